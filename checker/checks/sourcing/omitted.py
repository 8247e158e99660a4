"""The draft leaves out what the original has.

Why it matters:
    Shortening is an editor's right. Leaving out a denial or a reply is another matter: that is a
    warning, the rest is for information, with the place where it would stand.

Flags:
    A: The minister was charged with fraud on Monday. He has denied any wrongdoing.
    B: The minister was charged with fraud on Monday.

Passes:
    A: The minister was charged with fraud on Monday. He has denied any wrongdoing.
    B: The minister, who has denied any wrongdoing, was charged with fraud on Monday.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.sourcing._runs import opening, runs
from checker.collation import Collation
from checker.document import Document, Span
from checker.finding import Remark
from checker.registry import check

DENIALS = frozenset("deny reject dispute refute disavow repudiate dismiss".split())
SHORTEST_LEAD = 8
REPLIES = frozenset("decline refuse respond reply comment".split())


@check(severity="info", needs=("originals",))
def omitted(collation: Collation) -> Iterator[Remark]:
    """One remark for each run of sentences that the draft leaves out."""
    for index, original in enumerate(collation.originals):
        left_out = [number for source, number in collation.omitted if source == index]
        prose = [number for number in left_out if _prose(original, number)]
        first = next((number for number in range(len(original.sentences)) if _can_lead(original, number)), -1)
        for run in runs(prose, between=original.furniture):
            span = Span(original.sentences[run[0]].span.start, original.sentences[run[-1]].span.end)
            weighty = [number for number in run if _answers(original, number)]
            count = "a sentence" if len(run) == 1 else f"{len(run)} sentences"
            if weighty:
                what = opening(original.words(original.sentences[weighty[0]].span), 12)
                message = f"The draft leaves out a denial or a reply: \u201c{what}\u201d"
            elif run[0] == first:
                what = opening(original.words(span), 12)
                message = f"The draft leaves out the original\u2019s lead: \u201c{what}\u201d"
            else:
                message = f"The draft leaves out {count} of the original: \u201c{opening(original.words(span))}\u201d"
            yield Remark(
                message=message,
                b=collation.place_of_omitted(index, run[0]),
                a=span,
                original=index,
                confidence=0.7,
                severity="warning" if weighty else "info",
            )


def _prose(original: Document, number: int) -> bool:
    return original.paragraphs[original.paragraph_of(number)].role == "prose"


def _can_lead(original: Document, number: int) -> bool:
    return _prose(original, number) and len(original.sentences[number].tokens) >= SHORTEST_LEAD


def _answers(original: Document, number: int) -> bool:
    """Whether the sentence holds a denial, or says that somebody would not comment."""
    lemmas = {token.lemma.casefold() for token in original.sentences[number].tokens if token.tag.startswith("V")}
    if lemmas & DENIALS:
        return True
    nouns = {token.lemma.casefold() for token in original.sentences[number].tokens}
    return bool(lemmas & REPLIES) and "comment" in nouns
