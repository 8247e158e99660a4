"""Writes checker/language/places.txt: what lies where, which town is a seat of government, what people are called.

Run it again only for another WordNet: ``python -m tests.benchmarks places PATH``. Needs Debian's package wordnet-base
(WordNet 3.0). A line is a name, without case, accents, stops and hyphens: ``name|places|around|governed|of``.

``places`` are those that have the name, each by its first name in WordNet; ``around`` those that they are a part of;
``governed`` the country of which the name is the capital; ``of`` those whose people, or whatever else is theirs, have the
name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tests.benchmarks.wordnet import FOLDER

LOCATION, THING, PERSON = "15", "17", "18"
PART_OF, MEMBER_OF, INSTANCE_OF, PERTAINS_TO = "#p", "#m", "@i", "\\"
_INHABITANT = re.compile(r"\b(?:native|inhabitant|resident|citizen)s? of (?:the )?([A-Z]\w+(?: [A-Z]\w+)*)")
_UNLISTED = {
    "azerbaijan": "azeri", "belize": "belizean", "cape verde": "verdean", "comoros": "comorian",
    "ivory coast": "ivorian", "kosovo": "kosovar", "kyrgyzstan": "kyrgyz", "madagascar": "malagasy",
    "montenegro": "montenegrin", "new zealand": "kiwi", "suriname": "surinamese", "united arab emirates": "emirati",
    "vanuatu": "vanuatuan",
}
"""What the people of a land, and what is theirs, is called where WordNet 3.0 does not say so."""


@dataclass(frozen=True, slots=True)
class Synset:
    """A synset: its words as they are written, its lexicographer file, its pointers and its gloss."""

    words: tuple[str, ...]
    kind: str
    pointers: tuple[tuple[str, int, str], ...]
    gloss: str

    def to(self, *signs: str) -> list[int]:
        return [target for sign, target, letter in self.pointers if sign in signs and letter == "n"]


def run(path: Path) -> dict[str, Any]:
    """Write the table to ``path``."""
    fields: dict[str, tuple[set[str], ...]] = defaultdict(lambda: (set(), set(), set(), set()))
    peoples = list(_peoples())
    for offset, place in _synsets("noun").items():
        if not _is_place(offset):
            continue
        around = {_key(up) for up in _around(offset)}
        for name in _names(place):
            own, parts, governed, _ = fields[name]
            own.add(_key(offset))
            parts.update(around)
            governed.update(map(_key, _governed(offset)))
    for name, offset in peoples:
        fields[name][3].add(_key(offset))
    peopled = {place for found in fields.values() for place in found[3]}
    lines = [
        "|".join((name, *(" ".join(sorted(field)) for field in found)))
        for name, found in sorted(fields.items())
        if any(found[1:]) or not found[0].isdisjoint(peopled)
    ]
    path.write_text("\n".join(lines) + "\n", encoding="ascii")
    return {"lines": len(lines)}


def _key(offset: int) -> str:
    return _plain(_synsets("noun")[offset].words[0]).replace(" ", "_")


def _plain(word: str) -> str:
    return word.partition("(")[0].replace("_", " ").replace("-", " ").replace(".", "").casefold()


def _names(synset: Synset) -> Iterator[str]:
    """The names of a place: "capital of Ghana" is none."""
    for word in synset.words:
        if word[:1].isupper() and not word.endswith("_capital"):
            yield _plain(word)


@cache
def _is_place(offset: int) -> bool:
    """Whether a synset is one place, and not a kind of place, that people live in."""
    synset = _synsets("noun")[offset]
    return synset.kind in (LOCATION, THING) and bool(synset.to(INSTANCE_OF)) and (
        synset.kind == LOCATION or not _kinds(offset).isdisjoint(("continent", "island"))
    )


@cache
def _kinds(offset: int) -> frozenset[str]:
    """What a place is, in any number of steps."""
    found: set[str] = set()
    for up in _synsets("noun")[offset].to(INSTANCE_OF, "@"):
        found.update(_synsets("noun")[up].words, _kinds(up))
    return frozenset(found)


@cache
def _around(offset: int) -> frozenset[int]:
    """The places that one is a part of, in any number of steps."""
    above = [up for up in _synsets("noun")[offset].to(PART_OF) if _is_place(up) and "hemisphere" not in _kinds(up)]
    return frozenset(above).union(*map(_around, above))


def _governed(offset: int) -> Iterator[int]:
    """The country of which a town is the capital."""
    if any("national_capital" in _synsets("noun")[up].words for up in _synsets("noun")[offset].to(INSTANCE_OF)):
        yield from (up for up in _around(offset) if _is_country(up))


def _is_country(offset: int) -> bool:
    return "country" in _kinds(offset)


def _is_land(offset: int) -> bool:
    """Whether a place is a country itself, and nothing smaller that is a kind of one."""
    return any("country" in word.split("_") for up in _synsets("noun")[offset].to(INSTANCE_OF) for word in (
        _synsets("noun")[up].words
    ))


def _peoples() -> Iterator[tuple[str, int]]:
    """What people and things are called, each with the place whose they are."""
    named = {
        name: offset for offset, place in reversed(_synsets("noun").items()) if _is_place(offset)
        for name in _names(place)
    }
    for synset in _synsets("noun").values():
        if synset.kind == PERSON and not synset.to(INSTANCE_OF):
            places = {up for up in synset.to(MEMBER_OF, "+") if _is_place(up)}
            for match in _INHABITANT.finditer(synset.gloss):
                places.update([named[match[1].casefold()]] if match[1].casefold() in named else [])
            # "Kazakh" is listed for the republic and for one of its people.
            places.update(named[name] for name in _names(synset) if name in named and _is_land(named[name]))
            yield from ((name, place) for place in places for name in _names(synset))
    for land, names in _UNLISTED.items():
        yield from ((name, named[land]) for name in names.split() if land in named)
    for synset in _synsets("adj").values():
        places = {up for up in synset.to(PERTAINS_TO) if _is_place(up)}
        yield from ((name, place) for place in places for name in _names(synset))


@cache
def _synsets(kind: str) -> dict[int, Synset]:
    found = {}
    for line in (FOLDER / f"data.{kind}").read_text(encoding="ascii").splitlines():
        if line.startswith(" "):
            continue
        fields, gloss = line.partition(" | ")[0].split(), line.partition(" | ")[2]
        at = 4 + 2 * int(fields[3], 16)
        found[int(fields[0])] = Synset(
            tuple(fields[4 + 2 * number].partition("(")[0] for number in range(int(fields[3], 16))),
            fields[1],
            tuple(
                (fields[at + 1 + 4 * number], int(fields[at + 2 + 4 * number]), fields[at + 3 + 4 * number])
                for number in range(int(fields[at]))
            ),
            gloss,
        )
    return found
