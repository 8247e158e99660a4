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

    A: The baths open to members on 15 June and to everybody else two weeks later, the club said.
    B: The baths open to members on 15 June and to everybody else on 27 June, the club said.

    A: The mayor of Tarn, Ruth Solano, who died in July after a long illness, held the office for nine years.
    B: Ruth Solano was mayor of Tarn for nine years. She died in June after a long illness.

Passes:
    A: The bridge at Oster was closed on 4 March 2019 after cracks were found.
    B: After cracks were found, the bridge at Oster was closed on March 4, 2019.

    A: Voters in Tarn will go to the polls on Tuesday, the commission said.
    B: The commission said on Monday that voters in Tarn will go to the polls on Tuesday.

    A: Houses in Oster built before 1971 must be checked for lead pipes, the water board said.
    B: The water board said houses in Oster dating from 1970 or earlier had to be checked for lead pipes.

    A: The baths open to members on 15 June and to everybody else two weeks later, on a date the club has yet to print.
    B: The baths open to members on 15 June and to everybody else on 29 June.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.checks.facts._counterparts import (
    became,
    exchanged,
    framed,
    inside,
    inside_a,
    inside_b,
    other_day,
    pair,
    said_nearby,
    same_governor,
    side_by_side,
)
from checker.checks.facts._dates import bounded_alike, compatible, parts_of, stray_dates
from checker.checks.facts._given import crossed, keeper
from checker.checks.facts._grammar import MONTHS
from checker.checks.facts._reckoned import days_after
from checker.checks.facts._updates import day_filed, is_later
from checker.checks.facts._weighed import joined
from checker.checks.facts._weighed_figures import weighed_figures
from checker.checks.facts._words import words_of
from checker.collation import Collation, Link
from checker.document import Date, Document, Span
from checker.finding import Remark, Suggestion
from checker.registry import check


@check(severity="error", needs=("originals",))
def date_changed(collation: Collation) -> Iterator[Remark]:
    """Compare the dates of each link; what stands in the other's place is a change, and other years are weighed."""
    yield from joined(list(by_rule(collation)), weighed_figures(collation, years=True))


def by_rule(collation: Collation) -> Iterator[Remark]:
    """All but the years that are weighed."""
    told: set[Span] = set()
    for link in collation.prose_links():
        original, draft = collation.original_of(link), collation.draft
        dates_a = inside_a(collation, link, original.annotations.dates)
        dates_b = inside_b(collation, link, draft.annotations.dates)
        pairs, left_a, left_b = pair(collation, link, dates_a, dates_b, compatible)
        told.update(b.span for _, b in pairs)
        keeps = keeper(words_of(collation, link), pairs, _place)
        yield from list(exchanged(collation, link, pairs, _place, keeps)) or _crossed(collation, link, pairs)
        spoken = list(_distances(collation, link))
        for b in [date for date in left_b if any(_is(value, date) for value, _ in spoken)]:
            left_b.remove(b)
        alone = len(left_a) == len(left_b) == 1 and (
            (link.shape == "1:1" and left_b[0].granularity != "weekday") or _slipped(collation, left_a[0], left_b[0])
        )
        if not left_a and len(left_b) == 1 and (wrong := _misreckoned(collation, link, spoken, left_b[0])):
            yield wrong
        for b in left_b:
            for a in left_a:
                sure = framed(collation, link, a.span, b.span)
                beside = sure or side_by_side(collation, link, a.span, b.span, 40)
                placed = beside or same_governor(collation, link, a.span, b.span)
                if a.granularity == b.granularity and (placed or alone):
                    if not sure and (
                        said_nearby(collation, b.span, a, draft.annotations.dates, compatible)
                        or not beside and any(compatible(date, b) for date in original.annotations.dates)
                    ):
                        continue
                    left_a.remove(a)
                    told.add(b.span)
                    if bounded_alike(original, a, draft, b):
                        break
                    yield _remark(collation, link, a, b, sure, placed)
                    break
    later = is_later(collation)
    for number, a, b, sure in stray_dates(collation, told):
        if not later and not _worked_out(collation.originals[number], b):
            words_a, words_b = collation.originals[number].words(a.span), collation.draft.words(b.span)
            yield Remark(
                message=f"\u201c{words_a}\u201d became \u201c{words_b}\u201d.",
                b=b.span,
                a=a.span,
                original=number,
                suggestion=Suggestion(words_a),
                confidence=0.6 + 0.2 * sure,
                severity=None if sure else "warning",
            )


def _worked_out(original: Document, b: Date) -> bool:
    """Whether the original gives the draft's date by its distance from another, wherever."""
    whole = Span(0, len(original.text))
    return any(_is(value, b) for value, _ in days_after(original, original.annotations.dates, whole))


