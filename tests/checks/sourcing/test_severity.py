"""How badly a lost or moved attribution, a lost denial and a new quotation weigh."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.settings import Settings

SETTINGS = Settings(select=("sourcing", "quotes"), language_model=False)
CASES = [
    (
        "critical",
        "sourcing/attribution-dropped",
        "The ministry denied that the delay had played a part in the closure of the bridge.",
        "The delay played a part in the closure of the bridge, the ministry said.",
    ),
    (
        "error",
        "sourcing/attribution-moved",
        "Tom Arlen said the bridge had been checked in March. Olga Brandt said the money had run out.",
        "Olga Brandt said the bridge had been checked in March. Brandt also said the money had run out.",
    ),
    (
        "error",
        "sourcing/omitted",
        "Prosecutors accused Tom Arlen of taking the money of the club, which he denies.",
        "Prosecutors accused Tom Arlen of taking the money of the club.",
    ),
    (
        "warning",
        "sourcing/omitted",
        "Tom Arlen was charged with theft on Monday. Arlen said that the money had been a loan.",
        "Tom Arlen was charged with theft on Monday.",
    ),
    (
        "warning",
        "quotes/unsupported",
        "The mayor spoke to reporters after the vote on the harbour.",
        "The mayor spoke to reporters after the vote. “I have never been so proud of this town,” she said.",
    ),
    (
        "error",
        "quotes/unsupported",
        "The mayor said that the town would never sell the harbour to a foreign company.",
        "The mayor said that “the town would never sell the harbour to a foreign company.”",
    ),
]


@pytest.mark.parametrize(("severity", "check", "a", "b"), CASES, ids=[f"{case[1]}-{case[0]}" for case in CASES])
def test_severity(severity: str, check: str, a: str, b: str) -> None:
    findings = pipeline.compare(a, b, SETTINGS).findings
    assert [(finding.check, finding.severity) for finding in findings] == [(check, severity)]
