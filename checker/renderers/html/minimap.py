"""The grid at a glance: a tick for each row that has something to say, where it lies in the whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.renderers.html.rows import Row

# The map's height in its own units; a row's part of it goes by the length of its text.
HEIGHT = 1000
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the map; ``kind`` is a severity, "added", "omitted" or "moved". It leads to ``target``."""

    kind: str
    y: int
    height: int
    target: str


def ticks(rows: Sequence[Row]) -> tuple[Tick, ...]:
    """The ticks from top to bottom."""
    # A row takes room for its margins too, about as much as a line of text.
    total = sum(row.weight + 80 for row in rows)
    found: list[Tick] = []
    above = 0
    for row in rows:
        y = above * HEIGHT // total
        height = max(_SHORTEST, (row.weight + 80) * HEIGHT // total - 2)
        if row.change in ("added", "omitted") and not row.furniture:
            found.append(Tick(row.change, y, height, row.id))
        elif row.moved:
            found.append(Tick("moved", y, height, row.id))
        if row.worst:
            found.append(Tick(row.worst, y, max(_SHORTEST, height // 2), row.id))
        above += row.weight + 80
    return tuple(found)
