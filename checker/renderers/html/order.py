"""Which rows the grid has, and in which order: the draft's, with what was left out or moved away in its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from checker.collation import Collation, Link
from checker.document import Document

RowKind = Literal["link", "added", "omitted", "stub", "alone"]

# Sorts rows: an offset in the draft, before or behind what starts there, then the order of the original.
Place = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Plan:
    """A row before its text is cut.

    ``original`` is -1 where the row has no original side; ``a`` and ``b`` are sentence numbers;
    ``link`` is the number of the link that the row shows, or whose original place a stub keeps.
    """

    place: Place
    kind: RowKind
    original: int
    a: tuple[int, ...]
    b: tuple[int, ...]
    link: int | None = None


def plans(collation: Collation) -> tuple[Plan, ...]:
    """The rows of the grid: every sentence of both sides stands in one of them."""
    found = [*_linked(collation), *_added(collation), *_omitted(collation), *_stubs(collation)]
    return tuple(sorted(found, key=lambda plan: plan.place))


def first_links(collation: Collation) -> dict[tuple[int, int], int]:
    """The number of the link that each original sentence went to: not a copy, if there is another."""
    found: dict[tuple[int, int], int] = {}
    for index in sorted(range(len(collation.links)), key=lambda index: _rank(collation.links[index])):
        link = collation.links[index]
        for number in link.a:
            found.setdefault((link.original, number), index)
    return found


def _rank(link: Link) -> tuple[bool, tuple[int, ...]]:
    return link.duplicate, link.b


def _linked(collation: Collation) -> Iterator[Plan]:
    for index, link in enumerate(collation.links):
        start = collation.draft.sentences[link.b[0]].span.start
        yield Plan((start, 1, link.original, link.a[0]), "link", link.original, link.a, link.b, index)


def _added(collation: Collation) -> Iterator[Plan]:
    draft = collation.draft
    linked = {number for link in collation.links for number in link.b}
    kind: RowKind = "added" if collation.originals else "alone"
    for run in _neighbours(draft, [number for number in range(len(draft.sentences)) if number not in linked]):
        yield Plan((draft.sentences[run[0]].span.start, 1, 0, 0), kind, -1, (), run)


def _omitted(collation: Collation) -> Iterator[Plan]:
    for original, document in enumerate(collation.originals):
        linked = {number for link in collation.links if link.original == original for number in link.a}
        for run in _neighbours(document, [number for number in range(len(document.sentences)) if number not in linked]):
            offset = collation.place_of_omitted(original, run[0]).start
            yield Plan(_behind(collation, offset, original, run[0]), "omitted", original, run, ())


def _stubs(collation: Collation) -> Iterator[Plan]:
    """A line where each moved passage would have stood."""
    firsts = first_links(collation)
    for index, link in enumerate(collation.links):
        if link.moved and not link.duplicate:
            place = _behind(collation, _unmoved_end(collation, firsts, link), link.original, link.a[0])
            yield Plan(place, "stub", link.original, link.a, (), index)


def _unmoved_end(collation: Collation, firsts: dict[tuple[int, int], int], link: Link) -> int:
    """Where in the draft that ends which came from the nearest sentence before that did not move; 0 for none."""
    for number in range(link.a[0] - 1, -1, -1):
        index = firsts.get((link.original, number))
        if index is not None:
            before = collation.links[index]
            if not before.moved and not before.duplicate:
                return collation.draft.sentences[before.b[-1]].span.end
    return 0


def _behind(collation: Collation, offset: int, original: int, sentence: int) -> Place:
    """Behind the row that shows the draft just before ``offset``; before all rows at the draft's start."""
    sentences = collation.draft.sentences
    if not sentences or offset <= sentences[0].span.start:
        return (-1, 0, original, sentence)
    return (offset - 1, 2, original, sentence)


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
