"""What a reader sees in one text: word classes, figures, dates, names, quotations.

English is annotated in full. A text in another language gets quotations without speakers, and the
figures and dates that are written in digits; ``metadata["language"]`` of the result is ``en`` for
English, else what it was, or empty.
"""

from __future__ import annotations

from dataclasses import replace

from checker.annotate import extent, grammar
from checker.annotate.dates import find_dates
from checker.annotate.figures import find_figures
from checker.annotate.marks import MOST_MARKS, has_too_many
from checker.annotate.names import find_names
from checker.annotate.quotations import find_quotations
from checker.document import Annotations, Document
from checker.language.identify import language_of

__all__ = ["annotate"]


def annotate(document: Document) -> Document:
    """The same document with the grammar of its tokens and its annotations.

    The document must be segmented. Raises ModelError where an English text needs the grammar model
    and it is not installed. Of a text beyond the budget of :mod:`checker.annotate.extent` the head is annotated, and a
    notice says so.
    """
    part = extent.head(document)
    return _annotated(document) if part is document else extent.with_rest(_annotated(part), document)


def _annotated(document: Document) -> Document:
    english = language_of(document.text) == "en"
    declared = document.metadata.get("language", "")
    language = "en" if english else "" if declared.startswith("en") else declared
    document = replace(document, metadata={**document.metadata, "language": language})
    entities: tuple[grammar.Entity, ...] = ()
    if english:
        document, entities = grammar.parse(document)
    dates = find_dates(document)
    names = find_names(document, entities)
    quotations, stray_marks = find_quotations(document, names)
    annotations = Annotations(
        figures=find_figures(document, dates, names),
        dates=dates,
        names=names,
        quotations=quotations,
        stray_marks=stray_marks,
        plausibilities=document.annotations.plausibilities,
        suspicions=document.annotations.suspicions,
    )
    notices = document.notices
    if any(has_too_many(document.text, paragraph.span) for paragraph in document.paragraphs):
        notices += (
            f"{document.name}: a paragraph has more than {MOST_MARKS:,} quotation marks;"
            " no quotations were looked for in it.",
        )
    return replace(document, annotations=annotations, notices=notices)
