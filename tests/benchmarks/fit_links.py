"""Find the coefficients of the link judgement: a logistic regression on sentence links made by hand.

    python -m tests.benchmarks.fit_links ../shared/data

Trains on aesop_align (links by hand) and on the first 160 documents of swipe (links from its edits),
prints five-fold cross-validated precision, recall and F1, and the coefficients for
``checker/align/links.py``.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from checker.align import links
from checker.align.candidates import similarities
from checker.align.features import vectors
from checker.annotate import annotate
from checker.document import Document
from checker.readers import read_text
from checker.segment import segment

SWIPE_DOCUMENTS = 160
FOLDS = 5
ENOUGH, HARDLY = 12, 8
SHARE = 0.4


@dataclass
class Item:
    """A pair of texts with its links: those made by hand, and those too thin to count either way."""

    source: str
    texts: links.Texts
    gold: set[links.Pair]
    unclear: set[links.Pair]


def main() -> None:
    """Fit and print."""
    folder = Path(sys.argv[1])
    items = [*_aesop(folder / "aesop_align.jsonl"), *_swipe(folder / "swipe.jsonl")]
    values = [{pair: links.pair_features(item.texts, *pair) for pair in links.candidate_pairs(item.texts)} for item in items]
    first = _cross_validated(items, values)
    extended = []
    for item, own, logits in zip(items, values, first, strict=True):
        anchors = links.find_anchors(item.texts, logits)
        extended.append({pair: (*value, *links.anchor_features(anchors, *pair)) for pair, value in own.items()})
    second = _cross_validated(items, extended)
    result: dict[str, object] = {}
    for source in ("aesop", "swipe"):
        for floor in (0.3, 0.4, 0.5):
            result[f"{source} at {floor}"] = _score(items, second, source, math.log(floor / (1 - floor)))
    result["FIRST"] = [round(float(weight), 2) for weight in _fit(items, values)]
    result["SECOND"] = [round(float(weight), 2) for weight in _fit(items, extended)]
    print(json.dumps(result, indent=1))


def _texts(a: Document, b: Document) -> links.Texts:
    of_a, of_b = vectors([a, b])
    return links.Texts(
        of_a, of_b, [0] * len(of_a), similarities(of_a, of_b, ["prose"] * len(of_a), ["prose"] * len(of_b))
    )


def _aesop(path: Path) -> Iterator[Item]:
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        kept_a = [number for number, sentence in enumerate(row["s1"]) if sentence.strip()]
        kept_b = [number for number, sentence in enumerate(row["s2"]) if sentence.strip()]
        a, b = (annotate(segment(Document.from_sentences(row[side]))) for side in ("s1", "s2"))
        gold = {(kept_a.index(x), kept_b.index(y)) for x, y in row["manual_alignments"] if x in kept_a and y in kept_b}
        yield Item("aesop", _texts(a, b), gold, set())


def _swipe(path: Path) -> Iterator[Item]:
    for line in path.read_text("utf-8").splitlines()[:SWIPE_DOCUMENTS]:
        text_a, text_b, kept = _rebuilt(json.loads(line)["edits"])
        a, b = (annotate(segment(read_text(text, "text"))) for text in (text_a, text_b))
        common: Counter[tuple[int, int]] = Counter()
        for at_a, at_b, length in kept:
            for offset in range(length):
                x, y = a.sentence_at(at_a + offset), b.sentence_at(at_b + offset)
                if x is not None and y is not None and text_a[at_a + offset].isalnum():
                    common[x, y] += 1
        gold, unclear = set(), set()
        for (x, y), letters in common.items():
            shorter = min(_letters(a, x), _letters(b, y))
            if letters >= ENOUGH and letters >= SHARE * shorter:
                gold.add((x, y))
            elif letters >= HARDLY:
                unclear.add((x, y))
        yield Item("swipe", _texts(a, b), gold, unclear)


def _rebuilt(edits: Sequence[Mapping[str, str]]) -> tuple[str, str, list[tuple[int, int, int]]]:
    """Both texts, and (start in a, start in b, length) of what they have in common."""
    a = b = ""
    kept = []
    for edit in edits:
        if edit["type"] == "equal":
            gap = "" if edit["text"][:1] in ".,;" else " "
            a, b = a + gap + edit["text"], b + gap + edit["text"]
            kept.append((len(a) - len(edit["text"]), len(b) - len(edit["text"]), len(edit["text"])))
        elif edit["type"] == "delete":
            a += " " + edit["delete"]
        else:
            b += " " + edit["insert"]
    return a, b, kept


def _letters(document: Document, number: int) -> int:
    return sum(map(str.isalnum, document.words(document.sentences[number].span)))


Values = Sequence[Mapping[links.Pair, Sequence[float]]]


def _fit(items: Sequence[Item], values: Values) -> np.ndarray:
    """Newton's method, with a little ridge."""
    rows, labels = [], []
    for item, own in zip(items, values, strict=True):
        for pair, value in own.items():
            if pair not in item.unclear:
                rows.append([1.0, *value])
                labels.append(float(pair in item.gold))
    x, y = np.array(rows), np.array(labels)
    weights = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (p - y) + weights
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.eye(len(weights))
        weights -= np.linalg.solve(hessian, gradient)
    return weights


def _cross_validated(items: Sequence[Item], values: Values) -> list[dict[links.Pair, float]]:
    """The logit of every pair, by coefficients that have not seen its text."""
    fold = np.random.RandomState(1).randint(0, FOLDS, len(items))
    logits: list[dict[links.Pair, float]] = [{} for _ in items]
    for number in range(FOLDS):
        seen = [index for index in range(len(items)) if fold[index] != number]
        weights = _fit([items[index] for index in seen], [values[index] for index in seen])
        for index in range(len(items)):
            if fold[index] == number:
                logits[index] = {
                    pair: float(weights @ np.array([1.0, *value])) for pair, value in values[index].items()
                }
    return logits


def _score(items: Sequence[Item], logits: Sequence[Mapping[links.Pair, float]], source: str, floor: float) -> str:
    right = said = true = 0
    for item, own in zip(items, logits, strict=True):
        if item.source == source:
            found = {pair for pair, logit in own.items() if logit >= floor} - item.unclear
            right, said, true = right + len(found & item.gold), said + len(found), true + len(item.gold)
    return f"P {right / said:.3f} R {right / true:.3f} F1 {2 * right / (said + true):.3f}"


if __name__ == "__main__":
    main()
