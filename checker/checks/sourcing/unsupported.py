"""The original does not say this.

Why it matters:
    New is not wrong, but it has another source than the original, and somebody has to know which.
    One remark is made for a run of sentences. A sentence without a link is new where it brings a name, a figure or
    a date that no original has, or several words that stand together nowhere in one: half a sentence that was told
    apart in other words is not, nor what renders a part of the original that the draft tells nowhere else. In a
    sentence that the original has, a reason, a superlative, somebody killed, hurt or arrested, or a whole clause is
    new where the original has nothing like it; in a close copy any part that could be left out. It is for information
    where a sentence of the original beside it has as many words that the draft tells nowhere: it may be those.

Flags:
    A: The ferry between Oster and Velm was cancelled on Monday because of the storm.
    B: The ferry between Oster and Velm was cancelled on Monday. Two passengers have sued the operator for damages.

    A: The museum closed the east wing on Monday as a precaution.
    B: On Monday the museum closed its east wing because the roof leaked.

    A: Nora Quist, who is 19, joined the orchestra of Velm in March.
    B: Nora Quist, 19, joined the orchestra of Velm in March and is the youngest violinist in the country.

    A: The rider fell on the last bend in Oster on Sunday and broke his arm, the organisers said.
    B: On Sunday the rider fell on the last bend in Oster because of oil and broke his arm, the organisers said.

    A: Floods closed the road to Oster on Monday and cut off 200 farms.
    B: On Monday floods closed the road to Oster, killing a driver, and cut off 200 farms.

    A: Police arrested the driver of the van on Quarry Hill on Monday.
    B: On Monday police arrested the driver of the van, who was riding without lights, on Quarry Hill.

Passes:
    A: Rovers beat Velm Town 2-0 on Sunday. Velm have now lost five in a row.
    B: Velm Town went down 2-0 at Rovers on Sunday. It was their fifth straight defeat.

    A: The ferry was cancelled on Sunday, as a storm had hit the coast of Velm.
    B: The ferry to Velm was cancelled on Sunday because of the gale.

    A: The ferry between Oster and Velm was cancelled on Monday because of the storm.
    B: Because of the storm, the ferry between Oster and Velm was cancelled on Monday.

    A: The museum closed the east wing on Monday, since rain had come through the roof.
    B: On Monday the museum closed its east wing because it had rained in.

    A: The mayor spoke to reporters after the vote on the harbour.
    B: The mayor spoke to reporters after the vote. "I have never been so proud of this town," she said.

    A: The bakery reopened on Friday. Its owner, Nell Harrow, who had hired two bakers, declined to comment on the loan.
    B: The bakery was open again on Friday. Its owner, Nell Harrow, has hired two bakers. She would not comment.

    A: Police arrested the driver of the van, a man of 41, on Quarry Hill on Monday.
    B: On Monday police arrested the driver of the van, who is 41, on Quarry Hill.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks._reading import FINITE
from checker.checks.sourcing._additions import additions
from checker.checks.sourcing._runs import opening, runs
from checker.checks.sourcing._support import Support
from checker.collation import Collation
from checker.document import Span
from checker.finding import Remark
from checker.registry import check

FEWEST_WORDS = 4
_MOSTLY = 0.5


@check(severity="warning", needs=("originals",))
def unsupported(collation: Collation) -> Iterator[Remark]:
    """One remark for each run of sentences that no original has."""
    draft = collation.draft
    support = Support(collation)
    headlines = frozenset(
        number
        for number in range(len(draft.sentences))
        if draft.paragraphs[draft.paragraph_of(number)].role == "headline"
    )
    said: set[tuple[str, ...]] = set()
    added: list[int] = []
    for number in collation.added:
        if number in draft.furniture or number in headlines or not _says_something(collation, number):
            continue
        # A quotation is for quotes/unsupported.
        if _quotes_mostly(collation, number) or support.is_told(number):
            continue
        words = tuple(token.norm for token in draft.sentences[number].tokens)
        if words not in said:  # a second copy is for structure/duplicated-passage
            added.append(number)
        said.add(words)
    reworded = {number: support.may_be_reworded(number, draft.sentences[number].span) for number in added}
    for run in runs(added, between=draft.furniture):
        span = Span(draft.sentences[run[0]].span.start, draft.sentences[run[-1]].span.end)
        count = "This sentence is" if len(run) == 1 else f"These {len(run)} sentences are"
        yield Remark(
            message=f"{count} not in the original: \u201c{opening(draft.words(span))}\u201d Is the source known?",
            b=span,
            confidence=0.7,
            severity="info" if all(map(reworded.get, run)) else None,
        )
    yield from _clauses(collation, support, headlines)


def _clauses(collation: Collation, support: Support, headlines: frozenset[int]) -> Iterator[Remark]:
    """What is new inside a sentence that is otherwise the original's."""
    draft = collation.draft
    silent = headlines | draft.furniture
    for link in collation.prose_links():
        if link.relation in ("verbatim", "typographic") or not silent.isdisjoint(link.b):
            continue
        told: list[Span] = []
        for span in (*support.new_clauses(link), *additions(collation, link)):
            if any(other.overlaps(span) for other in told):
                continue
            told.append(span)
            if not any(quotation.span.overlaps(span) for quotation in draft.annotations.quotations):
                number = draft.sentence_at(span.start)
                yield Remark(
                    message=(
                        f"The original does not say \u201c{opening(draft.words(span), 12)}\u201d. Is the source known?"
                    ),
                    b=span,
                    confidence=0.6,
                    severity="info" if number is not None and support.may_be_reworded(number, span) else None,
                )


def _quotes_mostly(collation: Collation, number: int) -> bool:
    """Whether most of the sentence is what somebody says in quotation marks."""
    span = collation.draft.sentences[number].span
    quoted = sum(
        max(0, min(span.end, quotation.inner.end) - max(span.start, quotation.inner.start))
        for quotation in collation.draft.annotations.quotations
        if not quotation.scare
    )
    return quoted >= _MOSTLY * len(span)


def _says_something(collation: Collation, number: int) -> bool:
    """Whether the sentence is long enough to claim something and, where the grammar is known, has a finite verb."""
    tokens = collation.draft.sentences[number].tokens
    words = [token for token in tokens if any(map(str.isalnum, token.norm))]
    known = any(token.tag for token in tokens)
    return len(words) >= FEWEST_WORDS and (not known or any(token.tag in FINITE for token in tokens))
