"""The report for a terminal or the log of a build: verdict, what must be mended, where to read on.

Everything is built of :class:`rich.text.Text`, never of console markup, and every control
character of an article becomes a label before it gets here: a text cannot paint the terminal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from checker.finding import SEVERITIES, Decision, Finding, Severity
from checker.renderers.excerpts import Excerpt, head, in_draft, in_original, tail
from checker.renderers.headline import headline, number_of, subline
from checker.renderers.places import place
from checker.renderers.visible import plain
from checker.report import Report

WIDTH = 80
_NARROWEST = 40
_INDENT = 2
_LABEL = 10
_LONGEST_TAKEN_OUT = 80

# What a build server obeys in the log of a job: a line that begins with two colons, or a mark anywhere (GitHub, Azure,
# TeamCity). No text of an article may become one where a line happens to break: its first sign is one that looks alike
# and is as wide, so that the line below still points at the right words.
_COMMAND = re.compile(r"(^(?:[^\S\n]|\x1b\[[0-9;]*m)*):(?=(?:\x1b\[[0-9;]*m)*:)|#(?=#(?:vso|teamcity)?\[)", re.M)

_STYLES: Mapping[Severity, str] = {"critical": "bold red", "error": "red", "warning": "yellow", "info": "dim"}


def render(
    report: Report, *, width: int = WIDTH, colour: bool = False, verbose: bool = True, saved: Sequence[str] = ()
) -> str:
    """The report in lines of at most ``width`` columns; words that are longer are broken.

    Critical findings and errors are shown in full, warnings on a line each and the rest is counted;
    ``verbose`` shows everything in full. ``saved`` names the files that the report was written to.
    Without ``colour`` the text holds no escape sequence at all.
    """
    width = max(width, _NARROWEST)
    output = StringIO()
    console = Console(
        file=output,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    for line in _lines(report, width, verbose, saved):
        line.rstrip()
        console.print(line, soft_wrap=True, end="\n")
    return _COMMAND.sub(_defused, output.getvalue())


def _defused(match: re.Match[str]) -> str:
    return "♯" if match[1] is None else f"{match[1]}∶"


def _lines(report: Report, width: int, verbose: bool, saved: Sequence[str]) -> Iterator[Text]:
    yield from _verdict(report, width)
    full = SEVERITIES if verbose else ("critical", "error")
    shown = [
        finding for finding in report.findings if finding.severity in full and (verbose or not _is_dismissed(finding))
    ]
    for finding in shown:
        yield Text()
        yield from _in_full(report, finding, width)
    if not verbose:
        yield from _in_short(report, width)
    if saved:
        yield Text()
        for name in saved:
            # A path stays on one line, however long: it is there to be clicked or copied.
            yield Text("Report: ").append(plain(name), "bold")


def _verdict(report: Report, width: int) -> Iterator[Text]:
    blocked = report.verdict.status == "blocked"
    style = "bold red" if blocked else "bold green"
    word = "BLOCKED" if blocked else "PASS"
    yield from _labelled(Text(word, style), Text(headline(report), "bold"), width, 0)
    rest = " ".join(part for part in (report.verdict.rule, subline(report)) if part)
    yield from _labelled(Text(), Text(rest), width, 0)
    for sentence in report.degraded:
        yield from _labelled(Text("note", "yellow"), Text(plain(sentence)), width, 0)
    yield Text()
    for document in report.collation.originals:
        yield from _labelled(Text("original", "dim"), _document(document.name, document.text), width, 0)
    draft = report.collation.draft
    yield from _labelled(Text("draft", "dim"), _document(draft.name, draft.text), width, 0)
    yield from _labelled(Text("findings", "dim"), _counts(report), width, 0)


def _document(name: str, text: str) -> Text:
    return Text(f"{plain(name)}, {number_of(len(text.split()), 'word')}")


def _counts(report: Report) -> Text:
    counted = [(severity, report.verdict.counts[severity]) for severity in SEVERITIES]
    parts = [Text(f"{count} {severity}", _STYLES[severity]) for severity, count in counted if count]
    return Text(", ").join(parts) if parts else Text("none")


def _in_full(report: Report, finding: Finding, width: int) -> Iterator[Text]:
    yield from _spread(_title(finding), Text(_where(report, finding), "dim"), width)
    yield from _indented(Text(plain(finding.message), "bold"), width)
    style = _STYLES[finding.severity]
    yield from _excerpt("draft", in_draft(report.collation, finding), style, width)
    counterpart = in_original(report.collation, finding)
    if counterpart is not None:
        index, excerpt = counterpart
        several = len(report.collation.originals) > 1
        yield from _excerpt(f"orig. {index + 1}" if several else "original", excerpt, style, width)
    if finding.suggestion is not None:
        yield from _labelled(Text("suggest", "dim"), _suggestion(report, finding), width)
    if finding.decision is not None:
        yield from _labelled(Text("decision", "dim"), Text(_decision(finding.decision)), width)


def _decision(decision: Decision) -> str:
    done = {"accept": "accepted", "dismiss": "dismissed", "edit": "edited"}[decision.action]
    said = decision.text if decision.action == "edit" else decision.reason
    note = f" (note: {plain(decision.note)})" if decision.note else ""
    return done + (f": {plain(said)}" if said else "") + note


def _is_dismissed(finding: Finding) -> bool:
    return finding.decision is not None and finding.decision.action == "dismiss"


def _title(finding: Finding) -> Text:
    title = Text(finding.severity.upper(), _STYLES[finding.severity]).append("  ")
    title.append(finding.check)
    if finding.confidence < 1:
        title.append(f"  {finding.confidence:.0%} certain", "dim")
    return title


def _suggestion(report: Report, finding: Finding) -> Text:
    assert finding.suggestion is not None
    if not finding.suggestion.text:
        replaced = _one_line(report.collation.draft.words(finding.b)).strip()
        if len(replaced) > _LONGEST_TAKEN_OUT:
            half = _LONGEST_TAKEN_OUT // 2
            replaced = f"{head(replaced, half)} {tail(replaced, half).removeprefix('… ')}"
        return Text(f"take out: {replaced}")
    return Text(plain(finding.suggestion.text))


def _in_short(report: Report, width: int) -> Iterator[Text]:
    """Warnings, and what was dismissed, on a line each, cut to the width; how many there are of what is not shown."""
    dismissed = [finding for finding in report.findings if _is_dismissed(finding)]
    warnings = [finding for finding in report.findings if finding.severity == "warning" and not _is_dismissed(finding)]
    if warnings:
        yield Text()
    for finding in warnings:
        yield _short("warning  ", _STYLES["warning"], finding, "", width)
    if dismissed:
        yield Text()
    for finding in dismissed:
        reason = f"{plain(finding.decision.reason)}: " if finding.decision and finding.decision.reason else ""
        yield _short("dismissed", "dim", finding, reason, width)
    hidden = sum(finding.severity == "info" and not _is_dismissed(finding) for finding in report.findings)
    if hidden or warnings or dismissed:
        what = f"{hidden} more for information; " if hidden else ""
        yield Text()
        yield from _wrap(Text(f"{what}-v shows everything in full.", "dim"), width)


def _short(label: str, style: str, finding: Finding, reason: str, width: int) -> Text:
    location = f"{finding.location.line}:{finding.location.column}"
    line = Text(label, style).append(f"{location:>7}  ").append(reason).append(plain(finding.message))
    line.truncate(width, overflow="ellipsis")
    return line


def _where(report: Report, finding: Finding) -> str:
    return place(report, finding)


def _excerpt(label: str, excerpt: Excerpt, style: str, width: int) -> Iterator[Text]:
    """The words in context; the line below each line points at them, so that no colour is needed."""
    text = Text(_one_line(excerpt.before))
    if excerpt.words:
        start = len(text)
        text.append(" […] ".join(_one_line(part) for part in excerpt.words), style)
        marked = range(start, len(text))
        if not (excerpt.before.strip() or excerpt.after.strip()):
            # Where everything is meant there is nothing to point at.
            marked = range(0)
    elif excerpt.aligned:
        marked = range(0)
    else:
        marked = range(len(text), len(text) + 1)
    text.append(_one_line(excerpt.after))
    if marked and marked.stop > len(text):
        text.append(" ")
    column = width - _INDENT - _LABEL
    label_text = Text(label, "dim")
    position = 0
    for line in _wrap(text, column):
        yield _joined(label_text, line, _INDENT)
        label_text = Text()
        pointer = _pointer(line, range(marked.start - position, marked.stop - position))
        if pointer:
            yield _joined(Text(), Text(pointer, style), _INDENT)
        position += len(line)


def _one_line(text: str) -> str:
    """White space folded, and kept as one space at the ends: words stay apart from the mark beside them."""
    shown = plain(text)
    middle = " ".join(shown.split())
    if not middle:
        return " " if shown else ""
    return (" " if shown[0].isspace() else "") + middle + (" " if shown[-1].isspace() else "")


def _pointer(line: Text, marked: range) -> str:
    """Carets under the characters of ``line`` in ``marked``; "" where there are none.

    White space at the end of a line is no word and gets none, but it may be the place itself.
    """
    end = len(line) if len(marked) == 1 else len(line.plain.rstrip())
    cells = ["^" if index in marked and index < end else " " for index in range(len(line))]
    return "".join(cell * cell_len(character) for cell, character in zip(cells, line.plain, strict=True)).rstrip()


def _wrap(text: Text, width: int) -> list[Text]:
    """Lines of at most ``width`` columns that hold every character of ``text``, broken behind spaces."""
    breaks: list[int] = []
    start, space, used = 0, 0, 0
    for index, character in enumerate(text.plain):
        used += cell_len(character)
        if used > width and character != " ":
            cut = space if space > start else index
            if cut > start:
                breaks.append(cut)
                start = cut
                used = cell_len(text.plain[start:index + 1])
        if character == " ":
            space = index + 1
    return list(text.divide(breaks))


def _labelled(label: Text, text: Text, width: int, indent: int = _INDENT) -> Iterator[Text]:
    for line in _wrap(text, width - indent - _LABEL):
        yield _joined(label, line, indent)
        label = Text()


def _joined(label: Text, line: Text, indent: int) -> Text:
    joined = Text(" " * indent).append_text(label)
    joined.append(" " * (_LABEL - cell_len(label.plain)))
    return joined.append_text(line)


def _indented(text: Text, width: int) -> Iterator[Text]:
    for line in _wrap(text, width - _INDENT):
        yield Text(" " * _INDENT).append_text(line)


def _spread(left: Text, right: Text, width: int) -> Iterator[Text]:
    """Both on one line, the second at its end; on two where they do not fit."""
    free = width - cell_len(left.plain) - cell_len(right.plain)
    if free < 2:
        yield from _wrap(left, width)
        yield from _indented(right, width)
        return
    yield left.append(" " * free).append_text(right)
