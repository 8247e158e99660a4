"""What each of two values is given for: the words that hang nearer to the one than to the other.

Where two values have changed places, the words that belonged to the first now hang on the second, and the other way
round: "turnout was 68% on Sunday, against 41% in 2014", "turnout was 41% on Sunday, against 68% in 2014". In a
sentence that was only turned about each keeps its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from checker.checks.facts._counterparts import Placed
from checker.checks.facts._grammar import ANY_SUBJECTS, is_verb
from checker.checks.facts._words import Side, Words, is_content
from checker.document import Span
from checker.language.relations import opposite

Value = TypeVar("Value", bound=Placed)
_LABELS = ("N", "CD", "J")
_FRAME = frozenset("other same such many more most less least new own high low one".split())
_LIGHT = frozenset("say tell add get take put go come give use see find show".split())
_COMPARED = frozenset("against compared versus than instead".split())
_RATES = frozenset("a an per each every".split())
_CROSSED = {(1, -1), (-1, 1)}
_KEPT = {(1, 1), (-1, -1)}
_JOINTS = frozenset((",", ";", "and", "but", "while", "whereas", "or"))
_JOINT = 3
_FAR = 99
_MOST = 8
_SPANS = frozenset("minute hour day night week month quarter year season head person".split())


def crossed(
    words: Words,
    pairs: Sequence[tuple[Value, Value]],
    place: Callable[[Value], Span],
    alike: Callable[[tuple[Value, Value], tuple[Value, Value]], bool],
) -> Iterator[tuple[tuple[Value, Value], tuple[Value, Value]]]:
    """Two of ``pairs`` (a value of the original, the same of the draft) that each have what the other had.

    ``place`` gives the words of a value, with what it counts; ``alike`` tells of two pairs whether one could stand for
    the other. Each must have got a name, a noun, an adjective or a number of the other's, and none may have kept one.
    """
    values = [(pair, _inside(words.a, place(pair[0])), _inside(words.b, place(pair[1]))) for pair in pairs]
    values = [value for value in values if value[1] and value[2]][:_MOST]
    labels = list(_labels(words, [place(a) for a, _ in pairs]))
    for at, (one, one_a, one_b) in enumerate(values):
        for other, other_a, other_b in values[at + 1:]:
            if not alike(one, other):
                continue
            third = [value for value in values if value[0] not in (one, other) and alike(one, value[0])]
            near_a = _Between(words.a, one_a, other_a, tuple(value[1] for value in third))
            near_b = _Between(words.b, one_b, other_b, tuple(value[2] for value in third))
            if _are_crossed(near_a, near_b, labels):
                yield one, other


def keeper(
    words: Words | None, pairs: Sequence[tuple[Value, Value]], place: Callable[[Value], Span]
) -> Callable[[tuple[Value, Value], tuple[Value, Value]], bool]:
    """What tells of two of ``pairs`` whether each has kept a word of its own, and not both got one of the other's."""
    labels = list(_labels(words, [place(a) for a, _ in pairs], True)) if words is not None else []

    def keeps(one: tuple[Value, Value], other: tuple[Value, Value]) -> bool:
        if words is None:
            return False
        there = [_inside(words.a, place(a)) for a, _ in (one, other)]
        here = [_inside(words.b, place(b)) for _, b in (one, other)]
        if not all((*there, *here)):
            return False
        signs = _signs(_Between(words.a, there[0], there[1]), _Between(words.b, here[0], here[1]), labels)
        return bool(signs & _KEPT) and not _CROSSED <= signs

    return keeps


