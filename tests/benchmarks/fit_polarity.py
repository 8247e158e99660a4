"""Find the weights of checker/checks/facts/_polarity.py: ``python -m tests.benchmarks fit_polarity tests/benchmarks/stories.jsonl``.

A logistic regression with a ridge, over the open stories alone. Wrong are a "not" put into every third story's honest
version (misstatements.py), up to four a story; right are the denials of every second story
that its other version tells as well: the original against the honest one, and the honest one against the faulty one
where the fault is not. Only what nothing accounts for is weighed, "not" and "never" alone. Prints the weights, and,
cross-validated over the stories, the share of the wrong ones found where none, two, four or eight of the right ones
are called wrong. Another third and half of the stories are left for judging.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from checker.checks.facts._accounted import is_plain
from checker.checks.facts._passages import Retold
from checker.checks.facts._polarity import FEATURES, candidates, enough, features
from checker.collation import Collation
from checker.document import Document, Span
from tests.benchmarks import misstatements
from tests.benchmarks.blind import touches
from tests.benchmarks.misstated import _document
from tests.benchmarks.stories import Story, stories

THIRD, HALF, EACH, FOLDS, RIDGE = 3, 2, 4, 10, 10.0
ALLOWED = (0, 1, 2, 4, 8)
Values = NDArray[np.float64]


@dataclass(frozen=True)
class Item:
    """One denial: the number of its story, whether it is wrong, whether enough is told of it, and its values."""

    story: int
    wrong: bool
    enough: bool
    values: tuple[float, ...]


def run(path: Path) -> dict[str, Any]:
    """The weights, and what they find at what price."""
    changed: Counter[str] = Counter()
    items = list(_items(path, changed))
    x = np.array([item.values for item in items])
    y = np.array([float(item.wrong) for item in items])
    fold = np.array([item.story % FOLDS for item in items])
    chances = np.zeros(len(y))
    for held in range(FOLDS):
        weights = _fitted(x[fold != held], y[fold != held])
        chances[fold == held] = _chances(x[fold == held], weights)
    judged = np.array([item.enough for item in items])
    right = np.sort(chances[(y == 0) & judged])[::-1]
    wrong = chances[(y == 1) & judged]
    total = sum(changed.values())
    weights = _fitted(x, y)
    return {
        "bias": round(float(weights[0]), 2),
        "weights": {name: round(float(weight), 2) for name, weight in zip(FEATURES, weights[1:], strict=True)},
        "changes": dict(changed),
        "right": int(judged[y == 0].sum()),
        "found": {
            str(allowed): [round(float((wrong > bar).sum()) / total, 3), round(float(bar), 2)]
            for allowed in ALLOWED
            for bar in (right[allowed] if allowed < len(right) else 0.0,)
        },
    }


def _items(path: Path, changed: Counter[str]) -> Iterator[Item]:
    for number, story in enumerate(story for story in stories(path) if story.half == "open"):
        original = honest = None
        if number % THIRD == 0 or number % HALF == 0:
            original, honest = _document(story.original), _document(story.honest)
        if original and honest and number % THIRD == 0:
            yield from _wrong(number, original, honest, changed)
        if original and honest and number % HALF == 0:
            yield from _right(number, story, original, honest)


def _wrong(number: int, original: Document, honest: Document, changed: Counter[str]) -> Iterator[Item]:
    made = sorted(
        (change for change in misstatements.changes(honest) if change.kind == "denied"),
        key=lambda change: hashlib.sha256(f"{number} {change.place.start}".encode()).hexdigest(),
    )
    for change in made[:EACH]:
        changed["denied"] += 1
        for found, item in _found(number, original, _document(change.text), False, True):
            if _place(found).overlaps(change.place):
                yield item


def _right(number: int, story: Story, original: Document, honest: Document) -> Iterator[Item]:
    for lost in (True, False):
        yield from (item for _, item in _found(number, original, honest, lost, False))
    if story.place is None:
        return
    faulty = _document(story.faulty)
    for lost in (True, False):
        for found, item in _found(number, honest, faulty, lost, False):
            told = found.there if lost else found.here
            if not touches(faulty.sentences[told.number].span, story.place):
                yield item


def _found(number: int, a: Document, b: Document, lost: bool, wrong: bool) -> Iterator[tuple[Retold, Item]]:
    for found in candidates(Collation((a,), b), 0, lost):
        if is_plain(found):
            here, there = (a, b) if lost else (b, a)
            yield found, Item(number, wrong, enough(found), features(found, here, there))


def _place(found: Retold) -> Span:
    return found.here.side.tokens[found.negation.index].span


def _fitted(x: Values, y: Values) -> Values:
    """Bias and weights of the raw values, fitted on standardised ones by Newton's method."""
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-9
    z = np.column_stack([np.ones(len(x)), (x - mean) / spread])
    ridge = RIDGE * np.eye(z.shape[1])
    ridge[0, 0] = 0.0
    weights = np.zeros(z.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-z @ weights))
        curve = chance * (1 - chance)
        weights = weights + np.linalg.solve(z.T @ (z * curve[:, None]) + ridge, z.T @ (y - chance) - ridge @ weights)
    raw = weights[1:] / spread
    return np.concatenate([[weights[0] - float(raw @ mean)], raw])


def _chances(x: Values, weights: Values) -> Values:
    return np.asarray(1 / (1 + np.exp(-(weights[0] + x @ weights[1:]))))
