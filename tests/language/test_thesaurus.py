"""What the thesaurus excuses, and what it only asks about."""

from __future__ import annotations

import pytest

from checker.language.relations import opposite
from checker.language.thesaurus import apart, close, neighbours, related, turned_round


@pytest.mark.parametrize(("a", "b"), [("dismiss", "discharge"), ("huge", "enormous")])
def test_words_that_go_together_do_so_in_either_order(a: str, b: str) -> None:
    assert related(a, b) and related(b, a)
    assert close(a, b) and close(b, a)


def test_what_no_line_holds_is_related_to_itself_alone() -> None:
    assert related("zzyzx", "zzyzx")
    assert not related("zzyzx", "abandon")
    assert not related("abandon", "zzyzx")


def test_what_goes_with_a_word_is_found_from_either_of_the_two() -> None:
    assert "discharge" in neighbours("dismiss") and "dismiss" in neighbours("discharge")
    assert not neighbours("zzyzx")


def test_words_are_apart_where_nothing_is_listed_with_both() -> None:
    assert apart("buy", "paint") and apart("paint", "buy")
    assert not apart("dismiss", "discharge")
    assert not apart("church", "mosque")  # of no line, but both beside a third
    assert not apart("zzyzx", "paint")
    assert not apart("paint", "paint")


@pytest.mark.parametrize(
    ("a", "b", "tag"), [("soothe", "provoke", "VB"), ("harmless", "toxic", "JJ"), ("harmless", "lethal", "JJ")]
)
def test_the_opposite_of_a_near_word_turns_a_sentence_round(a: str, b: str, tag: str) -> None:
    assert not opposite(a, b, tag)
    assert turned_round(a, b, tag) and turned_round(b, a, tag)


def test_words_that_go_together_never_turn_a_sentence_round() -> None:
    assert not turned_round("dismiss", "discharge", "VB")


def test_the_word_class_counts() -> None:
    assert not turned_round("soothe", "provoke", "JJ")
