"""An ordinal that became another: "the second-warmest winter", "the fourth warmest"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.checks.facts._amounts import said_in_words
from checker.checks.facts._counterparts import became, inside_a, inside_b
from checker.checks.facts._elsewhere import counting
from checker.checks.facts._quantities import measured, same_number
from checker.checks.facts._words import may_say
from checker.collation import Collation
from checker.document import Document, Figure
from checker.finding import Remark

_REACH = 30


def ordinals_changed(collation: Collation) -> Iterator[Remark]:
    """A question where a passage has one ordinal that no original has, and its counterpart one of the same thing that
    the draft has nowhere, in figures or words. "First" is left out: of many things something is the first."""
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
        if len(lost) == len(new) == 1 and of_one_thing(original, lost[0], draft, new[0]) and not any(
            span.overlaps(new[0].span) for span in quoted
        ):
            yield became(
                collation, link, lost[0].phrase, new[0].phrase, 0.4 + 0.3 * link.score, ": is that the right one?",
                severity="warning",
            )


def _is_ordinal(figure: Figure) -> bool:
    return figure.ordinal and figure.value > 1 and figure.value == figure.high


def of_one_thing(original: Document, a: Figure, draft: Document, b: Figure) -> bool:
    """Whether two ordinals count one thing, by one noun or by synonyms, or stand before the same word:
    "second-warmest", "fourth warmest"."""
    loose = not measured(a) and not measured(b)
    units = [{figure.unit, _behind(document, figure)} - {""} for document, figure in ((original, a), (draft, b))]
    return any(x == y or loose and may_say(x, y, "N") for x in units[0] for y in units[1])


def _behind(document: Document, figure: Figure) -> str:
    found = re.match(r"[\s-]+(\w+)", document.text[figure.span.end:figure.span.end + _REACH])
    return found[1].casefold() if found else ""


def _is_given(document: Document, figure: Figure) -> bool:
    return any(same_number(figure, other) for other in document.annotations.figures) or said_in_words(document, figure)
