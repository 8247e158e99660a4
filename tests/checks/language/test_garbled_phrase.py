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
from checker.annotate.replacements import replacements
from checker.checks.language.garbled_phrase import (
    BOTH,
    MORE_IN_PLACE,
    REPLACED,
    SURE,
    TOLD,
    confidence_of,
    garbled_phrase,
    odds_of,
    severity_of,
)
from checker.collation import Collation
from checker.document import Document, Plausibility, Suspicion
from checker.finding import Remark, at_least
from checker.language import prevalence, wrong_word
from checker.readers import read_text
from checker.segment import segment
from checker.settings import Settings

# From these odds on a verb without an original is an error.
CERTAIN = max(BOTH["verb"].error, math.log(SURE / (1 - SURE)))

ORIGINAL = "The minister greeted officials from six towns in the old hall before the talks on the new harbour began."
DRAFT = ORIGINAL.replace("greeted", "melted")


def document(text: str) -> Document:
    return annotate(segment(read_text(text, "text")))


def remarks(
    draft: str, word: str, gain: float | None, original: str | None = None, suspicion: float = 0.5
) -> list[Remark]:
    """What is said of ``word`` of the draft if another word gains so much over it, and the detector so doubts it."""
    text = document(draft)
    token = next(token for sentence in text.sentences for token in sentence.tokens if text.words(token.span) == word)
    rivals = (("met", gain), ("saw", gain - 2), ("fed", gain / 4)) if gain else ()
    originals = [document(original)] if original else []
    collation = align(originals, text)
    wording = {one.word.span: one.wording for one in replacements(collation)}.get(token.span)
    view = (Plausibility(token.span, gain, rivals, suspicion, wording),)
    judged = replace(text, annotations=replace(text.annotations, plausibilities=view))
    return list(garbled_phrase(replace(collation, draft=judged)))


def gain_for(odds: float, word: str = "melted", tag: str = "VBD") -> float:
    """The gain that gives a word such odds, with a suspicion of one half."""
    none, one = (wrong_word.odds(wrong_word.Evidence(tag, word, 0.5, gain)) for gain in (0.0, 1.0))
    return (odds - none) / (one - none)


@pytest.mark.parametrize(
    ("odds", "severity"),
    [
        (CERTAIN + 0.1, "error"),
        (CERTAIN - 0.1, "warning"),
        (BOTH["verb"].warning + 0.1, "warning"),
        (BOTH["verb"].warning - 0.1, None),
    ],
)
def test_the_odds_decide_the_severity(odds: float, severity: str | None) -> None:
    assert [remark.severity for remark in remarks(DRAFT, "melted", gain_for(odds))] == ([severity] if severity else [])


def test_what_the_model_would_put_there_itself_counts_in_another_s_place_alone() -> None:
    beaten = wrong_word.Evidence("NN", "plank", 0.5, 12.0, replaced=True)
    by_little, by_much, by_more = (replace(beaten, rival=bits) for bits in (4.0, 20.0, 25.0))
    assert wrong_word.odds(by_little) < wrong_word.odds(beaten) < wrong_word.odds(by_much) < wrong_word.odds(by_more)
    assert wrong_word.odds(replace(beaten, rival=60.0)) == wrong_word.odds(by_more)
    assert wrong_word.odds(replace(beaten, rival=-9.0)) == wrong_word.odds(replace(beaten, rival=0.0))
    elsewhere = replace(beaten, replaced=False)
    assert wrong_word.odds(replace(elsewhere, rival=20.0)) == wrong_word.odds(elsewhere)
    # Of a word that could reach the bar with the best of rivals the gain is asked for.
    least = wrong_word.gain_needed(replace(beaten, gain=None))
    assert wrong_word.odds(replace(beaten, gain=least, rival=25.0)) == pytest.approx(REPLACED["noun"].warning - 0.8)


@pytest.mark.parametrize("odds", [-1.0, -0.5, 0.0, 0.5, 1.0, 3.0])
def test_an_error_is_one_that_an_editor_would_call_sure(odds: float) -> None:
    for original in (None, DRAFT.replace("melted", "met"), "Something else was said on Monday in the town hall."):
        for remark in remarks(DRAFT, "melted", gain_for(odds), original):
            assert remark.severity == "warning" or remark.confidence >= SURE


