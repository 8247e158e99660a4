"""Which word classes a word can be, by the list of forms, and which words are of one family."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from checker.language.words import forms

FEWEST_SHARED = 4
MOST_ADDED, MOST_CUT = 5, 2
"""Letters of a relative behind those that two words share: of the longer and of the shorter."""

_INFLECTIONS = ("s", "es", "ed", "d", "ing", "er", "est", "ies", "'s")


def tags(word: str) -> tuple[str, ...]:
    """The Penn tags that ``word`` (lower case) can bear, in order; none for a word that is not listed."""
    return tuple(sorted(forms().get(word, ())))


@lru_cache(maxsize=20_000)
def related(word: str, other: str) -> bool:
    """Whether the two share their beginning and are no inflections of one another ("investigate", "investigation")."""
    shared = 0
    for one, two in zip(word, other, strict=False):
        if one != two:
            break
        shared += 1
    short, long = sorted((word, other), key=len)
    if word == other or shared < max(FEWEST_SHARED, len(short) - 2) or len(long) - len(short) > 6:
        return False
    return not any(long in (short + ending, short[:-1] + ending) for ending in _INFLECTIONS)


@lru_cache(maxsize=20_000)
def relatives(word: str) -> tuple[str, ...]:
    """The listed words that begin as ``word`` (lower case) does, of other word classes, in order of the alphabet."""
    own = {tag[0] for tag in tags(word)}
    return tuple(
        other for other in _by_beginning().get(word[:FEWEST_SHARED], ())
        if _is_relative(word, other) and own.isdisjoint(tag[0] for tag in tags(other))
    )


@cache
def _by_beginning() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in sorted(forms()):
        if len(word) >= FEWEST_SHARED:
            found.setdefault(word[:FEWEST_SHARED], []).append(word)
    return {beginning: tuple(words) for beginning, words in found.items()}


def _is_relative(word: str, other: str) -> bool:
    shared = 0
    for one, two in zip(word, other, strict=False):
        if one != two:
            break
        shared += 1
    short, long = sorted((len(word), len(other)))
    return word != other and shared >= FEWEST_SHARED and short - shared <= MOST_CUT and long - shared <= MOST_ADDED
