"""A claim that lost its source, and a claim whose source is told in other words or beside it."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("sourcing/attribution-dropped",), language_model=False)

WRONG = [
    (
        "The heating in the new wards has never worked, nurses at the Tarrow clinic said.",
        "The heating in the new wards has “never worked”.",
        "warning",
        "nurses at the Tarrow clinic said",
        "The heating in the new wards has “never worked”.",
    ),
    (
        "The letter was written under pressure, according to its author.",
        "The letter was written under pressure.",
        "warning",
        "according to its author",
        "The letter was written under pressure.",
    ),
    (
        "The mayor stole the money from the fund for the hall, his driver claimed.",
        "The mayor stole the money from the fund for the hall. His driver said on Monday that he was tired.",
        "error",
        "his driver claimed",
        "The mayor stole the money from the fund for the hall.",
    ),
    (
        "Prosecutors say the clerk moved 4 million crowns to a bank in Brell.",
        "The clerk moved 4 million crowns to a bank in Brell.",
        "error",
        "Prosecutors say",
        "The clerk moved 4 million crowns to a bank in Brell.",
    ),
    (
        "Prosecutors say the clerk moved 4 million crowns to a bank in Brell. “It is a lie,” his lawyer said.",
        "The clerk moved 4 million crowns to a bank in Brell. “It is a lie,” his lawyer said.",
        "error",
        "Prosecutors say",
        "The clerk moved 4 million crowns to a bank in Brell.",
    ),
]

HONEST = [
    (
        "Prosecutors say the clerk moved 4 million crowns to an account in Brell.",
        "The clerk allegedly moved 4 million crowns to an account in Brell.",
    ),
    (
        "The heating in the new wards has never worked, nurses at the Tarrow clinic said.",
        "Does the heating in the new wards work?",
    ),
    (
        "The damage to the quay came to £3m, the port said.",
        "The damage to the quay was put at £3m.",
    ),
    (
        "The mayor stole the money from the fund for the hall, his driver claimed.",
        "The mayor stole the money from the fund for the hall. So claimed his driver.",
    ),
    (
        "Prosecutors say the clerk moved 4 million crowns to a bank in Brell.",
        "The accusation is that the clerk moved 4 million crowns to a bank in Brell.",
    ),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b", "severity", "words", "place"), WRONG)
def test_a_claim_without_its_source_is_told(a: str, b: str, severity: str, words: str, place: str) -> None:
    found = [(finding.severity, finding.a and finding.a.of(a), finding.b and finding.b.of(b)) for finding in loud(a, b)]
    assert found == [(severity, words, place)]


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_a_claim_whose_source_is_still_told_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
