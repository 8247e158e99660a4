"""The JSON report, format 1: what other programs read. See docs/report-format-1.schema.json."""

from __future__ import annotations

import json

from checker.report import Report


def render(report: Report) -> str:
    """The report as one JSON value and a line end.

    Everything outside ASCII is escaped, so that a lone surrogate survives any encoding on the way.
    One member of the report a line, and one line for each link and finding: a change shows as a change.
    """
    members = [f"{json.dumps(key)}: {_member(value)}" for key, value in report.to_dict().items()]
    return "{" + ",\n ".join(members) + "}\n"


def _member(value: object) -> str:
    if isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
        return "[\n  " + ",\n  ".join(json.dumps(item) for item in value) + "\n ]"
    return json.dumps(value)
