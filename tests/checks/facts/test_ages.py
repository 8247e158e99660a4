"""Whose an age is, in either text."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.settings import Settings

SETTINGS = Settings(select=("facts/figure-changed",), language_model=False)
FINAL = "Mara Brill, 34, beat Olga Tern, 41, in the final in Velm on Friday."
RESCUE = "Mara Brill, 34, and Jon Stone, 41, were rescued on Friday."


def told(original: str, draft: str) -> list[str]:
    return [finding.message for finding in pipeline.compare(original, draft, SETTINGS).findings]


@pytest.mark.parametrize(
    ("original", "draft", "message"),
    [
        (FINAL, "In Friday's final in Velm, 41-year-old Mara Brill beat 34-year-old Olga Tern.",
         "“41-year-old” and “34-year-old” have changed places: the original gives each for the other."),
        (FINAL, "In Friday's final in Velm, the 41-year-old pilot Mara Brill beat Olga Tern, who is 34.",
         "“41-year-old” and “34” have changed places: the original gives each for the other."),
        (FINAL, "In Friday's final in Velm, Brill, 41, beat the 34-year-old Tern.",
         "“41” and “34-year-old” have changed places: the original gives each for the other."),
        (RESCUE, "Jon Stone and 41-year-old Mara Brill were rescued on Friday.",
         "“34” became “41-year-old”, which in the original is the age of Jon Stone."),
    ],
)
def test_an_age_that_is_another_s_is_told_once(original: str, draft: str, message: str) -> None:
    assert told(original, draft) == [message]


@pytest.mark.parametrize(
    ("original", "draft"),
    [
        (FINAL, "In Friday's final in Velm, 34-year-old Mara Brill beat the 41-year-old Olga Tern."),
        (RESCUE, "The 41-year-old Stone was rescued on Friday with Brill, 34."),
        (RESCUE, "Rescuers brought in 34-year-old Brill on Friday, and Jon Stone, who is 41."),
        # Two of the original are of that age: which of them it was is not said.
        ("Mara Brill, 34, Jon Stone, 41, and Lia Stone, 41, were rescued.",
         "Jon Stone, 41, Lia Stone, 41, and Mara Brill, 34, were rescued."),
    ],
)
def test_ages_that_are_told_in_another_form_are_no_change(original: str, draft: str) -> None:
    assert told(original, draft) == []


def test_ages_exchanged_between_sentences_are_told_once() -> None:
    original = "Mara Brill, 34, of Velm was hurt in the crash on Friday. Olga Tern, 41, of Oster was unharmed, police said."
    draft = "Police said that Olga Tern, 34, of Oster was unharmed. Mara Brill, 41, of Velm was hurt in the crash on Friday."
    assert sum("changed places" in message or "the age of" in message for message in told(original, draft)) == 1
