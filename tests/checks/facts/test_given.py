"""What each of two values is given for: exchanged, and told in another order."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/figure-changed", "facts/date-changed", "facts/subject-exchanged"), language_model=False)

WRONG = [
    (
        "Turnout was 68% on Sunday, against 41% in the vote of 2014.",
        "Turnout was 41% on Sunday, against 68% in the vote of 2014.",
    ),
    (
        "Of the 900 members 560 voted for Lena Orr and 340 for Tomas Brandt.",
        "Of the 900 members 340 voted for Lena Orr and 560 for Tomas Brandt.",
    ),
    (
        "The 12 boats from Velm carried 340 people and the 9 from Oster 280.",
        "The 9 boats from Oster carried 340 people, the 12 from Velm 280.",
    ),
]

COUNTED = [
    (
        "Rolf Orlen, 38, has sung in 52 operas since he came to Velm.",
        "Since coming to Velm Rolf Orlen, who is 52, has sung in 38 operas.",
    ),
]
"""An age counts what the other number did."""

HONEST = [
    (
        "Rolf Orlen, 38, drove the coach. The owner, a 52-year-old man from Tarn, slept.",
        "A 38-year-old, Rolf Orlen, was at the wheel of the coach. The owner, 52 and from Tarn, was asleep.",
    ),
    (
        "The works made 12,000 kettles in 2018 and 7,400 last year.",
        "The works made 7,400 kettles last year, down from 12,000 in 2018.",
    ),
    (
        "The crew spends 18 days at sea and five in port.",
        "The crew has five days in port and 18 at sea.",
    ),
    (
        "Turnout was 68% on Sunday, against 41% in the vote of 2014.",
        "In the vote of 2014 turnout was 41%, against 68% on Sunday.",
    ),
    (
        "Rye fell to 184 crowns, whereas wheat rose to 231 crowns.",
        "Wheat rose to 231 crowns, and rye fell to 184 crowns.",
    ),
    (
        "The 12 boats from Velm carried 340 people and the 9 from Oster 280.",
        "The 9 boats from Oster carried 280 people, the 12 from Velm 340.",
    ),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_each_for_the_other_is_an_error(a: str, b: str) -> None:
    assert any(at_least(finding.severity, "error") for finding in loud(a, b))


@pytest.mark.parametrize(("a", "b"), COUNTED)
def test_numbers_that_count_each_other_s_things_are_told_as_exchanged(a: str, b: str) -> None:
    assert any(finding.severity == "error" and "changed places" in finding.message for finding in loud(a, b))


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_each_with_its_own_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
