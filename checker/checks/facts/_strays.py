"""A figure that no original has, and the one that it should be: told in another sentence than the link's.

Where sentences are merged or the carrier is reworded, the original's sentence may be linked with nothing, so that no
link holds both figures.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import inf

from checker.checks.facts._amounts import said_in_words
from checker.checks.facts._complements import complement
from checker.checks.facts._counterparts import became, fitting
from checker.checks.facts._elsewhere import counting
from checker.checks.facts._quantities import (
    LEAST,
    dimension,
    in_unit_of,
    is_age,
    measured,
    one_money,
    renders,
    same,
    same_but_for_words,
    same_number,
    share,
    slip,
    unit_of,
    vague,
    within,
)
from checker.checks.facts._rates import for_another_time
from checker.checks.facts._reckoned import added_up, counts_the_one, multiplied, reckoned, taken_of, with_others
from checker.checks.facts._updates import UPDATE, is_later, is_update, made_exact
from checker.checks.facts._words import is_content, may_say
from checker.collation import Collation, Link
from checker.document import Document, Figure, Span, Token
from checker.finding import Remark
from checker.language.noun_kinds import is_person, siblings

_ONE_MORE = re.compile(r"(?i)\b(?:one\s(?:[^\W\d]+\s)?(?:more|fewer|less)|others?|another(?!\s[^\W\d]))\b")
_NEAR = 3
"""How many sentences around what a passage came from are searched for its figure."""
_STEPS = (0, -1, 1, -2, 2)
_WINDOW = 8
_ROUNDED = 1.12
"""What is given in another unit may be rounded so far."""
_COMPANY = 2
"""A figure that stands beside both is worth so many words."""
_SLIP = 2
"""So is a slip of the pen."""
_ONE_UNIT = 3
_BESIDE = 60
_ALIKE, _PLAIN, _SURE = 3, 5, 6
"""How much must speak for two figures being one, to ask; to ask though the new one could be worked out; to say so."""


@dataclass(slots=True)
class Told:
    """The figures that have a counterpart already, by place; of the originals with the original's number. ``crossed``:
    the places of the draft where two have each other's."""

    a: set[tuple[int, Span]] = field(default_factory=set)
    b: set[Span] = field(default_factory=set)
    crossed: set[Span] = field(default_factory=set)

    def exchanged(self, places: Iterable[Span]) -> None:
        """Remember where the draft has two figures for each other."""
        self.crossed.update(places)

    def pairs(self, pairs: Iterable[tuple[Figure, Figure]], original: int) -> None:
        """Remember figures of the original with the draft's beside them."""
        for a, b in pairs:
            self.a.add((original, a.span))
            self.b.add(b.span)


def strays(collation: Collation, told: Told) -> Iterator[Remark]:
    """A remark on every figure of the draft that no original has and that follows from none, beside the one of the
    original that it was: one of its kind that the draft gives nowhere."""
    for link, a, b, alike in _paired(collation, told):
        update = not is_age(collation.draft, b) and is_update(collation, link, a, b)
        later = is_later(collation) and not slip(a, b)
        sure, asked = alike >= _SURE, update or later
        if update and not (sure or slip(a, b)) or later and made_exact(a, b):
            continue
        yield became(
            collation, link, a.phrase, b.phrase, 0.4 + 0.2 * sure + 0.2 * link.score, UPDATE if asked else ".",
            suggestion=None if asked else fitting(collation, link, a.phrase, b.phrase, bool(a.unit) == bool(b.unit)),
            severity="info" if update and later else "warning" if asked or not sure else None,
        )


