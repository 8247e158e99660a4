"""Pure text to spans: paragraphs with their roles, sentences, tokens."""

from __future__ import annotations

from dataclasses import replace

from checker.document import Document, Paragraph, Sentence
from checker.segment import furniture, paragraphs, sentences
from checker.segment.tokens import tokenize

__all__ = ["segment", "tokenize"]


def segment(document: Document) -> Document:
    """The same document with paragraphs, sentences and tokens.

    Every code point that is not white space lies in exactly one sentence, and in one token of it. A
    document that has sentences already (:meth:`Document.from_sentences`) keeps them and gets tokens only.
    ``metadata["language"]``, an ISO 639 code, chooses the abbreviations; English without it.
    """
    text = document.text
    if document.sentences:
        return replace(
            document,
            paragraphs=tuple(
                replace(paragraph, sentences=tuple(_with_tokens(text, sentence) for sentence in paragraph.sentences))
                for paragraph in document.paragraphs
            ),
        )
    language = document.metadata.get("language", "en").partition("-")[0].lower()
    spans = paragraphs.split(text)
    roles = furniture.roles([span.of(text) for span in spans])
    return replace(
        document,
        paragraphs=tuple(
            Paragraph(
                span,
                tuple(_with_tokens(text, Sentence(part)) for part in sentences.split(text, span, language)),
                role,
            )
            for span, role in zip(spans, roles, strict=True)
        ),
    )


def _with_tokens(text: str, sentence: Sentence) -> Sentence:
    return replace(sentence, tokens=tokenize(text, sentence.span))
