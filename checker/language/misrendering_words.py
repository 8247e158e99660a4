"""How the network of misrendering.py splits two texts into words and reads them as one, in training and in use."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from checker.language.detector_words import plain

CLS, SEP, UNKNOWN = 101, 102, 100
# Of each piece: from the original, or from a word of the draft that the original has not, or has; and from a word of
# the original that the draft has.
ORIGINAL, NEW, KEPT, TOLD = range(4)

_WORD = re.compile(r"\w+(?:[-.,']\w+)*%?|[^\w\s]")


def split(text: str) -> list[tuple[str, int, int]]:
    """The words of a text in plain marks, each with its first code point and the one behind its last."""
    return [(match.group(), match.start(), match.end()) for match in _WORD.finditer(_of_one_length(text))]


def sequence(
    original: Sequence[str], draft: Sequence[str], pieces: Callable[[str], Sequence[int]]
) -> tuple[list[int], list[int], list[int]]:
    """The numbers of the pieces of two texts, the kind of each, and where each word of the draft begins."""
    told, given = ({word.lower() for word in words} for words in (draft, original))
    ids, kinds = [CLS], [ORIGINAL]
    for word in original:
        own = pieces(word)
        ids.extend(own)
        kinds.extend([TOLD if word.lower() in told else ORIGINAL] * len(own))
    ids.append(SEP)
    kinds.append(ORIGINAL)
    places = []
    for word in draft:
        own = pieces(word)
        places.append(len(ids))
        ids.extend(own)
        kinds.extend([KEPT if word.lower() in given else NEW] * len(own))
    ids.append(SEP)
    kinds.append(NEW)
    return ids, kinds, places


def _of_one_length(text: str) -> str:
    return "".join(char if len(mark := plain(char)) != 1 else mark for char in text)
