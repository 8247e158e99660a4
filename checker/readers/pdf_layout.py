"""Lines of pages to paragraphs: what is page furniture, which columns there are, where a paragraph ends.

A PDF knows where each line stands and how large its type is, and nothing of paragraphs. Lines come in the order of the
file, which is that of reading unless a program wrote whole rows of a page across its columns. A paragraph
ends where the next line is set in by an indent or apart by white space, where the type changes, and
where the line had room for the next word; it goes on over columns and pages as long as its sentence does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median_low
from typing import Literal

import regex

# All in sizes of the type: an indent; what more a paragraph's own space is; what is apart from all else on the page;
# the room that a last line leaves, and one that ends without a stop.
_INDENT, _DEEPEST_INDENT = 0.6, 6.0
_APART = 0.35
_FAR = 1.5
_ROOM, _MUCH_ROOM = 0.5, 4.0
_SAME_SIZE = 0.08
_HEADING = 1.15
# So many rows with a gap at one place make columns, and so small a share of lines may run across it.
_ROWS, _ACROSS = 4, 0.4
_ENDED = regex.compile(r"[\p{STerm}\u2026:;][\"'\u2019\u201d\u00bb)\]]*+$")
_GOES_ON = regex.compile(r"[\"'\u2018\u201c\u00ab(\[]?\p{Ll}")
_BULLET = regex.compile(r"[\u2022\u2023\u25aa\u25cf\u25e6\u00b7*\u2013\u2014-]\s|\(?\d{1,3}[.)]\s")
_PAGE_NUMBER = regex.compile(
    r"(?i)[\s|\u2013\u2014-]*+(?:page\s*+)?(?:\d{1,4}|[ivxl]{1,7})(?:\s*+(?:/|of)\s*+\d{1,4})?[\s|\u2013\u2014-]*+"
)
_EDGE = 2


@dataclass(frozen=True, slots=True)
class Line:
    """A line on a page: edges in points from the lower left corner, ``page`` and ``number`` (on the page) from 1.

    ``divided`` says that a wide gap stands in it.
    """

    page: int
    number: int
    size: float
    bottom: float
    left: float
    right: float
    words: str
    divided: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A line as it comes, in pieces (left edge, right edge, words) where wide gaps divide it."""

    size: float
    bottom: float
    pieces: tuple[tuple[float, float, str], ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """The lines of one paragraph, and whether its type is larger or smaller than the story's."""

    lines: tuple[Line, ...]
    type: Literal["usual", "larger", "smaller"]


def passages(pages: Sequence[Sequence[Row]]) -> tuple[tuple[Passage, ...], tuple[Line, ...]]:
    """The paragraphs of all pages in order of reading, and the running heads and page numbers that were left out."""
    lines = [line for number, rows in enumerate(pages, 1) for line in _in_order(number, rows)]
    if not lines:
        return (), ()
    usual = _usual_size(lines)
    furniture = _furniture(lines, usual)
    kept = [line for line in lines if line not in furniture]
    found: list[Passage] = []
    for run in _joined(_runs(kept)):
        size = _usual_size(run)
        kind: Literal["usual", "larger", "smaller"] = "usual"
        if size >= _HEADING * usual:
            kind = "larger"
        elif size < (1 - _SAME_SIZE) * usual:
            kind = "smaller"
        found.append(Passage(tuple(run), kind))
    return tuple(found), tuple(line for line in lines if line in furniture)


def _usual_size(lines: Sequence[Line]) -> float:
    """The size that most characters are set in, to a quarter of a point."""
    count: Counter[float] = Counter()
    for line in lines:
        count[round(line.size * 4) / 4] += len(line.words)
    return max(sorted(count), key=lambda size: count[size]) or 1.0


def _in_order(page: int, rows: Sequence[Row]) -> list[Line]:
    """The lines of a page, divided and ordered by columns where rows run across them."""
    gutters = _gutters(rows)
    lines: list[Line] = []
    for row in rows:
        left, right, words = row.pieces[0]
        divided = False
        for next_left, next_right, more in row.pieces[1:]:
            if any(right <= gutter <= next_left for gutter in gutters):
                lines.append(Line(page, 0, row.size, row.bottom, left, right, words, divided))
                left, words, divided = next_left, more, False
            else:
                words, divided = f"{words} {more}", True
            right = next_right
        lines.append(Line(page, 0, row.size, row.bottom, left, right, words, divided))
    ordered = _by_columns(lines, gutters) if gutters else lines
    return [replace(line, number=number) for number, line in enumerate(ordered, 1)]


def _gutters(rows: Sequence[Row]) -> list[float]:
    """The places, from left to right, at which the gaps of many rows lie over one another."""
    gaps = [
        (before[1], after[0])
        for row in rows
        for before, after in zip(row.pieces, row.pieces[1:], strict=False)
    ]
    found: list[float] = []
    while len(gaps) >= _ROWS:
        places = sorted({right for _, right in gaps})
        place = max(places, key=lambda place: sum(a < place <= b for a, b in gaps))
        here = [gap for gap in gaps if gap[0] < place <= gap[1]]
        gutter = (max(gap[0] for gap in here) + min(gap[1] for gap in here)) / 2
        across = sum(piece[0] < gutter < piece[1] for row in rows for piece in row.pieces)
        if len(here) >= _ROWS and across <= _ACROSS * len(here):
            found.append(gutter)
        gaps = [gap for gap in gaps if gap not in here]
    return sorted(found)


def _by_columns(lines: Sequence[Line], gutters: Sequence[float]) -> list[Line]:
    """Between the lines that run across a gutter, all that is left of it and then all that is right."""
    if not gutters:
        return sorted(lines, key=lambda line: (-line.bottom, line.left))
    gutter = gutters[0]
    ordered: list[Line] = []
    band: list[Line] = []

    def close() -> None:
        ordered.extend(_by_columns([line for line in band if line.left < gutter], gutters[1:]))
        ordered.extend(_by_columns([line for line in band if line.left >= gutter], gutters[1:]))
        band.clear()

    for line in sorted(lines, key=lambda line: (-line.bottom, line.left)):
        if line.left < gutter < line.right:
            close()
            ordered.append(line)
        else:
            band.append(line)
    close()
    return ordered


def _furniture(lines: Sequence[Line], usual: float) -> frozenset[Line]:
    """Running heads, feet and page numbers.

    Lines at the edges of pages that are numbers, that stand on several pages, or that are far from the rest and
    small or in two parts.
    """
    by_page: dict[int, list[Line]] = {}
    for line in lines:
        by_page.setdefault(line.page, []).append(line)
    edges: list[tuple[Line, float]] = []
    for page in by_page.values():
        levels = sorted({line.bottom for line in page})
        for line in page:
            at = levels.index(line.bottom)
            if at < _EDGE or at >= len(levels) - _EDGE:
                inner = [level for level in levels if abs(level - line.bottom) > usual * 0.5]
                near = min((abs(level - line.bottom) for level in inner), default=0.0)
                edges.append((line, near))
    texts = Counter((_bare(line.words), page) for line, page in {(line, line.page) for line, _ in edges})
    on_pages = Counter(words for words, _ in texts)
    return frozenset(
        line
        for line, gap in edges
        if _PAGE_NUMBER.fullmatch(line.words)
        or (on_pages[_bare(line.words)] > 1 and len(line.words) < 100)
        or (
            gap > (1 + _FAR) * usual
            and (line.divided or line.size < (1 - _SAME_SIZE) * usual)
            and not _ENDED.search(line.words)
        )
    )


def _bare(words: str) -> str:
    return regex.sub(r"\d+", "0", words)


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines of one column and one size; ``left`` and ``right`` are its usual edges, ``step`` that from line to line."""

    lines: tuple[Line, ...]
    left: float
    right: float
    step: float


def _runs(lines: Sequence[Line]) -> list[_Run]:
    found: list[_Run] = []
    start = 0
    for number in range(1, len(lines) + 1):
        if number == len(lines) or not _follows(lines[number - 1], lines[number]):
            run = lines[start:number]
            size = run[0].size or 1.0
            left = Counter(round(line.left / size * 4) for line in run)
            margin = min(left, key=lambda place: (-left[place], place)) * size / 4
            steps = [before.bottom - after.bottom for before, after in zip(run, run[1:], strict=False)]
            step = median_low(steps) if steps else 1.2 * size
            found.append(_Run(tuple(run), margin, max(line.right for line in run), min(step, 2 * size)))
            start = number
    return found


def _follows(before: Line, after: Line) -> bool:
    """Whether ``after`` stands below ``before`` in its column, in type of its size."""
    size = max(before.size, after.size)
    return (
        before.page == after.page
        and abs(before.size - after.size) <= _SAME_SIZE * size
        and 0 < before.bottom - after.bottom <= 3.5 * size
        and before.left < after.right
        and after.left < before.right
    )


def _joined(runs: Sequence[_Run]) -> Iterator[list[Line]]:
    """The lines of each paragraph."""
    indents = sum(_is_indented(run, number) for run in runs for number in range(1, len(run.lines)))
    open_lines: list[Line] = []
    before: _Run | None = None
    for run in runs:
        for number, line in enumerate(run.lines):
            if number:
                ends = _ends_inside(run, number)
            else:
                ends = before is not None and _ends_between(before, run, indents > 1)
            if ends:
                yield open_lines
                open_lines = []
            open_lines.append(line)
        before = run
    if open_lines:
        yield open_lines


def _is_indented(run: _Run, number: int) -> bool:
    line, size = run.lines[number], run.lines[number].size
    inset = line.left - run.left
    return _INDENT * size < inset < _DEEPEST_INDENT * size


def _has_room(run: _Run, line: Line, after: Line) -> bool:
    """Whether ``line`` ended though the first word of ``after`` had fitted as well."""
    letters = max(len(after.words), 1)
    first = len(after.words.split(None, 1)[0]) if after.words.split() else 0
    width = (after.right - after.left) / letters * (first + 1)
    slack = _ROOM if _ENDED.search(line.words) else _MUCH_ROOM
    return run.right - line.right > width + slack * line.size


def _ends_inside(run: _Run, number: int) -> bool:
    """Whether a paragraph ends between line ``number`` of the run and the one before it."""
    line, after = run.lines[number - 1], run.lines[number]
    if line.bottom - after.bottom > run.step + _APART * line.size:
        return True
    if line.words.endswith(("\u00ad", "-")) or (not _ENDED.search(line.words) and _GOES_ON.match(after.words)):
        return False
    if _BULLET.match(after.words) and not _is_indented(run, number - 1):
        return True
    if _is_indented(run, number) and abs(line.left - run.left) < _INDENT * line.size:
        return True
    if _is_indented(run, number) and _ENDED.search(line.words):
        return True
    return _has_room(run, line, after)


def _ends_between(before: _Run, run: _Run, by_indents: bool) -> bool:
    """Whether a paragraph ends with a run, at the foot of a column or a page, or where the type changes."""
    line, after = before.lines[-1], run.lines[0]
    if abs(line.size - after.size) > _SAME_SIZE * max(line.size, after.size):
        return True
    if line.words.endswith("\u00ad") or (not _ENDED.search(line.words) and _GOES_ON.match(after.words)):
        return False
    if _is_indented(run, 0) or _has_room(before, line, after):
        return True
    if line.page == after.page and after.bottom < line.bottom:
        return True
    return False if by_indents else not _is_full(before, line)


def _is_full(run: _Run, line: Line) -> bool:
    return run.right - line.right < 2 * line.size
