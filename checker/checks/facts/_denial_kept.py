"""A denial without a partner that the other text has after all: before the same word, by a verb, a noun or a doubt."""

from __future__ import annotations

from checker.checks.facts._grammar import negation_cues
from checker.checks.facts._negations import Negation
from checker.checks.facts._reversals import alike
from checker.checks.facts._words import Side, Words, is_content

_ABLE = frozenset("can ca could cannot can't couldn't".split())
_PREFERRING = frozenset((("rather", "than"), ("instead", "of")))
_PENDING = frozenset("until till before unless once".split())
_WHOLE = frozenset("all every everybody everyone everything everywhere always both".split())
_FAR = 4
_STRESSING = frozenset("certainly especially even least particularly still".split())
_SOONER = frozenset(("sooner", "earlier"))
_LATE = frozenset("delay late later long slow slowly".split())
_DECISIONS = frozenset(
    "ban bid campaign decision effort move order plan policy programme proposal ruling scheme threat vote".split()
)
_UNDONE = frozenset(
    "abandon cancel defeat drop halt lift overturn postpone quash reject rescind reverse revoke scrap shelve stop "
    "suspend withdraw".split()
)
_ARGUES = frozenset("argue allege claim contend dispute insist maintain".split())
_UNSURE = frozenset(("whether", "if"))
_SHALL = frozenset(("will", "'ll", "would", "shall"))


def kept(words: Words, negation: Negation, lost: bool) -> bool:
    """Whether the other side denies the same, or neither side denies it: by a "not" before the same word, though it
    hangs elsewhere; by the decision that the denied verb completes ("reversed a decision to pay"); by "took so long"
    for "not sooner"; or the word only repeats a denial before it, sets another thing aside, or says that something is
    still to come that the other side says will; or what somebody only argued is left open ("whether it counts")."""
    side, other, known = (words.a, words.b, words.to_b) if lost else (words.b, words.a, words.to_a)
    there = known.get(negation.verb) if negation.verb is not None else None
    return (
        _before_the_same_word(side, other, negation) or _stressed(side, other, negation)
        or _set_aside(side, other, known, negation) or _took_long(side, other, negation)
        or there is not None and _to_come(side, other, negation, there)
        or negation.verb is not None and there is not None and (
            _undone(other, there) and not _undone(side, negation.verb)
            or lost and _undecided(other, there) and _argued(side, negation.verb)
        )
    )


def _before_the_same_word(side: Side, other: Side, negation: Negation) -> bool:
    """Whether the first content word behind it, a noun, stands behind a negative word on the other side as well."""
    at = next((
        at for at in range(negation.index + 1, min(len(side.tokens), negation.index + 1 + _FAR))
        if is_content(side.tokens[at])
    ), None)
    if at is None or not side.tokens[at].tag.startswith("N"):
        return False
    lemma = side.tokens[at].lemma.casefold()
    # As often as here: of two denials of one thing, one may be gone.
    here, there = (
        sum(token.lemma.casefold() == lemma and _just_denied(one, index) for index, token in enumerate(one.tokens))
        for one in (side, other)
    )
    return there >= here


def _just_denied(side: Side, index: int) -> bool:
    """Whether nothing but small words stands between a negative word and the token."""
    for at in range(index - 1, max(-1, index - 1 - _FAR), -1):
        if negation_cues(side.tokens, at):
            return True
        if is_content(side.tokens[at]) and side.tokens[at].tag != "PRP$":
            return False
    return False


def _stressed(side: Side, other: Side, negation: Negation) -> bool:
    """Whether it repeats the denial before it for a part of what is denied, which the other side stresses as well: "not
    to leave, certainly not today", "not to leave, especially today"."""
    index = negation.index
    if side.tokens[index].norm != "not" or not index or side.tokens[index - 1].norm not in _STRESSING:
        return False
    stressed = any(token.norm in _STRESSING for token in other.tokens)
    return stressed and any(negation_cues(side.tokens, at) for at in range(index))