def _crossed(collation: Collation, link: Link, pairs: Sequence[tuple[Date, Date]]) -> Iterator[Remark]:
    """A remark on two dates of which the draft gives each for what the original gives the other for."""
    words, draft = words_of(collation, link), collation.draft
    found = next(crossed(words, pairs, _place, _could_be), None) if words is not None else None
    for (a, b), (other_a, other_b) in (found,) if found else ():
        yield Remark(
            message=(
                f"\u201c{draft.words(b.span)}\u201d and \u201c{draft.words(other_b.span)}\u201d "
                "have changed places: the original gives each for the other."
            ),
            b=b.span.cover(other_b.span),
            a=a.span.cover(other_a.span),
            original=link.original,
            confidence=min(0.85, 0.45 + 0.4 * link.score),
        )


def _place(date: Date) -> Span:
    return date.span


def _could_be(one: tuple[Date, Date], other: tuple[Date, Date]) -> bool:
    return one[0].granularity == other[0].granularity and not compatible(one[0], other[0])


def _remark(collation: Collation, link: Link, a: Date, b: Date, sure: bool, placed: bool) -> Remark:
    newer = is_later(collation) and b.value == day_filed(collation.draft)  # what happened on the day of a later draft
    unsure = not placed or other_day(collation, link) and _other_figures(collation, link)
    return became(
        collation, link, a.span, b.span, min(0.97, 0.3 + 0.2 * placed + 0.3 * sure + 0.2 * link.score),
        suggestion=Suggestion(collation.original_of(link).words(a.span)),
        severity="info" if newer else "warning" if unsure else None,
    )


def _distances(collation: Collation, link: Link) -> Iterator[tuple[str, Span]]:
    """The dates that the link's original gives as so long after another, in the link or the sentence before it."""
    original = collation.original_of(link)
    for number in link.a:
        spans = [sentence.span for sentence in original.sentences[max(0, number - 1):number + 1]]
        yield from days_after(original, list(inside(original.annotations.dates, spans)), spans[-1])


def _is(value: str, b: Date) -> bool:
    parts, parts_b = parts_of(value), parts_of(b.value)
    if parts is None or parts_b is None:
        return value == b.value
    return parts[1:] == parts_b[1:] and (parts[0] == parts_b[0] or not parts[0] or not parts_b[0])


def _slipped(collation: Collation, a: Date, b: Date) -> bool:
    """Whether two days of which neither stands in the other text share the day or the month, so that one is a slip."""
    parts_a, parts_b = parts_of(a.value), parts_of(b.value)
    if parts_a is None or parts_b is None or a.granularity != "day" or b.granularity != "day":
        return False
    known = [date for original in collation.originals for date in original.annotations.dates]
    if any(compatible(date, b) for date in known if date.granularity == "day"):
        return False
    if any(compatible(date, a) for date in collation.draft.annotations.dates if date.granularity == "day"):
        return False
    return (parts_a[1] == parts_b[1]) != (parts_a[2] == parts_b[2])


def _misreckoned(
    collation: Collation, link: Link, spoken: Sequence[tuple[str, Span]], b: Date
) -> Remark | None:
    """What to say of a day where the original says "two weeks later" of another, and that is no such day."""
    original, draft = collation.original_of(link), collation.draft
    if len(spoken) != 1 or b.granularity not in ("day", "year") or original.words(spoken[0][1]) in draft.text:
        return None
    value, span = spoken[0]
    parts, parts_b = parts_of(value), parts_of(b.value)
    if parts is None or parts_b is None or [bool(part) for part in parts[1:]] != [bool(part) for part in parts_b[1:]]:
        return None
    if any(compatible(date, b) for other in collation.originals for date in other.annotations.dates):
        return None
    confidence = min(0.8, 0.4 + 0.4 * link.score)
    return became(collation, link, span, b.span, confidence, f"; it comes to {_spelt(parts)}.", severity="warning")


def _spelt(parts: tuple[str, str, str]) -> str:
    year, month, day = parts
    named = MONTHS[int(month) - 1].capitalize() if month else ""
    return " ".join(part for part in (day.lstrip("0"), named, year) if part)


def _other_figures(collation: Collation, link: Link) -> bool:
    """Whether a figure of the link changed with the day, as it does in an update."""
    values_a = {figure.value for figure in inside_a(collation, link, collation.original_of(link).annotations.figures)}
    values_b = {figure.value for figure in inside_b(collation, link, collation.draft.annotations.figures)}
    return bool(values_a - values_b) and bool(values_b - values_a)
