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
    ("The oven was at 140C on Monday.", "The oven was at 130C on Monday."),
    ("Some 40 pupils returned to the school on Monday.", "Some 80 pupils were back at the school on Monday."),
    (
        "The old boiler used 80 litres a day; the new one uses 30.",
        "The new boiler burns 80 litres a day, against 30 for the old one.",
    ),
]

HONEST = [
    ("The porter swapped two keys.", "The porter took one key for the other."),
    (
        "Three-quarters of the skippers use sonar. The league heard from 160 boats.",
        "Of the 160 skippers whom the league heard from, about 120 use sonar.",
    ),
    ("Almost 900 geese crossed the lake.", "Some 900 geese flew over the lake."),
    ("The oven reached 212 degrees Fahrenheit.", "The oven reached 100C."),
    ("It has 70 stalls in four streets.", "Its 70 stalls are spread over four streets."),
    ("Lind won with 61.4% against 38.6% for Moe.", "Lind took 61% to Moe's 39%."),
    (
        "The club rented out 140 skis in January and 210 in February. In March it rented out 90.",
        "In three months the club rented out 440 skis.",
    ),
    ("Each of the 12 choirs gets 3,000 crowns.", "A total of 36,000 crowns is shared by the 12 choirs."),
    ("The coach carried 31 people, among them nine pupils.", "Twenty-two adults and nine pupils were on the coach."),
    ("The kennel took in 34 dogs a month in 2020 and takes 47 now.", "The kennel now houses 47 dogs a month."),
    (
        "Odell, who left in May aged 77, ran the lighthouse for 23 years.",
        "Odell, who for 23 years ran the lighthouse, left in May at the age of 77.",
    ),
    ("A return ticket costs 18 crowns.", "A single ticket costs 9 crowns."),
    ("The choir took six cups in Oster, one more than Tarn.", "In Oster Tarn, with five, took one cup fewer than the choir."),
    (
        "Lotte Grau won the race in 2min 14.6sec, by six hundredths of a second from Ina Moor.",
        "Ina Moor was 0.06 seconds behind when Lotte Grau won the race in 2:14.60.",
    ),
    (
        "Three judges left the panel on Monday, a day after it met. None said why. The panel, which sits in Velm and "
        "hears ten cases a year, has seven judges now.",
        "The panel in Velm, which hears ten cases a year, was left with seven judges when three of them went on Monday "
        "and said nothing of their reasons.",
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
