"""A passage that stands twice is one finding, and what may come back on purpose is none."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.align import align
from checker.checks.structure.duplicated_passage import duplicated_passage
from checker.collation import Collation
from checker.document import Document, Paragraph, Sentence, Span
from checker.finding import Remark
from checker.segment import segment
from tests.annotate.reading import read

LEAD = "The harbour board of Tarrow voted on Monday night to close the northern quay until the spring."
SECOND = "Fishermen who keep their boats there said that nobody had asked them."
QUOTE = "“We were told by letter, three days after the vote had been taken,” Jane Arden, a trawler captain, said."


def remarks(text: str, original: str | None = None) -> list[Remark]:
    draft = read(text)
    return list(duplicated_passage(align([read(original)], draft) if original else Collation((), draft)))


def test_the_second_copy_is_to_go() -> None:
    text = f"{LEAD}\n\n{SECOND}\n\n{LEAD}"
    (remark,) = remarks(text)
    assert remark.severity == "error"
    assert remark.b == Span(text.rindex("The harbour"), len(text))
    assert remark.related[0].span == Span(0, len(LEAD)) and remark.related[0].original is None
    assert remark.suggestion is not None and remark.suggestion.safety == "review"
    assert remarks(text[:remark.b.start] + remark.suggestion.text + text[remark.b.end:]) == []


def test_a_run_of_sentences_is_one_finding() -> None:
    text = f"{LEAD} {SECOND}\n\n{QUOTE}\n\n{LEAD} {SECOND}"
    (remark,) = remarks(text)
    assert text[remark.b.start:remark.b.end] == f"{LEAD} {SECOND}"


def test_three_copies_are_two_findings_about_the_same_words() -> None:
    found = remarks("\n\n".join([LEAD, SECOND, LEAD, QUOTE, LEAD]))
    assert len(found) == 2 and len({remark.message for remark in found}) == 1


def test_typography_and_white_space_do_not_hide_a_copy() -> None:
    (remark,) = remarks(f"{QUOTE}\n\n{SECOND}\n\n" + QUOTE.replace("“", '"').replace("”", '"').replace(" the ", "  the\u00a0"))
    assert remark.severity == "error"


def test_a_lightly_edited_copy_is_a_warning() -> None:
    edited = LEAD.replace("voted on Monday night to close", "voted on Monday night to shut")
    (remark,) = remarks(f"{LEAD}\n\n{SECOND}\n\n{edited}")
    assert remark.severity == "warning" and "nearly" in remark.message


def test_a_copy_of_what_the_original_says_twice_is_a_warning() -> None:
    text = f"{LEAD}\n\n{SECOND}\n\n{LEAD}"
    (remark,) = remarks(text, original=text)
    assert remark.severity == "warning" and "original" in remark.message


@pytest.mark.parametrize(
    "text",
    [
        f"Quay to close until spring\n\n{LEAD}\n\n{SECOND}",
        f"Not this year.\n\n{LEAD}\n\nNot this year.\n\n{SECOND}\n\nNot this year.",
        "The first train for the north left the station at 9:15 on Friday with 212 passengers on board.\n\n"
        "The first train for the north left the station at 9:45 on Sunday with 340 passengers on board.",
        f"{LEAD}\n\n“It is a very difficult decision, but one that was made with the public in mind,” Arden said.\n\n"
        f"It is a very difficult decision, but one that was made with the public in mind. Jane Arden, captain\n\n{SECOND}",
    ],
    ids=["headline", "refrain", "pattern", "pull quote"],
)
def test_what_may_stand_twice(text: str) -> None:
    assert remarks(text) == []


def test_page_furniture_may_stand_twice() -> None:
    share = "Share this article with your friends and followers on every network that you use."
    text = f"{share} {LEAD} {share}"
    ends = (len(share), len(share) + 1 + len(LEAD), len(text))
    starts = (0, len(share) + 1, ends[1] + 1)
    roles = ("furniture", "prose", "furniture")
    paragraphs = tuple(
        Paragraph(Span(start, end), (Sentence(Span(start, end)),), role)  # type: ignore[arg-type]
        for start, end, role in zip(starts, ends, roles, strict=True)
    )
    assert list(duplicated_passage(Collation((), Document("draft", text, paragraphs)))) == []


@given(st.lists(st.integers(0, 5), max_size=14))
def test_copies_lie_behind_what_they_repeat(order: list[int]) -> None:
    pool = [f"Sentence number {number} of the pool says something about {topic} here." for number, topic in enumerate(
        ("bridges", "boats", "schools", "taxes", "weather", "harvests"))]
    document = segment(Document("draft", "\n\n".join(pool[number] for number in order)))
    found = list(duplicated_passage(Collation((), document)))
    assert bool(found) == (len(set(order)) < len(order))
    end = 0
    for remark in found:
        assert remark.related[0].span.end <= remark.b.start and end <= remark.b.start
        end = remark.b.end


@pytest.mark.parametrize("distinct", [1, 40, 20_000], ids=["all the same", "a few", "all different"])
def test_time_grows_with_the_text(distinct: int) -> None:
    sentences = [
        f"The council of district {number % distinct} voted late on Monday to put off its plan for road {number % distinct}."
        for number in range(20_000)
    ]
    document = Document.from_sentences(sentences)
    begin = time.process_time()
    found = list(duplicated_passage(Collation((), document)))
    assert bool(found) == (distinct < 20_000)
    assert time.process_time() - begin < 15


def test_the_real_pair(shared: Callable[[str], Path]) -> None:
    draft = shared("seeds/draft.txt").read_text("utf-8")
    (remark,) = remarks(draft)
    assert remark.severity == "error"
    assert draft[remark.b.start:remark.b.end] == draft[remark.related[0].span.start:remark.related[0].span.end]
    assert remarks(shared("seeds/original.txt").read_text("utf-8")) == []
