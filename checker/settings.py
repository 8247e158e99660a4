"""What a run is told to do, in frozen values, and every key that a settings file may hold.

Where the files are looked for, and that flags win over them, is the command line's business.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal

Gate = Literal["critical", "error", "warning", "never"]
GATES: tuple[Gate, ...] = ("critical", "error", "warning", "never")
Level = Literal["critical", "error", "warning", "info"]
LEVELS: tuple[Level, ...] = ("critical", "error", "warning", "info")

_SIZE = re.compile(r"([0-9][0-9_]{0,15}(?:\.[0-9]{1,6})?)\s*(B|KB|MB|GB|KIB|MIB|GIB)?", re.I)
_FACTORS = {"B": 1, "KB": 10**3, "MB": 10**6, "GB": 10**9, "KIB": 2**10, "MIB": 2**20, "GIB": 2**30}


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that changes a result or a verdict.

    ``select`` and ``ignore`` hold families (``facts``) and checks (``facts/figure-changed``); an
    empty ``select`` means all. ``min_confidence`` takes findings out of the gate, never out of the
    report. ``max_bytes`` is the largest file that is read. ``originals`` says whose text the
    original is: another's (``other``) or the desk's own (``own``). ``language_model`` allows the
    causal language model where it is installed; ``require_models`` makes its absence an error.
    ``severity`` holds pairs of a check or a family and the severity that its findings get.
    ``vocabulary`` holds the words and phrases that are the house's own: no finding of the families
    language and style is made of them alone.
    """

    fail_on: Gate = "error"
    min_confidence: float = 0.0
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    max_bytes: int = 5_000_000
    originals: Literal["other", "own"] = "other"
    language_model: bool = True
    require_models: bool = False
    severity: tuple[tuple[str, Level], ...] = ()
    vocabulary: tuple[str, ...] = ()

    def severity_of(self, check: str) -> Level | None:
        """The severity that is set for a check by its name, else for its family; None where neither is."""
        chosen = dict(self.severity)
        return chosen.get(check) or chosen.get(check.partition("/")[0])


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a settings file.

    ``kind`` says what its value is made of: ``choice`` (one of ``choices``), ``number`` (0 to 1), ``size``,
    ``count`` (a whole number, 0 or more), ``flag`` (true or false), ``word``, ``path`` and ``pattern`` (of paths,
    from the file's own folder), each of these as a list where ``many``; ``checks`` (a list of checks and
    families) and ``severities`` (a table of them). ``per_path`` keys may differ for some drafts.
    """

    name: str
    kind: Literal["choice", "number", "size", "count", "flag", "word", "path", "pattern", "checks", "severities"]
    default: Any
    help: str
    example: str
    choices: tuple[str, ...] = ()
    many: bool = False
    per_path: bool = True


_KEYS = (
    Key("fail-on", "choice", "error", "The gate: findings this bad, or worse, block.", '"error"', GATES),
    Key("min-confidence", "number", 0.0, "Findings less certain than this are reported but do not block.", "0.6"),
    Key("select", "checks", (), "Run only these checks or families.", '["facts", "quotes/altered"]'),
    Key("ignore", "checks", (), "Leave these checks or families out.", '["style"]'),
    Key(
        "severity", "severities", (), "The severity of a check, or of all checks of a family.",
        '{"style" = "info", "quotes/unsupported" = "error"}',
    ),
    Key(
        "originals", "choice", "other", "Whose text the originals are: another's, or the desk's own.", '"other"',
        ("other", "own"),
    ),
    Key("max-size", "size", 5_000_000, "Refuse files larger than this.", '"5MB"'),
    Key("input-format", "word", "", "What the texts are, where their content misleads.", '"markdown"'),
    Key(
        "language-model", "choice", "on", "Look for garbled English with the language model; \"required\" fails "
        "where it is not installed.", '"on"', ("on", "off", "required"),
    ),
    Key(
        "vocabulary", "path", (), "Files of house words and allowed phrases, one a line.", '["house-words.txt"]',
        many=True,
    ),
    Key("baseline", "path", "", "The file of dismissed findings that `checker baseline` writes.", '"baseline.json"'),
    Key(
        "drafts", "pattern", (), "The drafts that `checker hook` checks where none is named.", '["drafts/**/*.txt"]',
        many=True, per_path=False,
    ),
    Key(
        "original-key", "word", "", "The key in a draft's front matter that names its original, or several.",
        '"original"',
    ),
    Key(
        "original-map", "path", "", "A JSON or TOML file that gives each draft's path its original's, or a list.",
        '"originals.json"',
    ),
    Key(
        "original-path", "pattern", (),
        "Where originals are; {stem}, {name}, {folder} and {parent} are the draft's.", '["wires/{stem}.txt"]',
        many=True,
    ),
    Key("require-original", "flag", False, "Refuse a draft that has no original; else it is checked alone.", "true"),
    Key("formats", "word", ("html",), "The formats of the reports.", '["html", "json"]', many=True),
    Key("reports", "path", "reports", "The folder that reports go to.", '"reports"'),
    Key("jobs", "count", 0, "How many drafts `checker hook` checks at a time; 0 is one a core.", "2", per_path=False),
    Key(
        "cache", "path", "", "Where `checker hook` remembers what has not changed; \"off\" remembers nothing.",
        '"off"', per_path=False,
    ),
)
KEYS: Mapping[str, Key] = MappingProxyType({key.name: key for key in _KEYS})


def parse_size(text: str) -> int:
    """A number of bytes: ``5MB``, ``500 KB``, ``2MiB`` or plain bytes; raises ValueError for anything else, and 0."""
    match = _SIZE.fullmatch(text.strip())
    size = int(float(match[1]) * _FACTORS[(match[2] or "B").upper()]) if match else 0
    if size < 1:
        raise ValueError(f"{text!r} is no size; write 5MB, 500KB or a number of bytes")
    return size


def typed(key: Key, value: object) -> Any:
    """The value of a key from TOML as the run wants it: lists as tuples, a size in bytes, a table as pairs.

    Raises ValueError, which says what it must be, for a value of another type.
    """
    if key.kind == "severities":
        return _severities(value)
    if key.kind == "checks" or key.many:
        if not isinstance(value, (list, tuple)) or not all(isinstance(item, str) and item.strip() for item in value):
            raise ValueError(f"it must be a list of {_PLURAL[key.kind]}, and is {_shown(value)}")
        return tuple(dict.fromkeys(str(item).strip() for item in value))
    checked: object = _TYPED[key.kind](key, value)
    return checked


def from_words(key: Key, text: str) -> object:
    """What TOML would have given for the text of an INI file: lists are of lines or commas, tables ``name: value``."""
    text = text.strip()
    if key.kind == "severities":
        pairs = [re.split(r"\s*[:=]\s*", part, maxsplit=1) for part in _parts(text)]
        return {pair[0]: pair[1] if len(pair) == 2 else "" for pair in pairs}
    if key.kind == "checks" or key.many:
        return _parts(text)
    if key.kind == "flag":
        return {**dict.fromkeys(("true", "yes", "on"), True), **dict.fromkeys(("false", "no", "off"), False)}.get(
            text.lower(), text
        )
    if key.kind in ("number", "count"):
        try:
            return int(text) if key.kind == "count" else float(text)
        except ValueError:
            return text
    return text


def _parts(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[\n,]", text) if part.strip()]


def _severities(value: object) -> tuple[tuple[str, Level], ...]:
    if not isinstance(value, Mapping):
        raise ValueError(f"it must be a table of checks or families and severities, and is {_shown(value)}")
    for name, level in value.items():
        if level not in LEVELS:
            raise ValueError(f"{name!r} is {_shown(level)}, and must be {_choice(LEVELS)}")
    return tuple(sorted((str(name), level) for name, level in value.items()))


def _as_choice(key: Key, value: object) -> str:
    if not isinstance(value, str) or value not in key.choices:
        raise ValueError(f"it must be {_choice(key.choices)}, and is {_shown(value)}")
    return value


def _as_number(_: Key, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0.0 <= value <= 1.0:
        raise ValueError(f"it must be a number from 0 to 1, and is {_shown(value)}")
    return float(value)


def _as_size(_: Key, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, (int, str)) or isinstance(value, int) and value < 1:
        raise ValueError(f"it must be a size such as \"5MB\", and is {_shown(value)}")
    return parse_size(value) if isinstance(value, str) else value


def _as_count(_: Key, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 1000:
        raise ValueError(f"it must be a whole number from 0 to 1000, and is {_shown(value)}")
    return value


def _as_flag(_: Key, value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"it must be true or false, and is {_shown(value)}")
    return value


def _as_text(_: Key, value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"it must be text in quotation marks, and is {_shown(value)}")
    return value.strip()


_TYPED: Mapping[str, Callable[[Key, object], object]] = {
    "choice": _as_choice,
    "number": _as_number,
    "size": _as_size,
    "count": _as_count,
    "flag": _as_flag,
    "word": _as_text,
    "path": _as_text,
    "pattern": _as_text,
}
_PLURAL = {"checks": "checks and families", "word": "words", "path": "paths", "pattern": "patterns of paths"}


def _choice(words: tuple[str, ...]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"


def _shown(value: object) -> str:
    """A value as a message can show it: its type where it is long, an empty one by name."""
    text = repr(value)
    return text if len(text) <= 60 else f"a {type(value).__name__}"
