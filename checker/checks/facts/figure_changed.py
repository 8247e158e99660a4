"""A figure differs between the original and the draft.

Why it matters:
    A changed toll, sum or share alters the facts and usually needs a correction.

Flags:
    A: The blast at the Orvel mill killed 12 people, officials said.
    B: The blast at the Orvel mill killed 21 people, officials said.

    A: The council approved a budget of $35 million for the new harbour wall.
    B: The council approved a budget of $35 billion for the new harbour wall.

    A: The hospital has treated more than 400 patients since the outbreak began.
    B: The hospital has treated 400 patients since the outbreak began.

    A: The survey found 12 men and 21 women among the dead.
    B: The survey found 21 men and 12 women among the dead.

    A: Doctors at the clinic cut the daily dose from 10 to 5 milligrams.
    B: Doctors at the clinic cut the daily dose from 5 to 10 milligrams.

    A: Prices in Velm rose by 5 percent in the year to June.
    B: Prices in Velm rose by 5 percentage points in the year to June.

    A: Two of the five suspects were released, police in Oster said.
    B: Five of the two suspects were released, police in Oster said.

    A: The reserve covers 14 square kilometres north of Velm.
    B: The reserve covers 14 kilometres north of Velm.

    A: The permit costs 12 crowns a week and lets a boat tie up at the Harle quay.
    B: A boat may tie up at the Harle quay with a permit at 12 crowns a day.

    A: Turnout in Sunday's vote in Harle was 62%, well above the 44% recorded in 2016.
    B: Turnout was 44% in Sunday's vote in Harle, compared with 62% in 2016.

    A: Rents in the old port of Harle have doubled since 2015, the tenants' league said.
    B: The tenants' league said rents in the old port of Harle had tripled since 2015.

    A: The ferry Alma will be out of service for six weeks, her owner in Tarn said on Monday.
    B: Six months without the Alma lie ahead, her owner said in Tarn on Monday.

Passes:
    A: Three-quarters of the skippers use sonar. The league in Velm heard from 160 boats.
    B: Of the 160 skippers whom the league in Velm heard from, about 120 use sonar.

    A: The club rented out 140 skis in January and 210 in February. In March it rented out 90.
    B: In three months the club rented out 440 skis.

    A: Doctors at the clinic cut the daily dose from 10 to 5 milligrams.
    B: The daily dose was cut to 5 milligrams from 10 by doctors at the clinic.

    A: The blast at the Orvel mill killed 12 people, officials said.
    B: Officials said a dozen people were killed in the blast at the Orvel mill.

    A: The ferry was towed for 10 miles and will be in dock for 12 months.
    B: The ferry was towed for 16 kilometres and will be in dock for a year.

    A: The average wage was 34,125 crowns in June, the office said.
    B: In June, the office said, the average wage was CZK 34,125.

    A: About 14,000 workers walked out at the Tarn shipyard on Monday.
    B: Around 14 thousand workers walked out at the Tarn shipyard on Monday.

    A: The survey found 12 men and 21 women among the dead.
    B: The survey found 21 women and 12 men among the dead.

    A: The chain will shut 52 of its 160 shops, the board said.
    B: The chain will shut almost a third of its shops, the board said.

    A: The ferry company said that 70 people had been on board.
    B: Dozens of people were on board, the ferry company said.

    A: Doctors at the clinic followed 900 patients over six years.
    B: Doctors at the clinic followed 900 patients for six years.

    A: Only one in five passengers thought the ferry was on time, the poll found.
    B: Four out of five passengers did not think that the ferry was on time, the poll found.

    A: Wheat rose to $231 a tonne in Velm on Friday, while rye fell to $184.
    B: Rye dropped to $184 a tonne in Velm on Friday, whereas wheat went up to $231.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.checks.facts._bounds import broken_bounds
from checker.checks.facts._clauses import likeness
from checker.checks.facts._codes import codes_changed, results_changed
from checker.checks.facts._complements import misreckoned
from checker.checks.facts._counterparts import (
    became,
    exchanged,
    fitting,
    framed,
    given_near,
    inside_a,
    inside_b,
    pair,
    said_nearby,
    same_governor,
    side_by_side,
)
from checker.checks.facts._elsewhere import both_given, counting, known_last, may_be_that
from checker.checks.facts._explained import unexplained
from checker.checks.facts._labels import between_links, given_otherwise, kept_in, phrase_of
from checker.checks.facts._ordinals import ordinals_changed
from checker.checks.facts._other_units import other_units
from checker.checks.facts._qualified import qualified_otherwise, said_by_the_verb
from checker.checks.facts._quantities import (
    CLOSE,
    LEAST,
    dimension,
    in_unit_of,
    is_age,
    measured,
    one_kind,
    same,
    same_age,
    same_number,
    same_under_another_name,
    share,
    slip,
    unit_of,
    within,
)
from checker.checks.facts._rates import rated_otherwise
from checker.checks.facts._reckoned import shares
from checker.checks.facts._shares_of_all import whole_or_about
from checker.checks.facts._strays import Told, strays
from checker.checks.facts._times import times_changed
from checker.checks.facts._updates import UPDATE, is_later, is_rise, is_update, made_exact
from checker.checks.facts._weighed import joined
from checker.checks.facts._weighed_figures import weighed_figures
from checker.collation import Collation, Link
from checker.document import Figure
from checker.finding import Remark
from checker.registry import check

_ONE_CLAUSE, _ANOTHER_CLAUSE = 0.4, 0.2
"""How much of the clauses round two figures must be one, to say that a figure is wrong; to ask."""


@check(severity="error", needs=("originals",))
def figure_changed(collation: Collation) -> Iterator[Remark]:
    """Compare the figures of each link, each with its unit and its qualifier; and weigh those that no rule pairs."""
    yield from joined(list(by_rule(collation)), weighed_figures(collation))


def by_rule(collation: Collation) -> Iterator[Remark]:
    """All but the figures that are weighed."""
    for remark in _remarks(collation):
        words = collation.draft.words(remark.b)
        # One plural may be read as a unit of its own ("cedi", "cedis"): what looks the same on both pages is no change.
        if not remark.message.startswith(f"\u201c{words}\u201d became \u201c{words}\u201d"):
            yield remark


def _remarks(collation: Collation) -> Iterator[Remark]:
    told = Told()
    for link in collation.prose_links():
        original, draft = collation.original_of(link), collation.draft
        figures_a = counting(original, inside_a(collation, link, original.annotations.figures))
        figures_b = counting(draft, inside_b(collation, link, draft.annotations.figures))
        pairs, left_a, left_b = pair(collation, link, figures_a, figures_b, same)
        more, left_a, left_b = pair(
            collation, link, left_a, left_b,
            partial(same_under_another_name, tuple(left_a), tuple(left_b), [*shares(original)]),
        )
        _, left_a, left_b = pair(collation, link, left_a, left_b, partial(same_age, original, draft))
        for a, b in (*pairs, *more):
            if not said_by_the_verb(original, a, draft, b) and (
                remark := qualified_otherwise(collation, link, a, b)
            ):
                yield remark
        cardinal = [(a, b) for a, b in (*pairs, *more) if not a.ordinal]
        keeps = kept_in(collation, link, cardinal)
        exchanges = [
            remark
            for alike in ([pair for pair in cardinal if bool(share(pair[0])) == part] for part in (False, True))
            for remark in exchanged(collation, link, alike, phrase_of, keeps)
        ] or [*given_otherwise(collation, link, figures_a, figures_b)]
        yield from exchanges
        told.exchanged(remark.b for remark in exchanges)
        told.pairs((*pairs, *more), link.original)
        left_a, left_b = unexplained(collation, link, left_a, left_b)
        others = [
            remark for find in (codes_changed, results_changed, times_changed) for remark in find(collation, link)
        ]
        left_b = [b for b in left_b if not any(remark.b.overlaps(b.span) for remark in others)]
        alone = len(left_a) == len(left_b) == 1 and link.shape == "1:1"
        for b in sorted(left_b, key=partial(known_last, collation, left_a)):
            other = _counterpart(collation, link, left_a, b)
            sure = other is not None
            if other is None and alone and _may_be_one(left_a[0], b):
                other = left_a[0]
            if other is None or _is_factor(b) > _is_factor(other):
                continue
            if other.ordinal and _still_said(collation, link, other):
                continue
            left_a.remove(other)
            alike = bool(other.unit) and unit_of(other) == unit_of(b)
            if not alike and any(there is not other and same_number(there, b) for there in left_a):
                continue  # another figure of the original says it
            if not sure and any(same_number(there, other) for there in draft.annotations.figures):
                continue  # the draft gives it elsewhere
            in_place = framed(collation, link, other.span, b.span)
            ages = is_age(original, other) != is_age(draft, b)
            if in_place and not ages or not (
                said_nearby(collation, b.span, other, draft.annotations.figures, same_number)
                or given_near(collation, link, b, original.annotations.figures, may_be_that)
                or both_given(original, other, draft, b)
                or b.unit and any(same(there, b) for there in original.annotations.figures)
            ):
                update = is_update(collation, link, other, b)
                changed = [*_changed(collation, link, other, b, update, sure)] if sure or not update else []
                told.pairs([(other, b)] if changed or made_exact(other, b) else [], link.original)
                yield from changed
        yield from rated_otherwise(collation, link, (*pairs, *more))
        yield from whole_or_about(collation, link, (*pairs, *more))
        yield from others
    yield from misreckoned(collation)
    yield from between_links(collation, told.crossed)
    yield from strays(collation, told)
    yield from other_units(collation, told)
    yield from ordinals_changed(collation)
    yield from broken_bounds(collation, told)


def _counterpart(collation: Collation, link: Link, left_a: list[Figure], b: Figure) -> Figure | None:
    if share(b) and not b.unit:  # "12 of its 160 shops", "half of its shops"
        parts = [part for part, _ in shares(collation.original_of(link)) if part in left_a]
        if parts:
            return parts[0]
    candidates = [a for a in left_a if one_kind(a, b)]
    for a in candidates:
        beside = side_by_side(collation, link, a.span, b.span)
        alike = _comparable(a, b) and (unit_of(a) == unit_of(b) or within(a, b))
        if beside and (alike or framed(collation, link, a.span, b.span) and measured(a) >= measured(b)):
            return a
    for a in candidates:
        in_place = collation.place_in_draft(link, a.span).overlaps(b.span)
        if in_place and measured(a) and measured(b) and same_number(a, b) and a.high == b.high:
            return a
    for a in candidates:
        if not measured(a) or dimension(a) != dimension(b):
            continue
        alike = unit_of(a) == unit_of(b) and same_governor(collation, link, a.span, b.span)
        if alike and _is_likely(a, b) or (a.value, a.high) == (b.value, b.high):
            return a
    of_one_unit = [a for a in candidates if a.unit and unit_of(a) == unit_of(b) and _is_likely(a, b)]
    return of_one_unit[0] if len(of_one_unit) == 1 else None


def _may_be_one(a: Figure, b: Figure) -> bool:
    """Whether the only figure that each side has for itself may be one: both count things, or measure the same."""
    if not one_kind(a, b) or dimension(a) != dimension(b):
        return False
    if (measured(a) and unit_of(a) != unit_of(b) and dimension(a) != "time") or not within(a, in_unit_of(a, b)):
        return False
    return (a.value, a.high) != (b.value, b.high)


def _is_likely(a: Figure, b: Figure) -> bool:
    """Whether one may have become the other: no 116 seconds 0.04."""
    return within(a, b) or slip(a, b) or same_number(a, b)


def _is_factor(figure: Figure) -> bool:
    return figure.unit == "time"


def _still_said(collation: Collation, link: Link, a: Figure) -> bool:
    """Whether the draft has the original's ordinal without a noun: "the first shock, and a second that evening"."""
    word = collation.original_of(link).words(a.span).casefold()
    return any(token.norm == word for number in link.b for token in collation.draft.sentences[number].tokens)


