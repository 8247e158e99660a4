"""Slips of plain grammar are found by the parse and the detector together; what English allows is not."""

from __future__ import annotations

import pytest

from checker.annotate.suspicion import suspect
from checker.checks.language import _doubts
from checker.checks.language.agreement import agreement
from checker.checks.language.extra_word import extra_word
from checker.checks.language.fragment import fragment
from checker.checks.language.verb_form import verb_form
from checker.document import Document
from tests.annotate.reading import read
from tests.checks.language.reading import accepted, against, alone

BEFORE = "The council met in Tarrow on Friday to talk about the old quay. "


@pytest.mark.parametrize(
    ("sentence", "verb", "meant"),
    [
        ("Many smaller farms, though, has no water.", "has", "have"),
        ("Three dozen shops in the old quarter, however, has no insurance.", "has", "have"),
        ("The nurses affected was sent home without pay.", "was", "were"),
        ("The results of the vote was announced on Friday.", "was", "were"),
        ("The quality of the roads have become worse.", "have", "has"),
        ("The minister have said nothing about the plan.", "have", "has"),
        ("There is many questions about the new bridge.", "is", "are"),
        ("There are a problem with the new bridge.", "are", "is"),
        ("The drivers who was late for work have been fined.", "was", "were"),
        ("He do not know what happened at the quay.", "do", "does"),
    ],
)
def test_a_verb_in_the_other_number_than_its_noun(sentence: str, verb: str, meant: str) -> None:
    (remark,) = alone(agreement, BEFORE + sentence)
    assert (BEFORE + sentence)[remark.b.start:remark.b.end] == verb
    assert remark.suggestion is not None and remark.suggestion.text == meant
    assert alone(agreement, accepted(BEFORE + sentence, remark)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The council have met, the crew is late and the staff were told.",
        "A number of boats are missing and the majority have not been found.",
        "Ten miles is far, two years was too long and $5 million has been spent.",
        "The United Nations says that the news is bad and that politics is hard.",
        "Bread and butter is what they ate, and the mayor and her deputy were there.",
        "If the board were wiser, it would ask that the mayor have a say.",
        "One of the men who has left is the keeper's son.",
        "What the two towns need is a bridge; feeding birds is not allowed.",
        "There is a mason and two boys in the hall, and there are a boy and a girl outside.",
        "The mayor, like the other members, has gone home, and neither of them has spoken.",
        "Nor have the town and the county an answer, nor does either want one.",
        "“Them boats was late and we was cold,” the keeper said.",
        "Six out of ten report a loss, and each of these is large.",
        "She has a two-week holiday every six weeks and earns 40 pounds a day.",
        "This means a few weeks of work, a hundred boats and many a sleepless night.",
    ],
)
def test_numbers_that_english_allows(sentence: str) -> None:
    assert alone(agreement, BEFORE + sentence) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The mayor will meet these family on Friday.", "these family"),
        ("Every residents must leave the valley by noon.", "Every residents"),
        ("It means that a migrant workers will pay more than before.", "a migrant workers"),
    ],
)
def test_a_noun_in_the_other_number_than_the_word_before_it(sentence: str, words: str) -> None:
    spans = [(BEFORE + sentence)[remark.b.start:remark.b.end] for remark in alone(agreement, BEFORE + sentence)]
    assert words in spans


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The rest of the district could to be without water until Sunday.", "could to"),
        ("The company must to pay a fine of 40,000 euros.", "must to"),
        ("The minister will meets the board on Friday.", "will meets"),
        ("The mayor has went home to her village.", "has went"),
        ("The board has not give its reasons.", "has not give"),
        ("The keeper did not came to the harbour.", "did not came"),
        ("The town wants to closes the quay before the winter.", "to closes"),
    ],
)
def test_a_form_that_cannot_follow(sentence: str, words: str) -> None:
    (remark,) = alone(verb_form, BEFORE + sentence)
    assert (BEFORE + sentence)[remark.b.start:remark.b.end] == words


