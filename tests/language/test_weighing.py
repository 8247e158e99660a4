"""The trees: each question goes left or right, the leaves add up, and the file asks for what the checks know."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.align import align
from checker.checks.facts import _weighed_denials, _weighed_figures, _weighed_opposites, _weighed_times
from checker.collation import Collation
from checker.language.weighing import NETWORK, Trees, trees
from checker.pipeline import prepare
from checker.readers import read_text

TWO = Trees(
    ("far", "sure"), 0.5, 0.0, 1.0,
    (((1, 0.5, 1, 2), (-1.0,), (0, 2.0, 3, 4), (0.25,), (2.0,)), ((0, 1.0, 1, 2), (0.0,), (4.0,))),
)


@pytest.mark.parametrize(
    ("far", "sure", "sum_"),
    [(0.0, 0.0, -0.5), (0.0, 0.5, -0.5), (1.0, 0.6, 0.75), (2.0, 1.0, 4.75), (2.1, 1.0, 6.5), (9.0, 0.0, 3.5)],
)
def test_the_leaves_add_up(far: float, sure: float, sum_: float) -> None:
    assert TWO.log_odds({"far": far, "sure": sure}) == sum_


def test_a_network_counts_so_many_times_beside_the_trees() -> None:
    read = replace(TWO, network=0.5)
    assert [read.log_odds({"far": 2.0, "sure": 1.0, NETWORK: score}) for score in (-3.0, 0.0, 2.0)] == [3.25, 4.75, 5.75]
    with pytest.raises(KeyError, match=NETWORK):
        read.log_odds({"far": 2.0, "sure": 1.0})


def test_a_value_that_is_missing_is_said() -> None:
    with pytest.raises(KeyError, match="sure"):
        TWO.log_odds({"far": 1.0})


def test_the_same_trees_are_read_once() -> None:
    assert trees("times") is trees("times")


def collation(original: str, draft: str) -> Collation:
    return align((prepare(read_text(original, "original")),), prepare(read_text(draft, "draft")))


def test_every_value_that_is_known_has_its_place_in_the_file() -> None:
    one = collation(
        "Parliament approved the proposal on Friday to cut the allowance of the unemployed after eight weeks.",
        "On Friday Parliament will adopt the bill under which the benefit of the unemployed is not increased.",
    )
    pairs = next(iter(_weighed_opposites.by_link(one)))
    other = collation(
        "The court upheld the sentence handed to the deputy minister for taking bribes.",
        "The sentence against the deputy minister for accepting bribes was not left standing by the court.",
    )
    counted = collation(
        "The court upheld the sentence of three years handed to the deputy minister for taking bribes.",
        "The sentence of seven years against the deputy minister for accepting bribes was upheld by the court.",
    )
    denial, step = next(_weighed_denials.candidates(other)), next(_weighed_times.candidates(one))
    values = {
        "opposites": _weighed_opposites.features(one, pairs[0], pairs),
        "denials": _weighed_denials.features(other, denial),
        "times": _weighed_times.features(one, step),
        "figures": _weighed_figures.features(next(_weighed_figures.candidates(counted))),
    }
    for question, known in values.items():
        assert set(trees(question).features) == set(known) - {NETWORK}, question
    assert {question for question, known in values.items() if NETWORK in known} == {"denials"}
    assert trees("denials").network > 0
