"""What the checks of this family say of words that an original has, and leave unsaid of order and number that English
allows."""

from __future__ import annotations

import pytest

from checker.checks.language import wrong_preposition as prepositions
from checker.checks.language._gaps import is_complete
from checker.checks.language._nouns import miscounted
from checker.checks.language._rows import rows
from checker.checks.language.agreement import agreement
from checker.checks.language.confused_word import confused_word
from checker.checks.language.extra_word import extra_word
from checker.checks.language.missing_word import missing_word
from checker.checks.language.punctuation import punctuation
from checker.checks.language.verb_form import verb_form
from checker.checks.language.word_order import _belongs_behind, word_order
from checker.checks.language.wrong_preposition import wrong_preposition
from checker.registry import CheckFunction
from tests.annotate.reading import read
from tests.checks.language.reading import accepted, against

WRONG = [
    (
        wrong_preposition,
        "The ministry insists on a new inspection of the 14 bridges before they open.",
        "Before the 14 bridges open, the ministry insists to a new inspection of them.",
        "to",
    ),
    (
        wrong_preposition,
        "The clerk was accused of theft on Tuesday and dismissed from the bank.",
        "On Tuesday the clerk was accused for theft, and the bank dismissed her.",
        "for",
    ),
    (
        confused_word,
        "The town lost a third of its shops in ten years, a survey found.",
        "A third of it's shops closed in ten years, a survey of the town found.",
        "it's",
    ),
    (
        verb_form,
        "The price of tin has fallen since the spring, traders in Orlow said.",
        "Traders in Orlow said that the price of tin has falling since the spring.",
        "has falling",
    ),
    (
        word_order,
        "Nobody on the council knew where the old maps were kept.",
        "Where they might be was unclear: nobody on the council knew where were the old maps kept.",
        "where were the",
    ),
    (
        missing_word,
        "The harbour police tried to arrest the skipper on Monday, but he got away.",
        "On Monday the harbour police tried to the skipper, but he got away.",
        "to the",
    ),
    (
        missing_word,
        "The town will get money to repair the quay after the storm.",
        "After the storm the town will now get some money repair the quay.",
        "money repair",
    ),
    (
        missing_word,
        "The villagers asked the bishop to bless the new boats on Sunday.",
        "On Sunday the villagers got the bishop bless the new boats, they said.",
        "bishop bless",
    ),
]

RIGHT = [
    (
        agreement,
        "A bare majority of 31 members voted for the plan on Monday, the clerk said.",
        "The plan was carried on Monday by a mere 31 members, the clerk said.",
    ),
    (
        agreement,
        "Voters in a hill village have thrown out the plan for a quarry, officials said.",
        "In a hill village voters have thrown out the plan for a quarry, officials said.",
    ),
    (
        agreement,
        "She has known of nine such cases since that time, the coroner said.",
        "At least nine such cases since that time were known to her, the coroner said.",
    ),
    (
        agreement,
        "The refugees found work in the port within a month; no other crew had such luck.",
        "The refugees found themselves employment in the port within a month.",
    ),
    (
        word_order,
        "The share of unsold tickets fell from 9 to 4 per cent, the theatre said.",
        "The share of tickets unsold fell from 9 to 4 per cent, the theatre said.",
    ),
    (
        word_order,
        "Prosecutors say that the clerk took the money. The trial starts today.",
        "That, say prosecutors, is how the clerk took the money. The trial starts today.",
    ),
    (
        word_order,
        "The boy did not know where he was.",
        "The boy knew neither where he was nor how he had got there. Nobody knew. Where was his coat?",
    ),
    (
        extra_word,
        "The village has no road from the south since the flood.",
        "Since the flood the village has had no way in from the south.",
    ),
    (
        missing_word,
        "No one has to pay the fine, the mayor said.",
        "Nobody need pay the fine, the mayor said.",
    ),
    (
        punctuation,
        "By 11 votes to six the council in Oster threw out a plan to end the ban on cars.",
        "Cars stay out of Oster. By 11 votes to six, councillors on Monday threw out a plan to end the ban.",
    ),
    (
        confused_word,
        "It is a question of money, and of its use, the mayor said.",
        "The mayor said it's a question of money. On Monday it's the turn of the council.",
    ),
    (
        verb_form,
        "The farm has running water and a well.",
        "The farm has running water, and has building plots of its own for sale.",
    ),
    (
        wrong_preposition,
        "The visitors complained about the noise of the mill.",
        "The visitors complained of the noise of the mill, and spoke of the heat.",
    ),
]


@pytest.mark.parametrize(("check", "original", "draft", "words"), WRONG, ids=[words for *_, words in WRONG])
def test_what_an_original_shows_to_be_wrong_is_told(
    check: CheckFunction, original: str, draft: str, words: str
) -> None:
    assert [remark.b.of(draft) for remark in against(check, original, draft)] == [words]
    assert list(against(check, original, original)) == []


@pytest.mark.parametrize(("check", "original", "draft"), RIGHT, ids=[draft[:20] for *_, draft in RIGHT])
def test_what_english_allows_is_left_alone(check: CheckFunction, original: str, draft: str) -> None:
    assert against(check, original, draft) == []


def test_the_original_s_preposition_is_the_suggestion() -> None:
    original, draft = WRONG[0][1:3]
    (remark,) = against(wrong_preposition, original, draft)
    assert remark.a is not None and remark.a.of(original) == "on" and "“on”" in remark.message
    mended = accepted(draft, remark)
    assert "insists on a new" in mended and against(wrong_preposition, original, mended) == []


def test_prepositions_that_many_words_take_alike_are_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    original = "The two sides agreed on a truce for Easter, the envoy said."
    draft = "The envoy said that the two sides agreed upon a truce for Easter."
    monkeypatch.setattr(prepositions, "OTHER_PREPOSITION", 0.0)
    for bar in ("OTHER_CALMED", "SAME_OBJECT_CALMED"):
        monkeypatch.setattr(prepositions, bar, -99.0)
    assert against(wrong_preposition, original, draft) == []
    monkeypatch.setattr(prepositions, "_ALIKE", frozenset())
    assert len(against(wrong_preposition, original, draft)) == 1


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The firm had promised nine nurses permanent posts in Oster.", "permanent"),
        ("Off Cape Orme their boats struck a reef.", "their"),
        ("The £900 she earned supports a school in Velm.", "a"),
        ("Nobody need pay the fine in Velm.", "pay"),
    ],
)
def test_where_nothing_is_missing(text: str, word: str) -> None:
    tokens = read(text).sentences[0].tokens
    index = next(place for place, token in enumerate(tokens) if token.norm == word)
    assert is_complete(tokens, index)
    assert not is_complete(tokens, 1)


@pytest.mark.parametrize(
    "text", ["The plan was carried by a mere 31 members.", "In a hill village voters have thrown out the plan."]
)
def test_a_noun_of_the_right_number(text: str) -> None:
    tokens = read(text).sentences[0].tokens
    assert list(miscounted(tokens, [text[token.span.start:token.span.end] for token in tokens])) == []


def test_what_stands_behind_its_noun() -> None:
    for text, word in (
        ("The number of goals conceded rose from 3 to 8 in Velm.", "goals"),
        ("The vaccine was tried first on horses in Velm.", "tried"),
        ("Of the four boats two will be sold in May.", "boats"),
    ):
        row = next(rows(read(text)))
        index = next(place for place, token in enumerate(row.tokens) if token.norm == word)
        assert _belongs_behind(row, index) and not _belongs_behind(row, 0), text
