"""What the checks of this family say of words that an original has, and leave unsaid of order and number that English
allows."""

from __future__ import annotations

import pytest

from checker.checks.language import _verb_groups as groups
from checker.checks.language import extra_word as extra_words
from checker.checks.language import punctuation as marks
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
from checker.pipeline import compare
from checker.registry import CheckFunction
from checker.settings import Settings
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
        "The herd of deer on Oster has grown since the ban, keepers said.",
        "Keepers said that the herd of deer on Oster has growing since the ban.",
        "has growing",
    ),
    (
        word_order,
        "The nurses asked why the old lift had stopped.",
        "What had gone wrong was unclear: the nurses asked why had the old lift stopped.",
        "why had the",
    ),
    (
        missing_word,
        "The hotel refused to serve the guests on Monday, but they stayed.",
        "On Monday the hotel refused to the guests, but they stayed.",
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
    (
        missing_word,
        "The farmer sold the field to the council on Monday.",
        "On Monday the farmer sold the field the council.",
        "field the",
    ),
    (
        missing_word,
        "Police found a body in the river near Velm on Monday.",
        "On Monday police found a body the river near Velm.",
        "body the",
    ),
    (
        wrong_preposition,
        "The clerk was accused of theft on Tuesday and dismissed from the bank.",
        "On Tuesday the clerk was accused about theft, and the bank dismissed her.",
        "about",
    ),
    (
        wrong_preposition,
        "The prisoners were deprived of sleep for days, a lawyer said.",
        "A lawyer said the prisoners were deprived from sleep for days.",
        "from",
    ),
    (
        wrong_preposition,
        "Pupils in the valley rely on the bus to get to school.",
        "To get to school, pupils in the valley rely about the bus.",
        "about",
    ),
    (
        word_order,
        "The ferry sank in the harbour of Velm.",
        "On Monday the ferry sank in the harbour Velm of.",
        "Velm of",
    ),
    (
        agreement,
        "The court fined him 900 crowns for the theft of a boat on Monday.",
        "On Monday the court fined himself 900 crowns for the theft of a boat.",
        "himself",
    ),
    (
        agreement,
        "The mayor praised him for the work on the old bridge.",
        "On Monday the mayor praised his for the work on the old bridge.",
        "his",
    ),
    (
        agreement,
        "The mayor thanked him in public on Monday for the rescue.",
        "For the rescue the mayor thanked his in public on Monday.",
        "his",
    ),
    (
        extra_word,
        "The man who came on Monday was accused of the theft in Velm.",
        "The man who came on Monday was accused of in the theft in Velm.",
        "of in",
    ),
]

RIGHT = [
    (
        agreement,
        "She has known of nine such cases since that time, the coroner said.",
        "At least nine such cases since that time were known to her, the coroner said.",
    ),
    (
        agreement,
        "The orphans found shelter in the mill within a month; no other guests had such luck.",
        "The orphans found themselves shelter in the mill within a month.",
    ),
    (
        agreement,
        "The woman sold the land, and her brother has his share.",
        "The woman sold her land, and her brother kept his in trust.",
    ),
    (
        agreement,
        "A friend of the baker runs the shop. A face in the crowd matched that of the man.",
        "A friend of his in Velm runs the shop. A face in the crowd that matched his in every way was seen.",
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
        "Prosecutors say he is accused in Oster; nobody said of what.",
        "Nobody said what prosecutors say he is accused of in Oster.",
    ),
    (
        missing_word,
        "To those in need the bakery gives full help.",
        "To those in need the bakery gives its employees full help. No pupil dare speak, the head said.",
    ),
    (
        punctuation,
        "By 11 weeks to six the crew in Oster beat a record to reach the cape.",
        "Sails are up in Oster. By 11 weeks to six, rowers on Monday beat a record to reach the cape.",
    ),
    (
        punctuation,
        "The train ran at 90 km/h and by noon it had reached Velm, the guard said.",
        "The train ran at 90 km/h. By noon it had reached Velm, the guard said.",
    ),
    (
        confused_word,
        "It is a question of money, and of its use, the mayor said.",
        "The mayor said it's a question of money. On Monday it's the turn of the council.",
    ),
    (
        confused_word,
        "In the club they talked about the new members of the board.",
        "There was talk in the club of who's new on the board.",
    ),
    (
        verb_form,
        "The country has cities that grow and few schools.",
        "The country, a survey found, has growing cities and few schools.",
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


@pytest.mark.parametrize(
    ("original", "draft", "pairs", "none"),
    [
        (
            "The two sides agreed on a truce for Easter, the envoy said.",
            "The envoy said that the two sides agreed upon a truce for Easter.",
            "_ALIKE",
            frozenset(),
        ),
        ("The teacher died of malaria in June.", "In June the teacher died from malaria.", "_BOTH", {}),
        (
            "The visitors complained about the noise of the mill.",
            "The visitors complained of the noise of the mill, and spoke of the heat.",
            "_BOTH",
            {},
        ),
    ],
)
def test_prepositions_that_words_take_alike_are_not_told(
    original: str, draft: str, pairs: str, none: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prepositions, "OTHER_PREPOSITION", 0.0)
    for bar in ("OTHER_CALMED", "SAME_OBJECT_CALMED"):
        monkeypatch.setattr(prepositions, bar, -99.0)
    assert against(wrong_preposition, original, draft) == []
    monkeypatch.setattr(prepositions, pairs, none)
    assert len(against(wrong_preposition, original, draft)) == 1


@pytest.mark.parametrize(
    ("module", "rule", "check", "draft", "words"),
    [
        (extra_words, "_is_stranded", extra_word, "prosecutors say he is accused of", "of in"),
        (marks, "_ends_sentence", punctuation, "at 90 km/h. By noon", "."),
        (marks, "_closes_opening", punctuation, "to six, rowers", ","),
        (groups, "_goes_on", verb_form, "has growing cities", "has growing"),
    ],
    ids=["stranded", "stop", "opening", "goes-on"],
)
def test_only_its_rule_keeps_it_quiet(
    module: object, rule: str, check: CheckFunction, draft: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    original, whole = next(pair for one, *pair in RIGHT if one is check and draft in pair[1])
    assert against(check, original, whole) == []
    monkeypatch.setattr(module, rule, lambda *_: False)
    assert words in [remark.b.of(whole) for remark in against(check, original, whole)]


def test_a_question_in_a_statement_is_told_once() -> None:
    original = "Nobody on the council knew when the ferry was."
    draft = "Nobody on the council knew when was the ferry."
    assert against(word_order, original, draft) and against(missing_word, original, draft)
    findings = compare(original, draft, Settings(language_model=False)).findings
    assert [one.check for one in findings if one.check.startswith("language/")] == ["language/word-order"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The firm had promised nine nurses permanent posts in Oster.", "permanent"),
        ("Behind Mount Esker its tracks were lost.", "its"),
        ("The £900 she earned supports a school in Velm.", "a"),
        ("No pupil dare speak of it in Velm.", "speak"),
    ],
)
def test_where_nothing_is_missing(text: str, word: str) -> None:
    tokens = read(text).sentences[0].tokens
    index = next(place for place, token in enumerate(tokens) if token.norm == word)
    assert is_complete(tokens, index)
    assert not is_complete(tokens, 1)


@pytest.mark.parametrize(
    "text", ["The gate was held by a mere nine guards.", "At a border post soldiers have built a school."]
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
