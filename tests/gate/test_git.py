"""The pages of docs/integrations, followed to the letter with the real git and the real pre-commit."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.gate.copy import ORIGINAL, REWRITTEN, ROOT, UNREADABLE, WARNED, WRONG, block, lay_out, on_path, shell, write

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

Run = Callable[[str], "subprocess.CompletedProcess[str]"]


@pytest.fixture
def repository(tmp_path: Path) -> tuple[Path, Run]:
    """A repository with an original in it, and what runs lines of a shell there."""
    top = tmp_path / "desk"
    top.mkdir()
    environment = {**on_path(tmp_path / "bin"), "CHECKER_CACHE": str(tmp_path / "cache"), "PRE_COMMIT_HOME": str(tmp_path / "pc")}

    def run(line: str) -> subprocess.CompletedProcess[str]:
        return shell(line, top, environment)

    assert run("git init -q -b main .").returncode == 0
    write(top / "originals" / "quay.txt", ORIGINAL)
    write(top / ".gitignore", "/reports/\n")
    return top, run


def commits(run: Run) -> int:
    return int(run("git rev-list --count HEAD 2>/dev/null").stdout or 0)


def hooks_of(folder: Path, run: Run) -> None:
    """A repository of hooks as it would be released, but for its environment, which would take minutes to build."""
    manifest = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    assert manifest.count("language: python") == 2
    write(folder / ".pre-commit-hooks.yaml", manifest.replace("language: python", "language: system"))
    done = run(f"cd {folder} && git init -q -b main . && git add . && git commit -q -m hooks && git tag v0.1.0")
    assert done.returncode == 0, done.stderr


@pytest.fixture
def with_pre_commit(repository: tuple[Path, Run], tmp_path: Path) -> tuple[Path, Run]:
    """The repository with what docs/integrations/pre-commit.md says, and the hook installed."""
    if importlib.util.find_spec("pre_commit") is None:
        pytest.skip("pre-commit is not installed: pip install -e '.[dev]'")
    top, run = repository
    hooks_of(tmp_path / "hooks", run)
    lay_out(top, block("pre-commit.md", "toml"), {})
    page = block("pre-commit.md", "yaml")
    write(top / ".pre-commit-config.yaml", re.sub(r"https://\S+", str(tmp_path / "hooks"), page))
    done = run(f'"{sys.executable}" -m pre_commit install')
    assert done.returncode == 0, done.stdout + done.stderr
    assert run("git add . && git commit -q -m start").returncode == 0
    return top, run


def test_the_manifest_is_one(repository: tuple[Path, Run]) -> None:
    if importlib.util.find_spec("pre_commit") is None:
        pytest.skip("pre-commit is not installed: pip install -e '.[dev]'")
    _, run = repository
    done = run(f'"{sys.executable}" -m pre_commit validate-manifest "{ROOT / ".pre-commit-hooks.yaml"}"')
    assert done.returncode == 0, done.stdout


def test_pre_commit_blocks_and_then_lets_the_mended_draft_pass(with_pre_commit: tuple[Path, Run]) -> None:
    top, run = with_pre_commit
    write(top / "drafts" / "quay.txt", WRONG)
    before = commits(run)
    done = run("git add drafts && git commit -m 'Quay story'")
    said = done.stdout + done.stderr
    assert done.returncode != 0 and commits(run) == before
    assert "exit code: 1" in said and "“14 million pounds” became “41 million pounds”" in said
    assert (top / "reports" / "drafts" / "quay.txt.html").exists()
    write(top / "drafts" / "quay.txt", REWRITTEN)
    done = run("git add drafts && git commit -m 'Quay story'")
    assert done.returncode == 0, done.stdout + done.stderr
    assert commits(run) == before + 1


def test_pre_commit_keeps_warnings_and_shows_them_when_asked(with_pre_commit: tuple[Path, Run]) -> None:
    top, run = with_pre_commit
    write(top / "drafts" / "quay.txt", WARNED)
    done = run("git add drafts && git commit -m 'Quay story'")
    assert done.returncode == 0 and "quotes/unsupported" not in done.stdout + done.stderr
    assert "quotes/unsupported" in (top / "reports" / "drafts" / "quay.txt.html").read_text(encoding="utf-8")
    config = (top / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    write(top / ".pre-commit-config.yaml", config.rstrip() + "\n        args: [-v]\n        verbose: true\n")
    done = run(f'git add . && "{sys.executable}" -m pre_commit run --all-files')
    assert done.returncode == 0 and "quotes/unsupported" in done.stdout


def test_pre_commit_names_a_draft_that_cannot_be_read_and_checks_the_others(with_pre_commit: tuple[Path, Run]) -> None:
    top, run = with_pre_commit
    write(top / "drafts" / "picture.txt", UNREADABLE)
    write(top / "drafts" / "quay.txt", WRONG)
    done = run("git add drafts && git commit -m both")
    said = done.stdout + done.stderr
    assert "exit code: 2" in said and "picture.txt looks like a PNG image" in said and "BLOCKED  drafts/quay.txt" in said


def test_all_drafts_are_checked_where_only_an_original_changed(with_pre_commit: tuple[Path, Run]) -> None:
    top, run = with_pre_commit
    config = (top / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    write(top / ".pre-commit-config.yaml", config.replace("id: checker", "id: checker-all"))
    write(top / "drafts" / "quay.txt", REWRITTEN)
    assert run("git add . && git commit -m right").returncode == 0
    write(top / "originals" / "quay.txt", ORIGINAL.replace("14 million", "15 million"))
    done = run("git add originals && git commit -m corrected")
    assert done.returncode != 0 and "became “14 million pounds”" in done.stdout + done.stderr


@pytest.fixture
def with_hook(repository: tuple[Path, Run]) -> tuple[Path, Run]:
    """The repository with the script of docs/integrations/git-hook.md."""
    top, run = repository
    lay_out(top, block("git-hook.md", "toml"), {})
    write(top / ".git" / "hooks" / "pre-commit", block("git-hook.md", "sh"))
    (top / ".git" / "hooks" / "pre-commit").chmod(0o755)
    assert run("git add . && git commit -q -m start").returncode == 0
    return top, run


def test_a_plain_hook_checks_what_is_committed_and_not_what_lies_there(with_hook: tuple[Path, Run]) -> None:
    top, run = with_hook
    write(top / "originals" / "the quay.txt", ORIGINAL)
    draft = top / "drafts" / "the quay.txt"
    write(draft, WRONG)
    assert run("git add .").returncode == 0
    write(draft, REWRITTEN)
    done = run("git commit -m 'Quay story'")
    assert done.returncode != 0 and "BLOCKED  drafts/the quay.txt" in done.stdout + done.stderr
    assert commits(run) == 1
    assert (top / "reports" / "drafts" / "the quay.txt.html").exists()
    assert run("git add drafts").returncode == 0
    write(draft, WRONG)
    done = run("git commit -q -m 'Quay story'")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert run("git show 'HEAD:drafts/the quay.txt'").stdout == REWRITTEN


def test_a_plain_hook_minds_a_commit_without_drafts(with_hook: tuple[Path, Run]) -> None:
    top, run = with_hook
    write(top / "notes.md", "Nothing to check.\n")
    write(top / "drafts" / "README.md", "How we write.\n")
    write(top / "drafts" / "front" / "photo.jpg", UNREADABLE)
    assert run("git add . && git commit -q -m notes").returncode == 0


@pytest.mark.parametrize(
    ("text", "status", "says"),
    [
        (REWRITTEN, 0, "Every draft may run."),
        (WRONG, 1, "Findings: the reports are in out/."),
        (UNREADABLE, 2, "A draft could not be read"),
    ],
)
def test_a_job_of_a_build_server_tells_its_ends_apart(
    repository: tuple[Path, Run], text: str | bytes, status: int, says: str
) -> None:
    top, run = repository
    lay_out(top, block("git-hook.md", "toml"), {})
    write(top / "drafts" / "quay.txt", text)
    write(top / "job.sh", block("git-hook.md", "sh", 1))
    done = run("sh job.sh")
    assert done.returncode == status and says in done.stdout
    assert (top / "out" / "drafts" / "quay.txt.html").exists() == (status < 2)


def test_the_script_beside_a_content_system_loses_no_story(repository: tuple[Path, Run]) -> None:
    top, run = repository
    lay_out(top, block("content-system.md", "toml") + 'language-model = "off"\n', {})
    stories: dict[str, str | bytes] = {"a story": REWRITTEN, "quay": WRONG, "picture": UNREADABLE}
    for name, text in stories.items():
        write(top / "outbox" / f"{name}.txt", text)
        write(top / "wires" / f"{name}.txt", ORIGINAL)
    (top / "ready").mkdir()
    write(top / "let-through.sh", block("content-system.md", "sh"))
    done = run("sh let-through.sh")
    assert done.returncode == 0, done.stderr
    assert [path.name for path in (top / "ready").iterdir()] == ["a story.txt"]
    assert sorted(path.name for path in (top / "outbox").iterdir()) == ["picture.txt", "quay.txt"]
    assert "blocked: outbox/quay.txt, see reports/outbox/quay.txt.html" in done.stdout
    assert (top / "reports" / "outbox" / "quay.txt.html").exists()
    assert "not checked: outbox/picture.txt" in done.stdout
