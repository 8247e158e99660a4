"""First names that nearly always are a man's, or a woman's."""

from __future__ import annotations

from importlib import resources

import pytest

from checker.language.first_names import gender_of
from tests.benchmarks.first_names import EITHER


@pytest.mark.parametrize(("name", "gender"), [("greta", "f"), ("neil", "m"), ("aaron", "m"), ("zulma", "f")])
def test_a_name_of_one_gender(name: str, gender: str) -> None:
    assert gender_of(name) == gender


@pytest.mark.parametrize("name", ["kim", "ola", "zzyzx", "", "Greta", "gret", "zoé", "neil|m"])
def test_what_is_either_s_or_not_listed_has_none(name: str) -> None:
    assert gender_of(name) == ""


def test_the_table_is_in_order_and_holds_no_name_that_is_either_s() -> None:
    lines = resources.files("checker.language").joinpath("first_names.txt").read_text(encoding="ascii").splitlines()
    names = [line.partition("|")[0] for line in lines]
    assert names == sorted(set(names))
    assert {line.partition("|")[2] for line in lines} == {"m", "f"}
    assert EITHER.isdisjoint(names)
