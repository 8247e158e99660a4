"""How far a word that denies or limits reaches: which words of a passage may turn the clause of a verb round."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._grammar import ANY_SUBJECTS, is_clause, is_verb
from checker.checks.facts._turning_words import LIMITING
from checker.checks.facts._words import Side

EXCEPTING = frozenset(("but", "except"))
"""Words of LIMITING that deny what they except."""
_COMPLEMENTS = frozenset(("xcomp", "pcomp", "ccomp"))


def reach(side: Side, verb: int) -> frozenset[int]:
    """The clause of a verb, the verbs above it and those that hang on it as its complement ("failed to", "stop").

    Of a clause that says which of some are meant, the words that say how many those are ("hardly a day on which it");
    of one that is itself the subject, what is said of it ("reading is beyond him").
    """
    near = {verb, *side.clause(verb)}
    below = verb
    for above in side.above(verb):
        near.add(above)
        if side.tokens[below].dep == "relcl":
            near.update(_counting(side, above))
        # "Rejected criticism that it had acted": what is told of a noun is told under that noun's verb.
        told = side.tokens[below].dep == "acl" or side.tokens[below].tag.startswith("N")
        predicated = is_verb(side.tokens[below]) and side.tokens[below].dep in ANY_SUBJECTS
        adverb = below == verb and not is_verb(side.tokens[below]) and side.tokens[below].dep == "advmod"
        if side.tokens[below].dep not in _COMPLEMENTS and not told and not predicated and not adverb:
            break
        near.update(child for child in side.children(above) if not is_clause(side.tokens[child]))
        below = above
    for child in side.children(verb):
        if side.tokens[child].dep in _COMPLEMENTS:
            near.update(at for at in side.clause(child) if not only_limits(side, at))
        elif side.tokens[child].dep == "advcl":
            near.update(at for at in side.children(child) if side.tokens[at].dep in ("mark", "prep"))
        elif side.tokens[child].dep == "dobj":  # "evidence that the signal had failed"
            for below in side.children(child):
                if side.tokens[below].dep in ("acl", "ccomp"):
                    near.update(at for at in side.clause(below) if not only_limits(side, at))
    return frozenset(near)


def _counting(side: Side, noun: int) -> Iterator[int]:
    """What says how many of a noun there are: the words before it, and those beside the verb of "there are"."""
    yield from (child for child in side.children(noun) if child < noun)
    verb = side.heads[noun]
    if any(side.tokens[child].dep == "expl" for child in side.children(verb)):
        yield from (child for child in side.children(verb) if child < noun)


def only_limits(side: Side, index: int) -> bool:
    """Whether a word leaves little of what it goes with, and does not deny it."""
    token = side.tokens[index]
    return (token.lemma.casefold() in LIMITING or token.norm in LIMITING) and token.norm not in EXCEPTING


def governing(side: Side, verb: int) -> Iterator[int]:
    """The verbs that a verb completes ("threatened to pay")."""
    while side.tokens[verb].dep in _COMPLEMENTS and side.heads[verb] != verb:
        verb = side.heads[verb]
        yield verb
