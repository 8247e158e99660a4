"""Checks a rewritten article against its original before it is published.

    import checker

    report = checker.compare(original_text, draft_text)
    print(report.verdict.rule)

The names are loaded when they are first used: ``import checker`` alone costs nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from checker._version import __version__

if TYPE_CHECKING:
    from checker.document import Document
    from checker.errors import CheckerError, UserError
    from checker.finding import Finding
    from checker.pipeline import check, compare
    from checker.report import Report
    from checker.settings import Settings

__all__ = [
    "CheckerError",
    "Document",
    "Finding",
    "Report",
    "Settings",
    "UserError",
    "__version__",
    "check",
    "compare",
]

_HOMES = {
    "CheckerError": "checker.errors",
    "Document": "checker.document",
    "Finding": "checker.finding",
    "Report": "checker.report",
    "Settings": "checker.settings",
    "UserError": "checker.errors",
    "check": "checker.pipeline",
    "compare": "checker.pipeline",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'checker' has no attribute {name!r}")
    value = getattr(importlib.import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
