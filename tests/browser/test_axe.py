"""axe-core finds no violation of WCAG 2.2 A or AA, light and dark, in every state of the report."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import Opener, press

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]


def violations(page: Any) -> list[str]:
    source = os.environ.get("CHECKER_AXE")
    if not source:
        pytest.skip("needs axe-core: make browser")
    page.evaluate(Path(source).read_text(encoding="utf-8"))
    found = page.evaluate("tags => axe.run(document, { runOnly: { type: 'tag', values: tags } })", TAGS)
    return [f"{one['id']}: {node['html'][:160]} {node['failureSummary'][:200]}" for one in found["violations"] for node in one["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["pair", "quiet", "alone", "several", "hostile"])
def test_no_violation(open_page: Opener, name: str, scheme: str) -> None:
    page = open_page(name, color_scheme=scheme)
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_no_violation_while_working(open_page: Opener, scheme: str, width: int) -> None:
    page = open_page(color_scheme=scheme, viewport={"width": width, "height": 900})
    press(page, "j", "a", "j", "d", "Enter", "j", "e")
    page.locator(".facets").evaluate("details => details.open = true")
    page.locator("#show-structure").uncheck(force=True)
    assert violations(page) == []


@pytest.mark.parametrize("view", ["original", "draft", "apart", "corrected"])
def test_no_violation_in_any_view(open_page: Opener, view: str) -> None:
    page = open_page()
    press(page, "j", "a")
    page.locator(f"#view-{view}").check(force=True)
    assert violations(page) == []


@pytest.mark.parametrize("dialog", ["help", "take"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation_in_the_dialogs(open_page: Opener, dialog: str, scheme: str) -> None:
    page = open_page(color_scheme=scheme)
    page.locator(f"[data-open={dialog}]").click()
    assert violations(page) == []
