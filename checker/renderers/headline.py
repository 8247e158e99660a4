"""The verdict in a sentence for a person; the rule behind it is the verdict's own."""

from __future__ import annotations

from checker.finding import at_least
from checker.report import Report, blocks


def headline(report: Report) -> str:
    """What has to happen before the draft runs: "3 things must be mended before this runs." """
    if report.verdict.status == "blocked":
        count = sum(blocks(finding, report.provenance.settings) for finding in report.findings)
        return f"{things(count)} must be mended before this runs."
    return "Nothing blocks this story."


def subline(report: Report) -> str:
    """What else there is: what was let through, and how much is worth a look. Empty where there is nothing."""
    settings = report.provenance.settings
    rest = [finding for finding in report.findings if not blocks(finding, settings)]
    serious = sum(at_least(finding.severity, "error") for finding in rest)
    minor = len(rest) - serious
    if not report.findings:
        return "Nothing else was found either."
    parts: list[str] = []
    if serious:
        parts.append(f"{things(serious)} below the gate or dismissed {'is' if serious == 1 else 'are'} still listed")
    if minor:
        more = " more" if len(rest) < len(report.findings) else ""
        noun = "thing is" if minor == 1 else "things are"
        parts.append(f"{'One' if minor == 1 else minor}{more} {noun} worth a look")
    if not parts:
        return ""
    return "; ".join([parts[0], *(part[0].lower() + part[1:] for part in parts[1:])]) + "."


def things(count: int) -> str:
    """ "One thing", "3 things"."""
    return "One thing" if count == 1 else f"{count} things"


def number_of(count: int, noun: str) -> str:
    """ "1 word", "4,150 words"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
