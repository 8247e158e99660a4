"""The language model's view of a text: which words are judged, and what a wrong one gains."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from checker.align import align
from checker.annotate import annotate, plausibility
from checker.annotate.gains import judge
from checker.annotate.model_words import Target, model_text, windows
from checker.annotate.plausibility import assess
from checker.annotate.replacements import replacements
from checker.annotate.suspicion import suspect
from checker.annotate.told_before import told_before
from checker.document import Document, Paragraph, Plausibility, Span
from checker.language import causal, words
from checker.readers import read_text
from checker.segment import segment

NEWS = (
    "The harbour authority of Port Elden will spend four million crowns on a new pier, its director said on Monday.\n\n"
    "The director thanked officials from the ministry after the meeting. {sentence} "
    "Fishermen had asked for the pier since the old one was closed two years ago."
)
GOOD = "The delegation greeted officials from six towns in the hall."
WRONG = "The delegation melted officials from six towns in the hall."


def document(sentence: str) -> Document:
    return annotate(segment(read_text(NEWS.format(sentence=sentence), "draft")))


def gains(document: Document) -> dict[str, float]:
    return {document.words(entry.span): entry.gain for entry in document.annotations.plausibilities}


def test_nothing_wanted_needs_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.language.causal.load", lambda: pytest.fail("loaded"))
    text = document(GOOD)
    assert assess(text, ()) is text


def test_furniture_and_headlines_need_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.language.causal.load", lambda: pytest.fail("loaded"))
    text = document(GOOD)
    aside: tuple[Paragraph, ...] = tuple(replace(paragraph, role="furniture") for paragraph in text.paragraphs)
    assert assess(replace(text, paragraphs=aside)).annotations.plausibilities == ()
    titles: tuple[Paragraph, ...] = tuple(replace(paragraph, role="headline") for paragraph in text.paragraphs)
    assert assess(replace(text, paragraphs=titles)).annotations.plausibilities == ()


@pytest.mark.model
def test_a_wrong_verb_gains_most() -> None:
    wrong = gains(assess(document(WRONG)))
    assert max(wrong, key=wrong.__getitem__) == "melted"
    assert wrong["melted"] > gains(assess(document(GOOD))).get("greeted", 0.0) + 5


@pytest.mark.model
def test_candidates_have_the_word_s_inflection_and_stand_best_first() -> None:
    text = assess(document(WRONG))
    melted = next(entry for entry in text.annotations.plausibilities if text.words(entry.span) == "melted")
    assert melted.gain == melted.candidates[0][1]
    assert [gain for _, gain in melted.candidates] == sorted((gain for _, gain in melted.candidates), reverse=True)
    assert all("VBD" in words.forms()[word] for word, _ in melted.candidates)


@pytest.mark.model
def test_only_what_is_wanted_is_judged() -> None:
    text = document(WRONG)
    place = text.text.index("melted")
    judged = assess(text, (Span(place, place + 1),)).annotations.plausibilities
    assert [text.words(entry.span) for entry in judged] == ["melted"]
    whole = next(entry for entry in assess(text).annotations.plausibilities if entry.span == judged[0].span)
    assert judged[0].gain == pytest.approx(whole.gain, abs=1.0)


def test_wanted_spans_are_given_in_any_order() -> None:
    text = document(WRONG)
    spans = [text.text.index(word) for word in ("melted", "harbour", "officials")]
    wanted = [Span(start, start + 3) for start in spans] + [Span(5, 5), Span(spans[0] + 1, spans[0] + 5)]
    judged = [token.norm for token in plausibility._judged_words(text, wanted)]
    assert judged == ["harbour", "officials", "melted"]


def test_a_text_too_long_is_judged_in_part_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plausibility, "MOST_WORDS", 3)
    monkeypatch.setattr(plausibility, "windows", lambda text: [])
    monkeypatch.setattr("checker.language.causal.load", lambda: None)
    monkeypatch.setattr(plausibility, "model_text", lambda document, targets, model: targets)
    assert any("very long" in notice for notice in assess(document(GOOD)).notices)


@pytest.mark.model
def test_wrapped_lines_and_odd_spaces_change_nothing() -> None:
    plain = assess(document(WRONG))
    wrapped_text = plain.text.replace("The delegation melted officials", "The delegation\r\nmelted\u00a0 officials")
    wrapped = assess(annotate(segment(read_text(wrapped_text, "draft"))))
    assert gains(wrapped)["melted"] == pytest.approx(gains(plain)["melted"], abs=0.5)


@pytest.mark.model
def test_the_same_text_gives_the_same_gains() -> None:
    text = document(WRONG)
    assert assess(text) == assess(text)


@pytest.mark.model
def test_a_long_text_is_read_to_its_end() -> None:
    many = "\n\n".join([NEWS.format(sentence=GOOD)] * 12 + [NEWS.format(sentence=WRONG)])
    text = assess(annotate(segment(read_text(many, "draft"))))
    spans = [entry.span for entry in text.annotations.plausibilities]
    assert spans == sorted(set(spans))
    assert "melted" in gains(text)


@pytest.mark.model
def test_where_an_original_has_another_word_that_word_s_gain_is_told() -> None:
    spun = "The delegation greeted officials from six towns in the narrow passage."
    text = suspect(document(spun))
    collation = align([document(GOOD)], text)
    found = replacements(collation)
    assert [(text.words(one.wording.span), one.wording.text) for one in found] == [("narrow passage", "hall")]
    judged = assess(text, [one.word.span for one in found], found).annotations.plausibilities
    assert [one.wording for one in judged] == [found[0].wording]
    honest = suspect(document(GOOD.replace("greeted", "welcomed")))
    pair = replacements(align([document(GOOD)], honest))
    (welcomed,) = assess(honest, [one.word.span for one in pair], pair, thorough=True).annotations.plausibilities
    assert judged[0].gain is not None and welcomed.gain is not None and judged[0].gain > welcomed.gain + 5


@pytest.mark.model
def test_a_wrong_sense_is_beaten_by_the_model_s_own_words_too() -> None:
    found: dict[str, float] = {}
    for word in ("melted", "saluted"):
        text = suspect(document(GOOD.replace("greeted", word)))
        pair = replacements(align([document(GOOD)], text))
        (one,) = assess(text, [pair[0].word.span], pair, thorough=True).annotations.plausibilities
        assert one.rival is not None and one.candidates == (("greeted", one.gain),)
        found[word] = one.rival
    assert found["melted"] > found["saluted"] + 5


@pytest.mark.model
def test_the_original_s_own_word_is_no_witness_and_more_words_have_none(monkeypatch: pytest.MonkeyPatch) -> None:
    text = suspect(document(WRONG))
    pair = replacements(align([document(GOOD)], text))
    (first,) = assess(text, [pair[0].word.span], pair, thorough=True).annotations.plausibilities
    monkeypatch.setattr("checker.annotate.gains.WITNESSES", 1)
    likeliest = [name for name, _ in best_rivals(text)]
    named = [replace(pair[0], wording=replace(pair[0].wording, text=likeliest[0]))]
    (second,) = assess(text, [pair[0].word.span], named, thorough=True).annotations.plausibilities
    assert second.rival is not None and second.gain is not None and second.rival < second.gain
    uneven = [replace(pair[0], uneven=True)]
    (third,) = assess(text, [pair[0].word.span], uneven, thorough=True).annotations.plausibilities
    assert first.rival is not None and third.rival is None


def best_rivals(text: Document) -> tuple[tuple[str, float], ...]:
    """The model's own candidates for "melted", best first."""
    return _of(assess(text, thorough=True).annotations.plausibilities, text, "melted").candidates


