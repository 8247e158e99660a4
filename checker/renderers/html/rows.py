"""The two texts as rows of one grid: the text of each row cut, numbered and labelled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from checker.collation import Collation, Link
from checker.document import Document, Span
from checker.finding import SEVERITIES, Severity
from checker.renderers.headline import number_of
from checker.renderers.html.marks import Anchors, Edit, Group, Marks, groups
from checker.renderers.html.order import Plan, RowKind, first_links, plans
from checker.renderers.visible import plain

# Share of a link's code points: above it single words explain nothing, and both sides are shown whole.
CONFETTI = 2 / 3

# Fewer unchanged rows than this are read faster than they are unfolded.
FOLD_AT = 3

_STUB_WEIGHT = 60

# Words of a moved passage that stand where it came from.
_PREVIEW = 7

_SHAPES = {"1:1": "", "1:n": "split", "n:1": "merged", "n:m": "recast"}

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

    ``change`` is the link's relation, "rewritten", or the kind. ``continues`` is true where the
    draft's paragraph is that of the row above; ``shape`` is "split", "merged",
    "recast" or "". ``severity`` is that of the worst finding whose
    passage this is, ``worst`` of all that touch the row, "" for none. ``preview`` are the first words
    of what a stub stands for. ``quiet`` rows have nothing to say and fold away.
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
    preview: str
    quiet: bool
    weight: int
    shape: str = ""


@dataclass(frozen=True, slots=True)
class Fold:
    """Rows that stand together; folded away behind ``summary`` where there is one."""

    rows: tuple[Row, ...]
    summary: str = ""


def rows(collation: Collation, draft: Marks, originals: Sequence[Marks], anchors: Anchors) -> tuple[Row, ...]:
    """Every sentence of both sides, in order of the draft, with the findings' marks."""
    return tuple(_Builder(collation, draft, originals, anchors).build())


def folds(rows: Sequence[Row]) -> tuple[Fold, ...]:
    """The rows in runs: unchanged ones, and page furniture, fold away where they are many."""
    found: list[Fold] = []
    for key, run in groupby(rows, key=lambda row: (row.quiet, row.quiet and row.furniture)):
        members = tuple(run)
        if key[0] and len(members) >= FOLD_AT:
            found.append(Fold(members, _summary(members, furniture=key[1])))
        elif found and not found[-1].summary:
            found[-1] = Fold((*found[-1].rows, *members))
        else:
            found.append(Fold(members))
    return tuple(found)


