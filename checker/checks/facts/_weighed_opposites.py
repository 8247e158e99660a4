"""Two words of a link that are opposites, wherever in it they stand: weighed evidence.

The rules of ``_opposed_pairs.py`` ask that the two stand in one place of the sentence; where a translation put it
another way ("pressure on prices was easing", "it is the pressure that strengthens") what they find goes into the
balance with all else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.checks._wording import has
from checker.checks.facts._counterparts import became, framed
from checker.checks.facts._less import turned_by_less
from checker.checks.facts._one_state import loosely_opposite
from checker.checks.facts._opposed_pairs import (
    both_listed,
    certainty_of,
    free_to_turn,
    is_alone,
    is_few,
    only_rendering,
    opposed,
    opposed_in_place,
    other_verb,
    phrasal,
    told_apart,
)
from checker.checks.facts._opposites import made_up_for, other_things, said_beside, same_object, told_otherwise
from checker.checks.facts._places import (
    PARTICLES,
    comparable,
    denials,
    new_objects,
    one_object,
    one_place,
    same_clause,
    same_place,
    sides_changed,
)
from checker.checks.facts._weighed import confidence, evidence, of_clause, of_link
from checker.checks.facts._words import Side, Words, is_content, words_of
from checker.collation import Collation, Link
from checker.document import Document, Token
from checker.finding import Remark
from checker.language.noun_kinds import is_person
from checker.language.relations import nearly_opposite, opposite

QUESTION = "opposites"
_KINDS = ("direct", "phrasal", "near", "loose")
_SURENESS = {"": 0, "warning": 1, "error": 2}
_PLACES = {"": 0, "loose": 1, "plain": 2}
_CLASSES = {"verbs": "V", "nouns": "N", "adjectives": "J", "adverbs": "R"}
_WORK = {"names": ("amod", "nmod", "compound"), "says_how": ("advmod",), "leads": ("prep",), "joins": ("pobj", "dobj")}


@dataclass(frozen=True, slots=True)
class Pair:
    """A word of the original and one of the draft, as indices into the sides of ``words``; ``kind`` says which table
    has them as opposites."""

    link: Link
    words: Words
    a: int
    b: int
    kind: str


def weighed_opposites(collation: Collation) -> Iterator[Remark]:
    """A question for each word of the draft of which the evidence says that it turns one of the original's round."""
    for pairs in by_link(collation):
        best: dict[int, tuple[float, Pair]] = {}
        for pair in pairs:
            score = evidence(QUESTION, features(collation, pair, pairs))
            if score > best.get(pair.b, (0.0, pair))[0]:
                best[pair.b] = score, pair
        for score, pair in best.values():
            yield became(
                collation, pair.link, pair.words.a.tokens[pair.a].span, pair.words.b.tokens[pair.b].span,
                confidence(score), ": is that the opposite?", severity="warning",
            )


def by_link(collation: Collation) -> Iterator[list[Pair]]:
    """Of each link the words without a sure counterpart that some table has as opposites."""
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is None:
            continue
        free_a, free_b = free_to_turn(words)
        yield [
            Pair(link, words, a, b, kind) for b in free_b for a in free_a
            if (kind := _kind(words, a, b)) and not _excused(collation, link, words, a, b)
        ]


def _excused(collation: Collation, link: Link, words: Words, a: int, b: int) -> bool:
    """Whether a rule knows why two opposites say one thing: that is no matter of more or less."""
    return (
        turned_by_less(words.a, a, words.b, b) or said_beside(collation, link, words, a, b)
        or both_listed(words, a, b) or told_otherwise(words, a, b) or made_up_for(words, a, b)
        or is_few(words.a, a) or is_few(words.b, b)
        # "What they earn" is a thing: who spends it does the contrary of nothing.
        or any(words.b.tokens[child].norm == "what" for child in words.b.children(b))
        # A brother's sister has a brother: what becomes of people is told by the pronouns and names.
        or all(is_person(side.tokens[at].lemma.casefold()) for side, at in ((words.a, a), (words.b, b)))
    )


