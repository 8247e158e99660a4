"""Names of the draft that stand where the original has one which the draft has nowhere.

A name that is gone may have been left out, and one that the passage did not have may belong to it: the draft took both
from somewhere. It is told where the words around say that the one has the other's place: the words that are its own
in the original are nearest to this one in the draft, it hangs on the same word, behind the same preposition.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checker.checks._names import same_entity, stands_for
from checker.checks._vocabulary import Vocabulary
from checker.checks.facts._counterparts import framed, inside_a
from checker.checks.facts._holders import Taken, named_in, taken
from checker.checks.facts._parties import MOST_TOKENS, Parties, parties_of
from checker.checks.facts._words import Side, Words, is_content, words_of
from checker.collation import Collation, Link
from checker.document import Name, Span
from checker.language.party_labels import is_label

_KINDS = frozenset(("PERSON", "GPE", "LOC", "FAC", "ORG", "NORP", ""))
_ENOUGH, _SURE = 2.25, 3.0
_TOLD, _LITTLE = 1.4, 0.3
_ELSEWHERE, _OWN_PLACE = 1.0, 1.0
"""What speaks for a name's having its own place."""


@dataclass(frozen=True, slots=True)
class Replaced:
    """A name of the original that the draft has nowhere, and the one that stands in its place."""

    a: Name
    b: Name
    score: float

    @property
    def sure(self) -> bool:
        """Whether nearly everything says so."""
        return self.score >= _SURE


@dataclass(frozen=True, slots=True)
class _Own:
    """The words that each sentence of the original has beside each name, by its key; ``link`` is left out."""

    words: Words
    link: Link
    beside: Mapping[str, Mapping[int, frozenset[str]]]

    @classmethod
    def of(cls, link: Link, words: Words, theirs: Parties) -> _Own:
        if "beside" not in theirs.derived:
            beside: dict[str, dict[int, frozenset[str]]] = {}
            for name, key in zip(theirs.names, theirs.keys, strict=True):
                number = theirs.document.sentence_at(name.span.start)
                if number is not None and key:
                    tokens = theirs.document.sentences[number].tokens[:MOST_TOKENS]
                    beside.setdefault(key, {})[number] = frozenset(
                        token.lemma.casefold() for token in tokens if is_content(token)
                    )
            theirs.derived["beside"] = beside
        return cls(words, link, theirs.derived["beside"])

    def tells(self, b: Name, key: str) -> bool:
        """Whether the draft says of a name what the passage does not, and another sentence of the original that has the
        name does."""
        side, top = self.words.b, top_of(self.words.b, b.span)
        if top is None or key not in self.beside:
            return False
        near = {top, side.heads[top], side.heads[side.heads[top]]}
        near.update(child for at in tuple(near) for child in side.children(at))
        new = {
            side.tokens[at].lemma.casefold() for at in near
            if at not in self.words.to_a and is_content(side.tokens[at]) and not b.span.overlaps(side.tokens[at].span)
        }
        others = (found for number, found in self.beside[key].items() if number not in self.link.a)
        return any(new & found for found in others)


def replaced(collation: Collation, link: Link) -> Iterator[Replaced]:
    """The names of a link that are gone, each with the name that took its place."""
    return (found for found in _candidates(collation, link) if found.score >= _ENOUGH)


def told_of_another(collation: Collation, link: Link) -> Iterator[tuple[Name, Name]]:
    """The persons of a link, as the original and as the draft has them, whom the passage of the original does not name,
    and of whom the draft says what it says there of another one."""
    words = words_of(collation, link)
    if words is None:
        return
    *sources, ours = parties_of(collation)
    theirs = sources[link.original]
    here = {key for name, key in named_in(theirs, words.a) if collation.inside_a(link, name.span)}
    for found in taken(words, theirs, ours):
        a, b = found.a, found.b
        if a.name is None or b.name is None or b.key in here or "" in here or found.sort != "person":
            continue
        most = found.instead >= _TOLD and found.own <= _LITTLE * found.instead >= _LITTLE * found.unknown
        if most and b.key in theirs.keys and not set(a.key.split()) & set(b.key.split()):
            yield a.name, b.name


