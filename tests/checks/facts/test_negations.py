"""Negative words and their partners in the other text: what was denied stays denied in other words."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/negation-changed",), language_model=False)

WRONG = [
    (
        "The bridge will not be repaired this year, the mayor said.",
        "The bridge will be repaired this year, the mayor said.",
    ),
    (
        "The mine made no profit last year, and its owner did not pay the tax.",
        "Last year the mine made a profit, and its owner did not pay the tax.",
    ),
    (
        "The mayor did not open the bridge in May and closed the road.",
        "The mayor opened the bridge in May and did not close the road.",
    ),
]

HONEST = [
    (
        "The builder did not mind at all, he said: not at all.",
        "The builder did not mind, he said.",
    ),
    (
        "A majority voted no in the ballot on the bridge.",
        "The bridge was turned down in the ballot by a majority.",
    ),
    (
        "Those who do not sign will not be paid, the company said.",
        "Only those who sign will be paid, the company said.",
    ),
    (
        "The airline lost 2,000 bags on the first day and none on the second.",
        "The airline lost 2,000 bags on the first day; on the second all arrived.",
    ),
    (
        "The police do not think the driver was drunk.",
        "The police think the driver was not drunk.",
    ),
    (
        "The mayor expects that the bridge will not open in May.",
        "The mayor does not expect the bridge to open in May.",
    ),
    (
        "It is not true that the school will close, the mayor said.",
        "The school will not close, the mayor said.",
    ),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_a_denial_that_is_lost_is_an_error(a: str, b: str) -> None:
    assert any(at_least(finding.severity, "error") for finding in loud(a, b))


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_a_denial_in_another_place_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