def _are_crossed(a: _Between, b: _Between, labels: Sequence[tuple[list[int], list[int]]]) -> bool:
    cast = [(is_verb(a.side.tokens[there[0]]), a.side_of(there), b.side_of(here)) for there, here in labels]
    votes = {(x, y) for _, x, y in cast}
    # A verb of both values is nobody's where it is so on both sides.
    shared = {(x, y) for verb, x, y in cast if verb and x[0] == y[0] and not x[1] and not y[1]}
    signs = {(x[0], y[0]) for x, y in votes - shared}
    own = {(x[0], y[0]) for x, y in votes if x[1] and y[1] or (x[1] or y[1]) and x[0] == y[0]}
    return any(_CROSSED <= said and not said & _KEPT for said in (own, signs))


def _signs(a: _Between, b: _Between, labels: Sequence[tuple[list[int], list[int]]]) -> set[tuple[int, int]]:
    votes = {(a.side_of(there), b.side_of(here)) for there, here in labels}
    return {(x[0], y[0]) for x, y in votes if x[1] and y[1]}


def _labels(
    words: Words, taken: Sequence[Span], turned: bool = False
) -> Iterator[tuple[list[int], list[int]]]:
    """The places of each word that both sides have, on both; neither values nor words that go with anything. A verb
    that has ``turned`` into a noun, or a noun into one, is one word too: "licensed", "a licence"."""
    seen: set[str] = set()
    for index, other in sorted(words.to_b.items()):
        token, there = words.a.tokens[index], words.b.tokens[other]
        lemma = token.lemma.casefold()
        deeds = _is_deed(words, index, other) or turned and _has_turned(words, index, other)
        if lemma in seen or not (deeds or token.tag.startswith(_LABELS) and there.tag.startswith(_LABELS)):
            continue
        if not is_content(token) or lemma in _FRAME and not _is_contrasted(words, index, other):
            continue
        if any(_is_contrasted(words, at, words.to_b[at]) for at in words.a.children(index) if at in words.to_b):
            continue  # "the old boiler", "the new one": both are boilers
        if any(span.overlaps(token.span) for span in taken) or _is_rate(words.a, index) or _is_rate(words.b, other):
            continue
        seen.add(lemma)
        yield _places(words.a, lemma), _places(words.b, there.lemma.casefold())


def _is_deed(words: Words, index: int, other: int) -> bool:
    """Whether two words are one verb that says something of its own."""
    a, b = words.a.tokens[index], words.b.tokens[other]
    return is_verb(a) and is_verb(b) and index not in words.loose_a and a.lemma.casefold() not in _LIGHT


def _has_turned(words: Words, index: int, other: int) -> bool:
    """Whether one of two words is a verb that says something and the other the noun for it."""
    tags = {token.tag[:1] for token in (words.a.tokens[index], words.b.tokens[other])}
    verb = words.a.tokens[index] if is_verb(words.a.tokens[index]) else words.b.tokens[other]
    return tags == {"N", "V"} and index not in words.loose_a and verb.lemma.casefold() not in _LIGHT


def _is_contrasted(words: Words, index: int, other: int) -> bool:
    """Whether a plain adjective stands on both sides beside its opposite: "the old boiler" and "the new one"."""
    return all(
        any(opposite(side.tokens[at].norm, token.norm, "J") for token in side.tokens if token.tag.startswith("J"))
        for side, at in ((words.a, index), (words.b, other))
    )


def _is_rate(side: Side, index: int) -> bool:
    """Whether a word is what something is counted by, which goes for both values: "4 vessels a day instead of 2"."""
    token = side.tokens[index]
    return token.tag == "NN" and token.lemma in _SPANS and index > 0 and side.tokens[index - 1].norm in _RATES


def _places(side: Side, lemma: str) -> list[int]:
    return [index for index, token in enumerate(side.tokens) if token.lemma.casefold() == lemma]


