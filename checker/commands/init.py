"""``checker init``: a settings file to begin with."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

import click

from checker.commands import _console, _settings_files
from checker.commands._settings_files import NAMES, display
from checker.errors import UserError
from checker.settings import KEYS, Key

_HEAD = """\
# Settings of checker (https://toml.io). Take the # away from what you want to set; what is behind it is an example.
# A file in a folder below wins over this one, key by key, and flags win over all. `checker settings` shows what holds.
# Paths and patterns start from this file's folder; * stays in a folder, ** does not.
"""
_TAIL = """\
# Other settings for some drafts: the last pattern that fits and has the key wins.
#[paths."drafts/front/*"]
#fail-on = "warning"
"""


@click.command("init", short_help="Write a commented settings file to begin with.")
@click.argument("folder", default=".", type=click.Path())
def command(folder: str) -> int:
    """Write checker.toml, with every key explained and none set, into FOLDER (or the current one).

    A file that is there is never overwritten.

    \b
    Examples:
      checker init
      checker init front
    """
    _settings_files.forget()
    place = Path(folder)
    if not place.is_dir():
        raise UserError(f"there is no folder called {folder!r}")
    for name in NAMES:
        if (place / name).exists() and (name == NAMES[0] or _settings_files.read(place.absolute() / name)):
            raise UserError(f"{display((place / name).absolute())!r} holds settings already, and is left as it is")
    path = place / NAMES[0]
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(template())
    except OSError as error:
        raise UserError(f"cannot write {str(path)!r}: {error.strerror or error}") from error
    _console.say(f"Written: {display(path.absolute())}. Nothing is set in it yet: open it, it explains itself.")
    return 0


def template() -> str:
    """The file: every key with what it means, commented out."""
    return "\n".join([_HEAD, *("\n".join(_lines(key)) for key in KEYS.values()), _TAIL])


def _lines(key: Key) -> Iterator[str]:
    choices = f" One of {', '.join(key.choices)}." if key.choices else ""
    yield from (f"# {line}" for line in textwrap.wrap(key.help + choices, 110))
    yield f"#{key.name} = {key.example}"
    yield ""
