"""Who did what to whom, by verbs, nouns and pronouns: exchanged, and told from the other end."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/roles-exchanged", "facts/subject-exchanged", "facts/pronoun-changed"), language_model=False)

WRONG = [
    (
        "Lena Orr beat Nina Falk in the final in Velm.",
        "Nina Falk beat Lena Orr in the final in Velm.",
    ),
    (
        "Lena Orr beat Nina Falk in the final in Velm.",
        "In the final in Velm Lena Orr was beaten by Nina Falk.",
    ),
    (
        "Before leaving for Velm, Lena Orr sued Tomas Brandt.",
        "Tomas Brandt sued Lena Orr before leaving for Velm.",
    ),
    (
        "Lena Orr's defeat of Nina Falk in Velm was her third win.",
        "Lena Orr's defeat by Nina Falk in Velm ended a run of three wins.",
    ),
    (
        "The mine in Brell was shut by the Halvern Group in May after a flood in its main shaft. Corvel Steel "
        "reopened the quay.",
        "Corvel Steel shut the mine in Brell in May after a flood in its main shaft. The Halvern Group reopened "
        "the quay.",
    ),
    (
        "Kestria threatened to close the canal to the grain ships. Brenia sent a note.",
        "Brenia threatened to close the canal to the grain ships. Kestria sent a note.",
    ),
]

HONEST = [
    (
        "Lena Orr beat Nina Falk in the final in Velm.",
        "Nina Falk lost to Lena Orr in the final in Velm.",
    ),
    (
        "The Kestrian navy boarded a Brenian trawler off Velm on Monday.",
        "A trawler from Brenia was boarded by Kestria's navy off Velm on Monday.",
    ),
    (
        "Halvern Bank bought Corvel Steel from Tarn Group for £2bn.",
        "Tarn Group sold Corvel Steel to Halvern Bank for £2bn.",
    ),
    (
        "Lena Orr and Nina Falk sued Tomas Brandt over the boat.",
        "Tomas Brandt was sued over the boat by Nina Falk and Lena Orr.",
    ),
    (
        "Kestria refused to sign the treaty on fishing at the talks in Oster. Brenia wants more boats.",
        "Brenia wants more boats. At the talks in Oster the treaty on fishing was not signed by Kestria, which "
        "refused.",
    ),
    (
        "The Bank of Tarrow lent the harbour 4 million crowns. Tarrow has 900 people.",
        "The harbour borrowed 4 million crowns from the Bank of Tarrow. Tarrow has 900 people.",
    ),
    (
        "A minister sued Lena Orr, said the minister Tomas Brandt.",
        "Lena Orr was sued by a minister, according to the minister Tomas Brandt.",
    ),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_parties_that_changed_places_are_an_error(a: str, b: str) -> None:
    assert any(at_least(finding.severity, "error") for finding in loud(a, b))


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_the_same_deed_from_the_other_end_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
