"""What compare and check have in common: read the texts, work, save the report, say the verdict."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.commands import _console, _files, _house, _small_files
from checker.commands._options import Request
from checker.errors import InputError

if TYPE_CHECKING:
    from checker.document import Document
    from checker.finding import Decision
    from checker.report import Report

STDIN_NAME = "standard input"


def run(names: Sequence[str], request: Request, work: Callable[[Sequence[Document]], Report]) -> int:
    """Read ``names`` (the draft is the last), let ``work`` make the report, and return the exit status.

    What cannot be done (standard input twice, a place that cannot be written) is refused before the
    work starts.
    """
    if names.count(_files.STDIN) > 1:
        raise click.UsageError("Standard input (-) can be read only once.")
    inputs = names if request.decisions is None else (*names, request.decisions)
    formats = request.formats or (request.default_formats if request.output is None else ())
    targets = _files.plan(request.output, formats, names[-1], inputs, request.reports)
    baseline = _house.baseline_of(request.baseline, names[-1], datetime.date.today())
    decisions = read_decisions(request.decisions) if request.decisions is not None else None
    documents = [read(name, request.settings.max_bytes, request.input_format) for name in names]
    with _console.working("Reading closely ...", request.quiet):
        report = baseline.apply(work(documents))
        if decisions is not None:
            report = with_decisions(report, decisions, request.quiet)
        contents = [(target, _render(target.format, report)) for target in targets]
    _files.save((target.path, data) for target, data in contents if target.path is not None)
    for target, data in contents:
        if target.path is None:
            _console.say_bytes(data)
    if not request.quiet:
        for sentence in _house.expired(baseline.over):
            _console.note(f"checker: {sentence}")
    _summarise(report, request, targets)
    return report.verdict.exit_status


def read(name: str, max_bytes: int, input_format: str | None = None) -> Document:
    """The text called ``name``, or standard input's; its format is told by its content unless it is named."""
    from checker import readers

    if not name:
        raise InputError("the name of a text is empty")
    if name == _files.STDIN:
        if sys.stdin is None:
            raise InputError("standard input is closed")
        return readers.read_bytes(sys.stdin.buffer.read(max_bytes + 1), STDIN_NAME, max_bytes, input_format)
    try:
        return readers.read_file(Path(name), max_bytes, input_format)
    except OSError as error:
        raise InputError(f"cannot read {name!r}: {error.strerror or error}") from error


def read_decisions(name: str) -> Mapping[str, Decision]:
    """The decisions in the file called ``name``, by fingerprint."""
    from checker.corrections import decisions

    try:
        data = _small_files.read(Path(name), decisions.MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"cannot read the decisions in {name!r}: {reason}") from error
    return decisions.parse(data, name)


def with_decisions(report: Report, decided: Mapping[str, Decision], quiet: bool) -> Report:
    """The report with the decisions in it; says how many fit none of its findings."""
    from checker.corrections import decisions

    unused = decisions.unused(report, decided)
    if unused and not quiet:
        count = "1 decision fits" if len(unused) == 1 else f"{len(unused)} decisions fit"
        named = ", ".join(unused[:3]) + (" ..." if len(unused) > 3 else "")
        _console.note(f"checker: {count} no finding of this run, as after a change of the words: {named}")
    return decisions.decided(report, decided)


def _render(format: str, report: Report) -> bytes:
    from checker.renderers import render_bytes

    return render_bytes(report, format)


def _summarise(report: Report, request: Request, targets: Sequence[_files.Target]) -> None:
    if request.quiet:
        return
    saved = tuple(str(target.path) for target in targets if target.path is not None)
    if len(saved) < len(targets):
        _console.note(f"checker: {report.verdict.rule}")
        return
    from checker.renderers import terminal

    _console.say(
        terminal.render(
            report, width=_console.width(), colour=_console.colour(), verbose=request.verbose, saved=saved
        )
    )
