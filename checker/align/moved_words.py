"""Phrases that were taken out in one place of a link and put in in another."""

from __future__ import annotations

from collections.abc import Iterator

from checker.align.budget import Budget
from checker.align.features import is_word
from checker.align.side import Side
from checker.collation import WordEdit
from checker.document import Span

FEWEST_MOVED_WORDS = 3


def with_moves(edits: list[WordEdit], original: Side, draft: Side, budget: Budget) -> list[WordEdit]:
    """The edits with each such phrase as one edit, the longest phrase first."""
    while True:
        taken = {
            index: original.inside(edit.a) for index, edit in enumerate(edits) if edit.kind in ("delete", "replace")
        }
        put = {index: draft.inside(edit.b) for index, edit in enumerate(edits) if edit.kind in ("insert", "replace")}
        if not taken or not put:
            return edits
        if not budget.allows("moves", sum(map(len, taken.values())) + sum(map(len, put.values()))):
            return edits
        best = _longest(taken, put, original, draft)
        if best is None:
            return edits
        source, a, target, b = best
        rest: list[WordEdit] = []
        for number, edit in enumerate(edits):
            if number == source:
                rest.extend(_without_a(edit, a))
            elif number == target:
                rest.extend(_without_b(edit, b, a))
            else:
                rest.append(edit)
        edits = rest


def _longest(
    taken: dict[int, range], put: dict[int, range], original: Side, draft: Side
) -> tuple[int, Span, int, Span] | None:
    """The edit that the longest phrase was taken from, and its place there; the edit that put it in, and its place."""
    starts: dict[tuple[str, ...], tuple[int, int]] = {}
    for index, tokens in taken.items():
        for start in tokens[:len(tokens) - FEWEST_MOVED_WORDS + 1]:
            starts.setdefault(tuple(original.norms[start:start + FEWEST_MOVED_WORDS]), (index, start))
    best: tuple[int, int, int, int, int] | None = None
    for index, tokens in put.items():
        for start in tokens[:len(tokens) - FEWEST_MOVED_WORDS + 1]:
            key = tuple(draft.norms[start:start + FEWEST_MOVED_WORDS])
            if key not in starts or starts[key][0] == index or not all(map(is_word, key)):
                continue
            source, at = starts[key]
            length = 0
            while (
                at + length < taken[source].stop
                and start + length < tokens.stop
                and original.norms[at + length] == draft.norms[start + length]
            ):
                length += 1
            if best is None or length > best[0]:
                best = (length, source, at, index, start)
    if best is None:
        return None
    length, source, at, index, start = best
    return source, original.cover(at, at + length), index, draft.cover(start, start + length)


def _without_a(edit: WordEdit, moved: Span) -> Iterator[WordEdit]:
    left, right = Span(edit.a.start, moved.start), Span(moved.end, edit.a.end)
    after_b = Span(edit.b.end, edit.b.end)
    if edit.b:
        first = left if left or not right else right
        yield WordEdit("replace" if first else "insert", first, edit.b)
        if left and right:
            yield WordEdit("delete", right, after_b)
        return
    for piece in (left, right):
        if piece:
            yield WordEdit("delete", piece, edit.b)


def _without_b(edit: WordEdit, moved: Span, source: Span) -> Iterator[WordEdit]:
    left, right = Span(edit.b.start, moved.start), Span(moved.end, edit.b.end)
    if left:
        yield WordEdit("replace" if edit.a else "insert", edit.a, left)
    elif edit.a and not right:
        yield WordEdit("delete", edit.a, Span(moved.start, moved.start))
    yield WordEdit("moved", source, moved)
    if right:
        kept = edit.a if not left else Span(edit.a.end, edit.a.end)
        yield WordEdit("replace" if kept else "insert", kept, right)
