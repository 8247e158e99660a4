"""Summaries with one error made by hand (BUMP): is the summary with the error held for the worse one?

A summary's score is the sum over its findings of confidence, weighted by severity (3 critical, 2 error, 1 warning,
0.2 info): those that say that it contradicts the article or is not supported by it. What was left out is no error of a
summary, so facts/name-dropped and facts/detail-dropped do not count. ``auc`` is over all summaries, ``pairs`` the share
of articles whose wrong summary scores higher (ties count half); both, too, for the articles with an even number in the
order of their ids, on which the choices were made, and for the odd ones, by kind of error.
CHECKER_SAMPLE=5 measures two articles of every ten. The language model is off.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker import pipeline
from checker.annotate import annotate
from checker.document import Document
from checker.readers import read_text
from checker.segment import segment
from checker.settings import Settings

SETTINGS = Settings(
    select=(
        "facts", "quotes", "sourcing/unsupported", "sourcing/unknown-detail", "sourcing/attribution-dropped",
        "sourcing/attribution-moved", "structure/dangling-pronoun",
    ),
    ignore=("facts/name-dropped", "facts/detail-dropped"),
    language_model=False,
)
WEIGHTS = {"critical": 3.0, "error": 2.0, "warning": 1.0, "info": 0.2}


@dataclass(frozen=True, slots=True)
class _Scored:
    """A pair of summaries: the place of the article in the order of ids, the kind of error, both scores."""

    place: int
    kind: str
    good: float
    bad: float


def run(path: Path) -> dict[str, Any]:
    """Measure the file at ``path``; every line has ``article_id``, ``article``, ``good``, ``bad`` and its kind of error."""
    every = int(os.environ.get("CHECKER_SAMPLE", "1"))
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    places = {number: place for place, number in enumerate(sorted({row["article_id"] for row in rows}))}
    articles: dict[int, Document] = {}
    scores: dict[tuple[int, str], float] = {}
    scored: list[_Scored] = []
    for row in rows:
        number = row["article_id"]
        if places[number] // 2 % every:
            continue
        if number not in articles:
            articles[number] = annotate(segment(read_text(row["article"], "original")))
        for summary in (row["good"], row["bad"]):
            if (number, summary) not in scores:
                scores[number, summary] = _score(articles[number], summary)
        good, bad = scores[number, row["good"]], scores[number, row["bad"]]
        scored.append(_Scored(places[number], row["corrected_error_type"], good, bad))
    chosen_on = [one for one in scored if not one.place % 2]
    others = [one for one in scored if one.place % 2]
    good_others = [one.good for one in others]
    kinds = sorted({one.kind for one in others})
    return {
        "articles": len(articles),
        **_figures(scored),
        "chosen on": _figures(chosen_on),
        "others": _figures(others),
        "others by kind (auc)": {
            kind: round(_auc(good_others, [one.bad for one in others if one.kind == kind]), 3) for kind in kinds
        },
    }


def _figures(scored: Sequence[_Scored]) -> dict[str, Any]:
    pairs = [(one.bad > one.good) + 0.5 * (one.bad == one.good) for one in scored]
    return {
        "summaries": len(scored),
        "auc": round(_auc([one.good for one in scored], [one.bad for one in scored]), 3),
        "pairs": round(sum(pairs) / len(pairs), 3),
    }


def _score(article: Document, summary: str) -> float:
    findings = pipeline.compare(article, summary, SETTINGS).findings
    return sum(WEIGHTS[finding.severity] * finding.confidence for finding in findings)


def _auc(low: list[float], high: list[float]) -> float:
    """The share of (low, high) couples in the right order; ties count half."""
    return sum((y > x) + 0.5 * (x == y) for x in low for y in high) / (len(low) * len(high))
