"""A figure of the draft that nothing in its passage of the original accounts for: weighed evidence.

"For the ninth year in a row", "five years running": no rule sees the one in the place of the other. What speaks for a
change is that the noun is told and its number is not, that the original's number of it is gone, and that the figure
follows from no others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from checker.checks._reading import quoted
from checker.checks._wording import has
from checker.checks.facts._amounts import said_in_words, worded
from checker.checks.facts._counterparts import became, framed, inside_a, inside_b
from checker.checks.facts._elsewhere import counting
from checker.checks.facts._explained import unexplained
from checker.checks.facts._ordinals import of_one_thing
from checker.checks.facts._quantities import (
    dimension,
    ends_of,
    in_unit_of,
    is_age,
    measured,
    renders,
    same_but_for_words,
    same_number,
    share,
    slip,
    unit_of,
    vague,
    within,
)
from checker.checks.facts._readings import Readings, readings
from checker.checks.facts._reckoned import shares
from checker.checks.facts._strays import around, but_one, in_company, kindred, one_of_kind, shared
from checker.checks.facts._updates import is_later, is_update
from checker.checks.facts._weighed import confidence, evidence, of_clause, of_link
from checker.checks.facts._words import Side, Words, is_content, words_of
from checker.collation import Collation, Link
from checker.document import Document, Figure
from checker.finding import Remark

QUESTION = "figures"
_REACH = 1
_NEWS = 2
_DISTANCE = re.compile(
    r"\s(?:\w+\s)?(?:short|shy|from|away|ahead|behind|clear|more|fewer|less|apart|later|earlier|before|after)\b"
)
_FEW = 12
_IN_WORDS = frozenset(
    "a an another both couple decade debut double dozen each either final fortnight half last latest neither next once "
    "one only other pair quarter several single sole some third triple twice twin week year month".split()
)


@dataclass(frozen=True)
class Stray:
    """A figure ``b`` of the draft that no figure of its passage gives.

    ``lost`` are the passage's figures that the draft gives nowhere, ``new`` counts the link's other strays, ``there``
    is all that the numbers of the original near by may be read as. A ``year`` is a figure without a unit.
    """

    collation: Collation
    link: Link
    words: Words
    b: Figure
    lost: tuple[Figure, ...]
    new: int
    there: Readings
    year: bool = False

    @property
    def original(self) -> Document:
        """The text that the link is with."""
        return self.collation.original_of(self.link)

    @cached_property
    def was(self) -> Figure | None:
        """The lost figure that it most likely was."""
        rated = [(self.likeness(a), -a.span.start, a) for a in self.lost]
        likely = max((one for one in rated if one[0] >= 0), default=None, key=lambda one: one[:2])
        return likely[2] if likely is not None else None

    def likeness(self, a: Figure) -> float:
        """How much speaks for ``a``; below 0 where the two can be no one figure."""
        draft = self.collation.draft
        if a.ordinal != self.b.ordinal and unit_of(a) != unit_of(self.b):
            return -1.0
        alike = 1 if a.ordinal or self.b.ordinal else kindred(self.original, a, draft, self.b)
        if alike is None:
            return -1.0
        return alike + shared(around(self.original, a), around(draft, self.b)) + 2.0 * slip(a, self.b)

    @cached_property
    def counted(self) -> int | None:
        """The noun that it counts, as an index into the draft's side: the last of its phrase, or the one behind it."""
        side = self.words.b
        inside = side.inside(self.b.phrase)
        nouns = [
            at for at in inside
            if side.tokens[at].tag.startswith("NN") and side.tokens[at].span.start >= self.b.span.end
        ]
        if nouns:
            return nouns[-1]
        heads = [side.heads[at] for at in inside if at < len(side.heads)]
        return next((at for at in heads if at not in inside and side.tokens[at].tag.startswith("NN")), None)

    @cached_property
    def noun_there(self) -> int | None:
        """The original's word for that noun."""
        if self.counted is None:
            return None
        if self.counted in self.words.to_a:
            return self.words.to_a[self.counted]
        lemma = self.words.b.tokens[self.counted].lemma
        return next((at for at, token in enumerate(self.words.a.tokens) if token.lemma == lemma), None)


