"""Two translations of one sentence, and faults in one of them:
``python -m tests.benchmarks translations tests/benchmarks/translations.jsonl``.

A line has ``id``, ``language``, ``reference`` (the original here), ``translation`` and ``faults``, each with ``kind``,
``find`` (words that stand in the translation once) and ``put``. People who had read no check wrote them, as two
translators would have put one sentence of a newspaper, each without the other's. A fault counts as found where a
finding at warning or above touches the changed words, as in tests/benchmarks/demetr.py; what is said of the translation
as it is, is ``good``. Open are the items with odd numbers, the others are closed, as in tests/benchmarks/blind.py. From
LESSONS on all are open, and have a ``third`` translation, which the faults contradict as well: they were written to be
learnt from (tests/benchmarks/fit_weighing.py). From UNSEEN on all are closed, and counted by themselves: one more
writer's, of the same kind.
CHECKER_DETAILS=1 lists what is open: what was said of correct translations, and the faults that nobody told.
CHECKER_SAMPLE=N takes every Nth item. The language model is off.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.finding import Finding, at_least
from tests.benchmarks.blind import HALVES
from tests.benchmarks.demetr import changed, findings, touches

LESSONS, UNSEEN = 101, 201
PARTS = (*HALVES, "unseen")


@dataclass(frozen=True, slots=True)
class Fault:
    """Words of a translation, and those that took their place."""

    kind: str
    find: str
    put: str


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the set."""

    id: str
    language: str
    reference: str
    translation: str
    faults: tuple[Fault, ...]
    third: str = ""

    @property
    def half(self) -> str:
        """Whether it may be read: its number is odd, or of a lesson; what is unseen is closed as well."""
        number = int(self.id.rpartition("-")[2])
        if number >= LESSONS:
            return PARTS[0] if number < UNSEEN else PARTS[2]
        return PARTS[0] if number % 2 else PARTS[1]

    def with_fault(self, fault: Fault) -> str:
        """The translation with one of its faults. Raises ValueError where its words do not stand there once."""
        if self.translation.count(fault.find) != 1:
            raise ValueError(f"{self.id}: not there once: {fault.find}")
        return self.translation.replace(fault.find, fault.put)


@dataclass(frozen=True, slots=True)
class _Told:
    item: Item
    good: tuple[Finding, ...]
    faults: tuple[tuple[Fault, tuple[Finding, ...]], ...]


def read(path: Path) -> list[Item]:
    """The items of the file."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [Item(**{**row, "faults": tuple(Fault(**fault) for fault in row["faults"])}) for row in rows]


def run(path: Path) -> dict[str, Any]:
    """The figures of both halves, and of what is unseen."""
    told = [_tell(item) for item in read(path)[:: int(os.environ.get("CHECKER_SAMPLE", "1"))]]
    found: dict[str, Any] = {half: _figures(one for one in told if one.item.half == half) for half in PARTS}
    if os.environ.get("CHECKER_DETAILS"):
        found["details"] = [line for one in told if one.item.half == PARTS[0] for line in _details(one)]
    return found


def _tell(item: Item) -> _Told:
    faults = []
    for fault in item.faults:
        draft = item.with_fault(fault)
        places = changed(item.translation, draft)
        faults.append((fault, tuple(one for one in _loud(item.reference, draft) if touches(one, places))))
    return _Told(item, _loud(item.reference, item.translation), tuple(faults))


def _loud(original: str, draft: str) -> tuple[Finding, ...]:
    return tuple(one for one in findings(original, draft) if at_least(one.severity, "warning"))


def _figures(told: Iterable[_Told]) -> dict[str, Any]:
    told = list(told)
    faults = [pair for one in told for pair in one.faults]
    kinds = sorted({fault.kind for fault, _ in faults})
    return {
        "translations": len(told),
        "good": {name: _share([_reaches(one.good, name) for one in told]) for name in ("error", "warning")},
        "faults": {kind: _kind([found for fault, found in faults if fault.kind == kind]) for kind in kinds},
    }


def _kind(found: list[tuple[Finding, ...]]) -> dict[str, float]:
    return {
        "items": len(found), **{name: _share([_reaches(one, name) for one in found]) for name in ("error", "warning")}
    }


def _reaches(found: tuple[Finding, ...], level: str) -> bool:
    return any(at_least(one.severity, level) for one in found)


def _share(rows: list[bool]) -> float:
    return round(sum(rows) / len(rows), 3) if rows else 0.0


def _details(one: _Told) -> list[str]:
    return [
        *(f"{one.item.id}: said, {finding.severity} {finding.check}: {finding.message}" for finding in one.good),
        *(
            f"{one.item.id}: not found, {fault.kind} {json.dumps([fault.find, fault.put], ensure_ascii=False)}"
            for fault, found in one.faults if not found
        ),
    ]
