"""A denial or a reply that the draft leaves out, and one that it tells in other words."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("sourcing/omitted",), language_model=False)

WRONG = [
    (
        "A waiter has accused the owner of the Golden Pike, Ilse Brandt, of keeping his tips. Ms Brandt denied "
        "the allegation. The hotel has 40 staff.",
        "A waiter has accused the owner of the Golden Pike, Ilse Brandt, of keeping his tips. She made no "
        "comment. The hotel has 40 staff.",
        "error",
        "Ms Brandt denied the allegation.",
        "A waiter has accused the owner of the Golden Pike, Ilse Brandt, of keeping his tips.",
    ),
    (
        "Two councillors were charged with bribery in Oster on Friday. They have pleaded not guilty. The trial "
        "will start in May.",
        "Two councillors were charged with bribery in Oster on Friday. The trial will start in May.",
        "warning",
        "They have pleaded not guilty.",
        "Two councillors were charged with bribery in Oster on Friday.",
    ),
    (
        "The clerk was arrested for theft in Tarrow on Monday. The bank declined to comment. The trial is in May.",
        "The clerk was arrested for theft in Tarrow on Monday. The trial is in May.",
        "warning",
        "The bank declined to comment.",
        "The clerk was arrested for theft in Tarrow on Monday.",
    ),
    (
        "The clerk was arrested for theft in Tarrow on Monday. He was not suspected of fraud. The trial is in May.",
        "The clerk was arrested for theft in Tarrow on Monday. The trial is in May.",
        "warning",
        "He was not suspected of fraud.",
        "The clerk was arrested for theft in Tarrow on Monday.",
    ),
    (
        "Tom Arlen was accused of theft in Tarrow. Arlen said he had bought the boat in Velm.",
        "Tom Arlen was accused of theft in Tarrow.",
        "warning",
        "Arlen said he had bought the boat in Velm.",
        "Tom Arlen was accused of theft in Tarrow.",
    ),
    (
        "Critics say the dam is unsafe. The builder said there was nothing of the kind. It cost 4 million crowns.",
        "Critics say the dam is unsafe. It cost 4 million crowns.",
        "warning",
        "The builder said there was nothing of the kind.",
        "Critics say the dam is unsafe.",
    ),
    (
        "Critics allege that the dam is unsafe. The builder called the report false. It cost 4 million crowns.",
        "Critics allege that the dam is unsafe. It cost 4 million crowns.",
        "warning",
        "The builder called the report false.",
        "Critics allege that the dam is unsafe.",
    ),
    (
        "The charity, which disputes that it lost the money, was investigated by the county.",
        "The charity was investigated by the county.",
        "error",
        "which disputes that it lost the money",
        "The charity was investigated by the county.",
    ),
    (
        "The lawsuit says the firm sold the boats twice. The firm denies that. It has 40 staff.",
        "The lawsuit says the firm sold the boats twice. It has 40 staff.",
        "warning",
        "The firm denies that.",
        "The lawsuit says the firm sold the boats twice.",
    ),
]

HONEST = [
    (
        "A waiter has accused the owner of the Golden Pike, Ilse Brandt, of keeping his tips. Ms Brandt denied "
        "the allegation. The hotel has 40 staff.",
        "Ilse Brandt, who owns the Golden Pike, did not keep a waiter's tips, she says. He has accused her of "
        "that. The hotel has 40 staff.",
    ),
    (
        "The charity, which denies that it lost the money, was accused of waste by the mayor.",
        "The charity, which says that no money was lost, was accused of waste by the mayor.",
    ),
    (
        "The mayor, who rejected the offer of the mine, opened the fair in Velm.",
        "The mayor opened the fair in Velm.",
    ),
    (
        "Critics allege that the dam is unsafe. The builder called the report false. It cost 4 million crowns.",
        "Critics allege that the dam is unsafe; the builder spoke of a fabrication. It cost 4 million crowns.",
    ),
    (
        "Critics allege that the dam is unsafe. The builder called the report false. It cost 4 million crowns.",
        "Critics allege that the dam is unsafe. It cost 4 million crowns. Its builder disputes their report.",
    ),
    (
        "The charity, which disputes that it lost the money, was investigated by the county.",
        "The charity was investigated by the county. It says that every penny is accounted for and denies any loss.",
    ),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b", "severity", "words", "place"), WRONG)
def test_a_denial_that_is_left_out_is_told(a: str, b: str, severity: str, words: str, place: str) -> None:
    found = [(finding.severity, finding.a and finding.a.of(a), finding.b and finding.b.of(b)) for finding in loud(a, b)]
    assert found == [(severity, words, place)]


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_a_denial_in_other_words_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
