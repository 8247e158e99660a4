"""An opposite that is turned round again by "less" in its own clause: "saved 40,000 crowns", "spent 40,000 less"."""

from __future__ import annotations

from checker.checks.facts._words import Side

_LESS = frozenset(("less", "fewer"))
_BOUNDS = frozenset(("than", "no", "not"))


def turned_by_less(side_a: Side, a: int, side_b: Side, b: int) -> bool:
    """Whether "less" or "fewer" stands in the clause of one of two opposite verbs and not in that of the other."""
    if not (side_a.tokens[a].tag.startswith("V") and side_b.tokens[b].tag.startswith("V")):
        return False
    return _has_less(side_a, a) != _has_less(side_b, b)


def _has_less(side: Side, verb: int) -> bool:
    """Whether a verb's clause holds such a word that only compares; "no less than 40" and "less than 40" bound a
    figure."""
    for at in side.clause(verb):
        if side.tokens[at].norm not in _LESS:
            continue
        before = side.tokens[at - 1].norm if at else ""
        behind = side.tokens[at + 1:at + 3]
        bound = len(behind) == 2 and behind[0].norm == "than" and behind[1].tag in ("CD", "$")
        if before not in _BOUNDS and not bound:
            return True
    return False
