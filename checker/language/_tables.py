"""Tables of this package with a word a line, "word|fields", in order of the words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from importlib import resources

CONCRETE = frozenset(("05", "06", "08", "13", "17", "20", "27"))
"""WordNet's lexicographer files of animals, made things, bodies, food, natural objects, plants and substances."""


def fields_of(table: str, word: str) -> tuple[str, ...]:
    """The fields of a word in the file ``table``, without the word; none for a word that is not listed."""
    lines = lines_of(table)
    at = bisect_left(lines, word, key=_head)
    if at == len(lines) or not lines[at].startswith(word + "|"):
        return ()
    return tuple(lines[at].split("|")[1:])


@cache
def lines_of(table: str) -> Sequence[str]:
    """The lines of the file ``table``."""
    return resources.files("checker.language").joinpath(table).read_text(encoding="ascii").splitlines()


def _head(line: str) -> str:
    return line[:line.index("|")]
