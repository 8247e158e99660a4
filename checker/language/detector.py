"""The detector: a small encoder of our own that marks words which do not belong where they stand.

MiniLM's encoder, trained on clean text with damage put into it (ELECTRA's task, Clark et al. 2020,
without the generator), has four outputs a word: the wrong word, the right word in a wrong form,
something missing before it, a wrong place. docs/decisions/detector.md is its model card, ``training/``
made it. The weights are part of the package, are checked against the SHA-256 in ``detector.json``,
which was written with them, and are loaded at the first use.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from checker.errors import ModelError
from checker.language.detector_words import plain
from checker.language.packaged import Packaged

NAME = "checker-detector"
GRAPH = "detector.onnx"
TOKENIZER = "detector_tokenizer.json"
MANIFEST = "detector.json"
LEVELS = "detector_levels.json"

# Pieces read at once, the two marks at the ends included, as in training.
LONGEST_RUN = 96
_CLS, _SEP, _UNKNOWN = 101, 102, 100
_REMEMBERED = 20_000

_files = Packaged("detector", MANIFEST, (GRAPH, TOKENIZER))


@dataclass(frozen=True, slots=True)
class Chances:
    """How likely a word is the wrong one (``word``), in a wrong form (``form``), after a gap (``missing``)
    or in a wrong place (``order``), each from 0 to 1 and rounded to four decimals. They are scores of
    the damage that the detector was trained on, half of whose sentences were damaged: far too high for
    edited prose, and only their order counts."""

    word: float
    form: float
    missing: float
    order: float


NOTHING = Chances(0.0, 0.0, 0.0, 0.0)


def judge(
    sentences: Sequence[Sequence[str]], wanted: Collection[int] | None = None
) -> tuple[tuple[Chances, ...], ...]:
    """The chances of each word of each sentence; sentences are in the order of their text.

    A word is read with its sentence and with those beside it, as many as fit LONGEST_RUN pieces. Words
    of a sentence beyond that get no chance at all. ``wanted`` are the numbers of the sentences to be judged, None
    for all: the others are read with their neighbours, and their words get no chance either. Raises ModelError
    where the files of the package are damaged.
    """
    detector = _load()
    numbers = range(len(sentences)) if wanted is None else wanted
    found: list[tuple[Chances, ...]] = []
    for run in _runs([detector.pieces(sentence) for sentence in sentences]):
        asked = [number in numbers for number in range(len(found), len(found) + len(run))]
        rows = detector.read(run) if any(asked) else []
        found.extend(
            rows[place] if judged else (NOTHING,) * len(run[place]) for place, judged in enumerate(asked)
        )
    return tuple(found)


def level(kind: str, score: float) -> float:
    """How rare a score is in clean text: of 2 ** level clean words one is as high or higher, by interpolation.

    ``kind`` is a field of Chances. 0 for what half of the words have; as many as were measured
    (tests/benchmarks/suspicion_levels.py) and 1 for a score above all of them.
    """
    bars = _levels()[kind]
    place = bisect_right(bars, score)
    if place == len(bars):
        return float(place)
    low = bars[place - 1] if place else 0.0
    return place + (score - low) / max(bars[place] - low, 1e-9)


def models() -> Mapping[str, str]:
    """The detector's name and the SHA-256 of its weights, for a report."""
    return {NAME: _files.digests()[GRAPH]}


_Sentence = tuple[tuple[int, ...], ...]


def _runs(sentences: Sequence[_Sentence]) -> Iterator[list[_Sentence]]:
    run: list[_Sentence] = []
    size = 2
    for sentence in sentences:
        length = sum(map(len, sentence))
        if run and size + length > LONGEST_RUN:
            yield run
            run, size = [], 2
        run.append(sentence)
        size += length
    if run:
        yield run


class _Detector:
    def __init__(self) -> None:
        self._session = _files.session(GRAPH)
        self._tokenizer = tokenizer()
        self._pieces_of = lru_cache(maxsize=_REMEMBERED)(self._encoded)

    def pieces(self, sentence: Sequence[str]) -> _Sentence:
        """Token numbers of each word."""
        return tuple(map(self._pieces_of, sentence))

    def _encoded(self, word: str) -> tuple[int, ...]:
        # A lone surrogate is no text to the tokenizer.
        clean = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in plain(word))
        return tuple(self._tokenizer.encode(clean, add_special_tokens=False).ids) or (_UNKNOWN,)

    def read(self, run: Sequence[_Sentence]) -> list[tuple[Chances, ...]]:
        """The chances of the words of a run."""
        import numpy

        ids = [_CLS]
        for sentence in run:
            for word in sentence:
                ids.extend(word)
        ids = [*ids[:LONGEST_RUN - 1], _SEP]
        feed: dict[str, Any] = {"ids": numpy.array(ids, numpy.int64)}
        # As 64-bit numbers, so that four decimals are what round() would make of them.
        rows = self._session.run(["chances"], feed)[0].astype(numpy.float64).round(4).tolist()
        place = 1
        found: list[tuple[Chances, ...]] = []
        for sentence in run:
            words: list[Chances] = []
            for word in sentence:
                inside = place < len(ids) - 1
                words.append(Chances(*rows[place]) if inside else NOTHING)
                place += len(word)
            found.append(tuple(words))
        return found


@lru_cache(maxsize=1)
def tokenizer() -> Any:
    """The tokenizer of MiniLM's vocabulary, without padding or cutting. Raises ModelError where its file is damaged."""
    from tokenizers import Tokenizer

    rules = _files.checked(TOKENIZER)
    try:
        return Tokenizer.from_str(rules.decode("utf-8"))
    except Exception as error:  # the library raises bare exceptions of its own
        raise ModelError("the detector cannot be loaded; install checker again.") from error


@lru_cache(maxsize=1)
def _levels() -> Mapping[str, tuple[float, ...]]:
    """By kind, the scores that one clean word in 2, 4, 8 ... is above; ascending."""
    try:
        table = json.loads(_files.read(LEVELS))
        return {name: tuple(map(float, table[name])) for name in ("word", "form", "missing", "order")}
    except (ValueError, KeyError, TypeError) as error:
        raise ModelError(f"the detector's {LEVELS} is damaged; install checker again.") from error


@lru_cache(maxsize=1)
def _load() -> _Detector:
    return _Detector()
