"""A phrase has lost its noun: "the of Oster", "the new was closed".

Why it matters:
    Nobody writes such a sentence; a word fell out when it was edited, and often the one that mattered.
    An error, because the sentence cannot be printed.

Flags:
    A: During further investigation, the police found the car near Oster.
    B: During further, the police found the car near Oster.

    A: The director of the power station said that the turbines were safe.
    B: The of the power station said that the turbines were safe.

    A: The ministry of transport closed the bridge over the Lessing on Friday.
    B: The ministry of was closing the bridge over the Lessing on Friday.

Passes:
    A: The rich people and the poor people of Velm met in the market.
    B: The rich and the poor of Velm met in the market.

    A: The house in which he lived for years was sold.
    B: The house that he lived in was sold.

    A: Both the old station and the new station were closed on Monday.
    B: Both the old and the new station were closed on Monday.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._missing import missing
from checker.checks.facts._words import Words, words_of
from checker.collation import Collation, Link
from checker.finding import Remark
from checker.registry import check


@check(severity="error", needs=("originals",))
def word_missing(collation: Collation) -> Iterator[Remark]:
    """Look for articles, adjectives, prepositions and verbs that stand alone, where the original's do not."""
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is not None:
            for index, lost in missing(words).items():
                yield _remark(collation, link, words, index, lost)


def _remark(collation: Collation, link: Link, words: Words, index: int, lost: int | None) -> Remark:
    tokens = words.b.tokens
    before, here, after = (collation.draft.words(tokens[max(0, at)].span) for at in (index - 1, index, index + 1))
    noun = words.a.tokens[lost].span if lost is not None else None
    original = f"the original has \u201c{collation.original_of(link).words(noun)}\u201d" if noun else ""
    if noun and tokens[index].tag in ("VBD", "VBZ", "MD"):
        message = f"\u201c{here} {after}\u201d has no subject: {original}."
    else:
        place = here if index == 0 else f"{before} {here}"
        message = f"A word is missing after \u201c{place}\u201d{f': {original} there.' if original else '.'}"
    return Remark(
        message=message,
        b=tokens[index].span.cover(tokens[index + 1].span),
        a=noun if noun is not None else collation.span_a(link),
        original=link.original,
        confidence=min(0.95, 0.5 + 0.2 * (noun is not None) + 0.25 * link.score),
    )
