"""What the gate remembers: an entry for each set of texts, settings and models, with the verdict and the reports.

An entry is written beside its place and renamed, so that runs at the same time never see half of one; one
that is not whole is no entry. Nothing here is needed: a folder that cannot be written only makes a run slower.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import os
import platform
import re
import tempfile
import unicodedata
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from checker._version import __version__
from checker.commands import _small_files

MOST_BYTES = 1_000_000_000
"""More than this, and the entries that were not used for longest go."""

_MAGIC = b"checker gate 1\n"
_ENDING = ".entry"
_BESIDE = ".part"
_COMPRESSION = 3
# In bytes: no verdict and its reports come near it.
_LARGEST_ENTRY = 500_000_000


@dataclass(frozen=True, slots=True)
class Entry:
    """What was found: ``outcome`` as plain values, and each report's bytes by its format."""

    outcome: Mapping[str, Any]
    reports: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of entries; ``folder`` is None where nothing is to be remembered."""

    folder: Path | None

    def get(self, key: str) -> Entry | None:
        """The entry of that key; None where there is none, or none that is whole."""
        if self.folder is None:
            return None
        path = self._place(key)
        try:
            data = _small_files.read(path, _LARGEST_ENTRY)
            entry = _parsed(data)
        except (OSError, ValueError, KeyError, TypeError, zlib.error, RecursionError):
            return None
        with suppress(OSError):
            os.utime(path)
        return entry

    def put(self, key: str, entry: Entry) -> None:
        """Remember an entry, where that is possible."""
        if self.folder is None:
            return
        path = self._place(key)
        with suppress(OSError):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=f".{os.getpid()}-", suffix=_BESIDE, dir=path.parent)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(_serialised(entry))
                os.replace(name, path)
            except BaseException:
                os.unlink(name)
                raise

    def trim(self, most: int = MOST_BYTES) -> None:
        """Take out what was not used for longest, down to four fifths of ``most``, and what a killed run left."""
        if self.folder is None or not self.folder.is_dir():
            return
        entries: list[tuple[int, int, Path]] = []
        for path in self.folder.glob("??/*"):
            with suppress(OSError):
                if path.suffix == _BESIDE:
                    sweep(path)
                elif path.suffix == _ENDING:
                    status = path.stat()
                    entries.append((status.st_mtime_ns, status.st_size, path))
        total = sum(size for _, size, _ in entries)
        if total <= most:
            return
        for _, size, path in sorted(entries):
            if total <= most * 4 // 5:
                return
            with suppress(OSError):
                path.unlink()
                total -= size

    def _place(self, key: str) -> Path:
        assert self.folder is not None
        return self.folder / key[:2] / (key + _ENDING)


def sweep(path: Path) -> None:
    """Take away a half-written file whose writer, named by its number in the file's name, is gone."""
    writer = re.search(r"\d+", path.name)
    if writer is None or os.name != "posix":
        return
    if _is_gone(int(writer[0])):
        path.unlink()


def _is_gone(process: int) -> bool:
    """Whether nothing runs under a number any more; one that was killed may still be listed, until it is waited for."""
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return True
    except OSError:
        return False
    with suppress(OSError):
        # "number (name) state": the name may hold brackets and spaces of its own.
        return Path(f"/proc/{process}/stat").read_bytes().rpartition(b")")[2].split()[:1] in ([b"Z"], [b"X"])
    return False


def key_of(parts: object) -> str:
    """The name of an entry: the SHA-256 of plain values, whose order and types all matter."""
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode("ascii")).hexdigest()


@cache
def program() -> tuple[str, ...]:
    """What checks: the version, the package's own files and the libraries, so that none can change unnoticed."""
    package = Path(__file__).resolve().parents[1]
    digest = hashlib.sha256()
    for path in sorted(package.rglob("*")):
        if path.is_file() and path.suffix not in (".pyc", ".pyo") and "__pycache__" not in path.parts:
            digest.update(path.relative_to(package).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return (
        __version__, digest.hexdigest(), platform.python_version(), unicodedata.unidata_version, *_libraries()
    )


def _libraries() -> Iterator[str]:
    try:
        needed = importlib.metadata.requires("editorial-checker") or []
    except importlib.metadata.PackageNotFoundError:
        return
    for requirement in sorted(needed):
        name = re.match(r"[A-Za-z0-9._-]+", requirement)
        if name is None or "extra ==" in requirement:
            continue
        with suppress(importlib.metadata.PackageNotFoundError):
            yield f"{name[0]} {importlib.metadata.version(name[0])}"


def _serialised(entry: Entry) -> bytes:
    blobs = {format: zlib.compress(data, _COMPRESSION) for format, data in entry.reports.items()}
    head = {"outcome": entry.outcome, "reports": [[format, len(blob)] for format, blob in blobs.items()]}
    body = json.dumps(head).encode("ascii") + b"\n" + b"".join(blobs.values())
    return _MAGIC + hashlib.sha256(body).hexdigest().encode("ascii") + b"\n" + body


def _parsed(data: bytes) -> Entry:
    """The entry in a file's bytes; raises ValueError, or what else reading can raise, where it is not whole."""
    start = len(_MAGIC) + 65
    body = data[start:]
    if data[:start] != _MAGIC + hashlib.sha256(body).hexdigest().encode("ascii") + b"\n":
        raise ValueError("not whole")
    line, _, rest = body.partition(b"\n")
    head = json.loads(line)
    reports: dict[str, bytes] = {}
    sizes: Sequence[tuple[str, int]] = head["reports"]
    for format, size in sizes:
        reports[format] = zlib.decompress(rest[:size])
        rest = rest[size:]
    return Entry(head["outcome"], reports)
