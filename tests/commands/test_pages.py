"""The commands that look at no text: rules, explain, models, completion."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.cli import main
from tests.desk import one_error_line, process

pytestmark = pytest.mark.usefixtures("desk")


def test_rules_lists_every_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert main(["rules"]) == 0
    text = capsys.readouterr().out
    assert main(["rules", "--format", "markdown"]) == 0
    page = capsys.readouterr().out
    assert rows
    for row in rows:
        assert row["name"].startswith(row["family"] + "/")
        assert row["name"] in text and row["title"] in text and row["title"] in page


def test_explain_shows_a_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "structure/duplicated-passage"]) == 0
    page = capsys.readouterr().out
    assert "Why it matters:" in page and "Flags:" in page and "Passes:" in page
    assert main(["explain", "duplicated-passage"]) == 0
    assert capsys.readouterr().out == page
    assert main(["explain", "structure"]) == 0
    assert page.strip() in capsys.readouterr().out


def test_models_status_tells(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CHECKER_CACHE", str(desk / "cache"))
    assert main(["models", "status"]) == 0
    assert "checker models install" in capsys.readouterr().out


@pytest.mark.model
def test_models_status_finds_what_is_installed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "status"]) == 0
    assert " is installed in " in capsys.readouterr().out


def test_a_model_that_is_no_model_is_refused(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CHECKER_CACHE", str(desk / "cache"))
    for name in ("clean.txt", "missing.whl"):
        assert main(["models", "install", "--from", name]) == 2
        assert name in one_error_line(*capsys.readouterr())
    assert not list((desk / "cache").rglob("*.onnx"))


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    assert "_CHECKER_COMPLETE" in capsys.readouterr().out


def test_the_shell_completes_checks() -> None:
    words = {"_CHECKER_COMPLETE": "bash_complete", "COMP_WORDS": "checker explain structure/dup", "COMP_CWORD": "2"}
    done = process(**words)
    assert b"structure/duplicated-passage" in done.stdout
