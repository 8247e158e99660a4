"""A figure whose number stayed and whose "more than" came, went or turned round."""

from __future__ import annotations

from dataclasses import replace

from checker.checks.facts._clauses import likeness
from checker.checks.facts._complements import denied_otherwise, is_denied
from checker.checks.facts._counterparts import became, fitting, framed
from checker.checks.facts._details import others_are_copied
from checker.checks.facts._grammar import governors
from checker.checks.facts._hedges import bounded_alike, hedged_alike, said_otherwise
from checker.checks.facts._quantities import renders, unit_of
from checker.collation import Collation, Link
from checker.document import Certainty, Document, Figure
from checker.finding import Remark

_COMPARES = frozenset("surpass exceed top pass outnumber overtake reach approach near total".split())
_DENIED: dict[Certainty, Certainty] = {"more than": "at most", "less than": "at least"}
_LIMITS = frozenset(("more than", "less than", "at least", "at most"))
_COPIED = 0.6
"""How much of the clauses round two figures must be one, to say that a limit is wrong."""


def said_by_the_verb(original: Document, a: Figure, draft: Document, b: Figure) -> bool:
    """Whether a verb says what the qualifier of the other side says ("surpassed 100" for "over 100")."""
    plain = (original, a) if not a.qualifier else (draft, b)
    return any(verb in _COMPARES for verb in governors(plain[0], plain[1].span)[:1])


def qualified_otherwise(collation: Collation, link: Link, a: Figure, b: Figure) -> Remark | None:
    """The number is the same, but "more than" came, went or turned round."""
    original, draft = collation.original_of(link), collation.draft
    if denied_otherwise(original, a, draft, b):
        if a.qualifier and b.qualifier:
            return None
        # "Nothing heavier than seven tonnes" is at most seven.
        a, b = (
            replace(figure, qualifier=_DENIED.get(figure.qualifier, figure.qualifier))
            if is_denied(document, figure) else figure
            for document, figure in ((original, a), (draft, b))
        )
    if a.ordinal or hedged_alike(original, a, draft, b) or bounded_alike(original, a, draft, b):
        return None
    if unit_of(a) != unit_of(b) and (
        not a.qualifier and renders(a, b) or not b.qualifier and a.qualifier not in _LIMITS and renders(b, a)
    ):
        return None  # "1.3kg", "nearly three pounds"
    if said_otherwise(original, a, draft, b):
        return None
    # A limit that came makes the draft only vaguer; one that went, or was turned round, makes it say something else.
    lost = bool(a.qualifier and b.qualifier) or a.qualifier in _LIMITS
    like, denies = likeness(collation, link, a.phrase, b.phrase), is_denied(draft, b)
    lost = lost and like >= _COPIED
    copied = framed(collation, link, a.phrase, b.phrase) or like >= _COPIED and others_are_copied(collation, link)
    return became(
        collation, link, a.phrase, b.phrase, min(0.9, 0.4 + 0.4 * link.score + 0.1 * lost),
        suggestion=fitting(collation, link, a.phrase, b.phrase, bool(a.unit) == bool(b.unit)),
        severity=None if lost else "warning" if a.qualifier or denies or copied else "info",
    )
