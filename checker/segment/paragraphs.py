"""Paragraphs: where one ends, and which lines are only wrapped.

A blank line always ends a paragraph. Whether a single line break does is decided for each text:

- a text is *hard-wrapped* where no line is longer than ``WIDEST`` columns and most lines that end without
  a stop could not have taken the next word as well. There a break ends a paragraph only after a line
  that had room left;
- in any other text a break ends a paragraph, unless the sentence plainly goes on (no stop before the
  break, a small letter after it).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from checker.document import Span

WIDEST = 100
NARROWEST = 40
# So many full lines without a stop make a text a wrapped one.
FEWEST = 2
# A line that leaves so many columns besides the next word's was ended on purpose.
ROOM = 8

_LINE = regex.compile(r"([^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]*)(\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]|$)")
_ENDED = regex.compile(r"(?:[\p{STerm}\u2026:;][\"'\u2019\u201d\u00bb)\]]*)$")
_GOES_ON = regex.compile(r"[\"'\u2018\u201c\u00ab(\[]?\p{Ll}")
_BULLET = regex.compile(r"(?:[-*\u2022\u2023\u25aa\u25cf\u25e6\u00b7\u2013\u2014]|\(?\d{1,3}[.)]|\(?\p{L}\))\s")
_STANDS_ALONE = regex.compile(r"[^\p{L}\p{N}]+")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without its end and the white space around it; ``indent`` is the white space before."""

    span: Span
    words: str
    indent: int

    @property
    def width(self) -> int:
        return self.indent + len(self.words)

    @property
    def ended(self) -> bool:
        return bool(_ENDED.search(self.words[-12:]))


def split(text: str) -> tuple[Span, ...]:
    """The paragraphs of ``text``, in order; each begins and ends with a character that is not white space."""
    blocks = list(_blocks(text))
    wrapped_at = _wrap_width(blocks)
    paragraphs: list[Span] = []
    for block in blocks:
        start = 0
        for number in range(1, len(block)):
            if _breaks(block[number - 1], block[number], number - 1 == start, wrapped_at):
                paragraphs.append(block[start].span.cover(block[number - 1].span))
                start = number
        paragraphs.append(block[start].span.cover(block[-1].span))
    return tuple(paragraphs)


def _blocks(text: str) -> Iterator[list[_Line]]:
    """Runs of lines that are not blank."""
    block: list[_Line] = []
    for found in _LINE.finditer(text):
        words = found[1].strip()
        if words:
            indent = len(found[1]) - len(found[1].lstrip())
            start = found.start() + indent
            block.append(_Line(Span(start, start + len(words)), words, indent))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _first_word(words: str) -> int:
    return len(words[:30].split(None, 1)[0])


def _room(line: _Line, following: _Line, width: int) -> int:
    """The columns that ``line`` would have left after the next word; below 0 where it did not fit."""
    return width - (line.width + 1 + _first_word(following.words))


def _wrap_width(blocks: Sequence[Sequence[_Line]]) -> int:
    """The column at which the text is hard-wrapped, or 0 where it is not."""
    breaks = [pair for block in blocks for pair in zip(block, block[1:], strict=False)]
    if not breaks:
        return 0
    width = max(line.width for block in blocks for line in block)
    lines_of_runs = [line.width for block in blocks if len(block) > 1 for line in block]
    if width > WIDEST:
        # One long line (an address, a table) does not make a wrapped text an unwrapped one.
        usual = sorted(lines_of_runs)[int(len(lines_of_runs) * 0.95)]
        width = usual if usual <= WIDEST and width < 2 * WIDEST else 0
    if not NARROWEST <= width <= WIDEST:
        return 0
    unfinished = [_room(line, following, width) for line, following in breaks if not line.ended]
    full = sum(room < 0 for room in unfinished)
    return width if full >= FEWEST and 2 * full >= len(unfinished) else 0


def _breaks(line: _Line, following: _Line, first: bool, wrapped_at: int) -> bool:
    """Whether the break between two lines ends a paragraph; ``first`` says that ``line`` begins one."""
    if _STANDS_ALONE.fullmatch(line.words) or _STANDS_ALONE.fullmatch(following.words):
        return True
    if _BULLET.match(following.words):
        return line.ended or not wrapped_at or bool(_BULLET.match(line.words))
    if not line.ended and _GOES_ON.match(following.words):
        return False
    if not wrapped_at:
        return True
    if following.indent > line.indent and not first and line.ended:
        return True
    room = _room(line, following, wrapped_at)
    return room >= (0 if line.ended else ROOM)
