"""Writes checker/language/thing_kinds.txt: which nouns name two things of one kind, and which may name the same thing.

Run it again only for another WordNet: ``python -m tests.benchmarks thing_kinds PATH``. Needs Debian's package
wordnet-base (WordNet 3.0). Kept are single words that English dictionaries have. A line is ``word|sort|kinds|names|above``:

- ``sort`` are the lexicographer files of the word's common senses, "o" where the first is an occupation, and "j" where
  the word is an adjective too;
- ``kinds`` are the synsets that it is a kind of in a common sense and that hold few enough words to say something, each
  behind the letter of its sort: n for animals, plants, food and parts of bodies, s for substances, m for what people make,
  a for acts, events and the like;
- ``names`` are the synsets that the word names in any sense, be it as the last word of a longer name;
- ``above`` are these synsets, without those of longer names, and all that they are kinds of.

Synsets are numbered in the order of their first use, in base 36. Those of single persons, places and events are left
out: the river Salmon has nothing to do with fish.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from pathlib import Path
from typing import Any

from checker.language import dictionary
from tests.benchmarks.noun_kinds import _synsets
from tests.benchmarks.word_relations import FIRST_SENSES, _common_senses
from tests.benchmarks.wordnet import FOLDER

SORTS = {
    **dict.fromkeys(("05", "08", "13", "20"), "n"),
    "27": "s",
    "06": "m",
    **dict.fromkeys(("04", "09", "10", "11", "14", "15", "17", "19", "21", "26"), "a"),
}
"""Letters by WordNet's lexicographer files: animals, bodies, food, plants; substances; made things; the rest."""
MOST = {"n": 80, "s": 80, "m": 60, "a": 80}
"""A kind of which common prose has more words than this says too little."""
OCCUPATIONS = frozenset(
    """
    worker professional entertainer performer artist creator lawman money_handler businessperson scientist
    spiritual_leader negotiator operator athlete writer
    """.split()
)
PERSON = "18"
TOO_WIDE = 30
"""A noun for a person with as many kinds as this ("artist") is none that says what somebody does."""
_JOINED = frozenset("of the in for to and on at a with by".split())
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def run(path: Path) -> dict[str, Any]:
    """Write the table to ``path``."""
    senses, common, heads = _senses()
    adjectives = {line.split()[0] for line in (FOLDER / "index.adj").read_text(encoding="ascii").splitlines()}
    words = sorted(word for word in senses if word.replace("-", "").isalpha() and dictionary.known(word))
    held: Counter[int] = Counter()
    for word in filter(dictionary.level, words):
        held.update({up for offset in common[word] for up in _above(offset)})
    reached = {up for word in words for offset in senses[word] for up in _above(offset)}
    numbers: dict[int, str] = {}
    lines = []
    for word in words:
        kinds = {
            (letter, up)
            for offset in common[word]
            for up in _above(offset)
            if (letter := SORTS.get(_synsets()[up].kind, "")) and 1 < held[up] <= MOST[letter]
        }
        named = sorted({*senses[word], *heads[word]} & reached)
        above = sorted({up for offset in senses[word] for up in _above(offset)})
        lines.append("|".join((
            word, _sorts(common[word], held) + " j" * (word in adjectives),
            " ".join(letter + _number(numbers, up) for letter, up in sorted(kinds)),
            " ".join(_number(numbers, offset) for offset in named),
            " ".join(_number(numbers, offset) for offset in above),
        )))
    path.write_text("\n".join(lines) + "\n", encoding="ascii")
    return {"lines": len(lines), "synsets": len(numbers)}


def _senses() -> tuple[dict[str, list[int]], dict[str, list[int]], dict[str, set[int]]]:
    """The synsets of each name in any sense and in its common ones, and those of the longer names that a word ends."""
    known = _common_senses("noun", "1")
    senses: dict[str, list[int]] = {}
    common: dict[str, list[int]] = {}
    heads: dict[str, set[int]] = defaultdict(set)
    for line in (FOLDER / "index.noun").read_text(encoding="ascii").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split()
        word = fields[0]
        offsets = [offset for field in fields[-int(fields[2]):] if (offset := int(field)) not in _single_ones()]
        if not offsets:
            continue
        senses[word] = offsets
        common[word] = [offset for offset in offsets if (word, offset) in known] or offsets[:FIRST_SENSES]
        parts = word.replace("-", "_").split("_")
        if len(parts) > 1 and not _JOINED.intersection(parts):
            heads[parts[-1]].update(offsets)
    return senses, common, heads


@cache
def _single_ones() -> frozenset[int]:
    """The synsets that are no kinds, but one person, place or event each."""
    lines = (FOLDER / "data.noun").read_text(encoding="ascii").splitlines()
    return frozenset(int(line.split()[0]) for line in lines if not line.startswith(" ") and " @i " in line)


def _sorts(offsets: list[int], held: Counter[int]) -> str:
    sorts = " ".join(dict.fromkeys(_synsets()[offset].kind for offset in offsets))
    if not sorts.startswith(PERSON) or held[offsets[0]] >= TOO_WIDE:
        return sorts
    first, *above = (_synsets()[up].words[0] for up in (offsets[0], *_above(offsets[0]) - {offsets[0]}))
    return sorts + " o" if first not in OCCUPATIONS and OCCUPATIONS.intersection(above) else sorts


@cache
def _above(offset: int) -> frozenset[int]:
    """A synset, and all that it is a kind of."""
    found = {offset}
    for up in _synsets()[offset].above:
        found.update(_above(up))
    return frozenset(found)


def _number(numbers: dict[int, str], offset: int) -> str:
    if offset not in numbers:
        value, digits = len(numbers), ""
        while value or not digits:
            value, digit = divmod(value, 36)
            digits = _DIGITS[digit] + digits
        numbers[offset] = digits
    return numbers[offset]
