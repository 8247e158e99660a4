"""The same number of another unit: "four years" told as "four months", "15 weeks" as "three and a half years".

No link of sentences need hold both. What speaks for a wrong unit is that nothing in any original comes to the draft's
amount, and that something there would with another unit of the same kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.checks.facts._amounts import add_up, amounts, between, components, elapsed, is_counted, lie_apart, says
from checker.checks.facts._clauses import likeness
from checker.checks.facts._counterparts import became, fitting, framed
from checker.checks.facts._quantities import (
    FACTORS,
    LEAST,
    dimension,
    in_unit_of,
    one_money,
    renders,
    same_but_for_words,
    same_number,
    unit_of,
)
from checker.checks.facts._strays import Told, link_of, steps
from checker.checks.facts._updates import is_later
from checker.collation import Collation, Link
from checker.document import Document, Figure
from checker.finding import Remark

_TIMES = 61
"""A unit is mistaken for one that is at most so many times as long: a minute for an hour, a day for a month."""
_FEWEST = 3
"""Fewer than this come out of a conversion by chance."""
_NEAR = 3
_ONE_CLAUSE = 0.4
_WORKED_OUT = 0.02
_CONVERTED = "; is the conversion right?"
_DISTANT = re.compile(r"(?i)\s(?:ago|later|earlier|before|after|previously|since)\b")
_AGO = re.compile(r"(?i)\s(?:ago|since)\b")
_LONG = frozenset("day week month decade".split())
"""Units of time that years may have been."""


def other_units(collation: Collation, told: Told) -> Iterator[Remark]:
    """A remark on every amount of the draft that follows from nothing, where the original's has another unit."""
    draft = collation.draft
    here = amounts(draft)
    quoted = [quotation.span for quotation in draft.annotations.quotations]
    for b in here:
        if b.span in told.b or not _is_plain(draft, b) or any(span.overlaps(b.span) for span in quoted):
            continue
        link = link_of(collation, b.span)
        if link is None:
            continue
        found = _remark(collation, link, here, b)
        if found is None or any(_follows(original, draft, b) for original in collation.originals):
            continue
        a, remark = found
        if a is not None:
            told.pairs([(a, b)], link.original)
        yield remark


def _remark(collation: Collation, link: Link, here: Sequence[Figure], b: Figure) -> tuple[Figure | None, Remark] | None:
    """What there is to say of an amount that follows from nothing, with what it was; None for nothing."""
    if (a := _meant(collation, link, here, b)) is not None:
        return a, _became(collation, link, a, b)
    if (between_years := _between(collation, link, here, b)) is not None:
        return None, between_years
    if (a := _in_another_currency(collation, link, here, b)) is not None:
        confidence = min(0.75, 0.5 + 0.2 * link.score)
        return a, became(collation, link, a.phrase, b.phrase, confidence, _CONVERTED, severity="warning")
    return None


def _is_plain(draft: Document, b: Figure) -> bool:
    """Whether an amount is one number; "a year" only where it says how far from something, or how much at most."""
    if b.value != b.high or not is_counted(draft, b):
        return False
    return b.value != 1 or b.ordinal or bool(b.qualifier or _DISTANT.match(draft.text, b.phrase.end))


def _follows(original: Document, draft: Document, b: Figure) -> bool:
    """Whether an amount of the draft is the original's, or may be worked out from what it gives."""
    there = amounts(original)
    if b.ordinal:
        return any(
            a.ordinal and a.value == b.value and (not a.unit or unit_of(a) == unit_of(b))
            for a in original.annotations.figures
        )
    if any(says(a, b) or any(says(part, b) for part in components(a)) for a in there):
        return True
    if elapsed(original, b, _AGO.match(draft.text, b.phrase.end) is not None):
        return True
    values = sorted(in_unit_of(b, a).value for a in there if dimension(a) == dimension(b) and not a.ordinal)
    least, most = (1 - _WORKED_OUT) * b.value, (1 + _WORKED_OUT) * b.value
    return least > 0 and (lie_apart(values, least, most) or add_up(values, least, most))


