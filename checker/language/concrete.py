"""Words for what can be touched, and for what bodies do, bear and feel: eating, touching, moving, and the weather.

A word taken from the wrong sense, and an idiom put word for word, bring such words where news speaks of what is
decided, said and counted. ``physical_verbs.txt`` was made from WordNet 3.0 (Princeton University; its licence is in
WORDNET-LICENSE.txt beside it) by tests/benchmarks/physical_verbs.py.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from checker.language import noun_kinds


@cache
def _verbs() -> frozenset[str]:
    text = resources.files("checker.language").joinpath("physical_verbs.txt").read_text(encoding="ascii")
    return frozenset(text.split())


def is_concrete(lemma: str, tag: str) -> bool:
    """Whether a lemma (lower case), by the class of its Penn ``tag``, is a noun that in its first sense names something
    that can be touched, and no person, or a verb of which at least half the senses are of bodies, of eating, touching
    or moving, or of the weather."""
    if tag.startswith("N"):
        return noun_kinds.is_concrete(lemma)
    return tag.startswith("V") and lemma in _verbs()
