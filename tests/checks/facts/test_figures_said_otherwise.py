"""Figures that another wording makes another number of, or bounds, without a change; and the changes beside them."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/figure-changed",), language_model=False)

HONEST = [
    ("Homes have been found for 29 of the 38 donkeys.", "Homes have been found for all but nine of the 38 donkeys."),
    ("The vet saw 41 of the 45 lambs.", "Every one of the 45 lambs but four was seen by the vet: she saw all but four of the 45."),
    ("All but six of the 50 stalls were sold.", "Of the 50 stalls, 44 were sold."),
    ("The bridge has a weight limit of 7.5 tonnes.", "Nothing heavier than 7.5 tonnes may cross the bridge."),
    ("The minimum age for the ride is 12.", "Nobody younger than 12 may take the ride."),
    ("A cap of \u00a3250 on the fee was agreed.", "The fee may not be more than \u00a3250, it was agreed."),
    ("The oldest of the three vans is 12 years old.", "None of the three vans is more than 12 years old."),
    ("The smallest of the rooms has 30 seats.", "Every room has at least 30 seats."),
    ("Patients can go to Pell or Stang, the nearer of them six miles away.", "Patients can go to Pell or Stang, both at least six miles away."),
    ("The bank will shut its office in Oster and four other branches.", "The bank will shut five branches, among them its office in Oster."),
    ("The rector and six others resigned.", "Seven people resigned, the rector among them."),
    ("The choir sold less than a third of its seats.", "The choir sold not a third of its seats."),
    (
        "A loaf costs 40 crowns in Pell and 55 crowns in Stang. Milk costs 12 crowns in the former and 17 crowns in the latter.",
        "A loaf costs 40 crowns in Pell and 55 crowns in Stang. Milk costs 17 crowns in Stang and 12 crowns in Pell.",
    ),
    (
        "The green minibus, licensed to carry nine, had 14 children on board when it stopped.",
        "The green minibus had a licence for nine and carried 14 when it stopped, all of them children.",
    ),
    ("The offence carries a three- to nine-year prison term.", "The offence carries a prison term of three to nine years."),
    (
        "The fair drew over 300 farmers and over 2,000 visitors.",
        "Upwards of 300 farmers and 2,000 visitors came to the fair.",
    ),
    (
        "Of the 930 goats on the island, 610 were found by boat. All but 20 have since been sold.",
        "Of the 930 goats on the island, 610 were found by boat. Since then 910 have been sold.",
    ),
    (
        "None of the nine divers caught by Friday's current was wearing a vest, the club said. Two of them, brothers from "
        "Oster, drowned; the others swam ashore.",
        "The brothers who drowned in Friday's current, and the seven other divers it caught, had no vests on, the club "
        "said. The survivors swam ashore; the two dead were from Oster.",
    ),
    (
        "The monks of Tarn Abbey, of whom there are 13, sold 700 jars.",
        "The abbot and his twelve brothers at Tarn Abbey sold 700 jars.",
    ),
    ("Ines Dorn has won a quarrel over six litres.", "Ines Dorn has come out the winner of a dispute about six litres."),
    ("The night was cold, with minus 17 C in Velm.", "The night was cold in Velm, with 17 below zero."),
    (
        "The bank of Norland cut its main rate by a quarter of a point to 4 per cent on Friday, the first change in six months.",
        "In its first move for six months the bank of Norland on Friday lowered its main rate from 4.25 to 4 per cent.",
    ),
    (
        "Four of the seven wardens were for the plan, the board of Harle said.",
        "Three out of seven wardens were against the plan, the board of Harle said.",
    ),
    ("The council kept the fee at 0% in May.", "In May the council kept the fee at zero."),
    (
        "The tower went up at a cost of hundreds of thousands of crowns over the course of several months.",
        "The tower went up for hundreds of thousands of crowns and over several months.",
    ),
    (
        "The school has 900 pupils, of whom around half would be moved. One pupil in five is from Oster.",
        "About half of the school's 900 pupils would be moved. Of the pupils a fifth are from Oster.",
    ),
    (
        "The firm is to close its shop in Pell and three other shops, it said.",
        "Pell is the site of one of four shops that the firm will close, it said.",
    ),
]

WRONG = [
    ("Homes have been found for 29 of the 38 donkeys.", "Homes have been found for all but seven of the 38 donkeys."),
    ("Homes have been found for 29 of the 38 donkeys.", "Homes have been found for nine of the 38 donkeys."),
    ("The bridge has a weight limit of 7.5 tonnes.", "Nothing lighter than 7.5 tonnes may cross the bridge."),
    ("The lorry had a weight of 7.5 tonnes.", "The lorry was heavier than 7.5 tonnes."),
    ("The shop sold more than 300 kites in May.", "The shop sold no more than 300 kites in May."),
    ("Patients can go to Pell or Stang, six miles away.", "Patients can go to Pell or Stang, at least six miles away."),
    ("The rector and six other teachers resigned.", "Eight teachers resigned, the rector among them."),
    ("The choir sold less than a third of its seats.", "The choir sold a third of its seats."),
    ("The offence carries a three- to nine-year prison term.", "The offence carries a prison term of three to eight years."),
    ("The fair drew over 300 farmers and over 2,000 visitors.", "Upwards of 300 farmers and under 2,000 visitors came to the fair."),
    (
        "Of the 930 goats on the island, 610 were found by boat. All but 20 have since been sold.",
        "Of the 930 goats on the island, 610 were found by boat. Since then 890 have been sold.",
    ),
    ("The night was cold, with minus 17 C in Velm.", "The night was cold, with 17 C in Velm."),
    (
        "According to its survey of 210 members in June, 61 per cent support the dam and 27 per cent are against it.",
        "Its survey of 210 members in June found that 27 percent supported the dam and 61 percent were against it.",
    ),
    ("The choir sold not a third of its seats.", "The choir sold a third of its seats."),
    ("The white van carried nine and had 14 chairs.", "The white van carried 14 and had nine chairs."),
    ("The rector, Ann Lo, 40, resigned after 18 years.", "The rector, Ann Lo, 41, resigned after 18 years."),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_the_same_said_otherwise_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_another_number_or_bound_is_told(a: str, b: str) -> None:
    assert loud(a, b)


def test_an_age_is_not_how_long_somebody_played() -> None:
    a = 'The pitcher Lou Tarr retired on Monday after 18 seasons. "My arm is fine," the 40-year-old said.'
    b = "The pitcher Lou Tarr retired on Monday at age 40. His arm was fine, he said. He had played for 18 seasons."
    assert not loud(a, b)
    assert loud(a, b.replace("40", "44"))
