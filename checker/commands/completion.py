"""``checker completion``: the script that teaches a shell to complete checker's words."""

from __future__ import annotations

import click

from checker.commands import _console


@click.command("completion", short_help="Print the completion script for a shell.")
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish")))
def command(shell: str) -> int:
    """Print the completion script for a shell.

    \b
    Examples:
      checker completion bash > ~/.local/share/bash-completion/completions/checker
      checker completion zsh > "${fpath[1]}/_checker"
      checker completion fish > ~/.config/fish/completions/checker.fish
    """
    from click.shell_completion import get_completion_class

    from checker.commands import group

    found = get_completion_class(shell)
    assert found is not None
    _console.say(found(group, {}, "checker", "_CHECKER_COMPLETE").source())
    return 0
