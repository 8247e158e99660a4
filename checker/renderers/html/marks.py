"""Text cut where word edits, findings and paragraphs begin and end."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from checker.collation import Collation, EditKind
from checker.document import Document, Span
from checker.finding import SEVERITIES, Finding, Place, Severity, at_least
from checker.renderers.visible import Run, runs

PieceKind = Literal["equal", "typographic", "replace", "insert", "delete", "moved", "whole", "paragraph", "gap"]
Edit = tuple[Span, EditKind]

# The finding's own place, what stands for it in the other text, or a place that it refers to.
Role = Literal["main", "counterpart", "related"]

# A finding over whole sentences is shown beside them: painting every word of a passage hides the words that matter.
LONGEST_INLINE = 120

_LOUD_FAMILIES = ("facts", "quotes")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding as the page names it: ``number`` from 1, ``id`` of its card."""

    number: int
    id: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a finding touches one text. ``passage`` is for the margin, the rest goes around the words.

    ``silent`` marks have no badge: another mark of the same finding, inside this one, has it.
    """

    span: Span
    numbered: Numbered
    role: Role
    passage: bool
    silent: bool = False

    @property
    def severity(self) -> Severity:
        """The finding's."""
        return self.numbered.finding.severity


@dataclass(frozen=True, slots=True)
class Ref:
    """A number badge that leads to a finding's card. ``anchor`` is the id of the finding's place, or "" ."""

    number: int
    target: str
    severity: Severity
    anchor: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one kind. ``paragraph`` is the start of a new one inside a row, ``gap`` a jump in the text."""

    kind: PieceKind
    runs: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbouring pieces under the same findings.

    ``severity`` is that of the worst, "" where there is none; ``related`` where the finding only
    refers to this place; ``loud`` where a fact or a quotation is wrong. A group without pieces is a
    place where something is missing.
    """

    pieces: tuple[Piece, ...]
    severity: Severity | Literal[""] = ""
    related: bool = False
    loud: bool = False
    before: tuple[Ref, ...] = ()
    after: tuple[Ref, ...] = ()


class Anchors:
    """Hands out the id of each finding's place once: to the first place of it that is rendered."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._begun: set[Mark] = set()

    def begins(self, mark: Mark) -> bool:
        """Whether this is the first time that the passage is met."""
        first = mark not in self._begun
        self._begun.add(mark)
        return first

    def take(self, mark: Mark) -> str:
        """The id for this place, or "" where it is taken or the place is not the finding's own."""
        if mark.role != "main" or mark.numbered.id in self._taken:
            return ""
        self._taken.add(mark.numbered.id)
        return f"at-{mark.numbered.id}"

    def has(self, numbered: Numbered) -> bool:
        """Whether the place of the finding has been rendered."""
        return numbered.id in self._taken


class NoAnchors(Anchors):
    """For a second showing of the same text."""

    def take(self, mark: Mark) -> str:
        """Always ""."""
        return ""


class Marks:
    """The findings' places in one text, in order, to be cut out by span."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self._marks = sorted(marks, key=lambda mark: (mark.span, mark.numbered.number))
        self._starts = [mark.span.start for mark in self._marks]
        self._longest = max((len(mark.span) for mark in self._marks), default=0)

    def within(self, span: Span) -> list[Mark]:
        """Those that share a code point with ``span``, and places inside it or at its edges."""
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_right(self._starts, span.end)
        return [mark for mark in self._marks[first:last] if _lies_in(mark.span, span)]


def _lies_in(inner: Span, span: Span) -> bool:
    if not inner:
        return span.start <= inner.start <= span.end
    return inner.overlaps(span)


def marks_of(collation: Collation, findings: Sequence[Numbered]) -> tuple[Marks, tuple[Marks, ...]]:
    """The findings' places: in the draft, and in each original."""
    draft: list[Mark] = []
    originals: list[list[Mark]] = [[] for _ in collation.originals]
    for numbered in findings:
        finding = numbered.finding
        # What is missing from the draft has its place in the original's row, which says so.
        in_original = not finding.b and finding.a is not None and finding.original is not None
        draft.append(_mark(collation.draft, finding.b, numbered, "counterpart" if in_original else "main"))
        if finding.a is not None and finding.original is not None:
            original = collation.originals[finding.original]
            role: Role = "main" if in_original else "counterpart"
            originals[finding.original].append(_mark(original, finding.a, numbered, role))
        for place in finding.related:
            side, document = _side(collation, draft, originals, place)
            own = finding.b if place.original is None else finding.a if place.original == finding.original else None
            mark = _mark(document, place.span, numbered, "related")
            side.append(replace(mark, silent=own is not None and own.overlaps(place.span)))
    return Marks(draft), tuple(Marks(marks) for marks in originals)


def _side(
    collation: Collation, draft: list[Mark], originals: list[list[Mark]], place: Place
) -> tuple[list[Mark], Document]:
    if place.original is None:
        return draft, collation.draft
    return originals[place.original], collation.originals[place.original]


def _mark(document: Document, span: Span, numbered: Numbered, role: Role) -> Mark:
    return Mark(span, numbered, role, _is_passage(document, span))


def _is_passage(document: Document, span: Span) -> bool:
    return len(span) > LONGEST_INLINE and any(span.contains(sentence.span) for sentence in document.sentences)


