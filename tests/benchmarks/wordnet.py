"""WordNet 3.0 as Debian's package wordnet-base installs it (``apt-get install wordnet-base``)."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

FOLDER = Path(os.environ.get("WORDNET", "/usr/share/wordnet"))
CLASSES = {"v": "verb", "n": "noun", "a": "adj"}


@cache
def _index(kind: str) -> dict[str, tuple[int, ...]]:
    """Offsets of the synsets of each lemma."""
    found: dict[str, tuple[int, ...]] = {}
    for line in (FOLDER / f"index.{CLASSES[kind]}").read_text(encoding="ascii").splitlines():
        if not line.startswith(" "):
            fields = line.split()
            count = int(fields[2])
            found[fields[0]] = tuple(int(field) for field in fields[-count:])
    return found


@cache
def _data(kind: str) -> bytes:
    return (FOLDER / f"data.{CLASSES[kind]}").read_bytes()


@cache
def synonyms(lemma: str, kind: str) -> tuple[str, ...]:
    """Single words that share any sense with ``lemma`` (``kind``: v, n or a), in order of the alphabet."""
    found: set[str] = set()
    for offset in _index(kind).get(lemma, ()):
        data = _data(kind)
        fields = data[offset:data.index(b"\n", offset)].decode("ascii").split()
        for number in range(int(fields[3], 16)):
            word = fields[4 + 2 * number].partition("(")[0]
            if word.isalpha() and word.islower() and word != lemma:
                found.add(word)
    return tuple(sorted(found))


def senses(lemma: str, kind: str) -> int:
    """How many senses a lemma has in a class."""
    return len(_index(kind).get(lemma, ()))
