"""A condition that the draft drops, and one that it tells in other words or beside the clause."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("sourcing/omitted",), language_model=False)

WRONG = [
    (
        "The Brisk ferry company will cut its fares by a tenth if the council pays for a second boat, its "
        "manager, Ola Reyes, said.",
        "“If I could, I would leave,” said Ola Reyes, manager of the Brisk ferry company, which will cut its "
        "fares by a tenth.",
    ),
    (
        "Drivers may cross the old bridge as long as the river is low, the council of Velm said.",
        "Drivers may cross the old bridge, the council of Velm said.",
    ),
    (
        "The sale of the mine, subject to a vote of its owners, will bring £80m, the bank said.",
        "The sale of the mine will bring £80m, the bank said.",
    ),
    ("Once the river has fallen, the ferry will sail again, Ola Reyes said.", "The ferry will sail again, Ola Reyes said."),
    ("Depending on the harvest, the mill will run until May.", "The mill will run until May."),
    (
        "The new quay, which needs the consent of the county, will be built in May.",
        "The new quay will be built in May.",
    ),
]

HONEST = [
    (
        "Once the river has fallen, the ferry will sail again, Ola Reyes said.",
        "The river must fall before the ferry sails again, Ola Reyes said.",
    ),
    ("Depending on the harvest, the mill will run until May.", "A good harvest would keep the mill running until May."),
    (
        "The Brisk ferry company will cut its fares by a tenth if the council pays for a second boat, its "
        "manager, Ola Reyes, said.",
        "The Brisk ferry company would cut its fares by a tenth, its manager, Ola Reyes, said.",
    ),
    (
        "The Brisk ferry company will cut its fares by a tenth if the council pays for a second boat, its "
        "manager, Ola Reyes, said.",
        "The council has to pay for a second boat. Then the Brisk ferry company will cut its fares by a tenth, "
        "its manager, Ola Reyes, said.",
    ),
    (
        "The council asked if the bridge was safe, and the engineer Ilse Brandt told it to close the road.",
        "The engineer Ilse Brandt told the council to close the road.",
    ),
    (
        "Drivers may cross the old bridge as long as the river is low, the council of Velm said.",
        "Drivers may cross the old bridge at low water in the river, the council of Velm said.",
    ),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_a_condition_that_is_left_out_is_told(a: str, b: str) -> None:
    assert loud(a, b)


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_a_condition_in_other_words_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
