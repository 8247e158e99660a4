"""When two dates are one, or bound the same time; and dates of the draft that no link holds beside what they were."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from checker.checks.facts._counterparts import SPEECH
from checker.checks.facts._grammar import MONTHS, governors
from checker.checks.facts._words import is_content, may_say
from checker.collation import Collation
from checker.document import Date, Document, Span

_BEFORE = re.compile(r"(?i)\b(?:before|prior to|earlier than|until|till)\s(?:the\s(?:year|start of)\s)?$")
_AFTER = re.compile(r"(?i)\b(?:after|since|later than|following)\s(?:the\s(?:year|end of)\s)?$")
_UP_TO = re.compile(r"(?i)\b(?:until|till|up to|to|through|by(?:\sthe\send\sof)?)\s$")
_OR_EARLIER = re.compile(r"(?i),?\s(?:or|and)\s(?:earlier|before)\b")
_FROM = re.compile(r"(?i)\b(?:from|since|as of|starting|beginning)\s$")
_OR_LATER = re.compile(r"(?i),?\s(?:(?:or|and)\s(?:later|after)|onwards?)\b")
_WINDOW = 24
_BESIDE = 8
_ASKED = 2
_STEM = 5
_LIGHT = frozenset("be have do say tell make take go come get".split())
_GRANULARITIES = ("year", "month", "day", "weekday", "season", "time")


def compatible(a: Date, b: Date) -> bool:
    """Whether two dates can be one: what both say is the same, and one may say more."""
    if a.value == b.value:
        return True
    parts_a, parts_b = parts_of(a.value), parts_of(b.value)
    if parts_a is None or parts_b is None:
        return False
    common = [(x, y) for x, y in zip(parts_a, parts_b, strict=True) if x and y]
    return bool(common) and all(x == y for x, y in common)


def parts_of(value: str) -> tuple[str, str, str] | None:
    """Year, month and day of an ISO value, "" for what it leaves open; None for names and times."""
    if value.startswith("--"):
        month, _, day = value[2:].partition("-")
        return "", month, day
    if not value[:1].isdigit() or ":" in value:
        return None
    year, month, day = (*value.split("-"), "", "")[:3]
    return year, month, day


def bounded_alike(original: Document, a: Date, draft: Document, b: Date) -> bool:
    """Whether two years or days next to each other bound the same time: "before 2011", "2010 or earlier"."""
    return _bounds(original, a, draft, b) or _bounds(draft, b, original, a)


def _bounds(open_: Document, a: Date, closed: Document, b: Date) -> bool:
    opened = open_.text[max(0, a.span.start - _WINDOW):a.span.start]
    before = closed.text[max(0, b.span.start - _WINDOW):b.span.start]
    behind = closed.text[b.span.end:b.span.end + _WINDOW]
    step = _step(a, b)
    alike = opened.casefold().split()[-1:] == before.casefold().split()[-1:]  # "since May", "since June"
    if step == -1 and _BEFORE.search(opened):
        return bool(_OR_EARLIER.match(behind) or _UP_TO.search(before) and not alike)
    if step == 1 and _AFTER.search(opened):
        return bool(_OR_LATER.match(behind) or _FROM.search(before) and not alike)
    return False


def _step(a: Date, b: Date) -> int:
    """How many years, or days of one month, the second is after the first; 0 where that cannot be said."""
    if a.granularity != b.granularity or a.granularity not in ("year", "month", "day"):
        return 0
    if a.value in MONTHS and b.value in MONTHS:
        return (MONTHS.index(b.value) - MONTHS.index(a.value) + 6) % 12 - 6
    head, number = (0, 4) if a.granularity == "year" else (-2, 2)
    one, other = a.value[head:] if head else a.value, b.value[head:] if head else b.value
    if len(one) != number or not one.isdecimal() or not other.isdecimal() or a.value[:head] != b.value[:head]:
        return 0
    return int(other) - int(one)


def stray_dates(collation: Collation, told: Container[Span]) -> Iterator[tuple[int, Date, Date, bool]]:
    """The draft's only date of a kind (years, months, days) that no original has, with the one of that kind that the
    draft gives nowhere, of several the one of which most is said that is said of the draft's.

    Yields the number of the original, its date, the draft's, and whether one verb governs both. ``told`` are the places
    of dates that have been told already.
    """
    draft = collation.draft
    known = [date for original in collation.originals for date in original.annotations.dates]
    said = draft.text.casefold()
    values, kept = {date.value for date in known}, {date.value for date in draft.annotations.dates}
    for kind in _GRANULARITIES:
        new = [
            date
            for date in draft.annotations.dates
            if date.granularity == kind
            and date.value not in values
            and not any(compatible(other, date) for other in known)
        ]
        lost = [
            (number, date)
            for number, original in enumerate(collation.originals)
            for date in original.annotations.dates
            if date.granularity == kind
            and date.value not in kept
            and not any(compatible(date, other) for other in draft.annotations.dates)
            and original.words(date.span).casefold() not in said
        ]
        if len(new) != 1 or not lost or new[0].span in told:
            continue
        b, beside = new[0], _beside(draft, new[0])
        alike = [_alike(_beside(collation.originals[number], a), beside) for number, a in lost]
        number, a = lost[alike.index(max(alike))]
        original = collation.originals[number]
        if any(bounded_alike(collation.originals[there], other, draft, b) for there, other in lost):
            continue
        if alike.count(max(alike)) > 1:
            continue
        verbs = governors(original, a.span)[:1], governors(draft, b.span)[:1]
        told_alike = _said_of_both(original, a, draft, b) or _slip(a, b) or (
            kind == "month" and _before(original, a) == _before(draft, b)
        )
        asked = max(alike) or all(SPEECH.intersection(verb) for verb in verbs)
        # Who rewrites a passage has no weekday of his own to put for its.
        only = kind == "weekday" and len({date.value for _, date in lost}) == 1
        only = only and _of_one_passage(collation, number, a, b)
        if not told_alike and (_may_be_said(kind, a, b) or not (asked or only)):
            continue
        yield number, a, b, verbs[0] == verbs[1] and not _LIGHT.intersection(verbs[0])


def _of_one_passage(collation: Collation, number: int, a: Date, b: Date) -> bool:
    """Whether the draft's sentence with ``b`` comes from that of the original with ``a``, or from the one beside it."""
    place, here = collation.originals[number].sentence_at(a.span.start), collation.draft.sentence_at(b.span.start)
    return place is not None and any(
        link.original == number and here in link.b and any(abs(place - at) <= 1 for at in link.a)
        for link in collation.prose_links()
    )


