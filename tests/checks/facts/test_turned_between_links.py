"""What is denied in one sentence and said in another that it is not linked with; a stance that became its opposite."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.settings import Settings

ORIGINAL = (
    "The audit, led by Ruth Sandel, did not find that the treasurer had gained from the sale of the hall. But its "
    "40-page report said that he had “kept the board in the dark”, and that two of its members had known."
)
DRAFT = (
    "An audit under Ruth Sandel showed how the hall came to be sold. {}, and its report said that the treasurer had "
    "“kept the board in the dark”, as two of its members knew."
)
SETTINGS = Settings(select=("facts/negation-changed",), language_model=False)


def test_a_denied_finding_that_is_told_as_found_in_a_merged_sentence() -> None:
    draft = DRAFT.format("It found that he had gained from the sale of the hall")
    finding, = pipeline.compare(ORIGINAL, draft, SETTINGS).findings
    assert (finding.severity, finding.quote_a, finding.quote_b) == ("critical", "did not find", "found")


@pytest.mark.parametrize(
    "clause",
    [
        "It did not find that he had gained from the sale of the hall",
        "It found that he had gained nothing from the sale of the hall",
        "It found that Neil Harrow had lost by the sale of the hall",
        "It found no gain for him in the sale of the hall",
    ],
)
def test_what_still_denies_or_tells_of_something_else_is_quiet(clause: str) -> None:
    assert not pipeline.compare(ORIGINAL, DRAFT.format(clause), SETTINGS).findings


@pytest.mark.parametrize(
    "draft, found",
    [
        ("The minister, Tom Arlen, repeated his support for a call from teachers for smaller classes.", True),
        ("The minister, Tom Arlen, did not repeat his support for a call from teachers for smaller classes.", False),
        ("The minister, Tom Arlen, repeated his rejection of a call from teachers for smaller classes.", False),
    ],
)
def test_who_rejects_a_call_does_not_support_it(draft: str, found: bool) -> None:
    original = "The minister, Tom Arlen, rejected a call from teachers for smaller classes."
    settings = Settings(select=("facts/direction-changed",), language_model=False)
    assert bool(pipeline.compare(original, draft, settings).findings) == found
