"""A draft that opens with a pronoun for nobody is told; one that looks ahead to a name, or follows its original, is not."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.settings import Settings

SETTINGS = Settings(select=("structure/dangling-pronoun",), language_model=False)
ORIGINAL = (
    "Farmers in Oster blocked the bridge on Friday. Tom Arlen, their leader, spoke to the crowd for an hour. "
    "The bridge carries 20,000 vehicles a day."
)


def said(original: str, draft: str) -> list[str]:
    return [finding.quote_b for finding in pipeline.compare(original, draft, SETTINGS).findings]


@pytest.mark.parametrize(
    "draft, pronoun",
    [
        ("He spoke to the crowd for an hour. The bridge was blocked.", "He"),
        ("On Friday they blocked the bridge in Oster.", "they"),
        ("It carries 20,000 vehicles a day.", "It"),
        ("In Oster he spoke to the crowd.", "he"),
    ],
)
def test_a_pronoun_before_any_name_is_told(draft: str, pronoun: str) -> None:
    assert said(ORIGINAL, draft) == [pronoun]


@pytest.mark.parametrize(
    "draft",
    [
        "When he spoke to the crowd, Tom Arlen stood on the bridge.",
        "In his speech Tom Arlen thanked the crowd.",
        "It was Tom Arlen who spoke to the crowd.",
        "It is said that the farmers blocked the bridge.",
        "“He spoke for an hour,” a farmer said.",
        "Farmers blocked the bridge. They heard their leader speak for an hour.",
    ],
)
def test_a_pronoun_that_looks_ahead_or_stands_for_nothing_is_not(draft: str) -> None:
    assert said(ORIGINAL, draft) == []


def test_an_original_that_opens_so_may_be_followed() -> None:
    original = "He spoke to the crowd for an hour. Then Tom Arlen, the leader of the farmers, left the bridge."
    assert said(original, "He talked to the crowd for an hour. The farmers' leader, Tom Arlen, left the bridge.") == []


def test_the_suggestion_is_what_the_original_has() -> None:
    finding = pipeline.compare(ORIGINAL, "It carries 20,000 vehicles a day.", SETTINGS).findings[0]
    assert finding.suggestion is not None and finding.suggestion.text == "The bridge"
    assert said(ORIGINAL, "The bridge carries 20,000 vehicles a day.") == []


@pytest.mark.parametrize(
    "draft",
    [
        "Did they go too far? Farmers in Oster blocked the bridge on Friday, and 20,000 vehicles had to wait.",
        "Call it a siege. Farmers in Oster blocked the bridge on Friday, and 20,000 vehicles had to wait.",
    ],
)
def test_a_question_or_a_call_leads_on(draft: str) -> None:
    assert said(ORIGINAL, draft) == []