def _comparable(a: Figure, b: Figure) -> bool:
    if (unit_of(a), dimension(a)) == (unit_of(b), dimension(b)):
        return True
    if not a.unit or not b.unit:
        return not (measured(a) or measured(b))
    return (a.value, a.high) == (b.value, b.high) and measured(a) == measured(b)


def _changed(
    collation: Collation, link: Link, a: Figure, b: Figure, update: bool = False, sure_pair: bool = True
) -> Iterator[Remark]:
    sure, like = framed(collation, link, a.span, b.span), likeness(collation, link, a.phrase, b.phrase)
    slipped = slip(a, b) or (same_number(a, b) and a.value >= LEAST)
    later = is_later(collation) and not slipped
    close = within(a, b, CLOSE) and not later
    if like < _ANOTHER_CLAUSE and not (slipped or sure or close or sure_pair and not later):
        return
    if later and made_exact(a, b):
        return
    whole = bool(a.unit) == bool(b.unit)
    doubtful = (
        update or later or not sure_pair or not (slipped or like >= _ONE_CLAUSE)
        or bool(b.unit and dimension(b)) and not dimension(a)
        or a.value < a.high and a.value <= b.value == b.high <= a.high
    )
    asked = update or later
    yield became(
        collation, link, a.phrase, b.phrase,
        min(0.97, 0.3 + 0.15 * sure_pair + 0.2 * sure + 0.2 * like + 0.15 * link.score),
        UPDATE if asked else ".",
        suggestion=None if asked else fitting(collation, link, a.phrase, b.phrase, whole),
        severity="info" if update and (later or is_rise(collation, link, a, b)) else "warning" if doubtful else None,
    )
