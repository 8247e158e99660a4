"""docs/checks/ says what the checks say."""

from __future__ import annotations

import re
import runpy
from collections.abc import Callable
from pathlib import Path

from checker.registry import all_checks


def build(root: Path, name: str) -> Callable[[], object]:
    function: Callable[[], object] = runpy.run_path(str(root / "docs" / "build.py"))[name]
    return function


def test_the_pages_are_current(root: Path) -> None:
    assert build(root, "stale")() == [], "run `make docs`"


def test_every_check_has_a_page_with_its_examples(root: Path) -> None:
    for check in all_checks():
        page = (root / "docs" / "checks" / f"{check.name}.md").read_text(encoding="utf-8")
        assert page.startswith(f"# {check.name}\n")
        assert f"Severity: **{check.severity}**." in page
        for example in check.examples:
            assert f"B: {example.b}".replace("\n", "\\n") in page


def test_the_index_links_to_every_page(root: Path) -> None:
    index = (root / "docs" / "checks" / "README.md").read_text(encoding="utf-8")
    for check in all_checks():
        assert f"({check.name}.md)" in index


def test_links_lead_somewhere(root: Path) -> None:
    pages = [*root.glob("*.md"), *(root / "docs").rglob("*.md"), *(root / "reports").glob("*.md")]
    broken = []
    for page in pages:
        for link in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8")):
            if "://" not in link and not (page.parent / link).exists():
                broken.append(f"{page.relative_to(root)}: {link}")
    assert broken == []
