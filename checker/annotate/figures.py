"""Figures: how much, of what, and how surely.

The number comes from :mod:`checker.numbers`, what is counted from the sign or word at its
side, else from the noun that the parse puts it with.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from checker.annotate import units
from checker.annotate.qualifiers import LONGEST, TIME, not_even
from checker.annotate.qualifiers import qualifier as qualifier_of
from checker.document import Certainty, Date, Document, Figure, Name, Sentence, Span, Token
from checker.language.relations import DOWN, UP
from checker.numbers import Number, numbers_of

# In "a 12 year sentence" the years are counted.
_MEASURES = TIME | frozenset(
    "metre meter kilometre kilometer mile foot inch yard acre degree kilo tonne ton litre liter".split()
)
_APART = 4
"""Nobody gives a range whose end is so many times its start."""
_RANGE = re.compile(r"\s?[-–—]\s?|\s(?:to|and|or)\s")
_OF_THEM = re.compile(r"(?i)\s(?:more\s)?of\s(?:the|its|their|his|her|our|my|your|these|those)\s")
_OF_ANY = re.compile(r"(?i)\s(?:more\s)?of\s(?:(?:the|its|their|his|her|our|my|your|these|those|them)\s)?")
_OF_ONE = re.compile(r"(?i)\s(?P<of>of\s)?an?\s")
_SUSPENDED = re.compile(r"^[-‑](?=\s)")
_POWERS = frozenset(("square", "cubic", "percentage", "basis"))
_PLURALS = frozenset(("NNS", "NNPS"))
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_WITHIN_PHRASE = _NOUNS | frozenset(("JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "POS", "CC", "RB", ","))
_LONGEST_PHRASE = 6
_DATES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december".split()
)
_TIMES = frozenset("night morning season weekend summer winter autumn spring quarter term".split())
_PARTS = {
    ("week", "day"): 7, ("day", "hour"): 24, ("hour", "minute"): 60, ("minute", "second"): 60, ("year", "month"): 12,
    ("foot", "inch"): 12, ("pound", "ounce"): 16,
}
_ONE_AND = re.compile(r"(?i)\ban?\s(?P<unit>week|day|hour|year|foot|pound)\sand\s$")
_MINUS = re.compile(r"(?i)\bminus[ \u00a0]$")
_BELOW_ZERO = re.compile(r"(?i)[ \u00a0](?:(?:celsius|fahrenheit)[ \u00a0])?below[ \u00a0]zero\b")
_DEGREES = frozenset(("", "degree", "degree celsius", "degree fahrenheit"))
_VAGUE_ONE = frozenset("day another thing way side time point kind reason sort".split())
_NAMED = re.compile(
    r"(?:#|(?:\b[A-Z][\w&’'.-]*|\bNo\.|\bno\.|"
    r"(?i:\bnumber|\bpage|\bchapter|\broom|\bgate|\bflight|\bgrade|\bphase|\bstep))\s)$"
)
_COUNTABLE_BEFORE = frozenset(
    "the a an and or but of in on at for to by with from as that than when where while since after before about over "
    "under some nearly almost more less only just all at least".split()
)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A number with its unit, before ranges and qualifiers."""

    number: Number
    span: Span
    unit: str
    end: int
    low: Fraction
    high: Fraction
    bare_unit: bool = False


def find_figures(document: Document, dates: Sequence[Date], names: Sequence[Name]) -> tuple[Figure, ...]:
    """The figures in order of the text; in other languages than English those in digits, without nouns.

    What is a date is no figure. A part of a whole ("two-thirds", "1 in 5") has its fraction as its value
    and no unit; a vague number ("dozens") is a range. An identifier ("Room 12") has no unit.
    """
    english = document.metadata.get("language") == "en"
    figures: list[Figure] = []
    for paragraph in document.paragraphs:
        if paragraph.role == "furniture":
            continue
        for sentence in paragraph.sentences:
            first = bisect_left(dates, sentence.span.start, key=lambda date: date.span.start)
            last = bisect_left(dates, sentence.span.end, key=lambda date: date.span.start)
            figures.extend(_figures(document.text, sentence, dates[first:last], names, english))
    return tuple(figures)


