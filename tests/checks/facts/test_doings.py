"""Two opposite verbs that tell of two deeds, or of one deed from its two ends."""

from __future__ import annotations

import pytest

from checker import pipeline
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
]

HONEST = [
    (
        "Mina Torp beat Clara Busk in the final of the Elm Cup.",
        "In the Elm Cup final Clara Busk lost to Mina Torp.",
    ),
    (
        "The hummus was sold in supermarkets in Oster from 9 November.",
        "Consumers who bought the hummus in supermarkets in Oster from 9 November should return it.",
    ),
    (
        "Villagers voted to lift a ban on camper vans that had stood since 2015.",
        "Villagers voted against the ban on camper vans that was introduced in 2015.",
    ),
    ("The law will make it harder to sell knives.", "It will be less easy under the law to sell knives."),
    (
        "The vaccine is less effective in older patients, but side effects are rarer among them.",
        "Although it works better in younger patients, the jab causes side effects in them more often.",
    ),
    (
        "The library is open on Mondays until eight.",
        "On Mondays the library shuts at eight.",
    ),
    (
        "Sales slowed in the second half, when growth was 2% rather than 6%.",
        "Sales kept growing in the second half, though by just 2% rather than 6%.",
    ),
    (
        "The dockers get 9% over two years; their union had asked for 12%.",
        "The dockers get 9% over two years, against the 12% that their union had asked for.",
    ),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_one_deed_turned_round_is_an_error(a: str, b: str) -> None:
    assert any(at_least(finding.severity, "error") for finding in loud(a, b))


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_two_deeds_and_two_ends_are_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
