"""How rare each score of the detector is in clean text: ``python -m tests.benchmarks suspicion_levels ../shared``.

Writes checker/language/detector_levels.json: for each of the four scores the value that one clean word in 2, in 4, in
8 ... is above, measured on the choosing part of tests/benchmarks/garble_texts.py and on every second Brown press text.
The checks ask for these levels, never for a score, so that new weights need this command and no other change.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

from checker.document import Document
from checker.language import detector
from checker.readers import read_text
from checker.segment import segment
from tests.benchmarks.clean import articles_of
from tests.benchmarks.garble_texts import held_out

LEVELS = 13
TARGET = Path(detector.__file__).parent / detector.LEVELS
MOST_HELD_OUT = 400


def run(shared: Path) -> dict[str, Any]:
    """Measure, write, and say what was written."""
    rows: list[detector.Chances] = []
    for text in _texts(shared):
        rows.extend(_chances(segment(read_text(text, "article"))))
    table: dict[str, Any] = {"weights": detector.models()[detector.NAME], "words": len(rows)}
    for field in fields(detector.Chances):
        scores = sorted((getattr(row, field.name) for row in rows), reverse=True)
        table[field.name] = [scores[len(rows) >> level] for level in range(1, LEVELS + 1)]
    TARGET.write_text(json.dumps(table, indent=1, sort_keys=True) + "\n", encoding="ascii")
    return table


def _texts(shared: Path) -> Iterator[str]:
    yield from list(articles_of(shared / "data" / "brown_press.jsonl"))[::2]
    yield from held_out(shared, "choose")[:MOST_HELD_OUT]


def _chances(document: Document) -> Iterator[detector.Chances]:
    sentences = [
        [document.words(token.span) for token in sentence.tokens]
        for paragraph in document.paragraphs if paragraph.role == "prose" for sentence in paragraph.sentences
    ]
    for row in detector.judge(sentences):
        yield from row
