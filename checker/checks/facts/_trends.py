"""Which way a figure went: "up 6 percent", "declined by 6 percent", "a drop of 6 percent"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from checker.checks.facts._counterparts import became, inside_a, inside_b, other_day
from checker.checks.facts._grammar import is_verb
from checker.checks.facts._quantities import same_number
from checker.checks.facts._words import Side, Words, words_of
from checker.collation import Collation, Link
from checker.document import Figure, Span
from checker.finding import Remark
from checker.language.relations import DOWN, UP

Way = Literal["up", "down", ""]

_UP = frozenset("up higher more above upward upwards".split())
_DOWN = frozenset("down lower less fewer below downward downwards".split())
_NOUNS_UP = frozenset("rise increase gain growth jump surge improvement climb advance rally".split())
_NOUNS_DOWN = frozenset(
    "fall drop decline decrease reduction cut loss dip slump plunge slide fall-off contraction shrinkage".split()
)
# What these do to a thing need not change how much there is of it: "raised 6 million", "won by 6 points".
_TRANSFERS = frozenset("raise gain lose cut improve worsen lift advance mount contract slow narrow widen".split())
# A share price that "gained 3 percent" rose.
_INTRANSITIVE = frozenset("advance gain improve lose".split())
_BEFORE = frozenset("by of about some around nearly almost roughly another over under a an the just only".split())
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_NEAR = 2


def turned_trends(collation: Collation) -> Iterator[Remark]:
    """One remark for every figure that went up in the original and down in the draft, or the other way round."""
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is None:
            continue
        figures_a = inside_a(collation, link, collation.original_of(link).annotations.figures)
        figures_b = inside_b(collation, link, collation.draft.annotations.figures)
        for a in figures_a:
            same = [b for b in figures_b if same_number(a, b) and a.unit == b.unit]
            if len(same) != 1 or sum(same_number(a, other) for other in figures_a) != 1:
                continue
            at_a, at_b = _way(words.a, a), _way(words.b, same[0])
            if at_a is None or at_b is None or at_a[0] == at_b[0] or not _one_thing(words, at_a, at_b):
                continue
            yield _remark(collation, link, words, (a, at_a[1]), (same[0], at_b[1]))


def _way(side: Side, figure: Figure) -> tuple[Way, int, int | None] | None:
    """Which way a figure went, the index of the word that says so and of the verb of its clause."""
    inside = side.inside(figure.phrase)
    if not inside or side.tokens[inside[-1]].span.end > figure.phrase.end:
        return None
    verb = side.predicate(inside[-1])
    for index in (*_before(side, inside[0]), *range(inside[-1] + 1, min(inside[-1] + 1 + _NEAR, len(side.tokens)))):
        token = side.tokens[index]
        if not token.norm[:1].isalpha():
            break
        if token.norm in _UP | _DOWN and (index > inside[-1] or token.tag.startswith("R") or token.tag == "IN"):
            return ("up" if token.norm in _UP else "down"), index, verb
        noun = token.lemma.casefold() if token.tag.startswith("NN") else ""
        if noun in _NOUNS_UP | _NOUNS_DOWN:
            return ("up" if noun in _NOUNS_UP else "down"), index, verb
    if verb is None or verb > inside[0] or side.tokens[inside[0] - 1].norm in ("to", "from", "at"):
        return None
    lemma = side.tokens[verb].lemma.casefold()
    by = side.tokens[inside[0] - 1].norm == "by"
    grown = by or lemma in _INTRANSITIVE and figure.unit == "percent"
    if lemma not in UP | DOWN or (lemma in _TRANSFERS and not grown) or not (by or figure.unit == "percent"):
        return None
    return ("up" if lemma in UP else "down"), verb, verb


def _before(side: Side, first: int) -> Iterator[int]:
    """The word before a figure, "by" and "of" and the like passed over."""
    index = first - 1
    while index >= 0 and side.tokens[index].norm in _BEFORE:
        index -= 1
    if index >= 0:
        yield index


def _one_thing(words: Words, a: tuple[Way, int, int | None], b: tuple[Way, int, int | None]) -> bool:
    """Whether both clauses tell of one thing: their subjects are counterparts, and they are denied alike."""
    subjects: list[set[int]] = []
    for side, way in ((words.a, a), (words.b, b)):
        verb = way[2]
        if verb is None:
            return False
        subjects.append(_subject(side, verb) | _grown(side, way[1]))
    if a[2] is None or b[2] is None or words.a.negated(a[2]) != words.b.negated(b[2]):
        return False
    return any(words.to_b.get(index) in subjects[1] for index in subjects[0])


def _subject(side: Side, verb: int) -> set[int]:
    """The subject of a verb, with what hangs on it ("the output of the district"); of a verb without one that of the
    verb before."""
    for above in (verb, *side.above(verb)):
        if not is_verb(side.tokens[above]):
            continue
        found = [child for child in side.children(above) if side.tokens[child].dep in _SUBJECTS]
        if found:
            # "The output of the district", "that of the district"
            return {
                index for child in found for index in (child, *side.children(child), *_behind_of(side, child))
                if side.tokens[index].tag.startswith("N")
            }
    return set()


def _behind_of(side: Side, index: int) -> Iterator[int]:
    for child in side.children(index):
        if side.tokens[child].norm == "of":
            yield from side.children(child)


def _grown(side: Side, index: int) -> set[int]:
    """What a noun such as "rise" tells of: "an increase of 11 percent in house sales"."""
    below = [child for child in side.children(index) if side.tokens[child].norm == "in"]
    return {at for child in below for at in side.children(child) if side.tokens[at].tag.startswith("N")}


def _remark(
    collation: Collation, link: Link, words: Words, a: tuple[Figure, int], b: tuple[Figure, int]
) -> Remark:
    span_a, span_b = _phrase(words.a, *a), _phrase(words.b, *b)
    return became(
        collation, link, span_a, span_b, min(0.9, 0.45 + 0.45 * link.score), ", which says the opposite.",
        severity="warning" if other_day(collation, link) else None,
    )


def _phrase(side: Side, figure: Figure, index: int) -> Span:
    """The figure with the word that says which way it went."""
    return figure.phrase.cover(side.tokens[index].span)
