"""Of two things that are set against one another, which is so and which is not: "the scale, not the dose"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._grammar import negation_cues
from checker.checks.facts._words import Side, Words, akin, is_content
from checker.collation import Collation, Link
from checker.document import Token
from checker.finding import Remark

_FAR = 4
_JOINS = frozenset((",", "and", "but", "-", "\u2013", "\u2014", "(", "rather", "instead"))


def contrast_exchanged(collation: Collation, link: Link, words: Words) -> Remark | None:
    """A remark where what one side says is so the other says is not, and the other way round."""
    original, draft = collation.original_of(link), collation.draft
    for so_a, not_a in _contrasts(words.a):
        for so_b, not_b in _contrasts(words.b):
            if akin(so_a, not_b) and akin(not_a, so_b) and not akin(so_a, not_a):
                return Remark(
                    message=(
                        f"The original has \u201c{original.words(so_a.span)}\u201d and not "
                        f"\u201c{original.words(not_a.span)}\u201d, the draft "
                        f"\u201c{draft.words(so_b.span)}\u201d and not \u201c{draft.words(not_b.span)}\u201d."
                    ),
                    b=so_b.span.cover(not_b.span), a=so_a.span.cover(not_a.span), original=link.original,
                    confidence=min(0.9, 0.5 + 0.4 * link.score),
                )
    return None


def _contrasts(side: Side) -> Iterator[tuple[Token, Token]]:
    """The nouns on either side of a "not", a "rather than" or an "instead of": what is so, and what is not."""
    tokens = side.tokens
    for index in range(2, len(tokens) - 1):
        if not _sets_aside(side, index):
            continue
        before = [at for at in range(index - 1, max(-1, index - 1 - _FAR), -1) if tokens[at].norm not in _JOINS]
        first = next((at for at in before if is_content(tokens[at])), None)
        behind = next((at for at in range(index + 1, min(len(tokens), index + 1 + _FAR)) if _is_noun(side, at)), None)
        if first is None or behind is None or not _is_noun(side, first) or before[0] != first:
            continue
        while behind + 1 < len(tokens) and _is_noun(side, behind + 1):
            behind += 1
        yield tokens[first], tokens[behind]


def _sets_aside(side: Side, index: int) -> bool:
    tokens = side.tokens
    pair = tokens[index - 1].norm, tokens[index].norm
    return pair in (("rather", "than"), ("instead", "of")) or (
        tokens[index].norm == "not" and tokens[index - 1].norm in _JOINS and negation_cues(tokens, index)
    )


def _is_noun(side: Side, index: int) -> bool:
    return side.tokens[index].tag.startswith("NN")
