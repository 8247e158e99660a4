"""PDFs give paragraphs: lines joined, words put together, running heads left out, each finding on its page."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from checker import pipeline
from checker.document import Document
from checker.errors import InputError
from checker.readers import read_bytes, read_file
from checker.renderers.places import place
from checker.settings import Settings
from tests.hostile.pdfs import Words, pdf, stream

FORMATS = Path(__file__).resolve().parents[2] / "fixtures" / "formats"


def read(*pages: list[Words]) -> Document:
    return read_bytes(pdf(*pages), "draft.pdf", 5_000_000)


def column(lines: list[str], left: float = 60, top: float = 700, step: float = 12, size: float = 10) -> list[Words]:
    """Lines under one another; two spaces at the start are an indent."""
    return [(left + (12 if line.startswith("  ") else 0), top - step * number, size, line.strip()) for number, line in enumerate(lines)]


def paragraphs(document: Document) -> list[str]:
    return [document.words(paragraph.span) for paragraph in document.paragraphs]


FIRST = ["The mayor of Harrowby said on Monday that the", "ferry would sail again in June, and that nobody", "would pay more."]
SECOND = ["Islanders said that they had heard so before, in", "March and in April, when it had not sailed, and", "would wait."]


def test_an_indent_begins_a_paragraph() -> None:
    indented = [f"  {FIRST[0]}", *FIRST[1:], f"  {SECOND[0]}", *SECOND[1:]]
    assert paragraphs(read(column(indented))) == [" ".join(FIRST), " ".join(SECOND)]


def test_white_space_begins_a_paragraph() -> None:
    full = [*FIRST[:2], "would pay more for it than on any other boat."]
    assert paragraphs(read([*column(full), *column(SECOND, top=655)])) == [" ".join(full), " ".join(SECOND)]


def test_a_line_with_room_ends_a_paragraph() -> None:
    assert paragraphs(read(column([*FIRST, *SECOND]))) == [" ".join(FIRST), " ".join(SECOND)]


def test_a_paragraph_goes_on_over_columns_and_pages() -> None:
    there = [*column(FIRST[:2]), *column([*FIRST[2:], f"  {SECOND[0]}"], left=330)]
    assert paragraphs(read(there, column(SECOND[1:]))) == [" ".join(FIRST), " ".join(SECOND)]


def test_rows_across_columns_are_read_column_by_column() -> None:
    left, right = column(FIRST * 2), column(SECOND * 2, left=330)
    rows = [(60, 740, 18, "Mayor says ferry will sail again in June, and for all")]
    for pair in zip(left, right, strict=True):
        rows += pair
    assert paragraphs(read(rows)) == ["Mayor says ferry will sail again in June, and for all", *[" ".join(FIRST)] * 2, *[" ".join(SECOND)] * 2]


def test_larger_type_is_a_headline_and_small_type_is_furniture() -> None:
    page = [(60, 740, 18, "Mayor says ferry will sail"), *column(FIRST), (60, 600, 7, "The quay at Harrowby, seen from the ferry.")]
    document = read(page)
    assert [paragraph.role for paragraph in document.paragraphs] == ["headline", "prose", "furniture"]
    assert document.metadata["headline"] == "Mayor says ferry will sail"


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("the council is nego-", "tiating with the firm", "is negotiating with"),
        ("a deckhand of twenty-", "one said that he would", "of twenty-one said"),
        ("two self-", "appointed experts came", "two self-appointed experts"),
        ("said Ann Oka-", "for, who runs the shop", "Ann Okafor, who"),
        ("said Ann Okafor-", "Lund, who runs the shop", "Ann Okafor-Lund, who"),
        ("for two-", "and three-week shifts", "for two- and three-week"),
        ("from 2019-", "2021 the ferry sailed", "from 2019-2021 the"),
        ("see www.harrowby-", "ferry.example for more", "www.harrowby-ferry.example for"),
        ("the ferry \u2013", "a boat of 1974 \u2013 sails", "ferry \u2013 a boat"),
    ],
)
def test_a_divided_word_is_put_together(before: str, after: str, joined: str) -> None:
    document = read(column([before, after]))
    assert joined in document.text
    told = any("put together" in notice for notice in document.notices)
    assert told == (joined.split()[1].rstrip(",") in ("negotiating", "Okafor"))


def test_a_hyphen_that_the_story_writes_elsewhere_stays() -> None:
    assert "the re-elected" in read(column(["The re-elected mayor met the re-", "elected council on Monday evening."])).text
    assert "the harbourside" in read(column(["The harbourside is wet, and the harbour-", "side is where the ferry lands it."])).text


def test_running_heads_and_page_numbers_are_left_out() -> None:
    def furnished(number: int, lines: list[str]) -> list[Words]:
        return [(60, 770, 8, "The Harrowby Packet"), (480, 770, 8, "4 March"), *column(lines), (290, 30, 10, f"Page {number} of 2")]

    document = read(furnished(1, FIRST[:2]), furnished(2, FIRST[2:]))
    assert document.text == " ".join(FIRST)
    assert document.notices == (
        "draft.pdf: 4 lines at the edges of pages taken for running heads and page numbers and left out,"
        " the first of them \u201cThe Harrowby Packet 4 March\u201d.",
    )


def test_a_last_line_of_the_story_is_no_page_furniture() -> None:
    assert read([*column(FIRST), (60, 500, 9, "The ferry is the only way to the island.")]).text.endswith("to the island.")


def test_ligatures_are_letters() -> None:
    cmap = b"/CIDInit/ProcSet findresource begin 1 beginbfchar <7e> <fb03> endbfchar end"
    data = pdf([(60, 700, 10, "The o~ce of the mayor was shut.")], font="/ToUnicode 4 0 R", more={4: b"<</Length %d>>stream\n%b\nendstream" % (len(cmap), cmap)})
    assert read_bytes(data, "draft.pdf", 10_000).text == "The office of the mayor was shut."


def test_every_character_leads_back_to_its_page_and_line() -> None:
    document = read(column(FIRST), column(SECOND))
    at = document.text.index("not sailed")
    assert document.source_map.locate(at).path == "page 2, line 2"
    assert document.source_map.locate(0).path == "page 1, line 1"
    assert document.source_map.locate(len(document.text)).path == "page 2, line 3"


def test_a_page_that_draws_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.readers.pdf.MOST_SECONDS", 1)
    with pytest.raises(InputError, match="takes more time or memory"):
        read_bytes(pdf(stream(zlib.compress(b"q 1 0 0 1 0 0 cm Q " * 8_000_000), "/Filter/FlateDecode")), "draft.pdf", 5_000_000)


def test_a_finding_names_the_page() -> None:
    draft = read_file(FORMATS / "story.pdf", 1_000_000)
    report = pipeline.compare(read_file(FORMATS / "original.txt", 1_000_000), draft, Settings(language_model=False))
    assert any(", page 1, line " in place(report, finding) for finding in report.findings)
