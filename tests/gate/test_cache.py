"""What has not changed is not done again; what has changed is; nothing that happens to the cache can hurt."""

from __future__ import annotations

import datetime
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from checker import pipeline
from checker.commands import _cache
from checker.commands._cache import Cache, Entry
from checker.report import Report
from tests.gate.copy import ORIGINAL, REWRITTEN, ROOT, SETTINGS, WARNED, WRONG, hook, write


@pytest.fixture
def compared(newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the drafts that were compared in this process, as they come."""
    names: list[str] = []
    really = pipeline.compare

    def compare(*arguments: object) -> Report:
        report = really(*arguments)  # type: ignore[arg-type]
        names.append(report.collation.draft.name)
        return report

    monkeypatch.setattr(pipeline, "compare", compare)
    return names


def entries(folder: Path) -> list[Path]:
    return sorted(folder.glob("??/*.entry"))


def test_a_draft_that_has_not_changed_is_not_compared_again(
    newsroom: Path, compared: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    write(newsroom / "drafts" / "quay.txt", WRONG)
    said = []
    for _ in range(2):
        assert hook() == 1
        said.append(capsys.readouterr())
    assert compared == ["drafts/quay.txt"]
    assert said[0] == said[1]


def test_a_lost_report_comes_back_as_it_was(newsroom: Path, compared: list[str]) -> None:
    report = newsroom / "reports" / "drafts" / "quay.txt.html"
    assert hook() == 0
    first = report.read_bytes()
    report.unlink()
    assert hook() == 0
    report.write_bytes(b"somebody's")
    assert hook() == 0
    assert report.read_bytes() == first
    assert len(compared) == 1


def test_whatever_changes_the_report_changes_the_entry(newsroom: Path, compared: list[str]) -> None:
    write(newsroom / "house.txt", "Amsel\n")
    runs: list[list[str]] = [[], ["--fail-on", "warning"], ["--ignore", "style"], ["--originals", "own"], ["--format", "json"]]
    runs += [["--vocabulary", "house.txt"], ["--input-format", "markdown"], ["--max-size", "4MB"]]
    for number, flags in enumerate(runs, 1):
        assert hook("-q", *flags) in (0, 1)
        assert len(compared) == number, flags
    for name, text in (("drafts/quay.txt", WARNED), ("originals/quay.txt", ORIGINAL + "\nIt rained.\n"), ("house.txt", "Hale\n")):
        write(newsroom / name, text)
        hook("-q", "--vocabulary", "house.txt")
    assert len(compared) == len(runs) + 3


def test_another_version_of_the_program_or_a_model_counts_as_a_change(
    newsroom: Path, compared: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from checker.commands import _gate

    hook("-q")
    monkeypatch.setattr(_cache, "program", lambda: ("another",))
    hook("-q")
    monkeypatch.setattr(_gate, "_models", lambda language_model: {"grammar": "another"})
    hook("-q")
    assert len(compared) == 3


@pytest.mark.parametrize("damage", [b"", b"checker gate 1\n", None])
def test_a_damaged_entry_is_none(newsroom: Path, compared: list[str], damage: bytes | None) -> None:
    assert hook("--cache", "kept", "-q") == 0
    [entry] = entries(newsroom / "kept")
    whole = entry.read_bytes()
    entry.write_bytes(whole[:-40] + bytes(40) if damage is None else damage)
    assert hook("--cache", "kept", "-q") == 0
    assert len(compared) == 2
    assert entry.read_bytes() == whole


def test_an_entry_of_other_values_is_none(newsroom: Path, compared: list[str]) -> None:
    assert hook("--cache", "kept", "-q") == 0
    [path] = entries(newsroom / "kept")
    Cache(newsroom / "kept").put(path.stem, Entry({"verdict": "pass"}, {"html": b"<p>"}))
    assert hook("--cache", "kept", "-q") == 0
    assert len(compared) == 2


def test_a_cache_that_cannot_be_written_only_makes_it_slower(newsroom: Path, compared: list[str]) -> None:
    write(newsroom / "file", "no folder")
    for _ in range(2):
        assert hook("--cache", "file", "-q") == 0
    assert len(compared) == 2
    assert (newsroom / "file").read_text(encoding="utf-8") == "no folder"


def test_off_remembers_nothing(newsroom: Path, compared: list[str]) -> None:
    for _ in range(2):
        assert hook("--cache", "off", "-q") == 0
    assert len(compared) == 2
    assert not (newsroom / "off").exists()


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    keys = [f"{number:064x}" for number in range(10)]
    for age, key in enumerate(keys):
        cache.put(key, Entry({}, {"html": os.urandom(1000)}))
        os.utime(tmp_path / key[:2] / f"{key}.entry", (1000 + age, 1000 + age))
    assert cache.get(keys[0]) is not None
    cache.trim(6000)
    assert [key for key in keys if cache.get(key)] == [keys[0], *keys[7:]]


def test_what_a_killed_run_left_is_swept_away_and_what_another_writes_is_not(newsroom: Path) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    half = {
        newsroom / "kept" / "00" / f".{gone.pid}-x.part": False,
        newsroom / "kept" / "00" / f".{os.getppid()}-x.part": True,
        newsroom / "reports" / "drafts" / f".checker-{gone.pid}-html.part": False,
        newsroom / "reports" / "drafts" / f".checker-{os.getppid()}-html.part": True,
    }
    for path in half:
        write(path, "half")
    from checker.commands import _gate

    _gate._swept.clear()
    assert hook("--cache", "kept", "-q") == 0
    assert {path: path.exists() for path in half} == half


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="this system does not list processes in /proc")
def test_what_a_killed_run_left_is_swept_away_before_anybody_waited_for_it(tmp_path: Path) -> None:
    killed = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    half = tmp_path / f".checker-{killed.pid}-html.part"
    write(half, "half")
    _cache.sweep(half)
    assert half.exists()
    killed.kill()
    os.waitid(os.P_PID, killed.pid, os.WEXITED | os.WNOWAIT)
    _cache.sweep(half)
    assert not half.exists()
    killed.wait()


def test_a_run_that_is_killed_loses_nothing_and_repeats_nothing(newsroom: Path) -> None:
    for number in range(12):
        write(newsroom / "drafts" / f"{number}.txt", REWRITTEN + f"\nTicket {number} stays valid on both ferries.\n")
        write(newsroom / "originals" / f"{number}.txt", ORIGINAL)
    command = [sys.executable, "-m", "checker", "hook", "-q", "--cache", "kept", "--jobs", "1"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    running = subprocess.Popen(command, env=environment, start_new_session=True)
    until = time.monotonic() + 300
    while len(entries(newsroom / "kept")) < 3 and running.poll() is None and time.monotonic() < until:
        time.sleep(0.01)
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()
    finished = {path: path.stat().st_ino for path in entries(newsroom / "kept")}
    assert 3 <= len(finished) < 13
    assert subprocess.run(command, env=environment, timeout=300).returncode == 0
    assert len(entries(newsroom / "kept")) == 13
    assert {path: path.stat().st_ino for path in finished} == finished
    assert len(list((newsroom / "reports").rglob("*.html"))) == 13
    assert list(newsroom.rglob("*.part")) == []


def test_runs_at_the_same_time_share_a_cache(newsroom: Path) -> None:
    for number in range(6):
        write(newsroom / "drafts" / f"{number}.txt", WRONG)
        write(newsroom / "originals" / f"{number}.txt", ORIGINAL)
    command = [sys.executable, "-m", "checker", "hook", "--cache", "kept"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    running = [subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) for _ in range(2)]
    said = [process.communicate(timeout=300)[0] for process in running]
    assert [process.returncode for process in running] == [1, 1]
    assert said[0] == said[1] and said[0].count(b"BLOCKED") == 6
    assert len(entries(newsroom / "kept")) == 7


def test_an_original_of_many_drafts_is_read_closely_once(newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from checker.commands import _gate, _workers

    read: list[str] = []
    really = pipeline.prepare
    monkeypatch.setattr(pipeline, "prepare", lambda document: read.append(document.name) or really(document))  # type: ignore[func-returns-value]
    write(newsroom / "checker.toml", SETTINGS.replace("{stem}", "quay"))
    write(newsroom / "originals" / "quay.txt", ORIGINAL + "\nThe west quay stays open.\n")
    for number in range(3):
        write(newsroom / "drafts" / f"{number}.txt", REWRITTEN)
    plan = _gate.plan((), {"cache": "off"}, None, datetime.date(2027, 1, 1))
    assert [_workers._attempt(job).state for job in plan.jobs] == ["pass"] * 4
    assert read == ["originals/quay.txt"]
