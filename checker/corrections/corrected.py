"""The draft with the editor's decisions carried out.

Three rules, which the HTML report's script follows too (renderers/html/corrected.js):

- What is taken out takes along whatever other change lies inside it, and passages taken out next to one
  another go as one; any other two changes that touch the same words contradict each other and are refused.
- Where words go, the white space that would be left over goes with them: a line of its own, or one of two spaces.
- Line ends are the draft's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from checker.document import Document, Span
from checker.errors import UserError
from checker.finding import Finding
from checker.report import Report

_SPACES = " \t\u00a0"
_BREAKS = "\r\n"
_WHITE = _SPACES + _BREAKS
_CLOSING = ",.;:!?)]”"
_OPENING = "([“‘"
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """``text`` in place of ``span`` of the draft; an empty text takes the words out."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Segment:
    """Text that stays, that goes, or that comes in, in the order of the draft."""

    kind: Literal["keep", "delete", "insert"]
    text: str


def changes(report: Report) -> tuple[Change, ...]:
    """What the decisions of the report's findings ask for: accepted suggestions and the editor's own wording."""
    found: list[Change] = []
    for finding in report.findings:
        text = wanted(finding)
        if text is not None:
            found.append(Change(finding.b, text))
    return tuple(found)


def wanted(finding: Finding) -> str | None:
    """The words that the decision puts in the place of the finding's; None where it changes nothing."""
    decision = finding.decision
    if decision is None or decision.action == "dismiss":
        return None
    if decision.action == "edit":
        return decision.text
    return finding.suggestion.text if finding.suggestion is not None else None


def settle(draft: Document, wanted: Iterable[Change]) -> tuple[Change, ...]:
    """The changes ready to be carried out: ascending, apart from one another, white space seen to.

    Raises UserError, in one line that names both, where two contradict each other.
    """
    text = draft.text
    apart = _apart(draft, wanted)
    settled: list[Change] = []
    low = 0
    for index, change in enumerate(apart):
        high = apart[index + 1].span.start if index + 1 < len(apart) else len(text)
        if not change.text:
            change = Change(_widened(text, change.span, low, high), "")
        elif not change.span:
            change = Change(change.span, _spaced(text, change))
        settled.append(Change(change.span, _with_line_ends_of(text, change.text)))
        low = change.span.end
    return tuple(settled)


def segments(text: str, settled: Sequence[Change], within: Span | None = None) -> Iterator[Segment]:
    """The text of ``within`` (all of it by default) with the changes that touch it, cut to its length."""
    within = within or Span(0, len(text))
    at = within.start
    for change in settled:
        start, end = max(change.span.start, at), min(change.span.end, within.end)
        if start > end or change.span.end < within.start:
            continue
        if start > at:
            yield Segment("keep", text[at:start])
        if end > start:
            yield Segment("delete", text[start:end])
        if change.text and within.start <= change.span.start:
            yield Segment("insert", change.text)
        at = end
    if at < within.end:
        yield Segment("keep", text[at:within.end])


def corrected(text: str, settled: Sequence[Change], within: Span | None = None) -> str:
    """The text of ``within`` (all of it by default) after the changes."""
    return "".join(segment.text for segment in segments(text, settled, within) if segment.kind != "delete")


def _apart(draft: Document, wanted: Iterable[Change]) -> list[Change]:
    ordered = sorted(set(wanted))
    places = [change.span.start for change in ordered if change.text and not change.span]
    gone = _merged(draft.text, [change.span for change in ordered if change.span and not change.text], places)
    rest = [change for change in ordered if change.text and not _inside_any(change.span, gone)]
    together = sorted([*(Change(span, "") for span in gone), *rest])
    for before, after in zip(together, together[1:], strict=False):
        if before.span.end > after.span.start or before.span == after.span:
            raise UserError(
                f"two accepted suggestions want different things of the same words: {_named(draft, before)} "
                f"and {_named(draft, after)}; take back one of the two decisions (nothing was written)"
            )
    return together


def _merged(text: str, spans: Sequence[Span], places: Sequence[int]) -> list[Span]:
    """Spans as one where they overlap or only white space lies between them, and none of ``places``."""
    found: list[Span] = []
    for span in spans:
        gap = range(found[-1].end, span.start + 1) if found else range(0)
        if found and not text[found[-1].end:span.start].strip(_WHITE) and not any(place in gap for place in places):
            found[-1] = found[-1].cover(span)
        else:
            found.append(span)
    return found


def _inside_any(span: Span, gone: Sequence[Span]) -> bool:
    """Whether a change lies inside what is taken out; the same words are not inside, but a contradiction."""
    if not span:
        return any(outer.start < span.start < outer.end for outer in gone)
    return any(outer.contains(span) and outer != span for outer in gone)


def _widened(text: str, span: Span, low: int, high: int) -> Span:
    """``span`` with the white space that nobody needs once it is gone, between ``low`` and ``high``."""
    left, right = span.start, span.end
    while left > low and text[left - 1] in _SPACES:
        left -= 1
    while right < high and text[right] in _SPACES:
        right += 1
    starts_line = left == 0 or text[left - 1] in _BREAKS
    ends_line = right == len(text) or text[right] in _BREAKS
    if starts_line and ends_line:
        return _lines(text, Span(left, right), low, high)
    if ends_line:
        return Span(left, right)
    if starts_line:
        return Span(span.start, right)
    if left < span.start and text[right] in _CLOSING:
        return Span(left, right)
    if right > span.end and (left < span.start or text[left - 1] in _OPENING):
        return Span(span.start, right)
    return span


def _lines(text: str, span: Span, low: int, high: int) -> Span:
    """Whole lines with the smaller of the two gaps around them, so that one gap is left."""
    before, after = span.start, span.end
    while before > low and text[before - 1] in _WHITE:
        before -= 1
    while after < high and text[after] in _WHITE:
        after += 1
    if after == len(text):
        return Span(before if before else span.start, span.end)
    while after > span.end and text[after - 1] not in _BREAKS:
        after -= 1
    if before and len(_LINE_END.findall(text, span.end, after)) > len(_LINE_END.findall(text, before, span.start)):
        return Span(before, span.end)
    return Span(span.start, after)


def _spaced(text: str, change: Change) -> str:
    """Words that are put between letters, with a space where they would run together."""
    at, words = change.span.start, change.text
    if at > 0 and text[at - 1].isalnum() and words[0].isalnum():
        words = " " + words
    if at < len(text) and text[at].isalnum() and words[-1].isalnum():
        words += " "
    return words


def _with_line_ends_of(text: str, words: str) -> str:
    found = _LINE_END.search(text)
    return _LINE_END.sub(found[0] if found else "\n", words)


def _named(draft: Document, change: Change) -> str:
    location = draft.source_map.locate(change.span.start)
    words = " ".join(change.span.of(draft.text).split())
    shown = words if len(words) <= 40 else words[:39] + "…"
    return f"“{shown}” at {location.line}:{location.column}"
