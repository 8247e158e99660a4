"""Pictures of the report to look at: every example at three widths, in light and dark, and on paper.

    python -m tests.browser.screenshots FOLDER [REPORT.html ...]

Without reports it renders the hand-made examples. It drives Chromium through Playwright
(``pip install playwright``; Debian's ``chromium``), or the one that CHROMIUM names.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from checker.renderers import render
from tests.renderers import examples

WIDTHS = (1440, 1024, 390)
THEMES = ("light", "dark")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync")


def main(folder: Path, reports: list[Path]) -> int:
    """Write the pictures into ``folder``; 1 where a page asked for something or broke its own policy."""
    folder.mkdir(parents=True, exist_ok=True)
    if not reports:
        for name, example in examples.ALL.items():
            path = folder / f"{name}.html"
            path.write_text(render(example(), "html"), encoding="utf-8")
            reports.append(path)
    faults: list[str] = []
    with sync_playwright() as playwright:
        executable = os.environ.get("CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=executable, args=[*FLAGS])
        for report in reports:
            for theme in THEMES:
                for width in WIDTHS:
                    faults += shoot(browser, report, folder / f"{report.stem}-{width}-{theme}.png", width, theme)
            on_paper(browser, report, folder / f"{report.stem}.pdf")
        browser.close()
    for fault in faults:
        sys.stderr.write(f"{fault}\n")
    return 1 if faults else 0


def shoot(browser: Browser, report: Path, picture: Path, width: int, theme: str) -> list[str]:
    """One picture of the whole page; what the page asked for or complained of, in plain lines."""
    faults: list[str] = []
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme)  # type: ignore[arg-type]
    page = context.new_page()
    page.on("console", lambda message: faults.append(f"{picture.name}: {message.type}: {message.text}"))
    page.on("pageerror", lambda error: faults.append(f"{picture.name}: {error}"))
    page.on("request", lambda asked: None if asked.url == report.resolve().as_uri() else faults.append(f"{picture.name} asked for {asked.url}"))
    page.goto(report.resolve().as_uri())
    wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if wider > 0:
        faults.append(f"{picture.name}: {wider} pixels wider than the window")
    page.screenshot(path=picture, full_page=True)
    context.close()
    return faults


def on_paper(browser: Browser, report: Path, paper: Path) -> None:
    """The report as a PDF, as the browser prints it."""
    page = browser.new_page(color_scheme="dark")
    page.goto(report.resolve().as_uri())
    page.pdf(path=paper, format="A4", prefer_css_page_size=True)
    page.close()


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]]))
