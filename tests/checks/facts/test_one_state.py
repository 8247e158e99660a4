"""Opposites that tell one state of things by what stands around them, and those that do not."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/direction-changed",), language_model=False)

SAME = [
    ("A tablet for gout was approved in Velm on Monday.", "A tablet against gout was approved in Velm on Monday."),
    (
        "Late clubs have until the autumn break to pay, or lose their seats.",
        "Clubs which are late must pay by the autumn break if they are to keep their seats.",
    ),
    (
        "A drug used against malaria could slow the progress of a rare liver disease, doctors at the Tarn Clinic in Velm "
        "suggest.",
        "A medicine for malaria may be able to slow down a rare disease of the liver, say doctors from the Tarn Clinic in "
        "Velm.",
    ),
    (
        "The head nurse, Mina Torp, said the asphalt was uneven and the space too narrow.",
        "The asphalt there is uneven and the space not wide enough, according to Mina Torp, its head nurse.",
    ),
    (
        "The error will cost 4.1m crowns, and it is unclear who will pay.",
        "Putting this right will cost 4.1m crowns; who is to pay is not clear.",
    ),
    (
        "Orth, 27, who had been riding on a borrowed saddle since the spring, gave her finder two seats.",
        "Since the spring Orth, 27, had ridden on a loan saddle.",
    ),
    (
        "It has ordered the builder, Paul Bremmer, to keep the yard closed while engineers examine the lifts.",
        "The builder, Paul Bremmer, is under orders to leave the yard closed during an examination of the lifts by "
        "engineers.",
    ),
    (
        "Two of the losing teams have asked for a replay.",
        "A replay is asked for by two of the teams she defeated.",
    ),
    (
        "Wardens of several homes were negligent in the training of boys under their care.",
        "Wardens of several homes neglected the training of boys under their care.",
    ),
    (
        "The death of 900 geese on the farm near Oster was the result of hot weather, not of smoke from the mill, the "
        "office said on Monday.",
        "The office said on Monday that hot weather, and not smoke from the mill, was the cause of the death of 900 geese "
        "on the farm near Oster.",
    ),
    (
        "Cars were let on to the bridge in Tarn five weeks after an inspection brought a crack in its pier to light.",
        "Cars were let on to the bridge in Tarn five weeks after an inspection uncovered a crack in its pier.",
    ),
]

TURNED = [
    (
        "The clubs must pay by the autumn break or lose their seats.",
        "The clubs must pay by the autumn break or keep their seats.",
    ),
    (
        "Most of the doctors in Velm spoke against the new clinic on Monday.",
        "Most of the doctors in Velm spoke for the new clinic on Monday.",
    ),
    (
        "Mina Torp said the asphalt was uneven and the yard too small.",
        "The asphalt is uneven and the yard too big, according to Mina Torp.",
    ),
    (
        "Trawlers may not work at night off Velm, since foreign fleets past the limit catch far more.",
        "Trawlers may not work at night off Velm, since local fleets past the limit catch far more.",
    ),
    (
        "The flood in Tarn was the result of the thaw, the office said.",
        "The flood in Tarn was the cause of the thaw, the office said.",
    ),
    (
        "The minister approved weapons for the rebels on Monday.",
        "The minister approved weapons against the rebels on Monday.",
    ),
]


def loud(original: str, draft: str) -> list[Finding]:
    return [
        finding for finding in pipeline.compare(original, draft, SETTINGS).findings
        if at_least(finding.severity, "warning")
    ]


@pytest.mark.parametrize(("original", "draft"), SAME)
def test_one_state_told_by_either_word_is_quiet(original: str, draft: str) -> None:
    assert [finding.message for finding in loud(original, draft)] == []


@pytest.mark.parametrize(("original", "draft"), TURNED)
def test_the_contrary_is_told(original: str, draft: str) -> None:
    assert loud(original, draft)
