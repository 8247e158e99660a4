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
    (
        "Visits to the reserve at Velm fell by a quarter last year, to 66,000.",
        "Visits to the reserve at Velm were down by 25% last year, to three-quarters of what they had been.",
    ),
    ("The council cut the grant by half.", "The council cut the grant to half."),
    (
        "Output fell by two-thirds in the north.",
        "In the north output dropped by 67%, to a third of what it had been.",
    ),
    ("Prices rose by 4%, to 12 crowns.", "Prices rose to 12 crowns, which is by 4%."),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_by_a_share_and_to_a_share_are_two_things(a: str, b: str) -> None:
    assert [finding.severity for finding in loud(a, b)] == ["error"]


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_the_same_extent_in_other_words_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
