"""A quotation is given to another speaker.

Why it matters:
    The right words in the wrong mouth are a false quotation, and often a libel.

Flags:
    A: "We will never sell the harbour to a foreign company," Mayor Ines Dorn said. Tom Arlen, the builder, walked out.
    B: "We will never sell the harbour to a foreign company," said Tom Arlen, the builder. Mayor Ines Dorn walked out.

Passes:
    A: "We will never sell the harbour to a foreign company," Mayor Ines Dorn said.
    B: “We will never sell the harbour to a foreign company,” said Dorn.

    A: "We will never sell the harbour to a foreign company," Mayor Ines Dorn said.
    B: “We will never sell the harbour to a foreign company,” the mayor said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.checks.quotes._sources import find_source, spoken
from checker.collation import Collation
from checker.document import Document, Span
from checker.finding import Remark, Suggestion
from checker.registry import check

_SURE = 0.8
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Dame|Lord|Lady)\.?\s+$")


@check(severity="critical", needs=("originals",))
def speaker_changed(collation: Collation) -> Iterator[Remark]:
    """Compare the named speaker of every quotation with the original's."""
    draft = collation.draft
    for quotation in spoken(draft):
        source = find_source(collation, quotation)
        if source is None or quotation.speaker is None or source.share < _SURE:
            continue
        original = collation.originals[source.original]
        speakers = [
            other.speaker
            for other in original.annotations.quotations
            if other.speaker is not None and source.quotation.contains(other.inner)
        ]
        names_b = _person(draft, quotation.speaker)
        if not speakers or not names_b:
            continue
        names = [(speaker, _person(original, speaker)) for speaker in speakers]
        if not all(person for _, person in names) or any(person & names_b for _, person in names):
            continue
        named_a, named_b = _with_title(original, names[0][0]), _with_title(draft, quotation.speaker)
        words_a, words_b = original.words(named_a), draft.words(named_b)
        yield Remark(
            message=f"The original gives this quotation to \u201c{words_a}\u201d, the draft to \u201c{words_b}\u201d.",
            b=named_b,
            a=named_a,
            original=source.original,
            suggestion=Suggestion(words_a),
            confidence=min(0.95, 0.9 * source.share),
        )


def _with_title(document: Document, speaker: Span) -> Span:
    """``speaker`` with the courtesy title before it, so that a suggestion changes both."""
    title = _TITLE.search(document.text, max(0, speaker.start - 12), speaker.start)
    return Span(title.start(), speaker.end) if title else speaker


def _person(document: Document, speaker: Span) -> frozenset[str]:
    """The words of the names in ``speaker`` or in apposition to it, folded; none for a pronoun or an office."""
    return frozenset(
        word
        for name in document.annotations.names
        if (name.kind == "PERSON" and speaker.overlaps(name.span))
        or (name.kind in ("PERSON", "ORG") and document.text[speaker.end:name.span.start] == ", ")
        for word in name.canonical.casefold().replace(".", "").split()
        if len(word) > 1
    )
