"""Two negations that came in one sentence, and what may make up for one."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/negation-changed",), language_model=False)

# The number is of findings: each clause that was turned round is told.
WRONG = [
    (
        "The gardener Mina Torp, who keeps 300 roses, talked about the painter Clara Busk, who is her aunt.",
        "The gardener Mina Torp, who keeps 300 roses, did not talk about the painter Clara Busk, who is not her aunt.",
        2,
    ),
    (
        "The nurse works as a guide for the parish and was in charge of locking the hall on the night of the theft.",
        "The nurse does not work as a guide for the parish and was not in charge of locking the hall on the night of "
        "the theft.",
        2,
    ),
    (
        "The mill in Velm makes all its paper and the mill in Tarn sells wood.",
        "The mill in Velm does not make its paper and the mill in Tarn does not sell wood.",
        2,
    ),
    (
        "The ministry has been looking at options for night trains and lately published a joint study with Zembla.",
        "The ministry has not been looking at options for night trains, and lately did not publish a joint study with "
        "Zembla.",
        2,
    ),
    (
        "The ring of stones will remain in place until 3 May, and visitors are free to walk through it.",
        "The ring of stones will not be in place until 3 May, and visitors are free to walk through it.",
        1,
    ),
    (
        "In Oster police fired flares from a boat after the ferry had lost its way in the fog.",
        "In Oster police did not fire flares from a boat after the ferry had lost its way in the fog.",
        1,
    ),
    (
        "The council rejected the plan for a car park behind the school on Monday.",
        "The council did not refuse the plan for a car park behind the school on Monday.",
        1,
    ),
    (
        "Unfortunately the mast of the old lightship broke in the storm of 3 May.",
        "The mast of the old lightship did not break in the storm of 3 May.",
        1,
    ),
    (
        "The council did not propose any changes to the bylaw on bonfires as well, said its most senior clerk.",
        "The council proposed changes to the bylaw on bonfires, said its senior clerk.",
        1,
    ),
    (
        "The body of the diver was found near the weir, where the body of his sister was found.",
        "The body of the diver was not found near the weir, where the body of his sister was found.",
        1,
    ),
]

HONEST = [
    (
        "Pupils who do not sign the pledge will not be admitted to the laboratory.",
        "Only pupils who sign the pledge will be admitted to the laboratory.",
    ),
    (
        "There was not a house in the valley that did not lose its roof.",
        "Every house in the valley lost its roof.",
    ),
    (
        "The concert was not called off in spite of the storm.",
        "The concert took place in spite of the storm.",
    ),
    (
        "The board did not vote for the merger.",
        "The board voted against the merger.",
    ),
    (
        "He did not win the seat that he had hoped for, and came third.",
        "He had hoped to win the seat, but came third.",
    ),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b", "count"), WRONG)
def test_each_clause_that_was_turned_round_is_told(a: str, b: str, count: int) -> None:
    assert len(loud(a, b)) == count


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_two_negations_that_make_up_for_one_another_are_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
