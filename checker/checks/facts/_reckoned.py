"""What may be worked out from an original: the share of two figures, their sum or difference, a day so long after
another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import permutations

from checker.checks.facts._counterparts import framed
from checker.checks.facts._grammar import WEEKDAYS
from checker.checks.facts._quantities import comparable, measured, renders_share, share, unit_of
from checker.checks.facts._rates import rate
from checker.collation import Collation, Link
from checker.document import Date, Document, Figure, Span, Token
from checker.language.noun_kinds import is_person

_OF = re.compile(r"(?i)\s(?:out\s)?of\s(?:(?:the|its|their|his|her|our|all|more|than|about|some|nearly)\s)*")
_OPENS = re.compile(
    r"(?i)(?:^|[,;:\u201c\"]\s?|\b(?:and|but|that)\s)(?:out\s)?of\s(?:(?:the|its|their|his|her|our|all)\s)*$"
)
_LONGEST = 80
_MOST = 8
"""Among more figures than this a result may be a coincidence."""
_LEAST = 6
"""A smaller number is too often the sum of two others."""
_JOINED = 3
"""So many may be named beside "six others"."""
_APIECE = frozenset("each apiece per every".split())
_ROUNDED, _ROUGHLY = 0.005, 0.06
_TIMES = {
    "double": 2, "twice": 2, "twofold": 2, "halve": 2, "half": 2, "triple": 3, "treble": 3, "thrice": 3,
    "quadruple": 4,
}
_BOTH_WAYS = frozenset(("return", "round-trip"))
"""Before a noun ("a return ticket") they say twice one way; the verb says nothing."""
_POINTS = ("percentage point", "point")
_NUMBERS = {
    word: number
    for number, word in enumerate(
        "a two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(), 1
    )
} | {"an": 1, "one": 1, "the": 1, "following": 1}
_LATER = re.compile(
    r"(?i)\b(?P<many>\d{1,3}|[a-z]+)\s(?P<unit>day|night|week|fortnight|year|decade)s?\s"
    r"(?:(?P<back>before|earlier|previously)|(?P<on>later|after|afterwards|on\b))"
    r"|\b(?P<next>the\s(?:next|following)\s(?P<what>day|week|year))\b"
)
_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}


def reckoned(document: Document, figures: Sequence[Figure], b: Figure) -> bool:
    """Whether the draft's ``b`` is what two of the original's ``figures`` (of one passage) come to, or the share that
    ``document`` gives somewhere as "N of M"."""
    exact = [figure for figure in figures if figure.value == figure.high and not figure.ordinal and figure.value > 0]
    if any(b.value == whole.value - part.value for part, whole in shares(document)) and not share(b):
        return True  # two of 14 were against, twelve of 14 for
    if share(b):
        pairs = [*shares(document)]
        if len(exact) <= _MOST:
            pairs += [(x, y) for x, y in permutations(exact, 2) if comparable(x, y) and not share(x) and not share(y)]
        return any(x.value < y.value and renders_share(x.value / y.value, b) for x, y in pairs) or (
            b.unit == "percent"
            and len(exact) <= _MOST
            and any(
                unit_of(x) == "percent" and unit_of(y) in _POINTS and b.value in (x.value + y.value, x.value - y.value)
                or unit_of(x) == unit_of(y) and abs(100 * (y.value - x.value) / x.value - sign * b.value) < 0.6
                for x, y in permutations(exact, 2)
                for sign in (1, -1)
            )
        )
    if b.value != b.high or b.ordinal or len(exact) > _MOST:
        return False
    counts = [figure for figure in exact if not measured(figure)]
    if b.value >= _LEAST and not measured(b) and any(
        x.unit != y.unit and b.unit not in (x.unit, y.unit) and (
            b.value == x.value - y.value or b.value == x.value + y.value and is_person(x.unit) and is_person(y.unit)
        )
        for x, y in permutations(counts, 2)
    ):
        return True  # "31 people, among them nine pupils", "22 adults"; "seven women and five men", "twelve"
    return any(
        len({_counted(x), _counted(y), _counted(b)} - {""}) <= 1 and b.value in (x.value + y.value, x.value - y.value)
        for x, y in permutations(exact, 2)
    )


def summed(lost: Sequence[Figure], b: Figure) -> tuple[Figure, ...]:
    """The two figures of one unit that the draft has no more and that come to its ``b``; none where no two do."""
    exact = [
        figure for figure in lost
        if figure.value == figure.high and not figure.ordinal and (not share(figure) or figure.unit == "percent")
    ]
    if b.value != b.high or b.ordinal or len(exact) > _MOST or b.value < _LEAST and not b.unit == "percent":
        return ()
    for x, y in permutations(exact, 2):
        if x.value + y.value == b.value and len({unit_of(x), unit_of(y), unit_of(b)} - {""}) <= 1:
            return x, y
    return ()


def parted(a: Figure, draft: Document, b: Figure) -> bool:
    """Whether the draft gives the original's share ``a`` in numbers, of which ``b`` is one: "three-quarters", "of
    the 160, some 120"."""
    return bool(share(a)) and any(
        b in (part, whole) and abs(part.value - share(a) * whole.value) <= _ROUGHLY * part.value
        for part, whole in shares(draft)
    )


