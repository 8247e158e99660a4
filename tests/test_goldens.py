"""The reports of the fixture pairs say what they are expected to say, with all models on.

``make goldens`` writes fixtures/pairs/*/expected.json anew; read the difference before you commit it.
"""

from __future__ import annotations

import difflib
import json
from pathlib import Path
from typing import Any

import pytest

from checker import pipeline
from checker.readers import read_file
from checker.report import Report
from checker.settings import Settings
from tests.conftest import texts_in

PAIRS = Path(__file__).resolve().parents[1] / "fixtures" / "pairs"
FOLDERS = sorted(path for path in PAIRS.iterdir() if path.is_dir())


def expected_of(report: Report) -> dict[str, Any]:
    """A report without what may move by a hair: no scores, no offsets, no text."""
    return {
        "verdict": report.verdict.status,
        "findings": [
            {
                "check": finding.check,
                "severity": finding.severity,
                "message": finding.message,
                "quote_a": finding.quote_a,
                "quote_b": finding.quote_b,
            }
            for finding in report.findings
        ],
    }


def written(value: dict[str, Any]) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


@pytest.mark.model
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_report_says_what_is_expected(folder: Path, pytestconfig: pytest.Config) -> None:
    settings = Settings(require_models=True)
    originals, draft = texts_in(folder)
    report = pipeline.compare(
        [read_file(path, settings.max_bytes) for path in originals], read_file(draft, settings.max_bytes), settings
    )
    golden, actual = folder / "expected.json", written(expected_of(report))
    if pytestconfig.getoption("--update-goldens"):
        golden.write_text(actual, encoding="utf-8")
        return
    assert golden.is_file(), f"{folder.name} has no expected.json: run `make goldens` and read it"
    expected = golden.read_text(encoding="utf-8")
    if expected != actual:
        lines = difflib.unified_diff(expected.splitlines(), actual.splitlines(), "expected", "actual", lineterm="", n=6)
        pytest.fail(f"{folder.name} (`make goldens` accepts this):\n" + "\n".join(lines), pytrace=False)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_pair_is_complete(folder: Path) -> None:
    assert (folder / "original.txt").is_file()
    assert {"draft.txt", "NOTE.md"} <= {path.name for path in folder.iterdir()}


def test_there_are_pairs() -> None:
    assert len(FOLDERS) >= 6
