"""What turns a clause round without a "not", and whether two such turns make up for one another.

"Found no fault" and "found everything in order", "no younger player" and "the youngest", "did not open until May" and
"opened in May" say the same. So one negative word more on one side proves nothing as long as something else without a
counterpart turns its clause round, on either side: a verb that denies, a word with a negative prefix, an opposite, a
superlative for a comparison that is denied, "too late to", "should have", "all but".
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._counterparts import SPEECH
from checker.checks.facts._grammar import ANY_SUBJECTS, NEGATIVES, is_verb
from checker.checks.facts._places import done_to
from checker.checks.facts._reach import EXCEPTING, governing, only_limits, reach
from checker.checks.facts._turning_words import (
    DENYING,
    ENDING_WITH_OBJECT,
    LIMITING,
    OVER,
    WITH_PARTICLE,
    is_derived,
    without_prefix,
)
from checker.checks.facts._words import Side, Words, is_content, may_say
from checker.document import Figure, Token
from checker.language.noun_kinds import is_person
from checker.language.relations import denied_by, is_undone, opposite, synonymous
from checker.language.thesaurus import close

_ENDING_OF_PEOPLE = frozenset(("fire", "sack"))
_TAKING_SIDES = frozenset("be come decide lean recommend rule speak stand turn vote".split())
_STAYING = frozenset(("remain", "stay"))
_STILL_THERE = _STAYING | {"be"}
_FIRST = frozenset("first last only record unprecedented unique maximum minimum ever every always".split())
_EVER = frozenset("ever every always".split())
_COMPARING = frozenset("since before ever yet far previously previous so as such other again".split())
_PENDING = frozenset("until till before unless".split())
# What does not do so is over.
_REMAINING = frozenset("continue last remain stay survive".split())
_DOUBTING = frozenset("deny dispute doubt rebut refute".split())
# "For want of it": what is lacking is not there; by itself such a noun may be a wish, or a defect.
_LACKING = frozenset("lack want absence dearth shortage scarcity paucity".split())
_TIMES = frozenset("minute hour day week month year".split())
_WITHOUT = frozenset(("without", "minus"))
_IN_VAIN = frozenset(("unsuccessfully", "ineffectively", "ineffectually"))
_UNREAL = frozenset("should would ought".split())
_WHOLE = frozenset("all any each every everybody everyone everything none nothing".split())
_WISHED = frozenset("aimed expected hoped intended meant planned wanted wished".split())
_ENDING = "less"
_LONG = 6


def turns(side: Side, index: int) -> bool:
    """Whether a word turns its clause round though it is no negative word."""
    token = side.tokens[index]
    lemma = token.lemma.casefold()
    if token.tag.startswith("NNP"):
        return False
    if by_oneself(side, index) or _lacks(side, index):
        return True
    if lemma in DENYING or token.norm in DENYING:
        return token.tag.startswith(("V", "N", "J", "R"))
    if token.tag.startswith("V") and (_ends(side, index) or with_particle(side, index)):
        return True
    if token.tag.startswith("NN") and is_derived(lemma):
        return True
    if lemma in LIMITING or token.norm in LIMITING:
        if token.norm == "too":
            return any(other.norm == "to" for other in side.tokens[index + 2:index + 8])
        return _limits(side, index)
    if token.norm.endswith(_ENDING) and len(token.norm) > _LONG and token.tag.startswith(("J", "R")):
        return True
    return denies(token)


def by_oneself(side: Side, index: int) -> bool:
    """Whether a word says that nobody helped or came along: "by themselves", "on her own" (not "on her own land")."""
    before = [token.norm for token in side.tokens[max(0, index - 2):index]]
    norm = side.tokens[index].norm
    if norm == "own" and before[:1] == ["on"]:
        behind = next((token for token in side.tokens[index + 1:] if not token.tag.startswith(("J", "CD"))), None)
        return behind is None or not behind.tag.startswith("N")
    return norm.endswith(("self", "selves")) and before[-1:] == ["by"]


def _lacks(side: Side, index: int) -> bool:
    """Whether a noun says that there is none of a thing, or too little: "for want of a nail"."""
    behind = side.tokens[index + 1].norm if index + 1 < len(side.tokens) else ""
    return side.tokens[index].lemma.casefold() in _LACKING and side.tokens[index].tag == "NN" and behind == "of"


def _ends(side: Side, verb: int) -> bool:
    """Whether a verb that ends what it is done to has such a thing."""
    lemma = side.tokens[verb].lemma
    things = [side.tokens[at] for at in done_to(side, verb)]
    if lemma in _ENDING_OF_PEOPLE:
        return any(token.tag.startswith(("NNP", "PRP")) or is_person(token.lemma.casefold()) for token in things)
    return lemma in ENDING_WITH_OBJECT and bool(things)


def with_particle(side: Side, verb: int) -> bool:
    """Whether a verb denies with the particle behind it: "backed away from", "let them off"."""
    lemma = side.tokens[verb].lemma.casefold()
    return any(
        f"{lemma}_{side.tokens[child].norm}" in WITH_PARTICLE
        for child in side.children(verb) if child > verb and side.tokens[child].tag in ("RP", "RB", "IN")
    )


def _limits(side: Side, index: int) -> bool:
    """Whether a word of LIMITING does what it can do: not "a few", "yet he came", "when still a child"."""
    norm = side.tokens[index].norm
    before = side.tokens[index - 1].norm if index else ""
    behind = side.tokens[index + 1].norm if index + 1 < len(side.tokens) else ""
    if norm == "but":
        return any(token.norm in _WHOLE for token in side.tokens[max(0, index - 3):index])
    if norm in ("few", "little"):
        return before != "a"
    if norm == "last":
        return behind == "to" or side.tokens[index].tag == "RB"
    if norm == "under":
        return side.tokens[min(index + 1, len(side.tokens) - 1)].tag == "CD"
    if norm == "against":
        return side.tokens[side.heads[index]].lemma in SPEECH | _TAKING_SIDES
    if norm == "only":
        verb = side.predicate(index)
        follows = verb is not None and verb < index and behind[:1].isdigit()  # "it cost only 35"
        return side.tokens[index].tag.startswith("R") and not follows
    if norm == "yet":
        return before in ("have", "has", "had", "as") and behind != "to"  # "has yet to" denies like a "not"
    if norm == "elsewhere":
        return before != "than"
    if norm == "still":
        return is_verb(side.tokens[side.heads[index]])
    if norm in ("out", "away", "off"):
        return side.tokens[side.heads[index]].lemma in ("be", "keep", "stay", "remain", "rule", "run")
    return True


def denies(token: Token) -> bool:
    """Whether a word has a negative prefix ("unproven")."""
    if token.tag.startswith("NNP") or token.tag.startswith("R") and token.norm not in _IN_VAIN:
        return False  # how something was done: "unfortunately"; what was not "correctly" done, _opposed() sees
    return (
        bool(denied_by(token.lemma.casefold()) or denied_by(token.norm)) or token.norm.startswith(("non-", "un-"))
        or token.tag in ("JJ", "VBN") and is_undone(token.norm)
    )


def is_unreal(side: Side, index: int) -> bool:
    """Whether a verb tells what did not come true: "should have heard", "was to have been mended", "had hoped to"."""
    if not side.tokens[index].tag.startswith("V"):
        return False
    above = side.heads[index]
    if side.tokens[index].dep == "xcomp" and side.tokens[above].norm in _WISHED and side.tokens[above].tag == "VBN":
        if any(side.tokens[child].norm in ("had", "'d") for child in side.children(above)):
            return True
    helpers = [side.tokens[child] for child in side.children(index) if side.tokens[child].dep.startswith("aux")]
    lemmas = {token.lemma.casefold() for token in helpers} | {token.norm for token in helpers}
    return "have" in lemmas and bool(_UNREAL & lemmas or "to" in lemmas)


def alone(side: Side, other: Side, known: dict[int, int]) -> Iterator[int]:
    """The words of ``side`` that turn their clause round and have nothing of the kind as a counterpart in ``other``;
    ``known`` gives the counterparts."""
    for index in range(len(side.tokens)):
        there = known.get(index)
        if is_unreal(side, index) and (there is None or not is_unreal(other, there)):
            yield index
        elif side.tokens[index].norm in EXCEPTING and turns(side, index):
            if there is None or other.tokens[there].norm not in EXCEPTING:
                yield index
        elif turns(side, index):
            if there is None and (by_oneself(side, index) or not _rendered(side, other, known, index)) or (
                there is not None and other.tokens[there].lemma != side.tokens[index].lemma
                and (not turns(other, there) or _denied(other, there) != _denied(side, index))
            ):
                yield index


def _denied(side: Side, index: int) -> bool:
    return is_verb(side.tokens[index]) and side.negated(index) > 0


def _rendered(side: Side, other: Side, known: dict[int, int], index: int) -> bool:
    """Whether the other side has a word left over that may stand for this one: "abandon", "drop"."""
    there = set(known.values())
    token = side.tokens[index]
    if any(at not in there and rival.norm == token.norm for at, rival in enumerate(other.tokens)):
        return True
    limits = only_limits(side, index)  # the thesaurus has "almost" for "scarcely"
    return is_content(token) and any(
        at not in there and is_content(rival) and rival.tag[:1] == token.tag[:1] and _stands_for(token, rival)
        and (not limits or turns(other, at))
        for at, rival in enumerate(other.tokens)
    )


def _stands_for(token: Token, rival: Token) -> bool:
    """Whether two words are synonyms, or close in the thesaurus: it has "want" for "fail" and "leave" for "escape"."""
    x, y = token.lemma.casefold(), rival.lemma.casefold()
    return x == y or synonymous(x, y, token.tag) or close(x, y)


def made_up_for(words: Words, lost: bool, index: int, verb: int | None, copied: bool = False) -> bool:
    """Whether something else turns the clause round as well, so that one negative word more says the same.

    ``index`` is the negative word and ``verb`` its verb, in the original where it was ``lost``, else in the draft.
    Where all around it is ``copied``, words that only limit ("still", "only") make up for nothing.
    """
    side, other, known, back = (
        (words.a, words.b, words.to_b, words.to_a) if lost else (words.b, words.a, words.to_a, words.to_b)
    )
    there = known.get(verb) if verb is not None else None
    mine = reach(side, verb) if verb is not None else frozenset(range(len(side.tokens)))
    theirs = reach(other, there) if there is not None else frozenset(range(len(other.tokens)))
    if side.tokens[index].norm in _WITHOUT:
        theirs = frozenset(range(len(other.tokens)))  # it denies a thing, not the verb
    elif verb is not None:
        # "Threatening not to pay", "had threatened to withhold it"
        theirs |= {at for above in governing(side, verb) if above in known for at in reach(other, known[above])}
        if _bound_otherwise(side, other, verb):
            return True
    if verb is not None and not copied and _also_said(side, verb) and not _said_twice(other, there, side.tokens[verb]):
        return True
    if _denies_twice(side, other, known, verb) or _denied_as_a_whole(side, other, known, index, verb):
        return True
    if verb is not None and there is not None and _doubted(other, there) != _doubted(side, verb):
        return True
    longer = any(token.norm == "longer" for token in side.tokens[index + 1:index + 2]) or (
        verb is not None and there is None and side.tokens[verb].lemma in _REMAINING
    )
    if longer and any(token.lemma in OVER for at, token in enumerate(other.tokens) if at not in back):
        return True
    if any(
        at in theirs and not (copied and only_limits(other, at)) and not _same_deed(side, verb, other, at)
        and not (longer and other.tokens[at].norm == "still")  # what is no longer so is not still so
        for at in alone(other, side, back)
    ):
        return True
    said_alike = verb is not None and there is not None and alike(side.tokens[verb], other.tokens[there])
    if any(
        at in mine and at != index and not (copied and only_limits(side, at)) and not (at == verb and said_alike)
        for at in alone(side, other, known)
    ):
        return True
    if _opposed(side, other, known, mine, theirs):
        return True
    norms = {side.tokens[at].norm for at in mine}
    if norms & _PENDING and not {token.norm for token in other.tokens} & _PENDING:
        return True
    if not copied and not norms & _PENDING and any(
        token.norm in _PENDING and (token.dep == "mark" or other.tokens[at - 1].lemma in _TIMES)
        for at, token in enumerate(other.tokens) if at and at not in back
    ):
        return True  # "did not come back for a week", "it was a week before it was back"
    compared = any(side.tokens[at].tag in ("JJR", "RBR") or _compares(side, at) for at in mine)
    ranked = _ranking(other, there) if there is not None else frozenset()
    return compared and any(
        _is_utmost(token) and (at not in back or at in ranked or not _is_utmost(side.tokens[back[at]]))
        for at, token in enumerate(other.tokens)
    )


def _denies_twice(side: Side, other: Side, known: dict[int, int], verb: int | None) -> bool:
    """Whether the verb that is denied denies in itself and the other side says nothing of the kind of its subject: "had
    not failed" and "was at work"."""
    if verb is None or verb in known or side.tokens[verb].lemma not in DENYING:
        return False
    there = set(known.values())
    lemma = side.tokens[verb].lemma.casefold()
    subjects = {
        known[child] for child in side.children(verb) if child in known and side.tokens[child].dep in ANY_SUBJECTS
    }
    return not any(
        at not in there and is_content(token) and may_say(lemma, token.lemma.casefold(), "V")
        and (not subjects or subjects & {*other.children(at)})
        for at, token in enumerate(other.tokens)
    )


