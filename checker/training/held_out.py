"""What the comparer makes of rewrites that it was not trained on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

import numpy
import torch

from checker.language.misrendering_words import split
from checker.training.batches import IGNORED
from checker.training.comparer import Comparer, Encoded, WordPieces, batch, encode
from checker.training.rewrites import Pair, Place, Rewrite, applied, labelled, sentences

# Bars are set where so many of 100 honest sentences are told.
HONEST_TOLD = (0.5, 1, 2, 5)
LONGEST = 400
ROWS = 24
# Of a word behind the end: below every score.
UNREAD = -20.0

Asked = Literal["honest", "planted", "misreported", "harmless"]


class Question(NamedTuple):
    """A whole rewrite beside its original; ``sentences`` has the number of each word's sentence."""

    asked: Asked
    row: Encoded
    sentences: list[int]


def questions(items: Iterable[Rewrite], pieces: WordPieces) -> list[Question]:
    """Of each item: its versions, these with each of their edits alone, and the version with a fault of its own."""
    found: list[Question] = []
    for item in items:
        original = [word for word, _, _ in split(item.original)]

        def ask(asked: Asked, text: str, places: Sequence[Place], original: list[str] = original) -> None:
            row = encode(pieces, Pair(original, *labelled(text, places, (0, len(text)))), LONGEST)
            found.append(Question(asked, row, _sentence_numbers(text)))

        for name, text in item.versions.items():
            ask("honest", text, [])
            for edit in item.faults[name]:
                ask("planted", *applied(text, [edit]))
            for edit in item.fine[name]:
                ask("harmless", *applied(text, [edit], marked=True))
        if item.misreported:
            ask("misreported", item.misreported[0], [item.misreported[1]])
    return found


def _sentence_numbers(text: str) -> list[int]:
    ends = [stop for _, stop in sentences(text)]
    return [
        next((number for number, stop in enumerate(ends) if start < stop), len(ends) - 1)
        for _, start, _ in split(text)
    ]


def figures(network: Comparer, asked: Sequence[Question]) -> dict[str, list[float]]:
    """For each of HONEST_TOLD the bar, and the shares above it of faults that were planted, of the versions' own
    faults, and of harmless edits."""
    honest: list[float] = []
    marked: dict[str, list[float]] = {"planted": [], "misreported": [], "harmless": []}
    for question, scores in zip(asked, _scores(network, [question.row for question in asked]), strict=True):
        own = [score for score, label in zip(scores, question.row.labels, strict=True) if label]
        if question.asked != "honest" and own:
            marked[question.asked].append(max(own))
        if question.asked in ("honest", "misreported"):
            honest.extend(_best_of_sentences(question, scores))
    bars = [float(numpy.quantile(honest, 1 - percent / 100)) for percent in HONEST_TOLD]
    found = {"honest": list(HONEST_TOLD), "bar": [round(bar, 2) for bar in bars]}
    for name, best in marked.items():
        found[name] = [round(sum(score > bar for score in best) / max(1, len(best)), 3) for bar in bars]
    return found


def _best_of_sentences(question: Question, scores: Sequence[float]) -> Iterable[float]:
    """The highest score of each sentence that has no fault."""
    false = {number for number, label in zip(question.sentences, question.row.labels, strict=True) if label}
    best: dict[int, float] = {}
    for number, score in zip(question.sentences, scores, strict=True):
        if number not in false:
            best[number] = max(score, best.get(number, score))
    return best.values()


def _scores(network: Comparer, rows: Sequence[Encoded]) -> list[list[float]]:
    found: list[list[float]] = [[] for _ in rows]
    order = sorted(range(len(rows)), key=lambda number: -len(rows[number].ids))
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for first in range(0, len(order), ROWS):
            numbers = order[first:first + ROWS]
            given = batch([rows[number] for number in numbers])
            for number, line in zip(numbers, network(given.ids, given.kinds)[0].tolist(), strict=True):
                found[number] = [UNREAD if place == IGNORED else line[place] for place in rows[number].places]
    return found
