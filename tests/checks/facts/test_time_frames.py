"""What happened, happens or will happen, told by other verbs: the time is the same where the words leave it open."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/tense-changed",), language_model=False)

WRONG = [
    (
        "Tarn & Lund will reopen its Velm quarry and hire 60 people.",
        "Tarn & Lund hired 60 people and reopened its Velm quarry.",
    ),
    (
        "Thirty-two bakers in the port of Harle are to join the scheme.",
        "Thirty-two bakers in the port of Harle have joined the scheme.",
    ),
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
        "Tarn & Lund will reopen its Velm quarry, shut since 2014, and hire 60 people by next spring, if the county agrees.",
        "By next spring Tarn & Lund will have hired 60 people and reopened the Velm quarry it shut in 2014, but only if the county agrees.",
    ),
    (
        "The Norland firm Boreal will build its first southern dairy outside Oster, creating 90 jobs.",
        "Oster is to get 90 jobs at the first dairy that the Norland firm Boreal has ever built in the south.",
    ),
    (
        "Four of the nine pools in Harle will open on Friday after 40cm of rain fell in two days.",
        "Forty centimetres of rain in two days will allow the town of Harle to open four pools out of nine on Friday.",
    ),
    (
        "Plans for a 30-metre wind turbine beside the old mill at Brell were thrown out by councillors on Monday.",
        "Brell will have no 30-metre wind turbine next to its old mill: councillors turned the plan down on Monday.",
    ),
    (
        "Heavy snow forced the cancellation of the Olm sheep fair in northern Harle for the second time since 1980.",
        "For the second time since 1980 there will be no sheep fair at Olm in northern Harle, because of heavy snow.",
    ),
    (
        "The club Blue Oar plans to open a boat house in the former mill on Weir Lane, its head, Ilse Tamm, told councillors on Friday.",
        "Ilse Tamm, head of Blue Oar, told councillors on Friday that the club planned a boat house in Weir Lane, in the old mill.",
    ),
    (
        "Bakers in the port of Harle are to join a scheme to sell bread by weight, the chamber said on Monday. Thirty-two of the 50 bakers have signed up so far.",
        "Thirty-two of Harle's 50 bakers have so far joined a scheme in the port to sell bread by weight, said the chamber on Monday.",
    ),
    (
        "A dairy in Oster will close and its looms will move abroad; a maker of skis plans to make fewer of them because of weak sales.",
        "The looms now used at an Oster dairy will be moved abroad and the dairy closed, while weak sales lead a maker of skis to plan for fewer.",
    ),
    (
        "About 2,400 farms were affected, and each will have $30 taken off its next bill.",
        "Each of the roughly 2,400 farms affected will see its next bill cut by $30.",
    ),
    (
        "Nurses at the clinic will end their weekend ban on Friday.",
        "The weekend ban by nurses at the clinic ends on Friday.",
    ),
    (
        "The slippage in ferry traffic reported for mid-May may have been due in part to a fog that made sailing unsafe, according to several skippers.",
        "According to several skippers, a fog that made people unwilling to go sailing could be part of the reason why ferry traffic reportedly slipped in mid-May.",
    ),
    (
        "The growers foresaw strong demand for the rest of the season.",
        "The growers foresaw demand staying strong until the season is out.",
    ),
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
