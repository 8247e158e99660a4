"""Whether a draft that gives another figure may simply be newer: "now", "by Thursday", "has risen to"."""

from __future__ import annotations

from checker.checks.facts._counterparts import inside_b, other_day
from checker.checks.facts._grammar import governors
from checker.checks.facts._quantities import same_number
from checker.collation import Collation, Link
from checker.document import Document, Figure
from checker.language.relations import DOWN, UP

CHANGES = frozenset(
    "rise climb grow increase raise double triple treble quadruple halve fall drop decline decrease reduce cut lower "
    "lift revise update correct jump surge soar slip sink shrink swell widen narrow bring upgrade downgrade".split()
)
_NEWS = frozenset("now currently meanwhile today".split())


def is_update(collation: Collation, link: Link, a: Figure, b: Figure) -> bool:
    """Whether what stands around ``b`` in the draft says that time has gone by since the original's ``a``."""
    return (
        other_day(collation, link)
        or _told_as_change(collation, link, b)
        or _new_day(collation, link, b)
        or _says_now(collation, link, b)
        or _headlined(collation.draft, a, b)
    )


def is_rise(collation: Collation, link: Link, a: Figure, b: Figure) -> bool:
    """Whether the draft says itself, with a day that no original names, that the figure went where it went."""
    verbs = set(governors(collation.draft, b.span)[:1])
    right = verbs & (UP if b.value > a.value else DOWN)
    return bool(right) and _told_as_change(collation, link, b) and _new_day(collation, link, b)


def _told_as_change(collation: Collation, link: Link, b: Figure) -> bool:
    """Whether a verb above the new figure says that it changed, and no verb of the original does."""
    original = collation.original_of(link)
    before = {token.lemma for number in link.a for token in original.sentences[number].tokens}
    return any(verb in CHANGES and verb not in before for verb in governors(collation.draft, b.span))


def _new_day(collation: Collation, link: Link, b: Figure) -> bool:
    """Whether the figure's sentence names a weekday or a day that no original names."""
    here = collation.draft.sentence_at(b.span.start)
    known = {date.value for original in collation.originals for date in original.annotations.dates}
    return any(
        date.granularity in ("day", "weekday") and date.value not in known
        for date in inside_b(collation, link, collation.draft.annotations.dates)
        if collation.draft.sentence_at(date.span.start) == here
    )


def _says_now(collation: Collation, link: Link, b: Figure) -> bool:
    original = collation.original_of(link)
    here = collation.draft.sentence_at(b.span.start)
    before = {token.norm for number in link.a for token in original.sentences[number].tokens}
    return here is not None and any(
        token.norm in _NEWS and token.norm not in before for token in collation.draft.sentences[here].tokens
    )


def _headlined(draft: Document, a: Figure, b: Figure) -> bool:
    """Whether ``b`` stands in a headline, and the story below it says the same and nothing of ``a``."""
    here = draft.sentence_at(b.span.start)
    if here is None or draft.paragraphs[draft.paragraph_of(here)].role != "headline":
        return False
    below = [figure for figure in draft.annotations.figures if figure.span.start > b.span.end]
    return any(same_number(figure, b) for figure in below) and not any(same_number(figure, a) for figure in below)
