"""What the numbers of a passage may be read as, and what they may not."""

from __future__ import annotations

import pytest

from checker.checks.facts._readings import readings
from checker.document import Span
from checker.pipeline import prepare
from checker.readers import read_text

READ = [
    ("The club has failed to score for the third match in a row.", "The club has not scored in three matches."),
    ("One in five households has no savings.", "20 percent of the households have no savings."),
    ("Half of the families polled will stay at home.", "50 percent of the families polled will stay at home."),
    ("A quarter of drivers know of the limit.", "Twenty-five percent of drivers know of the limit."),
    ("Every third resident has never been there.", "A third of the residents have never been there."),
    ("Unemployment rose among the under-25s.", "Unemployment rose among people younger than 25."),
    ("The stand gave way at about 5.30 pm.", "The stand gave way at 17.30."),
    ("The mice were given a fortyfold dose.", "The mice were given 40 times the dose."),
    ("The contract is valid for another year and a half.", "The contract is valid for another 18 months."),
    ("The pitcher came back after a year and a half of rest.", "The pitcher came back after 18 months of rest."),
    ("Exports fell in the first half of the year.", "Exports fell in the first six months."),
    ("Only 51,000 were built in three quarters.", "Only 51,000 were built in nine months."),
    ("The film cost 150 crore rupees.", "The film cost 1.5 billion rupees."),
    ("Class X alone is taught in the school.", "Only the tenth class is taught in the school."),
    ("A man in his fifties was hurt.", "A fifty-something man was hurt."),
    ("Half of the 400 shops have no licence.", "200 shops have no licence."),
    ("Tankers come twice a week.", "Tankers come two times a week."),
    ("The fare has doubled.", "The fare is up by 100 percent."),
]
UNREAD = [
    ("The club has failed to score for the third match in a row.", "The club has not scored in five matches."),
    ("One in five households has no savings.", "30 percent of the households have no savings."),
    ("Half of the families polled will stay at home.", "15 percent of the families polled will stay at home."),
    ("The stand gave way at about 5.30 pm.", "The stand gave way at 14.30."),
    ("The contract is valid for another year and a half.", "The contract is valid for another eight months."),
    ("Exports fell in the first half of the year.", "Exports fell in the first nine months."),
    ("The film cost 150 crore rupees.", "The film cost 2.5 billion rupees."),
    ("Half of the 400 shops have no licence.", "300 shops have no licence."),
    ("Tankers come twice a week.", "Tankers come four times a week."),
    ("A man in his fifties was hurt.", "A forty-something man was hurt."),
]


def read(original: str, draft: str) -> list[bool]:
    a, b = prepare(read_text(original, "original")), prepare(read_text(draft, "draft"))
    there = readings(a, Span(0, len(a.text)))
    return [there.have(figure) for figure in b.annotations.figures]


@pytest.mark.parametrize(("original", "draft"), READ)
def test_the_same_number_in_another_form_is_read(original: str, draft: str) -> None:
    assert any(read(original, draft)) and all(read(original, draft)[-1:])


@pytest.mark.parametrize(("original", "draft"), UNREAD)
def test_another_number_is_not(original: str, draft: str) -> None:
    assert not all(read(original, draft))


def test_who_has_waited_three_years_is_in_the_fourth() -> None:
    original = prepare(read_text("The talks have gone on for three years.", "original"))
    draft = prepare(read_text("The talks are in their fourth year, and not in their sixth.", "draft"))
    there = readings(original, Span(0, len(original.text)))
    assert [there.near(figure) for figure in draft.annotations.figures] == [True, False]
