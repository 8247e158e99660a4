"""Whether two words of a link stand in one place: the same work, beside words that are counterparts."""

from __future__ import annotations

from checker.checks.facts._counterparts import framed, side_by_side
from checker.checks.facts._grammar import ANY_SUBJECTS, negation_cues
from checker.checks.facts._words import Side, Words, is_content, may_say
from checker.collation import Collation, Link

PARTICLES = frozenset(
    "for against over under above below before after up down into from inside outside within because despite".split()
)
_MUST = frozenset("able allow force have need oblige permit require".split())
_MOTION = frozenset(("into", "from"))
_TOWARDS = frozenset("to for against about".split())


def same_place(collation: Collation, link: Link, words: Words, a: int, b: int, plain: bool) -> bool:
    """Whether the two do the same work: not where one is denied, and not where the sides of a deal changed too."""
    span_a, span_b = words.a.tokens[a].span, words.b.tokens[b].span
    copied = framed(collation, link, span_a, span_b)
    if not comparable(words, a, b, copied):
        return False
    if copied:
        return True
    if words.a.tokens[a].norm in PARTICLES:
        if one_place(words, a, b) and side_by_side(collation, link, span_a, span_b, 60):
            return True
        governed = [_governed(words.a, a), _governed(words.b, b)]
        if {words.a.tokens[a].norm, words.b.tokens[b].norm} == _MOTION and not _one_motion(words, a, b):
            return False  # "broke into the house", "stolen from the house"
        return plain and any(words.to_b.get(there) in governed[1] for there in governed[0])
    near = one_place(words, a, b) if plain else words.near(a, b)
    return near or side_by_side(collation, link, span_a, span_b, 40)


def _one_motion(words: Words, a: int, b: int) -> bool:
    """Whether two prepositions hang on words that are counterparts, or of which one may stand for the other."""
    above, there = words.a.heads[a], words.b.heads[b]
    lemmas = words.a.tokens[above].lemma.casefold(), words.b.tokens[there].lemma.casefold()
    return words.to_b.get(above) == there or may_say(*lemmas)


def _governed(side: Side, index: int) -> set[int]:
    """What a preposition or a conjunction stands before: its noun, its verb."""
    below = {child for child in side.children(index) if side.tokens[child].dep in ("pobj", "pcomp")}
    return below | ({side.heads[index]} if side.tokens[index].dep == "mark" else set())


def one_place(words: Words, a: int, b: int) -> bool:
    """Whether two words stand in the same place, prepositions and parts of a compound looked through."""
    if words.near(a, b):
        return True
    head = words.to_b.get(_holder(words.a, a))
    there = _holder(words.b, b)
    if head is not None and there != b and (head == there or words.b.heads[head] == there):
        return words.a.tokens[a].dep == words.b.tokens[b].dep
    below = {words.to_b.get(child) for child in _held(words.a, a)} - {None}
    return bool(below & set(_held(words.b, b))) or _of_one_noun(words, a, b)


def _of_one_noun(words: Words, a: int, b: int) -> bool:
    """Whether both qualify one noun, the other qualities in a list before it looked through."""
    nouns = []
    for side, index in ((words.a, a), (words.b, b)):
        if not side.tokens[index].tag.startswith(("J", "R")):
            return False
        above = side.heads[index]
        while side.tokens[above].tag.startswith(("J", "R")) and side.heads[above] != above:
            above = side.heads[above]
        nouns.append(above)
    return words.b.tokens[nouns[1]].tag.startswith("N") and words.to_b.get(nouns[0]) == nouns[1]


def _holder(side: Side, index: int) -> int:
    head = side.heads[index]
    return side.heads[head] if side.tokens[head].tag in ("IN", "TO") else head


def _held(side: Side, index: int) -> list[int]:
    """The content words that hang on a word, those behind a preposition too."""
    return [
        other
        for other in range(len(side.tokens))
        if other != index and is_content(side.tokens[other]) and index in (side.heads[other], _holder(side, other))
    ]


def same_clause(words: Words, a: int, b: int) -> bool:
    """Whether the clauses that hold the two are counterparts."""
    if not comparable(words, a, b) or words.a.tokens[a].norm in PARTICLES:
        return False
    verb_a, verb_b = words.a.predicate(a), words.b.predicate(b)
    return verb_a is not None and verb_a != a and verb_b != b and words.to_b.get(verb_a) == verb_b


def denials(side: Side) -> int:
    """How many negative words a side holds."""
    return sum(negation_cues(side.tokens, index) for index in range(len(side.tokens)))


def _denials_of(side: Side, verb: int | None) -> int:
    """How often a verb is denied, with what says that it must or can be done: "will not have to leave"."""
    found = 0
    while verb is not None:
        found += side.negated(verb)
        above = side.heads[verb]
        verb = above if side.tokens[verb].dep == "xcomp" and side.tokens[above].lemma in _MUST else None
    return found


