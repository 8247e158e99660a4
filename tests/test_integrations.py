"""The pages of docs/integrations, followed as a desk would: every command and every script of them runs."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

PAGES = ("ci.md", "github.md", "reviewdog.md", "sarif.md")


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-c", "user.name=d", "-c", "user.email=d@e.example", *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def scratch(tmp_path: Path, root: Path) -> Path:
    """A desk's repository with one spun draft, one clean one and one without its original; and a quick ``checker``."""
    if not shutil.which("git") or not shutil.which("bash"):
        pytest.skip("needs git and bash")
    (tmp_path / "bin").mkdir()
    command = tmp_path / "bin" / "checker"
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{root}" exec "{sys.executable}" -m checker "$@" --no-language-model\n', encoding="utf-8")
    command.chmod(0o755)
    folder = tmp_path / "desk"
    (folder / "wires").mkdir(parents=True)
    (folder / "drafts").mkdir()
    git(folder, "init", "-q", "-b", "main")
    pair = root / "fixtures" / "pairs" / "docks-spun"
    for name in ("storm", "a day"):
        shutil.copy(pair / "original.txt", folder / "wires" / f"{name}.txt")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "wires")
    git(folder, "update-ref", "refs/remotes/origin/main", "HEAD")
    shutil.copy(pair / "draft.txt", folder / "drafts" / "storm.txt")
    shutil.copy(pair / "draft.txt", folder / "drafts" / "lost.txt")
    (folder / "drafts" / "a day.txt").write_text("A quiet day, the harbour master said on Friday.\n", encoding="utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "drafts")
    return folder


def bash(folder: Path, script: str, **more: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(folder.parent / "bin"), os.environ["PATH"]])
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script], cwd=folder, capture_output=True, text=True, timeout=300,
        env={**os.environ, "PATH": path, "GITHUB_BASE_REF": "main", "GITHUB_STEP_SUMMARY": str(folder.parent / "summary.md"), **more},
    )


def test_the_workflow_for_github(root: Path, scratch: Path) -> None:
    """One draft is blocked, one is clean, one has lost its original: all are looked at, and the worst status is the job's."""
    source = (root / "docs" / "integrations" / "github.md").read_text("utf-8")
    workflow = yaml.safe_load(re.findall(r"```yaml\n(.*?)```", source, re.S)[0])
    (step,) = [step for step in workflow["jobs"]["copy"]["steps"] if step.get("name") == "Check what changed"]
    done = bash(scratch, step["run"])
    assert done.returncode == 2 and "lost.txt" in done.stderr
    lines = done.stdout.splitlines()
    assert sum(line.startswith("::error file=drafts/storm.txt,line=") for line in lines) >= 3
    assert all(line.startswith("::") for line in lines)
    reports = scratch / "out" / "drafts"
    assert (reports / "storm.txt.html").is_file() and (reports / "a day.txt.html").is_file()
    assert (scratch.parent / "summary.md").read_text("utf-8").count("<!-- checker -->") == 2


def test_the_comment_on_github_is_made_for_each_report_and_minds_none(root: Path, scratch: Path) -> None:
    """Drafts of one name in two folders have two reports; where there is none, nothing fails."""
    source = (root / "docs" / "integrations" / "github.md").read_text("utf-8")
    workflow = yaml.safe_load(re.findall(r"```yaml\n(.*?)```", source, re.S)[0])
    (step,) = [step for step in workflow["jobs"]["copy"]["steps"] if step.get("name") == "Comment"]
    script = step["run"].replace("${{ github.event.number }}", "7")
    stub = scratch.parent / "bin" / "gh"
    stub.write_text('#!/bin/sh\necho "$@"\n', encoding="utf-8")
    stub.chmod(0o755)
    assert bash(scratch, script).returncode == 0
    (scratch / "out").mkdir()
    done = bash(scratch, script)
    assert (done.returncode, done.stdout) == (0, "")
    for name in ("out/drafts/sub/a day.txt.md", "out/drafts/a day.txt.md"):
        (scratch / name).parent.mkdir(parents=True, exist_ok=True)
        (scratch / name).write_text("x", encoding="utf-8")
    done = bash(scratch, script)
    assert sorted(done.stdout.splitlines()) == [
        "pr comment 7 --body-file out/drafts/a day.txt.md", "pr comment 7 --body-file out/drafts/sub/a day.txt.md",
    ]


@pytest.mark.parametrize("page", [page for page in PAGES if page != "github.md"])
def test_the_command_of_a_page(root: Path, scratch: Path, page: str) -> None:
    """The lines that are indented are what a person types; reviewdog itself is not here."""
    source = (root / "docs" / "integrations" / page).read_text("utf-8")
    typed = [line.strip() for line in re.sub(r"```.*?```", "", source, flags=re.S).splitlines() if line.startswith("    checker ")]
    assert len(typed) == 1
    done = bash(scratch, typed[0])
    assert done.returncode == (0 if "test $?" in typed[0] else 1), done.stderr
    if page == "sarif.md":
        assert json.loads((scratch / "storm.sarif").read_bytes())["version"] == "2.1.0"


def test_every_format_is_on_a_page_and_in_the_readme(root: Path) -> None:
    from checker.renderers import FORMATS

    table = (root / "docs" / "integrations" / "README.md").read_text("utf-8")
    readme = (root / "README.md").read_text("utf-8")
    help_text = (root / "checker" / "commands" / "_options.py").read_text("utf-8")
    for name, format in FORMATS.items():
        assert f"| `{name}` | `{format.extension}`" in table
        assert name in readme and name in help_text


def test_every_page_stays_short(root: Path) -> None:
    for page in PAGES:
        assert len((root / "docs" / "integrations" / page).read_text("utf-8").splitlines()) < 70
