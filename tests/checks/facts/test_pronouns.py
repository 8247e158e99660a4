"""Pronouns of the other gender: who each clause is told of, and whose a thing is."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/pronoun-changed",), language_model=False)

TURNED = [
    (
        "A farmer and his wife were pulled from the river on Friday. Otto Kern, 61, had gone in after a calf. His wife, "
        "Lise, 59, threw him a rope. He has a broken wrist; she was treated for shock.",
        "A farmer and his wife were rescued from the river on Friday. Otto Kern, 61, had gone in after a calf. His wife "
        "Lise, 59, threw him a rope. She has a broken wrist; he was treated for shock.",
    ),
    (
        "Tom Hale and Rita Bose ran the shop for ten years. She was the buyer and he kept the books.",
        "Tom Hale and Rita Bose ran the shop for a decade. He was the buyer and she kept the books.",
    ),
    (
        "The couple, Ana and Luis Prado, appeared in court on Monday. He was jailed for four years, she was fined 2,000 "
        "euros.",
        "The couple, Ana and Luis Prado, appeared before a judge on Monday. She was jailed for four years, he was fined "
        "2,000 euros.",
    ),
]

KEPT = [
    (
        "A farmer and his wife were pulled from the river on Friday. Otto Kern, 61, had gone in after a calf. His wife, "
        "Lise, 59, threw him a rope. He has a broken wrist; she was treated for shock.",
        "A farmer and his wife were rescued from the river on Friday. Otto Kern, 61, had gone in after a calf. His wife "
        "Lise, 59, threw him a rope. She was treated for shock; he has a broken wrist.",
    ),
    (
        "Tom Hale and Rita Bose ran the shop for ten years. She was the buyer and he kept the books.",
        "Tom Hale and Rita Bose ran the shop for a decade. He kept the books and she was the buyer.",
    ),
    ("Ines Dorn met Paul Ray in 1990. She married him in 1994.", "Ines Dorn met Paul Ray in 1990. He married her in 1994."),
    (
        "Ines Dorn's solicitor, Paul Ray, said his client was \"tired\". Ms Dorn lost.",
        "Ines Dorn lost. Her solicitor, Paul Ray, said that she was \"tired\".",
    ),
]


@pytest.mark.parametrize(("original", "draft"), TURNED)
def test_told_of_the_other(original: str, draft: str) -> None:
    """What is told of a man in the same words is told of a woman."""
    assert _found(original, draft)


@pytest.mark.parametrize(("original", "draft"), KEPT)
def test_told_of_the_same(original: str, draft: str) -> None:
    """Clauses that change places, a deed of two, and what is called by whose it is."""
    assert not _found(original, draft)


def _found(original: str, draft: str) -> list[Finding]:
    return [one for one in pipeline.compare(original, draft, SETTINGS).findings if at_least(one.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), [
    ("The chemist Ilse Tamm has won the prize for a glue. She began the work 15 years ago with her late husband, Olaf, "
     "after he broke a tooth. Tamm said she would give a third of the money to the hospice where her husband died in 2022.",
     "A glue has won Ilse Tamm, a chemist, the prize. The work goes back 15 years to when Olaf, her husband, broke a "
     "tooth, and they began it together. He died in 2022 in a hospice that is to receive a third of the money, Tamm said."),
])
def test_a_pronoun_for_a_noun_of_its_own_gender_is_quiet(a: str, b: str) -> None:
    settings = Settings(select=("facts/pronoun-changed",), language_model=False)
    assert not [one for one in pipeline.compare(a, b, settings).findings if at_least(one.severity, "warning")]


def test_a_pronoun_for_a_noun_of_the_other_gender_is_told() -> None:
    a = "Ilse Tamm has won the prize. She began with her husband, Olaf. Her sister broke a tooth on a boat in 2022."
    b = "Ilse Tamm has won the prize. He began with her husband, Olaf. Her sister broke a tooth on a boat in 2022."
    settings = Settings(select=("facts/pronoun-changed",), language_model=False)
    assert pipeline.compare(a, b, settings).findings
