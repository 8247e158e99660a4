"""A figure that no original has, and the one that it should be: told in another sentence than the link's.

Where sentences are merged or the carrier is reworded, the original's sentence may be linked with nothing, so that no
link holds both figures.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from checker.checks.facts._complements import complement
from checker.checks.facts._elsewhere import counting
from checker.checks.facts._quantities import (
    dimension,
    measured,
    renders,
    same,
    same_but_for_words,
    same_number,
    share,
    slip,
    unit_of,
    vague,
)
from checker.checks.facts._reckoned import added_up, multiplied, reckoned, taken_of
from checker.checks.facts._updates import is_update
from checker.checks.facts._words import is_content, may_say
from checker.collation import Collation, Link
from checker.document import Document, Figure, Span, Token

_NEAR = 3
"""How many sentences around what a passage came from are searched for its figure."""
_WINDOW = 8
_LIKELY = 3
_COMPANY = 2
"""A figure that stands beside both is worth so many words."""
_BESIDE = 60
_LEAST = 6
"""Smaller numbers stand with any unit."""
_SHY = frozenset("day week month year hour minute".split())


@dataclass(slots=True)
class Told:
    """The figures that have a counterpart already, by place; of the originals with the original's number."""

    a: set[tuple[int, Span]] = field(default_factory=set)
    b: set[Span] = field(default_factory=set)

    def pairs(self, pairs: Iterable[tuple[Figure, Figure]], original: int) -> None:
        """Remember figures of the original with the draft's beside them."""
        for a, b in pairs:
            self.a.add((original, a.span))
            self.b.add(b.span)


def strays(collation: Collation, told: Told) -> Iterator[tuple[Link, Figure, Figure, bool, bool]]:
    """The draft's figures that no original has, each with its link and the figure of a sentence near by that it was.

    What comes with them: whether it may be an update, and whether the pair is sure.
    """
    draft = collation.draft
    quoted = [quotation.span for quotation in draft.annotations.quotations]
    known = [figure for original in collation.originals for figure in original.annotations.figures]
    linked = {number: link for link in collation.prose_links() for number in link.b}
    found: list[tuple[Link, Figure, Figure, int]] = []
    for b in counting(draft, draft.annotations.figures):
        number = draft.sentence_at(b.span.start)
        if b.span in told.b or number is None or number in draft.furniture or not (b.unit or share(b)) or b.ordinal:
            continue
        link = linked.get(number) or linked.get(number - 1) or linked.get(number + 1)
        if link is None or b.value != b.high or any(span.overlaps(b.span) for span in quoted):
            continue
        if any(same(a, b) or same_but_for_words(a, b) or not vague(b) and renders(a, b) for a in known):
            continue
        other_unit = any(same_number(a, b) for a in known)
        rivals = list(_of_another_unit(collation, told, b) if other_unit else _rivals(collation, link, told, b))
        if len(rivals) == 1 and not _worked_out(collation, link, b):
            found.append((link, rivals[0][0], b, rivals[0][1]))
    for link, a, b, shared in found:
        if sum(other is a for _, other, _, _ in found) > 1:
            continue
        slipped = slip(a, b) or same_number(a, b)
        update = is_update(collation, link, a, b)
        if slipped or not update and shared >= 2:
            yield link, a, b, update, slip(a, b) or shared > 2


def _rivals(collation: Collation, link: Link, told: Told, b: Figure) -> Iterator[tuple[Figure, int]]:
    """The figures of the same unit near by that the draft gives nowhere, with how many words around them it has."""
    original, draft = collation.original_of(link), collation.draft
    for a in original.annotations.figures:
        number = original.sentence_at(a.span.start)
        if number is None or not link.a[0] - _NEAR <= number <= link.a[-1] + _NEAR or number in original.furniture:
            continue
        if (link.original, a.span) in told.a or a.value != a.high or a.ordinal or unit_of(a) != unit_of(b):
            continue
        if dimension(a) != dimension(b):
            continue
        if _is_given(draft, a):
            continue
        shared = _shared(_around(original, a), _around(draft, b)) + _COMPANY * _in_company(original, a, draft, b)
        needed = 2 if measured(b) or b.unit in _SHY else 1
        if slip(a, b) and dimension(a) == dimension(b) or _likely(a, b) and shared >= needed:
            yield a, shared


