"""Summaries with one error made by hand (BUMP): is the summary with the error held for the worse one?

A summary's score is the sum over its findings of confidence, weighted by severity. ``auc`` is over all
summaries, ``pairs`` the share of articles whose wrong summary scores higher (ties count half).
CHECKER_SAMPLE=5 measures every fifth article. The language model is off.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from checker import pipeline
from checker.annotate import annotate
from checker.document import Document
from checker.readers import read_text
from checker.segment import segment
from checker.settings import Settings

SETTINGS = Settings(select=("facts", "quotes", "sourcing/unsupported", "sourcing/attribution-dropped"), language_model=False)
WEIGHTS = {"critical": 3.0, "error": 2.0, "warning": 1.0, "info": 0.2}


def run(path: Path) -> dict[str, Any]:
    """Measure the file at ``path``; every line has ``article``, ``good`` and ``bad``."""
    every = int(os.environ.get("CHECKER_SAMPLE", "1"))
    good: list[float] = []
    bad: list[float] = []
    for line in path.read_text("utf-8").splitlines()[::every]:
        row = json.loads(line)
        article = annotate(segment(read_text(row["article"], "original")))
        good.append(_score(article, row["good"]))
        bad.append(_score(article, row["bad"]))
    pairs = [(y > x) + 0.5 * (x == y) for x, y in zip(good, bad, strict=True)]
    return {"articles": len(good), "auc": round(_auc(good, bad), 3), "pairs": round(sum(pairs) / len(pairs), 3)}


def _score(article: Document, summary: str) -> float:
    findings = pipeline.compare(article, summary, SETTINGS).findings
    return sum(WEIGHTS[finding.severity] * finding.confidence for finding in findings)


def _auc(low: list[float], high: list[float]) -> float:
    """The share of (low, high) couples in the right order; ties count half."""
    return sum((y > x) + 0.5 * (x == y) for x in low for y in high) / (len(low) * len(high))
