"""Segmentation as a whole: it tiles any text, it is the same every time, and it takes linear time."""

from __future__ import annotations

import gc
import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from checker.document import Document, Span
from checker.readers import read_text
from checker.segment import segment
from tests.benchmarks import segment as benchmark

PIECES = (
    "“ ” \" ' ’ ‘ . ... … U.S. Mr. a.m. [...] A b It 12 - — ( ) 日 。 「 」 é 👨‍👩‍👧 🇬🇧 AFP '' 5,000 $3.5bn don't Putin's Image: 1)".split()
    + [" ", "\n", "\r\n", "\n\n", "\u200f", "\u200b", "\0", "\ud800", "\u2028", "\x1c", "\x85", "\u0301", "\u0600", " \u00a0", ". . ."]
    + ["By Anna Lind\n", "Short link:", "The ferry left. ", "“Go.” ", "_", "=" * 60 + "\n", "word " * 15 + "\n"]
)
texts = st.one_of(
    st.text(), st.text(st.characters(categories=None)), st.lists(st.sampled_from(PIECES)).map("".join)
)


@given(texts)
@hypothesis_settings(max_examples=400)
def test_sentences_and_tokens_tile_any_text(text: str) -> None:
    document = segment(Document("any", text))
    in_sentences = _checked([sentence.span for sentence in document.sentences], text)
    in_tokens: set[int] = set()
    for paragraph in document.paragraphs:
        assert paragraph.span == paragraph.sentences[0].span.cover(paragraph.sentences[-1].span)
        for sentence in paragraph.sentences:
            assert all(sentence.span.contains(token.span) and token.norm for token in sentence.tokens)
            in_tokens |= _checked([token.span for token in sentence.tokens], text)
    words = {place for place, character in enumerate(text) if not character.isspace()}
    assert words <= in_sentences
    assert words <= in_tokens


def _checked(spans: list[Span], text: str) -> set[int]:
    """The places that the spans cover, which ascend, do not overlap and have no white space at their edges."""
    end = 0
    for span in spans:
        assert span.start >= end and span.end > span.start
        assert not text[span.start].isspace() and not text[span.end - 1].isspace()
        end = span.end
    return {place for span in spans for place in range(span.start, span.end)}


@given(texts)
@hypothesis_settings(max_examples=50)
def test_the_same_text_is_segmented_the_same(text: str) -> None:
    assert segment(Document("any", text)) == segment(Document("any", text))


def test_sentences_that_are_given_stay() -> None:
    document = segment(Document.from_sentences(["He came. He saw.", "And then"]))
    assert [document.words(sentence.span) for sentence in document.sentences] == ["He came. He saw.", "And then"]
    assert [token.norm for token in document.sentences[1].tokens] == ["and", "then"]


def test_the_language_of_the_metadata_chooses_the_abbreviations() -> None:
    text = "Am 5. Januar kam er. Es regnete."
    assert len(segment(Document("x", text, metadata={"language": "de-AT"})).sentences) == 2


@pytest.mark.parametrize(
    "unit",
    ["The mayor of Arvia said on Monday that the U.S. talks would go on. ", "word ", "x", "“word. ", "(", "' ", "a.b ", "By A, ", "日。"],
)
def test_a_text_eight_times_as_long_takes_no_more_than_sixteen_times(unit: str) -> None:
    """Quadratic growth would take 64 times; the shortest of three runs, in CPU time, is compared."""
    small, large = (_seconds(unit, length) for length in (10_000, 80_000))
    assert large < 16 * max(small, 0.01)


def _seconds(unit: str, length: int) -> float:
    text = (unit * (length // len(unit) + 1))[:length]
    taken: list[float] = []
    # A collection looks through all that the other tests left behind, and the longer text sets off more of them.
    gc.disable()
    try:
        for _ in range(3):
            start = time.process_time()
            segment(read_text(text, "long"))
            taken.append(time.process_time() - start)
    finally:
        gc.enable()
    return min(taken)


def test_sentence_f1_on_clean_news(shared: Callable[[str], Path]) -> None:
    """The promise is .97: for boundaries however the text is laid out, for whole sentences where headings have their line."""
    articles = [json.loads(line)["paras"] for line in shared("data/gum_wikinews.jsonl").read_text(encoding="utf-8").splitlines()]
    assert benchmark.score_sentences(articles, benchmark.joined_by_space)["boundaries"]["f1"] >= 0.97
    assert benchmark.score_sentences(articles, benchmark.joined_by_lines)["sentences"]["f1"] >= 0.97
