r"""A word stands beside another that rules it out.

Why it matters:
    Two articles in a row, or two prepositions, are what is left when half of an edit was done.

Flags:
    B: The council will vote on the a new bridge on Friday.

    B: The mayor spoke of with the new bridge at length.

Passes:
    B: All the boats, such a storm, half the crew, the same as before; the A road leads to the The Hague office.

    B: She came in with the tide, from under the bridge, in for a repair, up to at least ten times a year.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks._reading import named, quoted
from checker.checks.language._doubts import PREPOSITION, PREPOSITION_PARTICLE, Doubts
from checker.checks.language._rows import Row, is_whole, rows
from checker.collation import Collation
from checker.document import Document
from checker.finding import Remark
from checker.registry import check

_FIRST = frozenset("the a an my your our their its".split())
_SECOND = frozenset("the a an my your our their its his this these those every".split())
_BORROWED = frozenset("la cappella priori posteriori".split())
_PREPOSITIONS = frozenset("of with from at into for".split())
_PARTICLES = frozenset("in on by to".split())

# In bits: how much likelier the sentence must be without one of the two.
GAIN = 9.0


@check(severity="error", needs=("suspicion",))
def extra_word(collation: Collation) -> Iterator[Remark]:
    """One remark for each pair of words; nothing in quotation marks."""
    draft = collation.draft
    marks = quoted(draft)
    doubts = Doubts.of(draft)
    for row in rows(draft):
        if marks.touches(row.sentence.span):
            continue
        for index in range(len(row.tokens) - 1):
            kind = _kind(draft, row, index, doubts)
            if kind:
                span = row.span(index, index + 2)
                text = named(row.around(draft, index, index + 2, 1))
                pair = named(draft.words(span))
                message = f"{text} has two {kind}s in a row, {pair}: one is too many."
                if kind == "determiner":
                    yield Remark(message, span, confidence=0.9)
                else:
                    yield Remark(message, span, confidence=0.7, severity="warning")


def _kind(draft: Document, row: Row, index: int, doubts: Doubts) -> str:
    """What the two words both are, where one of them is too many; empty for nothing."""
    one, two = row.tokens[index], row.tokens[index + 1]
    both = one.norm in _FIRST and two.norm in _SECOND, one.norm in _PREPOSITIONS | _PARTICLES
    if not any(both) or one.norm == two.norm or not draft.text[one.span.end:two.span.start].isspace():
        return ""
    if not draft.words(two.span).islower() or index and not draft.words(one.span).islower():
        return ""
    if both[0]:
        borrowed = two.norm == "a" and any(token.norm in _BORROWED for token in row.tokens[index + 2:index + 3])
        return "" if borrowed else "determiner"
    if two.norm not in _PREPOSITIONS | _PARTICLES - {"to"} or not is_whole(draft, row):
        return ""
    # "The swearing in of", "the sea, for in a year".
    if one.norm in _PARTICLES and two.norm == "of" or index and row.tokens[index - 1].norm == ",":
        return ""
    bar = PREPOSITION if one.norm in _PREPOSITIONS else PREPOSITION_PARTICLE
    near = row.tokens[index:index + 3]
    if max(max(doubts.missing(token), doubts.order(token)) for token in near) < bar:
        return ""
    gain = max(row.gain(index, index + 1), row.gain(index + 1, index + 2))
    return "preposition" if gain >= GAIN else ""
