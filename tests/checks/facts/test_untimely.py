"""What is over told as to come, and the other way round, in freely reworded text: no verb and few words are kept."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/tense-changed",), language_model=False)

TO_COME = [
    (
        "The bank collapsed in 2019 and its 12,000 customers lost 40 million crowns.",
        "The collapse of the bank in 2019 will cost 12,000 customers 40 million crowns.",
    ),
    (
        "Two climbers fell to their deaths from the north face of the Lenn on Sunday.",
        "Two mountaineers will die on Sunday on the northern side of the Lenn.",
    ),
    (
        "The choir sang in the cathedral of Velm on Saturday to raise money for the roof.",
        "The choir will perform on Saturday in Velm's cathedral, with the takings going to the roof.",
    ),
    (
        "The storm left 300 homes in Oster without power on Friday night.",
        "On Friday night 300 homes in Oster will be cut off by the storm.",
    ),
]

DONE = [
    (
        "The new bridge over the Lenn will carry its first trains in March, the railway said.",
        "In March, according to the railway, the first trains crossed the Lenn by the new bridge.",
    ),
    (
        "Ines Dorn, the museum's director, is to give evidence to the committee next week.",
        "Next week the head of the museum, Ines Dorn, appeared before the committee.",
    ),
    (
        "The theatre in Velm plans to stage the play with a cast of 40 children in May.",
        "Forty children acted in the play in the theatre of Velm in May.",
    ),
    (
        "The school in Tarn will take its first 90 pupils next year.",
        "Ninety pupils entered the school in Tarn next year, its first.",
    ),
]

HONEST = [
    (  # what was decided, sold or put off leaves something to come
        "The court has banned lorries from the old town of Velm.",
        "Lorries will no longer be let into Velm's old town, a court has ruled.",
    ),
    (
        "The club sold its striker, Per Lund, to Norland for 9 million crowns.",
        "Per Lund, the striker, will play for Norland, which paid 9 million crowns.",
    ),
    (
        "The cup final was postponed to May 3 because of the storm.",
        "Because of the storm the cup final will be played on May 3.",
    ),
    (
        "The judge gave the clerk three years in prison for stealing the stamps.",
        "The clerk will spend three years in prison for stealing the stamps.",
    ),
    (
        "The airline dropped its flights from Oster to Velm from November.",
        "From November the airline will no longer fly from Oster to Velm.",
    ),
    (  # a plan behind a verb in the past
        "The company has agreed to buy the shipyard in Oster for 90 million crowns.",
        "For 90 million crowns the company will take over the Oster shipyard.",
    ),
    (  # the timetable's present
        "The trial of the two brothers begins on 3 March in Oster.",
        "The two brothers will go on trial in Oster on 3 March.",
    ),
    (  # what goes before a thing to come
        "The bridge is due to open in May after two years of work.",
        "Two years of work on the bridge, which opens in May, have come to an end.",
    ),
    (
        "Each of the 900 households will have 40 crowns taken off its next bill.",
        "Forty crowns will be taken off the next bill of each of the 900 households.",
    ),
    (  # only one of two things has the verb
        "The fair drew 30,000 visitors last year and opens again on Friday.",
        "The fair, which had 30,000 visitors last year, will open again on Friday.",
    ),
]


def told(original: str, draft: str) -> list[Finding]:
    report = pipeline.compare(original, draft, SETTINGS)
    return [finding for finding in report.findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("original", "draft"), TO_COME + DONE)
def test_a_time_changed_in_free_text_is_told_as_a_question(original: str, draft: str) -> None:
    found = told(original, draft)
    assert [finding.check for finding in found] == ["facts/tense-changed"]
    assert found[0].severity == "warning"


@pytest.mark.parametrize(("original", "draft"), HONEST)
def test_what_may_follow_is_no_change(original: str, draft: str) -> None:
    assert not told(original, draft)


def test_what_another_sentence_of_the_original_tells_as_to_come_may_be_told_so() -> None:
    wrong = "The storm left 300 homes in Oster without power on Friday night. Crews came from Tarn."
    draft = "On Friday night 300 homes in Oster will be cut off by the storm. Crews came from Tarn."
    assert told(wrong, draft)
    assert not told(wrong + " More homes in Oster will be left without power by the next storm, the grid said.", draft)
