"""The gate over many drafts: what each is compared with, what it comes to, and where its reports go."""

from __future__ import annotations

import datetime
import hashlib
import os
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from checker._version import __version__
from checker.commands import _cache, _files, _house, _originals, _outcome, _settings_files
from checker.commands._outcome import Outcome
from checker.commands._settings_files import InForce, display
from checker.errors import InputError, ModelError, SettingsError, UserError
from checker.report import settings_to_dict
from checker.settings import Settings

if TYPE_CHECKING:
    from checker.document import Document

_REMEMBERED_ORIGINALS = 24
_OUTSIDE = "_outside"


@dataclass(frozen=True, slots=True)
class Job:
    """One draft and all that its verdict depends on. ``name`` is what the report calls it.

    ``targets`` are a format and a place each; ``key`` names its entry in the cache, "" where a text could not be
    read; ``trouble`` says what is wrong where that is known already, and ``fault`` whether the fault is ours.
    """

    name: str
    draft: Path
    settings: Settings
    originals: tuple[Path, ...] = ()
    input_format: str | None = None
    targets: tuple[tuple[str, Path], ...] = ()
    baseline: _house.Baseline = _house.Baseline("")
    cache: _cache.Cache = _cache.Cache(None)
    key: str = ""
    trouble: str = ""
    fault: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run has to do: a job a draft, in order, and how many at a time."""

    jobs: tuple[Job, ...]
    processes: int
    inputs: frozenset[str] = field(default=frozenset())


def plan(
    drafts: Sequence[str], flags: Mapping[str, Any], file: str | None, today: datetime.date, reports: bool = True
) -> Plan:
    """The jobs for ``drafts``, for those that the settings name where it is empty.

    Raises SettingsError where the settings make no sense: a gate that nobody can trust checks nothing.
    """
    _originals.forget()
    overall = _settings_files.in_force(None, flags, file)
    names = tuple(drafts) or tuple(_named_by_settings(overall))
    cache = _cache.Cache(_cache_folder(overall))
    jobs = [_job(name, flags, file, today, cache, reports) for name in _distinct(names)]
    inputs = frozenset(os.path.realpath(path) for job in jobs for path in (job.draft, *job.originals))
    jobs = [_refusing_bad_places(job, inputs) for job in jobs]
    if any(job.settings.require_models for job in jobs):
        _refuse_missing_model()
    return Plan(tuple(jobs), overall.get("jobs") or cores())


def of_ours(name: str, fault: BaseException | str) -> str:
    """What is said of a draft that could not be checked because checker failed."""
    what = fault if isinstance(fault, str) else f"{type(fault).__name__}: {fault}".rstrip(": ")
    return f"{name}: this is a fault of checker {__version__} and says nothing about the text: {what}"


def cores() -> int:
    """The number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


def remembered(job: Job) -> Outcome | None:
    """The outcome of a draft of which nothing has changed, its reports in their places; None where work is to do."""
    if job.trouble:
        return Outcome(job.name, "fault" if job.fault else "unreadable", trouble=job.trouble)
    entry = job.cache.get(job.key) if job.key else None
    if entry is None or not set(entry.reports) >= {format for format, _ in job.targets}:
        return None
    try:
        outcome = Outcome.from_dict(entry.outcome)
    except (TypeError, KeyError):
        return None
    return _with_reports(outcome, job, entry.reports)


def work(job: Job) -> Outcome:
    """Check a draft, remember what was found, and write its reports; never raises for what is the draft's fault."""
    from checker import pipeline
    from checker.renderers import render_bytes

    try:
        draft, sha256 = _document(job.draft, job.name, job)
        prepared = [_prepared(path, job) for path in job.originals]
        originals = [document for document, _ in prepared]
        if originals:
            report = pipeline.compare(originals, draft, job.settings)
        else:
            report = pipeline.check(draft, job.settings)
        report = job.baseline.apply(report)
        outcome = _outcome.of_report(job.name, report)
        contents = {format: render_bytes(report, format) for format, _ in job.targets}
        key = _key(job, sha256, [digest for _, digest in prepared])
    except UserError as error:
        return Outcome(job.name, "unreadable", trouble=str(error))
    # First remembered, then written: whoever kills us in between finds the reports in the cache.
    job.cache.put(key, _cache.Entry(outcome.to_dict(), contents))
    return _with_reports(outcome, job, contents)


