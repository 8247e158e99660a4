"""Which drafts share a process."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.commands import _workers
from checker.commands._gate import Job
from checker.settings import Settings


def jobs(*originals: str) -> list[Job]:
    return [
        Job(f"draft {number}", Path(f"{number}.txt"), Settings(), (Path(name),)) for number, name in enumerate(originals)
    ]


def test_drafts_of_one_original_are_not_cut_in_two_where_they_fit_in_one_portion() -> None:
    four = jobs(*"abcd" * 4)
    portions = list(_workers._portions(four, 1, 16))
    assert [[four[number].originals[0].name for number in portion] for portion in portions] == [
        [name] * 4 for name in "abcd"
    ]
    uneven = jobs(*"aaabbbbcc" * 4)
    first = next(iter(_workers._portions(uneven, 1, 20)))
    assert [uneven[number].originals[0].name for number in first] == list("a" * 9)


@pytest.mark.parametrize("count", (1, 2, 7, 40))
def test_no_portion_is_larger_than_it_may_be_and_none_is_lost(count: int) -> None:
    many = jobs(*(name for name in "abcde" for _ in range(count)))
    portions = list(_workers._portions(many, 2, 16))
    assert all(0 < len(portion) <= 16 for portion in portions)
    assert sorted(number for portion in portions for number in portion) == list(range(len(many)))