@pytest.mark.parametrize(
    "sentence",
    [
        "She did all she could to help, and the men do what they can to keep the quay open.",
        "The money he has went to his brothers.",
        "The man she spoke to said that the price she agreed to was fair.",
        "In May the will to live was strong, and a trash can is seen on the quay.",
        "He had better go, for he has work to do and the boat had cause to wait.",
        "The plan was shown to selected officers and to published writers.",
        "“He did not came,” the child said, “and I has went home.”",
    ],
)
def test_forms_that_can_follow(sentence: str) -> None:
    assert alone(verb_form, BEFORE + sentence) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The council will vote on the a new bridge on Friday.", "the a"),
        ("The mayor sold his house and its the garden to the town.", "its the"),
        ("The mayor spoke of with the new bridge at length on Friday.", "of with"),
    ],
)
def test_one_determiner_or_preposition_too_many(sentence: str, words: str) -> None:
    (remark,) = alone(extra_word, BEFORE + sentence)
    assert (BEFORE + sentence)[remark.b.start:remark.b.end] == words


def test_words_that_stand_side_by_side() -> None:
    draft = "All the boats came in with the tide, and such a storm is in for a month; they sang a cappella in The Hague."
    assert alone(extra_word, draft) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Because of the long winters.",
        "Which nobody in the two towns had thought likely.",
        "Who had been waiting at the station since the early morning.",
        "When the bridge was closed in May for repairs to its northern side.",
        "Because the keeper has been away since the spring.",
    ],
)
def test_a_clause_without_its_sentence(sentence: str) -> None:
    (remark,) = alone(fragment, f"{BEFORE}{sentence} Fishermen waited outside until the evening.")
    assert remark.severity is None


def test_a_sentence_that_ends_in_a_relative_pronoun_breaks_off() -> None:
    (remark,) = alone(fragment, BEFORE + "And the neighbours which.")
    assert remark.severity == "error" and "“which”" in remark.message


@pytest.mark.parametrize(
    "sentence",
    [
        "Why was it closed? Because of the long winters.",
        "When the bridge was closed, the town was cut off from its market.",
        "If you can mend it you should.",
        "Nobody could say which is which, or who.",
        "“Because of the long winters,” she said.",
        "If only they had asked the people of the town.",
        "While the stew is on, slice mushrooms and onions.",
    ],
)
def test_clauses_in_their_sentences(sentence: str) -> None:
    assert alone(fragment, f"{BEFORE}{sentence} Fishermen waited outside until the evening.") == []


@pytest.mark.parametrize(
    ("original", "draft", "wrong"),
    [
        (
            "A crowd gathered on Friday in support of the keeper.",
            "A crowd gathered on Friday in supported of the keeper.",
            "supported",
        ),
        ("The board called for the removal of the wreck.", "The board called for the remove of the wreck.", "remove"),
    ],
)
def test_a_word_of_the_wrong_class_between_the_words_of_the_original(original: str, draft: str, wrong: str) -> None:
    (remark,) = against(agreement, original, draft)
    assert draft[remark.b.start:remark.b.end] == wrong and accepted(draft, remark) == original


def test_a_word_of_the_wrong_class_without_an_original() -> None:
    (remark,) = alone(agreement, "The relatively of the missing fisherman met the mayor on Friday.")
    assert "is an adverb where only a noun fits" in remark.message and remark.suggestion is None


@pytest.mark.parametrize(
    "draft",
    [
        "The bank announced the closures on Wednesday: nine branches, after 40 closures before.",
        "The line is still operational, the board said, and 40 branches are closed.",
    ],
)
def test_a_relative_of_the_original_that_fits_too(draft: str) -> None:
    original = "The bank will close nine branches, said that 40 others have closed, and still operates the line."
    assert against(agreement, original, draft) == []


def test_without_the_detector_only_the_plainest_is_told() -> None:
    draft = read(BEFORE + "The town wants to closes the quay. Many smaller farms, though, has no water.")
    assert _doubts.Doubts.of(draft).form(draft.sentences[1].tokens[2]) == 0
    assert _levels(suspect(draft), "closes") > 5


def _levels(draft: Document, word: str) -> float:
    doubts = _doubts.Doubts.of(draft)
    tokens = [token for sentence in draft.sentences for token in sentence.tokens if token.norm == word]
    return doubts.form(tokens[0])
