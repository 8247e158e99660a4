"""A time word counts from something that the reader can see."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from checker.align import align
from checker.checks.style.unanchored_time import unanchored_time
from checker.collation import Collation
from checker.finding import Remark
from tests.annotate.reading import read

STORY = "The town council yesterday voted to close the northern quay. Fishermen protested outside the hall."


def remarks(text: str, original: str | None = None) -> list[Remark]:
    draft = read(text)
    return list(unanchored_time(align([read(original)], draft) if original else Collation((), draft)))


@pytest.mark.parametrize("word", ["yesterday", "today", "last night", "last week", "this morning", "earlier today"])
def test_a_word_without_a_date(word: str) -> None:
    text = STORY.replace("yesterday", word)
    (remark,) = remarks(text)
    assert remark.severity is None and text[remark.b.start:remark.b.end] == word


def test_all_places_are_in_one_finding() -> None:
    (remark,) = remarks(f"{STORY} The mayor left last night. She will be back tomorrow.")
    assert len(remark.related) == 2


@pytest.mark.parametrize(
    "text",
    [
        f"Quay to close\n\nTarrow, 4 May 2021\n\n{STORY}",
        f"May 4, 2021\n\n{STORY}",
        f"Tuesday, June 19, 2018\n\n{STORY}",
        f"TARROW, Northmark — {STORY}",
        f"TARROW (Coastal News) - {STORY}",
        f"{STORY} The quay closes on Friday.",
        f"{STORY} The quay closes on June 3.",
        "Most of the boats in the harbour today are pleasure craft.",
        "It is one of the oldest walls that stand today.",
        "Today’s harbour has no room for the boats of the past.",
        "The mayor said: “We voted yesterday and we will vote tomorrow.”",
        "On the last night of the fair the wall fell.",
    ],
)
def test_what_a_reader_can_date(text: str) -> None:
    assert remarks(text) == []


def test_the_date_of_the_file_is_a_date() -> None:
    draft = read(STORY)
    assert list(unanchored_time(Collation((), draft)))
    dated = replace(draft, metadata={**draft.metadata, "date": "2021-05-04T10:00:00Z"})
    assert list(unanchored_time(Collation((), dated))) == []


def test_a_word_from_an_original_of_another_day() -> None:
    original, draft = f"Tarrow, 4 May 2021\n\n{STORY}", f"Tarrow, May 9, 2021\n\n{STORY}"
    (remark,) = remarks(draft, original)
    assert remark.severity == "warning" and remark.original == 0
    assert remark.a is not None and original[remark.a.start:remark.a.end] == "yesterday"
    assert "2021-05-04" in remark.message and "2021-05-09" in remark.message
    assert remarks(original, original) == []


def test_clean_news_is_silent(shared: Callable[[str], Path]) -> None:
    for line in shared("data/gum_wikinews.jsonl").read_text("utf-8").splitlines():
        assert remarks("\n\n".join(" ".join(paragraph) for paragraph in json.loads(line)["paras"])) == []
