"""How far two values stand in one clause, told twice: with the same verb, among the same words."""

from __future__ import annotations

from checker.checks.facts._words import Side, is_content, words_of
from checker.collation import Collation, Link
from checker.document import Span


def likeness(collation: Collation, link: Link, a: Span, b: Span) -> float:
    """The share, from 0 to 1, of the words that carry meaning beside ``a`` and ``b`` in their clauses, the verbs
    among them, that are counterparts; 1.0 where the link has only one wording, 0.0 where nothing is known of them."""
    if link.relation in ("verbatim", "typographic"):
        return 1.0
    words = words_of(collation, link)
    if words is None:
        return 0.0
    beside_a, beside_b = _beside(words.a, a), _beside(words.b, b)
    if not beside_a and not beside_b:
        return 1.0
    kept = sum(words.to_b.get(index, -1) in beside_b for index in beside_a)
    return 2 * kept / (len(beside_a) + len(beside_b))


def _beside(side: Side, span: Span) -> set[int]:
    inside = side.inside(span)
    verb = side.predicate(inside[0]) if inside else None
    clause = range(len(side.tokens)) if verb is None else (verb, *side.clause(verb))
    return {index for index in clause if index not in inside and is_content(side.tokens[index])}
