"""What kind of thing a noun names, and what it is a kind of.

``noun_kinds.txt`` is WordNet 3.0 (Princeton University; its licence is in WORDNET-LICENSE.txt beside it), cut down to
single words in their common senses. It was made by tests/benchmarks/noun_kinds.py.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import resources

PERSON = "18"
# Animals, made things, parts of the body, food, natural objects, plants, substances.
_CONCRETE = frozenset(("05", "06", "08", "13", "17", "20", "27"))


@cache
def _lines() -> Sequence[str]:
    """The lines in order of their first word."""
    return resources.files("checker.language").joinpath("noun_kinds.txt").read_text(encoding="ascii").splitlines()


@lru_cache(maxsize=20_000)
def _entry(noun: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """Its kinds, and what it is a kind of; both empty for a word that is not listed."""
    lines = _lines()
    at = bisect_left(lines, noun, key=_head)
    if at == len(lines) or not lines[at].startswith(noun + "|"):
        return (), frozenset()
    _, kinds, above = lines[at].split("|")
    return tuple(kinds.split()), frozenset(above.split())


def _head(line: str) -> str:
    return line[:line.index("|")]


def is_person(noun: str) -> bool:
    """Whether the lemma names a person in its first or second sense."""
    return PERSON in _entry(noun)[0][:2]


def is_concrete(noun: str) -> bool:
    """Whether the lemma names something that can be touched, and no person, in its first sense."""
    return _entry(noun)[0][:1] != () and _entry(noun)[0][0] in _CONCRETE


def subsumes(a: str, b: str) -> bool:
    """Whether one of two lemmas is a kind of the other, in any common sense."""
    return a in _entry(b)[1] or b in _entry(a)[1]


def is_kind_of(noun: str, kind: str) -> bool:
    """Whether the lemma ``noun`` is a kind of ``kind`` in any common sense."""
    return kind in _entry(noun)[1]


def siblings(a: str, b: str) -> bool:
    """Whether two lemmas are kinds of one thing ("barn" and "church" are buildings)."""
    return bool(_entry(a)[1] & _entry(b)[1])
