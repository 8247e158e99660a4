"""Copy to put through the gate: an original, a draft that may run, and what can be wrong with one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from checker.cli import main

ROOT = Path(__file__).resolve().parents[2]

SETTINGS = """\
drafts = ["drafts/**/*.txt"]
original-path = ["originals/{stem}.txt"]
language-model = "off"
jobs = 2
"""
ORIGINAL = """\
The harbour board of Kelmouth voted on Tuesday to close the east quay for repairs.

The work will cost 14 million pounds and take two years, the board said in a statement.

"We looked at every other way," said Ruth Amsel, who leads the board. "There was none."
"""
REWRITTEN = """\
On Tuesday the harbour board of Kelmouth voted to close the east quay for repairs.

The board said in a statement that the work would cost 14 million pounds and take two years.

"We looked at every other way," said Ruth Amsel, who leads the board. "There was none."
"""
WRONG = REWRITTEN.replace("14 million", "41 million")
WARNED = REWRITTEN + '\n"Nobody asked the fishermen what they thought of it all," said Tom Hale, who owns two boats.\n'
UNREADABLE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"


def lay_out(folder: Path, settings: str, texts: Mapping[str, str]) -> None:
    """Put settings and texts, by their paths, into a folder."""
    (folder / "checker.toml").write_text(settings, encoding="utf-8")
    for name, text in texts.items():
        write(folder / name, text)


def write(path: Path, text: str | bytes) -> None:
    """A file with its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)


def hook(*arguments: str) -> int:
    """The exit status of ``checker hook``, run in this process."""
    return main(["hook", *arguments])


def on_path(folder: Path) -> dict[str, str]:
    """The environment of a shell in which ``checker`` is this one; ``folder`` gets the command."""
    command = folder / "checker"
    folder.mkdir(parents=True, exist_ok=True)
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m checker "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    who = {f"GIT_{role}_{what}": value for role in ("AUTHOR", "COMMITTER") for what, value in (("NAME", "Desk"), ("EMAIL", "desk@example.org"))}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**kept, **quiet, **who, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}", "TERM": "dumb"}


def shell(
    command: str | list[str], folder: Path, environment: Mapping[str, str], seconds: float = 400
) -> subprocess.CompletedProcess[str]:
    """Run a command, or lines of a shell, in a folder."""
    return subprocess.run(
        command, cwd=folder, env=dict(environment), shell=isinstance(command, str), capture_output=True, text=True, timeout=seconds
    )


def block(page: str, language: str, number: int = 0) -> str:
    """A block of code of a page of docs/integrations, as who follows the page would copy it."""
    text = (ROOT / "docs" / "integrations" / page).read_text(encoding="utf-8")
    return text.split(f"\n```{language}\n")[1:][number].split("\n```")[0] + "\n"
