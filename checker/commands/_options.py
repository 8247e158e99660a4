"""The options that compare and check share, and the request that they make up."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

from checker.commands import _house, _settings_files
from checker.renderers import FORMATS
from checker.settings import GATES, Settings, parse_size

_Function = TypeVar("_Function", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Request:
    """What the person asked of a run, and the settings files with them.

    ``output`` is None for the default place, a file in ``reports``; ``-`` is standard output.
    """

    settings: Settings
    output: str | None
    formats: tuple[str, ...]
    quiet: bool
    verbose: bool
    decisions: str | None = None
    input_format: str | None = None
    reports: Path = Path("reports")
    baseline: Path | None = None
    default_formats: tuple[str, ...] = ()

    @classmethod
    def of(cls, options: Mapping[str, Any], draft: str) -> Request:
        """From the values of click's options, by name, and the settings in force for ``draft``."""
        refuse_contradictions(options)
        place = None if draft == "-" else draft
        found = _settings_files.in_force(place, _house.flags_of(options), options["settings_file"])
        return cls(
            _house.settings_of(found), options["output"], options["formats"], options["quiet"], options["verbose"],
            options["decisions"], found.get("input-format") or None,
            Path(_settings_files.display(found.path("reports") or Path("reports"))),
            found.path("baseline"), found.get("formats"),
        )


def refuse_contradictions(options: Mapping[str, Any]) -> None:
    """Raise UsageError for options that cannot both be meant; forget what files said in an earlier run."""
    if options["require_models"] and options["language_model"] is False:
        raise click.UsageError("--require-models and --no-language-model contradict each other.")
    if options["quiet"] and options["verbose"]:
        raise click.UsageError("-q and -v contradict each other.")
    _settings_files.forget()
    _house.forget()


class Size(click.ParamType[int]):
    """A number of bytes: ``5MB``, ``500 KB``, ``2MiB`` or plain bytes; at least one."""

    name = "size"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if isinstance(value, int):
            return value
        try:
            return parse_size(value)
        except ValueError as error:
            self.fail(f"{error}.", param, ctx)


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


class Day(click.ParamType[datetime.date]):
    """A day as ISO 8601 writes it."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime.date:
        from checker.corrections.baseline import parse_date

        if isinstance(value, datetime.date):
            return value
        try:
            return parse_date(value)
        except ValueError as error:
            self.fail(f"{error}.", param, ctx)


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


FORMAT = click.option(
    "--format", "formats", multiple=True, type=click.Choice(tuple(FORMATS)), metavar="NAME", callback=_unique,
    help="html, json, docx, text, sarif, github, rdjson, junit, checkstyle or markdown; give it several times"
    " for several files.  [default: by the ending of FILE, or html]",
)
_OUTPUT = (
    click.option(
        "-o", "--output", metavar="FILE", type=click.Path(),
        help="Where the report goes: a file, or - for standard output.  [default: reports/<draft>.html]",
    ),
    FORMAT,
    click.option(
        "--decisions", metavar="FILE", type=click.Path(),
        help="What was decided in an earlier report (exported from it): what was dismissed does not block.",
    ),
)
_COMMON = (
    click.option(
        "--input-format", metavar="NAME", type=InputFormat(),
        help="What the texts are: text, html, markdown, docx, docx-original, pdf, ninjs, wordpress, nitf, newsml-g2,"
        " newsml, rss or atom.  [default: told by their content]",
    ),
    click.option(
        "--fail-on", type=click.Choice(GATES),
        help="The gate: exit with 1 where a finding is this bad, or worse.  [default: error]",
    ),
    click.option(
        "--min-confidence", type=Confidence(),
        help="Findings less certain than this (0 to 1) are reported but do not block.  [default: 0]",
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
        "--originals", type=click.Choice(("other", "own")),
        help="Whose text the original is: another's, or this desk's own (then copying needs no credit)."
        "  [default: other]",
    ),
    click.option(
        "--vocabulary", multiple=True, metavar="FILE", type=click.Path(),
        help="House words and allowed phrases, one a line: language and style leave them alone.",
    ),
    click.option(
        "--baseline", metavar="FILE", type=click.Path(),
        help="Findings that are dismissed, with reason and owner: `checker baseline` writes it.",
    ),
    click.option(
        "--settings", "settings_file", metavar="FILE", type=click.Path(),
        help="Take the settings from this file.  [default: the nearest; `checker settings` shows them]",
    ),
    click.option("--max-size", type=Size(), help="Refuse files larger than this.  [default: 5MB]"),
    click.option(
        "--language-model/--no-language-model", "language_model", default=None,
        help="Leave out what needs the language model: faster, and finds less garbled English.",
    ),
    click.option("--require-models", is_flag=True, help="Fail where the language model is not installed."),
    click.option("-q", "--quiet", is_flag=True, help="Say nothing; write the report and set the exit status."),
    click.option("-v", "--verbose", is_flag=True, help="Show every finding in full, and tracebacks of our faults."),
)


def run_options(function: _Function) -> _Function:
    """Give a command everything that a run over one draft can be told."""
    for option in reversed((*_OUTPUT, *_COMMON)):
        function = option(function)
    return function


def common_options(function: _Function) -> _Function:
    """Give a command what any run can be told, whatever number of drafts it has."""
    for option in reversed(_COMMON):
        function = option(function)
    return function
