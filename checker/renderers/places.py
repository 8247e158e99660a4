"""Where a finding stands, and what is said of it, in the outputs that other programs read.

Every such output names a region of a file. A region is the source map's answer for the two ends of a
span, so that it is right in a page or a Word document too, where the text is not the file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

from checker.document import Document, LineMap, Location, Span
from checker.finding import Finding
from checker.renderers.visible import plain
from checker.report import Report

# Code points: what is longer is told by its two ends.
LONGEST = 300

_SURROGATE = re.compile("[\ud800-\udfff]")
_ABSOLUTE = re.compile(r"/|[A-Za-z]:[\\/]")


@dataclass(frozen=True, slots=True)
class Region:
    """From ``start`` up to, but without, ``end``; lines and columns from 1, columns in code points of the file."""

    start: Location
    end: Location

    @property
    def has_lines(self) -> bool:
        """False for a file whose parts are no lines: a Word document's paragraphs."""
        return self.start.unit == "line"


def region(document: Document, span: Span) -> Region:
    """The region of the file that holds ``span`` of the document's text."""
    start, end = document.source_map.locate(span.start), document.source_map.locate(span.end)
    # Inside markup the end may stand before the start: text that is woven from several places.
    if (end.line, end.column) < (start.line, start.column):
        end = start
    return Region(start, end)


def is_file_text(document: Document) -> bool:
    """Whether the document's text is the file's, character by character, but for a byte-order mark."""
    return isinstance(document.source_map, LineMap)


def uri(name: str) -> str:
    """The name of a text as a reference of RFC 3986: relative as it is, absolute with ``file:``."""
    clean = scalar(name)
    if _ABSOLUTE.match(clean):
        path = clean.replace("\\", "/") if clean[0] != "/" else clean
        return "file:///" + quote(path.lstrip("/"), safe="/:")
    return quote(clean, safe="/") or "text"


def scalar(text: str) -> str:
    """The text without halves of surrogate pairs, which strict parsers of JSON and XML refuse."""
    return _SURROGATE.sub("\ufffd", text)


def is_dismissed(finding: Finding) -> bool:
    """Whether an editor decided that the finding is none."""
    return finding.decision is not None and finding.decision.action == "dismiss"


def described(report: Report, finding: Finding) -> tuple[str, ...]:
    """What an annotation says, one line of plain text each: the message, the original's words, the suggestion."""
    lines = [plain(finding.message)]
    beside = shortened(finding.quote_a)
    if beside and finding.original is not None:
        several = f" {finding.original + 1}" if len(report.collation.originals) > 1 else ""
        lines.append(f"Original{several}: {beside}")
    if finding.suggestion is not None:
        lines.append(f"Suggestion: {shortened(finding.suggestion.text) or 'take it out'}")
    return tuple(lines)


def shortened(text: str) -> str:
    """On one line, controls as labels; of a long text the two ends."""
    shown = " ".join(plain(text).split())
    if len(shown) <= LONGEST:
        return shown
    head, tail = shown[:LONGEST * 2 // 3], shown[-LONGEST // 3:]
    return f"{head.rsplit(' ', 1)[0]} … {tail.split(' ', 1)[-1]}"


def place(report: Report, finding: Finding) -> str:
    """The place in the draft for a person: ``draft.txt:7:3``, a page's line, a paragraph of what has no lines."""
    start = report.collation.draft.source_map.locate(finding.b.start)
    name = plain(report.collation.draft.name)
    if start.unit == "line":
        return f"{name}:{start.line}:{start.column}"
    if start.path.startswith("page "):
        return f"{name}, {start.path}"
    return f"{name}, paragraph {start.line}, character {start.column}"
