"""A quotation that "he" or "she" spoke has a speaker: the subject of the nearest sentence that names a person."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.settings import Settings

SETTINGS = Settings(select=("quotes/speaker-changed",), language_model=False)
QUOTATION = "“She had read every page of the report in May,”"
ORIGINAL = f"Judge Ruth Sandel closed the case. The mayor, Tom Arlen, said the ruling was late. {QUOTATION} he said."


@pytest.mark.parametrize(
    "draft, speakers",
    [
        (f"{QUOTATION} Judge Ruth Sandel said.", ["Ruth Sandel"]),
        (f"{QUOTATION} said Tom Arlen, the mayor.", []),
        (f"{QUOTATION} said Mayor Arlen.", []),
        (f"{QUOTATION} the mayor said.", []),
        (f"{QUOTATION} he said.", []),
        # Nobody of that name speaks in the original: another form of the name, or for another check.
        (f"{QUOTATION} said Olga Brandt.", []),
    ],
)
def test_the_speaker_is_found_behind_the_pronoun(draft: str, speakers: list[str]) -> None:
    findings = pipeline.compare(ORIGINAL, draft, SETTINGS).findings
    assert [finding.quote_b for finding in findings] == speakers
    assert all(finding.severity == "error" and finding.quote_a == "Tom Arlen" for finding in findings)


def test_a_pronoun_that_may_mean_two_persons_names_nobody() -> None:
    original = f"Tom Arlen met Neil Harrow, and Harrow and Arlen argued for an hour. {QUOTATION} he said."
    assert not pipeline.compare(original, f"{QUOTATION} said Neil Harrow.", SETTINGS).findings