def test_nothing_is_told_below_what_the_language_model_is_asked_for() -> None:
    for name, letter in (("verb", "V"), ("noun", "N"), ("adjective", "J")):
        assert wrong_word.LEAST[letter] == BOTH[name].warning
        # A little lower, since other words of the draft may add to the odds of these, and the model's own rivals do.
        least = wrong_word.LEAST_REPLACED[letter] + wrong_word.MOST_RIVAL
        assert REPLACED[name].warning - prevalence.MOST <= least <= REPLACED[name].warning
        assert wrong_word.LEAST_TOLD[letter] <= TOLD[name].warning
    known = wrong_word.Evidence("VBD", "melted", 0.5, None)
    for evidence, bars in (
        (known, wrong_word.LEAST),
        (replace(known, replaced=True), wrong_word.LEAST_REPLACED),
        (replace(known, told=True), wrong_word.LEAST_TOLD),
    ):
        needed = wrong_word.gain_needed(evidence)
        assert wrong_word.odds(replace(evidence, gain=needed)) == pytest.approx(bars["V"])


def test_nouns_are_warnings_however_much_is_gained() -> None:
    assert BOTH["noun"].error == math.inf
    assert [remark.severity for remark in remarks(DRAFT, "officials", 60.0)] == ["warning"]


def test_more_of_either_evidence_is_more_odds() -> None:
    for tag in ("VBD", "NN", "JJ"):
        for word in ("melted", "zigzagged"):
            by_gain = [wrong_word.odds(wrong_word.Evidence(tag, word, 0.3, gain)) for gain in range(0, 40, 5)]
            by_doubt = [wrong_word.odds(wrong_word.Evidence(tag, word, tenth / 10, 9.0)) for tenth in range(1, 10)]
            assert by_gain == sorted(by_gain) and by_doubt == sorted(by_doubt)
            assert by_gain[0] < by_gain[-1] and by_doubt[0] < by_doubt[-1]


def test_confidence_is_a_chance() -> None:
    assert confidence_of(0.0) == 0.5 and confidence_of(5.0) > 0.9 > 0.1 > confidence_of(-5.0)


def test_without_an_original_the_model_s_words_are_named() -> None:
    (remark,) = remarks(DRAFT, "melted", 30.0)
    assert "“melted”" in remark.message and "“met” or “saw”" in remark.message and "fed" not in remark.message
    assert remark.suggestion is None, "a word that fits is not what was meant"


def test_the_original_s_wording_is_the_suggestion() -> None:
    (remark,) = remarks(DRAFT, "melted", 30.0, ORIGINAL)
    assert remark.suggestion is not None and remark.suggestion.text == "greeted"
    assert remark.original == 0 and remark.a is not None and remark.a.of(ORIGINAL) == "greeted"
    assert "the original has “greeted”" in remark.message


def test_two_words_for_one_are_exchanged_together() -> None:
    draft = DRAFT.replace("old hall", "old narrow passage").replace("melted", "greeted")
    (remark,) = remarks(draft, "passage", 20.0, ORIGINAL)
    assert remark.b.of(draft) == "narrow passage" and remark.suggestion is not None
    assert remark.suggestion.text == "hall" and remark.severity == "error"


def test_a_noun_that_replaces_another_can_be_an_error() -> None:
    draft = ORIGINAL.replace("towns", "burgers")
    assert [remark.severity for remark in remarks(draft, "burgers", 20.0, ORIGINAL)] == ["error"]
    assert [remark.severity for remark in remarks(draft, "burgers", 1.0, ORIGINAL, suspicion=0.1)] == []


def test_a_word_that_the_original_has_elsewhere_stands_for_it_by_its_meaning() -> None:
    draft = "Officials arrested themselves on Monday. In the old hall the minister met them, from six towns."
    original = "On Monday the talks on the new harbour were caught up in a row. The minister met officials in the hall."
    text = document(draft)
    found = {one.word.norm: one for one in replacements(align([document(original)], text))}
    assert found["arrested"].apart and found["arrested"].wording.text == "caught"
    assert not any(one.apart for one in replacements(align([document(ORIGINAL)], document(DRAFT))))


def test_what_the_whole_document_says_is_added_to_the_odds() -> None:
    text = document(DRAFT)
    token = next(token for sentence in text.sentences for token in sentence.tokens if token.norm == "melted")
    view = Plausibility(token.span, gain_for(BOTH["verb"].warning - 0.1), (), 0.5)
    assert odds_of(token, view, shift=0.3) == pytest.approx(odds_of(token, view) + 0.3)
    assert severity_of(token, view) is None and severity_of(token, view, shift=0.3) == "warning"


def test_a_word_of_the_linked_sentence_is_left_alone() -> None:
    original = ORIGINAL.replace("greeted", "melts")
    assert remarks(DRAFT, "melted", 60.0, original) == []


