"""Sentence links against those made by hand between two tellings of one fable: micro precision, recall, F1.

The coefficients of the judgement were fitted on this set (and on another); what they reach on texts
that they have not seen is what ``python -m tests.benchmarks.fit_links`` cross-validates.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from checker.align import align
from checker.annotate import annotate
from checker.document import Document
from checker.segment import segment


def run(path: Path) -> dict[str, Any]:
    """Align every pair of the file at ``path``."""
    right = said = true = 0
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        numbers = [[number for number, text in enumerate(row[side]) if text.strip()] for side in ("s1", "s2")]
        a, b = (annotate(segment(Document.from_sentences(row[side]))) for side in ("s1", "s2"))
        found = {
            (numbers[0][x], numbers[1][y]) for link in align([a], b).links for x in link.a for y in link.b
        }
        gold = {(x, y) for x, y in row["manual_alignments"]}
        right, said, true = right + len(found & gold), said + len(found), true + len(gold)
    return {
        "links": true,
        "precision": round(right / said, 3),
        "recall": round(right / true, 3),
        "f1": round(2 * right / (said + true), 3),
    }
