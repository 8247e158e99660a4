"""Where models live: a folder of the user's cache that a model enters whole or not at all."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from checker.errors import ModelError


def cache_folder() -> Path:
    """The project's cache folder; it need not exist.

    ``CHECKER_CACHE`` where it is set, else the platform's place for a user's caches:
    ``$XDG_CACHE_HOME/checker`` or ``~/.cache/checker``, ``~/Library/Caches/checker`` on macOS,
    ``%LOCALAPPDATA%\\checker\\cache`` on Windows. Raises ModelError where there is no home folder.
    """
    chosen = os.environ.get("CHECKER_CACHE")
    if chosen:
        return Path(chosen)
    try:
        home = Path.home()
    except RuntimeError:
        raise ModelError("there is no home folder to keep models in; set CHECKER_CACHE to a folder.") from None
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "checker"
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return (Path(local) if local else home / "AppData" / "Local") / "checker" / "cache"
    shared = os.environ.get("XDG_CACHE_HOME")
    # The XDG specification tells programs to ignore a relative path.
    return (Path(shared) if shared and os.path.isabs(shared) else home / ".cache") / "checker"


def model_folder(name: str) -> Path:
    """Where the model called ``name`` is, or would be."""
    return cache_folder() / "models" / name


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """A new folder beside ``folder`` to write in; it takes that name when the block ends well.

    What stood there before is replaced. Where another process was faster, its folder is as good as
    ours and stays. Raises ModelError where the cache cannot be written.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    except OSError as error:
        raise ModelError(_unwritable(folder.parent, error)) from error
    try:
        yield beside
        _swap(beside, folder)
    except OSError as error:
        raise ModelError(_unwritable(folder.parent, error)) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _swap(beside: Path, folder: Path) -> None:
    # mkdtemp makes folders for the owner alone; a cache that several users share must stay readable.
    beside.chmod(0o755)
    aside = beside.with_name(beside.name + "-old")
    try:
        folder.rename(aside)
    except FileNotFoundError:
        pass
    try:
        beside.rename(folder)
    except OSError:
        if not folder.is_dir():
            raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def sha256(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _unwritable(folder: Path, error: OSError) -> str:
    reason = error.strerror or type(error).__name__
    return f"cannot write models to {folder} ({reason}); set CHECKER_CACHE to a folder that can be written."
