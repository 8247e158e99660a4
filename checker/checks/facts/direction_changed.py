"""A word became its opposite: rose for fell, won for lost, against for for.

Why it matters:
    The sentence still reads well, and says the contrary of what happened.

Flags:
    A: Unemployment in the region rose to 7.1 percent in May, the statistics office said.
    B: Unemployment in the region fell to 7.1 percent in May, the statistics office said.

    A: A botanist has found a rare orchid in the northern hills of Lusk. The plant flowers for four days.
    B: It grows nowhere else than in the southern hills of Lusk, said the botanist who came across the orchid.

    A: Most members of the union voted for the strike in Oster.
    B: Most members of the union voted against the strike in Oster.

    A: The letter from the chairman soothed the shareholders in Oster.
    B: The letter from the chairman provoked the shareholders in Oster.

    A: The agency found harmless paint on the toys from the market in Velm.
    B: On the toys from the market in Velm, the agency found toxic paint.

    A: The coach admitted to the visit in Tarn, the club said on Monday.
    B: The coach denied the visit in Tarn, the club said on Monday.

    A: The head of the office has been asked to look after the harbour and its two ferries.
    B: The head of the office has been asked to neglect the harbour and its two ferries.

    A: Lena Orth opened the second gate after she heard the alarm.
    B: Lena Orth opened the second gate before hearing the alarm.

    A: The party lost ground in the north and gained in the south.
    B: The party gained ground in the north and lost in the south.

    A: More people left the valley than moved there last year.
    B: More people moved to the valley than left it last year.

    A: The union accepted the offer after a vote on Tuesday.
    B: After Tuesday's vote the union turned down the offer.

    A: Turnover at the fair was 7 percent higher than in 2023, the organisers said.
    B: Turnover at the fair dropped by 7 percent from 2023, the organisers said.

    A: Camp fires are prohibited in the forest, rangers said.
    B: Rangers said camp fires may be lit in the forest.

    A: Visits to the mill in Oster fell by a quarter last year.
    B: Last year visits to the mill in Oster shrank to a quarter.

    A: The archive in Velm has some 40 unpaid interns. They sort letters in a former bank.
    B: Letters are sorted in a former bank by the paid interns of the archive in Velm, some 40.

    A: The rule does not apply to ferries under ten metres, the port said.
    B: The rule applies only to ferries under ten metres, the port said.

Passes:
    A: Tickets for the ferry were sold at kiosks in Velm.
    B: People who bought tickets for the ferry at kiosks in Velm may return them.

    A: The rule makes it harder to keep geese in Velm.
    B: Under the rule it is less easy to keep geese in Velm.

    A: Lotta Binck lost only one of her 11 games at the open in Velm.
    B: Lotta Binck won ten of her 11 games at the open in Velm.

    A: Exports fell more slowly than imports in the spring, the office said.
    B: Imports fell faster than exports in the spring, the office said.

    A: Arlen Motors sold the plant to its larger rival Doret.
    B: Doret bought the plant from its smaller rival Arlen Motors.

    A: They spend 14 percent of their income on fuel, the study says.
    B: Fuel takes 14 percent of what they earn, the study says.

    A: Mr Arlen was cleared of fraud but convicted of forgery.
    B: Mr Arlen was found guilty of forgery and acquitted of fraud.

    A: The old chapel holds the choir's past and present scores.
    B: The old chapel holds the present scores of the choir, and former ones.

    A: The company launched its first ferry in the spring.
    B: The company introduced its first ferry in the spring.

    A: After the last disaster in 2012, the town built a wall.
    B: Following the most recent disaster, in 2012, the town built a wall.

    A: Lena Orth sold the bakery to her cousin, Paul Bremmer.
    B: Paul Bremmer bought the bakery from his cousin, Lena Orth.

    A: The council did not accept the offer from the builder.
    B: The council rejected the offer from the builder.

    A: Kelmar Rovers beat Port Sable 3-1 with two late goals.
    B: Port Sable lost 3-1 to Kelmar Rovers, who scored two late goals.

    A: The number of cases rose to 23 and the number of deaths fell to four.
    B: Deaths fell to four, and cases rose to 23.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._counterparts import became, fitting, framed
from checker.checks.facts._denying import denying
from checker.checks.facts._exchanges import exchanged_opposites
from checker.checks.facts._extents import turned_extents
from checker.checks.facts._lost_opposites import lost_opposites
from checker.checks.facts._narrowed import narrowed
from checker.checks.facts._opposed_pairs import certainty_of, free_to_turn, opposed, opposed_in_place
from checker.checks.facts._permissions import turned_permissions
from checker.checks.facts._places import sides_changed
from checker.checks.facts._prefixes import stripped
from checker.checks.facts._stances import turned_stances
from checker.checks.facts._trends import turned_trends
from checker.checks.facts._weighed import joined
from checker.checks.facts._weighed_opposites import weighed_opposites
from checker.checks.facts._words import Side, Words, words_of
from checker.collation import Collation, Link
from checker.document import Span
from checker.finding import Remark
from checker.language.relations import nearly_opposite
from checker.registry import check

_SURELY_LINKED = 0.9


@check(severity="error", needs=("originals",))
def direction_changed(collation: Collation) -> Iterator[Remark]:
    """Look, among the words without a counterpart, for opposites: by rule in one place, and weighed wherever."""
    yield from joined(list(by_rule(collation)), weighed_opposites(collation))


def by_rule(collation: Collation) -> Iterator[Remark]:
    """Two opposites that stand in one place, and what else turns a statement round."""
    told: list[Span] = []
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is None:
            continue
        free_a, free_b = free_to_turn(words)
        if any(
            words.b.tokens[b].tag.startswith("V")
            and opposed(words.a.tokens[a], words.b.tokens[b], nearly_opposite)
            and sides_changed(words, a, b)
            for a in free_a
            for b in free_b
            if words.a.tokens[a].tag.startswith("V")
        ):
            continue
        for b in free_b:
            for a in list(free_a):
                place = opposed_in_place(collation, link, words, a, b)
                if place and (sure := certainty_of(collation, link, words, a, b, place)):
                    free_a.remove(a)
                    told.append(words.b.tokens[b].span)
                    yield _remark(collation, link, words, a, b, sure == "error")
                    break
    others = (
        turned_stances, turned_permissions, turned_trends, turned_extents, exchanged_opposites, stripped, narrowed,
        denying, lost_opposites,
    )
    for remark in (found for check_for in others for found in check_for(collation)):
        if not any(remark.b.overlaps(span) for span in told):
            told.append(remark.b)
            yield remark


def _phrase(side: Side, index: int) -> Span:
    """A word, with the particle that stands right behind it."""
    token = side.tokens[index]
    behind = index + 1
    if token.tag.startswith("V") and behind < len(side.tokens) and side.tokens[behind].dep == "prt":
        return token.span.cover(side.tokens[behind].span) if side.heads[behind] == index else token.span
    return token.span


def _remark(collation: Collation, link: Link, words: Words, a: int, b: int, plain: bool) -> Remark:
    span_a, span_b = _phrase(words.a, a), _phrase(words.b, b)
    sure = framed(collation, link, span_a, span_b)
    return became(
        collation, link, span_a, span_b, min(0.95, 0.3 + 0.2 * plain + 0.2 * sure + 0.25 * link.score),
        ", which says the opposite." if plain else ": is that the opposite?",
        suggestion=fitting(collation, link, span_a, span_b),
        severity=None if plain else "warning" if link.score >= _SURELY_LINKED else "info",
    )
