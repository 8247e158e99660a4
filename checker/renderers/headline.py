"""The verdict in a sentence for a person; the rule behind it is the verdict's own."""

from __future__ import annotations

from checker.finding import Finding, at_least
from checker.report import Report, blocks


def headline(report: Report) -> str:
    """What has to happen before the draft runs: "3 things must be mended before this runs." """
    if report.verdict.status == "blocked":
        count = sum(blocks(finding, report.provenance.settings) for finding in report.findings)
        return f"{things(count)} must be mended before this runs."
    below = _below(report)
    if below:
        return f"Nothing blocks this story, but {things(below).lower()} should be mended."
    return "Nothing blocks this story."


def subline(report: Report) -> str:
    """What else there is: what was let through, and how much is worth a look. Empty where there is nothing."""
    if not report.findings:
        return "Nothing else was found either."
    dismissed = sum(_is_dismissed(finding) for finding in report.findings)
    below = _below(report) if report.verdict.status == "blocked" else 0
    minor = sum(
        not blocks(finding, report.provenance.settings) and not _is_serious(finding) and not _is_dismissed(finding)
        for finding in report.findings
    )
    parts: list[str] = []
    if below:
        parts.append(f"{things(below)} below the gate should be mended too")
    if minor:
        more = " more" if minor < len(report.findings) else ""
        noun = "thing is" if minor == 1 else "things are"
        parts.append(f"{'One' if minor == 1 else minor}{more} {noun} worth a look")
    if dismissed:
        parts.append(f"{things(dismissed)} {'was' if dismissed == 1 else 'were'} dismissed")
    if not parts:
        return ""
    return "; ".join([parts[0], *(part[0].lower() + part[1:] for part in parts[1:])]) + "."


def _below(report: Report) -> int:
    """How many findings are bad enough to be mended, and yet do not block."""
    settings = report.provenance.settings
    return sum(
        _is_serious(finding) and not _is_dismissed(finding) and not blocks(finding, settings)
        for finding in report.findings
    )


def _is_serious(finding: Finding) -> bool:
    return at_least(finding.severity, "error")


def _is_dismissed(finding: Finding) -> bool:
    return finding.decision is not None and finding.decision.action == "dismiss"


def things(count: int) -> str:
    """ "One thing", "3 things"."""
    return "One thing" if count == 1 else f"{count} things"


def number_of(count: int, noun: str) -> str:
    """ "1 word", "4,150 words"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
