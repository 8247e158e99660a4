"""How much evidence of many kinds says, taken together: ensembles of small decision trees.

Each tree asks a few questions of the values and gives a number; their sum is the log odds. The trees are the work of
scikit-learn's gradient boosting (``make weights``, tests/benchmarks/fit_weighing.py; docs/decisions/weighing.md) and
are read here from ``weighing.json``, so that a run needs neither scikit-learn nor its version.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

FILE = "weighing.json"
NETWORK = "network"
"""The value that is added to what the trees say, so many times as the file says: the trees were taught with texts that
the network has read, and would believe it too much."""

Node = Sequence[float]
"""``(feature, threshold, left, right)``, left where the value is at most the threshold; or ``(value,)`` for a leaf."""


@dataclass(frozen=True, slots=True)
class Trees:
    """The names of the values in order, what is known before any, how much a network's score counts beside them, the
    log odds from which the answer is worth a question, and the nodes of each tree, its root first."""

    features: tuple[str, ...]
    bias: float
    network: float
    least: float
    trees: tuple[tuple[Node, ...], ...]

    def log_odds(self, values: Mapping[str, float]) -> float:
        """What ``values``, one for each feature, say together; positive where more speaks for it than against it.

        Raises KeyError where a feature has no value."""
        row = [float(values[name]) for name in self.features]
        read = self.network * values[NETWORK] if self.network else 0.0
        return self.bias + read + sum(_leaf(tree, row) for tree in self.trees)


def _leaf(tree: Sequence[Node], row: Sequence[float]) -> float:
    at = 0
    while len(node := tree[at]) > 1:
        feature, threshold, left, right = node
        at = int(left if row[int(feature)] <= threshold else right)
    return node[0]


@cache
def trees(name: str) -> Trees:
    """The trees of one question, by its name in the file."""
    given = json.loads(resources.files("checker.language").joinpath(FILE).read_text(encoding="ascii"))[name]
    nodes = tuple(tuple(tuple(node) for node in tree) for tree in given["trees"])
    return Trees(tuple(given["features"]), given["bias"], given["network"], given["least"], nodes)
