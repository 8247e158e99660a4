"""What the detector makes of a text: four suspicions of each word of its prose."""

from __future__ import annotations

from dataclasses import replace

from checker.document import Document, Suspicion
from checker.language import detector

# Twice the longest of features; the detector reads 10,000 words a second.
MOST_WORDS = 60_000


def suspect(document: Document) -> Document:
    """The document with ``annotations.suspicions``, one for each token of its prose, in order.

    Headlines and page furniture are neither read nor judged. Needs an annotated document; a text in
    another language gets none, and of a text with more than MOST_WORDS tokens only the first. Raises
    ModelError where the detector's files are damaged.
    """
    if document.metadata.get("language") != "en":
        return document
    sentences = []
    words = 0
    for paragraph in document.paragraphs:
        if paragraph.role == "prose":
            for sentence in paragraph.sentences:
                words += len(sentence.tokens)
                if words <= MOST_WORDS:
                    sentences.append(sentence)
    read = detector.judge([[document.words(token.span) for token in sentence.tokens] for sentence in sentences])
    found = tuple(
        Suspicion(token.span, chances.word, chances.form, chances.missing, chances.order)
        for sentence, row in zip(sentences, read, strict=True)
        for token, chances in zip(sentence.tokens, row, strict=True)
    )
    return replace(document, annotations=replace(document.annotations, suspicions=found))
