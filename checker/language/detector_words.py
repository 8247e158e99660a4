"""The form in which the detector reads a word, in training and in use."""

from __future__ import annotations

# One form for quotes and dashes: otherwise a model learns the source of a text instead of its wording.
_ONE_FORM = str.maketrans(
    {
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2039\u203a\u02bc\u2032`\u00b4", "'"),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        "\u2026": "...",
    }
)
_WHOLE = {"''": '"', "--": "-", "---": "-"}


def plain(word: str) -> str:
    """``word`` with typographic marks in their plain form; its case is kept."""
    word = word.translate(_ONE_FORM)
    return _WHOLE.get(word, word)
