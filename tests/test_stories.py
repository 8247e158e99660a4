"""The short stories: each stands for itself, and what is said of it is counted on the right side."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from tests.benchmarks import stories
from tests.benchmarks.blind import HALVES

STORY = {
    "id": "a01", "kind": "figure", "level": "light",
    "original": "The harbour board of Oster sold 14 boats on Monday. Nora Quist, its head, will leave in May.",
    "honest": "On Monday the harbour board of Oster sold 14 boats. Its head, Nora Quist, will leave in May.",
    "faulty": "On Monday the harbour board of Oster sold 41 boats. Its head, Nora Quist, will leave in May.",
    "wrong": "41 boats",
}


def test_the_stories_are_told_three_times_and_spread_over_both_halves(root: Path) -> None:
    told = list(stories.stories(root / "tests" / "benchmarks" / "stories.jsonl"))
    assert len({story.name for story in told}) == len(told) == 1254
    assert all(len({story.original, story.honest, story.faulty}) == 3 for story in told)
    assert Counter(story.half for story in told) == {"open": 846, "closed": 408}
    kinds = {half: {story.kind for story in told if story.half == half} for half in HALVES}
    assert len(kinds["open"] & kinds["closed"]) >= 25


def test_a_finding_counts_on_the_fault_beside_it_or_as_false(tmp_path: Path) -> None:
    path = tmp_path / "stories.jsonl"
    path.write_text(json.dumps(STORY) + "\n", encoding="utf-8")
    open_half = stories.run(path)["open"]
    assert open_half["all"]["found at error"] == 1
    assert open_half["all"]["beside the fault at error"] == open_half["all"]["false at error"] == 0
    assert open_half["by fault"] == {"figure": {"error": 1}}
    moved = {**STORY, "honest": STORY["faulty"], "faulty": STORY["faulty"], "wrong": "in May"}
    path.write_text(json.dumps(moved) + "\n", encoding="utf-8")
    open_half = stories.run(path)["open"]
    assert open_half["all"]["false at error"] == open_half["all"]["beside the fault at error"] == 1
    assert open_half["false, by check"] == {"facts/figure-changed (error)": 1}
    assert open_half["by fault"] == {"figure": {"nothing": 1}}


@pytest.mark.parametrize("wrong, times", [("the pier", 0), ("on", 2)])
def test_words_that_do_not_stand_once_stop_the_run(tmp_path: Path, wrong: str, times: int) -> None:
    path = tmp_path / "stories.jsonl"
    faulty = "The boats lay on the quay, on the left."
    path.write_text(json.dumps({**STORY, "faulty": faulty, "wrong": wrong}) + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match=f"a01: '{wrong}' stands {times} times"):
        list(stories.stories(path))
