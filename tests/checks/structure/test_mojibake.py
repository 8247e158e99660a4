"""What was read in the wrong encoding is found, and what is right is left alone."""

from __future__ import annotations

import pytest

from checker.checks.structure.mojibake import mojibake
from checker.collation import Collation
from checker.finding import Remark
from checker.readers import read_text
from checker.segment import segment

RIGHT = [
    "He said “it’s a café” — Zoë’s £5, 20° and Łódź…",
    "„Die Straße ist zu groß“, sagte Jürgen Weiß – «c’est fermé», dit Chloé. L’ÉTÉ… À “Ä” CAFÉ” SMÅ” GARÇ’",
    "SÃO JORGE … Ã… Â» BÂ’B ‚Äußerung‘ é”’ café”’ 3√2 ¬A",
    "Привет, «мир» — это №1. Δήμος. 日本語「はい」… 😀",
]


def remarks(text: str) -> list[Remark]:
    return list(mojibake(Collation((), segment(read_text(text, "draft")))))


def misread(text: str, code_page: str) -> str:
    """``text`` as UTF-8 that was taken for ``code_page``; bytes that it leaves open become controls."""
    return "".join(bytes([byte]).decode(code_page, "ignore") or chr(byte) for byte in text.encode())


def mended(text: str) -> str:
    for remark in reversed(remarks(text)):
        assert remark.suggestion is not None
        text = text[:remark.b.start] + remark.suggestion.text + text[remark.b.end:]
    return text


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert remarks(text) == []


@pytest.mark.parametrize("code_page", ["cp1252", "latin-1", "mac_roman", "cp1251"])
@pytest.mark.parametrize("text", ["He said “it’s a café” — Zoë’s £5.", "Łódź, Δήμος, Привет – 😀"])
def test_a_round_trip_gives_the_text_back(text: str, code_page: str) -> None:
    assert mended(misread(text, code_page)) == text


def test_twice_misread_is_twice_mended() -> None:
    text = "It’s “Zoë” in Köln."
    assert mended(misread(misread(text, "cp1252"), "cp1252")) == text


def test_only_what_was_misread_is_mended() -> None:
    assert mended("The cafÃ© in Köln – “closed”.") == "The café in Köln – “closed”."


def test_controls_that_were_quotation_marks() -> None:
    assert mended("He said \x93no\x94 and it\x92s.") == "He said “no” and it’s."


def test_a_lost_character_has_no_suggestion() -> None:
    (remark,) = remarks("The minister met Zo\ufffd Lind.")
    assert remark.suggestion is None and "Zo\ufffd" in remark.message


def test_one_remark_a_paragraph() -> None:
    assert len(remarks("The cafÃ© and the cafÃ©.\n\nThe cafÃ©.\n\nThe café.")) == 2
    assert all("\n" not in remark.message for remark in remarks("The cafÃ©\nhas closed."))
