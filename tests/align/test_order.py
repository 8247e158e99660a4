"""The odds that a pair lies on the way through both texts."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import reduce

import pytest

from checker.align.order import HOPELESS, LEAST, _added, _PrefixSums, order_odds


def test_a_weak_pair_between_strong_ones_is_likelier_than_one_aside() -> None:
    odds = order_odds({(0, 0): 4.0, (1, 1): -1.0, (1, 4): -1.0, (2, 2): 4.0, (3, 3): 4.0}, 5, 5)
    assert odds[1, 1] > 0 > odds[1, 4]


def test_a_passage_that_moved_keeps_the_support_of_its_own() -> None:
    moved = {(a, (a + 3) % 6): 3.0 for a in range(6)}
    assert min(order_odds(moved, 6, 6).values()) > 1


def test_two_neighbours_that_changed_places_are_both_likely() -> None:
    odds = order_odds({(0, 0): 4.0, (1, 2): 3.0, (2, 1): 3.0, (3, 3): 4.0}, 4, 4)
    assert min(odds.values()) > 0


def test_the_mirror_shows_the_same() -> None:
    logits = {(0, 1): 1.0, (1, 0): -0.5, (2, 2): 2.0, (2, 3): 0.0}
    mirrored = order_odds({(b, a): logit for (a, b), logit in logits.items()}, 4, 3)
    for (a, b), value in order_odds(logits, 3, 4).items():
        assert mirrored[b, a] == pytest.approx(value)


def test_what_is_hopeless_is_on_no_way_and_nothing_is_fine() -> None:
    assert order_odds({(0, 0): HOPELESS - 1}, 1, 1) == {(0, 0): LEAST}
    assert order_odds({}, 0, 0) == {}


@pytest.mark.parametrize("order", [range(10), range(9, -1, -1), (3, 0, 9, 1, 4, 2, 8, 6, 5, 7)])
def test_sums_below_an_index_are_those_of_the_single_weights(order: Sequence[int]) -> None:
    weights = [2.5, 4.0, 0.0, 41.0, -50.0, 1.25, 90.0, 90.5, -math.inf, 7.0]
    sums = _PrefixSums(len(weights))
    for index in order:
        sums.put(index, weights[index])
    for index in range(len(weights) + 1):
        assert sums.below(index) == pytest.approx(reduce(_added, weights[:index], 0.0), rel=1e-12)


def test_long_texts_overflow_nowhere() -> None:
    odds = order_odds({(number, number): 9.0 for number in range(2000)}, 2000, 2000)
    assert min(odds.values()) > 5
