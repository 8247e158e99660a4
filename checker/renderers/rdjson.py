"""The Reviewdog Diagnostic Format, rdjson: comments, and suggestions to click, in a review.

Lines end at LF, as reviewdog counts them; columns count bytes of UTF-8 from 1; the end is exclusive. In
markup the report does not have the bytes of a line, so there the lines alone are given, and no suggestion.
What an editor dismissed is left out.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from checker.document import Document, Span
from checker.finding import Finding, Severity
from checker.renderers.places import described, is_dismissed, is_file_text, region, scalar, shortened
from checker.report import Report

_SEVERITIES: Mapping[Severity, str] = {"critical": "ERROR", "error": "ERROR", "warning": "WARNING", "info": "INFO"}


def render(report: Report) -> str:
    """One DiagnosticResult, ASCII, ending in a line end."""
    result = {
        "source": {"name": "checker"},
        "diagnostics": [_diagnostic(report, finding) for finding in report.findings if not is_dismissed(finding)],
    }
    return json.dumps(result, indent=1) + "\n"


def _diagnostic(report: Report, finding: Finding) -> dict[str, Any]:
    draft = report.collation.draft
    place = _range(draft, finding.b)
    location: dict[str, Any] = {"path": scalar(draft.name)}
    found: dict[str, Any] = {
        "message": "\n".join(described(report, finding)),
        "location": location,
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.check},
    }
    if place is not None:
        location["range"] = place
    if finding.suggestion is not None and is_file_text(draft):
        found["suggestions"] = [{"range": place, "text": scalar(finding.suggestion.text)}]
    related = _related(report, finding)
    if related:
        found["related_locations"] = related
    return found


def _related(report: Report, finding: Finding) -> list[dict[str, Any]]:
    if finding.a is None or finding.original is None:
        return []
    original = report.collation.originals[finding.original]
    location: dict[str, Any] = {"path": scalar(original.name)}
    place = _range(original, finding.a)
    if place is not None:
        location["range"] = place
    return [{"message": f"In the original: {shortened(finding.quote_a)}", "location": location}]


def _range(document: Document, span: Span) -> dict[str, Any] | None:
    if is_file_text(document):
        return {"start": _position(document.text, span.start), "end": _position(document.text, span.end)}
    place = region(document, span)
    if not place.has_lines:
        return None
    return {"start": {"line": place.start.line}, "end": {"line": place.end.line}}


def _position(text: str, offset: int) -> dict[str, int]:
    start = text.rfind("\n", 0, offset) + 1
    column = len(text[start:offset].encode("utf-8", "surrogatepass")) + 1
    return {"line": text.count("\n", 0, offset) + 1, "column": column}
