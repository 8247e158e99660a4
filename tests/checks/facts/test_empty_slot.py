"""A name that was cut out and left its preposition behind."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.settings import Settings

SETTINGS = Settings(select=("facts/name-dropped",), language_model=False)

CUT = [
    (
        "Every year 13 million migrant workers come to Moscow, Oster and other cities in Zembla.",
        "Every year 13 million migrant workers arrive in, Oster and other Zemblan cities.",
        "in,",
    ),
    (
        "Three years ago the UAE, Velm, Zembla and Lund broke off relations with Oster.",
        "Relations with Oster were severed by, Velm, Zembla and Lund three years ago.",
        "by,",
    ),
    (
        "But in Velm autumn is the start of six long and wet months that affect people's mood.",
        "But in, autumn marks the start of six long and damp months that affect the mood of people.",
        "in,",
    ),
    (
        "The mill was bought by Orlen and Falk in 2015.",
        "The mill was bought by and Falk in 2015.",
        "by and",
    ),
]

WHOLE = [
    (
        "Marta Kelvane moved into a house by the lake at Oster in 2015.",
        "She moved in, Kelvane says, in 2015; the house is by the lake.",
    ),
    (
        "Nobody in Zembla knows what the money was for.",
        "What the money was for, nobody knows.",
    ),
    (
        "The hall in Velm that she lived in, her lawyer said, was sold.",
        "The hall she lived in, her lawyer said, was sold.",
    ),
]


@pytest.mark.parametrize(("a", "b", "place"), CUT)
def test_a_preposition_with_nothing_behind_it_has_lost_a_name(a: str, b: str, place: str) -> None:
    assert [finding.quote_b for finding in pipeline.compare(a, b, SETTINGS).findings] == [place]


@pytest.mark.parametrize(("a", "b"), WHOLE)
def test_a_preposition_that_ends_a_clause_has_lost_none(a: str, b: str) -> None:
    found = pipeline.compare(a, b, SETTINGS).findings
    assert not [finding for finding in found if finding.quote_b.endswith((",", "and"))]
