"""Write the page of every check, and their index, into docs/checks/: ``make docs``.

With ``--check`` nothing is written; the exit status tells whether the pages are current.
"""

from __future__ import annotations

import sys
from pathlib import Path

from checker.commands import _pages
from checker.registry import all_checks

FOLDER = Path(__file__).resolve().parent / "checks"


def pages() -> dict[str, str]:
    """What each file under docs/checks/ should say, by its path there."""
    found = {f"{check.name}.md": _pages.markdown(check) for check in all_checks()}
    return {"README.md": _pages.index(all_checks()), **found}


def stale() -> list[str]:
    """The files that are missing, out of date, or left over from a check that is gone."""
    wanted = pages()
    there = {path.relative_to(FOLDER).as_posix(): path.read_text(encoding="utf-8") for path in FOLDER.rglob("*.md")}
    return sorted(name for name in {*wanted, *there} if wanted.get(name) != there.get(name))


def main() -> int:
    """Write what is stale, or with ``--check`` name it."""
    wanted, names = pages(), stale()
    if "--check" in sys.argv[1:]:
        for name in names:
            sys.stderr.write(f"docs/checks/{name} is not current: run `make docs`\n")
        return 1 if names else 0
    for name in names:
        path = FOLDER / name
        if name in wanted:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(wanted[name], encoding="utf-8")
        else:
            path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
