"""How much time a figure is for: "12 crowns a day", "a monthly 40 tonnes", "paid 4,000 euros each year"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.checks.facts._counterparts import became, fitting
from checker.collation import Collation, Link
from checker.document import Document, Figure, Span
from checker.finding import Remark

_ADVERBS = {"hourly": "hour", "daily": "day", "nightly": "day", "weekly": "week", "monthly": "month",
            "quarterly": "quarter", "yearly": "year", "annual": "year", "annually": "year", "annum": "year"}
_DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.44, "quarter": 91.3, "year": 365.25}
_UNITS = "hour|day|night|week|month|quarter|year|annum"
_SAID = (
    rf"(?:(?:a|an|per|each|every)\s(?P<unit>{_UNITS})"
    r"(?!\s(?:ago|earlier|later|before|after|old|older|younger|long|or)\b)"
    rf"|(?P<adverb>{'|'.join(_ADVERBS)}))(?![\w-])"
)
_BEHIND = re.compile(rf"(?i)(?:\s[^\W\d][\w’'-]*){{0,5}}?\s{_SAID}")
_BEFORE = re.compile(rf"(?i)(?<![\w-])(?P<adverb>{'|'.join(_ADVERBS)})\s(?:[^\W\d][\w’'-]*\s){{0,4}}$")
_ANYWHERE = re.compile(rf"(?i)(?<![\w-]){_SAID}")
_WINDOW = 60
_SAME = 1.06


def rate(document: Document, figure: Figure) -> tuple[str, Span] | None:
    """The unit of time that a figure is for and where that is said with the figure; None where nothing is."""
    number = document.sentence_at(figure.span.start)
    if number is None:
        return None
    sentence = document.sentences[number].span
    found = _BEHIND.match(document.text, figure.phrase.end, sentence.end) or _BEHIND.match(
        document.text, figure.span.end, sentence.end
    )
    if found is not None:
        return _unit(found), figure.phrase.cover(Span(found.start(), found.end()))
    start = max(sentence.start, figure.phrase.start - _WINDOW)
    before = _BEFORE.search(document.text, start, figure.phrase.start)
    if before is not None:
        return _ADVERBS[before["adverb"].lower()], figure.phrase.cover(Span(before.start(), before.end()))
    return None


def _said_in(document: Document, figure: Figure) -> frozenset[str]:
    """All the units of time that the figure's sentence gives anything for."""
    number = document.sentence_at(figure.span.start)
    if number is None:
        return frozenset()
    sentence = document.sentences[number].span
    return frozenset(_unit(found) for found in _ANYWHERE.finditer(document.text, sentence.start, sentence.end))


def rated_otherwise(
    collation: Collation, link: Link, pairs: Sequence[tuple[Figure, Figure]]
) -> Iterator[Remark]:
    """A remark where the same number is for another time: "12 crowns a week", "12 crowns a day"."""
    original, draft = collation.original_of(link), collation.draft
    for a, b in pairs:
        for span_a, span_b in _apart(original, a, draft, b):
            suggestion = fitting(collation, link, span_a, span_b)
            yield became(collation, link, span_a, span_b, min(0.9, 0.5 + 0.4 * link.score), suggestion=suggestion)


def _apart(original: Document, a: Figure, draft: Document, b: Figure) -> Iterator[tuple[Span, Span]]:
    """The two wordings, where one figure is for another time in the draft, and nothing beside it for that of the
    original."""
    one, other = rate(original, a), rate(draft, b)
    if one is None or other is None or one[0] == other[0]:
        return
    if one[0] not in _said_in(draft, b) and other[0] not in _said_in(original, a):
        yield one[1], other[1]


def for_another_time(original: Document, a: Figure, draft: Document, b: Figure) -> bool:
    """Whether ``b`` is the original's ``a`` worked out for another time: "100 a month", "1,200 a year"."""
    one, other = rate(original, a), rate(draft, b)
    if one is None or other is None or not a.value or not b.value:
        return False
    low, high = sorted((a.value / _DAYS[one[0]], b.value / _DAYS[other[0]]))
    return 0 < high <= low * _SAME


def _unit(found: re.Match[str]) -> str:
    unit = found["adverb"] or found["unit"]
    unit = unit.lower()
    return "day" if unit == "night" else _ADVERBS.get(unit, unit)
