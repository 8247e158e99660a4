"""What an editor decided, as the report exports it: a JSON file keyed by fingerprint.

    {"format": 1,
     "decisions": {"<fingerprint>": {"action": "accept" | "dismiss" | "edit",
                                     "reason": "why it was dismissed",
                                     "text": "the editor's own wording, of an edit",
                                     "note": "what a colleague should know"}}}

Only ``action`` has to be there, and ``text`` with an edit. docs/decisions-format-1.schema.json says the
same to programs. A fingerprint names a check and its words, so a file outlives a new run, and edits elsewhere.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from checker.errors import InputError
from checker.finding import Decision
from checker.report import Report, judge

FORMAT = 1
MAX_BYTES = 5_000_000

_FINGERPRINT = re.compile(r"[0-9a-f]{16}")
_ACTIONS = ("accept", "dismiss", "edit")
_MEMBERS = ("action", "reason", "text", "note")


def parse(data: bytes, name: str) -> dict[str, Decision]:
    """The decisions in a file's bytes, by fingerprint; ``name`` is what messages call the file.

    Raises InputError, in one line that says where, for anything that is not of the format.
    """
    shown = repr(name)
    if len(data) > MAX_BYTES:
        raise InputError(f"{shown} is larger than any decisions file; is it the one that the report exported?")
    try:
        value = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_unique)
    except UnicodeDecodeError as error:
        raise InputError(f"{shown} is no decisions file: it is not UTF-8") from error
    except json.JSONDecodeError as error:
        raise InputError(f"{shown} is no JSON: {error.msg} in line {error.lineno}, column {error.colno}") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{shown} cannot be read: {error}") from error
    try:
        return _decisions(value)
    except ValueError as error:
        raise InputError(f"{shown} is no decisions file: {error}") from error


def dump(decisions: Mapping[str, Decision]) -> str:
    """The decisions as such a file, in order of their fingerprints; members that say nothing are left out."""
    value = {
        "format": FORMAT,
        "decisions": {fingerprint: _member(decisions[fingerprint]) for fingerprint in sorted(decisions)},
    }
    return json.dumps(value, indent=1) + "\n"


def decided(report: Report, decisions: Mapping[str, Decision]) -> Report:
    """The report with each finding's decision, judged again: a dismissed finding no longer blocks."""
    findings = tuple(
        replace(finding, decision=decisions.get(finding.fingerprint, finding.decision)) for finding in report.findings
    )
    return replace(report, findings=findings, verdict=judge(findings, report.provenance.settings))


def unused(report: Report, decisions: Iterable[str]) -> tuple[str, ...]:
    """The fingerprints among ``decisions`` that fit no finding of the report, in their order."""
    found = {finding.fingerprint for finding in report.findings}
    return tuple(fingerprint for fingerprint in decisions if fingerprint not in found)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in members if keys.count(key) > 1)
        raise ValueError(f"{twice!r} stands twice in one object")
    return members


def _decisions(value: Any) -> dict[str, Decision]:
    if not isinstance(value, dict) or "decisions" not in value or "format" not in value:
        raise ValueError('it needs the members "format" and "decisions"')
    if value["format"] is True or value["format"] != FORMAT:
        raise ValueError(f"its format is {value['format']!r}, and this version reads format {FORMAT}")
    _refuse_more(value, ("format", "decisions"), "at the top")
    if not isinstance(value["decisions"], dict):
        raise ValueError('"decisions" is no object of fingerprints')
    return {key: _decision(key, member) for key, member in value["decisions"].items()}


def _decision(fingerprint: str, value: Any) -> Decision:
    if not _FINGERPRINT.fullmatch(fingerprint):
        raise ValueError(f"{fingerprint!r} is no fingerprint (16 digits of 0-9 and a-f)")
    if not isinstance(value, dict):
        raise ValueError(f"the decision on {fingerprint} is no object")
    _refuse_more(value, _MEMBERS, f"in the decision on {fingerprint}")
    action = value.get("action")
    if action not in _ACTIONS:
        raise ValueError(f"the decision on {fingerprint} has the action {action!r}; it must be accept, dismiss or edit")
    for member in ("reason", "text", "note"):
        if not isinstance(value.get(member, ""), str):
            raise ValueError(f"{member!r} of the decision on {fingerprint} is no text")
    if action == "edit" and "text" not in value:
        raise ValueError(f"the decision on {fingerprint} is an edit without a text")
    return Decision(action, value.get("reason", ""), value.get("text", ""), value.get("note", ""))


def _refuse_more(value: Mapping[str, Any], known: tuple[str, ...], where: str) -> None:
    for key in value:
        if key not in known:
            raise ValueError(f"nobody knows the member {key!r} {where}")


def _member(decision: Decision) -> dict[str, str]:
    member: dict[str, str] = {"action": decision.action}
    if decision.action == "edit":
        member["text"] = decision.text
    if decision.reason:
        member["reason"] = decision.reason
    if decision.note:
        member["note"] = decision.note
    return member
