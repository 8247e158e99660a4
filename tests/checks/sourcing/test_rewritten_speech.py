"""Speech as desks rewrite it: quiet where every claim keeps its owner, told where one has lost it or has another."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding
from checker.settings import Settings
from tests.checks.sourcing.rewritten_speech import CHANGED, HONEST

SETTINGS = Settings(
    select=(
        "quotes",
        "sourcing/attribution-dropped",
        "sourcing/attribution-moved",
        "sourcing/stance-changed",
        "sourcing/uncredited-copy",
    ),
    language_model=False,
)


def told(original: str, draft: str) -> list[Finding]:
    findings = pipeline.compare(original, draft, SETTINGS).findings
    return [finding for finding in findings if finding.severity != "info"]


def test_every_claim_may_keep_its_owner_in_other_words() -> None:
    assert [(draft, said) for original, draft in HONEST if (said := told(original, draft))] == []


@pytest.mark.parametrize("check", sorted(CHANGED))
def test_a_claim_without_its_owner_or_with_another_is_told(check: str) -> None:
    silent = [
        draft for original, draft in CHANGED[check] if check not in {finding.check for finding in told(original, draft)}
    ]
    assert silent == []


def test_a_surname_alone_is_the_person_named_before() -> None:
    original = "Defence lawyer Thomas Akers spoke first. \u201cHe is no thief,\u201d Akers said. Carla Rienzo prosecutes."
    draft = "Carla Rienzo prosecutes. Defence lawyer Thomas Akers spoke first. \u201cHe is no thief,\u201d Rienzo said."
    assert [finding.check for finding in told(original, draft)] == ["quotes/speaker-changed"]


def test_she_is_whoever_the_sentence_before_has_speak() -> None:
    original = (
        "Health secretary Mira Sen agreed to post guards. \u201cWe will be watching,\u201d said Dr Paul Adler. "
        "Ms Sen said lives had been at risk."
    )
    draft = (
        "Guards are to be posted under an agreement with Mira Sen, the health secretary, who said that lives had been "
        "at risk. \u201cWe will be watching,\u201d she said. Dr Paul Adler spoke for the doctors."
    )
    assert "quotes/speaker-changed" in [finding.check for finding in told(original, draft)]


def test_what_stands_in_square_brackets_is_the_desks() -> None:
    original = "\u201cShe told the mayor that he was wrong,\u201d said Ann Hume, a councillor."
    assert told(original, original.replace("the mayor", "[Mr Bell]")) == []
    assert told(original, original.replace("the mayor", "Mr Bell")) != []


def test_two_forecasts_of_one_thing_are_told_apart_by_their_figures() -> None:
    original = "Minister Paul Okoth said exports would grow by 5% this year. The Chamber of Commerce expects growth of 2%."
    assert told(original, "Exports will grow by 5% this year, minister Paul Okoth said.") == []
    (finding,) = told(original, "Exports will grow by 2% this year, minister Paul Okoth said.")
    assert finding.check == "sourcing/attribution-moved"