def _paired(collation: Collation, told: Told) -> Iterator[tuple[Link, Figure, Figure, int]]:
    """The draft's stray figures, each with its link, what it was, and how much speaks for that."""
    draft = collation.draft
    quoted = [quotation.span for quotation in draft.annotations.quotations]
    known = [figure for original in collation.originals for figure in original.annotations.figures]
    of_number: dict[tuple[float, bool], list[Figure]] = defaultdict(list)
    for figure in known:
        of_number[figure.value, figure.ordinal].append(figure)
    times = Counter((figure.value, figure.ordinal) for figure in draft.annotations.figures)
    strays: list[tuple[Link, Figure, bool]] = []
    for b in counting(draft, draft.annotations.figures):
        number = draft.sentence_at(b.span.start)
        if b.span in told.b or number is None or number in draft.furniture or b.ordinal or b.value != b.high:
            continue
        link = link_of(collation, b.span)
        if link is None or any(span.overlaps(b.span) for span in quoted):
            continue
        if any(said_in_words(original, b) for original in collation.originals):
            continue
        # A number that the draft has once more than the originals is not excused by theirs.
        likely = [a for a in of_number[b.value, b.ordinal] if _may_be(a, b)]
        twice = bool(likely) and times[b.value, b.ordinal] > len(likely)
        if not (likely and not twice or any(_may_be(a, b) and not same_number(a, b) for a in known)):
            strays.append((link, b, twice))
    found: list[tuple[Link, Figure, Figure, int]] = []
    lost: dict[int, list[Figure]] = {}
    for link, b, twice in strays:
        if link.original not in lost:
            lost[link.original] = _lost(collation, link.original, told)
        beside = _lost_beside(collation, link, told, lost[link.original], b)
        left = [a for a in beside if steps(collation.original_of(link), link, a.span) == 0]
        only = len(left) == sum(one is link for one, _, _ in strays) == 1 and not _is_label(draft, b)
        rivals = list(_rivals(collation, link, beside, b, left[0] if only else None))
        best = max((alike for _, alike in rivals), default=0)
        first = [a for a, alike in rivals if alike == best]
        if len(first) == 1 and best >= (_PLAIN if twice else _ALIKE) and (
            not twice or _of_one_noun(first[0], b)
        ) and (
            is_age(draft, b) or not _worked_out(collation, link, b)
            or best >= _PLAIN and _of_one_noun(first[0], b) and not _is_part(draft, b)
            and _worked_out(collation, link, b, first[0])
        ):
            found.append((link, first[0], b, min(best, _PLAIN) if twice else best))
    for link, a, b, alike in found:
        if any(other is a and (more, there.span) > (alike, b.span) for _, other, there, more in found):
            continue
        yield link, a, b, alike


def link_of(collation: Collation, b: Span) -> Link | None:
    """The link of the draft's sentence at ``b``, else of one of the next."""
    number = collation.draft.sentence_at(b.start)
    links = list(collation.prose_links())
    beside = (link for step in _STEPS for link in links if number is not None and number + step in link.b)
    return next(beside, None)


def steps(original: Document, link: Link, a: Span) -> float:
    """How many sentences lie from ``a`` to what a passage came from; infinity for what stands in no sentence."""
    number = original.sentence_at(a.start)
    return min(abs(number - at) for at in link.a) if number is not None else inf


def _may_be(a: Figure, b: Figure) -> bool:
    """Whether the original's figure may be what the draft's says."""
    return same_number(a, b) or same_but_for_words(a, b) or not vague(b) and renders(a, b)


def _lost(collation: Collation, number: int, told: Told) -> list[Figure]:
    """The figures of an original that have no counterpart and that the draft gives in no words."""
    original, here = collation.originals[number], collation.draft.annotations.figures
    return [
        a for a in original.annotations.figures
        if _is_open(original, number, told, a)
        and not any(_may_be(a, b) for b in here) and not said_in_words(collation.draft, a)
    ]


def _lost_beside(collation: Collation, link: Link, told: Told, lost: Sequence[Figure], b: Figure) -> list[Figure]:
    """``lost``, and what counts the same as ``b``, by the same noun, about where the passage came from: all that the
    draft gives nowhere with that noun, nor as often as the original without it. A newer draft names old figures in
    passing ("rose to 23, from 17")."""
    if not b.unit or is_later(collation):
        return list(lost)
    original, draft = collation.original_of(link), collation.draft
    others = [other for other in draft.annotations.figures if other is not b]
    return [*lost] + [
        a for a in original.annotations.figures
        if _of_one_noun(a, b) and _is_open(original, link.original, told, a) and a not in lost
        and steps(original, link, a.span) <= _NEAR and not _is_given(original, a, draft, others)
    ]


