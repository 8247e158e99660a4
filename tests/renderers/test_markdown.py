"""The comment on a pull request: read by a parser of GitHub's Markdown, nothing of a text is markup, link or mention."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html
from markdown_it import MarkdownIt

from checker.finding import Suggestion
from checker.renderers import render
from checker.renderers.markdown import LONGEST_COMMENT, MARKER, inert
from checker.renderers.places import shortened
from checker.report import Report
from tests.renderers import examples
from tests.renderers.hard_texts import PIECES, TEXTS, reports

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

# What GitHub makes of plain words, once Markdown and its entities are done.
AUTOMATIC = re.compile(r"@\w|#\d|\bGH-\d|https?://|\bwww\.|:\w+:|\bmailto:", re.I)
OURS = {"h3", "p", "blockquote", "details", "summary", "table", "thead", "tbody", "tr", "th", "td", "br", "sub", "div"}


def page(source: str) -> lxml_html.HtmlElement:
    return lxml_html.fragment_fromstring(PARSER.render(source), create_parent="div")


def words(text: str) -> str:
    return text.replace("\u200b", "")


@pytest.mark.parametrize("name", examples.ALL)
def test_every_finding_is_a_row(name: str) -> None:
    report = examples.ALL[name]()
    tree = page(render(report, "markdown"))
    rows = tree.cssselect("tbody tr")
    assert len(rows) == len(report.findings)
    assert all(len(row) == 3 for row in rows)
    for finding in report.findings:
        assert any(words(row.text_content()).find(" ".join(shortened(finding.message).split())) >= 0 for row in rows) or len(finding.message) > 200
    assert ("Blocked" in tree.cssselect("h3")[0].text_content()) == (report.verdict.status == "blocked")


@settings(max_examples=100, deadline=None)
@given(reports())
def test_nothing_of_a_text_is_markup(report: Report) -> None:
    source = render(report, "markdown")
    source.encode("utf-8")
    assert source.startswith(MARKER + "\n")
    tree = page(source)
    assert {element.tag for element in tree.iter() if isinstance(element.tag, str)} <= OURS
    assert [element.attrib for element in tree.iter() if isinstance(element.tag, str) and set(element.attrib) - {"open"}] == []
    assert len(tree.cssselect("tbody tr")) == len(report.findings)
    assert all(len(row) == 3 for row in tree.cssselect("tr"))
    assert [found for words in tree.itertext() for found in AUTOMATIC.findall(words)] == []


@settings(max_examples=200, deadline=None)
@given(TEXTS | st.text(max_size=20))
def test_the_words_are_all_there(text: str) -> None:
    from checker.renderers.visible import plain

    expected = " ".join(plain(text).split())
    tree = page(f"| a |\n| --- |\n| x {inert(text)} |\n")
    assert words(tree.cssselect("tbody td")[0].text_content()).strip() == f"x {expected}".strip()
    line = page(inert(text))
    assert " ".join(words(line.text_content()).split()) == " ".join(expected.split())
    assert not [element for element in line.iter() if element.tag not in ("div", "p")]


def test_a_comment_has_a_greatest_length_and_says_what_it_leaves_out() -> None:
    example = examples.Example(examples.document("d.txt", ["It is is late."]))
    for number in range(900):
        example.finding("structure/stray-text", "error", f"Number {number}: {'long words ' * 20}", "is", suggestion=Suggestion("".join(PIECES[:20])))
    source = render(example.report(), "markdown")
    assert len(source) <= LONGEST_COMMENT + 500
    rows = len(page(source).cssselect("tbody tr"))
    assert 0 < rows < 900 and f"{900 - rows} more findings" in source
    assert source.count("<details") == source.count("</details>")
