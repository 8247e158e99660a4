"""A fingerprint is of the check and its words: no edit elsewhere changes it, and no two places share one by having no words."""

from __future__ import annotations

import hashlib

from checker import pipeline
from checker.collation import Collation
from checker.document import Document, Span
from checker.finding import Place, Remark, fingerprint
from checker.registry import get
from checker.settings import Settings


def test_the_words_decide_and_white_space_does_not() -> None:
    assert fingerprint("facts/figure-changed", "12 \n people", "21 people") == fingerprint("facts/figure-changed", "12 people", " 21\u00a0people")
    assert fingerprint("facts/figure-changed", "12", "21") != fingerprint("facts/figure-changed", "21", "12")
    assert fingerprint("facts/figure-changed", "12", "21") != fingerprint("facts/date-changed", "12", "21")


def test_what_was_decided_before_stays_decided() -> None:
    """The form of a fingerprint with words is a promise to files on editors' disks."""
    old = hashlib.sha256("facts/figure-changed\x0012\x0021".encode()).hexdigest()[:16]
    assert fingerprint("facts/figure-changed", "12", "21", "anything around") == old
    assert fingerprint("sourcing/omitted", "They were freed.", "", "anything around") == fingerprint("sourcing/omitted", "They were freed.", "")


def test_places_without_words_differ_by_what_stands_around_them() -> None:
    text = "The first train left at noon. The second left an hour later."
    draft = pipeline.check(text, Settings(language_model=False)).collation.draft
    collation = Collation((Document("wire", "Nobody was hurt. Two were hurt."),), draft)
    check = get("structure/stray-text")

    def found(b: Span, *related: Place) -> str:
        return pipeline._finding(check, Remark("Here.", b, related=related), collation, Settings()).fingerprint

    first, second = Span(5, 5), Span(40, 40)
    assert found(first) != found(second)
    assert found(first) == found(Span(9, 9)), "the same sentence"
    nobody, two = Place(Span(0, 16), 0), Place(Span(17, 31), 0)
    assert found(first, nobody) != found(first, two) and found(first, nobody) == found(second, nobody)
