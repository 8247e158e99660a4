"""Where reports go: planned before the work starts, written beside and renamed when all of it is there."""

from __future__ import annotations

import os
import stat
import zlib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import click

from checker.errors import UserError
from checker.renderers import FORMATS

STDIN = "-"
FOLDER = "reports"
_OTHER_ENDINGS = {".htm": "html", ".sarif.json": "sarif", ".markdown": "markdown"}
_FORMAT_OF = {format.extension: format.name for format in FORMATS.values()} | _OTHER_ENDINGS


@dataclass(frozen=True, slots=True)
class Target:
    """One output of a run; ``path`` is None for standard output."""

    format: str
    path: Path | None


def plan(
    output: str | None, formats: Sequence[str], draft: str, inputs: Iterable[str], folder: Path = Path(FOLDER)
) -> tuple[Target, ...]:
    """Where each format goes.

    Raises UserError where that place is an input, a folder, or cannot be written; nothing is
    written yet.
    """
    if output == "-":
        if len(formats) > 1:
            raise click.UsageError("Only one format fits on standard output; use -o FILE for several.")
        return (Target(formats[0] if formats else "html", None),)
    if output is not None:
        _refuse_folder(output)
    if output is None:
        stem = "draft" if draft == STDIN else Path(draft).stem or "draft"
        paths = [(format, folder / (stem + FORMATS[format].extension)) for format in formats or ("html",)]
    elif len(formats) > 1:
        base = Path(output)
        name = base.name[:len(base.name) - len(_ending(base.name))]
        paths = [(format, base.parent / (name + FORMATS[format].extension)) for format in formats]
    else:
        paths = [(formats[0] if formats else _implied(output), Path(output))]
    targets = tuple(Target(format, path) for format, path in paths)
    for target in targets:
        if target.path is not None:
            _refuse_bad_place(target.path, inputs)
    return targets


def place(output: str, inputs: Iterable[str]) -> Path | None:
    """Where something that is no report goes; None for standard output. Raises UserError as :func:`plan` does."""
    if output == "-":
        return None
    _refuse_bad_place(Path(output), inputs)
    return Path(output)


def save(contents: Iterable[tuple[Path, bytes]]) -> None:
    """Write all files or none: each beside its place first, then all renamed.

    Raises UserError where that fails; what was written on the way is taken away again.
    """
    written: list[tuple[Path, Path]] = []
    try:
        for path, data in contents:
            try:
                written.extend(_write_beside(path, data))
            except OSError as error:
                raise UserError(f"cannot write {str(path)!r}: {error.strerror or error}; nothing was saved") from error
        for beside, place in written:
            try:
                os.replace(beside, place)
            except OSError as error:
                raise UserError(f"cannot write {str(place)!r}: {error.strerror or error}") from error
    finally:
        for beside, _ in written:
            with suppress(OSError):
                beside.unlink()


def _implied(output: str) -> str:
    ending = _ending(output).lower()
    if not ending:
        raise click.UsageError(
            f"The ending of {output!r} names no format; add --format html, json, text or another of those in --help."
        )
    return _FORMAT_OF[ending]


def _ending(name: str) -> str:
    """The longest ending of ``name`` that stands for a format; empty where none does, or the name is nothing else."""
    found = [known for known in _FORMAT_OF if name.lower().endswith(known) and len(Path(name).name) > len(known)]
    return name[-max(map(len, found)):] if found else ""


def _refuse_folder(output: str) -> None:
    """A folder is no file, whether it is there or only written as one."""
    is_written_so = output.endswith((os.sep, os.altsep or os.sep))
    with suppress(OSError, ValueError):
        if is_written_so or Path(output).is_dir():
            name = str(Path(output) / "report.html")
            raise UserError(f"cannot write to {output!r}: it is a folder; name a file in it, such as {name!r}")


def _refuse_bad_place(path: Path, inputs: Iterable[str]) -> None:
    shown = repr(str(path))
    try:
        if path.is_dir():
            raise UserError(f"cannot write to {shown}: it is a folder; name a file in it")
        for name in inputs:
            if name != STDIN and path.exists() and Path(name).exists() and path.samefile(name):
                raise UserError(f"will not write over {name!r}, which is one of the texts; use -o FILE")
        folder = path.parent
        while not folder.exists() and folder != folder.parent:
            folder = folder.parent
        if not folder.is_dir():
            raise UserError(f"cannot write {shown}: {str(folder)!r} is a file and not a folder")
        if not os.access(path if path.exists() and not _is_file(path) else folder, os.W_OK):
            raise UserError(f"cannot write {shown}: no permission to write in {str(folder)!r}")
    except (OSError, ValueError) as error:
        raise UserError(f"cannot write {shown}: {getattr(error, 'strerror', None) or error}") from error


def _is_file(path: Path) -> bool:
    return stat.S_ISREG(path.stat().st_mode)


def _write_beside(path: Path, data: bytes) -> list[tuple[Path, Path]]:
    """The pairs to rename; none where the place is a device or a pipe, which takes the data at once."""
    if path.exists() and not _is_file(path):
        path.write_bytes(data)
        return []
    # A link stays a link: what it leads to is what gets replaced.
    place = Path(os.path.realpath(path))
    place.parent.mkdir(parents=True, exist_ok=True)
    # Of the whole name, for two formats may share an ending; short, however long the name is.
    beside = place.parent / f".checker-{os.getpid()}-{zlib.crc32(os.fsencode(place.name)):08x}{place.suffix[:9]}.part"
    try:
        beside.unlink(missing_ok=True)
        with beside.open("xb") as file:
            file.write(data)
        if place.exists():
            beside.chmod(stat.S_IMODE(place.stat().st_mode))
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise
    return [(beside, place)]
