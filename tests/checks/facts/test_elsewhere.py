"""Figures that stand beside a passage, that are worked out, or that count nothing."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/figure-changed",), language_model=False)

WRONG = [
    (
        "The camp at Lund took in 47 refugees in March. In May it took in 180.",
        "The camp at Lund took in 74 refugees in March, and 180 in May.",
    ),
    ("The repairs at the pier took nine days.", "The repairs at the pier took nine weeks."),
    ("Each of the 14 schools will get 20,000 euros.", "Each of the 14 schools will get 200,000 euros."),
    ("It was 40C in Palmero on Monday.", "It was 30C in Palmero on Monday."),
    (
        "The old boiler used 80 litres a day; the new one uses 30.",
        "The new boiler burns 80 litres a day, against 30 for the old one.",
    ),
]

HONEST = [
    ("A laboratory had mixed up two soil samples.", "A laboratory had mistaken one soil sample for another."),
    (
        "Two-thirds of the farmers expect to leave. The college got 390 replies.",
        "Of the 390 farmers who replied, about 260 expect to leave.",
    ),
    ("Almost 600 children reached the island.", "Some 600 children came ashore on the island."),
    ("It was 104 degrees Fahrenheit in Palmero, a record.", "It was 40C in Palmero, a record."),
    ("It wrote to 2,400 holdings in three counties.", "It wrote to 2,400 holdings, spread over three counties."),
    ("Falk won with 54.3% against 45.7% for Reuter.", "Falk took 54% to Reuter's 46%."),
    (
        "The firm sold 120 tractors in March and 180 in April. In May it sold 150.",
        "From March to May the firm sold 450 tractors.",
    ),
    ("Each of the 14 schools will get 20,000 euros.", "A total of 280,000 euros will be shared by 14 schools."),
    ("There were 26 people on board, among them seven children.", "Nineteen adults and seven children were on board."),
    ("The clinic saw 52 patients a day in 2019 and sees 81 now.", "The clinic now treats 81 patients a day."),
    (
        "Verrill, who died in March aged 81, played the landlord for 19 years.",
        "Verrill, who for 19 years played the landlord, died in March at the age of 81.",
    ),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_a_figure_that_is_wrong_is_told(a: str, b: str) -> None:
    assert loud(a, b)


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_a_figure_that_the_original_gives_or_that_follows_from_it_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
