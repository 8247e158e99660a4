"""Names of one person, body or land in two forms, and names that only look alike."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings

SETTINGS = Settings(select=("facts/name-changed", "facts/roles-exchanged", "sourcing/unknown-detail"), language_model=False)

WRONG = [
    (
        "Moscow rejected the plan for the pipeline on Monday.",
        "Poland rejected the plan for the pipeline on Monday.",
    ),
    (
        "The Tarrow Housing Trust will build 40 flats.",
        "The THC will build 40 flats.",
    ),
    (
        "Two Iranian divers found the wreck off Malta.",
        "Two Iraqi divers found the wreck off Malta.",
    ),
    (
        "Two Austrian divers found the wreck off Malta.",
        "Two Australian divers found the wreck off Malta.",
    ),
]

HONEST = [
    (
        "Moscow rejected the plan for the pipeline on Monday.",
        "The Russian government rejected the plan for the pipeline on Monday.",
    ),
    (
        "The Dutch navy boarded the ship on Monday.",
        "The navy of the Netherlands boarded the ship on Monday.",
    ),
    (
        "The Marns sold the mill in Velm.",
        "The Marn family sold the mill in Velm.",
    ),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_another_name_is_told(a: str, b: str) -> None:
    assert loud(a, b)


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_the_same_name_in_another_form_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)
