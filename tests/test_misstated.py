"""The benchmark that changes one value: each change is in the value's own form, and stands where it says."""

from __future__ import annotations

import pytest

from checker.annotate import annotate
from checker.document import Document
from checker.readers import read_text
from checker.segment import segment
from tests.benchmarks import misstated

ORIGINAL = "The board of Oster sold 14 of its boats for 9.5 million crowns on Monday, 3 May, after six bids."
HONEST = "On Monday, 3 May, the Oster board sold 14 of its boats for 9.5 million crowns. It had six bids, and 30 callers."


def document(text: str) -> Document:
    return annotate(segment(read_text(text, "text")))


@pytest.mark.parametrize("word", ["14", "9.5", "six", "Two", "sixteen", "2,350", "7", "120", "99", "10"])
@pytest.mark.parametrize("drawn", range(40))
def test_another_number_has_the_same_form_and_another_value(word: str, drawn: int) -> None:
    new = misstated.other_number(word, drawn)
    assert new != word
    assert new.isalpha() == word.isalpha() and new[0].isupper() == word[0].isupper()
    assert [sign for sign in new if sign in ".,"] == [sign for sign in word if sign in ".,"]
    assert not new.startswith("0")


@pytest.mark.parametrize(
    ("word", "others"), [("Monday", misstated.NAMED[0]), ("May", misstated.NAMED[1]), ("31", map(str, range(1, 32)))]
)
def test_another_day_is_one_of_its_kind(word: str, others: list[str]) -> None:
    assert {misstated.other_day(word, drawn) for drawn in range(40)} <= set(others) - {word}
    assert misstated.other_day("dawn", 3) == "dawn"


def test_each_value_that_the_original_has_is_changed_by_itself() -> None:
    made = list(misstated.changes(document(ORIGINAL), document(HONEST)))
    assert [change.kind for change in made].count("figure") == 3
    assert any(change.kind == "date" for change in made)
    for change in made:
        before, behind = change.text[:change.place.start], change.text[change.place.end:]
        assert HONEST.startswith(before) and HONEST.endswith(behind)
        assert change.text != HONEST and "30 callers" in change.text