def _figures(
    text: str, sentence: Sentence, dates: Sequence[Date], names: Sequence[Name], english: bool
) -> Iterator[Figure]:
    drafts = [
        draft
        for number in numbers_of(text, sentence, english)
        if not _is_dated(number.span, dates)
        and not _is_hour(text, number.span, dates)
        and not (number.words and _is_named(text, sentence, number, names))
        and (draft := _draft(text, sentence, number, english)) is not None
    ]
    # The zero of "21 below zero" is no figure of its own.
    drafts = [draft for draft in drafts if not any(
        other is not draft and other.low < 0 and other.end == draft.span.end for other in drafts
    )]
    index = 0
    while index < len(drafts):
        draft = drafts[index]
        if english and index + 1 < len(drafts):
            joined = _range(text, sentence, draft, drafts[index + 1])
            if joined is not None:
                draft = joined
                index += 1
            elif _compound(text, draft, drafts[index + 1]):
                second, parts = drafts[index + 1], _PARTS[draft.unit, drafts[index + 1].unit]
                draft = replace(
                    second, span=draft.span.cover(second.span), low=draft.low * parts + second.low,
                    high=draft.high * parts + second.high,
                )
                index += 1
            elif _shares_unit(text, draft, drafts[index + 1]):
                draft = replace(draft, unit=drafts[index + 1].unit)
        index += 1
        if english and (one := _ONE_AND.search(text, sentence.span.start, draft.span.start)):
            parts = _PARTS.get((one["unit"].lower(), draft.unit), 0)
            if parts:  # "an hour and 40 minutes"
                span = Span(one.start(), draft.span.end)
                draft = replace(draft, span=span, low=draft.low + parts, high=draft.high + parts)
        yield _figure(text, sentence, draft, english)


def _is_dated(span: Span, dates: Sequence[Date]) -> bool:
    index = bisect_left(dates, span.end, key=lambda date: date.span.start)
    return index > 0 and dates[index - 1].span.end > span.start


def _is_hour(text: str, span: Span, dates: Sequence[Date]) -> bool:
    """Whether the number is the first of two times of day of which the second says so: "between 6 and 9 a.m."."""
    index = bisect_left(dates, span.end, key=lambda date: date.span.start)
    if index == len(dates) or dates[index].granularity != "time":
        return False
    return _RANGE.fullmatch(text, span.end, dates[index].span.start) is not None


def _is_named(text: str, sentence: Sentence, number: Number, names: Sequence[Name]) -> bool:
    """Whether the number is a word of a name: "Three Rivers", "FIRST Global"."""
    word = text[number.span.start:number.span.end]
    if len(word) > 1 and word.isupper():
        return True
    if not word[0].isupper() or number.span.start == sentence.span.start:
        return False
    index = bisect_left(names, number.span.end, key=lambda name: name.span.start)
    return any(name.span.overlaps(number.span) for name in names[max(0, index - 2):index + 1])


def _draft(text: str, sentence: Sentence, number: Number, english: bool) -> _Draft | None:
    span, end = number.span, sentence.span.end
    before = units.SIGN_BEFORE.search(text, max(sentence.span.start, span.start - 6), span.start)
    low, high, unit = number.value, number.high, ""
    minus = _MINUS.search(text, max(sentence.span.start, span.start - 6), span.start) if english else None
    if minus:
        low, high, span = -high, -low, Span(minus.start(), span.end)
    if before:
        unit = units.currency_of(before["sign"] or before["code"])
        span = Span(before.start(), span.end)
        if before["minus"]:
            low, high = -low, -high
    after = units.SIGN_AFTER.match(text, span.end, end)
    if after and after["sign"] and not unit:
        unit = "percent" if after["sign"] == "%" else units.currency_of(after["sign"])
        span = Span(span.start, after.end())
    elif after and after["code"] and not unit and units.currency_of(after["code"]) == after["code"]:
        return _Draft(number, span, after["code"], after.end(), low, high)
    if unit:
        written = units.written(text, span.end, end) if unit != "percent" else None
        return _Draft(number, span, unit, written[1] if written else span.end, low, high)
    if number.bare is not None:
        counted = _counted(text, sentence, number, span, many=True) if english else None
        if counted is None:
            return _Draft(number, span, "metre", span.end, number.bare, number.bare)
        return _Draft(number, span, counted[0], counted[1], low, high)
    stuck = units.attached(text, span.end, end) if number.digits else ("", span.end)
    if stuck is None:
        return None
    if stuck[0]:
        return _Draft(number, span, stuck[0], stuck[1], low, high)
    if not english:
        return _Draft(number, span, "", span.end, low, high)
    if not _is_quantity(text, sentence, number):
        return None
    found = units.written(text, span.end, end) or units.hyphened(text, span.end, end)
    if found is None and not _is_identifier(text, sentence, number):
        found = _counted(text, sentence, number, span)
    unit, last = found or ("", span.end)
    below = _BELOW_ZERO.match(text, last, end) if not minus and unit in _DEGREES else None
    if below:
        low, high, unit, last = -high, -low, unit or "degree", below.end()
    return _Draft(number, span, unit, last, low, high)


