"""What the gate says of one draft, small enough to keep for thousands of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

from checker.finding import Finding
from checker.report import Report, blocks

State = Literal["pass", "blocked", "unreadable", "fault"]
Mark = Literal["blocks", "dismissed", ""]


@dataclass(frozen=True, slots=True)
class Line:
    """A finding in a line; ``mark`` says whether it blocks or somebody has dismissed it."""

    line: int
    column: int
    severity: str
    check: str
    message: str
    fingerprint: str
    words: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Outcome:
    """The state of a draft, and why.

    ``lines`` are its findings, worst first; ``originals`` are the names of what it was compared with, none where it
    was checked alone; ``trouble`` says in a line why it could not be checked; ``notices`` are what the report declares;
    ``cached`` is true where nothing had to be done again.
    """

    draft: str
    state: State
    rule: str = ""
    lines: tuple[Line, ...] = ()
    originals: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    trouble: str = ""
    cached: bool = False

    @property
    def blocking(self) -> tuple[Line, ...]:
        """The findings that stop the draft."""
        return tuple(line for line in self.lines if line.mark == "blocks")

    def to_dict(self) -> dict[str, Any]:
        """Plain values for the cache: what depends on the texts and settings alone."""
        values = asdict(self)
        del values["reports"], values["cached"]
        return values

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Outcome:
        """The outcome of such values; raises TypeError or KeyError for others."""
        lines = tuple(Line(**line) for line in values["lines"])
        lists = {name: tuple(values[name]) for name in ("originals", "notices")}
        return cls(**{**values, **lists, "lines": lines, "cached": True})


def of_report(draft: str, report: Report) -> Outcome:
    """What a report comes to."""
    return Outcome(
        draft,
        report.verdict.status,
        report.verdict.rule,
        tuple(_line(finding, report) for finding in report.findings),
        tuple(original.name for original in report.collation.originals),
        report.degraded,
    )


def _line(finding: Finding, report: Report) -> Line:
    dismissed = finding.decision is not None and finding.decision.action == "dismiss"
    mark: Mark = "dismissed" if dismissed else "blocks" if blocks(finding, report.provenance.settings) else ""
    return Line(
        finding.location.line, finding.location.column, finding.severity, finding.check, finding.message,
        finding.fingerprint, " ".join((finding.quote_b or finding.quote_a).split()), mark,
    )
