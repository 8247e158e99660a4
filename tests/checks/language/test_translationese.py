"""A draft whose words were exchanged for rarer ones is told once; an honest rewrite is not."""

from __future__ import annotations

from checker.checks.language.translationese import translationese
from tests.checks.language.reading import against

PLAIN = (
    "The city asked people to use less water this summer. The mayor said the old pumps would be replaced next year. "
    "The council bought new pumps for the two main stations. Workers began to dig on Monday near the river. "
    "The school will stay open, and the town hopes for rain before the end of the month."
)
EXCHANGED = (
    ("city", "metropolis"), ("people", "denizens"), ("bought", "procured"), ("old", "antiquated"), ("main", "cardinal"),
    ("dig", "excavate"), ("replaced", "supplanted"),
)  # fmt: skip


def spun(count: int) -> str:
    draft = PLAIN
    for theirs, ours in EXCHANGED[:count]:
        draft = draft.replace(f" {theirs} ", f" {ours} ", 1)
    return draft


def test_many_rarer_words_are_one_warning_with_the_evidence() -> None:
    (remark,) = against(translationese, PLAIN, spun(7))
    assert "5 places" in remark.message and len(remark.related) == 4
    assert "“denizens” for “people”" in remark.message


def test_a_few_are_a_writer_s_choice() -> None:
    assert against(translationese, PLAIN, spun(3)) == []


def test_rarer_words_that_are_not_rare_are_a_writer_s_choice() -> None:
    draft = PLAIN
    for theirs, ours in (
        ("asked", "urged"), ("use", "draw"), ("said", "argued"), ("bought", "purchased"), ("began", "commenced"),
        ("hopes", "longs"), ("replaced", "renewed"), ("summer", "season"),
    ):  # fmt: skip
        draft = draft.replace(f" {theirs} ", f" {ours} ", 1)
    assert against(translationese, PLAIN, draft) == []


def test_words_in_quotation_marks_do_not_count() -> None:
    original, draft = (f"The mayor wrote to us. “{text}”" for text in (PLAIN, spun(7)))
    assert against(translationese, original, draft) == []


def test_the_other_way_round_is_plain_english() -> None:
    assert against(translationese, spun(7), PLAIN) == []
