"""A part told as the whole, doubt told as certainty, and the same in other words."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/quantity-changed", "facts/certainty-changed"), language_model=False)

WRONG = [
    (
        "Part of the orchard was cleared for the road, the owner said.",
        "The orchard was cleared for the road, the owner said.",
        "The orchard",
    ),
    (
        "Several of the lighthouses on the coast are for sale, the ministry said.",
        "The lighthouses on the coast are for sale, the ministry said.",
        "The lighthouses",
    ),
    (
        "Almost all of the bakers in Velm raised their prices in May.",
        "The bakers in Velm raised their prices in May without exception.",
        "without exception",
    ),
    (
        "Dogs that have been vaccinated may enter the park from Monday, the county said.",
        "From Monday any dog may enter the park, the county said.",
        "any dog",
    ),
    (
        "Anybody who owns a boat may fish in the lake.",
        "Anybody may fish in the lake.",
        "Anybody",
    ),
    (
        "Apart from the cellist, the whole quartet has fallen ill.",
        "The whole quartet, the cellist among them, has fallen ill.",
        "cellist among",
    ),
    (
        "Geologists believe that the cave reaches the sea.",
        "Geologists have proved that the cave reaches the sea.",
        "proved",
    ),
    (
        "It is probable that the mill will reopen in June.",
        "It is certain that the mill will reopen in June.",
        "certain",
    ),
    (
        "There is a danger that the cliff will give way, the warden said.",
        "The cliff will give way, the warden said.",
        "will give",
    ),
    (
        "The former consul is believed to have hidden the letters.",
        "The former consul hid the letters.",
        "hid",
    ),
    (
        "The crew threatened to strike in June.",
        "The crew went on strike in June.",
        "went",
    ),
]

HONEST = [
    (
        "Part of the orchard was cleared for the road, the owner said.",
        "The owner said the orchard had been cleared in part for the road.",
    ),
    (
        "Several of the lighthouses on the coast are for sale, the ministry said.",
        "The ministry said that a number of the lighthouses on the coast were for sale.",
    ),
    (
        "Dogs that have been vaccinated may enter the park from Monday, the county said.",
        "From Monday any dog that has had its jabs may enter the park, the county said.",
    ),
    ("Anybody who owns a boat may fish in the lake.", "Anybody with a boat of their own may fish in the lake."),
    ("None of the skaters wore a helmet.", "All of the skaters were without helmets."),
    ("Geologists believe that the cave reaches the sea.", "Geologists suspect that the cave reaches the sea."),
    ("The former consul is believed to have hidden the letters.", "The former consul hid the letters, it is thought."),
    ("The hull will stay in dock until it can be mended.", "The hull will stay in dock until it is mended."),
    ("Perhaps a quarter of the elms have died, foresters say.", "Foresters say that about a quarter of the elms have died."),
    (
        "The town could host the fair on one condition: the county must pay for the tents.",
        "The town will host the fair only if the county pays for the tents.",
    ),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b", "words"), WRONG)
def test_a_limit_that_is_gone_is_told_where_it_is_gone(a: str, b: str, words: str) -> None:
    assert [finding.quote_b for finding in loud(a, b)] == [words]


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_a_limit_in_other_words_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)


def test_an_adverb_of_doubt_may_be_the_last_word() -> None:
    assert loud("The pair fled to Norland, where they live now", "The pair fled to Norland, probably") == []
