"""``checker notice``: the correction that a newsroom publishes."""

from __future__ import annotations

from typing import Any

import click

from checker.commands import _console, _corrections, _files
from checker.commands._corrections import corrections_options


@click.command("notice", short_help="Draft the correction notice for what ran wrong.")
@click.argument("texts", nargs=-1, required=True, metavar="ORIGINAL... PUBLISHED", type=click.Path(allow_dash=True))
@click.option(
    "-o", "--output", metavar="FILE", type=click.Path(), default="-",
    help="Where the notice goes.  [default: standard output]",
)
@corrections_options
def command(texts: tuple[str, ...], output: str, **options: Any) -> int:
    """Draft the correction notice for a text that has been published.

    The last text is what ran. Each accepted finding about a fact or a quotation is told: what was
    wrong, what is right, and how the sentence reads now. It is a draft: an editor signs it.

    \b
    Examples:
      checker notice original.txt published.txt --decisions decisions.json
      checker notice original.txt published.txt --decisions decisions.json -o correction.txt
    """
    if len(texts) < 2:
        raise click.UsageError("notice takes an original and what was published.")
    path = _files.place(output, [*texts, options["decisions"]])
    report = _corrections.decided_report(texts, options)
    from checker.corrections.notice import notice

    text = notice(report)
    if text:
        _corrections.write(text, path)
    elif not options["quiet"]:
        _console.note("checker: no accepted finding is about a fact or a quotation, so there is nothing to correct")
    return 0
