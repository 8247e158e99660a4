"""Changes as a patch: the text format of diff-match-patch, which its libraries apply in many languages."""

from __future__ import annotations

from collections.abc import Sequence

from diff_match_patch import diff_match_patch

from checker.corrections.corrected import Change, segments
from checker.errors import UserError

_OPERATION = {"keep": 0, "delete": -1, "insert": 1}


def patch(text: str, settled: Sequence[Change]) -> str:
    """The patch that turns ``text`` into the corrected text; "" where nothing changes.

    The edits are ours, so that no difference is guessed. Raises UserError for a text that the format cannot hold.
    """
    differ = diff_match_patch()
    edits = [(_OPERATION[segment.kind], segment.text) for segment in segments(text, settled)]
    try:
        found: str = differ.patch_toText(differ.patch_make(text, edits))
    except UnicodeEncodeError as error:
        raise UserError("the draft holds halves of characters that no patch can keep; nothing was written") from error
    return found
