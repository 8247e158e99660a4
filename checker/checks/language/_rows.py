"""Sentences as rows of words of grammar and word classes, for checks that ask how likely a row is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.checks._reading import FINITE
from checker.checks.language._repairs import Repair
from checker.checks.language._texts import Evidence, plain
from checker.document import Document, Sentence, Span, Token
from checker.language import word_patterns

_FEWEST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence: its words that bear a tag, and what stands for each in the patterns."""

    number: int
    sentence: Sentence
    tokens: tuple[Token, ...]
    classes: tuple[str, ...]

    def gain(self, start: int, end: int, *instead: str) -> float:
        """How many bits likelier it is with the classes ``instead`` for its words from ``start`` to ``end``."""
        return word_patterns.gain(self.classes, start, end, instead)

    def span(self, start: int, end: int) -> Span:
        """From the word ``start`` to the one before ``end``."""
        return self.tokens[start].span.cover(self.tokens[end - 1].span)

    def repair_of_sentence(self, repair: Repair) -> Repair:
        """A repair of the row's words as one of the sentence's, which has tokens without a tag besides."""
        tokens = self.sentence.tokens
        first = tokens.index(self.tokens[repair.first])
        last = tokens.index(self.tokens[repair.last - 1]) + 1 if repair.last > repair.first else first
        return Repair(first, last, repair.words)

    def is_word(self, index: int) -> bool:
        """Whether the token begins with a letter or a digit."""
        return self.tokens[index].norm[:1].isalnum()

    def around(self, draft: Document, start: int, end: int, width: int = 2) -> str:
        """The words from ``start`` to ``end`` with ``width`` more on each side."""
        return draft.words(self.span(max(0, start - width), min(len(self.tokens), end + width)))


def rows(document: Document) -> Iterator[Row]:
    """One for each sentence of prose."""
    if "rows" not in document.derived:
        document.derived["rows"] = tuple(_rows(document))
    found: tuple[Row, ...] = document.derived["rows"]
    yield from found


def _rows(document: Document) -> Iterator[Row]:
    for number, sentence in plain(document):
        tokens = tuple(token for token in sentence.tokens if token.tag)
        classes = tuple(word_patterns.class_of(token.norm, token.tag) for token in tokens)
        if tokens:
            yield Row(number, sentence, tokens, classes)


def is_whole(draft: Document, row: Row, verb: bool = True) -> bool:
    """Whether it is written as a sentence: a capital, a closing mark, some words and, if ``verb``, a finite verb."""
    text = draft.words(row.sentence.span)
    words = sum(row.is_word(index) for index in range(len(row.tokens)))
    opened = text.lstrip("“‘\"'(")[:1]
    return (
        words >= _FEWEST_WORDS
        and (opened.isupper() or opened.isdigit())
        and text[-1] in ".!?\"”’"
        and (not verb or any(token.tag in FINITE for token in row.tokens))
    )


@dataclass(frozen=True, slots=True)
class Pairs:
    """The neighbours in the sentences of the originals that a draft's sentence is linked with."""

    places: dict[tuple[str, str], tuple[int, Span]]

    @classmethod
    def of(cls, evidence: Evidence, number: int) -> Pairs:
        """Of sentence ``number`` of the draft."""
        places: dict[tuple[str, str], tuple[int, Span]] = {}
        for place in evidence.linked.get(number, ()):
            tokens = place.sentence.tokens
            for one, two in zip(tokens, tokens[1:], strict=False):
                places.setdefault((one.norm, two.norm), (place.original, one.span.cover(two.span)))
        return cls(places)

    def __contains__(self, pair: tuple[str, str]) -> bool:
        return pair in self.places
