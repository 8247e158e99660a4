"""What may be so in the original, or is only thought so, where nothing in the draft's passage leaves anything open.

A verb that was reworded has no counterpart whose modal could be compared: "is thought to be", "is".
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._verbs import REPORTS
from checker.checks.facts._words import Side, Words
from checker.document import Span
from checker.language.classes import HEDGES, OPINIONS

_ABLE = frozenset(("can", "could", "may"))
_THOUGHT = frozenset("believe fear presume suspect think understand".split())
OPEN = HEDGES | OPINIONS | frozenset(
    """
    caution concern fear forecast hint idea inquiry investigate investigation liable look predict presumed prone
    question resemble resemblance seeming thought understand warn warning wonder
    """.split()
)
_TOLD = 0.5


def nothing_left_open(words: Words) -> Iterator[tuple[Span, Span]]:
    """The original's words of doubt with their verb, and the draft's verb, where the draft has no such word at all and
    gives nobody's word for it either."""
    found = next(_supposed(words.a), None)
    if found is None or words.shared() < _TOLD or any(is_open(words, at) for at in range(len(words.b.tokens))):
        return
    verb, cue = found
    b = words.to_b.get(verb, -1)
    if b < 0 or not words.b.tokens[b].tag.startswith("V"):
        b = next((at for at in words.b.verbs() if words.b.heads[at] == at), -1)
        if words.b.tokens[b].lemma in REPORTS:
            return  # what somebody said is not what was thought
    if b >= 0 and not words.b.negated(b):
        yield words.a.tokens[cue].span.cover(words.a.tokens[verb].span), words.b.tokens[b].span


def is_open(words: Words, at: int) -> bool:
    """Whether a word of the draft leaves something open, likens it to something, or gives somebody's word for it that
    the original does not give."""
    token = words.b.tokens[at]
    if token.norm == "like" and token.tag == "IN" or token.norm == "though" and words.b.tokens[at - 1].norm == "as":
        return True
    said = token.tag.startswith("V") and token.lemma in REPORTS and at not in words.sure_b
    return said or token.norm == "?" or token.norm in OPEN or token.lemma.casefold() in OPEN


def _supposed(side: Side) -> Iterator[tuple[int, int]]:
    """The verbs of a side that are told as possible or as somebody's belief, each with the word that says so."""
    for verb in side.verbs():
        if side.negated(verb):
            continue
        helpers = {side.tokens[child].norm for child in side.children(verb) if side.tokens[child].dep == "aux"}
        for child in side.children(verb):
            # What may or could be done is often allowed, or within one's means: "may have been" is not.
            if side.tokens[child].norm == "might" or side.tokens[child].norm in _ABLE and "have" in helpers:
                yield verb, child
        above = side.heads[verb]
        if above != verb and side.tokens[verb].dep in ("ccomp", "xcomp") and side.tokens[above].lemma in _THOUGHT:
            if not side.negated(above):
                yield verb, above
