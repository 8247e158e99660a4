"""Checkstyle's XML, which editors, build servers and review tools read: a file, and its errors in order.

What an editor dismissed has the severity ``ignore``.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

from checker.finding import Severity
from checker.renderers.places import described, is_dismissed, region
from checker.renderers.visible import plain
from checker.renderers.xml import written
from checker.report import Report

# The version of Checkstyle whose form this is.
_VERSION = "8.0"

_SEVERITIES: Mapping[Severity, str] = {"critical": "error", "error": "error", "warning": "warning", "info": "info"}


def render(report: Report) -> str:
    """One ``checkstyle`` with the draft as its only ``file``."""
    draft = report.collation.draft
    root = Element("checkstyle", {"version": _VERSION})
    file = SubElement(root, "file", {"name": plain(draft.name)})
    for finding in sorted(report.findings, key=lambda finding: finding.b):
        start = region(draft, finding.b).start
        severity = "ignore" if is_dismissed(finding) else _SEVERITIES[finding.severity]
        SubElement(
            file,
            "error",
            {
                "line": str(start.line),
                "column": str(start.column),
                "severity": severity,
                "message": " ".join(described(report, finding)),
                "source": "checker." + finding.check.replace("/", "."),
            },
        )
    return written(root)
