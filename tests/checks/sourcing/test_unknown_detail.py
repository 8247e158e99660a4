"""A detail that the original has nowhere is told; one that it has in another form, or that follows from it, is not."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.settings import Settings

SETTINGS = Settings(select=("sourcing/unknown-detail",), language_model=False)
ORIGINAL = (
    "The council of Tarrow voted on Monday to close the swimming pool on Mill Street, which was opened in 1974. "
    "Of its 14 members, nine were for it and five against.\n\n"
    "Nell Harrow, the treasurer, said that repairs would cost £1,940,000. Ms Quill, a doctor, called it a shame. "
    "The World Swimming Federation did not comment on the vote, and nor did the Marlow Trust.\n\n"
    "Last year 312 people used the pool each week."
)


def said(draft: str) -> list[tuple[str, str]]:
    return [(finding.severity, finding.quote_b) for finding in pipeline.compare(ORIGINAL, draft, SETTINGS).findings]


@pytest.mark.parametrize(
    "draft, detail",
    [
        ("The council of Tarrow voted on Monday to close the swimming pool in Ostrandby.", ("warning", "Ostrandby")),
        ("Greta Harrow, the treasurer, said that repairs would cost £1,940,000.", ("warning", "Greta Harrow")),
        ("The pool on Mill Street, built by 37 workers, will close, the council voted.", ("info", "37")),
        ("Last year 312 people used the pool each week, 40% more than before.", ("info", "40%")),
    ],
)
def test_what_the_original_has_nowhere_is_told(draft: str, detail: tuple[str, str]) -> None:
    assert said(draft) == [detail]


@pytest.mark.parametrize(
    "draft",
    [
        "Repairs would cost about £2 million, said Nell Harrow, the treasurer.",
        "Four more of the 14 members of the council voted for it than against.",
        "The WSF did not comment on the vote to close the pool on Mill Street, and nor did the Trust in Marlow.",
        "Dr Joanna Quill, a doctor, called it a shame.",
        "Tarow's council voted on Monday to close the swimming pool on Mill Street.",
        "Some 64% of the 14 members of the council were for it.",
    ],
)
def test_what_is_rounded_shortened_spelled_out_or_reckoned_is_not(draft: str) -> None:
    assert said(draft) == []


def test_what_is_in_one_of_several_originals_is_known() -> None:
    draft = "The council of Tarrow voted on Monday to close the swimming pool, which Olav Brenn built."
    other = "Olav Brenn built the pool in Tarrow, his daughter said."
    assert pipeline.compare(ORIGINAL, draft, SETTINGS).findings
    assert pipeline.compare([ORIGINAL, other], draft, SETTINGS).findings == ()


def test_a_name_that_became_another_is_told_once() -> None:
    settings = Settings(select=("sourcing/unknown-detail", "facts/name-changed"), language_model=False)
    draft = "The council of Velmbury voted on Monday to close the swimming pool on Mill Street, which was opened in 1974."
    assert [finding.check for finding in pipeline.compare(ORIGINAL, draft, settings).findings] == ["facts/name-changed"]


def test_a_text_in_another_language_is_not_read_for_names() -> None:
    a = "Le conseil de Tarrow a voté lundi la fermeture de la piscine de la rue du Moulin, ouverte en 1974."
    b = "Le conseil de Tarrow a voté lundi la fermeture de la piscine de Ostrand, qui avait 37 employés."
    assert pipeline.compare(a, b, SETTINGS).findings == ()
