"""Where an event stands: ahead, going on, over, or never come to pass, by the verb or word that says so.

Grammarians call these verbs aspectual: "begin", "continue", "stop" tell of another verb, or of a noun for what is done,
which of its phases it is in.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._grammar import is_verb
from checker.checks.facts._verbs import REPORTS, VerbGroup, group
from checker.checks.facts._words import Side, Words
from checker.document import Span, Token
from checker.language.noun_kinds import is_kind_of

_BEGIN = frozenset("begin commence recommence restart resume start".split())
_GO_ON = frozenset("continue keep persist".split())
_STOP = frozenset("cease discontinue halt quit stop".split())
_END = frozenset("cease conclude end finish halt stop".split())
_FINISHING = frozenset("complete conclude end finish".split())
_PLANNING = frozenset(
    "agree aim consider expect hope intend mean plan pledge prepare promise propose schedule set vow want about due "
    "ready poised likely bound".split()
)
_BEFORE_PLANS = frozenset("about for of on to".split())
_LIGHT = frozenset("do give go have hold make put take".split())
_EVENTS = ("action", "activity", "happening", "process")
_CLASHES = frozenset((
    frozenset(("over", "on")), frozenset(("over", "present")), frozenset(("over", "ahead")), frozenset(("ahead", "on")),
    frozenset(("undone", "done")), frozenset(("undone", "present")), frozenset(("undone", "on")),
    frozenset(("ahead", "done")),
))
_OBJECTS = frozenset(("dobj", "nsubj", "nsubjpass", "pobj"))


def phases_changed(words: Words) -> Iterator[tuple[Span, Span]]:
    """Where the two sides tell of an event that either names once, and put it in phases that exclude each other."""
    for a, b in sorted(words.to_b.items()):
        if a in words.loose_a or not _once(words, a, b):
            continue
        one, two = phase(words.a, a), phase(words.b, b)
        if one is None or two is None or frozenset((one[0], two[0])) not in _CLASHES:
            continue
        if one[2] or two[2]:  # two plain verbs are compared by their tenses
            yield one[1], two[1]


def finished(words: Words) -> Iterator[tuple[VerbGroup, VerbGroup]]:
    """What goes on in the original and has come to an end in the draft: "is being treated", "has completed her
    treatment"."""
    for b in words.b.verbs():
        if words.b.tokens[b].lemma not in _FINISHING or b in words.to_a or words.b.negated(b):
            continue
        done = group(words.b, b)
        below = [
            words.b.tokens[child] for child in words.b.children(b) if words.b.tokens[child].dep in ("dobj", "xcomp")
        ]
        if done.modal or not (done.perfect or done.time == "past"):
            continue
        for a in words.a.verbs():
            going = group(words.a, a)
            stem = words.a.tokens[a].lemma[:max(4, len(words.a.tokens[a].lemma) - 2)]
            if going.progressive and going.time == "present" and len(stem) >= 4 and any(
                token.norm.startswith(stem) for token in below
            ):
                yield going, done
                return


def _once(words: Words, a: int, b: int) -> bool:
    """Whether no other token of either side is the same verb or noun."""
    sides = ((words.a, a), (words.b, b))
    return all(sum(token.lemma == side.tokens[at].lemma for token in side.tokens) == 1 for side, at in sides)


def phase(side: Side, index: int) -> tuple[str, Span, bool] | None:
    """The phase of an event, the words that say so, and whether it is said by more than the verb's own tense."""
    token = side.tokens[index]
    verb = is_verb(token)
    if not verb and not token.tag.startswith("NN"):
        return None
    above = side.heads[index]
    if verb and token.dep == "pcomp" or not verb and token.dep == "pobj":
        preposition, above = above, side.heads[above]
        if not verb and side.tokens[preposition].norm == "under" and _is_event(token):
            governor = side.predicate(preposition)
            if governor is not None and group(side, governor).time == "present" and not side.negated(governor):
                return "on", side.tokens[preposition].span.cover(token.span), True
        if not verb and side.tokens[above].lemma not in _LIGHT:
            return None
    if above != index and (token.dep in ("xcomp", "pcomp") if verb else token.dep in _OBJECTS):
        found = _by_verb(side, index, above, verb)
        if found is not None:
            return found
    return _by_tense(side, index) if verb else None


