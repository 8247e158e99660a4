"""The dateline that opens a text: the place, the day and the agency that a report comes from.

"OSTER, Norway, May 3 (Newspress) - ..." says where and by whom a report was filed, and none of what happened. A draft
of another house has its own or none.
"""

from __future__ import annotations

import re

from checker.document import Document, Span

_LONGEST = 90
_DASH = r"(?:\s?[\u2013\u2014]\s?|\s-{1,2}\s|:\s)"
DATELINE = re.compile(
    r"\s*(?:"
    rf"[^\W\d_a-z]{{2}}[^a-z\n]*?[^\W\d_a-z](?:,[^\n:;\u201c\"]{{2,50}}?)?\s?(?:\([^)\n]{{2,40}}\))?{_DASH}"
    rf"|[A-Z][^\n:;.()\u201c\"]{{1,40}}?\s\([^)\n]{{2,40}}\)\s?(?:[\u2013\u2014]|-{{1,2}}\s)"
    rf"|[(\[][^)\]\n]{{2,60}}[)\]]{_DASH}?"
    r")"
)


def dateline(document: Document) -> Span | None:
    """The span of the dateline of the first passage of prose, None where there is none."""
    first = next((paragraph for paragraph in document.paragraphs if paragraph.role == "prose"), None)
    if first is None:
        return None
    found = DATELINE.match(document.text, first.span.start, min(first.span.end, first.span.start + _LONGEST))
    return Span(found.start(), found.end()) if found is not None else None
