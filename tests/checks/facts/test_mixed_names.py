"""Names that are nearly the original's: two persons in one, one word that is another."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/name-changed",), language_model=False)

WRONG = [
    (
        "Lena Orr met Tomas Brandt at the fair in Velm on Sunday.",
        "Lena Brandt met Tomas Orr at the fair in Velm on Sunday.",
    ),
    (
        "Lena Orr won the race in Velm.",
        "Lena Ort won the race in Velm.",
    ),
    (
        "Lena Orr won the race in Velm.",
        "Lena Ormond won the race in Velm.",
    ),
]

HONEST = [
    (
        "Lena Orr met Tomas Brandt at the fair in Velm on Sunday.",
        "Tomas Brandt met Lena Orr at the fair in Velm on Sunday.",
    ),
    (
        "Lena Orr, who married Tomas Brandt in May, was at the fair.",
        "Lena Orr Brandt, who married Tomas Brandt in May, was at the fair.",
    ),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_another_name_is_an_error(a: str, b: str) -> None:
    assert any(at_least(finding.severity, "error") for finding in loud(a, b))


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_the_same_name_in_another_form_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
