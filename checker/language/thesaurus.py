"""Which words may stand for each other in loose use, and which turn a sentence round by such a word.

``thesaurus.txt`` holds the common words of the Moby Thesaurus (Grady Ward, 1996, given to the public domain) that have
enough in common, with their antonyms in any sense of WordNet 3.0. It was made by tests/benchmarks/thesaurus.py. A
thesaurus lists loosely: that two words go together there excuses the one for the other, and proves nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources

from checker.language._tables import fields_of
from checker.language.relations import synonymous

_CLASSES = {"V": "v", "N": "n", "J": "a", "R": "r"}


@lru_cache(maxsize=20_000)
def _entry(word: str) -> tuple[tuple[str, ...], frozenset[str], frozenset[str]]:
    """The antonyms of a word with their class; what is near it and what farther, of the words after it in order."""
    opposites, near, far = fields_of("thesaurus.txt", word) or ("", "", "")
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
def _neighbours() -> Mapping[str, frozenset[str]]:
    """Each listed word with all that the thesaurus puts beside it, before and after it in order."""
    found: dict[str, set[str]] = defaultdict(set)
    text = resources.files("checker.language").joinpath("thesaurus.txt").read_text(encoding="ascii")
    for line in text.splitlines():
        word, _, near, far = line.split("|")
        for other in (*near.split(), *far.split()):
            found[word].add(other)
            found[other].add(word)
    return {word: frozenset(others) for word, others in found.items()}


def apart(a: str, b: str) -> bool:
    """Whether the thesaurus knows two lemmas and lists no word with both: nothing leads from the one to the other."""
    none: frozenset[str] = frozenset()
    first, second = _neighbours().get(a, none), _neighbours().get(b, none)
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
