"""The benchmark of two translations: its file is whole, and a fault counts where a finding touches the changed words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks import translations
from tests.benchmarks.translations import Fault, Item

PATH = Path(translations.__file__).with_name("translations.jsonl")
LINE: dict[str, Any] = {
    "id": "xx-01",
    "language": "Kestrian",
    "reference": "The harbour board of Oster sold 14 boats on Monday.",
    "translation": "On Monday, 14 boats were sold by the harbour board of Oster.",
    "faults": [
        {"kind": "figure", "find": "14", "put": "41"},
        {"kind": "added", "find": "board of", "put": "board in"},
    ],
}


def run(folder: Path, *lines: dict[str, Any]) -> dict[str, Any]:
    path = folder / "translations.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return translations.run(path)


def test_every_fault_can_be_put_in() -> None:
    items = translations.read(PATH)
    assert len({item.id for item in items}) == len(items) == 360
    for item in items:
        assert item.reference != item.translation
        assert all(item.with_fault(fault) != item.translation for fault in item.faults), item.id


def test_a_fault_counts_where_something_is_said_of_its_words(tmp_path: Path) -> None:
    found = run(tmp_path, LINE)["open"]
    assert found["translations"] == 1
    assert found["good"] == {"error": 0.0, "warning": 0.0}
    assert found["faults"]["figure"] == {"items": 1, "error": 1.0, "warning": 1.0}
    assert found["faults"]["added"] == {"items": 1, "error": 0.0, "warning": 0.0}


def test_only_the_open_half_is_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHECKER_DETAILS", "1")
    found = run(tmp_path, LINE, {**LINE, "id": "xx-02"})
    assert found["closed"]["translations"] == 1
    assert found["details"] == ['xx-01: not found, added ["board of", "board in"]']


def test_words_that_stand_there_twice_are_no_fault() -> None:
    item = Item("xx-03", "Kestrian", "a", "on and on", (Fault("added", "on", "off"),))
    with pytest.raises(ValueError, match="xx-03"):
        item.with_fault(item.faults[0])
