"""How many of all, told with another word for it, another place of "not", or the thing that a part belongs to."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/quantity-changed",), language_model=False)

HONEST = [
    (
        "The meetings were not open to all of the affected villages, said Ana Lund, who speaks for the league.",
        "Not every affected village could come to the meetings, said Ana Lund, who speaks for the league.",
    ),
    (
        "Each bell is unique to its tower, and has the name of its founder on it.",
        "No bell is like another: each has the name of its founder on it.",
    ),
    (
        "The divers had only meant to rest for an hour. They stayed in Tarn for a week.",
        "Resting for an hour was all that the divers had meant to do. They stayed in Tarn for a week.",
    ),
    (
        "In a test field it cut the number of ripe plants by 30% within a week.",
        "Growers in Velm reported that within a week it reduced the ripe plants in a test field by 30%.",
    ),
    (
        "The growers foresaw strong demand for the rest of the season.",
        "The growers foresaw demand staying strong until the season is out.",
    ),
    (
        "In May she put in a motion to protect otters as part of the River Act of Norland.",
        "In May she put in a motion to the River Act of Norland to protect otters.",
    ),
]

WRONG = [
    ("All of the bells are loud, the mayor said.", "None of the bells are loud, the mayor said."),
    ("A number of the boats in the port leaked.", "The boats in the port leaked."),
    ("Part of the village was flooded on Sunday.", "The village was flooded on Sunday."),
    ("The growers foresaw demand for the rest of the season.", "The growers foresaw demand for the season."),
    ("Only the divers may rest at the quay.", "All the divers may rest at the quay."),
    ("Some of the bells are loud, the mayor said.", "None of the bells are loud, the mayor said."),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_as_many_said_otherwise_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_another_part_of_all_is_told(a: str, b: str) -> None:
    assert loud(a, b)
