"""Verbs and nouns that tell one thing from its two ends: who sells has a buyer, who loses was beaten.

Each line: the frame, the words, and which of the two parties stands where. ``S`` is the subject, ``O`` the object,
``I`` the indirect object, ``P`` whoever a noun belongs to, ``R`` who receives or refuses what it names, ``H`` whoever a
noun describes; a lower-case word is a preposition. A passive is turned round before, so that its subject is ``O``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

_VERBS = """
beat: beat defeat overcome edge thrash outclass eliminate trounce crush rout outplay stun upset conquer dethrone
    knock_out see_off = S1 O2
beat: lose = S2 to1 against1
beat: win triumph prevail = S1 over2 against2
beat: fall succumb bow go_down crash_out go_out = S2 to1
ahead: lead outscore outsell outnumber outrank outlive outbid outvote = S1 O2
ahead: trail = S2 O1 behind1
ahead: finish come rank = S1 ahead2
ahead: finish come rank lie = S2 behind1
succeed: succeed replace supersede supplant displace = S1 O2
succeed: take_over = S1 from2
succeed: precede = S2 O1
succeed: give_way make_way hand_over = S2 to1 for1
buy: buy purchase acquire take_over buy_out swallow = S1 from2 O3
buy: sell sell_off = S2 to1 I1 O3
lend: lend loan = S1 to2 I2
lend: borrow = S2 from1
rent: lease rent let = S1 to2
rent: lease rent = S2 from1
give: give hand hand_over donate award present grant pass send supply deliver pay offer leave bequeath cede = S1 to2 I2
give: receive get accept inherit obtain take take_over collect win seize capture wrest = S2 from1
pay: pay = S1 O2
teach: teach train coach tutor instruct mentor = S1 O2
teach: learn study train = S2 from1 under1
employ: employ hire recruit = S1 O2
employ: work = S2 for1
sue: sue = S1 O2
sue: seek demand claim want ask = S1 from2
own: own = S1 O2
bid: bid = S1 for2
apology: apologise apologize = S1 to2
own: belong = S2 to1
move: move transfer switch defect relocate travel fly sail go = from1 to2
move: leave quit swap = O1 for2
move: join = O2 from1
prefer: prefer = O1 to2 over2
prefer: choose pick select favour favor = O1 over2
attack: attack assault foul tackle raid storm = S1 O2
exchange: replace swap = O1 with2
"""
_NOUNS = """
beat: victory win triumph = P1 for1 by1 over2 against2
beat: defeat = by1 P2 of2 to1
beat: loss = P2 to1 against1
ahead: lead = P1 over2
buy: purchase acquisition takeover buyout = P1 by1 of3 from2
buy: sale = P2 by2 of3 to1
lend: loan = P1 by1 from1 to2 R2
bid: bid offer approach = P1 by1 from1 for2
bid: bid offer approach = P1 by1 from1 to2 R2
apology: apology = P1 by1 from1 to2 R2
sue: lawsuit suit complaint writ proceeding = P1 by1 from1 against2 R2
attack: attack assault raid strike tackle foul = P1 by1 from1 on2 against2
accuse: accusation allegation charge = P1 by1 from1 against2
succeed: successor = H1 P2 of2 to2
succeed: predecessor = H2 P1 of1
parent: father mother parent = H1 P2 of2
parent: son daughter child = H2 P1 of1
teach: teacher coach tutor mentor trainer = H1 P2 of2
teach: pupil student protege = H2 P1 of1
employ: boss employer = H1 P2 of2
employ: employee assistant aide = H2 P1 of1 to1
"""
LIGHT = frozenset(
    """
    have win secure claim record score earn gain suffer bring file launch lodge take make complete agree seal mount
    carry stage place inflict commit owe post achieve celebrate
    """.split()
)
"""Verbs that leave the meaning to their object: the noun is the subject's."""
RECEIVING = frozenset("accept decline face fight get receive refuse rebuff reject spurn turn_down welcome".split())
"""Verbs whose subject is at the other end of what their object names."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One line of the tables: a name, and the party ("1", "2", "3") by the place where it stands."""

    name: str
    places: Mapping[str, str]


@cache
def _table(noun: bool) -> Mapping[str, tuple[Frame, ...]]:
    found: dict[str, tuple[Frame, ...]] = {}
    text = (_NOUNS if noun else _VERBS).replace("\n    ", " ")
    for line in text.strip().splitlines():
        name, _, rest = line.partition(":")
        words, _, places = rest.partition("=")
        frame = Frame(name, {place[:-1]: place[-1] for place in places.split()})
        for word in words.split():
            found[word] = (*found.get(word, ()), frame)
    return found


def differing_ends(x: str, y: str, *, noun: bool = False) -> frozenset[str]:
    """The names of the deeds that two verbs, or nouns, tell from different ends: each party stands elsewhere."""
    one, other = frames(x, noun), frames(y, noun)
    return frozenset(
        frame.name for frame in one
        if (there := [of.places for of in other if of.name == frame.name])
        and there != [of.places for of in one if of.name == frame.name]
    )


def frames(lemma: str, noun: bool = False) -> tuple[Frame, ...]:
    """The frames of a verb ("take_over" with its particle) or of a noun; none where it has no other end."""
    return _table(noun).get(lemma, ())
