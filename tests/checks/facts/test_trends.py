"""Which way a figure went: told otherwise, and the same in other words."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/direction-changed",), language_model=False)

WRONG = [
    (
        "House prices in Velm rose 6 percent in May, the bank said.",
        "House prices in Velm were down 6 percent in May, the bank said.",
    ),
    (
        "The output of the mines fell by 12 tonnes, the owner said.",
        "The output of the mines was up by 12 tonnes, the owner said.",
    ),
    (
        "The bank cut its rate by 2 percent, the chairman said.",
        "The bank saw its rate 2 percent higher, the chairman said.",
    ),
    (
        "The bank reported growth of 6 percent in loans in Velm.",
        "The bank reported a drop of 6 percent in loans in Velm.",
    ),
]

HONEST = [
    (
        "House prices in Velm rose 6 percent in May, the bank said.",
        "House prices in Velm were 6 percent higher in May, the bank said.",
    ),
    (
        "House prices in Velm rose 6 percent in May, the bank said.",
        "May saw a 6 percent rise in house prices in Velm, the bank said.",
    ),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_a_figure_that_went_the_other_way_is_an_error(a: str, b: str) -> None:
    assert any(at_least(finding.severity, "error") for finding in loud(a, b))


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_a_figure_that_went_the_same_way_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
