"""Honest rewording by rule: other words and another order, and no word that is marked."""

from __future__ import annotations

from random import Random

import pytest

pytest.importorskip("numpy")
pytest.importorskip("lemminflect", reason="training needs the extra `training`")

from checker.training.lexicon import WORDNET  # noqa: E402
from checker.training.parses import Token, tokens  # noqa: E402
from checker.training.rewording import fronted, honest_synonyms, passive, reworded, subtree, trimmed  # noqa: E402
from tests.training.parsed_sentences import MET, PASSAGE, SAID, SOLD  # noqa: E402

needs_wordnet = pytest.mark.skipif(not WORDNET.is_dir(), reason="needs Debian's wordnet-base")


def text(sentence: list[Token]) -> str:
    return " ".join(token.word for token in sentence)


def test_a_part_is_all_that_hangs_on_its_root() -> None:
    sentence = tokens(SAID)
    assert text(subtree(sentence, sentence[6])) == "all former tenants"


def test_subject_and_object_change_about() -> None:
    assert text(passive(tokens(SOLD))) == "the old houses were sold by The council in May ."
    assert text(passive(tokens(SAID))) == text(tokens(SAID))


def test_a_phrase_goes_to_the_front() -> None:
    assert text(fronted(tokens(SOLD))) == "in May , The council sold the old houses ."
    assert text(fronted(tokens(MET))) == "because prices reportedly rose , Tom Reed may meet Jane Hill ."


def test_what_makes_the_rest_true_is_not_trimmed() -> None:
    found = {text(trimmed(tokens(MET), Random(seed))) for seed in range(20)}
    assert found == {text(tokens(MET))}
    assert {text(trimmed(tokens(SOLD), Random(seed))) for seed in range(20)} == {
        "The council sold the houses in May .", "The council sold the old houses .",
    }


@needs_wordnet
def test_honest_words_are_near_their_own() -> None:
    assert "purchase" in honest_synonyms("buy", "V")
    assert honest_synonyms("say", "V") == () and "buy" not in honest_synonyms("buy", "V")


@needs_wordnet
def test_rewording_marks_nothing_and_hangs_on_its_seed() -> None:
    def drafts(seed: int) -> list[str]:
        chance = Random(seed)
        return [text(reworded(tokens(sentence), 0.9, chance)) for sentence in PASSAGE * 5]

    assert drafts(1) == drafts(1) != drafts(2)
    assert not any(token.false for seed in range(30) for token in reworded(tokens(SAID), 0.9, Random(seed)))


@needs_wordnet
def test_names_are_no_small_words() -> None:
    drafts = [text(reworded(tokens(SOLD), 0.9, Random(seed))) for seed in range(60)]
    assert not any(word in draft.split() for draft in drafts for word in ("might", "could"))


@needs_wordnet
def test_a_fault_stays_as_it_is() -> None:
    for seed in range(30):
        sentence = tokens(MET)
        sentence[2].false = True
        (kept,) = [token for token in reworded(sentence, 0.9, Random(seed)) if token.false]
        assert kept.word == "may"
