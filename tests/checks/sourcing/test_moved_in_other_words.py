"""A claim that another of the sources makes, told in few of its words."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("sourcing/attribution-moved",), language_model=False)

HARBOUR = (
    "The harbour master, Ivo Lund, said the dredging had been finished before the pier gave way in August. The engineer "
    "Petra Holm said that two of the oak piles under the pier were rotten and should have been replaced years ago."
)
SCHOOL = (
    "The head teacher, Rosa Dahl, said that 14 pupils had fallen ill after lunch on Tuesday and that none was in danger. "
    "Karl Weiss, whose firm cooks for the school, said the chicken had been delivered late and warm by a supplier."
)
BUDGET = (
    "The treasurer, Mina Falk, told the board that the reserve would be spent by March unless fees went up. Otto Grün, who "
    "speaks for the members, said the club had wasted 90,000 crowns on a floodlight that nobody needed."
)

WRONG = [
    (HARBOUR, "Beneath the pier a couple of oak piles had gone rotten and ought to have been exchanged long before, in the "
              "view of Ivo Lund, the harbour master. Petra Holm, an engineer, spoke too."),
    (SCHOOL, "A supplier brought the chicken late, and it was warm, according to the head teacher, Rosa Dahl. Karl Weiss "
             "runs the firm that does the cooking."),
    (BUDGET, "Mina Falk, the treasurer, said 90,000 crowns had gone on a floodlight for which the club had no use. Otto "
             "Grün represents the members."),
]

HONEST = [
    (HARBOUR, "Beneath the pier a couple of oak piles had gone rotten and ought to have been exchanged long before, in the "
              "view of Petra Holm, an engineer. Dredging was over by then, said Ivo Lund, the harbour master."),
    (SCHOOL, "A supplier brought the chicken late, and it was warm, according to Karl Weiss, whose firm does the cooking. "
             "Rosa Dahl, the head teacher, said all 14 pupils who became sick were out of danger."),
    (BUDGET, "Otto Grün, for the members, said 90,000 crowns had gone on a floodlight for which the club had no use. Without "
             "higher fees the reserve lasts until March, said Mina Falk, the treasurer."),
    (HARBOUR, "Work on the harbour bed was over when the pier came down in August, Ivo Lund, the harbour master, said; Petra "
              "Holm, the engineer, put it down to rotten oak."),
]


def _told(original: str, draft: str) -> list[Finding]:
    return [one for one in pipeline.compare(original, draft, SETTINGS).findings if at_least(one.severity, "warning")]


@pytest.mark.parametrize(("original", "draft"), WRONG)
def test_what_another_said_is_told(original: str, draft: str) -> None:
    assert _told(original, draft)


@pytest.mark.parametrize(("original", "draft"), HONEST)
def test_what_the_source_said_is_not(original: str, draft: str) -> None:
    assert not _told(original, draft)
