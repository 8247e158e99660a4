"""The command line keeps its promises: one line an error, one meaning an exit status, nothing half-written."""

from __future__ import annotations

import io
import json
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from checker import pipeline
from checker.cli import main
from checker.renderers import json as json_renderer
from tests.conftest import ROOT

ORIGINAL = """The harbour board of Kelmouth voted on Tuesday to close the east quay for repairs.

The work will cost 14 million pounds and take two years, the board said in a statement.

"We looked at every other way," said Ruth Amsel, who leads the board. "There was none."
"""
CLEAN = "Two ferries will leave from the west quay while the work goes on.\n\nTickets stay valid on both.\n"
TWICE = """The town council of Kelmouth met on Monday evening to talk about the new bridge over the river.

Residents filled the hall and spoke for two hours about noise, dust and the closing of the market road.

Residents filled the hall and spoke for two hours about noise, dust and the closing of the market road.
"""


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, with three texts."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CHECKER_DEBUG", raising=False)
    for name, text in (("original.txt", ORIGINAL), ("clean.txt", CLEAN), ("twice.txt", TWICE)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def check(*arguments: str) -> int:
    return main(["check", "--no-language-model", *arguments])


def environment(**more: str) -> dict[str, str]:
    """The environment of a process that finds this checker from any folder."""
    return {**os.environ, "PYTHONPATH": str(ROOT), **more}


def process(*arguments: str, **more: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "checker", *arguments]
    return subprocess.run(command, capture_output=True, timeout=120, env=environment(**more))


def one_error_line(capsys: pytest.CaptureFixture[str]) -> str:
    """What was said: nothing on standard output, and one line on standard error."""
    output, errors = capsys.readouterr()
    assert output == ""
    assert errors.startswith("checker: error: ") and errors.endswith("\n") and errors.count("\n") == 1
    assert "Traceback" not in errors
    return errors


# Exit status


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
    assert says in one_error_line(capsys)
    assert sorted(desk.rglob("*")) == before


def test_a_folder_is_no_place_for_a_report(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "out").mkdir()
    assert check("clean.txt", "-o", "out", "--format", "html") == 2
    assert "it is a folder" in one_error_line(capsys)


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "checker compare original.txt draft.txt" in capsys.readouterr().err


def fault(error: BaseException) -> Callable[..., object]:
    def fail(*_: object, **__: object) -> object:
        raise error

    return fail


def full_disk(really: Callable[..., object]) -> Callable[..., object]:
    """``Path.open`` where the last of several files finds no more room."""

    def open_path(path: Path, mode: str = "r", *rest: object, **more: object) -> object:
        if "x" in mode and "json" in path.name:
            raise OSError(28, "No space left on device")
        return really(path, mode, *rest, **more)

    return open_path


@pytest.mark.parametrize("error", [ZeroDivisionError("by\nzero"), SystemExit(1), MemoryError(), RecursionError("deep")], ids=repr)
def test_our_fault_exits_with_3_and_says_so(
    error: BaseException, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], desk: Path
) -> None:
    monkeypatch.setattr(pipeline, "check", fault(error))
    assert check("clean.txt") == 3
    assert "a fault of checker" in one_error_line(capsys)
    assert not (desk / "reports").exists()


