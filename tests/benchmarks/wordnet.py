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
        found.update(_words(_fields(kind, offset)))
    return tuple(sorted(found - {lemma}))


def senses(lemma: str, kind: str) -> int:
    """How many senses a lemma has in a class."""
    return len(_index(kind).get(lemma, ()))


@cache
def kin(lemma: str, kind: str) -> tuple[str, ...]:
    """Single words above, below or (adjectives) beside ``lemma`` in any of its senses but the first, in order of the
    alphabet: what stands for it where its sense was mistaken."""
    found: set[str] = set()
    for offset in _index(kind).get(lemma, ())[1:]:
        fields = _fields(kind, offset)
        place = 4 + 2 * int(fields[3], 16)
        for number in range(int(fields[place])):
            sign, target, letter = fields[place + 1 + 4 * number:place + 4 + 4 * number]
            if sign in ("@", "~", "&") and letter in (("a", "s") if kind == "a" else (kind,)):
                found.update(_words(_fields(kind, int(target))))
    return tuple(sorted(found - {lemma}))


def _fields(kind: str, offset: int) -> list[str]:
    data = _data(kind)
    return data[offset:data.index(b"\n", offset)].decode("ascii").split()


def _words(fields: list[str]) -> list[str]:
    names = (fields[4 + 2 * number].partition("(")[0] for number in range(int(fields[3], 16)))
    return [name for name in names if name.isalpha() and name.islower()]
