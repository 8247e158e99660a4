"""Two parties of one sentence, each of which has the other's place, by all that the original says of either.

Each tie of a party in the draft's sentence is put to all ties that the original has for it and to all that it has for
the other one, in whatever sentence. The two have changed places where the ties are the other's, and next to nothing is
their own: one tie that the original accounts for, and the draft may only have put together what was apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from checker.checks._names import of_one_land
from checker.checks.facts._parties import Parties, parties_of
from checker.checks.facts._ties import Mention, Tie, alike, holds, joined, mentions, sort_of, ties
from checker.collation import Collation, Link

_ASKED, _HALF_ASKED, _SUITS = 1.0, 0.6, 0.5
"""What it says that only a person, or no person, can stand in a party's place, and the party is none, or is one."""
_HELD = 1.2
"""What it says that the one is of the other, and not the other way round."""
_ENOUGH, _ENOUGH_OF_LITTLE, _SURE = 1.3, 1.8, 3.0
"""The second where it is all told of one of the two, or no one reason is plain."""
_PLAIN = 1.0
_RIVAL = 0.3
_DOUBTFUL = 0.5

_Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Places:
    """Two mentions of the draft, and how much says that each has its own place, or the other's; ``plain`` where one
    reason is enough to be weighed alone, ``lands`` where neither is a person or a body."""

    link: Link
    first: Mention
    second: Mention
    own: tuple[float, float]
    others: tuple[float, float]
    kept: float
    turned: float
    plain: bool
    lands: bool

    @property
    def is_told(self) -> bool:
        """Whether far more says that each has the other's place than that either has its own."""
        kept, taken = sum(self.own) + self.kept, sum(self.others) + self.turned
        one_sided = not self.turned and not all(self.others)
        enough = _ENOUGH if self.plain and not one_sided else _ENOUGH_OF_LITTLE
        if taken < enough or kept > _RIVAL * taken or self.lands and one_sided:
            return False
        return all(x <= _RIVAL * max(y, 1.0) for x, y in zip(self.own, self.others, strict=True))

    @property
    def is_sure(self) -> bool:
        """Whether nothing speaks for either one's own place, and much for the other's."""
        taken = sum(self.others) + self.turned
        return taken >= _SURE and (all(self.others) or self.turned > 0) and not sum(self.own) + self.kept


def places_taken(collation: Collation) -> Iterator[Places]:
    """The pairs of parties of the draft's sentences that stand in each other's place."""
    *sources, ours = parties_of(collation)
    here = mentions(ours)
    for link in collation.prose_links():
        theirs = sources[link.original]
        for number in link.b:
            for pair in combinations(here.get(number, ()), 2):
                keys = _key(theirs, pair[0].key), _key(theirs, pair[1].key)
                if all(keys) and not of_one_land(*keys) and keys[0] != keys[1]:
                    sorts = sort_of(theirs, keys[0]), sort_of(theirs, keys[1])
                    if not joined(ours, *pair, _of_one_sort(sorts)):
                        found = _weighed(link, theirs, ours, pair, keys, sorts)
                        if found.is_told:
                            yield found


def _key(theirs: Parties, key: str) -> str:
    """The key that a party has in the original: of a land also that of its people."""
    if key in theirs.keys:
        return key
    lands = {other for other in theirs.keys if other and of_one_land(key, other)}
    return min(lands) if len(lands) == 1 else ""


def _of_one_sort(sorts: _Pair) -> bool:
    return sorts[0] == sorts[1] or set(sorts) == {"land", ""}


def _weighed(
    link: Link, theirs: Parties, ours: Parties, pair: tuple[Mention, Mention], keys: _Pair, sorts: _Pair
) -> Places:
    there = _told_of(theirs, keys, _of_one_sort(sorts))
    here = [
        frozenset(
            tie for tie in ties(ours).get((mention.key, mention.number), frozenset())
            if tie.sort != "name" or tie.word not in (pair[0].key, pair[1].key)  # see _held
        )
        for mention in pair
    ]
    own, others = [0.0, 0.0], [0.0, 0.0]
    plain = False
    for at, mention in enumerate(pair):
        for kept, taken in _votes(here[at] - here[1 - at], there[at], there[1 - at]):
            own[at] += kept if kept > taken else _DOUBTFUL * kept
            others[at] += max(0.0, taken - kept)
            plain = plain or taken - kept >= _PLAIN
        if mention.asks and sorts[at] and (sorts[0] == "person") != (sorts[1] == "person"):
            if (mention.asks != "thing") == (sorts[at] == "person"):
                own[at] += _SUITS
            else:
                others[at] += _HALF_ASKED if mention.asks == "human" and sorts[at] == "body" else _ASKED
    held = _held(theirs, ours, pair, keys, sorts)
    lands = set(sorts) <= {"land", ""}
    return Places(
        link, *pair, (own[0], own[1]), (others[0], others[1]), _HELD * (held > 0), _HELD * (held < 0),
        plain or held < 0, lands,
    )


def _told_of(theirs: Parties, keys: _Pair, one_sort: bool) -> Sequence[frozenset[Tie]]:
    """What the original says of either; where it names them in one breath, of both."""
    found: list[set[Tie]] = [set(), set()]
    for (key, _), told in ties(theirs).items():
        if key in keys:
            found[keys.index(key)].update(told)
    for number, here in mentions(theirs).items():
        firsts, seconds = ([one for one in here if one.key == key] for key in keys)
        if any(joined(theirs, one, other, one_sort) for one in firsts for other in seconds):
            for held in found:
                held.update(*(ties(theirs).get((key, number), frozenset()) for key in keys))
    return [frozenset(held) for held in found]


def _votes(
    said: frozenset[Tie], own: frozenset[Tie], others: frozenset[Tie]
) -> Iterator[tuple[float, float]]:
    """For each word that a party is bound to, how much says that it is its own, and that it is the other's."""
    votes: dict[str, tuple[float, float]] = {}
    for tie in said:
        kept, taken = (max((alike(tie, one) for one in known), default=0.0) for known in (own, others))
        before = votes.get(tie.word, (0.0, 0.0))
        votes[tie.word] = max(before[0], kept), max(before[1], taken)
    yield from votes.values()


def _held(theirs: Parties, ours: Parties, pair: tuple[Mention, Mention], keys: _Pair, sorts: _Pair) -> int:
    """1 where the one is of the other as in the original, -1 where it is the other way round; 0 for neither."""
    sign = holds(ours, *pair)
    if not sign:
        return 0
    told = {
        there for here in mentions(theirs).values()
        for one in here if one.key == keys[0] for other in here if other.key == keys[1]
        if (there := holds(theirs, one, other))
    }
    if told:
        return 1 if told == {sign} else -1 if told == {-sign} and not set(sorts) <= {"land", ""} else 0
    holder, held = sorts if sign > 0 else sorts[::-1]
    return -1 if holder == "person" and held in ("land", "body") else 0  # "Velm of Ann Pell"
