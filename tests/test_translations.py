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
    assert len({item.id for item in items}) == len(items) == 808
    for item in items:
        assert item.reference not in (item.translation, item.third)
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


@pytest.mark.parametrize(
    ("number", "part"), [("99", "open"), ("100", "closed"), ("102", "open"), ("200", "open"), ("201", "unseen")]
)
def test_lessons_are_open_and_what_is_unseen_is_counted_by_itself(tmp_path: Path, number: str, part: str) -> None:
    found = run(tmp_path, {**LINE, "id": f"xx-{number}"})
    assert {name: of["translations"] for name, of in found.items()} == {
        name: int(name == part) for name in ("open", "closed", "unseen")
    }


def test_a_lesson_has_a_third_translation() -> None:
    items = translations.read(PATH)
    lessons = [item for item in items if item.third]
    assert len(lessons) == 448 and len({item.third for item in lessons}) == 448
    assert {item.half for item in lessons} == {"open", "unseen"}


def test_words_that_stand_there_twice_are_no_fault() -> None:
    item = Item("xx-03", "Kestrian", "a", "on and on", (Fault("added", "on", "off"),))
    with pytest.raises(ValueError, match="xx-03"):
        item.with_fault(item.faults[0])
