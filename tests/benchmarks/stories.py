"""Short stories, each told again honestly and with one fault: ``python -m tests.benchmarks stories tests/benchmarks/stories.jsonl``.

A line holds an ``original``, an ``honest`` version that says the same in other words, and a ``faulty`` one, another
honest version but for one fault: its ``kind``, and the words that are ``wrong`` (empty where something was left out and
no word beside it is). ``level`` says how far both went from the original's words. They were written by people who had
read no check. Open are all of the writers OPENED and the odd numbers of those HALVED; the others are closed, as in
tests/benchmarks/blind.py.

Everything said of an honest version counts as false, and so does what is said of a faulty one beside its fault. A fault
is found where a finding overlaps its words; where it has none, by any finding. CHECKER_DETAILS=1 lists the open half.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker import pipeline
from checker.document import Span
from checker.finding import Finding
from checker.settings import Settings
from tests.benchmarks.blind import HALVES, LEVELS, level, touches

OPENED, HALVED = frozenset("abcdeklmqrs"), frozenset("fghij")


@dataclass(frozen=True, slots=True)
class Story:
    """One line of the file; ``place`` is where the wrong words stand in ``faulty``."""

    name: str
    kind: str
    level: str
    original: str
    honest: str
    faulty: str
    place: Span | None

    @property
    def half(self) -> str:
        """Open or closed."""
        writer, number = self.name[0], int(self.name[1:])
        return "open" if writer in OPENED or writer in HALVED and number % 2 else "closed"


@dataclass(frozen=True, slots=True)
class Told:
    """What was said at warning or above: of the honest version, on the fault, and beside it."""

    story: Story
    honest: tuple[Finding, ...]
    found: tuple[Finding, ...]
    beside: tuple[Finding, ...]


def run(path: Path) -> dict[str, Any]:
    """The figures of both halves, by level and by kind of fault; with CHECKER_DETAILS=1 the open half's list."""
    told = [tell(story) for story in stories(path)]
    figures: dict[str, Any] = {}
    for half in HALVES:
        own = [one for one in told if one.story.half == half]
        figures[half] = {
            "all": _figures(own),
            "by level": {
                name: _figures([one for one in own if one.story.level == name])
                for name in sorted({one.story.level for one in own})
            },
            "by fault": {
                kind: dict(sorted(Counter(level(one.found) for one in own if one.story.kind == kind).items()))
                for kind in sorted({one.story.kind for one in own})
            },
            "false, by check": dict(Counter(
                f"{finding.check} ({LEVELS[finding.severity]})" for one in own for finding in one.honest
            ).most_common()),
        }
    if os.environ.get("CHECKER_DETAILS"):
        figures["details"] = {one.story.name: _details(one) for one in told if one.story.half == "open"}
    return figures


def stories(path: Path) -> Iterator[Story]:
    """The stories of a file; ValueError names one whose wrong words do not stand exactly once."""
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        wrong, place = row.pop("wrong"), None
        if wrong:
            if row["faulty"].count(wrong) != 1:
                raise ValueError(f"{row['id']}: {wrong!r} stands {row['faulty'].count(wrong)} times, and not once")
            start = row["faulty"].index(wrong)
            place = Span(start, start + len(wrong))
        yield Story(row.pop("id"), **row, place=place)


def tell(story: Story) -> Told:
    """Compare both versions with the original."""
    honest, faulty = (_findings(story.original, draft) for draft in (story.honest, story.faulty))
    on = [finding for finding in faulty if story.place is None or touches(finding.b, story.place)]
    return Told(story, tuple(honest), tuple(on), tuple(finding for finding in faulty if finding not in on))


def _findings(original: str, draft: str) -> list[Finding]:
    return [one for one in pipeline.compare(original, draft, Settings()).findings if one.severity != "info"]


def _figures(told: Iterable[Told]) -> dict[str, Any]:
    told = list(told)
    words = sum(len(one.story.honest.split()) for one in told)
    levels = Counter(level(one.found) for one in told)
    figures: dict[str, Any] = {
        "stories": len(told), "words of honest versions": words,
        "found at error": levels["error"], "found at warning": levels["warning"],
        "honest versions with an error": sum(
            any(LEVELS[finding.severity] == "error" for finding in one.honest) for one in told
        ),
    }
    for name in ("error", "warning"):
        false, beside = (
            sum(LEVELS[finding.severity] == name for one in told for finding in getattr(one, where))
            for where in ("honest", "beside")
        )
        figures[f"false at {name}"] = false
        figures[f"false at {name} per 1,000 words"] = round(1000 * false / words, 2) if words else 0.0
        figures[f"beside the fault at {name}"] = beside
    return figures


def _details(one: Told) -> list[str]:
    missed = [] if one.found else [f"not found: {one.story.kind}"]
    return [
        *missed,
        *(f"false, {finding.severity} {finding.check}: {finding.message}" for finding in one.honest),
        *(f"beside the fault, {finding.severity} {finding.check}: {finding.message}" for finding in one.beside),
    ]
