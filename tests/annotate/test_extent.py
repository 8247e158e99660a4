"""A text beyond any article is read closely from its start, aligned whole, and says what was not checked."""

from __future__ import annotations

import time

import pytest

from checker import pipeline
from checker.annotate import annotate, extent, marks
from checker.document import Document, Span
from checker.readers import read_text
from checker.segment import segment
from checker.settings import Settings

SETTINGS = Settings(language_model=False)
START = "The harbour board of Kelmouth voted on Tuesday to close the east quay. The work will cost 14 million pounds.\n\n"
MORE = "Ruth Amsel leads the board, and she said that the boats would land at the west quay in the meantime.\n\n"
END = "The repairs will take 22 months, and 31 boats will have to move."


@pytest.fixture
def short_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extent, "MOST_TOKENS", 40)


def read(text: str, name: str = "draft.txt") -> Document:
    return annotate(segment(read_text(text, name)))


@pytest.mark.usefixtures("short_budget")
def test_the_start_is_annotated_and_the_rest_stays() -> None:
    document = read(START + MORE * 5 + END)
    assert document.text.endswith(END) and len(document.sentences) == 8
    assert [bool(sentence.tokens[0].tag) for sentence in document.sentences] == [True] * 2 + [False] * 6
    assert [figure.value for figure in document.annotations.figures] == [14_000_000]
    assert document.notices == (
        "draft.txt is longer than any article: its first 2 of 8 sentences were read closely,"
        " and what follows was aligned and not checked.",
    )


@pytest.mark.usefixtures("short_budget")
def test_a_paragraph_is_cut_between_its_sentences() -> None:
    document = read((START + MORE * 3).replace("\n", " "))
    assert len(document.paragraphs) == 1 and len(document.sentences) == 5
    assert document.paragraphs[0].sentences[0].tokens[0].tag and not document.paragraphs[0].sentences[4].tokens[0].tag


def test_an_article_is_read_whole() -> None:
    document = segment(read_text(START + MORE + END, "draft.txt"))
    assert extent.head(document) is document
    assert annotate(document).notices == ()


@pytest.mark.usefixtures("short_budget")
def test_what_lies_behind_is_aligned_and_not_checked() -> None:
    draft = START.replace("14", "41") + MORE * 5 + END.replace("31", "13")
    report = pipeline.compare(read_text(START + MORE * 5 + END, "original.txt"), read_text(draft, "draft.txt"), SETTINGS)
    assert [finding.quote_b for finding in report.findings if finding.check == "facts/figure-changed"] == ["41 million pounds"]
    assert len(report.collation.links) == 8 and report.collation.added == ()
    assert [line.split(":")[0] for line in report.degraded[:2]] == [f"{name}.txt is longer than any article" for name in ("original", "draft")]


@pytest.mark.usefixtures("short_budget")
def test_what_the_unread_rest_of_an_original_may_hold_is_not_called_new() -> None:
    original = read_text(MORE.replace("Ruth Amsel", "She") * 5 + START + END, "original.txt")
    report = pipeline.compare(original, read_text("Tom Hale, who owns 31 boats, will have to move in 22 months.", "draft.txt"), SETTINGS)
    found = {finding.check for finding in report.findings if finding.check.startswith(("facts/", "sourcing/"))}
    # What the original says at its start is in no part of the draft.
    assert found <= {"sourcing/omitted"}


def test_more_marks_than_anybody_writes_are_left_alone() -> None:
    text = "The mayor said no. " + "\u201c\u201d\"'" * 20_000
    start = time.process_time()
    pairs, strays = marks.pair_marks(text, [Span(0, len(text))])
    assert (pairs, strays) == ((), ()) and time.process_time() - start < 5
    assert annotate(segment(read_text(text[:20_000], "draft.txt"))).notices == (
        "draft.txt: a paragraph has more than 1,000 quotation marks; no quotations were looked for in it.",
    )
    assert len(marks.pair_marks("\u201cNo,\u201d he said. " * 400, [Span(0, 5_000)])[0]) > 100
