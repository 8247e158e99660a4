"""A stance that is told by a noun: who "rejected a call" cannot "repeat his support for a call"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._counterparts import became
from checker.checks.facts._words import Side, Words, words_of
from checker.collation import Collation
from checker.document import Token
from checker.finding import Remark
from checker.language.relations import opposite

_STEM = 4
_OBJECTS = frozenset(("dobj", "pobj", "nsubjpass"))


def turned_stances(collation: Collation) -> Iterator[Remark]:
    """A verb on one side and a noun on the other that say the opposite of one thing, neither of them denied."""
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is None:
            continue
        for a, b in _turned(words):
            spans = words.a.tokens[a].span, words.b.tokens[b].span
            yield became(
                collation, link, *spans, min(0.85, 0.4 + 0.45 * link.score), ", which says the opposite.",
                severity=None if words.told_alike() else "warning",
            )


def _turned(words: Words) -> Iterator[tuple[int, int]]:
    for a, thing_a in _held(words.a):
        for b, thing_b in _held(words.b):
            x, y = words.a.tokens[a], words.b.tokens[b]
            # Two verbs are compared in their places; here one of the two is a noun.
            if words.to_b.get(thing_a) != thing_b or {x.tag[:1], y.tag[:1]} != {"N", "V"}:
                continue
            if _scant(words.a, thing_a) or _scant(words.b, thing_b):
                continue
            denied = words.a.denied(a) or words.b.denied(b) or _also(words.a, a, y) or _also(words.b, b, x)
            if opposite(x.lemma.casefold(), y.lemma.casefold(), "V") and not denied:
                yield a, b


def _scant(side: Side, thing: int) -> bool:
    """Whether there is little of a thing: "has too little sand", "a lack of sand"."""
    return any(side.tokens[child].norm in ("few", "fewer", "less", "little") for child in side.children(thing))


def _also(side: Side, index: int, word: Token) -> bool:
    """Whether a side that says the one says the other too, of something else: "imports exceeded exports"."""
    stem = word.lemma.casefold()[:_STEM]
    return len(stem) == _STEM and any(
        token.lemma.casefold().startswith(stem) for at, token in enumerate(side.tokens) if at != index
    )


def _held(side: Side) -> Iterator[tuple[int, int]]:
    """Verbs with their object, nouns with what stands behind their preposition ("support for a call")."""
    for index, token in enumerate(side.tokens):
        if token.dep not in _OBJECTS or not token.tag.startswith("N"):
            continue
        head = side.heads[index]
        if token.dep == "pobj":
            # The parser may hang the preposition on the verb before the noun: "repeated his support for a call".
            if side.tokens[head].norm in ("for", "of", "to") and head and side.tokens[head - 1].tag.startswith("N"):
                yield head - 1, index
        elif side.tokens[head].tag.startswith("V"):
            yield head, index
