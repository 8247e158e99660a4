"""A quotation that begins before the words that the original quotes."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.settings import Settings

ORIGINAL = 'Dee Orth, the coach, said that she "was frying onions when the phone buzzed".'
DRAFT = '"{} frying onions when the phone buzzed," said Dee Orth, the coach.'
SETTINGS = Settings(select=("quotes/altered",), language_model=False)


def test_a_pronoun_before_a_quoted_fragment_is_asked_about_and_nothing_is_put_for_it() -> None:
    finding, = pipeline.compare(ORIGINAL, DRAFT.format("I was"), SETTINGS).findings
    assert (finding.severity, finding.quote_b, finding.suggestion) == ("warning", "I", None)
    assert "begins with \u201cI\u201d" in finding.message


@pytest.mark.parametrize("opening", ["Nobody was", "I never was", "Not I was", "Angry, I was"])
def test_what_says_more_is_an_altered_quotation(opening: str) -> None:
    finding, = pipeline.compare(ORIGINAL, DRAFT.format(opening), SETTINGS).findings
    assert finding.severity == "critical"


def test_a_word_before_a_quotation_that_begins_its_sentence_is_an_altered_one() -> None:
    finding, = pipeline.compare(DRAFT.format("Was"), DRAFT.format("I was"), SETTINGS).findings
    assert finding.severity == "critical"
