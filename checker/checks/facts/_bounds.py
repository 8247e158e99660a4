"""A bound that the original's number breaks: "more than 2,000" of 1,900, "at most 25 miles" of 45 kilometres.

The draft's number is another than the original's, rounded, converted or worked out, so that no pair of equal figures
shows that the bound is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.checks.facts._amounts import worded
from checker.checks.facts._counterparts import became
from checker.checks.facts._quantities import dimension, in_unit_of, is_age, measured, share, unit_of, vague
from checker.checks.facts._strays import Told, link_of, steps
from checker.checks.facts._updates import is_later
from checker.checks.facts._words import may_say
from checker.collation import Collation
from checker.document import Certainty, Document, Figure
from checker.finding import Remark

_SIDES = {"more than": 1, "at least": 1, "less than": -1, "at most": -1, "nearly": -1}
_TURNED: dict[int, Certainty] = {1: "less than", -1: "more than"}
_ROUNDED, _CONVERTED = 1.14, 1.25
"""What is rounded, or given in another unit and rounded, is at most so many times what it stands for."""
_EVEN = 1.005
_ABOUT = 1.06
_NEAR = 2
_FEWEST = 10
"""Of less than that, the next number is far off."""


def broken_bounds(collation: Collation, told: Told) -> Iterator[Remark]:
    """A remark on every bound of the draft that no number of the original keeps, and the one that it rounds breaks."""
    draft = collation.draft
    if is_later(collation):
        return
    quoted = [quotation.span for quotation in draft.annotations.quotations]
    for b in draft.annotations.figures:
        exact = b.value == b.high > 0 and not b.ordinal and b.qualifier in _SIDES
        if not exact or b.span in told.b or any(span.overlaps(b.span) for span in quoted):
            continue
        link = link_of(collation, b.span)
        if link is None:
            continue
        known = [item for source in collation.originals for item in _values(source) if _alike(item[0], b)]
        if any(_keeps(a, b, derived) for a, derived in known):
            continue
        original = collation.original_of(link)
        broken = [a for a, _ in _values(original) if _alike(a, b) and steps(original, link, a.span) <= _NEAR]
        if len({(a.value, a.unit) for a in broken}) == 1:
            confidence = min(0.8, 0.5 + 0.3 * link.score)
            yield became(collation, link, broken[0].phrase, b.phrase, confidence, severity="warning")


def _values(document: Document) -> Sequence[tuple[Figure, bool]]:
    """The numbers of a text, those of a range each by itself; and, marked with True, the rests of its shares and the
    shares of its wholes."""
    if "values" not in document.derived:
        document.derived["values"] = tuple(_found(document))
    found: Sequence[tuple[Figure, bool]] = document.derived["values"]
    return found


def _found(document: Document) -> Iterator[tuple[Figure, bool]]:
    plain = [
        replace(a, value=end, high=end)
        for a in (*document.annotations.figures, *worded(document))
        for end in dict.fromkeys((a.value, a.high))
        if not a.ordinal and end > 0 and not vague(a)
    ]
    yield from ((a, False) for a in plain)
    for part in plain:
        if 0 < share(part) < 1 and part.qualifier in _SIDES:
            rest = 1 - share(part)
            yield replace(part, value=rest, high=rest, unit="", qualifier=_TURNED[_SIDES[part.qualifier]]), True
        for whole in plain if not part.unit and 0 < part.value < 1 else ():
            value = part.value * whole.value
            if value >= _FEWEST and not measured(whole) and not is_age(document, whole):
                yield replace(whole, value=value, high=value, qualifier=whole.qualifier or part.qualifier), True


def _alike(a: Figure, b: Figure) -> bool:
    """Whether the draft's number may be the original's, rounded or converted, whatever its bound says."""
    if share(a) and share(b):
        a, b = replace(a, value=share(a), unit=""), replace(b, value=share(b), unit="")
    elif dimension(a) != dimension(b):
        return False
    elif not measured(a) and (b.value < _FEWEST or a.unit and b.unit and not may_say(a.unit, b.unit, "N")):
        return False
    there = in_unit_of(b, a)
    if measured(a) and unit_of(there) != unit_of(b):
        return False
    most = _ROUNDED if unit_of(a) == unit_of(b) or not measured(a) else _CONVERTED
    return there.value <= most * b.value and b.value <= most * there.value


def _keeps(a: Figure, b: Figure, derived: bool) -> bool:
    """Whether a number of the original may lie on the side of the draft's that its bound names, or is the same, so that
    what qualifies the two is compared elsewhere."""
    side = _SIDES[b.qualifier]
    value, bound = (share(a), share(b)) if share(a) and share(b) else (in_unit_of(b, a).value, b.value)
    even = max(value, bound) <= _EVEN * min(value, bound)
    if even and not derived:
        return True
    if a.qualifier in _SIDES:
        return _SIDES[a.qualifier] == side or not even and (value > bound) == (side > 0)
    if a.qualifier == "about":
        return max(value, bound) <= _ABOUT * min(value, bound) or (value > bound) == (side > 0)
    return not even and (value > bound) == (side > 0) or even and b.qualifier in ("at least", "at most")
