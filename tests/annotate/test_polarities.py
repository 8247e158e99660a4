"""Which passages the network of denials reads."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker import pipeline
from checker.annotate import polarities as annotator
from checker.document import Span
from checker.language import polarity
from checker.settings import Settings

SETTINGS = Settings(language_model=False, select=("facts/negation-changed",))
A = "The ferry to Tarn left at noon. Nobody was hurt in the fire, its captain said. The council bought the mill in May."
B = "The ferry to Tarn left at noon. Its captain said that the fire hurt nobody. In May the council rented the mill."


def judged(monkeypatch: pytest.MonkeyPatch, a: str, b: str, settings: Settings = SETTINGS) -> list[tuple[str, str]]:
    """What the network was given."""
    asked: list[tuple[str, str]] = []
    monkeypatch.setattr(polarity, "judge", lambda one, other: asked.append((one, other)) or ())
    pipeline.compare(a, b, settings)
    return asked


def test_only_reworded_passages_with_a_negative_word_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    assert judged(monkeypatch, A, B) == [
        ("Nobody was hurt in the fire, its captain said.", "Its captain said that the fire hurt nobody.")
    ]


@pytest.mark.parametrize("denial", ["Nobody was", "The mate wasn\u2019t", "No sailor was", "The mate has yet to be"])
def test_a_denial_of_either_side_is_enough(monkeypatch: pytest.MonkeyPatch, denial: str) -> None:
    told = "Its captain said that the fire hurt the mate."
    denied = f"{denial} hurt in the fire, its captain said."
    assert judged(monkeypatch, denied, told) == [(denied, told)]
    assert judged(monkeypatch, told, denied) == [(told, denied)]


def test_nothing_is_read_for_checks_that_do_not_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    assert judged(monkeypatch, A, B, replace(SETTINGS, select=("facts/figure-changed",))) == []


def test_a_copy_and_another_language_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    assert judged(monkeypatch, A, A) == []
    german = "Der Rat kaufte im Mai die alte M\u00fchle hinter dem Bahnhof, sagte no Sprecherin am Montag nicht."
    assert judged(monkeypatch, german, german.replace("kaufte", "mietete")) == []


def test_a_long_draft_is_read_as_far_as_the_budget_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(annotator, "MOST_WORDS", 5)
    assert judged(monkeypatch, A, B) == []


def test_what_stands_far_apart_is_no_passage(monkeypatch: pytest.MonkeyPatch) -> None:
    collation = pipeline.compare(A, B, SETTINGS).collation
    wide = replace(collation.links[1], a=(0, 2), b=(1,))
    monkeypatch.setattr(polarity, "judge", lambda one, other: ((0, 3, 1.5),))
    monkeypatch.setattr(annotator, "_WIDEST", 2)
    assert annotator.polarities(replace(collation, links=(wide,))) == ()
    monkeypatch.setattr(annotator, "_WIDEST", 3)
    assert [one.score for one in annotator.polarities(replace(collation, links=(wide,)))] == [1.5]


def test_scores_lie_where_the_words_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polarity, "judge", lambda one, other: ((0, 3, 1.5),))
    collation = pipeline.compare(A, B, SETTINGS).collation
    assert [one.span for one in collation.draft.annotations.polarities] == [Span(B.index("Its"), B.index("Its") + 3)]


def test_a_passage_that_is_told_twice_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    collation = pipeline.compare(A, B, SETTINGS).collation
    monkeypatch.setattr(polarity, "judge", lambda one, other: ((0, 3, 1.5),))
    assert len(annotator.polarities(replace(collation, links=(collation.links[1],)))) == 1
    assert annotator.polarities(replace(collation, links=(replace(collation.links[1], duplicate=True),))) == ()
