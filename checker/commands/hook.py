"""``checker hook``: the gate that copy passes on its way out."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.commands import _console, _house
from checker.commands._options import FORMAT, Day, common_options, refuse_contradictions
from checker.commands._outcome import Outcome
from checker.renderers import FORMATS

if TYPE_CHECKING:
    from checker.commands._gate import Job

_PRINTABLE = tuple(name for name in FORMATS if name != "docx")


def gate_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command what a run over many drafts can be told beside what any run can."""
    for option in reversed(_GATE):
        function = option(function)
    return function


_GATE = (
    click.option(
        "--original-path", multiple=True, metavar="PATTERN",
        help="Where a draft's originals are: wires/{stem}.txt, or {name}, {folder}, {parent}, * and **.",
    ),
    click.option("--original-key", metavar="KEY", help="The key in a draft's front matter that names its original."),
    click.option(
        "--original-map", metavar="FILE", type=click.Path(),
        help="A JSON or TOML file that gives each draft's path its original's, or a list.",
    ),
    click.option(
        "--require-original/--no-require-original", default=None,
        help="Refuse a draft that has no original, instead of checking it alone.",
    ),
    click.option(
        "--jobs", type=click.IntRange(0, 1000), metavar="NUMBER",
        help="How many drafts to check at a time.  [default: one a core]",
    ),
    click.option("--cache", metavar="FOLDER", help="Where to remember what has not changed; off remembers nothing."),
    click.option("--today", type=Day(), metavar="DAY", help="The day that decides what has expired.  [default: today]"),
)


@click.command("hook", short_help="Check many drafts before they go out, with one verdict.")
@click.argument("drafts", nargs=-1, metavar="[DRAFT]...", type=click.Path())
@click.option(
    "--reports", metavar="FOLDER", type=click.Path(),
    help="Where the reports go; each keeps its draft's path.  [default: reports]",
)
@click.option(
    "--print", "printed", metavar="NAME", type=click.Choice(_PRINTABLE),
    help="Print every draft's report in this format, as a CI service reads it: github, rdjson.",
)
@FORMAT
@gate_options
@common_options
def command(drafts: tuple[str, ...], printed: str | None, today: datetime.date | None, **options: Any) -> int:
    """Check drafts before they go out: each against its originals, or alone where it has none.

    Says nothing where nothing blocks. Drafts that have not changed since the last run are not checked
    again. A draft that cannot be read stops no other; it is named at the end, and the exit status is 2.
    Without a DRAFT, the drafts are those that the settings name.

    Exit status: 0 everything may run, 1 a draft is blocked, 2 a draft could not be checked or the settings make
    no sense, 3 a fault of checker.

    \b
    Examples:
      checker hook drafts/*.txt --original-path 'originals/{stem}.txt'
      checker hook                          the drafts, originals and gate of checker.toml
      checker hook -v drafts/quay.txt       what does not block, too
      checker hook --print github           annotations for GitHub
    """
    from checker.commands import _gate, _verdict

    refuse_contradictions(options)
    flags = _house.flags_of(options)
    day = today or datetime.date.today()
    if printed is not None:
        flags["formats"] = _with_printed(drafts, flags, options["settings_file"], printed)
    plan = _gate.plan(drafts, flags, options["settings_file"], day)
    if not plan.jobs and not options["quiet"]:
        _console.note("checker: no file fits the drafts of the settings, so nothing was checked")
    outcomes = checked(plan.jobs, plan.processes, options["quiet"])
    if printed is not None:
        _print(outcomes, plan.jobs, printed, options["quiet"])
    if not options["quiet"]:
        say = _console.note if printed is not None else _console.say
        for line in _verdict.findings(outcomes, options["verbose"]):
            say(line)
        for remark in _verdict.remarks(outcomes, plan.jobs, not drafts, options["verbose"]):
            _console.note(f"checker: {remark}")
        if verdict := _verdict.summary(outcomes):
            say(verdict)
    for trouble in _verdict.troubles(outcomes):
        _console.note(f"checker: error: {trouble}")
    return _verdict.status(outcomes)


def checked(jobs: Sequence[Job], processes: int, quiet: bool) -> tuple[Outcome, ...]:
    """The outcome of each job, in order: remembered, or worked out now."""
    from checker.commands import _gate, _workers

    outcomes: dict[int, Outcome] = {}
    for number, job in enumerate(jobs):
        if (outcome := _gate.remembered(job)) is not None:
            outcomes[number] = outcome
    left = [number for number in range(len(jobs)) if number not in outcomes]
    if left:
        with _progress(len(jobs), len(outcomes), quiet or len(jobs) == 1) as advance:

            def done(number: int, outcome: Outcome) -> None:
                outcomes[left[number]] = outcome
                advance(len(outcomes))

            _workers.run([jobs[number] for number in left], processes, done, lambda: advance(len(outcomes)))
        jobs[left[0]].cache.trim()
    return tuple(outcomes[number] for number in range(len(jobs)))


@contextmanager
def _progress(total: int, done: int, quiet: bool) -> Iterator[Callable[[int], None]]:
    """A bar on standard error, where a person is watching. It is drawn by who calls: a thread could not be forked."""
    if quiet or sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("Reading closely"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(
        *columns, console=Console(stderr=True), auto_refresh=False, transient=True, redirect_stdout=False,
        redirect_stderr=False,
    )
    with bar:
        task = bar.add_task("", total=total, completed=done)

        def advance(completed: int) -> None:
            bar.update(task, completed=completed)
            bar.refresh()

        yield advance


def _with_printed(drafts: Sequence[str], flags: dict[str, Any], file: str | None, printed: str) -> tuple[str, ...]:
    """The formats that are set, and the one to print: it is written like the others, and read from there."""
    from checker.commands import _settings_files

    found = _settings_files.in_force(drafts[0] if drafts else None, flags, file)
    return tuple(dict.fromkeys((*found.get("formats"), printed)))


def _print(outcomes: Sequence[Outcome], jobs: Sequence[Job], printed: str, quiet: bool) -> None:
    for outcome, job in zip(outcomes, jobs, strict=True):
        if outcome.state in ("pass", "blocked"):
            path: Path = dict(job.targets)[printed]
            data = path.read_bytes()
            if quiet and printed == "github":
                data = b"".join(line for line in data.splitlines(keepends=True) if line.startswith(b"::"))
            _console.say_bytes(data)
