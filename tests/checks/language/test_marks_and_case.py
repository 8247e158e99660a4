"""Doubled words, marks, capitals and words of another language."""

from __future__ import annotations

import pytest

from checker.checks.language.capitalisation import capitalisation
from checker.checks.language.mixed_language import mixed_language
from checker.checks.language.punctuation import punctuation
from checker.checks.language.repeated_word import repeated_word
from tests.checks.language.reading import accepted, against, alone


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("The board will will vote on Friday.", "The board will vote on Friday."),
        ("It spoke of the of the quay at length.", "It spoke of the quay at length."),
        ("It is open until noon on on on Monday.", "It is open until noon on Monday."),
    ],
)
def test_a_doubled_word_goes(wrong: str, right: str) -> None:
    (remark,) = alone(repeated_word, wrong)
    assert accepted(wrong, remark) == right


@pytest.mark.parametrize(
    "draft",
    [
        "She had had enough of what that that was.",
        "It went on and on and on, over and over again, day by day by day.",
        "The ferry to Walla Walla is a very very long way off.",
        "“Go go go!” he cried after an hour.",
        "No, no, the mayor said, said the paper.",
    ],
)
def test_what_is_doubled_on_purpose(draft: str) -> None:
    assert alone(repeated_word, draft) == []


def test_a_doubled_name_is_told_by_the_original() -> None:
    original = "The ferry from Port Lessing reached Oster at noon on Friday."
    (remark,) = against(repeated_word, original, "The ferry from Port Lessing reached Oster Oster at noon on Friday.")
    assert "twice" in remark.message


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("The board , in the town hall, put off the vote.", "The board, in the town hall, put off the vote."),
        ("The board,, in the town hall, put off the vote.", "The board, in the town hall, put off the vote."),
        ("The mayor 's office put off the vote.", "The mayor's office put off the vote."),
        ("The office put off the to_ vote.", "The office put off the to vote."),
        ("The board put off the vote.The mayor left.", "The board put off the vote. The mayor left."),
    ],
)
def test_a_slip_of_a_mark_is_mended(wrong: str, right: str) -> None:
    (remark,) = alone(punctuation, wrong)
    assert accepted(wrong, remark) == right


def test_a_habit_is_told_once() -> None:
    draft = "The board , the mayor , the town , the school , the ferry and the quay were there ."
    (remark,) = alone(punctuation, draft)
    assert "4 times more" in remark.message and len(remark.related) == 4


@pytest.mark.parametrize(
    "draft",
    [
        "The two- and three-year plans cost $1,000.50 ... at AT&T Inc., the mayor's office said.",
        "See velm.example.org/a_b;c or write to desk@velm.example.org: it is free.",
        "“What is it made of?” “Of clay,” she said; then: “Of, by and for the town.”",
        "The match ended 2-1 (1-0), the first; the second, 3-3.",
        "Rock 'n' roll, the '90s and the players' bus: all were there.",
    ],
)
def test_marks_that_are_right(draft: str) -> None:
    assert alone(punctuation, draft) == []


def test_a_sentence_and_a_name_in_small_letters() -> None:
    draft = "The board met on Friday. the vote was put off until monday, and i was told so in paris."
    messages = [remark.message for remark in alone(capitalisation, draft)]
    assert len(messages) == 4
    for word in ("the vote", "“Monday”", "“I”", "“Paris”"):
        assert any(word in message for message in messages)


def test_a_name_is_told_by_the_original() -> None:
    original = "The judge sent Kelvane and Thweng to prison for a year on Friday."
    draft = "On Friday the judge sent kelvane and Thweng to prison for a year."
    (remark,) = against(capitalisation, original, draft)
    assert remark.a is not None and remark.suggestion is not None and remark.suggestion.text == "Kelvane"
    assert against(capitalisation, original.lower(), draft.lower().replace("on", "On", 1)) == []


@pytest.mark.parametrize(
    "draft",
    [
        "eBay and the iPhone maker met van der Berg at 5 p.m. on the quay, approx. two hours late, in Conn. or so.",
        "“the river,” she read aloud, “was green and slow in march time.”",
        "The plan has three parts:\n\n- a new quay for the ferry of the island.\n\n- a second bridge for the town.",
    ],
)
def test_small_letters_that_are_right(draft: str) -> None:
    assert alone(capitalisation, draft) == []


@pytest.mark.parametrize("word", ["推迟", "отложил", "स्थगित"])
def test_another_script_in_the_middle_of_a_sentence(word: str) -> None:
    (remark,) = alone(mixed_language, f"The board {word} the vote on the bridge until Friday.")
    assert remark.severity is None and word in remark.message
    assert alone(mixed_language, f"The board’s word for bridge ({word}) stands over the gate, as “{word}”.") == []


def test_a_foreign_word_is_told_by_the_original() -> None:
    original = "The ferry company announced on Friday that the northern line would close."
    draft = "The ferry company kündigte on Friday that the northern line would close."
    (remark,) = against(mixed_language, original, draft)
    assert "kündigte" in remark.message
    assert against(mixed_language, draft, draft) == []
    assert alone(mixed_language, "The protégé of the café owner is a fan of Sturm und Drang and of El Niño.") == []


@pytest.mark.parametrize(
    ("original", "wrong"),
    [
        ("The ferry to the islands left the quay at noon, and she was on board.", "to: the"),
        ("The ferry to the islands left the quay at noon, and she was on board.", "the; islands"),
        ("The ferry to the islands left the quay at noon, and she was on board.", "quay at@ noon"),
        ("The ferry to the islands left the quay at noon, and she was on board.", "left the' quay"),
        ("The ferry to the islands left the quay at noon, and she was on board.", "noon,_ and"),
        ("The fishermen will meet the mayor on Friday to talk about the quay.", "fishermen, will"),
    ],
)
def test_a_stray_mark_between_words_of_the_original(original: str, wrong: str) -> None:
    marks = ":;@'_"
    right = wrong.translate({ord(mark): None for mark in marks})
    draft = original.replace(right if wrong != "fishermen, will" else "fishermen will", wrong)
    assert draft != original
    (remark,) = against(punctuation, original, draft)
    assert remark.severity in (None, "warning")
    assert accepted(draft, remark) == original


@pytest.mark.parametrize(
    "draft",
    [
        "The fishers' quay and the boss' house were sold in '89, and he was goin' home.",
        "She wrote to desk@velm.example.org and to @velmdesk about the ‘old quay' speech.",
        "The claims: that the quay was sold; that the boats were lost; and that nobody knew.",
    ],
)
def test_marks_that_belong_there(draft: str) -> None:
    assert alone(punctuation, draft) == []
