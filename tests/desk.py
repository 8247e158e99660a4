"""A desk to try commands at: three texts in an empty folder, and ways to run checker there."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from checker.cli import main

ROOT = Path(__file__).resolve().parents[1]

ORIGINAL = """The harbour board of Kelmouth voted on Tuesday to close the east quay for repairs.

The work will cost 14 million pounds and take two years, the board said in a statement.

"We looked at every other way," said Ruth Amsel, who leads the board. "There was none."
"""
CLEAN = "Two ferries will leave from the west quay while the work goes on.\n\nTickets stay valid on both.\n"
TWICE = """The town council of Kelmouth met on Monday evening to talk about the new bridge over the river.

Residents filled the hall and spoke for two hours about noise, dust and the closing of the market road.

Residents filled the hall and spoke for two hours about noise, dust and the closing of the market road.
"""


def lay_out(folder: Path) -> None:
    """Put the three texts into a folder."""
    for name, text in (("original.txt", ORIGINAL), ("clean.txt", CLEAN), ("twice.txt", TWICE)):
        (folder / name).write_text(text, encoding="utf-8")


def check(*arguments: str) -> int:
    """The exit status of ``checker check``, run in this process without the language model."""
    return main(["check", "--no-language-model", *arguments])


def environment(**more: str) -> dict[str, str]:
    """The environment of a process that finds this checker from any folder."""
    return {**os.environ, "PYTHONPATH": str(ROOT), **more}


def process(*arguments: str, **more: str) -> subprocess.CompletedProcess[bytes]:
    """Run checker as a process of its own, with more environment variables."""
    command = [sys.executable, "-m", "checker", *arguments]
    return subprocess.run(command, capture_output=True, timeout=120, env=environment(**more))


def fault(error: BaseException) -> Callable[..., object]:
    """A function that raises ``error``, whatever it is called with."""

    def fail(*_: object, **__: object) -> object:
        raise error

    return fail


def one_error_line(output: str, errors: str) -> str:
    """What was said, where that is nothing on standard output and one line on standard error."""
    assert output == ""
    assert errors.startswith("checker: error: ") and errors.endswith("\n") and errors.count("\n") == 1
    assert "Traceback" not in errors
    return errors
