"""Find the coefficients of the link judgement: a logistic regression on sentence links made by hand.

    python -m tests.benchmarks.fit_links ../shared/data

Trains on aesop_align (links by hand), on the first 160 documents of swipe (links from its edits), and, at
half their weight, on what those lack: a third of the texts once more with the halves of the draft
exchanged, another third with pairs of neighbouring sentences exchanged, and fables set against the next
one, which have no link. Prints precision, recall and F1 of
the links that ``checker.align.links.link`` makes, cross-validated over the documents, and the coefficients.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from checker.align import links
from checker.align.candidates import Similarities, similarities
from checker.align.features import vectors
from checker.annotate import annotate
from checker.document import Document
from checker.segment import segment
from tests.benchmarks.swipe import SWIPE_DOCUMENTS, texts

FOLDS = 5
ENOUGH, HARDLY = 12, 8
SHARE = 0.4
EVERY = 3
LEAST_TO_EXCHANGE = 4


@dataclass(frozen=True)
class Item:
    """A pair of texts with its links: those made by hand, and those too thin to count either way.

    Items of one ``group`` have a text in common and are in one fold.
    """

    source: str
    group: int
    texts: links.Texts
    gold: frozenset[links.Pair]
    unclear: frozenset[links.Pair]
    weight: float = 1.0


Values = Sequence[Mapping[links.Pair, Sequence[float]]]


def main() -> None:
    """Fit and print."""
    items = list(read(Path(sys.argv[1])))
    result: dict[str, object] = {}
    scores: Counter[tuple[str, str]] = Counter()
    for item, (first, second) in zip(items, cross_validated(items), strict=True):
        found = {(a, b) for group in links.link(item.texts, first, second) for a in group.a for b in group.b}
        for name, one in (("right", item.gold & found), ("said", found - item.unclear), ("true", item.gold)):
            scores[item.source, name] += len(one)
    for source in sorted({item.source for item in items}):
        right, said, true = (scores[source, name] for name in ("right", "said", "true"))
        result[source] = (
            f"P {right / max(said, 1):.3f} R {right / max(true, 1):.3f} F1 {2 * right / max(said + true, 1):.3f} said {said}"
        )
    result["FIRST"], result["SECOND"] = (list(_numbers(weights)) for weights in fit(items))
    print(json.dumps(result, indent=1))


def _numbers(weights: links.Weights) -> Iterator[float]:
    for name in links.Weights.__slots__:
        yield round(getattr(weights, name), 2)


def read(folder: Path) -> Iterator[Item]:
    """All items of the files in ``folder``."""
    made = [*_aesop(folder / "aesop_align.jsonl"), *_swipe(folder / "swipe.jsonl")]
    documents = [(a, b) for a, b, _ in made]
    items = [item for _, _, item in made]
    for number, item in enumerate(items):
        item = replace(item, group=number)
        yield item
        size = len(item.texts.b)
        if number % EVERY == 0 and size >= LEAST_TO_EXCHANGE:
            yield _reordered(item, "halves exchanged", [(at + size // 2) % size for at in range(size)])
        if number % EVERY == 1 and size >= LEAST_TO_EXCHANGE:
            swapped = list(range(size))
            for at in range(number % 2, size - 1, LEAST_TO_EXCHANGE):
                swapped[at:at + 2] = at + 1, at
            yield _reordered(item, "neighbours exchanged", swapped)
        if number % EVERY == 0 and item.source == items[number + 1].source == "aesop":
            strange = _texts(documents[number][0], documents[number + 1][1])
            yield Item("strangers", number, strange, frozenset(), frozenset(), 0.5)


def _texts(a: Document, b: Document) -> links.Texts:
    of_a, of_b = vectors([a, b])
    return links.Texts(
        of_a, of_b, [0] * len(of_a), similarities(of_a, of_b, ["prose"] * len(of_a), ["prose"] * len(of_b))
    )


def _reordered(item: Item, name: str, order: Sequence[int]) -> Item:
    """The item with the sentences of its draft in another order."""
    own = item.texts
    place = {number: index for index, number in enumerate(order)}
    similar = Similarities(
        tuple({place[b]: score for b, score in row.items()} for row in own.similar.rows),
        tuple(own.similar.columns[number] for number in order),
    )
    moved = links.Texts(own.a, [own.b[number] for number in order], own.source, similar)
    gold, unclear = (frozenset((a, place[b]) for a, b in pairs) for pairs in (item.gold, item.unclear))
    return Item(f"{item.source}, {name}", item.group, moved, gold, unclear, 0.5)


def _aesop(path: Path) -> Iterator[tuple[Document, Document, Item]]:
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        kept_a = [number for number, sentence in enumerate(row["s1"]) if sentence.strip()]
        kept_b = [number for number, sentence in enumerate(row["s2"]) if sentence.strip()]
        a, b = (annotate(segment(Document.from_sentences(row[side]))) for side in ("s1", "s2"))
        gold = {(kept_a.index(x), kept_b.index(y)) for x, y in row["manual_alignments"] if x in kept_a and y in kept_b}
        yield a, b, Item("aesop", 0, _texts(a, b), frozenset(gold), frozenset())


def _swipe(path: Path) -> Iterator[tuple[Document, Document, Item]]:
    for line in path.read_text("utf-8").splitlines()[:SWIPE_DOCUMENTS]:
        row = json.loads(line)
        a, b, places = texts(row)
        common: Counter[tuple[int, int]] = Counter()
        for edit, (in_a, in_b) in zip(row["edits"], places, strict=True):
            if edit["type"] == "equal":
                letters_a, letters_b = (
                    [at for at in range(span.start, span.end) if not document.text[at].isspace()]
                    for document, span in ((a, in_a), (b, in_b))
                )
                for at_a, at_b in zip(letters_a, letters_b, strict=True):
                    x, y = a.sentence_at(at_a), b.sentence_at(at_b)
                    if x is not None and y is not None and a.text[at_a].isalnum():
                        common[x, y] += 1
        gold, unclear = set(), set()
        for (x, y), letters in common.items():
            shorter = min(_letters(a, x), _letters(b, y))
            if letters >= ENOUGH and letters >= SHARE * shorter:
                gold.add((x, y))
            elif letters >= HARDLY:
                unclear.add((x, y))
        yield a, b, Item("swipe", 0, _texts(a, b), frozenset(gold), frozenset(unclear))


def _letters(document: Document, number: int) -> int:
    return sum(map(str.isalnum, document.words(document.sentences[number].span)))


def cross_validated(items: Sequence[Item], seed: int = 1) -> list[tuple[links.Weights, links.Weights]]:
    """For every item the coefficients of both passes, fitted without its texts."""
    fold = np.random.RandomState(seed).randint(0, FOLDS, 1 + max(item.group for item in items))
    weights = {}
    for number in range(FOLDS):
        seen = [item for item in items if fold[item.group] != number]
        weights[number] = fit(seen)
    return [weights[fold[item.group]] for item in items]


def fit(items: Sequence[Item]) -> tuple[links.Weights, links.Weights]:
    """The coefficients of both passes. The second learns on what the first says of texts that it has not seen."""
    values = [{pair: links.pair_features(item.texts, *pair) for pair in links.candidate_pairs(item.texts)} for item in items]
    first = _logistic(items, values)
    fold = np.random.RandomState(2).randint(0, FOLDS, 1 + max(item.group for item in items))
    extended: list[Mapping[links.Pair, Sequence[float]]] = [{} for _ in items]
    for number in range(FOLDS):
        seen = [index for index, item in enumerate(items) if fold[item.group] != number]
        weights = _logistic([items[index] for index in seen], [values[index] for index in seen])
        for index, item in enumerate(items):
            if fold[item.group] == number:
                logits = {pair: float(weights @ np.array([1.0, *own])) for pair, own in values[index].items()}
                contexts = links.find_contexts(item.texts, logits)
                extended[index] = {pair: (*own, *contexts[pair].values()) for pair, own in values[index].items()}
    return links.Weights(*first.tolist()), links.Weights(*_logistic(items, extended).tolist())


def _logistic(items: Sequence[Item], values: Values) -> np.ndarray:
    """Newton's method, with a little ridge."""
    rows, labels, weights = [], [], []
    for item, own in zip(items, values, strict=True):
        for pair, value in own.items():
            if pair not in item.unclear:
                rows.append([1.0, *value])
                labels.append(float(pair in item.gold))
                weights.append(item.weight)
    x, y, w = np.array(rows), np.array(labels), np.array(weights)
    found = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ found))
        gradient = x.T @ (w * (p - y)) + found
        hessian = (x * (w * p * (1 - p))[:, None]).T @ x + np.eye(len(found))
        found -= np.linalg.solve(hessian, gradient)
    return found


if __name__ == "__main__":
    main()
