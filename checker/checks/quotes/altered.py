"""Words inside quotation marks are not the words that the original quotes.

Why it matters:
    What stands between quotation marks is what somebody said. A word changed there puts words into
    a mouth; no rewriting may touch it.

Flags:
    A: "We will never sell the harbour to a foreign company," Mayor Ines Dorn said.
    B: "We will never sell the port to a foreign company," Mayor Ines Dorn said.

    A: "I did not sign the contract and I never will," said Tom Arlen, the builder.
    B: "I did sign the contract and I never will," said Tom Arlen, the builder.

Passes:
    A: "You put a price on it," the judge said. "Some of them lost their living over it."
    B: "You put a price on it, the judge said. "Some of them lost their living over it."

    A: "We will never sell the harbour to a foreign company," Mayor Ines Dorn said.
    B: Mayor Ines Dorn said: “We will never sell the harbour to a foreign company.”

    A: "It was a long night, and cold, but nobody gave up hope," the captain said.
    B: "It was a long night ... but nobody gave up hope," the captain said.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.quotes._sources import find_source, spoken
from checker.collation import Collation
from checker.finding import Place, Remark, Suggestion
from checker.registry import check


@check(severity="critical", needs=("originals",))
def altered(collation: Collation) -> Iterator[Remark]:
    """Compare every quotation of the draft with the likest one of the originals."""
    for quotation in spoken(collation.draft):
        source = find_source(collation, quotation)
        if source is None or source.a is None or source.b is None:
            continue
        original = collation.originals[source.original]
        words_a, words_b = original.words(source.a), collation.draft.words(source.b)
        if source.gap:
            message = f"The quotation leaves out words without an ellipsis: the original has \u201c{words_a}\u201d."
        else:
            message = f"Inside the quotation, \u201c{words_a}\u201d became \u201c{words_b}\u201d."
        yield Remark(
            message=message,
            b=source.b,
            a=source.a,
            original=source.original,
            suggestion=Suggestion(words_a),
            confidence=min(0.97, 0.3 + 0.7 * source.share),
            severity="error" if source.gap else None,
            related=(Place(source.quotation, source.original),),
        )
