"""The click group. A command is a file here, called what the command is called, loaded when it is wanted."""

from __future__ import annotations

import difflib
import importlib

import click

from checker._version import __version__

NAMES = (
    "compare", "check", "hook", "baseline", "settings", "init", "fix", "notice", "rules", "explain", "models",
    "completion",
)


class _Commands(click.Group):
    """Finds commands by their file, so that ``--help`` of one does not pay for the others."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(NAMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in NAMES:
            return None
        command: click.Command = importlib.import_module(f"checker.commands.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        word = args[0]
        if word not in NAMES and not word.startswith("-"):
            near = difflib.get_close_matches(word, NAMES, n=1)
            hint = f" Did you mean {near[0]}?" if near else ""
            if not near and _like_a_path(word):
                hint = f" To look at a file, say `checker check {word}`."
            ctx.fail(f"There is no command {word!r}.{hint}")
        return super().resolve_command(ctx, args)


def _like_a_path(word: str) -> bool:
    """Whether a word looks like a file's name and not like a command's."""
    return "/" in word or "." in word


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit status: 0 clean, 1 findings at or above the gate, 2 usage or input error, 3 a fault of checker.",
)
@click.version_option(__version__, prog_name="checker", message="%(prog)s %(version)s")
def group() -> None:
    """Check a rewritten article against its original before it is published.

    \b
    Start here:
      checker compare original.txt draft.txt     write reports/draft.html and say what is wrong
      checker check draft.txt                    what can be seen without the original
      checker hook drafts/*.txt                  many drafts before they go out, with one verdict
      checker explain facts/figure-changed       what a check looks for, with examples
    """