def comparable(words: Words, a: int, b: int, copied: bool = False) -> bool:
    """Whether both words are denied as often; ``copied`` says that the words around them are the same."""
    verb_a, verb_b = words.a.predicate(a), words.b.predicate(b)
    denied_a, denied_b = _denials_of(words.a, verb_a), _denials_of(words.b, verb_b)
    if denied_a != denied_b and not (copied and denials(words.a) == denials(words.b)):
        return False
    tags = {words.a.tokens[a].tag, words.b.tokens[b].tag}
    if {tag[:1] for tag in tags} == {"J", "V"} and not (copied and "VBN" in tags):
        return False
    return not (words.a.tokens[a].tag.startswith("V") and sides_changed(words, a, b))


def sides_changed(words: Words, a: int, b: int) -> bool:
    """Whether the subject of one verb stands elsewhere in the other's clause, as buyer and seller do."""
    turned = words.a.passive(a) != words.b.passive(b) and bool(done_to(words.a, a) and done_to(words.b, b))
    subject_a, subject_b = (
        agents(side, verb) if turned and side.passive(verb) else _subjects(side, verb)
        for side, verb in ((words.a, a), (words.b, b))
    )
    if not subject_a or not subject_b:
        return False
    norms_a, norms_b = ({side.tokens[index].norm for index in subject} for side, subject in (
        (words.a, subject_a), (words.b, subject_b),
    ))
    if norms_a <= norms_b or norms_b <= norms_a:
        return False
    rest_a = {words.a.tokens[index].norm for index in range(len(words.a.tokens)) if index not in subject_a}
    rest_b = {words.b.tokens[index].norm for index in range(len(words.b.tokens)) if index not in subject_b}
    return bool((norms_a - norms_b) & rest_b or (norms_b - norms_a) & rest_a)


def agents(side: Side, verb: int) -> set[int]:
    """Who does what a passive tells, with the nouns of a name; not what it is told by ("by 71 votes")."""
    found = {
        below for child in side.children(verb) if side.tokens[child].norm == "by" for below in side.children(child)
        if side.tokens[below].dep == "pobj" and side.tokens[below].tag != "CD"
        and not any(side.tokens[at].tag == "CD" for at in side.children(below))
    }
    return found | {at for agent in found for at in side.children(agent) if side.tokens[at].dep in ("compound", "amod")}


def done_to(side: Side, verb: int) -> set[int]:
    """What a verb is done to: its object, the subject of its passive, that of the words which raise it ("one lane is
    due to be shut"), the noun that it is a participle of ("the lane shut on Friday")."""
    held = {child for child in side.children(verb) if side.tokens[child].dep in ("dobj", "nsubjpass")}
    passive = any(side.tokens[child].dep == "auxpass" for child in side.children(verb))
    if held or not (passive or side.tokens[verb].tag == "VBN"):
        return held
    if side.tokens[verb].dep in ("acl", "relcl"):
        return {side.heads[verb]}
    while passive and side.tokens[verb].dep == "xcomp" and side.heads[verb] != verb:
        verb = side.heads[verb]
        head = verb if side.tokens[verb].tag.startswith("V") else side.heads[verb]
        raised = {child for child in side.children(head) if side.tokens[child].dep in ANY_SUBJECTS}
        if raised:
            return raised
    return held


def one_object(words: Words, a: int, b: int) -> bool:
    """Whether two verbs are done to the same thing, or both to nothing: "came out" and "left the house" are one act."""
    objects_a, objects_b = ({
        child for child in done_to(side, verb) if not side.tokens[child].tag.startswith(("PRP", "W", "DT"))
    } for side, verb in ((words.a, a), (words.b, b)))
    if not objects_a or not objects_b:
        # "Admitted to the visit", "denied the visit"
        there = objects_b or _behind(words.b, b)
        same = any(words.to_b.get(child) in there for child in objects_a or _behind(words.a, a))
        # "The motion failed", "the motion was carried"
        same = same or any(words.to_b.get(child) in objects_b for child in _subjects(words.a, a) if not objects_a)
        same = same or any(words.to_a.get(child) in objects_a for child in _subjects(words.b, b) if not objects_b)
        return same or _has_object(words.a, a) == _has_object(words.b, b)
    return any(words.to_b.get(child) in objects_b for child in objects_a)


def new_objects(words: Words, a: int, b: int) -> bool:
    """Whether both verbs have an object and neither object has a counterpart: they may be one thing in other words."""
    objects_a, objects_b = done_to(words.a, a), done_to(words.b, b)
    return bool(objects_a and objects_b) and not objects_a & words.to_b.keys() and not objects_b & words.to_a.keys()


def _behind(side: Side, verb: int) -> set[int]:
    """What stands behind those prepositions of a verb that lead to its object."""
    return {
        below
        for child in side.children(verb)
        if side.tokens[child].dep == "prep" and side.tokens[child].norm in _TOWARDS
        for below in side.children(child) if side.tokens[below].dep == "pobj"
    }


def _has_object(side: Side, verb: int) -> bool:
    return bool(done_to(side, verb)) or any(side.tokens[child].dep == "dative" for child in side.children(verb))


def _subjects(side: Side, verb: int) -> set[int]:
    """The head of the subject with the nouns of its name."""
    found: set[int] = set()
    for child in side.children(verb):
        if side.tokens[child].dep in ANY_SUBJECTS and not side.tokens[child].tag.startswith(("PRP", "W")):
            found.add(child)
            found.update(other for other in side.children(child) if side.tokens[other].dep in ("compound", "amod"))
    return found
