"""The settings in force for a draft: flags, then the files from its folder upwards, then the defaults.

A folder's settings stand in ``checker.toml``, in ``pyproject.toml`` under ``[tool.checker]`` or in ``setup.cfg``
under ``[checker]``; the nearest file that has a key wins, and nothing above the root of a repository is read.
"""

from __future__ import annotations

import configparser
import os
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path, PurePath
from typing import Any

from checker.commands import _small_files
from checker.errors import SettingsError
from checker.settings import KEYS, Key, from_words, typed

NAMES = ("checker.toml", "pyproject.toml", "setup.cfg")
MAX_BYTES = 1_000_000
DEFAULT = "default"
FIELDS = ("stem", "name", "folder", "parent")

_PER_PATH = "paths"
_CFG = "checker"
_CFG_PATH = "checker:path:"
_FIELD = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Value:
    """A value in force; ``origin`` says where it was set, ``base`` is the folder that its paths start from."""

    value: Any
    origin: str
    base: Path


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """One file: ``values`` for every draft of its folder, ``per_path`` for those that match a pattern."""

    path: Path
    values: Mapping[str, Any]
    per_path: tuple[tuple[str, Mapping[str, Any]], ...] = ()

    def value(self, name: str, draft: Path) -> Value | None:
        """What the file says of a key for a draft; of patterns that match, the last that has the key wins."""
        shown = display(self.path)
        place = PurePath(os.path.relpath(draft, self.path.parent)).as_posix()
        for pattern, values in reversed(self.per_path):
            if name in values and matches(pattern, place):
                return Value(values[name], f'{shown} [paths."{pattern}"]', self.path.parent)
        if name in self.values:
            return Value(self.values[name], shown, self.path.parent)
        return None


@dataclass(frozen=True, slots=True)
class InForce:
    """Every key's value for one draft, and ``root``: the folder of the outermost file, or the current one."""

    values: Mapping[str, Value]
    root: Path
    files: tuple[Path, ...] = field(default=())

    def get(self, name: str) -> Any:
        """The value of a key."""
        return self.values[name].value

    def path(self, name: str) -> Path | None:
        """The place that a key names; None where it is not set. Defaults start from the root."""
        found = self.values[name]
        if not found.value:
            return None
        return Path(os.path.normpath((self.root if found.origin == DEFAULT else found.base) / found.value))

    def paths(self, name: str) -> tuple[Path, ...]:
        """The places of a key that names several."""
        found = self.values[name]
        return tuple(Path(os.path.normpath(found.base / part)) for part in found.value)


def in_force(draft: str | Path | None, flags: Mapping[str, Any], file: str | None = None) -> InForce:
    """What holds for ``draft`` (for the current folder where it is None).

    ``flags`` are values of keys that the command line gives; ``file`` is a settings file that is read in
    place of those that would be found. Raises SettingsError, with file and key, for what makes no sense.
    """
    here = Path.cwd()
    place = Path(os.path.abspath(draft)) if draft is not None else here / "draft"
    files = (read_named(Path(os.path.abspath(file))),) if file is not None else found_from(place.parent)
    values: dict[str, Value] = {}
    for name, key in KEYS.items():
        values[name] = _chosen(name, key, flags, files, place, here)
    return InForce(values, files[-1].path.parent if files else here, tuple(found.path for found in files))


def _chosen(
    name: str, key: Key, flags: Mapping[str, Any], files: Iterable[SettingsFile], draft: Path, here: Path
) -> Value:
    if name in flags:
        return Value(flags[name], "command line", here)
    for found in files:
        value = found.value(name, draft)
        if value is not None:
            return value
    return Value(key.default, DEFAULT, here)


@lru_cache(maxsize=4096)
def found_from(folder: Path) -> tuple[SettingsFile, ...]:
    """The settings files of ``folder`` and those above it, nearest first, no higher than a repository's root."""
    files: list[SettingsFile] = []
    for above in (folder, *folder.parents):
        if (found := _of_folder(above)) is not None:
            files.append(found)
        if (above / ".git").exists():
            break
    return tuple(files)


@lru_cache(maxsize=4096)
def _of_folder(folder: Path) -> SettingsFile | None:
    found = [settings for name in NAMES if (settings := read(folder / name)) is not None]
    if len(found) > 1:
        names = " and ".join(display(settings.path) for settings in found[:2])
        raise SettingsError(f"both {names} hold settings; keep them in one of the two")
    return found[0] if found else None


def forget() -> None:
    """Read the files again when they are asked for next: they may have changed since."""
    found_from.cache_clear()
    _of_folder.cache_clear()


def read_named(path: Path) -> SettingsFile:
    """The settings in a file that somebody named; a name of its own has the form of checker.toml."""
    found = _parsed(path, own=path.name not in NAMES[1:])
    if found is None:
        raise SettingsError(f"{display(path)}: there are no settings of checker in it")
    return found


def read(path: Path) -> SettingsFile | None:
    """The settings in one of the files that are looked for; None where it is not there or holds none."""
    return _parsed(path, own=path.name == NAMES[0]) if path.exists() and not path.is_dir() else None


def _parsed(path: Path, own: bool) -> SettingsFile | None:
    shown = display(path)
    try:
        data = _small_files.read(path, MAX_BYTES + 1)
    except OSError as error:
        raise SettingsError(f"{shown}: the settings cannot be read: {error.strerror or error}") from error
    if not own and b"checker" not in data:
        return None  # somebody else's file: whether it is sound is not our business
    if len(data) > MAX_BYTES:
        raise SettingsError(f"{shown}: it is too large for settings")
    try:
        text = data.decode("utf-8-sig")
        found = _cfg(text) if path.suffix == ".cfg" else _toml(text, own)
    except (ValueError, configparser.Error, RecursionError) as error:
        what = " ".join(str(error).split())[:200]
        raise SettingsError(f"{shown}: the settings cannot be read: {what}") from error
    return _checked(path, *found) if found is not None else None


