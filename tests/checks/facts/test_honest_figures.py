"""What an honest rewrite does to figures stays quiet; the same with another figure does not."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

CHECKS = ("figure-changed", "quantity-changed", "date-changed", "arithmetic")
SETTINGS = Settings(select=tuple(f"facts/{name}" for name in CHECKS), language_model=False)


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


HONEST = [
    ("The station lies under 300 metres of rock.", "The station lies beneath 300 metres of rock."),
    ("The drone hovered over 40 houses in the valley.", "The drone hovered above 40 houses in the valley."),
    ("Doctors followed 900 patients over six years.", "Doctors followed 900 patients for six years."),
    ("None of the passengers was injured.", "All the passengers were uninjured."),
    ("Nobody was hurt in the crash.", "Everyone was unhurt in the crash."),
    ("None of the suspects cooperated.", "All of the suspects refused to cooperate."),
    ("The mill hired fewer than 300 people.", "The mill hired not even 300 people."),
    ("A third of drivers over 70 failed the test.", "A third of drivers older than 70 failed the test."),
    ("The fund lost barely half of its value.", "The fund lost hardly more than half of its value."),
    ("No fewer than 300 people came.", "As many as 300 people came."),
    ("The march drew a good dozen people.", "The march drew more than a dozen people."),
    ("The bus runs twice a day.", "The bus runs only twice a day."),
    ("Some 40 of the 80 pupils fell ill.", "Half of the pupils fell ill."),
    ("About 19% of voters stayed at home.", "Nearly one in five voters stayed at home."),
    ("The clinic treated 340 people on Friday.", "The clinic treated a few hundred people on Friday."),
    ("The clinic treated 13 people on Friday.", "The clinic treated about a dozen people on Friday."),
    ("She married in 2009 and moved to Velm 12 years later.", "She married in 2009 and moved to Velm in 2021."),
    ("A pair costs between $900 and $1,400 in the shops.", "In the shops a pair costs from $900 to $1,400."),
    ("The firm forecast a profit of £3m to £6m.", "The firm said its profit would be nearer £3m than £6m."),
    ("The lorry stopped less than a mile from the bridge.", "The lorry came to a halt within a mile of the bridge."),
    ("The pill is not for men over 60.", "Men past 60 should not take the pill."),
    ("The day ends with a climb of 16km to the pass.", "The day ends with a climb over 16km to the pass."),
    ("Orlo Denn scored in the 12th minute.", "Orlo Denn scored after 12 minutes."),
    ("Sales rose to $231m from $214m.", "Sales climbed $17m to $231m."),
    ("The closure could cost the town 200 jobs, the union fears.", "As many as 200 jobs might go, the union fears."),
]

ASKED = [
    ("The war lasted nearly six years.", "The war lasted for six years."),
    ("The blast killed 12 people.", "The blast killed at least 12 people."),
    ("At least 12 people died in the blast in the harbour.", "The town mourned after the blast, in which 12 people were lost."),
]

WRONG = [
    ("The war lasted over six years.", "The war lasted for six years."),
    ("The repair cost under 300 crowns.", "The repair cost over 300 crowns."),
    ("None of the passengers was injured.", "All the passengers were injured."),
    ("No fewer than 300 people came.", "No more than 300 people came."),
    ("The chain will shut 12 of its 160 shops.", "The chain will shut almost half of its shops."),
    ("About 19% of voters stayed at home.", "Nearly two in five voters stayed at home."),
    ("The clinic treated 70 people on Friday.", "The clinic treated hundreds of people on Friday."),
    ("The reserve covers 14 square miles.", "The reserve covers 14 miles."),
]


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_honest(a: str, b: str) -> None:
    assert not loud(a, b)


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_wrong(a: str, b: str) -> None:
    assert any(finding.severity == "error" for finding in loud(a, b))


def test_a_figure_of_another_sentence_is_found_where_the_carrier_was_reworded() -> None:
    findings = loud(
        "The mill, which was founded in 1951 and employs 63 people, said that it was too early to say when work would "
        "resume. Its owner, Piet Hanlo, said he would pay his staff until Easter.",
        "Piet Hanlo did not know on Friday whether work would resume. But the 36 people who work for him would get their "
        "wages until Easter, he promised.",
    )
    assert [(finding.quote_a, finding.quote_b, finding.severity) for finding in findings] == [
        ("63 people", "36 people", "error")
    ]


@pytest.mark.parametrize(
    "b",
    [
        "Police have now found 15 bodies, the mayor said.",
        "By Thursday, police had found 15 bodies, the mayor said.",
    ],
)
def test_an_update_is_asked_about(b: str) -> None:
    (finding,) = loud("Police have found 12 bodies, the mayor said.", b)
    assert finding.severity == "warning" and "update" in finding.message


def test_a_day_that_is_worked_out_wrongly_is_asked_about() -> None:
    (finding,) = loud(
        "The pool opens to members on 15 June and to everybody two weeks later.",
        "The pool opens to members on 15 June and to everybody on 27 June.",
    )
    assert finding.severity == "warning" and "29 June" in finding.message


@pytest.mark.parametrize(("a", "b"), ASKED)
def test_a_missing_qualifier_is_asked_about(a: str, b: str) -> None:
    assert {finding.severity for finding in loud(a, b)} == {"warning"}


def test_a_figure_of_another_clause_is_no_error() -> None:
    found = loud(
        "Forecasters warned of 2 to 4 inches of rain in the north of the state.",
        "The river, which forecasters had watched, crested 3 inches below the top of its banks.",
    )
    assert not any(finding.severity == "error" for finding in found)
