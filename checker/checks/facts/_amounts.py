"""What a text measures, with what it says in a word without a number ("a decade ago", "half-yearly"), and the time
that lies between its dates and ages."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from checker.checks.facts._grammar import MONTHS, WEEKDAYS
from checker.checks.facts._quantities import (
    dimension,
    in_unit_of,
    is_age,
    measured,
    renders,
    same,
    same_but_for_words,
    unit_of,
)
from checker.document import Date, Document, Figure, Span

_TIMES = "minute|hour|day|week|fortnight|month|year|decade|century"
_LENGTHS = "mile|kilometre|kilometer|metre|meter|centimetre|centimeter|inch|foot|yard"
_ONE = re.compile(
    rf"(?i)(?<![\w-])(?:(?P<half>half[ -](?:an?[ -])?)|(?:an?|another|one|the|every|each|per)\s(?P<halved>half[ -])?)"
    rf"(?P<unit>{_TIMES}|{_LENGTHS}|tonne|ton|litre|gallon|acre|hectare)(?![\w-])(?P<more>\sand\sa\shalf\b)?"
)
# How often a thing comes, how long it lasts.
_WORDS = {
    "centenary": (100.0, "year"), "centennial": (100.0, "year"), "bicentenary": (200.0, "year"),
    "fortnightly": (2.0, "week"), "overnight": (1.0, "day"), "daily": (1.0, "day"), "weekly": (1.0, "week"),
    "monthly": (1.0, "month"), "quarterly": (3.0, "month"), "yearly": (1.0, "year"), "annual": (1.0, "year"),
    "annually": (1.0, "year"), "hourly": (1.0, "hour"), "quarter": (3.0, "month"), "weekend": (2.0, "day"),
    "half-yearly": (0.5, "year"),
}
_DAYPARTS = frozenset("morning afternoon evening night".split())
_PARTS = {"minute": ("hour", 60), "hour": ("day", 24), "month": ("year", 12), "day": ("week", 7), "inch": ("foot", 12)}
_ROUGHLY = 1.13
"""Six weeks are a month and a half."""
_OLDEST = 120
_EARLIEST, _LATEST = 1900, 2100
"""Between these years a newspaper tells of today."""
_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"(?:\d{4}|-)-(\d\d)")
_YEARS = {"year": 1.0, "decade": 10.0, "century": 100.0}


def amounts(document: Document) -> tuple[Figure, ...]:
    """The figures of a text that measure something, and what it measures without a number, in order of the text."""
    if "amounts" not in document.derived:
        figures = (
            replace(figure, unit="day") if figure.unit in _DAYPARTS else figure
            for figure in document.annotations.figures
            if figure.unit and measured(figure) or figure.unit in _DAYPARTS
        )
        document.derived["amounts"] = tuple(sorted([*figures, *worded(document)], key=lambda figure: figure.span))
    found: tuple[Figure, ...] = document.derived["amounts"]
    return found


def worded(document: Document) -> tuple[Figure, ...]:
    """What a text measures without a number."""
    if "worded amounts" not in document.derived:
        document.derived["worded amounts"] = tuple(_worded(document))
    found: tuple[Figure, ...] = document.derived["worded amounts"]
    return found


def _worded(document: Document) -> Iterator[Figure]:
    taken = [figure.span for figure in document.annotations.figures]
    for number, sentence in enumerate(document.sentences):
        if number in document.furniture:
            continue
        for found in _ONE.finditer(document.text, sentence.span.start, sentence.span.end):
            span = Span(*found.span())
            # "A year and a half" is no half.
            if not any(other.overlaps(span) and not (found["more"] and other.end == span.end) for other in taken):
                value = (0.5 if found["half"] or found["halved"] else 1.0) + 0.5 * bool(found["more"])
                yield Figure(span, value, value, found["unit"].lower())
        for token in sentence.tokens:
            if token.norm in _WORDS:
                value, unit = _WORDS[token.norm]
                yield Figure(token.span, value, value, unit)


def says(a: Figure, b: Figure) -> bool:
    """Whether an amount may be another, roughly even where neither says so."""
    if a.ordinal or b.ordinal:
        return a.ordinal == b.ordinal and a.value == b.value and unit_of(a) == unit_of(b)
    if dimension(a) != dimension(b):
        return False
    if same(a, b) or same_but_for_words(a, b) or renders(a, b):
        return True
    a = in_unit_of(b, a)
    return unit_of(a) == unit_of(b) and a.value <= b.value * _ROUGHLY and b.value <= a.high * _ROUGHLY


def said_in_words(document: Document, figure: Figure) -> bool:
    """Whether a text gives an amount without a number: two weeks as "a fortnight"."""
    return bool(figure.unit) and any(says(figure, other) for other in worded(document))


def is_counted(document: Document, amount: Figure) -> bool:
    """Whether a text gives an amount in so many words, and not by one that has it in its meaning: "weekly"."""
    return document.words(amount.span).casefold() not in _WORDS


def components(figure: Figure) -> Iterator[Figure]:
    """An amount in a larger unit and what is left: of 70 minutes one hour and ten minutes."""
    unit, many = _PARTS.get(figure.unit, ("", 0))
    if unit and figure.value == figure.high > many:
        large, rest = divmod(figure.value, many)
        yield Figure(figure.span, large, large, unit, phrase=figure.phrase)
        if rest:
            yield Figure(figure.span, rest, rest, figure.unit, phrase=figure.phrase)


def between(document: Document, years: float, near: Callable[[Span], bool]) -> Iterator[Span]:
    """Where two of a text's years, or two ages, stand between which so many years lie, the first of them ``near``."""
    for values in _years_and_ages(document):
        for at, (x, place) in enumerate(values):
            if near(place):
                yield from (place.cover(other) for y, other in values[at + 1:] if x != y and abs(x - y) == years)


