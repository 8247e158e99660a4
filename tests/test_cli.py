"""The command line keeps its promises: one line an error, one meaning an exit status."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from checker import pipeline
from checker.cli import main
from tests.desk import TWICE, check, environment, fault, one_error_line, process

pytestmark = pytest.mark.usefixtures("desk")


def test_a_clean_draft_exits_with_0() -> None:
    assert check("clean.txt") == 0


def test_findings_at_the_gate_exit_with_1() -> None:
    assert check("twice.txt") == 1


def test_the_gate_can_be_moved() -> None:
    assert check("twice.txt", "--fail-on", "never") == 0
    assert check("twice.txt", "--fail-on", "critical") == 0
    assert check("twice.txt", "--fail-on", "warning") == 1


def test_confidence_moves_the_gate_and_not_the_report(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert check("twice.txt", "-o", "a.json", "--select", "structure/duplicated-passage") == 1
    finding = json.loads((desk / "a.json").read_bytes())["findings"][0]
    if finding["confidence"] == 1.0:
        pytest.skip("this finding is certain")
    assert check("twice.txt", "-o", "b.json", "--select", "structure", "--min-confidence", "1") == 0
    assert finding in json.loads((desk / "b.json").read_bytes())["findings"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["check", "missing.txt"], "missing.txt"),
        (["check", ""], "empty"),
        (["check", "."], ""),
        (["check", "clean.txt", "--max-size", "10"], "clean.txt"),
        (["check", "clean.txt", "--max-size", "tall"], "'tall' is no size"),
        (["check", "clean.txt", "--min-confidence", "nan"], "'nan' is no number"),
        (["check", "clean.txt", "--select", "fact"], "facts"),
        (["check", "clean.txt", "--ignore", "style/nothing-such"], "nothing-such"),
        (["check", "clean.txt", "--format", "pdf"], "pdf"),
        (["check", "clean.txt", "-o", "report.pdf"], "--format"),
        (["check", "clean.txt", "-o", "clean.txt"], "one of the texts"),
        (["check", "clean.txt", "-o", "original.txt/report.html"], "not a folder"),
        (["check", "clean.txt", "-o", "-", "--format", "json", "--format", "html"], "standard output"),
        (["check", "clean.txt", "-q", "-v"], "contradict"),
        (["check", "clean.txt", "--require-models", "--no-language-model"], "contradict"),
        (["compare", "clean.txt"], "checker check"),
        (["compare", "-", "-"], "only once"),
        (["compare"], "DRAFT"),
        (["compare", "original.txt", "clean.txt", "--nonsense"], "--nonsense"),
        (["compra"], "compare"),
        (["clean.txt"], "checker check clean.txt"),
        (["explain", "facts/figure-chnged"], "facts/figure-changed"),
        (["explain"], "CHECK"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_a_person_can_mend_is_one_line_and_exits_with_2(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str], desk: Path
) -> None:
    before = sorted(desk.rglob("*"))
    assert main(arguments) == 2
    assert says in one_error_line(*capsys.readouterr())
    assert sorted(desk.rglob("*")) == before


def test_a_folder_is_no_place_for_a_report(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "out").mkdir()
    assert check("clean.txt", "-o", "out", "--format", "html") == 2
    assert "it is a folder" in one_error_line(*capsys.readouterr())


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "checker compare original.txt draft.txt" in capsys.readouterr().err


@pytest.mark.parametrize("error", [ZeroDivisionError("by\nzero"), SystemExit(1), MemoryError(), RecursionError("deep")], ids=repr)
def test_our_fault_exits_with_3_and_says_so(
    error: BaseException, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], desk: Path
) -> None:
    monkeypatch.setattr(pipeline, "check", fault(error))
    assert check("clean.txt") == 3
    assert "a fault of checker" in one_error_line(*capsys.readouterr())
    assert not (desk / "reports").exists()


def test_a_missing_library_is_our_fault_too(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delattr("checker.pipeline")
    monkeypatch.setitem(sys.modules, "checker.pipeline", None)
    assert check("clean.txt") == 3
    assert "a fault of checker" in one_error_line(*capsys.readouterr())


def test_even_click_may_be_missing(desk: Path) -> None:
    code = "import sys; sys.modules['click'] = None; from checker.cli import main; sys.exit(main(['--help']))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment())
    assert done.returncode == 3
    assert done.stderr.startswith("checker: error: ") and done.stderr.count("\n") == 1


def test_the_traceback_is_there_for_who_asks(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(pipeline, "check", fault(ZeroDivisionError("by zero")))
    assert check("clean.txt", "-v") == 3
    assert "Traceback" in capsys.readouterr().err
    monkeypatch.setenv("CHECKER_DEBUG", "1")
    assert check("clean.txt") == 3
    assert "Traceback" in capsys.readouterr().err


def test_an_interrupt_exits_with_130(monkeypatch: pytest.MonkeyPatch, desk: Path) -> None:
    monkeypatch.setattr(pipeline, "check", fault(KeyboardInterrupt()))
    assert check("clean.txt") == 130
    assert not (desk / "reports").exists()


def test_a_reader_that_goes_away_is_no_crash() -> None:
    for arguments in (["--help"], ["rules"], ["check", "twice.txt", "--no-language-model", "-o", "-", "--fail-on", "never"]):
        command = [sys.executable, "-m", "checker", *arguments]
        running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())
        assert running.stdout is not None and running.stderr is not None
        running.stdout.close()
        errors = running.stderr.read()
        assert running.wait(120) == 0
        assert b"Traceback" not in errors and b"Exception ignored" not in errors


def test_a_terminal_that_knows_no_letters_is_no_crash() -> None:
    Path("ünï“.txt").write_text(TWICE, encoding="utf-8")
    done = process("check", "ünï“.txt", "--no-language-model", PYTHONIOENCODING="ascii")
    assert done.returncode == 1, done.stderr
    assert process("check", "nö.txt", PYTHONIOENCODING="ascii").returncode == 2


def test_the_version_is_the_package_s() -> None:
    from checker import __version__

    assert process("--version").stdout.decode().strip() == f"checker {__version__}"
