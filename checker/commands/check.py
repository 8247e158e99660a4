"""``checker check``: what can be seen in a draft alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from checker.commands._options import Request, run_options
from checker.commands._run import run

if TYPE_CHECKING:
    from checker.document import Document
    from checker.report import Report


@click.command("check", short_help="Check a draft that has no original.")
@click.argument("draft", type=click.Path(allow_dash=True))
@run_options
def command(draft: str, **options: Any) -> int:
    """Check a draft that has no original: garbled English, stray text, quotation marks, style.

    \b
    Examples:
      checker check draft.txt
      checker check draft.txt --ignore style -o -
      checker check - < draft.txt
    """
    request = Request.of(options, draft)

    def work(documents: Sequence[Document]) -> Report:
        from checker import pipeline

        return pipeline.check(documents[-1], request.settings)

    return run((draft,), request, work)
