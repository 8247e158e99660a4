"""Which noun of the draft names another thing than the noun of the original that it stands for.

A fair rewrite calls a thing by another name of it, by a wider or a narrower word, by what it is part of, by its role.
It seldom calls it by the name of another thing of one kind. So two nouns are asked about, of which neither text has the
other's, nor any word that may name the same, and that are of one narrow kind ("barley", "oats"), or else do the same
work in the same place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.checks.facts._counterparts import framed
from checker.checks.facts._details import forms, said_elsewhere
from checker.checks.facts._places import one_place
from checker.checks.facts._titles import alike
from checker.checks.facts._words import Side, Words, is_content, may_say
from checker.collation import Collation, Link
from checker.document import Document, Token
from checker.language.thing_kinds import (
    both_concrete,
    both_occupations,
    is_material,
    is_noun_alone,
    material,
    may_name_one,
    shared_kinds,
)

_NEAR = 1
_NARROW = 3
_NEARLY_ALL = 0.8
_ROLES = {
    "nsubj": "subject", "dobj": "object", "nsubjpass": "object",
    "compound": "of", "poss": "of", "nmod": "of", "amod": "of",
}


@dataclass(frozen=True, slots=True)
class Change:
    """A noun of each side, as indices, and the rank of the rule by which it was found, the surest first."""

    a: int
    b: int
    rank: int

    @property
    def narrow(self) -> bool:
        """Whether both nouns are of one narrow kind."""
        return self.rank <= _NARROW


def changes(collation: Collation, link: Link, words: Words) -> list[Change]:
    """The nouns of a link that name two things, each in one pair at most, in order of the draft."""
    found = sorted(_pairs(collation, link, words), key=lambda change: (change.rank, change.b, change.a))
    kept: list[Change] = []
    for change in found:
        if all(change.a != other.a and change.b != other.b for other in kept):
            kept.append(change)
    return sorted(kept, key=lambda change: change.b)


def told_the_same(words: Words) -> bool:
    """Whether nearly all content words of either side stand on the other as they are."""
    return all(
        sum(index in sure for index in content) >= _NEARLY_ALL * len(content)
        for side, sure in ((words.a, words.sure_a), (words.b, words.sure_b))
        for content in [[index for index, token in enumerate(side.tokens) if is_content(token)]]
    )


def _pairs(collation: Collation, link: Link, words: Words) -> Iterator[Change]:
    original, draft = collation.original_of(link), collation.draft
    free_a, free_b = (
        [index for index, token in enumerate(side.tokens) if index not in sure and _is_lost(token, other)]
        for side, sure, other in ((words.a, words.sure_a, draft), (words.b, words.sure_b, original))
    )
    if not free_a or not free_b:
        return
    near_a, near_b = _nouns(original, link.a, draft), _nouns(draft, link.b, original)
    for b in free_b:
        for a in free_a:
            x, y = _lemma(words.a.tokens[a]), _lemma(words.b.tokens[b])
            if may_name_one(x, y):
                continue
            rank = _rank(collation, link, words, a, b, x, y)
            if rank and not _named(y, x, near_a) and not _named(x, y, near_b):
                yield Change(a, b, rank)


def _rank(collation: Collation, link: Link, words: Words, a: int, b: int, x: str, y: str) -> int:
    """By which rule two nouns name two things, the surest first; 0 by none.

    What a thesaurus puts together may still be two animals, plants or parts of a body, and two substances; but what
    people make has many names.
    """
    shared, near = shared_kinds(x, y), may_say(x, y, "N")
    alone = _modifies(words.a.tokens[a]) == _modifies(words.b.tokens[b])  # a camp bed is no house
    if alone and not near and "n" in shared:
        return 1
    if alone and not near and "m" in shared:
        return 2
    if not _one_slot(collation, link, words, a, b):
        return 0
    if "n" in shared or "s" in shared:
        return 1
    if near:
        return 0
    if "m" in shared or "a" in shared:
        return 3
    if both_occupations(x, y):
        return 0 if alike(x, y) else 4
    return 5 if both_concrete(x, y) else 0


def _modifies(token: Token) -> bool:
    return token.dep in ("compound", "amod", "nmod")


def _one_slot(collation: Collation, link: Link, words: Words, a: int, b: int) -> bool:
    """Whether two nouns do the same work in the same place, the preposition or the voice of a verb looked through."""
    if one_place(words, a, b) or framed(collation, link, words.a.tokens[a].span, words.b.tokens[b].span):
        return True
    if _wholes(words.a, a) & _wholes(words.b, b):
        return True
    (role_a, above_a), (role_b, above_b) = _role(words.a, a), _role(words.b, b)
    if not role_a or role_a != role_b:
        return False
    return words.to_b.get(above_a) == above_b


def _wholes(side: Side, index: int) -> set[str]:
    """The nouns that say what something is of: "the band's treasurer", "treasurer of the band"."""
    found = {child for child in side.children(index) if side.tokens[child].dep in ("compound", "poss")}
    for child in side.children(index):
        if side.tokens[child].norm == "of":
            found.update(side.children(child))
    return {_lemma(side.tokens[at]) for at in found if side.tokens[at].tag.startswith("NN")}


def _role(side: Side, index: int) -> tuple[str, int]:
    """What a noun does, under one name for what an active, a passive or a compound makes of it, and to which word."""
    while side.tokens[index].dep == "conj" and side.heads[index] != index:
        index = side.heads[index]
    token, head = side.tokens[index], side.heads[index]
    if token.dep == "pobj":
        preposition = side.tokens[head].norm
        return {"by": "subject"}.get(preposition, preposition), side.heads[head]
    return _ROLES.get(token.dep, ""), head


def _is_lost(token: Token, other: Document) -> bool:
    """Whether a word is a common noun or an adjective of a material, and the other text has neither its stem nor a
    compound with it."""
    lemma = _lemma(token)
    noun = token.tag in ("NN", "NNS") or token.tag == "JJ" and (is_noun_alone(lemma) or is_material(lemma))
    return noun and is_content(token) and not said_elsewhere(token, forms(other))


def _named(noun: str, instead: str, nouns: frozenset[str]) -> bool:
    """Whether one of ``nouns`` may name what ``noun`` does, and not what ``instead`` does as well."""
    return any(may_name_one(other, noun) and not may_name_one(other, instead) for other in nouns)


def _nouns(document: Document, numbers: tuple[int, ...], other: Document) -> frozenset[str]:
    """The nouns of some sentences, and of those next to them, that the other text has not as they are."""
    near = {number + step for number in numbers for step in range(-_NEAR, _NEAR + 1)}
    return frozenset(
        _lemma(token)
        for number in near if 0 <= number < len(document.sentences)
        for token in document.sentences[number].tokens
        if token.tag.startswith("NN") and token.lemma.casefold() not in forms(other)
    )


def _lemma(token: Token) -> str:
    """The lemma of a noun; of an adjective in "-en" the material ("wood" of "wooden")."""
    lemma = token.lemma.casefold()
    return material(lemma) if token.tag == "JJ" else lemma
