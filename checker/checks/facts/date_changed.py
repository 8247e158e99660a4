"""A date, a weekday, a year or a time differs between the original and the draft.

Why it matters:
    A wrong day sends readers to the wrong meeting and puts events in the wrong order.

Flags:
    A: The bridge at Oster was closed on 4 March 2019 after cracks were found.
    B: The bridge at Oster was closed on 14 March 2019 after cracks were found.

    A: Voters in Tarn will go to the polls on Tuesday, the commission said.
    B: Voters in Tarn will go to the polls on Thursday, the commission said.

    A: The company was founded in 1987 by two brothers from Velm.
    B: The company was founded in 1978 by two brothers from Velm.

Passes:
    A: The bridge at Oster was closed on 4 March 2019 after cracks were found.
    B: After cracks were found, the bridge at Oster was closed on March 4, 2019.

    A: Voters in Tarn will go to the polls on Tuesday, the commission said.
    B: The commission said on Monday that voters in Tarn will go to the polls on Tuesday.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._counterparts import (
    exchanged,
    framed,
    inside_a,
    inside_b,
    other_day,
    pair,
    said_nearby,
    same_governor,
    side_by_side,
)
from checker.collation import Collation, Link
from checker.document import Date
from checker.finding import Remark, Suggestion
from checker.registry import check


@check(severity="error", needs=("originals",))
def date_changed(collation: Collation) -> Iterator[Remark]:
    """Compare the dates of each link; only what stands in the other's place is a change."""
    for link in collation.prose_links():
        original, draft = collation.original_of(link), collation.draft
        dates_a = inside_a(collation, link, original.annotations.dates)
        dates_b = inside_b(collation, link, draft.annotations.dates)
        pairs, left_a, left_b = pair(collation, link, dates_a, dates_b, compatible)
        yield from exchanged(collation, link, pairs, lambda date: date.span)
        alone = len(left_a) == len(left_b) == 1 and link.shape == "1:1" and left_b[0].granularity != "weekday"
        for b in left_b:
            for a in left_a:
                sure = framed(collation, link, a.span, b.span)
                beside = sure or side_by_side(collation, link, a.span, b.span, 40)
                placed = beside or same_governor(collation, link, a.span, b.span)
                if a.granularity == b.granularity and (placed or alone):
                    if not sure and said_nearby(collation, b.span, a, draft.annotations.dates, compatible):
                        continue
                    left_a.remove(a)
                    yield _remark(collation, link, a, b, sure, placed)
                    break


def _remark(collation: Collation, link: Link, a: Date, b: Date, sure: bool, placed: bool) -> Remark:
    words_a, words_b = collation.original_of(link).words(a.span), collation.draft.words(b.span)
    return Remark(
        message=f"\u201c{words_a}\u201d became \u201c{words_b}\u201d.",
        b=b.span,
        a=a.span,
        original=link.original,
        suggestion=Suggestion(words_a),
        confidence=min(0.97, 0.3 + 0.2 * placed + 0.3 * sure + 0.2 * link.score),
        severity="warning" if not placed or (other_day(collation, link) and _other_figures(collation, link)) else None,
    )


def _other_figures(collation: Collation, link: Link) -> bool:
    """Whether a figure of the link changed with the day, as it does in an update."""
    values_a = {figure.value for figure in inside_a(collation, link, collation.original_of(link).annotations.figures)}
    values_b = {figure.value for figure in inside_b(collation, link, collation.draft.annotations.figures)}
    return bool(values_a - values_b) and bool(values_b - values_a)


def compatible(a: Date, b: Date) -> bool:
    """Whether two dates can be one: what both say is the same, and one may say more."""
    if a.value == b.value:
        return True
    parts_a, parts_b = _parts(a.value), _parts(b.value)
    if parts_a is None or parts_b is None:
        return False
    common = [(x, y) for x, y in zip(parts_a, parts_b, strict=True) if x and y]
    return bool(common) and all(x == y for x, y in common)


def _parts(value: str) -> tuple[str, str, str] | None:
    """Year, month and day of an ISO value, "" for what it leaves open; None for names and times."""
    if value.startswith("--"):
        month, _, day = value[2:].partition("-")
        return "", month, day
    if not value[:1].isdigit() or ":" in value:
        return None
    year, month, day = (*value.split("-"), "", "")[:3]
    return year, month, day
