"""Which sentences of the originals could be where a sentence of the draft came from.

An inverted index over the rarer features, so that the work grows with what two texts share and not
with the product of their lengths.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from checker.align.features import Floats, Vector
from checker.document import ParagraphRole

MOST_CANDIDATES = 12
# All candidates of a draft together: a book of 12,000 sentences has as many each as an article has.
MOST_PAIRS = 150_000
FEWER = (
    "The draft has so many sentences that fewer places of the original were weighed for each; some links may be the"
    " second best."
)
COMMON = 60
MOST_TWINS = 8
NEARLY_THE_SAME = 0.6
MOST_RIVALS = 6
MUCH_LONGER = 8

Indexes = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Similarities:
    """Sparse cosines: ``rows[a][b]`` and ``columns[b][a]``, of what passed the index."""

    rows: tuple[dict[int, float], ...]
    columns: tuple[dict[int, float], ...]
    _rivals: dict[tuple[bool, int], list[tuple[int, float]]] = field(default_factory=dict, repr=False, compare=False)

    def get(self, a: int, b: int) -> float:
        """The cosine of sentence ``a`` and sentence ``b``, 0 where they were no candidates."""
        return self.rows[a].get(b, 0.0)

    def best_of_row(self, a: int, beside: int, without: Collection[int] = ()) -> float:
        """The best cosine of ``a`` with any sentence of the draft but ``beside`` and those ``without``."""
        return self._best(False, a, self.rows[a], beside, without)

    def best_of_column(self, b: int, beside: int, without: Collection[int] = ()) -> float:
        """The best cosine of ``b`` with any original sentence but ``beside`` and those ``without``."""
        return self._best(True, b, self.columns[b], beside, without)

    def _best(
        self, of_draft: bool, number: int, scores: dict[int, float], beside: int, without: Collection[int]
    ) -> float:
        # A row can hold every sentence of a long draft: its best few are sorted out once, not for every pair.
        if (of_draft, number) not in self._rivals:
            best = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:MOST_RIVALS]
            self._rivals[of_draft, number] = best
        for other, score in self._rivals[of_draft, number]:
            if other != beside and other not in without:
                return score
        return 0.0


def cosine(first: Vector, second: Vector) -> float:
    """The cosine of two vectors, from 0 to 1."""
    small, large = (first, second) if len(first.numbers) <= len(second.numbers) else (second, first)
    if not len(large.numbers):
        return 0.0
    places = np.minimum(np.searchsorted(large.numbers, small.numbers), len(large.numbers) - 1)
    common = large.numbers[places] == small.numbers
    products: list[float] = (small.weights[common] * large.weights[places[common]]).tolist()
    return sum(products)


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
    more than ``COMMON`` original sentences proposes nobody (it still counts in the cosine), unless the draft
    sentence has no rarer one and no twin: then those of its sentences that lie nearest to where the text has
    come to. Each draft sentence keeps its ``MOST_CANDIDATES`` best, fewer where all would be more than ``MOST_PAIRS``.
    ``same`` are pairs that are alike to the letter, whatever their features say.
    """
    rows: list[dict[int, float]] = [{} for _ in originals]
    columns: list[dict[int, float]] = [{} for _ in draft]
    index = _Index.of(originals, draft, roles_a)
    same = tuple(same)
    settled = {b for _, b in same}
    place = 0
    most = candidates_each(len(draft))
    for b, vector in enumerate(draft):
        likely = index.likeliest(vector, roles_b[b] == "furniture", None if b in settled else place)[:most]
        place = likely[0] + 1 if likely else place
        for a, score in zip(likely, index.cosines(likely, vector), strict=True):
            if roles_a[a] != roles_b[b] and score < NEARLY_THE_SAME:
                continue
            rows[a][b] = score
            columns[b][a] = score
    for a, b in same:
        if (roles_a[a] == "furniture") == (roles_b[b] == "furniture"):
            rows[a][b] = columns[b][a] = 1.0
    return Similarities(tuple(rows), tuple(columns))


