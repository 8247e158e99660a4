"""Paragraphs as spaCy reads them, parsed once and kept as arrays of numbers into one list of strings."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import NamedTuple

import numpy

from checker.training.corpus import articles

# Of the words that are parsed, the part that each of the corpora gives: what reports events comes before manuals.
SHARES = {
    "state_hr_reports": 0.3, "senate_releases": 0.22, "congress_releases": 0.22, "wh_releases": 0.1,
    "beige_book": 0.06, "blog_18f": 0.05, "digitalgov": 0.03, "openstax": 0.02,
}  # fmt: skip
WORDS = 1_300_000
SHORTEST, LONGEST = 26, 159
NEIGHBOURS = 3

_PLAIN = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "—": " - ", "–": "-"})
_OUTSIDE = "O"


class Parsed(NamedTuple):
    """A word; ``head`` is the number of its head in the sentence, ``entity`` "O", "BGPE", "IGPE" and the like."""

    word: str
    lemma: str
    tag: str
    dep: str
    head: int
    entity: str


Sentence = list[Parsed]
Passage = list[Sentence]


@dataclass(eq=False, slots=True)
class Token:
    """A word of a draft in the making; ``false`` where it misstates the original.

    ``synonym_of`` is the lemma of the original whose place it took, for a fault on top of an honest rewording.
    """

    word: str
    lemma: str = ""
    tag: str = ""
    dep: str = ""
    entity: str = ""
    false: bool = False
    head: Token | None = None
    synonym_of: str = ""

    def __post_init__(self) -> None:
        self.lemma = self.lemma or self.word.lower()


def tokens(sentence: Sentence) -> list[Token]:
    """A sentence as tokens that may be changed."""
    found = [Token(one.word, one.lemma, one.tag, one.dep, one.entity) for one in sentence]
    for token, one in zip(found, sentence, strict=True):
        token.head = found[one.head]
    return found


class Parses:
    """Parsed paragraphs by number."""

    def __init__(self, names: list[str], rows: numpy.ndarray, sentences: numpy.ndarray, passages: numpy.ndarray):
        self._names = names
        self._rows = rows
        self._sentences = sentences
        self._passages = passages

    def __len__(self) -> int:
        return len(self._passages) - 1

    def __getitem__(self, number: int) -> Passage:
        if not 0 <= number < len(self):
            raise IndexError(number)
        first, last = self._passages[number:number + 2]
        return [self._sentence(place) for place in range(first, last)]

    def __iter__(self) -> Iterator[Passage]:
        return map(self.__getitem__, range(len(self)))

    def _sentence(self, number: int) -> Sentence:
        start, stop = self._sentences[number:number + 2]
        names = self._names
        return [
            Parsed(names[word], names[lemma], names[tag], names[dep], head, names[entity])
            for word, lemma, tag, dep, head, entity in self._rows[start:stop].tolist()
        ]

    @classmethod
    def of(cls, passages: Iterable[Passage]) -> Parses:
        """The arrays of some paragraphs."""
        numbers: dict[str, int] = {}
        rows: list[tuple[int, ...]] = []
        ends, last = [0], [0]
        for passage in passages:
            for sentence in passage:
                for one in sentence:
                    word, lemma, tag, dep, entity = (
                        numbers.setdefault(name, len(numbers))
                        for name in (one.word, one.lemma, one.tag, one.dep, one.entity)
                    )
                    rows.append((word, lemma, tag, dep, one.head, entity))
                ends.append(len(rows))
            last.append(len(ends) - 1)
        table = numpy.array(rows, numpy.int32).reshape(-1, len(Parsed._fields))
        return cls(list(numbers), table, numpy.array(ends), numpy.array(last))

    def save(self, path: Path) -> None:
        """Write what :meth:`load` reads."""
        names = numpy.frombuffer(json.dumps(self._names).encode("utf-8"), numpy.uint8)
        new = path.with_name(f"new-{path.name}")
        numpy.savez_compressed(
            new, names=names, rows=self._rows, sentences=self._sentences, passages=self._passages
        )
        new.replace(path)

    @classmethod
    def load(cls, path: Path) -> Parses:
        """What :meth:`save` wrote."""
        arrays = numpy.load(path)
        names = json.loads(arrays["names"].tobytes())
        return cls(names, *(arrays[name] for name in ("rows", "sentences", "passages")))


def parsed(path: Path, texts: Iterable[str]) -> Parses:
    """The texts as spaCy reads them, from the file at ``path`` if it is there, else written to it."""
    if not path.exists():
        Parses.of(_read(texts)).save(path)
    return Parses.load(path)


def plain(text: str) -> str:
    """One form for quotes and dashes, in which spaCy sees words apart."""
    return text.translate(_PLAIN)


def paragraphs(corpora: Path, words: int = WORDS, seed: int = 1) -> Iterator[str]:
    """Paragraphs of the corpora at random, up to three that follow one another, about so many words in all."""
    chance = Random(seed)
    texts: dict[str, list[str]] = {name: [] for name in SHARES}
    for file, _, text in articles(corpora):
        if file in texts:
            texts[file].append(text)
    for name, share in SHARES.items():
        chance.shuffle(texts[name])
        left = words * share
        for text in texts[name]:
            fitting = [line for line in text.split("\n") if SHORTEST <= len(line.split()) <= LONGEST]
            if not fitting:
                continue
            first = chance.randrange(len(fitting))
            for line in fitting[first:first + NEIGHBOURS]:
                yield plain(line)
                left -= len(line.split())
            if left < 0:
                break


def _read(texts: Iterable[str]) -> Iterator[Passage]:
    from checker.language import grammar

    for document in grammar._load().pipe(texts, batch_size=64):
        yield [
            [
                Parsed(
                    token.text, token.lemma_, token.tag_, token.dep_, token.head.i - sentence.start,
                    (token.ent_iob_ or _OUTSIDE) + token.ent_type_,
                )
                for token in sentence
            ]
            for sentence in document.sents
        ]
