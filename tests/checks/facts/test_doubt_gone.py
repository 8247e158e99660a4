"""What may be so, or is thought so, in the original, and the draft tells as a fact in a sentence of its own making."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.settings import Settings

SETTINGS = Settings(select=("facts/certainty-changed",), language_model=False)
SEAWEED = "A compound found in a seaweed off Velm may slow the growth of moulds on bread, bakers in Tarn reported."
BARGE = "The barge that sank off Oster on Monday, drowning two men, is thought to have struck a wreck, the navy said."
CLERK = "A former clerk of the Tarn harbour board is suspected of taking 40,000 crowns from its accounts, police said."


def told(original: str, draft: str) -> list[str]:
    return [finding.severity for finding in pipeline.compare(original, draft, SETTINGS).findings]


@pytest.mark.parametrize(
    ("original", "draft"),
    [
        (BARGE, "The barge in which two men drowned on Monday off Oster was sunk by a wreck that it struck, according to "
                "the navy."),
        (CLERK, "A man who used to be clerk of the Tarn harbour board took 40,000 crowns from its accounts, police said."),
    ],
)
def test_a_doubt_that_is_gone_is_asked_about_though_somebody_s_word_is_given(original: str, draft: str) -> None:
    assert told(original, draft) == ["warning"]
    assert told(original, original) == []


@pytest.mark.parametrize(
    ("original", "draft"),
    [
        (SEAWEED, "Found in a seaweed off Velm, the compound seems to slow the growth of moulds on bread, according to "
                  "work made public by bakers in Tarn."),
        # Somebody's word is the doubt where the original gives nobody's.
        ("The barge that sank off Oster on Monday, drowning two men, is thought to have struck a wreck.",
         "The barge in which two men drowned on Monday off Oster was sunk by a wreck that it struck, the navy said."),
        # The doubt has a sentence of its own.
        (BARGE, "Two men drowned off Oster on Monday. The barge was sunk off Oster, the navy said. It is thought to have "
                "struck a wreck."),
        # It has one further on.
        (BARGE, "Two men drowned on Monday. The barge that sank off Oster struck a wreck, according to the navy. Rain fell "
                "all day in Velm. The two men came from Tarn. The harbour is shallow there. It is thought that a wreck "
                "was to blame."),
        # What one may do is allowed.
        ("Boats from Velm may land up to 40 tonnes of cod in Oster a month under a treaty signed on Friday.",
         "A treaty signed on Friday opens Oster to up to 40 tonnes of cod a month from boats of Velm."),
        # Whether it could is asked.
        ("Whether the old dam above Velm could hold the water of another flood is an open question, an engineer said.",
         "The dam above Velm is old, and an engineer said that he has no answer for another flood of water."),
    ],
)
def test_what_leaves_it_open_in_any_way_is_left_alone(original: str, draft: str) -> None:
    assert told(original, draft) == []


@pytest.mark.parametrize(
    ("original", "draft"),
    [
        (
            "The Elm Fair was called off on Friday for only the third time since 1950 after stewards decided that the "
            "meadow was too wet.",
            "A wet meadow led stewards to cancel the Elm Fair on Friday, something that had been done only twice before "
            "since 1950.",
        ),
        (
            "A shop owner said that guards beat her son and officers allegedly locked another boy in a shed.",
            "Guards beat the son of a shop owner, she said, and there is an allegation that officers locked another boy "
            "in a shed.",
        ),
    ],
)
def test_no_doubt_is_gone(original: str, draft: str) -> None:
    assert not told(original, draft)


@pytest.mark.parametrize(
    ("original", "draft"),
    [
        ("Officers allegedly locked another boy in a shed.", "Officers locked another boy in a shed."),
        ("The goalkeeper was said by two team-mates to have broken a hand.", "The goalkeeper broke a hand."),
    ],
)
def test_a_doubt_that_is_gone_is_told(original: str, draft: str) -> None:
    assert told(original, draft)
