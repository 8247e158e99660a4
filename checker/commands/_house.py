"""What a desk keeps in files of its own and a run reads: settings, house words, dismissed findings."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from checker.commands import _small_files
from checker.commands._settings_files import InForce, display
from checker.errors import InputError
from checker.settings import Settings

if TYPE_CHECKING:
    from checker.corrections.baseline import Dismissal
    from checker.report import Report


_BASELINE = "the baseline"


def flags_of(options: Mapping[str, Any]) -> dict[str, Any]:
    """The keys of settings that the command line gives, from the values of click's options."""
    flags = {
        key: options[name]
        for key, name in _FLAGS.items()
        if options.get(name) not in (None, ())
    }
    if options.get("require_models"):
        flags["language-model"] = "required"
    elif options.get("language_model") is not None:
        flags["language-model"] = "on" if options["language_model"] else "off"
    return flags


_FLAGS = {
    "fail-on": "fail_on",
    "min-confidence": "min_confidence",
    "select": "select",
    "ignore": "ignore",
    "originals": "originals",
    "max-size": "max_size",
    "input-format": "input_format",
    "vocabulary": "vocabulary",
    "baseline": "baseline",
    "formats": "formats",
    "reports": "reports",
    "original-path": "original_path",
    "original-key": "original_key",
    "original-map": "original_map",
    "require-original": "require_original",
    "jobs": "jobs",
    "cache": "cache",
}


def settings_of(found: InForce) -> Settings:
    """The settings of a run, with the house words read in. Raises InputError where a list cannot be read."""
    model = found.get("language-model")
    words = dict.fromkeys(word for path in found.paths("vocabulary") for word in _vocabulary(path))
    return Settings(
        fail_on=found.get("fail-on"),
        min_confidence=found.get("min-confidence"),
        select=found.get("select"),
        ignore=found.get("ignore"),
        max_bytes=found.get("max-size"),
        originals=found.get("originals"),
        language_model=model != "off",
        require_models=model == "required",
        severity=found.get("severity"),
        vocabulary=tuple(words),
    )


@dataclass(frozen=True, slots=True)
class Baseline:
    """The dismissals of one file that concern one draft, as of a day.

    ``draft`` is the draft's path from the file's folder; ``over`` are those that have expired.
    """

    draft: str
    holding: tuple[Dismissal, ...] = ()
    over: tuple[Dismissal, ...] = ()
    path: Path | None = None

    def apply(self, report: Report) -> Report:
        """The report with what is dismissed in it, judged again."""
        from checker.corrections import decisions

        if not self.holding:
            return report
        return decisions.decided(report, {entry.fingerprint: entry.decision() for entry in self.holding})

    def unused(self, fingerprints: Iterable[str]) -> tuple[Dismissal, ...]:
        """The entries for this very draft, expired or not, that fit none of its findings."""
        found = frozenset(fingerprints)
        own = (entry for entry in (*self.holding, *self.over) if entry.draft)
        return tuple(entry for entry in own if entry.fingerprint not in found)


def baseline_of(path: Path | None, draft: str | Path, today: datetime.date) -> Baseline:
    """What the baseline at ``path`` says of a draft; nothing where there is no baseline."""
    if path is None:
        return Baseline("")
    place = place_in(path, draft)
    concerning = [entry for entry in dismissals(path) if entry.draft in ("", place)]
    return Baseline(
        place,
        tuple(entry for entry in concerning if not entry.is_over(today)),
        tuple(entry for entry in concerning if entry.is_over(today)),
        path,
    )


def place_in(baseline: Path, draft: str | Path) -> str:
    """What a baseline calls a draft: its path from the file's own folder."""
    return PurePath(os.path.relpath(draft, baseline.parent)).as_posix()


def expired(entries: Sequence[Dismissal]) -> tuple[str, ...]:
    """A sentence for each entry that no longer holds."""
    return tuple(
        f"dismissed until {entry.expires} by {entry.owner}, and no longer: {entry.described()}" for entry in entries
    )


@lru_cache(maxsize=64)
def dismissals(path: Path) -> tuple[Dismissal, ...]:
    """The entries of a baseline. Raises InputError where it is missing or is none."""
    from checker.corrections import baseline

    return baseline.parse(_read(path, baseline.MAX_BYTES, _BASELINE), display(path))


@lru_cache(maxsize=64)
def _vocabulary(path: Path) -> tuple[str, ...]:
    from checker.corrections import vocabulary

    return vocabulary.parse(_read(path, vocabulary.MAX_BYTES, "the house words"), display(path))


def forget() -> None:
    """Read the files again when they are asked for next."""
    dismissals.cache_clear()
    _vocabulary.cache_clear()


def _read(path: Path, most: int, what: str) -> bytes:
    try:
        return _small_files.read(path, most + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        is_to_make = isinstance(error, FileNotFoundError) and what == _BASELINE
        hint = "; `checker baseline` makes it" if is_to_make else ""
        raise InputError(f"cannot read {what} in {display(path)!r}: {reason}{hint}") from error
