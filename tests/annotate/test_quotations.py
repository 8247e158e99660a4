"""Quotations: every style of marks, who spoke, and which marks are left over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.annotate.marks import pair_marks
from checker.document import Document, Quotation, Span
from tests.annotate.reading import read


def quotations(text: str) -> tuple[Document, tuple[Quotation, ...]]:
    document = read(text)
    return document, document.annotations.quotations


def inner(text: str) -> list[str]:
    document, found = quotations(text)
    return [document.words(quotation.inner) for quotation in found]


def credit(text: str) -> list[tuple[str | None, str | None]]:
    document, found = quotations(text)
    return [
        (quotation.speaker and document.words(quotation.speaker), quotation.said and document.words(quotation.said))
        for quotation in found
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“We will not wait,” the mayor said.",
        '"We will not wait," the mayor said.',
        "‘We will not wait,’ the mayor said.",
        "'We will not wait,' the mayor said.",
        "``We will not wait,'' the mayor said.",
        "«We will not wait,» the mayor said.",
        "« We will not wait, » the mayor said.",
        "»We will not wait,« the mayor said.",
        "‹We will not wait,› the mayor said.",
        "„We will not wait,“ the mayor said.",
        "'We will not wait,'' the mayor said.",
        "“We will not wait,\" the mayor said.",
    ],
)
def test_every_style(text: str) -> None:
    document, found = quotations(text)
    assert inner(text) == ["We will not wait,"]
    assert found[0].closed and not document.annotations.stray_marks
    assert document.words(found[0].span).strip("“”\"‘’'`«»‹›„ ") == "We will not wait,"


def test_nested() -> None:
    assert inner("“He told me ‘no deal’ and left,” the mayor said.") == ["He told me ‘no deal’ and left,", "no deal"]


@pytest.mark.parametrize(
    "text",
    [
        "It was the players' idea and the dogs' dinner.",
        "The '90s were years of rock 'n' roll.",
        "The ’90s were the workers’ years.",
        "He is 6' 2\" tall and the board is 12\" wide.",
        "It's the town's, isn't it?",
    ],
)
def test_apostrophes_and_inches_quote_nothing(text: str) -> None:
    document, found = quotations(text)
    assert found == () and not [mark for mark in document.annotations.stray_marks if mark.side != "unknown"]


def test_a_possessive_inside_single_marks_closes_nothing() -> None:
    assert inner("‘It is the workers’ idea to wait,’ the mayor said.") == ["It is the workers’ idea to wait,"]


def test_a_quotation_over_several_sentences() -> None:
    text = "“We will not wait. We will act. Nobody can stop us,” the mayor said."
    assert inner(text) == ["We will not wait. We will act. Nobody can stop us,"]


def test_a_quotation_that_goes_on_in_the_next_paragraph() -> None:
    text = "The mayor said: “We will not wait.\n\n“We will act,” he said.\n\nShe left."
    document, found = quotations(text)
    assert [quotation.closed for quotation in found] == [True, True]
    assert document.annotations.stray_marks == ()
    assert credit(text)[0] == ("The mayor", "said")


def test_an_opening_that_nothing_closes() -> None:
    document, found = quotations("The mayor said: “We will not wait. She left in the evening.")
    assert [quotation.closed for quotation in found] == [False]
    assert [mark.side for mark in document.annotations.stray_marks] == ["opening"]


def test_a_closing_that_nothing_opened() -> None:
    text = "The mayor said, “We will not wait.” Read more.” She left."
    document, found = quotations(text)
    (mark,) = document.annotations.stray_marks
    assert mark.side == "closing" and text[:mark.span.start].endswith("Read more.")
    assert inner(text) == ["We will not wait."]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“We will not wait,” Elena Marsh said.", [("Elena Marsh", "said")]),
        ("“We will not wait,” said Elena Marsh.", [("Elena Marsh", "said")]),
        ("Elena Marsh told reporters: “We will not wait.”", [("Elena Marsh", "told")]),
        ("Elena Marsh wrote that “we will not wait for the others.”", [("Elena Marsh", "wrote")]),
        ("According to Elena Marsh, “nobody will wait for the others.”", [("Elena Marsh", "According to")]),
        ("“Will they wait for the others?” she asked.", [("she", "asked")]),
        (
            "“We will not wait,” Elena Marsh said. “We will act before the winter.”",
            [("Elena Marsh", "said"), ("Elena Marsh", "said")],
        ),
        (
            "“We will act,” Elena Marsh, the envoy to the alliance, said on Tuesday. “I cannot see why not.”",
            [("Elena Marsh", "said"), ("Elena Marsh", "said")],
        ),
        (
            "The plan, Elena Marsh said, “is to show the others that we mean business.”",
            [("Elena Marsh", "said")],
        ),
        ("The bridge fell in the night. “Everything has come to a stop.”", [(None, None)]),
    ],
)
def test_speakers(text: str, speakers: list[tuple[str | None, str | None]]) -> None:
    assert credit(text) == speakers


def test_terms_and_titles_are_no_speech() -> None:
    _, found = quotations("The “shadow fleet” sailed. The film “The Long Way Home Again” opened in May.")
    assert [quotation.scare for quotation in found] == [True, True]


def test_a_short_quotation_that_is_said_is_speech() -> None:
    _, found = quotations("The mayor called it “a disaster”.")
    assert [quotation.scare for quotation in found] == [False]


def test_another_language_has_its_quotations_without_speakers() -> None:
    text = "Le ministre a dit : « Nous ne voulons pas attendre la fin de la guerre dans la région », puis il est parti."
    assert inner(text) == ["Nous ne voulons pas attendre la fin de la guerre dans la région"]
    assert credit(text) == [(None, None)]


@given(st.text(alphabet="ab .,\n“”‘’\"'`«»„", max_size=60))
def test_halves_belong_to_one_pair_or_to_none(text: str) -> None:
    paragraphs = [Span(0, len(text))]
    pairs, strays = pair_marks(text, paragraphs)
    used = [mark.span for pair in pairs for mark in (pair.opening, pair.closing) if mark is not None]
    assert len(used) == len(set(used))
    for pair in pairs:
        assert pair.opening.span.end <= pair.end <= len(text)
    closed = {mark.span for pair in pairs if pair.closing for mark in (pair.opening, pair.closing)}
    assert not closed & {stray.span for stray in strays}


@given(st.text(max_size=80))
def test_any_text_has_spans_inside_it(text: str) -> None:
    pairs, strays = pair_marks(text, [Span(0, len(text))])
    for pair in pairs:
        assert 0 <= pair.opening.span.start < len(text) and pair.end <= len(text)
    for stray in strays:
        assert 0 <= stray.span.start < stray.span.end <= len(text)
