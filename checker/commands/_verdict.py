"""The one verdict over many drafts: what is said of them, and the exit status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.commands import _house
from checker.commands._gate import Job
from checker.commands._outcome import Line, Outcome
from checker.corrections.baseline import Dismissal
from checker.errors import EXIT_CLEAN, EXIT_CRASH, EXIT_FINDINGS, EXIT_USAGE
from checker.renderers.visible import plain

_FEW = 5
_UNCHANGED = " Not checked again: unchanged since the last run."


def status(outcomes: Sequence[Outcome]) -> int:
    """3 where checker failed, else 2 where a draft could not be checked, else 1 where one is blocked, else 0."""
    states = {outcome.state for outcome in outcomes}
    if "fault" in states:
        return EXIT_CRASH
    if "unreadable" in states:
        return EXIT_USAGE
    return EXIT_FINDINGS if "blocked" in states else EXIT_CLEAN


def findings(outcomes: Sequence[Outcome], verbose: bool) -> Iterator[str]:
    """A line for each draft that is blocked and each finding that blocks it; all drafts and findings if ``verbose``."""
    common = _common_notices(outcomes)
    for outcome in outcomes:
        if outcome.state == "blocked":
            yield f"BLOCKED  {plain(outcome.draft)}  {outcome.rule.removeprefix('Blocked by ')}"
        elif verbose and outcome.state == "pass":
            yield f"pass     {plain(outcome.draft)}  {outcome.rule}{_UNCHANGED if outcome.cached else ''}"
        for line in outcome.lines if verbose else outcome.blocking:
            yield _finding(outcome.draft, line)
        if verbose:
            yield from (f"  note: {plain(notice)}" for notice in outcome.notices if notice not in common)
        if outcome.reports and (outcome.state == "blocked" or verbose):
            yield f"  report: {plain(', '.join(outcome.reports))}"


def _common_notices(outcomes: Sequence[Outcome]) -> tuple[str, ...]:
    """What every report declares: worth a word for the run, and not for each draft."""
    checked = [outcome for outcome in outcomes if outcome.state in ("pass", "blocked")]
    if not checked:
        return ()
    return tuple(notice for notice in checked[0].notices if all(notice in other.notices for other in checked))


def _finding(draft: str, line: Line) -> str:
    dismissed = " (dismissed)" if line.mark == "dismissed" else ""
    return f"  {plain(draft)}:{line.line}:{line.column}: {line.severity} {line.check}: {plain(line.message)}{dismissed}"


def summary(outcomes: Sequence[Outcome]) -> str:
    """The verdict over all drafts in a sentence; empty where everything passes."""
    blocked = sum(outcome.state == "blocked" for outcome in outcomes)
    failed = sum(outcome.state in ("unreadable", "fault") for outcome in outcomes)
    if not blocked and not failed:
        return ""
    parts = [f"{blocked} {'is' if blocked == 1 else 'are'} blocked"] if blocked else []
    parts += [f"{failed} could not be checked"] if failed else []
    count = "1 draft" if len(outcomes) == 1 else f"{len(outcomes)} drafts"
    return f"Of {count}, {' and '.join(parts)}."


def troubles(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """A line for each draft that could not be checked."""
    yield from (plain(outcome.trouble) for outcome in outcomes if outcome.trouble)


def remarks(outcomes: Sequence[Outcome], jobs: Sequence[Job], all_drafts: bool, everything: bool) -> Iterator[str]:
    """What is to be known beside the findings: drafts without an original, and dismissals that lead nowhere.

    ``all_drafts`` says that no draft was left out of the run, so that an entry for a draft that is not there
    leads nowhere. ``everything`` names all of them, however many.
    """
    most = len(outcomes) if everything else _FEW
    if everything:
        yield from map(plain, _common_notices(outcomes))
    alone = [outcome.draft for outcome in outcomes if outcome.state in ("pass", "blocked") and not outcome.originals]
    if alone:
        count = len(alone)
        what = "1 draft has no original and was" if count == 1 else f"{count} drafts have no original and were"
        yield f"{what} checked alone: {_named(alone, most)}"
    over = tuple(dict.fromkeys(entry for job in jobs for entry in job.baseline.over))
    yield from map(plain, _house.expired(over[:most]))
    if over[most:]:
        yield f"{len(over) - most} more that were dismissed are so no longer; `checker hook -v` names them"
    unused = [
        entry.described()
        for job, outcome in zip(jobs, outcomes, strict=True)
        if outcome.state in ("pass", "blocked")
        for entry in job.baseline.unused(line.fingerprint for line in outcome.lines)
    ]
    if all_drafts:
        unused += [entry.described() for entry in _orphans(jobs)]
    if unused:
        what = "1 entry" if len(unused) == 1 else f"{len(unused)} entries"
        fits = "fits" if len(unused) == 1 else "fit"
        yield f"{what} of the baseline {fits} no finding and can go: {_named(unused, most)}"


def _orphans(jobs: Sequence[Job]) -> Iterator[Dismissal]:
    """Entries for drafts that are not among those of the run."""
    there = {job.baseline.draft for job in jobs}
    for path in dict.fromkeys(job.baseline.path for job in jobs if job.baseline.path is not None):
        yield from (entry for entry in _house.dismissals(path) if entry.draft and entry.draft not in there)


def _named(names: Sequence[str], most: int) -> str:
    shown = ", ".join(plain(name) for name in names[:most])
    return f"{shown} and {len(names) - most} more" if len(names) > most else shown
