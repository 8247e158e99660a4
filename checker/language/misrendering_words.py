"""How the network of misrendering.py splits a text into words, in training and in use."""

from __future__ import annotations

import re

from checker.language.detector_words import plain

_WORD = re.compile(r"\w+(?:[-.,']\w+)*%?|[^\w\s]")


def split(text: str) -> list[tuple[str, int, int]]:
    """The words of a text in plain marks, each with its first code point and the one behind its last."""
    return [(match.group(), match.start(), match.end()) for match in _WORD.finditer(_of_one_length(text))]


def _of_one_length(text: str) -> str:
    return "".join(char if len(mark := plain(char)) != 1 else mark for char in text)
