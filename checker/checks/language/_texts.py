"""What the checks of language ask of a draft and of its originals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checker.checks._reading import CLOSING_MARKS, Cover, prose
from checker.collation import Collation
from checker.document import Document, Sentence, Span, Token
from checker.language import dictionary
from checker.language.identify import ENGLISH_WORDS, FOREIGN_WORDS

FOLD = str.maketrans("\u2018\u2019\u02bc", "'''")

FEWEST_FOREIGN, FEWEST_UNKNOWN = 4, 3
"""Words of a sentence, and words in it that English has not, from which it can be told to be in another language."""

MOST_ENGLISH, LEAST_FOREIGN = 0.1, 0.5
"""Shares of a sentence's words: English function words at most, words that English has not at least."""


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of an original."""

    original: int
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Evidence:
    """``words`` are all words of the originals (lower case), ``linked`` their sentences by those of the draft."""

    words: frozenset[str]
    shapes: frozenset[str]
    linked: Mapping[int, tuple[Place, ...]]
    compared: bool

    @classmethod
    def of(cls, collation: Collation) -> Evidence:
        """What the originals of ``collation`` say."""
        said = [_said(document) for document in collation.originals]
        words = frozenset[str]().union(*(words for words, _ in said))
        shapes = frozenset[str]().union(*(shapes for _, shapes in said))
        linked: dict[int, list[Place]] = defaultdict(list)
        for link in collation.links:
            sentences = collation.originals[link.original].sentences
            for number in link.b:
                linked[number].extend(Place(link.original, sentences[a]) for a in link.a)
        places = {number: tuple(found) for number, found in linked.items()}
        return cls(words, shapes, places, bool(collation.originals))

    def tokens(self, number: int) -> Iterator[tuple[int, Token]]:
        """The words of the sentences that the draft's sentence is linked with, each with its original."""
        for place in self.linked.get(number, ()):
            for token in place.sentence.tokens:
                yield place.original, token


def _said(document: Document) -> tuple[frozenset[str], frozenset[str]]:
    """The words of an original in lower case, and as they are written."""
    if "words and shapes" not in document.derived:
        tokens = [token for sentence in document.sentences for token in sentence.tokens]
        document.derived["words and shapes"] = (
            frozenset(token.norm for token in tokens),
            frozenset(document.words(token.span).translate(FOLD) for token in tokens),
        )
    found: tuple[frozenset[str], frozenset[str]] = document.derived["words and shapes"]
    return found


def is_english(document: Document) -> bool:
    """Whether the checks of language have anything to say of it."""
    return document.metadata.get("language") == "en"


def plain(document: Document) -> Iterator[tuple[int, Sentence]]:
    """The numbered sentences of English prose, less those in another language."""
    if is_english(document):
        for number, sentence in prose(document):
            if not is_foreign(document, sentence):
                yield number, sentence


def foreign(document: Document) -> Iterator[tuple[int, Sentence]]:
    """The numbered sentences of another language in English prose."""
    if is_english(document):
        for number, sentence in prose(document):
            if is_foreign(document, sentence):
                yield number, sentence


def is_foreign(document: Document, sentence: Sentence) -> bool:
    """Whether it is in another language as a whole: a slip, a name or a dialect leaves English words around it.

    Only content words of small letters, not names, can show it; words with a capital count beside them.
    """
    told: dict[Span, bool] = document.derived.setdefault("foreign", {})
    if sentence.span not in told:
        told[sentence.span] = _is_foreign(document, sentence)
    return told[sentence.span]


def _is_foreign(document: Document, sentence: Sentence) -> bool:
    words = [text for token in sentence.tokens if is_word(text := document.words(token.span).translate(FOLD))]
    english = sum(word.lower() in ENGLISH_WORDS for word in words)
    if len(words) < FEWEST_FOREIGN or english > MOST_ENGLISH * len(words):
        return False
    function = sum(word.lower() in FOREIGN_WORDS for word in words)
    unknown = [word for word in words if word.lower() not in FOREIGN_WORDS and not dictionary.known(word)]
    if function + len(unknown) < LEAST_FOREIGN * len(words) or len(unknown) < FEWEST_UNKNOWN:
        return False
    # Capitals are no sign of a name in scripts that have none.
    small = [word for word in unknown if word == word.lower()]
    other = any(not character.isascii() for word in small for character in word)
    if not small or function or other:
        return bool(small)
    # With neither, they may be English words with a slip in each.
    strange = sum(not dictionary.corrections(word) for word in small)
    return not english and len(small) * 2 > len(words) and strange * 2 > len(small)


def answers(document: Document, sentence: Sentence) -> bool:
    """Whether the sentence stands behind a question, to which half a sentence is an answer: "Where was he? In bed." """
    before = document.text[:sentence.span.start].rstrip()
    return before.rstrip(CLOSING_MARKS).endswith("?")


def glossed(document: Document) -> Cover:
    """What stands in quotation marks or in brackets."""
    spans = [quotation.span for quotation in document.annotations.quotations]
    opened: list[int] = []
    for _, sentence in prose(document):
        for token in sentence.tokens:
            mark = document.words(token.span)
            if mark in ("(", "["):
                opened.append(token.span.start)
            elif mark in (")", "]") and opened:
                spans.append(type(token.span)(opened.pop(), token.span.end))
    return Cover.of(spans)


def is_word(text: str) -> bool:
    """Whether it is letters and apostrophes alone."""
    return text.replace("'", "").isalpha()
