"""The files that a desk keeps beside its copy are opened here: never waited for, never read beyond a bound."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

# What a shell gives for ``<(command)``: a pipe that somebody writes to, and that ends.
_OF_A_SHELL = ("/dev/fd/", "/proc/")


def read(path: Path, most: int) -> bytes:
    """At most ``most`` bytes of the file at ``path``.

    Raises OSError, with a ``strerror`` for a person, where there is none, where it may not be read, and for a named
    pipe, a device or a socket: nobody knows when those end. A pipe of a shell's ``<(command)`` is read.
    """
    with open(path, "rb", opener=_without_waiting) as file:
        mode = os.fstat(file.fileno()).st_mode
        is_of_a_shell = stat.S_ISFIFO(mode) and str(path).startswith(_OF_A_SHELL)
        if not stat.S_ISREG(mode) and not is_of_a_shell:
            kind = "a named pipe" if stat.S_ISFIFO(mode) else "a device"
            raise OSError(errno.EINVAL, f"it is {kind} and no file")
        return file.read(most)


def _without_waiting(name: str, flags: int) -> int:
    """Open a file; a named pipe would be waited for until somebody writes to it."""
    handle = os.open(name, flags | getattr(os, "O_NONBLOCK", 0))
    if hasattr(os, "set_blocking"):
        os.set_blocking(handle, True)
    return handle