def _of_another_unit(collation: Collation, told: Told, b: Figure) -> Iterator[tuple[Figure, int]]:
    """The figures of the same number and another unit of its kind ("11 weeks") that the draft gives nowhere."""
    if not measured(b) or b.value < _LEAST:
        return
    for number, original in enumerate(collation.originals):
        for a in original.annotations.figures:
            if (number, a.span) in told.a or not same_number(a, b) or dimension(a) != dimension(b) or a.value != a.high:
                continue
            if not _is_given(collation.draft, a):
                yield a, 0


def _is_given(draft: Document, a: Figure) -> bool:
    return any(
        same(a, b) or same_but_for_words(a, b) or not vague(b) and renders(a, b) for b in draft.annotations.figures
    )


def _likely(a: Figure, b: Figure) -> bool:
    return 0 < max(a.value, b.value) <= _LIKELY * min(a.value, b.value)


def _worked_out(collation: Collation, link: Link, b: Figure) -> bool:
    original = collation.original_of(link)
    if share(b) and complement(original, original.annotations.figures, collation.draft, b) is not None:
        return True
    first, last = max(0, link.a[0] - 1), min(len(original.sentences) - 1, link.a[-1] + 1)
    span = original.sentences[first].span.cover(original.sentences[last].span)
    near = [figure for figure in original.annotations.figures if span.contains(figure.span)]
    return (
        reckoned(original, near, b) or multiplied(collation, link, near, b) or added_up(near, b)
        or taken_of(near, b)
    )


def _around(document: Document, figure: Figure) -> list[Token]:
    """The words that carry meaning beside a figure, in its sentence; neither itself nor what it counts."""
    number = document.sentence_at(figure.span.start)
    tokens = document.sentences[number].tokens if number is not None else ()
    inside = [index for index, token in enumerate(tokens) if figure.phrase.overlaps(token.span)]
    if not inside:
        return []
    near = (*tokens[max(0, inside[0] - _WINDOW):inside[0]], *tokens[inside[-1] + 1:inside[-1] + 1 + _WINDOW])
    return [token for token in near if is_content(token) and token.tag != "CD"]


def _in_company(original: Document, a: Figure, draft: Document, b: Figure) -> bool:
    """Whether another figure stands beside both: "those over 70 will get 475", "425 where they are older than 70"."""
    beside = [
        [
            other
            for other in document.annotations.figures
            if other is not figure and other.value >= _LEAST and _is_beside(document, figure, other.span)
        ]
        for document, figure in ((original, a), (draft, b))
    ]
    days = [
        {date.value for date in document.annotations.dates if _is_beside(document, figure, date.span)}
        for document, figure in ((original, a), (draft, b))
    ]
    return bool(days[0] & days[1]) or any(same_number(one, other) for one in beside[0] for other in beside[1])


def _is_beside(document: Document, figure: Figure, other: Span) -> bool:
    here, there = document.sentence_at(figure.span.start), document.sentence_at(other.start)
    return here == there and abs(other.start - figure.span.start) <= _BESIDE


def _shared(a: list[Token], b: list[Token]) -> int:
    """How many words of one side have the same word, or one of its meaning, on the other."""
    return sum(any(_alike(one, other) for other in b) for one in a)


def _alike(one: Token, other: Token) -> bool:
    x, y = one.lemma.casefold(), other.lemma.casefold()
    return may_say(x, y, one.tag if one.tag[:1] == other.tag[:1] else "")
