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
        "Kelvane moved in, she says, in 2015; the house is by the lake at Oster.",
    ),
    (
        "Nobody in Zembla knows what the money was for.",
        "What the money was for, nobody in Zembla knows.",
    ),
    (
        "The hall in Velm that she lived in, her lawyer said, was sold.",
        "The hall in Velm she lived in, her lawyer said, was sold.",
    ),
    (
        "Ada Morle and her son said that prices had not changed much.",
        "Morle and her son said that prices were by and large stable.",
    ),
]


@pytest.mark.parametrize(("a", "b", "place"), CUT)
def test_a_preposition_with_nothing_behind_it_has_lost_a_name(a: str, b: str, place: str) -> None:
    assert [finding.quote_b for finding in pipeline.compare(a, b, SETTINGS).findings] == [place]


@pytest.mark.parametrize(("a", "b"), WHOLE)
def test_a_preposition_that_ends_a_clause_has_lost_none(a: str, b: str) -> None:
    assert not pipeline.compare(a, b, SETTINGS).findings


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Shops in Velm and Oster were closed on Monday.", "Shops in and around Oster were closed on Monday."),
        ("Voters in Velm mostly liked the new mayor.", "Voters by and large liked the new mayor."),
    ],
)
def test_two_words_of_one_phrase_leave_no_slot_empty(a: str, b: str) -> None:
    found = pipeline.compare(a, b, SETTINGS).findings
    assert not [finding for finding in found if finding.quote_b.endswith("and")]


def test_the_name_that_stood_in_the_slot_is_told() -> None:
    (finding,) = pipeline.compare(
        "Ada Morle arrived in Tarn and Oster on Monday.", "The minister arrived in and Oster on Monday.", SETTINGS
    ).findings
    assert finding.quote_a == "Tarn" and "Tarn" in finding.message


def test_a_first_name_behind_a_kept_role_did_not_leave_the_slot() -> None:
    (finding,) = pipeline.compare(
        "Her father, Robert, lives in Tarn and Oster.", "Her father lives in and Oster.", SETTINGS
    ).findings
    assert finding.quote_a == "Tarn"
