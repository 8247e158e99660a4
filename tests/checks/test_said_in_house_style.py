"""What a desk writes in its own way, and no check may take for a change."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.settings import Settings

SETTINGS = Settings(select=("facts", "language", "sourcing"), language_model=False)

PAIRS = {
    "a dateline in capitals": (
        "PORT ALDEN \u2014 A jury deadlocked Thursday in the arson trial of former warehouse manager Curtis Vane, forcing "
        "Judge Lorna Pike to declare a mistrial. Defense attorney Miriam Oster told reporters outside the courthouse that "
        "she respected the jurors' hard work and would be ready for whatever came next. The state has until March 3 to "
        "decide whether to try Vane again on the same two counts.",
        "The arson trial of Curtis Vane, a former warehouse manager, ended without a verdict Thursday when jurors in Port "
        "Alden could not agree and Judge Lorna Pike declared a mistrial. Miriam Oster, who represents Vane, praised the "
        "panel's efforts as she left the courthouse and said she was prepared for any next step. A decision by the state "
        "on retrying him on both counts is due by March 3.",
    ),
    "who a chairwoman is": (
        "Rovers manager Dale Strand told his players on Tuesday. Chairwoman Priya Dassan said he had done much, and that "
        "talks with others would start at once.",
        "Dale Strand, the manager of Rovers, told his players on Tuesday. He had done much, chairwoman Priya Dassan said. "
        "She added that talks with others would start at once.",
    ),
    "a chief financial officer": (
        "The paper maker's profit rose. Chief Financial Officer Tess Okar credited lower freight bills and firmer prices "
        "for packaging.",
        "The paper maker's profit rose. Tess Okar, the finance chief, pointed to stronger packaging prices and cheaper "
        "freight.",
    ),
    "its letters": (
        "The mill in Velm will stay open until May, COO Ana Brill said on Friday.",
        "Chief operating officer Ana Brill said on Friday that the mill in Velm would stay open until May.",
    ),
    "who goes to a festival": (
        "Unwashed cress sickened 31 people who ate at a festival in Velm in July, officials said.",
        "Officials said that unwashed cress sickened 31 festivalgoers in Velm in July.",
    ),
    "what a board has decided": (
        "A blood test for kidney disease will be offered free to everyone over 50 in Velm from April, the regional health "
        "board announced. In a trial it identified 41 people who had no symptoms. The board expects 30,000 to come.",
        "From April, anybody in Velm who is over 50 can have their blood tested at no cost for kidney disease. A trial "
        "revealed 41 cases in people who felt nothing wrong. Around 30,000 are expected to come, the board said.",
    ),
    "people out walking": (
        "The police asked walkers in Harle Wood to keep their dogs on a lead.",
        "The police asked people out walking in Harle Wood to keep their dogs on a lead.",
    ),
}


@pytest.mark.parametrize("name", PAIRS)
def test_it_is_left_alone(name: str) -> None:
    assert [finding.message for finding in pipeline.compare(*PAIRS[name], SETTINGS).findings
            if finding.severity != "info"] == []


def test_another_chief_is_told() -> None:
    original, draft = PAIRS["a chief financial officer"]
    found = pipeline.compare(original, draft.replace("the finance chief", "the lawyer"), SETTINGS).findings
    assert "facts/title-changed" in {finding.check for finding in found}


def test_a_forecast_that_somebody_announced_is_not_what_they_decided() -> None:
    found = pipeline.compare(
        "Unemployment would fall below four percent in Velm by the end of next year, the labour minister announced.",
        "By the end of next year unemployment in Velm will fall below four percent.",
        SETTINGS,
    ).findings
    assert "sourcing/attribution-dropped" in {finding.check for finding in found}