def _kind(words: Words, a: int, b: int) -> str:
    x, y = words.a.tokens[a], words.b.tokens[b]
    if opposed(x, y, opposite):
        return "direct"
    if phrasal(words, a, b):
        return "phrasal"
    if opposed(x, y, nearly_opposite):
        return "near"
    return "loose" if opposed(x, y, loosely_opposite) else ""


def features(collation: Collation, pair: Pair, pairs: list[Pair]) -> dict[str, float]:
    """What speaks for two opposites being one thing told as its contrary, and against it; ``pairs`` are all of the
    link. With those of ``of_link``; ``_a`` is of the original's word and ``_b`` of the draft's."""
    link, words, a, b = pair.link, pair.words, pair.a, pair.b
    x, y = words.a.tokens[a], words.b.tokens[b]
    bound = same_object(words, a, b)
    plain = pair.kind in ("direct", "phrasal")
    place = opposed_in_place(collation, link, words, a, b)
    sure = certainty_of(collation, link, words, a, b, place) if place else ""
    verbs = x.tag[:1] == y.tag[:1] == "V"
    verb_a, verb_b = words.a.predicate(a), words.b.predicate(b)
    clause_a, clause_b = of_clause(words, True, verb_a, a), of_clause(words, False, verb_b, b)
    head_a, head_b = words.a.heads[a], words.b.heads[b]
    below = {words.to_b.get(at) for at in words.a.children(a) if is_content(words.a.tokens[at])} - {None}
    return {
        **of_link(collation, link, words),
        **{kind: pair.kind == kind for kind in _KINDS},
        **{name: x.tag[:1] == y.tag[:1] == tag for name, tag in _CLASSES.items()},
        **{name: y.dep in deps for name, deps in _WORK.items()},
        "rule_place": _PLACES[place],
        "rule_sure": _SURENESS[sure],
        "framed": framed(collation, link, x.span, y.span),
        "same_object": bound,
        "one_object": verbs and one_object(words, a, b),
        "new_objects": verbs and new_objects(words, a, b),
        "same_place": same_place(collation, link, words, a, b, plain),
        "one_place": one_place(words, a, b),
        "same_clause": same_clause(words, a, b),
        "comparable": comparable(words, a, b),
        "sides_changed": sides_changed(words, a, b),
        "only_rendering": only_rendering(words, a, b),
        "is_alone": is_alone(words, a, b),
        "other_things": other_things(words, a, b),
        "told_apart_a": told_apart(x, words.b, b, bound),
        "told_apart_b": told_apart(y, words.a, a, bound),
        "other_verb": other_verb(words, a, b),
        "particle": y.norm in PARTICLES,
        "paired_a": a in words.to_b,
        "paired_b": b in words.to_a,
        "clause_told_a": clause_a[0],
        "clause_told_b": clause_b[0],
        "clause_words": min(clause_a[1], clause_b[1]),
        "one_head": head_a != a and head_b != b and words.to_b.get(head_a) == head_b,
        "one_below": bool(below & set(words.b.children(b))),
        "one_verb": verb_a is not None and verb_b is not None and words.to_b.get(verb_a) == verb_b,
        "one_work": x.dep == y.dep,
        "denials": abs(denials(words.a) - denials(words.b)),
        "denials_here": abs(_denials_at(words.a, verb_a) - _denials_at(words.b, verb_b)),
        "pairs": len(pairs),
        "pairs_here": sum(one.b == b for one in pairs),
        "in_original": any(_holds(original, y) for original in collation.originals),
        "in_draft": _holds(collation.draft, x),
        "far": abs(a / len(words.a.tokens) - b / len(words.b.tokens)),
        "quoted": words.b.quoted(b),
    }


def _denials_at(side: Side, verb: int | None) -> int:
    return 0 if verb is None else side.negated(verb)


def _holds(document: Document, token: Token) -> bool:
    return has(document, token.norm) or has(document, token.lemma.casefold())
