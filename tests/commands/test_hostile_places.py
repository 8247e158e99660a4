"""Places, names and files around a text that are hostile: one line, the right exit status, nothing half-written."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

from checker.cli import main
from tests.desk import CLEAN, check, environment
from tests.hostile import all_cases
from tests.hostile.trial import controls

pytestmark = pytest.mark.usefixtures("desk")

# One input a class through the whole command, those first that are refused by what a terminal could obey.
SAMPLE = (
    "entity-expansion/laughs.xml", "broken-xml/crossed.xml", "feeds-without-one-article/controls-in-titles.xml", "zip-bombs/text.docx",
    "hostile-names/controls.json", "huge-numbers/digits.json", "lying-charsets/seven-bits.html", "front-matter-of-toml/digits.md",
    "front-matter-without-end/growing-aliases.md", "nothing-to-read/zero-width.txt", "several-kinds-at-once/picture-and-page.html",
    "wrong-format-named/unknown.txt",
)
WORDS = (
    "control-sequences", "directions", "invisible-letters", "formats-of-programs", "templates", "markup-in-words", "paths-and-addresses",
    "formulas-and-queries", "joined-pictures", "unassigned-characters", "ends-of-lines", "letters-that-grow", "digits-of-the-world", "marks-without-pairs",
)


def refusal(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The line that is said, where the exit status is 2 and the line is one that no terminal obeys."""
    before = {path.name for path in Path().rglob("*")}
    assert main([*arguments]) == 2
    said, errors = capsys.readouterr()
    assert said == "" and errors.startswith("checker: error: ") and errors.endswith("\n") and not controls(errors[:-1]), errors
    assert {path.name for path in Path().rglob("*")} == before
    return errors


