"""Two opposite verbs that tell of two deeds, or of one deed from its two ends."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.checks.facts._opposites import bearings
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/direction-changed",), language_model=False)

WRONG = [
    (
        "The verdict strengthened the position of the party leader, analysts said.",
        "Analysts said the party leader's position had been weakened by the verdict.",
    ),
    ("Arlen Motors sold the plant in Velm in 2019.", "In 2019 Arlen Motors bought the plant in Velm."),
    ("A lane should be opened by engineers by Friday.", "A lane should be closed by engineers by Friday."),
    ("The mayor left the party after the vote.", "The mayor remained in the party after the vote."),
    (
        "About half of the tenants have left the tower since the fire.",
        "About half of the tenants have remained in the tower since the fire.",
    ),
    ("It was the first goal of the season for Elden.", "It was the last goal of the season for Elden."),
    (
        "The second race was the slower of the two, the coach said.",
        "The second race was the faster of the two, the coach said.",
    ),
    ("The hut stands 3 km north-west of the summit.", "The hut stands 3 km northeast of the summit."),
    (
        "The storm was moving northeast at 20 knots, forecasters said.",
        "The storm was heading northwest at 20 knots, forecasters said.",
    ),
    (
        "Arlen's share price rose 1.2%, and Doret's fell 3.4%.",
        "The share price of Arlen rose 1.2%, while that of Doret gained 3.4%.",
    ),
    (
        "The rule does not apply to ferries under ten metres, the port said.",
        "The rule applies only to ferries under ten metres, the port said.",
    ),
    ("The pass is not valid on night trains, the railway said.", "The pass is valid only on night trains, it said."),
    ("The witness stood by the door of the court.", "The witness sat by the door of the court."),
    ("The horses were lent in May.", "The horses were borrowed in May."),
    ("The club's two horses were sold at the fair in Velm.", "The club's two horses were bought at the fair in Velm."),
    ("After the quake the tower lay in the square.", "After the quake the tower stood in the square."),
    ("It was the first win for Elden since the coach had left.", "It was the last win for Elden."),
]

HONEST = [
    (
        "Mina Torp beat Clara Busk in the final of the Elm Cup.",
        "In the Elm Cup final Clara Busk lost to Mina Torp.",
    ),
    (
        "The museum lent two clocks to a school in Tarn.",
        "A school in Tarn borrowed two clocks from the museum.",
    ),
    (
        "Tickets for the ferry were sold at kiosks in Elden.",
        "Passengers who bought tickets for the ferry at kiosks in Elden can use them until May.",
    ),
    (
        "The board will lift a fee on stalls that had been imposed in 2011.",
        "The board decided on the fee on stalls that was introduced in 2011.",
    ),
    ("The rule will make it harder to keep geese.", "It will be less easy under the rule to keep geese."),
    (
        "The course is harder for older riders, but falls are rarer among them.",
        "Although the course is easier for younger riders, they fall more often on it.",
    ),
    (
        "The market is open on Sundays until noon.",
        "On Sundays the market closes at noon.",
    ),
    (
        "Traffic fell less in the autumn, when the drop was 1% rather than 4%.",
        "Traffic kept falling in the autumn, though by just 1% rather than 4%.",
    ),
    (
        "Sailors get three extra days; their lawyer had sought five.",
        "Sailors get three extra days, against the five that their lawyer had sought.",
    ),
    ("Brandt kicked with two minutes left and won.", "Brandt kicked with two minutes remaining and won."),
    ("Only four seats were left on the night bus.", "Only four seats remained on the night bus."),
    ("At the fair 4,100 jars of honey were sold in two days.", "At the fair 4,100 jars of honey were bought in two days."),
    ("The chapel stands on a hill above Velm.", "The chapel sits on a hill above Velm."),
    (
        "The new owner has changed nothing at all in the shop, the clerk said.",
        "The new owner has changed nothing whatsoever in the shop, the clerk said.",
    ),
    ("The brewer blamed a lack of sugar.", "The brewer has too little sugar, he said."),
    (
        "The van was found in Tarn three days later.",
        "The van had been stolen in Tarn three days earlier than it was found.",
    ),
    ("Lena Orth, a mother of four, runs the bakery.", "Lena Orth, who has four children, runs the bakery."),
    (
        "It is the first wolf in the valley since 1962, rangers said.",
        "The last wolf in the valley was seen in 1962, rangers said.",
    ),
    (
        "The first bid was 40,000; the second, lower at 35,000, came from Norland.",
        "The first bid, the higher, was 40,000; the second, of 35,000, came from Norland.",
    ),
    ("Ida Grell sailed round the cape on her own in June.", "Ida Grell sailed round the cape unaided in June."),
    ("The board adjourned the hearing for two weeks.", "The board suspended the hearing for two weeks."),
    (
        "Unemployment fell in May. The rate for the young was 9 percent.",
        "The jobless rate fell in May. Unemployment among the young was 9 percent.",
    ),
    ("A new moss was found in the gorge.", "A moss that was unknown until now has been found in the gorge."),
    ("The hut stands 3 km north-west of the summit.", "The hut stands 3 km northwest of the summit."),
    ("The storm was moving northeast at 20 knots.", "The storm was moving north at 20 knots."),
    ("The rule does not apply to anyone but ferry owners.", "The rule applies only to ferry owners."),
    ("The pool does not open until June.", "The pool opens only in June."),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_one_deed_turned_round_is_an_error(a: str, b: str) -> None:
    assert any(at_least(finding.severity, "error") for finding in loud(a, b))


def test_a_denying_word_with_an_end_in_time_is_asked_about() -> None:
    a = "Lorries carry coal to the harbour in Velm, the mayor said."
    assert loud(a, "Lorries are banned from carrying coal to the harbour in Velm until May, the mayor said.")


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_two_deeds_and_two_ends_are_quiet(a: str, b: str) -> None:
    assert not loud(a, b)


@pytest.mark.parametrize(
    ("word", "points"),
    [
        ("north-westerly", {"north", "west"}), ("southeast", {"south", "east"}), ("eastwards", {"east"}),
        ("northern", {"north"}), ("downstream", set()), ("western-style", set()), ("", set()),
    ],
)
def test_the_points_of_the_compass_in_a_word(word: str, points: set[str]) -> None:
    assert bearings(word) == points