def _meant(collation: Collation, link: Link, here: Sequence[Figure], b: Figure) -> Figure | None:
    """What the draft's amount was with another unit: an amount that it gives nowhere else, the nearest."""
    original = collation.original_of(link)
    found: list[tuple[int, float, Figure]] = []
    for whole in amounts(original):
        away = steps(original, link, whole.span)
        for a in (whole, *components(whole)) if away <= _NEAR else ():
            exact = _is_but_for_unit(a, b)
            if exact and not any(says(a, other) for other in here):
                found.append((exact, away, whole))
    return min(found, key=lambda item: (item[0], item[1], item[2].span))[2] if found else None


def _between(collation: Collation, link: Link, here: Sequence[Figure], b: Figure) -> Remark | None:
    """A remark where so many years lie between two dates or ages of the passage, and the draft gives them in another
    unit: "took it up at 26" and "is 31", "five weeks"."""
    years = replace(b, unit="year")
    if b.value < _FEWEST or b.ordinal or unit_of(b) not in _LONG or any(says(years, other) for other in here):
        return None
    original = collation.original_of(link)
    span = next(between(original, b.value, lambda place: steps(original, link, place) <= _NEAR), None)
    if span is None:
        return None
    words, ends = collation.draft.words(b.phrase), original.words(span)
    return Remark(
        message=f"\u201c{words}\u201d: between the two figures of \u201c{ends}\u201d lie {b.value:g} years.",
        b=b.phrase, a=span, original=link.original, confidence=0.6, severity="warning",
    )


def _in_another_currency(collation: Collation, link: Link, here: Sequence[Figure], b: Figure) -> Figure | None:
    """The only sum of the passage that the draft leaves out, where ``b`` is in a currency that no original names."""
    if dimension(b) != "money":
        return None
    original = collation.original_of(link)
    sums = [[a for a in amounts(document) if dimension(a) == "money"] for document in collation.originals]
    if any(unit_of(a) == unit_of(b) or one_money(a, b) for those in sums for a in those):
        return None
    lost = [
        a for a in sums[link.original]
        if steps(original, link, a.span) <= 1 and not any(says(a, other) for other in here)
    ]
    new = [other for other in here if unit_of(other) == unit_of(b)]
    return lost[0] if len(lost) == len(new) == 1 else None


def _is_but_for_unit(a: Figure, b: Figure) -> int:
    """How the draft's amount is the original's with another unit: 1 the same number, 2 converted, 0 not at all."""
    if a.ordinal != b.ordinal:
        return 0
    if same_number(a, b) and a.value == a.high and unit_of(a) != unit_of(b):
        return dimension(a) == dimension(b) or a.value >= LEAST and not a.ordinal
    if b.ordinal or b.value < _FEWEST or unit_of(b) not in FACTORS or dimension(a) != dimension(b):
        return 0
    for unit, factor in FACTORS.items():
        times = max(factor, FACTORS[unit_of(b)]) / min(factor, FACTORS[unit_of(b)])
        other = replace(b, unit=unit)
        if 1 < times < _TIMES and dimension(other) == dimension(b) and unit != unit_of(a) and (
            same_but_for_words(a, other) or renders(a, other)
        ):
            return 2
    return 0


def _became(collation: Collation, link: Link, a: Figure, b: Figure) -> Remark:
    like = likeness(collation, link, a.phrase, b.phrase)
    sure = same_number(a, b) and dimension(a) == dimension(b) and (
        b.value >= LEAST or framed(collation, link, a.span, b.span) or like >= _ONE_CLAUSE
    ) and not is_later(collation)
    return became(
        collation, link, a.phrase, b.phrase, min(0.9, 0.5 + 0.2 * sure + 0.1 * like + 0.1 * link.score),
        suggestion=fitting(collation, link, a.phrase, b.phrase, sure),
        severity=None if sure else "warning",
    )
