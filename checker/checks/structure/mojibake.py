"""Characters were read in the wrong encoding.

Why it matters:
    "â€œ" for a quotation mark tells every reader that nobody looked, and a lost character can be a letter of a name.

Flags:
    B: The mayor said: â€œThe bridge will stay shut. We canâ€™t take the risk.

    B: The cafÃ© beside the bridge has closed.

    B: The minister met Zo� Lind in the harbour.

    B: The ferry to JÃƒÂ¶nvik carried 40 people, the police said.

Passes:
    B: The café beside the bridge has closed, said Zoë Ångström.

    B: SÃO JORGE – The governor of São Jorge said “não”.

    B: „Die Straße ist zu groß“, sagte Jürgen Weiß – «c’est fermé», dit Chloé.

    B: В понедельник мост закрыли: «Это опасно», — сказала Анна.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.collation import Collation
from checker.document import Span
from checker.finding import Remark, Suggestion
from checker.registry import check

MOST_ROUNDS = 3
"""How often a text may have gone through the mill: twice happens, three times is a limit."""

MOST_NAMED = 30
"""Of a word, a message names so many characters before and after the place."""

FEWEST_FOR_ALL = 3
"""A paragraph that comes out right as a whole, with so many characters repaired, needs no other proof."""

_CODE_PAGES = ("cp1252", "mac_roman", "cp1251")


def _byte(character: str, code_page: str) -> bytes:
    """The byte that was read as ``character``; the five that Windows-1252 leaves open were read as controls."""
    if "\x80" <= character <= "\x9f":
        return character.encode("latin-1")
    return character.encode(code_page)


def _following(code_page: str) -> str:
    """A character class of what the bytes inside a UTF-8 sequence (80 to BF) read as."""
    read = "".join(bytes([value]).decode(code_page, "ignore") or chr(value) for value in range(0x80, 0xC0))
    return "[" + re.escape(read) + "\x80-\x9f]"


_WEST, _MAC, _EAST = (_following(code_page) for code_page in _CODE_PAGES)
_GARBLED = (
    (
        "cp1252",
        re.compile(
            rf"(?:[Â-Å]{_WEST}|[âã]{_WEST}{{2}}|ï[»]¿|ð{_WEST}{{3}})+"
        ),
    ),
    ("mac_roman", re.compile(rf"(?:‚Ä{_MAC}|√{_MAC}|¬{_MAC})+")),
    ("cp1251", re.compile(rf"(?:вЂ{_EAST})+")),
)
# "CAFÉ”" and "Ä…" are fine: a mark that may follow a capital proves nothing unless small letters stand beside the two.
_AMBIGUOUS = re.compile(r"(?<![a-z])[Â-Å][‘-„…»«–—• ](?![a-z])")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_CONTROL = re.compile(r"[\x80-\x84\x86-\x9f]")
# A run without white space is matched first and looked into afterwards: looking for "\S*\ufffd" takes quadratic time.
_RUN = re.compile(r"\S+")
_LIKELY = re.compile(
    r"[\u00a0-\u017f\u0218-\u021b\u0370-\u04ff\u2000-\u2044\u20ac\u2122\u2190-\u2193\u2212\u25a0-\u2666"
    r"\ufeff\ufe0f\u3000-\u9fff\U0001f000-\U0001faff]+"
)


@check(severity="warning")
def mojibake(collation: Collation) -> Iterator[Remark]:
    """One remark a paragraph for what can be mended, and one for what was lost."""
    text = collation.draft.text
    for paragraph in collation.draft.paragraphs:
        repairs = sorted(_repairs(text, paragraph.span))
        if repairs:
            yield _mended(text, repairs)
        runs = _RUN.finditer(text, paragraph.span.start, paragraph.span.end)
        lost = [Span(*run.span()) for run in runs if "\ufffd" in run[0]]
        if lost:
            more = ", like others in this paragraph" if len(lost) > 1 else ""
            yield Remark(
                f"“{lost[0].of(text)[:MOST_NAMED]}” has lost a character{more}; look it up where the text came from.",
                lost[0].cover(lost[-1]),
            )


def _mended(text: str, repairs: list[tuple[Span, str]]) -> Remark:
    whole = repairs[0][0].cover(repairs[-1][0])
    first = repairs[0][0]
    word = _word_around(text, first)
    inside = [(span, right) for span, right in repairs if word.contains(span)]
    more = "" if len(inside) == len(repairs) else ", like others in this paragraph"
    return Remark(
        f"“{word.of(text)}” was read in the wrong encoding{more}; it should be “{_apply(text, word, inside)}”.",
        whole,
        suggestion=Suggestion(_apply(text, whole, repairs), "safe"),
        confidence=0.95,
    )


def _apply(text: str, within: Span, repairs: list[tuple[Span, str]]) -> str:
    parts: list[str] = []
    end = within.start
    for span, right in repairs:
        parts += (text[end:span.start], right)
        end = span.end
    return "".join((*parts, text[end:within.end]))


def _word_around(text: str, span: Span) -> Span:
    """The span with what is written onto it, up to white space on both sides or to a limit."""
    start, end = span.start, span.end
    while start and not text[start - 1].isspace() and span.start - start < MOST_NAMED:
        start -= 1
    while end < len(text) and not text[end].isspace() and end - span.end < MOST_NAMED:
        end += 1
    return Span(start, end)


def _repairs(text: str, within: Span) -> Iterator[tuple[Span, str]]:
    """What can be mended, with what it was: places that do not overlap, in no order."""
    words = within.of(text)
    if words.isascii():
        return
    for code_page in _CODE_PAGES:
        repaired = _round_trip(words, code_page)
        if repaired is not None and sum(not character.isascii() for character in repaired) >= FEWEST_FOR_ALL:
            for found in _BEYOND_ASCII.finditer(text, within.start, within.end):
                yield Span(*found.span()), _round_trip(found[0], code_page) or found[0]
            return
    taken: list[Span] = []
    for code_page, garbled in _GARBLED:
        for found in garbled.finditer(text, within.start, within.end):
            span = Span(*found.span())
            right = _round_trip(found[0], code_page)
            doubtful = _AMBIGUOUS.match(text, span.start) and len(span) == 2
            if right is not None and _LIKELY.fullmatch(right) and not doubtful and not any(map(span.overlaps, taken)):
                taken.append(span)
                yield span, right
    for found in _CONTROL.finditer(text, within.start, within.end):
        span = Span(*found.span())
        meant = found[0].encode("latin-1").decode("cp1252", "ignore")
        if meant and not any(map(span.overlaps, taken)):
            yield span, meant


def _round_trip(garbled: str, code_page: str) -> str | None:
    """What ``garbled`` was before its UTF-8 was read as ``code_page``; None where it was not."""
    repaired = garbled
    for _ in range(MOST_ROUNDS):
        try:
            once = b"".join(_byte(character, code_page) for character in repaired).decode("utf-8")
        except UnicodeError:
            break
        repaired = once
    return None if repaired == garbled else repaired.replace("\ufeff", "")
