"""The draft leaves out what the original has.

Why it matters:
    Shortening is an editor's right. Leaving out a denial or a reply is another matter: that is a
    warning, and an error where the draft keeps the accusation. So is a condition without which a clause
    says more than was said. The remark stands at the words that it would answer or limit. The rest is for
    information, with the place where it would stand.

Flags:
    A: The minister was charged with fraud on Monday. He has denied any wrongdoing.
    B: The minister was charged with fraud on Monday.

    A: The court could order him to repay the money, but only if it finds that he still has the means.
    B: The court could order him to repay the money.

    A: Two governors of the school were interviewed by the police on Friday. Neither is suspected of wrongdoing.
    B: Two governors of the school were interviewed by the police on Friday.

    A: Prosecutors accused Tom Arlen of taking the money of the club, which he denies.
    B: Prosecutors accused Tom Arlen of taking the money of the club.

    A: Tom Arlen was charged with theft on Monday. Arlen said that the money had been a loan.
    B: Tom Arlen was charged with theft on Monday.

    A: Neil Harrow, who has denied any wrongdoing, told the club of the loan in March.
    B: Neil Harrow had told the club of the loan in March.

    A: Guests said that the cook had left the gas on, a claim that she rejects.
    B: Guests said that the cook had left the gas on.

    A: The ferry company will cut fares in May if the council pays for a second boat, its manager said.
    B: Fares on the ferry will fall in May, the company's manager said.

    A: Fishermen claim that the nets of the farm kill seals. The farm said that it had recorded no deaths since May.
    B: Fishermen claim that the nets of the farm kill seals.

Passes:
    A: The ferry company will cut fares in May if the council pays for a second boat, its manager said.
    B: With a second boat paid for by the council, the ferry company would cut fares in May, its manager said.

    A: Two councillors were charged with bribery on Friday. Both deny the charges.
    B: On Friday two councillors were charged with bribery, of which they say they are not guilty.

    A: Guests said that the cook had left the gas on, a claim that she rejects.
    B: Guests said that the cook had left the gas on. She calls that untrue.

    A: Neil Harrow, who has denied any wrongdoing, told the club of the loan in March.
    B: Neil Harrow, who says that he did nothing wrong, had told the club of the loan in March.

    A: Prosecutors accused Tom Arlen of taking the money of the club, which he denies.
    B: Tom Arlen has denied that he took the money of the club, of which prosecutors accuse him.

    A: The minister was charged with fraud on Monday. He has denied any wrongdoing.
    B: The minister, who has denied any wrongdoing, was charged with fraud on Monday.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks._reading import is_shortened
from checker.checks.sourcing._conditions import dropped_conditions
from checker.checks.sourcing._denials import (
    accused_in,
    accusing_place,
    answers,
    denial_aside,
    denial_in,
    is_answered,
    lost_denial,
    place_of_denial,
    replies,
    weight,
)
from checker.checks.sourcing._rejections import lost_rejections
from checker.checks.sourcing._responses import responses
from checker.checks.sourcing._runs import opening, runs
from checker.collation import Collation, Link
from checker.document import Document, Span
from checker.finding import Remark
from checker.registry import check

SHORTEST_LEAD = 8


@check(severity="info", needs=("originals",))
def omitted(collation: Collation) -> Iterator[Remark]:
    """One remark for each run of sentences that the draft leaves out."""
    accused = [accused_in(collation, index) for index in range(len(collation.originals))]
    for index, original in enumerate(collation.originals):
        left_out = [number for source, number in collation.omitted if source == index]
        replying = {number for number in left_out if answers(original, number)}
        if is_shortened(collation, index):
            replying = {number for number in replying if place_of_denial(collation, index, number) is not None}
        else:
            replying.update(number for number in left_out if replies(original, number, accused[index]))
            replying.update(responses(collation, index, frozenset(left_out)))
        told = {number for number in replying if is_answered(collation, index, number)}
        prose = [number for number in left_out if _prose(original, number) and number not in told]
        first = next((number for number in range(len(original.sentences)) if _can_lead(original, number)), -1)
        for run in runs(prose, between=original.furniture):
            span = Span(original.sentences[run[0]].span.start, original.sentences[run[-1]].span.end)
            weighty = [number for number in run if number in replying]
            place = place_of_denial(collation, index, weighty[0]) if weighty else None
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
                b=place or collation.place_of_omitted(index, run[0]),
                a=span,
                original=index,
                confidence=0.7,
                severity=weight(collation, original, weighty),
            )
    for link in collation.prose_links():
        denial = denial_in(collation, link)
        aside = denial_aside(collation, link) if denial is None else None
        if (gone := denial or aside or lost_denial(collation, link)) is not None:
            words = opening(collation.original_of(link).words(gone), 14)
            yield Remark(
                message=f"The draft leaves out a denial: \u201c{words}\u201d",
                b=accusing_place(collation, link),
                a=gone,
                original=link.original,
                confidence=0.75 if denial else 0.7,
                severity="error" if denial else "warning",
            )
        else:
            for rejection in lost_rejections(collation, link):
                yield _cut(collation, link, rejection, "that this is rejected")
        for dropped in dropped_conditions(collation, link):
            words = opening(collation.original_of(link).words(dropped.a), 14)
            yield Remark(
                message=f"The draft leaves out a condition: \u201c{words}\u201d",
                b=dropped.b,
                a=dropped.a,
                original=link.original,
                confidence=0.7,
                severity="warning",
            )


def _prose(original: Document, number: int) -> bool:
    return original.paragraphs[original.paragraph_of(number)].role == "prose"


def _can_lead(original: Document, number: int) -> bool:
    return _prose(original, number) and len(original.sentences[number].tokens) >= SHORTEST_LEAD


def _cut(collation: Collation, link: Link, span: Span, what: str) -> Remark:
    """What was left out of a linked passage, told at the passage's end."""
    words = opening(collation.original_of(link).words(span), 14)
    end = collation.span_b(link).end
    return Remark(
        message=f"The draft leaves out {what}: \u201c{words}\u201d",
        b=Span(end, end),
        a=span,
        original=link.original,
        confidence=0.7,
        severity="warning",
    )
