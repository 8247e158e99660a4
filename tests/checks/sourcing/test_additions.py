"""What is put into a sentence that is otherwise a copy, and answers to a charge that are left out."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.settings import Settings

SETTINGS = Settings(select=("sourcing/unsupported", "sourcing/omitted"), language_model=False)
PUT_IN = (
    (
        "The assistant cut up the painting in the studio in Oster on Monday.",
        "Out of jealousy, the assistant cut up the painting in the studio in Oster on Monday.",
    ),
    (
        "Police arrested the driver of the van on Quarry Hill on Monday.",
        "On Monday police arrested the driver of the van, who was riding without lights, on Quarry Hill.",
    ),
    (
        "Farmers blocked the road to Velm with tractors for five hours.",
        "Farmers blocked the road to Velm with tractors for five hours, leaving ambulances stranded.",
    ),
)
ANSWERS = (
    (
        "Fishermen claim that the nets of the farm kill seals. The farm said that it had recorded no deaths since May.",
        "Fishermen claim that the nets of the farm kill seals.",
    ),
    (
        "Neighbours blamed the landlord for the fire in Mill Lane. The landlord said that the wiring was new.",
        "Neighbours blamed the landlord for the fire in Mill Lane.",
    ),
)
HONEST = (
    (
        "Police arrested the driver of the van, a man of 41, on Quarry Hill on Monday.",
        "On Monday police arrested the driver of the van, who is 41, on Quarry Hill.",
    ),
    (
        "The assistant cut up the painting in the studio on Monday. He envied the painter, he told the court.",
        "Out of jealousy, as he told the court, the assistant cut up the painting in the studio on Monday.",
    ),
    (
        "Fishermen claim that the nets of the farm kill seals. The farm said that it had recorded no deaths since May.",
        "The farm said it had recorded no deaths of seals since May, although fishermen claim that its nets kill them.",
    ),
    (
        "Neighbours blamed the landlord for the fire in Mill Lane. The landlord said that the wiring was new.",
        "The landlord said that the wiring was new, but neighbours blamed him for the fire in Mill Lane.",
    ),
)


def told(original: str, draft: str) -> list[str]:
    findings = pipeline.compare(original, draft, SETTINGS).findings
    return [finding.check for finding in findings if finding.severity != "info"]


@pytest.mark.parametrize(("original", "draft"), PUT_IN)
def test_what_nothing_in_the_original_is_behind_is_asked_about(original: str, draft: str) -> None:
    assert told(original, draft) == ["sourcing/unsupported"]


@pytest.mark.parametrize(("original", "draft"), ANSWERS)
def test_an_answer_left_out_is_told(original: str, draft: str) -> None:
    assert told(original, draft) == ["sourcing/omitted"]


@pytest.mark.parametrize(("original", "draft"), HONEST)
def test_the_same_in_other_words_is_quiet(original: str, draft: str) -> None:
    assert told(original, draft) == []
