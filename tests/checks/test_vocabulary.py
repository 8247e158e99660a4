"""Whether a text knows a name, and what that costs."""

from __future__ import annotations

import pytest

from checker.checks._vocabulary import Vocabulary
from checker.readers import read_text
from checker.segment import segment


def vocabulary(text: str) -> Vocabulary:
    return Vocabulary.of(segment(read_text(text, "text")))


@pytest.mark.parametrize("name", ["Harrowby", "Harrowby's", "HARROWBY", "Harrowbys"])
def test_a_name_is_known_in_its_forms(name: str) -> None:
    assert vocabulary("The mayor of Harrowby said no on Monday.").has(name)


def test_another_name_is_not_known() -> None:
    assert not vocabulary("The mayor of Harrowby said no on Monday.").has("Velm")


def test_a_run_of_letters_takes_memory_by_its_length_at_most() -> None:
    long = "x" * 50_000
    known = vocabulary(f"The mayor of Harrowby said no on Monday. {long}")
    assert sum(map(len, known.stems)) < 50_000
    assert known.has(long) and not known.has("y" * 50_000)
