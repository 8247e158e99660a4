"""A negative prefix that came or went, in sentences that may have no link."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.align import align
from checker.annotate import annotate
from checker.checks.facts._prefixes import stripped
from checker.collation import Collation
from checker.document import Document
from checker.finding import Finding, at_least
from checker.readers import read_text
from checker.segment import segment
from checker.settings import Settings

SETTINGS = Settings(select=("facts/direction-changed",), language_model=False)

WRONG = [
    (
        "The county archive in Velm has some 40 unpaid interns.",
        "Letters are sorted by the roughly 40 paid interns of the archive.",
    ),
    ("The three men were unarmed when police came.", "When police came the three men were armed."),
    ("The strike was declared legal by a court in Oster.", "A court in Oster found the strike to be illegal."),
]

HONEST = [
    ("The two guards were unarmed when police came.", "Neither of the two guards was armed when police came."),
    ("The bones were undamaged.", "The skull had been damaged by the plough, but the bones were intact."),
    ("Sandel is likely to miss the vote on Tuesday.", "Sandel is unlikely to come to the vote on Tuesday."),
    ("The claim is not unfounded, the judge said.", "The claim is founded, in the view of the judge."),
    ("The bill was paid and the fine unpaid.", "The fine was unpaid, the bill paid."),
]


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(("a", "b"), WRONG)
def test_a_prefix_that_turns_a_word_round_is_told(a: str, b: str) -> None:
    assert loud(a, b)


@pytest.mark.parametrize(("a", "b"), HONEST)
def test_a_prefix_that_something_else_makes_up_for_is_quiet(a: str, b: str) -> None:
    assert not loud(a, b)


def document(text: str) -> Document:
    return annotate(segment(read_text(text, "text")))


def collation(a: str, b: str) -> Collation:
    return align([document(a)], document(b))


def test_the_pair_that_is_told_is_of_one_noun() -> None:
    a = "The clerk was untrained. The drivers were untrained."
    b = "The guards were trained. The drivers were trained."
    (remark,) = stripped(collation(a, b))
    assert remark.a is not None
    assert (remark.a.start, remark.b.start) == (a.rindex("untrained"), b.rindex("trained"))


ORIGINAL = "The stall was unlicensed, the inspector said."


def test_what_is_quoted_or_stands_in_a_headline_is_no_statement() -> None:
    draft = "The inspector told the owner about {} on Monday."
    assert list(stripped(collation(ORIGINAL, draft.format("licensed stalls"))))
    assert not list(stripped(collation(ORIGINAL, draft.format("\u201clicensed stalls\u201d"))))
    assert not list(stripped(collation(ORIGINAL, "Licensed stall draws a fine\n\nThe inspector shut it on Monday.")))


@pytest.mark.parametrize("between", ["to sell all sorts of", "to sell all"])
def test_a_denial_six_words_ahead_makes_up_for_it(between: str) -> None:
    assert not list(stripped(collation(ORIGINAL, f"The stall was licensed {between} never.")))
