"""What follows from an original's own figures and days is not news; what does not follow is."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.annotate import annotate
from checker.checks.sourcing._support import brought
from checker.document import Document, Span
from checker.readers import read_text
from checker.segment import segment
from checker.settings import Settings

SETTINGS = Settings(select=("sourcing/unsupported",), language_model=False)


def said(original: str, draft: str) -> list[str]:
    return [finding.quote_b for finding in pipeline.compare(original, draft, SETTINGS).findings]


def prepared(text: str) -> Document:
    return annotate(segment(read_text(text, "text")))


VOTE = (
    "Nine of the 15 members of the Tarrow harbour board voted on Thursday to raise mooring fees. The chairman, Colm "
    "Reddy, said the quay needed repairs, a day after the dredger had refused to enter the basin."
)
VOTED = "Mooring fees will rise, the Tarrow harbour board decided on Thursday. Colm Reddy, its chairman, said the quay "
CLOCK = (
    "The steeple of St Anne's in Velm was struck by lightning at 5.45pm on Sunday. Firefighters put out the fire in the "
    "belfry. The church is open to the under-16s free of charge on weekdays."
)
STRUCK = "Lightning struck the steeple of St Anne's in Velm on Sunday. The belfry fire was put out by firefighters. "

PARADE = "Snow closed the pass on Monday, a day after the parade had blocked the road to Velm."
CARGO = "The barge in Velm held 20 crates and 36 barrels. Divers raised 12 crates and 3 barrels by Friday, of 20 crates."
LOAF = (
    "A baker who spent 30 years perfecting a loaf has retired in Oster. Lena Holm, 71, sold the shop to her nephew "
    "on Friday and gave away the last rolls."
)


@pytest.mark.parametrize(
    "ending",
    [
        "needed repairs. The other six voted against the fees.",
        "needed repairs. On Wednesday the dredger had refused to enter the basin.",
    ],
)
def test_the_rest_and_the_day_before_are_told(ending: str) -> None:
    assert said(VOTE, VOTED + ending) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The strike came at a quarter to six.",
        "Children under 16 are free.",
        "On Mondays and Fridays the church is open.",
    ],
)
def test_times_ages_and_weekdays_may_be_told_in_words(sentence: str) -> None:
    assert said(CLOCK, STRUCK + sentence) == []


@pytest.mark.parametrize(
    "original, sentence, new",
    [
        (VOTE, "The other six voted against the fees.", []),
        (VOTE, "The other four voted against the fees.", ["four"]),
        (VOTE, "In all, six voted against the fees.", ["six"]),
        (VOTE, "The dredger had refused on Wednesday.", []),
        (VOTE, "The dredger had refused on Monday.", ["Monday"]),
        (CLOCK, "The strike came at a quarter to six.", []),
        (CLOCK, "The strike came at a quarter to nine.", ["nine"]),
        ("The mast fell at 5.15pm.", "The mast fell at a quarter to six.", ["six"]),
        ("The mast fell at 5.15pm.", "The mast fell at a quarter past five.", []),
        ("The mast fell at 5.30pm.", "The mast fell at half past five.", []),
        ("The mast fell at 5.30pm.", "The mast fell at half past six.", ["six"]),
        (PARADE, "The parade was on Sunday.", []),
        (PARADE, "The parade was on Tuesday.", ["Tuesday"]),
        ("The mayor resigned two days after the vote on Monday.", "The mayor resigned on Wednesday.", []),
        ("The mayor resigned two days after the vote on Monday.", "The mayor resigned on Saturday.", ["Saturday"]),
        ("The vote was on Monday. Two days later the mayor resigned.", "The mayor resigned on Wednesday.", []),
        ("The vote was on Monday. Two days later the mayor resigned.", "The mayor resigned on Saturday.", ["Saturday"]),
        ("The vote was on Monday, and the mayor resigned two days after it.", "The mayor resigned on Wednesday.", []),
        ("The vote was lost. Two days later, on Friday, the mayor resigned.", "The vote was on Wednesday.", []),
        (CARGO, "The other 16 crates were empty.", ["16"]),
        (CARGO, "The other 33 crates were empty.", ["33"]),
        (CARGO, "The other eight crates were empty.", []),
        ("The Velm board has 15 members and nine voted for the fees.", "The other six voted against them.", []),
        ("The Sars-23 ward in Velm is shut.", "The ward lost 23 nurses.", ["23"]),
        ("The Velm baths are free for over-80s.", "Those of 80 pay nothing.", []),
        (CLOCK, "Children under 16 are free.", []),
        (CLOCK, "Children under 12 are free.", ["12"]),
        ("The gallery in Velm is shut at weekends.", "Saturdays and Sundays are quiet.", []),
        ("The gallery in Velm is shut on weekdays.", "Saturdays and Sundays are quiet.", ["Sundays"]),
        (LOAF, "The baker spent three decades on a loaf.", []),
        (LOAF, "The baker spent four decades on a loaf.", ["four"]),
    ],
)
def test_only_what_does_not_follow_is_brought(original: str, sentence: str, new: list[str]) -> None:
    before, after = prepared(original), prepared(sentence)
    found = brought(before, after, Span(0, len(sentence)))
    assert [after.words(span) for span in found] == new


def test_a_title_before_a_name_may_stand_behind_it() -> None:
    original = "\"We shall build the bridge,\" said Transport Minister Pia Sund of the project in Oster on Monday."
    draft = "\"We shall build the bridge,\" said Pia Sund, the transport minister, of the project in Oster on Monday."
    assert said(original, draft) == []


def test_what_a_clause_leads_up_to_is_a_part_of_it() -> None:
    original = (
        "The lighthouse on Skerry Point was dark for two nights in May. The only spare lamp had been lent to a theatre "
        "in Velm, and the keeper did not find the receipt until Sunday."
    )
    draft = (
        "For two nights in May the lighthouse on Skerry Point was dark, because nobody remembered that the spare lamp "
        "had been lent to a theatre in Velm. The keeper found the receipt on Sunday."
    )
    assert said(original, draft) == []