def _may_be_said(kind: str, a: Date, b: Date) -> bool:
    """Whether two dates may well be one told in other words ("by the end of June", "before July"), or two things."""
    return kind in ("year", "season", "time") or kind == "month" and abs(_step(a, b)) == 1


def _before(document: Document, date: Date) -> str:
    """The word before a date."""
    return " ".join(document.text[max(0, date.span.start - _WINDOW):date.span.start].casefold().split()[-1:])


def _slip(a: Date, b: Date) -> bool:
    """Whether two years differ in one digit, or two days in the day or the month alone."""
    parts_a, parts_b = parts_of(a.value), parts_of(b.value)
    if parts_a is None or parts_b is None or a.granularity not in ("year", "day"):
        return False
    if a.granularity == "year":
        return sum(x != y for x, y in zip(a.value, b.value, strict=False)) == 1 and len(a.value) == len(b.value) == 4
    return (parts_a[1] == parts_b[1]) != (parts_a[2] == parts_b[2])


def _said_of_both(original: Document, a: Date, draft: Document, b: Date) -> bool:
    """Whether one verb governs both, in these or in other words, or two words beside both say the same."""
    verbs_a, verbs_b = governors(original, a.span)[:1], governors(draft, b.span)[:1]
    if any(may_say(x, y) for x in verbs_a for y in verbs_b if x not in _LIGHT):
        return True
    return _alike(_beside(original, a), _beside(draft, b)) >= _ASKED


def _alike(ones: set[str], others: set[str]) -> int:
    """How many lemmas of the one say what one of the other says, or share its stem ("delivery", "deliver")."""
    return sum(any(may_say(x, y) or x[:_STEM] == y[:_STEM] and len(x) >= _STEM for y in others) for x in ones)


def _beside(document: Document, date: Date) -> set[str]:
    """The lemmas of the words that carry meaning beside a date, in its sentence."""
    number = document.sentence_at(date.span.start)
    tokens = document.sentences[number].tokens if number is not None else ()
    inside = [index for index, token in enumerate(tokens) if date.span.overlaps(token.span)]
    if not inside:
        return set()
    near = (*tokens[max(0, inside[0] - _BESIDE):inside[0]], *tokens[inside[-1] + 1:inside[-1] + 1 + _BESIDE])
    lemmas = {token.lemma.casefold() for token in near if is_content(token) and token.tag != "CD"}
    return lemmas - _LIGHT
