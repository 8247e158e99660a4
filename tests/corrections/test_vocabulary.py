"""House words excuse what language and style say of them, and nothing else."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.corrections.vocabulary import parse, without_house_words
from checker.document import Document, Location, Span
from checker.errors import InputError
from checker.finding import Finding
from checker.settings import Settings

TEXT = "The Kelmouth ferries’ going forward plan pleased Ms. Amsel and the O'Hara twins."


def finding(words: str, check: str = "language/some-check") -> Finding:
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    return Finding(check, "warning", 1.0, "", span, None, None, "", words, Location(1, 1), None, (), "0" * 16)


@pytest.mark.parametrize(
    ("vocabulary", "words", "stays"),
    [
        (("Kelmouth",), "Kelmouth", False),
        (("kelmouth",), "Kelmouth", False),
        (("Kelmout",), "Kelmouth", True),
        (("Kelmouth",), "Kelmouth ferries", True),
        (("Kelmouth", "ferries"), "Kelmouth ferries", False),
        (("Kelmouth Ferries",), "ferries’", False),
        (("going forward",), "forward", False),
        (("going forward",), "forward plan", True),
        (("going back",), "going", True),
        (("O’Hara",), "O'Hara", False),
        (("Kelmouth",), "mouth", False),
        ((), "Kelmouth", True),
    ],
)
def test_a_finding_goes_where_all_its_words_are_the_house_s(vocabulary: tuple[str, ...], words: str, stays: bool) -> None:
    assert bool(without_house_words([finding(words)], Document("d", TEXT), vocabulary)) == stays


@pytest.mark.parametrize("check", ["facts/name-changed", "quotes/altered", "structure/stray-text", "sourcing/unsupported"])
def test_no_other_family_is_excused(check: str) -> None:
    assert without_house_words([finding("Kelmouth", check)], Document("d", TEXT), ("Kelmouth",))


def test_a_place_without_words_is_never_excused() -> None:
    empty = Finding("style/x", "info", 1.0, "", Span(4, 4), None, None, "", "", Location(1, 1), None, (), "0" * 16)
    assert without_house_words([empty], Document("d", TEXT), ("Kelmouth",)) == (empty,)


def test_the_pipeline_leaves_house_words_alone() -> None:
    text = "The talks broke down on Friday. According to the deputy minister for fisheries.\n"
    checks = Settings(select=("language/fragment",), language_model=False)
    [said] = pipeline.check(text, checks).findings
    ours = Settings(select=checks.select, language_model=False, vocabulary=(said.quote_b,))
    report = pipeline.check(text, ours)
    assert report.findings == ()
    assert report.to_dict()["settings"]["vocabulary"]["words"] == 1


def test_a_list_is_a_word_or_a_phrase_a_line_with_comments() -> None:
    data = "\ufeff# Towns\nKelmouth\r\n\n  East  Quay # not the west\nC#minor\nKelmouth\n".encode()
    assert parse(data, "words.txt") == ("Kelmouth", "East Quay", "C#minor")


@pytest.mark.parametrize("data", [b"\xff\xfe", b"Kelmouth\n---\n", b"x" * 300, b"a\n" * 600_000])
def test_what_is_no_list_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="words.txt"):
        parse(data, "words.txt")
