"""What a check says, and what the report makes of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

from checker.document import Location, Span

Severity = Literal["critical", "error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("critical", "error", "warning", "info")


def at_least(severity: Severity, floor: Severity) -> bool:
    """Whether ``severity`` is as bad as ``floor``, or worse."""
    return SEVERITIES.index(severity) <= SEVERITIES.index(floor)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Our proposed wording for the finding's span of the draft.

    ``safe`` ones can be applied unread (a stray comma taken out), the others are for ``review``.
    """

    text: str
    safety: Literal["safe", "review"] = "review"


@dataclass(frozen=True, slots=True)
class Place:
    """Another place that a finding speaks of; ``original`` is None for a place in the draft."""

    span: Span
    original: int | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """What a check yields.

    ``message`` is one sentence for an editor that names the words. ``b`` is the place in the draft
    (empty where something is missing); ``a`` is the place in original number ``original``, where the
    original has a say. ``severity`` is None for the check's own.
    """

    message: str
    b: Span
    a: Span | None = None
    original: int | None = None
    suggestion: Suggestion | None = None
    confidence: float = 1.0
    severity: Severity | None = None
    related: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """What the editor did with a finding.

    ``reason`` is why it was dismissed, ``text`` the editor's own wording (of an ``edit``; empty takes the
    words out), ``note`` what a colleague should know.
    """

    action: Literal["accept", "dismiss", "edit"]
    reason: str = ""
    text: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A remark with its check, severity and evidence. ``fingerprint`` outlives a re-run."""

    check: str
    severity: Severity
    confidence: float
    message: str
    b: Span
    a: Span | None
    original: int | None
    quote_a: str
    quote_b: str
    location: Location
    suggestion: Suggestion | None
    related: tuple[Place, ...]
    fingerprint: str
    decision: Decision | None = None


def fingerprint(check: str, quote_a: str, quote_b: str, around: str = "") -> str:
    """A name for a finding that no edit elsewhere can change: of the check and its words alone.

    White space is folded, so that a line that wraps otherwise keeps its decision; twins share one. A finding
    without words, a place where something is missing, goes by what stands ``around`` it; else that says nothing.
    """
    parts = [check, " ".join(quote_a.split()), " ".join(quote_b.split())]
    if not parts[1] and not parts[2]:
        parts.append(" ".join(around.split()))
    data = "\0".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(data).hexdigest()[:16]