def without_lost_links(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows, of which some were left out, with no label or number that leads to one of those."""
    there = {row.id for row in rows}
    numbers = {number.id for row in rows for number in (*row.a_numbers, *row.b_numbers)}
    found: list[Row] = []
    for row in rows:
        labels = tuple(replace(label, target=label.target if label.target in there else "") for label in row.labels)
        a, b = (tuple(_kept(number, numbers) for number in side) for side in (row.a_numbers, row.b_numbers))
        found.append(replace(row, labels=labels, a_numbers=a, b_numbers=b))
    return tuple(found)


def _kept(number: Number, there: set[str]) -> Number:
    """The number, itself the place that it names where the row with that place was left out."""
    if number.target in there:
        return number
    there.add(number.target)
    return replace(number, id=number.target)


def _summary(rows: Sequence[Row], furniture: bool) -> str:
    if furniture:
        return f"{number_of(len(rows), 'line')} of page furniture"
    what = number_of(len(rows), "unchanged passage")
    numbers = sorted({number.number for row in rows for number in row.b_numbers})
    if not numbers:
        return what
    where = f"paragraph {numbers[0]}" if len(numbers) == 1 else f"paragraphs {numbers[0]} to {numbers[-1]}"
    return f"{what}, {where}"


class _Builder:
    """Goes through the plans once; what a row is called depends on the rows before it."""

    def __init__(self, collation: Collation, draft: Marks, originals: Sequence[Marks], anchors: Anchors) -> None:
        self.collation = collation
        self.draft_marks = draft
        self.original_marks = originals
        self.anchors = anchors
        self.plans = plans(collation)
        self.first_link = first_links(collation)
        self.rows_of_links = self._ids("link")
        self.stubs_of_links = self._ids("stub")
        self.numbered: set[str] = set()
        self.before: Plan | None = None

    def build(self) -> Iterator[Row]:
        for index, plan in enumerate(self.plans):
            yield self._row(_row_id(index), plan)
            self.before = plan

    def _ids(self, kind: RowKind) -> dict[int, str]:
        """The row of that kind for each link, by the link's number."""
        planned = enumerate(self.plans)
        return {plan.link: _row_id(index) for index, plan in planned if plan.kind == kind and plan.link is not None}

    def _row(self, row_id: str, plan: Plan) -> Row:
        draft = self.collation.draft
        original = self.collation.originals[plan.original] if plan.original >= 0 else None
        link = self.collation.links[plan.link] if plan.kind == "link" and plan.link is not None else None
        whole = _is_confetti(link) if link is not None else plan.kind != "alone"
        a: tuple[Group, ...] = ()
        a_spans: list[Span] = []
        if original is not None and plan.kind != "stub":
            a_spans = _spans(original, plan.a)
            a = groups(original, a_spans, _edits(link, "a"), self.original_marks[plan.original], self.anchors, whole)
        b_spans = _spans(draft, plan.b)
        b = groups(draft, b_spans, _edits(link, "b"), self.draft_marks, self.anchors, whole)
        furniture = self._is_furniture(plan)
        refs = [ref.severity for group in (*a, *b) for ref in (*group.before, *group.after)]
        return Row(
            id=row_id,
            kind=plan.kind,
            change="rewritten" if link and whole else link.relation if link else plan.kind,
            labels=tuple(self._labels(plan, link, original, furniture)),
            a=a,
            b=b,
            a_numbers=self._numbers(plan, original, f"original-{plan.original + 1}") if original is not None else (),
            b_numbers=self._numbers(plan, draft, "draft") if plan.b else (),
            furniture=furniture,
            moved=link is not None and link.moved and not link.duplicate,
            continues=self._continues(plan),
            severity=self._passage(plan, a_spans, b_spans),
            worst=min(refs, key=SEVERITIES.index) if refs else "",
            preview=_preview(original.words(_spans(original, plan.a)[0])) if original and plan.kind == "stub" else "",
            quiet=not refs and _is_quiet(plan, link, furniture),
            weight=sum(map(len, (*a_spans, *b_spans))) if plan.kind != "stub" else _STUB_WEIGHT,
            shape=_SHAPES[link.shape] if link is not None else "",
        )

    def _passage(self, plan: Plan, a_spans: list[Span], b_spans: list[Span]) -> Severity | Literal[""]:
        marks, spans = self.draft_marks, b_spans
        if plan.kind == "omitted":
            marks, spans = self.original_marks[plan.original], a_spans
        found = [mark for span in spans for mark in marks.within(span) if mark.passage and mark.role == "main"]
        return min((mark.severity for mark in found), key=SEVERITIES.index) if found else ""

    def _is_furniture(self, plan: Plan) -> bool:
        if plan.b:
            return self.collation.draft.furniture.issuperset(plan.b)
        return plan.kind == "omitted" and self.collation.originals[plan.original].furniture.issuperset(plan.a)

    def _continues(self, plan: Plan) -> bool:
        before, draft = self.before, self.collation.draft
        if before is None or not plan.b or not before.b:
            return False
        return draft.paragraph_of(plan.b[0]) == draft.paragraph_of(before.b[-1])

    def _numbers(self, plan: Plan, document: Document, side: str) -> tuple[Number, ...]:
        """The paragraphs of one side; the first is not repeated in a row that goes on with it."""
        of_draft = side == "draft"
        indexes = sorted({document.paragraph_of(number) for number in (plan.b if of_draft else plan.a)})
        before = self.before
        if before is not None and self._continues(plan) and (of_draft or before.original == plan.original):
            above = before.b if of_draft else before.a
            if above and document.paragraph_of(above[-1]) == indexes[0]:
                del indexes[0]
        found: list[Number] = []
        for index in indexes:
            target = f"{side}-{index + 1}"
            first = target not in self.numbered and plan.kind != "stub"
            if first:
                self.numbered.add(target)
            found.append(Number(index + 1, target, target if first else ""))
        return tuple(found)

    def _labels(self, plan: Plan, link: Link | None, original: Document | None, furniture: bool) -> Iterator[Label]:
        if original is not None and len(self.collation.originals) > 1:
            yield Label(plain(original.name))
        if furniture:
            yield Label("page furniture")
        if plan.kind == "added":
            yield Label("new in the draft")
        elif plan.kind == "omitted":
            yield Label("left out of the draft")
        elif plan.kind == "stub" and plan.link is not None:
            where = _paragraph(self.collation.draft, self.collation.links[plan.link].b)
            yield Label(f"moved to {where}", self.rows_of_links[plan.link])
        elif link is not None and original is not None and plan.link is not None:
            rewritten = link.relation == "paraphrase" and _is_confetti(link)
            yield Label("rewritten" if rewritten else _RELATIONS[link.relation], loud=link.relation == "altered")
            yield from _shape(link)
            yield from self._movement(plan.link, link, original)

    def _movement(self, index: int, link: Link, original: Document) -> Iterator[Label]:
        if link.duplicate:
            first = self.first_link[link.original, link.a[0]]
            if first == index:
                yield Label("second copy")
            else:
                where = _paragraph(self.collation.draft, self.collation.links[first].b)
                yield Label(f"second copy of {where}", self.rows_of_links[first])
        elif link.moved:
            yield Label(f"moved from {_paragraph(original, link.a)}", self.stubs_of_links[index])


def _row_id(index: int) -> str:
    return f"row-{index + 1}"


def _shape(link: Link) -> Iterator[Label]:
    a, b = len(link.a), len(link.b)
    if link.shape == "1:n":
        yield Label(f"split into {b} sentences")
    elif link.shape == "n:1":
        yield Label(f"{a} sentences merged")
    elif link.shape == "n:m":
        yield Label(f"{a} sentences recast" if a == b else f"{a} sentences recast as {b}")


def _preview(text: str) -> str:
    words = plain(text).split()
    return " ".join(words[:_PREVIEW]) + (" …" if len(words) > _PREVIEW else "")


def _is_quiet(plan: Plan, link: Link | None, furniture: bool) -> bool:
    if plan.kind in ("stub", "alone"):
        return False
    return furniture or (link is not None and link.relation == "verbatim" and not (link.moved or link.duplicate))


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
