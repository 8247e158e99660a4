"""Deciding: accept, dismiss, edit, note, undo; kept, exported, imported; and the corrected draft."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker.corrections import corrected, decisions, notice
from checker.document import Span
from checker.finding import Decision, Suggestion
from tests.browser.conftest import Opener, download, focused, press
from tests.renderers import examples

NO_STORAGE = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } });"


def exported(page: Any) -> dict[str, Decision]:
    return decisions.parse(download(page, "decisions"), "exported")


def first(number: int = 0) -> str:
    return examples.pair().findings[number].fingerprint


def test_accept_dismiss_edit_and_note_by_keyboard(page: Any) -> None:
    press(page, "j", "a", "j", "d")
    page.keyboard.type("the desk heard it itself")
    press(page, "Enter", "j", "e")
    page.keyboard.type("Four")
    press(page, "Enter")
    cards = page.locator(".card")
    assert [cards.nth(number).get_attribute("data-decision") for number in range(4)] == ["accept", "dismiss", "edit", "undecided"]
    assert cards.nth(1).locator(".decision").inner_text() == "Dismissed: the desk heard it itself"
    assert focused(page) == cards.nth(2).get_attribute("id")
    cards.nth(2).locator("[data-do=note]").click()
    page.keyboard.type("ask the harbour")
    press(page, "Enter")
    assert cards.nth(2).locator(".decision").inner_text() == "Edited: Four (note: ask the harbour)"
    assert page.locator("#decided").inner_text() == "4 of 12 decided, 4 blocking left"
    found = exported(page)
    assert found[first(0)] == Decision("accept")
    assert found[first(1)] == Decision("dismiss", "the desk heard it itself")
    assert found[first(2)] == Decision("edit", text="Four", note="ask the harbour")


def test_where_nothing_is_suggested_there_is_nothing_to_accept(page: Any) -> None:
    for finding, card in zip(examples.pair().findings, page.locator(".card").all(), strict=True):
        word = "Accept" if finding.suggestion else "Mend by hand"
        assert card.locator("[data-do=accept]").inner_text().split(" (")[0].strip().splitlines()[0] == word
    number = next(index for index, finding in enumerate(examples.pair().findings) if not finding.suggestion)
    page.locator(".card").nth(number).locator("[data-do=accept]").click()
    assert page.locator(".card").nth(number).locator(".decision").inner_text() == "To be mended by hand"
    assert "to be mended by hand" in page.locator("#said").text_content()


def test_every_decision_can_be_undone_back_to_the_first(page: Any) -> None:
    before = exported(page)
    for _ in range(8):
        press(page, "j", "a")
    press(page, "a", "d")
    page.keyboard.type("no")
    press(page, "Enter")
    for _ in range(30):
        press(page, "u")
    assert exported(page) == before
    assert page.locator("#undo").is_disabled()


def test_undo_goes_to_what_it_changed_and_says_so(page: Any) -> None:
    press(page, "j", "a", "j", "j", "u")
    assert focused(page) == f"finding-{first(0)}"
    assert page.locator("#said").text_content().strip() == "Undone: Finding 1 accepted"


def test_escape_leaves_the_editor_without_a_decision(page: Any) -> None:
    press(page, "j", "e")
    page.keyboard.type("something else")
    press(page, "Escape")
    assert page.locator(".card").first.get_attribute("data-decision") == "undecided"
    assert focused(page) == f"finding-{first(0)}"


def test_a_button_that_is_pressed_takes_its_decision_back(page: Any) -> None:
    accept = page.locator(".card").first.locator("[data-do=accept]")
    accept.click()
    assert accept.get_attribute("aria-pressed") == "true"
    accept.click()
    assert accept.get_attribute("aria-pressed") == "false"


def test_decisions_are_kept_by_the_browser(open_page: Opener) -> None:
    page = open_page()
    press(page, "j", "a")
    page.reload()
    assert page.locator(".card").first.get_attribute("data-decision") == "accept"


def test_decisions_that_came_with_the_report_are_there(open_page: Opener) -> None:
    report = decisions.decided(examples.pair(), {first(2): Decision("edit", text="Four", note="ask")})
    page = open_page(report)
    assert page.locator(".card").nth(2).locator(".decision").inner_text() == "Edited: Four (note: ask)"
    assert exported(page)[first(2)] == Decision("edit", text="Four", note="ask")


def test_export_and_import_are_a_round_trip(open_page: Opener, tmp_path: Path) -> None:
    page = open_page()
    press(page, "j", "a", "j", "e")
    page.keyboard.type("“odd” <b>words</b>")
    press(page, "Shift+Enter")
    page.keyboard.type("\\u202e & more")
    press(page, "Enter")
    saved = tmp_path / "saved.json"
    saved.write_bytes(download(page, "decisions"))
    other = open_page(script=NO_STORAGE)
    other.locator("#export").click()
    other.locator("#import").set_input_files(saved)
    other.wait_for_function("document.getElementById('taken').textContent.includes('imported')")
    other.locator("#take [data-close]").click()
    assert download(other, "decisions") == saved.read_bytes()
    press(other, "u")
    assert other.locator(".card").first.get_attribute("data-decision") == "undecided"


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"format": 2, "decisions": {}}', '{"format": 1, "decisions": {"x": {"action": "accept"}}}',
     '{"format": 1, "decisions": {"0123456789abcdef": {"action": "<img src=x>"}}}',
     '{"format": 1, "decisions": {"0123456789abcdef": {"action": "accept", "note": 1}}}',
     '{"format": 1, "decisions": {"0123456789abcdef": {"action": "edit"}}}'],
)
def test_a_file_that_is_no_decisions_changes_nothing(page: Any, tmp_path: Path, text: str) -> None:
    before = download(page, "decisions")
    bad = tmp_path / "bad.json"
    bad.write_text(text, encoding="utf-8")
    page.locator("#export").click()
    page.locator("#import").set_input_files(bad)
    page.wait_for_function("document.getElementById('taken').textContent.includes('not imported')")
    page.locator("#take [data-close]").click()
    assert download(page, "decisions") == before and page.locator("#undo").is_disabled()


def test_decisions_on_other_findings_are_kept_and_counted(page: Any, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.json"
    foreign.write_text(decisions.dump({"0123456789abcdef": Decision("dismiss", "elsewhere")}), encoding="utf-8")
    page.locator("#export").click()
    page.locator("#import").set_input_files(foreign)
    page.wait_for_function("document.getElementById('taken').textContent.includes('imported')")
    assert "1 of them fits no finding here and is kept" in page.locator("#taken").inner_text()
    page.locator("#take [data-close]").click()
    assert exported(page)["0123456789abcdef"] == Decision("dismiss", "elsewhere")


def _asks_before_leaving(page: Any) -> bool:
    asked: list[str] = []
    other = page.context.new_page()
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.close(run_before_unload=True)
    other.wait_for_timeout(500)
    return asked == ["beforeunload"]


@pytest.mark.parametrize(("script", "exports", "asks"), [(NO_STORAGE, False, True), (NO_STORAGE, True, False), ("", False, False)])
def test_what_would_be_lost_is_asked_about(open_page: Opener, script: str, exports: bool, asks: bool) -> None:
    page = open_page(script=script)
    page.locator(".card").first.locator("[data-do=accept]").click()
    assert page.locator("#export .dot").is_visible()
    if exports:
        download(page, "decisions")
        assert not page.locator("#export .dot").is_visible()
    assert _asks_before_leaving(page) == asks


def test_without_storage_everything_still_works(open_page: Opener) -> None:
    page = open_page(script=NO_STORAGE)
    press(page, "j", "a")
    page.locator("#theme-dark").check(force=True)
    assert page.locator(".card").first.get_attribute("data-decision") == "accept"
    assert exported(page)[first(0)] == Decision("accept")


# The corrected draft, and the notice


def _all_decided(page: Any, text: str = "Four") -> None:
    for _ in examples.pair().findings:
        press(page, "j", "a")
    page.locator(".card").nth(2).locator("[data-do=edit]").click()
    page.keyboard.type(text)
    press(page, "Enter")


def test_the_corrected_draft_is_what_fix_writes(page: Any) -> None:
    _all_decided(page)
    report = decisions.decided(examples.pair(), exported(page))
    settled = corrected.settle(examples.DRAFT, corrected.changes(report))
    assert len(settled) >= 5
    assert download(page, "corrected").decode() == corrected.corrected(examples.DRAFT.text, settled)
    assert download(page, "notice").decode() == notice.notice(report)


CASES = ("One five.\n\n;\n\nTwo, (very) late 😀 five.\r\n\r\nThree. Carry bag.” Four.\n", "five", "Carry bag.”", ";", "very", "Three.", "Two, ")


@pytest.mark.parametrize("number", range(12))
def test_the_script_and_the_command_correct_alike(open_page: Opener, number: int) -> None:
    """Deletions, insertions and replacements drawn over a text with every kind of white space."""
    text, *words = CASES
    draft = examples.document("d.txt", [text])
    example = examples.Example(draft)
    wanted = []
    for index, word in enumerate(words):
        if (number * 7 + index * 3) % 4 == 0:
            continue
        start = draft.text.index(word)
        span = Span(start, start) if (number + index) % 5 == 4 else Span(start, start + len(word))
        suggestion = "" if (number + index) % 3 == 0 else ["new", "ä\nb", " new "][(number + index) % 3]
        example.finding("structure/stray-text", "error", f"Word {index}.", span, suggestion=Suggestion(suggestion))
        wanted.append(corrected.Change(span, suggestion))
    page = open_page(example.report())
    for _ in wanted:
        press(page, "j", "a")
    expected = corrected.corrected(draft.text, corrected.settle(draft, wanted))
    assert download(page, "corrected").decode() == expected


def test_the_corrected_view_marks_what_came_and_what_went(page: Any) -> None:
    page.locator("#view-corrected").check(force=True)
    assert "as it is" in page.locator(".reading.corrected").inner_text()
    _all_decided(page)
    view = page.locator(".reading.corrected")
    assert view.locator("ins", has_text="Four").count() == 1
    gone = view.locator("del", has_text="Five")
    assert gone.locator(".unseen").first.text_content() == "deleted: "
    kept = view.evaluate("""element => [...element.querySelectorAll("p.prose")].map((one) => {
      const copy = one.cloneNode(true);
      for (const part of copy.querySelectorAll("ins, .unseen")) part.remove();
      return copy.textContent;
    }).join(" ")""")
    assert kept.split() == examples.DRAFT.text.split()


def test_a_contradiction_is_said_and_nothing_is_exported(open_page: Opener) -> None:
    draft = examples.document("d.txt", ["The five people died."])
    example = examples.Example(draft)
    example.finding("facts/figure-changed", "error", "One.", "five people", suggestion=Suggestion("three people"))
    example.finding("style/mixed-honorifics", "error", "Two.", "five", suggestion=Suggestion("six"))
    page = open_page(example.report())
    press(page, "j", "a", "j", "a")
    assert page.locator("#clash").is_visible() and "1 and 2" in "".join(sorted(page.locator("#clash").inner_text().replace("2 and 1", "1 and 2").splitlines()))
    page.locator("#export").click()
    page.locator("[data-export=corrected]").click()
    assert "want different things" in page.locator("#taken").inner_text()
    page.locator("#take [data-close]").click()
    press(page, "u")
    assert not page.locator("#clash").is_visible()


def test_twins_are_decided_together(open_page: Opener) -> None:
    draft = examples.document("twins.txt", ["It is is late."], ["It is is late."])
    example = examples.Example(draft)
    for nth in (0, 1):
        example.finding("language/doubled-word", "error", "“is” stands twice.", "is is", nth=nth, suggestion=Suggestion("is"))
    page = open_page(example.report())
    press(page, "j", "a")
    assert page.locator("[data-decision=accept]").count() == 2
    assert download(page, "corrected").decode() == "It is late.\n\nIt is late.\n"


def test_the_exported_file_is_of_the_format(page: Any) -> None:
    press(page, "j", "a")
    value = json.loads(download(page, "decisions"))
    assert value["format"] == 1 and value["decisions"][first(0)] == {"action": "accept"}
