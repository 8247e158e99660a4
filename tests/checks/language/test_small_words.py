"""A preposition or an article that an original has beside the same word, and the language model misses in the draft."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.align import align
from checker.checks.language._rows import rows
from checker.checks.language._small_words import prepositions
from checker.checks.language._texts import Evidence
from checker.finding import Finding
from checker.settings import Settings
from tests.annotate.reading import read

CHECKS = ("language/wrong-preposition", "language/missing-word")
SETTINGS = Settings(select=CHECKS)

WRONG = [
    ("She is married to a captain of the ferry company.", "She is married with a captain of the ferry company.",
     "with", "to"),
    ("The thieves broke into the church and stole a chalice.", "The thieves broke in the church and stole a chalice.",
     "in", "into"),
    ("The nurse entered the ward at nine and found two patients on the floor.",
     "At nine the nurse entered in the ward and found two patients on the floor.", "entered in", "entered"),
    ("The mayor listened to the residents of Harle Street for two hours.",
     "For two hours the mayor listened the residents of Harle Street.", "listened", "listened to"),
    ("The strike, which began in a factory near Velm, spread to the docks.",
     "The strike that began in factory near Velm spread to the docks.", "in factory", "in a factory"),
]
SOUND = [
    ("He spoke to reporters about the fire.", "He spoke with reporters about the fire."),
    ("The film is based on a novel by Ines Moll.", "The film is based upon a novel by Ines Moll."),
    ("The company apologised to its customers for the delay.", "The company apologised for the delay to its customers."),
    ("The bill was read by the clerk on Friday.", "The clerk read from the bill on Friday."),
    ("The court cut the fine.", "The court cut into the fine that the company had to pay."),
    ("The work on a factory in Velm will begin in May.", "Factory work in Velm will begin in May."),
    ("The paper was sold at an auction in Tarn.", "The paper was sold at auction in Tarn."),
]


def found(original: str, draft: str, settings: Settings = SETTINGS) -> list[Finding]:
    return list(pipeline.compare(original, draft, settings).findings)


@pytest.mark.model
@pytest.mark.parametrize(("original", "draft", "words", "instead"), WRONG, ids=[words for *_, words, _ in WRONG])
def test_what_another_language_asks_for_is_told_with_what_the_original_has(
    original: str, draft: str, words: str, instead: str
) -> None:
    (finding,) = found(original, draft)
    assert finding.quote_b == words and finding.severity == "warning"
    assert finding.suggestion is not None and finding.suggestion.text == instead
    mended = draft[:finding.b.start] + instead + draft[finding.b.end:]
    assert found(original, mended) == []


@pytest.mark.model
@pytest.mark.parametrize(("original", "draft"), SOUND, ids=[draft[:20] for _, draft in SOUND])
def test_what_english_gives_a_word_besides_is_left_alone(original: str, draft: str) -> None:
    assert found(original, draft) == []


@pytest.mark.parametrize(("original", "draft"), [case[:2] for case in WRONG], ids=[case[2] for case in WRONG])
def test_nothing_is_told_on_the_original_s_word_alone(original: str, draft: str) -> None:
    assert found(original, draft, Settings(select=CHECKS, language_model=False)) == []


@pytest.mark.parametrize(
    ("original", "draft", "kinds"),
    [
        ("The meeting was a success, the mayor said.", "The meeting was in Velm, the mayor said.", []),
        ("The mayor praised the nurses of Velm.", "The mayor praised to the nurses of Velm.", ["too many"]),
        # A particle makes another verb, and "by" names who did it.
        ("The mayor got the money for the nurses.", "The mayor got through the money for the nurses.", []),
        ("The mayor praised the nurses of Velm.", "Praised by the nurses of Velm, the mayor left.", []),
        # One of two that the original has behind the word.
        ("The mayor spoke to the nurses and spoke of the fire.", "The mayor spoke of the fire to the nurses.", []),
    ],
)
def test_what_is_asked_about_at_all(original: str, draft: str, kinds: list[str]) -> None:
    collation = align([read(original)], read(draft))
    (row,) = rows(collation.draft)
    assert [difference.kind for difference in prepositions(Evidence.of(collation), row)] == kinds
