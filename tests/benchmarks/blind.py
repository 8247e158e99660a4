"""Faults planted by somebody who has not seen the checks: ``python -m tests.benchmarks blind tests/benchmarks/blind``.

A folder holds one pair: original.txt, draft.txt, key.json. The draft is the original ``rewritten`` for another outlet,
``translated`` there and back, ``spun`` by synonyms, or ``updated``; what was changed wrongly is in the key, word for
word, and all else was changed honestly. The first OPENED, the odd ones up to HALVED and READ are the open half, which
may be looked at and mended for; of the others only the figures are.

A fault is found where a finding's span, in the draft or in the original, overlaps the fault's words. A finding on no
fault is unexpected, unless the key allows it: what an editor who read all of them would want to be asked. Both halves
give their figures by kind of draft and of fault; ``pairs without a fault`` are counted in them and apart.
CHECKER_DETAILS=1 lists the open half: what was missed, what was found, what was unexpected.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker import pipeline
from checker.document import Span
from checker.finding import Finding
from checker.readers import read_file
from checker.settings import Settings

HALVES = ("open", "closed")
# Wholly open since 22 November 2026; those after HALVED were written then, to be wholly closed in their place.
OPENED, HALVED = 40, 60
# By one of the two writers of the last twelve, read while mending; the other's, 77 to 82, are closed.
READ = range(83, 89)
LEVELS = {"critical": "error", "error": "error", "warning": "warning", "info": "info"}


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong: its kind, and its words' spans in the draft and in the original; None where it has none there."""

    kind: str
    words: str
    draft: Span | None
    original: Span | None


@dataclass(frozen=True, slots=True)
class Allowed:
    """A place where a check may say something, though nothing was planted there."""

    check: str
    draft: Span | None
    original: Span | None


