"""What could account for a denial that another text seems to tell undenied, so that both say the same.

A denial of its own, a word that turns the statement round ("declined", "against", "only"), a time up to which it is so
("not before June"), a comparison that a superlative tells as well. What belongs to something else accounts for nothing:
each such word is given to that clause which tells most of what stands around it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.checks.facts._beside import taken_back
from checker.checks.facts._grammar import ANY_SUBJECTS
from checker.checks.facts._negations import Negation
from checker.checks.facts._passages import (
    CLOSE,
    REFUSALS,
    SYNONYM,
    Passage,
    Retold,
    beside,
    best,
    core,
    is_named,
    is_word,
    told,
)
from checker.checks.facts._reach import only_limits
from checker.checks.facts._reversals import denies, with_particle
from checker.checks.facts._turning_words import DENYING, without_prefix
from checker.checks.facts._verbs import group
from checker.checks.facts._words import Side
from checker.language.relations import opposite

_AROUND = 2
_FAR = 3
_AUXILIARIES = frozenset("be have do will would can could may might shall should must ought need get".split())
_PENDING = frozenset("until till before unless".split())
_PAST = frozenset("since before ever yet until".split())
_SPANS = frozenset("minute hour day week month year decade century".split())
_DENYING = DENYING | {"against", "rather"}
_NO_DENIAL = frozenset("if unless whether need".split())
_COMPLEMENTS = frozenset(("ccomp", "xcomp", "pcomp"))
_UNPAIRED = 0.75
_SHARED = 2


def stated(found: Retold) -> bool:
    """Whether it is a whole denial: no "25 have not", "not the hall", no condition, and no denial of what is itself
    denied ("did not stop running")."""
    side, negation = found.here.side, found.negation
    tokens = side.tokens
    if is_plain(found) and not _of_verb(side, negation):
        return False
    behind = tokens[negation.index + 1] if negation.index + 1 < len(tokens) else None
    if behind is None or not behind.norm[:1].isalnum() or behind.dep == "cc":
        return False
    if any(tokens[child].norm in _NO_DENIAL for child in side.children(found.verb)):
        return False
    if found.sure >= SYNONYM or not _turns_itself(found):
        return True
    return bool(found.sure) and found.counterpart in found.there.turning  # "did not ban", "forbade"


def _turns_itself(found: Retold) -> bool:
    """Whether what is denied turns a statement round by itself: "did not refuse"."""
    return any(at in found.here.turning for at in found.core)


def is_plain(found: Retold) -> bool:
    """Whether it is a "not" or a "never", and no "nobody" or "without"."""
    token = found.here.side.tokens[found.negation.index]
    return token.negated or token.norm in ("not", "never")


def is_refused(found: Retold) -> bool:
    """Whether a verb denies it ("failed to pay"), and no negative word."""
    return found.here.side.tokens[found.negation.index].lemma in REFUSALS


def asserted(found: Retold) -> bool:
    """Whether the verb there is told as a fact: with a time of its own, no modal, and no condition."""
    side, at = found.there.side, found.counterpart
    if at not in found.there.clauses or any(side.tokens[child].norm in _NO_DENIAL for child in side.children(at)):
        return False
    return bool(group(side, at).time)


def _of_verb(side: Side, negation: Negation) -> bool:
    """Whether a "not" stands with the auxiliary of a verb, or "never" before the verb."""
    token, verb = side.tokens[negation.index], negation.verb
    if token.negated or verb is None:
        return token.negated
    if token.norm == "never" and side.heads[negation.index] == verb:
        return True
    before = range(max(0, negation.index - 3), negation.index)
    helpers = [at for at in before if side.tokens[at].lemma in _AUXILIARIES or side.tokens[at].tag == "MD"]
    return bool(helpers) and all(side.tokens[at].norm != "," for at in range(helpers[-1], negation.index))


def accounted_for(found: Retold, own: Mapping[int, Passage], others: Mapping[int, Passage]) -> bool:
    """Whether anything there denies it as well, or turns it round, or anything here makes up for the "not"."""
    there, here = found.there, found.here
    if there.side.denied(found.counterpart) or _denied_above(found):
        return True
    if there.denials and len(there.denials) >= len(here.denials):
        return True  # as much is denied there as here
    if any(
        not of_another(there, denial, found, own) and belongs(there, denial.index, found, own)
        for denial in there.denials
    ):
        return True
    if any(_strict(there.side, at) or belongs(there, at, found, own) for at in turning_there(found, own)):
        return True
    strict = (at for at in there.turning if _strict(there.side, at) and not _same(found, at, own))
    if any(belongs(there, at, found, own) for at in strict):
        return True
    if _opposite(found) or _denied_near(found, own, others) or _made_up_for(found, others):
        return True
    return _pending(here, there, found) or _perfect(found) or _outdone(here, there)


def _denied_above(found: Retold) -> bool:
    """Whether a verb there denies the clause of the counterpart ("denied that he had signed it"), and none here."""
    there, here = found.there.side, found.here.side
    return any(_strict(there, at) for at in _governing(there, found.counterpart)) and not any(
        _strict(here, at) for at in _governing(here, found.verb)
    )


def of_another(there: Passage, denial: Negation, found: Retold, own: Mapping[int, Passage]) -> bool:
    """Whether a denial there is what another denial here says."""
    denied = there.tokens(core(there.side, denial))
    return any(
        best(token, passage.tokens(core(passage.side, other))) >= SYNONYM
        for passage in _around(own, found.here.number)
        for other in passage.denials if passage is not found.here or other.index != found.negation.index
        for token in denied
    )


def _around(of: Mapping[int, Passage], number: int) -> list[Passage]:
    return [of[at] for at in range(number - _AROUND, number + _AROUND + 1) if at in of]


def turning_there(found: Retold, own: Mapping[int, Passage]) -> list[int]:
    """What turns the passage there round and is told nowhere here."""
    there = found.there
    near = (found.here, *beside(own, found.here.number))
    both = _turns_itself(found)  # "did not resist", "opposed"
    return [
        at for at in sorted(there.turning)
        if not _kept(there, at, near) and not (both and at == found.counterpart)
    ]


def _same(found: Retold, index: int, own: Mapping[int, Passage]) -> bool:
    """Whether a word that turns the passage there round stands here as well, or is what is denied here."""
    lemma = found.there.side.tokens[index].lemma.casefold()
    if index == found.counterpart and _turns_itself(found):
        return True
    near = _around(own, found.here.number)
    return any(token.lemma.casefold() == lemma for passage in near for token in passage.side.tokens)


def _strict(side: Side, index: int) -> bool:
    """Whether a word denies whatever it goes with: "declined", "unproven", "against"."""
    token = side.tokens[index]
    return bool(_DENYING & {token.lemma.casefold(), token.norm}) or denies(token) or with_particle(side, index)


def _kept(passage: Passage, index: int, others: Sequence[Passage]) -> bool:
    """Whether a word that turns a passage round is told in ``others``: the word itself, or one that may stand for it;
    of one that denies ("declined") only one that turns as well."""
    token = passage.side.tokens[index]
    if any(token.lemma.casefold() == other.lemma.casefold() for there in others for other in there.side.tokens):
        return True
    if only_limits(passage.side, index):
        return False
    strict = _strict(passage.side, index)
    return any(
        best(token, there.tokens(sorted(there.turning) if strict else there.words)) >= CLOSE for there in others
    )


def belongs(passage: Passage, index: int, found: Retold, own: Mapping[int, Passage]) -> bool:
    """Whether what stands around a word that denies is told by the denied statement, and not rather by another clause
    here; one that is denied, too, has the first claim."""
    said = passage.tokens(sorted(_context(passage.side, index)))
    if _is_pronoun(found):
        said = tuple(token for token in said if not token.tag.startswith("NNP"))  # whom it stands for is not known
    mine = sum(best(token, found.here.tokens((*found.core, *found.inside))) for token in said)
    own_verbs = {*told(found.here.side, found.verb), *_governing(found.here.side, found.verb)}
    for number in range(found.here.number - _FAR, found.here.number + _FAR + 1):
        if number not in own:
            continue
        other = own[number]
        for verb, inside in other.clauses.items():
            if other is found.here and verb in own_verbs:
                continue
            theirs = sum(best(token, other.tokens(inside)) for token in said)
            if any(denial.verb == verb for denial in other.denials) or other.turning.intersection(
                other.side.clause(verb)
            ):
                theirs += _UNPAIRED if theirs else _UNPAIRED / 3
            if theirs > mine:
                return False
    return True


def _is_pronoun(found: Retold) -> bool:
    tokens = found.here.side.tokens
    subjects = [tokens[at] for at in found.here.side.children(found.verb) if tokens[at].dep in ANY_SUBJECTS]
    return any(token.tag.startswith(("PRP", "W")) for token in subjects)


def _governing(side: Side, verb: int) -> Iterator[int]:
    """The verbs that have a verb's clause as their complement: "said that"."""
    while side.tokens[verb].dep in _COMPLEMENTS and side.heads[verb] != verb:
        verb = side.heads[verb]
        yield verb


