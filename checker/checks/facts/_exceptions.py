"""What an original leaves out and its draft takes in, and what is told of all together and then of each.

"All fares except those for children" became "also those for children", "15 in all" became "15 each".
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._counterparts import inside_a, inside_b
from checker.checks.facts._grammar import EXCEPT, negation_cues
from checker.checks.facts._quantities import same_number
from checker.checks.facts._words import Side, Words, is_content
from checker.collation import Collation, Link
from checker.document import Span

_EXCEPT = EXCEPT | frozenset("exception exclude exempt".split())
_TOO = frozenset("including also even too includes include".split())
_AMONG = frozenset((("among", "them"), ("amongst", "them"), ("as", "well")))
_LEFT_OUT = _EXCEPT | frozenset("but unless without other only instead".split())
_TOTALS = frozenset("total altogether combined overall together sum".split())
_EACH = frozenset("each apiece every per".split())
_NEAR = 6


def taken_in(words: Words) -> Iterator[tuple[Span, Span]]:
    """The original's exception and the draft's words that take it in, or the other way round."""
    for side, other, known, back in (
        (words.a, words.b, words.to_b, words.to_a), (words.b, words.a, words.to_a, words.to_b),
    ):
        if any(
            token.norm in _LEFT_OUT or token.lemma in _EXCEPT or negation_cues(other.tokens, at)
            for at, token in enumerate(other.tokens)
        ):
            continue
        for index, token in enumerate(side.tokens):
            if token.norm not in _EXCEPT or token.tag.startswith("V") and token.norm != "excluding":
                continue
            for at in sorted(side.below(index)):
                there = known.get(at)
                if there is None or not is_content(side.tokens[at]):
                    continue
                before = (here for here in range(max(0, there - _NEAR), there) if other.tokens[here].norm in _TOO)
                behind = (
                    here for here in range(there + 1, min(there + 4, len(other.tokens) - 1))
                    if (other.tokens[here].norm, other.tokens[here + 1].norm) in _AMONG
                )
                cue = next((here for here in (*before, *behind) if here not in back), None)
                if cue is not None:
                    one = token.span.cover(side.tokens[at].span)
                    two = other.tokens[min(cue, there)].span.cover(other.tokens[max(cue, there)].span)
                    yield (one, two) if side is words.a else (two, one)
                    return


def told_of_each(collation: Collation, link: Link, words: Words) -> Iterator[tuple[Span, Span]]:
    """A figure that was told of all together and is now told of each, or the other way round."""
    figures_a = inside_a(collation, link, collation.original_of(link).annotations.figures)
    figures_b = inside_b(collation, link, collation.draft.annotations.figures)
    all_a, each_a = _first(words.a, _TOTALS), _first(words.a, _EACH)
    all_b, each_b = _first(words.b, _TOTALS), _first(words.b, _EACH)
    if (all_a is None) == (each_a is None) or (all_b is None) == (each_b is None) or (all_a is None) == (all_b is None):
        return
    cue_a = words.a.tokens[all_a if all_a is not None else each_a or 0].span
    cue_b = words.b.tokens[all_b if all_b is not None else each_b or 0].span
    for a in figures_a:
        for b in figures_b:
            if same_number(a, b) and not a.ordinal and _beside(words.a, a.phrase, cue_a) and _beside(
                words.b, b.phrase, cue_b
            ):
                yield a.phrase.cover(cue_a), b.phrase.cover(cue_b)
                return


def _first(side: Side, norms: frozenset[str]) -> int | None:
    return next((at for at, token in enumerate(side.tokens) if token.norm in norms), None)


def _beside(side: Side, figure: Span, cue: Span) -> bool:
    """Whether few words stand between a figure and what tells whether it is of all or of each."""
    between = Span(min(figure.end, cue.end), max(figure.start, cue.start, min(figure.end, cue.end)))
    return sum(token.span.overlaps(between) for token in side.tokens) <= _NEAR
