"""Where paragraphs end, and which lines are only wrapped."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.document import Span
from checker.segment.paragraphs import split

STORY = [
    "Council votes to close the old bridge",
    "The council of Arvia voted on Tuesday to close the old bridge for two years, after engineers had found cracks in three of its"
    " five piers. Traffic will be led over the northern crossing.",
    "“We could not take the risk,” the mayor told reporters after the vote. “Not with the winter coming, and not with these"
    " piers.”",
    "Repairs are to begin in May.",
    "Shopkeepers on both banks said that they feared for their trade, and that nobody had asked them about it before the vote.",
]


def paragraphs(text: str) -> list[str]:
    return [" ".join(span.of(text).split()) for span in split(text)]


def wrapped(width: int) -> list[str]:
    return [textwrap.fill(paragraph, width, break_on_hyphens=False) for paragraph in STORY]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_blank_lines_end_paragraphs(end: str) -> None:
    assert paragraphs((end * 2).join(STORY)) == STORY
    assert paragraphs((end + " \t" + end * 3).join(STORY) + end) == STORY


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_without_blank_lines_every_line_is_a_paragraph(end: str) -> None:
    assert paragraphs(end.join(STORY)) == STORY


@pytest.mark.parametrize("width", [60, 72, 80])
def test_wrapped_lines_are_one_paragraph(width: int) -> None:
    assert paragraphs("\n\n".join(wrapped(width))) == STORY
    assert paragraphs("\r\n".join(wrapped(width))) == STORY, "a short last line ends a paragraph where there is no blank line"


def test_an_indent_begins_a_paragraph() -> None:
    lines = [textwrap.fill(paragraph, 72, initial_indent="    ", break_on_hyphens=False) for paragraph in STORY[1:]]
    assert paragraphs("\n".join(lines)) == STORY[1:]


def test_lines_of_a_list_and_labels_stay_apart() -> None:
    assert paragraphs("Search Keywords:\nShort link:") == ["Search Keywords:", "Short link:"]
    assert paragraphs("The plan:\n- close the bridge\n- lead the traffic north") == [
        "The plan:", "- close the bridge", "- lead the traffic north",
    ]


def test_a_sentence_that_goes_on_after_a_break_is_not_cut() -> None:
    assert len(split("The council voted on Tuesday\nto close the bridge.\nRepairs begin in May.")) == 2


def test_a_headline_and_a_short_sentence_under_it_stay_apart() -> None:
    assert len(split("Council votes to close the old bridge in Arvia\nThe vote was taken late on Tuesday evening.")) == 2


def test_stray_marks_on_a_line_are_a_paragraph() -> None:
    assert paragraphs("\n".join([STORY[1], ",", STORY[2]])) == [STORY[1], ",", STORY[2]]


@given(st.lists(st.sampled_from(["\n", "\r\n", "\n\n", " ", "a", "B.", "word " * 14, ",", "\u2028", "- "])).map("".join))
def test_paragraphs_cover_all_words_and_begin_and_end_on_one(text: str) -> None:
    spans = split(text)
    end = 0
    for span in spans:
        assert end <= span.start < span.end
        assert not text[span.start].isspace() and not text[span.end - 1].isspace()
        end = span.end
    rest = "".join(text[before.end:after.start] for before, after in zip((Span(0, 0), *spans), (*spans, Span(len(text), len(text))), strict=True))
    assert not rest.strip()
