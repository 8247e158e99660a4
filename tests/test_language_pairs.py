"""The pairs with marked language: their keys fit their drafts, and a remark is counted on its place."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from tests.benchmarks import language_pairs


def test_every_place_of_the_keys_stands_once_in_its_draft(root: Path) -> None:
    pairs = list(language_pairs.pairs(root / "tests" / "benchmarks" / "language_pairs"))
    assert Counter((pair.half, pair.kind) for pair in pairs) == {
        ("closed", "spun"): 6, ("closed", "translated"): 6, ("open", "translated"): 8, ("open", "spun"): 4,
        ("open", "rewritten"): 4,
    }
    assert all(bool(pair.places) == (pair.kind != "rewritten") for pair in pairs)


def test_a_remark_counts_on_the_place_that_it_overlaps(tmp_path: Path) -> None:
    _lay_out(tmp_path, "since 14 months")
    assert language_pairs.run(tmp_path) == {"open, translated": {
        "pairs": 1, "words": 18, "places": 1, "found": 1, "remarks": 2, "on a place": 1, "errors": 0,
        "errors on a place": 0,
    }}


@pytest.mark.parametrize("words, times", [("the club", 2), ("the pier", 0)])
def test_words_that_do_not_stand_once_stop_the_run(tmp_path: Path, words: str, times: int) -> None:
    _lay_out(tmp_path, words)
    with pytest.raises(ValueError, match=f"01: '{words}' stands {times} times in draft.txt"):
        list(language_pairs.pairs(tmp_path))


def _lay_out(folder: Path, words: str) -> None:
    place = folder / "01"
    place.mkdir()
    (place / "original.txt").write_text("For 14 months the club has not played. It left in the spring.", encoding="utf-8")
    (place / "draft.txt").write_text(
        "Since then the club has not played since 14 months. In the decade of 1990 the club left.", encoding="utf-8"
    )
    key = {"kind": "translated", "half": "open", "places": [{"words": words, "kind": "grammar", "original": None}]}
    (place / "key.json").write_text(json.dumps(key), encoding="utf-8")
