"""Dismissed findings, kept beside the copy and never in it: a JSON file of fingerprints.

    {"format": 1,
     "dismissed": [
      {"fingerprint": "...", "draft": "front/story.txt", "check": "...", "words": "...",
       "reason": "...", "owner": "...", "expires": "2027-01-31"}
     ]}

``fingerprint``, ``reason`` and ``owner`` have to be there. ``draft`` is a path from the file's own folder;
an entry without one holds for every draft. ``expires`` is the last day on which it holds; what day it is
comes from the caller. ``check`` and ``words`` are for who reads the file.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from checker.errors import InputError
from checker.finding import Decision

FORMAT = 1
MAX_BYTES = 20_000_000

_FINGERPRINT = re.compile(r"[0-9a-f]{16}")
_MEMBERS = ("fingerprint", "draft", "check", "words", "reason", "owner", "expires")
_NEEDED = ("fingerprint", "reason", "owner")
_MOST_WORDS = 120


@dataclass(frozen=True, slots=True, order=True)
class Dismissal:
    """One finding that somebody answers for. ``draft`` is "" for any; ``expires`` is an ISO date or ""."""

    draft: str
    fingerprint: str
    reason: str
    owner: str
    expires: str = ""
    check: str = ""
    words: str = ""

    def holds(self, draft: str, today: datetime.date) -> bool:
        """Whether it dismisses its finding in ``draft`` on that day."""
        return self.draft in ("", draft) and not self.is_over(today)

    def is_over(self, today: datetime.date) -> bool:
        """Whether it has expired."""
        return bool(self.expires) and datetime.date.fromisoformat(self.expires) < today

    def decision(self) -> Decision:
        """What the report says of its finding."""
        until = f", until {self.expires}" if self.expires else ""
        return Decision("dismiss", self.reason, note=f"Baseline: {self.owner}{until}")

    def described(self) -> str:
        """What it dismisses, in a few words."""
        what = f"{self.check} “{self.words}”" if self.check else self.fingerprint
        return f"{what} in {self.draft}" if self.draft else what


def shortened(words: str) -> str:
    """The words of a finding as an entry shows them."""
    return words if len(words) <= _MOST_WORDS else words[:_MOST_WORDS - 2] + " …"


def parse(data: bytes, name: str) -> tuple[Dismissal, ...]:
    """The entries of a file; ``name`` is what messages call it. Raises InputError for what is not of the format."""
    shown = repr(name)
    if len(data) > MAX_BYTES:
        raise InputError(f"{shown} is larger than any baseline")
    try:
        value = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise InputError(f"{shown} is no baseline: it is not UTF-8") from error
    except json.JSONDecodeError as error:
        raise InputError(f"{shown} is no JSON: {error.msg} in line {error.lineno}, column {error.colno}") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{shown} cannot be read: {error}") from error
    try:
        return _entries(value)
    except ValueError as error:
        raise InputError(f"{shown} is no baseline: {error}") from error


def dump(dismissals: Iterable[Dismissal]) -> str:
    """The entries as such a file: one a line, in order of draft and fingerprint."""
    lines = [json.dumps(_member(dismissal), ensure_ascii=True) for dismissal in sorted(set(dismissals))]
    return f'{{"format": {FORMAT},\n "dismissed": [\n  ' + ",\n  ".join(lines) + "\n ]}\n"


def merged(old: Sequence[Dismissal], new: Sequence[Dismissal], today: datetime.date) -> tuple[Dismissal, ...]:
    """The old entries and the new; a finding that is dismissed already keeps its entry, unless that has expired."""
    kept = {(entry.draft, entry.fingerprint): entry for entry in new}
    kept |= {(entry.draft, entry.fingerprint): entry for entry in old if not _renewed(entry, kept, today)}
    return tuple(sorted(kept.values()))


def _renewed(entry: Dismissal, new: Iterable[tuple[str, str]], today: datetime.date) -> bool:
    return entry.is_over(today) and (entry.draft, entry.fingerprint) in new


def _entries(value: Any) -> tuple[Dismissal, ...]:
    if not isinstance(value, dict) or set(value) != {"format", "dismissed"}:
        raise ValueError('it needs the members "format" and "dismissed", and no others')
    if value["format"] is True or value["format"] != FORMAT:
        raise ValueError(f"its format is {value['format']!r}, and this version reads format {FORMAT}")
    if not isinstance(value["dismissed"], list):
        raise ValueError('"dismissed" is no list')
    return tuple(_entry(number, member) for number, member in enumerate(value["dismissed"], 1))


def _entry(number: int, member: Any) -> Dismissal:
    where = f"entry {number}"
    if not isinstance(member, dict):
        raise ValueError(f"{where} is no object")
    for key, text in member.items():
        if key not in _MEMBERS:
            raise ValueError(f"nobody knows the member {key!r} of {where}")
        if not isinstance(text, str):
            raise ValueError(f"{key!r} of {where} is no text")
    for key in _NEEDED:
        if not member.get(key, "").strip():
            raise ValueError(f"{where} has no {key}")
    if not _FINGERPRINT.fullmatch(member["fingerprint"]):
        raise ValueError(f"{member['fingerprint']!r} of {where} is no fingerprint (16 digits of 0-9 and a-f)")
    if member.get("expires"):
        parse_date(member["expires"])
    return Dismissal(**{key: member.get(key, "") for key in _MEMBERS})


def parse_date(text: str) -> datetime.date:
    """A day as ISO 8601 writes it in full; raises ValueError for anything else."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
        try:
            return datetime.date.fromisoformat(text)
        except ValueError:
            pass
    raise ValueError(f"{text!r} is no day; write it as 2027-01-31")


def _member(dismissal: Dismissal) -> dict[str, str]:
    values = {name: getattr(dismissal, name) for name in _MEMBERS}
    return {name: value for name, value in values.items() if value}
