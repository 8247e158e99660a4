"""Standard output and the terminal: how wide, in colour or not, and who is listening."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from checker.errors import UserError

WIDTH = 80


def width(piped: int = WIDTH) -> int:
    """Columns to write for: the terminal's, or ``piped`` where standard output is none."""
    if sys.stdout is None or not sys.stdout.isatty():
        return piped
    return max(40, min(shutil.get_terminal_size((WIDTH, 24)).columns, 120))


def colour() -> bool:
    """Whether standard output is a terminal that wants colour (https://no-color.org)."""
    if sys.stdout is None or not sys.stdout.isatty():
        return False
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def say(text: str, end: str = "\n") -> None:
    """Write to standard output; a reader that has gone away is no error."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.write(text.removesuffix("\n") + end)
        sys.stdout.flush()
    except BrokenPipeError:
        drop_output()
    except OSError as error:
        drop_output()
        raise UserError(f"cannot write to standard output: {error.strerror or error}") from error


def say_bytes(data: bytes) -> None:
    """Write a report to standard output as it would stand in a file."""
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None:
        raise UserError("cannot write the report: standard output is closed")
    try:
        sys.stdout.flush()
        stream.write(data)
        stream.flush()
    except BrokenPipeError:
        drop_output()
    except OSError as error:
        drop_output()
        raise UserError(f"cannot write the report to standard output: {error.strerror or error}") from error


def note(text: str) -> None:
    """Write one line to standard error."""
    if sys.stderr is not None:
        try:
            sys.stderr.write(text + "\n")
            sys.stderr.flush()
        except OSError:
            return


@contextmanager
def working(what: str, quiet: bool) -> Iterator[None]:
    """A spinner on standard error while something takes long, where a person is watching."""
    if quiet or sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield
        return
    from rich.console import Console
    from rich.text import Text

    with Console(stderr=True).status(Text(what)):
        yield


def drop_output() -> None:
    """Send the rest of standard output nowhere, so that the interpreter does not trip over it at its end."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return
