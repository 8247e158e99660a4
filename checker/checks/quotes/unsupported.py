"""A quotation does not stand in the original.

Why it matters:
    Words in quotation marks need a source. Where the original tells the same in its own words, the
    draft has made indirect speech into a quotation, and nobody said it like that.

Flags:
    A: The mayor said that the town would never sell the harbour to a foreign company.
    B: The mayor said that "the town would never sell the harbour to a foreign company."

    A: The mayor spoke to reporters after the vote on the harbour.
    B: The mayor spoke to reporters after the vote. "I have never been so proud of this town," she said.

Passes:
    A: "We will never sell the harbour to a foreign company," Mayor Ines Dorn said.
    B: Mayor Ines Dorn said: “We will never sell the harbour to a foreign company.”
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.quotes._sources import find_source, spoken, words
from checker.collation import Collation
from checker.document import Quotation, Span
from checker.finding import Place, Remark, Suggestion
from checker.registry import check

MOSTLY = 0.75


@check(severity="warning", needs=("originals",))
def unsupported(collation: Collation) -> Iterator[Remark]:
    """Indirect speech that became a quotation, one by one; what is new, gathered in one remark."""
    new: list[Quotation] = []
    for quotation in spoken(collation.draft):
        if find_source(collation, quotation) is not None:
            continue
        if (told := _told(collation, quotation)) is not None:
            original, span = told
            words_b = collation.draft.words(quotation.inner)
            yield Remark(
                message="The original tells this in its own words; the draft makes it a quotation.",
                b=quotation.span,
                a=span,
                original=original,
                suggestion=Suggestion(words_b),
                confidence=0.8,
                severity="error",
            )
        else:
            new.append(quotation)
    if new:
        first = " ".join(collation.draft.words(new[0].inner).split()[:6])
        count = "This quotation does not stand" if len(new) == 1 else f"{len(new)} quotations do not stand"
        start = "" if len(new) == 1 else f" (the first begins \u201c{first}\u201d)"
        yield Remark(
            message=f"{count} in the original{start}: check the words and the speaker against the source.",
            b=new[0].span,
            confidence=0.8,
            related=tuple(Place(quotation.span) for quotation in new[1:]),
        )


def _told(collation: Collation, quotation: Quotation) -> tuple[int, Span] | None:
    """The words of an original outside quotation marks that stand in the quotation, where most do."""
    tokens = words(collation.draft, quotation.inner)
    for link in collation.prose_links():
        if not collation.inside_b(link, quotation.inner) and not collation.span_b(link).overlaps(quotation.inner):
            continue
        quoted = [other.span for other in collation.original_of(link).annotations.quotations]
        kept: list[Span] = []
        for edit in link.edits:
            if edit.kind in ("equal", "typographic", "moved"):
                kept.extend(edit.a for token in tokens if edit.b.contains(token.span))
        free = [span for span in kept if not any(other.overlaps(span) for other in quoted)]
        if len(free) >= MOSTLY * len(tokens):
            cover = free[0]
            for span in free[1:]:
                cover = cover.cover(span)
            return link.original, cover
    return None
