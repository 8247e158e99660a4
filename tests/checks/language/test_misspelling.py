"""A slip of the keyboard is found; names, both spellings, dialect and the original's own words are not."""

from __future__ import annotations

import pytest

from checker.checks.language.misspelling import misspelling
from tests.checks.language.reading import accepted, against, alone


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("recieved", "received"),
        ("seperate", "separate"),
        ("goverment", "government"),
        ("acommodation", "accommodation"),
        ("responsability", "responsibility"),
        ("anniversay", "anniversary"),
    ],
)
def test_a_slip_is_an_error_and_what_was_meant_mends_it(wrong: str, right: str) -> None:
    draft = f"The board said on Friday that the {wrong} was for the town to judge."
    (remark,) = alone(misspelling, draft)
    assert remark.severity in (None, "warning") and f"“{wrong}”" in remark.message
    assert accepted(draft, remark) == draft.replace(wrong, right)
    assert alone(misspelling, accepted(draft, remark)) == []


@pytest.mark.parametrize(
    "words",
    [
        "the grey theatre honoured its neighbours and organised a programme",
        "the gray theater honored its neighbors and organized a program",
        "Thweng met Kelvayne and the Ostrian delegation in Velmouth",
        "her fiance's fete in the cafe and the protégé's naive debut",
        "a clockmaker, a launchpad, unprintable non-payment and the re-opened quay",
        "the MPs' offices and the mayor's aren't open, don't ask",
        "@velmnews posted it at velm.example.org/recieve",
    ],
)
def test_what_is_no_slip(words: str) -> None:
    assert alone(misspelling, f"On Friday {words}, the mayor said.") == []


def test_dialect_in_a_quotation_is_left_alone() -> None:
    draft = "“Tha wert allus a gawby,” the keeper said, “an’ tha knaws it weel enuff.”"
    assert alone(misspelling, draft) == []


def test_a_word_of_the_original_is_never_a_misspelling() -> None:
    original = "The weavers of Oster sold their recieves, a kind of kwetsu, at the fair on Monday."
    assert against(misspelling, original, "At the fair on Monday the weavers of Oster sold their recieves.") == []


def test_a_slip_that_is_a_word_is_told_by_the_original() -> None:
    original = "The board will publish the report within ten years and mend the old bridge."
    draft = "The board will publish the report within ten ears and mend the old bridge."
    (remark,) = against(misspelling, original, draft)
    assert remark.severity == "warning" and "“years”" in remark.message
    assert alone(misspelling, draft) == []


def test_another_form_of_the_word_is_no_slip() -> None:
    original = "The board will mend the bridges and publish its reports in the spring."
    assert against(misspelling, original, "The board mends the bridge and publishes a report in the spring.") == []


def test_a_slip_that_comes_back_is_told_once() -> None:
    draft = "The goverment met on Friday. The goverment said that the quay would stay open."
    assert alone(misspelling, draft) == []
    original = "The government met on Friday. The government said that the quay would stay open."
    (remark,) = against(misspelling, original, draft)
    assert "2 times" in remark.message and len(remark.related) == 1


@pytest.mark.parametrize(
    ("wrong", "right"), [("injurys", "injuries"), ("partys", "parties"), ("churchs", "churches"), ("carryed", "carried")]
)
def test_a_regular_ending_that_was_written_wrongly(wrong: str, right: str) -> None:
    (remark,) = alone(misspelling, f"The club said on Friday that {wrong} were to blame for the delay in the town.")
    assert remark.suggestion is not None and remark.suggestion.text == right
