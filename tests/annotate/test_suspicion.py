"""The detector's view of a text: every word of the prose, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.annotate import annotate, suspicion
from checker.annotate.plausibility import SUSPECT, assess
from checker.annotate.suspicion import suspect
from checker.document import Document
from checker.readers import read_text
from checker.segment import segment

TEXT = (
    "The harbour authority of Port Elden will spend four million crowns on a new pier, its director said on Monday.\n\n"
    "The delegation melted officials from six towns in the hall. Fishermen had asked for the pier for two years."
)


def document(text: str = TEXT) -> Document:
    return annotate(segment(read_text(text, "draft")))


def test_every_token_of_the_prose_has_a_suspicion_in_order() -> None:
    text = suspect(document())
    tokens = [token.span for sentence in text.sentences for token in sentence.tokens]
    assert [entry.span for entry in text.annotations.suspicions] == tokens


def test_headlines_are_not_judged() -> None:
    text = document()
    titles = replace(text, paragraphs=tuple(replace(paragraph, role="headline") for paragraph in text.paragraphs))
    assert suspect(titles).annotations.suspicions == ()


def test_another_language_is_not_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.language.detector.judge", lambda sentences: pytest.fail("judged"))
    text = document("Der Hafen wird im Herbst geschlossen, weil die Mauer am Kai nicht mehr sicher ist. Das sagte der Leiter.")
    assert suspect(text) is text


def test_a_very_long_text_is_judged_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suspicion, "MOST_WORDS", 30)
    text = suspect(document())
    assert 0 < len(text.annotations.suspicions) <= 30


def test_annotations_survive_a_second_reading() -> None:
    text = suspect(document())
    assert annotate(text).annotations.suspicions == text.annotations.suspicions


def test_without_the_language_model_the_shortlist_has_no_gains() -> None:
    text = assess(suspect(document()), causal_model=False)
    listed = text.annotations.plausibilities
    assert "melted" in [text.words(entry.span) for entry in listed]
    assert all(entry.gain is None and not entry.candidates and entry.suspicion >= SUSPECT for entry in listed)


def test_what_stands_letter_for_letter_in_an_original_is_not_judged() -> None:
    alone = {entry.span: entry for entry in suspect(document()).annotations.suspicions}
    original = document("The delegation melted officials from six towns in the hall. Nobody was hurt.")
    text = suspect(document(), [original])
    copied = text.sentences[1]
    for entry in text.annotations.suspicions:
        if copied.span.contains(entry.span):
            assert (entry.word, entry.form, entry.missing, entry.order) == (0.0, 0.0, 0.0, 0.0)
        else:
            assert entry == alone[entry.span]


def test_a_draft_that_is_its_original_is_not_even_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.language.detector._Detector.read", lambda *_: pytest.fail("read"))
    text = suspect(document(), [document()])
    assert len(text.annotations.suspicions) == sum(len(sentence.tokens) for sentence in text.sentences)
