"""The other forms of a word: regular and irregular ones, listed words only, never the word itself."""

from __future__ import annotations

import pytest

from checker.language.inflections import in_form, inflections
from checker.language.words import forms


@pytest.mark.parametrize(
    ("word", "lemma", "others"),
    [
        ("stop", "stop", {"stops", "stopping", "stopped"}),
        ("carried", "carry", {"carry", "carries", "carrying"}),
        ("play", "play", {"plays", "playing", "played"}),
        ("made", "make", {"make", "makes", "making"}),
        ("lives", "life", {"life"}),
        ("is", "be", {"are", "was"}),
        ("go", "go", {"went", "gone", "goes", "going"}),
        ("see", "see", {"saw", "seen", "sees", "seeing"}),
        ("agree", "agree", {"agrees", "agreed", "agreeing"}),
        ("die", "die", {"dies", "died", "dying"}),
    ],
)
def test_the_forms_of_one_word(word: str, lemma: str, others: set[str]) -> None:
    assert set(inflections(word, lemma)) == others


@pytest.mark.parametrize("word", ["find", "lay", "fall", "wind", "bus", "press", "sum"])
def test_nothing_but_listed_words_and_never_the_word_itself(word: str) -> None:
    found = inflections(word, word)
    assert word not in found and len(found) == len(set(found))
    assert set(found) <= forms().keys()


@pytest.mark.parametrize(
    ("word", "lemma", "tag", "form"),
    [
        ("take", "take", "VBN", "taken"),
        ("took", "take", "VBG", "taking"),
        ("takes", "take", "VBN", "taken"),
        ("took", "took", "VBN", "taken"),
        ("carry", "carry", "VBD", "carried"),
        ("plan", "plan", "NNS", "plans"),
        ("woman", "woman", "NNS", "women"),
        ("taken", "take", "VBN", "taken"),
        ("of", "of", "VBD", ""),
    ],
)
def test_a_word_in_another_form(word: str, lemma: str, tag: str, form: str) -> None:
    assert in_form(word, lemma, tag) == form