def _denied_as_a_whole(side: Side, other: Side, known: dict[int, int], index: int, verb: int | None) -> bool:
    """Whether the other side refuses or ends the thing of which this one says that there is none, and this side tells
    that as well, in a clause of its own: "will have no pool: the plan was turned down", "the plans for a pool were
    thrown out"."""
    thing = side.heads[index]
    light = verb is not None and side.tokens[verb].lemma in ("be", "have", "get")
    if not light or verb is None or side.tokens[index].norm != "no" or thing not in known:
        return False
    above = other.predicate(known[thing])
    if above is None or only_limits(other, above) or not turns(other, above) or other.negated(above):
        return False
    told = next((at for at, there in known.items() if there == above), None)
    return told is not None and told not in side.clause(verb)


def _doubted(side: Side, verb: int) -> bool:
    """Whether somebody denies or doubts what a clause tells: "denied that he had signed"."""
    return any(side.tokens[above].lemma in _DOUBTING for above in governing(side, verb))


def _same_deed(side: Side, verb: int | None, other: Side, at: int) -> bool:
    """Whether what turns the other side round says what the denied verb says: "not cancelled", "called off"; what
    remains somewhere is there."""
    if verb is None or not other.tokens[at].tag.startswith("V") or other.negated(at) or is_unreal(other, at):
        return False
    if side.tokens[verb].lemma in _STILL_THERE and other.tokens[at].lemma in _STAYING:
        return True
    one, two = side.tokens[verb].lemma.casefold(), other.tokens[at].lemma.casefold()
    plain = is_content(side.tokens[verb]) and not only_limits(other, at)
    return plain and (one == two or synonymous(one, two, "V"))


