"""Who did it and to whom it was done changed places.

Why it matters:
    Every word is the original's, and the story is the opposite: the winner has become the loser.

Flags:
    A: Holm beat Varga in the second round of the mayoral election.
    B: Varga beat Holm in the second round of the mayoral election.

    A: A tram struck a lorry on Mill Street on Friday evening.
    B: A tram was struck by a lorry on Mill Street on Friday evening.

    A: The bank lent the company $3 million in 2019.
    B: The company lent the bank $3 million in 2019.

Passes:
    A: Holm beat Varga in the second round of the mayoral election.
    B: Varga was beaten by Holm in the second round of the mayoral election.

    A: Holm met Varga in Oster on Monday to talk about the harbour.
    B: Varga met Holm in Oster on Monday to talk about the harbour.

    A: A tram struck a lorry on Mill Street on Friday evening.
    B: On Friday evening a lorry was struck by a tram on Mill Street.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._grammar import MUTUAL, roles
from checker.collation import Collation
from checker.document import Document
from checker.finding import Remark
from checker.registry import check


@check(severity="critical", needs=("originals",))
def roles_exchanged(collation: Collation) -> Iterator[Remark]:
    """Compare subject and object of every verb that both sides of a link have."""
    draft = collation.draft
    for link in collation.prose_links():
        original = collation.original_of(link)
        roles_a = [role for number in link.a for role in roles(original.sentences[number])]
        for number in link.b:
            for b in roles(draft.sentences[number]):
                same = [a for a in roles_a if a.verb == b.verb and b.verb not in MUTUAL]
                if any(a.subjects & b.subjects or a.recipients & b.recipients for a in same):
                    continue
                for a in same:
                    if a.objects & b.objects:
                        done_by, done_to = a.subjects & b.recipients, a.recipients & b.subjects
                    else:
                        done_by, done_to = a.subjects & b.objects, a.objects & b.subjects
                    if done_by and done_to and done_by != done_to:
                        yield Remark(
                            message=(
                                f"\u201c{_printed(draft, number, min(done_by))}\u201d and "
                                f"\u201c{_printed(draft, number, min(done_to))}\u201d have changed places "
                                f"around \u201c{draft.words(b.span)}\u201d."
                            ),
                            b=draft.sentences[number].span,
                            a=original.sentences[original.sentence_at(a.span.start) or 0].span,
                            original=link.original,
                            confidence=min(0.95, 0.6 + 0.3 * link.score),
                        )
                        break


def _printed(draft: Document, number: int, norm: str) -> str:
    """The word as the draft writes it."""
    words = (token for token in draft.sentences[number].tokens if token.norm.removesuffix("'s") == norm)
    return next(draft.words(token.span) for token in words).removesuffix("'s").removesuffix("’s")
