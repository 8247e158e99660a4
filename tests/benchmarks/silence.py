"""What is flagged on clean news: ``python -m tests.benchmarks silence ../shared``.

gum_wikinews holds edited articles. ``check`` looks at each alone, without the language model; ``against itself`` compares
each with itself, and counts only what the check alone did not find: comparing may not cause anything.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from checker import pipeline
from checker.finding import SEVERITIES
from checker.report import Report
from checker.settings import Settings

SETTINGS = Settings(language_model=False)


def run(shared: Path) -> dict[str, Any]:
    """Findings for each 1,000 words, by severity, and by check."""
    words = 0
    severities: Counter[str] = Counter()
    checks: Counter[str] = Counter()
    caused: Counter[str] = Counter()
    for line in (shared / "data" / "gum_wikinews.jsonl").read_text(encoding="utf-8").splitlines():
        text = "\n\n".join(" ".join(paragraph) for paragraph in json.loads(line)["paras"])
        words += len(text.split())
        alone, itself = pipeline.check(text, SETTINGS), pipeline.compare(text, text, SETTINGS)
        severities.update(finding.severity for finding in alone.findings)
        checks.update(finding.check for finding in alone.findings)
        caused.update((_names(itself) - _names(alone)).elements())
    return {
        "words": words,
        "check, for each 1,000 words": {name: round(1000 * severities[name] / words, 2) for name in SEVERITIES},
        "check, findings": dict(sorted(checks.items())),
        "against itself, findings that comparing caused": dict(sorted(caused.items())),
    }


def _names(report: Report) -> Counter[str]:
    return Counter(finding.check for finding in report.findings)
