"""What a sentence is made of, for the question which sentence it came from.

Character n-grams inside word boundaries, as in McNamee & Mayfield, "Character N-Gram Tokenization for
European Language Text Retrieval" (2004), weighted by tf-idf over the sentences of all texts at hand:
they carry over inflection, compounds and spelling in any language. Figures and lemmas, where the
annotation gives them, are features beside them.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from checker.document import Document

SHORTEST, LONGEST = 3, 5

CONTENT_TAGS = frozenset(("NN", "VB", "JJ", "RB", "CD"))
EMPTY_LEMMAS = frozenset(("be", "have", "do", "say"))
FEWEST_LETTERS = 4

LEMMA_WEIGHT = 1.0
FIGURE_WEIGHT = 2.0

Numbers = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Vector:
    """The features of one sentence.

    ``numbers`` names them, ascending, and ``weights`` says what each weighs, a vector of length 1 (or
    empty); ``mass`` was its length before, a measure of how much the sentence says; ``content`` are its
    content words with their idf.
    """

    numbers: Numbers
    weights: Floats
    mass: float
    content: dict[str, float]


@lru_cache(maxsize=20_000)
def ngrams(word: str) -> tuple[str, ...]:
    """The n-grams of ``word`` between boundary marks; a word shorter than one is a feature whole."""
    marked = f"\x02{word}\x03"
    if len(marked) <= SHORTEST:
        return (marked,)
    return tuple(
        marked[start:start + size]
        for size in range(SHORTEST, LONGEST + 1)
        for start in range(len(marked) - size + 1)
    )


def is_word(norm: str) -> bool:
    """Whether a token says something: a letter or a digit is in it."""
    return norm.isalnum() or any(character.isalnum() for character in norm)


@dataclass(slots=True)
class _Vocabulary:
    """A number for every feature of the texts at hand, in the order in which they were met."""

    numbers: dict[str, int] = field(default_factory=dict)
    words: dict[str, Numbers] = field(default_factory=dict)

    def number(self, feature: str) -> int:
        """The number of one feature, a new one where it is new."""
        return self.numbers.setdefault(feature, len(self.numbers))

    def of_word(self, norm: str) -> Numbers:
        """The numbers of a token's n-grams, none where it says nothing."""
        if norm not in self.words:
            found = [self.number(gram) for gram in ngrams(norm)] if is_word(norm) else []
            self.words[norm] = np.array(found, dtype=np.int32)
        return self.words[norm]


def _features(document: Document, number: int, figures: dict[int, list[str]], vocabulary: _Vocabulary) -> Numbers:
    """The features of a sentence, each as often as it occurs."""
    parts: list[Numbers] = []
    beside: list[int] = []
    for token in document.sentences[number].tokens:
        grams = vocabulary.of_word(token.norm)
        if len(grams):
            parts.append(grams)
            if token.lemma and token.tag[:1] in "NVJR":
                beside.append(vocabulary.number(f"L:{token.lemma.casefold()}"))
    beside.extend(vocabulary.number(f"F:{key}") for key in figures.get(number, ()))
    return np.concatenate([*parts, np.array(beside, dtype=np.int32)])


def _content(document: Document, number: int) -> set[str]:
    """Lemmas of nouns, verbs, adjectives, adverbs and numerals; longer words where there are no lemmas."""
    content = set()
    for token in document.sentences[number].tokens:
        if token.lemma:
            if token.tag[:2] in CONTENT_TAGS and token.lemma.casefold() not in EMPTY_LEMMAS:
                content.add(token.lemma.casefold())
        elif len(token.norm) >= FEWEST_LETTERS and is_word(token.norm):
            content.add(token.norm)
    return content


def _figures(document: Document) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for figure in document.annotations.figures:
        number = document.sentence_at(figure.span.start)
        if number is not None:
            found.setdefault(number, []).append(f"{figure.value:g} {figure.unit}")
    return found


def _weight(feature: str) -> float:
    if feature.startswith("L:"):
        return LEMMA_WEIGHT
    return FIGURE_WEIGHT if feature.startswith("F:") else 1.0


def vectors(documents: Sequence[Document]) -> tuple[tuple[Vector, ...], ...]:
    """A vector for every sentence of every document, over one common vocabulary."""
    vocabulary = _Vocabulary()
    counted: list[list[tuple[Numbers, npt.NDArray[np.intp]]]] = []
    for document in documents:
        figures = _figures(document)
        counted.append([
            np.unique(_features(document, number, figures, vocabulary), return_counts=True)
            for number in range(len(document.sentences))
        ])
    total = sum(len(counts) for counts in counted)
    frequency = np.zeros(len(vocabulary.numbers), dtype=np.int64)
    for counts in counted:
        for numbers, _ in counts:
            frequency[numbers] += 1
    levels, level_of = np.unique(frequency, return_inverse=True)
    idf = np.array([_idf(total, int(seen)) for seen in levels])[level_of] * np.array(
        [_weight(feature) for feature in vocabulary.numbers]
    )
    contents = [[_content(document, number) for number in range(len(document.sentences))] for document in documents]
    seen_in = Counter(word for sentences in contents for content in sentences for word in content)
    worth = {word: _idf(total, seen) for word, seen in seen_in.items()}
    return tuple(
        tuple(
            _vector(numbers, times, {word: worth[word] for word in sorted(content)}, idf)
            for (numbers, times), content in zip(counts, sentences, strict=True)
        )
        for counts, sentences in zip(counted, contents, strict=True)
    )


def _idf(total: int, seen: int) -> float:
    return math.log((total + 1) / (seen + 0.5))


def _vector(numbers: Numbers, times: npt.NDArray[np.intp], content: dict[str, float], idf: Floats) -> Vector:
    weights = (1.0 + np.log(times)) * idf[numbers]
    norm = math.sqrt(math.fsum((weights * weights).tolist()))
    return Vector(numbers, weights / norm if norm else weights, norm, content)