@pytest.mark.parametrize("name", SAMPLE)
def test_a_sample_through_the_command(name: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = all_cases()[name]
    path = desk / case.name
    path.write_bytes(case.data)
    arguments = ["check", "--no-language-model", "-q", "-o", "out.json", str(path), *(["--input-format", case.format] if case.format else [])]
    if case.says:
        said = refusal(capsys, *arguments)
        assert case.format == "pdf\x1b[0m\n" or case.says in said.replace("\\\\", "\\")
    else:
        assert main(arguments) in (0, 1)
        assert json.loads((desk / "out.json").read_bytes())["format"] == 1
        assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("failure", WORDS)
def test_words_that_are_data_in_every_output(failure: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cases = [case for name, case in all_cases().items() if name.startswith(f"{failure}/") and case.name.endswith(".txt") and len(case.data) < 5_000]
    text = "\n\n".join(case.data.decode("utf-8") for case in cases)
    (desk / "words.txt").write_text(text, "utf-8", newline="")
    (desk / "before.txt").write_text(CLEAN + "\n" + text.replace("Monday", "Sunday"), "utf-8", newline="")
    formats = [part for name in ("html", "json", "text") for part in ("--format", name)]
    assert main(["compare", "--no-language-model", "before.txt", "words.txt", "-o", "out.html", *formats, "-v"]) in (0, 1)
    said, errors = capsys.readouterr()
    assert errors == ""
    for shown in (said, (desk / "out.txt").read_text("utf-8")):
        assert "\x1b]" not in shown and "\x9b" not in shown and "\x1b[2J" not in shown and "\x07" not in shown
    assert json.loads((desk / "out.json").read_bytes())["draft"]["text"] == text
    page = (desk / "out.html").read_text("utf-8")
    assert "<script>alert(1)</script>" not in page and "</script><script>1" not in page


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda path: path.mkdir(), "is a folder"),
        (lambda path: path.symlink_to("nowhere.txt"), "there is no file called"),
        (lambda path: path.symlink_to(path.name), "cannot be read"),
        (lambda path: path.symlink_to("/dev/zero"), "is too large"),
        (lambda path: path.symlink_to("/dev/null"), "there is no text in it"),
        (os.mkfifo, "there is no text in it"),
        (lambda path: path.write_bytes(b""), "there is no text in it"),
        (lambda path: path.write_bytes(b"x" * 5_000_001), "is too large"),
    ],
    ids="folder nowhere circle endless nothing pipe empty large".split(),
)
def test_what_is_no_text(make: object, says: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert callable(make)
    make(desk / "draft.txt")
    start = time.monotonic()
    assert says in refusal(capsys, "check", "draft.txt", "-o", "out.html")
    assert time.monotonic() - start < 30


def test_a_text_that_may_not_be_read(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "clean.txt").chmod(0)
    if os.access("clean.txt", os.R_OK):
        pytest.skip("this user may read anything")
    assert "may not be read" in refusal(capsys, "check", "clean.txt")


@pytest.mark.parametrize("name", ["a\nb.txt", "\x1b[31mred.txt", "\x1b]0;x\x07.txt", "b\u202egnp.txt", "\u2028.txt", "\udcff\udc80.txt", "%s%n{}{{7*7}}.txt", "[red]x[/red].txt", "'; rm -rf x.txt"])
def test_names_that_a_terminal_could_obey(name: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    refusal(capsys, "check", name)
    try:
        (desk / name).write_text(CLEAN, "utf-8")
    except OSError:
        pytest.skip("this disk has no such names")
    assert check(name, "-o", "out.json") == 0
    said, errors = capsys.readouterr()
    assert errors == "" and not controls(said.replace("\n", ""))
    assert json.loads((desk / "out.json").read_bytes())["draft"]["text"] == CLEAN


@pytest.mark.parametrize("place", ["clean.txt", "./clean.txt", "clean.txt/out.html", "reports", "/dev/full/out.html", "x" * 300 + ".html"])
def test_places_for_a_report_that_are_none(place: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "reports").mkdir()
    arguments = ["--format", "html"] if place.endswith(("txt", "reports")) else []
    refusal(capsys, "check", "--no-language-model", "clean.txt", "-o", place, *arguments)
    assert (desk / "clean.txt").read_text("utf-8") == CLEAN


def test_a_folder_that_is_missing_is_made(desk: Path) -> None:
    assert check("clean.txt", "-o", "new/er/out.html") == 0
    assert [path.name for path in (desk / "new" / "er").iterdir()] == ["out.html"]


def test_a_disk_that_is_full(desk: Path) -> None:
    """The limit on the size of a file stands for a disk without room: the old report stays, and no piece of the new."""
    (desk / "out.json").write_text("the old report")
    program = "import sys; from checker.cli import main; sys.exit(main(['check', '--no-language-model', 'clean.txt', '-o', 'out.json']))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, timeout=120, env=environment(PYTHONDONTWRITEBYTECODE="1"),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500)),
    )
    assert done.returncode == 2 and done.stdout == b"" and done.stderr.count(b"\n") == 1 and b"cannot write" in done.stderr
    assert (desk / "out.json").read_text() == "the old report"
    assert not list(desk.glob(".checker-*"))


GOOD = "0123456789abcdef"
DECISIONS = {
    "empty": b"", "text": b"no", "list": b"[]", "number": b"7", "nothing": b"null", "half": b'{"format": 1, "decisions": {', "no-utf-8": b'{"format": "\xff"}',
    "deep": b"[" * 200_000, "deep-object": b'{"a":' * 200_000, "digits": b'{"format": ' + b"9" * 10_000 + b', "decisions": {}}', "not-a-number": b'{"format": NaN, "decisions": {}}',
    "true": b'{"format": true, "decisions": {}}', "later": b'{"format": 2, "decisions": {}}', "types": b'{"format": 1, "decisions": []}',
    "twice": b'{"format": 1, "decisions": {}, "decisions": {}}', "more": b'{"format": 1, "decisions": {}, "x\\u001b[2J\\n\\u202e": 1}',
    "fingerprint": b'{"format": 1, "decisions": {"../../etc\\u001b[31m": {"action": "accept"}}}',
    "action": json.dumps({"format": 1, "decisions": {GOOD: {"action": "\x1b]0;x\x07"}}}).encode(),
    "member": json.dumps({"format": 1, "decisions": {GOOD: {"action": "accept", "__class__": 1}}}).encode(),
    "reason": json.dumps({"format": 1, "decisions": {GOOD: {"action": "dismiss", "reason": ["no"]}}}).encode(),
    "edit": json.dumps({"format": 1, "decisions": {GOOD: {"action": "edit"}}}).encode(),
    "large": b" " * 5_000_001, "wide": '{"format": 1, "decisions": {}}'.encode("utf-16"),
}


@pytest.mark.parametrize("name", DECISIONS)
def test_decisions_that_are_none(name: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "d.json").write_bytes(DECISIONS[name])
    assert len(refusal(capsys, "check", "--no-language-model", "clean.txt", "--decisions", "d.json", "-o", "out.html")) < 600


@pytest.mark.parametrize("option", ["--settings", "--vocabulary", "--baseline", "--decisions", "checker.toml"])
@pytest.mark.parametrize(
    ("make", "says"),
    [
        (os.mkfifo, "it is a named pipe and no file"),
        (lambda path: path.symlink_to("/dev/zero"), "it is a device and no file"),
        (lambda path: path.symlink_to("/dev/null"), "it is a device and no file"),
    ],
    ids="pipe endless nothing".split(),
)
def test_a_file_of_the_desk_that_is_none(option: str, make: object, says: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A pipe that nobody writes to would be waited for without end, and a device read without end."""
    name = "checker.toml" if option == "checker.toml" else "kept.toml"
    assert callable(make)
    make(desk / name)
    arguments = [] if option == "checker.toml" else [option, name]
    assert says in refusal(capsys, "check", "--no-language-model", "clean.txt", "-o", "out.html", *arguments)


def test_decisions_of_a_shell_s_pipe_are_read(desk: Path) -> None:
    reading, writing = os.pipe()
    os.write(writing, b'{"format": 1, "decisions": {}}')
    os.close(writing)
    assert check("clean.txt", "--decisions", f"/dev/fd/{reading}", "-o", "out.html") == 0


def test_decisions_are_words_and_nothing_else(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    value = {"format": 1, "decisions": {GOOD: {"action": "dismiss", "reason": "</script><script>1</script>\x1b[31m{{ 7*7 }}"}}}
    (desk / "d.json").write_text(json.dumps(value))
    assert check("clean.txt", "--decisions", "d.json", "-o", "out.html") == 0
    assert "<script>1" not in (desk / "out.html").read_text("utf-8")
    said, errors = capsys.readouterr()
    assert not controls((said + errors).replace("\n", ""))


SETTINGS = {
    "broken": "fail_on = ", "twice": 'fail_on = "error"\nfail_on = "error"\n', "deep": "select = " + "[" * 5_000, "digits": "jobs = " + "9" * 10_000, "type": "fail_on = [1]",
    "unknown": '"x\\u001b[2J\\n\\u202e" = 1\n', "value": 'fail_on = "\\u001b[31m"\n', "not-a-number": "min_confidence = nan", "large": "#" * 1_000_001, "escape": 'fail_on = "\x1b[31m"\n',
    "nul": "fail_on = \0", "table": "[fail_on]\nx = 1\n", "date": "fail_on = 9999-12-31T23:59:60Z", "dots": "a." * 3_000 + "b = 1",
}


@pytest.mark.parametrize("name", SETTINGS)
def test_settings_that_make_no_sense(name: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "checker.toml").write_text(SETTINGS[name], "utf-8")
    assert len(refusal(capsys, "check", "--no-language-model", "clean.txt", "-o", "out.html")) < 600


@pytest.mark.parametrize("data", [b"\xff\xfe\0\0", b"fail_on = '\xff'", b"\xef\xbb\xbf\xef\xbb\xbffail_on = 1"], ids="wide no-utf-8 marks".split())
def test_settings_of_no_encoding(data: bytes, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "checker.toml").write_bytes(data)
    refusal(capsys, "check", "--no-language-model", "clean.txt", "-o", "out.html")
