"""A sentence that lost a part is found; one that was written short is not."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.checks.language.fragment import fragment
from checker.collation import Collation
from checker.document import Document
from checker.finding import Remark
from checker.segment import segment
from tests.annotate.reading import read

BEFORE = "The council met in Tarrow on Friday to talk about the old quay."
AFTER = "Fishermen waited outside the town hall until the evening."


def remarks(text: str) -> list[Remark]:
    return list(fragment(Collation((), read(text))))


@pytest.mark.parametrize("word", ["the", "an", "their", "and", "because", "every"])
def test_a_sentence_that_breaks_off_is_an_error(word: str) -> None:
    text = f"{BEFORE} The mayor said on Friday that the board would look into {word}. {AFTER}"
    (remark,) = remarks(text)
    assert remark.severity == "error" and f"“{word}”" in remark.message
    assert text[remark.b.start:remark.b.end].endswith(f" {word}.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Says that the quay cannot be mended before the winter.",
        "Said that the quay could not be mended before the winter.",
        "Although the two sides had agreed on most of the text.",
        "Because the wall has moved by four inches since the storms.",
        "According to the deputy minister for fisheries.",
        "Despite the failure of the talks about the fishing grounds.",
        "Saving the old harbour wall from the storms.",
        "Move along.",
        "The long road from the northern quay to the fish market and the school.",
    ],
)
@pytest.mark.parametrize("join", [" ", "\n\n"], ids=["within a paragraph", "alone"])
def test_what_lacks_a_part_is_a_warning(sentence: str, join: str) -> None:
    text = join.join((BEFORE, sentence, AFTER))
    (remark,) = remarks(text)
    assert remark.severity is None and text[remark.b.start:remark.b.end] == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Not so.",
        "No comment.",
        "A long day for everybody.",
        "Nobody knew what the fuss was about.",
        "It was all that the town had dreamed of.",
        "Asked about the cost, the mayor shrugged.",
        "Because the wall has moved, the quay is closed.",
        "Although tired, she stayed until the end of the meeting.",
        "While working on the wall a mason fell into the harbour.",
        "Among them: a mason, a captain and a teacher.",
        "Will the quay be mended?",
        "Does it matter to the town whether the wall stands.",
        "Born in Tarrow, raised in the north, gone at 40 …",
        "The rule is in section 7.a.",
        "He was given vitamin A.",
        "“Says who? Because of the,” she said.",
        "It’s the oldest wall in the county and the best known.",
        "The talks — a long road from the northern quay to the market.",
    ],
)
def test_what_was_written_so(sentence: str) -> None:
    assert remarks(f"{BEFORE} {sentence} {AFTER}") == []


def test_headlines_lists_and_lines_without_a_stop() -> None:
    assert remarks("Because of the\n\nThe Long Road to a New Quay and a New Market\n\nThe board will do this:\n\n"
                   "Closing the quay to all boats until the spring.\n\nMending the wall with stones from the hill.") == []


def test_without_word_classes_it_is_silent() -> None:
    document = segment(Document("draft", f"{BEFORE} The mayor said that she hoped for a. {AFTER}"))
    assert list(fragment(Collation((), document))) == []


def test_clean_news_is_nearly_silent(shared: Callable[[str], Path]) -> None:
    words, found = 0, []
    for line in shared("data/gum_wikinews.jsonl").read_text("utf-8").splitlines():
        text = "\n\n".join(" ".join(paragraph) for paragraph in json.loads(line)["paras"])
        words += len(text.split())
        found += remarks(text)
    assert not [remark for remark in found if remark.severity == "error"]
    assert 1000 * len(found) <= 0.3 * words


def test_the_real_pair(shared: Callable[[str], Path]) -> None:
    for name in ("original", "draft"):
        assert remarks(shared(f"seeds/{name}.txt").read_text("utf-8")) == []
