"""Checkstyle's XML: one file, its errors in order, lines and columns from 1, whatever the text holds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from lxml import etree

from checker.renderers import render
from checker.renderers.places import described, is_dismissed
from checker.renderers.visible import plain
from checker.report import Report
from tests.renderers import examples
from tests.renderers.hard_texts import cut, reports

# The attributes and severities that Checkstyle's own XMLLogger writes.
GRAMMAR = etree.RelaxNG(
    etree.fromstring(
        """<element name="checkstyle" xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
          <attribute name="version"/>
          <zeroOrMore><element name="file"><attribute name="name"/>
            <zeroOrMore><element name="error">
              <attribute name="line"><data type="positiveInteger"/></attribute>
              <attribute name="column"><data type="positiveInteger"/></attribute>
              <attribute name="severity"><choice><value>error</value><value>warning</value><value>info</value><value>ignore</value></choice></attribute>
              <attribute name="message"/>
              <attribute name="source"/>
            </element></zeroOrMore>
          </element></zeroOrMore>
        </element>"""
    )
)


def errors(report: Report) -> list[dict[str, str]]:
    root = etree.fromstring(render(report, "checkstyle").encode("utf-8"))
    GRAMMAR.assertValid(root)
    (file,) = root
    assert file.get("name") == plain(report.collation.draft.name)
    return [dict(error.attrib) for error in file]


@pytest.mark.parametrize("name", examples.ALL)
def test_is_of_the_form(name: str) -> None:
    assert len(errors(examples.ALL[name]())) == len(examples.ALL[name]().findings)


@settings(max_examples=80, deadline=None)
@given(reports())
def test_places_are_right_and_messages_whole(report: Report) -> None:
    text = report.collation.draft.text
    found = sorted(report.findings, key=lambda finding: finding.b)
    for finding, error in zip(found, errors(report), strict=True):
        start = int(error["line"]), int(error["column"])
        assert cut(text, ["\r\n", "\n", "\r"], (1, 1), start) == text[:finding.b.start]
        assert error["message"] == " ".join(described(report, finding))
        assert (error["severity"] == "ignore") == is_dismissed(finding)
        assert error["source"] == "checker." + finding.check.replace("/", ".")
