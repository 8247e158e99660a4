"""Names that follow from what everybody knows of places, and names that do not."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.language import places
from checker.settings import Settings

SETTINGS = Settings(
    select=("facts/name-changed", "facts/name-dropped", "sourcing/unknown-detail", "sourcing/unsupported"),
    language_model=False,
)

FOLLOWS = [
    (
        "A brewery in Adelaide poured away 4,000 litres of beer on Friday, the state's health office said.",
        "The health office of South Australia said that a brewery had poured away 4,000 litres of beer on Friday in Adelaide.",
    ),
    (
        "A tram left the rails in Douala on Sunday and hit a bakery, firefighters said.",
        "In Cameroon a tram left the rails on Sunday and hit a bakery, firefighters in Douala said.",
    ),
    (
        "The council of Thunder Bay, Ont., will vote on the bridge on Monday.",
        "The council of Thunder Bay, Ontario, will vote on the bridge on Monday.",
    ),
    (
        "The Pole beat the champion in two sets on Sunday and will play Hana Sedlak.",
        "On Sunday the champion was beaten in two sets by the player from Poland, whom Hana Sedlak awaits.",
    ),
    (
        "The Norwegian Herring Office cut the quota by a tenth on Monday.",
        "On Monday the Norwegian Herring Office cut the quota in Norway by a tenth.",
    ),
    (
        "The Bolivian government recalled its envoy on Monday.",
        "La Paz recalled its envoy on Monday.",
    ),
]

FOLLOWS_NOT = [
    (
        "A tram left the rails in Douala on Sunday and hit a bakery, firefighters said.",
        "In Gabon a tram left the rails on Sunday and hit a bakery, firefighters in Douala said.",
    ),
    (
        "A brewery in Adelaide poured away 4,000 litres of beer on Friday, the state's health office said.",
        "The health office of Queensland said that a brewery had poured away 4,000 litres of beer on Friday in Adelaide.",
    ),
    (
        "The Chadian government recalled its envoy on Monday.",
        "Yaounde recalled its envoy on Monday.",
    ),
    (
        "The Pole beat the champion in two sets on Sunday.",
        "On Sunday the champion was beaten in two sets by the player from Denmark.",
    ),
    (
        "A tram hit a bakery in Douala, Cameroon, on Sunday, with his sons, Max, Karl. Nobody died.",
        "A tram hit a bakery in Karlstad on Sunday. Nobody died.",
    ),
    (
        "A tram left the rails in Cameroon on Sunday and hit a bakery, firefighters said.",
        "A tram left the rails in Douala on Sunday and hit a bakery, firefighters said.",
    ),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), FOLLOWS)
def test_what_everybody_knows_is_no_change(a: str, b: str) -> None:
    assert not loud(a, b)


@pytest.mark.parametrize(("a", "b"), FOLLOWS_NOT)
def test_another_place_is_told(a: str, b: str) -> None:
    assert loud(a, b)


def test_the_table() -> None:
    assert places.governed("yaound\u00e9") == {"cameroon"} and not places.governed("douala")
    assert places.people_of("poles") == places.people_of("polish") == {"poland"}
    assert {"western_australia", "australia"} <= places.implied("perth")
    assert places.people_of("nigerian") == {"nigeria"}
    assert places.named("no such place") == frozenset()
