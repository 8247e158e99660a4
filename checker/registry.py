"""Checks are files that are found by themselves: the path is the name, the docstring is the page."""

from __future__ import annotations

import difflib
import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from checker.collation import Collation
from checker.errors import SettingsError
from checker.finding import Remark, Severity

FAMILIES = ("facts", "quotes", "sourcing", "language", "structure", "style")

Need = Literal["originals", "others_text", "plausibility", "suspicion", "misrendering", "polarity"]
CheckFunction = Callable[[Collation], Iterable[Remark]]

_SECTION = re.compile(r"^(Why it matters|Flags|Passes):$", re.M)


@dataclass(frozen=True, slots=True)
class Example:
    """A declared example: ``a`` is None where the check needs no original."""

    a: str | None
    b: str
    flags: bool


@dataclass(frozen=True, slots=True)
class Check:
    """One check: ``name`` is ``family/check-name``; ``page`` is its docstring, dedented.

    ``needs`` names what a run must have for it: ``originals`` (it is silent without one),
    ``others_text`` (it is silent where the settings say that the original is the desk's own) or
    ``plausibility`` (the models' view of the draft's own words, which the pipeline computes) or ``suspicion``
    (the detector's alone, of every word of the draft's prose; it is always there for English) or ``misrendering`` (how
    much each reworded word looks like something else than the original says, which is always there for English too) or
    ``polarity`` (the same of what one text denies and the other tells).
    ``yields_to`` names checks that tell the same thing better: where one of them has a finding that is as severe on
    the same words, this one's is left out. ``second_opinion`` asks for ``misrendering`` and makes a warning information
    where the network sees nothing in its words that misstates the original.
    """

    name: str
    severity: Severity
    needs: tuple[Need, ...]
    run: CheckFunction
    page: str
    yields_to: tuple[str, ...] = ()
    second_opinion: bool = False

    @property
    def family(self) -> str:
        """The folder that the check lies in."""
        return self.name.partition("/")[0]

    @property
    def title(self) -> str:
        """The first line of the page."""
        return self.page.partition("\n")[0]

    @property
    def why(self) -> str:
        """The paragraph under "Why it matters:", on one line."""
        return " ".join(self._sections().get("Why it matters", "").split())

    @property
    def examples(self) -> tuple[Example, ...]:
        """The texts under "Flags:" and "Passes:"."""
        sections = self._sections()
        return tuple(
            example
            for heading, flags in (("Flags", True), ("Passes", False))
            for example in _examples(sections.get(heading, ""), flags)
        )

    def _sections(self) -> dict[str, str]:
        parts = _SECTION.split(self.page)
        sections: dict[str, str] = {}
        for heading, body in zip(parts[1::2], parts[2::2], strict=True):
            sections[heading] = sections.get(heading, "") + inspect.cleandoc("\n" + body) + "\n\n"
        return sections


def _examples(body: str, flags: bool) -> Iterator[Example]:
    r"""One example a block of lines; ``A:`` starts the original, ``B:`` the draft.

    A line that starts with neither goes on with the text before it, on a line of its own; ``\n``
    in a text is a line break, for paragraphs.
    """
    for block in re.split(r"\n\s*\n", body.strip()):
        texts: dict[str, list[str]] = {}
        side = ""
        for line in block.splitlines():
            start = re.match(r"([AB]): ?", line)
            if start:
                side = start[1]
                line = line[start.end():]
            if side:
                texts.setdefault(side, []).append(line)
        if "B" in texts:
            joined = {key: "\n".join(lines).replace("\\n", "\n") for key, lines in texts.items()}
            yield Example(joined.get("A"), joined["B"], flags)


@dataclass(frozen=True, slots=True)
class _Declaration:
    severity: Severity
    needs: tuple[Need, ...]
    yields_to: tuple[str, ...]
    second_opinion: bool


_declared: dict[CheckFunction, _Declaration] = {}


def check(
    *, severity: Severity, needs: tuple[Need, ...] = (), yields_to: tuple[str, ...] = (), second_opinion: bool = False
) -> Callable[[CheckFunction], CheckFunction]:
    """Declare the one function of a file in ``checker/checks/<family>/`` to be its check."""

    def declare(function: CheckFunction) -> CheckFunction:
        asked: tuple[Need, ...] = ("misrendering",) if second_opinion and "misrendering" not in needs else ()
        _declared[function] = _Declaration(severity, (*needs, *asked), yields_to, second_opinion)
        return function

    return declare


@cache
def all_checks() -> tuple[Check, ...]:
    """Every check, in order of family and name. Imports them all: keep it out of ``--help``."""
    found: list[Check] = []
    for family in FAMILIES:
        package = importlib.import_module(f"checker.checks.{family}")
        for entry in sorted(pkgutil.iter_modules(package.__path__), key=lambda entry: entry.name):
            if not entry.name.startswith("_"):
                found.append(_load(family, entry.name))
    return tuple(found)


def _load(family: str, stem: str) -> Check:
    module = importlib.import_module(f"checker.checks.{family}.{stem}")
    functions = [value for value in vars(module).values() if inspect.isfunction(value) and value in _declared]
    own = [function for function in functions if function.__module__ == module.__name__]
    if len(own) != 1 or not module.__doc__:
        raise TypeError(f"{module.__name__} must have a docstring and declare exactly one check")
    declaration = _declared[own[0]]
    name = f"{family}/{stem.replace('_', '-')}"
    page = inspect.cleandoc(module.__doc__)
    return Check(
        name, declaration.severity, declaration.needs, own[0], page, declaration.yields_to, declaration.second_opinion
    )


def get(name: str) -> Check:
    """The check called ``name``; raises SettingsError, with the nearest name, where there is none."""
    for candidate in all_checks():
        if candidate.name == name:
            return candidate
    raise SettingsError(_unknown(name, [candidate.name for candidate in all_checks()], "check"))


def select(chosen: Iterable[str], ignored: Iterable[str]) -> tuple[Check, ...]:
    """The checks that a run uses: all of ``chosen`` (everything where it is empty) less ``ignored``.

    Both hold families and check names; raises SettingsError for a word that is neither.
    """
    chosen, ignored = tuple(chosen), tuple(ignored)
    known = [*FAMILIES, *(candidate.name for candidate in all_checks())]
    for word in (*chosen, *ignored):
        if word not in known:
            raise SettingsError(_unknown(word, known, "check or family"))
    return tuple(
        candidate
        for candidate in all_checks()
        if (not chosen or candidate.name in chosen or candidate.family in chosen)
        and candidate.name not in ignored
        and candidate.family not in ignored
    )


def _unknown(word: str, known: list[str], kind: str) -> str:
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.5)
    hint = f"did you mean {near[0]}?" if near else "`checker rules` lists them all."
    return f"there is no {kind} called {word!r}; {hint}"
