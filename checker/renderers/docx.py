"""The draft as a Word document: suggestions as tracked changes, findings as comments at their words.

Written by hand (ECMA-376, WordprocessingML): of the format it needs runs, insertions, deletions and
comments. What is accepted or rejected in Word is what the desk decides; a dismissed finding is a comment only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import count
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from checker.document import Span
from checker.finding import Finding
from checker.renderers.visible import runs
from checker.report import Report

_AUTHOR = 'w:author="checker"'
_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
# Text of the article has no "<" left, so this can be a revision only.
_REVISION = re.compile(r'(<w:(?:ins|del) w:id=)""')
_LINE = re.compile(r"[^\r\n]+")

_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
    f'<Override PartName="/word/comments.xml" ContentType="{_WORD}.comments+xml"/></Types>'
)
_ROOT = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_PARTS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/comments" Target="comments.xml"/></Relationships>'
)


@dataclass(frozen=True, slots=True, order=True)
class _Change:
    """``text`` for ``span`` of the draft; ``number`` is its finding's, from 0."""

    span: Span
    text: str
    number: int


def render(report: Report) -> bytes:
    """The document as the bytes of a file: the same for the same report."""
    numbers = count()
    body = _REVISION.sub(lambda match: f'{match[1]}"{next(numbers)}"', "".join(_paragraphs(report)))
    comments = "".join(_comment(report, number) for number in range(len(report.findings)))
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _ROOT,
        "word/document.xml": f"{_HEAD}<w:document {_NAMESPACE}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _PARTS,
        "word/comments.xml": f"{_HEAD}<w:comments {_NAMESPACE}>{comments}</w:comments>",
    }
    output = BytesIO()
    with ZipFile(output, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(ZipInfo(name), part.encode("utf-8"), ZIP_DEFLATED)
    return output.getvalue()


def _changes(report: Report) -> tuple[_Change, ...]:
    """The suggestions to track, in order of the draft: where two touch the same words, the worse finding's."""
    taken: list[_Change] = []
    for number, finding in enumerate(report.findings):
        text = _wanted(finding)
        if text is not None and not any(_touch(change.span, finding.b) for change in taken):
            taken.append(_Change(finding.b, text, number))
    return tuple(sorted(taken))


def _wanted(finding: Finding) -> str | None:
    decision = finding.decision
    if decision is not None and decision.action == "dismiss":
        return None
    if decision is not None and decision.action == "edit":
        return decision.text
    return finding.suggestion.text if finding.suggestion is not None else None


def _touch(one: Span, other: Span) -> bool:
    return one == other or (one.start < other.end and other.start < one.end)


def _paragraphs(report: Report) -> Iterator[str]:
    """A paragraph for each line that is not empty. A comment begins and ends in the lines of its words."""
    draft = report.collation.draft
    changes = _changes(report)
    lines = [Span(match.start(), match.end()) for match in _LINE.finditer(draft.text) if match[0].strip()]
    marks = [_placed(finding.b, lines) for finding in report.findings]
    for line in lines or [Span(0, 0)]:
        here = [change for change in changes if _meets(change.span, line, lines)]
        goes = any(not change.text and change.span.contains(line) and change.span for change in here)
        properties = f'<w:pPr><w:rPr><w:del w:id="" {_AUTHOR}/></w:rPr></w:pPr>' if goes else ""
        yield f"<w:p>{properties}{''.join(_line(draft.text, line, here, marks))}</w:p>"


def _placed(span: Span, lines: Sequence[Span]) -> Span:
    """The span with its ends inside lines, where it has been given one that lies between two of them."""
    if not lines:
        return Span(0, 0)
    start = next((max(line.start, span.start) for line in lines if line.end >= span.start), lines[-1].end)
    end = next((min(line.end, span.end) for line in reversed(lines) if line.start <= span.end), start)
    return Span(start, max(start, end))


def _meets(span: Span, line: Span, lines: Sequence[Span]) -> bool:
    if span:
        return span.start < line.end and line.start < span.end
    return line.start <= _placed(span, lines).start <= line.end


def _line(text: str, line: Span, changes: Sequence[_Change], marks: Sequence[Span]) -> Iterator[str]:
    cuts = {line.start, line.end}
    for span in (*(change.span for change in changes), *marks):
        cuts.update(offset for offset in (span.start, span.end) if line.start <= offset <= line.end)
    ordered = sorted(cuts)
    for index, offset in enumerate(ordered):
        yield from (_end(number) for number, mark in enumerate(marks) if mark and mark.end == offset)
        yield from (_inserted(change) for change in changes if change.span and _last_end(change, line) == offset)
        for number, mark in enumerate(marks):
            if mark.start == offset:
                yield f'<w:commentRangeStart w:id="{number}"/>'
                yield "" if mark else _end(number)
        yield from (_inserted(change) for change in changes if not change.span and _at(change, line) == offset)
        if index + 1 < len(ordered):
            piece = Span(offset, ordered[index + 1])
            gone = any(change.span.contains(piece) for change in changes if change.span)
            yield _deleted(piece.of(text)) if gone else _run(piece.of(text), "w:t")


def _last_end(change: _Change, line: Span) -> int:
    """Where the new words stand: behind the old ones, in the line where those end."""
    return change.span.end if line.start <= change.span.end <= line.end else -1


def _at(change: _Change, line: Span) -> int:
    return min(max(change.span.start, line.start), line.end)


def _inserted(change: _Change) -> str:
    return f'<w:ins w:id="" {_AUTHOR}>{_run(change.text, "w:t")}</w:ins>' if change.text else ""


def _deleted(text: str) -> str:
    return f'<w:del w:id="" {_AUTHOR}>{_run(text, "w:delText")}</w:del>'


def _end(number: int) -> str:
    return f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>'


def _run(text: str, tag: str) -> str:
    pieces = "".join(f"\u27e8{run.text}\u27e9" if run.control else run.text for run in runs(text))
    lines = re.split(r"\r\n|\r|\n", pieces)
    inner = "<w:br/>".join(f'<{tag} xml:space="preserve">{escape(line)}</{tag}>' for line in lines)
    return f"<w:r>{inner}</w:r>"


def _comment(report: Report, number: int) -> str:
    finding = report.findings[number]
    lines = [f"{finding.severity}: {finding.message}", f"{finding.check}, {finding.confidence:.0%} certain"]
    if finding.quote_a:
        lines.append(f"In the original: {finding.quote_a}")
    if finding.suggestion is not None:
        lines.append(f"Suggestion: {finding.suggestion.text or 'take it out'}")
    if finding.decision is not None:
        lines.append(": ".join(part for part in (finding.decision.action, finding.decision.reason) if part))
    inner = "".join(f"<w:p>{_run(line, 'w:t')}</w:p>" for line in lines)
    return f'<w:comment w:id="{number}" {_AUTHOR} w:initials="ch">{inner}</w:comment>'
