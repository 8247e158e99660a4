"""Writes checker/language/noun_kinds.txt: what kind of thing a noun names, and what it is a kind of.

Run it again only for another WordNet: ``python -m tests.benchmarks noun_kinds PATH``. Needs Debian's package
wordnet-base (WordNet 3.0). Kept are single words that common prose has, and all English ones for persons and for made
things, in their common senses (those of tests/benchmarks/word_relations.py; the first two where the sense-tagged texts do
not have the word). The kinds are the numbers of WordNet's lexicographer files in the order of the senses: "18" is a
person, "06" a made thing. What a noun is a kind of is followed up to the roof; what is less than five steps from there
says too little, and is left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from checker.language import dictionary
from tests.benchmarks.word_relations import FIRST_SENSES, _common_senses
from tests.benchmarks.wordnet import FOLDER

LEAST_LEVEL = 1
PERSON, MADE = "18", "06"
DEEP = 5
KIND_OF = ("@", "@i")


@dataclass(frozen=True, slots=True)
class Noun:
    """A synset: its words, its lexicographer file, and the synsets that it is a kind of."""

    words: tuple[str, ...]
    kind: str
    above: tuple[int, ...]


def run(path: Path) -> dict[str, Any]:
    """Write the table to ``path``, a word a line: ``word|kinds|what it is a kind of``."""
    lines = []
    senses: dict[str, list[int]] = {}
    common = _common_senses("noun", "1")
    for line in (FOLDER / "index.noun").read_text(encoding="ascii").splitlines():
        fields = line.split()
        if not line.startswith(" "):
            known = [int(field) for field in fields[-int(fields[2]):]]
            senses[fields[0]] = [offset for offset in known if (fields[0], offset) in common] or known[:FIRST_SENSES]
    for word, offsets in sorted(senses.items()):
        if not word.replace("-", "").isalpha() or not offsets:
            continue
        rare = dictionary.level(word) < LEAST_LEVEL
        if rare and not (dictionary.known(word) and _synsets()[offsets[0]].kind in (PERSON, MADE)):
            continue
        above = set[str]()
        for offset in offsets:
            above.update(*(_single(up) for up in _above(offset)))
        kinds = " ".join(dict.fromkeys(_synsets()[offset].kind for offset in offsets))
        lines.append(f"{word}|{kinds}|{' '.join(sorted(above - {word}))}")
    path.write_text("\n".join(lines) + "\n", encoding="ascii")
    return {"lines": len(lines)}


def _single(offset: int) -> set[str]:
    words = _synsets()[offset].words
    return {word for word in words if word.replace("-", "").isalpha() and dictionary.level(word)}


@cache
def _above(offset: int) -> frozenset[int]:
    """The synsets that one is a kind of, in any number of steps, and deep enough to say something."""
    found: set[int] = set()
    for up in _synsets()[offset].above:
        if _depth(up) >= DEEP:
            found.add(up)
            found.update(_above(up))
    return frozenset(found)


@cache
def _depth(offset: int) -> int:
    above = _synsets()[offset].above
    return 1 + max(map(_depth, above)) if above else 0


@cache
def _synsets() -> dict[int, Noun]:
    found: dict[int, Noun] = {}
    for line in (FOLDER / "data.noun").read_text(encoding="ascii").splitlines():
        if line.startswith(" "):
            continue
        fields = line.partition(" | ")[0].split()
        count = int(fields[3], 16)
        words = tuple(fields[4 + 2 * index].casefold() for index in range(count))
        at = 4 + 2 * count
        ends: dict[str, list[int]] = {}
        for pointer in range(int(fields[at])):
            sign, offset, kind, _ = fields[at + 1 + 4 * pointer:at + 5 + 4 * pointer]
            if kind == "n":
                ends.setdefault(sign, []).append(int(offset))
        found[int(fields[0])] = Noun(
            words, fields[1],
            tuple(offset for sign in KIND_OF for offset in ends.get(sign, ())),
        )
    return found
