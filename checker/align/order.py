"""How well a sentence pair fits the order of the others: the odds that it lies on the way through both texts.

Forward-backward over all ways through the candidate pairs, as in the alignment model of Vogel, Ney &
Tillmann, "HMM-Based Word Alignment in Statistical Translation" (COLING 1996), with sparse candidates:
a way goes forward in both texts for nothing, gains by a step to the direct neighbour, and pays for a
jump back (less where two neighbours changed places), so that a passage that moved keeps the support of
its own neighbours. The model reads one text
from start to end and may jump in the other; what it says of either direction is averaged.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

Pair = tuple[int, int]

EASE = 2.0
FORWARD = 1.2
SIDEWAYS = -1.0
EXCHANGED = -1.5
JUMP = -4.0
HOPELESS = -7.0
LEAST = -9.2
# What is this much less, as a logarithm, is below the last bit of a sum.
NEGLIGIBLE = 40.0


def order_odds(logits: Mapping[Pair, float], size_a: int, size_b: int) -> dict[Pair, float]:
    """The log odds that each pair is on the way, at least ``LEAST``.

    ``logits`` are those of the pairs on their own; ``size_a`` and ``size_b`` the numbers of sentences. The
    first sentences of both texts count as the neighbours of a pair before them, the last of one behind
    them. Pairs below ``HOPELESS`` are on no way. n log n for n pairs.
    """
    gains = {pair: logit + EASE for pair, logit in logits.items() if logit > HOPELESS}
    straight = _one_direction(gains, size_a, size_b)
    turned = _one_direction({(b, a): gain for (a, b), gain in gains.items()}, size_b, size_a)
    return {
        (a, b): (straight[a, b] + turned[b, a]) / 2 if (a, b) in straight else LEAST for a, b in logits
    }


def _one_direction(gains: Mapping[Pair, float], size_a: int, size_b: int) -> dict[Pair, float]:
    if not gains:
        return {}
    last = (size_a - 1, size_b - 1)
    ahead, total = _ways(gains, size_a)
    behind, _ = _ways({(last[0] - a, last[1] - b): gain for (a, b), gain in gains.items()}, size_a)
    if last in ahead:
        total = _added(total, ahead[last] + FORWARD)
    odds = {}
    for (a, b), gain in gains.items():
        share = min(ahead[a, b] + behind[last[0] - a, last[1] - b] - gain - total, -1e-4)
        odds[a, b] = max(LEAST, share - math.log(-math.expm1(share)))
    return odds


def _ways(gains: Mapping[Pair, float], size_a: int) -> tuple[dict[Pair, float], float]:
    """The logarithm of the weight of all ways that end in each pair, and of all ways that there are."""
    sums = _PrefixSums(size_a)
    ways: dict[Pair, float] = {}
    every: float | None = None
    by_b: dict[int, list[int]] = {}
    for a, b in gains:
        by_b.setdefault(b, []).append(a)
    for b in sorted(by_b):
        for a in sorted(by_b[b]):
            before = sums.below(a)
            if a == b == 0:
                before = _added(before, FORWARD)
            for neighbour, step in (
                ((a - 1, b - 1), FORWARD), ((a - 1, b), SIDEWAYS), ((a, b - 1), SIDEWAYS), ((a + 1, b - 1), EXCHANGED),
            ):
                if neighbour in ways:
                    before = _added(before, ways[neighbour] + step)
            if every is not None:
                before = _added(before, every + JUMP)
            ways[a, b] = before + gains[a, b]
        for a in by_b[b]:
            sums.put(a, ways[a, b])
            every = ways[a, b] if every is None else _added(every, ways[a, b])
    return ways, 0.0 if every is None else _added(0.0, every)


class _PrefixSums:
    """A Fenwick tree: the logarithm of the sum of all weights below an index, and of one for the way that is empty."""

    def __init__(self, size: int) -> None:
        self._sums = [-math.inf] * (size + 1)

    def below(self, index: int) -> float:
        # As _added(), written out for speed: ten times for each pair.
        total, sums, exp, log1p = 0.0, self._sums, math.exp, math.log1p
        while index > 0:
            own = sums[index]
            if own > total - NEGLIGIBLE:
                if total < own:
                    total, own = own, total
                if own >= total - NEGLIGIBLE:
                    total += log1p(exp(own - total))
            index &= index - 1
        return total

    def put(self, index: int, weight: float) -> None:
        index += 1
        sums, exp, log1p = self._sums, math.exp, math.log1p
        size = len(sums)
        while index < size:
            own = sums[index]
            # As _added(), written out for speed. The sums grow on the way up: what is nothing here is nothing there.
            if weight < own - NEGLIGIBLE:
                return
            if own < weight:
                sums[index] = weight if own < weight - NEGLIGIBLE else weight + log1p(exp(own - weight))
            else:
                sums[index] = own + log1p(exp(weight - own))
            index += index & -index


def _added(first: float, second: float) -> float:
    """The logarithm of the sum of two numbers given by theirs."""
    if first < second:
        first, second = second, first
    return first if second < first - NEGLIGIBLE else first + math.log1p(math.exp(second - first))
