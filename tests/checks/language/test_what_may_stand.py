"""Sound English that looks as though a word or a form were wrong, and what no English has beside it."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.checks.language.agreement import agreement
from checker.checks.language.fragment import fragment
from checker.checks.language.missing_word import missing_word
from checker.checks.language.verb_form import verb_form
from checker.language import continuation
from checker.settings import Settings
from tests.checks.language.reading import Check, against, alone

SETTINGS = Settings(select=("language",))


@pytest.mark.parametrize(
    ("check", "original", "draft"),
    [
        (
            missing_word,
            "Bakers in the old town will be paid 90 crowns for each oven that they close.",
            "The bakers of Tarrow are to receive 90 crowns for each oven that they close.",
        ),
        (
            missing_word,
            "The owners said on Friday that the mill would not be sold before the summer.",
            "Would the owners sell the mill? They will not before the summer, they said on Friday.",
        ),
        (
            missing_word,
            "At a hearing on Friday the engineer said that the dam was safe.",
            "The engineer told a packed hearing the dam was safe on Friday.",
        ),
        (
            missing_word,
            "The minister was in Oster, at the opening of a new school for nurses.",
            "Where was the minister? In Oster, at the opening of a new school for nurses.",
        ),
        (
            missing_word,
            "It was the tenth fire on the moor this summer, the brigade said.",
            "This summer's fires on the moor near Velm now number ten.",
        ),
    ],
)
def test_nothing_is_missing(check: Check, original: str, draft: str) -> None:
    assert against(check, original, draft) == []


@pytest.mark.parametrize(
    ("check", "draft"),
    [
        (agreement, "For the third month in a row prices fell in the islands, the office said."),
        (agreement, "At the end of a long day nurses were seen asleep on the stairs."),
        (fragment, "Who pays for the new roof of the church? The parish and the people of the two valleys."),
        (verb_form, "Her husband, a painter, died in 2001, and she leaves two daughters."),
        (verb_form, "The roof has long been gone. It had, the mayor said, never been mended."),
        (verb_form, "The mayor said she’s been told to wait. The owner, who's been held, said it could've been avoided."),
        (verb_form, "The man, his boat having been sold, went home. The plan, never before been tried, was a success."),
    ],
)
def test_what_may_stand_so(check: Check, draft: str) -> None:
    assert alone(check, draft) == []


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        ("The barge, which is forty metres long, been towed to the old quay.", "been"),
        ("Two of the drivers been taken to a hospital in the capital.", "been"),
        ("For sixty years the letters been kept in a tin.", "been"),
    ],
)
def test_been_without_a_form_of_have(draft: str, words: str) -> None:
    (remark,) = alone(verb_form, draft)
    assert draft[remark.b.start:remark.b.end] == words
    assert remark.severity is None


@pytest.mark.model
@pytest.mark.parametrize(
    ("draft", "words"),
    [
        ("Some 80 families have signed the list and are wait for a flat.", "are wait"),
        ("The firm is build a mill by the river, the mayor said.", "is build"),
        ("The complain came from the owners of the two boats.", "The complain came"),
        ("The announce was made by the mayor on Friday morning.", "The announce was"),
    ],
)
def test_a_form_is_told_where_another_is_likelier(draft: str, words: str) -> None:
    found = pipeline.check(draft, SETTINGS).findings
    assert words in [draft[one.b.start:one.b.end] for one in found if one.check == "language/verb-form"]


@pytest.mark.model
@pytest.mark.parametrize(
    "draft",
    [
        "The charity gave them blankets and tents for the winter, the mayor said.",
        "What the two brothers do all day is work. The result is change, and the cause was neglect.",
        "The keeper soon got the feel of the boat, the mayor said.",
    ],
)
def test_a_form_is_not_told_where_it_is_likelier_itself(draft: str) -> None:
    found = pipeline.check(draft, SETTINGS).findings
    assert [one.message for one in found if one.check in ("language/verb-form", "language/agreement")] == []


@pytest.mark.parametrize(
    "draft",
    ["They was late for the vote on the new bridge over the river.", "The mayor will meet these family on Friday."],
)
def test_agreement_asks_before_it_speaks(draft: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def told(gained: float) -> set[str]:
        monkeypatch.setattr(continuation, "bits", lambda before, options: (0.0, *[gained] * (len(options) - 1)))
        return {finding.check for finding in pipeline.check(draft, SETTINGS).findings}

    assert "language/agreement" in told(4.0)
    assert "language/agreement" not in told(2.0)
