"""The options that compare and check share, and the request that they make up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

from checker.renderers import FORMATS
from checker.settings import Settings

_Function = TypeVar("_Function", bound=Callable[..., Any])
_SIZE = re.compile(r"([0-9][0-9_]*(?:\.[0-9]+)?)\s*(B|KB|MB|GB|KIB|MIB|GIB)?", re.I)
_FACTORS = {"B": 1, "KB": 10**3, "MB": 10**6, "GB": 10**9, "KIB": 2**10, "MIB": 2**20, "GIB": 2**30}


@dataclass(frozen=True, slots=True)
class Request:
    """What the person asked of a run. ``output`` is None for the default place, ``-`` for standard output."""

    settings: Settings
    output: str | None
    formats: tuple[str, ...]
    quiet: bool
    verbose: bool
    decisions: str | None = None
    input_format: str | None = None

    @classmethod
    def of(cls, options: Mapping[str, Any]) -> Request:
        """From the values of click's options, by name."""
        if options["require_models"] and not options["language_model"]:
            raise click.UsageError("--require-models and --no-language-model contradict each other.")
        if options["quiet"] and options["verbose"]:
            raise click.UsageError("-q and -v contradict each other.")
        settings = Settings(
            fail_on=options["fail_on"],
            min_confidence=options["min_confidence"],
            select=options["select"],
            ignore=options["ignore"],
            max_bytes=options["max_size"],
            originals=options["originals"],
            language_model=options["language_model"],
            require_models=options["require_models"],
        )
        return cls(
            settings, options["output"], options["formats"], options["quiet"], options["verbose"], options["decisions"],
            options["input_format"],
        )


class Size(click.ParamType[int]):
    """A number of bytes: ``5MB``, ``500 KB``, ``2MiB`` or plain bytes; at least one."""

    name = "size"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if isinstance(value, int):
            return value
        match = _SIZE.fullmatch(value.strip())
        size = int(float(match[1]) * _FACTORS[(match[2] or "B").upper()]) if match else 0
        if size < 1:
            self.fail(f"{value!r} is no size; write 5MB, 500KB or a number of bytes.", param, ctx)
        return size


class InputFormat(click.ParamType[str]):
    """The name of a format that can be read; the readers are slow to load, and wait until one is given."""

    name = "format"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from checker.readers import FORMATS

        if value not in FORMATS:
            self.fail(f"{value!r} is none of {', '.join(FORMATS)}.", param, ctx)
        return str(value)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from checker.readers import FORMATS

        return [CompletionItem(name, help=what) for name, what in FORMATS.items() if name.startswith(incomplete)]


class Confidence(click.ParamType[float]):
    """A number from 0 to 1."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        try:
            confidence = float(value)
        except ValueError:
            confidence = -1.0
        if not 0.0 <= confidence <= 1.0:
            self.fail(f"{value!r} is no number from 0 to 1.", param, ctx)
        return confidence


def _words(ctx: click.Context, param: click.Parameter, value: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.strip() for part in value for word in part.split(",") if word.strip()))


def _unique(ctx: click.Context, param: click.Parameter, value: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value))


def complete_check(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Families and checks that start with what has been typed, for the shell."""
    from checker.registry import FAMILIES, all_checks

    known = [(family, "all of this family") for family in FAMILIES]
    known += [(found.name, found.title) for found in all_checks()]
    return [CompletionItem(name, help=title) for name, title in known if name.startswith(incomplete)]


_OPTIONS = (
    click.option(
        "-o", "--output", metavar="FILE", type=click.Path(),
        help="Where the report goes: a file, or - for standard output.  [default: reports/<draft>.html]",
    ),
    click.option(
        "--format", "formats", multiple=True, type=click.Choice(tuple(FORMATS)), callback=_unique,
        help="html, json, docx or text; give it several times for several files."
        "  [default: by the ending of FILE, or html]",
    ),
    click.option(
        "--input-format", metavar="NAME", type=InputFormat(),
        help="What the texts are: text, html, markdown, docx, docx-original, ninjs, wordpress, nitf, newsml-g2, newsml,"
        " rss or atom.  [default: told by their content]",
    ),
    click.option(
        "--fail-on", type=click.Choice(("critical", "error", "warning", "never")), default="error", show_default=True,
        help="The gate: exit with 1 where a finding is this bad, or worse.",
    ),
    click.option(
        "--decisions", metavar="FILE", type=click.Path(),
        help="What was decided in an earlier report (exported from it): what was dismissed does not block.",
    ),
    click.option(
        "--min-confidence", type=Confidence(), default=0.0, show_default=True,
        help="Findings less certain than this (0 to 1) are reported but do not block.",
    ),
    click.option(
        "--select", multiple=True, metavar="NAMES", callback=_words, shell_complete=complete_check,
        help="Run only these checks or families, separated by commas: facts,quotes/altered.",
    ),
    click.option(
        "--ignore", multiple=True, metavar="NAMES", callback=_words, shell_complete=complete_check,
        help="Leave these checks or families out.",
    ),
    click.option(
        "--originals", type=click.Choice(("other", "own")), default="other", show_default=True,
        help="Whose text the original is: another's, or this desk's own (then copying needs no credit).",
    ),
    click.option(
        "--max-size", type=Size(), default="5MB", show_default=True, help="Refuse files larger than this.",
    ),
    click.option(
        "--language-model/--no-language-model", "language_model", default=True,
        help="Leave out what needs the language model: faster, and finds less garbled English.",
    ),
    click.option("--require-models", is_flag=True, help="Fail where the language model is not installed."),
    click.option("-q", "--quiet", is_flag=True, help="Say nothing; write the report and set the exit status."),
    click.option("-v", "--verbose", is_flag=True, help="Show every finding in full, and tracebacks of our faults."),
)


def run_options(function: _Function) -> _Function:
    """Give a command everything that a run can be told."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function
