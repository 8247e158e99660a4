"""What was done in part, or for a time, and what is told without that."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/quantity-changed",), language_model=False)

WRONG = [
    (
        "The bridge was closed after the flood on Monday, the council said.",
        "The council said the bridge was partially closed after Monday's flood.",
        "partially closed",
    ),
    (
        "The bridge was temporarily closed after the flood on Monday, the council said.",
        "The council said the bridge was closed after Monday's flood.",
        "closed",
    ),
    (
        "The patients are male farmers from the valley.",
        "The patients are mostly male farmers from the valley.",
        "are mostly",
    ),
    (
        "The 40 patients are male farmers from the valley, who have had the fever for ten days now.",
        "The 40 patients are mostly male farmers from the valley, who have had the fever for ten days now.",
        "are mostly",
    ),
    (
        "The bridge will be closed after the flood, the council said.",
        "The bridge will be partially closed after the flood, the council said.",
        "partially closed",
    ),
    (
        "There is hope of a deal before Friday, the union said.",
        "The union said there was little hope of a deal before Friday.",
        "little hope",
    ),
]

HONEST = [
    ("The flood closed part of the bridge.", "The bridge was partially closed by the flood."),
    ("The bridge was closed until Friday after the flood.", "The bridge was temporarily closed after the flood."),
    ("The guests were farmers for the most part.", "The guests were mostly farmers."),
    ("The mill will be idle this summer, mainly for want of orders.", "For want of orders the mill will be idle then."),
    ("There was not much hope of rain, farmers said.", "Farmers said there was little hope of rain."),
    ("The lack of rain has hurt the crop.", "With little rain, the crop has been hurt."),
    ("Interest in the plan was faint.", "There was little interest in the plan."),
    ("There was hope of rain, farmers said.", "Farmers said there was a little hope of rain."),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b", "words"), WRONG)
def test_a_limiter_that_came_or_went_is_asked_about(a: str, b: str, words: str) -> None:
    assert [(finding.quote_b, finding.severity) for finding in loud(a, b)] == [(words, "warning")]


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_what_says_the_same_in_other_words_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
