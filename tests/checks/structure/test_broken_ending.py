"""A text that stops in the middle is found; a signature, a list and a headline end without a mark."""

from __future__ import annotations

import pytest

from checker.align import align
from checker.checks.structure.broken_ending import broken_ending
from checker.collation import Collation
from checker.finding import Remark
from tests.annotate.reading import read

START = "The council met in Tarrow on Friday. Fishermen waited outside until the evening."


def alone(draft: str) -> list[Remark]:
    return list(broken_ending(Collation((), read(draft))))


@pytest.mark.parametrize("end", ["by the", "by", "and", "for every"])
def test_a_last_sentence_that_must_go_on_is_an_error(end: str) -> None:
    draft = f"{START}\n\nThe mayor said that the new bridge would be opened {end}"
    (remark,) = alone(draft)
    assert remark.severity is None and draft[remark.b.start:remark.b.end].endswith(end)


@pytest.mark.parametrize("end", ["[...]", "[…]", "(more)", "…"])
def test_a_mark_that_something_was_cut_off(end: str) -> None:
    (remark,) = alone(f"{START}\n\nThe mayor said that the new bridge would open {end}")
    assert "cut off" in remark.message


def test_a_closing_mark_that_the_original_has() -> None:
    (remark,) = broken_ending(align((read(START),), read(START[:-1])))
    assert remark.severity == "warning" and remark.a is not None


@pytest.mark.parametrize(
    "draft",
    [
        START,
        f"{START}\n\nWith reporting by Marta Kelvane in Oster and Ivo Brandt",
        f"{START}\n\n“Nobody knew what was coming,” she said. “Well …”",
        "Bridge to open by the end of the year as the town waits",
        f"{START} The plan names these works:\n\n* a quay for the ferry that the island needs\n\n* a bridge that is wide",
    ],
)
def test_endings_that_are_right(draft: str) -> None:
    assert alone(draft) == []
