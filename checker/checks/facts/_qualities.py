"""Adjectives and adverbs that say which of a few: the quarter, how often, the colour, by how much.

The classes are closed, so a word of one that stands for another of it says something else, whatever else was reworded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from checker.checks.facts._words import Side, Words

_QUARTER = re.compile(r"(?:mid-?)?(north|south)?-?(east|west)?(?:ern|erly|ward|wards|bound)?")
_OFTEN = {
    **dict.fromkeys("hourly daily nightly weekly fortnightly monthly quarterly biennial".split()),
    "annual": "yearly", "annually": "yearly", "yearly": "yearly", "biweekly": "fortnightly",
}
# The eleven basic colour terms (Berlin and Kay, 1969); the others are kinds of these.
_COLOURS = {**dict.fromkeys("black white red green yellow blue brown pink purple orange grey".split()), "gray": "grey"}
_MARGINS = {
    **dict.fromkeys("narrowly barely closely marginally".split(), "close"),
    **dict.fromkeys("comfortably convincingly decisively easily emphatically handsomely".split(), "wide"),
    **dict.fromkeys("heavily overwhelmingly resoundingly soundly".split(), "wide"),
    "unanimously": "all",
}
_CLASSES: Mapping[str, Mapping[str, str | None]] = {"often": _OFTEN, "colour": _COLOURS, "margin": _MARGINS}


def qualities(words: Words) -> Iterator[tuple[int, int]]:
    """Two words of one class, as indices, of which each side has only its own, and that qualify the same."""
    held_a, held_b = _held(words.a), _held(words.b)
    for b, (kind, there) in sorted(held_b.items()):
        for a, (other, here) in sorted(held_a.items()):
            if kind != other or here in there or there in here:
                continue
            if (kind, there) in held_a.values() or (kind, here) in held_b.values():
                continue
            if _of_one(words, a, b):
                yield a, b
                break


def _held(side: Side) -> dict[int, tuple[str, str]]:
    """The class and the value of each word of a side that has one, by its index."""
    return {index: value for index, token in enumerate(side.tokens) if (value := value_of(token.norm)) and (
        not token.tag.startswith("NNP")
    )}


def value_of(word: str) -> tuple[str, str] | None:
    """The class and the value of a word: "quarter" and "north" of "northern"; None where it has none."""
    quarter = _QUARTER.fullmatch(word)
    if quarter and any(quarter.groups()):
        return "quarter", "".join(part or "" for part in quarter.groups())
    return next(((kind, values[word] or word) for kind, values in _CLASSES.items() if word in values), None)


def _of_one(words: Words, a: int, b: int) -> bool:
    """Whether two words qualify counterparts, or the same noun or verb."""
    above_a, above_b = words.a.heads[a], words.b.heads[b]
    if above_a == a or above_b == b:
        return False
    if words.to_b.get(above_a) == above_b:
        return True
    here, there = words.a.tokens[above_a], words.b.tokens[above_b]
    if here.tag[:1] != there.tag[:1]:
        return False
    return here.lemma.casefold() == there.lemma.casefold()
