"""Whose each word of a passage is: of two persons, or two places, the one that it stands nearer to in the parse.

Where the words that stand nearest to one name in the draft stand nearest to another in the original, and none of them
to the same, the draft has one for the other, however freely it is worded.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.checks.facts._parties import GENDERS, Parties, is_human
from checker.checks.facts._words import Side, Words, is_content
from checker.document import Name, Span

_FAR = 5
_WORN = frozenset("say tell add new old year day time other first last more most many good great".split())


@dataclass(frozen=True, slots=True)
class Holder:
    """Whoever is named or meant in one place: ``key`` is "" where that is not known; ``tokens`` are its indices in the
    side, the one that the others hang on first."""

    key: str
    name: Name | None
    tokens: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """A name of the draft, whom the original has in its place, and how much speaks for each.

    ``instead`` is the weight of the words that are the other's there, ``own`` of those that are its own,
    ``unknown`` of those that are somebody's who is not named.
    """

    b: Holder
    a: Holder
    sort: str
    instead: float
    own: float
    unknown: float


def taken(words: Words, theirs: Parties, ours: Parties) -> Iterator[Taken]:
    """The names of the draft's side of a link most of whose words are another's in the original."""
    for sort in ("person", "land", "body"):
        there, here = list(_holders(words.a, theirs, sort)), list(_holders(words.b, ours, sort))
        if not any(holder.name for holder in there):
            continue
        near_a, near_b = _nearest(words.a, there), _nearest(words.b, here)
        votes: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
        for index, (at, steps) in near_b.items():
            other = words.to_a.get(index)
            if other is None or other not in near_a or not _tells(words.b, index):
                continue
            owner, away = near_a[other]
            weight = _weight(steps) * _weight(away) * (0.7 if index in words.loose_b else 1.0)
            votes[at][owner] += weight
        for at, found in sorted(votes.items()):
            b = here[at]
            if b.name is None or not b.key:
                continue
            own = sum(weight for owner, weight in found.items() if there[owner].key == b.key)
            unknown = sum(weight for owner, weight in found.items() if not there[owner].key)
            rivals: dict[str, float] = defaultdict(float)
            for owner, weight in found.items():
                if there[owner].key not in ("", b.key):
                    rivals[there[owner].key] += weight
            if not rivals:
                continue
            key = max(sorted(rivals), key=lambda one: rivals[one])
            a = next(there[owner] for owner in sorted(found) if there[owner].key == key)
            yield Taken(b, a, sort, rivals[key], own, unknown)


def _weight(steps: int) -> float:
    return (1.0, 1.0, 1.0, 0.7, 0.5, 0.3)[steps]


def _tells(side: Side, index: int) -> bool:
    token = side.tokens[index]
    return is_content(token) and token.lemma.casefold() not in _WORN and not token.tag.startswith(("PRP", "W"))


def _holders(side: Side, parties: Parties, sort: str) -> Iterator[Holder]:
    """The names of one sort, and of persons the pronouns and nouns for them too."""
    document = side.document
    taken: set[int] = set()
    spans = {token.span.start: index for index, token in enumerate(side.tokens)}
    for name, key in named_in(parties, side):
        if key and parties.sort(key) != sort:
            continue
        inside = [index for start, index in spans.items() if name.span.start <= start < name.span.end]
        if not inside:
            continue
        inside.sort(key=lambda index: (side.heads[index] in inside and side.heads[index] != index, index))
        taken.update(inside)
        yield Holder(key, name if key else None, tuple(inside))
    if sort != "person":
        return
    for index, token in enumerate(side.tokens):
        if index in taken:
            continue
        if token.norm in GENDERS or token.norm in ("they", "who", "their"):
            number = document.sentence_at(token.span.start)
            own = "" if number is None else _party(parties, number, token.span)
            yield Holder(own, None, (index,))
        elif token.tag == "NN" and is_human(token.lemma.casefold()) and token.dep not in ("compound", "appos"):
            number = document.sentence_at(token.span.start)
            own = "" if number is None else _party(parties, number, token.span)
            yield Holder(own, None, (index,))


def named_in(parties: Parties, side: Side) -> Iterator[tuple[Name, str]]:
    """The names between the first and the last token of a side, each with its key."""
    first = bisect_left(parties.names, side.tokens[0].span.start, key=lambda name: name.span.start)
    last = bisect_left(parties.names, side.tokens[-1].span.end, key=lambda name: name.span.start)
    yield from zip(parties.names[first:last], parties.keys[first:last], strict=True)


def _party(parties: Parties, number: int, span: Span) -> str:
    tokens = parties.document.sentences[number].tokens
    index = next(at for at, token in enumerate(tokens) if token.span == span)
    key = parties.party(number, index)
    return "" if key.startswith("~") else key


def _nearest(side: Side, holders: Sequence[Holder]) -> Mapping[int, tuple[int, int]]:
    """The holder that each word stands nearest to, and how many steps away; none for words as near to two."""
    ups = [_up(side, holder.tokens[0]) for holder in holders]
    held = {index for holder in holders for index in holder.tokens}
    found: dict[int, tuple[int, int]] = {}
    for index in range(len(side.tokens)):
        if index in held:
            continue
        up = _up(side, index)
        steps = sorted((_steps(up, other), at) for at, other in enumerate(ups))
        if steps and steps[0][0] <= _FAR and not any(
            other[0] == steps[0][0] and holders[other[1]].key != holders[steps[0][1]].key for other in steps[1:]
        ):
            found[index] = (steps[0][1], steps[0][0])
    return found


def _up(side: Side, index: int) -> list[int]:
    return [index, *side.above(index)]


def _steps(one: Sequence[int], other: Sequence[int]) -> int:
    return next((at + other.index(joint) for at, joint in enumerate(one) if joint in other), _FAR + 1)
