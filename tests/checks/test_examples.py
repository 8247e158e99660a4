"""Every check does on its own page's examples what the page says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker import pipeline
from checker.readers import read_text
from checker.registry import Check, Example, all_checks
from checker.report import Report
from checker.settings import Settings

CASES = [(check, number, example) for check in all_checks() for number, example in enumerate(check.examples, 1)]


def parameters() -> list[object]:
    return [
        pytest.param(
            check,
            example,
            id=f"{check.name}-{'flags' if example.flags else 'passes'}-{number}",
            marks=[pytest.mark.model] if "plausibility" in check.needs else [],
        )
        for check, number, example in CASES
    ]


def run(check: Check, example: Example) -> Report:
    settings = Settings(select=(check.name,), language_model="plausibility" in check.needs)
    draft = read_text(example.b, "draft")
    if example.a is None:
        return pipeline.check(draft, settings)
    return pipeline.compare([read_text(example.a, "original")], draft, settings)


@pytest.mark.parametrize(("check", "example"), parameters())
def test_the_page_tells_the_truth(check: Check, example: Example) -> None:
    findings = run(check, example).findings
    if example.flags:
        assert findings, f"{check.name} says that it flags this, and does not"
        assert {finding.check for finding in findings} == {check.name}
        for finding in findings:
            assert finding.message.strip() and "\n" not in finding.message
    else:
        assert not findings, f"{check.name} says that it lets this pass, and says: {findings[0].message}"


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.name)
def test_a_page_is_complete(check: Check) -> None:
    assert check.title.endswith(".") and len(check.title) <= 100, "the first line is one short sentence"
    assert check.why, "the page says why it matters"
    assert {example.flags for example in check.examples} == {True, False}, "the page has examples of both kinds"
    if "originals" in check.needs or "others_text" in check.needs:
        assert all(example.a is not None for example in check.examples), "its examples need an original"


def test_examples_are_not_flagged_by_accident() -> None:
    """The runner itself can fail: a flagging example that is said to pass, and the other way round."""
    check, _, example = next(case for case in CASES if "plausibility" not in case[0].needs)
    turned = replace(example, flags=not example.flags)
    with pytest.raises(AssertionError):
        test_the_page_tells_the_truth(check, turned)
