"""What happened, happens or will happen, told by other verbs: the time is the same where the words leave it open."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/tense-changed",), language_model=False)

WRONG = [
    ("The council will close the pool in Elden in June.", "The council closed the pool in Elden in June."),
    (
        "The firm will announce on Friday that it is closing its works in Velm.",
        "The firm announced the closing of its works in Velm on Friday.",
    ),
    ("The firm is building a second kiln in Tarn.", "The firm has built a second kiln in Tarn."),
    (
        "The opera house has reopened after three years of repairs.",
        "The opera house will reopen after three years of repairs.",
    ),
    ("Dorn was the champion of the league for a decade.", "Dorn is the champion of the league for a decade."),
    (
        "Volunteers needed two days to dig out the car park of the school in Velm.",
        "Volunteers will take two days to dig out the car park of the school in Velm.",
    ),
]

HONEST = [
    (
        "The firm had planned 60 flats and a pool on the site.",
        "The firm will have to find another site for its 60 flats and its pool.",
    ),
    (
        "The union told members that they would hear the result by Friday.",
        "Members will be told the result by Friday, the union wrote.",
    ),
    (
        "The pilot predicted the thickest fog of the year for Sunday.",
        "The fog on Sunday will be the thickest of the year, according to the pilot.",
    ),
    ("The choir set a record by singing for 31 hours.", "The choir sang for 31 hours, a record."),
    (
        "Critics consider her stew better than the one in Tarn.",
        "In the view of critics her stew beat the one in Tarn.",
    ),
    (
        "The harvest will be a third of what they expected in May, the union said.",
        "The harvest will be a third of what was expected in May, the union said.",
    ),
    ("Bail was set at 9,000 crowns for the driver.", "Bail stands at 9,000 crowns for the driver."),
    (
        "She said the well was dug in 1962 and its water was safe.",
        "According to her, the well was dug in 1962 and its water is safe.",
    ),
    (
        "The pier will stay shut while its deck is repaired.",
        "The pier, whose deck is to be repaired, will stay shut.",
    ),
    (
        "There are 300 wells in the county, most of them covered.",
        "Most, though not all, of the 300 wells in the county are covered.",
    ),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_another_time_is_told(a: str, b: str) -> None:
    assert loud(a, b)


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_a_time_that_the_words_leave_open_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)


def test_several_things_to_come_that_are_told_as_done_have_come() -> None:
    a = "The museum will send the throne by ship. It will show the drum in May. The choir will sing in Tarn."
    one = "The museum sent the throne by ship. It will show the drum in May. The choir will sing in Tarn."
    two = "The museum sent the throne by ship. It showed the drum in May. The choir will sing in Tarn."
    all_done = "The museum sent the throne by ship. It showed the drum in May. The choir sang in Tarn."
    assert [finding.severity for finding in loud(a, one)] == ["error"]
    assert [finding.severity for finding in loud(a, two)] == ["error", "error"]
    assert {finding.severity for finding in loud(a, all_done)} == {"warning"}
