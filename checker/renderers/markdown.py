"""Markdown for a comment on a pull request: the verdict, and the findings in tables that open and close.

Of an article's text nothing is markup: what could begin it is written as an entity, and what GitHub and
GitLab make of plain words (mentions, links, references to issues, emoji) is broken by a space without a width.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.finding import SEVERITIES, Finding
from checker.renderers.headline import headline, number_of, subline
from checker.renderers.places import is_dismissed, place, shortened
from checker.renderers.visible import plain
from checker.report import Report

# A comment may have 65,536 characters; the rest of the findings is counted.
LONGEST_COMMENT = 60_000

# A desk's script finds its last comment by this line, to write over it.
MARKER = "<!-- checker -->"

_MARKUP = re.compile(r"[\\`*_\[\]<>&|~$]")
# Each is broken behind what is matched here.
_AUTOMATIC = re.compile(
    r"[@#!~](?=\w)|:(?=//)|:(?=[\w+-]+:)|(?<=\bwww)(?=\.)|(?<=\bmailto):|(?<=\bxmpp):|(?<=\bGH)-(?=\d)", re.I
)
_TITLES = {"critical": "Critical", "error": "Errors", "warning": "Warnings", "info": "For information"}


def render(report: Report) -> str:
    """The comment, at most about sixty thousand characters long."""
    blocked = report.verdict.status == "blocked"
    draft, originals = report.collation.draft, report.collation.originals
    compared = ", compared with " + ", ".join(inert(original.name) for original in originals) if originals else ""
    head = [
        MARKER,
        f"### {'Blocked' if blocked else 'Pass'}: {headline(report)}",
        "",
        " ".join(part for part in (report.verdict.rule, subline(report)) if part),
        "",
        f"{inert(draft.name)} ({number_of(len(draft.text.split()), 'word')}){compared}.",
        "",
        *(f"> {inert(sentence)}\n" for sentence in report.degraded),
    ]
    tail = f"<sub>checker {report.provenance.version}, draft {draft.sha256[:12]}</sub>"
    return "\n".join(_within(head, list(_findings(report)), tail)) + "\n"


def _within(head: Sequence[str], blocks: Sequence[tuple[str, str, str]], tail: str) -> Iterator[str]:
    """The lines of the comment. A block is a row with what opens its table and what closes it."""
    yield from head
    length = sum(map(len, head)) + len(tail)
    closing = ""
    for number, (opening, row, end) in enumerate(blocks):
        length += len(opening) + len(row) + len(end) + 3
        if length > LONGEST_COMMENT:
            if closing:
                yield closing
            rest = number_of(len(blocks) - number, "more finding")
            yield f"\n{rest}: see the report.\n"
            break
        if opening:
            if closing:
                yield closing
            yield opening
        yield row
        closing = end
    else:
        if closing:
            yield closing
    yield tail


def _findings(report: Report) -> Iterator[tuple[str, str, str]]:
    for severity in SEVERITIES:
        found = [finding for finding in report.findings if finding.severity == severity and not is_dismissed(finding)]
        yield from _table(report, _TITLES[severity], found, severity in ("critical", "error"))
    yield from _table(report, "Dismissed", [finding for finding in report.findings if is_dismissed(finding)], False)


def _table(
    report: Report, title: str, findings: Sequence[Finding], is_open: bool
) -> Iterator[tuple[str, str, str]]:
    shown = "<details open>" if is_open else "<details>"
    summary = f"<summary>{title} ({len(findings)})</summary>"
    opening = f"{shown}\n{summary}\n\n| Where | What | Instead |\n| --- | --- | --- |"
    for finding in findings:
        yield opening, _row(report, finding), "\n</details>\n"
        opening = ""


def _row(report: Report, finding: Finding) -> str:
    where = inert(place(report, finding).removeprefix(plain(report.collation.draft.name)).lstrip(":, "))
    what = inert(finding.message)
    if finding.quote_a.strip():
        what += f"<br>Original: {inert(shortened(finding.quote_a))}"
    if finding.decision is not None and finding.decision.reason:
        what += f"<br>Reason: {inert(finding.decision.reason)}"
    instead = ""
    if finding.suggestion is not None:
        instead = inert(shortened(finding.suggestion.text)) or "take it out"
    return f"| {where} | {what}<br><sub>{finding.check}, {finding.confidence:.0%} certain</sub> | {instead} |"


def inert(text: str) -> str:
    """The text on one line as Markdown that shows it and does nothing else."""
    shown = " ".join(plain(text).split())
    # Marks are placed first and written out last, so that their own signs are not taken for the text's.
    shown = _AUTOMATIC.sub(lambda match: f"{match[0]}\u200b", shown)
    shown = _MARKUP.sub(lambda match: f"&#{ord(match[0])};", shown)
    shown = re.sub(r"^([-+#>]|\d+(?=[.)]))", lambda match: f"{match[0]}\u200b", shown)
    return shown.replace("\u200b", "&#8203;")
