"""Which words deny in themselves, and which only look so."""

from __future__ import annotations

import pytest

from checker.language.relations import denied_by, opposite


@pytest.mark.parametrize(
    ("word", "bare"),
    [("illegal", "legal"), ("illegally", "legal"), ("unofficial", "official"), ("dishonest", "honest")],
)
def test_a_negative_prefix_denies(word: str, bare: str) -> None:
    assert denied_by(word) == bare


@pytest.mark.parametrize("word", ["discover", "united", "international", "disease", "intent", "under", "legal"])
def test_what_only_begins_like_one_denies_nothing(word: str) -> None:
    assert denied_by(word) == ""


def test_opposites_of_the_newsroom() -> None:
    assert opposite("partial", "full", "JJ") and opposite("gradually", "suddenly", "RB")
    assert not opposite("former", "previous", "JJ")
