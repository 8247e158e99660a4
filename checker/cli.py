"""The one error door: whatever happens behind it leaves with the right exit status.

Python's own exit status for a crash is 1, which here means findings. So everything, the imports
included, happens inside :func:`main`, and nothing heavy is imported up here.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TextIO

from checker._version import __version__
from checker.errors import EXIT_CLEAN, EXIT_CRASH, EXIT_USAGE, UserError

EXIT_INTERRUPTED = 130
DEBUG = "CHECKER_DEBUG"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line ``argv`` (the process's own by default) and return its exit status.

    0 clean, 1 findings at or above the gate, 2 usage or input error, 3 an error of ours, 130 interrupted.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        for stream in (sys.stdout, sys.stderr):
            _never_choke(stream)
        status = _run(arguments)
        _flush()
        return status
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        _hush()
        return EXIT_CLEAN
    except UserError as error:
        return _complain(str(error), EXIT_USAGE)
    except BaseException as fault:  # a SystemExit of some library too, which would carry its own status out
        return _own_up(fault, arguments)


def _run(arguments: list[str]) -> int:
    """Hand the arguments to click, and put what click has to say into our own line."""
    import click

    from checker.commands import group

    if completing := os.environ.get("_CHECKER_COMPLETE"):
        from click.shell_completion import shell_complete

        return shell_complete(group, {}, "checker", "_CHECKER_COMPLETE", completing)
    try:
        with group.make_context("checker", arguments) as context:
            status = group.invoke(context)
            return status if isinstance(status, int) else EXIT_CLEAN
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.Abort:
        return EXIT_INTERRUPTED
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return EXIT_USAGE
    except click.UsageError as error:
        where = error.ctx.command_path if error.ctx else "checker"
        return _complain(f"{error.format_message()} `{where} --help` tells how.", EXIT_USAGE)
    except click.ClickException as error:
        return _complain(error.format_message(), EXIT_USAGE)


def _complain(message: str, status: int) -> int:
    """Say what is wrong in one line that no file name can break or colour."""
    line = " ".join(message.split())
    shown = "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in line)
    _to_stderr(f"checker: error: {shown}\n")
    return status


def _own_up(fault: BaseException, arguments: Sequence[str]) -> int:
    """Report a crash as ours; the traceback only for who asks for it."""
    if os.environ.get(DEBUG) or any(word in ("-v", "--verbose") for word in arguments):
        import traceback

        _to_stderr("".join(traceback.format_exception(fault)))
    what = f"{type(fault).__name__}: {fault}".rstrip(": ")
    return _complain(
        f"this is a fault of checker {__version__} and says nothing about your texts: {what} "
        f"(run again with -v for the traceback, and please report it)",
        EXIT_CRASH,
    )


def _never_choke(stream: TextIO | None) -> None:
    """Make a letter that the terminal's encoding lacks come out as an escape, not as an exception."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")


def _to_stderr(text: str) -> None:
    if sys.stderr is not None:
        try:
            sys.stderr.write(text)
            sys.stderr.flush()
        except OSError:
            return


def _flush() -> None:
    from checker.commands._console import say

    say("", end="")


def _hush() -> None:
    from checker.commands._console import drop_output

    drop_output()
