"""How likely a part of a sentence was really left out, and is not said in other words.

A hole is a word without a counterpart with all that hangs on it and has none either. What tells a cut from a rewording
is weighed together: whether words without a counterpart stand near in the draft that could render it, how many more of
them the original has, how well the rest of the sentence is told, and what kind of word it is. The weights are those of
a logistic regression (tests/benchmarks/fit_details.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checker.checks.facts._details import COPY, NO_PART, TITLES, anchor, details, holder, is_empty, is_vague, values
from checker.checks.facts._grammar import NEGATIVES, is_clause
from checker.checks.facts._hole_marks import Place, gap, is_said, marks
from checker.checks.facts._words import Side, Words, is_content, words_of
from checker.collation import Collation, Link
from checker.document import Span, Token

DROPPED: Mapping[str, float] = {
    "one": 0.93, "adjective": 0.02, "adverb": -0.75, "all elsewhere": -1.36, "anchored": 0.3, "another class": -0.39,
    "any near": -0.05, "compound": 0.57, "elsewhere": -1.42, "empty": -0.62, "free": -0.41, "gap": 0.43, "held": 0.29,
    "in order": 0.61, "length": 0.12, "object": 0.09, "of a verb": 0.23, "other": -0.63, "phrase": 0.7, "plain": 0.7,
    "predicate": 0.21, "related": -1.37, "related beside": -0.64, "size": 0.66, "spare": -0.12, "surplus": 0.13,
    "unheld": -0.28,
}

# At 2.1 weights ask at most once in 4,000 words of honest rewrites that they were not fitted on; a little above it two
# honest fixtures stay quiet too.
BAR = 2.25
# So much of the rest of the passage the draft must tell: a free rewrite leaves out as it goes.
_REST = 0.5

_FINITE = ("VBD", "VBP", "VBZ", "MD")
_CLASSES = ("N", "J", "R", "C", "V")


@dataclass(frozen=True, slots=True)
class Hole:
    """What the original has in a link and the draft has not.

    ``top`` is the index of the word that the others, ``members``, hang on; ``phrase`` is what to quote, a span of the
    original; ``places`` where it is missing in the draft, the likeliest first; ``marks`` what speaks for it or not.
    """

    top: int
    members: tuple[int, ...]
    phrase: Span
    places: tuple[Span, ...]
    marks: Mapping[str, float]

    def odds(self, weights: Mapping[str, float]) -> float:
        """The logarithm of the odds that it is said nowhere."""
        return sum(weights.get(name, 0.0) * value for name, value in self.marks.items())

    @property
    def is_in_a_copy(self) -> bool:
        """Whether the draft tells the rest of the passage, and much as the original does."""
        return self.marks["rest"] >= _REST and self.marks["in order"] >= COPY


def holes(collation: Collation, link: Link) -> Iterator[Hole]:
    """The holes of a link in order, clauses and names left out: those are for other checks."""
    words = words_of(collation, link)
    if words is None:
        return
    side, known = words.a, words.to_b
    kept, lost = values(collation, link, on_a=True)
    plain = {detail.index for detail in details(words, True, kept, lost)}
    missing = {
        index
        for index, token in enumerate(side.tokens)
        if index not in known and _may_miss(token) and not any(span.overlaps(token.span) for span in kept)
    }
    rivals = any(
        index not in words.to_a and is_content(there) and is_vague(there) for index, there in enumerate(words.b.tokens)
    )
    groups: dict[int, list[int]] = {}
    for index in sorted(missing):
        if not _tells_a_clause(side.tokens[index]):
            groups.setdefault(_top(side, missing, index), []).append(index)
    if not groups:
        return
    place = Place.of(collation, link, words)
    for top, members in sorted(groups.items()):
        token = side.tokens[top]
        if token.tag.startswith("R") and all(is_empty(side.tokens[index]) for index in members):
            continue
        if token.dep == "amod" and all(is_empty(side.tokens[index]) for index in members) and (
            is_vague(side.tokens[side.heads[top]])
        ):
            continue  # "the past week", "the same day"
        if rivals and all(is_vague(side.tokens[index]) for index in members):
            continue  # "so far", "until now"
        if token.tag.startswith("V") and not any(there.tag in _FINITE for there in side.tokens):
            continue  # "more than half concerned noise": taken for a quality, it is the verb
        if _hangs_in_a_lost_clause(place, top):
            continue
        if is_said(place, top, members):
            continue
        yield Hole(
            top=top,
            members=tuple(members),
            phrase=_phrase(side, top, members, lost),
            places=_places(words, top, members),
            marks={**marks(place, top, members), "plain": bool(plain & set(members))},
        )


def _may_miss(token: Token) -> bool:
    return (
        token.tag.startswith(_CLASSES)
        and is_content(token)
        and token.dep not in NO_PART
        and token.norm.rstrip(".") not in TITLES
        and token.norm not in NEGATIVES
    )


def _tells_a_clause(token: Token) -> bool:
    """Whether a word makes a clause: one that was left out is seen, and done on purpose; another verb may render it."""
    return token.tag.startswith("V") and token.dep != "amod" or is_clause(token)


def _hangs_in_a_lost_clause(place: Place, top: int) -> bool:
    """Whether it hangs on a verb without a counterpart, and the draft has no verb that could be it."""
    side, known = place.words.a, place.words.to_b
    for above in side.above(top):
        if above in known:
            return False
        if _tells_a_clause(side.tokens[above]):
            return not any(place.words.b.tokens[index].tag.startswith("V") for index in place.free)
    return False


def _top(side: Side, missing: set[int], index: int) -> int:
    seen = {index}
    while (above := holder(side, index)) in missing and above not in seen and not _tells_a_clause(side.tokens[above]):
        seen.add(above)
        index = above
    return index


def _phrase(side: Side, top: int, members: list[int], lost: list[Span]) -> Span:
    """The words from the first to the last of a hole where no other word stands between, else its top word; with the
    preposition that it hangs on."""
    first, last = members[0], members[-1]
    inside = all(index in members or not is_content(side.tokens[index]) for index in range(first, last + 1))
    if not inside:
        first = last = top
    head = side.heads[top]
    if side.tokens[top].dep == "pobj" and 0 < first - head <= 4:
        first = head
    span = side.tokens[first].span.cover(side.tokens[last].span)
    value = next((value for value in lost if value.overlaps(side.tokens[top].span)), None)
    return span.cover(value) if value else span


def _places(words: Words, top: int, members: list[int]) -> tuple[Span, ...]:
    """Between the counterparts of its neighbours; else where a phrase broke off; else beside the one neighbour that was
    kept, and at the edge of what it hung on. At most two."""
    side, other, known = words.a, words.b, words.to_b
    tokens = other.tokens
    before, after = _neighbour(side, known, members[0], -1), _neighbour(side, known, members[-1], 1)
    if before is not None and after is not None and before < after <= before + 3:
        return (Span(tokens[before].span.end, tokens[after].span.start),)
    found: list[Span] = []
    broken_off = gap(side, other, known, top)
    if broken_off is not None:
        found.append(broken_off)
    if before is not None:
        found.append(Span(tokens[before].span.end, tokens[before].span.end))
    elif after is not None:
        found.append(Span(tokens[after].span.start, tokens[after].span.start))
    above = anchor(side, known, top)
    if above is not None:
        first, last = _reach(other, above)
        if members[0] == 0 or top < next(at for at in side.above(top) if known.get(at) == above):
            found.append(Span(tokens[first].span.start, tokens[first].span.start))
        else:
            found.append(Span(tokens[last].span.end, tokens[last].span.end))
    return tuple(dict.fromkeys(found))[:2] or (Span(tokens[0].span.start, tokens[0].span.start),)


def _reach(side: Side, index: int) -> tuple[int, int]:
    """The first and the last token of what hangs on a word, without marks and without clauses."""
    inside = [index]
    for at in inside:
        inside.extend(
            child for child in side.children(at)
            if child not in inside and side.tokens[child].norm[:1].isalnum() and not is_clause(side.tokens[child])
        )
    return min(inside), max(inside)


def _neighbour(side: Side, known: dict[int, int], index: int, step: int) -> int | None:
    """The counterpart of the nearest token before or behind that has one, past at most the words of grammar."""
    index += step
    while 0 <= index < len(side.tokens):
        if index in known:
            return known[index]
        if is_content(side.tokens[index]):
            return None
        index += step
    return None
