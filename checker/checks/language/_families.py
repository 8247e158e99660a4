"""Which word classes a word can be, by the list of forms, and which words are of one family."""

from __future__ import annotations

from functools import lru_cache

from checker.language.words import forms

FEWEST_SHARED = 4
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
