"""An ordinal that became another: "the second-warmest winter", "the fourth warmest"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._amounts import said_in_words
from checker.checks.facts._counterparts import became, inside_a, inside_b
from checker.checks.facts._elsewhere import counting
from checker.checks.facts._quantities import same_number
from checker.collation import Collation
from checker.document import Document, Figure
from checker.finding import Remark


def ordinals_changed(collation: Collation) -> Iterator[Remark]:
    """A question where a passage has one ordinal that no original has and its counterpart one that the draft has
    nowhere, in figures or words. "First" is left out: what is the first of something is told of many things."""
    draft = collation.draft
    quoted = [quotation.span for quotation in draft.annotations.quotations]
    for link in collation.prose_links():
        original = collation.original_of(link)
        lost = [
            a for a in counting(original, inside_a(collation, link, original.annotations.figures))
            if _is_ordinal(a) and not _is_given(draft, a)
        ]
        new = [
            b for b in counting(draft, inside_b(collation, link, draft.annotations.figures))
            if _is_ordinal(b) and not any(_is_given(one, b) for one in collation.originals)
        ]
        if len(lost) == len(new) == 1 and not any(span.overlaps(new[0].span) for span in quoted):
            yield became(collation, link, lost[0].phrase, new[0].phrase, 0.4 + 0.3 * link.score, severity="warning")


def _is_ordinal(figure: Figure) -> bool:
    return figure.ordinal and figure.value > 1 and figure.value == figure.high


def _is_given(document: Document, figure: Figure) -> bool:
    return any(same_number(figure, other) for other in document.annotations.figures) or said_in_words(document, figure)