def display(path: Path) -> str:
    """A path as messages show it: from the current folder where it lies in it."""
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)


def matches(pattern: str, place: str) -> bool:
    """Whether a path fits a pattern: ``*`` and ``?`` stay in a folder, ``**`` does not, ``front/`` is all below it."""
    return _compiled(pattern).fullmatch(place) is not None


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint at the name that was meant: "did you mean fail-on?", or all that there are."""
    from rapidfuzz import fuzz, process

    names = tuple(known)
    near = process.extractOne(word, names, scorer=fuzz.ratio, score_cutoff=55)
    return f"did you mean {near[0]}?" if near else f"there are {', '.join(names)}"


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> re.Pattern[str]:
    whole = pattern.removeprefix("./") + ("**" if pattern.endswith("/") else "")
    pieces = re.split(r"(\*\*/|\*\*|\*|\?)", whole)
    wild = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return re.compile("".join(wild.get(piece, re.escape(piece)) for piece in pieces), re.S)


_PerPath = tuple[tuple[str, Mapping[str, Any]], ...]
_Found = tuple[Mapping[str, Any], _PerPath]


def _toml(text: str, own: bool) -> _Found | None:
    table: Any = tomllib.loads(text)
    if own:
        header = next((name for name in ("checker", "tool") if isinstance(table.get(name), dict)), None)
        if header is not None:
            shown = "[checker]" if header == "checker" else "[tool.checker]"
            raise ValueError(f"this file needs no table header; write the keys without {shown}")
    else:
        tool = table.get("tool")
        table = tool.get("checker") if isinstance(tool, dict) else None
        if table is None:
            return None
    if not isinstance(table, dict):
        raise ValueError("[tool.checker] is no table")
    per_path = table.pop(_PER_PATH, {})
    if not isinstance(per_path, dict) or not all(isinstance(values, dict) for values in per_path.values()):
        raise ValueError('paths must be tables: [paths."drafts/front/*"] and then the keys')
    return table, tuple(per_path.items())


def _cfg(text: str) -> _Found | None:
    parser = configparser.ConfigParser(interpolation=None, default_section="\0")
    parser.read_string(text)
    mine = [section for section in parser.sections() if section == _CFG or section.startswith(_CFG + ":")]
    if not mine:
        return None
    values: Mapping[str, Any] = {}
    per_path: list[tuple[str, Mapping[str, Any]]] = []
    for section in mine:
        words = {_name(name): _from_words(name, text) for name, text in parser[section].items()}
        if section == _CFG:
            values = words
        elif section.startswith(_CFG_PATH):
            per_path.append((section.removeprefix(_CFG_PATH), words))
        else:
            raise ValueError(f"nobody knows the section [{section}]; there are [checker] and [checker:path:PATTERN]")
    return values, tuple(per_path)


def _from_words(name: str, text: str) -> object:
    key = KEYS.get(_name(name))
    return from_words(key, text) if key is not None else text


def _name(name: str) -> str:
    """A key as it is called here: underscores do as well."""
    return name.replace("_", "-")


def _checked(path: Path, values: Mapping[str, Any], per_path: _PerPath) -> SettingsFile:
    shown = display(path)
    checked = dict(_values(values, shown, anywhere=True))
    patterns = tuple(
        (pattern, dict(_values(of_pattern, f'{shown} [paths."{pattern}"]', anywhere=False)))
        for pattern, of_pattern in per_path
    )
    return SettingsFile(path, checked, patterns)


def _values(values: Mapping[str, Any], where: str, anywhere: bool) -> Iterator[tuple[str, Any]]:
    for written, value in values.items():
        key = KEYS.get(_name(written))
        if key is None:
            names = [known.name for known in KEYS.values() if anywhere or known.per_path]
            raise SettingsError(f"{where}: there is no key {written!r}; {nearest(_name(written), names)}")
        if not anywhere and not key.per_path:
            raise SettingsError(f"{where}: {key.name}: it holds for a whole run and cannot be set for some drafts")
        try:
            yield key.name, _sensible(key, typed(key, _switched(key, value)))
        except (ValueError, SettingsError) as error:
            raise SettingsError(f"{where}: {key.name}: {error}") from error


def _switched(key: Key, value: object) -> object:
    """The value of a key that is on or off, where a file says true or false."""
    if key.name != "language-model" or not isinstance(value, (bool, str)):
        return value
    return {"true": "on", "false": "off"}.get(str(value).lower(), value)


def _sensible(key: Key, value: Any) -> Any:
    """The value, where its words mean something: checks, formats, the fields of a pattern."""
    if key.kind in ("checks", "severities"):
        names = value if key.kind == "checks" else [name for name, _ in value]
        _known_checks(names)
    elif key.name == "formats":
        from checker.renderers import FORMATS

        _known(value, FORMATS, "format")
    elif key.name == "input-format":
        from checker.readers import FORMATS as READABLE

        _known((value,), READABLE, "format")
    elif key.name == "original-path":
        for pattern in value:
            _known(_FIELD.findall(pattern), FIELDS, "field")
    return value


def _known(words: Iterable[str], known: Iterable[str], what: str) -> None:
    for word in words:
        if word not in known:
            raise ValueError(f"there is no {what} {word!r}; {nearest(word, known)}")


def _known_checks(words: Iterable[str]) -> None:
    from checker.registry import FAMILIES, select

    names = [word for word in words if word not in FAMILIES]
    if names:  # the checks are many to load, and a family needs none of them
        select(names, ())
