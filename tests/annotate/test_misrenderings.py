"""Which passages the network reads, and which of its scores a check may lean on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker import pipeline
from checker.annotate import misrenderings as annotator
from checker.document import Span
from checker.language import misrendering
from checker.settings import Settings

SETTINGS = Settings(language_model=False)
A = "The ferry to Tarn left at noon. The council bought the old mill in May, its clerk said. Nobody was hurt."
B = "The ferry to Tarn left at noon. In May the council rented the old mill, said its clerk. Nobody was hurt."


def judged(monkeypatch: pytest.MonkeyPatch, a: str, b: str, score: float = 0.0) -> list[tuple[str, str]]:
    """What the network was given, which says ``score`` of every word."""
    asked: list[tuple[str, str]] = []

    def judge(original: str, draft: str) -> tuple[tuple[int, int, float], ...]:
        asked.append((original, draft))
        return tuple((at, at + 1, score) for at in range(len(draft)))

    monkeypatch.setattr(misrendering, "judge", judge)
    pipeline.compare(a, b, SETTINGS)
    return asked


def test_only_reworded_passages_are_read_with_their_neighbours(monkeypatch: pytest.MonkeyPatch) -> None:
    assert judged(monkeypatch, A, B) == [(A, B)]


def test_a_line_that_is_no_prose_is_not_read_beside_a_passage(monkeypatch: pytest.MonkeyPatch) -> None:
    byline = "By Ruth Sandel"
    ((a, b),) = judged(monkeypatch, f"{byline}\n\n{A}", f"{byline}\n\n{B}")
    assert (a, b) == (A, B)


def test_a_copy_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    assert judged(monkeypatch, A, A) == []


def test_another_language_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    a = "Der Rat kaufte im Mai die alte M\u00fchle hinter dem Bahnhof, sagte die Sprecherin am Montag."
    assert judged(monkeypatch, a, a.replace("kaufte", "mietete")) == []


def test_a_long_draft_is_read_as_far_as_the_budget_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(annotator, "MOST_WORDS", 5)
    assert judged(monkeypatch, A, B) == []


def test_what_lies_between_sentences_of_one_link_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(misrendering, "judge", lambda a, b: asked.append((a, b)) or ())
    monkeypatch.setattr(annotator, "_WIDTH_A", 0)
    monkeypatch.setattr(annotator, "_WIDTH_B", 0)
    collation = pipeline.compare(A, B, SETTINGS).collation
    link = replace(collation.links[1], a=(0, 2), b=(0, 2))
    asked.clear()
    assert annotator.misrenderings(replace(collation, links=(link,))) == ()
    ends = ("The ferry to Tarn left at noon.", "Nobody was hurt.")
    assert asked == [(" ".join(ends), end) for end in ends]


def test_what_is_told_twice_is_right_where_one_original_tells_it(monkeypatch: pytest.MonkeyPatch) -> None:
    collation = pipeline.compare(A, B, SETTINGS).collation
    found = iter((1.0, 3.0))
    monkeypatch.setattr(misrendering, "judge", lambda a, b: ((b.index("rented"), b.index("rented") + 6, next(found)),))
    twice = replace(collation, links=(collation.links[1], collation.links[1]))
    assert [one.score for one in annotator.misrenderings(twice)] == [1.0]


def test_what_the_draft_repeats_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    collation = pipeline.compare(A, B, SETTINGS).collation
    monkeypatch.setattr(misrendering, "judge", lambda a, b: pytest.fail("read"))
    assert annotator.misrenderings(replace(collation, links=(replace(collation.links[1], duplicate=True),))) == ()


def test_scores_are_of_words_of_the_passage_in_order() -> None:
    collation = pipeline.compare(A, B, SETTINGS).collation
    found = collation.draft.annotations.misrenderings
    assert [one.span for one in found] == sorted(one.span for one in found)
    sentence = collation.draft.sentences[1].span
    assert found and all(sentence.contains(one.span) for one in found)


def test_a_span_is_doubted_only_where_all_its_words_were_judged_harmless() -> None:
    collation = pipeline.compare(A, B, SETTINGS).collation
    harmless, other, unread = B.index("said its"), B.index("rented"), B.index("ferry")
    assert annotator.is_doubted(collation, Span(harmless, harmless + 4))
    assert not annotator.is_doubted(collation, Span(other, other + 6))
    assert not annotator.is_doubted(collation, Span(harmless, harmless + 4).cover(Span(other, other + 6)))
    assert not annotator.is_doubted(collation, Span(unread, unread + 5))
    assert not annotator.is_doubted(collation, Span(harmless, harmless))


def test_nothing_is_doubted_in_a_copy_with_a_word_changed() -> None:
    a = "Surgeon Lea Brandt and nurse Kim Ode were praised by the court in Velm for what they did on the night of the storm."
    b = a.replace("Surgeon", "Nurse").replace("nurse", "surgeon")
    collation = pipeline.compare(a, b, SETTINGS).collation
    assert all(one.score < annotator.BELIEVED for one in collation.draft.annotations.misrenderings if one.span.start < 5)
    assert not annotator.is_doubted(collation, Span(0, 5))
