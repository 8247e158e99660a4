"""The honest pairs: both halves hold each kind, and what is said of a pair is counted by its half, kind and check."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.benchmarks import honest
from tests.benchmarks.blind import HALVES

KINDS = {"neg", "opp", "tense", "hedge", "scope", "who", "cause"}


def test_the_pairs_are_different_texts_and_spread_over_both_halves(root: Path) -> None:
    rows = [
        json.loads(line) for line in (root / "tests" / "benchmarks" / "honest.jsonl").read_text("utf-8").splitlines()
    ]
    assert len({row["id"] for row in rows}) == len(rows) == 320
    assert all(row["a"] != row["b"] for row in rows)
    assert all({row["kind"] for row in rows[first::2]} == KINDS for first in range(len(HALVES)))


def test_what_is_said_is_counted_and_only_the_open_half_is_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHECKER_DETAILS", "1")
    quiet = {"id": "p1", "kind": "who", "a": "Oster beat Velm 3-1 on Monday.", "b": "On Monday Velm lost 3-1 to Oster."}
    loud = {"id": "p2", "kind": "neg", "a": "The lock was not shut on Monday.", "b": "The lock was shut on Monday."}
    path = tmp_path / "honest.jsonl"
    for rows, half in (((loud, quiet), "open"), ((quiet, loud), "closed")):
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        figures = honest.run(path)
        assert figures[half]["by kind"]["neg"]["error"] == 1
        assert figures[half]["by check"] == {"facts/negation-changed (error)": 1}
        assert len(figures["details"]) == (half == "open")
