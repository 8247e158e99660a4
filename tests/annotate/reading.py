"""A text as a reader of the tests sees it: read, segmented and annotated."""

from __future__ import annotations

from checker.annotate import annotate
from checker.document import Document, LineMap
from checker.segment import segment


def read(text: str) -> Document:
    """The annotated document of ``text``."""
    return annotate(segment(Document("text", text, source_map=LineMap.of(text))))
