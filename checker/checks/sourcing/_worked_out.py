"""Figures and days of a draft that an original gives in another form: a clock time in words, the rest of a number,
decades for years, an age inside a compound, the day before a day."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.checks._wording import has
from checker.document import Date, Document, Figure, Token

_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_REST = frozenset("other others remaining rest".split())
_PARTS_OF_AN_HOUR = frozenset("quarter half five ten twenty twenty-five".split())
_ASIDE = frozenset("after afterwards before earlier following later next on previous".split())
_TELLING_DAYS = frozenset(("day", "night"))
_NUMBERS = {"a": 1, "an": 1, "one": 1, "the": 1, "following": 1, "next": 1, "previous": 1, "two": 2, "three": 3}


def is_worked_out(draft: Document, figure: Figure, original: Document) -> bool:
    """Whether a figure that the original has not is one of its own in another form."""
    if figure.unit == "decade":
        return any(other.unit == "year" and other.value == 10 * figure.value for other in original.annotations.figures)
    before, after = _around(draft, figure)
    if before[-1:] in (["past"], ["to"]) and before[-2:-1] and before[-2] in _PARTS_OF_AN_HOUR:
        return figure.value in _hours(original, to_the_hour=before[-1] == "to")
    if before[-1:] and before[-1] in _REST or after[:1] and after[0] in _REST:
        values = {other.value for other in original.annotations.figures if other.value == other.high}
        return any(whole - part == figure.value for whole in values for part in values)
    return figure.value == figure.high and figure.value.is_integer() and _is_in_a_compound(original, figure.value)


def is_day_reckoned(day: Date, original: Document) -> bool:
    """Whether a day of the week lies as far from one of the original's as the original says of something: "two days
    before", "the next day"."""
    if day.value not in _DAYS:
        return False
    steps = set(_steps(original))
    days = [_DAYS.index(other.value) for other in original.annotations.dates if other.value in _DAYS]
    return any((_DAYS.index(day.value) - other) % 7 in (step % 7, -step % 7) for other in days for step in steps)


def is_part_of_week(word: str, original: Document) -> bool:
    """Whether days in the plural ("Sundays") belong to the weekends, or to the weekdays, that the original names."""
    day = word.removesuffix("s")
    return day != word and day in _DAYS and has(original, "weekend" if _DAYS.index(day) >= 5 else "weekday")


def _around(document: Document, figure: Figure) -> tuple[list[str], list[str]]:
    tokens = _tokens(document, figure.span.start)
    before = [token.norm for token in tokens if token.span.end <= figure.span.start]
    after = [token.norm for token in tokens if token.span.start >= figure.span.end]
    return before, after


def _tokens(document: Document, start: int) -> Sequence[Token]:
    at = bisect_left(document.sentences, start + 1, key=lambda sentence: sentence.span.start) - 1
    return document.sentences[at].tokens if at >= 0 else ()


def _hours(original: Document, to_the_hour: bool) -> set[float]:
    """The hours of the clock, from 1 to 12, that the original's times of day lie behind, or before."""
    return {
        float((int(date.value[1:3]) + to_the_hour - 1) % 12 + 1)
        for date in original.annotations.dates
        if date.value[:1] == "T" and date.value[1:3].isdecimal()
    }


def _is_in_a_compound(original: Document, value: float) -> bool:
    """Whether the number is a part of a word: "over-80s", "under-21s"."""
    number = f"{value:g}"
    return any(
        "-" in token.norm and number in (part.removesuffix("s") for part in token.norm.split("-"))
        for sentence in original.sentences
        for token in sentence.tokens
    )


def _steps(original: Document) -> Iterator[int]:
    """The numbers of days by which something is said to come before or after something else."""
    for sentence in original.sentences:
        norms = [token.norm for token in sentence.tokens]
        for at, token in enumerate(sentence.tokens):
            if token.lemma.casefold() not in _TELLING_DAYS or at == 0 or norms[at - 1] not in _NUMBERS:
                continue
            if not _ASIDE.isdisjoint((norms[at - 1], *norms[at + 1:at + 2])):
                yield _NUMBERS[norms[at - 1]]
