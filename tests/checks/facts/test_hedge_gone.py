"""Words of doubt over a noun or an adjective, or over a verb in other words."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/certainty-changed",), language_model=False)
CANNON = "Divers found what appeared to be a cannon near the wreck, the harbour office said. The site is fenced off."
TOURIST = "A man believed to be a tourist was pulled from the lake at Orsk on Sunday evening."
SMOKE = "Guards noticed a smell of possibly toxic smoke in the hall and cleared the building at noon."
COATING = "A new coating could halve the cost of solar cells, a team in Ghent says."
WHISTLE = "Rescuers heard what was thought to be a whistle below the rubble and sent for dogs."

GONE = [
    (CANNON, "Divers found a cannon near the wreck, the harbour office said. The site is fenced off."),
    (TOURIST, "A tourist was pulled from the lake at Orsk on Sunday evening."),
    (SMOKE, "Guards noticed a smell of toxic smoke in the hall and emptied the building at noon."),
    (COATING, "A new coating will cut the cost of solar cells by half, a team in Ghent says."),
]

KEPT = [
    (CANNON, "Divers found what looked like a cannon near the wreck, the harbour office said. The site is fenced off."),
    (CANNON, "Divers came upon a suspected cannon near the wreck, said the harbour office. The site was fenced off."),
    (TOURIST, "A man, possibly a tourist, was pulled from the lake at Orsk on Sunday evening."),
    (SMOKE, "Guards noticed a smell of smoke in the hall that may have been toxic and emptied the building at noon."),
    (COATING, "A new coating might cut the cost of solar cells by half, a team in Ghent says."),
    (WHISTLE, "Rescuers heard a sound below the rubble, perhaps a whistle, and sent for dogs."),
    (
        "\"I thought a train was coming through the wall,\" said the baker Ivo Rand.",
        "To the baker, Ivo Rand, it was as though \"a train was coming through the wall\".",
    ),
    (
        "Police said a man suspected to be the getaway driver was held in Brno on Monday.",
        "Police in Brno said they held a man on Monday whom they take for the getaway driver.",
    ),
    ("Perhaps 300 people came to the funeral in Velm.", "Some 300 people came to the funeral in Velm."),
]


@pytest.mark.parametrize(("original", "draft"), GONE)
def test_gone(original: str, draft: str) -> None:
    """What was only thought or possible is told as it stands."""
    assert _found(original, draft)


@pytest.mark.parametrize(("original", "draft"), KEPT)
def test_kept(original: str, draft: str) -> None:
    """The doubt is in another word, or was never over what the draft tells."""
    assert not _found(original, draft)


def _found(original: str, draft: str) -> list[Finding]:
    return [one for one in pipeline.compare(original, draft, SETTINGS).findings if at_least(one.severity, "warning")]
