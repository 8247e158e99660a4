"""Honest rewordings that look like mistakes: is anything said of them?  ``python -m tests.benchmarks honest tests/benchmarks/honest.jsonl``.

A line holds a passage of an original, ``a``, and ``b``, the same told by a careful editor who rewords a denial, an
opposite, a tense, a hedge, a share, who did what or a cause, and changes nothing of it. They were written by two who
had read no check. Whatever is said at warning or above is false. The odd lines are open, the even ones closed, as in
tests/benchmarks/blind.py. No language model is asked. CHECKER_DETAILS=1 lists the open half.
"""

from __future__ import annotations

import json
import os
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from checker import pipeline
from checker.finding import at_least
from checker.settings import Settings
from tests.benchmarks.blind import HALVES, LEVELS

SETTINGS = Settings(select=("facts", "quotes", "sourcing"), ignore=("sourcing/uncredited-copy",), language_model=False)


def run(path: Path) -> dict[str, Any]:
    """For each half: the pairs and words, and the false findings by kind of rewording and by check."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    figures: dict[str, Any] = {}
    details: list[str] = []
    for first, half in enumerate(HALVES):
        kinds: dict[str, Counter[str]] = defaultdict(Counter)
        checks: Counter[str] = Counter()
        for row in rows[first::2]:
            kinds[row["kind"]].update(pairs=1, words=len(row["b"].split()))
            for finding in pipeline.compare(row["a"], row["b"], SETTINGS).findings:
                if at_least(finding.severity, "warning"):
                    level = LEVELS[finding.severity]
                    kinds[row["kind"]][level] += 1
                    checks[f"{finding.check} ({level})"] += 1
                    if half == "open":
                        details.append(f"{row['id']} {level} {finding.check}: {finding.message}")
        figures[half] = {"by kind": dict(kinds), "by check": dict(checks.most_common())}
    return figures | ({"details": details} if os.environ.get("CHECKER_DETAILS") else {})