def test_a_missing_library_is_our_fault_too(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delattr("checker.pipeline")
    monkeypatch.setitem(sys.modules, "checker.pipeline", None)
    assert check("clean.txt") == 3
    assert "a fault of checker" in one_error_line(capsys)


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


# Where the report goes


def test_the_report_goes_to_reports_by_default(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check("clean.txt")
    assert (desk / "reports" / "clean.html").read_bytes().lower().startswith(b"<!doctype html>")
    assert [path.name for path in (desk / "reports").iterdir()] == ["clean.html"]
    assert "clean.html" in capsys.readouterr().out


def test_the_ending_names_the_format(desk: Path) -> None:
    check("clean.txt", "-o", "deep/er/out.json")
    assert json.loads((desk / "deep" / "er" / "out.json").read_bytes())["format"] == 1
    check("clean.txt", "-o", "out.txt")
    assert b"\x1b" not in (desk / "out.txt").read_bytes()


def test_several_formats_share_a_stem(desk: Path) -> None:
    check("clean.txt", "-o", "out/day.html", "--format", "html", "--format", "json", "--format", "text")
    assert sorted(path.name for path in (desk / "out").iterdir()) == ["day.html", "day.json", "day.txt"]


def test_a_stem_with_stops_stays_whole(desk: Path) -> None:
    check("clean.txt", "-o", "v1.2", "--format", "html", "--format", "json")
    assert {"v1.2.html", "v1.2.json"} <= {path.name for path in desk.iterdir()}


def test_a_report_never_lands_on_a_text(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "same.json").symlink_to("clean.txt")
    os.link(desk / "clean.txt", desk / "hard.json")
    for name in ("same.json", "hard.json"):
        assert check("clean.txt", "-o", name) == 2
    assert check("clean.txt", "-o", "clean.html", "--format", "text", "--format", "html") == 2
    assert (desk / "clean.txt").read_text(encoding="utf-8") == CLEAN


def test_standard_output_carries_the_report_alone(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert check("twice.txt", "-o", "-", "--format", "json") == 1
    output, errors = capsysbinary.readouterr()
    assert json.loads(output)["verdict"]["status"] == "blocked"
    assert errors.count(b"\n") == 1 and b"Blocked" in errors


def test_quiet_says_nothing(capsys: pytest.CaptureFixture[str], desk: Path) -> None:
    assert check("twice.txt", "-q") == 1
    assert capsys.readouterr() == ("", "")
    assert (desk / "reports" / "twice.html").exists()


def test_nothing_half_written_stays(desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "out.json").write_text("yesterday's", encoding="utf-8")
    arguments = ("clean.txt", "-o", "out.html", "--format", "html", "--format", "json")
    with monkeypatch.context() as patch:
        patch.setattr(json_renderer, "render", fault(ValueError("no")))
        assert check(*arguments) == 3
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", full_disk(Path.open))
        assert check(*arguments) == 2
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", fault(OSError(13, "Permission denied")))
        assert check(*arguments) == 2
    assert (desk / "out.json").read_text(encoding="utf-8") == "yesterday's"
    assert not (desk / "out.html").exists()
    assert [path.name for path in desk.iterdir() if path.name.endswith(".part")] == []


def test_a_link_stays_a_link_and_permissions_stay(desk: Path) -> None:
    (desk / "real.html").write_text("old", encoding="utf-8")
    (desk / "real.html").chmod(0o640)
    (desk / "link.html").symlink_to("real.html")
    check("clean.txt", "-o", "link.html")
    assert (desk / "link.html").is_symlink()
    assert (desk / "real.html").read_bytes() != b"old"
    assert stat.S_IMODE((desk / "real.html").stat().st_mode) == 0o640


def test_a_pipe_takes_the_report_and_stays_a_pipe(desk: Path) -> None:
    os.mkfifo(desk / "pipe")
    received: list[bytes] = []
    reader = threading.Thread(target=lambda: received.append((desk / "pipe").read_bytes()))
    reader.start()
    check("clean.txt", "-o", "pipe", "--format", "json")
    reader.join(30)
    assert json.loads(received[0])["format"] == 1
    assert stat.S_ISFIFO((desk / "pipe").stat().st_mode)


# What is read


def test_standard_input_is_a_text(monkeypatch: pytest.MonkeyPatch, desk: Path) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TWICE.encode())))
    assert check("-") == 1
    assert (desk / "reports" / "draft.html").exists()


def test_standard_input_has_a_limit_too(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"word " * 1000)))
    assert check("-", "--max-size", "1KB") == 2
    one_error_line(capsys)


@pytest.mark.parametrize("name", ["with space.txt", "it's \"quoted\".txt", "-dash.txt", "new\nline.txt", "\x1b[31mred.txt", "%s{0}.txt"])
def test_any_name_is_read_and_none_is_obeyed(name: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / name).write_text(TWICE, encoding="utf-8")
    assert main(["check", "--no-language-model", "--", name]) == 1
    output = capsys.readouterr().out
    assert "\x1b" not in output
    assert (desk / "reports" / f"{Path(name).stem}.html").exists()
    assert main(["check", "--", f"no {name}"]) == 2
    assert "\x1b" not in one_error_line(capsys)


def test_a_text_can_be_compared_with_itself() -> None:
    assert main(["compare", "clean.txt", "clean.txt", "--no-language-model"]) == 0


def test_two_runs_give_the_same_bytes(desk: Path) -> None:
    for name in ("one", "two"):
        assert main(["compare", "original.txt", "twice.txt", "--no-language-model", "-o", f"{name}.html"]) in (0, 1)
    assert (desk / "one.html").read_bytes() == (desk / "two.html").read_bytes()


def test_several_originals_and_one_draft(desk: Path) -> None:
    main(["compare", "original.txt", "clean.txt", "twice.txt", "--no-language-model", "-o", "out.json"])
    report = json.loads((desk / "out.json").read_bytes())
    assert [original["name"] for original in report["original"]] == ["original.txt", "clean.txt"]
    assert report["draft"]["name"] == "twice.txt"


def test_select_and_ignore_narrow_the_run(desk: Path) -> None:
    assert check("twice.txt", "--select", "style, quotes", "--select", "facts") == 0
    assert check("twice.txt", "--ignore", "structure/duplicated-passage,style", "--fail-on", "critical") == 0
    check("twice.txt", "-o", "out.json", "--select", "structure,style")
    assert json.loads((desk / "out.json").read_bytes())["settings"]["select"] == ["structure", "style"]


# The other commands


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


def test_models_status_tells(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "status"]) == 0
    assert "installed" in capsys.readouterr().out


def test_a_model_that_is_no_model_is_refused(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "install", "--from", "clean.txt"]) == 2
    assert "checker: error: " in capsys.readouterr().err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    assert "_CHECKER_COMPLETE" in capsys.readouterr().out


def test_the_shell_completes_checks() -> None:
    words = {"_CHECKER_COMPLETE": "bash_complete", "COMP_WORDS": "checker explain structure/dup", "COMP_CWORD": "2"}
    done = process(**words)
    assert b"structure/duplicated-passage" in done.stdout


# As a process


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