@dataclass(frozen=True, slots=True)
class Pair:
    """One folder."""

    name: str
    kind: str
    half: str
    original: str
    draft: str
    faults: tuple[Fault, ...]
    allowed: tuple[Allowed, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A pair and what was said of it: for each fault the findings on it, worst first; the findings on none."""

    pair: Pair
    found: tuple[tuple[Finding, ...], ...]
    unexpected: tuple[Finding, ...]


def run(path: Path) -> dict[str, Any]:
    """The figures of both halves; with CHECKER_DETAILS=1 the open half's list besides."""
    settings = Settings()
    readings = [read(pair, _compare(path / pair.name, settings)) for pair in pairs(path)]
    figures: dict[str, Any] = {}
    for half in HALVES:
        own = [reading for reading in readings if reading.pair.half == half]
        figures[half] = {
            "all": _figures(own),
            "by draft": {
                kind: _figures([reading for reading in own if reading.pair.kind == kind])
                for kind in sorted({reading.pair.kind for reading in own})
            },
            "pairs without a fault": _figures([reading for reading in own if not reading.pair.faults]),
            "by fault": _by_fault(own),
        }
    if os.environ.get("CHECKER_DETAILS"):
        figures["details"] = {reading.pair.name: _details(reading) for reading in readings if reading.pair.half == "open"}
    return figures


def _half(number: int) -> str:
    return "open" if number <= OPENED or number <= HALVED and number % 2 or number in READ else "closed"


def pairs(path: Path) -> Iterator[Pair]:
    """The pairs of a folder; ValueError names the words of a key that do not stand exactly once in their text."""
    for key in sorted(path.glob("*/key.json")):
        said = json.loads(key.read_text("utf-8"))
        texts = {side: (key.parent / f"{side}.txt").read_text("utf-8") for side in ("original", "draft")}
        name = key.parent.name
        spans = [_spans(name, entry, texts) for entry in (*said["faults"], *said["allowed"])]
        planted = len(said["faults"])
        yield Pair(
            name,
            said["kind"],
            _half(int(name.partition("-")[0])),
            **texts,
            faults=tuple(
                Fault(entry["kind"], entry["draft"] or entry["original"], *where)
                for entry, where in zip(said["faults"], spans)
            ),
            allowed=tuple(Allowed(entry["code"], *where) for entry, where in zip(said["allowed"], spans[planted:])),
        )


def read(pair: Pair, findings: Sequence[Finding]) -> Reading:
    """Put every finding at warning or above to the faults that it is on, or to the unexpected."""
    found = tuple(
        tuple(finding for finding in findings if _on(finding, fault.draft, fault.original)) for fault in pair.faults
    )
    expected = {id(finding) for some in found for finding in some}
    unexpected = (
        finding for finding in findings
        if finding.severity != "info" and id(finding) not in expected and not _is_allowed(finding, pair)
    )
    return Reading(pair, found, tuple(unexpected))


def level(findings: Sequence[Finding]) -> str:
    """The worst that was said of a fault: error (critical too), warning, info or nothing."""
    said = {LEVELS[finding.severity] for finding in findings}
    return next((name for name in ("error", "warning", "info") if name in said), "nothing")


def _compare(folder: Path, settings: Settings) -> tuple[Finding, ...]:
    original, draft = (read_file(folder / f"{side}.txt", settings.max_bytes) for side in ("original", "draft"))
    return pipeline.compare([original], draft, settings).findings


def _spans(name: str, entry: dict[str, str], texts: dict[str, str]) -> tuple[Span | None, Span | None]:
    if not any(entry.get(side) for side in texts):
        raise ValueError(f"{name}: an entry of the key has no words")
    return _span(name, entry, texts, "draft"), _span(name, entry, texts, "original")


def _span(name: str, entry: dict[str, str], texts: dict[str, str], side: str) -> Span | None:
    words = entry.get(side)
    return place_of(name, words, texts, side) if words else None


def place_of(name: str, words: str, texts: Mapping[str, str], side: str) -> Span:
    """Where words of a key stand in one of the texts; ValueError where that is not once."""
    if texts[side].count(words) != 1:
        raise ValueError(f"{name}: {words!r} stands {texts[side].count(words)} times in {side}.txt, and not once")
    start = texts[side].index(words)
    return Span(start, start + len(words))


def _on(finding: Finding, draft: Span | None, original: Span | None) -> bool:
    return touches(finding.b, draft) or touches(finding.a, original)


def touches(said: Span | None, words: Span | None) -> bool:
    """Whether two spans overlap; an empty one is a place, which the ends of the other may touch."""
    if said is None or words is None:
        return False
    if said.start == said.end:
        return words.start <= said.start <= words.end
    return said.start < words.end and words.start < said.end


def _is_allowed(finding: Finding, pair: Pair) -> bool:
    return any(entry.check == finding.check and _on(finding, entry.draft, entry.original) for entry in pair.allowed)


def _figures(readings: Sequence[Reading]) -> dict[str, Any]:
    levels = [level(findings) for reading in readings for findings in reading.found]
    unexpected = [LEVELS[finding.severity] for reading in readings for finding in reading.unexpected]
    words = sum(len(reading.pair.draft.split()) for reading in readings)
    return {
        "pairs": len(readings),
        "words": words,
        "faults": len(levels),
        "found at error": levels.count("error"),
        "found at warning": levels.count("warning"),
        "said for information": levels.count("info"),
        **{f"unexpected at {name}": unexpected.count(name) for name in ("error", "warning")},
        **{
            f"unexpected at {name} per 1,000 words": round(1000 * unexpected.count(name) / words, 2) if words else 0.0
            for name in ("error", "warning")
        },
    }


def _by_fault(readings: Sequence[Reading]) -> dict[str, dict[str, int]]:
    table: dict[str, dict[str, int]] = {}
    for reading in readings:
        for fault, findings in zip(reading.pair.faults, reading.found):
            row = table.setdefault(fault.kind, {"faults": 0, "error": 0, "warning": 0, "info": 0, "nothing": 0})
            row["faults"] += 1
            row[level(findings)] += 1
    return table


def _details(reading: Reading) -> dict[str, list[str]]:
    faults = list(zip(reading.pair.faults, reading.found))
    return {
        "not found at warning": [
            f"{fault.kind}: {fault.words!r}" for fault, some in faults if level(some) in ("info", "nothing")
        ],
        "found": [
            f"{fault.kind}: {fault.words!r} by {', '.join(sorted({finding.check for finding in some}))} ({level(some)})"
            for fault, some in faults if level(some) in ("error", "warning")
        ],
        "unexpected": [f"{finding.severity} {finding.check}: {finding.message}" for finding in reading.unexpected],
    }
