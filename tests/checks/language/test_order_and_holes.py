"""Words in the wrong order, words that are missing and words in the wrong form are found by what may follow what."""

from __future__ import annotations

import pytest

from checker.checks.language.agreement import agreement
from checker.checks.language.missing_word import missing_word
from checker.checks.language.word_order import word_order
from tests.checks.language.reading import accepted, against, alone

ORIGINAL = "The ministry closed the old bridge in the north of the town on Friday because of the storm."


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("closed the old", "the closed old"), ("bridge in the", "in bridge the"), ("because of the", "because the of")],
)
def test_exchanged_neighbours_are_found_and_put_back(right: str, wrong: str) -> None:
    draft = ORIGINAL.replace(right, wrong)
    remarks = against(word_order, ORIGINAL, draft)
    assert len(remarks) == 1 and remarks[0].severity in ("error", "warning")
    assert accepted(draft, remarks[0]) == ORIGINAL


def test_a_shuffled_sentence_is_told_as_one() -> None:
    draft = "Bridge the closed because in town of ministry the Friday the old storm of north the on the."
    (remark,) = against(word_order, ORIGINAL, draft)
    assert "in no order" in remark.message and remark.severity == "error"


@pytest.mark.parametrize(
    "draft",
    [
        "On Friday the ministry closed the old bridge in the north of the town because of the storm.",
        "Because of the storm the old bridge in the north of the town was closed by the ministry on Friday.",
        "“Never,” said the mayor, “have I seen such a storm.”",
        "Only then did the ministry close the bridge, and so did the board.",
    ],
)
def test_an_order_that_english_has(draft: str) -> None:
    assert against(word_order, ORIGINAL, draft) == [] == alone(word_order, draft)


@pytest.mark.parametrize(
    ("original", "draft"),
    [
        (ORIGINAL, "Because of the storm, the ministry the old bridge in the north of the town on Friday."),
        (
            "The guard was seen by two boys near the station, the court heard on Monday.",
            "On Monday the court heard that the guard was by two boys near the station.",
        ),
    ],
)
def test_a_verb_that_fell_out_is_found(original: str, draft: str) -> None:
    (remark,) = against(missing_word, original, draft)
    assert "verb" in remark.message and "missing" in remark.message
    assert against(missing_word, original, original) == []


@pytest.mark.parametrize(
    "draft",
    [
        "Anna Kelvane won the race, her brother the second prize, and two in three were from Oster.",
        "Of the chicks, 40 percent lived; of the others, 54 percent did.",
        "Last seen in July, the two were in a school against their will and out of reach.",
    ],
)
def test_what_english_leaves_out(draft: str) -> None:
    assert alone(missing_word, draft) == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("They was late for the vote on Friday.", "were"),
        ("Him was one of the first to cross the new bridge.", "He"),
        ("The town has a old bridge.", "an"),
        ("It took an year to mend.", "a"),
        ("The board met for a hour.", "an"),
        ("She has an unique voice.", "a"),
    ],
)
def test_a_form_that_its_neighbours_do_not_allow(wrong: str, right: str) -> None:
    (remark,) = alone(agreement, wrong)
    assert remark.suggestion is not None and remark.suggestion.text == right
    assert alone(agreement, accepted(wrong, remark)) == []


@pytest.mark.parametrize(
    "draft",
    [
        "An hour later an MP saw a European union, a one-day event, a university and an honest heir to a UN post.",
        "If I were you I would stay; it was he who left, and so were they.",
        "The US and the U.S. Navy met in May; IT staff may stay.",
        "He and I were there with them, and she let him go.",
        "“They was allus a awkward lot,” the keeper said.",
    ],
)
def test_forms_that_are_right(draft: str) -> None:
    assert alone(agreement, draft) == []


def test_a_word_in_the_wrong_class_is_told_by_the_original() -> None:
    original = "During the further investigation, the police found the car near the river in Oster."
    draft = "During the further investigate, the police found the car near the river in Oster."
    (remark,) = against(agreement, original, draft)
    assert "“investigation”" in remark.message
    good = "The police, who went on to investigate, found the car near the river in Oster."
    assert against(agreement, original, good) == []


@pytest.mark.parametrize(
    ("draft", "missing"),
    [
        ("The of the island has been closed since Friday, the mayor of Velm said.", "noun"),
        ("The mayor of Velm said that the was closed because of the storm on Friday.", "noun"),
        ("She left the harbour when could not see the boats in the fog.", "subject"),
        ("The keeper of Velm said that he couldn't the boats in the fog on Friday.", "verb"),
    ],
)
def test_a_gap_that_no_english_has_is_told_without_an_original(draft: str, missing: str) -> None:
    (remark,) = alone(missing_word, draft)
    assert f"A {missing} seems to be missing" in remark.message


@pytest.mark.parametrize(
    ("taken", "draft"),
    [
        ("the ministry ", "On Friday, closed the old bridge in the north of the town because of the storm."),
        ("The ministry ", "Closed the old bridge in the north of the town on Friday because of the storm."),
    ],
)
def test_a_subject_that_fell_out_is_found_by_the_original(taken: str, draft: str) -> None:
    (remark,) = against(missing_word, ORIGINAL, draft)
    assert "subject" in remark.message and remark.a is not None and taken.strip().split()[-1] in remark.message


@pytest.mark.parametrize(
    ("original", "draft"),
    [
        ("The poor of Velm are served first.", "The poor are served first, and the most popular is the old one."),
        ("Anna Kelvane keeps the harbour.", "On Saturday the keeper of the harbour Anna Kelvane went home."),
        ("The ferry has a keeper.", "Nor could the keeper go, and what the board can the town cannot."),
    ],
)
def test_what_only_looks_like_a_gap(original: str, draft: str) -> None:
    assert against(missing_word, original, draft) == [] == alone(missing_word, draft)


def test_two_words_that_the_detector_takes_for_misplaced_need_no_word_pattern() -> None:
    original = "The mayor wants the board to drop the charges against the keeper."
    (remark,) = against(word_order, original, original.replace("to drop", "drop to"))
    assert remark.suggestion is not None and remark.suggestion.text == "to drop"
    kept = "“Never,” said the mayor, “have I seen such a storm.”"
    assert against(word_order, "The mayor said that he had never seen such a storm.", kept) == []


@pytest.mark.parametrize(
    "draft",
    [
        "The council the plan for a second quay after a long debate.",
        "The mayor said that the board would the two ferries to a firm in Oster next year.",
    ],
)
def test_a_lost_verb_is_told_without_an_original(draft: str) -> None:
    (remark,) = alone(missing_word, draft)
    assert "A verb seems to be missing" in remark.message


def test_the_verb_that_an_original_has_between_the_same_words_is_named() -> None:
    original = "The keeper told the board on Monday that he had sold the old lamps to a museum in Oster."
    (remark,) = against(missing_word, original, original.replace("sold ", ""))
    assert "verb" in remark.message and "“sold”" in remark.message


@pytest.mark.parametrize(
    "draft",
    [
        "The harder the choice, the longer the board of Velm talks about the quay.",
        "Neither will its neighbours on the island, the mayor of Velm said on Monday.",
        "The flames came to within 30 metres of the harbour, and the guests have until Friday.",
        "At night the owls of the island are heard in the harbour of Velm.",
        "A week after she returned from Oster the painter was in court.",
    ],
)
def test_what_only_looks_like_a_lost_verb(draft: str) -> None:
    assert alone(missing_word, draft) == []
