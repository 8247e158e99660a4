"""What may be so or is only thought so, in passages that leave nothing open and in those that do."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/certainty-changed",), language_model=False)

WRONG = [
    (
        "Experts believe that the forger was helped by somebody at the mint.",
        "The forger was helped by an employee of the mint.",
    ),
    (
        "The man found in the canal is thought to be Tom Arlen, a clerk from Velm.",
        "The man found in the canal is Tom Arlen, a clerk from Velm.",
    ),
    ("The mill is at risk of failing.", "The mill is failing."),
    ("The club is on the brink of selling its ground.", "The club is selling its ground."),
    ("The boat is believed to have sunk in the storm off Tarn.", "The boat went down in the storm off Tarn."),
    (
        "People who drink tea live longer, a study of 2,000 nurses in Oster suggests.",
        "A study of 2,000 nurses in Oster proves that tea drinkers live longer.",
    ),
    (
        "Faulty wiring was probably to blame for the fire at the mill, the fire chief said.",
        "The fire chief called faulty wiring the certain cause of the fire at the mill.",
    ),
    (
        "The painting may have been stolen by a guard, and the museum has hired a detective.",
        "The painting was taken by a guard, and the museum has hired a detective.",
    ),
]

HONEST = [
    (  # "proved" for "turned out", and another thing that was established
        "It proved to be a harmless snake, though the guard had thought it deadly.",
        "The guard had believed it to be deadly, but the snake proved harmless.",
    ),
    (
        "Scientists believe the bones are those of a wolf; tests confirmed their age.",
        "Tests established the age of the bones, which scientists think are a wolf's.",
    ),
    (
        "Experts believe that the forger was helped by somebody at the mint.",
        "The forger was helped by somebody at the mint, experts say.",
    ),
    (
        "Experts believe that the forger was helped by somebody at the mint.",
        "Experts are working on the theory that an employee of the mint helped the forger.",
    ),
    (
        "The boat is believed to have sunk in the storm off Tarn.",
        "It is feared that the boat went down in the storm off Tarn.",
    ),
    (
        "Doctors fear that the fever might spread to the coast.",
        "Doctors warn of a spread of the fever to the coast.",
    ),
    (
        "The mayor thinks that the bridge is too narrow for trams.",
        "To the mayor's mind the bridge is too narrow for trams.",
    ),
    (
        "The plant makes pumps and employs 400; the buyer has promised to keep it open.",
        "The plant makes pumps, with a workforce of 400 which the buyer has undertaken to keep.",
    ),
    ("A clerk stole 40,000 crowns, a court was told on Friday.", "A clerk stole 40,000 crowns, jurors heard on Friday."),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_what_is_only_supposed_and_told_as_a_fact_is_told(a: str, b: str) -> None:
    assert loud(a, b)


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_what_stays_open_in_other_words_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
