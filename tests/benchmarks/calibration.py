"""Whether the score of a link says how often such links are right: ``python -m tests.benchmarks calibration ../shared/data``.

The links are those that ``checker.align.links.link`` makes with coefficients fitted without their texts
(see ``tests/benchmarks/fit_links.py``), on aesop_align and on the first documents of swipe. A link is right
where every pair of its sentences was aligned by hand; links of which nobody can say are left out. Verbatim
links, which always score 1, are not among them. ``error`` is the mean distance between the mean score of a
bin and its share of right links, weighed by their numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from checker.align import links
from tests.benchmarks.fit_links import Item, cross_validated, read

BINS = ((0.0, 0.4), (0.4, 0.5), (0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01))
VERBATIM = 0.999


def run(path: Path) -> dict[str, Any]:
    """A reliability table of both sets together, and of each."""
    items = list(read(path))
    judged = [
        (item.source, score, right)
        for item, weights in zip(items, cross_validated(items), strict=True)
        if item.source in ("aesop", "swipe")
        for score, right in scored(item, *weights)
    ]
    return {
        name: table([(score, right) for source, score, right in judged if name in ("both", source)])
        for name in ("both", "aesop", "swipe")
    }


def scored(item: Item, first: links.Weights, second: links.Weights) -> list[tuple[float, bool]]:
    """Score of each link that is not verbatim, and whether it is right."""
    found = []
    for group in links.link(item.texts, first, second):
        pairs = {(a, b) for a in group.a for b in group.b}
        if len(pairs) == 1 and item.texts.similar.get(*next(iter(pairs))) >= VERBATIM:
            continue
        if not pairs & item.unclear:
            found.append((group.score, pairs <= item.gold))
    return found


def table(judged: Sequence[tuple[float, bool]]) -> dict[str, Any]:
    """The bins with their numbers of links, mean score and share of right ones."""
    rows: dict[str, Any] = {}
    off = 0.0
    for low, high in BINS:
        own = [(score, right) for score, right in judged if low <= score < high]
        if own:
            mean, share = sum(score for score, _ in own) / len(own), sum(right for _, right in own) / len(own)
            rows[f"{low:.2f} to {min(high, 1):.2f}"] = {"links": len(own), "score": round(mean, 2), "right": round(share, 2)}
            off += abs(mean - share) * len(own)
    return {"bins": rows, "error": round(off / max(len(judged), 1), 3)}