def _candidates(collation: Collation, link: Link) -> Iterator[Replaced]:
    words, original = words_of(collation, link), collation.original_of(link)
    lost = [
        name for name in inside_a(collation, link, original.annotations.names)
        if not is_label(name.canonical) and _is_lost(collation, link, name)
    ]
    if words is None or not lost:
        return
    *sources, ours = parties_of(collation)
    theirs = sources[link.original]
    votes = {(one.b.name, one.a.key): one for one in taken(words, theirs, ours) if one.b.name is not None}
    there = {name: key for name, key in named_in(theirs, words.a) if collation.inside_a(link, name.span)}
    here = [(name, key) for name, key in named_in(ours, words.b) if collation.inside_b(link, name.span)]
    own = _Own.of(link, words, theirs)
    keys_a = list(there.values())
    used: set[Name] = set()
    for a in lost:
        key_a = there[a]
        best: Replaced | None = None
        for b, key in here:
            if b in used or not key or key == key_a or key not in theirs.keys or b.kind not in _KINDS:
                continue
            if same_entity(a, b) or stands_for(a, b):
                continue
            score = _evidence(collation, link, words, a, b, votes.get((b, key_a)), (
                keys_a.count(key), sum(other == key for _, other in here)
            ), (theirs, ours), (key_a, key)) - _ELSEWHERE * own.tells(b, key)
            if best is None or score > best.score:
                best = Replaced(a, b, score)
        if best is not None:
            used.add(best.b)
            yield best


def _is_lost(collation: Collation, link: Link, name: Name) -> bool:
    original, draft = collation.original_of(link), collation.draft
    theirs = Vocabulary.of(original)
    return (
        name.kind in _KINDS
        and not Vocabulary.of(draft).has(original.words(name.span))
        and not any(
            stands_for(name, other) and not theirs.has(draft.words(other.span)) for other in draft.annotations.names
        )  # what the original has beside it stands for itself
    )


def _evidence(
    collation: Collation, link: Link, words: Words, a: Name, b: Name, vote: Taken | None, counts: tuple[int, int],
    parties: tuple[Parties, Parties], keys: tuple[str, str],
) -> float:
    """How much says that ``b`` has the place of ``a``: the words that are its own, what both hang on and how, that the
    passage did not have ``b`` or has it twice now, that both are of one sort."""
    top_a, top_b = top_of(words.a, a.span), top_of(words.b, b.span)
    if top_a is None or top_b is None:
        return 0.0
    (way_a, head_a), (way_b, head_b) = way(words.a, top_a), way(words.b, top_b)
    instead = min(1.5, vote.instead - 1.5 * vote.own - 0.5 * vote.unknown) if vote is not None else 0.0
    place = framed(collation, link, a.span, b.span) or words.to_b.get(head_a, -1) == head_b
    new = counts[0] == 0
    doubled = counts[1] > max(counts[0], 1)
    if not new and not doubled and instead < _OWN_PLACE:
        return 0.0  # the passage of the original has it as often: it stands for itself
    alike = parties[0].sort(keys[0]) == parties[1].sort(keys[1]) != ""
    own = any(
        words.to_b.get(way(words.a, top)[1], -1) == head_b
        for name, key in named_in(parties[0], words.a)
        if key == keys[1] and collation.inside_a(link, name.span) and (top := top_of(words.a, name.span)) is not None
    )
    ways = 0.5 * (way_a == way_b) + 0.3 * (place and way_a == way_b)
    return instead + place + ways + 0.5 * new + 0.4 * doubled + 0.5 * alike - _ELSEWHERE * own


def top_of(side: Side, span: Span) -> int | None:
    """The token of a name that its others hang on, as its index in a side."""
    inside = side.inside(span)
    return next((index for index in inside if side.heads[index] not in inside or side.heads[index] == index), None)


def way(side: Side, index: int) -> tuple[str, int]:
    """How a name hangs on a word, a preposition looked through, and on which."""
    head = side.heads[index]
    if side.tokens[index].dep == "pobj":
        return side.tokens[head].norm, side.heads[head]
    return {"compound": "amod", "nmod": "amod"}.get(side.tokens[index].dep, side.tokens[index].dep), head
