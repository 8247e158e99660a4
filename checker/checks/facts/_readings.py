"""All that the numbers of a passage may be read as by whoever puts them another way.

"One in five" is a fifth and 20 percent, "the third in a row" is three, "the under-25s" are 25, "a year and a half" is
18 months, "doubled" is twice as much, "Class X" is the tenth. What none of them says was not in the passage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.checks.facts._amounts import amounts, says
from checker.checks.facts._quantities import dimension, share
from checker.document import Document, Figure, Span
from checker.numbers import find_numbers

_APART = re.compile(
    r"(?<=\w)[-\u2011\u2013](?=\w)|(?<=\d)s\b|(?<=\d)[:.](?=\d\d\b(?!\s?(?:per\s?cent|%|million|billion)))"
)
_HALF_YEAR = re.compile(r"(?i)\bhalf(?:-|\s(?:of\s)?(?:the\s|a\s|this\s|last\s)?)year\b")
_QUARTERS = re.compile(r"(?i)\b(?P<count>two|three)\squarters\b")
_PARTS = re.compile(r"(?i)\b(?P<count>[a-z]+|\d+)\s(?P<part>tenth|hundredth|thousandth)s?\b")
_TENTHS = {"tenth": 10, "hundredth": 100, "thousandth": 1000}
_TENS = re.compile(r"(?i)\b(?P<tens>twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b")
_ROMAN = re.compile(r"\b[IVX]{1,5}\b")
_ROMANS = {"I": 1, "V": 5, "X": 10}
_GREAT = re.compile(r"(?P<number>\d[\d,.]*|\b[a-z]+)[\s-](?P<scale>lakh|crore)\b", re.I)
_SCALES = {"lakh": 1e5, "crore": 1e7}
_IN_WORDS = {
    "once": 1, "single": 1, "sole": 1, "solitary": 1, "alone": 1, "debut": 1, "maiden": 1, "inaugural": 1, "twice": 2,
    "double": 2, "doubled": 2, "doubling": 2, "doubles": 2, "both": 2, "either": 2, "neither": 2, "pair": 2,
    "couple": 2, "twin": 2, "twins": 2, "runner": 2, "thrice": 3, "triple": 3, "tripled": 3, "tripling": 3,
    "treble": 3, "trebled": 3, "trio": 3, "quadruple": 4, "quadrupled": 4, "quartet": 4, "quintupled": 5, "dozen": 12,
    "fortnight": 2, "decade": 10, "century": 100, "centenarian": 100, "noon": 12, "midday": 12, "midnight": 12,
    "halved": 0.5, "half": 0.5, "halves": 0.5, "halving": 0.5, "halve": 0.5,
}
_SHARES_IN_WORDS = {
    "half": 0.5, "halves": 0.5, "halved": 0.5, "halving": 0.5, "halve": 0.5, "majority": 0.5, "quarter": 0.25,
    "quarters": 0.25, "third": 1 / 3, "thirds": 1 / 3, "double": 1.0, "doubled": 1.0, "twice": 1.0, "all": 1.0,
}
_FOLD = re.compile(r"(?i)\b([a-z]+|\d+)[\s-]?fold\b")
_POINT = 0.015
_TWENTIES = 20
_HALF_DAY = 12
_QUARTER = 3.0
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Readings:
    """The ``numbers`` that a passage may be read to have, its ``shares`` of a whole, 1.0, and what it ``measures``."""

    numbers: frozenset[float]
    shares: tuple[float, ...]
    measures: tuple[Figure, ...]

    def have(self, figure: Figure) -> bool:
        """Whether a figure may be read in the passage."""
        part = share(figure)
        if part and any(abs(part - one) <= _POINT for one in self.shares):
            return True
        if figure.unit == "percent" and figure.value in self.numbers or figure.value in self.numbers and not part:
            return True
        if figure.value % 1 and self._at_the_hour(figure.value):
            return True
        if dimension(figure) and any(says(one, figure) for one in self.measures):
            return True
        return figure.value != figure.high and {figure.value, figure.high} <= self.numbers

    def near(self, figure: Figure) -> bool:
        """Whether the passage has the number before it or behind: what has gone on for three years is in its fourth."""
        return figure.value >= _FEWEST and bool({figure.value - 1, figure.value + 1} & self.numbers)

    def _at_the_hour(self, value: float) -> bool:
        """Whether it may be a time of day: "17.30", "half past five"."""
        hour, minutes = int(value), round(value % 1 * 100)
        return minutes % 5 == 0 and bool({hour, hour - _HALF_DAY} & self.numbers)


def readings(document: Document, span: Span) -> Readings:
    """The readings of the numbers inside ``span``."""
    text = _APART.sub(" ", span.of(document.text))
    numbers, shares = set(_numbers(text)), set(_shares(text))
    shares.update(1.0 / number for number in tuple(numbers) if 1 < number <= _TWENTIES and number % 1 == 0)
    counts = [number for number in numbers if number > 1]
    shares.update(part / whole for part in counts for whole in counts if part < whole)
    shares.update(1.0 - one for one in tuple(shares) if one < 1)
    numbers.update(round(one * whole, 6) for one in _shares(text) for whole in counts if one < 1)
    return Readings(
        frozenset(numbers), tuple(sorted(shares)), tuple(one for one in amounts(document) if span.contains(one.span))
    )


def _numbers(text: str) -> Iterator[float]:
    whole = Span(0, len(text))
    for chances in (True, False):
        for number in find_numbers(text, whole, True, chances):
            value = float(number.value)
            yield value
            yield float(number.high)
            if _HALF_DAY < value < 2 * _HALF_DAY:
                yield value - _HALF_DAY  # 17.30, half past five
    for found in _PARTS.finditer(text):
        for number in find_numbers(found["count"], Span(0, len(found["count"])), True):
            yield float(number.value) / _TENTHS[found["part"].lower()]
    for found in _TENS.finditer(text):
        for number in find_numbers(f"{found['tens']}y", Span(0, len(found["tens"]) + 1), True):
            yield float(number.value)
    for found in _QUARTERS.finditer(text):
        yield _QUARTER * (2 if found["count"].lower() == "two" else 3)
    if _HALF_YEAR.search(text):
        yield 2 * _QUARTER
    for found in _ROMAN.finditer(text):
        yield _roman(found[0])
    for found in _GREAT.finditer(text):
        for number in find_numbers(found["number"], Span(0, len(found["number"])), True):
            yield float(number.value) * _SCALES[found["scale"].lower()]
    for found in _FOLD.finditer(text):
        for number in find_numbers(found[1], Span(0, len(found[1])), True):
            yield float(number.value)
    for word in re.findall(r"[a-z]+", text.lower()):
        if word in _IN_WORDS:
            yield float(_IN_WORDS[word])


def _shares(text: str) -> Iterator[float]:
    for chances in (True, False):
        for number in find_numbers(text, Span(0, len(text)), True, chances):
            value = float(number.value)
            if 0 < value < 1:
                yield value
            elif value <= 100 and re.match(r"\s?(?:%|per\s?cent)", text[number.span.end:]):
                yield value / 100
            if number.ordinal and 2 <= value <= _TWENTIES:
                yield 1 / value
    for word in re.findall(r"[a-z]+", text.lower()):
        if word in _SHARES_IN_WORDS:
            yield _SHARES_IN_WORDS[word]


def _roman(letters: str) -> float:
    values = [_ROMANS[letter] for letter in letters]
    return float(sum(-one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True)))
