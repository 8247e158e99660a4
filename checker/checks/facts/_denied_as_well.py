"""A negative word without a partner that denies no more than the other text does in a construction of its own."""

from __future__ import annotations

from checker.checks.facts._grammar import is_verb, negation_cues
from checker.checks.facts._negations import Negation
from checker.checks.facts._turning_words import REFUSING
from checker.checks.facts._words import Side, Words, is_content

_LATER = frozenset("later earlier sooner".split())
_FIRST = frozenset(("first", "only"))
_UNITS = frozenset("second minute hour day week month year decade century".split())
_DISJUNCTIONS = frozenset(("or", "nor"))
_NEAR = 5


def denied_as_well(words: Words, negation: Negation, lost: bool) -> bool:
    """Whether the other side denies the same: by the verb above ("failed to score", "excused from working"), or by one
    negative word for two things ("no chart or map", "no chart and no map"); or whether the word denies nothing of its
    clause: "if not, they will leave", "no later than May"; or whether it tells how long nothing was done, and the other
    side when it was done first: "no word for six weeks", "he first wrote six weeks later"."""
    side, other, known = (words.a, words.b, words.to_b) if lost else (words.b, words.a, words.to_a)
    there = known.get(negation.verb) if negation.verb is not None else None
    if negation.verb is not None and there is not None and implied(other, there) and not implied(side, negation.verb):
        return True
    return (
        _elliptical(side, other, negation) or _latest(side, other, negation) or _first_then(side, other)
        or _goes_on(side, other, known, negation)
    )


def implied(side: Side, verb: int) -> bool:
    """Whether the word that a verb completes says that it is not done: "failed to sign", "the failure to sign", "is
    unable to sign", "was excused from signing"."""
    if side.tokens[verb].dep == "conj" and side.tokens[side.heads[verb]].tag == side.tokens[verb].tag:
        verb = side.heads[verb]  # "denied that they hired or paid them"
    token, head = side.tokens[verb], side.heads[verb]
    above = side.tokens[head]
    if token.dep == "pcomp" and above.tag == "IN":
        governor = side.heads[head]
        if not is_verb(side.tokens[governor]) or side.negated(governor):
            return False
        affected = any(side.tokens[at].dep in ("dobj", "nsubjpass") for at in side.children(governor))
        return above.norm == "from" and (affected or side.tokens[governor].lemma in REFUSING)
    if token.dep not in ("xcomp", "acl", "ccomp") or above.lemma not in REFUSING and above.norm not in REFUSING:
        return False
    governed = side.predicate(head)
    return governed is None or not side.negated(governed)


def _elliptical(side: Side, other: Side, negation: Negation) -> bool:
    """Whether it stands for a whole clause that was told before, "if not", and takes the place of no "if so"."""
    tokens, index = side.tokens, negation.index
    if tokens[index].norm != "not" or not index or tokens[index - 1].norm != "if":
        return False
    behind = tokens[index + 1].norm if index + 1 < len(tokens) else ""
    norms = [token.norm for token in other.tokens]
    return not behind[:1].isalnum() and ("if", "so") not in zip(norms, norms[1:], strict=False)


def _latest(side: Side, other: Side, negation: Negation) -> bool:
    """Whether it bounds a time, and the other side has no such time without it: "no later than May"."""
    norms = [token.norm for token in side.tokens[negation.index:negation.index + 3]]
    if norms[:1] not in (["no"], ["not"]) or norms[1:2] == [] or norms[1] not in _LATER or norms[2:] != ["than"]:
        return False
    others = [token.norm for token in other.tokens]
    return (norms[1], "than") not in zip(others, others[1:], strict=False)


def _first_then(side: Side, other: Side) -> bool:
    """Whether one and the same length of time stands on both sides, and only the other says "first" or "only"."""
    first = {token.norm for token in other.tokens if token.tag == "RB"} & _FIRST - {token.norm for token in side.tokens}
    return bool(first) and bool(_durations(side) & _durations(other))


def _durations(side: Side) -> set[tuple[str, str]]:
    return {
        (before.norm, token.lemma.casefold()) for before, token in zip(side.tokens, side.tokens[1:], strict=False)
        if before.tag == "CD" and token.lemma.casefold() in _UNITS
    }


def _goes_on(side: Side, other: Side, known: dict[int, int], negation: Negation) -> bool:
    """Whether it repeats the negative word before it for a second thing, which the other side joins by "or" or "nor" to
    what it denies."""
    tokens, index = side.tokens, negation.index
    thing = side.heads[index]
    if tokens[index].norm == "nor":
        thing = next((
            at for at in range(index + 1, min(index + 1 + _NEAR, len(tokens))) if at in known and is_content(tokens[at])
        ), index)
    elif tokens[index].dep != "det" or tokens[thing].dep != "conj":
        return False
    if thing not in known or not any(negation_cues(tokens, at) for at in range(index)):
        return False
    there = known[thing]
    cue = max((at for at in range(there) if negation_cues(other.tokens, at)), default=there)
    return any(token.norm in _DISJUNCTIONS for token in other.tokens[cue:there]) and not any(
        token.norm in ("but", ";") for token in other.tokens[cue:there]
    )