def _bound_otherwise(side: Side, other: Side, verb: int) -> bool:
    """Whether a figure of the denied clause has the same number with another bound on the other side: "not expected
    to make more than 50", "expected to make no more than 50"."""
    clause = [side.tokens[at].span for at in reach(side, verb)]
    mine = [figure for figure in _bounded(side) if any(figure.phrase.overlaps(span) for span in clause)]
    return any(
        one.value == two.value and one.unit == two.unit and one.qualifier != two.qualifier
        for one in mine for two in _bounded(other)
    )


def _bounded(side: Side) -> Iterator[Figure]:
    return (figure for figure in side.figures() if figure.qualifier)


def _ranking(side: Side, verb: int) -> frozenset[int]:
    """The words that rank what a verb is said of: "the first county to change"."""
    head = side.heads[verb]
    if side.tokens[verb].dep not in ("relcl", "acl"):
        return frozenset()
    return frozenset(at for at in side.children(head) if side.tokens[at].lemma.casefold() not in _EVER)


def _also_said(side: Side, verb: int) -> bool:
    """Whether a passage says undenied what it denies, of something else: "not on Mondays, but it is open otherwise"."""
    token = side.tokens[verb]
    return any(
        other.lemma.casefold() in (token.lemma.casefold(), token.norm) and is_content(other)
        for _, other in _undenied(side, verb)
    )


