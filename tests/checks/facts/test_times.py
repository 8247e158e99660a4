"""How many times as much, in words: told otherwise, and the same in other words."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/figure-changed",), language_model=False)

WRONG = [
    (
        "Rents in Velm have doubled since 2010, the council said.",
        "Rents in Velm have tripled since 2010, the council said.",
    ),
    (
        "Rents in Velm have doubled since 2010, the council said.",
        "Rents in Velm are three times what they were in 2010, the council said.",
    ),
    (
        "The team won the cup twice under Lena Orr.",
        "The team won the cup three times under Lena Orr.",
    ),
]

HONEST = [
    (
        "Rents in Velm have doubled since 2010, the council said.",
        "Since 2010 rents in Velm have gone up twofold, the council said.",
    ),
    (
        "The team won the cup twice under Lena Orr.",
        "The team has won the cup; its fans are three times as loud as in the days of Lena Orr.",
    ),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_another_factor_is_an_error(a: str, b: str) -> None:
    assert any(at_least(finding.severity, "error") for finding in loud(a, b))


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_the_same_factor_in_other_words_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
