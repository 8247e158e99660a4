"""Two turns make up for one another, and one alone is an error."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings
from tests.checks.facts.honest_rewrites import FIRST
from tests.checks.facts.honest_rewrites_second import SECOND
from tests.checks.facts.reversals import HONEST, TURNED

TURNS = Settings(select=("facts/negation-changed", "facts/direction-changed"), language_model=False)
DETAILS = Settings(select=("facts/detail-added", "facts/detail-dropped", "facts/title-changed"), language_model=False)


def loud(a: str, b: str, settings: Settings) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, settings).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), (*HONEST, *FIRST, *SECOND))
def test_an_honest_rewrite_is_no_reversal(a: str, b: str) -> None:
    assert not loud(a, b, TURNS)


@pytest.mark.parametrize(("a", "b"), TURNED)
def test_one_reversal_alone_is_an_error(a: str, b: str) -> None:
    assert any(at_least(finding.severity, "error") for finding in loud(a, b, TURNS))


def test_a_rewrite_that_moves_everything_is_not_asked_for_details() -> None:
    assert sum(bool(loud(a, b, DETAILS)) for a, b in (*FIRST, *SECOND)) <= 1


def test_former_may_be_said_by_a_verb() -> None:
    original = "Mr Keane, a former postman, gave his players Monday off."
    assert not loud(original, "Mr Keane, who used to be a postman, gave his players Monday off.", DETAILS)
    assert loud(original, "Mr Keane, a postman, gave his players Monday off.", DETAILS)


def test_a_lost_title_is_told_once() -> None:
    found = loud("Deputy mayor Ann Pell opened the fair.", "Mayor Ann Pell opened the fair.", DETAILS)
    assert [finding.check for finding in found] == ["facts/title-changed"]