def test_the_story_is_what_the_linked_sentences_say() -> None:
    text = document(GOOD.replace("greeted", "welcomed"))
    collation = align([document(GOOD)], text)
    sentence = next(sentence for sentence in text.sentences if "welcomed" in text.words(sentence.span))
    assert told_before(collation, sentence.span) == GOOD
    assert told_before(collation, Span(0, len(text.text))).startswith("The harbour authority")
    assert told_before(align([], text), sentence.span) == ""


@pytest.mark.model
def test_the_story_makes_its_own_words_likely() -> None:
    original = NEWS.format(sentence="Workers from Velm wrapped the statues in wool for the winter.")
    draft = suspect(document("For the winter the statues have been swaddled in wool by workers."))
    alone = _of(assess(draft, thorough=True).annotations.plausibilities, draft, "swaddled")
    collation = align([annotate(segment(read_text(original, "original")))], draft)
    story = partial(told_before, collation)
    after = _of(assess(draft, thorough=True, told_before=story).annotations.plausibilities, draft, "swaddled")
    assert after.told and not alone.told
    assert after.candidates[0][0] == "wrapped" and "wrapped" not in dict(alone.candidates)


def _of(found: tuple[Plausibility, ...], text: Document, word: str) -> Plausibility:
    return next(one for one in found if text.words(one.span) == word)


@pytest.mark.model
def test_a_word_that_surprises_too_little_is_not_asked_about() -> None:
    text = document(GOOD.replace("greeted", "welcomed"))
    model = causal.load()
    token = next(token for sentence in text.sentences for token in sentence.tokens if token.norm == "welcomed")
    for needed, asked in ((0.0, 1), (60.0, 0)):
        target = Target(token, token.span, "greeted", False, needed)
        read = model_text(text, [target], model)
        assert len([one for window in windows(read) for one in judge(model, read.ids, *window)]) == asked
