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
from dataclasses import dataclass
from functools import lru_cache

from checker.document import Document

SHORTEST, LONGEST = 3, 5

CONTENT_TAGS = frozenset(("NN", "VB", "JJ", "RB", "CD"))
EMPTY_LEMMAS = frozenset(("be", "have", "do", "say"))
FEWEST_LETTERS = 4

LEMMA_WEIGHT = 1.0
FIGURE_WEIGHT = 2.0


@dataclass(frozen=True, slots=True)
class Vector:
    """The features of one sentence.

    ``weights`` are number -> weight, of length 1 (or empty); ``mass`` was their length before, a
    measure of how much the sentence says; ``content`` are its content words with their idf.
    """

    weights: dict[int, float]
    mass: float
    content: dict[str, float]


@lru_cache(maxsize=200_000)
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
    return any(character.isalnum() for character in norm)


def _counts(document: Document, number: int, figures: dict[int, list[str]]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for token in document.sentences[number].tokens:
        if is_word(token.norm):
            counts.update(ngrams(token.norm))
            if token.lemma and token.tag[:1] in "NVJR":
                counts[f"L:{token.lemma.casefold()}"] += 1
    for key in figures.get(number, ()):
        counts[f"F:{key}"] += 1
    return counts


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
    counted: list[list[Counter[str]]] = []
    frequency: Counter[str] = Counter()
    for document in documents:
        figures = _figures(document)
        counts = [_counts(document, number, figures) for number in range(len(document.sentences))]
        counted.append(counts)
        for count in counts:
            frequency.update(count.keys())
    total = sum(len(counts) for counts in counted)
    numbers = {feature: number for number, feature in enumerate(frequency)}
    idf = {feature: math.log((total + 1) / (seen + 0.5)) * _weight(feature) for feature, seen in frequency.items()}
    contents = [[_content(document, number) for number in range(len(document.sentences))] for document in documents]
    seen_in = Counter(word for sentences in contents for content in sentences for word in content)
    worth = {word: math.log((total + 1) / (seen + 0.5)) for word, seen in seen_in.items()}
    return tuple(
        tuple(
            _vector(count, {word: worth[word] for word in sorted(content)}, numbers, idf)
            for count, content in zip(counts, sentences, strict=True)
        )
        for counts, sentences in zip(counted, contents, strict=True)
    )


def _vector(
    count: Counter[str], content: dict[str, float], numbers: dict[str, int], idf: dict[str, float]
) -> Vector:
    weights = {
        numbers[feature]: (1.0 + math.log(times)) * idf[feature] for feature, times in count.items() if idf[feature] > 0
    }
    norm = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
    if norm == 0.0:
        return Vector({}, 0.0, content)
    return Vector({number: weight / norm for number, weight in weights.items()}, norm, content)
