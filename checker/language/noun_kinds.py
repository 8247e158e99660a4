"""What kind of thing a noun names, and what it is a kind of.

``noun_kinds.txt`` is WordNet 3.0 (Princeton University; its licence is in WORDNET-LICENSE.txt beside it), cut down to
single words in their common senses. It was made by tests/benchmarks/noun_kinds.py.
"""

from __future__ import annotations

from functools import lru_cache

from checker.language._tables import CONCRETE, fields_of

PERSON = "18"
_DEEDS = frozenset(("04", "11"))


@lru_cache(maxsize=20_000)
def _entry(noun: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """Its kinds, and what it is a kind of; both empty for a word that is not listed."""
    kinds, above = fields_of("noun_kinds.txt", noun) or ("", "")
    return tuple(kinds.split()), frozenset(above.split())


def is_person(noun: str) -> bool:
    """Whether the lemma names a person in its first or second sense."""
    return PERSON in _entry(noun)[0][:2]


def is_concrete(noun: str) -> bool:
    """Whether the lemma names something that can be touched, and no person, in its first sense."""
    return _entry(noun)[0][:1] != () and _entry(noun)[0][0] in CONCRETE


def is_deed(noun: str) -> bool:
    """Whether the lemma names something that is done or happens in any common sense, or is a kind of act: "sale"."""
    kinds, above = _entry(noun)
    return not _DEEDS.isdisjoint(kinds) or "act" in above


def subsumes(a: str, b: str) -> bool:
    """Whether one of two lemmas is a kind of the other, in any common sense."""
    return a in _entry(b)[1] or b in _entry(a)[1]


def is_kind_of(noun: str, kind: str) -> bool:
    """Whether the lemma ``noun`` is a kind of ``kind`` in any common sense."""
    return kind in _entry(noun)[1]


def siblings(a: str, b: str) -> bool:
    """Whether two lemmas are kinds of one thing ("barn" and "church" are buildings)."""
    return bool(_entry(a)[1] & _entry(b)[1])
