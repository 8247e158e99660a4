"""How much time a figure is for: told otherwise, and worked out for another time."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/figure-changed",), language_model=False)

WRONG = [
    (
        "Guides in Velm earn 12 crowns a day, the union said.",
        "Guides in Velm earn 12 crowns a week, the union said.",
    ),
    (
        "Guides in Velm earn 12 crowns a day, the union said.",
        "Guides in Velm earn 60 crowns a week, the union said.",
    ),
    (
        "Guides in Velm earn 12 crowns a day, the union said.",
        "Guides in Velm earn a monthly 12 crowns, the union said.",
    ),
]

HONEST = [
    (
        "Guides in Velm earn 12 crowns a day, the union said.",
        "Guides in Velm earn 12 crowns per day, the union said.",
    ),
    (
        "Guides in Velm earn 12 crowns a day, the union said.",
        "Guides in Velm earn 84 crowns a week, the union said.",
    ),
    (
        "Guides in Velm earn 12 crowns a day, the union said.",
        "Guides in Velm earn a daily 12 crowns, the union said.",
    ),
    (
        "The mine ships 40 tonnes a month, its owner said.",
        "Every month 40 tonnes leave on two trains a week, the owner of the mine said.",
    ),
    (
        "Every month 40 tonnes leave on two trains a week, the owner of the mine said.",
        "The mine ships 40 tonnes a month, its owner said.",
    ),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_a_figure_for_another_time_is_an_error(a: str, b: str) -> None:
    assert any(at_least(finding.severity, "error") for finding in loud(a, b))


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_a_figure_for_the_same_time_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
