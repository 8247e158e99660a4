"""Runs of sentences, damaged afresh on every pass, in batches of about one length."""

from __future__ import annotations

import json
import multiprocessing
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy
from tokenizers import Tokenizer

from checker.training.corpus import PARTS, Corpus, load
from checker.training.damage import LABELS, Damager, Line
from checker.training.lexicon import Lexicon

CLS, SEP = 101, 102
# Tokens of a run, the marks at its ends included; a third of the runs are single sentences.
LONGEST_RUN = 96
SINGLE = 0.33
TOKENS = 2048
POOL = 64
BUCKET = 8
IGNORED = -1


@dataclass(frozen=True)
class Batch:
    """``ids`` [B, L] int64, 0 for padding; ``labels`` [B, L, LABELS] int8, IGNORED but on first pieces of words."""

    ids: numpy.ndarray
    labels: numpy.ndarray


class Pieces:
    """The tokenizer's pieces of each word of a lexicon."""

    def __init__(self, tokenizer: bytes, lexicon: Lexicon) -> None:
        self._tokenizer = Tokenizer.from_str(tokenizer.decode("utf-8"))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._lexicon = lexicon
        self._known: list[list[int]] = []

    def __getitem__(self, number: int) -> list[int]:
        if number >= len(self._known):
            new = self._lexicon.words[len(self._known):]
            encoded = self._tokenizer.encode_batch(new, add_special_tokens=False)
            # What has no piece at all (a control character) must still stand for a word: [UNK] is 100.
            self._known.extend(list(one.ids) or [100] for one in encoded)
        return self._known[number]


def sentences(corpus: Corpus, part: str) -> numpy.ndarray:
    """The numbers of the sentences of one part."""
    return numpy.flatnonzero(corpus.part == PARTS.index(part))


def runs(corpus: Corpus, pieces: Pieces, chosen: numpy.ndarray, chance: Random) -> list[list[int]]:
    """Sentences that follow one another, as many as fit, in an order of chance."""
    found: list[list[int]] = []
    run: list[int] = []
    size = 2
    last = -2
    single = False
    for number in chosen.tolist():
        ids = corpus.ids[corpus.bounds[number]:corpus.bounds[number + 1]].tolist()
        length = sum(len(pieces[word]) for word in ids)
        if run and (corpus.first[number] or number != last + 1 or size + length > LONGEST_RUN or single):
            found.append(run)
            run, size = [], 2
        if length + 2 > LONGEST_RUN:
            last = -2
            continue
        if not run:
            single = chance.random() < SINGLE
        run.append(number)
        size += length
        last = number
    if run:
        found.append(run)
    chance.shuffle(found)
    return found


def encode(lines: list[Line], pieces: Pieces) -> tuple[list[int], list[tuple[int, list[int]]]]:
    """Token numbers, and for each word the place of its first piece with its labels."""
    ids = [CLS]
    places: list[tuple[int, list[int]]] = []
    for line in lines:
        for word, labels in zip(line.ids, line.labels, strict=True):
            places.append((len(ids), labels))
            ids.extend(pieces[word])
    ids.append(SEP)
    return ids, places


def batches(corpus: Corpus, lexicon: Lexicon, pieces: Pieces, part: str, seed: int) -> Iterator[Batch]:
    """One pass over a part."""
    chance = Random(seed)
    damager = Damager(lexicon, chance)
    waiting: list[tuple[list[int], list[tuple[int, list[int]]]]] = []
    tokens = 0
    for run in runs(corpus, pieces, sentences(corpus, part), chance):
        given = [
            (
                corpus.ids[corpus.bounds[number]:corpus.bounds[number + 1]].tolist(),
                corpus.tags[corpus.bounds[number]:corpus.bounds[number + 1]].tolist(),
            )
            for number in run
        ]
        encoded = encode(damager.run(given), pieces)
        waiting.append(encoded)
        tokens += len(encoded[0])
        if tokens >= 2 * POOL * TOKENS:
            yield from _bucketed(waiting, chance)
            waiting, tokens = [], 0
    if waiting:
        yield from _bucketed(waiting, chance)


def _bucketed(waiting: list[tuple[list[int], list[tuple[int, list[int]]]]], chance: Random) -> list[Batch]:
    waiting.sort(key=lambda pair: len(pair[0]))
    found: list[Batch] = []
    group: list[tuple[list[int], list[tuple[int, list[int]]]]] = []
    for pair in reversed(waiting):
        if group and (len(group) + 1) * _padded(len(group[0][0])) > TOKENS:
            found.append(_batch(group))
            group = []
        group.append(pair)
    if group:
        found.append(_batch(group))
    chance.shuffle(found)
    return found


def _padded(length: int) -> int:
    return -(-length // BUCKET) * BUCKET


def _batch(group: list[tuple[list[int], list[tuple[int, list[int]]]]]) -> Batch:
    length = _padded(len(group[0][0]))
    ids = numpy.zeros((len(group), length), numpy.int64)
    labels = numpy.full((len(group), length, LABELS), IGNORED, numpy.int8)
    for row, (tokens, places) in enumerate(group):
        ids[row, : len(tokens)] = tokens
        labels[row, [place for place, _ in places]] = [word for _, word in places]
    return Batch(ids, labels)


def _produce(
    folder: Path, tokenizer: bytes, vectors: numpy.ndarray, start: int, queue: multiprocessing.Queue[Batch]
) -> None:
    corpus, lexicon, pieces = material(folder, tokenizer, vectors)
    number = start
    while True:
        for batch in batches(corpus, lexicon, pieces, "train", number):
            queue.put(batch)
        number += 1


def material(folder: Path, tokenizer: bytes, vectors: numpy.ndarray) -> tuple[Corpus, Lexicon, Pieces]:
    """The corpus with what is needed to damage it."""
    corpus = load(folder)
    vocabulary = json.loads(tokenizer)["model"]["vocab"]
    lexicon = Lexicon(corpus, sorted(vocabulary, key=vocabulary.__getitem__), vectors)
    return corpus, lexicon, Pieces(tokenizer, lexicon)


def stream(folder: Path, tokenizer: bytes, vectors: numpy.ndarray, start: int) -> Iterator[Batch]:
    """Batches without end, made by a process beside; pass ``start`` comes first."""
    queue: multiprocessing.Queue[Batch] = multiprocessing.get_context("fork").Queue(POOL)
    arguments = (folder, tokenizer, vectors, start, queue)
    worker = multiprocessing.get_context("fork").Process(target=_produce, args=arguments, daemon=True)
    worker.start()
    while True:
        yield queue.get()
