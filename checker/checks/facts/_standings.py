"""Where a clause puts what it tells: over, now, ahead, or open, by the forms of its verbs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from checker.checks.facts._grammar import is_verb
from checker.checks.facts._verbs import REPORTS, group
from checker.checks.facts._words import Side, Words, is_content

Standing = Literal["over", "now", "ahead", "possible", "open"]
OVER: Standing = "over"
NOW: Standing = "now"
AHEAD: Standing = "ahead"
POSSIBLE: Standing = "possible"
OPEN: Standing = "open"

_POSSIBLE = frozenset(("may", "might", "could"))
PLANNING = frozenset(
    """
    about aim anticipate bound consider due expect forecast hope hoped hopes intend likely mean offer plan pledge poised
    predict prepare project promise propose ready schedule seek set threaten unlikely vow want wish
    """.split()
)
"""Verbs and adjectives behind which an infinitive is of something to come."""
FORESEEING = frozenset(
    "arrange expect forecast foresee intend list offer plan pledge predict promise propose schedule threaten vow warn"
    .split()
)
"""Verbs that, done, leave what they are about to come."""
LEADING_ON = frozenset(
    """
    acquire adjourn adopt advise agree allow amend announce anticipate appoint approve arrange ask assign authorise
    authorize award axe back ban bar begin book buy call cancel change choose commission cut decide decree delay demand
    designate direct donate drop elect endorse expect extend face forbid forecast foresee give grant guarantee hinge
    hire impose increase instruct introduce invite join launch lead lease leave lend let lift list loan lower name
    nominate offer order outlaw owe pass permit pick plan pledge postpone predict prevent prohibit promise propose
    purchase raise ratify recommend recruit reduce refuse reject relax rent require reserve rule schedule scrap secure
    select sell sentence set settle sign start suspend threaten unveil urge vote vow warn win
    """.split()
)
"""Verbs that, done, leave something to come: of deciding, ordering, promising, appointing, giving and changing."""
# What their infinitive tells stands where they do.
_IMPLICATIVE = frozenset(
    "appear begin cease come continue fail finish get go happen have help keep manage prove seem start stop turn use"
    .split()
)
_NAMING = frozenset("accuse blame call condemn criticise criticize describe praise welcome".split())
_PENDING = frozenset("due expected likely planned poised scheduled set unlikely".split())
_ONCE = frozenset("after before if once till unless until when whenever".split())
_DEEPEST = 4


def standing(side: Side, verb: int, depth: int = 0) -> Standing:
    """Where what a verb tells stands; "open" where the form alone does not say so ("voted to close", "must pay")."""
    told = group(side, verb)
    token = side.tokens[verb]
    if told.time == "future":
        return OPEN if has_to(side, verb) else AHEAD
    if told.modal:
        return POSSIBLE if told.modal in _POSSIBLE else OPEN
    head = side.heads[verb]
    if (told.perfect or told.time == "present") and token.dep == "advcl" and head != verb and depth < _DEEPEST and any(
        side.tokens[child].norm in _ONCE for child in side.children(verb)
    ) and standing(side, head, depth + 1) == AHEAD:
        return AHEAD  # "will be able to call once it has been dug"
    if token.dep in ("ccomp", "xcomp") and token.tag.startswith("VB") and side.tokens[head].lemma in ("have", "get"):
        return standing(side, head, depth + 1) if head != verb and depth < _DEEPEST else OPEN
    if told.time and _is_planning(side, verb, told.passive):
        # What "was to open" may have opened.
        return AHEAD if told.time == "present" and not told.perfect else OPEN
    if told.time == "past" or told.time == "present" and told.perfect:
        awaited = told.perfect and side.negated(verb)  # "has not yet been delivered"
        if token.lemma == "be" and told.time == told.reported == "past":
            return OPEN  # "said that the lane was too narrow", which it is
        return OPEN if awaited or token.lemma in FORESEEING else OVER
    return NOW if told.time == "present" else _by_head(side, verb, depth)


def _by_head(side: Side, verb: int, depth: int) -> Standing:
    """The standing of an infinitive or a participle, by what it hangs on."""
    token, head = side.tokens[verb], side.heads[verb]
    top = side.tokens[head]
    if head == verb or depth >= _DEEPEST:
        return OPEN
    if any(side.tokens[child].norm == "to" and side.tokens[child].dep == "aux" for child in side.children(verb)):
        if token.dep not in ("xcomp", "ccomp") or not (is_verb(top) or top.tag.startswith("J")):
            return OPEN
        if {top.lemma, top.norm} & PLANNING:
            governor = side.predicate(head)
            return standing(side, governor, depth + 1) if governor is not None else OPEN
        return standing(side, head, depth + 1) if top.lemma in _IMPLICATIVE else OPEN
    governor = side.predicate(head)
    if token.tag == "VBN" and token.dep == "acl" and governor is not None and (
        side.tokens[governor].lemma in ("have", "get") and side.heads[head] == governor
    ):
        return standing(side, governor, depth + 1)  # "will have $40 taken off"
    if token.tag == "VBN" and token.dep in ("acl", "advcl", "amod", "relcl"):
        return OPEN if token.lemma in PLANNING else OVER
    own = any(side.tokens[child].dep == "nsubj" for child in side.children(verb))
    if token.dep == "advcl" and token.tag == "VBG" and token.lemma in REPORTS | _NAMING:
        return OPEN  # "said that it would appeal, calling it unjust"
    if token.dep == "advcl" and token.tag != "VBN" and not own or token.dep == "conj" and is_verb(top):
        return OPEN if governor is None or governor == verb else standing(side, governor, depth + 1)
    return OPEN


def _is_planning(side: Side, verb: int, passive: bool) -> bool:
    """Whether a verb says that something is to come: "plans to close", "is due in May", "is planned for May"."""
    token = side.tokens[verb]
    below = side.children(verb)
    plans = bool({token.lemma, token.norm} & PLANNING)
    if plans or token.lemma == "be":
        if any(side.tokens[child].dep in ("xcomp", "ccomp") and _is_infinitive(side, child) for child in below):
            return True
    if passive and token.norm in _PENDING:
        return True
    return token.lemma == "be" and any(side.tokens[child].norm in _PENDING for child in below)


def _is_infinitive(side: Side, verb: int) -> bool:
    return any(side.tokens[child].norm == "to" for child in side.children(verb))


def has_to(side: Side, verb: int) -> bool:
    """Whether it says what somebody must do: "will have to look elsewhere"."""
    return side.tokens[verb].lemma == "have" and any(side.tokens[at].dep == "xcomp" for at in side.children(verb))


def has_ahead_below(side: Side, verb: int) -> bool:
    """Whether a clause that hangs on a verb tells of something to come: "said that it would", "was going to"."""
    return any(
        side.tokens[child].dep in ("ccomp", "xcomp") and (
            side.tokens[child].tag.startswith(("V", "MD")) and standing(side, child) in (AHEAD, POSSIBLE, OPEN)
        )
        for child in side.children(verb)
    )


def ahead_in_complement(words: Words, verb: int) -> bool:
    """Whether what hangs on a verb of the draft as its clause is of something to come in the original: "snow will let
    lifts open", "lifts will open after snow fell"."""
    for child in words.b.children(verb):
        if words.b.tokens[child].dep not in ("ccomp", "xcomp"):
            continue
        for at in (child, *words.b.below(child)):
            a = words.to_a.get(at)
            above = words.a.predicate(a) if a is not None and is_content(words.b.tokens[at]) else None
            if above is not None and standing(words.a, above) == AHEAD:
                return True
    return False


def is_to_be_none(words: Words, verb: int) -> bool:
    """Whether the draft says that there will be none of something, where the original tells what put an end to it:
    "will have no mast", "there will be no fair"."""
    return words.b.tokens[verb].lemma in ("be", "have") and any(
        words.b.tokens[at].norm == "no" and at not in words.to_a and words.b.tokens[at].dep in ("det", "neg")
        for child in words.b.children(verb) if words.b.tokens[child].dep in ("attr", "dobj")
        for at in words.b.children(child)
    )


_BREAKS = frozenset(("appos", "relcl", "acl", "advcl", "parataxis"))


def arguments(side: Side, verb: int) -> Iterator[int]:
    """What a verb's clause holds, what only explains a noun in it left out: "the plant, maker of boots, is to"."""
    stack = [child for child in side.children(verb)]
    while stack:
        index = stack.pop()
        token = side.tokens[index]
        if token.dep in _BREAKS or token.dep in ("ccomp", "xcomp", "conj", "csubj", "pcomp") and (
            token.tag.startswith(("V", "MD"))
        ):
            continue
        yield index
        stack.extend(side.children(index))