def candidates_each(sentences: int) -> int:
    """How many candidates each sentence of a draft with so many ``sentences`` keeps."""
    return min(MOST_CANDIDATES, max(2, MOST_PAIRS // max(sentences, 1)))


@dataclass(frozen=True, slots=True)
class _Index:
    """Which original sentences hold a feature. Arrays from end to end, not lists of lists: half of the work is here.

    ``sentences`` and ``weights`` of the feature ``number`` lie from ``starts[number]`` up to ``starts[number + 1]``.
    ``scores`` (one for each original sentence) and ``dense`` (one for each feature) are zero between two questions.
    """

    vectors: Sequence[Vector]
    furniture: npt.NDArray[np.bool_]
    starts: Indexes
    sentences: Indexes
    weights: Floats
    scores: Floats
    dense: Floats

    @classmethod
    def of(cls, originals: Sequence[Vector], draft: Sequence[Vector], roles: Sequence[ParagraphRole]) -> _Index:
        size = 1 + max((int(vector.numbers[-1]) for vector in (*originals, *draft) if len(vector.numbers)), default=0)
        lengths = [len(vector.numbers) for vector in originals]
        numbers = np.concatenate([np.empty(0, dtype=np.int32), *(vector.numbers for vector in originals)])
        order = np.argsort(numbers, kind="stable")
        return cls(
            vectors=originals,
            furniture=np.array([role == "furniture" for role in roles], dtype=np.bool_),
            starts=np.concatenate(([0], np.cumsum(np.bincount(numbers, minlength=size)))),
            sentences=np.repeat(np.arange(len(originals)), lengths)[order],
            weights=np.concatenate([np.empty(0), *(vector.weights for vector in originals)])[order],
            scores=np.zeros(len(originals)),
            dense=np.zeros(size),
        )

    def likeliest(self, vector: Vector, furniture: bool, place: int | None) -> list[int]:
        """The original sentences that have most of the rarer features of ``vector`` in common, best first.

        ``place`` is the original sentence that is next in order, None where only rare features count.
        """
        starts = self.starts[vector.numbers]
        lengths = self.starts[vector.numbers + 1] - starts
        rare = (lengths > 0) & (lengths <= COMMON)
        if place is not None and not rare.any():
            rare = lengths > 0
            self._narrow(starts, lengths, place)
        if not rare.any():
            return []
        starts, lengths = starts[rare], lengths[rare]
        places = _ranges(starts, lengths)
        sentences = self.sentences[places]
        # Unbuffered and in order: the sums do not depend on how a machine would split them.
        np.add.at(self.scores, sentences, np.repeat(vector.weights[rare], lengths) * self.weights[places])
        ordered = np.sort(sentences)
        found = ordered[np.flatnonzero(np.diff(ordered, prepend=-1))]
        scores = self.scores[found]
        self.scores[found] = 0.0
        fits = self.furniture[found] == furniture
        found, scores = found[fits], scores[fits]
        best: list[int] = found[np.argsort(-scores, kind="stable")[:MOST_CANDIDATES]].tolist()
        return best

    def _narrow(self, starts: Indexes, lengths: Indexes, place: int) -> None:
        """Cut what stands in many sentences down to the ``COMMON`` of them around ``place``."""
        for feature in np.flatnonzero(lengths > COMMON).tolist():
            first, end = int(starts[feature]), int(starts[feature] + lengths[feature])
            middle = first + int(np.searchsorted(self.sentences[first:end], place))
            starts[feature] = max(first, min(middle - COMMON // 2, end - COMMON))
            lengths[feature] = COMMON

    def cosines(self, likely: Sequence[int], vector: Vector) -> list[float]:
        """The whole cosine of ``vector`` with each of the sentences ``likely``."""
        lengths = [len(self.vectors[a].numbers) for a in likely]
        if sum(lengths) > MUCH_LONGER * MOST_CANDIDATES * len(vector.numbers):
            return [cosine(self.vectors[a], vector) for a in likely]
        if not likely:
            return []
        self.dense[vector.numbers] = vector.weights
        numbers = np.concatenate([self.vectors[a].numbers for a in likely])
        products = self.dense[numbers] * np.concatenate([self.vectors[a].weights for a in likely])
        self.dense[vector.numbers] = 0.0
        owners = np.repeat(np.arange(len(likely)), lengths)
        sums: list[float] = np.bincount(owners, weights=products, minlength=len(likely)).tolist()
        return sums


def _ranges(starts: Indexes, lengths: Indexes) -> Indexes:
    """The numbers from each start on, as many as its length, end to end."""
    offsets = np.cumsum(lengths) - lengths
    return np.arange(int(lengths.sum())) - np.repeat(offsets - starts, lengths)
