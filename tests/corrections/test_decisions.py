"""A decisions file is read to the letter or refused in a line; what it decides reaches the gate."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from checker import pipeline
from checker.corrections import decisions
from checker.errors import UserError
from checker.finding import Decision
from checker.settings import Settings
from tests.renderers import examples

SCHEMA = json.loads((Path(__file__).resolve().parents[2] / "docs" / "decisions-format-1.schema.json").read_text("utf-8"))
ONE, TWO = "0123456789abcdef", "fedcba9876543210"
GOOD: dict[str, Any] = {
    "format": 1,
    "decisions": {
        ONE: {"action": "dismiss", "reason": "the source confirms it", "text": "", "note": ""},
        TWO: {"action": "edit", "text": "a third of them"},
    },
}


def parsed(value: Any) -> dict[str, Decision]:
    return decisions.parse(json.dumps(value).encode(), "decisions.json")


def test_a_file_is_read() -> None:
    assert parsed(GOOD) == {ONE: Decision("dismiss", "the source confirms it"), TWO: Decision("edit", text="a third of them")}
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(GOOD)


@given(
    st.dictionaries(
        st.text("0123456789abcdef", min_size=16, max_size=16),
        st.one_of(
            st.builds(Decision, st.sampled_from(["accept", "dismiss"]), st.text(), st.just(""), st.text()),
            st.builds(Decision, st.just("edit"), st.text(), st.text(), st.text()),
        ),
        max_size=5,
    )
)
def test_what_is_written_is_read_back(decided: dict[str, Decision]) -> None:
    written = decisions.dump(decided)
    assert decisions.parse(written.encode(), "x") == decided
    Draft202012Validator(SCHEMA).validate(json.loads(written))


def test_a_byte_order_mark_does_no_harm() -> None:
    assert decisions.parse(b"\xef\xbb\xbf" + json.dumps(GOOD).encode(), "x") == parsed(GOOD)


BROKEN: list[tuple[tuple[str, ...], Any, str]] = [
    ((), [], "needs the members"),
    ((), None, "needs the members"),
    (("format",), 2, "reads format 1"),
    (("format",), True, "reads format 1"),
    (("format",), "1", "reads format 1"),
    (("more",), 1, "'more' at the top"),
    (("decisions",), [], "no object of fingerprints"),
    (("decisions", "short"), {"action": "accept"}, "'short' is no fingerprint"),
    (("decisions", ONE), "accept", "is no object"),
    (("decisions", ONE, "action"), "delete", "must be accept, dismiss or edit"),
    (("decisions", ONE, "action"), None, "must be accept, dismiss or edit"),
    (("decisions", ONE, "reason"), 3, "'reason' of the decision"),
    (("decisions", ONE, "note"), None, "'note' of the decision"),
    (("decisions", ONE, "extra"), "x", "'extra' in the decision"),
    (("decisions", ONE), {"action": "edit"}, "an edit without a text"),
]


@pytest.mark.parametrize(("path", "value", "says"), BROKEN, ids=lambda item: str(item)[:30])
def test_what_is_malformed_is_refused_in_a_line_and_by_the_schema(path: tuple[str, ...], value: Any, says: str) -> None:
    broken = copy.deepcopy(GOOD)
    if path:
        inner = broken
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = value
    else:
        broken = value
    with pytest.raises(UserError, match=says) as raised:
        parsed(broken)
    assert "decisions.json" in str(raised.value) and "\n" not in str(raised.value)
    if path != ("format",) or value is not True:  # to JSON Schema, true is no 1 either, but Python says it is
        assert not Draft202012Validator(SCHEMA).is_valid(broken)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is no JSON"),
        (b'{"format": 1,\n "decisions": {', "line 2"),
        (b"\xff\xfe{", "not UTF-8"),
        (b"[" * 100_000, "decisions"),
        (b'{"format": 1, "format": 1, "decisions": {}}', "stands twice"),
        (b" " * (decisions.MAX_BYTES + 1), "larger"),
        (b'{"format": 1e999, "decisions": {}}', "reads format 1"),
    ],
    ids=["empty", "broken off", "not utf-8", "deep", "twice", "large", "infinite"],
)
def test_what_is_no_json_of_ours_is_refused(data: bytes, says: str) -> None:
    with pytest.raises(UserError, match=says):
        decisions.parse(data, "decisions.json")


def test_a_dismissed_finding_no_longer_blocks_and_an_accepted_one_does() -> None:
    report = examples.pair()
    before = report.verdict.rule
    serious = [finding for finding in report.findings if finding.severity in ("critical", "error")]
    accepted = decisions.decided(report, {finding.fingerprint: Decision("accept") for finding in serious})
    assert (accepted.verdict.status, accepted.verdict.rule) == ("blocked", before)
    dismissed = decisions.decided(report, {finding.fingerprint: Decision("dismiss", "house style") for finding in serious})
    assert dismissed.verdict.status == "pass"
    assert dismissed.verdict.counts == report.verdict.counts
    assert {finding.decision.reason for finding in dismissed.findings if finding in serious or finding.decision} >= {"house style"}


def test_decisions_that_fit_nothing_are_named() -> None:
    report = examples.pair()
    known = report.findings[0].fingerprint
    assert decisions.unused(report, [ONE, known, TWO]) == (ONE, TWO)


def test_twins_share_a_decision() -> None:
    draft = examples.document("twins.txt", ["It is is late."], ["It is is late."])
    example = examples.Example(draft)
    for nth in (0, 1):
        example.finding("language/doubled-word", "error", "“is” stands twice.", "is is", nth=nth)
    report = example.report()
    assert decisions.decided(report, {report.findings[0].fingerprint: Decision("dismiss")}).verdict.status == "pass"


# A re-run keeps what was decided


def _edits(text: str) -> list[str]:
    """Sixty ways to edit a text elsewhere: sentences put in, taken out and moved, lines wrapped otherwise, white space."""
    paragraphs = text.split("\n\n")
    fresh = "Officials declined to comment on the matter when they were asked."
    found: list[str] = []
    for index in range(len(paragraphs) + 1):
        found.append("\n\n".join([*paragraphs[:index], fresh, *paragraphs[index:]]))
        found.append("\n\n".join([*paragraphs[:index], fresh + " " + fresh.replace("Officials", "Ministers"), *paragraphs[index:]]))
    found += [text.replace("\n\n", "\n\n\n"), text.replace("\n\n", "\r\n\r\n"), "\n\n" + text, text.rstrip(), text + "\n\n"]
    found += [text.replace(". ", ".\n", count) for count in (1, 2, 3, 4, 5)]
    found += [text.replace(". ", ".  ", count) for count in (1, 2, 3, 4, 5)]
    return found


def test_a_new_run_keeps_every_decision_whose_words_did_not_change() -> None:
    """Over many edits, a decision is lost only where its finding is: never because the finding has moved."""
    text = (
        "The harbour board voted on Tuesday to close the east quay.\n\nThe work will cost 41 million pounds, it said.\n\n;\n\n"
        "Residents filled the hall and spoke for two hours about noise, dust and the closing of the market road.\n\n"
        "Two ferries will leave from the west quay while the work goes on.\n\nTickets stay valid on both of them.\n\n"
        "The mayor welcomed the vote in a speech to the traders.\n\nThe quay was last repaired when the old bridge came down.\n\n"
        "Residents filled the hall and spoke for two hours about noise, dust and the closing of the market road.\n"
    )
    original = text.replace("41", "14").replace(";\n\n", "").rsplit("Residents", 1)[0]
    settings = Settings(select=("facts", "structure"), language_model=False)
    first = pipeline.compare(original, text, settings)
    decided = {finding.fingerprint: Decision("dismiss", "kept") for finding in first.findings}
    assert len(decided) >= 3
    edited = _edits(text)
    assert len(edited) >= 35
    for again in edited + [edit.replace("Tuesday", "Tuesday evening") for edit in edited]:
        report = pipeline.compare(original, again, settings)
        words = {(finding.check, " ".join(finding.quote_b.split())) for finding in first.findings}
        kept = decisions.decided(report, decided)
        for finding in kept.findings:
            same = (finding.check, " ".join(finding.quote_b.split())) in words
            assert (finding.decision is not None) == same, (again, finding)
        assert not decisions.unused(report, decided), again
