"""Fits the weights of checker/checks/facts/_holes.py: ``python -m tests.benchmarks fit_details ../shared/data/demetr.jsonl``.

A hole counts as real where a damaged item of DEMETR has it and the correct paraphrase has not: an adjective, an adverb, a
noun or a phrase was taken out. The holes of the paraphrases count as said in other words, though some of them are real.
Only items with an even number are read; what comes of it is told of the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy

from checker import pipeline
from checker.checks.facts._holes import Hole, holes
from checker.collation import Collation
from tests.benchmarks.demetr import SETTINGS, items

RIDGE = 1.0
KINDS = ("removes adj or adv", "remove noun which is not", "remove prepositional phrase")
Row = tuple[dict[str, float], bool]


def run(path: Path) -> dict[str, Any]:
    """The weights, as logarithms of odds for one of each mark."""
    chosen = [item for item in items(path) if item.number % 2 == 0]
    good = {(item.ref, item.good): tuple(_holes_of(_collation(item.ref, item.good))) for item in chosen}
    rows: list[Row] = [(dict(hole.marks), False) for found in good.values() for hole in found]
    for item in chosen:
        if item.kind.startswith(KINDS):
            known = {index for hole in good[item.ref, item.good] for index in hole.members}
            found = _holes_of(_collation(item.ref, item.bad))
            rows.extend((dict(hole.marks), True) for hole in found if not known.issuperset(hole.members))
    return {"holes": len(rows), "real": sum(real for _, real in rows), "weights": fitted(rows)}


def _collation(ref: str, draft: str) -> Collation:
    return pipeline.compare(ref, draft, SETTINGS).collation


def _holes_of(collation: Collation) -> Iterator[Hole]:
    return (hole for link in collation.prose_links() for hole in holes(collation, link))


def fitted(rows: Sequence[Row]) -> dict[str, float]:
    """The weights of a logistic regression with a ridge on all but the constant."""
    names = sorted({name for marks, _ in rows for name in marks}, key=lambda name: (name != "one", name))
    matrix = numpy.array([[float(marks.get(name, 0.0)) for name in names] for marks, _ in rows])
    real = numpy.array([float(label) for _, label in rows])
    weights = numpy.zeros(len(names))
    ridge = numpy.eye(len(names)) * RIDGE
    ridge[0, 0] = 1e-6
    for _ in range(50):
        chance = 1 / (1 + numpy.exp(-matrix @ weights))
        slope = matrix.T @ (real - chance) - ridge @ weights
        weights += numpy.linalg.solve((matrix.T * (chance * (1 - chance))) @ matrix + ridge, slope)
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}
