"""A quotation mark has no partner, so nobody can tell where the quotation ends.

Why it matters:
    Readers and lawyers ask whose words these are. A mark that opens or closes nothing is also what is left
    of a quotation that was cut, or of words that slipped in behind one. Pairs whose two halves are of
    different kinds are one remark a text: a warning for single against double ('so''), information for curly
    against straight. Where a mark may be an apostrophe or a sign for inches, nothing is said.

Flags:
    B: “We share these concerns,” the minister said. Read more.” She left without taking questions.

    B: The minister said: “We share these concerns. She left without taking questions.

    B: She called the plan 'a step forward,'' and left.

Passes:
    B: “We share these concerns,” the minister said. “We will not wait.”

    B: “We share these concerns. We will not wait.\n“And we will act,” the minister said.

    B: It was the players' idea in the '90s, the rock 'n' roll years.

    B: The 6' 2" forward said: "We will not wait."
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.collation import Collation
from checker.document import Document, Quotation, Span
from checker.finding import Place, Remark, Suggestion
from checker.registry import check

_KIND = {
    "“": "curly", "”": "curly", "‘": "curly single", "’": "curly single", '"': "straight", "'": "straight single",
    "``": "TeX", "''": "doubled single", "‘‘": "curly", "’’": "curly", "„": "low", "‚": "low single", "`": "TeX single",
}  # fmt: skip
_MATCHING = frozenset(
    (
        ("curly", "curly"),
        ("curly single", "curly single"),
        ("straight", "straight"),
        ("straight single", "straight single"),
        ("TeX", "doubled single"),
        ("TeX", "straight"),
        ("TeX single", "straight single"),
        ("TeX single", "curly single"),
        ("doubled single", "doubled single"),
        ("low", "curly"),
        ("low", "straight"),
        ("low single", "curly single"),
    )
)
_MARKS = re.compile(r"[“”\"«»„\n]|''|``")
_SINGLE = frozenset(("‘", "’", "'", "‚", "`"))
_SHOWN, _BEFORE, _WINDOW = 6, 4, 80


@check(severity="error")
def unbalanced(collation: Collation) -> Iterator[Remark]:
    """Marks without a partner, then the pairs of two kinds."""
    draft = collation.draft
    for stray in draft.annotations.stray_marks:
        mark = draft.words(stray.span)
        if stray.side == "closing":
            yield Remark(
                f"The closing quotation mark after “{_words_before(draft, stray.span)}” closes nothing.",
                stray.span,
                suggestion=Suggestion("", "review"),
                confidence=0.9,
            )
        elif stray.side == "opening":
            yield Remark(
                f"The quotation that opens with {mark}{_words_after(draft, stray.span)} is never closed.",
                stray.span,
                confidence=0.85,
            )
    mixed = [quotation for quotation in draft.annotations.quotations if _is_mixed(draft, quotation)]
    if mixed:
        first = mixed[0]
        others = len(mixed) - 1
        more = f", as do {others} more in this text" if others > 1 else ", as does one more" if others else ""
        yield Remark(
            f"{_shortened(draft, first.span)} opens with one kind of quotation mark and closes with another{more}.",
            first.span,
            severity="warning" if any(_is_uneven(draft, quotation) for quotation in mixed) else "info",
            confidence=0.8,
            related=tuple(Place(quotation.span) for quotation in mixed[1:]),
        )


def _is_mixed(document: Document, quotation: Quotation) -> bool:
    opening = document.text[quotation.span.start:quotation.inner.start].strip()
    closing = document.text[quotation.inner.end:quotation.span.end].strip()
    if not closing or opening not in _KIND or closing not in _KIND:
        return False
    return (_KIND[opening], _KIND[closing]) not in _MATCHING


def _is_uneven(document: Document, quotation: Quotation) -> bool:
    """Whether a single mark stands against a double one; curly against straight is only a matter of taste."""
    opening = document.text[quotation.span.start:quotation.inner.start].strip()
    closing = document.text[quotation.inner.end:quotation.span.end].strip()
    return (opening in _SINGLE) != (closing in _SINGLE)


def _shortened(document: Document, span: Span) -> str:
    words = document.words(span).split()
    return " ".join(words) if len(words) <= 2 * _SHOWN else " ".join((*words[:_SHOWN], "…", *words[-2:]))


def _words_before(document: Document, span: Span) -> str:
    """The last words between another mark and this one."""
    words = _MARKS.split(document.text[max(0, span.start - _WINDOW):span.start].rstrip())[-1].split()
    return " ".join(words[-_BEFORE:])


def _words_after(document: Document, span: Span) -> str:
    words = document.text[span.end:span.end + _WINDOW].split("\n")[0].split()
    return " ".join(words[:_SHOWN])
