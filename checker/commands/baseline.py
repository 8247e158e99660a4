"""``checker baseline``: dismiss what is found now, with a name and a reason, and leave the copy alone."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.commands import _console, _files, _house, _settings_files
from checker.commands._options import Day, common_options, refuse_contradictions
from checker.commands.hook import checked, gate_options
from checker.errors import UserError

if TYPE_CHECKING:
    from checker.commands._gate import Job
    from checker.commands._outcome import Outcome
    from checker.corrections.baseline import Dismissal

_DEFAULT = "checker-baseline.json"
_OVER, _UNUSED, _GONE = "expired", "without a finding", "of drafts that are gone"
_UNCHECKED = "not checked"


@click.command("baseline", short_help="Dismiss what is found now, with a reason and an owner.")
@click.argument("drafts", nargs=-1, metavar="[DRAFT]...", type=click.Path())
@click.option("--reason", metavar="TEXT", help="Why these findings are dismissed.")
@click.option("--owner", metavar="NAME", help="Who answers for that.")
@click.option("--expires", type=Day(), metavar="DAY", help="The last day on which they are dismissed: 2027-01-31.")
@click.option("--all", "everything", is_flag=True, help="Dismiss what does not block, too.")
@click.option(
    "--prune", is_flag=True,
    help="Only take out entries that have expired, that fit no finding any more, or whose draft is gone.",
)
@gate_options
@common_options
def command(
    drafts: tuple[str, ...], reason: str | None, owner: str | None, expires: datetime.date | None, everything: bool,
    prune: bool, today: datetime.date | None, **options: Any,
) -> int:
    """Write what blocks the drafts now into the baseline: from then on it is reported as dismissed, and does not block.

    The baseline is a file beside the copy (the one that the settings name, else checker-baseline.json), a line a
    finding; keep it with the drafts. Entries that are there stay as they are. A finding is known by its check and
    its words, so it stays dismissed when the text around it changes, and comes back when its own words do. Without
    a DRAFT, the drafts are those that the settings name. --prune takes out what has expired, what fits no finding of
    the drafts that it checks, and what belongs to a draft that is no longer there; it says how many entries of
    other drafts it left alone.

    \b
    Examples:
      checker baseline drafts/quay.txt --reason 'The figure is right, the wire was wrong' --owner 'R. Amsel'
      checker baseline --reason 'From before the gate' --owner desk --expires 2027-01-31
      checker baseline --prune              take out what is of no use any more, and dismiss nothing
    """
    from checker.commands import _gate
    from checker.corrections import baseline

    refuse_contradictions(options)
    day = today or datetime.date.today()
    why = (reason or "").strip(), (owner or "").strip()
    _refuse_bad_request(why, expires, everything, prune, day)
    flags = _house.flags_of(options)
    path = _place(flags, options["settings_file"])
    if prune and not path.exists():
        raise UserError(f"there is no baseline called {_settings_files.display(path.absolute())!r}, so nothing can go")
    old = _house.dismissals(path) if path.exists() else ()
    if not path.exists():
        _files.place(str(path), drafts)
        flags = {**flags, "baseline": ""}
    plan = _gate.plan(drafts, flags, options["settings_file"], day, reports=False)
    outcomes = checked(plan.jobs, plan.processes, options["quiet"])
    if troubles := [outcome.trouble for outcome in outcomes if outcome.trouble]:
        raise UserError(f"{troubles[0]}; nothing was {'taken out' if prune else 'dismissed'}")
    if prune:
        fates = [_fate(entry, plan.jobs, outcomes, path, day) for entry in old]
        kept = [entry for entry, fate in zip(old, fates, strict=True) if fate in ("", _UNCHECKED)]
        _files.save([(path, baseline.dump(kept).encode("ascii"))])
        if not options["quiet"]:
            _console.say(f"{_told(fates)}. Written: {_settings_files.display(path.absolute())}")
        return 0
    there = {(entry.draft, entry.fingerprint) for entry in old if not entry.is_over(day)}
    already = 0
    new: list[baseline.Dismissal] = []
    for job, outcome in zip(plan.jobs, outcomes, strict=True):
        place = _house.place_in(path, job.draft)
        lines = outcome.lines if everything else outcome.blocking
        already += sum(
            line.mark == "dismissed" or line in lines and not there.isdisjoint(
                {(place, line.fingerprint), ("", line.fingerprint)}
            )
            for line in outcome.lines
        )
        new += [
            baseline.Dismissal(
                place, line.fingerprint, *why, expires.isoformat() if expires else "",
                line.check, baseline.shortened(line.words),
            )
            for line in lines
            if line.mark != "dismissed"
        ]
    merged = baseline.merged(old, tuple(dict.fromkeys(new)), day)
    _files.save([(path, baseline.dump(merged).encode("ascii"))])
    if not options["quiet"]:
        count = len(set(merged) - set(old))
        what = f"{count} {'finding' if count == 1 else 'findings'} dismissed"
        what += f", {already} {'was' if already == 1 else 'were'} dismissed already" if already else ""
        _console.say(f"{what}. Written: {_settings_files.display(path.absolute())}")
        if options["baseline"] is None and not _names_baseline(options["settings_file"], flags):
            _console.note(f'checker: to use it, set baseline = "{_DEFAULT}" in checker.toml, or give --baseline')
    return 0


def _refuse_bad_request(
    why: tuple[str, str], expires: datetime.date | None, everything: bool, prune: bool, today: datetime.date
) -> None:
    """Raise UsageError for what cannot be meant; ``why`` is the reason and the owner, "" where there is none."""
    if prune:
        if any(why) or expires is not None or everything:
            raise click.UsageError("--prune dismisses nothing: leave out --reason, --owner, --expires and --all.")
    elif not all(why):
        raise click.UsageError("--reason and --owner are needed: somebody has to answer for a dismissal.")
    if expires is not None and expires < today:
        raise click.UsageError(f"--expires {expires.isoformat()} is in the past; it is the last day that counts.")


def _place(flags: dict[str, Any], file: str | None) -> Path:
    found = _settings_files.in_force(None, flags, file)
    return found.path("baseline") or found.root / _DEFAULT


def _names_baseline(file: str | None, flags: dict[str, Any]) -> bool:
    without = {name: value for name, value in flags.items() if name != "baseline"}
    return _settings_files.in_force(None, without, file).path("baseline") is not None


def _fate(
    entry: Dismissal, jobs: Sequence[Job], outcomes: Sequence[Outcome], path: Path, today: datetime.date
) -> str:
    """Why an entry can go, "" where it holds and fits a finding; _UNCHECKED where the run left its draft out."""
    if entry.is_over(today):
        return _OVER
    found = {_house.place_in(path, job.draft): outcome for job, outcome in zip(jobs, outcomes, strict=True)}
    if not entry.draft:
        return ""
    if entry.draft not in found:
        return _UNCHECKED if _is_there(path.parent / entry.draft) else _GONE
    return "" if any(line.fingerprint == entry.fingerprint for line in found[entry.draft].lines) else _UNUSED


def _is_there(draft: Path) -> bool:
    try:
        return draft.exists()
    except (OSError, ValueError):
        # What cannot be looked at is not known to be gone.
        return True


def _told(fates: Sequence[str]) -> str:
    """How many entries went and why, and how many stay unjudged: one line."""
    reasons = [(fates.count(fate), fate) for fate in (_OVER, _UNUSED, _GONE)]
    count = sum(many for many, _ in reasons)
    said = f"{count} {'entry' if count == 1 else 'entries'} taken out"
    if count:
        said += f" ({', '.join(f'{many} {fate}' for many, fate in reasons if many)})"
    if left := fates.count(_UNCHECKED):
        said += f"; {left} of drafts that were not checked {'stays' if left == 1 else 'stay'}"
    return said
