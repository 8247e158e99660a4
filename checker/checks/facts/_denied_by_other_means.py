"""What says in other words that something is not so, beside a negative word that has no partner."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from checker.checks.facts._words import Side, is_content

_COMPARING, _UTMOST = frozenset("since before ever yet".split()), frozenset(("first", "last"))
# Who is cleared of a thing has not done it.
_CLEARING = frozenset("absolve acquit clear exonerate".split())
_AGREEING = frozenset("agree coincide match tally".split())
_DIFFERENT = frozenset("differ different disagree conflicting contradictory odds rival split".split())
_UNTIL = frozenset(("until", "till"))


def ranked(side: Side, verb: int, other: Side, back: Mapping[int, int]) -> bool:
    """Whether the other side says that it was the first or the last time: "had not frozen since 1931"."""
    compares = any(side.tokens[at].norm in _COMPARING for at in side.below(verb))
    return compares and any(token.norm in _UTMOST and at not in back for at, token in enumerate(other.tokens))


def until(side: Side, verb: int, other: Side, back: Mapping[int, int]) -> bool:
    """Whether what is "not before May" here lasts "until May" there."""
    before = any(side.tokens[at].norm == "before" for at in side.below(verb))
    return before and any(token.norm in _UNTIL and at not in back for at, token in enumerate(other.tokens))


def cleared(own: Collection[int], other: Side, back: Mapping[int, int]) -> bool:
    """Whether the other side clears somebody of what is denied, whose words are ``own``: "was cleared of breaking the
    rules", "did not break the rules". What "is clear" clears nobody, nor does who clears a square."""
    return any(
        token.lemma in _CLEARING and token.tag.startswith("V") and at not in back and any(
            other.tokens[child].norm == "of" and any(back.get(below, -1) in own for below in other.below(child))
            for child in other.children(at)
        )
        for at, token in enumerate(other.tokens)
    )


def told_differently(side: Side, denied: Collection[int], other: Side, back: Mapping[int, int]) -> bool:
    """Whether those who do not agree here tell it differently there: "gave conflicting accounts", "gave two accounts",
    which this side has not."""
    if not any(side.tokens[at].lemma in _AGREEING for at in denied):
        return False
    free = [at for at in range(len(other.tokens)) if at not in back]
    return any(
        {other.tokens[at].norm, other.tokens[at].lemma} & _DIFFERENT
        or other.tokens[at].tag == "CD" and other.heads[at] in free and is_content(other.tokens[other.heads[at]])
        for at in free
    )
