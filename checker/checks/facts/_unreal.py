"""Negations of what would be so, if something else were."""

from __future__ import annotations

from checker.checks.facts._negations import Negation
from checker.checks.facts._words import Side

_OTHERS = frozenset("other others another different else elsewhere".split())


def unreal(side: Side, negation: Negation) -> bool:
    """Whether it tells what would be so if something else were: "had the tide been out, nobody would have swum"."""
    verb = negation.verb
    return verb is not None and _would(side, verb) and _conditional(side)


def as_unreal(other: Side, known: dict[int, int], negation: Negation) -> bool:
    """Whether the other side tells no fact either: of the same verb what would be, or its own condition."""
    there = known.get(negation.verb) if negation.verb is not None else None
    if there is not None and any(other.tokens[at].norm in _OTHERS for at in other.clause(there)):
        return False  # "would not take the bridge", "would take another"
    return _conditional(other) or there is not None and _would(other, there)


def _would(side: Side, verb: int) -> bool:
    return any(side.tokens[at].norm in ("would", "could", "might") for at in side.children(verb))


def _conditional(side: Side) -> bool:
    return any(
        token.norm == "if" or token.norm in ("had", "were") and (at == 0 or side.tokens[at - 1].norm in (",", "."))
        for at, token in enumerate(side.tokens)
    )
