"""A figure that no original has beside the only one of its passage that the draft has lost, whatever its size; ordinals."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings
from tests.benchmarks import translations

TRANSLATIONS = Path(translations.__file__).with_name("translations.jsonl")

SETTINGS = Settings(select=("facts/figure-changed",), language_model=False)

WRONG = [
    (
        "Heavy rain that began in the night brought life in Velm to a halt; two houses in the village of Tarn were "
        "evacuated because of the risk of landslides.",
        "Life in Velm was paralysed by the downpour which started at night. In Tarn twelve homes facing a landslide "
        "have been cleared.",
        "twelve homes",
    ),
    (
        "The translator Hana Dorn, who brought Kestrian verse to its readers, died in Velm on Saturday after a long "
        "illness. She was 86 years old.",
        "After a long illness Hana Dorn, the translator to whom many owe the poetry of Kestria, passed away on Saturday at "
        "the age of 68 in Velm.",
        "68",
    ),
    (
        "The appeal court upheld the eight-year sentence of the former officer, who is also to pay 150,000 kronor to the "
        "parents of the victim.",
        "The former policeman's eight years in prison are confirmed by the appeal court, and he must pay the victim's "
        "parents SEK 15,000.",
        "SEK 15,000",
    ),
    (
        "Five people, including three children, died when the roof of an old house collapsed in Velm late on Saturday.",
        "In Velm the roof of an old house caved in late on Saturday, killing nine, among them three children.",
        "nine",
    ),
    (
        "In its latest report, the weather service writes that last winter was the second-warmest since records began in "
        "1881, with an average temperature of 4.1 degrees.",
        "At an average of 4.1 degrees, the past winter was the fourth warmest since measurements started in 1881, "
        "according to the new report of the weather service.",
        "fourth",
    ),
    (
        "The strike by the drivers, which would have stopped all buses in the capital, was called off late on Wednesday "
        "when both sides accepted the mediator's second proposal.",
        "Late on Wednesday the walkout planned by the drivers was cancelled after the mediator's fourth offer had been "
        "approved by both sides. It would have brought buses in the capital to a halt.",
        "fourth offer",
    ),
]
QUIET = [
    (
        "Velm Rovers, who went behind in the 12th minute in Oster, turned the match round with two goals from Holt.",
        "Having conceded in minute 12 in Oster, Velm Rovers came back to win thanks to Holt, who scored twice.",
    ),
    (
        "The club must pay 150,000 kronor to the parents of the boy who was hurt.",
        "The parents of the injured boy must be paid SEK 150,000 by the club.",
    ),
    (
        "Hana Dorn, the translator, died in Velm on Saturday. She was 86 years old.",
        "Hana Dorn, the translator, passed away in Velm on Saturday at the age of 86.",
    ),
    (
        "It was the second time that the board had kept the rate, and the third that it had met.",
        "The board kept the rate for the second meeting running; it has met three times.",
    ),
    (
        "The second of four bids was accepted on Friday after the third had been withdrawn.",
        "One of four bids was taken on Friday, and a fifth is expected from Tarn.",
    ),
    (
        "The fire broke out on the seventh floor of the tower in Velm, six months after the last.",
        "It was the second fire there in a year: flames had started six floors up in the Velm tower.",
    ),
    ("Sales rose in the fourth quarter in Velm.", "In Velm sales rose for the third day."),
    ("The bridge fell in the flood of May.", "The bridge fell in the flood of May, the third in Tarn since 2019."),
]


def loud(original: str, draft: str) -> list[Finding]:
    return [one for one in pipeline.compare(original, draft, SETTINGS).findings if at_least(one.severity, "warning")]


@pytest.mark.parametrize(("original", "draft", "words"), WRONG)
def test_what_became_of_the_only_one_is_told(original: str, draft: str, words: str) -> None:
    assert [draft[one.b.start:one.b.end] for one in loud(original, draft)] == [words]


def test_a_number_that_says_which_one_is_no_count() -> None:
    item = next(item for item in translations.read(TRANSLATIONS) if item.id == "tr-05")
    assert "minute 12" in item.translation
    assert not loud(item.reference, item.translation)


@pytest.mark.parametrize(("original", "draft"), QUIET)
def test_the_same_and_what_is_new_are_quiet(original: str, draft: str) -> None:
    assert not loud(original, draft)
