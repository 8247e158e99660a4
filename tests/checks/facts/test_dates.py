"""Dates that bound the same time, dates that no link holds, and dates that only one text makes exact."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/date-changed",), language_model=False)

ASKED = [
    (
        "Dora Pell baked the best pie of the fair in Harle on Sunday. Her sister Edda was third.",
        "At the fair in Harle on Thursday Edda Pell saw her pie come in third. Her sister Dora went home with the cup.",
    ),
    (
        "Orlen Glass said on Tuesday that it would shut its works in Tarn and move 40 posts to Oster.",
        "Some 40 posts go from Tarn, whose works Orlen Glass will close, to Oster. The firm announced it on Friday.",
    ),
    (
        "Trains have crossed the bridge at Velm at a walking pace since October, and on Monday one got stuck.",
        "One train got stuck on Monday on the bridge at Velm, where since September all have gone at a walking pace.",
    ),
]
"""Where the one day, or month, that no original has stands for the one that the draft has lost."""

WRONG = [
    (
        "The mill was built before 2011, the owner said.",
        "The mill was built in 2010, the owner said.",
    ),
    (
        "Cars sold after 2010 are covered, the maker said.",
        "Cars sold since 2009 are covered, the maker said.",
    ),
    (
        "Cars sold before 2010 are covered, the maker said.",
        "Cars sold from 2011 are covered, the maker said.",
    ),
    (
        "The school shut until the end of May, the head said.",
        "The school shut through April, the head said.",
    ),
    (
        "Tickets bought before 4 May are valid, the club said.",
        "Tickets bought by 3 June or earlier are valid, the club said.",
    ),
    (
        "Members who joined in 2011 or later pay more, the club said.",
        "Members who joined after 2012 pay more, the club said.",
    ),
]

HONEST = [
    (
        "The mill was built before 2011, the owner said.",
        "The mill was built in 2010 or earlier, the owner said.",
    ),
    (
        "The mill was built before 2011, the owner said.",
        "The mill was built up to 2010, the owner said.",
    ),
    (
        "Cars sold after 2010 are covered, the maker said.",
        "Cars sold since 2011 are covered, the maker said.",
    ),
    (
        "Tickets bought before 4 May are valid, the club said.",
        "Tickets bought by 3 May or earlier are valid, the club said.",
    ),
    (
        "The mine made its first profit in 2019. It hired 40 men.",
        "The mine hired 40 men. The bridge was finished in 2020.",
    ),
    (
        "The fair was held in Velm on Monday.",
        "The fair was held in Velm on 4 May.",
    ),
    (
        "The fair opened in Velm on Monday and closed two days later.",
        "The fair in Velm closed on Wednesday.",
    ),
    (
        "The canal will be dry by the end of June, the board promised on Thursday.",
        "Before July, the board promised on Thursday, the canal will be dry.",
    ),
    (
        "The bakers stop work on Monday. The fair in Velm is in May.",
        "The fair in Velm is in May. It rained on Friday.",
    ),
    (
        "The library opened in May 2011 or later, the council said.",
        "The library opened after April 2011, the council said.",
    ),
    (
        "Members who joined in 2011 or later pay more, the club said.",
        "Members who joined after 2010 pay more, the club said.",
    ),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_another_date_is_an_error(a: str, b: str) -> None:
    assert any(at_least(finding.severity, "error") for finding in loud(a, b))


@pytest.mark.parametrize(("a", "b"), ASKED)
def test_a_day_out_of_nowhere_is_asked_about_where_one_is_lost(a: str, b: str) -> None:
    assert [finding.severity for finding in loud(a, b)] == ["warning"]


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_the_same_time_in_other_words_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
