"""Annotations for GitHub's workflows: one command a line, which the runner reads from a step's output.

GitHub shows the first ten errors, ten warnings and ten notices of a step, so the worst come first.
Nothing in a text can end a command, begin another one or name a property: what could is escaped as the
runner's own toolkit does it. What an editor dismissed is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.finding import Finding, Severity
from checker.renderers.places import described, is_dismissed, region, scalar
from checker.renderers.visible import plain
from checker.report import Report

_COMMANDS: Mapping[Severity, str] = {"critical": "error", "error": "error", "warning": "warning", "info": "notice"}


def render(report: Report) -> str:
    """A line for each finding, worst first, and the verdict as the last."""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    for finding in report.findings:
        if not is_dismissed(finding):
            properties = ",".join(f"{name}={_property(value)}" for name, value in _properties(report, finding).items())
            yield f"::{_COMMANDS[finding.severity]} {properties}::{_data(chr(10).join(described(report, finding)))}"
    for sentence in report.degraded:
        yield f"::notice title=checker::{_data(plain(sentence))}"
    yield f"checker: {report.verdict.rule}"


def _properties(report: Report, finding: Finding) -> dict[str, str]:
    draft = report.collation.draft
    found = {"file": plain(draft.name)}
    place = region(draft, finding.b)
    if place.has_lines:
        found["line"] = str(place.start.line)
        found["endLine"] = str(place.end.line)
        # Columns are refused where a region has several lines.
        if place.start.line == place.end.line:
            found["col"] = str(place.start.column)
            found["endColumn"] = str(place.end.column)
    found["title"] = f"{finding.check} ({finding.severity}, {finding.confidence:.0%} certain)"
    return found


def _data(text: str) -> str:
    return scalar(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
