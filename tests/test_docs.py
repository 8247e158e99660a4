"""docs/checks/ says what the checks say."""

from __future__ import annotations

import re
import runpy
from collections.abc import Callable
from pathlib import Path

import pytest

from checker import pipeline
from checker.readers import read_file
from checker.registry import all_checks
from checker.renderers import terminal
from checker.settings import Settings
from tests.conftest import texts_in


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


@pytest.mark.model
def test_the_readme_shows_what_the_demo_says(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    originals, draft = texts_in(Path("fixtures/pairs/docks-spun"))
    settings = Settings()
    texts = [read_file(path, settings.max_bytes) for path in (*originals, draft)]
    said = terminal.render(pipeline.compare(texts[:-1], texts[-1], settings), verbose=False).splitlines()
    shown = (root / "README.md").read_text(encoding="utf-8").partition("```text\n")[2].partition("\n```")[0].splitlines()
    assert [line for line in shown if line not in said and line != "[...]"] == [], "paste what `make demo` says now"


def test_links_lead_somewhere(root: Path) -> None:
    pages = [*root.glob("*.md"), *(root / "docs").rglob("*.md"), *(root / "reports").glob("*.md")]
    broken = []
    for page in pages:
        for link in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8")):
            if "://" not in link and not (page.parent / link).exists():
                broken.append(f"{page.relative_to(root)}: {link}")
    assert broken == []
