"""Chromium for the tests of the report in a browser; `make browser` brings it. Without that they are skipped.

Every page that a test opens is watched: a request, an error or a breach of the page's own content
security policy fails the test, whatever it was about.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from checker.renderers import render
from checker.report import Report
from tests.renderers import examples

HERE = Path(__file__).resolve().parent
CHROMIUM = os.environ.get("CHECKER_CHROMIUM", "/usr/bin/chromium")
WATCH = """
window.breaches = [];
document.addEventListener("securitypolicyviolation", (event) => window.breaches.push(`${event.violatedDirective}: ${event.blockedURI}`));
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if os.environ.get("CHECKER_BROWSER"):
        return
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.skip(reason="needs a browser: make browser"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


Opener = Callable[..., Any]


@pytest.fixture
def open_page(browser: Any, tmp_path: Path) -> Iterator[Opener]:
    """A function that opens a report (or the file of one) in a page of its own; what it is told besides goes to the context."""
    contexts: list[Any] = []
    watched: list[tuple[Any, list[str]]] = []

    def open_report(report: Report | Path | str = "pair", fragment: str = "", context: Any = None, script: str = "", **options: Any) -> Any:
        if isinstance(report, Path):
            path = report
        else:
            path = tmp_path / "report.html"
            path.write_text(render(examples.ALL[report]() if isinstance(report, str) else report, "html"), encoding="utf-8")
        if context is None:
            context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
            contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        trouble: list[str] = []
        page.on("pageerror", lambda error: trouble.append(f"error: {error}"))
        page.on("console", lambda message: trouble.append(f"console: {message.text}") if message.type in ("error", "warning") else None)
        address = path.as_uri()
        page.on("request", lambda request: trouble.append(f"request: {request.url}") if request.url.split("#")[0] != address and not request.url.startswith("blob:") else None)
        page.add_init_script(WATCH + script)
        page.goto(address + fragment)
        watched.append((page, trouble))
        return page

    yield open_report
    try:
        for page, trouble in watched:
            if not page.is_closed() and page.evaluate("typeof window.breaches") == "object":
                trouble += page.evaluate("window.breaches")
            assert trouble == []
    finally:
        for context in contexts:
            context.close()


@pytest.fixture
def page(open_page: Opener) -> Any:
    """The report with every kind of damage."""
    return open_page()


def press(page: Any, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def focused(page: Any) -> str:
    """The id of what has the focus."""
    return page.evaluate("document.activeElement.id")


def download(page: Any, what: str) -> bytes:
    """What a button of the export dialog saves."""
    page.locator("#export").click()
    with page.expect_download() as waiting:
        page.locator(f"[data-export={what}]").click()
    page.locator("#take [data-close]").click()
    return Path(waiting.value.path()).read_bytes()


def shown(page: Any) -> list[int]:
    """The numbers of the findings that can be seen."""
    return [int(card.locator(".number").inner_text()) for card in page.locator(".card").all() if card.is_visible()]
