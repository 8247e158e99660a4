"""What is said of a name that is another's, or nobody's, however freely the words around it were changed."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._mixed_names import another_of_a_kind, estranged, one_word_off, recombined
from checker.checks.facts._replaced import replaced, told_of_another
from checker.collation import Collation, Link
from checker.document import Span
from checker.finding import Place, Remark, Suggestion

_BECAME = "\u201c{a}\u201d became \u201c{b}\u201d."


def of_another(collation: Collation, link: Link) -> Iterator[Remark]:
    """The names of the original's that stand in the place of another, which the draft has nowhere."""
    for found in replaced(collation, link):
        yield _instead(
            collation, link.original, found.a.span, found.b.span,
            "\u201c{b}\u201d stands where the original has \u201c{a}\u201d, which the draft has nowhere.",
            0.8 if found.sure else 0.6, found.sure,
        )
    for a, b in told_of_another(collation, link):
        yield _instead(
            collation, link.original, a.span, b.span,
            "The draft says of \u201c{b}\u201d what the original says of \u201c{a}\u201d.", 0.6, False,
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
    for one, other in one_word_off(original, draft):
        if original.words(one.span) != draft.words(other.span):
            yield _instead(collation, 0, one.span, other.span, _BECAME, 0.8, True)
    for place, here, person in estranged(original, draft):
        message = "\u201c{b}\u201d is \u201c{a}\u201d in the original."
        yield _instead(collation, 0, place, here, message, 0.85 if person else 0.65, person)
    for one, other in another_of_a_kind(original, draft):
        yield _instead(collation, 0, one.span, other.span, _BECAME, 0.6, False)


def _instead(
    collation: Collation, number: int, a: Span, b: Span, message: str, confidence: float, sure: bool
) -> Remark:
    """A remark that ``b`` should be ``a`` of the original ``number``: ``message`` says so of the words at {a} and {b}.
    It is a question where it is not ``sure``."""
    words_a, words_b = collation.originals[number].words(a), collation.draft.words(b)
    return Remark(
        message=message.format(a=words_a, b=words_b),
        b=b,
        a=a,
        original=number,
        suggestion=Suggestion(words_a),
        confidence=confidence,
        severity=None if sure else "warning",
    )
