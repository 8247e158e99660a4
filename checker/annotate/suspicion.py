"""What the detector makes of a text: four suspicions of each word of its prose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.document import Document, Suspicion
from checker.language import detector

# Twice the longest of features; the detector reads 10,000 words a second.
MOST_WORDS = 60_000


def suspect(document: Document, originals: Sequence[Document] = ()) -> Document:
    """The document with ``annotations.suspicions``, one for each token of its prose, in order.

    Headlines and page furniture are neither read nor judged. A sentence that stands letter for letter in one of the
    ``originals`` is not judged either, and its words have a suspicion of 0 in every kind: whatever is wrong with it
    no rewriter did. It is read where one beside it is judged, so that no other's suspicion depends on it. Needs
    an annotated document; a text in another language gets none, and of a text with more than MOST_WORDS tokens
    only the first. Raises ModelError where the detector's files are damaged.
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
    theirs = {original.words(sentence.span) for original in originals for sentence in original.sentences}
    own = {number for number, sentence in enumerate(sentences) if document.words(sentence.span) not in theirs}
    read = detector.judge([[document.words(token.span) for token in sentence.tokens] for sentence in sentences], own)
    found = tuple(
        Suspicion(token.span, chances.word, chances.form, chances.missing, chances.order)
        for sentence, row in zip(sentences, read, strict=True)
        for token, chances in zip(sentence.tokens, row, strict=True)
    )
    return replace(document, annotations=replace(document.annotations, suspicions=found))
