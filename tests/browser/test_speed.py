"""How soon the report is there, and how it answers: measured as the page's own time on the processor, which a busy machine does not change.

What the eye waits for besides is the browser's own start: about a tenth of a second for an empty page.
"""

from __future__ import annotations

from typing import Any

import pytest

from checker.finding import Suggestion
from checker.report import Report
from tests.browser.conftest import Opener, press
from tests.renderers import examples

TENTH = 0.1


def meter(page: Any) -> Any:
    """A function that gives the seconds that the page has worked since the function was last called."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    before = [0.0]

    def spent() -> float:
        page.wait_for_timeout(50)
        found = {metric["name"]: metric["value"] for metric in session.send("Performance.getMetrics")["metrics"]}
        before[0], since = found["TaskDuration"], found["TaskDuration"] - before[0]
        return float(since)

    return spent


def long_report(words: int = 20_000) -> Report:
    """Paragraphs of three sentences, every tenth with a finding: as long as a report of an inquiry."""
    sentences = words // 16
    ours = [f"The {number}th witness told the inquiry that about {number + 3} boats had left the harbour before the storm warning." for number in range(sentences)]
    theirs = [one.replace("about", "some") for one in ours]
    original = examples.document("long.txt", *(ours[at:at + 3] for at in range(0, sentences, 3)))
    draft = examples.document("long-draft.txt", *(theirs[at:at + 3] for at in range(0, sentences, 3)))
    example = examples.Example(draft, (original,))
    for number in range(sentences):
        example.link([number], [number])
    for number in range(0, sentences, 12):
        example.finding("facts/figure-changed", "error", f"Number {number}.", f"some {number + 3} boats", f"about {number + 3} boats", suggestion=Suggestion("none"))
    return example.report()


def first_paint(page: Any) -> float:
    """Seconds from the navigation to the first text that was painted."""
    return float(page.evaluate("""() => new Promise((done) => new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === "first-contentful-paint") done(entry.startTime);
    }).observe({ type: "paint", buffered: true }))""")) / 1000


def test_a_story_is_there_at_once(open_page: Opener) -> None:
    page = open_page()
    spent = meter(page)
    page.reload()
    assert spent() < 3 * TENTH
    assert first_paint(page) > 0


@pytest.fixture(scope="module")
def long() -> Report:
    return long_report()


def test_twenty_thousand_words_stay_smooth(open_page: Opener, long: Report) -> None:
    assert len(long.collation.draft.text.split()) >= 20_000 and len(long.findings) > 100
    page = open_page(long)
    spent = meter(page)
    spent()
    for key in ("j", "j", "a", "u"):
        press(page, key)
        assert spent() < 5 * TENTH, key
    page.mouse.move(640, 500)
    for _ in range(5):
        page.mouse.wheel(0, 3000)
    assert spent() < 10 * TENTH
    page.locator("#show-error").uncheck(force=True)
    assert spent() < 5 * TENTH
