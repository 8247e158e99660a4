"""Settings: from three kinds of files, the nearest first; flags over all; nothing misspelled gets through."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from checker.cli import main
from checker.commands import _settings_files
from checker.commands._settings_files import matches
from checker.commands.init import template
from checker.settings import KEYS
from tests.desk import one_error_line
from tests.gate.copy import write

FORMS = {
    "checker.toml": 'fail-on = "warning"\nselect = ["facts", "quotes"]\nmin-confidence = 0.5\nmax-size = "1MB"\n'
    'require-original = true\nseverity = {style = "info"}\n[paths."front/*"]\nfail-on = "never"\n',
    "pyproject.toml": '[project]\nname = "x"\n[tool.checker]\nfail-on = "warning"\nselect = ["facts", "quotes"]\n'
    'min-confidence = 0.5\nmax-size = "1MB"\nrequire-original = true\n[tool.checker.severity]\nstyle = "info"\n'
    '[tool.checker.paths."front/*"]\nfail-on = "never"\n',
    "setup.cfg": "[metadata]\nname = x%y\n[checker]\nfail_on = warning\nselect = facts, quotes\nmin-confidence = 0.5\n"
    "max-size = 1MB\nrequire-original = yes\nseverity =\n    style: info\n[checker:path:front/*]\nfail-on = never\n",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def in_force(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert main(["settings", "--format", "json", *arguments]) == 0
    values: dict[str, Any] = json.loads(capsys.readouterr().out)
    return values


@pytest.mark.parametrize("name", FORMS)
def test_the_same_settings_can_stand_in_any_of_the_files(
    folder: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder / name, FORMS[name])
    found = in_force(capsys, "story.txt")
    chosen = {key: value["value"] for key, value in found.items() if not value["default"]}
    assert chosen == {
        "fail-on": "warning", "select": ["facts", "quotes"], "min-confidence": 0.5, "max-size": 1_000_000,
        "require-original": True, "severity": {"style": "info"},
    }
    assert found["fail-on"]["origin"] == name
    front = in_force(capsys, "front/story.txt")
    assert front["fail-on"] == {"value": "never", "origin": f'{name} [paths."front/*"]', "default": False}
    assert front["select"]["origin"] == name


def test_the_nearest_file_wins_key_by_key(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder / "checker.toml", 'fail-on = "warning"\nignore = ["style"]\n[paths."front/*"]\nfail-on = "never"\n')
    write(folder / "front" / "setup.cfg", "[checker]\nfail-on = critical\n")
    found = in_force(capsys, "front/story.txt")
    assert (found["fail-on"]["value"], found["fail-on"]["origin"]) == ("critical", "front/setup.cfg")
    assert (found["ignore"]["value"], found["ignore"]["origin"]) == (["style"], "checker.toml")


def test_the_last_pattern_that_fits_wins(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(
        folder / "checker.toml",
        '[paths."**/*.txt"]\nfail-on = "warning"\nignore = ["style"]\n[paths."front/"]\nfail-on = "critical"\n',
    )
    found = in_force(capsys, "front/deep/story.txt")
    assert (found["fail-on"]["value"], found["ignore"]["value"]) == ("critical", ["style"])


def test_nothing_above_the_root_of_a_repository_is_read(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder / "checker.toml", 'fail-on = "warning"\n')
    (folder / "inner" / ".git").mkdir(parents=True)
    assert in_force(capsys, "inner/story.txt")["fail-on"]["default"]


def test_flags_win_over_files_and_files_over_defaults(folder: Path) -> None:
    write(folder / "story.txt", "The ferry left at noon.\n\nThe ferry left at noon on the same day as all the others do.\n")
    write(folder / "checker.toml", 'language-model = "off"\nselect = ["facts"]\nfail-on = "warning"\nmin-confidence = 0.25\n')
    assert main(["check", "story.txt", "-o", "a.json", "-q"]) == 0
    assert main(["check", "story.txt", "-o", "b.json", "-q", "--select", "style", "--fail-on", "never", "--language-model"]) == 0
    settings = [json.loads((folder / name).read_bytes())["settings"] for name in ("a.json", "b.json")]
    assert [setting["select"] for setting in settings] == [["facts"], ["style"]]
    assert [setting["fail_on"] for setting in settings] == ["warning", "never"]
    assert [setting["language_model"] for setting in settings] == [False, True]
    assert [setting["min_confidence"] for setting in settings] == [0.25, 0.25]


def test_a_severity_of_the_desk_s_own_moves_the_gate(folder: Path) -> None:
    write(folder / "story.txt", "The ferry left the quay at noon; and at noon it left.\n\n;\n\nIt came back at night.\n")
    write(folder / "checker.toml", 'language-model = "off"\n')
    assert main(["check", "story.txt", "-q"]) == 1
    write(folder / "checker.toml", 'language-model = "off"\nseverity = {"structure" = "info"}\n')
    assert main(["check", "story.txt", "-q", "-o", "a.json"]) == 0
    report = json.loads((folder / "a.json").read_bytes())
    assert {finding["severity"] for finding in report["findings"]} == {"info"}
    assert report["settings"]["severity"] == {"structure": "info"}
    write(folder / "checker.toml", 'language-model = "off"\nseverity = {"structure" = "info", "structure/stray-text" = "error"}\n')
    assert main(["check", "story.txt", "-q"]) == 1


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("checker.toml", 'fail_onn = "error"', "there is no key 'fail_onn'; did you mean fail-on?"),
        ("checker.toml", 'fail-on = "eror"', "fail-on: it must be critical, error, warning or never, and is 'eror'"),
        ("checker.toml", "fail-on = 1", "fail-on: it must be critical"),
        ("checker.toml", 'min-confidence = "0.5"', "min-confidence: it must be a number from 0 to 1"),
        ("checker.toml", "min-confidence = true", "min-confidence: it must be a number"),
        ("checker.toml", "min-confidence = nan", "min-confidence: it must be a number"),
        ("checker.toml", 'select = "facts"', "select: it must be a list of checks and families"),
        ("checker.toml", 'select = ["fact"]', "select: there is no check or family called 'fact'; did you mean facts?"),
        ("checker.toml", 'severity = {facts = "bad"}', "severity: 'facts' is 'bad', and must be critical"),
        ("checker.toml", 'severity = {"style/mixed-honorific" = "info"}', "did you mean style/mixed-honorifics?"),
        ("checker.toml", 'max-size = "tall"', "max-size: 'tall' is no size"),
        ("checker.toml", "max-size = 0", "max-size: it must be a size"),
        ("checker.toml", "jobs = -1", "jobs: it must be a whole number"),
        ("checker.toml", 'require-original = "yes"', "require-original: it must be true or false"),
        ("checker.toml", 'formats = ["htm"]', "formats: there is no format 'htm'; did you mean html?"),
        ("checker.toml", 'input-format = "nitff"', "input-format: there is no format 'nitff'; did you mean nitf?"),
        ("checker.toml", 'original-path = ["w/{stm}.txt"]', "original-path: there is no field 'stm'; did you mean stem?"),
        ("checker.toml", "reports = []", "reports: it must be text"),
        ("checker.toml", '[paths."a/*"]\njobs = 2', 'checker.toml [paths."a/*"]: jobs: it holds for a whole run'),
        ("checker.toml", '[paths."a/*"]\nfailon = "error"', 'checker.toml [paths."a/*"]: there is no key \'failon\'; did you mean fail-on?'),
        ("checker.toml", "paths = 1", "paths must be tables"),
        ("checker.toml", "fail-on = ", "the settings cannot be read"),
        ("checker.toml", "\udcff", "the settings cannot be read"),
        ("pyproject.toml", '[tool]\nchecker = "yes"', "[tool.checker] is no table"),
        ("pyproject.toml", '[tool.checker]\njob = 1', "there is no key 'job'; did you mean jobs?"),
        ("setup.cfg", "[checker]\njobs = two", "jobs: it must be a whole number"),
        ("setup.cfg", "[checker]\njobs = 1\njobs = 2", "the settings cannot be read"),
        ("setup.cfg", "[checker:paths:a]\njobs = 1", "[checker:paths:a]"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_line_with_file_and_key(
    folder: Path, name: str, text: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / name).write_bytes(text.encode("utf-8", "surrogateescape"))
    write(folder / "story.txt", "The ferry left at noon.\n")
    for arguments in (["settings"], ["check", "story.txt"], ["hook", "story.txt"]):
        assert main(arguments) == 2
        line = one_error_line(*capsys.readouterr())
        assert name in line and says in line
    assert not (folder / "reports").exists()


@pytest.mark.parametrize("name", ["pyproject.toml", "setup.cfg"])
def test_files_of_others_are_none_of_our_business(folder: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder / name, b"\xff broken [")
    assert in_force(capsys)["fail-on"]["default"]


def test_two_files_in_one_folder_are_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder / "checker.toml", 'fail-on = "error"')
    write(folder / "setup.cfg", "[checker]\nfail-on = error\n")
    assert main(["settings"]) == 2
    assert "both checker.toml and setup.cfg hold settings" in one_error_line(*capsys.readouterr())


def test_a_named_file_stands_in_place_of_those_that_would_be_found(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder / "checker.toml", 'fail-on = "warning"\nignore = ["style"]\n')
    write(folder / "night.conf", 'fail-on = "critical"\n')
    found = in_force(capsys, "--settings", "night.conf")
    assert found["fail-on"]["value"] == "critical" and found["ignore"]["default"]
    write(folder / "setup.cfg", "[metadata]\nname = checker\n")
    assert main(["settings", "--settings", "setup.cfg"]) == 2


def test_settings_shows_every_key_and_where_it_came_from(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder / "checker.toml", 'fail-on = "warning"\nvocabulary = ["words.txt"]\nbaseline = "known.json"\n')
    write(folder / "words.txt", "Kelmouth\nEast Quay\n")
    write(folder / "known.json", '{"format": 1, "dismissed": []}')
    assert main(["settings"]) == 0
    shown = capsys.readouterr().out
    for key in KEYS:
        assert f"\n{key} " in f"\n{shown}"
    assert '"warning"' in shown and "2 words and phrases" in shown and "checker.toml" in shown


def test_init_writes_a_file_that_explains_itself_and_never_over_another(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init"]) == 0
    capsys.readouterr()
    assert all(value["default"] for value in in_force(capsys).values())
    written = (folder / "checker.toml").read_text(encoding="utf-8")
    for key in KEYS.values():
        assert f"#{key.name} = " in written
    (folder / "checker.toml").write_text("jobs = 1\n", encoding="utf-8")
    assert main(["init"]) == 2
    assert "is left as it is" in one_error_line(*capsys.readouterr())
    assert (folder / "checker.toml").read_text(encoding="utf-8") == "jobs = 1\n"
    assert main(["init", "missing"]) == 2
    write(folder / "other" / "setup.cfg", "[checker]\njobs = 1\n")
    assert main(["init", "other"]) == 2


def test_every_example_of_init_can_be_taken_as_it_is(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder / "checker.toml", re.sub(r"(?m)^#(?=[a-z\[])", "", template()))
    write(folder / "house-words.txt", "Kelmouth\n")
    write(folder / "baseline.json", '{"format": 1, "dismissed": []}')
    assert not any(value["default"] for value in in_force(capsys).values())


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("front/*", "front/a.txt", True),
        ("front/*", "front/deep/a.txt", False),
        ("front/**", "front/deep/a.txt", True),
        ("front/", "front/deep/a.txt", True),
        ("**/*.txt", "a.txt", True),
        ("**/*.txt", "x/y/a.txt", True),
        ("*.txt", "x/a.txt", False),
        ("a?.txt", "ab.txt", True),
        ("a.txt", "a-txt", False),
        ("./a.txt", "a.txt", True),
    ],
)
def test_a_star_stays_in_its_folder_and_two_do_not(pattern: str, path: str, fits: bool) -> None:
    assert matches(pattern, path) == fits


def test_a_hint_lists_what_there_is_where_nothing_is_near() -> None:
    assert _settings_files.nearest("zzzzzz", ("html", "json")) == "there are html, json"


@pytest.mark.parametrize("header", ["[checker]", "[tool.checker]"])
def test_a_table_header_in_a_file_of_its_own_is_named(
    newsroom: Path, header: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(newsroom / "checker.toml", f'{header}\nfail-on = "warning"\n')
    assert main(["settings"]) == 2
    assert f"needs no table header; write the keys without {header}" in capsys.readouterr().err


@pytest.mark.parametrize(("name", "text"), [
    ("checker.toml", "language-model = {}\n"), ("setup.cfg", "[checker]\nlanguage-model = {}\n"),
])
def test_the_language_model_can_be_true_or_false(
    newsroom: Path, name: str, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (newsroom / "checker.toml").unlink()
    for value, meant in (("true", "on"), ("false", "off")):
        write(newsroom / name, text.format(value))
        assert main(["settings"]) == 0
        line = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("language-model"))
        assert f'"{meant}"' in line.split()
