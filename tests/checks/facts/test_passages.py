"""Where a denied statement is told again is seen from words that tell it apart, not from those that stand everywhere."""

from __future__ import annotations

import pytest

from checker.checks.facts._passages import Retold, passages, retold
from tests.annotate.reading import read

STATEMENT = "Rike did not sail past the lighthouse with the ferry."
AGAIN = "Rike sailed past the lighthouse with the ferry."


def told(rest: str) -> Retold:
    here, there = (passages(read(text)) for text in (f"{STATEMENT} {rest}", AGAIN))
    negation, = here[0].denials
    found = retold(here[0], negation, list(there.values()))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("sentences", "named"),
    [
        (["It rained.", "Nobody was hurt."], {"rike", "lighthouse", "ferry"}),
        ([f"Rike {did} on {day}." for did, day in zip(
            ("slept", "ate", "read", "wrote", "swam"), ("Monday", "Tuesday", "Thursday", "Friday", "Sunday"), strict=True
        )], {"lighthouse", "ferry"}),
    ],
)
def test_what_a_whole_story_is_about_shows_nothing(sentences: list[str], named: set[str]) -> None:
    found = told(" ".join(sentences))
    assert {found.here.side.tokens[at].norm for at in found.inside} == named