def weighed_figures(collation: Collation, years: bool = False) -> Iterator[Remark]:
    """A question for each figure, or year, of which the evidence says that it is not the original's; where a draft has
    several that were no other, it has news of its own."""
    found = list(candidates(collation, years))
    news = sum(one.was is None for one in found) > _NEWS
    for one in found:
        if one.was is not None or not news:
            score = evidence(QUESTION, features(one))
            if score > 0:
                yield _remark(one, score)


def candidates(collation: Collation, years: bool = False) -> Iterator[Stray]:
    """The figures, or the years, of the draft's links that no figure of the original near their passage gives."""
    draft = collation.draft
    marks = quoted(draft)
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is None or link.relation in ("verbatim", "typographic"):
            continue
        original = collation.original_of(link)
        first, last = max(0, link.a[0] - _REACH), min(len(original.sentences) - 1, link.a[-1] + _REACH)
        near = original.sentences[first].span.cover(original.sentences[last].span)
        of_original, of_draft = (_years(original), _years(draft)) if years else (
            original.annotations.figures, draft.annotations.figures
        )
        around_it = [a for a in of_original if near.contains(a.span)]
        mine = counting(draft, inside_b(collation, link, of_draft))
        strays = [
            b for b in mine
            if not marks.touches(b.span) and not any(_may_be(a, b) for a in around_it) and not ends_of(b, around_it)
            and not said_in_words(original, b)
        ]
        there, here = readings(original, near), readings(draft, collation.span_b(link))
        lost = tuple(
            a for a in counting(original, inside_a(collation, link, of_original))
            if not any(_may_be(a, b) for b in of_draft) and not said_in_words(draft, a)
            and not here.have(a)
        )
        found = [Stray(collation, link, words, b, lost, len(strays) - 1, there, years) for b in strays]
        yield from (one for one in found if not _excused(one))


def _excused(one: Stray) -> bool:
    """Whether a rule knows why the passage may give the figure, or why it is a new one: that is no matter of more or
    less."""
    b, was = one.b, one.was
    if one.there.have(b) or one.year and one.there.near(b):
        return True  # "before 2011", "up to 2010"
    # "Five minutes from half-time", "seven short of a majority" are worked out by whoever knows the rest.
    apart = was is None or not b.unit or unit_of(was) != unit_of(b)
    if apart and _DISTANCE.match(one.collation.draft.text, b.phrase.end):
        return True
    if not one.year and not unexplained(one.collation, one.link, list(one.lost), [b])[1]:
        return True
    if was is None:
        return b.ordinal
    if was.ordinal and b.ordinal and not of_one_thing(one.original, was, one.collation.draft, b):
        return True
    if was.ordinal != b.ordinal and abs(was.value - b.value) == 1:
        return True  # what has gone on for three years is in its fourth
    return but_one(one.original, was, one.collation.draft, b)


def _years(document: Document) -> tuple[Figure, ...]:
    """The years that a text names, with and without a day, both ends of a span of years."""
    return tuple(
        Figure(date.span, float(year), float(year)) for date in document.annotations.dates
        for year in re.findall(r"(?<![\d-])\d{4}(?!\d)", date.value)
    )


def _may_be(a: Figure, b: Figure) -> bool:
    return same_number(a, b) or same_but_for_words(a, b) or not vague(b) and renders(a, b)


