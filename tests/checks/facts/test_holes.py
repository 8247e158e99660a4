"""A part that fell out of a copied sentence is asked about; a part that is said otherwise is not."""

from __future__ import annotations

import pytest

from checker import Settings, compare
from checker.finding import Finding, at_least

SETTINGS = Settings(language_model=False, select=("facts/detail-dropped",))

SAID_OTHERWISE = {
    "an indefinite pronoun": (
        "The harbour board asked anyone who saw the collision to write to it before Friday.",
        "The harbour board asked those who saw the collision to write to it before Friday.",
    ),
    "what a figure counts": (
        "The warden keeps a flock of about ninety sheep on the island, and a dog of seven years.",
        "The warden keeps a flock of about ninety sheep on the island, and a dog of seven.",
    ),
    "a dimension": (
        "Divers found a rope 40 metres long under the keel of the ferry on Sunday.",
        "Divers found a 40-metre rope under the keel of the ferry on Sunday.",
    ),
    "a pronoun": (
        "The repair took eleven hours and cost the port 90,000 crowns, the manager said.",
        "It took eleven hours and cost the port 90,000 crowns, the manager said.",
    ),
    "a possessive": (
        "The trial of the skipper was broken off on Monday because the juror's mother had died.",
        "The trial of the skipper was broken off on Monday because his mother had died.",
    ),
    "a clause beside the name": (
        "The repairs were too slow, said the head of the harbour board, Ilse Tamm, on Monday.",
        "The repairs were too slow, said Ilse Tamm, who runs the harbour board, on Monday.",
    ),
    "another word in its place": (
        "The thieves hid the paintings in a coal shed behind the chapel for two winters.",
        "The thieves hid the paintings in a wood shed behind the chapel for two winters.",
    ),
    "one preposition for two": (
        "The keeper acted on behalf of the owners of the mill when he signed the lease.",
        "The keeper acted for the owners of the mill when he signed the lease.",
    ),
    "a noun that gave way to what it was of": (
        "The ferry was taken out of service after the loss of an anchor in the storm.",
        "The ferry was taken out of service after an anchor was lost in the storm.",
    ),
    "an age for a year": (
        "The painter Nils Oder, who was born in Velm in 1951, sold the quarry to the town in May.",
        "The painter Nils Oder, who was born in Velm and is 74, sold the quarry to the town in May.",
    ),
    "a currency's code": (
        "The keeper paid 4,500 crowns for the boat of the harbour board in June.",
        "In June the keeper paid CZK 4,500 for the boat of the harbour board.",
    ),
    "a clause that was left out": (
        "The mayor promised to mend the quay before May, and to lower the price of a ticket to the island.",
        "The mayor has promised to mend the quay before May.",
    ),
    "words that stand in the next sentence": (
        "The council closed the swimming pool in the Lindow park on Monday. It will be drained in May.",
        "The council closed the swimming pool on Monday. The pool, in the Lindow park, will be drained in May.",
    ),
}
LEFT_OUT = {
    "a noun that qualifies": (
        "Two inspectors of the harbour board found radioactive scrap in the hold of the ferry on Monday.",
        "Two inspectors of the board found radioactive scrap in the hold of the ferry on Monday.",
        "harbour",
    ),
    "a phrase under a verb that was reworded": (
        "The skipper reported the leak to the coastguard before the ferry left the harbour of Velm.",
        "The skipper told of the leak before the ferry left the harbour of Velm.",
        "to the coastguard",
    ),
    "a phrase": (
        "The owner of the mill was fined 4,000 crowns for burning tyres behind the chapel in May.",
        "The owner of the mill was fined 4,000 crowns for burning tyres in May.",
        "behind the chapel",
    ),
    "a quality": (
        "The nurses said that the unvaccinated children of the camp had been sent home on Friday.",
        "The nurses said that the children of the camp had been sent home on Friday.",
        "unvaccinated",
    ),
}


def loud(original: str, draft: str) -> list[Finding]:
    return [found for found in compare(original, draft, SETTINGS).findings if at_least(found.severity, "warning")]


@pytest.mark.parametrize(("original", "draft"), SAID_OTHERWISE.values(), ids=SAID_OTHERWISE)
def test_what_is_said_otherwise_is_not_asked_about(original: str, draft: str) -> None:
    assert not loud(original, draft)


@pytest.mark.parametrize(("original", "draft", "words"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_what_was_left_out_of_a_copy_is_asked_about(original: str, draft: str, words: str) -> None:
    (found,) = loud(original, draft)
    assert words in found.message


def test_a_draft_that_tells_less_than_half_of_a_sentence_did_not_keep_the_rest() -> None:
    original = (
        "The ferry Orla, which had been rebuilt in Tarn after a fire in its engine room, left the yard on Monday "
        "morning with a new crew and sailed for Velm against the advice of the harbour master."
    )
    assert not loud(original, "The ferry Orla left the yard on Monday morning.")
