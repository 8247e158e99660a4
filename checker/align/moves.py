"""Which links stay put: the heaviest chain that runs forward on both sides. The rest moved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def longest_chain(keys: Sequence[int], weights: Sequence[int]) -> frozenset[int]:
    """The indexes of the heaviest strictly ascending subsequence of ``keys``.

    A Fenwick tree of prefix maxima makes it n log n; of two chains of one weight the one that ends
    first wins, so that ties are broken the same way every time.
    """
    order = sorted(set(keys))
    size = len(order)
    best: list[tuple[int, int]] = [(0, -1)] * (size + 1)
    previous = [-1] * len(keys)
    total = [0] * len(keys)
    for index, key in enumerate(keys):
        rank = bisect_left(order, key)
        node, top = rank, (0, -1)
        while node > 0:
            if best[node][0] > top[0]:
                top = best[node]
            node -= node & -node
        previous[index] = top[1]
        total[index] = top[0] + weights[index]
        node = rank + 1
        while node <= size:
            if total[index] > best[node][0]:
                best[node] = (total[index], index)
            node += node & -node
    if not keys:
        return frozenset()
    index = max(range(len(keys)), key=lambda position: (total[position], -position))
    chain = set()
    while index >= 0:
        chain.add(index)
        index = previous[index]
    return frozenset(chain)
