"""Figures that another wording makes another number of, or bounds, without a change; and the changes beside them."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/figure-changed",), language_model=False)

HONEST = [
    ("Homes have been found for 29 of the 38 donkeys.", "Homes have been found for all but nine of the 38 donkeys."),
    ("The vet saw 41 of the 45 lambs.", "Every one of the 45 lambs but four was seen by the vet: she saw all but four of the 45."),
    ("All but six of the 50 stalls were sold.", "Of the 50 stalls, 44 were sold."),
    ("The bridge has a weight limit of 7.5 tonnes.", "Nothing heavier than 7.5 tonnes may cross the bridge."),
    ("The minimum age for the ride is 12.", "Nobody younger than 12 may take the ride."),
    ("A cap of \u00a3250 on the fee was agreed.", "The fee may not be more than \u00a3250, it was agreed."),
    ("The oldest of the three vans is 12 years old.", "None of the three vans is more than 12 years old."),
    ("The smallest of the rooms has 30 seats.", "Every room has at least 30 seats."),
    ("Patients can go to Pell or Stang, the nearer of them six miles away.", "Patients can go to Pell or Stang, both at least six miles away."),
    ("The bank will shut its office in Oster and four other branches.", "The bank will shut five branches, among them its office in Oster."),
    ("The rector and six others resigned.", "Seven people resigned, the rector among them."),
]

WRONG = [
    ("Homes have been found for 29 of the 38 donkeys.", "Homes have been found for all but seven of the 38 donkeys."),
    ("Homes have been found for 29 of the 38 donkeys.", "Homes have been found for nine of the 38 donkeys."),
    ("The bridge has a weight limit of 7.5 tonnes.", "Nothing lighter than 7.5 tonnes may cross the bridge."),
    ("The lorry had a weight of 7.5 tonnes.", "The lorry was heavier than 7.5 tonnes."),
    ("The shop sold more than 300 kites in May.", "The shop sold no more than 300 kites in May."),
    ("Patients can go to Pell or Stang, six miles away.", "Patients can go to Pell or Stang, at least six miles away."),
    ("The rector and six other teachers resigned.", "Eight teachers resigned, the rector among them."),
    ("The rector, Ann Lo, 40, resigned after 18 years.", "The rector, Ann Lo, 41, resigned after 18 years."),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_the_same_said_otherwise_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_another_number_or_bound_is_told(a: str, b: str) -> None:
    assert loud(a, b)


def test_an_age_is_not_how_long_somebody_played() -> None:
    a = 'The pitcher Lou Tarr retired on Monday after 18 seasons. "My arm is fine," the 40-year-old said.'
    b = "The pitcher Lou Tarr retired on Monday at age 40. His arm was fine, he said. He had played for 18 seasons."
    assert not loud(a, b)
    assert loud(a, b.replace("40", "44"))
