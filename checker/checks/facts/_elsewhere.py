"""Figures that stand beside a passage or elsewhere in the other text, and those that count nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.checks.facts._quantities import CLOSE, dimension, measured, one_kind, same, same_number, within
from checker.collation import Collation
from checker.document import Document, Figure

_OTHER = re.compile(r"(?i)(?:\s[^\W\d]+){0,4}\s(?:another|the\sother|the\snext)\b|\s(?:more|fewer|less)\b")
_TELLING = 13
"""A number of at least so much is hardly two things in one story by chance."""


def counting(document: Document, figures: Sequence[Figure]) -> list[Figure]:
    """The figures that count: not the "one" of "took one key for the other" and "one fewer key"."""
    return [
        figure for figure in figures
        if not (figure.value == figure.high == 1 and _OTHER.match(document.text, figure.span.end))
    ]


def may_be_that(there: Figure, b: Figure) -> bool:
    """Whether a figure that stands beside a passage may be the draft's: the same, or a number so large and plain that
    it is hardly another's by chance ("160 boats", "160 skippers")."""
    return same(there, b) or same_number(there, b) and b.value >= _TELLING and not measured(there) and not measured(b)


def known_last(collation: Collation, lost: Sequence[Figure], b: Figure) -> tuple[bool, bool]:
    """A key by which a figure that no original has comes first, and of these one that is nearly one of ``lost``: no
    £600,000 became the draft's £200,000 where the original has these too."""
    known = any(same_number(a, b) for original in collation.originals for a in original.annotations.figures)
    return known, not any(one_kind(a, b) and dimension(a) == dimension(b) and within(a, b, CLOSE) for a in lost)


def both_given(original: Document, a: Figure, draft: Document, b: Figure) -> bool:
    """Whether each text gives the other's figure elsewhere: both are kept, and stand for other things."""
    return (
        not same_number(a, b)
        and any(same_number(there, a) for there in draft.annotations.figures if there is not b)
        and any(same_number(there, b) for there in original.annotations.figures if there is not a)
    )
