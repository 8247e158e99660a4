"""One odd word says little of a document; several say that there are more."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from checker.language.prevalence import MOST, shift

CLEAN = [-7.0] * 300


def test_no_words_no_shift() -> None:
    assert shift([]) == 0.0


def test_a_clean_text_does_not_excuse_its_one_wrong_word() -> None:
    assert shift(CLEAN) == 0.0
    assert shift([*CLEAN, 4.0]) == 0.0


def test_many_sure_ones_make_the_rest_likelier() -> None:
    assert shift([*CLEAN, *[3.0] * 12]) > 0.5


def test_the_share_found_is_the_share_there_is() -> None:
    words = [6.0] * 20 + [-12.0] * 680
    share = 1 / (1 + math.exp(-(shift(words) + math.log(0.01 / 0.99))))
    assert abs(share - 23 / 1000) < 0.002


@given(st.lists(st.floats(-1e6, 1e6), max_size=60), st.floats(-1e6, 1e6))
def test_a_likelier_word_never_lowers_it(odds: list[float], one: float) -> None:
    assert shift([*odds, one + 1.0]) >= shift([*odds, one]) - 1e-9
    assert shift([*odds, one]) <= MOST