def added_up(figures: Sequence[Figure], b: Figure) -> bool:
    """Whether ``b`` is the sum of three or four of ``figures`` that follow one another and count one thing ("140 in
    January and 210 in February; in March 90")."""
    counts = [
        figure for figure in figures
        if figure.value == figure.high > 0 and not figure.ordinal and not share(figure)
        and (not figure.unit or unit_of(figure) == unit_of(b))
    ]
    if b.value != b.high or b.ordinal or b.value < _LEAST or share(b):
        return False
    return any(
        sum(figure.value for figure in counts[first:first + many]) == b.value
        for many in (3, 4) for first in range(len(counts) - many + 1)
    )


def with_others(document: Document, figures: Sequence[Figure], b: Figure) -> Figure | None:
    """The one of ``figures`` that is of others and that makes ``b`` with those beside whom they stand: "the mayor and
    six others", "seven people"."""
    for a in figures:
        if a.value != a.high or b.value != b.high or not 1 <= b.value - a.value <= _JOINED:
            continue
        tokens = _sentence(document, a)
        inside = [at for at, token in enumerate(tokens) if token.span.overlaps(a.phrase)]
        if not any(tokens[at].lemma.casefold() == "other" for at in inside):
            continue
        top = next((at for at in inside if tokens[at].dep == "conj"), -1)
        while top >= 0 and tokens[top].dep == "conj":
            top = tokens[top].head
        joined = [top] if top >= 0 else []
        for member in joined:
            joined.extend(at for at, token in enumerate(tokens) if token.dep == "conj" and token.head == member)
        if len(joined) - 1 == b.value - a.value and (a.unit == "other" or b.unit in ("", a.unit, unit_of(a))):
            return a
    return None


def counts_the_one(original: Document, a: Figure, draft: Document, b: Figure) -> bool:
    """Whether one of two figures counts those whom the other counts and the one beside them, whose they are: "13 nuns",
    "the abbess and her twelve nuns"."""
    if abs(a.value - b.value) != 1 or a.ordinal or b.ordinal:
        return False
    document, figure = (original, a) if a.value < b.value else (draft, b)
    tokens = _sentence(document, figure)
    return any(
        token.dep == "conj" and token.span.overlaps(figure.phrase) and tokens[token.head].tag in ("NN", "NNP")
        and any(other.dep == "poss" and other.head == at and other.tag == "PRP$" for other in tokens)
        for at, token in enumerate(tokens)
    )


def taken_of(figures: Sequence[Figure], b: Figure) -> bool:
    """Whether ``b`` is a share of a whole that ``figures`` give: "one in five of the 500", "a hundred"; with a word of
    approximation on either side a little more or less."""
    if b.value != b.high or b.ordinal or share(b) or measured(b):
        return False
    for part in figures:
        for whole in figures:
            if share(part) and not share(whole) and not whole.ordinal and whole.value == whole.high > 1:
                near = _ROUGHLY if part.qualifier or b.qualifier else _ROUNDED
                if abs(share(part) * whole.value - b.value) <= near * b.value and comparable(whole, b):
                    return True
    return False


def multiplied(collation: Collation, link: Link, figures: Sequence[Figure], b: Figure) -> bool:
    """Whether ``b`` is one of the original's ``figures`` so many times as a word beside either of them says ("double",
    "twice as many", "halved").

    Of a figure in whose place ``b`` stands, the word may not stand beside both with the same words behind it: what is
    "twice as many as in 2019" on both sides is one number.
    """
    original, draft = collation.original_of(link), collation.draft
    if b.value != b.high or b.ordinal:
        return False
    spoken = _factors(_sentence(draft, b))
    number = draft.sentence_at(b.span.start)
    here = [
        figure for figure in draft.annotations.figures
        if figure is not b and figure.unit and draft.sentence_at(figure.span.start) == number
    ]
    if any(_each(original, a) and _times([*figures, *here], a, b) for a in figures):
        return True
    for a in figures:
        own = _factors(_sentence(original, a))
        said = own ^ spoken if framed(collation, link, a.span, b.span) else own | spoken
        times = {factor for factor, _ in said}
        if a.value == a.high > 0 and not a.ordinal and any(
            b.value in (a.value * factor, a.value / factor) for factor in times
        ):
            return unit_of(a) == unit_of(b) or not a.unit or not b.unit
    return False


