"""What is said of a name that is another's, or nobody's, however freely the words around it were changed."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._mixed_names import another_of_a_kind, estranged, one_word_off, recombined
from checker.checks.facts._replaced import replaced, told_of_another
from checker.collation import Collation, Link
from checker.finding import Place, Remark, Suggestion


def of_another(collation: Collation, link: Link) -> Iterator[Remark]:
    """The names of the original's that stand in the place of another, which the draft has nowhere."""
    original, draft = collation.original_of(link), collation.draft
    for found in replaced(collation, link):
        yield Remark(
            message=(
                f"\u201c{draft.words(found.b.span)}\u201d stands where the original has "
                f"\u201c{original.words(found.a.span)}\u201d, which the draft has nowhere."
            ),
            b=found.b.span,
            a=found.a.span,
            original=link.original,
            suggestion=Suggestion(original.words(found.a.span)),
            confidence=0.8 if found.sure else 0.6,
            severity=None if found.sure else "warning",
        )
    for a, b in told_of_another(collation, link):
        yield Remark(
            message=(
                f"The draft says of \u201c{draft.words(b.span)}\u201d what the original says of "
                f"\u201c{original.words(a.span)}\u201d."
            ),
            b=b.span,
            a=a.span,
            original=link.original,
            suggestion=Suggestion(original.words(a.span)),
            confidence=0.6,
            severity="warning",
        )


def of_no_one(collation: Collation) -> Iterator[Remark]:
    """The full names that are nearly the original's, wherever they stand."""
    (original,), draft = collation.originals, collation.draft
    for b, first, last in recombined(original, draft):
        yield Remark(
            message=(
                f"\u201c{draft.words(b.span)}\u201d is nobody in the original, which has "
                f"\u201c{original.words(first.span)}\u201d and \u201c{original.words(last.span)}\u201d."
            ),
            b=b.span,
            a=first.span,
            original=0,
            confidence=0.85,
            related=(Place(last.span, 0),),
        )
    for a, b in one_word_off(original, draft):
        if original.words(a.span) == draft.words(b.span):
            continue
        yield Remark(
            message=f"\u201c{original.words(a.span)}\u201d became \u201c{draft.words(b.span)}\u201d.",
            b=b.span,
            a=a.span,
            original=0,
            suggestion=Suggestion(original.words(a.span)),
            confidence=0.8,
        )
    for place, here, person in estranged(original, draft):
        yield Remark(
            message=f"\u201c{draft.words(here)}\u201d is \u201c{original.words(place)}\u201d in the original.",
            b=here,
            a=place,
            original=0,
            suggestion=Suggestion(original.words(place)),
            confidence=0.85 if person else 0.65,
            severity=None if person else "warning",
        )
    for a, b in another_of_a_kind(original, draft):
        yield Remark(
            message=f"\u201c{original.words(a.span)}\u201d became \u201c{draft.words(b.span)}\u201d.",
            b=b.span,
            a=a.span,
            original=0,
            suggestion=Suggestion(original.words(a.span)),
            confidence=0.6,
            severity="warning",
        )
