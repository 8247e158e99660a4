"""An exception that the draft takes in, a sum that it tells of each, and the same in other words."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/quantity-changed",), language_model=False)

WRONG = [
    (
        "All fares on the ferry will rise in May, except those for children, the owner said.",
        "All fares on the ferry will rise in May, including those for children, the owner said.",
    ),
    (
        "The tax covers every shop in Velm excluding bakeries, the mayor said.",
        "The tax covers every shop in Velm, including bakeries, the mayor said.",
    ),
    (
        "The two storms killed 15 people in total, the army said.",
        "The two storms killed 15 people each, the army said.",
    ),
    (
        "Each school will get 12 nurses, the mayor said.",
        "The schools will get 12 nurses in total, the mayor said.",
    ),
]

HONEST = [
    (
        "All fares on the ferry will rise in May, except those for children, the owner said.",
        "All fares on the ferry, including those of a car and its driver and two bicycles, will rise in May. "
        "Children are spared.",
    ),
    (
        "Police are barring cars from the bridge and also lorries.",
        "Cars are being kept off the bridge, police said, including lorries.",
    ),
    (
        "The two storms killed 15 people in total, the army said.",
        "The two storms killed 15 people altogether, the army said.",
    ),
    (
        "Each of the four schools in Velm will get 12 nurses, the mayor said.",
        "The four schools in Velm will get 48 nurses in total, the mayor said.",
    ),
    (
        "All fares on the ferry will rise in May, except those for children, the owner said.",
        "All fares on the ferry, including cars but not children, will rise in May, the owner said.",
    ),
    (
        "All fares on the ferry will rise in May, except those for children, the owner said.",
        "All fares on the ferry, including cars, except those for children, will rise in May, the owner said.",
    ),
    (
        "Each of the four schools will get 12 nurses, the mayor said.",
        "Each of the four schools will get 12 nurses, 48 in total, the mayor said.",
    ),
    (
        "Each of the four schools will get 12 nurses, 48 in total, the mayor said.",
        "Each of the four schools will get 12 nurses, the mayor said.",
    ),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_an_exception_or_a_sum_told_otherwise_is_an_error(a: str, b: str) -> None:
    assert any(at_least(finding.severity, "error") for finding in loud(a, b))


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_an_exception_or_a_sum_in_other_words_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
