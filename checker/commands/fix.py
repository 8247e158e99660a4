"""``checker fix``: the corrected draft."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.commands import _console, _corrections, _files
from checker.commands._corrections import corrections_options

if TYPE_CHECKING:
    from checker.report import Report


@click.command("fix", short_help="Write the draft with the accepted suggestions in it.")
@click.argument("texts", nargs=-1, required=True, metavar="[ORIGINAL...] DRAFT", type=click.Path(allow_dash=True))
@click.option(
    "-o", "--output", metavar="FILE", type=click.Path(),
    help="Where the corrected draft goes, or - for standard output.  [default: reports/<draft>-corrected.txt]",
)
@click.option("--patch", is_flag=True, help="Write a patch that diff-match-patch can apply, and not the whole text.")
@corrections_options
def command(texts: tuple[str, ...], output: str | None, patch: bool, **options: Any) -> int:
    """Write the draft with the accepted suggestions, and the editor's own wording, in it.

    Give the same texts as to compare (or, after `checker check`, the draft alone) and the decisions
    that the report exported. The draft itself stays as it is. Two accepted suggestions that contradict
    each other are refused, and nothing is written. The corrected draft is UTF-8, with the draft's own line ends.

    \b
    Examples:
      checker fix original.txt draft.txt --decisions decisions.json
      checker fix original.txt draft.txt --decisions decisions.json -o corrected.txt
      checker fix original.txt draft.txt --decisions decisions.json --patch -o draft.patch
    """
    path = _files.place(output or _default(texts[-1], patch), [*texts, options["decisions"]])
    report = _corrections.decided_report(texts, options)
    from checker.corrections import corrected, patches

    draft = report.collation.draft
    settled = corrected.settle(draft, corrected.changes(report))
    text = patches.patch(draft.text, settled) if patch else corrected.corrected(draft.text, settled)
    _corrections.write(text, path)
    if not options["quiet"]:
        _tell(report, path)
    return 0


def _default(draft: str, patch: bool) -> str:
    stem = "draft" if draft == _files.STDIN else Path(draft).stem or "draft"
    return str(Path(_files.FOLDER) / (f"{stem}.patch" if patch else f"{stem}-corrected.txt"))


def _tell(report: Report, path: Path | None) -> None:
    from checker.corrections.corrected import wanted

    decided = [finding for finding in report.findings if finding.decision and finding.decision.action != "dismiss"]
    by_hand = [finding for finding in decided if wanted(finding) is None]
    done = len(decided) - len(by_hand)
    open_ = sum(finding.decision is None for finding in report.findings)
    lines = [f"{'1 finding' if done == 1 else f'{done} findings'} mended."]
    lines += [
        f"To mend by hand, there is no suggestion: {finding.location.line}:{finding.location.column}  {finding.message}"
        for finding in by_hand
    ]
    if open_:
        lines.append(f"{'1 finding is' if open_ == 1 else f'{open_} findings are'} not decided yet; the words stay.")
    if path is None:
        for line in lines:
            _console.note(f"checker: {line}")
        return
    from checker.renderers.visible import plain

    for line in (*lines, f"Written: {path}"):
        _console.say(plain(line))
