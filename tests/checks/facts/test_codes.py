"""Names with numbers in them, and words that could be mistaken for the beginning of one."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.settings import Settings

SETTINGS = Settings(select=("facts/figure-changed",), language_model=False)


def test_a_name_with_another_number_is_seen() -> None:
    findings = pipeline.compare("The pilots flew two F-16 jets home.", "The pilots flew two F-18 jets home.", SETTINGS).findings
    assert [(finding.quote_a, finding.quote_b) for finding in findings] == [("F-16", "F-18")]


@pytest.mark.parametrize("word", ["a" * 40, "ab-" * 30 + "c", "a" * 4000], ids=len)
def test_a_long_word_is_read_once(word: str) -> None:
    text = f"The guide spells it {word} and leaves the 12 pilots to it."
    assert pipeline.compare(text, text.replace("leaves", "left"), SETTINGS).findings == ()
