"""The blind pairs: their keys fit their texts, and what is said of them is counted as it should be."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from checker.document import Location, Span
from checker.finding import Finding, Severity
from tests.benchmarks import blind

KINDS = ("rewritten", "spun", "translated", "updated")


def test_every_word_of_the_keys_stands_once_in_its_text(root: Path) -> None:
    pairs = list(blind.pairs(root / "tests" / "benchmarks" / "blind"))
    assert len(pairs) == 88
    made = Counter((pair.half, pair.kind) for pair in pairs if pair.faults)
    assert min(made[half, kind] for half in blind.HALVES for kind in KINDS) >= 2, made
    assert Counter(pair.half for pair in pairs) == {"open": 56, "closed": 32}
    assert Counter(pair.half for pair in pairs if not pair.faults) == {"open": 9, "closed": 3}
    for pair in pairs:
        assert not pair.faults or 5 <= len(pair.faults) <= 9, pair.name
        assert not any(fault.draft is None and fault.original is None for fault in pair.faults)


@pytest.mark.parametrize("words, times", [("the quay", 2), ("the pier", 0)])
def test_words_that_do_not_stand_once_stop_the_run(tmp_path: Path, words: str, times: int) -> None:
    _lay_out(tmp_path, words)
    with pytest.raises(ValueError, match=f"01-quay: '{words}' stands {times} times in draft.txt"):
        list(blind.pairs(tmp_path))


def test_a_finding_counts_for_the_fault_that_it_overlaps_and_otherwise_as_unexpected(tmp_path: Path) -> None:
    _lay_out(tmp_path, "Nine boats")
    pair, = blind.pairs(tmp_path)
    on, beside, mild, allowed = (
        _finding("facts/figure-changed", "error", 5, 9),
        _finding("facts/figure-changed", "critical", 10, 14),
        _finding("style/one", "info", 12, 14),
        _finding("facts/place", "warning", 20, 21),
    )
    reading = blind.read(pair, (on, beside, mild, allowed))
    assert reading.found == ((on,),)
    assert reading.unexpected == (beside,)
    assert blind.level(reading.found[0]) == "error"
    assert blind.level(()) == "nothing"


def _lay_out(folder: Path, words: str) -> None:
    place = folder / "01-quay"
    place.mkdir()
    (place / "original.txt").write_text("Five boats left the quay.", encoding="utf-8")
    (place / "draft.txt").write_text("Nine boats left the quay, the quay.", encoding="utf-8")
    key = {
        "kind": "spun",
        "faults": [{"kind": "figure changed", "draft": words, "original": "Five boats", "why": ""}],
        "allowed": [{"code": "facts/place", "draft": "quay, the", "verdict": "true"}],
    }
    (place / "key.json").write_text(json.dumps(key), encoding="utf-8")


def _finding(check: str, severity: Severity, start: int, end: int) -> Finding:
    return Finding(
        check=check, severity=severity, confidence=1.0, message="It changed.", b=Span(start, end), a=None, original=None,
        quote_a="", quote_b="", location=Location(1, start + 1), suggestion=None, related=(), fingerprint="0" * 16,
    )
