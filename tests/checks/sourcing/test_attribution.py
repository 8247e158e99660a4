"""Attribution and omission: what an editor has to see, and what a shortened text may leave out."""

from __future__ import annotations

from checker import pipeline
from checker.settings import Settings

SETTINGS = Settings(select=("sourcing/attribution-dropped", "sourcing/omitted"), language_model=False)


def said(a: str, b: str) -> list[tuple[str, str]]:
    return [(finding.check.partition("/")[2], finding.severity) for finding in pipeline.compare(a, b, SETTINGS).findings]


def test_an_accusation_without_its_accuser_is_an_error() -> None:
    a = "The fund went to a company that, prosecutors say, he controlled through his brother."
    assert said(a, "The fund went to a company that he controlled through his brother.") == [("attribution-dropped", "error")]


def test_any_other_claim_is_a_warning() -> None:
    a = "The dam is safe and will stay open, the minister said on Monday."
    assert said(a, "The dam is safe and will stay open.") == [("attribution-dropped", "warning")]


def test_another_verb_of_speech_is_the_same_attribution() -> None:
    a = "The dam is safe and will stay open, the minister said on Monday."
    assert said(a, "The dam is safe and will stay open, the minister told reporters.") == []


def test_a_denial_weighs_more_where_the_charge_was_kept() -> None:
    a = "Tom Arlen was charged with fraud in Oster on Monday. He has denied any wrongdoing."
    assert said(a, "Tom Arlen was charged with fraud in Oster on Monday.") == [("omitted", "error")]


def test_a_kept_condition_is_no_omission() -> None:
    a = "The court could order him to repay the money, but only if he still has the means."
    assert said(a, "If he still has the means, the court could order him to repay the money.") == []


CLAIM = (
    "The Oster canal reopened on Monday. All but six of the barges had been moored in a disused dock at Tarn, a harbour "
    "spokeswoman said. A third lock stays shut."
)


def test_a_claim_in_other_words_still_needs_its_source() -> None:
    b = "Barges can use the Oster canal again since Monday. The boats, bar six, lay at a disused dock in Tarn. Lock three is closed."
    assert said(CLAIM, b) == [("attribution-dropped", "warning")]


def test_a_source_beside_a_claim_in_other_words_carries_it() -> None:
    first = "Barges can use the Oster canal again since Monday. The boats, bar six, lay at a disused dock in Tarn"
    assert said(CLAIM, f"{first}, according to the harbour. Lock three is closed.") == []
    assert said(CLAIM, f"{first}. That was the account of a spokeswoman. Lock three is closed.") == []


def test_what_it_is_hoped_is_nobodys_claim() -> None:
    a = "The pass was shut on Sunday, and it is hoped that one lane can be opened by Friday."
    assert said(a, "The pass was shut on Sunday. Engineers want one lane opened by Friday.") == []
