"""Wordings of free rewrites that say the same, and beside each what must be told still."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts", "quotes"), language_model=False)

SAME = [
    (
        "The mast was bought by a dealer in Velm who turned out to be the former bailiff, Karl Orth.",
        "The mast had been bought by none other than Karl Orth, once the bailiff, who deals in such things in Velm.",
    ),
    (
        "Some families sent boys who were about 12 to the quarries of Oster, the report says.",
        "Boys of 12, or not even that, were sent to the quarries of Oster by some families, the report says.",
    ),
    (
        "The inspector said the dairy had mislabelled a crate that was taken from the yard in Tarn.",
        "A crate taken from the yard in Tarn had been wrongly labelled by the dairy, said the inspector.",
    ),
    (
        "In 2016 the police of Velm registered 10 assaults that were based on hatred against the river people.",
        "The police of Velm registered 10 assaults in 2016 that came of hatred for the river people.",
    ),
    (
        "Each time a visitor comes to the hall in Oster, I have to send one of my clerks to fetch him from the gate.",
        "Several times a day one of the clerks has to be sent to fetch a visitor to the hall in Oster from the gate.",
    ),
    (
        "The loans were approved by the late treasurer of the Oster sanctuary, Karl Orth, the court heard on Tuesday.",
        "The court heard on Tuesday that the loans were approved by the treasurer of the Oster sanctuary, Karl Orth, who "
        "has since died.",
    ),
    (
        "Mr Orth first complained eight months after the crossing to Velm, the line said.",
        "No complaint was heard from Mr Orth for eight months after the crossing to Velm, the line said.",
    ),
    (
        "Divers have freed a young whale off Velm. It took a team of six from the navy seven hours on Saturday to cut "
        "through the ropes, watched by a second whale that refused to leave.",
        "A whale is free off Velm. Six navy divers released the young animal on Saturday; they needed seven hours. Another "
        "whale kept watch throughout.",
    ),
    (
        "His daughter, Mina, said he had returned of his own will; the justice ministry said Velm had been about to send "
        "him home.",
        "Velm was about to send him home, says the justice ministry; he returned of his own will, says his daughter Mina.",
    ),
    (
        "Judge Ruth Sandel said that Mr Pell's account had \"changed with the tide\" and preferred that of the purser, Mina "
        "Torp.",
        "Judge Ruth Sandel accepted what the purser, Mina Torp, had told her; Mr Pell's account, by contrast, had "
        "\"changed with the tide\".",
    ),
]

TOLD = [
    ("The mast was bought by Karl Orth, the bailiff.", "The mast was bought by none of the dealers, the bailiff said."),
    (
        "The dam in Velm holds back the river, the engineers said, even in spring.",
        "The dam in Velm does not even hold back the river in spring, the engineers said.",
    ),
    (
        "The inspector said the dairy had mislabelled the crates from Tarn.",
        "The inspector said the dairy had labelled the crates from Tarn.",
    ),
    (
        "The speech in Velm on Monday was against the river people.",
        "The speech in Velm on Monday was for the river people.",
    ),
    (
        "Each of the visitors was fetched from the gate by a clerk of the hall in Oster.",
        "Several of the visitors were fetched from the gate by a clerk of the hall in Oster.",
    ),
    (
        "The loans were approved by the former treasurer of the sanctuary, Karl Orth, the court heard on Tuesday.",
        "The court heard on Tuesday that the loans were approved by the treasurer of the sanctuary, Karl Orth.",
    ),
    (
        "Mr Orth complained eight months after the crossing to Velm, the line said.",
        "Mr Orth did not complain eight months after the crossing to Velm, the line said.",
    ),
    (
        "Some of the villages in the valley were flooded, the mayor of Tarn said.",
        "Villages throughout the valley were flooded, the mayor of Tarn said.",
    ),
    (
        "Mina Torp, the purser, told the court that the ship was late. Judge Ruth Sandel said that the case had \"changed "
        "with the tide\".",
        "Mina Torp, the purser, told the court that the ship was late and the case had \"changed with the tide\", and "
        "Judge Ruth Sandel listened.",
    ),
]


def told(original: str, draft: str) -> list[Finding]:
    found = pipeline.compare(original, draft, SETTINGS).findings
    return [finding for finding in found if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("original", "draft"), SAME)
def test_the_same_in_other_words_is_not_told(original: str, draft: str) -> None:
    assert [finding.message for finding in told(original, draft)] == []


@pytest.mark.parametrize(("original", "draft"), TOLD)
def test_what_looks_like_it_and_says_something_else_is_told(original: str, draft: str) -> None:
    assert told(original, draft)
