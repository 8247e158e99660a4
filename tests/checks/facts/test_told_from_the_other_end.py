"""The same story with its clauses the other way round, or told from the other end, has no fact changed."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import at_least
from checker.settings import Settings

SETTINGS = Settings(language_model=False)

SAME = [
    (
        "Sales of cars fell 6 percent last year and sales of boats rose 6 percent.",
        "Sales of boats rose 6 percent last year and sales of cars fell 6 percent.",
    ),
    (
        "More people left the island than came to it last year.",
        "Fewer people came to the island than left it last year.",
    ),
    (
        "The Bank of Velm lent the City of Tarrow 3 million crowns in May.",
        "The City of Tarrow borrowed 3 million crowns from the Bank of Velm in May.",
    ),
    (
        "The win lifts Orrin to fifth place, two points behind Velm, with seven matches to play.",
        "Orrin climb to fifth, two points behind Velm, with seven games left.",
    ),
]


@pytest.mark.parametrize(("original", "draft"), SAME)
def test_nothing_is_told(original: str, draft: str) -> None:
    found = pipeline.compare(original, draft, SETTINGS).findings
    assert [finding.message for finding in found if at_least(finding.severity, "warning")] == []


def test_a_score_is_told_once() -> None:
    found = pipeline.compare("The home side won 3-1 on Saturday.", "The home side won 3-2 on Saturday.", SETTINGS).findings
    assert [finding.message for finding in found] == ["\u201c3-1\u201d became \u201c3-2\u201d."]


def test_a_verb_of_one_form_has_no_other_time() -> None:
    found = pipeline.compare(
        "The new boats cost 12 million crowns and the old boats 9 million.",
        "The old boats cost 9 million crowns and the new boats 12 million.",
        SETTINGS,
    ).findings
    assert "facts/tense-changed" not in [finding.check for finding in found]
