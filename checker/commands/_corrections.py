"""What fix and notice have in common: the texts and the decisions, compared once more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from checker.commands import _console, _files, _house, _run, _settings_files
from checker.commands._options import InputFormat, Size
from checker.errors import UserError

if TYPE_CHECKING:
    from checker.report import Report

_Function = TypeVar("_Function", bound=Callable[..., Any])

_OPTIONS = (
    click.option(
        "--decisions", required=True, metavar="FILE", type=click.Path(),
        help="What was decided: the file that the HTML report exports.",
    ),
    click.option(
        "--input-format", metavar="NAME", type=InputFormat(),
        help="What the texts are, as for compare.  [default: told by their content]",
    ),
    click.option("--max-size", type=Size(), help="Refuse files larger than this.  [default: 5MB]"),
    click.option(
        "--language-model/--no-language-model", "language_model", default=None,
        help="Leave out what needs the language model, as the report did.",
    ),
    click.option("-q", "--quiet", is_flag=True, help="Say nothing but what is wrong."),
    click.option("-v", "--verbose", is_flag=True, help="Show tracebacks of our faults."),
)


def corrections_options(function: _Function) -> _Function:
    """Give a command the decisions and what it takes to find the findings again."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def decided_report(texts: Sequence[str], options: dict[str, Any]) -> Report:
    """The texts compared as they are now (the draft, the last, by itself where it is alone), with the decisions."""
    from checker import pipeline

    if texts.count(_files.STDIN) > 1:
        raise click.UsageError("Standard input (-) can be read only once.")
    decisions = _run.read_decisions(options["decisions"])
    _settings_files.forget()
    _house.forget()
    draft = None if texts[-1] == _files.STDIN else texts[-1]
    found = _settings_files.in_force(draft, _house.flags_of(options))
    settings = _house.settings_of(found)
    documents = [_run.read(name, settings.max_bytes, found.get("input-format") or None) for name in texts]
    with _console.working("Reading closely ...", options["quiet"]):
        if len(documents) == 1:
            report = pipeline.check(documents[0], settings)
        else:
            report = pipeline.compare(documents[:-1], documents[-1], settings)
    return _run.with_decisions(report, decisions, options["quiet"])


def write(text: str, path: Path | None) -> None:
    """The text as UTF-8, with its line ends as they are, to a file or to standard output."""
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise UserError("the draft holds halves of characters that no file can keep; nothing was written") from error
    if path is None:
        _console.say_bytes(data)
    else:
        _files.save([(path, data)])