def _is_open(original: Document, number: int, told: Told, a: Figure) -> bool:
    """Whether a figure of an original, one plain number of its story, has no counterpart yet."""
    return (
        a.value == a.high and not a.ordinal and (number, a.span) not in told.a
        and original.sentence_at(a.span.start) not in original.furniture
    )


def _of_one_noun(a: Figure, b: Figure) -> bool:
    """Whether both count the same thing, by the same word."""
    return bool(a.unit) and unit_of(a) == unit_of(b)


def _is_part(document: Document, figure: Figure) -> bool:
    """Whether it is so many of so many: "29 of the 38 donkeys"."""
    return any(
        other is not figure and figure.phrase.contains(other.span) for other in document.annotations.figures
    )


def _is_given(original: Document, a: Figure, draft: Document, others: Sequence[Figure]) -> bool:
    """Whether the draft's other figures give ``a``: with its noun, or else as often as the original has the number."""
    like = [b for b in others if (same(a, b) or same_but_for_words(a, b) or renders(a, b)) and (
        not b.unit or (kindred(original, a, draft, b) or 0) > 1
    )]
    return any(_of_one_noun(a, b) for b in like) or len(like) > sum(
        one is not a and same_number(one, a) and not (one.unit and measured(one))
        for one in original.annotations.figures
    )


def _rivals(
    collation: Collation, link: Link, lost: Sequence[Figure], b: Figure, alone: Figure | None
) -> Iterator[tuple[Figure, int]]:
    """Those of ``lost`` that ``b`` may have been, with how much speaks for each; ``alone`` is the only figure of the
    passage that the draft has lost, where ``b`` is the only new one: that may have become any number."""
    original, draft = collation.original_of(link), collation.draft
    for a in lost:
        number = original.sentence_at(a.span.start)
        alike = kindred(original, a, draft, b)
        converted = in_unit_of(b, a)
        slipped = converted is a and (slip(a, b) or _one_digit(a, b))
        near = number is not None and link.a[0] - _NEAR <= number <= link.a[-1] + _NEAR
        if alike is None or not near and not slipped or but_one(original, a, draft, b) or same(a, b):
            continue
        if not _of_one_noun(a, b) and any(same_number(a, there) for there in draft.annotations.figures):
            continue
        anyhow = a is alone and one_of_kind(a, b, alike) and not for_another_time(original, a, draft, b)
        if slipped or within(converted, b) or anyhow:
            beside = shared(around(original, a), around(draft, b)) + _COMPANY * in_company(original, a, draft, b)
            yield a, alike + beside + _SLIP * slipped + (a is alone and beside > 0)


def _is_label(document: Document, figure: Figure) -> bool:
    """Whether the noun right before a figure says which one is meant: "minute 12", "round four"."""
    number = document.sentence_at(figure.span.start)
    tokens = document.sentences[number].tokens if number is not None else ()
    before = [token for token in tokens if token.span.end <= figure.span.start]
    return bool(before) and before[-1].tag == "NN"


def one_of_kind(a: Figure, b: Figure, alike: int) -> bool:
    """Whether two figures count the same thing, by one word or by synonyms; ``alike`` is how far they are kindred."""
    return alike == _ONE_UNIT or alike > 1 and bool(a.unit and b.unit) and may_say(a.unit, b.unit, "N")


def kindred(original: Document, a: Figure, draft: Document, b: Figure) -> int | None:
    """How far two figures may be one: 3 of one unit, 2 of units that may be one, 1 where one is bare, 0 where they
    count other things; None where they cannot."""
    if 1 in (a.value, b.value):
        return None
    aged = is_age(original, a), is_age(draft, b)
    if any(aged):
        return 3 if all(aged) else 2 if not (b.unit if aged[0] else a.unit) else None
    if share(a) or share(b) or measured(a) or measured(b):
        if dimension(a) != dimension(b):
            return None
        converted = in_unit_of(b, a)
        if unit_of(a) == unit_of(b) or one_money(a, b):
            return 3
        return 2 if converted is not a and not within(converted, b, _ROUNDED) else None
    if "time" in (unit_of(a), unit_of(b)) and unit_of(a) != unit_of(b):
        return None  # "three times as many"
    if unit_of(a) == unit_of(b):
        return 3 if a.unit else 1 if (a.value % 1 == 0) == (b.value % 1 == 0) else None
    if not a.unit or not b.unit:
        return 1
    return 2 * (may_say(a.unit, b.unit, "N") or is_person(a.unit) and is_person(b.unit) or siblings(a.unit, b.unit))