def _context(side: Side, index: int) -> set[int]:
    """The words around a word that denies: its clause, what it hangs on, and what hangs on it."""
    found = {side.heads[index], *side.children(index)}
    for child in side.children(index):
        if side.tokens[child].dep in ("prep", "det", "amod"):
            found.update(side.children(child))
    verb = side.predicate(index)
    if verb is not None:
        found.update(side.clause(verb))
    return {at for at in found if at != index and is_word(side.tokens[at])}


def _opposite(found: Retold) -> bool:
    """Whether the passage there holds the opposite of what is denied: "not dangerous", "safe"."""
    lemmas = {token.lemma.casefold() for token in found.here.side.tokens}
    return any(
        opposite(token.lemma.casefold(), other.lemma.casefold(), token.tag if token.tag[:1] == other.tag[:1] else "")
        for token in found.here.tokens(found.core) for other in found.there.tokens(found.there.words)
        if other.lemma.casefold() not in lemmas and not is_named(token) and not is_named(other)
    )


def _denied_near(found: Retold, own: Mapping[int, Passage], others: Mapping[int, Passage]) -> bool:
    """Whether a sentence near the passage there denies a verb of the denied statement, or what a verb that says little
    goes with in it; or tells its opposite; or takes back what the passage there says."""
    verbs = [token for token in found.here.tokens((*found.core, *found.inside)) if token.tag.startswith("V")]
    for passage in _around(others, found.there.number):
        for denial in passage.denials:
            denied = passage.tokens(core(passage.side, denial))
            if (
                any(best(token, verbs) >= SYNONYM for token in denied) or _denies_thing(passage, denial, found)
            ) and not of_another(passage, denial, found, own):
                return True
        if _negatives_of(passage, found) or passage is not found.there and any(
            opposite(token.lemma.casefold(), other.lemma.casefold(), "V")
            for token in verbs for other in passage.tokens(passage.clauses)
        ):
            return True
        if passage is not found.there and _refused_in(passage, found, own):
            return True
    return taken_back(found.there.side.document, found.there.number) and not taken_back(
        found.here.side.document, found.here.number
    )


