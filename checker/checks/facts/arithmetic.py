"""The draft's own figures do not add up: what "rose" has fallen, or a part is more than its whole.

Why it matters:
    A reader who does the sum finds the mistake at once, and then believes none of the figures.

Flags:
    B: Burglaries in Velm rose to 14 last year from 131.

    B: The yard made a profit of $61 million, down from $40 million a year earlier.

    B: Some 17 of the 12 members voted for the plan.

    B: The crash hurt 17 people: nine men and six women.

    B: The club meets on Monday, 4 May 2027, and elects a board.

Passes:
    B: Burglaries in Velm fell to 14 last year from 131.

    B: Norra rose from 14th to third place in the table.

    B: Profit rose from 1.2 to 1.4 million crowns.

    B: Two of the 12 members voted for the plan.

    B: The crash hurt 17 people: nine men, six women and two children.

    B: The club meets on Tuesday, 4 May 2027, and elects a board.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from checker.checks.facts._counterparts import inside
from checker.checks.facts._grammar import WEEKDAYS
from checker.checks.facts._quantities import dimension, measured, unit_of
from checker.checks.facts._reckoned import shares
from checker.collation import Collation
from checker.document import Document, Figure, Sentence, Span
from checker.finding import Remark
from checker.registry import check

_UP = frozenset("rise climb grow increase jump soar surge swell rocket".split())
_DOWN = frozenset("fall drop decline decrease shrink slump plunge plummet sink tumble dwindle slide".split())
# A rank rises to a smaller number; odds, handicaps and yields have ways of their own.
_RANKED = re.compile(
    r"(?i)\b(?:rank\w*|table|place[sd]?|position|list|seed\w*|chart|odds|handicap|standings|league|number|no\.)(?!\w)"
)
_THAN_BEFORE = re.compile(r"(?i),?\s(?P<way>up|down)\s(?:from|on)\s(?:(?:the|a|an|about|around|some|just|only)\s)*$")
_COLON = re.compile(r":\s(?:(?:the|about|some)\s)?$")
_JOINT = re.compile(r"(?:,\s(?:and\s)?|\sand\s)$")
_INCLUDING = re.compile(r"(?i)(?:\s[a-z]+){0,3},\s(?:including|among them)\s(?:(?:at least|the)\s)?$")
_WEEKDAY = re.compile(
    # "Sun" and "Sat" are papers and verbs as well.
    r"(?i)\b(?P<day>mon|tues|wednes|thurs|fri|satur|sun)day\b,?\s(?:(?:the|on)\s)?$"
)
_WHEN = re.compile(r"(?i)\s(?:last|this|next|the|a|each|every|in|by|on|over)\s")
_RATE = re.compile(r"(?i)\s(?:per\b(?!\scent)|in\s\d)")
_GREGORIAN = 1924
"""Before this year some countries still had the Julian calendar."""


@check(severity="error")
def arithmetic(collation: Collation) -> Iterator[Remark]:
    """Put the figures of each sentence of the draft to what the sentence says of them."""
    draft = collation.draft
    if draft.metadata.get("language") != "en":
        return
    for number, sentence in enumerate(draft.sentences):
        if number in draft.furniture:
            continue
        figures = list(inside(draft.annotations.figures, [sentence.span]))
        exact = [figure for figure in figures if figure.value == figure.high and not figure.ordinal]
        yield from _moved(draft, sentence, exact)
        yield from _since(draft, sentence, exact)
        yield from _listed(draft, sentence, figures)
    yield from _parts(draft)
    yield from _days(draft)


def _moved(draft: Document, sentence: Sentence, figures: Sequence[Figure]) -> Iterator[Remark]:
    """ "Rose to 12 from 117", by the parse: the verb has a "from" and a "to" of its own, each with a figure."""
    if _RANKED.search(draft.words(sentence.span)):
        return
    tokens = sentence.tokens
    for index, verb in enumerate(tokens):
        up, down = verb.lemma in _UP, verb.lemma in _DOWN
        if not verb.tag.startswith("V") or not (up or down):
            continue
        below = [(child, token) for child, token in enumerate(tokens) if token.head == index and child != index]
        if any(token.dep == "neg" for _, token in below):
            continue
        ends: dict[str, Figure] = {}
        ways = {child for child, token in below if token.norm in ("from", "to") and token.dep == "prep"}
        for child, token in enumerate(tokens):
            if token.norm in ("from", "to") and (child in ways or token.dep == "prep" and token.head in ways):
                found = next((figure for figure in figures if _right_behind(draft, token.span, figure)), None)
                if found is not None and token.norm not in ends:
                    ends[token.norm] = found
        if len(ends) == 2 and _contradicts(draft, ends["from"], ends["to"], up):
            start, end = sorted((ends["from"].span, ends["to"].span))
            said = draft.words(verb.span.cover(end))
            yield Remark(
                message=f"\u201c{said}\u201d: from \u201c{draft.words(ends['from'].span)}\u201d to "
                f"\u201c{draft.words(ends['to'].span)}\u201d is a {'fall' if up else 'rise'}.",
                b=verb.span.cover(start).cover(end),
                confidence=0.9,
            )


def _right_behind(draft: Document, preposition: Span, figure: Figure) -> bool:
    """Whether nothing but what qualifies it stands between a preposition and a figure."""
    between = draft.words(Span(preposition.end, max(preposition.end, figure.span.start))).split()
    return figure.span.start > preposition.end and len(between) <= 3 and (
        figure.phrase.start <= preposition.end + 1 or all(word in ("a", "the", "its", "around") for word in between)
    )


def _contradicts(draft: Document, before: Figure, after: Figure, up: bool) -> bool:
    """Whether the second of two like figures lies on the wrong side of the first."""
    start, end = sorted((before.span, after.span))
    units = {_unit(draft, before), _unit(draft, after)}
    joined = draft.text[start.end:end.start] == " to "
    if len(units) == 2 and ("" not in units or not joined and {_measure(before), _measure(after)} & units):
        return False
    if any(_RATE.match(draft.text, figure.span.end) for figure in (before, after)):
        return False
    if _scale(draft, before) != _scale(draft, after):
        # "from 1.4 to 1.2 million": one scale may hold for both.
        low, high = sorted((before.value, after.value))
        if not low or high / low >= 100 or not (before.unit or after.unit):
            return False
    return after.value < before.value if up else after.value > before.value


def _unit(draft: Document, figure: Figure) -> str:
    """What the figure counts; not the year of "12 last year"."""
    behind = draft.text[figure.span.end:figure.phrase.end]
    return "" if _WHEN.match(behind) else unit_of(figure)


def _measure(figure: Figure) -> str:
    return unit_of(figure) if measured(figure) else "none"


def _scale(draft: Document, figure: Figure) -> str:
    return re.sub(r"[^a-z]", "", draft.words(figure.span).lower())


def _since(draft: Document, sentence: Sentence, figures: Sequence[Figure]) -> Iterator[Remark]:
    """ "12, up from 117": the one figure of its unit before the words, and the one right behind them."""
    if _RANKED.search(draft.words(sentence.span)):
        return
    for index, after in enumerate(figures):
        found = _THAN_BEFORE.search(draft.text, sentence.span.start, after.span.start)
        if found is None:
            continue
        earlier = [figure for figure in figures[:index] if figure.span.end <= found.start()]
        if len(earlier) != 1 or dimension(earlier[0]) != dimension(after) or not earlier[0].unit and after.unit:
            continue
        if earlier[0].unit == "percent" and not after.unit:
            continue
        up = found["way"].lower() == "up"
        if _contradicts(draft, after, earlier[0], up):
            first, last = draft.words(earlier[0].span), draft.words(after.span)
            yield Remark(
                message=f"\u201c{first}\u201d is not {found['way'].lower()} from \u201c{last}\u201d: that is a "
                f"{'fall' if up else 'rise'}.",
                b=earlier[0].span.cover(after.span),
                confidence=0.85,
            )


def _parts(draft: Document) -> Iterator[Remark]:
    """ "17 of the 12 members"."""
    for part, whole in shares(draft):
        behind = draft.text[whole.span.end:whole.span.end + 1]
        if part.unit not in ("", whole.unit) or not whole.unit or behind in ("-", "\u2011", "%"):
            continue
        if part.value > whole.value and not whole.qualifier and not measured(part) and _scale(draft, part) == _scale(
            draft, whole
        ):
            yield Remark(
                message=f"\u201c{draft.words(part.span.cover(whole.phrase))}\u201d: the part is more than the whole.",
                b=part.span.cover(whole.phrase),
                confidence=0.85,
            )


def _listed(draft: Document, sentence: Sentence, figures: Sequence[Figure]) -> Iterator[Remark]:
    """ "17 people: nine men and six women", "12 people, including 14 children"."""
    for index, whole in enumerate(figures):
        if not _counts(whole) or index + 1 == len(figures):
            continue
        parts = figures[index + 1:]
        between = draft.text[whole.phrase.end:parts[0].span.start]
        if whole.unit == "person" and _INCLUDING.fullmatch(between) and _counts(parts[0]):
            if parts[0].value > whole.value:
                yield _wrong_sum(draft, whole, parts[:1], "the part is more than the whole")
            continue
        if not _COLON.fullmatch(between) or len(parts) < 2 or not all(_counts(part) for part in parts):
            continue
        gaps = [draft.text[one.phrase.end:two.span.start] for one, two in zip(parts, parts[1:], strict=False)]
        rest = draft.text[parts[-1].phrase.end:sentence.span.end].strip(" .!?\u201d\"")
        total = sum(part.value for part in parts)
        if all(_JOINT.fullmatch(gap) for gap in gaps) and "and" in gaps[-1] and not rest and total != whole.value:
            yield _wrong_sum(draft, whole, parts, f"the parts come to {total:g}")


def _counts(figure: Figure) -> bool:
    """Whether it says exactly how many there are of something."""
    plain = figure.value == figure.high and not figure.ordinal and not figure.qualifier
    return plain and bool(figure.unit) and not measured(figure) and not figure.value % 1


def _wrong_sum(draft: Document, whole: Figure, parts: Sequence[Figure], why: str) -> Remark:
    span = whole.phrase.cover(parts[-1].phrase)
    return Remark(message=f"\u201c{draft.words(span)}\u201d: {why}.", b=span, confidence=0.85)


def _days(draft: Document) -> Iterator[Remark]:
    """A weekday that a full date does not fall on."""
    for found in draft.annotations.dates:
        known = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", found.value)
        if known is None or int(known[1]) < _GREGORIAN:
            continue
        said = _WEEKDAY.search(draft.text, max(0, found.span.start - 16), found.span.start)
        name = said["day"] if said else ""
        try:
            day = date(int(known[1]), int(known[2]), int(known[3]))
        except ValueError:
            continue
        right = WEEKDAYS[day.weekday()]
        if name and not right.startswith(name.lower()[:3]):
            span = Span(said.start() if said else found.span.start, found.span.end)
            yield Remark(
                message=f"\u201c{draft.words(span)}\u201d is a {right.title()} by the calendar.",
                b=span,
                confidence=0.95,
            )
