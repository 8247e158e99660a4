"""What is put into a sentence that is otherwise a copy, and answers to a charge that are left out."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.checks._voices import Voice
from checker.checks.sourcing import _responses
from checker.settings import Settings

SETTINGS = Settings(select=("sourcing/unsupported", "sourcing/omitted"), language_model=False)
PUT_IN = (
    (
        "The caretaker locked the organ loft of the church in Velm on Sunday.",
        "Out of spite, the caretaker locked the organ loft of the church in Velm on Sunday.",
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
        "The caretaker locked the organ loft in Velm on Sunday. He resented the choir, he told the vicar.",
        "Out of spite, as he told the vicar, the caretaker locked the organ loft in Velm on Sunday.",
    ),
    (
        "Police led the banker past the crowd in Velm on Sunday.",
        "On Sunday police led the banker out the gate past the crowd in Velm.",
    ),
    (
        "The mayor opened the fair in Velm on Sunday. She did that herself.",
        "The mayor opened the fair in Velm on Sunday. She did that herself, without a helmet.",
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


def test_only_answers_that_the_draft_has_not_are_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Voice] = []
    monkeypatch.setattr(_responses, "_is_heard", lambda draft, original, voice: asked.append(voice))
    assert told(*HONEST[-2]) == [] and not asked
    assert told(*ANSWERS[0]) == ["sourcing/omitted"] and asked


@pytest.mark.parametrize(("original", "draft"), HONEST)
def test_the_same_in_other_words_is_quiet(original: str, draft: str) -> None:
    assert told(original, draft) == []
