"""A single word came in, or fell out, where everything around it is the original's.

Why it matters:
    In a sentence that was copied, one more word ("former", "unarmed", "military") is a fact that somebody
    added (a warning), and one word less a fact that is gone (for information: cutting is an editor's right).
    Sentences in other words are left alone.

Flags:
    A: The mayor praised the volunteers of the lifeboat station in Velm.
    B: The mayor praised the armed volunteers of the lifeboat station in Velm.

    A: The court heard that the unarmed guard had opened the gate to the visitors.
    B: The court heard that the guard had opened the gate to the visitors.

Passes:
    A: The survey counted 4,000 seals on the islands off the coast of Velm.
    B: Off the coast of Velm, the survey counted 4,000 seals on the islands.

    A: The court heard that the guard had then opened the gate to the visitors.
    B: The court heard that the guard had opened the gate to the visitors.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._counterparts import inside_a, inside_b
from checker.checks.facts._grammar import NEGATIVES
from checker.checks.facts._words import Side, Words, words_of
from checker.collation import Collation, Link
from checker.document import Figure, Span
from checker.finding import Remark, Suggestion
from checker.registry import check

_EMPTY = frozenset(
    "also then now still just very really quite rather too so even however only already again well indeed actually "
    "here there once local total about around some other own same last such late early recently currently".split()
)
_MODIFIES = frozenset(("amod", "advmod", "compound", "npadvmod"))


@check(severity="warning", needs=("originals",))
def word_slipped(collation: Collation) -> Iterator[Remark]:
    """Look for a word without a counterpart between two that are neighbours on the other side."""
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is None or link.shape != "1:1":
            continue
        yield from _slipped(collation, link, words, words.b, words.to_a, lost=False)
        yield from _slipped(collation, link, words, words.a, words.to_b, lost=True)


def _slipped(
    collation: Collation, link: Link, words: Words, side: Side, known: dict[int, int], lost: bool
) -> Iterator[Remark]:
    original, draft = collation.original_of(link), collation.draft
    other = words.b if lost else words.a
    there = {token.lemma for token in other.tokens}
    for index in range(1, len(side.tokens) - 1):
        token = side.tokens[index]
        before, after = known.get(index - 1), known.get(index + 1)
        if index in known or before is None or after != before + 1 or not _means(side, index):
            continue
        if token.norm in NEGATIVES or token.lemma in there or _figure_or_name(collation, link, token.span, lost):
            continue
        gap = Span(other.tokens[before].span.end, other.tokens[after].span.start)
        shown = side.tokens[index - 1].span.cover(side.tokens[index + 1].span)
        if lost:
            phrase = original.words(shown)
            yield Remark(
                message=f"The draft drops \u201c{original.words(token.span)}\u201d from \u201c{phrase}\u201d.",
                b=Span(gap.start, gap.start),
                a=token.span,
                original=link.original,
                suggestion=Suggestion(f" {original.words(token.span)}"),
                confidence=min(0.7, 0.3 + 0.4 * link.score),
                severity="info",
            )
        else:
            token_words = draft.words(token.span)
            yield Remark(
                message=f"\u201c{token_words}\u201d in \u201c{draft.words(shown)}\u201d is not the original\u2019s.",
                b=token.span,
                a=Span(gap.start, gap.start),
                original=link.original,
                suggestion=Suggestion(""),
                confidence=min(0.7, 0.3 + 0.4 * link.score),
            )


def _means(side: Side, index: int) -> bool:
    """Whether the token qualifies the word after it."""
    token, following = side.tokens[index], side.tokens[index + 1]
    if token.dep not in _MODIFIES or not token.norm.isalpha() or token.lemma.casefold() in _EMPTY:
        return False
    return following.tag.startswith(("N", "V", "J")) and side.heads[index] > index


def _figure_or_name(collation: Collation, link: Link, span: Span, lost: bool) -> bool:
    """Whether the word belongs to a figure, a date or a name, which other checks compare."""
    annotations = (collation.original_of(link) if lost else collation.draft).annotations
    inside = inside_a if lost else inside_b
    return any(
        (value.phrase if isinstance(value, Figure) else value.span).overlaps(span)
        for values in (annotations.figures, annotations.dates, annotations.names)
        for value in inside(collation, link, values)
    )
