"""Find the trees of checker/language/weighing.json: ``make weights``, or
``python -m tests.benchmarks fit_weighing checker/language/weighing.json``.

For each question of docs/decisions/weighing.md, over the open halves alone of ``rewrites.jsonl``, ``stories.jsonl`` and
``translations.jsonl``: wrong is a candidate on the words of a fault of its kind, right is one in a text as it is.
Gradient boosting (Friedman 2001) by scikit-learn, with a share of the rows and of the values for each tree; the seed is
fixed. Prints, cross-validated over the texts, how many of the wrong ones that no rule tells are found where so many of
the right ones are called wrong, and writes the trees fitted on all. CHECKER_SAMPLE=N takes every Nth
text, and writes nothing.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from multiprocessing import Pool
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from checker.align import align
from checker.annotate.polarities import polarities
from checker.checks.facts import (
    _weighed_denials,
    _weighed_figures,
    _weighed_opposites,
    _weighed_times,
    date_changed,
    direction_changed,
    figure_changed,
    negation_changed,
    tense_changed,
)
from checker.collation import Collation
from checker.document import Document, Span
from checker.finding import Remark
from checker.language.weighing import NETWORK
from checker.numbers import find_numbers
from checker.pipeline import prepare
from checker.readers import read_text
from checker.training.rewrites import applied, part_of, read
from checker.training.turned import is_held_out
from tests.benchmarks import demetr, translations
from tests.benchmarks.rewrites import CORPORA, half_of
from tests.benchmarks.stories import stories

HERE = Path(__file__).parent
FOLDS = 8
ASKED = {"opposites": 20, "denials": 20, "times": 20, "figures": 30}
"""So many right ones of all texts as they are may be asked about: the bar that is written beside the trees. A wrong
figure costs most, and a question about one is answered soonest."""
UNREAD_ASKED = 5
"""So many of those texts that trained no network, where a network is asked as well."""
_CUE = re.compile(r"(?i)\b(?:not|no|never|without|none|nobody|nothing|neither|nor|cannot|unable)\b|n['\u2019]t\b")
ALLOWED = (5, 10, 20, 30, 50, 80, 120)
SETTINGS = {
    "n_estimators": 250, "learning_rate": 0.05, "max_depth": 4, "min_samples_leaf": 20, "subsample": 0.5,
    "max_features": 0.2, "random_state": 0,
}
TRANSLATED = {"opposites": 2.0, "denials": 2.0, "times": 5.0, "figures": 2.0}
"""What a row of the translations weighs: they are fewer, and closer to their originals than free rewrites are."""
QUESTIONS = tuple(ASKED)
DIGITS = 5

Values = NDArray[np.float64]
Found = tuple[str, Span | None, Mapping[str, float], bool]
"""The question of a candidate, its words in the draft, its values, and whether a rule has told it."""


@dataclass(frozen=True)
class Text:
    """An original with a version as it is, and versions with a fault each: the places of the faults' words."""

    source: str
    name: str
    original: str
    honest: str
    faulty: tuple[tuple[frozenset[str], str, tuple[Span, ...]], ...]
    """The questions that a fault may be an answer to, the draft with it, and where."""


@dataclass(frozen=True)
class Row:
    """One candidate."""

    source: str
    name: str
    question: str
    wrong: bool
    told: bool
    values: Mapping[str, float]


def _unread(source: str, name: str) -> bool:
    """Whether the network of checker/language/polarity.py was not trained on a text (checker/training/turned.py)."""
    if source == "translations":
        return is_held_out(name)
    return source == "rewrites" and part_of(name) == "choose"


def run(path: Path) -> dict[str, Any]:
    """Fit, write and judge."""
    every = int(os.environ.get("CHECKER_SAMPLE", "1"))
    texts = list(_texts())[::every]
    with Pool() as pool:
        rows = [row for part in pool.imap(_rows, texts, chunksize=4) for row in part]
    found: dict[str, Any] = {"texts": len(texts)}
    trees = {}
    for question in QUESTIONS:
        own = [row for row in rows if row.question == question]
        trees[question], found[question] = _fitted(own, ASKED[question], TRANSLATED[question])
        found[question]["told by rule"] = sum(row.told and row.wrong for row in rows if row.question == question)
    if every == 1:
        path.write_text(json.dumps(trees, separators=(",", ":")) + "\n", encoding="ascii")
    return found