def groups(
    document: Document,
    spans: Sequence[Span],
    edits: Sequence[Edit],
    marks: Marks,
    anchors: Anchors,
    whole: bool = False,
) -> tuple[Group, ...]:
    """The text of ``spans`` (ascending), cut and gathered.

    ``edits`` are spans of this text in its order; what none covers is "equal". With ``whole`` all
    text counts as changed and no edit is looked at.
    """
    found: list[Group] = []
    for index, span in enumerate(spans):
        if index:
            found.append(Group((Piece("gap"),)))
        found.extend(_groups_of_run(document, span, () if whole else edits, marks.within(span), anchors, whole))
    return tuple(found)


def _groups_of_run(
    document: Document, run: Span, edits: Sequence[Edit], marks: list[Mark], anchors: Anchors, whole: bool
) -> list[Group]:
    edits = [edit for edit in edits if edit[0] and edit[0].overlaps(run)]
    paragraphs = document.paragraphs[_paragraph_at(document, run.start):_paragraph_at(document, run.end - 1) + 1]
    breaks = {paragraph.span.start for paragraph in paragraphs if paragraph.span.start > run.start}
    cuts = {run.start, run.end, *breaks}
    for span in (*(edit[0] for edit in edits), *(mark.span for mark in marks)):
        cuts.update(offset for offset in (span.start, span.end) if run.start < offset < run.end)
    ordered = sorted(cuts)
    found: list[Group] = []
    pieces: list[Piece] = []
    open_marks: list[Mark] = []
    position = 0
    for start, end in zip(ordered, ordered[1:], strict=False):
        piece = Span(start, end)
        found.extend(_close_at(start, pieces, open_marks, marks, run, anchors))
        if start in breaks:
            pieces.append(Piece("paragraph"))
        here = [mark for mark in marks if mark.span and mark.span.contains(piece)]
        if here != open_marks and pieces:
            found.append(_group(pieces, open_marks, start, run, anchors))
            pieces.clear()
        open_marks[:] = here
        while position < len(edits) and edits[position][0].end <= start:
            position += 1
        kind: PieceKind = "whole" if whole else "equal"
        if position < len(edits) and edits[position][0].contains(piece):
            kind = edits[position][1]
        pieces.extend(_pieces(kind, document.words(piece)))
    if pieces:
        found.append(_group(pieces, open_marks, run.end, run, anchors))
    found.extend(_place(mark, anchors) for mark in marks if _is_shown_place(mark, run.end, run))
    return found


def _pieces(kind: PieceKind, text: str) -> list[Piece]:
    """One piece, and white space around changed words apart from it: a line under a space says nothing."""
    words = text.strip()
    if kind in ("equal", "whole") or words == text:
        return [Piece(kind, runs(text))]
    if not words:
        return [Piece("equal", runs(text))]
    start = text.index(words)
    before, after = text[:start], text[start + len(words):]
    around: tuple[tuple[PieceKind, str], ...] = (("equal", before), (kind, words), ("equal", after))
    return [Piece(part_kind, runs(part)) for part_kind, part in around if part]


def _close_at(
    start: int, pieces: list[Piece], open_marks: list[Mark], marks: list[Mark], run: Span, anchors: Anchors
) -> list[Group]:
    """At a place where something is missing, or where a passage begins, what is open is closed first."""
    here = [mark for mark in marks if _is_shown_place(mark, start, run)]
    begins = [
        mark
        for mark in marks
        if mark.passage and not mark.silent and max(mark.span.start, run.start) == start and anchors.begins(mark)
    ]
    if not here and not begins:
        return []
    found = [_group(pieces, open_marks, start, run, anchors)] if pieces else []
    pieces.clear()
    found.extend(_place(mark, anchors) for mark in here)
    if begins:
        found.append(Group((), before=tuple(_ref(mark, anchors) for mark in begins)))
    return found


def _is_shown_place(mark: Mark, offset: int, run: Span) -> bool:
    """Whether ``mark`` says that something is missing at ``offset``; at an edge the next row may say it better."""
    if mark.span or mark.span.start != offset:
        return False
    return mark.role == "main" or (mark.role == "counterpart" and run.start < offset < run.end)


def _place(mark: Mark, anchors: Anchors) -> Group:
    return Group((), mark.severity, after=(_ref(mark, anchors),))


def _group(pieces: list[Piece], marks: list[Mark], end: int, run: Span, anchors: Anchors) -> Group:
    """A group of what was gathered; badges stand behind the last words of their finding in this run."""
    inline = [mark for mark in marks if not mark.passage]
    if not inline:
        return Group(tuple(pieces))
    direct = [mark for mark in inline if mark.role != "related"]
    return Group(
        tuple(pieces),
        min((mark.severity for mark in direct or inline), key=SEVERITIES.index),
        related=not direct,
        loud=any(_is_loud(mark.numbered.finding) for mark in direct),
        after=tuple(
            _ref(mark, anchors) for mark in inline if min(mark.span.end, run.end) == end and not mark.silent
        ),
    )


def _is_loud(finding: Finding) -> bool:
    return finding.check.partition("/")[0] in _LOUD_FAMILIES and at_least(finding.severity, "error")


def _ref(mark: Mark, anchors: Anchors) -> Ref:
    return Ref(mark.numbered.number, mark.numbered.id, mark.severity, anchors.take(mark))


def _paragraph_at(document: Document, offset: int) -> int:
    return max(0, bisect_right(document.paragraphs, offset, key=lambda paragraph: paragraph.span.start) - 1)
