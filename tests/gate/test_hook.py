"""The hook: one verdict over many drafts, each finding kept, no draft lost to another's trouble."""

from __future__ import annotations

import datetime
import io
import json
import os
import signal
import sys
import threading
from pathlib import Path

import pytest

from checker import pipeline
from checker.commands import _gate, _workers
from checker.commands._outcome import Outcome
from checker.commands.hook import _progress
from tests.desk import fault
from tests.gate.copy import ORIGINAL, REWRITTEN, UNREADABLE, WARNED, WRONG, hook, write


def said(capsys: pytest.CaptureFixture[str]) -> str:
    output, errors = capsys.readouterr()
    return output + errors


def test_nothing_is_said_where_nothing_blocks(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert hook("drafts/quay.txt") == 0
    assert capsys.readouterr() == ("", "")
    assert (newsroom / "reports" / "drafts" / "quay.txt.html").exists()


def test_a_blocked_draft_is_named_with_what_blocks_it_and_its_report(
    newsroom: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(newsroom / "drafts" / "quay.txt", WRONG)
    assert hook() == 1
    output = capsys.readouterr().out
    assert "BLOCKED  drafts/quay.txt" in output and "drafts/quay.txt:3:" in output
    assert "“14 million pounds” became “41 million pounds”" in output
    assert "reports/drafts/quay.txt.html" in output


def test_a_warning_neither_blocks_nor_is_lost(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(newsroom / "drafts" / "quay.txt", WARNED)
    assert hook("--format", "json") == 0
    assert said(capsys) == ""
    report = json.loads((newsroom / "reports" / "drafts" / "quay.txt.json").read_bytes())
    warned = [finding["check"] for finding in report["findings"] if finding["severity"] == "warning"]
    assert warned
    assert hook("-v") == 0
    assert warned[0] in capsys.readouterr().out
    assert hook("--fail-on", "warning") == 1


def test_a_bad_file_stops_no_other_is_named_last_and_makes_the_status_2(
    newsroom: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(newsroom / "drafts" / "a.txt", UNREADABLE)
    write(newsroom / "drafts" / "quay.txt", WRONG)
    write(newsroom / "drafts" / "z.txt", REWRITTEN)
    assert hook("drafts/a.txt", "drafts/missing.txt", "drafts/quay.txt", "drafts", "drafts/z.txt") == 2
    output, errors = capsys.readouterr()
    assert "BLOCKED  drafts/quay.txt" in output
    last = errors.splitlines()[-3:]
    assert all(line.startswith("checker: error: ") for line in last)
    for name in ("drafts/a.txt", "drafts/missing.txt", "drafts is a folder"):
        assert any(name in line for line in last)
    assert {path.name for path in (newsroom / "reports" / "drafts").iterdir()} == {"quay.txt.html", "z.txt.html"}


def test_a_bad_original_is_the_draft_s_trouble(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(newsroom / "originals" / "quay.txt", UNREADABLE)
    assert hook() == 2
    assert "originals/quay.txt looks like a PNG image" in capsys.readouterr().err


def test_our_fault_looks_like_no_finding(
    newsroom: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "compare", fault(SystemExit(1)))
    write(newsroom / "drafts" / "quay.txt", WRONG)
    assert hook("--cache", "off") == 3
    assert "a fault of checker" in capsys.readouterr().err


def test_a_draft_without_an_original_is_checked_alone_and_named(
    newsroom: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(newsroom / "drafts" / "alone.txt", WRONG)
    assert hook() == 0
    assert "1 draft has no original and was checked alone: drafts/alone.txt" in capsys.readouterr().err
    assert hook("--require-original") == 2
    assert "drafts/alone.txt: there is no original" in capsys.readouterr().err


def test_the_order_is_that_of_the_drafts_whatever_finishes_first(
    newsroom: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = [f"drafts/{name}.txt" for name in ("quay", "b", "a")]
    for name in names:
        write(newsroom / name, WRONG)
        write(newsroom / name.replace("drafts", "originals"), ORIGINAL)
    outputs = []
    for jobs in ("1", "2"):
        assert hook("--cache", "off", "--jobs", jobs, *names) == 1
        outputs.append(capsys.readouterr().out)
    assert outputs[0] == outputs[1]
    assert [line.split()[1] for line in outputs[0].splitlines() if line.startswith("BLOCKED")] == names


def test_several_processes_write_the_bytes_of_one(newsroom: Path) -> None:
    write(newsroom / "drafts" / "second.txt", WRONG)
    write(newsroom / "originals" / "second.txt", ORIGINAL)
    for reports, jobs in (("one", "1"), ("two", "2")):
        assert hook("-q", "--cache", "off", "--jobs", jobs, "--reports", reports, "--format", "html", "--format", "json") == 1
    names = sorted(path.relative_to("one") for path in Path("one").rglob("*.*"))
    assert len(names) == 4
    assert all((Path("one") / name).read_bytes() == (Path("two") / name).read_bytes() for name in names)


def test_a_process_that_dies_is_blamed_on_its_draft_alone(newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = _gate.plan((), {"cache": "off"}, None, datetime.date(2027, 1, 1))
    jobs = [plan.jobs[0]] * 5

    def work(job: _gate.Job) -> Outcome:
        if Path("dies").exists():
            Path("dies").unlink()
            os.kill(os.getpid(), signal.SIGKILL)
        return Outcome(job.name, "pass")

    Path("dies").touch()
    monkeypatch.setattr(_gate, "work", work)
    outcomes: dict[int, Outcome] = {}
    _workers.run(jobs, 1, outcomes.__setitem__, lambda: None)
    assert sorted(outcomes) == [0, 1, 2, 3, 4]
    assert [outcomes[number].state for number in range(5)] == ["fault", *["pass"] * 4]
    assert "signal 9" in outcomes[0].trouble


def test_a_report_keeps_the_path_of_its_draft_and_never_meets_another(newsroom: Path) -> None:
    for name in ("drafts/front/quay.txt", "drafts/front/quay.md", "drafts/quay.txt"):
        write(newsroom / name, REWRITTEN)
    assert hook("-q", "drafts/front/quay.txt", "drafts/front/quay.md", "drafts/quay.txt", "./drafts/quay.txt") == 0
    reports = sorted(path.relative_to(newsroom / "reports").as_posix() for path in (newsroom / "reports").rglob("*.html"))
    assert reports == ["drafts/front/quay.md.html", "drafts/front/quay.txt.html", "drafts/quay.txt.html"]


def test_a_draft_from_elsewhere_gets_its_report_here(newsroom: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "quay.txt"
    elsewhere.write_text(REWRITTEN, encoding="utf-8")
    assert hook("-q", "--settings", "checker.toml", str(elsewhere)) == 0
    assert [path.name for path in (newsroom / "reports").rglob("*.html")] == ["quay.txt.html"]


def test_a_report_is_never_written_over_a_text(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(newsroom / "drafts" / "quay.txt.txt", REWRITTEN)
    assert hook("--reports", ".", "--format", "text", "drafts/quay.txt", "drafts/quay.txt.txt") == 2
    assert "which is a text" in capsys.readouterr().err
    assert (newsroom / "drafts" / "quay.txt.txt").read_text(encoding="utf-8") == REWRITTEN


def test_a_place_that_cannot_be_written_is_the_draft_s_trouble(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(newsroom / "reports", "a file")
    assert hook() == 2
    assert "is a file and not a folder" in capsys.readouterr().err


def test_annotations_are_printed_and_nothing_else(newsroom: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    write(newsroom / "drafts" / "quay.txt", WRONG)
    assert hook("-q", "--print", "github") == 1
    output, errors = capfdbinary.readouterr()
    assert output.startswith(b"::error ") and b"drafts/quay.txt" in output and errors == b""
    assert (newsroom / "reports" / "drafts" / "quay.txt.html").exists()


@pytest.mark.parametrize("name", ["-dash.txt", "new\nline.txt", "\x1b[31mred.txt", "%s{stem}.txt", "[a-z]*.txt"])
def test_any_name_is_checked_and_none_is_obeyed(newsroom: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    write(newsroom / "drafts" / name, WRONG)
    write(newsroom / "originals" / name, ORIGINAL)
    assert hook("--", f"drafts/{name}") == 1
    assert "\x1b" not in said(capsys)
    assert (newsroom / "reports" / "drafts" / f"{name}.html").exists()


class Terminal(io.StringIO):
    """What somebody watches."""

    def isatty(self) -> bool:
        return True


def test_who_watches_sees_how_far_it_is_and_who_does_not_sees_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    for terminal, shown in ((Terminal(), True), (io.StringIO(), False)):
        monkeypatch.setattr(sys, "stderr", terminal)
        with _progress(10, 2, quiet=False) as advance:
            advance(7)
        assert ("7/10" in terminal.getvalue()) == shown
    before = threading.active_count()
    monkeypatch.setattr(sys, "stderr", Terminal())
    with _progress(10, 2, quiet=False):
        assert threading.active_count() == before, "a process must not be forked beside a thread"


def test_no_draft_at_all_is_said(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (newsroom / "drafts" / "quay.txt").unlink()
    assert hook() == 0
    assert "nothing was checked" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["-"], "checker check -"),
        ([""], "empty"),
        (["--settings", "missing.toml"], "missing.toml"),
        (["--baseline", "missing.json"], "missing.json"),
        (["--vocabulary", "missing.txt"], "missing.txt"),
        (["--original-path", "wires/{stm}.txt"], "did you mean stem?"),
        (["--today", "1.2.2027"], "2027-01-31"),
        (["--print", "docx"], "docx"),
        (["-q", "-v"], "contradict"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_mistake_is_one_line_and_nothing_is_checked(
    newsroom: Path, arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert hook(*arguments) == 2
    output, errors = capsys.readouterr()
    assert output == "" and errors.count("\n") == 1 and says in errors
    assert not (newsroom / "reports").exists()


def test_without_settings_a_draft_has_to_be_named(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (newsroom / "checker.toml").unlink()
    assert hook() == 2
    assert "checker init" in capsys.readouterr().err


def test_a_missing_model_that_is_required_stops_the_run(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert hook("--require-models") == 2
    assert "checker models install" in capsys.readouterr().err


def test_a_draft_that_is_not_checked_again_is_said_to_be_so(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert hook("-v") == 0
    assert "Not checked again" not in capsys.readouterr().out
    assert hook("-v") == 0
    assert "Not checked again: unchanged since the last run." in capsys.readouterr().out


def test_a_folder_is_no_draft_and_a_pattern_is_named(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert hook("drafts") == 2
    assert "drafts is a folder; name the drafts in it, such as drafts/*.txt" in capsys.readouterr().err


def test_only_annotations_are_printed_where_quiet(newsroom: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    write(newsroom / "drafts" / "quay.txt", WRONG)
    assert hook("-q", "--print", "github") == 1
    lines = capsysbinary.readouterr().out.splitlines()
    assert lines and all(line.startswith(b"::") for line in lines)


def test_the_limit_of_one_byte_is_singular(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert hook("--max-size", "1") == 2
    assert "the limit is 1 byte)" in capsys.readouterr().err
