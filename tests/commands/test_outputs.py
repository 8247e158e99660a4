"""Every format by its name and by the ending of the file; a folder is refused by its name."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from checker.cli import main
from checker.renderers import FORMATS

PAIR = Path(__file__).resolve().parents[2] / "fixtures" / "pairs" / "docks-spun"
TEXTS = [str(PAIR / "original.txt"), str(PAIR / "draft.txt")]
COMMON = ["--no-language-model", "-q", "--select", "facts/figure-changed"]


def test_all_formats_from_one_run(tmp_path: Path) -> None:
    formats = [argument for name in FORMATS for argument in ("--format", name)]
    assert main(["compare", *TEXTS, *COMMON, *formats, "-o", str(tmp_path / "new" / "story.html")]) == 1
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == sorted(f"story{format.extension}" for format in FORMATS.values())


STARTS = {
    "sarif": b'{\n "$schema"', "github": b"::error file=", "rdjson": b'{\n "source"', "junit": b"<?xml", "checkstyle": b"<?xml",
    "markdown": b"<!-- checker -->", "html": b"<!doctype", "json": b'{"format": 1', "docx": b"PK", "text": b"BLOCKED",
}


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_by_its_ending(tmp_path: Path, name: str) -> None:
    path = tmp_path / f"story.v2{FORMATS[name].extension.upper()}"
    assert main(["compare", *TEXTS, *COMMON, "-o", str(path)]) == 1
    assert path.read_bytes().lstrip().startswith(STARTS[name])


def test_sarif_by_its_other_ending(tmp_path: Path) -> None:
    assert main(["compare", *TEXTS, *COMMON, "-o", str(tmp_path / "x.sarif.json")]) == 1
    assert json.loads((tmp_path / "x.sarif.json").read_bytes())["version"] == "2.1.0"
    assert main(["compare", *TEXTS, *COMMON, "-o", str(tmp_path / "x.markdown")]) == 1
    assert (tmp_path / "x.markdown").read_text("utf-8").startswith("<!-- checker -->")


@pytest.mark.parametrize("name", ["x.xml", "x", ".sarif", "x.docm"])
def test_an_ending_that_stands_for_nothing(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *TEXTS, *COMMON, "-o", str(tmp_path / name)]) == 2
    assert "names no format; add --format" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("written", ["there", f"there{os.sep}", f"new{os.sep}"])
@pytest.mark.parametrize("formats", [[], ["--format", "json"], ["--format", "json", "--format", "html"]])
def test_a_folder_is_no_file(tmp_path: Path, written: str, formats: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "there").mkdir()
    place = str(tmp_path) + os.sep + written
    assert main(["compare", *TEXTS, *COMMON, *formats, "-o", place]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1 and "it is a folder; name a file in it, such as" in error and "report.html" in error
    assert [path.name for path in tmp_path.rglob("*")] == ["there"]
