"""The heaviest forward chain through a sparse set of sentence pairs."""

from __future__ import annotations

from collections.abc import Mapping

Pair = tuple[int, int]


class _PrefixMaxima:
    """A Fenwick tree: the best (weight, pair) at any index below a given one; the earlier wins a tie."""

    def __init__(self, size: int) -> None:
        self._best: list[tuple[float, Pair | None]] = [(0.0, None)] * (size + 1)

    def below(self, index: int) -> tuple[float, Pair | None]:
        top: tuple[float, Pair | None] = (0.0, None)
        while index > 0:
            if self._best[index][0] > top[0]:
                top = self._best[index]
            index -= index & -index
        return top

    def put(self, index: int, weight: float, pair: Pair) -> None:
        index += 1
        while index < len(self._best):
            if weight > self._best[index][0]:
                self._best[index] = (weight, pair)
            index += index & -index


def heaviest_chain(weights: Mapping[Pair, float], bonus: float) -> list[Pair]:
    """The chain of pairs (a, b) with the greatest sum of ``weights``, in order.

    From one pair to the next both numbers grow, or one of them grows by one (a split, a merger);
    ``bonus`` is added for a step to a direct neighbour. Pairs that weigh nothing or less can only be
    carried by such steps. n log n for n pairs.
    """
    if not weights:
        return []
    maxima = _PrefixMaxima(max(a for a, _ in weights) + 1)
    total: dict[Pair, float] = {}
    previous: dict[Pair, Pair | None] = {}
    by_b: dict[int, list[int]] = {}
    for a, b in weights:
        by_b.setdefault(b, []).append(a)
    for b in sorted(by_b):
        for a in sorted(by_b[b]):
            best, came_from = maxima.below(a)
            for neighbour in ((a - 1, b - 1), (a - 1, b), (a, b - 1)):
                if neighbour in total and total[neighbour] + bonus > best:
                    best, came_from = total[neighbour] + bonus, neighbour
            total[a, b] = best + weights[a, b]
            previous[a, b] = came_from
        for a in by_b[b]:
            maxima.put(a, total[a, b], (a, b))
    pair: Pair | None = min(total, key=lambda candidate: (-total[candidate], candidate))
    if pair is None or total[pair] <= 0:
        return []
    chain: list[Pair] = []
    while pair is not None:
        chain.append(pair)
        pair = previous[pair]
    return chain[::-1]
