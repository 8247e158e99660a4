"""Hostile inputs: each class of failure is one function, whose docstring says what it stands for.

``python -m tests.hostile`` writes the small ones into fixtures/hostile, a folder a class, and an index of all;
the large ones are made when they are needed. tests/readers/test_hostile_inputs.py says what every
one of them must give, and tests/hostile/guards.py that no guard of the readers can go without one noticing.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

SMALL = 4_096
NO = "The mayor of Harrowby said no on Monday."


@dataclass(frozen=True, slots=True)
class Case:
    """One input. Either it is refused with a line that holds ``says``, or it is read.

    Then its text holds ``reads`` (``whole`` says: and nothing else), nothing of ``never``, and a notice holds ``tells``.
    """

    name: str
    content: bytes | str | Callable[[], bytes | str]
    says: str = ""
    reads: str = ""
    whole: bool = False
    never: tuple[str, ...] = ()
    tells: str = ""
    format: str | None = None

    @property
    def data(self) -> bytes:
        """The bytes; a string is UTF-8, lone surrogates and all."""
        content = self.content() if callable(self.content) else self.content
        return content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content


@dataclass(frozen=True, slots=True)
class Failure:
    """A class of failures: what goes wrong, and the inputs that stand for it."""

    name: str
    meaning: str
    cases: tuple[Case, ...]


_FAILURES: dict[str, Failure] = {}
_MODULES = ("markup", "envelopes", "packages", "pdfs", "objects", "pages", "marks", "bytes", "kinds", "letters", "existing")


def failure(function: Callable[[], Iterator[Case]]) -> Callable[[], Iterator[Case]]:
    """Register the class of failures that ``function`` stands for."""
    name = function.__name__.replace("_", "-")
    meaning = " ".join((function.__doc__ or "").split())
    if name in _FAILURES:
        raise ValueError(f"{name} is there already")
    _FAILURES[name] = Failure(name, meaning, tuple(function()))
    return function


def all_failures() -> dict[str, Failure]:
    """Every class of failures, by name."""
    for module in _MODULES:
        importlib.import_module(f"tests.hostile.{module}")
    return dict(sorted(_FAILURES.items()))


@lru_cache(maxsize=1)
def all_cases() -> dict[str, Case]:
    """Every input, by "class/name"."""
    return {f"{group.name}/{case.name}": case for group in all_failures().values() for case in group.cases}


def refused(name: str, content: bytes | str | Callable[[], bytes | str], says: str, format: str | None = None) -> Case:
    """An input that is refused with a line that holds ``says``."""
    return Case(name, content, says=says, format=format)


def read(
    name: str,
    content: bytes | str | Callable[[], bytes | str],
    reads: str = NO,
    *never: str,
    whole: bool = False,
    tells: str = "",
    format: str | None = None,
) -> Case:
    """An input that is read, with ``reads`` in its text and nothing of ``never``."""
    return Case(name, content, reads=reads, whole=whole, never=never, tells=tells, format=format)