def features(one: Stray) -> dict[str, float]:
    """What speaks for a figure that is not the original's, and against it. With those of ``of_link``; ``_was`` is of
    the figure that it most likely was, ``_there`` of the original."""
    collation, link, words, b, was = one.collation, one.link, one.words, one.b, one.was
    original, draft = one.original, collation.draft
    noun, there = one.counted, one.noun_there
    side = words.a
    before = {side.tokens[at].norm for at in range(max(0, there - 3), there)} if there is not None else set()
    children = {side.tokens[at].norm for at in side.children(there)} if there is not None else set()
    verb = words.b.predicate(words.b.inside(b.span)[0]) if words.b.inside(b.span) else None
    own = [at for at in words.b.inside(b.phrase)]
    governor = _governor(words.b, own)
    figures_here = [figure for figure in draft.annotations.figures if link_has(collation, link, figure)]
    return {
        **of_link(collation, link, words),
        "year": one.year,
        "reckoned_year": one.year and any(
            abs(number - b.value) in one.there.numbers for number in one.there.numbers if number != b.value
        ),
        "value": min(b.value, 1000.0),
        "large": b.value > 1000,
        "one": b.value == 1,
        "few": b.value <= _FEW,
        "whole": b.value % 1 == 0,
        "round": b.value % 10 == 0,
        "range": b.value != b.high,
        "ordinal": b.ordinal,
        "share": bool(share(b)),
        "measured": measured(b),
        "time": dimension(b) == "time",
        "times": b.unit == "time",
        "age": is_age(draft, b),
        "unit": bool(b.unit),
        "qualified": bool(b.qualifier),
        "vague": vague(b),
        "digits": draft.words(b.span)[:1].isdigit(),
        "new": one.new,
        "lost": len(one.lost),
        "figures_here": len(figures_here),
        "elsewhere": sum(same_number(a, b) for text in collation.originals for a in text.annotations.figures),
        "in_text": any(has(text, draft.words(b.span).casefold()) for text in collation.originals),
        "near_there": one.there.near(b),
        "numbers_there": len(one.there.numbers),
        "part": any(b in (part, whole) for part, whole in shares(draft)),
        "is_was": was is not None,
        "likeness_was": one.likeness(was) if was is not None else -1.0,
        "kind_was": 0 if was is None else 1 + (kindred(original, was, draft, b) or 0),
        "ordinal_was": was is not None and was.ordinal,
        "one_of_kind": was is not None and one_of_kind(was, b, kindred(original, was, draft, b) or 0),
        "slip_was": was is not None and slip(was, b),
        "within_was": was is not None and within(in_unit_of(b, was), b),
        "ratio_was": _ratio(was, b),
        "shared_was": shared(around(original, was), around(draft, b)) if was is not None else 0,
        "company_was": was is not None and in_company(original, was, draft, b),
        "framed_was": was is not None and framed(collation, link, was.span, b.span),
        "update_was": was is not None and is_update(collation, link, was, b),
        "later": is_later(collation),
        "noun": noun is not None,
        "noun_told": noun is not None and noun in words.to_a,
        "noun_there": there is not None,
        "noun_counted_there": there is not None and any(
            a.phrase.contains(side.tokens[there].span) for a in original.annotations.figures
        ),
        "plural_there": there is not None and side.tokens[there].tag.endswith("S"),
        "a_there": bool({"a", "an", "one"} & (before | children)),
        "the_there": bool({"the", "this", "that", "its", "his", "their"} & children),
        "words_there": sum(token.norm in _IN_WORDS for token in side.tokens),
        "worded_there": sum(1 for a in worded(original) if dimension(a) == dimension(b)),
        "governor_told": governor is not None and governor in words.to_a,
        "clause_told": of_clause(words, False, verb)[0],
        "clause_words": of_clause(words, False, verb)[1],
        "near_told": _near_told(words, own),
        "first": bool(own) and own[0] < 3,
    }


def link_has(collation: Collation, link: Link, figure: Figure) -> bool:
    """Whether a figure of the draft stands in one of the link's sentences."""
    return collation.draft.sentence_at(figure.span.start) in link.b


def _governor(side: Side, own: list[int]) -> int | None:
    for at in own:
        if side.heads[at] not in own:
            return side.heads[at]
    return None


def _near_told(words: Words, own: list[int]) -> float:
    """The share of the content words around the figure that have a counterpart."""
    if not own:
        return 0.0
    near = [
        at for at in range(max(0, own[0] - 4), min(len(words.b.tokens), own[-1] + 5))
        if at not in own and is_content(words.b.tokens[at])
    ]
    return sum(at in words.to_a for at in near) / len(near) if near else 0.5


def _ratio(was: Figure | None, b: Figure) -> float:
    if was is None or not was.value or not b.value:
        return 0.0
    return min(100.0, max(was.value, b.value) / min(was.value, b.value))


def _remark(one: Stray, score: float) -> Remark:
    was = one.was
    if was is not None:
        return became(
            one.collation, one.link, was.phrase, one.b.phrase, confidence(score), ": is that the right figure?",
            severity="warning",
        )
    return Remark(
        message=f"Here the original has no \u201c{one.collation.draft.words(one.b.phrase)}\u201d: is the figure right?",
        b=one.b.phrase,
        a=one.collation.span_a(one.link),
        original=one.link.original,
        confidence=confidence(score),
        severity="warning",
    )
