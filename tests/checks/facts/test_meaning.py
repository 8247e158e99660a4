"""What the checks of meaning say, and that harmless order and paraphrase stay quiet."""

from __future__ import annotations

import pytest

from checker import pipeline
from checker.checks._vocabulary import Vocabulary
from checker.document import Document
from checker.finding import Finding, at_least
from checker.language.relations import nearly_opposite, opposite, synonymous
from checker.settings import Settings

SETTINGS = Settings(select=("facts",), language_model=False)


def loud(a: str, b: str) -> list[Finding]:
    return [finding for finding in pipeline.compare(a, b, SETTINGS).findings if at_least(finding.severity, "warning")]


@pytest.mark.parametrize(
    ("a", "b", "tag"), [("rise", "fall", "V"), ("win", "lose", "V"), ("safe", "dangerous", "J"), ("soar", "slump", "V")]
)
def test_opposites_are_opposites_both_ways(a: str, b: str, tag: str) -> None:
    assert opposite(a, b, tag) and opposite(b, a, tag)
    assert nearly_opposite(a, b, tag)
    assert not synonymous(a, b, tag)


@pytest.mark.parametrize(("a", "b"), [("begin", "start"), ("buy", "purchase"), ("table", "window"), ("say", "say")])
def test_other_words_are_no_opposites(a: str, b: str) -> None:
    assert not opposite(a, b)


@pytest.mark.parametrize(
    ("text", "name", "known"),
    [
        ("The World Health Assembly met.", "WHA", True),
        ("The WHA met.", "World Health Assembly", True),
        ("Ms Marn left.", "Ilva Marn", True),
        ("The pilgrims left Saint Orvell.", "St. Orvell", True),
        ("Jose Penalt spoke.", "José Peñalt", True),
        ("They told us so.", "U.S.", False),
        ("The mill in Oster closed.", "Velm", False),
    ],
)
def test_a_name_is_known_in_any_form(text: str, name: str, known: bool) -> None:
    assert Vocabulary.of(Document("draft", text)).has(name) is known


def test_the_words_that_changed_are_quoted() -> None:
    (finding,) = loud("The water level rose by two metres overnight.", "Overnight the water level fell by two metres.")
    assert finding.check == "facts/direction-changed"
    assert (finding.quote_a, finding.quote_b) == ("rose", "fell")


def test_what_is_planned_and_told_as_done_is_an_error() -> None:
    findings = loud("The board will close the quay.", "The board closed the quay.")
    assert [(finding.check, finding.severity) for finding in findings] == [("facts/tense-changed", "error")]


def test_a_draft_that_is_told_in_another_tense_gets_no_warnings() -> None:
    a = "The old mill stands by the river. Two brothers live in it. Their sister keeps bees on the roof."
    b = "The old mill stood by the river. Two brothers lived in it. Their sister kept bees on the roof."
    assert not loud(a, b)


def test_a_dropped_name_has_its_place() -> None:
    (finding,) = loud(
        "Police found the car in a lake near Oster on Friday evening.",
        "Police found the car in a lake near on Friday evening.",
    )
    assert finding.check == "facts/name-dropped"
    assert finding.quote_a == "Oster"
    assert finding.b.start <= 44 <= finding.b.end + 10
