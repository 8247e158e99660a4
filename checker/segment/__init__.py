"""Pure text to spans: paragraphs with their roles, sentences, tokens."""

from __future__ import annotations

from dataclasses import replace

from checker.document import Document, Paragraph, ParagraphRole, Sentence, Span
from checker.segment import furniture, paragraphs, sentences
from checker.segment.tokens import tokenize

__all__ = ["segment", "tokenize"]


def segment(document: Document) -> Document:
    """The same document with paragraphs, sentences and tokens.

    Every code point that is not white space lies in exactly one sentence, and in one token of it. A
    document that has sentences already (:meth:`Document.from_sentences`) keeps them and gets tokens only.
    Paragraphs without sentences are what a reader knows from markup: they bound the paragraphs found here, and
    a role other than "prose" stands; prose is what the markup does not know better, and is judged by its words.
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
    parts = _within(document) if document.paragraphs else [(span, None) for span in paragraphs.split(text)]
    spans = [span for span, _ in parts]
    judged = furniture.roles([span.of(text) for span in spans])
    roles = [known or role for (_, known), role in zip(parts, judged, strict=True)]
    return replace(
        document,
        paragraphs=tuple(
            Paragraph(
                span,
                tuple(_with_tokens(text, Sentence(found)) for found in sentences.split(text, span, language)),
                role,
            )
            for span, role in zip(spans, roles, strict=True)
        ),
    )


def _within(document: Document) -> list[tuple[Span, ParagraphRole | None]]:
    """The paragraphs inside those of the reader, with the role that the markup gave them, and what lies between."""
    parts: list[tuple[Span, ParagraphRole | None]] = []
    reached = 0
    for paragraph in document.paragraphs:
        known = None if paragraph.role == "prose" else paragraph.role
        for bounds, role in ((Span(reached, paragraph.span.start), None), (paragraph.span, known)):
            for span in paragraphs.split(bounds.of(document.text)):
                parts.append((Span(bounds.start + span.start, bounds.start + span.end), role))
        reached = paragraph.span.end
    for span in paragraphs.split(document.text[reached:]):
        parts.append((Span(reached + span.start, reached + span.end), None))
    return parts


def _with_tokens(text: str, sentence: Sentence) -> Sentence:
    return replace(sentence, tokens=tokenize(text, sentence.span))
