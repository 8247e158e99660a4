"""The one result of a run: the collation, the findings, the verdict and where it all came from."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from checker.collation import Collation, Link
from checker.document import Document, Span
from checker.errors import EXIT_CLEAN, EXIT_FINDINGS
from checker.finding import SEVERITIES, Finding, Severity, at_least
from checker.settings import Settings

FORMAT = 1

_OF_THE_DESK = ("severity", "vocabulary")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Pass or blocked, and the rule that made it so. ``counts`` is by severity, decided or not."""

    status: Literal["pass", "blocked"]
    gate: str
    rule: str
    counts: Mapping[Severity, int]

    @property
    def exit_status(self) -> int:
        """0 for pass, 1 for blocked."""
        return EXIT_FINDINGS if self.status == "blocked" else EXIT_CLEAN


@dataclass(frozen=True, slots=True)
class Provenance:
    """What made the report: the tool's version, the SHA-256 of each model that had a say, settings."""

    version: str
    models: Mapping[str, str]
    settings: Settings


@dataclass(frozen=True, slots=True)
class Report:
    """What a run found. ``findings`` are worst first, then in order of the draft."""

    collation: Collation
    findings: tuple[Finding, ...]
    verdict: Verdict
    provenance: Provenance
    degraded: tuple[str, ...] = field(default=())

    def to_dict(self) -> dict[str, Any]:
        """The JSON report, format 1: a contract, see docs/report-format-1.schema.json."""
        settings = self.provenance.settings
        return {
            "format": FORMAT,
            "tool": {
                "name": "checker",
                "version": self.provenance.version,
                "models": dict(sorted(self.provenance.models.items())),
            },
            "settings": settings_to_dict(settings),
            "verdict": {
                "status": self.verdict.status,
                "gate": self.verdict.gate,
                "rule": self.verdict.rule,
                "counts": {severity: self.verdict.counts[severity] for severity in SEVERITIES},
            },
            "degraded": list(self.degraded),
            "original": [_document(original) for original in self.collation.originals],
            "draft": _document(self.collation.draft),
            "links": [_link(link) for link in self.collation.links],
            "omitted": [list(pair) for pair in self.collation.omitted],
            "added": list(self.collation.added),
            "findings": [_finding(finding) for finding in self.findings],
        }


def settings_to_dict(settings: Settings) -> dict[str, Any]:
    """The settings with plain values, by name. What the desk has not set of its own is left out.

    The vocabulary may hold thousands of words: the report names their number and the SHA-256 of their lines.
    """
    values = {name: getattr(settings, name) for name in settings.__dataclass_fields__ if name not in _OF_THE_DESK}
    plain = {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}
    if settings.severity:
        plain["severity"] = dict(settings.severity)
    if settings.vocabulary:
        lines = "\n".join(settings.vocabulary).encode("utf-8", "surrogatepass")
        plain["vocabulary"] = {"words": len(settings.vocabulary), "sha256": hashlib.sha256(lines).hexdigest()}
    return plain


def blocks(finding: Finding, settings: Settings) -> bool:
    """Whether the gate of ``settings`` stops the draft for this finding alone."""
    return (
        settings.fail_on != "never"
        and at_least(finding.severity, settings.fail_on)
        and finding.confidence >= settings.min_confidence
        and not (finding.decision and finding.decision.action == "dismiss")
    )


def judge(findings: tuple[Finding, ...], settings: Settings) -> Verdict:
    """The verdict of the gate over the findings.

    A finding blocks where its severity reaches ``fail_on``, its confidence reaches
    ``min_confidence`` and the editor has not dismissed it.
    """
    counts: dict[Severity, int] = {severity: 0 for severity in SEVERITIES}
    for finding in findings:
        counts[finding.severity] += 1
    if settings.fail_on == "never":
        return Verdict("pass", "never", "The gate is set to never.", counts)
    gate = settings.fail_on
    blocking = sum(blocks(finding, settings) for finding in findings)
    scope = gate if gate == "critical" else f"{gate} or above"
    if settings.min_confidence > 0:
        scope += f" with a confidence of at least {settings.min_confidence:g}"
    if blocking:
        what = "1 finding" if blocking == 1 else f"{blocking} findings"
        return Verdict("blocked", gate, f"Blocked by {what} at {scope}.", counts)
    return Verdict("pass", gate, f"No finding at {scope}.", counts)


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _document(document: Document) -> dict[str, Any]:
    return {
        "name": document.name,
        "sha256": document.sha256,
        "text": document.text,
        "sentences": [_span(sentence.span) for sentence in document.sentences],
        "paragraphs": [_span(paragraph.span) for paragraph in document.paragraphs],
        "furniture": sorted(document.furniture),
    }


def _link(link: Link) -> dict[str, Any]:
    return {
        "original": link.original,
        "a": list(link.a),
        "b": list(link.b),
        "relation": link.relation,
        "moved": link.moved,
        "shape": link.shape,
        "duplicate": link.duplicate,
        "score": link.score,
        "words": [[*_span(edit.a), *_span(edit.b), edit.kind] for edit in link.edits],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    suggestion, decision = finding.suggestion, finding.decision
    return {
        "check": finding.check,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "message": finding.message,
        "original": finding.original,
        "a": _span(finding.a) if finding.a is not None else None,
        "b": _span(finding.b),
        "quote_a": finding.quote_a,
        "quote_b": finding.quote_b,
        "location": {"line": finding.location.line, "column": finding.location.column},
        "related": [
            {"side": "b" if place.original is None else "a", "original": place.original, "span": _span(place.span)}
            for place in finding.related
        ],
        "suggestion": {"text": suggestion.text, "safety": suggestion.safety} if suggestion else None,
        "decision": {"action": decision.action, "reason": decision.reason} if decision else None,
        "fingerprint": finding.fingerprint,
    }