def _token_at(sentence: Sentence, offset: int) -> int:
    index = bisect_left(sentence.tokens, offset + 1, key=lambda token: token.span.start) - 1
    return max(index, 0)


def _is_quantity(text: str, sentence: Sentence, number: Number) -> bool:
    """Not the pronoun "one", the adverb "first", the unit "second" or a decade."""
    word = text[number.span.start:number.span.end].lower()
    after = text[number.span.end:min(sentence.span.end, number.span.end + 3)]
    if number.digits:
        return re.match(r"['’]?s\b", after) is None
    tokens = sentence.tokens
    if not tokens:
        return True
    index = _token_at(sentence, number.span.start)
    token = tokens[index]
    compound = after[:1] in "-‑" and after[1:2].isalpha()
    if word == "one" and not compound:
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if [there.norm for there in tokens[index + 1:index + 2]] == ["of"] and any(
            there.tag == "CD" for there in tokens[index + 2:index + 4]
        ):
            return True  # "one of the two roads"
        counts = token.dep == "nummod" and token.head > index and tokens[token.head].lemma not in _VAGUE_ONE
        if following is not None and following.norm in ("or", "to") and index + 2 < len(tokens):
            return tokens[index + 2].tag == "CD"
        return counts and following is not None and following.norm not in ("of", "another", ",", "'s")
    if number.ordinal and word in ("first", "second", "third") and not compound:
        if word == "second" and token.tag in ("NN", "NNS"):
            return token.dep in ("amod", "nummod") and token.head > index
        return token.dep in ("amod", "nummod", "compound") and token.head > index or token.dep == "appos"
    if word in ("million", "billion", "thousand", "hundred", "trillion"):
        return False
    return True


def _is_identifier(text: str, sentence: Sentence, number: Number) -> bool:
    """Whether it is the number of a thing ("Article 10") and counts nothing."""
    if not number.digits:
        return False
    start = max(sentence.span.start, number.span.start - LONGEST)
    before = _NAMED.search(text, start, number.span.start)
    if before is None:
        return False
    word = before[0].strip().lower()
    if word in ("#", "no.", "number"):
        return True
    opens = not text[start:before.start()].strip(" \"'“‘")
    if opens and word in _COUNTABLE_BEFORE:
        return False
    index = _token_at(sentence, number.span.start)
    token = sentence.tokens[index] if sentence.tokens else None
    # "In Texas 12 people died": the number belongs to what follows.
    return token is None or not (token.dep == "nummod" and token.head > index)


def _counted(
    text: str, sentence: Sentence, number: Number, span: Span, many: bool = False
) -> tuple[str, int] | None:
    """The lemma of the noun that the number counts, and where its phrase ends; ``many`` wants a plural.

    A share has no unit of its own ("half of the members"), unless it is of one thing ("half an hour").
    """
    tokens = sentence.tokens
    if not tokens or not tokens[0].tag:
        return None
    place, parted = span.end, False
    if number.share:
        article = _OF_ONE.match(text, place, sentence.span.end)
        if article is None:
            return None
        place = article.end()
        parted = article["of"] is not None
    else:
        of = (_OF_ANY if number.vague else _OF_THEM).match(text, place, sentence.span.end)
        place = of.end() if of else place
    start = bisect_left(tokens, place, key=lambda token: token.span.start)
    if place > span.end and start < len(tokens) and tokens[start].tag == "CD":
        start += 1
    end = _noun_end(tokens, start)
    if end is None or tokens[end].tag == "NNP" and not number.ordinal:
        return None
    if many and tokens[end].tag not in _PLURALS and tokens[end].norm != "people":
        return None
    power = tokens[end - 1].norm if end else ""
    unit = _unit(tokens[end])
    if parted and unit not in _MEASURES | {"point"}:
        return None  # "a third of a class", and not "a quarter of a mile"
    return f"{power} {unit}" if power in _POWERS else unit, tokens[end].span.end


def _unit(token: Token) -> str:
    lemma = (token.lemma or token.norm).strip("-")
    if token.norm.endswith(("-olds", "-old")):
        lemma = "person"
    elif token.tag == "NNPS":
        lemma = lemma.removesuffix("s")
    return units.singular(lemma)


