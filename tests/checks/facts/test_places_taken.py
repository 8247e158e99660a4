"""Two parties that have each other's place, told by all that the original says of either."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/roles-exchanged",), language_model=False)

WRONG = [
    (
        "Rudi Falk, a farmer from Dray, found the coins in a ditch in June. They were examined by Anna Weil of the Oster "
        "Museum, who said they were Roman.",
        "The coins, which turned up in a ditch in June, are Roman, according to Rudi Falk of the Oster Museum; the finder "
        "was Anna Weil, a farmer in Dray.",
    ),
    (
        "The sculptor Marta Ilves, 44, has won the Holberg Prize for a bronze of her friend Jonas Weck, a skipper.",
        "Jonas Weck, 44, a sculptor, has received the Holberg Prize; Marta Ilves, a skipper, is cast in bronze.",
    ),
    (
        "Brenner Steel said on Monday that it would close its mill in Halden, with the loss of 300 jobs.",
        "Halden is closing its mill in Brenner Steel and cutting 300 jobs, it was announced on Monday.",
    ),
    (
        "The weaver Ilse Grohmann, 71, has shown her carpets in Lisbon. Her daughter Eva Lind keeps the accounts.",
        "The carpets of Eva Lind, a weaver of 71, were put on show, and Ilse Grohmann, her daughter, does the books.",
    ),
    (
        "Norway's Halden Motors will build a plant in Kolding, its chief executive, Pia Holt, said on Friday.",
        "Norway of Halden Motors intends to put a plant in Kolding, said Pia Holt, its chief executive, on Friday.",
    ),
    (
        "Dr Petra Lind, a vet in Dray, treated the horse. The trainer, Omar Haddad, had rung her at midnight.",
        "At midnight Petra Lind, the trainer, made a call, and Dr Omar Haddad, a vet, came to see to the horse.",
    ),
]

HONEST = [
    (
        "Rudi Falk, a farmer from Dray, found the coins in a ditch in June. They were examined by Anna Weil of the Oster "
        "Museum, who said they were Roman.",
        "The coins, which turned up in a ditch in June, are Roman, according to Anna Weil of the Oster Museum; the finder "
        "was Rudi Falk, a farmer in Dray.",
    ),
    (
        "The mayor of Tarn, Lena Korff, has resigned over the sale of the baths.",
        "Lena Korff is to step down as mayor of Tarn because the baths were sold.",
    ),
    (
        "Brenner Steel said on Monday that it would close its mill in Halden, with the loss of 300 jobs.",
        "Halden is to lose 300 jobs and its mill, Brenner Steel announced on Monday.",
    ),
    (
        "The weaver Ilse Grohmann, 71, has shown her carpets in Lisbon. Her daughter Eva Lind keeps the accounts.",
        "Eva Lind does the books for her mother, Ilse Grohmann, a weaver of 71 whose carpets were on show in Lisbon.",
    ),
    (
        "Norway's Halden Motors will build a plant in Kolding, its chief executive, Pia Holt, said on Friday.",
        "Halden Motors of Norway intends to put a plant in Kolding, said Pia Holt, who heads it, on Friday.",
    ),
    (
        "Residents of Kettle Ford, Oster, want the old mill kept. Oster's parliament will vote in May.",
        "In Oster the parliament votes in May on the old mill, which people in Kettle Ford hope to keep.",
    ),
    (
        "The singer Mo Adair called off concerts in Tarn and Velm. He is ill.",
        "Illness has made the singer Mo Adair cancel concerts in Velm and Tarn.",
    ),
    (
        "The state of Arden lost its appeal when the High Court upheld a ruling on fishing in Lake Sarn.",
        "The High Court turned away the appeal by the state of Arden, so fishing in Lake Sarn goes on.",
    ),
]


def _told(original: str, draft: str) -> list[Finding]:
    return [one for one in pipeline.compare(original, draft, SETTINGS).findings if at_least(one.severity, "warning")]


@pytest.mark.parametrize(("original", "draft"), WRONG)
def test_two_that_have_each_others_place_are_told(original: str, draft: str) -> None:
    assert _told(original, draft)


@pytest.mark.parametrize(("original", "draft"), HONEST)
def test_two_that_have_their_own_place_are_not(original: str, draft: str) -> None:
    assert not _told(original, draft)
