"""A contradiction blocks; a denial by another verb is asked about."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.settings import Settings

SETTINGS = Settings(select=("facts/negation-changed",), language_model=False)

CRITICAL = [
    (
        "Patients should not stop taking the tablets without speaking to a doctor, the agency said.",
        "Patients should stop taking the tablets without speaking to a doctor, the agency said.",
    ),
    ("The minister said the dam would be rebuilt this year.", "The minister said the dam would not be rebuilt this year."),
]
NO_ERROR = [
    (
        "The shares closed at 284 pence, their lowest since 2019, after the recall.",
        "The shares closed at 284 pence after the recall. They have not been so low since 2019.",
    ),
    (
        "Her son has never lived anywhere else, and she hoped it would stay that way.",
        "Her son has never lived anywhere else, and she hopes that he never will.",
    ),
]


@pytest.mark.parametrize("texts", CRITICAL)
def test_a_not_that_was_lost_or_gained_is_critical(texts: tuple[str, str]) -> None:
    assert [finding.severity for finding in pipeline.compare(*texts, SETTINGS).findings] == ["critical"]


@pytest.mark.parametrize("texts", NO_ERROR)
def test_another_wording_never_blocks(texts: tuple[str, str]) -> None:
    assert pipeline.compare(*texts, SETTINGS).verdict.status == "pass"
