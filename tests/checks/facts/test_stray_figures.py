"""A figure or a weekday that no original has is told beside the one that it should be, and only that one."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from checker import pipeline
from checker.checks.facts import _strays
from checker.finding import at_least
from checker.settings import Settings
from tests.benchmarks.stories import Story, stories

SETTINGS = Settings(select=("facts/figure-changed", "facts/date-changed"), language_model=False)
STORIES = Path(__file__).parents[2] / "benchmarks" / "stories.jsonl"

BID = "Castlemain bid £640m for Brindle Foods. Brindle's shares closed at 402p on Friday, 9p below the offer price."
BANDS = "Hardly anyone came to the parade in Mercer Falls, and two of the five bands did not play."
STALLS = (
    "The fair in Velm drew 40 traders on Friday. It rained for nine hours, and 12 tents were blown down by the wind."
)


@cache
def rewrites() -> dict[str, Story]:
    return {story.name: story for story in stories(STORIES)}


def told(original: str, draft: str) -> list[str]:
    found = pipeline.compare(original, draft, SETTINGS).findings
    return [finding.message for finding in found if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(
    ("name", "figure", "wrong", "was"),
    [
        ("b09", "11 years", "110 years", "11 years"),  # not the age beside it, which the original has too
        ("i25", "48-hour", "78-hour", "48 hours"),  # a weekend is no 48 hours
        ("j01", "three teenagers", "two teenagers", "Three teenagers"),  # though "all three" stays
        ("i05", "over two years", "over three years", "two years"),  # two trains are no two years
        ("e47", "Four days", "Three days", "four days"),  # "another diocese" is not one more of the days
        ("g13", "31 times", "13 times", "31 occasions"),
        ("d15", "21 percent", "23 percent", "21 percent"),  # not the vague one, which has another counterpart
        ("l33", "five finalists", "four finalists", "five finalists"),  # that one of 4 and 5 follows is chance
        ("q45", "Two investigators", "Three investigators", "two investigators"),  # the crew has the other three
        ("l27", "94 percent", "940 percent", "94 percent"),  # "has climbed back" is no such update
    ],
)
def test_a_figure_that_no_original_has_is_told_beside_what_it_was(name: str, figure: str, wrong: str, was: str) -> None:
    story = rewrites()[name]
    assert story.half == "open" and figure in story.honest
    assert not any(f"became “{figure}”" in message for message in told(story.original, story.honest))
    said = told(story.original, story.honest.replace(figure, wrong, 1))
    assert [message for message in said if f"“{was}” became “{wrong}”" in message]


@pytest.mark.parametrize(
    ("original", "draft"),
    [
        (BID, "Brindle Foods was to get 411p a share from Castlemain, 9p more than it closed at on Friday; the whole "
              "would have cost £640m."),
        # The number stands twice in the draft, and counts no tents there.
        (STALLS, "Traders came to the fair in Velm on Friday, 40 of them. By the wind 40 stalls were blown down in the "
                 "rain."),
        (BANDS, "Hardly anyone came to the parade in Mercer Falls, and only three of the five bands played."),
    ],
)
def test_what_follows_from_the_original_s_own_figures_is_not_told(original: str, draft: str) -> None:
    assert told(original, draft) == []


@pytest.mark.parametrize(("name", "day", "wrong"), [("b27", "Sunday", "Tuesday"), ("h29", "Thursday", "Tuesday")])
def test_a_weekday_of_the_draft_s_own_stands_for_the_only_one_that_is_gone(name: str, day: str, wrong: str) -> None:
    story = rewrites()[name]
    assert story.half == "open" and day in story.honest and not told(story.original, story.honest)
    (message,) = told(story.original, story.honest.replace(day, wrong))
    assert f"“{day}” became “{wrong}”" in message
    # Where the original has two, nothing says which of them it was.
    assert told(f"{story.original} The mayor of Oster will unveil a bench on Friday.",
                story.honest.replace(day, wrong)) == []


def test_a_weekday_of_another_passage_is_not_what_became_of_it() -> None:
    start = "The council of Oster voted on Monday to close the old swimming pool in Harle Street."
    between = "The pool was built in 1962. It needs a new roof. Its boiler is broken. Few people swim there in winter."
    end = "A ferry sank off the coast of Velm."
    draft = f"The council of Oster has voted to close the old swimming pool in Harle Street. {between} {end}"
    assert told(f"{start} {between} {end}", draft.replace("sank", "sank on Friday")) == []
    assert told(f"{start} {between} {end}", draft.replace("has voted", "voted on Friday")) != []


def test_the_work_grows_with_what_stands_about_a_figure_and_not_with_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    towns = ("Velm", "Oster", "Tarn", "Harle", "Elden", "Kelmar", "Ardesh", "Lessing", "Brennick", "Tolve")
    rows = [(town, road, 1000 + 37 * n) for n, (town, road) in enumerate((x, y) for x in towns for y in towns)]
    original = " ".join(f"The council of {town} counted {n} boats along the road to {road}." for town, road, n in rows)
    draft = " ".join(
        f"Officials in {town} counted boats along the road to {road}. There were {n + 5} boats there in the end."
        for town, road, n in rows
    )
    asked: list[object] = []
    given = _strays._is_given

    def counted(*args: Any) -> bool:
        asked.append(args)
        return given(*args)

    monkeypatch.setattr(_strays, "_is_given", counted)
    assert told(original, draft)
    assert len(asked) <= 7 * len(rows)
