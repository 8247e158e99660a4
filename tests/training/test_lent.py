"""Faults lent to other rewrites: whole words that stand there once, read both ways, nothing that belongs to its text."""

from __future__ import annotations

from random import Random

import pytest

from checker.training.lent import Lent
from checker.training.rewrites import Edit, rewrite

TEXT = "The board lent the boats to a school and sold the pier."


def lent(*faults: tuple[str, str, str], fine: tuple[tuple[str, str], ...] = ()) -> Lent:
    row = {
        "id": "x01", "original": TEXT, "honest": TEXT, "again": TEXT,
        "faults": [{"in": "honest", "find": find, "put": put, "kind": kind} for find, put, kind in faults],
        "fine": [{"in": "honest", "find": find, "put": put} for find, put in fine],
    }
    return Lent([rewrite(row)])


@pytest.mark.parametrize(("text", "edit"), [
    ("They lent it.", Edit("lent", "sold", "action")),
    ("They sold it.", Edit("sold", "lent", "action")),
    ("They lent two and lent three.", None),
    ("The lent-money clause.", None),
    ("They were silent.", None),
])
def test_a_pair_of_words_is_lent_both_ways_where_it_stands_once(text: str, edit: Edit | None) -> None:
    assert lent(("lent", "sold", "action")).fault(text, Random(1)) == edit


@pytest.mark.parametrize("fault", [("nine", "six", "figure"), ("Oster", "Marn", "action"), ("the boats", "", "thing")])
def test_figures_names_and_what_was_left_out_stay_with_their_text(fault: tuple[str, str, str]) -> None:
    assert lent(fault).fault(f"It was {fault[0]} or {fault[1]}.", Random(1)) is None


def test_what_is_harmless_somewhere_is_not_lent() -> None:
    found = lent(("lent", "sold", "action"), fine=(("sold", "lent"),))
    assert found.fault("They lent it.", Random(1)) is None


def test_two_words_go_before_one() -> None:
    found = lent(("sold the", "leased the", "action"), ("sold", "burnt", "action"))
    assert found.fault("They sold the pier.", Random(3)) == Edit("sold the", "leased the", "action")