def _denies_thing(passage: Passage, denial: Negation, found: Retold) -> bool:
    """Whether a denial is of the thing that a verb says little without: "was not on a list", "not named on a list"."""
    things = [token for token in found.here.tokens(found.core) if token.tag.startswith("N")]
    if not things or denial.verb is None:
        return False
    said = passage.tokens(told(passage.side, denial.verb))
    return all(best(token, said) >= SYNONYM for token in things)


def _negatives_of(passage: Passage, found: Retold) -> bool:
    """Whether a passage has what is denied with a negative prefix, and the denied sentence has not: "unaffected"."""
    here = found.here.side.tokens
    denied = {norm for token in found.here.tokens(found.core) for norm in (token.norm, token.lemma.casefold())}
    return any(
        without_prefix(token.norm) in denied and all(token.norm != other.norm for other in here)
        for token in passage.tokens(passage.words)
    )


def _refused_in(passage: Passage, found: Retold, own: Mapping[int, Passage]) -> bool:
    """Whether a word that denies goes in a passage with what the denied statement tells, and stands for nothing else
    here: "was cleared of breaking the code", "did not break the code"."""
    near = (found.here, *beside(own, found.here.number))
    said = found.here.tokens((*found.core, *found.inside))
    for index in passage.turning:
        if _strict(passage.side, index) and not _kept(passage, index, near):
            complement = passage.tokens(at for at in told(passage.side, index) if is_word(passage.side.tokens[at]))
            shared = sum(best(token, said) >= SYNONYM for token in complement)
            if shared > _SHARED or shared == _SHARED and belongs(passage, index, found, own):
                return True
    return False


def _made_up_for(found: Retold, others: Mapping[int, Passage]) -> bool:
    """Whether the denied statement itself holds something else that turns it round and is told nowhere there."""
    there = (found.there, *beside(others, found.there.number))
    return any(
        at in found.here.turning and at not in found.core and not _kept(found.here, at, there)
        for at in told(found.here.side, found.verb)
    )


def _pending(here: Passage, there: Passage, found: Retold) -> bool:
    """Whether something is said to be so up to a time only: "not before June", "until June"."""
    tokens, index = here.side.tokens, found.negation.index
    near = {*here.side.below(found.verb), *range(max(0, index - 1), min(len(tokens), index + 4))}
    if any(tokens[at].norm in _PENDING for at in near):
        return True
    return bool(_norms(there) & _PENDING - _norms(here))


def _perfect(found: Retold) -> bool:
    """Whether it denies of a time up to now: "had not been as cheap for six years", "has never lost"."""
    side, index = found.here.side, found.negation.index
    helpers = {side.tokens[at].lemma for at in side.children(found.verb) if side.tokens[at].dep.startswith("aux")}
    never = side.tokens[index].norm == "never"
    if "have" not in helpers:
        return never and any(token.norm in _PAST for token in side.tokens)
    times = any(figure.unit in _SPANS for figure in side.figures() if not figure.ordinal)
    return never or times or any(token.norm in _PAST for token in side.tokens[max(0, index - 3):])


def _outdone(here: Passage, there: Passage) -> bool:
    """Whether it denies that anything goes beyond what goes beyond all there: "not a braver", "the bravest"."""
    compares = any(
        token.tag in ("JJR", "RBR") or token.norm in ("as", "so") or token.norm.endswith("er")
        for token in here.side.tokens
    )
    norms = _norms(here)
    return compares and any(token.tag in ("JJS", "RBS") and token.norm not in norms for token in there.side.tokens)


def _norms(passage: Passage) -> set[str]:
    return {token.norm for token in passage.side.tokens}
