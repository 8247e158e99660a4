"""Spun, translated and honestly rewritten articles with every place that is no English: ``python -m tests.benchmarks
language_pairs tests/benchmarks/language_pairs``.

A folder holds original.txt, draft.txt and key.json: the ``kind`` of draft, the ``half``, and the ``places``, words of the
draft that its writer, who had read no check, says a copy editor would mark. Only ``language/`` and ``structure/`` count,
at warning or above: a remark is right that overlaps a place, and a place is found that a remark overlaps. Of the closed
half only the figures are; its drafts were judged by a reader, too (docs/decisions/reading-of-language.md, "A fourth
reading").
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker import pipeline
from checker.document import Span
from checker.finding import at_least
from checker.settings import Settings
from tests.benchmarks.blind import place_of

FAMILIES = ("language/", "structure/")


@dataclass(frozen=True, slots=True)
class LanguagePair:
    """One folder; ``places`` are spans of the draft."""

    name: str
    kind: str
    half: str
    original: str
    draft: str
    places: tuple[Span, ...]


def pairs(path: Path) -> Iterator[LanguagePair]:
    """The pairs of a folder; ValueError names words of a key that do not stand exactly once in their draft."""
    for key in sorted(path.glob("*/key.json")):
        said = json.loads(key.read_text("utf-8"))
        texts = {side: (key.parent / f"{side}.txt").read_text("utf-8") for side in ("original", "draft")}
        places = (place_of(key.parent.name, entry["words"], texts, "draft") for entry in said["places"])
        yield LanguagePair(key.parent.name, said["kind"], said["half"], **texts, places=tuple(places))


def run(path: Path) -> dict[str, Any]:
    """Words, places, places found, remarks and those on a place, at warning and at error, by half and kind of draft."""
    figures: dict[str, Counter[str]] = {}
    for pair in pairs(path):
        found = [
            finding for finding in pipeline.compare(pair.original, pair.draft, Settings()).findings
            if finding.check.startswith(FAMILIES) and at_least(finding.severity, "warning")
        ]
        on = [finding for finding in found if any(finding.b.overlaps(place) for place in pair.places)]
        figures.setdefault(f"{pair.half}, {pair.kind}", Counter()).update({
            "pairs": 1,
            "words": len(pair.draft.split()),
            "places": len(pair.places),
            "found": sum(any(finding.b.overlaps(place) for finding in found) for place in pair.places),
            "remarks": len(found),
            "on a place": len(on),
            "errors": sum(at_least(finding.severity, "error") for finding in found),
            "errors on a place": sum(at_least(finding.severity, "error") for finding in on),
        })
    return {name: dict(counts) for name, counts in sorted(figures.items())}
