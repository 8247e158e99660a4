"""PDF: the words of its pages as paragraphs, without running heads and page numbers.

PDFium reads the file in a process of its own (``pdf_pages``), ``pdf_layout`` makes paragraphs of the lines, and here
lines are joined and words put together that a line's end divides. Pictures of text are not read.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import regex

from checker.document import Document, LineMap, Location, ParagraphRole
from checker.errors import InputError
from checker.language import dictionary
from checker.readers.assembly import Story
from checker.readers.pdf_layout import Line, Passage, Row, passages
from checker.readers.prose import Block
from checker.readers.traced import PartMap, Traced, TracedMap, Weaver

MOST_PAGES = 200
MOST_CHARACTERS = 1_000_000
# In bytes and in seconds of CPU, of the process that reads the file: a handbook of 200 pages takes 60 MB and 3 seconds.
MOST_MEMORY = 600_000_000
MOST_SECONDS = 10
_PROGRAM = Path(__file__).with_name("pdf_pages.py")
# The share of characters that fonts do not explain beyond which there is nothing to read.
_MOST_UNKNOWN = 0.1
# In words: a caption or a label; longer in small type is a box of prose.
_SMALL_PRINT = 60
_HEADLINE = 40
_UNKNOWN = regex.compile(r"[\ufffd\p{Co}\p{Cn}\x01-\x08\x0b\x0c\x0e-\x1f]")
_LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
}
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['\u2019-][\p{L}\p{M}\p{N}]+)*+")
_DIVIDED = regex.compile(r"(?P<rest>.*?(?<![\p{L}\p{M}]))?(?P<first>[\p{L}\p{M}]+)[-\u00ad\u2010]$")
_SECOND = regex.compile(r"[\p{L}\p{M}]+")
# The level of words that make compounds, of checker.language.dictionary: half a syllable may be a rare word.
_COMMON = 5
_SUSPENDED = frozenset(("and", "or", "to", "und", "oder", "et", "ou", "y", "o", "e"))
_NO_WORD = regex.compile(r"\S*(?:[/@_]|www\.)\S*[-\u00ad\u2010]$")


def read_pdf(data: bytes, story: Story) -> Document:
    """The Document of a PDF. Raises InputError for one that is damaged, locked, without words, or past a bound."""
    found, furniture = passages([_rows(rows) for _, _, rows in _pages(data, story)])
    lines = sorted((*furniture, *(line for passage in found for line in passage.lines)), key=_place)
    starts = _starts(lines)
    story.source = "\n".join(line.words for line in lines)
    _refuse_what_is_no_text(story)
    joiner = _Joiner(lines)
    story.blocks = [
        Block(text, _role(passage, text), f"page {passage.lines[0].page}")
        for passage in found
        if (text := joiner.join(passage.lines, starts)).text
    ]
    _tell(story, furniture, joiner)
    headline = next((block.text.text for block in story.blocks if block.role == "headline"), "")
    story.tell("headline", headline)
    document = story.document()
    assert isinstance(document.source_map, TracedMap)
    parts = tuple(paragraph.span.start for paragraph in document.paragraphs)
    places = tuple((line.page, line.number) for line in lines)
    source_map = PageMap(
        PartMap(parts, tuple(range(1, len(parts) + 1))), document.source_map.traced, document.source_map.lines, places
    )
    return replace(document, source_map=source_map)


@dataclass(frozen=True, slots=True)
class PageMap:
    """The source map of a PDF: the paragraph's number and the character in it, and the page and its line as path.

    ``traced`` leads into the lines of all pages; ``places`` are their (page, number on the page), both from 1.
    """

    parts: PartMap
    traced: Traced
    lines: LineMap
    places: tuple[tuple[int, int], ...]

    def locate(self, offset: int) -> Location:
        """The paragraph as line, the character in it as column; ``path`` is "page 2, line 14"."""
        part = self.parts.locate(offset)
        at = self.lines.locate(self.traced.origin(offset)).line
        page, number = self.places[min(at, len(self.places)) - 1]
        return Location(part.line, part.column, f"page {page}, line {number}", "paragraph")


def _pages(data: bytes, story: Story) -> Sequence[Any]:
    """What ``pdf_pages`` tells of the file."""
    bounds = (MOST_PAGES, MOST_CHARACTERS, MOST_MEMORY, MOST_SECONDS)
    try:
        done = subprocess.run(
            [sys.executable, "-I", str(_PROGRAM), *(str(bound) for bound in bounds)],
            input=data,
            capture_output=True,
            # Elsewhere the process's own CPU is bounded, which no other load shortens.
            timeout=MOST_SECONDS if os.name == "nt" else None,
        )
    except subprocess.TimeoutExpired:
        raise _too_much(story) from None
    if done.returncode < 0:
        raise _too_much(story)
    if done.returncode:
        raise RuntimeError(done.stderr.decode("utf-8", "replace")[-2000:])
    answer = json.loads(done.stdout)
    match answer["status"]:
        case "ok":
            return list(answer["pages"])
        case "locked":
            raise InputError(f"{story.shown} is a PDF locked with a password; save it without one.")
        case "pages":
            raise InputError(f"{story.shown} is a PDF of more than {MOST_PAGES} pages; no article has so many.")
        case "characters":
            raise InputError(
                f"{story.shown} is a PDF of more than {MOST_CHARACTERS:,} characters; no article is so long."
            )
        case "memory":
            raise _too_much(story)
        case _:
            raise InputError(f"{story.shown} is a damaged PDF; make it again, or export the text as plain text (.txt).")


def _too_much(story: Story) -> InputError:
    return InputError(
        f"{story.shown} is a PDF that takes more time or memory to read than any article does;"
        " export the text as plain text (.txt)."
    )


def _rows(rows: Iterable[Sequence[Any]]) -> list[Row]:
    return [
        Row(size, bottom, tuple((left, right, _clean(words)) for left, right, words in pieces))
        for size, bottom, pieces in rows
    ]


def _clean(words: str) -> str:
    """The words as one line, ligatures as letters; the soft hyphen at the end is told apart later."""
    plain = "".join(_LIGATURES.get(letter, letter) for letter in words)
    end = "\u00ad" if plain.endswith("\u00ad") else ""
    return regex.sub(r"[\s\x00\u00ad\u200b\u2060\ufeff]+", " ", plain.removesuffix(end)).strip() + end


def _refuse_what_is_no_text(story: Story) -> None:
    letters = "".join(story.source.split())
    if not letters:
        raise InputError(
            f"{story.shown}: there is no text in it; where its pages are pictures, have the text recognized first."
        )
    if len(_UNKNOWN.findall(letters)) > _MOST_UNKNOWN * len(letters):
        raise InputError(
            f"{story.shown} is a PDF whose fonts do not say which letters they draw;"
            " export the text as plain text (.txt)."
        )


def _place(line: Line) -> tuple[int, int]:
    return line.page, line.number


def _starts(lines: Sequence[Line]) -> dict[tuple[int, int], int]:
    """Where each line begins in the lines of all pages, joined by a line's end."""
    starts: dict[tuple[int, int], int] = {}
    offset = 0
    for line in lines:
        starts[_place(line)] = offset
        offset += len(line.words) + 1
    return starts


