"""``checker rules``: every check in one list."""

from __future__ import annotations

import click

from checker.commands import _console

# A program that reads the list wants a check a line.
UNWRAPPED = 10_000


@click.command("rules", short_help="List every check.")
@click.option("--format", type=click.Choice(("text", "json", "markdown")), default="text", show_default=True)
def command(format: str) -> int:
    """List every check with its family, its severity and what it flags.

    \b
    Examples:
      checker rules
      checker rules --format json
    """
    from checker.commands import _pages
    from checker.registry import all_checks

    if format == "json":
        import json

        _console.say(json.dumps(_pages.rows(all_checks()), indent=2, ensure_ascii=False))
    elif format == "markdown":
        _console.say(_pages.index(all_checks()))
    else:
        _console.say(_pages.listing(all_checks(), _console.width(piped=UNWRAPPED)))
    return 0
