"""Two opposites, or the two sides of a comparison, that have changed places."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/direction-changed",), language_model=False)

WRONG = [
    (
        "The party lost seats in the north and gained seats in the south, the count showed.",
        "The party gained seats in the north and lost seats in the south, the count showed.",
    ),
    (
        "Exports rose while imports fell, the bank said.",
        "Imports rose while exports fell, the bank said.",
    ),
    (
        "More women than men voted in Velm, said the clerk.",
        "More men than women voted in Velm, said the clerk.",
    ),
]

HONEST = [
    (
        "The party lost seats in the north and gained seats in the south, the count showed.",
        "In the south the party gained seats and in the north it lost seats, the count showed.",
    ),
    (
        "Teachers earn more than nurses in Kestria, a report said.",
        "Nurses earn less than teachers in Kestria, a report said.",
    ),
    (
        "The club sold more beer than wine, and the shop more wine.",
        "The shop sold more wine, and the club more beer than wine.",
    ),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_what_changed_places_is_an_error(a: str, b: str) -> None:
    assert any(at_least(finding.severity, "error") for finding in loud(a, b))


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_the_same_in_another_order_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
