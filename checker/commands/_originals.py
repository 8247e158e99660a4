"""Where a draft's originals are: its own front matter says, or a map beside the drafts, or a pattern of paths.

The first of the three that says something decides. What front matter or the map names has to be there; a
pattern that fits no file is no mistake: the draft has no original then.
"""

from __future__ import annotations

import glob
import json
import os
import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path, PurePath
from typing import Any

from checker.commands import _small_files
from checker.commands._settings_files import InForce, display, nearest
from checker.errors import InputError, SettingsError
from checker.readers.text import display_name

_FRONT_MATTER = re.compile(rb"(?:\xef\xbb\xbf)?(---|\+\+\+)[ \t]*\r?\n(.{0,60000}?)^\1[ \t]*\r?$", re.S | re.M)
_MOST_OF_A_MAP = 20_000_000
_MOST_ORIGINALS = 50


def originals_of(draft: Path, data: bytes, found: InForce) -> tuple[Path, ...]:
    """The originals of ``draft``, whose bytes are ``data``; none where there are none.

    Raises InputError where one is named that is not there, SettingsError where the map makes no sense.
    """
    named = _from_front_matter(draft, data, found) or _from_map(draft, found)
    if named:
        for path in named:
            if not path.is_file():
                raise InputError(f"{display(draft)}: its original {display(path)!r} is not there")
        return _distinct(named, draft)
    return _distinct(_from_patterns(draft, found), draft)


def _from_front_matter(draft: Path, data: bytes, found: InForce) -> tuple[Path, ...]:
    key = found.get("original-key")
    match = _FRONT_MATTER.match(data) if key else None
    if match is None:
        return ()
    shown = display(draft)
    value = _front_matter(match[1], match[2].decode("utf-8", "replace"), shown).get(key)
    base = found.values["original-key"].base
    paths: list[Path] = []
    for name in _names(value, f"{shown}: {key!r} in its front matter"):
        # The front matter is part of a text that came from somewhere: it may name files of the desk's tree alone.
        if "\0" in name or not Path(os.path.realpath(base / name)).is_relative_to(os.path.realpath(found.root)):
            raise InputError(f"{shown}: its front matter names {display_name(name)!r}, outside {display(found.root)!r}")
        paths.append(Path(os.path.normpath(base / name)))
    return tuple(paths)


def _front_matter(mark: bytes, text: str, shown: str) -> Mapping[str, Any]:
    import yaml

    try:
        value = tomllib.loads(text) if mark == b"+++" else yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise InputError(f"{shown}: its front matter is broken, so its original cannot be told") from error
    return value if isinstance(value, dict) else {}


def _from_map(draft: Path, found: InForce) -> tuple[Path, ...]:
    path = found.path("original-map")
    if path is None:
        return ()
    place = PurePath(os.path.relpath(draft, path.parent)).as_posix()
    value = _map(path).get(place)
    return tuple(Path(os.path.normpath(path.parent / name)) for name in _names(value, f"{display(path)}: {place!r}"))


@lru_cache(maxsize=16)
def _map(path: Path) -> Mapping[str, Any]:
    shown = display(path)
    try:
        data = _small_files.read(path, _MOST_OF_A_MAP)
        text = data.decode("utf-8-sig")
        value = tomllib.loads(text) if path.suffix == ".toml" else json.loads(text)
    except OSError as error:
        raise SettingsError(f"the map of originals {shown!r} cannot be read: {error.strerror or error}") from error
    except (ValueError, RecursionError) as error:
        raise SettingsError(f"the map of originals {shown!r} is neither JSON nor TOML: {error}") from error
    if not isinstance(value, dict):
        raise SettingsError(f"the map of originals {shown!r} must give each draft's path its original's")
    return {PurePath(os.path.normpath(name)).as_posix(): names for name, names in value.items()}


def forget() -> None:
    """Read the maps again when they are asked for next."""
    _map.cache_clear()


def _names(value: Any, where: str) -> tuple[str, ...]:
    names = value if isinstance(value, list) else [] if value in (None, "") else [value]
    if not all(isinstance(name, str) and name.strip() for name in names):
        raise InputError(f"{where} must be a path, or a list of paths")
    return tuple(name.strip() for name in names)


def _from_patterns(draft: Path, found: InForce) -> tuple[Path, ...]:
    value = found.values["original-path"]
    folder = PurePath(os.path.relpath(draft.parent, value.base)).as_posix()
    fields = {"stem": draft.stem, "name": draft.name, "folder": folder, "parent": draft.parent.name}
    paths: list[Path] = []
    for pattern in value.value:
        whole = os.path.join(glob.escape(str(value.base)), filled(pattern, fields))
        paths.extend(Path(os.path.normpath(name)) for name in sorted(glob.glob(whole, recursive=True)))
    return tuple(path for path in paths if path.is_file())


def filled(pattern: str, fields: Mapping[str, str]) -> str:
    """The pattern with a draft's own words in it, which are no pattern. Raises SettingsError for an unknown field."""

    def word(match: re.Match[str]) -> str:
        if match[1] not in fields:
            raise SettingsError(f"original-path: there is no field {match[1]!r}; {nearest(match[1], fields)}")
        return glob.escape(fields[match[1]])

    return re.sub(r"\{([^{}]*)\}", word, pattern)


def _distinct(paths: Iterable[Path], draft: Path) -> tuple[Path, ...]:
    """Each file once, and never the draft itself."""
    kept: dict[str, Path] = {}
    own = os.path.realpath(draft)
    for path in paths:
        real = os.path.realpath(path)
        if real != own:
            kept.setdefault(real, path)
    if len(kept) > _MOST_ORIGINALS:
        raise InputError(f"{display(draft)}: {len(kept)} files fit it as originals; make original-path narrower")
    return tuple(kept.values())
