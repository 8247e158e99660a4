"""Whether two nouns name two things of one kind ("barley" and "oats"), or may name one thing ("lorry" and "truck").

``thing_kinds.txt`` is WordNet 3.0 (Princeton University; its licence is in WORDNET-LICENSE.txt beside
it), cut down to single words. It was made by tests/benchmarks/thing_kinds.py, which says what its fields are.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from checker.language._tables import CONCRETE, fields_of

_SUBSTANCE = "27"
_OCCUPATION = "o"
_ADJECTIVE = "j"
# Less natural objects, which tests/benchmarks/thing_kinds.py counts among the rest and not among the things.
_CONCRETE = CONCRETE - {"17"}


@dataclass(frozen=True, slots=True)
class Kinds:
    """What a noun names: the fields of its line, all empty for a word that is not listed."""

    sorts: tuple[str, ...]
    kinds: frozenset[str]
    names: frozenset[str]
    above: frozenset[str]


@lru_cache(maxsize=20_000)
def kinds_of(noun: str) -> Kinds:
    """What a lemma names; of one that is not listed, and ends in "s", the word without it ("oats")."""
    for form in (noun, noun.removesuffix("s")):
        if form and (fields := fields_of("thing_kinds.txt", form)):
            sorts, kinds, names, above = fields
            return Kinds(tuple(sorts.split()), *(frozenset(field.split()) for field in (kinds, names, above)))
    return Kinds((), frozenset(), frozenset(), frozenset())


@lru_cache(maxsize=50_000)
def may_name_one(a: str, b: str) -> bool:
    """Whether two nouns are one in any sense, or one is a kind of the other, or of what a longer name with it names
    ("pushchair" and the "buggy" of "baby buggy")."""
    here, there = kinds_of(a), kinds_of(b)
    return a == b or bool(here.names & there.above or there.names & here.above)


def shared_kinds(a: str, b: str) -> str:
    """Which letters the narrow kinds have that both nouns are of: "n" animals, plants, food and parts of bodies, "s"
    substances, "m" what people make, "a" acts, events and the like; "" where there are none."""
    shared = kinds_of(a).kinds & kinds_of(b).kinds
    return "".join(letter for letter in "nsma" if any(kind.startswith(letter) for kind in shared))


def is_noun_alone(word: str) -> bool:
    """Whether a word is listed as a noun and is no adjective, whatever a parser takes it for."""
    sorts = kinds_of(word).sorts
    return bool(sorts) and _ADJECTIVE not in sorts


def both_occupations(a: str, b: str) -> bool:
    """Whether both nouns say what somebody does for a living."""
    return all(_OCCUPATION in kinds_of(noun).sorts for noun in (a, b))


def both_concrete(a: str, b: str) -> bool:
    """Whether both nouns first of all name what can be touched."""
    return all(_CONCRETE.intersection(kinds_of(noun).sorts[:1]) for noun in (a, b))


def material(adjective: str) -> str:
    """The noun that an adjective of a material is made of ("wood" of "wooden"), or the word itself."""
    stem = adjective.removesuffix("en")
    return stem if stem != adjective and _SUBSTANCE in kinds_of(stem).sorts else adjective


def is_material(adjective: str) -> bool:
    """Whether an adjective is at the same time a noun that first of all names a substance, or is made of one."""
    return kinds_of(material(adjective)).sorts[:1] == (_SUBSTANCE,)