def _noun_end(tokens: Sequence[Token], start: int) -> int | None:
    """The last noun of the noun phrase that goes on at ``start``."""
    end: int | None = None
    for index in range(start, min(len(tokens), start + _LONGEST_PHRASE)):
        token = tokens[index]
        behind = tokens[index + 1].norm if index + 1 < len(tokens) else ""
        if token.norm in _DATES or token.norm in ("last", "this", "next") and behind in TIME | _TIMES:
            break
        if token.tag in _NOUNS:
            if end is not None and (index - end > 1 or tokens[end].tag == "NNS" and token.tag != "NNS"):
                break
            end = index
            if index == start and token.norm.rstrip("s") in _MEASURES:
                break
        elif end is not None or token.tag not in _WITHIN_PHRASE or token.norm in (",", "and", "or") and index == start:
            break
        elif token.tag in ("VBN", "VBG", "RB") and token.head < start:
            break
    return end


def _compound(text: str, first: _Draft, second: _Draft) -> bool:
    """Whether two numbers are one length or time: "two hours and 40 minutes"."""
    joint = text[first.end:second.span.start]
    return (first.unit, second.unit) in _PARTS and joint.strip() in ("", "and") and first.low == first.high


def _shares_unit(text: str, first: _Draft, second: _Draft) -> bool:
    """Whether the second of two numbers says what both count: "from 12 to 15 crowns", "12 and 31 lorries"."""
    plain = not any(
        number.ordinal or number.share or number.vague or number.bare is not None
        for number in (first.number, second.number)
    )
    joint = _SUSPENDED.sub("", text[first.span.end:second.span.start])
    return plain and not first.unit and bool(second.unit) and joint in (" to ", " and ", " or ")


def _range(text: str, sentence: Sentence, low: _Draft, high: _Draft) -> _Draft | None:
    """The two as one figure, where they are the ends of a range: "10 to 12", "between 10 and 12"."""
    first, second = low.number, high.number
    if first.ordinal or second.ordinal or first.vague or second.vague or first.share or second.share:
        return None
    joint = _SUSPENDED.sub("", text[low.span.end:high.span.start])  # "five- to 12-year"
    if not _RANGE.fullmatch(joint):
        joint = text[low.end:high.span.start] if low.unit == high.unit else ""
        if not _RANGE.fullmatch(joint):
            return None
    before = text[max(sentence.span.start, low.span.start - LONGEST):low.span.start]
    between = re.search(r"(?i)\bbetween\s(?:\w+\s)?$", before) is not None
    word = joint.strip()
    # "From 10 to 12" and "rose by 2 to 12" are two figures each.
    if word == "and" and not between or word == "to" and re.search(r"(?i)\b(?:from|by)\s(?:\w+\s)?$", before):
        return None
    if word == "to" and low.unit and low.high * _APART < high.low and _moves(sentence, low.span.start):
        return None  # "climbed $2m to $12m": by so much, to so much
    if low.unit and low.unit != high.unit:
        return None
    if "-" in word or "–" in word or "—" in word:
        # "2-1" is a score and "555-1234" a number to call; a range counts something.
        if not high.unit or low.span.end + len(joint) != high.span.start:
            return None
    value = low.low
    # "$10 to $12 million": the first number has the scale of the second.
    shown = _shown(text, second)
    scale = second.value / shown if second.digits and shown else Fraction(1)
    if first.digits and first.value == _shown(text, first) and scale > 1 and value < high.high:
        value *= scale
    if not value < high.high:
        return None
    return replace(high, span=low.span.cover(high.span), low=value, high=high.high)


def _moves(sentence: Sentence, start: int) -> bool:
    """Whether the word right before is a verb of going up or down."""
    before = [token for token in sentence.tokens if token.span.end <= start][-1:]
    return any(token.tag.startswith("V") and token.lemma in UP | DOWN for token in before)


def _shown(text: str, number: Number) -> Fraction:
    digits = re.match(r"[\d.,]+", text[number.span.start:number.span.end])
    return Fraction(digits[0].replace(",", "")) if digits and re.fullmatch(r"[\d,]*\.?\d+", digits[0]) else number.value


def _figure(text: str, sentence: Sentence, draft: _Draft, english: bool) -> Figure:
    number, span = draft.number, draft.span
    phrase = Span(span.start, max(span.end, draft.end))
    qualifier: Certainty = "about" if number.vague else ""
    if english and not number.ordinal and (draft.unit or not _is_identifier(text, sentence, number)):
        found = qualifier_of(text, sentence, span, draft.end, draft.unit)
        if found is not None:
            qualifier = found[0]
            phrase = phrase.cover(found[1])
        elif number.share and not draft.unit and (less := not_even(text, sentence, span)) is not None:
            qualifier, phrase = "less than", phrase.cover(less)
    return Figure(span, float(draft.low), float(draft.high), draft.unit, qualifier, number.ordinal, phrase)
