"""A negative prefix that came or went, in sentences that may have no link."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/direction-changed",), language_model=False)

WRONG = [
    (
        "Almost 600 unaccompanied children reached the island of Zembla by boat last year.",
        "In a former cannery sleep many of the nearly 600 accompanied children who landed there last year.",
    ),
    ("The three men were unarmed when police came.", "When police came the three men were armed."),
    ("The strike was declared legal by a court in Oster.", "A court in Oster found the strike to be illegal."),
]

HONEST = [
    ("The three men were unarmed when police came.", "None of the three men was armed when police came."),
    ("The bones were undamaged.", "The skull had been damaged by the plough, but the bones were intact."),
    ("Loos is likely to miss the rest of the season.", "Loos is unlikely to be back before the season ends."),
    ("The claim is not unfounded, the judge said.", "The claim is founded, in the view of the judge."),
    ("The bill was paid and the fine unpaid.", "The fine was unpaid, the bill paid."),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_a_prefix_that_turns_a_word_round_is_told(a: str, b: str) -> None:
    assert loud(a, b)


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_a_prefix_that_something_else_makes_up_for_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
