"""What the network of checker/language/polarity.py makes of the reworded passages in which either text denies."""

from __future__ import annotations

import re

from checker.collation import Collation, Link
from checker.document import Misrendering, Span
from checker.language import polarity

MOST_WORDS = 12_000
"""Of the draft's words in such passages no more are read."""
_WIDEST = 5
"""Sentences; what stands further apart is no one passage."""
_DENIES = re.compile(
    r"(?i)\b(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|cannot|without|yet|minus)\b|n[\u2019']t\b"
)


def polarities(collation: Collation) -> tuple[Misrendering, ...]:
    """One for each word of each reworded passage of the draft's prose that has a negative word, or whose original has:
    how much it looks as if one of them denied there what the other tells.

    Of a draft with more than MOST_WORDS tokens in such passages only the first are read. Raises ModelError where the
    network's files are damaged.
    """
    found: dict[Span, float] = {}
    words = 0
    for link in sorted(collation.prose_links(), key=lambda link: link.b):
        if link.relation in ("verbatim", "typographic") or link.duplicate or not _is_passage(link):
            continue
        a, b = (_whole(collation, link, on_a) for on_a in (True, False))
        original, draft = a.of(collation.original_of(link).text), b.of(collation.draft.text)
        if not _DENIES.search(original) and not _DENIES.search(draft):
            continue
        words += sum(len(collation.draft.sentences[number].tokens) for number in link.b)
        if words > MOST_WORDS:
            break
        for start, end, score in polarity.judge(original, draft):
            span = Span(b.start + start, b.start + end)
            # What is told twice over is right where one original tells it so.
            found[span] = min(score, found.get(span, score))
    return tuple(Misrendering(span, score) for span, score in sorted(found.items()))


def _is_passage(link: Link) -> bool:
    return all(max(numbers) - min(numbers) < _WIDEST for numbers in (link.a, link.b))


def _whole(collation: Collation, link: Link, on_a: bool) -> Span:
    document, numbers = (collation.original_of(link), link.a) if on_a else (collation.draft, link.b)
    return document.sentences[min(numbers)].span.cover(document.sentences[max(numbers)].span)
