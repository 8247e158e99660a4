"""Every hostile input gets its one line, or its text, soon; and no guard of the readers is there for nothing."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hostile import all_cases, all_failures, guards
from tests.hostile.__main__ import INDEX, index, small_files
from tests.hostile.trial import PLACES, bounded, judge, judge_place

# Of CPU, for what an idle machine does in a third of it.
MOST_SECONDS = 10.0
MORE_MEMORY = 1_500_000_000


@pytest.fixture
def little_memory() -> Iterator[None]:
    """No input of 5 MB may take more than MORE_MEMORY on top of what the tests hold."""
    before = resource.getrlimit(resource.RLIMIT_AS)
    held = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (held + MORE_MEMORY, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_AS, before)


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs Linux, to bound memory")
@pytest.mark.usefixtures("little_memory")
@pytest.mark.parametrize("name", sorted(all_cases()))
def test_answered_rightly_and_soon(name: str) -> None:
    case = all_cases()[name]
    with bounded(MOST_SECONDS):
        assert judge(case) == ""


@pytest.mark.parametrize("name", sorted(PLACES))
def test_a_place_that_is_no_file(name: str) -> None:
    assert judge_place(name) == ""


def test_there_are_enough_and_each_says_what_it_stands_for() -> None:
    assert len(all_cases()) >= 200
    assert len(all_failures()) >= 60
    assert all(len(failure.meaning) > 20 and failure.cases for failure in all_failures().values())


def test_what_lies_in_the_fixtures_is_what_is_made() -> None:
    folder = INDEX.parent
    lying = {path: path.read_bytes() for path in folder.glob("*/*")}
    assert lying == small_files() and INDEX.read_text("utf-8") == index(), "run `python -m tests.hostile`"


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs Linux, to bound memory")
def test_guards_are_missed() -> None:
    """A tenth of them, from all over the readers; ``make guards`` takes out each in turn."""
    assert list(guards.survivors(every=10)) == [], "run `python -m tests.hostile.guards search`"


def test_every_guard_names_the_input_that_misses_it() -> None:
    known = guards.table()
    assert sorted(known) == sorted(guards.all_guards()), "run `python -m tests.hostile.guards search`"
    assert {answer for answer in known.values() if not answer.startswith("- ")} <= {*all_cases(), *PLACES}
