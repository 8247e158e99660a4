"""Turns by rule: what they put in and take out, where, and which words of the text they change."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import pytest

pytest.importorskip("numpy")

from checker.document import Document  # noqa: E402
from checker.pipeline import prepare  # noqa: E402
from checker.readers.text import read_text  # noqa: E402
from checker.training.denying import Turn, marked, turned, turns, verb_place  # noqa: E402
from checker.training.rewrites import labelled  # noqa: E402

FEW = [str(number) for number in range(40)]
DENIED = "The old mill was sold in May, and the council sold the barn in June after a long debate."


@lru_cache
def read(text: str) -> Document:
    return prepare(read_text(text, "text"))


def all_of(text: str) -> set[str]:
    """The text with every turn that any of many seeds has for it."""
    return {turned(text, turn) for seed in FEW for turn in turns(read(text), seed)}


def turn_of(text: str, put: str) -> Turn:
    """The turn that puts some words."""
    return next(turn for seed in FEW for turn in turns(read(text), seed) if turn.put == put)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The old mill was sold in May.", {"was not sold", "was never sold", "was no longer sold"}),
        ("The council sold the old mill.", {"did not sell", "never sold"}),
        ("The council sells the old mill.", {"does not sell", "never sells"}),
        ("The council may sell the old mill.", {"may not sell", "may never sell", "may no longer sell"}),
        ("The council has sold the old mill.", {"has not sold", "has never sold", "has no longer sold"}),
    ],
)
def test_a_verb_is_denied(before: str, after: str) -> None:
    made = all_of(before)
    assert len(made) == len(after)
    assert all(any(words in one for one in made) for words in after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The council did not sell the old mill.", "The council did sell the old mill."),
        ("The council has never sold the old mill.", "The council has sold the old mill."),
        ("The mill opened without a licence.", "The mill opened with a licence."),
        ("The mill had no licence.", "The mill had some licence."),
        ("The council sold nothing at the auction.", "The council sold something at the auction."),
    ],
)
def test_a_denial_is_taken_back(before: str, after: str) -> None:
    assert after in all_of(before)
    taken = [turn for turn in turns(read(before), "x") if turned(before, turn) == after]
    assert [turn.denies for turn in taken] == [False]


def test_what_is_denied_is_not_denied_twice() -> None:
    for text in ("The council did not sell the mill.", "The mill was not sold.", "Nobody sold the mill."):
        assert not any(turn.denies for turn in turns(read(text), "x"))


@pytest.mark.parametrize("text", ["She said it.", "It was not only sold.", "It isn't sold.", "It doesn't sell."])
def test_what_has_no_turn(text: str) -> None:
    assert turns(read(text), "x") == []


def test_a_quotation_is_turned_as_anything_else() -> None:
    plain = "He added that the old mill was sold."
    quoted = "He added: “The old mill was sold.”"
    assert any("mill was not sold" in one for one in all_of(plain))
    assert any("mill was not sold" in one for one in all_of(quoted))


def test_page_furniture_is_left_alone() -> None:
    document = read("The old mill was sold in May.")
    share = replace(document, paragraphs=tuple(replace(one, role="furniture") for one in document.paragraphs))
    assert turns(document, "x") and not turns(share, "x")


def test_a_verb_with_an_auxiliary_is_denied_there_whatever_its_tag() -> None:
    document = read("The council has sold the mill.")
    (paragraph,) = document.paragraphs
    (sentence,) = paragraph.sentences
    tokens = tuple(replace(one, tag="VBD") if one.norm == "sold" else one for one in sentence.tokens)
    tagged = replace(document, paragraphs=(replace(paragraph, sentences=(replace(sentence, tokens=tokens),)),))
    assert turns(tagged, "x") == turns(document, "x") and len(turns(document, "x")) == 1


def test_the_same_seed_gives_the_same_turns() -> None:
    assert turns(read(DENIED), "a") == turns(read(DENIED), "a")
    assert len({tuple(turns(read(DENIED), seed)) for seed in FEW}) > 1


def test_a_turn_knows_its_verb() -> None:
    assert {turn.verb for turn in turns(read(DENIED), "a")} == {"sold", "sell"}
    assert turn_of(DENIED, "never sold").verb == "sell"


@pytest.mark.parametrize(
    ("text", "put", "false"),
    [
        ("The mill was sold in May.", " not", ["not", "sold"]),
        ("The council sold the mill.", "did not sell", ["did", "not", "sell", "the"]),
        ("The mill opened without a licence.", "with", ["with", "a"]),
        ("The mill was not sold in May.", "", ["was", "sold"]),
    ],
)
def test_the_changed_words_are_marked(text: str, put: str, false: list[str]) -> None:
    turn = turn_of(text, put)
    changed, place = marked(text, turn)
    assert changed == turned(text, turn) != text
    words, labels = labelled(changed, [place], (0, len(changed)))
    assert [word for word, label in zip(words, labels, strict=True) if label] == false


@pytest.mark.parametrize(
    ("text", "put", "verb"),
    [("The mill was sold in May.", " not", "was sold"), ("The council sold it.", "did not sell", "sold")],
)
def test_the_verb_that_is_not_denied_is_found(text: str, put: str, verb: str) -> None:
    start, end = verb_place(text, turn_of(text, put))
    assert text[start:end] == verb


def test_offsets_count_code_points_of_the_text() -> None:
    text = "😀 Café owners complained. The mill was sold."
    for turn in turns(read(text), "x"):
        assert text[turn.start:turn.end] in ("complained", "")
        assert turn.start < turn.end or text[:turn.start].endswith("was")
    turn = turn_of(text, " not")
    start = text.index("The mill")
    assert turned(text[start:], turn.counted_from(start)) == "The mill was not sold."
