"""The checks behind a report: what ran, and the page of each."""

from __future__ import annotations

from checker.errors import SettingsError
from checker.registry import Check, get, select
from checker.report import Report


def check_of(name: str) -> Check | None:
    """The check called ``name``; None for one that this installation does not have."""
    try:
        return get(name)
    except SettingsError:
        return None


def in_force(report: Report) -> tuple[Check, ...]:
    """The checks that looked at the draft, in order of family and name, whether they found something or not."""
    settings = report.provenance.settings
    return tuple(
        check
        for check in select(settings.select, settings.ignore)
        if (report.collation.originals or "originals" not in check.needs)
        and (settings.originals == "other" or "others_text" not in check.needs)
        and (settings.language_model or "plausibility" not in check.needs)
    )