def lie_apart(values: Sequence[float], least: float, most: float) -> bool:
    """Whether two of ``values``, in order of size, lie so far apart; ``least`` is above 0."""
    return any(bisect_left(values, x + least) < bisect_right(values, x + most) for x in values)


def add_up(values: Sequence[float], least: float, most: float) -> bool:
    """Whether two of ``values``, in order of size, come to so much."""
    return any(
        bisect_right(values, most - x) - bisect_left(values, least - x) > (least - x <= x <= most - x) for x in values
    )


def _years_and_ages(document: Document) -> tuple[list[tuple[int, Span]], list[tuple[int, Span]]]:
    years = [(int(date.value[:4]), date.span) for date in document.annotations.dates if _YEAR.match(date.value)]
    ages = [
        (int(figure.value), figure.span) for figure in document.annotations.figures
        if figure.value == figure.high < _OLDEST and figure.value % 1 == 0 and not figure.ordinal
        and (not figure.unit or is_age(document, figure))
    ]
    return years, ages


def elapsed(document: Document, b: Figure, distant: bool) -> bool:
    """Whether a time may lie between dates or ages that a text gives, or whole years between a year and today; where it
    is ``distant``, other times between a day and today."""
    dates = document.annotations.dates
    if b.unit in _YEARS:
        value, rounded = b.value * _YEARS[b.unit], 0.0 if b.unit == "year" else 1.0
        years, ages = (sorted(number for number, _ in values) for values in _years_and_ages(document))
        if any(lie_apart(values, max(1, value - rounded), value + rounded) for values in (years, ages)):
            return True
        return value % 1 == 0 and any(_EARLIEST < year + value < _LATEST for year in years)
    months = [month for date in dates if (month := _month(date))]
    if b.unit == "month":
        apart = {abs(x - y) for x in set(months) for y in set(months) if x != y or months.count(x) > 1}
        return bool(distant and months) or any(
            abs(b.value - other) <= 1 for months_apart in apart for other in (months_apart, 12 - months_apart)
        )
    days = [date for date in dates if date.granularity in ("day", "weekday")]
    if b.unit in ("day", "week", "fortnight"):
        value = in_unit_of(Figure(b.span, 0, 0, "day"), b).value
        return bool(distant and (days or months)) or any(
            abs(value - other) <= (1 if b.unit == "day" else 4) for other in _days_apart(document)
        )
    if b.unit in ("hour", "minute"):
        return sum(date.granularity == "time" for date in dates) > 1
    return False


def _month(date: Date) -> int:
    """The month of a date, from 1; 0 where it names none."""
    found = _MONTH.match(date.value)
    if found is not None:
        return int(found[1])
    return MONTHS.index(date.value) + 1 if date.value in MONTHS else 0


def _days_apart(document: Document) -> frozenset[int]:
    """How many days may lie between two days or weekdays that a text names."""
    if "days apart" not in document.derived:
        named: dict[str, list[Date]] = {}
        for date in document.annotations.dates:
            if date.granularity in ("day", "weekday"):
                named.setdefault(date.value, []).append(date)
        days = [date for same_day in named.values() for date in same_day[:2]]
        document.derived["days apart"] = frozenset(
            apart for x, y in combinations(days, 2) for apart in _days_between(x, y)
        )
    found: frozenset[int] = document.derived["days apart"]
    return found


def _days_between(x: Date, y: Date) -> Iterator[int]:
    if x.value in WEEKDAYS and y.value in WEEKDAYS:
        apart = (WEEKDAYS.index(x.value) - WEEKDAYS.index(y.value)) % 7
        yield from (apart, 7 - apart)
    elif _month(x) and _month(y) and x.granularity == y.granularity == "day":
        yield abs(30 * (_month(x) - _month(y)) + int(x.value[-2:]) - int(y.value[-2:]))