def _set_aside(side: Side, other: Side, known: dict[int, int], negation: Negation) -> bool:
    """Whether it denies a thing between commas of which the other side says nothing: "a scale, not a dose, was
    faulty"."""
    tokens, index = side.tokens, negation.index
    if tokens[index].norm != "not" or not index or tokens[index - 1].norm != ",":
        return False
    end = next((at for at in range(index + 1, min(len(tokens), index + 2 + _FAR)) if tokens[at].norm == ","), None)
    if end is None:
        return False
    inside = range(index + 1, end)
    things = [at for at in inside if is_content(tokens[at])]
    plain = all(not tokens[at].tag.startswith(("V", "MD", "IN")) for at in inside)
    return plain and bool(things) and not any(at in known for at in things)


def _took_long(side: Side, other: Side, negation: Negation) -> bool:
    """Whether something was not done sooner, and the other side says that it came late."""
    clause = side.clause(negation.verb) if negation.verb is not None else ()
    sooner = any(side.tokens[at].norm in _SOONER for at in clause if at > negation.index)
    late, here = ({token.lemma.casefold() for token in one.tokens} & _LATE for one in (other, side))
    return sooner and bool(late - here)


def _to_come(side: Side, other: Side, negation: Negation, there: int) -> bool:
    """Whether it is a "yet to", and the counterpart of its verb, or what that says, is told as what will be."""
    told = (there, *(at for at in other.children(there) if other.tokens[at].dep == "ccomp"))
    return side.tokens[negation.index].norm == "yet" and any(
        other.tokens[child].norm in _SHALL and other.tokens[child].tag == "MD"
        for verb in told for child in other.children(verb)
    )


def _undecided(side: Side, verb: int) -> bool:
    """Whether a verb's clause leaves open if it is so."""
    return any(
        side.tokens[at].norm in _UNSURE and side.tokens[at].dep in ("mark", "advmod") and side.tokens[verb].dep in (
            "ccomp", "pcomp", "acl"
        )
        for at in side.children(verb)
    )


def _argued(side: Side, verb: int) -> bool:
    """Whether somebody holds that it is so, against others."""
    return any(side.tokens[above].lemma.casefold() in _ARGUES for above in side.above(verb))


def _undone(side: Side, verb: int) -> bool:
    """Whether a verb says what was decided, and the decision is no more."""
    token, head = side.tokens[verb], side.heads[verb]
    noun = side.tokens[head]
    if token.dep not in ("acl", "xcomp", "relcl") or noun.lemma.casefold() not in _DECISIONS:
        return False
    above = side.heads[head]
    if side.tokens[above].lemma.casefold() in _UNDONE:
        return not side.negated(above)
    return any(side.tokens[at].lemma.casefold() in _UNDONE for at in side.children(head))


def kept_from(words: Words, verb: int, lost: bool) -> bool:
    """Whether it could not be done, and the other side tells what was done to the one who could not, by a verb that
    stands for nothing here and is no synonym: "could not leave harbour", "was held in harbour"."""
    side, other, known, back = (
        (words.a, words.b, words.to_b, words.to_a) if lost else (words.b, words.a, words.to_a, words.to_b)
    )
    if not any(side.tokens[child].norm in _ABLE for child in side.children(verb)):
        return False
    verbs = [other.predicate(known[at]) for at in side.clause(verb) if at in known and is_content(side.tokens[at])]
    told = max(verbs, key=verbs.count, default=None)
    return (
        told is not None and told not in back and other.passive(told)
        and not alike(side.tokens[verb], other.tokens[told])
    )


def prefers(side: Side) -> bool:
    """Whether one thing is set against another: "relief rather than joy" denies what "relief, not joy" does."""
    norms = [token.norm for token in side.tokens]
    return any(pair in _PREFERRING for pair in zip(norms, norms[1:], strict=False))


def not_yet(other: Side, known: dict[int, int], negation: Negation) -> bool:
    """Whether the other side has the verb under "until" and the like: "has not been mended", "until it is mended"."""
    there = known.get(negation.verb) if negation.verb is not None else None
    return there is not None and any(
        other.tokens[child].dep in ("mark", "advmod") and other.tokens[child].norm in _PENDING
        for child in other.children(there)
    ) or (there is not None and other.tokens[other.heads[there]].norm in _PENDING)


def of_some(side: Side, other: Side, negation: Negation) -> bool:
    """Whether it says of some only what the other side says of no "all": "most, though not all, are capped"."""
    behind = [token.norm for token in side.tokens[negation.index + 1:negation.index + 2]]
    return any(norm in _WHOLE and all(token.norm != norm for token in other.tokens) for norm in behind)