def _factors(tokens: Sequence[Token]) -> set[tuple[int, tuple[str, ...]]]:
    """How many times, by the words of a sentence that say so, each with the words behind it, numbers left out."""
    found: set[tuple[int, tuple[str, ...]]] = set()
    for at, token in enumerate(tokens):
        both_ways = token.norm in _BOTH_WAYS and token.dep in ("amod", "compound")
        factor = 2 if both_ways else _TIMES.get(token.lemma.casefold())
        if factor is not None:
            found.add((factor, tuple(other.norm for other in tokens[at + 1:] if other.tag != "CD")))
    return found


def _each(document: Document, a: Figure) -> bool:
    """Whether a figure is for one of several: "80,000 each", "6 million a year"."""
    return a.value == a.high > 0 and not a.ordinal and (
        rate(document, a) is not None or any(token.norm in _APIECE for token in _sentence(document, a))
    )


def _times(figures: Sequence[Figure], a: Figure, b: Figure) -> bool:
    """Whether ``b`` is ``a`` as many times as another of ``figures`` says."""
    if b.unit and a.unit and unit_of(a) != unit_of(b):
        return False
    return any(
        other is not a and not other.ordinal and other.value == other.high > 1 and a.value * other.value == b.value
        for other in figures
    )


def _sentence(document: Document, figure: Figure) -> tuple[Token, ...]:
    number = document.sentence_at(figure.span.start)
    return document.sentences[number].tokens if number is not None else ()


def _counted(figure: Figure) -> str:
    """What a figure counts; the difference of two shares is in points."""
    unit = unit_of(figure)
    return "percent" if unit in _POINTS else unit


def shares(document: Document) -> Sequence[tuple[Figure, Figure]]:
    """The figures that a text gives as a part and its whole: "68 of its 214 branches"."""
    if "shares" not in document.derived:
        document.derived["shares"] = tuple(_shares(document))
    found: Sequence[tuple[Figure, Figure]] = document.derived["shares"]
    return found


def _shares(document: Document) -> Iterator[tuple[Figure, Figure]]:
    figures = document.annotations.figures
    for part, whole in zip(figures, figures[1:], strict=False):
        plain = not part.ordinal and not whole.ordinal and part.value == part.high and whole.value == whole.high
        if plain and not measured(part) and _opened(document, part, whole):
            yield whole, part
        elif plain and not measured(whole) and _OF.fullmatch(document.text, part.span.end, whole.span.start):
            yield part, whole


def _opened(document: Document, whole: Figure, part: Figure) -> bool:
    """Whether the first of two figures opens a clause as the whole of the second: "of the 900 sheep, 560 died"."""
    number = document.sentence_at(whole.span.start)
    if number is None or not document.sentences[number].span.contains(part.span) or part.unit not in ("", whole.unit):
        return False
    before = document.text[document.sentences[number].span.start:whole.phrase.start]
    between = document.text[whole.phrase.end:part.phrase.start]
    return (
        bool(whole.unit) and not measured(whole) and not share(part) and part.value < whole.value
        and _OPENS.search(before) is not None and "," in between and len(between) <= _LONGEST
    )


def days_after(document: Document, dates: Sequence[Date], span: Span) -> Iterator[tuple[str, Span]]:
    """The days and years, as values of dates, that a passage gives by their distance from a date: "two weeks later".

    ``dates`` are those of the passage, ``span`` is where the words of distance are looked for; their place comes
    with each value.
    """
    for found in _LATER.finditer(document.text, span.start, span.end):
        many = 1 if found["next"] else _NUMBERS.get(found["many"].lower(), 0)
        if not many and not found["next"] and found["many"].isdigit():
            many = int(found["many"])
        if not many:
            continue
        unit = (found["unit"] or found["what"]).lower()
        for base in dates:
            value = _moved(base, unit, -many if found["back"] else many)
            if value:
                yield value, Span(*found.span())


def _moved(base: Date, unit: str, many: int) -> str:
    """The date so many days or years from ``base``; "" where its value does not tell."""
    if unit in ("year", "decade"):
        years = many * (10 if unit == "decade" else 1)
        if base.granularity == "year" and base.value.isdigit():
            return str(int(base.value) + years)
        return f"{int(base.value[:4]) + years}{base.value[4:]}" if re.match(r"\d{4}-", base.value) else ""
    if base.granularity == "weekday" and base.value.casefold() in WEEKDAYS and unit in ("day", "night"):
        return WEEKDAYS[(WEEKDAYS.index(base.value.casefold()) + many) % 7]
    if base.granularity != "day":
        return ""
    known = re.fullmatch(r"(?P<year>\d{4}|-)-(?P<month>\d\d)-(?P<day>\d\d)", base.value)
    if known is None:
        return ""
    yearless = known["year"] == "-"
    # In a year that nobody names, February has its 28 days.
    try:
        day = date(2001 if yearless else int(known["year"]), int(known["month"]), int(known["day"]))
    except ValueError:
        return ""
    moved = day + timedelta(days=many * _DAYS[unit])
    return f"--{moved:%m-%d}" if yearless else moved.isoformat()
