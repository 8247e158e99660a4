"""Whether two verbs, one told in the past and one in the present, are of one thing, so that only the time differs."""

from __future__ import annotations

from collections.abc import Container

from checker.checks.facts._grammar import is_verb
from checker.checks.facts._places import done_to
from checker.checks.facts._standings import OVER, standing
from checker.checks.facts._time_frames import LASTING
from checker.checks.facts._verbs import REPORTS, VerbGroup
from checker.checks.facts._words import Side, Words, is_content
from checker.document import Document, Token

_STATES = LASTING | frozenset("be belong contain cost own have know love need want weigh".split())
"""What these verbs tell is so or was so; what others tell in the present is a habit, or is yet to come."""
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))


def other_verb(words: Words, a: int, b: int) -> bool:
    """Whether two verbs are neither the same nor counterparts beyond what a thesaurus puts together."""
    if words.a.tokens[a].lemma == words.b.tokens[b].lemma:
        # "Is the largest town", "was the capital"
        said_a, said_b = ({at for at in side.children(verb) if side.tokens[at].dep in ("attr", "acomp")}
                          for side, verb in ((words.a, a), (words.b, b)))
        return bool(said_a and said_b) and not any(words.to_b.get(at) in said_b for at in said_a)
    return words.to_b.get(a) != b or a in words.loose_a


def other_objects(words: Words, a: int, b: int) -> bool:
    """Whether two verbs are done to two things: "is to give evidence", "gave the news"."""
    things_a, things_b = done_to(words.a, a), done_to(words.b, b)
    return bool(things_a and things_b) and not any(words.to_b.get(thing) in things_b for thing in things_a)


def lasts(words: Words, a: VerbGroup, b: VerbGroup) -> bool:
    """Whether two verbs say of one subject that it is in one state: "Dorn was the mayor", "Dorn is the mayor"."""
    lemma = words.a.tokens[a.verb].lemma
    if lemma != words.b.tokens[b.verb].lemma or lemma not in _STATES:
        return False
    (who_a, said_a), (who_b, said_b) = _parts(words.a, a.verb), _parts(words.b, b.verb)
    if not any(words.to_b.get(at) in who_b for at in who_a):
        return False
    return not (said_a or said_b) or any(words.to_b.get(at) in said_b for at in said_a)


def _parts(side: Side, verb: int) -> tuple[set[int], set[int]]:
    """The subject of a verb with what hangs on it, of a relative clause the noun; and the rest that the clause says."""
    tops = {child for child in side.children(verb) if side.tokens[child].dep in _SUBJECTS}
    who = tops | {at for top in tops for at in side.below(top)}
    if side.tokens[verb].dep == "relcl":
        who.add(side.heads[verb])
    said = {at for at in side.clause(verb) if at != verb and at not in who and is_content(side.tokens[at])}
    return who, said


def told_elsewhere(words: Words, a: VerbGroup, b: VerbGroup) -> bool:
    """Whether another clause of the original has the verb in the draft's time; of "be", whose forms are everywhere,
    that says nothing."""
    token = words.b.tokens[b.verb]
    if token.lemma == "be":
        return False
    own = words.a.tokens[a.verb].span
    return any(
        other.lemma == token.lemma and other.span != own and is_verb(other) and _time(other) == b.time
        for other in _tokens(words.a.document)
    )


def to_another_doer(words: Words, a: VerbGroup, b: VerbGroup) -> bool:
    """Whether what somebody is to do is told as done of those of whom the original tells something else as done:
    "Hotels are to join. Forty-one have signed up", "Forty-one hotels have joined"."""
    if b.time == "future":
        return False
    who_a, who_b = ({child for child in side.children(group.verb) if side.tokens[child].dep in _SUBJECTS}
                    for side, group in ((words.a, a), (words.b, b)))
    found = {words.to_a[at] for at in who_b if at in words.to_a} - who_a
    return any(
        words.a.tokens[at].dep in _SUBJECTS and standing(words.a, words.a.heads[at]) == OVER
        for at in found
        if is_verb(words.a.tokens[words.a.heads[at]]) and words.a.tokens[words.a.heads[at]].lemma not in REPORTS
    )


def of_all_so_far(side: Side, group: VerbGroup) -> bool:
    """Whether a clause only sets a thing against all that came before it: "the first mill that it has ever built"."""
    return group.perfect and side.tokens[group.verb].dep in ("relcl", "acl") and any(
        side.tokens[child].norm in ("ever", "yet") for child in side.children(group.verb)
    )


def in_course(side: Side, group: VerbGroup) -> bool:
    """Whether "as" or "while" says that the verb went on meanwhile, in whatever form: "hit him as he turned"."""
    return not group.progressive and _opened_by(side, group.verb, ("as", "while"))


def only_tells_when(words: Words, a: VerbGroup, b: VerbGroup) -> bool:
    """Whether two verbs say when something else was: "when the ward moved", "as the ward was moving"."""
    return all(_opened_by(side, group.verb, ("as", "while", "when")) for side, group in ((words.a, a), (words.b, b)))


def _opened_by(side: Side, verb: int, opening: Container[str]) -> bool:
    return any(
        side.tokens[child].norm in opening and side.tokens[child].dep in ("mark", "advmod")
        for child in side.children(verb)
    )


def _tokens(document: Document) -> list[Token]:
    return [token for sentence in document.sentences for token in sentence.tokens]


def _time(token: Token) -> str:
    """The time that a verb's own form tells."""
    return {"VBD": "past", "VBZ": "present", "VBP": "present"}.get(token.tag, "")


def has_no_time(words: Words, a: VerbGroup, b: VerbGroup) -> bool:
    """Whether one is a participle behind its noun that the parse took for a verb in the past: "the chairs kept
    there", "the chairs that are kept there"."""
    for side, verb, other_side, other, known in (
        (words.a, a, words.b, b, words.to_b), (words.b, b, words.a, a, words.to_a),
    ):
        below = {side.tokens[child].dep: child for child in side.children(verb.verb)}
        if not other.passive or verb.passive or "aux" in below or side.tokens[verb.verb].tag not in ("VBD", "VBN"):
            continue
        if other_side.tokens[other.verb].norm == side.tokens[verb.verb].norm and "dobj" not in below:
            return True  # "most of them capped", "most are capped"
        held = {child for child in other_side.children(other.verb) if other_side.tokens[child].dep == "nsubjpass"}
        if other_side.tokens[other.verb].dep == "relcl":
            held.add(other_side.heads[other.verb])
        if "nsubj" not in below or known.get(below["nsubj"]) in held:
            return True
    return False
