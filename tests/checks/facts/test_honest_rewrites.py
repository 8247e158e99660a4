"""Honest rewrites, dense with figures, dates, names and titles, stay quiet; the same with one fact changed do not."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.finding import Finding, at_least
from checker.settings import Settings
from tests.checks.facts.honest_rewrites import FIRST
from tests.checks.facts.honest_rewrites_second import SECOND

CHECKS = (
    "arithmetic", "certainty-changed", "date-changed", "figure-changed", "mood-changed", "name-changed", "pronoun-changed",
    "quantity-changed", "roles-exchanged", "subject-exchanged", "tense-changed", "title-changed",
)
SETTINGS = Settings(select=tuple(f"facts/{name}" for name in CHECKS), language_model=False)


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), (*FIRST, *SECOND))
def test_an_honest_rewrite_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)


CHANGES = [
    (0, "64 homes", "46 homes"),
    (1, "down 18%", "down 81%"),
    (2, "head of surgery", "head of finance"),
    (6, "193 are still alive", "183 are still alive"),
    (9, "30 years", "13 years"),
    (10, "61 voted no", "16 voted no"),
    (16, "Ilse Ort and Tomas Vey", "Ilse Ott and Tomas Vey"),
    (22, "14 percent", "4 percent"),
    (25, "Leo Marchand, head of science", "Leo Marchand, head of security"),
]


@pytest.mark.parametrize(("number", "right", "wrong"), CHANGES)
def test_one_changed_fact_among_them_is_found(number: int, right: str, wrong: str) -> None:
    a, b = FIRST[number]
    assert b.count(right) == 1
    assert loud(a, b.replace(right, wrong))
