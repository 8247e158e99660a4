"""Fits the odds of checker/language/wrong_word.py: ``python -m tests.benchmarks fit_garble ../shared``.

On the choosing part of tests/benchmarks/garble_texts.py, clean and with any-sense synonyms, it prints a logistic for each
word class, of both models and of the detector alone, with one word in 100 taken to be wrong; then, for some rates of false
alarms in 1,000 clean words, the odds that give them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy

from checker.language import wrong_word
from tests.benchmarks.garble import CLASSES, Entry, damaged, entries_of
from tests.benchmarks.garble_texts import texts

PRIOR = 0.01
RIDGE = 1.0
RATES = (0.03, 0.05, 0.1, 0.2, 0.3, 0.5, 1.0, 2.0)


def run(shared: Path) -> dict[str, Any]:
    """Coefficients, and bars."""
    from checker.annotate.plausibility import assess
    from checker.annotate.suspicion import suspect

    entries: list[Entry] = []
    words = 0
    for number, article in enumerate(texts(shared, "choose")):
        words += len(article.text.split())
        entries.extend(entries_of(assess(suspect(article.document()), thorough=True), number, "clean"))
        document, edits = damaged(article, "synonym")
        entries.extend(entries_of(document, number, "synonym", edits))
    return fitted(entries, words)


def fitted(entries: Sequence[Entry], words: int) -> dict[str, Any]:
    """The figures for words already judged."""
    both: dict[str, Any] = {}
    alone: dict[str, Any] = {}
    for letter in CLASSES.values():
        mine = [entry for entry in entries if entry.tag.startswith(letter)]
        wrong = numpy.array([entry.kind != "clean" for entry in mine])
        both[letter] = _logistic(numpy.array([wrong_word.features(_evidence(entry), True) for entry in mine]), wrong)
        alone[letter] = _logistic(numpy.array([wrong_word.features(_evidence(entry), False) for entry in mine]), wrong)
    bars: dict[str, Any] = {}
    for name, letter in CLASSES.items():
        mine = [entry for entry in entries if entry.tag.startswith(letter) and entry.kind == "clean"]
        spun = [entry for entry in entries if entry.tag.startswith(letter) and entry.kind != "clean"]
        for title, table, causal in (("both", both, True), ("alone", alone, False)):
            def odds(entry: Entry, table: dict[str, Any] = table, letter: str = letter, causal: bool = causal) -> float:
                return float(numpy.dot(table[letter], wrong_word.features(_evidence(entry), causal)))

            ordered = sorted((odds(entry) for entry in mine), reverse=True)
            found = [odds(entry) for entry in spun]
            bars[f"{name}, {title}"] = {
                str(rate): (
                    round(ordered[int(rate * words / 1000)], 2),
                    round(float(numpy.mean([score > ordered[int(rate * words / 1000)] for score in found])), 3),
                )
                for rate in RATES
            }
    return {"words": words, "both": both, "alone": alone, "odds and recall at false alarms for each 1,000 words": bars}


def _evidence(entry: Entry) -> wrong_word.Evidence:
    return wrong_word.Evidence(entry.tag, entry.word, entry.chance, entry.gain)


def _logistic(x: numpy.ndarray, wrong: numpy.ndarray) -> list[float]:
    """Newton's steps with a ridge on all but the intercept; weights make PRIOR of the words wrong."""
    share = numpy.where(wrong, PRIOR / wrong.mean(), (1 - PRIOR) / (1 - wrong.mean()))
    share *= wrong.sum() / PRIOR / len(wrong)
    penalty = RIDGE * numpy.diag([0.0] + [1.0] * (x.shape[1] - 1))
    beta = numpy.zeros(x.shape[1])
    for _ in range(50):
        chance = 1 / (1 + numpy.exp(-x @ beta))
        slope = x.T @ (share * (wrong - chance)) - penalty @ beta
        curvature = (x * (share * chance * (1 - chance))[:, None]).T @ x + penalty
        beta = beta + numpy.clip(numpy.linalg.solve(curvature, slope), -2, 2)
    return [round(float(value), 3) for value in beta]
