"""``checker explain``: the page of a check."""

from __future__ import annotations

import click

from checker.commands import _console
from checker.commands._options import complete_check


@click.command("explain", short_help="Explain a check, with examples.")
@click.argument("check", shell_complete=complete_check)
@click.option("--format", type=click.Choice(("text", "markdown")), default="text", show_default=True)
def command(check: str, format: str) -> int:
    """Explain a check: what it looks for, why it matters, what it flags and what it lets pass.

    The name of a family explains each of its checks.

    \b
    Examples:
      checker explain facts/figure-changed
      checker explain figure-changed
      checker explain quotes
    """
    from checker.commands import _pages
    from checker.registry import FAMILIES, all_checks, get

    if check in FAMILIES:
        found = [known for known in all_checks() if known.family == check]
    else:
        stems = [known for known in all_checks() if known.name.partition("/")[2] == check]
        found = stems if len(stems) == 1 else [get(check)]
    if format == "markdown":
        _console.say("\n".join(_pages.markdown(known) for known in found))
    else:
        _console.say("\n\n".join(_pages.explanation(known, _console.width()) for known in found))
    return 0
