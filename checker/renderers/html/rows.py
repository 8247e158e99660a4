"""The two texts as rows of one grid, in order of the draft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from checker.collation import Collation, Link
from checker.document import Document, Span
from checker.finding import SEVERITIES, Severity
from checker.renderers.headline import number_of
from checker.renderers.html.marks import Anchors, Edit, Group, Marks, groups
from checker.renderers.visible import plain

RowKind = Literal["link", "added", "omitted", "stub", "alone"]

# Share of a link's code points: above it single words explain nothing, and both sides are shown whole.
CONFETTI = 2 / 3

# Fewer unchanged rows than this are read faster than they are unfolded.
FOLD_AT = 3

_RELATIONS = {
    "verbatim": "unchanged",
    "typographic": "typography only",
    "paraphrase": "reworded",
    "altered": "meaning altered",
}


@dataclass(frozen=True, slots=True)
class Label:
    """What is said of a row; ``target`` is the id that it links to, or "" ; ``loud`` where meaning changed."""

    text: str
    target: str = ""
    loud: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """A paragraph's number from 1; ``id`` is set on the first row that shows it."""

    number: int
    target: str
    id: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row. ``weight`` is its length in code points, for the map of the page.

    ``continues`` is true where the draft's paragraph is that of the row above. ``severity`` is that
    of the worst finding whose passage this is, "" for none. ``quiet`` rows have nothing to say and
    fold away.
    """

    id: str
    kind: RowKind
    change: str
    labels: tuple[Label, ...]
    a: tuple[Group, ...]
    b: tuple[Group, ...]
    a_numbers: tuple[Number, ...]
    b_numbers: tuple[Number, ...]
    furniture: bool
    moved: bool
    continues: bool
    severity: Severity | Literal[""]
    worst: Severity | Literal[""]
    quiet: bool
    weight: int


@dataclass(frozen=True, slots=True)
class Fold:
    """Rows that stand together, open or folded away behind ``summary``."""

    rows: tuple[Row, ...]
    summary: str = ""


@dataclass(frozen=True, slots=True)
class _Plan:
    """A row before its text is cut: where it stands, and what it shows."""

    place: tuple[int, int, int, int]
    kind: RowKind
    original: int
    a: tuple[int, ...]
    b: tuple[int, ...]
    link: Link | None = None


def rows(collation: Collation, draft: Marks, originals: Sequence[Marks], anchors: Anchors) -> tuple[Row, ...]:
    """Every sentence of both sides, in order of the draft.

    What was left out stands where the collation says that it would; what was moved leaves a line
    where it would have stood.
    """
    return tuple(_Builder(collation, draft, originals, anchors).build())


def folds(rows: Sequence[Row]) -> tuple[Fold, ...]:
    """The rows in runs: unchanged ones, and page furniture, fold away where they are many."""
    found: list[Fold] = []
    for key, run in groupby(rows, key=lambda row: "furniture" if row.quiet and row.furniture else row.quiet):
        members = tuple(run)
        if key and len(members) >= FOLD_AT:
            found.append(Fold(members, _summary(members, key == "furniture")))
        elif found and not found[-1].summary:
            found[-1] = Fold((*found[-1].rows, *members))
        else:
            found.append(Fold(members))
    return tuple(found)


def _summary(rows: Sequence[Row], furniture: bool) -> str:
    if furniture:
        return f"{number_of(len(rows), 'line')} of page furniture"
    numbers = sorted({number.number for row in rows for number in row.b_numbers or row.a_numbers})
    where = f"paragraph {numbers[0]}" if len(numbers) == 1 else f"paragraphs {numbers[0]} to {numbers[-1]}"
    return f"{number_of(len(rows), 'unchanged passage')}, {where}"


class _Builder:
    def __init__(self, collation: Collation, draft: Marks, originals: Sequence[Marks], anchors: Anchors) -> None:
        self.collation = collation
        self.draft_marks = draft
        self.original_marks = originals
        self.anchors = anchors
        self.numbered: set[str] = set()
        self.row_of_link: dict[int, str] = {}
        self.stub_of_link: dict[int, str] = {}
        self.before: _Plan | None = None
        # Where an original's sentence first went: the paragraph in the draft and the link's identity.
        self.first_link: dict[tuple[int, int], Link] = {}
        for link in sorted(collation.links, key=lambda link: (link.duplicate, link.b)):
            for number in link.a:
                self.first_link.setdefault((link.original, number), link)

    def build(self) -> Iterator[Row]:
        plans = sorted(
            [*self._linked(), *self._added(), *self._omitted(), *self._stubs()], key=lambda plan: plan.place
        )
        for index, plan in enumerate(plans, 1):
            if plan.link is not None:
                ids = self.stub_of_link if plan.kind == "stub" else self.row_of_link
                ids[id(plan.link)] = f"row-{index}"
        for index, plan in enumerate(plans, 1):
            yield self._row(f"row-{index}", plan)
            self.before = plan

    def _linked(self) -> Iterator[_Plan]:
        for link in self.collation.links:
            yield _Plan((self._start(link), 1, link.original, link.a[0]), "link", link.original, link.a, link.b, link)

    def _added(self) -> Iterator[_Plan]:
        linked = {number for link in self.collation.links for number in link.b}
        draft = self.collation.draft
        numbers = [number for number in range(len(draft.sentences)) if number not in linked]
        kind: RowKind = "added" if self.collation.originals else "alone"
        for run in _neighbours(draft, numbers):
            yield _Plan((draft.sentences[run[0]].span.start, 1, 0, 0), kind, -1, (), run)

    def _omitted(self) -> Iterator[_Plan]:
        for original, document in enumerate(self.collation.originals):
            linked = {number for link in self.collation.links if link.original == original for number in link.a}
            numbers = [number for number in range(len(document.sentences)) if number not in linked]
            for run in _neighbours(document, numbers):
                place = self.collation.place_of_omitted(original, run[0]).start
                yield _Plan(self._beside(place, original, run[0]), "omitted", original, run, ())

    def _stubs(self) -> Iterator[_Plan]:
        for link in self.collation.links:
            if link.moved and not link.duplicate:
                place = self._unmoved_place(link)
                yield _Plan(self._beside(place, link.original, link.a[0]), "stub", link.original, link.a, (), link)

    def _beside(self, place: int, original: int, sentence: int) -> tuple[int, int, int, int]:
        """A key behind the row that shows the draft at or before ``place``; before all rows for a place at the start."""
        starts = self.collation.draft.sentences
        if not starts or place <= starts[0].span.start:
            return (-1, 0, original, sentence)
        return (place - 1, 2, original, sentence)

    def _unmoved_place(self, link: Link) -> int:
        """The end of what came from the nearest sentence before that did not move, in the draft."""
        for number in range(link.a[0] - 1, -1, -1):
            before = self.first_link.get((link.original, number))
            if before is not None and not before.moved and not before.duplicate:
                return self.collation.draft.sentences[before.b[-1]].span.end
        return 0

    def _start(self, link: Link) -> int:
        return self.collation.draft.sentences[link.b[0]].span.start

    def _row(self, row_id: str, plan: _Plan) -> Row:
        original = self.collation.originals[plan.original] if plan.original >= 0 else None
        stub = plan.kind == "stub"
        a_spans = _spans(original, plan.a) if original is not None else []
        b_spans = _spans(self.collation.draft, plan.b)
        link = None if stub else plan.link
        whole = plan.kind != "alone" and (link is None or _is_confetti(link))
        a: tuple[Group, ...] = ()
        if original is not None and not stub:
            a = self._cut(original, a_spans, _edits(link, "a"), self.original_marks[plan.original], whole)
        b = self._cut(self.collation.draft, b_spans, _edits(link, "b"), self.draft_marks, whole)
        furniture = self._is_furniture(plan)
        passages = [mark for span in b_spans for mark in self.draft_marks.within(span) if mark.passage and mark.role == "main"]
        if plan.kind == "omitted":
            marks = self.original_marks[plan.original]
            passages = [mark for span in a_spans for mark in marks.within(span) if mark.passage and mark.role == "main"]
        refs = [ref for group in (*a, *b) for ref in (*group.before, *group.after)]
        labels = tuple(self._labels(plan, original, furniture))
        return Row(
            row_id,
            plan.kind,
            self._change(plan, whole),
            labels,
            a,
            b,
            () if original is None else self._numbers(plan, original, f"original-{plan.original + 1}"),
            self._numbers(plan, self.collation.draft, "draft") if plan.b else (),
            furniture,
            link is not None and link.moved and not link.duplicate,
            self._continues(plan),
            min((mark.severity for mark in passages), key=SEVERITIES.index) if passages else "",
            min((ref.severity for ref in refs), key=SEVERITIES.index) if refs else "",
            self._is_quiet(plan, furniture) and not refs,
            sum(map(len, a_spans)) + sum(map(len, b_spans)) if not stub else 60,
        )

    def _cut(
        self, document: Document, spans: list[Span], edits: list[Edit], marks: Marks, whole: bool
    ) -> tuple[Group, ...]:
        return groups(document, spans, edits, marks, self.anchors, whole)

    def _change(self, plan: _Plan, whole: bool) -> str:
        if plan.kind != "link" or plan.link is None:
            return plan.kind
        return "rewritten" if whole else plan.link.relation

    def _is_quiet(self, plan: _Plan, furniture: bool) -> bool:
        if plan.kind in ("stub", "alone"):
            return False
        if furniture:
            return True
        link = plan.link
        return link is not None and link.relation == "verbatim" and not (link.moved or link.duplicate)

    def _is_furniture(self, plan: _Plan) -> bool:
        draft = bool(plan.b) and all(number in self.collation.draft.furniture for number in plan.b)
        if draft or plan.b or plan.original < 0:
            return draft
        furniture = self.collation.originals[plan.original].furniture
        return all(number in furniture for number in plan.a)

    def _continues(self, plan: _Plan) -> bool:
        before, draft = self.before, self.collation.draft
        if before is None or not plan.b or not before.b:
            return False
        return draft.paragraph_of(plan.b[0]) == draft.paragraph_of(before.b[-1])

    def _numbers(self, plan: _Plan, document: Document, side: str) -> tuple[Number, ...]:
        """The paragraphs of one side; the first is not repeated in a row that goes on with it."""
        of_draft = side == "draft"
        indexes = sorted({document.paragraph_of(number) for number in (plan.b if of_draft else plan.a)})
        before = self.before
        if before is not None and self._continues(plan) and (of_draft or before.original == plan.original):
            shown = before.b if of_draft else before.a
            if shown and document.paragraph_of(shown[-1]) == indexes[0]:
                del indexes[0]
        found: list[Number] = []
        for index in indexes:
            target = f"{side}-{index + 1}"
            first = target not in self.numbered and plan.kind != "stub"
            if first:
                self.numbered.add(target)
            found.append(Number(index + 1, target, target if first else ""))
        return tuple(found)

    def _labels(self, plan: _Plan, original: Document | None, furniture: bool) -> Iterator[Label]:
        if original is not None and len(self.collation.originals) > 1:
            yield Label(plain(original.name))
        if furniture:
            yield Label("page furniture")
        if plan.kind == "added":
            yield Label("new in the draft")
        elif plan.kind == "omitted":
            yield Label("left out of the draft")
        elif plan.kind == "stub" and plan.link is not None:
            yield Label(f"moved to {self._paragraph(self.collation.draft, plan.link.b)}", self.row_of_link[id(plan.link)])
        elif plan.link is not None and original is not None:
            yield from self._labels_of_link(plan.link, original)

    def _labels_of_link(self, link: Link, original: Document) -> Iterator[Label]:
        rewritten = link.relation == "paraphrase" and _is_confetti(link)
        yield Label("rewritten" if rewritten else _RELATIONS[link.relation], loud=link.relation == "altered")
        if link.shape == "1:n":
            yield Label(f"split into {len(link.b)} sentences")
        elif link.shape == "n:1":
            yield Label(f"{len(link.a)} sentences merged")
        elif link.shape == "n:m":
            yield Label(f"{len(link.a)} sentences recast" + (f" as {len(link.b)}" if len(link.b) != len(link.a) else ""))
        if link.duplicate:
            first = self.first_link[link.original, link.a[0]]
            if first is not link:
                where = self._paragraph(self.collation.draft, first.b)
                yield Label(f"second copy of {where}", self.row_of_link[id(first)])
            else:
                yield Label("second copy")
        elif link.moved:
            yield Label(f"moved from {self._paragraph(original, link.a)}", self.stub_of_link[id(link)])

    @staticmethod
    def _paragraph(document: Document, numbers: tuple[int, ...]) -> str:
        return f"paragraph {document.paragraph_of(numbers[0]) + 1}"


def _spans(document: Document, numbers: Iterable[int]) -> list[Span]:
    """One span for each run of neighbouring sentences."""
    found: list[Span] = []
    last = -2
    for number in numbers:
        span = document.sentences[number].span
        if number == last + 1:
            found[-1] = found[-1].cover(span)
        else:
            found.append(span)
        last = number
    return found


def _neighbours(document: Document, numbers: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Runs of neighbouring sentences of one paragraph."""
    run: list[int] = []
    for number in numbers:
        if run and (number != run[-1] + 1 or document.paragraph_of(number) != document.paragraph_of(run[-1])):
            yield tuple(run)
            run = []
        run.append(number)
    if run:
        yield tuple(run)


def _edits(link: Link | None, side: Literal["a", "b"]) -> list[Edit]:
    if link is None:
        return []
    spans = ((edit.a if side == "a" else edit.b, edit.kind) for edit in link.edits)
    return sorted((edit for edit in spans if edit[0]), key=lambda edit: edit[0])


def _is_confetti(link: Link) -> bool:
    if link.relation not in ("paraphrase", "altered"):
        return False
    total = sum(len(edit.a) + len(edit.b) for edit in link.edits)
    same = sum(len(edit.a) + len(edit.b) for edit in link.edits if edit.kind in ("equal", "typographic", "moved"))
    return total > 0 and (total - same) / total > CONFETTI
