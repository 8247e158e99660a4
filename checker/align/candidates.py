"""Which sentences of the originals could be where a sentence of the draft came from.

An inverted index over the rarer features, so that the work grows with what two texts share and not
with the product of their lengths.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.align.features import Vector
from checker.document import ParagraphRole

MOST_CANDIDATES = 12
COMMON = 60
MOST_TWINS = 8
NEARLY_THE_SAME = 0.6


@dataclass(frozen=True, slots=True)
class Similarities:
    """Sparse cosines: ``rows[a][b]`` and ``columns[b][a]``, of what passed the index."""

    rows: tuple[dict[int, float], ...]
    columns: tuple[dict[int, float], ...]

    def get(self, a: int, b: int) -> float:
        """The cosine of sentence ``a`` and sentence ``b``, 0 where they were no candidates."""
        return self.rows[a].get(b, 0.0)


def cosine(first: Vector, second: Vector) -> float:
    """The cosine of two vectors, from 0 to 1."""
    small, large = first.weights, second.weights
    if len(small) > len(large):
        small, large = large, small
    return sum(weight * large[number] for number, weight in small.items() if number in large)


def twins(keys_a: Sequence[str], keys_b: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The pairs of sentences with the same key, in order of the draft.

    All of them where a key is rare; where it stands often, each with the one of the same rank, so
    that a line repeated a thousand times makes no million pairs.
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    for a, key in enumerate(keys_a):
        places[key].append(a)
    rank: Counter[str] = Counter()
    for b, key in enumerate(keys_b):
        found = places.get(key, [])
        if len(found) <= MOST_TWINS:
            yield from ((a, b) for a in found)
        else:
            yield found[rank[key] % len(found)], b
        rank[key] += 1


def similarities(
    originals: Sequence[Vector],
    draft: Sequence[Vector],
    roles_a: Sequence[ParagraphRole],
    roles_b: Sequence[ParagraphRole],
    same: Iterable[tuple[int, int]] = (),
) -> Similarities:
    """The cosines of the likeliest pairs.

    Page furniture pairs only with furniture, and a headline with prose only where they are nearly
    the same: it tells what its lead tells, and would take the lead's place. A feature that stands in
    more than ``COMMON`` original sentences proposes nobody (it still counts in the cosine); each draft
    sentence keeps its ``MOST_CANDIDATES`` best. ``same`` are pairs that are alike to the letter,
    whatever their features say.
    """
    postings: defaultdict[int, list[int]] = defaultdict(list)
    for a, vector in enumerate(originals):
        for number in vector.weights:
            postings[number].append(a)
    rows: list[dict[int, float]] = [{} for _ in originals]
    columns: list[dict[int, float]] = [{} for _ in draft]
    for b, vector in enumerate(draft):
        partial: defaultdict[int, float] = defaultdict(float)
        for number, weight in vector.weights.items():
            posting = postings.get(number, ())
            if len(posting) <= COMMON:
                for a in posting:
                    partial[a] += weight * originals[a].weights[number]
        likely = sorted(
            (a for a in partial if (roles_a[a] == "furniture") == (roles_b[b] == "furniture")),
            key=lambda a: (-partial[a], a),
        )[:MOST_CANDIDATES]
        for a in likely:
            score = cosine(originals[a], vector)
            if roles_a[a] != roles_b[b] and score < NEARLY_THE_SAME:
                continue
            rows[a][b] = score
            columns[b][a] = score
    for a, b in same:
        if (roles_a[a] == "furniture") == (roles_b[b] == "furniture"):
            rows[a][b] = columns[b][a] = 1.0
    return Similarities(tuple(rows), tuple(columns))
