"""Clean texts stay quiet: nothing at warning or above is flagged on what fixtures/quiet holds.

A false alarm that is known and not mended yet stands in the fixture's ``known.json``, as [check, words of
the draft]; the day it goes silent, the entry has to go too.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker import pipeline
from checker.finding import at_least
from checker.readers import read_file
from checker.report import Report
from checker.settings import Settings
from tests.conftest import model_is_there, texts_in

QUIET = Path(__file__).resolve().parents[1] / "fixtures" / "quiet"
FOLDERS = sorted(path for path in QUIET.iterdir() if path.is_dir())


def report_on(folder: Path, language_model: bool) -> Report:
    settings = Settings(language_model=language_model, require_models=language_model)
    originals, path = texts_in(folder)
    draft = read_file(path, settings.max_bytes)
    if originals:
        return pipeline.compare([read_file(path, settings.max_bytes) for path in originals], draft, settings)
    return pipeline.check(draft, settings)


def known(folder: Path) -> list[list[str]]:
    path = folder / "known.json"
    return json.loads(path.read_text("utf-8")) if path.exists() else []


def assert_quiet(report: Report, expected: list[list[str]]) -> None:
    loud = [finding for finding in report.findings if at_least(finding.severity, "warning")]
    assert [[finding.check, finding.quote_b] for finding in loud] == expected, "\n" + "\n".join(
        f"{finding.check}: {finding.message}" for finding in loud
    )


@pytest.mark.model
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_clean_text_is_quiet(folder: Path) -> None:
    assert_quiet(report_on(folder, language_model=True), known(folder))


@pytest.mark.skipif(model_is_there(), reason="with the language model, the test above says more")
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_clean_text_is_quiet_without_the_model(folder: Path) -> None:
    assert_quiet(report_on(folder, language_model=False), [])


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_text_against_itself_is_quiet(folder: Path) -> None:
    settings = Settings(language_model=False)
    draft = read_file(folder / "draft.txt", settings.max_bytes)
    assert_quiet(pipeline.compare([draft], draft, settings), [])


def test_there_are_texts() -> None:
    assert FOLDERS