def _texts() -> Iterator[Text]:
    items = read(HERE / "rewrites.jsonl", CORPORA if CORPORA.is_dir() else None)
    for item in (item for item in items if half_of(item.id) == "open"):
        for name, text in item.versions.items():
            edits = item.faults[name]
            drafts = [applied(text, [edit], marked=True) for edit in edits]
            faulty = tuple(
                (_asks(edit.kind, edit.find, edit.put), draft, tuple(Span(*place) for place in places))
                for edit, (draft, places) in zip(edits, drafts, strict=True)
            )
            yield Text("rewrites", item.id, item.original, text, faulty)
    for story in stories(HERE / "stories.jsonl"):
        if story.half == "open":
            asked = _asks(story.kind, story.honest, story.faulty)
            faulty = ((asked, story.faulty, (story.place,)),) if story.place is not None else ()
            yield Text("stories", story.name, story.original, story.honest, faulty)
    for one in translations.read(HERE / "translations.jsonl"):
        if one.half == "open":
            with_fault = ((fault, one.with_fault(fault)) for fault in one.faults)
            faulty = tuple(
                (_asks(fault.kind, fault.find, fault.put), draft, demetr.changed(one.translation, draft))
                for fault, draft in with_fault
            )
            for reference in filter(None, (one.reference, one.third)):
                yield Text("translations", one.id, reference, one.translation, faulty)
            if one.third:
                yield Text("translations", one.id, one.reference, one.third, ())


def _asks(kind: str, find: str, put: str) -> frozenset[str]:
    """The questions that a fault of a kind may be an answer to: what "was estimated" is no other time because the word
    beside it is gone."""
    if kind in ("tense", "aspect"):
        return frozenset(("times",))
    asked = set[str]() if kind in ("figure", "added", "removed", "question") else {"opposites"}
    if kind == "negation" or len(_CUE.findall(find)) != len(_CUE.findall(put)):
        asked.add("denials")
    if _values(find) != _values(put):
        asked.add("figures")
    return frozenset(asked)


def _values(words: str) -> list[float]:
    """The numbers in some words."""
    return sorted(float(number.value) for number in find_numbers(words, Span(0, len(words)), True))


@lru_cache(maxsize=4)
def _read(text: str) -> Document:
    return prepare(read_text(text, "text"))


def _rows(text: Text) -> list[Row]:
    def row(wrong: bool, found: Found) -> Row:
        return Row(text.source, text.name, found[0], wrong, found[3], found[2])

    reads = _unread(text.source, text.name)
    rows = [row(False, found) for found in _found(text.original, text.honest, reads)]
    for asked, draft, places in text.faulty:
        if asked:
            rows.extend(
                row(True, found) for found in _found(text.original, draft, reads)
                if found[0] in asked and found[1] is not None and any(_touch(found[1], place) for place in places)
            )
    return rows


def _touch(one: Span, other: Span) -> bool:
    return one.start <= other.end and one.end >= other.start


def _found(original: str, draft: str, reads: bool) -> Iterator[Found]:
    collation = align((_read(original),), _read(draft))
    if reads:
        known = replace(collation.draft.annotations, polarities=polarities(collation))
        collation = replace(collation, draft=replace(collation.draft, annotations=known))
    rules: Sequence[tuple[str, Callable[[Collation], Iterator[Remark]], Iterator[tuple[Span | None, Any]]]] = (
        ("opposites", direction_changed.by_rule, _opposites(collation)),
        ("denials", negation_changed.by_rule, _denials(collation)),
        ("times", tense_changed.by_rule, _times(collation)),
        ("figures", figure_changed.by_rule, _figures(collation, False)),
        ("figures", date_changed.by_rule, _figures(collation, True)),
    )
    for question, rule, candidates in rules:
        loud = [remark.b for remark in rule(collation) if remark.severity != "info"]
        for place, values in candidates:
            yield question, place, values, place is not None and any(place.overlaps(span) for span in loud)


def _opposites(collation: Collation) -> Iterator[tuple[Span | None, Mapping[str, float]]]:
    for pairs in _weighed_opposites.by_link(collation):
        for pair in pairs:
            yield pair.words.b.tokens[pair.b].span, _weighed_opposites.features(collation, pair, pairs)


