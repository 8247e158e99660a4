"""Minimal pairs: half must be flagged, half must stay quiet. Those of facts.jsonl were written before the checks.

``known`` in a line of a file names what is not reached yet; such a pair must still fail, so that
the day it is reached is noticed.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker import pipeline
from checker.finding import at_least
from checker.settings import Settings

FOLDER = Path(__file__).resolve().parents[1] / "fixtures" / "minimal"
PAIRS = [
    json.loads(line) for path in sorted(FOLDER.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()
]
SETTINGS = Settings(select=("facts", "quotes"), language_model=False)


def test_half_must_stay_quiet() -> None:
    assert len(PAIRS) >= 120
    assert abs(sum(pair["flags"] for pair in PAIRS) - len(PAIRS) / 2) <= 1


def test_every_pair_has_its_own_name() -> None:
    assert len({pair["id"] for pair in PAIRS}) == len(PAIRS)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["id"])
def test_pair(pair: dict[str, str], request: pytest.FixtureRequest) -> None:
    if "known" in pair:
        request.applymarker(pytest.mark.xfail(reason=pair["known"], strict=True))
    findings = pipeline.compare(pair["a"], pair["b"], SETTINGS).findings
    floor = "error" if pair["flags"] else "warning"
    said = [finding.message for finding in findings if at_least(finding.severity, floor)]
    assert bool(said) == pair["flags"], said
