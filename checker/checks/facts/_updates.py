"""Whether a draft that gives another figure may simply be newer: "now", "by Thursday", "has risen to".

Of a link by what stands around the figure; of the whole draft by the days that it tells as past.
"""

from __future__ import annotations

from checker.checks._datelines import dateline
from checker.checks.facts._counterparts import inside_b, other_day
from checker.checks.facts._grammar import governors, is_verb
from checker.checks.facts._quantities import same_number, unit_of
from checker.collation import Collation, Link
from checker.document import Document, Figure, Span
from checker.language.relations import DOWN, UP

CHANGES = frozenset(
    "rise climb grow increase raise double triple treble quadruple halve fall drop decline decrease reduce cut lower "
    "lift revise update correct jump surge soar slip sink shrink swell widen narrow bring upgrade downgrade".split()
)
UPDATE = "; is it an update?"
_ROUGHLY = {"about": (0.8, 1.25), "nearly": (0.8, 1.0), "at least": (1.0, 1.5), "more than": (1.0, 1.5)}
_NEWS = frozenset("now currently meanwhile today".split())
_DAYS = ("day", "weekday")
_SEVERAL = 2
_NEW = 0.2


def is_later(collation: Collation) -> bool:
    """Whether the whole draft tells the story of a later day: it tells as past, in several sentences, days that no
    original tells as past ("will open on Monday", "opened on Monday"), a good part of it is new and names days that
    no original has, or it was filed on another day than every original.
    """
    texts = tuple(original.text for original in collation.originals)
    known = collation.draft.derived.get("later")
    if known is None or known[0] != texts:
        known = collation.draft.derived["later"] = (texts, _is_later(collation))
    later: bool = known[1]
    return later


def _is_later(collation: Collation) -> bool:
    draft = collation.draft
    filed = day_filed(draft)
    others = [day_filed(original) for original in collation.originals]
    if filed and all(others) and filed not in others:
        return True
    past = {value for original in collation.originals for value, _ in _past_days(original)}
    if len({number for value, number in _past_days(draft) if value not in past}) >= _SEVERAL:
        return True
    named = {date.value for original in collation.originals for date in original.annotations.dates}
    new = {
        draft.sentence_at(date.span.start)
        for date in draft.annotations.dates
        if date.granularity in _DAYS and date.value not in named
    }
    told = [number for number in range(len(draft.sentences)) if number not in draft.furniture]
    added = frozenset(collation.added).intersection(told)
    return len(new) >= _SEVERAL and len(added) >= _NEW * len(told)


def day_filed(document: Document) -> str:
    """The day in the dateline that opens a text ("VELM, Monday \u2014"); empty where there is none."""
    opening = dateline(document)
    dates = (date for date in document.annotations.dates if date.granularity in _DAYS)
    return next((date.value for date in dates if opening is not None and opening.contains(date.span)), "")


def _past_days(document: Document) -> tuple[tuple[str, int], ...]:
    """The days that a verb in the past governs, as values of dates, each with its sentence."""
    if "past days" not in document.derived:
        document.derived["past days"] = tuple(
            (date.value, number)
            for date in document.annotations.dates
            if date.granularity in _DAYS
            and (number := document.sentence_at(date.span.start)) is not None
            and number not in document.furniture
            and _is_past(document, date.span, number)
        )
    days: tuple[tuple[str, int], ...] = document.derived["past days"]
    return days


def _is_past(document: Document, span: Span, number: int) -> bool:
    """Whether the verb above what stands at ``span`` is in the past."""
    tokens = document.sentences[number].tokens
    index = next((at for at, token in enumerate(tokens) if token.span.overlaps(span)), -1)
    for _ in tokens:
        if index < 0 or is_verb(tokens[index]):
            break
        index = tokens[index].head
    if index < 0:
        return False
    forms = [token for token in tokens if token.head == index and token.dep in ("aux", "auxpass")]
    if any(form.tag == "MD" for form in forms):
        return False
    return tokens[index].tag == "VBD" or any(form.tag == "VBD" for form in forms)


def is_update(collation: Collation, link: Link, a: Figure, b: Figure) -> bool:
    """Whether what stands around ``b`` in the draft says that time has gone by since the original's ``a``."""
    return (
        other_day(collation, link)
        or _told_as_change(collation, link, b)
        or _new_day(collation, link, b)
        or _says_now(collation, link, b)
        or _headlined(collation.draft, a, b)
    )


def made_exact(a: Figure, b: Figure) -> bool:
    """Whether the draft has the figure by now that the original could only put roughly: "about 15", "17"; "2 to 4
    inches", "3 inches"."""
    if unit_of(a) != unit_of(b):
        return False
    if a.value < a.high:
        return a.value <= b.value == b.high <= a.high
    low, high = _ROUGHLY.get(a.qualifier, (1.0, 1.0))
    return low <= b.value / a.value <= high if a.value else False


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
