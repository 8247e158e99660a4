"""Reading: without a script, on paper, on a phone, in the dark, in forced colours, when it is long or hostile."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from checker.renderers import html as renderer
from tests.browser.conftest import Opener, press
from tests.renderers import examples


def test_without_a_script_everything_can_be_read_and_jumped_to(open_page: Opener) -> None:
    page = open_page(java_script_enabled=False)
    for number, card in enumerate(page.locator(".card").all(), 1):
        assert card.is_visible() and card.locator("h4").inner_text()
        assert not card.locator(".deciding").is_visible(), number
    assert not page.locator("#export").is_visible() and not page.locator("#search").is_visible()
    page.locator(".card .go").first.click()
    assert "#at-" in page.url
    assert page.locator(".side-by-side .row").first.is_visible()
    page.locator("#show-structure").uncheck(force=True)
    assert not page.locator("[data-family=structure]").first.is_visible()
    page.locator("#view-draft").check(force=True)
    assert page.locator(".reading.draft").is_visible() and not page.locator(".side-by-side").is_visible()


@pytest.mark.parametrize("width", [320, 390, 1024, 1440])
@pytest.mark.parametrize("name", ["pair", "alone", "several", "hostile"])
def test_nothing_runs_out_of_the_page(open_page: Opener, name: str, width: int) -> None:
    page = open_page(name, viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    press(page, "j", "d")
    page.locator("#export").click() if width < 400 else None
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_narrow_is_one_column(open_page: Opener) -> None:
    page = open_page(viewport={"width": 390, "height": 800})
    row = page.locator(".row.altered").first
    a, b = row.locator(".cell.a").bounding_box(), row.locator(".cell.b").bounding_box()
    assert b["y"] >= a["y"] + a["height"] - 1


def test_lines_are_of_a_length_for_reading(open_page: Opener) -> None:
    page = open_page(viewport={"width": 1440, "height": 900})
    for view in ("both", "draft"):
        page.locator(f"#view-{view}").check(force=True)
        widest = page.evaluate("""() => Math.max(...[...document.querySelectorAll(".prose")].filter((one) => one.offsetParent).map((one) => {
          const probe = document.createElement("span");
          probe.textContent = "abcdefghijklmnopqrstuvwxyz ".repeat(4);
          one.append(probe);
          probe.style.whiteSpace = "nowrap";
          const letter = probe.getBoundingClientRect().width / 108;
          probe.remove();
          return one.clientWidth / letter;
        }))""")
        assert widest <= 80


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_theme_follows_the_reader_and_the_toggle(open_page: Opener, scheme: str) -> None:
    page = open_page(color_scheme=scheme)
    paper = "getComputedStyle(document.body).backgroundColor"
    first = page.evaluate(paper)
    other = "light" if scheme == "dark" else "dark"
    page.locator(f"#theme-{other}").check(force=True)
    assert page.evaluate(paper) != first
    page.reload()
    assert page.evaluate(paper) != first


def test_forced_colours_keep_every_sign(open_page: Opener) -> None:
    page = open_page(forced_colors="active")
    styles = page.eval_on_selector_all(".side-by-side mark", "marks => [...new Set(marks.map((mark) => getComputedStyle(mark).borderBottomStyle))]")
    assert {"double", "solid", "dashed"} <= set(styles)
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    press(page, "j", "a")
    assert page.locator(".card").first.locator("[aria-pressed=true]").inner_text().startswith("Accept")


def test_nothing_moves(open_page: Opener) -> None:
    page = open_page(reduced_motion="reduce")
    assert page.evaluate("document.getAnimations().length") == 0


def test_paper_has_everything_open_and_no_dark(open_page: Opener, tmp_path: Path) -> None:
    page = open_page("quiet", color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    data = page.pdf(path=str(tmp_path / "print.pdf"))
    assert data.startswith(b"%PDF")
    assert not page.locator(".fold").evaluate("details => details.open")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".fold .prose").first.is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert not page.locator(".fold").evaluate("details => details.open")


def test_paper_shows_numbers_and_no_controls(open_page: Opener) -> None:
    page = open_page()
    page.emulate_media(media="print")
    for selector in (".masthead", ".filters", ".deciding", ".map", "#search", ".facets"):
        assert not page.locator(selector).first.is_visible(), selector
    assert [card.locator(".number").is_visible() for card in page.locator(".card").all()] == [True] * 12
    assert page.locator(".card", has_text="Mrs. Oduya").first.locator(".excerpts").is_visible()


def test_texts_can_be_rebuilt_from_the_page_to_the_character(page: Any) -> None:
    data = json.loads(page.locator("#report-data").text_content())
    assert data["draft"]["text"] == examples.DRAFT.text and data["original"][0]["text"] == examples.ORIGINAL.text


def test_hostile_texts_are_texts(open_page: Opener) -> None:
    page = open_page("hostile", script="window.alert = () => { throw new Error('alerted'); };")
    assert "</script><script>alert(1)</script>" in page.locator("main").inner_text()
    assert page.locator("main script, main img, main a[href^=javascript]").count() == 0
    for _ in examples.hostile().findings:
        press(page, "j", "a")
    page.locator("#view-corrected").check(force=True)
    view = page.locator(".reading.corrected")
    assert "<img src=x onerror=alert(2)>" in view.inner_text() and view.locator("img, script, a").count() == 0
    assert "\u202e" not in view.inner_text() and "U+202E" in view.inner_text() and "U+0000" in view.inner_text()
    page.locator(".card").nth(2).locator("[data-do=dismiss]").click()
    page.keyboard.type("<img src=x onerror=alert(5)> \u202e")
    press(page, "Enter")
    assert page.locator(".decision img").count() == 0 and "U+202E" in page.locator(".card").nth(2).locator(".decision").inner_text()


def test_a_giant_falls_back_to_the_rows_of_its_findings(open_page: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(renderer, "_LARGEST", 1_000)
    page = open_page()
    assert "only the passages with findings are shown" in page.locator(".banner").first.inner_text()
    assert page.locator(".card").count() == 12
    assert page.locator(".side-by-side .row:not(.head)").count() < 20
    for card in page.locator(".card").all():
        assert page.locator(card.locator(".go").get_attribute("href")).count() == 1
    press(page, "j", "a")
    page.locator("#view-corrected").check(force=True)
    assert "did not advise" in page.locator(".reading.corrected ins").inner_text()


def test_paper_holds_both_texts_and_every_finding(open_page: Opener, tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("needs pdftotext (poppler-utils)")
    open_page("pair").pdf(path=str(tmp_path / "print.pdf"))
    done = subprocess.run(["pdftotext", tmp_path / "print.pdf", "-"], capture_output=True, text=True, check=True)
    printed = done.stdout
    for number, finding in enumerate(examples.pair().findings, 1):
        assert re.search(rf"\b{number}\b", printed), finding
    for words in ("stabilisers", "washing machine", "Unions", "1.2 million", "Rescue helicopters"):
        assert words in printed, words


@pytest.mark.parametrize("name", ["pair", "alone"])
def test_no_page_of_the_print_ends_half_empty(open_page: Opener, tmp_path: Path, name: str) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("needs pdftotext (poppler-utils)")
    open_page(name).pdf(path=str(tmp_path / "print.pdf"), format="A4")
    done = subprocess.run(["pdftotext", "-bbox", tmp_path / "print.pdf", "-"], capture_output=True, text=True, check=True)
    pages = re.findall(r'<page width="[^"]*" height="([^"]*)">(.*?)</page>', done.stdout, re.S)
    for height, words in pages[:-1]:
        lowest = max(map(float, re.findall(r'yMax="([^"]*)"', words)))
        assert lowest > 0.75 * float(height)