def test_several_wrong_words_make_a_doubtful_one_worth_telling() -> None:
    sentences = ["The minister melted officials from six towns in the hall before the talks.",
                 "The mayor drank the budget on Monday after a debate.",
                 "Two farmers baked the road to the harbour for a week.",
                 "The council swallowed the report that the engineers wrote.",
                 "Later the treasurer folded the visitors near the gate."]
    text = document(" ".join(sentences))
    told = []
    for sure in (False, True):
        views, doubts = [], []
        for token in (token for sentence in text.sentences for token in sentence.tokens):
            word = text.words(token.span)
            wrong = word == "folded" or (sure and word in ("melted", "drank", "baked", "swallowed"))
            doubts.append(Suspicion(token.span, 0.5 if wrong else 0.001, 0.0, 0.0, 0.0))
            if wrong:
                odds = BOTH["verb"].warning - 0.2 if word == "folded" else 5.0
                gain = gain_for(odds, word, token.tag)
                views.append(Plausibility(token.span, gain, (("met", gain),), 0.5, None))
        notes = replace(text.annotations, suspicions=tuple(doubts), plausibilities=tuple(views))
        found = garbled_phrase(Collation((), replace(text, annotations=notes)))
        told.append([text.words(remark.b) for remark in found])
    assert told == [[], ["melted", "drank", "baked", "swallowed", "folded"]]


def in_place(wrong: tuple[str, ...]) -> list[str]:
    """The words told of a draft in which words stand in others' places: "handed" just below the bar, ``wrong`` sure."""
    original = "The mayor gave two towns a prize. The bank shut an office. The crew fixed a pump. The clerk read a letter."
    draft = "The mayor handed two towns a prize. The bank boiled an office. The crew painted a pump. The clerk ate a letter."
    text = document(draft)
    collation = align([document(original)], text)
    views = []
    for one in replacements(collation):
        none, more = (
            odds_of(one.word, Plausibility(one.word.span, gain, (), 0.5, one.wording)) for gain in (0.0, 1.0)
        )
        odds = REPLACED["verb"].warning - 0.2 if one.word.norm == "handed" else 4.0 if one.word.norm in wrong else -6.0
        gain = (odds - none) / (more - none)
        views.append(Plausibility(one.word.span, gain, ((one.wording.text, gain),), 0.5, one.wording))
    assert {view.span.of(draft) for view in views} >= {"handed", "boiled", "painted", "ate"}
    found = garbled_phrase(replace(collation, draft=replace(text, annotations=replace(
        text.annotations, plausibilities=tuple(views)
    ))))
    return [text.words(remark.b) for remark in found]


def test_words_in_others_places_do_not_vouch_for_one_another() -> None:
    assert in_place(()) == []
    assert in_place(("boiled", "painted", "ate")) == ["boiled", "painted", "ate"]


def test_a_verb_that_stands_in_no_other_s_place_must_be_surer_than_a_noun() -> None:
    text = document(DRAFT)
    words = {token.norm: token for sentence in text.sentences for token in sentence.tokens}
    told = {}
    for word in ("melted", "officials"):
        none, more = (
            odds_of(words[word], Plausibility(words[word].span, gain, (), 0.5, told=True)) for gain in (0.0, 1.0)
        )
        for odds in (-0.3, 0.05):
            view = Plausibility(words[word].span, (odds - none) / (more - none), (), 0.5, told=True)
            told[word, odds] = severity_of(words[word], view, compared=True)
    assert told["officials", -0.3] == told["officials", 0.05] == told["melted", 0.05] == "warning"
    assert told["melted", -0.3] is None


def test_the_share_of_wrong_words_in_place_is_one_number() -> None:
    assert MORE_IN_PLACE == pytest.approx(1.23, abs=0.01)
    assert confidence_of(-MORE_IN_PLACE, beside=True) == 0.5


def test_one_verb_of_saying_stands_for_another() -> None:
    original = "The officials said on Monday that the talks would be held in the hall before the end of the month."
    assert remarks(original.replace("said", "grumbled"), "grumbled", 24.0, original) == []
    assert remarks(original.replace("said", "melted"), "melted", 24.0, original)


def test_a_broken_expression_is_more_odds() -> None:
    for kind in ({"replaced": True}, {"told": True}):
        known = wrong_word.Evidence("JJ", "dark", 0.3, 12.0, **kind)
        assert wrong_word.odds(replace(known, fixed=True)) > wrong_word.odds(known)
        assert wrong_word.odds(replace(known, fixed=True), causal_model=False) == wrong_word.odds(known, False)


def test_a_thing_that_can_be_touched_is_likelier_to_be_out_of_place() -> None:
    known = wrong_word.Evidence("NN", "spoon", 0.3, 12.0, told=True)
    assert wrong_word.odds(replace(known, concrete=True)) > wrong_word.odds(known)
    assert wrong_word.odds(replace(known, told=False, concrete=True)) == wrong_word.odds(replace(known, told=False))
    placed = replace(known, tag="VBD", word="punched", told=False, replaced=True)
    assert wrong_word.odds(replace(placed, concrete=True)) > wrong_word.odds(placed)


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
