"""How a text is split for the network that compares a draft with its original."""

from __future__ import annotations

from checker.language.misrendering_words import split


def test_words_keep_their_hyphens_figures_and_apostrophes() -> None:
    assert [word for word, _, _ in split("It’s “well-known”: 4,750.5 or 3%, Mr. O'Hara said—twice.")] == [
        "It's", '"', "well-known", '"', ":", "4,750.5", "or", "3%", ",", "Mr", ".", "O'Hara", "said-twice", ".",
    ]


def test_every_word_says_where_it_stands() -> None:
    text = "Wait… “No”, she said."
    assert [text[start:stop] for _, start, stop in split(text)] == ["Wait", "…", "“", "No", "”", ",", "she", "said", "."]
    assert split("") == []
