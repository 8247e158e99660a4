"""A word that limits what was done, to a part or to a time, and that only one of the two texts has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.checks.facts._reversals import turns
from checker.checks.facts._words import Side, Words, is_content
from checker.document import Span
from checker.language.thesaurus import close

_PART = frozenset("partially partly temporarily provisionally".split())
# Who shortens leaves these out, and says nothing else by it; who puts them in says less than was said.
_MOST = frozenset("largely mainly mostly nominally scarcely barely hardly seldom".split())
# What may say the same: for a part, for a time, under a condition.
_BOUNDS = frozenset(
    """
    about almost bulk chief chiefly chunk day except extent few fraction generally half hour initially interim just main
    majority many meantime minority moment month most much nearly now only overwhelming part partial piece portion
    predominantly present primarily principally proportion provisional section several share some sometimes still
    stretch temporary tend third time until usual usually virtually week while year
    """.split()
)
_LIMITING = _BOUNDS | _PART | _MOST
_DOUBT = frozenset(("may", "might", "could"))
_SMALL = frozenset(("little", "few"))
_TOLD = 0.6


def limited(words: Words) -> Iterator[tuple[Span, Span]]:
    """The original's words and the draft's, of which one holds a limiter with what it limits."""
    if not words.told_alike(_TOLD):
        return
    for index in _limiters(words.b, _PART | _MOST):
        there = words.to_a.get(words.b.heads[index])
        if index not in words.to_a and there is not None and not _is_bound(words.a, words.to_b):
            yield words.a.tokens[there].span, _phrase(words.b, index)
    for index in _limiters(words.a, _PART):
        here = words.to_b.get(words.a.heads[index])
        if index not in words.to_b and here is not None and not _is_bound(words.b, words.to_a):
            yield _phrase(words.a, index), words.b.tokens[here].span
    for index, token in enumerate(words.b.tokens):
        head = words.b.heads[index]
        before = words.b.tokens[index - 1].norm if index else ""
        if token.norm in _SMALL and token.dep == "amod" and before not in ("a", "the") and index not in words.to_a:
            there = words.to_a.get(head)
            if there is not None and is_content(words.b.tokens[head]) and not _is_denied(words.a, there):
                yield words.a.tokens[there].span, _phrase(words.b, index)


def _limiters(side: Side, wanted: frozenset[str]) -> Iterator[int]:
    for index, token in enumerate(side.tokens):
        if token.norm in wanted and token.tag.startswith("R") and side.heads[index] != index:
            yield index


def _is_bound(side: Side, known: Mapping[int, int]) -> bool:
    """Whether a word that the other side has not may limit what this one tells; ``known`` gives the counterparts."""
    return any(
        at not in known and (token.norm in _LIMITING or token.lemma in _LIMITING or token.norm in _DOUBT)
        for at, token in enumerate(side.tokens)
    )


def _is_denied(side: Side, noun: int) -> bool:
    """Whether anything says that there is none, or not much: "no hope", "a lack of hope", "hope is faint", "a
    shortage of drivers"."""
    verb = side.predicate(noun)
    below = [*side.children(noun), *(side.children(verb) if verb is not None else ())]
    above = [(at, side.tokens[at].lemma.casefold()) for at in side.above(noun)]
    return side.denied(noun) or any(turns(side, at) or close(lemma, "shortage") for at, lemma in above) or any(
        side.tokens[child].tag.startswith(("J", "DT")) or side.tokens[child].dep == "acomp" for child in below
    )


def _phrase(side: Side, index: int) -> Span:
    return side.tokens[index].span.cover(side.tokens[side.heads[index]].span)
