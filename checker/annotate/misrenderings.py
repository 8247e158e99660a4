"""What the network of checker/language/misrendering.py makes of the reworded passages of a draft."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile

from checker.collation import Collation, Link
from checker.document import Document, Misrendering, Span
from checker.language import misrendering

# The network reads about 3,000 words a second with what it compares them with.
MOST_WORDS = 12_000
BELIEVED = -2.0
"""The score from which a word may well misstate the original: docs/decisions/misrendering.md."""
_A_COPY = 0.7
_AS_IT_IS = ("equal", "typographic", "moved")
# Words that a passage is read with, its neighbours' included: about what the network was trained on.
_WIDTH_A, _WIDTH_B = 90, 50


def misrenderings(collation: Collation) -> tuple[Misrendering, ...]:
    """One for each word of each reworded passage of the draft's prose, in order: how much it looks like something else
    than the original says there.

    A passage that stands in the original letter for letter is not judged, nor one without a counterpart. Of a draft
    with more than MOST_WORDS tokens in such passages only the first are. Raises ModelError where the network's files
    are damaged.
    """
    found: dict[Span, float] = {}
    words = 0
    for link in sorted(collation.prose_links(), key=lambda link: link.b):
        if link.relation in ("verbatim", "typographic") or link.duplicate:
            continue
        words += sum(len(collation.draft.sentences[number].tokens) for number in link.b)
        if words > MOST_WORDS:
            break
        for span, score in _judged(collation, link):
            # What is told twice over is right where one original tells it so.
            found[span] = min(score, found.get(span, score))
    return tuple(Misrendering(span, score) for span, score in sorted(found.items()))


def is_doubted(collation: Collation, span: Span) -> bool:
    """Whether words of a reworded passage of the draft were judged, and nothing in them looks like a misstatement.

    Not where the passage is a copy but for a few words: there a rule sees what was changed, and the network, which was
    trained on rewrites, knows less.
    """
    found = collation.draft.annotations.misrenderings
    first = bisect_left(found, span.start, key=lambda one: one.span.end)
    near = takewhile(lambda one: one.span.start < span.end, found[first:])
    scores = [one.score for one in near if one.span.overlaps(span)]
    if not scores or max(scores) >= BELIEVED:
        return False
    own = [link for link in collation.prose_links() if collation.span_b(link).overlaps(span)]
    return not any(_copied(link) >= _A_COPY for link in own)


def _copied(link: Link) -> float:
    """The share of a link's draft text that stands in the original as it is."""
    total = sum(len(edit.b) for edit in link.edits)
    return sum(len(edit.b) for edit in link.edits if edit.kind in _AS_IT_IS) / max(total, 1)


def _judged(collation: Collation, link: Link) -> list[tuple[Span, float]]:
    a = _widened(collation.original_of(link), link.a, _WIDTH_A)
    b = _widened(collation.draft, link.b, _WIDTH_B)
    own = [collation.draft.sentences[number].span for number in link.b]
    rows = misrendering.judge(a.of(collation.original_of(link).text), b.of(collation.draft.text))
    spans = ((Span(b.start + start, b.start + end), score) for start, end, score in rows)
    return [(span, score) for span, score in spans if any(sentence.contains(span) for sentence in own)]


def _widened(document: Document, numbers: Sequence[int], width: int) -> Span:
    """From the first to the last of some sentences, and those of the same prose on either side while they fit."""
    first, last = numbers[0], numbers[-1]
    size = sum(len(document.sentences[number].tokens) for number in range(first, last + 1))
    grown = True
    while grown:
        grown = False
        for number in (last + 1, first - 1):
            if 0 <= number < len(document.sentences) and number not in document.furniture:
                more = len(document.sentences[number].tokens)
                if size + more <= width:
                    size, grown = size + more, True
                    first, last = min(first, number), max(last, number)
    return Span(document.sentences[first].span.start, document.sentences[last].span.end)
