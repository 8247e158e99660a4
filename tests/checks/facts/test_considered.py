"""What is only being considered and told as settled, and the same left open in other words."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/certainty-changed",), language_model=False)

WRONG = [
    (
        "The brewer Halvern is considering the sale of its plant in Velm, its chairman said on Monday.",
        "The brewer Halvern will sell its plant in Velm, its chairman said on Monday.",
    ),
    (
        "The brewer Halvern is considering the sale of its plant in Velm, its chairman said on Monday.",
        "The plant of the brewer Halvern in Velm will be sold, its chairman said on Monday.",
    ),
    (
        "The brewer Halvern is considering the sale of its plant in Velm, its chairman said on Monday.",
        "Halvern's chairman said on Monday that it would sell its plant in Velm.",
    ),
    (
        "The brewer Halvern is considering the sale of its plant in Velm, its chairman said on Monday.",
        "The brewer Halvern has sold its plant in Velm, its chairman said on Monday.",
    ),
    (
        "The brewer Halvern is considering the sale of its plant in Velm, its chairman said on Monday.",
        "The brewer Halvern has met its bank and will sell its plant in Velm, its chairman said on Monday.",
    ),
]

HONEST = [
    (
        "The brewer Halvern is considering the sale of its plant in Velm, its chairman said on Monday.",
        "The brewer Halvern would sell its plant in Velm if a buyer came along, its chairman said on Monday.",
    ),
    (
        "The brewer Halvern is considering the sale of its plant in Velm, its chairman said on Monday.",
        "The brewer Halvern will not sell its plant in Velm, its chairman said on Monday.",
    ),
    (
        "The brewer Halvern is considering the sale of its plant in Velm, its chairman said on Monday.",
        "Its rival Dorn will sell its plant in Velm, the chairman of Halvern said on Monday.",
    ),
    (
        "Engineers examined the pump on Monday, the day after the flood.",
        "Engineers repaired the pump on Monday, the day after the flood.",
    ),
    (
        "The council discussed the footbridge on Monday, its clerk said.",
        "The council closed the footbridge on Monday, its clerk said.",
    ),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_what_is_only_considered_is_not_settled(a: str, b: str) -> None:
    assert any(at_least(finding.severity, "error") for finding in loud(a, b))


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_what_stays_open_or_is_of_somebody_else_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
