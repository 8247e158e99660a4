"""Which relative of somebody a text speaks of: a sister, a daughter."""

from __future__ import annotations

from checker.collation import Collation
from checker.document import Document, Token

_SAME_LINE = (
    "sibling brother sister stepbrother stepsister",
    "parent mother father mum dad mom stepmother stepfather",
    "child son daughter stepson stepdaughter",
    "spouse wife husband widow widower partner fiance fiancee girlfriend boyfriend",
    "grandparent grandmother grandfather",
    "grandchild grandson granddaughter",
    "uncle aunt",
    "nephew niece",
    "cousin",
)
"""Words of one line are left to others: they differ in the sex, or not at all."""
_LINES = {word: number for number, line in enumerate(_SAME_LINE) for word in line.split()}
_CONVERSE = {0: 0, 1: 2, 2: 1, 3: 3, 4: 5, 5: 4, 6: 7, 7: 6, 8: 8}
"""Whose mother she is, is her child."""
_GENERAL = frozenset("parent child sibling spouse partner grandparent grandchild".split())


def other_relative(collation: Collation, number: int) -> tuple[Token, Token] | None:
    """The one relative of whom only the original ``number`` speaks and the one of whom only the draft does.

    None where there is none on one of the sides, or more than one; or where they may be told from the other's side.
    """
    original, draft = collation.originals[number], collation.draft
    here, there = _relatives(original), _relatives(draft)
    lost = [word for word in here if word not in there]
    new = [word for word in there if word not in here]
    if len(lost) != 1 or len(new) != 1 or lost[0] in _GENERAL or new[0] in _GENERAL:
        return None
    line_a, line_b = _LINES[lost[0]], _LINES[new[0]]
    lines_a, lines_b = ({_LINES[word] for word in words} for words in (here, there))
    if line_a == line_b or line_b in lines_a or line_a in lines_b:
        return None
    if _CONVERSE[line_b] in lines_a or _CONVERSE[line_a] in lines_b:
        return None
    return here[lost[0]], there[new[0]]


def of_each_other(a: str, b: str) -> bool:
    """Whether two words for relatives may be said of one pair of people, from either end: "mother" and "son"."""
    return a != b and a in _LINES and b in _LINES and _CONVERSE[_LINES[a]] == _LINES[b]


def _relatives(document: Document) -> dict[str, Token]:
    """The first place of each word for a relative in the prose of a text."""
    found: dict[str, Token] = {}
    for number, sentence in enumerate(document.sentences):
        if number in document.furniture:
            continue
        for token in sentence.tokens:
            if token.tag in ("NN", "NNS") and token.lemma.casefold() in _LINES:
                found.setdefault(token.lemma.casefold(), token)
    return found
