"""Words inside quotation marks are not the words that the original quotes.

Why it matters:
    What stands between quotation marks is what somebody said. A word changed there puts words into
    a mouth; no rewriting may touch it.

Flags:
    A: "We will never sell the harbour to a foreign company," Mayor Ines Dorn said.
    B: "We will never sell the port to a foreign company," Mayor Ines Dorn said.

    A: "I did not sign the contract and I never will," said Tom Arlen, the builder.
    B: "I did sign the contract and I never will," said Tom Arlen, the builder.

    A: The judge called the plan "cruel, but not illegal" and let it stand.
    B: The judge called the plan "cruel and illegal" and let it stand.

Passes:
    A: The judge called the plan "cruel, but not illegal" and let it stand.
    B: The plan was "cruel", the judge said, and let it stand because it was "not illegal".

    A: "You put a price on it," the judge said. "Some of them lost their living over it."
    B: "You put a price on it, the judge said. "Some of them lost their living over it."

    A: "We will never sell the harbour to a foreign company," Mayor Ines Dorn said.
    B: Mayor Ines Dorn said: “We will never sell the harbour to a foreign company.”

    A: "She told the mayor that he was wrong," said Ann Hume, a councillor.
    B: "She told [Mr Bell] that he was wrong," said Ann Hume, a councillor.

    A: "It was a long night, and cold, but nobody gave up hope," the captain said.
    B: "It was a long night ... but nobody gave up hope," the captain said.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.quotes._sources import FEWEST_WORDS, find_source, spoken, words
from checker.collation import Collation
from checker.document import Document, Quotation
from checker.finding import Place, Remark, Suggestion
from checker.registry import check

_TELLING = ("N", "V", "J", "R")


@check(severity="critical", needs=("originals",))
def altered(collation: Collation) -> Iterator[Remark]:
    """Compare every quotation of the draft with the likest one of the originals."""
    for quotation in (*spoken(collation.draft), *_brief(collation)):
        source = find_source(collation, quotation)
        if source is None or source.a is None or source.b is None:
            continue
        original = collation.originals[source.original]
        words_a, words_b = original.words(source.a), collation.draft.words(source.b)
        if source.gap:
            message = f"The quotation leaves out words without an ellipsis: the original has \u201c{words_a}\u201d."
        elif source.led_in:
            message = (
                f"The quotation begins with \u201c{words_b}\u201d, which the original does not quote: "
                f"there it begins with \u201c{words_a}\u201d."
            )
        else:
            message = f"Inside the quotation, \u201c{words_a}\u201d became \u201c{words_b}\u201d."
        yield Remark(
            message=message,
            b=source.b,
            a=source.a,
            original=source.original,
            suggestion=None if source.led_in else Suggestion(words_a),
            confidence=min(0.97, 0.3 + 0.7 * source.share),
            severity="error" if source.gap else "warning" if source.led_in else None,
            related=(Place(source.quotation, source.original),),
        )


def _brief(collation: Collation) -> Iterator[Quotation]:
    """Quotations of two or three words that tell enough to be compared, and stand nowhere as they are."""
    draft = collation.draft
    for quotation in draft.annotations.quotations:
        inside = words(draft, quotation.inner)
        if not 1 < len(inside) < FEWEST_WORDS or sum(token.tag.startswith(_TELLING) for token in inside) < 2:
            continue
        norms = [token.norm for token in inside]
        source = find_source(collation, quotation)
        if source is None or source.share * len(inside) < 2 or any(_has(one, norms) for one in collation.originals):
            continue
        shared = {token.norm for token in words(collation.originals[source.original], source.quotation)}
        if sum(token.tag.startswith(_TELLING) and token.norm in shared for token in inside) > 1:
            yield quotation


def _has(original: Document, norms: list[str]) -> bool:
    """Whether an original has these words in a row, in quotation marks or not."""
    if "norms and places" not in original.derived:
        every = [token.norm for sentence in original.sentences for token in words(original, sentence.span)]
        found: dict[str, list[int]] = {}
        for at, norm in enumerate(every):
            found.setdefault(norm, []).append(at)
        original.derived["norms and places"] = every, found
    theirs: list[str]
    places: dict[str, list[int]]
    theirs, places = original.derived["norms and places"]
    return any(theirs[at:at + len(norms)] == norms for at in places.get(norms[0], ()))
