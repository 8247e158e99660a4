"""The benchmark of edits made by hand: each edit counts by itself, on its words, and a half that is closed stays so."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks import rewrites

LINE: dict[str, Any] = {
    "id": "t3-1",
    "original": "The harbour board of Oster sold 14 boats on Monday. Nora Quist, its head, will leave in May.",
    "honest": "On Monday the harbour board of Oster sold 14 boats. Its head, Nora Quist, will leave in May.",
    "again": "The Oster harbour board sold 14 boats on Monday. Its head, Nora Quist, will leave in June.",
    "faults": [
        {"in": "honest", "find": "14", "put": "41", "kind": "figure"},
        {"in": "again", "find": "harbour board", "put": "board of the harbour", "kind": "who"},
    ],
    "fine": [{"in": "honest", "find": "Its head", "put": "Its chief"}],
}


def run(folder: Path, monkeypatch: pytest.MonkeyPatch, *lines: dict[str, Any]) -> dict[str, Any]:
    monkeypatch.setenv("CHECKER_SAMPLE", "1")
    path = folder / "rewrites.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    (folder / "stories.jsonl").write_text("", encoding="utf-8")
    return rewrites.run(path)


def test_an_edit_is_told_by_what_is_said_on_its_words_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    figures = run(tmp_path, monkeypatch, LINE)["open"]
    assert (figures["rewrites"], figures["words"]) == (2, 35)
    assert figures["faults"] == {"all": 2, "error": 1, "warning": 0, "share": 0.5}
    assert figures["faults, by kind"]["who"] == {"all": 1, "error": 0, "warning": 0, "share": 0.0}
    assert figures["harmless edits"] == {"all": 1, "error": 0, "warning": 0, "share": 0.0}
    assert figures["false at error"] == 1
    assert figures["false, by check"] == {"facts/date-changed": 1}


def test_only_the_open_half_is_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHECKER_DETAILS", "1")
    found = run(tmp_path, monkeypatch, LINE, {**LINE, "id": "t3-2"})
    assert found["closed"]["faults"] == found["open"]["faults"]
    assert [line.partition(":")[0] for line in found["details"]] == ["t3-1", "t3-1"]
    assert any("not found, who" in line for line in found["details"])


@pytest.mark.parametrize(("name", "half"), [("a01", "open"), ("a02", "closed"), ("beige_book-2-45", "open"), ("t3-8", "closed")])
def test_odd_numbers_are_open(name: str, half: str) -> None:
    assert rewrites.half_of(name) == half


def test_without_the_corpora_their_passages_are_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rewrites, "CORPORA", tmp_path / "missing")
    passage = {"corpus": "none", "article": "x", "start": 0, "length": 9, **LINE, "id": "none-1-1"}
    del passage["original"]
    found = run(tmp_path, monkeypatch, LINE, passage)
    assert found["open"]["rewrites"] == 2
    assert "missing" in found["left out"]
