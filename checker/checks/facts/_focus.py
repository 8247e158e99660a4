"""What a "not" is really about, where its verb is told in other words: "not yet known" and "established", "did not
score better" and "read better"."""

from __future__ import annotations

from checker.checks.facts._grammar import ANY_SUBJECTS, SUBJECTS
from checker.checks.facts._places import done_to
from checker.checks.facts._verbs import group
from checker.checks.facts._words import Side, Words, is_content

_KNOWN = frozenset("know clear determine establish identify ascertain".split())
_LEARNT = frozenset("know establish determine identify find discover learn confirm pinpoint ascertain clear".split())
_COMPARATIVES = ("JJR", "RBR")
_TOLD = 0.4


def affirmed(words: Words, verb: int | None, lost: bool) -> bool:
    """Whether the other side says undenied what the denied verb's clause is about, of the same thing.

    ``verb`` is an index into the original where the "not" was ``lost``, else into the draft.
    """
    side, other, known = (words.a, words.b, words.to_b) if lost else (words.b, words.a, words.to_a)
    if verb is None or verb in known:
        return False
    return _learnt(side, other, known, verb) or _compared(side, other, known, verb)


def _learnt(side: Side, other: Side, known: dict[int, int], verb: int) -> bool:
    """Whether what is "not known" is said to have been found out."""
    token = side.tokens[verb]
    if token.lemma not in _KNOWN and not any(
        side.tokens[child].dep == "acomp" and side.tokens[child].norm in ("clear", "known")
        for child in side.children(verb)
    ):
        return False
    things = {
        known[child] for child in side.children(verb)
        if side.tokens[child].dep in ANY_SUBJECTS and child in known and is_content(side.tokens[child])
    }
    for there in other.verbs():
        if other.tokens[there].lemma in _LEARNT and not other.negated(there) and things & _objects(other, there):
            told = group(other, there)
            if told.time == "past" or told.perfect or told.time == "present" and told.passive:
                return True
    return False


def _objects(side: Side, verb: int) -> set[int]:
    """What a verb is done to; where words of speech stand between ("the cause, he said, had been found"), what the
    parser takes for their subject."""
    between = [child for child in side.children(verb) if side.tokens[child].dep == "parataxis"]
    return done_to(side, verb) | {
        child for speech in between for child in side.children(speech) if side.tokens[child].dep in SUBJECTS
    }


def _compared(side: Side, other: Side, known: dict[int, int], verb: int) -> bool:
    """Whether the comparison that was denied stands undenied, in a passage that tells much the same."""
    for child in side.children(verb):
        there = known.get(child)
        if side.tokens[child].tag not in _COMPARATIVES or there is None:
            continue
        if other.tokens[there].norm != side.tokens[child].norm:
            continue
        above = other.predicate(there)
        content = [at for at, token in enumerate(side.tokens) if is_content(token)]
        told = sum(at in known for at in content) >= _TOLD * len(content)
        if above is not None and not other.negated(above) and told and _than(side, child) and _than(other, there):
            return True
    return False


def _than(side: Side, index: int) -> bool:
    return index + 1 < len(side.tokens) and side.tokens[index + 1].norm == "than"