def _with_reports(outcome: Outcome, job: Job, contents: Mapping[str, bytes]) -> Outcome:
    """The outcome, once the reports stand in their places."""
    changed = [(path, contents[format]) for format, path in job.targets if not _holds(path, contents[format])]
    try:
        _sweep_beside(frozenset(path.parent for path, _ in changed))
        _files.save(changed)
    except UserError as error:
        return Outcome(job.name, "unreadable", trouble=str(error))
    return replace(outcome, reports=tuple(display(path) for _, path in job.targets))


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


_swept: set[Path] = set()


def _sweep_beside(folders: frozenset[Path]) -> None:
    """Take away what a killed run left half-written in folders that are written to."""
    for folder in sorted(folders - _swept):
        _swept.add(folder)
        for path in folder.glob(".checker-*.part"):
            try:
                _cache.sweep(path)
            except OSError:
                continue


def _named_by_settings(found: InForce) -> Iterator[str]:
    import glob

    value = found.values["drafts"]
    if not value.value:
        raise SettingsError("name a draft, or set drafts in checker.toml (`checker init` writes one)")
    for pattern in value.value:
        whole = os.path.join(glob.escape(str(value.base)), pattern)
        yield from (display(Path(name)) for name in sorted(glob.glob(whole, recursive=True)) if os.path.isfile(name))


def _distinct(names: Iterable[str]) -> Iterator[str]:
    """Each draft once, under the first name that it was given."""
    seen: set[str] = set()
    for name in names:
        if not name:
            raise InputError("the name of a draft is empty")
        if name == _files.STDIN:
            raise InputError("hook reads files and no standard input; `checker check -` reads it")
        place = os.path.abspath(name)
        if place not in seen:
            seen.add(place)
            yield os.path.normpath(name)


def _cache_folder(found: InForce) -> Path | None:
    if found.get("cache") == "off":
        return None
    from checker.language.store import cache_folder

    chosen = found.path("cache")
    try:
        return chosen if chosen is not None else cache_folder() / "gate"
    except ModelError:
        return None


def _job(
    name: str, flags: Mapping[str, Any], file: str | None, today: datetime.date, cache: _cache.Cache, reports: bool
) -> Job:
    draft = Path(name)
    found = _settings_files.in_force(name, flags, file)
    settings = _house.settings_of(found)
    absolute = Path(os.path.abspath(name))
    baseline = _house.baseline_of(found.path("baseline"), absolute, today)
    job = Job(name, draft, settings, input_format=found.get("input-format") or None, baseline=baseline, cache=cache)
    if draft.is_dir():
        hint = f"name the drafts in it, such as {display(absolute)}/*.txt, or set drafts in checker.toml"
        return replace(job, trouble=f"{display(absolute)} is a folder; {hint}")
    try:
        data = read(draft, settings.max_bytes)
        originals = tuple(Path(display(path)) for path in _originals.originals_of(absolute, data, found))
    except InputError as error:
        return replace(job, trouble=str(error))
    except SettingsError:
        raise
    except Exception as error:  # whatever a text can make us do, it stops no other
        return replace(job, trouble=of_ours(name, error), fault=True)
    if found.get("require-original") and not originals:
        return replace(job, trouble=f"{display(absolute)}: there is no original for it, and require-original is set")
    targets = tuple(_targets(absolute, found)) if reports else ()
    job = replace(job, originals=originals, targets=targets)
    try:
        digests = [_sha256(read(path, settings.max_bytes)) for path in originals]
    except InputError as error:
        return replace(job, trouble=str(error))
    return replace(job, key=_key(job, _sha256(data), digests))


