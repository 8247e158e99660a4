"""``python -m tests.hostile``: write the small inputs into fixtures/hostile, and the index of all.

``python -m tests.hostile tell [CLASS...]`` shows which are answered wrongly, or slowly.
"""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path

from tests.hostile import SMALL, all_cases, all_failures
from tests.hostile.existing import FOLDER
from tests.hostile.trial import bounded, judge

INDEX = FOLDER / "INDEX.md"


def index() -> str:
    """The page that names every class and its inputs."""
    groups = all_failures()
    lines = [
        "# Every hostile input",
        "",
        f"Written by `python -m tests.hostile`: {sum(len(group.cases) for group in groups.values())} inputs in {len(groups)} classes, made by the functions in tests/hostile.",
        f"Inputs of up to {SMALL} bytes lie beside this page, in a folder a class; the others are made when they are needed. Places that are",
        "hostile (folders, pipes, names, full disks) are made by tests/commands/test_hostile_places.py.",
    ]
    for group in groups.values():
        lines += ["", f"## {group.name}", "", group.meaning, ""]
        lines += [f"- {case.name}: {'refused' if case.says or not case.reads and not case.tells else 'read'}" for case in group.cases]
    return "\n".join(lines) + "\n"


def small_files() -> dict[Path, bytes]:
    """What lies in fixtures/hostile, by path."""
    found: dict[Path, bytes] = {}
    for group in all_failures().values():
        if group.name == "stories-of-a-bad-day":
            continue
        for case in group.cases:
            if not callable(case.content) and len(data := case.data) <= SMALL:
                found[FOLDER / group.name / case.name] = data
    return found


def main(arguments: list[str]) -> int:
    """Write, or tell."""
    if arguments[:1] == ["tell"]:
        for name, case in all_cases().items():
            if not name.startswith(tuple(arguments[1:]) or ""):
                continue
            start = time.process_time()
            with bounded(10.0):
                wrong = judge(case)
            spent = time.process_time() - start
            if wrong or spent > 0.3:
                sys.stdout.write(f"{spent:6.2f} s  {name}: {wrong or 'right'}\n")
        return 0
    for folder in FOLDER.iterdir():
        if folder.is_dir():
            shutil.rmtree(folder)
    for path, data in small_files().items():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    INDEX.write_text(index(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
