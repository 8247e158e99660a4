"""The clean text to train on, read once into arrays of word numbers.

Articles are divided by a hash of their group (an article, or a country whose yearly reports repeat
one another): one hundredth reports, one hundredth chooses thresholds, the rest trains.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from multiprocessing import Pool
from pathlib import Path

import numpy

from checker.language.detector_words import plain
from checker.readers import read_text
from checker.segment import segment

PARTS = ("report", "choose", "train")
# Formulas ("the law provides for ...") are kept this often by their first words, whole sentences twice.
OPENING_WORDS = 6
MOST_OPENINGS = 80
MOST_COPIES = 2
SHORTEST, LONGEST = 5, 110
TAGGED_SENTENCES = 12_000

Sentence = list[str]


@dataclass(frozen=True)
class Corpus:
    """``ids`` [N] are word numbers of ``words``; sentence i is ``ids[bounds[i]:bounds[i + 1]]``.

    ``first`` says of each sentence whether an article, or a gap in it, goes before it; ``tags`` [N] are
    Penn tags as numbers of ``tag_names``; ``part`` is an index into PARTS for each sentence.
    """

    words: list[str]
    tag_names: list[str]
    ids: numpy.ndarray
    tags: numpy.ndarray
    bounds: numpy.ndarray
    first: numpy.ndarray
    part: numpy.ndarray


def part_of(file: str, article: str) -> str:
    """Where an article belongs."""
    group = article.partition("/")[2].partition("#")[0] if file.startswith("state_hr") else article
    bucket = int(hashlib.sha256(f"{file}:{group}".encode()).hexdigest()[:8], 16) % 100
    return PARTS[min(bucket, 2)]


def articles(folder: Path) -> Iterator[tuple[str, str, str]]:
    """File, id and text of each article."""
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                yield path.name.partition(".")[0], row["id"], row["text"]


def sentences_of(text: str) -> list[Sentence]:
    """The words of the prose of a text, sentence by sentence."""
    document = segment(read_text(text, "article"))
    return [
        [plain(document.words(token.span)) for token in sentence.tokens]
        for paragraph in document.paragraphs
        if paragraph.role == "prose"
        for sentence in paragraph.sentences
    ]


def _sampled(folder: Path, share: float) -> Iterator[tuple[str, str, str]]:
    for file, number, text in articles(folder):
        bucket = int(hashlib.sha256(f"share:{file}:{number}".encode()).hexdigest()[:8], 16) % 1000
        if bucket < 1000 * share or part_of(file, number) != "train":
            yield file, number, text


def _segmented(row: tuple[str, str, str]) -> tuple[str, list[Sentence]]:
    file, number, text = row
    return part_of(file, number), sentences_of(text)


def prepare(folder: Path, target: Path, share: float = 1.0) -> None:
    """Read the corpora at ``folder`` into two files at ``target``; ``share`` of the articles to train on."""
    table: dict[str, int] = {}
    openings: Counter[int] = Counter()
    copies: Counter[int] = Counter()
    ids: list[numpy.ndarray] = []
    first: list[bool] = []
    part: list[int] = []
    with Pool(2) as pool:
        for name, found in pool.imap(_segmented, _sampled(folder, share), chunksize=32):
            gap = True
            for sentence in found:
                opening = _hash(sentence[:OPENING_WORDS])
                whole = _hash(sentence)
                openings[opening] += 1
                copies[whole] += 1
                if (
                    not SHORTEST <= len(sentence) <= LONGEST
                    or openings[opening] > MOST_OPENINGS
                    or copies[whole] > MOST_COPIES
                ):
                    gap = True
                    continue
                ids.append(numpy.array([table.setdefault(word, len(table)) for word in sentence], numpy.int32))
                first.append(gap)
                part.append(PARTS.index(name))
                gap = False
    words = list(table)
    bounds = numpy.concatenate(([0], numpy.cumsum([len(sentence) for sentence in ids])))
    flat = numpy.concatenate(ids)
    tag_names, tags = tagged(words, flat, bounds)
    target.mkdir(parents=True, exist_ok=True)
    numpy.savez(
        target / "corpus.npz", ids=flat, tags=tags, bounds=bounds, first=numpy.array(first), part=numpy.array(part)
    )
    (target / "words.json").write_text(json.dumps({"words": words, "tags": tag_names}), encoding="utf-8")


def load(target: Path) -> Corpus:
    """What :func:`prepare` wrote."""
    arrays = numpy.load(target / "corpus.npz")
    names = json.loads((target / "words.json").read_text(encoding="utf-8"))
    return Corpus(names["words"], names["tags"], *(arrays[name] for name in ("ids", "tags", "bounds", "first", "part")))


def _hash(sentence: Iterable[str]) -> int:
    return int.from_bytes(hashlib.blake2b(" ".join(sentence).lower().encode(), digest_size=8).digest(), "big")


def tagged(words: list[str], ids: numpy.ndarray, bounds: numpy.ndarray) -> tuple[list[str], numpy.ndarray]:
    """A Penn tag for each word: counted in spaCy's tags of a sample, chosen by the word and its two neighbours.

    Reading 12 million words with spaCy would take half an hour for what damage needs only roughly.
    """
    sample = numpy.linspace(0, len(bounds) - 2, TAGGED_SENTENCES).astype(int)
    names, seen = _spacy_tags([[words[number] for number in ids[bounds[i]:bounds[i + 1]]] for i in sample])
    size = len(names)
    shapes, shape_names = _shapes(words)
    by_word = numpy.zeros((len(words), size), numpy.float32)
    by_shape = numpy.full((len(shape_names), size), 0.01, numpy.float32)
    after = numpy.full((size, size), 1.0, numpy.float32)
    before = numpy.full((size, size), 1.0, numpy.float32)
    for i, tags in zip(sample, seen, strict=True):
        run = ids[bounds[i]:bounds[i + 1]]
        numpy.add.at(by_word, (run, tags), 1)
        numpy.add.at(by_shape, (shapes[run], tags), 1)
        numpy.add.at(after, (tags[:-1], tags[1:]), 1)
        numpy.add.at(before, (tags[1:], tags[:-1]), 1)
    by_shape /= by_shape.sum(1, keepdims=True)
    emission = numpy.log((by_word + 2 * by_shape[shapes]) / (by_word.sum(1, keepdims=True) + 2) + 1e-9)
    share = (after.sum(0) / after.sum())[None]
    follow = numpy.log(after / after.sum(1, keepdims=True) / share)
    precede = numpy.log(before / before.sum(1, keepdims=True) / share)
    best = emission.argmax(1).astype(numpy.int8)
    result = numpy.empty(len(ids), numpy.int8)
    for start in range(0, len(ids), 1 << 18):
        stop = min(len(ids), start + (1 << 18))
        guess = best[ids[max(0, start - 1):stop + 1]]
        edges = guess[:1] if start == 0 else guess[:0], guess[-1:] if stop == len(ids) else guess[:0]
        guess = numpy.concatenate((edges[0], guess, edges[1]))
        for _ in range(2):
            score = emission[ids[start:stop]] + follow[guess[:-2]] + precede[guess[2:]]
            guess[1:-1] = score.argmax(1)
        result[start:stop] = guess[1:-1]
    return names, result


def _shapes(words: list[str]) -> tuple[numpy.ndarray, list[str]]:
    """What an unknown word looks like: its last three letters and its case."""
    table: dict[str, int] = {}
    numbers = []
    for word in words:
        case = "9" if any(char.isdigit() for char in word) else "A" if word[:1].isupper() else "a"
        numbers.append(table.setdefault(case + word[-3:].lower(), len(table)))
    return numpy.array(numbers), list(table)


def _spacy_tags(sentences: list[Sentence]) -> tuple[list[str], list[numpy.ndarray]]:
    from spacy.tokens import Doc

    from checker.language import grammar

    pipeline = grammar._load()
    docs = [Doc(pipeline.vocab, words=sentence) for sentence in sentences]
    for name in ("tok2vec", "tagger"):
        docs = list(getattr(pipeline.get_pipe(name), "pipe")(docs, batch_size=256))
    names = sorted({token.tag_ for doc in docs for token in doc})
    numbers = {name: number for number, name in enumerate(names)}
    return names, [numpy.array([numbers[token.tag_] for token in doc]) for doc in docs]
