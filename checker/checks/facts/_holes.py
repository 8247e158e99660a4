"""How likely a part of a sentence was really left out, and is not said in other words.

A hole is a word without a counterpart with all that hangs on it and has none either. What tells a cut from a rewording
is weighed together: whether words without a counterpart stand near in the draft that could render it, how many more of
them the original has, how well the rest of the sentence is told, and what kind of word it is. The weights are those of
a logistic regression (tests/benchmarks/fit_details.py).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checker.checks.facts._details import (
    NO_PART,
    TITLES,
    anchor,
    details,
    forms,
    holder,
    is_empty,
    is_vague,
    may_render,
    points,
    rendered_below,
    said_elsewhere,
    shrunk,
    values,
)
from checker.checks.facts._grammar import NEGATIVES, is_clause
from checker.checks.facts._words import Side, Words, is_content, words_of
from checker.collation import Collation, Link
from checker.document import Span, Token
from checker.language.thesaurus import related

DROPPED: Mapping[str, float] = {
    "one": -0.03, "adjective": 0.47, "adverb": -0.27, "alike": -0.61, "anchored": 0.24, "any near": -0.72,
    "beside": -0.27, "elsewhere": -0.56, "empty": 0.65, "free": 0.57, "gap": 0.63, "holes": -0.68, "length": 0.21,
    "listed": 0.02, "loose": -0.04, "near": -0.19, "number": -0.49, "other": -0.09, "phrase": 0.35, "plain": 1.83,
    "related": -0.79, "rendered": -0.25, "shrunk": -0.8, "size": 1.58, "surplus": 0.61, "told": 0.24, "vague": 0.53,
}

_CLASSES = ("N", "J", "R", "C", "V")
_NEAR = 2
_INTRODUCING = ("D", "I", "TO", "J", "PRP$", "CD", "NN", "POS")
_NOUN_LIKE = ("N", "PRP", "W", "VBG", "VBN")
_BEFORE_NOUN = ("D", "J", "PRP$", "CD", "POS")
_KINDS = {"amod": "adjective", "pobj": "phrase", "appos": "listed", "conj": "listed", "nummod": "number"}


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
        groups.setdefault(_top(side, missing, index), []).append(index)
    for top, members in sorted(groups.items()):
        token = side.tokens[top]
        if token.tag.startswith("V") and token.dep != "amod" or any(is_clause(side.tokens[index]) for index in members):
            continue  # a clause that was left out is seen, and done on purpose
        if token.tag.startswith("R") and all(is_empty(side.tokens[index]) for index in members):
            continue
        if token.dep == "amod" and all(is_empty(side.tokens[index]) for index in members) and (
            is_vague(side.tokens[side.heads[top]])
        ):
            continue  # "the past week", "the same day"
        if rivals and all(is_vague(side.tokens[index]) for index in members):
            continue  # "so far", "until now"
        yield Hole(
            top=top,
            members=tuple(members),
            phrase=_phrase(side, top, members, lost),
            places=_places(words, top, members),
            marks={**_marks(words, top, members), "plain": bool(plain & set(members)), "holes": len(groups)},
        )


def _may_miss(token: Token) -> bool:
    return (
        token.tag.startswith(_CLASSES)
        and is_content(token)
        and token.dep not in NO_PART
        and token.norm.rstrip(".") not in TITLES
        and token.norm not in NEGATIVES
    )


def _top(side: Side, missing: set[int], index: int) -> int:
    seen = {index}
    while (above := holder(side, index)) in missing and above not in seen:
        seen.add(above)
        index = above
    return index


def _marks(words: Words, top: int, members: list[int]) -> dict[str, float]:
    side, other, known = words.a, words.b, words.to_b
    token = side.tokens[top]
    content = [index for index, there in enumerate(side.tokens) if is_content(there)]
    rest = [index for index in content if index not in members]
    free = [index for index, there in enumerate(other.tokens) if index not in words.to_a and may_render(there)]
    alone = sum(index not in known and may_render(there) for index, there in enumerate(side.tokens))
    found = list(points(side, known, top))
    above = anchor(side, known, top)
    near = [
        there
        for there in free
        if any(abs(there - point) <= _NEAR for point in found)
        or (above is not None and (holder(other, there) == above or other.heads[above] == there))
    ]
    empty = all(is_empty(side.tokens[index]) for index in members)
    lemmas = [side.tokens[index].lemma.casefold() for index in members]
    kind = "adverb" if token.tag.startswith("R") else _KINDS.get(token.dep, "other")
    return {
        "one": 1.0,
        "near": min(3, len(near)),
        "any near": bool(near),
        "alike": any(other.tokens[there].tag[:1] == token.tag[:1] for there in near),
        "beside": min(2, sum(any(abs(there - point) <= 1 for point in found) for there in free)),
        "free": min(6, len(free)),
        "surplus": max(-4, min(4, alone - len(free))),
        "told": sum(index in words.sure_a for index in rest) / max(1, len(rest)),
        "anchored": above is not None,
        "loose": holder(side, top) in words.loose_a,
        "related": any(related(lemma, other.tokens[there].lemma.casefold()) for lemma in lemmas for there in free),
        "elsewhere": said_elsewhere(token, forms(other.document)),
        "empty": empty,
        "vague": not empty and all(is_vague(side.tokens[index]) for index in members),
        "size": math.log(len(members)),
        "length": min(1.0, (len(members) + sum(map(is_content, other.tokens))) / len(content)),
        "gap": _gap(side, other, known, top) is not None,
        "shrunk": shrunk(side, known, top),
        "rendered": rendered_below(other, above, free),
        kind: 1.0,
    }


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
    gap = _gap(side, other, known, top)
    if gap is not None:
        found.append(gap)
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


def _gap(side: Side, other: Side, known: dict[int, int], top: int) -> Span | None:
    """Where a noun is missing behind the article, the preposition or the qualities that were kept."""
    tokens = other.tokens
    left = [known[child] for child in side.children(top) if child < top and child in known]
    head = side.heads[top]
    if side.tokens[top].dep == "pobj" and head in known:
        left.append(known[head])
    for at in sorted(left, reverse=True):
        if tokens[at].tag.startswith(_INTRODUCING):
            end = at
            while end + 1 < len(tokens) and tokens[end + 1].tag.startswith(_BEFORE_NOUN):
                end += 1
            if end + 1 < len(tokens) and not tokens[end + 1].tag.startswith(_NOUN_LIKE):
                return Span(tokens[end].span.end, tokens[end + 1].span.start)
    return None


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
