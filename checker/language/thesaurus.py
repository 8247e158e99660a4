"""Which words may stand for each other in loose use, and which turn a sentence round by such a word.

``thesaurus.txt`` holds the common words of the Moby Thesaurus (Grady Ward, 1996, given to the public domain) that have
enough in common, with their antonyms in any sense of WordNet 3.0. It was made by tests/benchmarks/thesaurus.py. A
thesaurus lists loosely: that two words go together there excuses the one for the other, and proves nothing.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from checker.language._tables import fields_of, lines_of
from checker.language.relations import synonymous

_TABLE = "thesaurus.txt"
_CLASSES = {"V": "v", "N": "n", "J": "a", "R": "r"}


@lru_cache(maxsize=20_000)
def _entry(word: str) -> tuple[tuple[str, ...], frozenset[str], frozenset[str]]:
    """The antonyms of a word with their class; what is near it and what farther, of the words after it in order."""
    opposites, near, far = fields_of(_TABLE, word) or ("", "", "")
    return tuple(opposites.split()), frozenset(near.split()), frozenset(far.split())


def related(a: str, b: str) -> bool:
    """Whether the thesaurus puts two lemmas together."""
    first, second = sorted((a, b))
    _, near, far = _entry(first)
    return a == b or second in near or second in far


def close(a: str, b: str) -> bool:
    """Whether the thesaurus puts two lemmas together and lists much the same with both."""
    first, second = sorted((a, b))
    return a == b or second in _entry(first)[1]


@cache
def _listed() -> Mapping[str, Sequence[int]]:
    """For each word the numbers of the lines of other words that list it."""
    found: dict[str, array[int]] = defaultdict(lambda: array("I"))
    for number, line in enumerate(lines_of(_TABLE)):
        _, _, near, far = line.split("|")
        for other in (*near.split(), *far.split()):
            found[other].append(number)
    return dict(found)


def neighbours(word: str) -> frozenset[str]:
    """All that the thesaurus puts beside a word, before and after it in order."""
    _, near, far = _entry(word)
    lines = lines_of(_TABLE)
    return near | far | {lines[number].partition("|")[0] for number in _listed().get(word, ())}


def apart(a: str, b: str) -> bool:
    """Whether the thesaurus knows two lemmas and lists no word with both: nothing leads from the one to the other."""
    first, second = neighbours(a), neighbours(b)
    return bool(first and second) and a not in second and not first & second


@lru_cache(maxsize=50_000)
def turned_round(a: str, b: str, tag: str = "") -> bool:
    """Whether one lemma is the opposite of a word that is close to the other, and the two go together nowhere.

    ``tag`` (Penn Treebank) is the word class of both.
    """
    if related(a, b) or synonymous(a, b):
        return False
    return any(
        close(middle, other) and kind == _CLASSES.get(tag[:1], kind)
        for word, other in ((a, b), (b, a))
        for kind, middle in (entry.split(":") for entry in _entry(word)[0])
    )
