"""Words, figures and marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.document import Span
from checker.segment.tokens import WHITE_SPACE, norm, tokenize


def tokens(text: str) -> list[str]:
    return [token.span.of(text) for token in tokenize(text, Span(0, len(text)))]


def norms(text: str) -> list[str]:
    return [token.norm for token in tokenize(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "word",
    "don't don’t aujourd'hui l’eau rock'n'roll It's that’s O’Neill 19-year-old e-mail COVID-19 F-16s mid-1990s £5,000-a-week 10-day"
    " $35,000,000 US$3.5bn €5m 14,000 3.5 7% 10:30 1990s '90s 2nd 5°C 100km² 2021-03-05 9/11 ½ 5€ 14\u202f000"
    " U.S. U.S.-led a.m. e.g. AT&T ... … .... '' `` -- www.example.com/a?b=1 anna@example.com example.co.uk @desk #vote"
    " 👨‍👩‍👧 🇬🇧 ❤️ 1️⃣ नमस्ते 한국어".split(),
)
def test_stays_whole(word: str) -> None:
    assert tokens(f"so {word} goes") == ["so", word, "goes"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lind's", "Lind 's"),
        ("Lind’s", "Lind ’s"),
        ("the workers' rights", "the workers ' rights"),
        ("It's Lind's.", "It's Lind 's ."),
        ("won 2-1 in 2014–15", "won 2 - 1 in 2014 – 15"),
        ("yes—no", "yes — no"),
        ("and/or", "and / or"),
        ("“Why?!”", "“ Why ? ! ”"),
        ("日本語です。", "日 本 語 で す 。"),
        ("ไทย", "ไ ท ย"),
        ("in the U.S.", "in the U.S."),
        ("costs 3.5.", "costs 3.5 ."),
        ("Mr. Lind met J. K. Roe in Jan. 5.", "Mr. Lind met J. K. Roe in Jan. 5 ."),
        ("He met plan B.", "He met plan B ."),
        ("(see)", "( see )"),
        ("1,000, 2", "1,000 , 2"),
        ("-5", "- 5"),
        ("a_b _ c", "a_b _ c"),
    ],
)
def test_is_taken_apart(text: str, expected: str) -> None:
    assert tokens(text) == expected.split(" ")


def test_a_spaced_ellipsis_is_one_mark() -> None:
    assert tokens("well . . . yes") == ["well", ". . .", "yes"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lind's", "Lind’s"),
        ("don't", "don’t"),
        ("“no”", '"no"'),
        ("„no“", '"no"'),
        ("''no''", '"no"'),
        ("well…", "well..."),
        ("yes – no", "yes — no"),
        ("yes -- no", "yes — no"),
        ("yes _ no", "yes – no"),
        ("U.S. troops", "US troops"),
        ("Mr. Lind", "Mr Lind"),
        ("at 5 a.m. today", "at 5 am today"),
        ("14,000 people", "14000 people"),
        ("CAFE\u0301", "café"),
        ("ﬁre", "fire"),
        ("co‑op", "co-op"),
        ("soft\u00adly", "softly"),
    ],
)
def test_typography_alone_makes_no_difference(one: str, other: str) -> None:
    assert norms(one) == norms(other)


@pytest.mark.parametrize(("one", "other"), [("10²", "102"), ("3.5", "35"), ("1,5", "15"), ("won't", "wont"), ("Lind", "Lind's"), ("2.1", "2,1")])
def test_what_differs_stays_different(one: str, other: str) -> None:
    assert norms(one) != norms(other)


def test_offsets_are_of_the_whole_text() -> None:
    assert [token.span for token in tokenize("😀 He left.", Span(2, 10))] == [Span(2, 4), Span(5, 9), Span(9, 10)]


def test_white_space_is_what_python_says() -> None:
    import regex

    white = regex.compile(f"[{WHITE_SPACE}]")
    assert [code for code in range(0x110000) if bool(white.match(chr(code))) != chr(code).isspace()] == []


@given(st.text(st.characters(categories=None), min_size=1))
def test_the_norm_of_a_token_is_stable_and_never_empty(text: str) -> None:
    for token in tokenize(text, Span(0, len(text))):
        assert token.norm
        assert norm(token.norm) == token.norm
