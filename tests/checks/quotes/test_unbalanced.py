"""A mark without a partner is found, and what may be an apostrophe is left alone."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from checker.checks.quotes.unbalanced import unbalanced
from checker.collation import Collation
from checker.finding import Remark
from tests.annotate.reading import read


def remarks(text: str) -> list[Remark]:
    return list(unbalanced(Collation((), read(text))))


def test_a_stray_closing_mark_has_its_place_and_a_suggestion() -> None:
    text = "The mayor said, “We will not wait.” Read more.” She left."
    (remark,) = remarks(text)
    assert text[remark.b.start:remark.b.end] == "”" and text[:remark.b.start].endswith("Read more.")
    assert remark.suggestion is not None
    mended = text[:remark.b.start] + remark.suggestion.text + text[remark.b.end:]
    assert remarks(mended) == []


def test_the_message_names_the_words() -> None:
    (remark,) = remarks("The mayor said, “We will not wait.” Read more.” She left.")
    assert "Read more." in remark.message


def test_an_opening_mark_that_nothing_closes() -> None:
    (remark,) = remarks("The mayor said: “We will not wait. She left in the evening.\n\nThe town slept.")
    assert remark.severity is None and "We will not wait." in remark.message


@pytest.mark.parametrize(
    "text",
    [
        "“We will not wait,” the mayor said. “We will act.”",
        "The mayor said: “We will not wait.\n\n“We will act,” he said.",
        "The players' idea of the '90s was rock 'n' roll.",
        'The 6\' 2" forward said: "We will not wait."',
        'A 12" record, "The Long Night", sold well.',
        'The mayor said," We will not wait." He left.',
        "``We will not wait'', the mayor said.",
    ],
)
def test_what_is_balanced_or_doubtful_passes(text: str) -> None:
    assert remarks(text) == []


def test_mixed_pairs_are_one_warning_a_text() -> None:
    (remark,) = remarks("'We will not wait,'' the mayor said. Later he spoke of 'the coming days.''")
    assert remark.severity == "warning" and "one more" in remark.message
    assert len(remark.related) == 1


def wikinews(path: Path) -> Iterator[str]:
    for line in path.read_text("utf-8").splitlines():
        yield "\n\n".join(" ".join(paragraph) for paragraph in json.loads(line)["paras"])


def test_clean_news_is_quiet(shared: Callable[[str], Path]) -> None:
    found = [
        remark
        for text in wikinews(shared("data/gum_wikinews.jsonl"))
        for remark in remarks(text)
        if remark.severity is None
    ]
    assert len(found) <= 1, "one quotation of the 24 articles is really left open"


def test_the_real_pair(shared: Callable[[str], Path]) -> None:
    draft = shared("seeds/draft.txt").read_text("utf-8")
    (remark,) = remarks(draft)
    assert remark.severity is None and draft[remark.b.start] == "”"
    original = remarks(shared("seeds/original.txt").read_text("utf-8"))
    assert all(remark.severity == "warning" for remark in original)
