"""What is the same wording in other type: quotation marks, dashes, spaces, case, ligatures."""

from __future__ import annotations

import re
import unicodedata

_QUOTES = re.compile(r"[\"'`´‘’‚‛“”„‟‹›«»′″]+")
_DASHES = re.compile(r"[-_‐‑‒–—―−]+")
_SPACES = re.compile(r"\s+")


def fold(text: str) -> str:
    """``text`` with every quotation mark, dash and space in one form, in lower case."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    folded = _QUOTES.sub('"', folded)
    folded = _DASHES.sub("-", folded)
    return _SPACES.sub(" ", folded.replace("…", "...")).strip()


def same_but_for_typography(a: str, b: str) -> bool:
    """Whether two texts differ in type alone."""
    return fold(a) == fold(b)