def _said_twice(side: Side, verb: int | None, token: Token) -> bool:
    """Whether the other side says it of two things as well, its ``verb`` one of them: of neither is it denied."""
    told = sum(may_say(token.lemma.casefold(), other.lemma.casefold(), "V") for _, other in _undenied(side, verb))
    return told >= (1 if verb is not None else 2)


def _undenied(side: Side, verb: int | None) -> Iterator[tuple[int, Token]]:
    """The verbs, and the adjectives in their place, that no negative word is about, ``verb`` and its own left out."""
    for at, other in enumerate(side.tokens):
        if at != verb and (is_verb(other) or other.dep == "acomp"):
            above = side.predicate(at)
            if above is not None and above != verb and not side.negated(above):
                yield at, other


def _compares(side: Side, at: int) -> bool:
    """Whether a word sets one thing beside others: "as high as", "again"; not "as well"."""
    behind = side.tokens[at + 1].norm if at + 1 < len(side.tokens) else ""
    return side.tokens[at].norm in _COMPARING and (side.tokens[at].norm, behind) != ("as", "well")


def _is_utmost(token: Token) -> bool:
    """Whether a word says that nothing goes beyond, or nothing of the kind was before: "the smallest", "the first"."""
    return token.tag in ("JJS", "RBS") or token.lemma.casefold() in _FIRST


def _opposed(side: Side, other: Side, known: dict[int, int], mine: frozenset[int], theirs: frozenset[int]) -> bool:
    """Whether a word of one clause is the opposite of one of the other: "not accept", "reject"; "not under", "over"."""
    there = set(known.values())
    free = [side.tokens[at] for at in mine if at not in known and side.tokens[at].norm not in NEGATIVES]
    free_other = [other.tokens[at] for at in theirs if at not in there and other.tokens[at].norm not in NEGATIVES]
    return any(_opposites(x, y) for x in free for y in free_other)


def _opposites(x: Token, y: Token) -> bool:
    if x.tag in ("IN", "RP") or y.tag in ("IN", "RP"):
        return opposite(x.norm, y.norm)
    if not is_content(x) or not is_content(y):
        return False
    forms = ((x.lemma.casefold(), y.lemma.casefold()), (x.norm, y.norm))
    return any(
        opposite(a, b) or without_prefix(a) == b or without_prefix(b) == a for a, b in forms
    )


def alike(a: Token, b: Token) -> bool:
    """Whether two words may say the same."""
    x, y = a.lemma.casefold(), b.lemma.casefold()
    return x == y or a.tag[:1] == b.tag[:1] and may_say(x, y, a.tag)
