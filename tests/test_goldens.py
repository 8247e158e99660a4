"""The reports of the fixture pairs say what they are expected to say, with all models on.

``make goldens`` writes fixtures/pairs/*/expected.json and the README's example anew; read the difference before you commit it.
"""

from __future__ import annotations

import difflib
import json
from pathlib import Path
from typing import Any

import pytest

from checker import pipeline
from checker.readers import read_file
from checker.renderers import terminal
from checker.report import Report
from checker.settings import Settings
from tests.conftest import texts_in

ROOT = Path(__file__).resolve().parents[1]
PAIRS = ROOT / "fixtures" / "pairs"
DEMO = Path("fixtures") / "pairs" / "docks-spun"
# What the README shows of the demo; the other findings are left out.
SHOWN = ("BLOCKED", "original", "CRITICAL", "ERROR  facts", "ERROR  language", "ERROR  structure/dup", "warning")
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


def report_on(folder: Path) -> Report:
    settings = Settings(require_models=True)
    originals, draft = texts_in(folder)
    return pipeline.compare(
        [read_file(path, settings.max_bytes) for path in originals], read_file(draft, settings.max_bytes), settings
    )


def example_of(said: str) -> str:
    """The blocks of a terminal report that the README shows, with a mark where others are left out."""
    shown: list[str] = []
    for block in said.strip().split("\n\n"):
        if block.startswith(SHOWN):
            shown.append(block)
        elif shown[-1] != "[...]" and not block.startswith("-v"):
            shown.append("[...]")
    return "\n\n".join(shown)


def written(value: dict[str, Any]) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


@pytest.mark.model
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_report_says_what_is_expected(folder: Path, pytestconfig: pytest.Config) -> None:
    report = report_on(folder)
    golden, actual = folder / "expected.json", written(expected_of(report))
    if pytestconfig.getoption("--update-goldens"):
        golden.write_text(actual, encoding="utf-8")
        return
    assert golden.is_file(), f"{folder.name} has no expected.json: run `make goldens` and read it"
    expected = golden.read_text(encoding="utf-8")
    if expected != actual:
        lines = difflib.unified_diff(expected.splitlines(), actual.splitlines(), "expected", "actual", lineterm="", n=6)
        pytest.fail(f"{folder.name} (`make goldens` accepts this):\n" + "\n".join(lines), pytrace=False)


@pytest.mark.model
def test_the_readme_shows_what_the_demo_says(pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    example = example_of(terminal.render(report_on(DEMO), verbose=False))
    readme = ROOT / "README.md"
    before, start, rest = readme.read_text(encoding="utf-8").partition("```text\n")
    shown, end, after = rest.partition("\n```")
    if pytestconfig.getoption("--update-goldens"):
        readme.write_text(before + start + example + end + after, encoding="utf-8")
        return
    assert shown == example, "`make goldens` puts there what `make demo` says now"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_pair_is_complete(folder: Path) -> None:
    assert (folder / "original.txt").is_file()
    assert {"draft.txt", "NOTE.md"} <= {path.name for path in folder.iterdir()}


def test_there_are_pairs() -> None:
    assert len(FOLDERS) >= 6
