"""``checker compare``: the main job."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from checker.commands._options import Request, run_options
from checker.commands._run import run

if TYPE_CHECKING:
    from checker.document import Document
    from checker.report import Report


@click.command("compare", short_help="Compare a draft with what it was written from.")
@click.argument("texts", nargs=-1, required=True, metavar="ORIGINAL... DRAFT", type=click.Path(allow_dash=True))
@run_options
def command(texts: tuple[str, ...], **options: Any) -> int:
    """Compare a draft with the original, or the originals, that it was written from.

    The last text is the draft. Changed facts and quotations, lost sources, copied passages, garbled
    English and what was added or left out end up in one report.

    \b
    Examples:
      checker compare original.txt draft.txt
      checker compare agency.txt release.txt draft.txt --fail-on warning
      checker compare original.txt draft.txt -o out.json --select facts,quotes
      pandoc draft.docx -t plain | checker compare original.txt - -o draft.html
    """
    if len(texts) < 2:
        raise click.UsageError("compare takes an original and a draft; `checker check` takes a draft alone.")
    request = Request.of(options, texts[-1])

    def work(documents: Sequence[Document]) -> Report:
        from checker import pipeline

        return pipeline.compare(documents[:-1], documents[-1], request.settings)

    return run(texts, request, work)