def but_one(original: Document, a: Figure, draft: Document, b: Figure) -> bool:
    """Whether a word beside either says that the other has one more: "three other authors left", "four have gone"."""
    if abs(a.value - b.value) != 1:
        return False
    if counts_the_one(original, a, draft, b):
        return True
    places = [(document, document.sentence_at(figure.span.start)) for document, figure in ((original, a), (draft, b))]
    return any(
        number is not None and _ONE_MORE.search(document.words(document.sentences[number].span))
        for document, number in places
    )


def _one_digit(a: Figure, b: Figure) -> bool:
    """Whether one digit of several makes the whole difference: "640", "680"."""
    one, other = f"{a.value:g}", f"{b.value:g}"
    return len(one) == len(other) > 1 and sum(x != y for x, y in zip(one, other, strict=True)) == 1


def _worked_out(collation: Collation, link: Link, b: Figure, less: Figure | None = None) -> bool:
    """Whether the draft's figure follows from others of the original near by, ``less`` left out: one that follows
    without what it stands for does so by chance."""
    original = collation.original_of(link)
    figures = [figure for figure in original.annotations.figures if figure is not less]
    if share(b) and complement(original, figures, collation.draft, b) is not None:
        return True
    first, last = max(0, link.a[0] - 1), min(len(original.sentences) - 1, link.a[-1] + 1)
    span = original.sentences[first].span.cover(original.sentences[last].span)
    near = [figure for figure in figures if span.contains(figure.span)]
    return (
        reckoned(original, near, b) or multiplied(collation, link, near, b) or added_up(near, b)
        or taken_of(near, b) or with_others(original, near, b) is not None
    )


def around(document: Document, figure: Figure) -> list[Token]:
    """The words that carry meaning beside a figure, in its sentence; neither itself nor what it counts."""
    number = document.sentence_at(figure.span.start)
    tokens = document.sentences[number].tokens if number is not None else ()
    inside = [index for index, token in enumerate(tokens) if figure.phrase.overlaps(token.span)]
    if not inside:
        return []
    near = (*tokens[max(0, inside[0] - _WINDOW):inside[0]], *tokens[inside[-1] + 1:inside[-1] + 1 + _WINDOW])
    return [token for token in near if is_content(token) and token.tag != "CD"]


def in_company(original: Document, a: Figure, draft: Document, b: Figure) -> bool:
    """Whether another figure stands beside both: "those over 70 will get 475", "425 where they are older than 70"."""
    beside = [
        [
            other
            for other in document.annotations.figures
            if other is not figure and other.value >= LEAST and _is_beside(document, figure, other.span)
        ]
        for document, figure in ((original, a), (draft, b))
    ]
    days = [
        {date.value for date in document.annotations.dates if _is_beside(document, figure, date.span)}
        for document, figure in ((original, a), (draft, b))
    ]
    return bool(days[0] & days[1]) or any(same_number(one, other) for one in beside[0] for other in beside[1])


def _is_beside(document: Document, figure: Figure, other: Span) -> bool:
    here, there = document.sentence_at(figure.span.start), document.sentence_at(other.start)
    return here == there and abs(other.start - figure.span.start) <= _BESIDE


def shared(a: list[Token], b: list[Token]) -> int:
    """How many words of one side have the same word, or one of its meaning, on the other."""
    return sum(any(_alike(one, other) for other in b) for one in a)


def _alike(one: Token, other: Token) -> bool:
    x, y = one.lemma.casefold(), other.lemma.casefold()
    return may_say(x, y, one.tag if one.tag[:1] == other.tag[:1] else "")
