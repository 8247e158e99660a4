"""Expressions of several words that a dictionary lists."""

from __future__ import annotations

from checker.language import fixed_expressions


def row(*words: str) -> list[tuple[str, str]]:
    return [(word, word.removesuffix("s")) for word in words]


def test_what_stands_with_a_word_in_an_expression() -> None:
    assert fixed_expressions.around(row("the", "black", "market", "grew"), 1) == {"market"}
    assert fixed_expressions.around(row("the", "black", "markets", "grew"), 2) == {"black"}
    assert fixed_expressions.around(row("rain", "cats", "and", "dogs"), 3) == {"rain", "cats"}


def test_a_row_that_holds_only_a_part_is_none() -> None:
    assert fixed_expressions.around(row("the", "market", "black"), 1) == frozenset()
    assert fixed_expressions.around(row("the", "dark", "market"), 1) == frozenset()
    assert fixed_expressions.around(row("market"), 0) == frozenset()


def test_light_verbs_and_words_of_grammar_carry_no_sense() -> None:
    assert not any(fixed_expressions.has_sense(word) for word in ("take", "of", "the", "it"))
    assert fixed_expressions.has_sense("market")
