"""Names of one person, body or land in two forms, and names that only look alike."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.checks._names import same_entity
from checker.document import Name, Span
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/name-changed", "facts/roles-exchanged", "sourcing/unknown-detail"), language_model=False)

WRONG = [
    (
        "Moscow rejected the plan for the pipeline on Monday.",
        "Poland rejected the plan for the pipeline on Monday.",
    ),
    (
        "The Tarrow Housing Trust will build 40 flats.",
        "The THC will build 40 flats.",
    ),
    (
        "Two Iranian divers found the wreck off Malta.",
        "Two Iraqi divers found the wreck off Malta.",
    ),
    (
        "Two Austrian divers found the wreck off Malta.",
        "Two Australian divers found the wreck off Malta.",
    ),
]

HONEST = [
    (
        "Moscow rejected the plan for the pipeline on Monday.",
        "The Russian government rejected the plan for the pipeline on Monday.",
    ),
    (
        "The Dutch navy boarded the ship on Monday.",
        "The navy of the Netherlands boarded the ship on Monday.",
    ),
    (
        "The Marns sold the mill in Velm.",
        "The Marn family sold the mill in Velm.",
    ),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_another_name_is_told(a: str, b: str) -> None:
    assert loud(a, b)


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_the_same_name_in_another_form_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)


OTHERS = [
    (
        "The club from Velm plays in Serie A this year.",
        "The club from Velm plays in Serie B this year.",
    ),
    (
        "The nurse in Velm caught Hepatitis A in May.",
        "The nurse in Velm caught Hepatitis C in May.",
    ),
    (
        "The British government said on Monday that it would send ships.",
        "Moscow said on Monday that it would send ships.",
    ),
    (
        "In Britain the government said on Monday that it would send ships.",
        "Moscow said on Monday that it would send ships.",
    ),
]

SEATS = [
    (
        "The government said on Monday that it would send ships to Egypt.",
        "London said on Monday that it would send ships to Egypt.",
    ),
    (
        "The French government said on Monday that it would warn Poland.",
        "Paris said on Monday that it would warn Warsaw.",
    ),
]
NAMES = Settings(select=("facts/name-changed",), language_model=False)


@pytest.mark.parametrize(("a", "b"), OTHERS)
def test_a_letter_or_another_land_makes_another_name(a: str, b: str) -> None:
    assert pipeline.compare(a, b, NAMES).findings


@pytest.mark.parametrize(("a", "b"), SEATS)
def test_a_capital_may_stand_for_the_government(a: str, b: str) -> None:
    assert not pipeline.compare(a, b, NAMES).findings


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (("GPE", "oman"), ("ORG", "omani"), True),
        (("GPE", "nigeria"), ("NORP", "nigerians"), True),
        (("GPE", "niger"), ("NORP", "nigerian"), False),
        (("GPE", "niger"), ("ORG", "nigerian"), False),
        (("GPE", "mali"), ("GPE", "malin"), False),
        (("GPE", "mali"), ("ORG", "malin"), True),
        (("ORG", "the oster bank"), ("ORG", "oster bank"), True),
        (("ORG", "the"), ("ORG", "oster bank"), False),
        (("ORG", "\u2014"), ("ORG", "oster bank"), False),
        (("LOC", "serie a"), ("LOC", "serie b"), False),
    ],
)
def test_a_land_and_its_people(a: tuple[str, str], b: tuple[str, str], same: bool) -> None:
    first, second = (Name(Span(0, len(name)), kind, name) for kind, name in (a, b))
    assert same_entity(first, second) is same and same_entity(second, first) is same
