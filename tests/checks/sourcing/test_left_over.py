"""What nothing else in the draft tells of the original may stand in a new sentence in other words; the rest is new."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.settings import Settings

SETTINGS = Settings(select=("sourcing/unsupported",), language_model=False)
ORIGINAL = (
    "The council of Tarrow voted on Monday to close the pool on Mill Street, which opened in 1974 with a gala.\n\n"
    "Repairs would cost £2 million, according to its treasurer, Nell Harrow, although a spokeswoman for the county "
    "refused to discuss the sum.\n\n"
    "Parents welcomed the decision. A new pool would be built beside the school if money could be found."
)
DRAFT = (
    "The pool on Mill Street will close, the council of Tarrow decided on Monday. {}\n\n"
    "According to Nell Harrow, the treasurer, repairs would cost £2 million.\n\n"
    "A new pool would stand beside the school, if money could be found."
)


def new(sentence: str) -> list[str]:
    return [finding.quote_b for finding in pipeline.compare(ORIGINAL, DRAFT.format(sentence), SETTINGS).findings]


@pytest.mark.parametrize(
    "sentence",
    [
        "A gala was held at its opening in 1974.",
        "The county would not talk about the sum.",
        "Families applauded the vote.",
    ],
)
def test_what_was_left_over_is_not_new(sentence: str) -> None:
    assert new(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "It had been opened in 1985 with a concert.",
        "The gala of 1974 cost the county £3 million.",
        "The treasurer resigned after a row with the police.",
    ],
)
def test_what_shares_a_word_or_a_year_with_it_is_new(sentence: str) -> None:
    assert new(sentence) == [sentence]
