"""What is new in the draft, and what may be a part of the original that nothing else in the draft tells."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Severity
from checker.settings import Settings

SETTINGS = Settings(select=("sourcing/unsupported",), language_model=False)
BAKERY = (
    "A bakery in Tollmere that had traded for 90 years closed on Friday after its ovens failed a safety inspection. The "
    "owner, Brenda Stokes, said repairs would cost \u00a340,000. Customers have raised \u00a36,000 so far. The council said it "
    "would waive the rent until June."
)
HORSE = (
    "Firefighters rescued a horse from a swimming pool in Haddle on Tuesday. The mare, named Juno, had wandered through an "
    "open gate. It took a crane and two hours to lift her out. A vet said she had only scratches. The pool's owner, Colin "
    "Marsh, said he would fit a fence."
)

ADDED = [
    (
        BAKERY,
        "A Tollmere bakery which had been in business for 90 years shut on Friday when its ovens failed a safety check. "
        "Repairs would cost \u00a340,000, said Brenda Stokes, who owns it. Her son threatened the inspector. Customers have so "
        "far raised \u00a36,000, and the council said that it would not ask for rent until June.",
    ),
    (
        BAKERY,
        "Repairs would cost \u00a340,000, according to Brenda Stokes, the owner of a Tollmere bakery that shut on Friday when "
        "its ovens failed a safety inspection after 90 years of trading. So far customers have raised \u00a36,000. Two bakers "
        "have found work in Penby. Until June no rent will be charged by the council.",
    ),
    (
        HORSE,
        "A horse was pulled from a swimming pool in Haddle by firefighters on Tuesday. Juno, a mare, had strayed through a "
        "gate that was left open, and lifting her out took two hours and a crane. She had nothing but scratches, according "
        "to a vet. Colin Marsh, who owns the pool, said that he would put up a fence. He plans to sue the stables.",
    ),
]

REWORDED = [
    (
        "The tram depot in Velm lost its roof in Monday's storm. Nobody was inside. Seventeen trams were dented by falling "
        "tiles, and commuters will have to use buses until they have been mended.",
        "Monday's storm took the roof off the tram depot in Velm. Nobody was inside. Tiles dented seventeen trams. Rail "
        "travellers face a spell on the road.",
    ),
    (
        "The tenor Ivo Marsh has withdrawn from Friday's gala in Oster, pleading laryngitis. His understudy will sing. "
        "Tickets remain valid.",
        "Ivo Marsh will not appear at Friday's gala in Oster. The tenor's throat is giving him trouble. His understudy will "
        "sing, and tickets remain valid.",
    ),
]


def severities(a: str, b: str) -> list[Severity]:
    return [finding.severity for finding in pipeline.compare(a, b, SETTINGS).findings]


@pytest.mark.parametrize(("a", "b"), ADDED)
def test_what_no_part_of_the_original_is_left_for_is_asked_about(a: str, b: str) -> None:
    assert "warning" in severities(a, b)


@pytest.mark.parametrize(("a", "b"), REWORDED)
def test_what_may_render_a_part_that_nothing_else_tells_is_for_information(a: str, b: str) -> None:
    assert "warning" not in severities(a, b)
