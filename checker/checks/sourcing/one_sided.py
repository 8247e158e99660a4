"""Two sources give two figures for one thing, and the draft has only the one.

Why it matters:
    How many marched depends on who counts. A figure that was disputed and now stands alone is told as a fact: an error
    where the draft does not even say whose figure it is.

Flags:
    A: The union said that 700 drivers had walked out; the company put the number at 300.
    B: Some 700 drivers walked out.

    A: The owners spoke of 80 broken panes, while the fire service counted 35.
    B: The owners spoke of 80 broken panes.

Passes:
    A: The union said that 700 drivers had walked out; the company put the number at 300.
    B: The company counted 300 drivers who walked out, the union 700.

    A: The union said that 700 drivers had walked out; the company hired 40 others.
    B: The union said that 700 drivers had walked out.

    A: The union said that 700 drivers had walked out; the company put the number at 300.
    B: Between 300 and 700 drivers walked out, according to whom one asks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.checks._reading import Cover, named, prose
from checker.collation import Collation
from checker.document import Document, Figure, Span, Token
from checker.finding import Remark
from checker.language.classes import VERBS_OF_REPORT, VERBS_OF_SPEECH
from checker.registry import check

_COUNTING = frozenset("put estimate count give speak reckon set place calculate report record".split())
_SAYING = VERBS_OF_SPEECH | VERBS_OF_REPORT | _COUNTING | {"accord"}
_IT = frozenset("it them number figure total toll crowd turnout attendance cost damage loss at".split())
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "pobj"))
_TIMES_APART = 20.0


@check(severity="warning", needs=("originals",))
def one_sided(collation: Collation) -> Iterator[Remark]:
    """One remark for each figure of a disputed two that the draft keeps alone."""
    draft = collation.draft
    if draft.metadata.get("language") != "en":
        return
    for index, original in enumerate(collation.originals):
        for first, second in _disputed(original):
            for kept, lost in ((first, second), (second, first)):
                place = _stands_alone(collation, index, kept, lost)
                if place is not None:
                    yield _remark(collation, index, kept, lost, place)


def _disputed(original: Document) -> Iterator[tuple[Figure, Figure]]:
    """Two figures for one thing: the second is somebody else's count of what the first counts."""
    numbers = frozenset(number for number, _ in prose(original))
    dates = Cover.of(date.span for date in original.annotations.dates)
    figures = [
        figure for figure in original.annotations.figures if not figure.ordinal and not dates.touches(figure.span)
    ]
    for a, b in zip(figures, figures[1:], strict=False):
        here, there = original.sentence_at(a.span.start), original.sentence_at(b.span.start)
        if here is None or there is None or here not in numbers or there - here > 1:
            continue
        if original.paragraph_of(here) != original.paragraph_of(there) or a.value == b.value or b.high != b.value:
            continue
        if b.unit not in ("", a.unit) or not a.value or not b.value:
            continue
        if max(a.value, b.value) > _TIMES_APART * min(a.value, b.value):
            continue
        first = _counted(original, here, a, Span(original.sentences[here].span.start, a.span.start))
        start = a.span.end if here == there else original.sentences[there].span.start
        second = _counted(original, there, b, Span(start, b.span.start), again=True)
        tail = _credited(original, there, Span(b.span.end, original.sentences[there].span.end))
        first = first or _credited(original, here, Span(a.span.end, b.span.start))
        if first and (second or tail and b.unit == a.unit != "") and first != (second or tail):
            yield a, b


def _counted(original: Document, number: int, figure: Figure, region: Span, again: bool = False) -> str:
    """Who gives the figure: the subject of a verb of saying or counting before it, as a lemma. With ``again``, only a
    verb that counts what was counted before ("put it at", "counted", "spoke of")."""
    tokens = original.sentences[number].tokens
    for verb in range(len(tokens) - 1, -1, -1):
        token = tokens[verb]
        if not region.contains(token.span) or not token.tag.startswith("V"):
            continue
        lemma = token.lemma.casefold()
        if lemma not in (_COUNTING if again else _SAYING):
            continue
        between = [other for other in tokens[verb + 1:] if other.span.end <= figure.span.start]
        lemmas = {other.lemma.casefold() for other in between}
        if again and figure.unit and not lemmas & _IT:
            continue
        if again and (not lemmas & _IT and len(between) > 2 or len(between) > 6):
            continue
        for child, other in enumerate(tokens):
            if other.head == verb and other.dep in _SUBJECTS and child < verb:
                return other.lemma.casefold()
        if verb and tokens[verb - 1].tag.startswith("N"):
            return tokens[verb - 1].lemma.casefold()
    return _credited(original, number, region) if not again else ""


def _credited(original: Document, number: int, region: Span) -> str:
    """The noun behind "according to", or before a verb of saying, in the region."""
    tokens = original.sentences[number].tokens
    for at, token in enumerate(tokens):
        if not region.contains(token.span):
            continue
        if token.norm == "according" and at + 2 < len(tokens):
            return next((other.lemma.casefold() for other in tokens[at + 2:] if other.tag.startswith("N")), "")
        if token.tag.startswith("V") and token.lemma.casefold() in _SAYING and at:
            before = tokens[at - 1]
            if before.tag.startswith("N") and region.contains(before.span):
                return before.lemma.casefold()
    return ""


def _stands_alone(collation: Collation, index: int, kept: Figure, lost: Figure) -> Figure | None:
    """The draft's figure in a sentence that comes from the one or the other, where the other is nowhere."""
    draft, original = collation.draft, collation.originals[index]
    figures = draft.annotations.figures
    if any(lost.value in (figure.value, figure.high) for figure in figures):
        return None
    for link in collation.prose_links():
        if link.original != index or link.relation in ("verbatim", "typographic"):
            continue
        if not any(original.sentences[number].span.overlaps(kept.span) for number in link.a):
            continue
        for figure in figures:
            inside = any(draft.sentences[number].span.contains(figure.span) for number in link.b)
            if inside and figure.value == kept.value and figure.high == figure.value:
                return figure
    return None


def _remark(collation: Collation, index: int, kept: Figure, lost: Figure, figure: Figure) -> Remark:
    draft, original = collation.draft, collation.originals[index]
    number = draft.sentence_at(figure.span.start)
    tokens: Sequence[Token] = draft.sentences[number].tokens if number is not None else ()
    told = any(token.lemma.casefold() in _SAYING or token.norm == "according" for token in tokens)
    words, other = draft.words(figure.phrase), original.words(lost.phrase)
    return Remark(
        message=f"{named(words)} is disputed: the original has another source that gives {named(other)}.",
        b=figure.phrase,
        a=kept.span.cover(lost.span),
        original=index,
        confidence=0.75,
        severity=None if told else "error",
    )
