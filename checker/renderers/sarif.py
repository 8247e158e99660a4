"""SARIF 2.1.0, what code-scanning services and editors read (OASIS Standard, errata 01).

Columns and offsets count code points. The original's passage is a related location; what an editor
dismissed is a suppressed result; the rules carry the pages of the checks. A fix and a snippet are given
where the text is the file itself, for only there do they fit its characters.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from checker.document import Document, Span
from checker.finding import Finding, Severity
from checker.registry import Check
from checker.renderers.places import described, is_dismissed, is_file_text, region, scalar, shortened, uri
from checker.renderers.rules import check_of, in_force
from checker.renderers.visible import plain
from checker.report import Report, settings_to_dict

VERSION = "2.1.0"
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_LEVELS: Mapping[Severity, str] = {"critical": "error", "error": "error", "warning": "warning", "info": "note"}

# 3.11.5 and 3.11.6 of the standard: what would begin a placeholder or an embedded link.
_SPECIAL = re.compile(r"[\[\]\\{}]")


def render(report: Report) -> str:
    """The log file with one run, ASCII, ending in a line end."""
    log = {"$schema": SCHEMA, "version": VERSION, "runs": [_run(report)]}
    return json.dumps(log, indent=1) + "\n"


def _run(report: Report) -> dict[str, Any]:
    names = [check.name for check in in_force(report)]
    names += sorted({finding.check for finding in report.findings} - set(names))
    verdict = report.verdict
    return {
        "tool": {
            "driver": {
                "name": "checker",
                "semanticVersion": report.provenance.version,
                "rules": [_rule(name, check_of(name)) for name in names],
            }
        },
        "invocations": [
            {
                "executionSuccessful": True,
                "exitCode": verdict.exit_status,
                "exitCodeDescription": verdict.rule,
                "toolExecutionNotifications": [
                    {"level": "warning", "message": {"text": _message(sentence)}} for sentence in report.degraded
                ],
            }
        ],
        "columnKind": "unicodeCodePoints",
        # A lone CR ends a line in the source maps, so it has to here.
        "newlineSequences": ["\r\n", "\n", "\r"],
        "artifacts": [
            {"location": {"uri": uri(document.name)}, "hashes": {"sha-256": document.sha256}}
            for document in (report.collation.draft, *report.collation.originals)
        ],
        "results": [_result(report, finding, names.index(finding.check)) for finding in report.findings],
        "properties": {"verdict": verdict.status, "settings": settings_to_dict(report.provenance.settings)},
    }


def _rule(name: str, check: Check | None) -> dict[str, Any]:
    rule: dict[str, Any] = {"id": name, "name": "".join(part.capitalize() for part in re.split(r"[/-]", name))}
    if check is None:
        return rule
    examples = "\n\n".join(
        "\n".join(
            [("Flags" if example.flags else "Passes") + ":"]
            + ([f"  original: {example.a}"] if example.a is not None else [])
            + [f"  draft:    {example.b}"]
        )
        for example in check.examples
    )
    return rule | {
        "shortDescription": {"text": check.title},
        "fullDescription": {"text": check.why or check.title},
        "help": {"text": check.page, "markdown": f"**{check.title}**\n\n{check.why}\n\n~~~~text\n{examples}\n~~~~\n"},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
        "properties": {"tags": [check.family], "severity": check.severity},
    }


def _result(report: Report, finding: Finding, rule: int) -> dict[str, Any]:
    draft = report.collation.draft
    result: dict[str, Any] = {
        "ruleId": finding.check,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "rank": round(finding.confidence * 100, 2),
        "message": {"text": "\n".join(_message(line) for line in described(report, finding))},
        "locations": [_location(draft, finding.b, 0)],
        "partialFingerprints": {"checker/v1": finding.fingerprint},
        "properties": {"severity": finding.severity, "confidence": finding.confidence},
    }
    related = [
        _location(document, span, index) | {"id": number, "message": {"text": _message(text)}}
        for number, (document, span, index, text) in enumerate(_related(report, finding), 1)
    ]
    if related:
        result["relatedLocations"] = related
    if finding.suggestion is not None and is_file_text(draft):
        result["fixes"] = [_fix(draft, finding, finding.suggestion.text)]
    decision = finding.decision
    if decision is not None:
        result["properties"]["decision"] = decision.action
    if decision is not None and is_dismissed(finding):
        said = scalar(decision.reason or "Dismissed by an editor.")
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": said}]
    return result


def _related(report: Report, finding: Finding) -> list[tuple[Document, Span, int, str]]:
    """The places besides the finding's own: document, span, its number among the artifacts, and what it is."""
    collation = report.collation
    found: list[tuple[Document, Span, int, str]] = []
    if finding.a is not None and finding.original is not None:
        original = collation.originals[finding.original]
        found.append((original, finding.a, finding.original + 1, f"In the original: {shortened(finding.quote_a)}"))
    for place in finding.related:
        if place.original is None:
            words = shortened(collation.draft.words(place.span))
            found.append((collation.draft, place.span, 0, f"Also in the draft: {words}"))
        else:
            original = collation.originals[place.original]
            words = shortened(original.words(place.span))
            found.append((original, place.span, place.original + 1, f"In the original: {words}"))
    return found


def _location(document: Document, span: Span, artifact: int) -> dict[str, Any]:
    place = region(document, span)
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri(document.name), "index": artifact}}
    location: dict[str, Any] = {"physicalLocation": physical}
    if place.has_lines:
        physical["region"] = _region(document, span)
    path = place.start.path or ("" if place.has_lines else f"paragraph {place.start.line}")
    if path:
        location["logicalLocations"] = [{"fullyQualifiedName": scalar(path), "kind": "element"}]
    return location


def _region(document: Document, span: Span) -> dict[str, Any]:
    place = region(document, span)
    found: dict[str, Any] = {
        "startLine": place.start.line,
        "startColumn": place.start.column,
        "endLine": place.end.line,
        "endColumn": place.end.column,
    }
    if is_file_text(document):
        found |= {"charOffset": span.start, "charLength": len(span)}
        if span:
            found["snippet"] = {"text": scalar(document.words(span))}
    return found


def _fix(draft: Document, finding: Finding, text: str) -> dict[str, Any]:
    replacement: dict[str, Any] = {"deletedRegion": {"charOffset": finding.b.start, "charLength": len(finding.b)}}
    if text:
        replacement["insertedContent"] = {"text": scalar(text)}
    place = region(draft, finding.b)
    replacement["deletedRegion"] |= {
        "startLine": place.start.line,
        "startColumn": place.start.column,
        "endLine": place.end.line,
        "endColumn": place.end.column,
    }
    return {
        "description": {"text": _message(f"Suggestion: {shortened(text) or 'take it out'}")},
        "artifactChanges": [
            {"artifactLocation": {"uri": uri(draft.name), "index": 0}, "replacements": [replacement]}
        ],
    }


def _message(text: str) -> str:
    """Text in which nothing is a placeholder or a link."""
    return _SPECIAL.sub(lambda match: match[0] * 2 if match[0] in "{}" else "\\" + match[0], plain(text))
