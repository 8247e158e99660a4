"""What is new in a draft is told as new; what the original says in other words, inside a longer sentence, is not."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.settings import Settings

SETTINGS = Settings(select=("sourcing/unsupported",), language_model=False)
ORIGINAL = (
    "The town council of Tarrow voted on Monday to close the swimming pool on Mill Street, which was opened in 1974.\n\n"
    "Repairs would cost about £2 million, according to its treasurer, Nell Harrow, although a spokeswoman for the "
    "county declined to comment on the sum. The pool, which was reported to be leaking at 6.30am by a cleaner, had been "
    "shut as a precaution.\n\n"
    "Parents welcomed the decision. A new pool would be built beside the school if the money could be found."
)
DRAFT = (
    "The swimming pool on Mill Street will close, the town council of Tarrow decided on Monday. {}\n\n"
    "According to Nell Harrow, the treasurer, repairs would cost about £2 million. {}\n\n"
    "A new pool would stand beside the school, if the money could be found."
)


def said(first: str, second: str) -> list[str]:
    return [finding.quote_b for finding in pipeline.compare(ORIGINAL, DRAFT.format(first, second), SETTINGS).findings]


@pytest.mark.parametrize(
    "first, second",
    [
        ("It dates from 1974.", ""),
        ("Families applauded the decision.", ""),
        ("", "The county would not comment."),
        ("", "A cleaner had told of the leak at half past six."),
    ],
)
def test_half_a_sentence_told_apart_in_other_words_is_not_new(first: str, second: str) -> None:
    assert said(first, second) == []


@pytest.mark.parametrize(
    "new",
    [
        "Two swimmers have sued the council for damages.",
        "The pool of Velm will stay open.",
        "Some 400 people had signed a petition.",
        "A manager was arrested.",
        "Critics fear that local children will drift into crime.",
        "The reason for it is that the pool",
    ],
)
def test_a_sentence_with_something_to_check_is_new(new: str) -> None:
    assert said("", new) == [new]


@pytest.mark.parametrize(
    "original, draft, expected",
    [
        (
            "The pool on Mill Street was closed on Monday as a precaution.",
            "On Monday the pool on Mill Street was closed because chlorine had escaped.",
            ["because chlorine had escaped"],
        ),
        (
            "The pool on Mill Street was closed on Monday, since chlorine had leaked.",
            "On Monday the pool on Mill Street was closed because chlorine had escaped.",
            [],
        ),
        (
            "Tom Arlen, who is 18, swam for the club for the second time in May.",
            "Tom Arlen, 18, who swam for the club in May for the second time, is its youngest captain.",
            ["is its youngest captain"],
        ),
        (
            "Tom Arlen, the youngest captain that the club has had, swam for the second time in May.",
            "Tom Arlen, who swam for the second time in May, is the club's youngest captain.",
            [],
        ),
    ],
)
def test_a_reason_or_a_superlative_inside_a_kept_sentence(original: str, draft: str, expected: list[str]) -> None:
    assert [finding.quote_b for finding in pipeline.compare(original, draft, SETTINGS).findings] == expected


def test_a_denial_in_a_relative_clause_is_missed_where_nothing_else_denies() -> None:
    settings = Settings(select=("sourcing/omitted",), language_model=False)
    original = "Tom Arlen, who has denied any wrongdoing, told the council of the loan in May."
    bare = "Tom Arlen had told the council of the loan in May."
    severities = [
        [finding.severity for finding in pipeline.compare(original, draft, settings).findings]
        for draft in (bare, bare + " Arlen denies that he did wrong.", bare + " He says he is innocent.")
    ]
    assert severities == [["warning"], [], []]


def test_an_offer_that_was_rejected_is_no_denial() -> None:
    settings = Settings(select=("sourcing/omitted",), language_model=False)
    original = "Tom Arlen, who had rejected an offer from Velm, signed for the club of Tarrow in May."
    assert not pipeline.compare(original, "Tom Arlen signed for the club of Tarrow in May.", settings).findings


@pytest.mark.parametrize(
    "cause, expected",
    [
        ("because of the leak", []),
        ("because of the dripping", []),
        ("due to the difficult conditions", []),
        ("because of vandals", ["because of vandals"]),
        ("due to a strike", ["due to a strike"]),
    ],
)
def test_a_cause_that_the_original_has_nowhere_is_new(cause: str, expected: list[str]) -> None:
    original = "The pool in Tarrow was shut on Monday after a cleaner reported a leak. Water had dripped from the roof."
    draft = f"The pool in Tarrow was shut on Monday {cause} after a cleaner had reported it."
    assert [finding.quote_b for finding in pipeline.compare(original, draft, SETTINGS).findings] == expected


@pytest.mark.parametrize(
    "original, draft, expected",
    [
        (
            "Rovers beat Velm Town 2-0 on Sunday. Velm have now lost five in a row. They play Harl next.",
            "Velm Town went down 2-0 at Rovers on Sunday. It was their fifth straight defeat. Next they meet Harl.",
            [],
        ),
        (
            "Nora Quist arrived in Tarrow on Monday for talks on the border post at Lower Ruun. She will meet the mayor.",
            "Nora Quist came to Tarrow on Monday and will meet the mayor. Her talks concern the frontier at Lower Ruun.",
            [],
        ),
        (
            "Rovers beat Velm Town 2-0 on Sunday. Velm have now lost five in a row. They play Harl next.",
            "Velm Town went down 2-0 at Rovers on Sunday, losing for the fifth time in a row. Its stadium will be "
            "sold to a supermarket chain. Next they meet Harl.",
            ["Its stadium will be sold to a supermarket chain."],
        ),
        (
            "Floods closed the road to Oster on Monday and cut off 200 farms.",
            "On Monday floods closed the road to Oster, killing a driver, and cut off 200 farms.",
            ["killing a driver"],
        ),
        (
            "Floods closed the road to Oster on Monday. The deaths of two drivers are being investigated.",
            "On Monday floods that killed two drivers closed the road to Oster. There is an investigation.",
            [],
        ),
    ],
)
def test_what_nothing_else_renders_may_be_told_in_other_words(original: str, draft: str, expected: list[str]) -> None:
    assert [finding.quote_b for finding in pipeline.compare(original, draft, SETTINGS).findings] == expected
