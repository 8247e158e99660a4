"""One article, one style of honorifics."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from checker.checks.style.mixed_honorifics import mixed_honorifics
from checker.collation import Collation
from checker.finding import Remark
from tests.annotate.reading import read


def remarks(text: str) -> list[Remark]:
    return list(mixed_honorifics(Collation((), read(text))))


def test_the_rarer_style_is_flagged_and_mended() -> None:
    text = "Mr. Tolland came on Monday. Ms. Arden came on Tuesday. Later Mr Brandt joined them at the quay."
    (remark,) = remarks(text)
    assert text[remark.b.start:remark.b.end] == "Mr" and "Mr Brandt" in remark.message
    assert remark.suggestion is not None
    assert remarks(text[:remark.b.start] + remark.suggestion.text + text[remark.b.end:]) == []


def test_a_stop_too_many() -> None:
    text = "Mr Tolland came on Monday. Ms Arden came on Tuesday. Later Dr. Brandt joined them at the quay."
    (remark,) = remarks(text)
    assert text[remark.b.start:remark.b.end] == "Dr."
    assert remark.suggestion is not None and remark.suggestion.text == "Dr"


def test_of_two_equal_styles_the_first_is_the_rule() -> None:
    text = "Mr Tolland came on Monday. On Tuesday Mr. Arden came to the quay."
    (remark,) = remarks(text)
    assert text[remark.b.start:remark.b.end] == "Mr."


def test_all_places_are_in_one_finding() -> None:
    text = "Mr. Tolland, Mr. Arden and Mr. Osk came. Then Mr Brandt left with Mr Lind for the quay."
    (remark,) = remarks(text)
    places = [text[place.span.start:place.span.end] for place in remark.related]
    assert places == ["Mr", "Mr."] and remark.suggestion is None


@pytest.mark.parametrize(
    "text",
    [
        "Mr Tolland said that “Mr. Arden does not agree with us”. Mr Tolland left.",
        "Mr Tolland came on Monday, and Prof. Arden left.",
        "Gen. Tolland spoke of Gen Z and of Dr. Arden.",
        "Mr Tolland came to see Mr. What else did he want? Nothing, said Ms Arden.",
        "The Tollands, Mr and Mrs, came on Monday. Mr Tolland left.",
    ],
)
def test_one_style(text: str) -> None:
    assert remarks(text) == []


CONSISTENT = "Mr Tolland spoke first. Ms Arden did not agree with Mr Tolland. Then Mr Tolland and Ms Arden met Mr Osk."


def test_a_surname_that_lost_its_honorific() -> None:
    text = f"{CONSISTENT} In the evening Arden went back to the quay."
    (remark,) = remarks(text)
    assert remark.severity == "info" and text[remark.b.start:remark.b.end] == "Arden"
    assert remark.suggestion is not None and remark.suggestion.text == "Ms Arden"
    assert remarks(text[:remark.b.start] + remark.suggestion.text + text[remark.b.end:]) == []


@pytest.mark.parametrize(
    "ending",
    [
        "In the evening Jane Arden went back to the quay.",
        "The Tolland plan was put off.",
        "She went to Tolland Street.",
        "“I told Tolland,” she said.",
        "In the evening Lind went back to the quay.",
    ],
)
def test_names_that_need_none(ending: str) -> None:
    assert remarks(f"{CONSISTENT} {ending}") == []


def test_a_text_that_gives_few_honorifics_has_no_rule() -> None:
    assert remarks("Mr Tolland spoke first. Tolland left. Tolland came back. Mr Tolland spoke again. Tolland left.") == []


def test_headlines_have_a_style_of_their_own() -> None:
    assert remarks("Tolland Leaves Quay to Mr. Arden\n\n" + CONSISTENT) == []


def test_the_real_pair(shared: Callable[[str], Path]) -> None:
    assert {remark.severity for remark in remarks(shared("seeds/draft.txt").read_text("utf-8"))} == {None, "info"}
    assert remarks(shared("seeds/original.txt").read_text("utf-8")) == []