def _by_verb(side: Side, index: int, above: int, verb: bool) -> tuple[str, Span, bool] | None:
    top, event = side.tokens[above], side.tokens[index]
    if is_verb(top) and side.negated(above):
        return None
    whole = top.span.cover(event.span)
    told = group(side, above)
    if verb and top.lemma == "use" and top.tag in ("VBD", "VBN") and top.dep != "auxpass":
        passive = any(side.tokens[at].dep in ("auxpass", "dobj", "nsubjpass") for at in side.children(above))
        return None if passive else ("over", whole, True)
    ahead = told.time == "future" or _is_ahead(side, above)
    particles = {side.tokens[at].norm for at in side.children(above) if side.tokens[at].dep in ("prt", "advmod")}
    if told.modal and not ahead or not told.time and not ahead:
        return None
    if top.lemma in _BEGIN:
        if not ahead and told.time == "present" and not (told.perfect or told.progressive):
            return None  # "the hearings resume on Monday"
        return ("ahead" if ahead else "on"), whole, True
    if top.lemma in _GO_ON or top.lemma in ("go", "carry") and "on" in particles:
        return None if ahead or told.time == "past" else ("on", whole, True)
    if not verb and top.lemma in _END and not ahead and told.time == "present" and not (
        told.perfect or told.progressive
    ):
        return None  # "the ban ends on Monday"
    if top.lemma in (_STOP if verb else _END) and not (verb and event.norm == event.lemma):  # "stopped to drink"
        return ("on" if ahead else "over"), whole, True
    before = side.tokens[side.heads[index]].norm if event.dep == "pcomp" else "to"
    perfect = any(side.tokens[at].lemma == "have" and side.tokens[at].dep == "aux" for at in side.children(index))
    planned = before in _BEFORE_PLANS and (top.lemma in _PLANNING or top.norm in _PLANNING)
    if verb and planned and told.time != "past" and not perfect:
        return "ahead", whole, True
    if not verb and event.dep != "nsubj" and top.lemma in _LIGHT | {"be"} and _is_event(event):
        if ahead:
            return "ahead", whole, True
        return ("done", whole, True) if told.time == "past" or told.perfect else None
    if not verb and event.dep == "nsubj" and top.lemma == "be" and _is_event(event):
        over = any(side.tokens[at].norm == "over" for at in side.children(above))
        if told.time == "present" and not told.perfect:
            return ("over" if over else "present"), whole, True
    return None


def _is_event(token: Token) -> bool:
    """Whether a noun is for something done or going on."""
    return any(is_kind_of(token.lemma.casefold(), kind) for kind in _EVENTS)


def _is_ahead(side: Side, verb: int) -> bool:
    """Whether something ahead governs a verb: "is expected to start", "plans to stop"."""
    above = side.heads[verb]
    top = side.tokens[above]
    return above != verb and side.tokens[verb].dep == "xcomp" and (top.lemma in _PLANNING or top.norm in _PLANNING)


def _by_tense(side: Side, index: int) -> tuple[str, Span, bool] | None:
    """The phase that a verb's own form says, or "still" and "no longer" beside it."""
    told = group(side, index)
    below = {side.tokens[at].norm for at in side.children(index)}
    span = told.span
    if "longer" in below and any(side.tokens[at].norm in ("no", "not") for at in side.clause(index)):
        return "over", span, True
    never = any(side.tokens[at].dep == "neg" for at in side.children(index))
    if told.modal == "would" and told.perfect and told.reported is None and not never:
        return "undone", span, True
    if told.modal or side.negated(index) or side.tokens[index].dep in ("acl", "amod"):
        return None
    if "still" in below and told.time == "present":
        return "on", span, True
    if told.time == "future":
        return "ahead", span, False
    if told.time == "present" and not told.perfect:
        return "present", span, False
    if told.time in ("past", "present") and side.tokens[index].lemma not in REPORTS:
        return "done", span, False
    return None
