"""A stance told by a noun on one side and by a verb on the other."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/direction-changed",), language_model=False)

WRONG = [
    (
        "The minister, Tom Arlen, rejected a plan for smaller classes in Velm.",
        "The minister, Tom Arlen, spoke of his support for a plan for smaller classes in Velm.",
    ),
    (
        "The minister, Tom Arlen, repeated his support for the plan for smaller classes in Velm.",
        "The minister, Tom Arlen, rejects the plan for smaller classes in Velm.",
    ),
    (
        "The union rejected the offer in Oster.",
        "There was support for the offer in Oster from the union.",
    ),
]

HONEST = [
    (
        "The minister, Tom Arlen, rejected a plan for smaller classes in Velm.",
        "The minister, Tom Arlen, has no support for a plan for smaller classes in Velm.",
    ),
    (
        "The minister, Tom Arlen, repeated his support for the plan for smaller classes in Velm.",
        "The minister, Tom Arlen, does not reject the plan for smaller classes in Velm.",
    ),
    (
        "The union rejected the offer from the mine in Oster, which has support from ministers.",
        "The offer from the mine in Oster was turned down by the union; ministers voiced support for the mine.",
    ),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_a_stance_that_became_its_opposite_is_an_error(a: str, b: str) -> None:
    assert any(at_least(finding.severity, "error") for finding in loud(a, b))


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_a_stance_that_is_kept_or_of_something_else_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
