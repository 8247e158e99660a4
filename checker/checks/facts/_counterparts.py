"""Which value of the original a value of the draft stands for, inside one link."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from checker.collation import Collation, Link
from checker.document import Span


class Placed(Protocol):
    """Anything that an annotation found in a text."""

    @property
    def span(self) -> Span:
        """Where it stands."""


Value = TypeVar("Value", bound=Placed)


def inside_a(collation: Collation, link: Link, values: Sequence[Value]) -> list[Value]:
    """Those of ``values``, annotations of the link's original, that lie in the link."""
    return [value for value in values if collation.inside_a(link, value.span)]


def inside_b(collation: Collation, link: Link, values: Sequence[Value]) -> list[Value]:
    """Those of ``values``, annotations of the draft, that lie in the link."""
    return [value for value in values if collation.inside_b(link, value.span)]


def pair(
    collation: Collation,
    link: Link,
    a: Sequence[Value],
    b: Sequence[Value],
    same: Callable[[Value, Value], bool],
) -> tuple[list[tuple[Value, Value]], list[Value], list[Value]]:
    """Pair off the values that are the same, those that the word edits set side by side first.

    Returns the pairs, and what stayed alone on side ``a`` and on side ``b``.
    """
    pairs: list[tuple[Value, Value]] = []
    left_a, left_b = list(a), list(b)
    for in_place in (True, False):
        for value_a in list(left_a):
            place = collation.place_in_draft(link, value_a.span)
            for value_b in left_b:
                if (not in_place or place.overlaps(value_b.span)) and same(value_a, value_b):
                    pairs.append((value_a, value_b))
                    left_a.remove(value_a)
                    left_b.remove(value_b)
                    break
    return pairs, left_a, left_b


def side_by_side(collation: Collation, link: Link, a: Span, b: Span, widest: int = 80) -> bool:
    """Whether the word edits put ``b`` where ``a`` stood, in a replacement of at most ``widest`` characters."""
    for edit in link.edits:
        if edit.kind == "replace" and edit.a.overlaps(a) and edit.b.overlaps(b):
            return max(len(edit.a), len(edit.b)) <= widest
    return False


def framed(collation: Collation, link: Link, a: Span, b: Span) -> bool:
    """Whether the same words stand around both: the edit that holds them touches little else."""
    for edit in link.edits:
        if edit.kind == "replace" and edit.a.contains(a) and edit.b.contains(b):
            return len(edit.a) - len(a) <= 16 and len(edit.b) - len(b) <= 16
    return False
