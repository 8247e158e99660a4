"""Of two things that are set against one another, which is so and which is not: "the scale, not the dose"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._words import Side, Words, is_content
from checker.collation import Collation, Link
from checker.finding import Remark

_FAR = 4
_JOINS = frozenset((",", "and", "but", "-", "\u2013", "\u2014", "(", "rather", "instead"))


def contrast_exchanged(collation: Collation, link: Link, words: Words) -> Remark | None:
    """A remark where what one side says is so the other says is not, and the other way round."""
    for a, (so_a, not_a) in _contrasts(words.a):
        for b, (so_b, not_b) in _contrasts(words.b):
            if so_a == not_b and not_a == so_b and so_a != not_a:
                return Remark(
                    message=(
                        f"The original has \u201c{so_a}\u201d and not \u201c{not_a}\u201d, the draft "
                        f"\u201c{so_b}\u201d and not \u201c{not_b}\u201d."
                    ),
                    b=words.b.tokens[b].span, a=words.a.tokens[a].span, original=link.original,
                    confidence=min(0.9, 0.5 + 0.4 * link.score),
                )
    return None


def _contrasts(side: Side) -> Iterator[tuple[int, tuple[str, str]]]:
    """The places of "not", "rather than" and "instead of" between two nouns, with the lemmas of both."""
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
        yield index, (tokens[first].lemma.casefold(), tokens[behind].lemma.casefold())


def _sets_aside(side: Side, index: int) -> bool:
    tokens = side.tokens
    pair = tokens[index - 1].norm, tokens[index].norm
    return pair in (("rather", "than"), ("instead", "of")) or tokens[index].norm == "not" and (
        tokens[index - 1].norm in _JOINS
    )


def _is_noun(side: Side, index: int) -> bool:
    return side.tokens[index].tag.startswith("NN")
