"""What is denied, planned, possible, forbidden or told of all keeps its meaning, or its change is told."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings
from tests.checks.facts.polarity import TURNED
from tests.checks.facts.polarity_honest import HONEST

SETTINGS = Settings(
    select=tuple(
        f"facts/{name}-changed" for name in ("negation", "direction", "certainty", "quantity", "tense", "mood")
    ),
    language_model=False,
)


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_other_words_for_the_same_are_quiet(a: str, b: str) -> None:
    assert not loud(a, b)


@pytest.mark.parametrize(("a", "b"), TURNED)
def test_what_was_turned_is_told(a: str, b: str) -> None:
    assert loud(a, b)


def test_a_plan_told_as_done_is_an_error() -> None:
    found = loud("The library in Oster is to close in June.", "The library in Oster closed in June.")
    assert [finding.severity for finding in found] == ["error"]


def test_what_is_said_of_a_figure_is_named_with_it() -> None:
    found = loud(
        "Turnover at the fair was 7 percent higher than in 2023, the organisers said.",
        "Turnover at the fair dropped by 7 percent from 2023, the organisers said.",
    )
    assert [finding.message for finding in found] == [
        "\u201c7 percent higher\u201d became \u201cdropped by 7 percent\u201d, which says the opposite."
    ]


def test_a_denial_that_is_copied_is_not_told_undenied_by_the_sentence_beside_it() -> None:
    review = (
        "The soloist had in Walter Henning a willing conductor, able only up to a point. When Mr. Milstrand thrust "
        "straight to the core of the music, sparks flying, bow shredding, violin singing, Mr. Henning could go along. But "
        "Mr. Henning does not go straight to any point. He flounders and lets music sprawl."
    )
    assert not loud(review, review)
