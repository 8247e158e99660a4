"""The network that marks what one passage denies and the other tells."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.errors import ModelError
from checker.language import polarity
from checker.language.packaged import Packaged

ORIGINAL = "Nobody has been arrested, the police in Oster said on Friday after the fire at the mill."


def score(draft: str, words: str) -> float:
    at = draft.index(words)
    return max(found for start, end, found in polarity.judge(ORIGINAL, draft) if start < at + len(words) and end > at)


@pytest.mark.parametrize(
    ("denied", "told"),
    [
        ("no arrests have been made", "several arrests have been made"),
        ("there has not been an arrest", "there has been an arrest"),
        ("they are holding no one", "they are holding someone"),
    ],
)
def test_a_denial_that_is_gone_is_marked_and_one_in_other_words_is_not(denied: str, told: str) -> None:
    right, wrong = (f"On Friday, after the mill had burned, Oster's police said that {words}." for words in (denied, told))
    assert score(wrong, told) > score(right, denied) + 3


def test_the_same_pair_has_the_same_scores() -> None:
    assert polarity.judge(ORIGINAL, "Someone was held.") == polarity.judge(ORIGINAL, "Someone was held.")


def test_the_report_names_the_weights() -> None:
    manifest = json.loads((Path(polarity.__file__).parent / polarity.MANIFEST).read_text("ascii"))
    assert manifest == {polarity.GRAPH: polarity.models()[polarity.NAME]}


def test_another_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    polarity._load.cache_clear()
    monkeypatch.setattr(Packaged, "digests", lambda self: dict.fromkeys(self.files, "0" * 64))
    with pytest.raises(ModelError, match="polarity network.*not the file"):
        polarity.judge(ORIGINAL, "Someone was held.")
    polarity._load.cache_clear()
