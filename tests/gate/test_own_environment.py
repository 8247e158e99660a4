"""The hook as a desk gets it: pre-commit builds its environment from the repository alone. ``make hooks`` runs this."""

from __future__ import annotations

import os
import re
import shutil
import sys
from pathlib import Path

import pytest

from tests.gate.copy import ORIGINAL, REWRITTEN, ROOT, WRONG, block, lay_out, shell, write

pytestmark = pytest.mark.skipif(
    not os.environ.get("CHECKER_HOOKS"), reason="installs all that checker needs, which takes minutes: make hooks"
)


# What pip may take to bring and unpack a gigabyte of packages on a busy machine.
SECONDS = 3_000


def desk_environment() -> dict[str, str]:
    """A shell's environment in which no checker of ours is found, neither by its place nor by its command."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHONPATH", "VIRTUAL_ENV"))}
    mine = str(Path(sys.executable).parent)
    kept["PATH"] = os.pathsep.join(part for part in kept["PATH"].split(os.pathsep) if part != mine)
    who = {f"GIT_{role}_{what}": value for role in ("AUTHOR", "COMMITTER") for what, value in (("NAME", "Desk"), ("EMAIL", "desk@example.org"))}
    return {**kept, **who, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "TERM": "dumb"}


def released(folder: Path, environment: dict[str, str]) -> None:
    """A repository of what is here, as it would be released: tracked and new files, nothing that is ignored."""
    listed = shell("git ls-files -z --cached --others --exclude-standard", ROOT, environment).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    done = shell("git init -q -b main . && git add -A && git commit -q -m release && git tag v0.1.0", folder, environment)
    assert done.returncode == 0, done.stderr


def test_pre_commit_builds_the_environment_blocks_and_passes(tmp_path: Path) -> None:
    environment = {**desk_environment(), "CHECKER_CACHE": str(tmp_path / "cache"), "PRE_COMMIT_HOME": str(tmp_path / "pc")}
    (tmp_path / "release").mkdir()
    released(tmp_path / "release", environment)
    top = tmp_path / "desk"
    top.mkdir()
    assert shell("git init -q -b main .", top, environment).returncode == 0
    lay_out(top, block("pre-commit.md", "toml"), {"originals/quay.txt": ORIGINAL, ".gitignore": "/reports/\n"})
    page = block("pre-commit.md", "yaml")
    write(top / ".pre-commit-config.yaml", re.sub(r"https://\S+", str(tmp_path / "release"), page))
    done = shell(f'"{sys.executable}" -m pre_commit install && git add . && git commit -q -m start', top, environment)
    assert done.returncode == 0, done.stdout + done.stderr

    write(top / "drafts" / "quay.txt", WRONG)
    done = shell("git add drafts && git commit -m 'Quay story'", top, environment, SECONDS)
    said = done.stdout + done.stderr
    assert done.returncode != 0 and "exit code: 1" in said, said
    assert "“14 million pounds” became “41 million pounds”" in said
    assert (top / "reports" / "drafts" / "quay.txt.html").exists()
    assert list((tmp_path / "pc").glob("*/py_env-*")), "pre-commit built no environment"

    write(top / "drafts" / "quay.txt", REWRITTEN)
    done = shell("git add drafts && git commit -m 'Quay story'", top, environment, SECONDS)
    assert done.returncode == 0, done.stdout + done.stderr
