"""What a word may be replaced by: WordNet's senses, inflections, nearest vectors, neighbours in the corpus."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy

from checker.training.corpus import PARTS, Corpus

WORDNET = Path(os.environ.get("WORDNET", "/usr/share/wordnet"))
FILES = {"V": "verb", "N": "noun", "J": "adj", "R": "adv"}
UNIVERSAL = {"V": "VERB", "N": "NOUN", "J": "ADJ", "R": "ADV"}
CONTENT = ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "NN", "NNS", "JJ", "JJR", "JJS", "RB")
NEAREST = 40
FEWEST_SEEN = 3
SPECIAL_TOKENS = 999


@cache
def _index(kind: str) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for line in (WORDNET / f"index.{FILES[kind]}").read_text(encoding="ascii").splitlines():
        if not line.startswith(" "):
            fields = line.split()
            found[fields[0]] = tuple(int(field) for field in fields[-int(fields[2]):])
    return found


@cache
def _data(kind: str) -> bytes:
    return (WORDNET / f"data.{FILES[kind]}").read_bytes()


@cache
def _synset(kind: str, offset: int) -> tuple[tuple[str, ...], tuple[tuple[str, int], ...]]:
    """The single words of a synset, and its pointers as (symbol, offset) of the same class."""
    data = _data(kind)
    fields = data[offset:data.index(b"\n", offset)].decode("ascii").split()
    count = int(fields[3], 16)
    words = (fields[4 + 2 * number].partition("(")[0] for number in range(count))
    start = 4 + 2 * count
    pointers = (fields[start + 1 + 4 * n:start + 5 + 4 * n] for n in range(int(fields[start])))
    return (
        tuple(word for word in words if word.isalpha() and word.islower()),
        tuple((symbol, int(to)) for symbol, to, _, _ in pointers),
    )


@cache
def synonyms(lemma: str, kind: str) -> dict[str, float]:
    """Words that share a sense with ``lemma``; those that share its first sense, often harmless, weigh less."""
    found: dict[str, float] = {}
    senses = _index(kind).get(lemma, ())
    for number, offset in enumerate(senses):
        for word in _synset(kind, offset)[0]:
            if word != lemma:
                found.setdefault(word, 0.3 if number == 0 and len(senses) > 1 else 1.0)
    return found


@cache
def sisters(lemma: str, kind: str) -> dict[str, float]:
    """Words with the same hypernym (of an adjective: of the same cluster) in one of the first three senses."""
    found: dict[str, float] = {}
    symbol, back = ("&", "&") if kind == "J" else ("@", "~")
    for offset in _index(kind).get(lemma, ())[:3]:
        for above in [to for name, to in _synset(kind, offset)[1] if name == symbol]:
            for below in [to for name, to in _synset(kind, above)[1] if name == back][:60]:
                found.update(dict.fromkeys(_synset(kind, below)[0], 1.0))
    for word in (lemma, *synonyms(lemma, kind)):
        found.pop(word, None)
    return found


@cache
def lemma_of(word: str, kind: str) -> str:
    """The dictionary form."""
    import lemminflect

    found = lemminflect.getLemma(word, UNIVERSAL[kind])
    return found[0] if found else word


@cache
def inflected(lemma: str, tag: str) -> str:
    """The form of a lemma that bears a Penn tag, "" where there is none."""
    import lemminflect

    found = lemminflect.getInflection(lemma, tag=tag)
    return found[0] if found and found[0].isalpha() and found[0].islower() else ""


@cache
def other_forms(word: str, tag: str) -> tuple[str, ...]:
    """The word in its other inflections."""
    kind = tag[0]
    lemma = lemma_of(word, kind)
    forms = {inflected(lemma, other) for other in CONTENT if other[0] == kind}
    return tuple(sorted(forms - {word, ""}))


class Lexicon:
    """Replacements by word number. ``words`` grows with what WordNet adds."""

    def __init__(self, corpus: Corpus, pieces: Sequence[str], vectors: numpy.ndarray) -> None:
        self.words = list(corpus.words)
        self.numbers = {word: number for number, word in enumerate(self.words)}
        self.tags = corpus.tag_names
        train = numpy.repeat(corpus.part == PARTS.index("train"), numpy.diff(corpus.bounds))
        self._counts = numpy.bincount(corpus.ids[train], minlength=len(self.words))
        self.plain = numpy.array([word.isalpha() and word.islower() and len(word) > 1 for word in self.words])
        self._count_forms()
        self._bigrams(corpus, train)
        self._pools(corpus, train)
        self._near(pieces, vectors)

    def _count_forms(self) -> None:
        """Logarithms of counts, of a word in any case."""
        lower: dict[str, int] = {}
        for word, count in zip(self.words, self._counts, strict=True):
            lower[word.lower()] = lower.get(word.lower(), 0) + int(count)
        self.lower_counts = lower
        self._log = {word: float(numpy.log10(count + 0.3)) for word, count in lower.items()}

    def log_count(self, number: int) -> float:
        """The common logarithm of how often a word stands in the training text."""
        return self._log.get(self.words[number].lower(), -0.52)

    def number(self, word: str) -> int:
        """The number of a word, which is added if it is new."""
        if word not in self.numbers:
            self.numbers[word] = len(self.words)
            self.words.append(word)
        return self.numbers[word]

    def _bigrams(self, corpus: Corpus, train: numpy.ndarray) -> None:
        content = numpy.isin(corpus.tags, [self.tags.index(tag) for tag in CONTENT if tag in self.tags])
        at = numpy.flatnonzero(content & train & self.plain[corpus.ids])
        at = at[(at > 0) & (at < len(corpus.ids) - 1)]
        words, tags = corpus.ids[at].astype(numpy.int64), corpus.tags[at].astype(numpy.int64)
        self._after = numpy.unique((corpus.ids[at - 1] * 64 + tags) << 20 | words)
        self._before = numpy.unique((corpus.ids[at + 1] * 64 + tags) << 20 | words)

    def between(self, before: int, after: int, tag: int) -> numpy.ndarray:
        """Words of a class that were seen after ``before`` and also before ``after``."""
        left = self._run(self._after, before * 64 + tag)
        right = self._run(self._before, after * 64 + tag)
        if len(left) > len(right):
            left, right = right, left
        if not len(left):
            return left
        place = numpy.minimum(numpy.searchsorted(right, left), len(right) - 1)
        return left[right[place] == left]

    @staticmethod
    def _run(table: numpy.ndarray, key: int) -> numpy.ndarray:
        start, stop = numpy.searchsorted(table, (key << 20, (key + 1) << 20))
        return table[start:stop] & ((1 << 20) - 1)

    def _pools(self, corpus: Corpus, train: numpy.ndarray) -> None:
        """Words by class, each as often as it stands there."""
        self.pools: dict[int, numpy.ndarray] = {}
        kept = train & self.plain[corpus.ids] & (self._counts[corpus.ids] >= FEWEST_SEEN)
        for tag in CONTENT:
            if tag in self.tags:
                number = self.tags.index(tag)
                pool = corpus.ids[kept & (corpus.tags == number)]
                # The square root of the counts, or the commonest words would fill most places.
                words, counts = numpy.unique(pool, return_counts=True)
                self.pools[number] = numpy.repeat(words, numpy.ceil(numpy.sqrt(counts)).astype(int))

    def _near(self, pieces: Sequence[str], vectors: numpy.ndarray) -> None:
        """The nearest words by the encoder's own word vectors, of the same class at inflection time."""
        known = {piece: row for row, piece in enumerate(pieces) if row > SPECIAL_TOKENS and piece.isalpha()}
        content = sorted(
            {int(word) for pool in self.pools.values() for word in pool if self.words[word] in known}
        )
        matrix = vectors[[known[self.words[word]] for word in content]].astype(numpy.float32)
        matrix = matrix - matrix.mean(0)
        matrix /= numpy.linalg.norm(matrix, axis=1, keepdims=True)
        members = {tag: set(pool.tolist()) for tag, pool in self.pools.items()}
        self.tags_of = {word: frozenset(tag for tag, pool in members.items() if word in pool) for word in content}
        self.near: dict[int, list[int]] = {}
        for start in range(0, len(content), 2000):
            alike = matrix[start:start + 2000] @ matrix.T
            count = min(NEAREST, len(content) - 1)
            best = numpy.argpartition(-alike, count, axis=1)[:, :count]
            for row, places in enumerate(best):
                self.near[content[start + row]] = [content[place] for place in places if place != start + row]
