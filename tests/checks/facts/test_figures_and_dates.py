"""What a figure and a date are given for, for how long, as a share of what: told otherwise, and told in other words."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings
from tests.checks.facts.figures_and_dates import HONEST, WRONG

SETTINGS = Settings(
    select=("facts/figure-changed", "facts/date-changed", "facts/arithmetic"), language_model=False
)


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_told_in_other_words(a: str, b: str) -> None:
    assert not loud(a, b)


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_told_otherwise(a: str, b: str) -> None:
    assert loud(a, b)


def test_what_each_figure_is_given_for_is_named() -> None:
    (finding,) = loud(
        "Turnout in Sunday's vote in the Mallory Isles was 62%, well above the 44% recorded in 2016.",
        "Turnout was 44% in Sunday's vote in the Mallory Isles, compared with 62% in 2016.",
    )
    assert finding.severity == "error"
    assert "each for the other" in finding.message and "44%" in finding.message and "62%" in finding.message


def test_figures_that_no_link_holds_together_are_compared_too() -> None:
    findings = loud(
        "Tin rose to $9,870 a tonne in Rotterdam on Friday, while zinc dropped to a six-year low of $14,920, as traders "
        "weighed a strike at the Ollero mine. The walkout is in its second week.",
        "For a second week there is a strike at the Ollero mine: traders in Rotterdam weighed that on Friday. A tonne of "
        "tin went up and cost $14,920, whereas zinc, of which there is more than anyone wants, went down to $9,870, its "
        "lowest in six years.",
    )
    assert [finding.severity for finding in findings] == ["error"]
    assert "have changed places" in findings[0].message


def test_a_rest_that_is_worked_out_wrongly_is_reckoned_for_the_editor() -> None:
    (finding,) = loud(
        "Of the 900 sheep lost on Fell Moor, 560 were found alive and the rest dead, the farmers' union said.",
        "The farmers' union said 560 of the sheep lost on Fell Moor had been found alive. The other 440 were dead.",
    )
    assert "340" in finding.message
