"""Where reports go, and that nothing half-written stays; what is read, and that no name is obeyed."""

from __future__ import annotations

import io
import json
import os
import stat
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.cli import main
from checker.renderers import json as json_renderer
from tests.desk import CLEAN, TWICE, check, fault, one_error_line

pytestmark = pytest.mark.usefixtures("desk")


def full_disk(really: Callable[..., object]) -> Callable[..., object]:
    """``Path.open`` where the last of several files finds no more room."""

    def open_path(path: Path, mode: str = "r", *rest: object, **more: object) -> object:
        if "x" in mode and "json" in path.name:
            raise OSError(28, "No space left on device")
        return really(path, mode, *rest, **more)

    return open_path


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


def test_standard_input_is_a_text(monkeypatch: pytest.MonkeyPatch, desk: Path) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TWICE.encode())))
    assert check("-") == 1
    assert (desk / "reports" / "draft.html").exists()


def test_standard_input_has_a_limit_too(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"word " * 1000)))
    assert check("-", "--max-size", "1KB") == 2
    one_error_line(*capsys.readouterr())


@pytest.mark.parametrize("name", ["with space.txt", "it's \"quoted\".txt", "-dash.txt", "new\nline.txt", "\x1b[31mred.txt", "%s{0}.txt"])
def test_any_name_is_read_and_none_is_obeyed(name: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / name).write_text(TWICE, encoding="utf-8")
    assert main(["check", "--no-language-model", "--", name]) == 1
    output = capsys.readouterr().out
    assert "\x1b" not in output
    assert (desk / "reports" / f"{Path(name).stem}.html").exists()
    assert main(["check", "--", f"no {name}"]) == 2
    assert "\x1b" not in one_error_line(*capsys.readouterr())


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
