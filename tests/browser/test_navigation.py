"""Moving about: keys, filters, search, links, views, the map, what is lit."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import Opener, focused, press, shown
from tests.renderers import examples


def cards(page: Any) -> list[str]:
    return page.eval_on_selector_all(".card", "cards => cards.map((card) => card.id)")


def test_j_and_k_walk_through_the_findings_and_stop_at_the_ends(page: Any) -> None:
    ids = cards(page)
    walked = []
    for _ in ids:
        press(page, "j")
        walked.append(focused(page))
    assert walked == ids
    press(page, "j")
    assert focused(page) == ids[-1]
    press(page, "k", "k")
    assert focused(page) == ids[-3]


def test_brackets_go_from_severity_to_severity(page: Any) -> None:
    found = []
    for key in ("]", "]", "]", "]", "["):
        press(page, key)
        found.append(page.evaluate("document.activeElement.dataset.severity"))
    assert found == ["critical", "error", "warning", "info", "warning"]


def test_enter_goes_to_the_place_and_the_badge_leads_back(page: Any) -> None:
    press(page, "j")
    card = focused(page)
    press(page, "Enter")
    assert focused(page).startswith("at-")
    press(page, "Enter")
    assert focused(page) == card


def test_every_key_is_also_a_button(page: Any) -> None:
    page.locator("[data-step='1']").click()
    assert focused(page) == cards(page)[0]
    page.locator("[data-step='-1']").click()
    page.locator("[data-open=help]").click()
    assert page.locator("#help").is_visible()
    for key in ("j", "k", "[", "]", "a", "d", "e", "u", "/", "?"):
        assert page.locator("#help kbd", has_text=key).count(), key
    press(page, "Escape")
    assert not page.locator("#help").is_visible()
    first = page.locator(".card").first
    assert [button.inner_text().split()[0] for button in first.locator(".deciding > button:visible").all()] == ["Accept", "Dismiss", "Edit"]


def test_question_mark_opens_and_closes_the_help(page: Any) -> None:
    press(page, "?")
    assert page.locator("#help").is_visible()
    press(page, "?")
    assert not page.locator("#help").is_visible()


def test_single_keys_can_be_switched_off_and_stay_off(open_page: Opener) -> None:
    page = open_page()
    press(page, "?")
    page.locator("#keys").uncheck()
    page.locator("#help [data-close]").click()
    press(page, "j", "a", "?")
    assert not page.locator("#help").is_visible() and not page.locator(".card.decided").count() == len(examples.pair().findings)
    assert focused(page) not in cards(page)
    page.reload()
    assert not page.locator("#keys").is_checked()


def test_keys_with_a_modifier_and_in_a_field_are_the_browsers(page: Any) -> None:
    press(page, "Control+j")
    assert focused(page) == ""
    page.locator("#search").fill("")
    page.keyboard.type("jade")
    assert page.locator("#search").input_value() == "jade" and page.locator("[data-decision=accept]").count() == 0


def test_the_whole_report_can_be_worked_with_tab_and_enter(page: Any) -> None:
    """No key but Tab, Enter and Space: from the skip link to a decision."""
    press(page, "Tab")
    assert page.evaluate("document.activeElement.hash") == "#findings"
    press(page, "Enter")
    for _ in range(60):
        press(page, "Tab")
        if page.evaluate("document.activeElement.dataset.do") == "accept":
            break
    press(page, "Space")
    assert page.locator(".card").first.get_attribute("data-decision") == "accept"
    assert page.evaluate("document.activeElement.getAttribute('aria-pressed')") == "true"


def test_focus_can_be_seen(page: Any) -> None:
    for _ in range(25):
        press(page, "Tab")
        seen = page.evaluate("""() => {
          const element = document.activeElement, next = element.nextElementSibling;
          const has = (one) => one && (getComputedStyle(one).outlineStyle !== "none" && parseFloat(getComputedStyle(one).outlineWidth) >= 2);
          return has(element) || has(next) || element === document.body;
        }""")
        assert seen, page.evaluate("document.activeElement.outerHTML.slice(0, 200)")


# Filters


def test_filters_hide_count_and_live_in_the_address(open_page: Opener) -> None:
    page = open_page()
    before = shown(page)
    page.locator("#show-structure").uncheck(force=True)
    now = shown(page)
    assert 0 < len(now) < len(before)
    assert page.locator("#showing").inner_text() == f"{len(now)} of {len(before)} shown"
    assert "hide=structure" in page.url
    assert page.locator("#showing").get_attribute("role") == "status"
    again = open_page(fragment="#" + page.url.split("#")[1])
    assert shown(again) == now and not again.locator("#show-structure").is_checked()


@pytest.mark.parametrize(
    ("box", "attribute", "value"),
    [
        ("show-warning", "severity", "warning"), ("show-quotes", "family", "quotes"), ("show-dismiss", "decision", "dismiss"),
        ("show-undecided", "decision", "undecided"), ("show-sure", "confidence", "sure"), ("show-doubtful", "confidence", "doubtful"),
        ("show-quoted", "quoted", "quoted"), ("show-unquoted", "quoted", "unquoted"),
    ],
)
def test_each_filter_hides_its_own(page: Any, box: str, attribute: str, value: str) -> None:
    page.locator(".facets").evaluate("details => details.open = true")
    page.locator(f"#{box}").uncheck(force=True)
    for card in page.locator(".card").all():
        assert card.is_visible() == (card.get_attribute(f"data-{attribute}") != value)


def test_counts_of_the_filters_follow_one_another(page: Any) -> None:
    count = page.locator("label:has(#show-structure) .count")
    before = int(count.inner_text())
    page.locator("#show-error").uncheck(force=True)
    assert int(count.inner_text()) < before
    assert int(page.locator("label:has(#show-error) .count").inner_text()) > 0


def test_a_decision_moves_a_finding_from_filter_to_filter(page: Any) -> None:
    page.locator(".facets").evaluate("details => details.open = true")
    page.locator("#show-accept").uncheck(force=True)
    press(page, "j")
    first = focused(page)
    press(page, "a")
    assert not page.locator(f"#{first}").is_visible()
    assert page.locator("label:has(#show-accept) .count").inner_text() == "1"
    press(page, "u")
    assert page.locator(f"#{first}").is_visible()


def test_search_hides_lights_and_steps(page: Any) -> None:
    press(page, "/")
    assert focused(page) == "search"
    page.keyboard.type("passengers")
    assert all("passengers" in page.locator(".card").nth(number - 1).inner_text().lower() for number in shown(page))
    assert "places in the texts" in page.locator("#showing").inner_text()
    assert page.evaluate("CSS.highlights.get('found').size") > 0
    assert "q=passengers" in page.url
    press(page, "Enter")
    assert "place 1 of" in page.locator("#showing").inner_text()
    press(page, "Escape")
    assert len(shown(page)) == len(examples.pair().findings) and page.locator("#showing").inner_text() == ""


def test_search_crosses_marks_and_finds_nothing_politely(page: Any) -> None:
    page.locator("#search").fill("five passengers were")
    assert "1 place in the texts" in page.locator("#showing").inner_text()
    page.locator("#search").fill("no such words at all")
    assert page.locator("#showing").inner_text().startswith("0 of")


# Links


def test_a_link_to_a_finding_opens_what_hides_it(open_page: Opener) -> None:
    target = f"finding-{examples.pair().findings[4].fingerprint}"
    page = open_page(fragment=f"#hide=structure&q=zzz&to={target}")
    assert page.locator(f"#{target}").is_visible() and focused(page) == target
    assert target in page.url


def test_every_finding_and_paragraph_can_be_linked_to(open_page: Opener) -> None:
    page = open_page()
    for card in page.locator(".card").all():
        assert card.locator(".permalink").get_attribute("href") == f"#{card.get_attribute('id')}"
    for number in range(1, 4):
        page.goto(page.url.split("#")[0] + f"#draft-{number}")
        assert focused(page) == f"draft-{number}"
        assert page.locator(f"#draft-{number}").is_visible()


def test_a_link_to_a_folded_paragraph_unfolds_it(open_page: Opener) -> None:
    page = open_page("quiet", fragment="#draft-2")
    assert page.locator("details.fold").evaluate("details => details.open") and focused(page) == "draft-2"


def test_a_link_leads_out_of_another_view(page: Any) -> None:
    page.locator("#view-draft").check(force=True)
    assert not page.locator(".side-by-side").is_visible() and "view=draft" in page.url
    page.locator(".card .go").first.click()
    assert page.locator(".side-by-side").is_visible()


# The texts


@pytest.mark.parametrize(("view", "seen"), [("original", ".reading.original"), ("draft", ".reading.draft"), ("corrected", ".reading.corrected"), ("both", ".side-by-side")])
def test_views(page: Any, view: str, seen: str) -> None:
    page.locator(f"#view-{view}").check(force=True)
    for selector in (".reading.original", ".reading.draft", ".reading.corrected", ".side-by-side"):
        assert page.locator(selector).is_visible() == (selector == seen)


def test_apart_the_texts_scroll_by_themselves(page: Any) -> None:
    page.locator("#view-apart").check(force=True)
    left, right = page.locator(".reading.original"), page.locator(".reading.draft")
    assert left.is_visible() and right.is_visible()
    right.evaluate("element => element.scrollTop = 200")
    assert left.evaluate("element => element.scrollTop") == 0 and right.evaluate("element => element.scrollTop") == 200


def test_sides_stand_beside_one_another_in_every_row(page: Any) -> None:
    drift = page.eval_on_selector_all(
        ".side-by-side .row.altered", "rows => rows.map((row) => Math.abs(row.querySelector('.a').getBoundingClientRect().top - row.querySelector('.b').getBoundingClientRect().top))"
    )
    assert drift and max(drift) < 1


@pytest.mark.parametrize("label", ["moved from", "second copy of"])
def test_movement_is_lit_from_both_ends(page: Any, label: str) -> None:
    link = page.locator(".labels a", has_text=label).first
    target = link.get_attribute("href")
    for lit in (lambda: link.focus(), lambda: page.locator(target).hover()):
        page.locator("#texts-title").hover()
        page.evaluate("document.activeElement.blur()")
        assert page.locator(".row.lit").count() == 0
        lit()
        assert page.locator(".row.lit").count() >= 2 and page.locator(".connector path").get_attribute("d").startswith("M")
        assert "lit" in page.locator(target).get_attribute("class")


def test_the_map_leads_to_rows_and_is_nothing_to_assistive_technology(page: Any) -> None:
    assert page.locator("svg.map").get_attribute("aria-hidden") == "true"
    page.locator("svg.map").scroll_into_view_if_needed()
    page.locator("svg.map a").nth(2).click()
    assert focused(page) == page.locator("svg.map a").nth(2).get_attribute("href")[1:]
