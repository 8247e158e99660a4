"""What can go wrong, and the exit status that says so.

Every error that an editor can cause is a :class:`UserError`: one line that says what is wrong and
what to do, and exit status 2. Anything else that escapes is our fault and exits 3.
"""

from __future__ import annotations

EXIT_CLEAN = 0
EXIT_FINDINGS = 1
EXIT_USAGE = 2
EXIT_CRASH = 3


class CheckerError(Exception):
    """The root of every error that the project raises on purpose."""


class UserError(CheckerError):
    """Something that the person at the keyboard can mend; its text is one line, shown as it is."""


class InputError(UserError):
    """A file or text that cannot be read as an article."""


class SettingsError(UserError):
    """A setting or an option that makes no sense."""


class ModelError(UserError):
    """A model that is missing, or is not the one that was pinned."""
