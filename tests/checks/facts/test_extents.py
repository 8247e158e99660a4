"""What fell by a quarter did not fall to a quarter."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/direction-changed",), language_model=False)

WRONG = [
    (
        "Visits to the reserve at Velm fell by a quarter last year, to 66,000.",
        "Visits to the reserve at Velm shrank to a quarter last year, or 66,000.",
    ),
    ("The judge reduced the fine by a third.", "The fine was cut to a third by the judge."),
    ("The share of women at the mill rose to 12%.", "The share of women at the mill increased by 12%."),
]

HONEST = [
    ("The herd fell by half, to 4 goats.", "The herd fell to 4 goats, half of what it had been."),
    ("The grant fell by a third in May.", "In May the grant fell by a third, to a third of the club's income."),
    ("The clinic cut its staff by a quarter.", "The clinic wrote to a quarter of its staff about the cuts."),
    ("The club's grant was cut by a half.", "The club's grant was cut to a half."),
    ("The rate rose by 3% in June, and to 3% in July.", "In July the rate rose to 3%."),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_by_a_share_and_to_a_share_are_two_things(a: str, b: str) -> None:
    assert [finding.severity for finding in loud(a, b)] == ["error"]


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_the_same_extent_in_other_words_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
