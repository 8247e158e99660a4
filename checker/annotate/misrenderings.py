"""What the networks of checker/language/misrendering.py make of the reworded passages of a draft."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile

from checker.collation import Collation, Link
from checker.document import Document, Misrendering, Span
from checker.language import misrendering

# Both networks together read about 1,500 words a second with what they compare them with.
MOST_WORDS = 12_000
BELIEVED = -3.0
"""The score from which a word may well misstate the original: docs/decisions/misrendering.md."""
_A_COPY = 0.7
# Words that a passage is read with, its neighbours' included: about what the network was trained on.
_WIDTH_A, _WIDTH_B = 90, 50


def misrenderings(collation: Collation) -> tuple[Misrendering, ...]:
    """One for each word of each reworded passage of the draft's prose, in order: how much it looks like something else
    than the original says there.

    A passage that stands in the original letter for letter is not judged, nor one without a counterpart. Of a draft
    with more than MOST_WORDS tokens in such passages only the first are. Raises ModelError where a network's files
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

    Not where the passage is a copy but for a few words: there a rule sees what was changed, and the networks, which
    were trained on rewrites, know less.
    """
    found = collation.draft.annotations.misrenderings
    first = bisect_left(found, span.start, key=lambda one: one.span.end)
    near = takewhile(lambda one: one.span.start < span.end, found[first:])
    scores = [one.score for one in near if one.span.overlaps(span)]
    if not scores or max(scores) >= BELIEVED:
        return False
    own = [link for link in collation.prose_links() if collation.span_b(link).overlaps(span)]
    return not any(link.copied >= _A_COPY for link in own)


def _judged(collation: Collation, link: Link) -> list[tuple[Span, float]]:
    original, draft = collation.original_of(link), collation.draft
    sentences = (original.sentences[number].span for number in _widened(original, link.a, _WIDTH_A))
    passage = " ".join(original.words(span) for span in sentences)
    found = []
    # A link's sentences may stand far apart; what lies between them is no part of it.
    for run in _runs(link.b):
        wide = _widened(draft, run, _WIDTH_B)
        around = draft.sentences[wide[0]].span.cover(draft.sentences[wide[-1]].span)
        own = draft.sentences[run[0]].span.cover(draft.sentences[run[-1]].span)
        for start, end, score in misrendering.judge(passage, around.of(draft.text)):
            span = Span(around.start + start, around.start + end)
            if own.contains(span):
                found.append((span, score))
    return found


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    """The runs of ascending numbers that follow one another."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _widened(document: Document, numbers: Sequence[int], width: int) -> list[int]:
    """Some sentences, and those of the same prose before the first and behind the last while they fit."""
    found = list(numbers)
    size = sum(len(document.sentences[number].tokens) for number in found)
    grown = True
    while grown:
        grown = False
        for number in (found[-1] + 1, found[0] - 1):
            if 0 <= number < len(document.sentences) and number not in document.furniture:
                more = len(document.sentences[number].tokens)
                if size + more <= width:
                    size, grown = size + more, True
                    found = sorted([*found, number])
    return found
