"""One thing is told for another: oats for barley, a nurse for a pilot, a daughter for a sister.

Why it matters:
    Nothing in the sentence looks wrong. Only who knows the original sees that it was another crop, another court or
    another relative, and readers who know the thing itself will see it too.

Flags:
    A: The hail ruined most of the barley around Velm, growers said on Monday.
    B: Most of the oats around Velm was ruined by the hail, growers said on Monday.

    A: Ilva Marn left her oboe in the night train to Tarn.
    B: In the night train to Tarn, Ilva Marn forgot her clarinet.

    A: The village of Brell wants to sell its chapel to mend the roof of the school.
    B: To mend the school tower, the village of Brell wants to sell its chapel.

    A: A pilot and his dog were taken off the island by boat on Sunday.
    B: On Sunday a nurse and his dog were taken off the island by boat.

    A: The workers of the plant in Oster are owed their pensions.
    B: The workers of the plant in Oster are owed their bonuses.

    A: The quake was felt in the northern districts of Velm.
    B: People felt the quake in the western districts of Velm.

    A: Ines Dorn narrowly beat the mayor in the second round.
    B: In the second round Ines Dorn comfortably beat the mayor.

    A: Paul Bremmer is missing, his sister said. He was last seen on Friday.
    B: Paul Bremmer, who was last seen on Friday, is missing, said his daughter.

Passes:
    A: The hail ruined most of the barley around Velm, growers said on Monday.
    B: Most of the grain around Velm was ruined by the hail, growers said on Monday.

    A: The trawler sank off Tarn on Sunday, and its crew was rescued.
    B: The vessel went down off Tarn on Sunday; all of its crew were saved.

    A: Thieves took a revolver and two rings from the lorry.
    B: A gun and two rings were stolen from the truck.

    A: The thief left the market by the back door, the butcher said.
    B: The culprit, the butcher said, went out of the market at the back.

    A: Paul Bremmer and his mother left the hall before the vote.
    B: Mrs. Bremmer and her son had left the hall when the vote was taken.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._counterparts import became, fitting, framed
from checker.checks.facts._qualities import qualities
from checker.checks.facts._relatives import other_relative
from checker.checks.facts._things import changes, told_the_same
from checker.checks.facts._words import Words, words_of
from checker.collation import Collation, Link
from checker.document import Span
from checker.finding import Remark
from checker.registry import check


@check(
    severity="warning",
    needs=("originals",),
    second_opinion=True,
    yields_to=(
        "facts/direction-changed",
        "facts/title-changed",
        "facts/quantity-changed",
        "language/garbled-phrase",
        "language/misspelling",
        "quotes/altered",
    ),
)
def thing_changed(collation: Collation) -> Iterator[Remark]:
    """Look, among the nouns that only one text has, for two of one kind, or in one place; an error where all else is
    the same."""
    for number in range(len(collation.originals)):
        yield from _relatives(collation, number)
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is None:
            continue
        pairs = [(change.a, change.b, change.narrow) for change in changes(collation, link, words)]
        for a, b, narrow in sorted({*pairs, *((a, b, True) for a, b in qualities(words))}, key=lambda pair: pair[1]):
            yield _remark(collation, link, words, words.a.tokens[a].span, words.b.tokens[b].span, narrow)


def _remark(collation: Collation, link: Link, words: Words, a: Span, b: Span, narrow: bool) -> Remark:
    sure = narrow and framed(collation, link, a, b) and told_the_same(words)
    return became(
        collation, link, a, b, min(0.9, 0.35 + 0.1 * narrow + 0.15 * sure + 0.25 * link.score),
        ", which is another thing." if sure else ": is that the same?",
        suggestion=fitting(collation, link, a, b),
        severity="error" if sure else None,
    )


def _relatives(collation: Collation, number: int) -> Iterator[Remark]:
    found = other_relative(collation, number)
    if found is not None:
        a, b = found
        words = collation.originals[number].words(a.span), collation.draft.words(b.span)
        yield Remark(
            message=f"\u201c{words[0]}\u201d became \u201c{words[1]}\u201d: is that the same?",
            b=b.span, a=a.span, original=number, confidence=0.6,
        )
