"""Negative words and their partners in the other text: what was denied stays denied in other words."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/negation-changed",), language_model=False)

WRONG = [
    (
        "The bridge will not be repaired this year, the mayor said.",
        "The bridge will be repaired this year, the mayor said.",
    ),
    (
        "The mine made no profit last year, and its owner did not pay the tax.",
        "Last year the mine made a profit, and its owner did not pay the tax.",
    ),
    (
        "The mayor did not open the bridge in May and closed the road.",
        "The mayor opened the bridge in May and did not close the road.",
    ),
    (
        "Brandt would not resign if the vote on the budget failed, his office said.",
        "If the vote on the budget failed, Brandt would resign, his office said.",
    ),
    (
        "The pool is no longer open on Sundays. Its slide is 80 metres long.",
        "The pool is open on Sundays. Its slide is the longest in Velm, at 80 metres.",
    ),
    (
        "The firm has no older lorry than this one, the driver said. Its garage dates from 1921.",
        "The firm has an older lorry than this one, the driver said. Its garage, the oldest in Tarn, dates from 1921.",
    ),
    (
        "The firm bought no cheaper land than this, the driver said. It has the cheapest garage in Tarn.",
        "The firm bought the land, the driver said. It has the cheapest garage in Tarn.",
    ),
    (
        "The owner was not at all pleased with the new roof of the barn.",
        "The owner was pleased with the new roof of the barn.",
    ),
    (
        "Her coach said he had never trained a faster rower, and was proud.",
        "Her coach said he had trained a faster rower, and was proud.",
    ),
    (
        "The bell did not fall in the storm, the guide says. Its tower did.",
        "The bell fell in the storm, the guide says. Its tower did too.",
    ),
    (
        "Sandel denied that she had not paid the driver.",
        "Sandel denied that she had paid the driver.",
    ),
    (
        "The pilot did not survive the crash in Velm, police said. Anna Pell did not either.",
        "The pilot survived the crash in Velm, police said. Anna Pell did not.",
    ),
    (
        "The firm did not say later that its latest phone was faulty.",
        "The firm said later that its latest phone was faulty.",
    ),
    (
        "The farmers did not plant maize on the land in May.",
        "The farmers planted maize on their own land in May.",
    ),
    (
        "Police said that both the suspects had fired at the guard.",
        "Police did not say that both the suspects had not fired at the guard.",
    ),
]

HONEST = [
    (
        "\u201cNot at all,\u201d the captain said. \u201cThe sea was calm.\u201d",
        "The sea, the captain said, was calm.",
    ),
    (
        "If Orlen had carved the chair, there would be no screws in it, the expert said.",
        "There are screws in the chair, the expert said, so it is by somebody else than Orlen.",
    ),
    (
        "There is no older mill in the county than the one at Tarn.",
        "The mill at Tarn is the oldest in the county.",
    ),
    (
        "The striker has not signed for Norland, his agent said, denying reports in two papers.",
        "His agent denied that the striker had signed for Norland, as two papers had reported.",
    ),
    (
        "Quist, who sat beside her at school, called her the kindest girl she had met.",
        "Quist, who sat beside her at school, said she had not met a kinder girl.",
    ),
    (
        "The bell did not fall in the storm, as visitors have been told for years.",
        "Visitors have been told for years that the bell fell in the storm. It did not.",
    ),
    (
        "Ida Grell has found work in Velm by herself.",
        "Ida Grell has found work in Velm without help.",
    ),
    (
        "Neither doctor thought a return in May likely.",
        "Both doctors doubted that she would return in May.",
    ),
    (
        "The museum says that he failed to return a pair of prints in spring.",
        "The museum has gone to court, saying that a pair of prints was not returned in spring.",
    ),
    (
        "None of the 22 workers was hurt when the crane broke and fell on the shed.",
        "The crane fell on the shed but the 22 workers escaped injury.",
    ),
    (
        "The coach has gone after nine games, the fourth in a year to do so.",
        "Coaches do not last at the club: this one, the fourth in a year, was out after nine games.",
    ),
    (
        "The sisters gave the hearing two accounts of the noise from the mill.",
        "The sisters did not agree at the hearing about the noise from the mill.",
    ),
    (
        "A majority voted no in the ballot on the bridge.",
        "The bridge was turned down in the ballot by a majority.",
    ),
    (
        "Those who do not sign will not be paid, the company said.",
        "Only those who sign will be paid, the company said.",
    ),
    (
        "The airline lost 2,000 bags on the first day and none on the second.",
        "The airline lost 2,000 bags on the first day; on the second all arrived.",
    ),
    (
        "The police do not think the driver was drunk.",
        "The police think the driver was not drunk.",
    ),
    (
        "The mayor expects that the bridge will not open in May.",
        "The mayor does not expect the bridge to open in May.",
    ),
    (
        "It is not true that the school will close, the mayor said.",
        "The school will not close, the mayor said.",
    ),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_a_denial_that_is_lost_is_an_error(a: str, b: str) -> None:
    assert any(at_least(finding.severity, "error") for finding in loud(a, b))


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_a_denial_in_another_place_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