@dataclass(frozen=True, slots=True)
class _Between:
    """Two values of one side, to tell which of them a word belongs to; it may belong to one of the ``third``."""

    side: Side
    one: tuple[int, ...]
    other: tuple[int, ...]
    third: tuple[tuple[int, ...], ...] = ()

    def side_of(self, places: Sequence[int]) -> tuple[int, bool]:
        """1 where every place is nearer to the one, -1 where to the other, else 0; and whether it hangs there, and
        not on what both hang on."""
        found = {self._side_of(at) for at in places} - {(0, False)}
        if len(found) != 1:
            return 0, False
        sign, own = found.pop()
        nearest = self.one if sign > 0 else self.other
        if any(_Between(self.side, third, nearest)._side_of(at)[0] > 0 for third in self.third for at in places):
            return 0, False
        return sign, own

    def _side_of(self, index: int) -> tuple[int, bool]:
        up = [_up(self.side, values[0]) for values in (self.one, self.other)]
        above = _up(self.side, index)
        verb = self.side.predicate(index)
        if verb is not None and not any(verb in values for values in up) and not any(
            values[0] in above for values in (self.one, self.other)
        ):
            return 0, False  # it stands in a clause of neither
        steps = [_steps(above, values) for values in up]
        if min(steps) == _FAR:
            return 0, False
        joint = next((at for at in up[0] if at in up[1]), None)
        if joint is not None and joint in above:
            branch = above[:above.index(joint)]
            below = [set(branch).intersection(values[:values.index(joint)]) for values in up]
            if below[0] or below[1]:
                return (1 if below[0] else -1), True  # it hangs where one of them hangs
            apart = [self._has_doer(values[:values.index(joint)]) for values in up]
            if branch and apart[0] != apart[1]:
                return (-1 if apart[0] else 1), True  # "rye fell to 184, whereas wheat rose to 231"
            compared = [any(self.side.tokens[at].norm in _COMPARED for at in values) for values in up]
            if branch and self.side.tokens[branch[-1]].dep in ANY_SUBJECTS and compared[0] != compared[1]:
                return (-1 if compared[0] else 1), True  # "the new one burns 30 litres, against 80 for the old one"
            if branch and self.side.tokens[branch[-1]].dep in ANY_SUBJECTS and self._of_two_deeds():
                return 0, False  # "the bridge was designed in 1952 and finished in 1958"
            if branch and self.side.tokens[branch[-1]].dep not in ANY_SUBJECTS:
                first = min(*self.one, *self.other)  # what opens a clause belongs to all of it
                words = (self._apart(branch[-1], values) for values in (self.one, self.other))
                return _sign(*words), not index < first or joint in (self.one[0], self.other[0])
        return _sign(*steps), joint is None

    def _of_two_deeds(self) -> bool:
        """Whether two verbs that share their subject have one of the values each."""
        return self.side.predicate(self.one[0]) != self.side.predicate(self.other[0])

    def _has_doer(self, indices: Sequence[int]) -> bool:
        """Whether a verb among these has a subject of its own."""
        tokens = self.side.tokens
        verbs = (at for at in indices if is_verb(tokens[at]))
        return any(tokens[child].dep in ANY_SUBJECTS for verb in verbs for child in self.side.children(verb))

    def _apart(self, top: int, values: tuple[int, ...]) -> int:
        """How many words stand between a value and what hangs on ``top``; a comma or a joint counts for more."""
        held = (top, *self.side.below(top))
        between = min((range(*sorted((at, value))) for at in held for value in values), key=len)
        return len(between) + _JOINT * sum(self.side.tokens[at].norm in _JOINTS for at in between)


def _sign(one: int, other: int) -> int:
    return (one < other) - (one > other)


def _up(side: Side, index: int) -> list[int]:
    return [index, *side.above(index)]


def _steps(one: Sequence[int], other: Sequence[int]) -> int:
    """How many steps of the parse are between two tokens, of which these are the ways up."""
    return next((at + other.index(joint) for at, joint in enumerate(one) if joint in other), _FAR)


def _inside(side: Side, span: Span) -> tuple[int, ...]:
    """The tokens of a value with what it counts, the one that the others hang on first."""
    inside = side.inside(span)
    inside.sort(key=lambda index: (side.heads[index] in inside and side.heads[index] != index, index))
    return tuple(inside)
