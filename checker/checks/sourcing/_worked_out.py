"""Figures and days of a draft that an original gives in another form: a clock time in words, the rest of a number,
decades for years, an age inside a compound, the day before a day."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from checker.checks._wording import has
from checker.document import Date, Document, Figure

_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_REST = frozenset("other others remaining rest".split())
_MINUTES = {"quarter": 15, "half": 30, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_AGES = frozenset("over under plus year old".split())
_EITHER_WAY = frozenset("next previous following".split())
_LATER = frozenset("later afterwards on after".split())
_EARLIER = frozenset("earlier before".split())
_OF_ANOTHER = frozenset(("after", "before"))
_TELLING_DAYS = frozenset(("day", "night"))
_NUMBERS = {"a": 1, "an": 1, "one": 1, "the": 1, "following": 1, "next": 1, "previous": 1, "two": 2, "three": 3}


def is_worked_out(draft: Document, figure: Figure, original: Document) -> bool:
    """Whether a figure that the original has not is one of its own in another form."""
    if figure.unit == "decade":
        return any(other.unit == "year" and other.value == 10 * figure.value for other in original.annotations.figures)
    before, after = _around(draft, figure)
    if before[-1:] in (["past"], ["to"]) and before[-2:-1] and before[-2] in _MINUTES:
        return figure.value in _hours(original, _MINUTES[before[-2]], to_the_hour=before[-1] == "to")
    if before[-1:] and before[-1] in _REST or after[:1] and after[0] in _REST:
        return figure.value in _rests(original)
    return figure.value == figure.high and figure.value.is_integer() and _is_in_a_compound(original, figure.value)


def is_day_reckoned(day: Date, original: Document) -> bool:
    """Whether a day of the week lies as far from one of the original's as the original says of something: "two days
    before", "the next day". "Thursday, a day after" something has that on Wednesday, and not on Friday."""
    if day.value not in _DAYS:
        return False
    days = [other for other in original.annotations.dates if other.value in _DAYS]
    return any(
        (_DAYS.index(day.value) - _DAYS.index(other.value) - step) % 7 == 0
        for other in days
        for step in _steps(original, other)
    )


def is_part_of_week(word: str, original: Document) -> bool:
    """Whether days in the plural ("Sundays") belong to the weekends, or to the weekdays, that the original names."""
    day = word.removesuffix("s")
    return day != word and day in _DAYS and has(original, "weekend" if _DAYS.index(day) >= 5 else "weekday")


def _around(document: Document, figure: Figure) -> tuple[list[str], list[str]]:
    number = document.sentence_at(figure.span.start)
    tokens = document.sentences[number].tokens if number is not None else ()
    before = [token.norm for token in tokens if token.span.end <= figure.span.start]
    after = [token.norm for token in tokens if token.span.start >= figure.span.end]
    return before, after


def _rests(original: Document) -> Iterator[float]:
    """What a figure leaves of another in its sentence, of the same unit if it has one: "15 members, of whom nine"."""
    exact = [other for other in original.annotations.figures if other.value == other.high]
    for whole, part in permutations(exact, 2):
        number = original.sentence_at(whole.span.start)
        if part.unit in ("", whole.unit) and number is not None and number == original.sentence_at(part.span.start):
            yield whole.value - part.value


def _hours(original: Document, minutes: int, to_the_hour: bool) -> set[float]:
    """The hours of the clock, from 1 to 12, that the original's times of day lie so many minutes behind, or before."""
    shown = f"{60 - minutes if to_the_hour else minutes:02}"
    return {
        float((int(date.value[1:3]) + to_the_hour - 1) % 12 + 1)
        for date in original.annotations.dates
        if date.value[:1] == "T" and date.value[1:3].isdecimal() and date.value[4:6] == shown
    }


def _is_in_a_compound(original: Document, value: float) -> bool:
    """Whether the number is a part of a word that tells an age: "over-80s", "under-21s"; "Covid-19" tells none."""
    number = f"{value:g}"
    for sentence in original.sentences:
        for token in sentence.tokens:
            parts = {part.removesuffix("s") for part in token.norm.split("-")}
            if number in parts and len(parts) > 1 and parts - {number} <= _AGES:
                return True
    return False


def _steps(original: Document, day: Date) -> Iterator[int]:
    """How many days after ``day``, before it where negative, something may have been that is said to come so many days
    before or after something else."""
    for sentence in original.sentences:
        here = sentence.span.overlaps(day.span)
        norms = [token.norm for token in sentence.tokens]
        for at, token in enumerate(sentence.tokens):
            if token.lemma.casefold() not in _TELLING_DAYS or at == 0 or norms[at - 1] not in _NUMBERS:
                continue
            step, aside = _NUMBERS[norms[at - 1]], norms[at + 1] if at + 1 < len(norms) else ""
            if norms[at - 1] in _EITHER_WAY:
                yield from (step, -step)
                continue
            if aside not in _LATER | _EARLIER:
                continue
            forward = step if aside in _LATER else -step
            behind = here and day.span.start > token.span.start
            between = (other for other in sentence.tokens if day.span.end <= other.span.start < token.span.start)
            # "A day after the vote on Thursday", and "Thursday, a day after the vote".
            own = aside in _OF_ANOTHER and here and not behind and all(other.tag != "CC" for other in between)
            if not own:
                yield forward
            if own or not here and aside in _OF_ANOTHER or behind and aside not in _OF_ANOTHER:
                yield -forward