def _role(passage: Passage, text: Traced) -> ParagraphRole:
    count = len(text.text.split())
    if passage.type == "larger" and count <= _HEADLINE:
        return "headline"
    return "furniture" if passage.type == "smaller" and count <= _SMALL_PRINT else "prose"


def _tell(story: Story, furniture: Sequence[Line], joiner: _Joiner) -> None:
    if furniture:
        many = "1 line" if len(furniture) == 1 else f"{len(furniture)} lines"
        first = furniture[0].words[:60].strip()
        story.notices.append(
            f"{story.shown}: {many} at the edges of pages taken for running heads and page numbers and left out,"
            f" the first of them \u201c{first}\u201d."
        )
    if joiner.divided:
        words = ", ".join(sorted(set(joiner.divided))[:5])
        story.notices.append(
            f"{story.shown}: words divided at the end of a line were put together ({words} among them);"
            " whether the hyphen belongs to the word is a guess."
        )


class _Joiner:
    """Joins lines. A hyphen at a line's end stays where the file, or the dictionary, knows the word with it alone."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self.divided: list[str] = []
        self._written = {word.lower() for line in lines for word in _WORD.findall(line.words)}

    def join(self, lines: Sequence[Line], starts: dict[tuple[int, int], int]) -> Traced:
        """The words of a paragraph, each with its place in the lines of all pages."""
        weaver = Weaver()
        for number, line in enumerate(lines):
            start, words = starts[_place(line)], line.words
            between = " "
            if number + 1 < len(lines):
                words, between = self._end(words, lines[number + 1].words)
            weaver.add(words, start)
            if number + 1 < len(lines):
                weaver.add(between, start + len(words))
        return weaver.traced().collapsed()

    def _end(self, words: str, after: str) -> tuple[str, str]:
        """The line as it stands in the text, and what stands between it and the next."""
        hyphen, shown = words[-1:], words[:-1] + "-"
        if hyphen not in ("-", "\u00ad", "\u2010"):
            return words, " "
        divided, second = _DIVIDED.match(words), _SECOND.match(after)
        if divided is None or second is None or _NO_WORD.search(words):
            # A dash, an address, or figures on one side.
            glued = not words[-2:-1].isspace() and len(words) > 1
            return shown, "" if glued else " "
        first, rest = divided["first"], second[0]
        if rest in _SUSPENDED and not dictionary.known(first + rest):
            return shown, " "
        if self._keeps_hyphen(first, rest):
            return shown, ""
        self.divided.append(first + rest)
        return words[:-1], ""

    def _keeps_hyphen(self, first: str, rest: str) -> bool:
        joined, apart = (first + rest).lower(), f"{first}-{rest}".lower()
        if rest[0].isupper() and not first.isupper():
            return True
        if joined in self._written or any(apart in word for word in self._written if "-" in word):
            return joined not in self._written
        if dictionary.known(first + rest):
            return False
        return min(dictionary.level(first.lower()), dictionary.level(rest.lower())) >= _COMMON
