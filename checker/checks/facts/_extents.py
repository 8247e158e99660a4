"""How far a thing went: what "fell by a quarter" did not fall to a quarter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.checks.facts._counterparts import became, fitting
from checker.checks.facts._words import Side, words_of
from checker.collation import Collation
from checker.document import Span
from checker.finding import Remark
from checker.language.relations import DOWN, UP

_VAGUE = frozenset("about almost around barely just less more nearly over roughly some than under".split())
_ONE = {"a": "one", "an": "one"}
_PARTS = re.compile(
    r"(?P<many>a|an|one|two|three|four|five|six|seven|eight|nine)[ -]"
    r"(?P<part>third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twentieth)s?(?![\w-])"
    r"|(?P<percent>\d+(?:[.,]\d+)?)(?: ?%| per ?cent\b)(?! points?\b)"
)
"""Shares in plain words; by half is to half."""
_LONGEST = 5


@dataclass(frozen=True, slots=True)
class Extent:
    """A share behind "by" or "to" and a verb of change: its words, which of the two it is, and the share itself."""

    span: Span
    way: str
    share: str


def turned_extents(collation: Collation) -> Iterator[Remark]:
    """One remark for every share by which a thing changed in the one text, and to which it changed in the other."""
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is None:
            continue
        there, here = list(_extents(words.a)), list(_extents(words.b))
        for b in here:
            alike = [a for a in there if a.share == b.share]
            if len(alike) == 1 and alike[0].way != b.way and sum(other.share == b.share for other in here) == 1:
                span = alike[0].span
                yield became(
                    collation, link, span, b.span, min(0.9, 0.5 + 0.4 * link.score),
                    suggestion=fitting(collation, link, span, b.span),
                )


def _extents(side: Side) -> Iterator[Extent]:
    for at, token in enumerate(side.tokens):
        if token.norm not in ("by", "to"):
            continue
        first = at + 1
        while first < len(side.tokens) and side.tokens[first].norm in _VAGUE:
            first += 1
        if first >= len(side.tokens):
            continue
        last = side.tokens[min(first + _LONGEST, len(side.tokens)) - 1]
        text = side.document.text[side.tokens[first].span.start:last.span.end].casefold()
        found = _PARTS.match(text)
        verb = side.predicate(at)
        if found is None or verb is None or side.tokens[verb].lemma not in UP | DOWN:
            continue
        many = found["many"] or ""
        share = found["percent"] or f"{_ONE.get(many, many)} {found['part']}"
        start = side.tokens[first].span.start
        yield Extent(Span(token.span.start, start + found.end()), token.norm, share)
