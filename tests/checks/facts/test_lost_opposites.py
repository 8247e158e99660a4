"""An opposite that is said of the same thing in a passage that is reworded throughout, and what says the same."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/direction-changed",), language_model=False)


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(
    ("a", "b", "was", "became"),
    [
        (
            "A botanist from Tarn has found a rare orchid in the northern hills of Lusk. The plant flowers for four days.",
            "It grows nowhere else than in the southern hills of Lusk, said the botanist from Tarn who came across the "
            "orchid.",
            "northern", "southern",
        ),
        (
            "Imports from Doret covered the shortage and no home in Oster was cut off.",
            "The gap was filled by exports from Doret, so that not one household in Oster lost its power.",
            "Imports", "exports",
        ),
        (
            "Copper rose to 9,870 crowns a tonne in Velm on Thursday, while nickel dropped to a low of 14,920.",
            "Copper, by contrast, lost ground and changed hands at 9,870 crowns, dealers in Velm said.",
            "rose", "lost",
        ),
        (
            "Tickets remain valid for a new date. The cello was found in Tarn later.",
            "An old date will be set, for which people can use their tickets.",
            "new", "old",
        ),
        (
            "Pia Velder has not signed a new lease with the port, her lawyer said, denying what a newspaper had reported.",
            "The lawyer of Pia Velder denied that she had signed an old lease with the port, as a newspaper had it.",
            "new", "old",
        ),
        (
            "\u201cNothing puts him back at our table,\u201d said his mother, Yola Sandel. The town paid on Friday.",
            "The town paid. Yola Sandel, the dead man's father, said that nothing put him back at their table.",
            "mother", "father",
        ),
    ],
)
def test_the_opposite_of_a_lost_word_said_of_the_same_thing_is_told(a: str, b: str, was: str, became: str) -> None:
    assert (was, became) in [(finding.quote_a, finding.quote_b) for finding in loud(a, b)]


def test_others_who_say_it_do_not_make_two_things_of_one() -> None:
    found = loud("Others in the village said the water was clean.", "The water was dirty, others in the village said.")
    assert [(finding.quote_a, finding.quote_b) for finding in found] == [("clean", "dirty")]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (  # each text has both
            "Lena Orth sold the northern farm and kept the southern one, her lawyer said.",
            "Her lawyer said that Lena Orth had held on to the southern farm and parted with the northern one.",
        ),
        (  # of two things of one kind
            "The mayor opened the new bridge, which replaces the one that fell in 2019.",
            "The old bridge had fallen in 2019; the one that the mayor has opened takes its place.",
        ),
        (  # from the other end
            "The town's smaller museum sold the painting to the larger one in Velm.",
            "Velm's larger museum bought the painting from the smaller one of the town.",
        ),
        (  # of two people
            "The plan was backed by her brother, Ruth's husband.",
            "Ruth and her husband backed the plan, as did his sister.",
        ),
        (  # one subject, of both kinds
            "Mr Arlen was cleared of fraud but convicted of forgery. He sat still.",
            "Mr Arlen, who sat still, was found guilty of forgery and acquitted of fraud.",
        ),
        (  # denied
            "The harbour office wants a permanent crossing near the quay, as the ferry costs too much.",
            "Because the ferry is expensive, the harbour office would like a crossing by the quay that is no longer "
            "temporary.",
        ),
        (  # said of something else
            "The eastern gate of the zoo is shut. Visitors came in by bus, the keeper said.",
            "Visitors to the zoo came by bus, the keeper said, from western suburbs among others.",
        ),
        (  # what few have done most have not
            "The critics wanted a vote, saying few people under 60 in Velm would have heard of the painter.",
            "The critics would have liked a vote, since the painter meant nothing to most people in Velm below 60.",
        ),
        (  # opposites by way of other words, of two things
            "The tour firm Sunlark raised its profit forecast to 88m crowns on Friday, thanks to a weaker Tavian pound.",
            "A slide in the Tavian pound let the tour firm Sunlark predict a better year on Friday: 88m crowns.",
        ),
        (
            "Some 4,300 people on the island are without work, the office said, 4 percent of all.",
            "On the island 4 percent have no job, by the count of the office: 4,300 people, all but idle.",
        ),
    ],
)
def test_what_both_texts_may_say_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
