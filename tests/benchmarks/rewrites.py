"""Faults and harmless edits made by hand: ``python -m tests.benchmarks rewrites tests/benchmarks/rewrites.jsonl``.

checker/training/rewrites.py describes the lines of the file. Each rewrite is compared with its original as it is, and
once more with every single edit. Told is an edit on whose words ``facts/``, ``quotes/`` or ``sourcing/`` say something
at warning or above that they do not say without it; all that they say of a rewrite as it is counts as false. Open are
the items with odd numbers, the others are closed, as in tests/benchmarks/blind.py; CHECKER_DETAILS=1 lists the open
half: what was false, and the faults that nobody told. Every EVERY-th item is taken, with CHECKER_SAMPLE=N every Nth.
The public documents are in ../shared/corpora; where that is missing, they are left out. No language model is asked.

The network of docs/decisions/misrendering.md was trained on seven eighths of the items, closed ones too; ``held out``
are the figures of those which it has not seen.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker import pipeline
from checker.document import Span
from checker.finding import Finding, at_least
from checker.training.rewrites import Edit, Place, Rewrite, applied, part_of, read
from tests.benchmarks.blind import HALVES, level, touches
from tests.benchmarks.misstated import SETTINGS

EVERY = 16
CORPORA = Path(__file__).resolve().parents[3] / "shared" / "corpora"


@dataclass(frozen=True, slots=True)
class Told:
    """An edit of an item's version and what was said on it, at warning and above."""

    item: Rewrite
    edit: Edit
    found: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """A version of an item: its words, what was said of it as it is, and what of its edits."""

    item: Rewrite
    words: int
    false: tuple[Finding, ...]
    faults: tuple[Told, ...]
    fine: tuple[Told, ...]


def run(path: Path) -> dict[str, Any]:
    """The figures of both halves and of what the network has not seen."""
    corpora = CORPORA if CORPORA.is_dir() else None
    every = int(os.environ.get("CHECKER_SAMPLE", EVERY))
    versions = [version for item in read(path, corpora)[::every] for version in tell(item)]
    parts = {half: [one for one in versions if half_of(one.item.id) == half] for half in HALVES}
    parts["held out"] = [one for one in versions if part_of(one.item.id) == "choose"]
    found: dict[str, Any] = {name: _figures(own) for name, own in parts.items()}
    if corpora is None:
        found["left out"] = f"the public documents: no {CORPORA}"
    if os.environ.get("CHECKER_DETAILS"):
        found["details"] = [line for one in parts["open"] for line in _details(one)]
    return found


def half_of(name: str) -> str:
    """Whether an item may be read: its number is odd."""
    digits = name[1:] if name[1:].isdigit() else name.rpartition("-")[2]
    return HALVES[0] if int(digits) % 2 else HALVES[1]


def tell(item: Rewrite) -> list[Version]:
    """Compare every version with the original, as it is and with each of its edits."""
    found = []
    for name, text in item.versions.items():
        false = _said(item.original, text)
        known = {finding.message for finding in false}
        faults, fine = (
            tuple(Told(item, edit, _on(item.original, text, edit, known)) for edit in edits[name])
            for edits in (item.faults, item.fine)
        )
        found.append(Version(item, len(text.split()), false, faults, fine))
    return found


def _on(original: str, text: str, edit: Edit, known: set[str]) -> tuple[Finding, ...]:
    draft, places = applied(text, [edit], marked=True)
    said = _said(original, draft)
    return tuple(one for one in said if one.message not in known and any(_touches(one, place) for place in places))


def _touches(finding: Finding, place: Place) -> bool:
    return touches(finding.b, Span(*place))


def _said(original: str, draft: str) -> tuple[Finding, ...]:
    found = pipeline.compare(original, draft, SETTINGS).findings
    return tuple(finding for finding in found if at_least(finding.severity, "warning"))


def _figures(versions: Iterable[Version]) -> dict[str, Any]:
    versions = list(versions)
    false = Counter(level([finding]) for one in versions for finding in one.false)
    words = sum(one.words for one in versions)
    faults = [told for one in versions for told in one.faults]
    figures: dict[str, Any] = {
        "rewrites": len(versions), "words": words,
        "faults": _levels(faults), "harmless edits": _levels([told for one in versions for told in one.fine]),
        "faults, by kind": {
            kind: _levels([told for told in faults if told.edit.kind == kind])
            for kind in sorted({told.edit.kind for told in faults})
        },
        "false, by check": dict(Counter(finding.check for one in versions for finding in one.false).most_common()),
    }
    for name in ("error", "warning"):
        figures[f"false at {name}"] = false[name]
        figures[f"false at {name} per 1,000 words"] = round(1000 * false[name] / words, 2) if words else 0.0
    return figures


def _levels(told: list[Told]) -> dict[str, float]:
    levels = Counter(level(one.found) for one in told)
    found = levels["error"] + levels["warning"]
    return {
        "all": len(told), "error": levels["error"], "warning": levels["warning"],
        "share": round(found / len(told), 3) if told else 0.0,
    }


def _details(one: Version) -> list[str]:
    return [
        *(f"{one.item.id}: false, {finding.severity} {finding.check}: {finding.message}" for finding in one.false),
        *(f"{one.item.id}: not found, {_told(told)}" for told in one.faults if not told.found),
        *(f"{one.item.id}: harmless, {_told(told)}: {told.found[0].message}" for told in one.fine if told.found),
    ]


def _told(told: Told) -> str:
    return f"{told.edit.kind} {json.dumps([told.edit.find, told.edit.put], ensure_ascii=False)}".strip()
