"""What the check makes of the language model's view: severity, what it leaves alone, whose wording it proposes."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from checker import pipeline
from checker.align import align
from checker.annotate import annotate
from checker.checks.language.garbled_phrase import COMMON, RARE, confidence_of, garbled_phrase
from checker.collation import Collation
from checker.document import Document, Plausibility
from checker.finding import Remark, at_least
from checker.readers import read_text
from checker.segment import segment
from checker.settings import Settings

ORIGINAL = "The minister greeted officials from six towns in the old hall before the talks on the new harbour began."
DRAFT = ORIGINAL.replace("greeted", "melted")


def document(text: str) -> Document:
    return annotate(segment(read_text(text, "text")))


def remarks(draft: str, word: str, gain: float, original: str | None = None) -> list[Remark]:
    """What is said of ``word`` of the draft if another word gains so much over it."""
    text = document(draft)
    token = next(token for sentence in text.sentences for token in sentence.tokens if text.words(token.span) == word)
    view = (Plausibility(token.span, gain, (("met", gain), ("saw", gain - 2), ("fed", gain / 4))),)
    originals = [document(original)] if original else []
    collation = align(originals, text)
    judged = replace(text, annotations=replace(text.annotations, plausibilities=view))
    return list(garbled_phrase(replace(collation, draft=judged)))


@pytest.mark.parametrize(
    ("gain", "severity"),
    [(COMMON["verb"].error, "error"), (COMMON["verb"].error - 0.1, "warning"), (COMMON["verb"].warning - 0.1, None)],
)
def test_the_gain_decides_the_severity(gain: float, severity: str | None) -> None:
    assert [remark.severity for remark in remarks(DRAFT, "melted", gain)] == ([severity] if severity else [])


def test_nouns_are_warnings_however_much_is_gained() -> None:
    assert COMMON["noun"].error == RARE["noun"].error == math.inf
    assert [remark.severity for remark in remarks(DRAFT, "officials", 60.0)] == ["warning"]


def test_more_gain_is_more_confidence() -> None:
    values = [confidence_of("verb", gain) for gain in range(0, 60, 5)]
    assert values == sorted(values) and 0 <= values[0] < 0.1 and 0.9 < values[-1] <= 1


def test_without_an_original_the_model_s_words_are_named() -> None:
    (remark,) = remarks(DRAFT, "melted", 30.0)
    assert "“melted”" in remark.message and "“met” or “saw”" in remark.message and "fed" not in remark.message
    assert remark.suggestion is None, "a word that fits is not what was meant"


def test_the_original_s_wording_is_the_suggestion() -> None:
    (remark,) = remarks(DRAFT, "melted", 30.0, ORIGINAL)
    assert remark.suggestion is not None and remark.suggestion.text == "greeted"
    assert remark.original == 0 and remark.a is not None and remark.a.of(ORIGINAL) == "greeted"
    assert "the original has “greeted”" in remark.message


def test_a_word_of_the_linked_sentence_is_left_alone() -> None:
    original = ORIGINAL.replace("greeted", "melts")
    assert remarks(DRAFT, "melted", 60.0, original) == []


def test_names_are_left_alone() -> None:
    draft = "The minister met officials of Blue Horizon Shipping in the hall before the talks."
    text = document(draft)
    assert any("Horizon" in text.words(name.span) for name in text.annotations.names)
    assert remarks(draft, "Horizon", 90.0) == []


def test_without_plausibilities_nothing_is_said() -> None:
    assert list(garbled_phrase(Collation((), document(DRAFT)))) == []


@pytest.mark.model
def test_the_real_pair(shared: Callable[[str], Path]) -> None:
    """The wrong verb of the fourth paragraph is an error, and in the clean original nothing is."""
    original, draft = (shared(f"seeds/{name}.txt").read_text(encoding="utf-8") for name in ("original", "draft"))
    settings = Settings(select=("language/garbled-phrase",))
    findings = pipeline.compare(original, draft, settings).findings
    place = draft.index(" officials from 30 NATO")
    assert any(finding.b.end == place and finding.severity == "error" for finding in findings)
    assert not any(at_least(finding.severity, "error") for finding in pipeline.check(original, settings).findings)
