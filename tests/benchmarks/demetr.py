"""Sentences with one error each, beside correct paraphrases (DEMETR): what is found, and what is said for nothing.

``ref`` is the original. A kind's share is of its ``bad`` items that have a finding which touches the changed
words (for words that were taken out, the place where they stood); ``new`` counts only findings that the
correct paraphrase does not have. ``good`` is how many correct paraphrases have any finding: the raw rates,
since some of them do quote other words or spell a name otherwise.

``reliability`` holds the confidence of the findings at warning or above against the truth: of those in each tenth,
how many touch the changed words of a ``bad`` item (the rest touch other words of one, or a correct paraphrase; what
the paraphrase has too is counted once, with it).

CHECKER_SAMPLE=5 measures every fifth item of the set. The language model is off. Nothing was fitted to an item.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any

from checker import pipeline
from checker.annotate import annotate
from checker.document import Document, Span
from checker.finding import Finding, at_least
from checker.readers import read_text
from checker.segment import segment
from checker.settings import Settings

SETTINGS = Settings(language_model=False)
_MARKS = frozenset("\"\u201c\u201d\u00ab\u00bb\u201e")


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the set."""

    number: int
    kind: str
    severity: str
    ref: str
    good: str
    bad: str

    @property
    def quoted(self) -> bool:
        """Whether a quotation mark stands in the original or in the paraphrase."""
        return bool(_MARKS & set(self.ref + self.good))


def items(path: Path, every: int = 1) -> Iterator[Item]:
    """The items but for the baselines (an empty, an unrelated and an equal text), every ``every``-th."""
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["severity"] != "base" and row["item"] % every == 0:
            yield Item(row["item"], row["pert"].partition(" (")[0], row["severity"], row["ref"], row["good"], row["bad"])


def changed(good: str, bad: str) -> tuple[Span, ...]:
    """The spans of ``bad`` that differ from ``good``, by whole words; where words were taken out and at most their
    punctuation stayed, also the two edges of the place."""
    words_good, words_bad = _words(good), _words(bad)
    matcher = SequenceMatcher(
        None, [span.of(good) for span in words_good], [span.of(bad) for span in words_bad], autojunk=False
    )
    found: list[Span] = []
    for kind, _, _, start, end in matcher.get_opcodes():
        if kind == "delete":
            before = words_bad[start - 1].end if start else 0
            after = words_bad[start].start if start < len(words_bad) else len(bad)
            found.extend((Span(before, before), Span(after, after)))
        elif kind != "equal":
            place = Span(words_bad[start].start, words_bad[end - 1].end)
            found.append(place)
            if kind == "replace" and not any(character.isalnum() for character in place.of(bad)):
                found.extend((Span(place.start, place.start), Span(place.end, place.end)))
    return tuple(found)


def _words(text: str) -> list[Span]:
    spans: list[Span] = []
    start: int | None = None
    for offset, character in enumerate(text + " "):
        if character.isspace():
            if start is not None:
                spans.append(Span(start, offset))
            start = None
        elif start is None:
            start = offset
    return spans


@cache
def _read(text: str) -> Document:
    return annotate(segment(read_text(text, "text")))


def findings(ref: str, draft: str, keep: bool = False) -> tuple[Finding, ...]:
    """The findings on ``draft`` against ``ref``; ``keep`` remembers the draft's annotations."""
    document = _read(draft) if keep else draft
    return pipeline.compare(_read(ref), document, SETTINGS).findings


def touches(finding: Finding, places: tuple[Span, ...]) -> bool:
    """Whether the finding's words, or one of the other places that it names in the draft, are among the changed."""
    spans = [finding.b, *(place.span for place in finding.related if place.original is None)]
    return any(span.overlaps(place) for span in spans for place in places)


def run(path: Path) -> dict[str, Any]:
    """Measure the file at ``path``."""
    every = int(os.environ.get("CHECKER_SAMPLE", "1"))
    chosen = list(items(path, every))
    pairs = sorted({(item.ref, item.good): item.quoted for item in chosen}.items())
    said = {pair: findings(*pair, keep=True) for pair, _ in pairs}
    kinds: dict[str, list[tuple[bool, bool, bool]]] = {}
    trusted = [(finding, False) for one in said.values() for finding in one]
    for item in chosen:
        places = changed(item.good, item.bad)
        known = {finding.fingerprint for finding in said[item.ref, item.good]}
        found = findings(item.ref, item.bad)
        trusted.extend(
            (finding, touches(finding, places)) for finding in found if finding.fingerprint not in known
        )
        hits = [finding for finding in found if touches(finding, places)]
        loud = [finding for finding in hits if at_least(finding.severity, "warning")]
        kinds.setdefault(f"{item.severity}: {item.kind}", []).append(
            (
                bool(loud),
                any(at_least(finding.severity, "error") for finding in loud),
                any(finding.fingerprint not in known for finding in loud),
            )
        )
    plain = [said[pair] for pair, quoted in pairs if not quoted]
    return {
        "items": len(chosen),
        "good": {"all": _rates(list(said.values())), "without quotation marks": _rates(plain)},
        "reliability": _reliability(trusted),
        "kinds": {
            kind: {
                "items": len(rows),
                **{
                    name: round(sum(row[index] for row in rows) / len(rows), 3)
                    for index, name in enumerate(("warning", "error", "new"))
                },
            }
            for kind, rows in kinds.items()
        },
    }


def _reliability(trusted: list[tuple[Finding, bool]]) -> dict[str, dict[str, float]]:
    """By severity and tenth of confidence: how many findings, and the share that is right."""
    bins: dict[str, list[bool]] = {}
    for finding, right in trusted:
        if at_least(finding.severity, "warning"):
            level = "error" if at_least(finding.severity, "error") else "warning"
            bins.setdefault(f"{level} {int(10 * finding.confidence + 0.001) / 10:.1f}", []).append(right)
    return {name: {"findings": len(right), "right": round(sum(right) / len(right), 2)} for name, right in sorted(bins.items())}


def _rates(said: list[tuple[Finding, ...]]) -> dict[str, float]:
    return {
        "pairs": len(said),
        **{
            floor: round(
                sum(any(at_least(finding.severity, floor) for finding in one) for one in said) / max(1, len(said)), 3
            )
            for floor in ("error", "warning")
        },
    }
