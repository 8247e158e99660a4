"""Claims that are given to another while their own source is named in passing, and claims whose source is no longer
said to speak."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("sourcing/attribution-moved", "sourcing/attribution-dropped"), language_model=False)
CLUB = (
    "Mayor Ines Dorn, a vet, says the bridge would carry 900 cars a day. Rowing club head Paul Ray said members would "
    "put up with the noise if the work ended by May. Work begins on 3 June."
)
HOTEL = (
    "Police chief Ada Moss said no one was hurt. The hotel's owner, Rolf Kern, said that guests had been moved to a "
    "school nearby. The fire began at noon."
)
VASE = "The museum said the vase was broken by a trainee guard in May. It is being mended."

MOVED = [
    (
        CLUB,
        "Mayor Ines Dorn, who is a vet, says the bridge would carry 900 cars a day. The mayor said that members of the "
        "rowing club, headed by Paul Ray, would put up with the noise if the work ended by May. Work starts on 3 June.",
    ),
    (
        HOTEL,
        "Police chief Ada Moss said no one was hurt. The police chief said that guests of the hotel, which is owned by "
        "Rolf Kern, had been moved to a school nearby. The fire began at noon.",
    ),
    (VASE, "The vase was broken by a trainee guard at the museum in May. It is being mended."),
]

KEPT = [
    (
        CLUB,
        "Mayor Ines Dorn, who is a vet, says the bridge would carry 900 cars a day. The rowing club, led by Paul Ray, "
        "said its members would put up with the noise if the work ended by May. Work starts on 3 June.",
    ),
    (
        HOTEL,
        "Police chief Ada Moss said no one was hurt. The hotel, which is owned by Rolf Kern, said that guests had been "
        "moved to a school nearby. The fire began at noon.",
    ),
    (
        HOTEL,
        "The police chief, Ada Moss, said no one was hurt. She was told by the hotel's owner, Rolf Kern, that guests "
        "had been moved to a school nearby. The fire began at noon.",
    ),
    (VASE, "A trainee guard broke the vase in May, the museum said. It is being mended."),
    (
        "The zoo said that two cubs were born on Sunday. They weigh 900 grams each.",
        "Two cubs were born at the zoo on Sunday. They weigh 900 grams each.",
    ),
]


@pytest.mark.parametrize(("original", "draft"), MOVED)
def test_moved(original: str, draft: str) -> None:
    """Who is only named to say what something else is has said nothing in the draft."""
    assert _found(original, draft)


@pytest.mark.parametrize(("original", "draft"), KEPT)
def test_kept(original: str, draft: str) -> None:
    """The source still says so, or somebody for it."""
    assert not _found(original, draft)


def _found(original: str, draft: str) -> list[Finding]:
    return [one for one in pipeline.compare(original, draft, SETTINGS).findings if at_least(one.severity, "warning")]
