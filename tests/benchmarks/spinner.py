"""Damage as a spinning tool does it: a word of a sentence becomes a synonym in any of its senses, inflected alike."""

from __future__ import annotations

import random
from dataclasses import dataclass

from checker.document import Document, Span
from tests.benchmarks import wordnet

KINDS = {"VB": "v", "NN": "n", "JJ": "a"}


@dataclass(frozen=True, slots=True)
class Spun:
    """A spun text; ``edits`` are (span in the new text, word that stood there, its Penn tag)."""

    text: str
    edits: tuple[tuple[Span, str, str], ...]


def spin(document: Document, seed: int, share: float = 0.5) -> Spun:
    """Replace one content word in about ``share`` of the prose sentences of an annotated document."""
    chance = random.Random(seed)
    edits: list[tuple[Span, str, str]] = []
    parts: list[str] = []
    done, shift = 0, 0
    for paragraph in document.paragraphs:
        if paragraph.role != "prose":
            continue
        for sentence in paragraph.sentences:
            if len(sentence.tokens) < 6 or chance.random() >= share:
                continue
            options: list[tuple[Span, str, str, tuple[str, ...]]] = []
            for token in sentence.tokens:
                word = document.words(token.span)
                kind = KINDS.get(token.tag[:2])
                if kind and word.isalpha() and word.islower() and token.lemma not in ("be", "have", "do", "say"):
                    if token.dep not in ("aux", "auxpass") and (new := replacements(token.lemma, kind, token.tag)):
                        options.append((token.span, word, token.tag, new))
            # Every class alike, or nouns would take most of the places.
            kinds = sorted({tag[:2] for _, _, tag, _ in options})
            if not kinds:
                continue
            chosen = chance.choice(kinds)
            span, word, tag, words = chance.choice([option for option in options if option[2][:2] == chosen])
            synonym = chance.choice(words)
            if synonym == word:
                continue
            parts.extend((document.text[done:span.start], synonym))
            edits.append((Span(span.start + shift, span.start + shift + len(synonym)), word, tag))
            done, shift = span.end, shift + len(synonym) - len(span)
    parts.append(document.text[done:])
    return Spun("".join(parts), tuple(edits))


def replacements(lemma: str, kind: str, tag: str) -> tuple[str, ...]:
    """The synonyms of a lemma, inflected for a Penn tag."""
    import lemminflect  # type: ignore[import-untyped]

    found: list[str] = []
    for synonym in wordnet.synonyms(lemma.lower(), kind):
        inflected = lemminflect.getInflection(synonym, tag=tag)
        if inflected and inflected[0].isalpha():
            found.append(inflected[0])
    return tuple(dict.fromkeys(found))