def _denials(collation: Collation) -> Iterator[tuple[Span | None, Mapping[str, float]]]:
    for one in _weighed_denials.candidates(collation):
        yield _weighed_denials.place_of(one), _weighed_denials.features(collation, one)


def _times(collation: Collation) -> Iterator[tuple[Span | None, Mapping[str, float]]]:
    for step in _weighed_times.candidates(collation):
        yield step.b.span, _weighed_times.features(collation, step)


def _figures(collation: Collation, years: bool) -> Iterator[tuple[Span | None, Mapping[str, float]]]:
    for one in _weighed_figures.candidates(collation, years):
        yield one.b.span, _weighed_figures.features(one)


def _fitted(rows: Sequence[Row], allowed: int, translated: float) -> tuple[dict[str, Any], dict[str, Any]]:
    names = sorted(set(rows[0].values) - {NETWORK})
    x = np.array([[float(row.values[name]) for name in names] for row in rows])
    y = np.array([row.wrong for row in rows])
    weights = np.array([translated if row.source == "translations" else 1.0 for row in rows])
    score, network = _cross_validated(rows, x, y, weights), 0.0
    among = np.ones(len(rows), bool)
    if NETWORK in rows[0].values:
        among, allowed = np.array([_unread(row.source, row.name) for row in rows]), UNREAD_ASKED
        read = np.array([row.values[NETWORK] for row in rows])
        network = _beside(score, read, y, weights, among & np.array([not row.told for row in rows]))
        score = score + network * read
    judged = _judged(rows, y, score, among)
    least = judged["called wrong"][str(allowed)]["log odds"]
    return {**_written(_model(x, y, weights), names), "network": network, "least": least}, judged


def _cross_validated(rows: Sequence[Row], x: Values, y: NDArray[np.bool_], weights: Values) -> Values:
    fold = np.array([int(hashlib.sha256(row.name.encode()).hexdigest(), 16) % FOLDS for row in rows])
    score = np.zeros(len(y))
    for held in range(FOLDS):
        away = fold != held
        score[~away] = _model(x[away], y[away], weights[away]).decision_function(x[~away])
    return score


def _beside(
    score: Values, read: Values, y: NDArray[np.bool_], weights: Values, among: NDArray[np.bool_]
) -> float:
    """How much a network's score counts beside the trees': by logistic regression over what neither has seen."""
    from sklearn.linear_model import LogisticRegression

    both = np.column_stack((score, read))[among]
    trees, network = LogisticRegression().fit(both, y[among], sample_weight=weights[among]).coef_[0]
    return round(float(network / trees), 3)


def _model(x: Values, y: NDArray[np.bool_], weights: Values) -> Any:
    from sklearn.ensemble import GradientBoostingClassifier

    return GradientBoostingClassifier(**SETTINGS).fit(x, y, sample_weight=weights)


def _written(model: Any, names: list[str]) -> dict[str, Any]:
    bias = float(np.log(model.init_.class_prior_[1] / model.init_.class_prior_[0]))
    trees = []
    for (estimator,) in model.estimators_:
        tree = estimator.tree_
        trees.append([
            [round(float(tree.value[at][0][0]) * SETTINGS["learning_rate"], DIGITS)] if tree.children_left[at] < 0 else
            [int(tree.feature[at]), round(float(tree.threshold[at]), DIGITS),
             int(tree.children_left[at]), int(tree.children_right[at])]
            for at in range(tree.node_count)
        ])
    return {"features": names, "bias": round(bias, DIGITS), "trees": trees}


def _judged(
    rows: Sequence[Row], y: NDArray[np.bool_], score: Values, among: NDArray[np.bool_]
) -> dict[str, Any]:
    source = np.array([row.source for row in rows])
    new = np.array([not row.told for row in rows]) & among
    right = np.sort(score[~y & new])[::-1]
    return {
        "right": {str(name): int((new & ~y & (source == name)).sum()) for name in sorted(set(source))},
        "wrong": {str(name): int((new & y & (source == name)).sum()) for name in sorted(set(source))},
        "called wrong": {
            str(allowed): {
                "log odds": round(float(right[allowed]), 2),
                **{
                    str(name): [int(((score > right[allowed]) & new & kind & (source == name)).sum()) for kind in (y, ~y)]
                    for name in sorted(set(source))
                },
            }
            for allowed in ALLOWED if allowed < len(right)
        },
    }
