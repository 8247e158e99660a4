"""What no rule finds in its place and the evidence taken together tells: opposites, denials and times."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import pipeline
from checker.align import align
from checker.checks.facts._weighed import joined
from checker.checks.facts._weighed_denials import candidates
from checker.document import Span
from checker.finding import Finding, Remark, at_least
from checker.pipeline import prepare
from checker.readers import read_text
from checker.settings import Settings
from tests.benchmarks import translations

TRANSLATIONS = Path(translations.__file__).with_name("translations.jsonl")
SETTINGS = Settings(
    select=("facts/direction-changed", "facts/negation-changed", "facts/tense-changed"), language_model=False
)
ARTIST = "Long regarded as a minor artist, the painter Yvonne Holt is getting her first retrospective on Friday."
PERMIT = (
    "The Supreme Court in Oster overturned the permit of the mine, holding that its effects on the lakes had not been "
    "studied enough."
)
APPEAL = (
    "The Supreme Court in Oster rejected the appeal of the mine's owners on Monday, two of its judges disagreeing."
)

WRONG = [
    (
        ARTIST,
        "The painter Yvonne Holt, who for a long time was not considered a secondary figure, gets her first retrospective "
        "on Friday.",
        "facts/negation-changed",
    ),
    (
        APPEAL,
        "The appeal by the owners of the mine is to be dismissed by the Supreme Court in Oster on Monday, with two judges "
        "dissenting.",
        "facts/tense-changed",
    ),
]
QUIET = [
    (
        ARTIST,
        "The painter Yvonne Holt, who for a long time was considered a secondary figure, gets her first retrospective on "
        "Friday.",
    ),
    (
        APPEAL,
        "The appeal by the owners of the mine was dismissed by the Supreme Court in Oster on Monday, with two judges "
        "dissenting.",
    ),
    (
        PERMIT,
        "The permit for the mine has been quashed by the Supreme Court in Oster, in whose view its effects on the lakes "
        "were studied too little.",
    ),
    (
        "More than half of the pupils walk to school.",
        "Fewer than half of the pupils do not walk to school.",
    ),
    (
        "The government is not ruling out higher taxes, a spokeswoman said on Friday.",
        "Higher taxes remain a possibility, the government says through a spokeswoman.",
    ),
    (
        f"OSTER, March 3 - {PERMIT}",
        "OSTER, March 7 - The permit for the mine is to be quashed by the Supreme Court in Oster, in whose view its effects "
        "on the lakes were studied too little.",
    ),
    (
        "The government and the rebels have been negotiating in Oster since Monday, a mediator said.",
        "The talks, which the government and the rebels began in Oster on Monday, are continuing, a mediator said.",
    ),
    (
        "Arne Feld sold the mill to his sister, Greta Feld.",
        "Greta Feld bought the mill from her brother, Arne Feld.",
    ),
]


def loud(original: str, draft: str) -> list[Finding]:
    return [one for one in pipeline.compare(original, draft, SETTINGS).findings if at_least(one.severity, "warning")]


@pytest.mark.parametrize(("original", "draft", "check"), WRONG)
def test_the_evidence_is_enough_to_ask(original: str, draft: str, check: str) -> None:
    assert [(one.check, one.severity) for one in loud(original, draft)] == [(check, "warning")]


@pytest.mark.parametrize(("original", "draft"), QUIET)
def test_the_same_in_other_words_is_quiet(original: str, draft: str) -> None:
    assert not loud(original, draft)


@pytest.mark.parametrize(
    ("name", "put", "check"),
    [
        ("ar-11", "partially if", "facts/direction-changed"),
        ("ru-01", "overturned", "facts/direction-changed"),
        ("cs-05", "There were several injuries", "facts/negation-changed"),
        ("cs-19", "often talked", "facts/negation-changed"),
        ("pl-11", "has not been dropped", "facts/negation-changed"),
        ("fi-19", "is to be quashed", "facts/tense-changed"),
    ],
)
def test_a_translation_is_told_of_with_its_fault_and_not_without(name: str, put: str, check: str) -> None:
    item = next(item for item in translations.read(TRANSLATIONS) if item.id == name)
    fault = next(fault for fault in item.faults if fault.put == put)
    assert [(one.check, one.severity) for one in loud(item.reference, item.with_fault(fault))] == [(check, "warning")]
    assert not loud(item.reference, item.translation)


@pytest.mark.parametrize(
    ("original", "draft", "weighed"),
    [
        ("A fifth of the tenants, 20 in all, did not agree to the plan.", "To the plan 20 of the tenants agreed.", 1),
        ("A fifth of the tenants, 20 in all, did not agree to the plan.", "To the plan 80 of the tenants agreed.", 0),
    ],
)
def test_who_counts_others_denies_nothing(original: str, draft: str, weighed: int) -> None:
    collation = align((prepare(read_text(original, "original")),), prepare(read_text(draft, "draft")))
    assert len(list(candidates(collation))) == weighed


def remark(b: Span, a: Span | None = None, severity: str = "warning") -> Remark:
    return Remark(message="?", b=b, a=a, original=0, confidence=0.5, severity=severity)  # type: ignore[arg-type]


def test_what_a_rule_has_told_for_information_is_not_told_louder() -> None:
    rule, weighed = remark(Span(0, 9), severity="info"), remark(Span(4, 12))
    assert list(joined([rule], [weighed])) == [rule]


def test_one_thing_that_is_gone_is_told_once() -> None:
    rule, weighed = remark(Span(0, 9), Span(20, 30)), remark(Span(40, 45), Span(25, 32))
    assert list(joined([rule], [weighed])) == [rule]


def test_a_whole_passage_has_room_for_two() -> None:
    rule, weighed = remark(Span(0, 9), Span(0, 200)), remark(Span(40, 45), Span(25, 32))
    assert list(joined([rule], [weighed, weighed])) == [rule, weighed]
