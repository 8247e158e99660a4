"""A figure or a year that nothing in its passage of the original accounts for, and what accounts for one."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import pipeline
from checker.align import align
from checker.checks.facts._weighed_figures import candidates, features
from checker.finding import Finding, at_least
from checker.pipeline import prepare
from checker.readers import read_text
from checker.settings import Settings
from tests.benchmarks import translations

TRANSLATIONS = Path(translations.__file__).with_name("translations.jsonl")
SETTINGS = Settings(select=("facts/figure-changed", "facts/date-changed"), language_model=False)
FARMS = (
    "More than half of the farms in the Tarn valley have no water left, and the tankers reach them only twice a week, "
    "the farmers' union said on Friday."
)
ROWERS = (
    "For the third regatta in a row the rowers of Oster failed to reach a final; the club has slipped to sixth place."
)
NOVEL = (
    "The writer Ilse Brandt was at work on the third volume when she fell ill; the novel remained unfinished and was "
    "published only in 1987, two years after her death."
)

WRONG = [
    (
        FARMS,
        "According to the union of farmers, over 80 percent of the Tarn valley's farms have run out of water, with "
        "tankers getting there no more than two times a week, it said on Friday.",
        "80 percent",
    ),
    (
        NOVEL,
        "When illness struck, Ilse Brandt was writing the third volume. Her novel was never completed, and it did not "
        "come out until 1978, two years after she had died.",
        "1978",
    ),
]
QUIET = [
    (
        FARMS,
        "According to the union of farmers, over 50 percent of the Tarn valley's farms have run out of water, with "
        "tankers getting there no more than two times a week, it said on Friday.",
    ),
    (
        NOVEL,
        "When illness struck, Ilse Brandt was writing the third volume. Her novel was never completed, and it did not "
        "come out until 1987, two years after she had died.",
    ),
    (
        ROWERS,
        "Three regattas running, Oster's rowers have not got to a final, and their club is now sixth.",
    ),
    (
        "The talks between the port of Oster and the dockers have gone on for three years.",
        "The port of Oster and its dockers are in the fourth year of their talks.",
    ),
]


def loud(original: str, draft: str) -> list[Finding]:
    return [one for one in pipeline.compare(original, draft, SETTINGS).findings if at_least(one.severity, "warning")]


@pytest.mark.parametrize(("original", "draft", "words"), WRONG)
def test_a_figure_that_no_rule_pairs_is_asked_about(original: str, draft: str, words: str) -> None:
    found = loud(original, draft)
    assert [one.severity for one in found] == ["warning"]
    assert words in draft[found[0].b.start:found[0].b.end]


@pytest.mark.parametrize(("original", "draft"), QUIET)
def test_the_same_number_put_another_way_is_quiet(original: str, draft: str) -> None:
    assert not loud(original, draft)


@pytest.mark.parametrize(
    ("name", "put"), [("ja-05", "five years"), ("pl-19", "second consecutive"), ("it-07", "first nine months")]
)
def test_a_translation_is_told_of_with_its_figure_changed_and_not_without(name: str, put: str) -> None:
    item = next(item for item in translations.read(TRANSLATIONS) if item.id == name)
    fault = next(fault for fault in item.faults if fault.put == put)
    assert [(one.check, one.severity) for one in loud(item.reference, item.with_fault(fault))] == [
        ("facts/figure-changed", "warning")
    ]
    assert not loud(item.reference, item.translation)


def of(original: str, draft: str, years: bool = False) -> list[dict[str, float]]:
    collation = align((prepare(read_text(original, "original")),), prepare(read_text(draft, "draft")))
    return [features(one) for one in candidates(collation, years)]


def test_what_a_passage_may_be_read_to_have_is_no_candidate() -> None:
    draft = "Over {} percent of the farms in the Tarn valley have no water left, the union said."
    assert not of(FARMS, draft.format(50))
    assert [one["value"] for one in of(FARMS, draft.format(20))] == [20.0]


def test_a_year_up_to_another_is_no_candidate() -> None:
    original = "The mill in Oster, which belongs to the town, was built before 2011, its owner said."
    draft = "Built up to {}, the mill in Oster belongs to the town, as its owner said."
    assert not of(original, draft.format(2010), years=True)
    assert of(original, draft.format(2001), years=True)


def test_an_ordinal_that_was_no_other_is_no_candidate() -> None:
    original = "The fire broke out on the upper floors of the tower in Velm, months after the last."
    assert not of(original, "It was the second fire on the upper floors of the tower in Velm, months after the last.")
    assert of(original, "The fire broke out on the upper two floors of the tower in Velm, months after the last.")


def test_the_year_after_the_third_is_no_candidate() -> None:
    original = "The talks between the port of Oster and the dockers have gone on for three years."
    assert not of(original, "The port of Oster and the dockers are in the fourth year of the talks.")
    assert of(original, "The port of Oster and the dockers are in the sixth year of the talks.")


def test_years_are_candidates_by_themselves() -> None:
    draft = "The novel by Ilse Brandt, published in 1978, remained unfinished."
    assert not of(NOVEL, draft)
    assert [one["value"] for one in of(NOVEL, draft, years=True)] == [1000.0]


def test_a_draft_full_of_new_figures_has_news_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.checks.facts._weighed_figures.evidence", lambda question, values: 1.0)
    draft = "The farms in the Tarn valley have no water left, the union said: {}."
    few, many = ("30 wells and 80 cows", "30 wells, 80 cows and 70 barns")
    assert [finding.severity for finding in loud(FARMS, draft.format(few))] == ["warning", "warning"]
    assert not loud(FARMS, draft.format(many))