def _targets(draft: Path, found: InForce) -> Iterator[tuple[str, Path]]:
    """Where a draft's reports go: its own path under the reports' folder, whole, so that no two can meet."""
    from checker.renderers import FORMATS

    place = PurePath(os.path.relpath(draft, found.root))
    if ".." in place.parts:
        place = PurePath(_OUTSIDE, *draft.parts[1:])
    folder = found.path("reports") or found.root
    for format in found.get("formats"):
        path = folder / place
        yield format, Path(display(path.with_name(path.name + FORMATS[format].extension)))


def _refusing_bad_places(job: Job, inputs: frozenset[str]) -> Job:
    for _, path in job.targets:
        if os.path.realpath(path) in inputs:
            return replace(job, trouble=f"{job.name}: its report would be written over {str(path)!r}, which is a text")
        try:
            _files.place(str(path), ())
        except UserError as error:
            return replace(job, trouble=str(error))
    return job


def read(path: Path, max_bytes: int) -> bytes:
    """The bytes of a file; raises InputError, in the readers' own words, where it is none or too large."""
    from checker import readers

    try:
        if path.is_file():
            with path.open("rb") as file:
                data = file.read(max_bytes + 1)
            if len(data) <= max_bytes:
                return data
        elif path.exists() and not path.is_dir():
            raise InputError(f"{display(path)} is no file")
    except (OSError, ValueError):
        pass
    readers.read_file(path, max_bytes)
    raise InputError(f"{display(path)} changed while it was read; try again")


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _document(path: Path, name: str, job: Job) -> tuple[Document, str]:
    from checker import readers

    data = read(path, job.settings.max_bytes)
    return readers.read_bytes(data, name, job.settings.max_bytes, job.input_format), _sha256(data)


_read_closely: OrderedDict[tuple[str, str, str | None], Document] = OrderedDict()


def _prepared(path: Path, job: Job) -> tuple[Document, str]:
    """An original, read closely: once for all the drafts that this process compares with it."""
    from checker import pipeline, readers

    data = read(path, job.settings.max_bytes)
    digest = _sha256(data)
    key = (str(path), digest, job.input_format)
    document = _read_closely.pop(key, None)
    if document is None:
        document = pipeline.prepare(readers.read_bytes(data, str(path), job.settings.max_bytes, job.input_format))
    _read_closely[key] = document
    while len(_read_closely) > _REMEMBERED_ORIGINALS:
        _read_closely.popitem(last=False)
    return document, digest


def _key(job: Job, draft: str, originals: Sequence[str]) -> str:
    settings = {**settings_to_dict(job.settings), "vocabulary": job.settings.vocabulary}
    return _cache.key_of(
        {
            "program": _cache.program(),
            "models": _models(job.settings.language_model),
            "settings": settings,
            "input_format": job.input_format,
            "draft": [job.name, draft],
            "originals": [[str(path), digest] for path, digest in zip(job.originals, originals, strict=True)],
            "formats": sorted(format for format, _ in job.targets),
            "dismissed": [[entry.fingerprint, entry.decision().reason, entry.decision().note]
                          for entry in job.baseline.holding],
        }
    )


@cache
def _models(language_model: bool) -> Mapping[str, str]:
    """What would have a say: the models by their SHA-256, those that are missing by that."""
    from checker.language import causal, detector, grammar, misrendering, polarity

    found = {**grammar.models(), **detector.models(), **misrendering.models(), **polarity.models()}
    if language_model:
        found |= causal.models() if causal.available() else {"causal": "missing"}
    return found


def _refuse_missing_model() -> None:
    from checker.language import causal

    if not causal.available():
        raise ModelError("the language model is not installed; run `checker models install`")
