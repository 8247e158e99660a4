"""Whether two opposites turn one statement round: the same predicate of the same things, turned once.

"Spend 14 percent of their income" and "14 percent of what they earn" hold opposites and say the same; so do "lost one
of 11" and "won ten", a buyer's "smaller rival" and the seller's "larger competitor", "less quickly" and "more slowly".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from checker.checks.facts._doings import (
    by_degree,
    changed_hands,
    doers,
    kin,
    lies_somewhere,
    of_another_kind,
    other_doer,
    other_parties,
    subjects,
    told_of_its_past,
    two_ends,
)
from checker.checks.facts._exchanges import MARKS, behind_than
from checker.checks.facts._grammar import ANY_SUBJECTS, SUBJECTS
from checker.checks.facts._one_state import (
    called_by_either_end,
    converse,
    done_by_and_to,
    misdone,
    or_else,
    remedy,
    seen_from_elsewhere,
    without_it,
)
from checker.checks.facts._places import done_to
from checker.checks.facts._reach import only_limits, reach
from checker.checks.facts._reversals import alone
from checker.checks.facts._words import Side, Words, is_content
from checker.collation import Collation, Link
from checker.document import Document, Token
from checker.language.relations import opposite, synonymous

_OBJECTS = frozenset(("dobj", "nsubjpass", "attr", "acomp", "dative", "oprd"))
_SHARED = 0.5
_TOLD = 0.6
_COPIED = 0.8
_BEARING = re.compile(r"(north|south)?-?(east|west)?(?:ern|wards?|erly)?")

_ANAPHORS = frozenset("one ones other others another former latter".split())
_TIMES = (frozenset(("later", "earlier")), frozenset(("before", "after")), frozenset(("before", "later")))

Certainty = Literal["error", "warning", ""]


def bearings(word: str) -> frozenset[str]:
    """The points of the compass that a word names: of "north-westerly" two, of other words none."""
    found = _BEARING.fullmatch(word)
    return frozenset(filter(None, found.groups())) if found else frozenset()


def certainty(words: Words, a: int, b: int, framed: bool, plain: bool, placed: bool) -> Certainty:
    """How surely two opposites say the contrary of one thing: an error, a question, or nothing.

    ``framed`` says that the same words stand around both, ``plain`` that they are opposites in a common sense, and
    ``placed`` that they stand in one place of the sentence.
    """
    told = min(_told(words, True, a), _told(words, False, b))
    copied = framed and told >= _COPIED
    # No denial turns the north into the south.
    lemma = words.a.tokens[a].lemma.casefold()
    bearing = bool(bearings(lemma)) or lemma in ("upstream", "downstream")
    if not copied and (not bearing and made_up_for(words, a, b) or other_things(words, a, b)):
        return ""
    if told_otherwise(words, a, b, copied):
        return ""
    tags = words.a.tokens[a].tag, words.b.tokens[b].tag
    if not plain and not framed and not (placed and told >= _TOLD):
        return ""
    if not plain and tags[0].startswith("V") and tags[1].startswith("V"):
        if words.a.passive(a) != words.b.passive(b):
            return ""
    if not framed and not placed and tags[0][:1] != tags[1][:1] and {tags[0][:1], tags[1][:1]} == {"J", "R"}:
        return ""
    if not (framed and plain) and tags[0].startswith("N") and tags[1].startswith("N") and not _one_role(words, a, b):
        return ""
    if plain and told >= _TOLD and _clauses_alike(words, a, b) and (framed or placed and _one_thing(words, a, b)):
        return "error"
    return "warning"


def told_otherwise(words: Words, a: int, b: int, copied: bool = False) -> bool:
    """Whether two opposites tell one thing from its two ends, or two things; ``copied`` where the same words stand
    around both, so that there is but one."""
    excuses = (
        _till_then, _other_amount, _both_turned, _other_party, _compared, by_degree, changed_hands, lies_somewhere,
        kin, _since, or_else, remedy, called_by_either_end, converse, done_by_and_to, misdone,
        seen_from_elsewhere, without_it,
    )
    others = (
        two_ends, other_doer, told_of_its_past, of_another_kind, _from_the_other_event, _of_another_one, _of_two,
    )
    return any(excuse(words, a, b) for excuse in excuses + (() if copied else others))


def _told(words: Words, on_a: bool, index: int) -> float:
    """The share of a passage's content words, the one at ``index`` left out, that the other side has too."""
    side, known = (words.a, words.to_b) if on_a else (words.b, words.to_a)
    content = [at for at, token in enumerate(side.tokens) if at != index and is_content(token)]
    return sum(at in known for at in content) / max(1, len(content))


def _clauses_alike(words: Words, a: int, b: int) -> bool:
    """Whether half of what both clauses hold beside the two words is told in both."""
    for side, index, on_a in ((words.a, a, True), (words.b, b, False)):
        verb = side.predicate(index)
        if verb is None:
            continue
        found, total = words.share(tuple(at for at in side.clause(verb) if at != index), on_a=on_a)
        if found < _SHARED * total:
            return False
    return True


def made_up_for(words: Words, a: int, b: int) -> bool:
    """Whether something else turns one of the two clauses round: "failed to win" for "lost"."""
    for side, other, known, index in ((words.a, words.b, words.to_b, a), (words.b, words.a, words.to_a, b)):
        near = _grip(side, index)
        if any(at in near and not only_limits(side, at) for at in alone(side, other, known) if at != index):
            return True
    return False


def _from_the_other_event(words: Words, a: int, b: int) -> bool:
    """Whether the one is later by the verb that the other is earlier by: "came ashore and was found a week later",
    "was found; it had come ashore a week earlier"."""
    if {words.a.tokens[a].norm, words.b.tokens[b].norm} not in _TIMES:
        return False
    return words.to_b.get(_verb_of(words.a, a)) != _verb_of(words.b, b)


def _verb_of(side: Side, index: int) -> int:
    verb = side.predicate(index)
    return -1 if verb is None else verb


def _since(words: Words, a: int, b: int) -> bool:
    """Whether one of the two is "first since" a date and the other "last in": both name the time between."""
    if {words.a.tokens[a].norm, words.b.tokens[b].norm} != {"first", "last"}:
        return False
    first, second = _dates_since(words.a), _dates_since(words.b)
    if bool(first) == bool(second):
        return False
    return (first or second) <= {token.norm for token in (words.b if first else words.a).tokens}


def _dates_since(side: Side) -> set[str]:
    """The words of the dates behind a "since", of which some are figures or names of months and days."""
    dates = [date.span for date in side.document.annotations.dates]
    return {
        side.tokens[at].norm for index, token in enumerate(side.tokens) if token.norm == "since"
        for child in side.children(index) if side.tokens[child].dep in ("pobj", "npadvmod")
        for at in (child, *side.children(child))
        if side.tokens[at].tag == "CD" or any(span.overlaps(side.tokens[at].span) for span in dates)
    }


def _of_another_one(words: Words, a: int, b: int) -> bool:
    """Whether two comparatives are said of two things that both sides tell apart: "the second, weaker", "the first
    was the stronger"."""
    if words.a.tokens[a].tag != "JJR" or words.b.tokens[b].tag != "JJR":
        return False
    one, other = _described(words.a, a), _described(words.b, b)
    there = {words.to_b[at] for at in one if at in words.to_b}
    return bool(there and other & words.to_a.keys()) and not there & other


def _of_two(words: Words, a: int, b: int) -> bool:
    """Whether two adjectives may tell two things of one kind apart, of which one is only "the one" on either side: "the
    new bridge replaces the one that fell", "the old bridge had fallen; the one that was opened"."""
    one, other = words.a.tokens[a], words.b.tokens[b]
    if not one.tag.startswith("J") or not other.tag.startswith("J") or "amod" not in (one.dep, other.dep):
        return False  # what only predicates say of a thing does not tell it from another
    return any(
        token.norm in _ANAPHORS and token.tag != "CD" and token.dep in ANY_SUBJECTS | _OBJECTS | {"pobj", "conj"}
        for side in (words.a, words.b) for token in side.tokens
    )


def _described(side: Side, index: int) -> set[int]:
    """What a comparative is said of, with the words that qualify it."""
    head = side.heads[index]
    things = {head} if side.tokens[index].dep in ("amod", "appos", "acl") else {
        child for child in side.children(head) if side.tokens[child].dep in ANY_SUBJECTS
    }
    return {
        at for thing in things for at in (thing, *side.children(thing))
        if at != index and side.tokens[at].tag.startswith(("N", "J", "CD"))
    }


def _till_then(words: Words, a: int, b: int) -> bool:
    """Whether one of two verbs goes up to a time and the other from it: "stay away until", "return on"."""
    if not {words.a.tokens[a].tag[:1], words.b.tokens[b].tag[:1]} & {"V", "J"}:
        return False
    marks = [
        any(side.tokens[at].norm in ("until", "till", "before") for at in reach(side, index if verb is None else verb))
        for side, index, verb in ((words.a, a, words.a.predicate(a)), (words.b, b, words.b.predicate(b)))
    ]
    return marks[0] != marks[1]


def _grip(side: Side, index: int) -> set[int]:
    """What may turn a word round: what hangs on it, what it hangs on, the verb of its clause and those above that."""
    found = {side.heads[index], *side.children(index)}
    verb = side.predicate(index)
    while verb is not None and verb not in found:
        found.add(verb)
        found.update(at for at in side.children(verb) if side.tokens[at].dep in ("advmod", "neg", "aux"))
        verb = side.heads[verb] if side.tokens[verb].dep in ("xcomp", "ccomp", "pcomp") else None
    return found


def _both_turned(words: Words, a: int, b: int) -> bool:
    """Whether the words that the two hang on, or that hang on them, are opposites as well: "less quickly"."""
    for x in _joined(words.a, a):
        for y in _joined(words.b, b):
            one, two = words.a.tokens[x], words.b.tokens[y]
            if words.to_b.get(x) == y or not is_content(one) or not is_content(two):
                continue
            if opposite(one.lemma.casefold(), two.lemma.casefold()) or opposite(one.norm, two.norm):
                return True
    return False


def _joined(side: Side, index: int) -> Iterator[int]:
    head = side.heads[index]
    if head != index:
        yield head
        if side.heads[head] != head and side.tokens[head].dep in ANY_SUBJECTS:
            yield side.heads[head]
    for child in side.children(index):
        yield child
        if side.tokens[child].dep in ANY_SUBJECTS:
            yield from (at for at in side.children(child) if side.tokens[at].dep in ("amod", "nummod"))


def _arguments(side: Side, verb: int) -> set[int]:
    """The content words that a verb is about, its subject left out: objects, and what stands behind prepositions."""
    found: set[int] = set()
    found |= {at for at in done_to(side, verb) if is_content(side.tokens[at])}
    for child in side.children(verb):
        token = side.tokens[child]
        if token.dep in _OBJECTS and is_content(token):
            found.add(child)
        elif token.dep in ("prep", "agent", "dative"):
            found.update(below for below in side.children(child) if side.tokens[below].dep == "pobj")
    return {at for at in found if not side.tokens[at].tag.startswith(("PRP", "W", "DT"))}


def other_things(words: Words, a: int, b: int) -> bool:
    """Whether what the one verb is about is told on the other side of another verb, and nothing of it with this one."""
    if not words.a.tokens[a].tag.startswith("V") or not words.b.tokens[b].tag.startswith("V"):
        return False
    for side, other, known, here, there in (
        (words.a, words.b, words.to_b, a, b), (words.b, words.a, words.to_a, b, a),
    ):
        own = _arguments(side, here) & known.keys()
        clause = set(other.clause(there))
        if own and not any(known[at] in clause for at in own) and not (
            {known[at] for at in subjects(side, here) if at in known} & subjects(other, there)
        ):
            return True
    return False


def _one_thing(words: Words, a: int, b: int) -> bool:
    """Whether the two go with the same thing: verbs with one subject or one object, others with one word."""
    if not words.a.tokens[a].tag.startswith("V"):
        return True
    there = _arguments(words.b, b) | subjects(words.b, b)
    return any(words.to_b.get(at) in there for at in _arguments(words.a, a) | subjects(words.a, a))


def same_object(words: Words, a: int, b: int) -> bool:
    """Whether two verbs have the same word as their object: whatever else rose, "cut its outlook" is of the outlook."""
    held = done_to(words.b, b)
    same = any(words.to_b.get(child) in held and child in words.sure_a for child in done_to(words.a, a))
    return same and words.a.tokens[a].tag.startswith("V") and words.b.tokens[b].tag.startswith("V")


def _one_role(words: Words, a: int, b: int) -> bool:
    """Whether two nouns do the same work beside words that are counterparts; people of two kinds are in every story."""
    tokens = words.a.tokens[a], words.b.tokens[b]
    if tokens[0].dep not in ANY_SUBJECTS | _OBJECTS or tokens[1].dep not in ANY_SUBJECTS | _OBJECTS:
        return tokens[0].dep == tokens[1].dep
    return (tokens[0].dep in SUBJECTS) == (tokens[1].dep in SUBJECTS)


def _other_amount(words: Words, a: int, b: int) -> bool:
    """Whether the objects of two verbs are two figures: who lost one of eleven won ten."""
    amounts = [_amounts(words.a, a), _amounts(words.b, b)]
    return bool(amounts[0] and amounts[1]) and not amounts[0] & amounts[1]


def _amounts(side: Side, verb: int) -> set[str]:
    if not side.tokens[verb].tag.startswith("V"):
        return set()
    heads = [child for child in side.children(verb) if side.tokens[child].dep == "dobj"]
    return {
        side.tokens[at].norm
        for head in heads for at in (head, *side.children(head)) if side.tokens[at].tag == "CD"
    }


def _other_party(words: Words, a: int, b: int) -> bool:
    """Whether the subject of one clause stands elsewhere in the other's, where the two compare or tell of a contest:
    a buyer's smaller rival has a larger one; who beat a side, to that side lost."""
    compared = words.a.tokens[a].tag in ("JJR", "RBR") and words.b.tokens[b].tag in ("JJR", "RBR")
    verbs = words.a.tokens[a].tag.startswith("V") and words.b.tokens[b].tag.startswith("V")
    if not compared and not verbs:
        return False
    verb_a, verb_b = words.a.predicate(a), words.b.predicate(b)
    if verb_a is None or verb_b is None:
        return False
    if verbs and any(words.to_b.get(at) in doers(words.b, verb_b) for at in doers(words.a, verb_a)):
        return False
    first, second = subjects(words.a, verb_a), subjects(words.b, verb_b)
    if verbs and (
        any(words.to_b.get(at) in other_parties(words.b, verb_b) - second for at in first)
        or any(words.to_a.get(at) in other_parties(words.a, verb_a) - first for at in second)
    ):
        return True
    if not first or not second or {words.to_b.get(at) for at in first} & second:
        return False
    clause_a, clause_b = set(words.a.clause(verb_a)) - first, set(words.b.clause(verb_b)) - second
    return any(words.to_b.get(at) in clause_b for at in first) or any(words.to_a.get(at) in clause_a for at in second)


def _compared(words: Words, a: int, b: int) -> bool:
    """Whether what is compared has changed places: "lower in the south than the north", "higher in the north"."""
    than_a, than_b = _than(words.a, a), _than(words.b, b)
    if not than_a or not than_b:
        return False
    rest_a, rest_b = set(words.to_b) - than_a, set(words.to_a) - than_b
    return (
        not any(words.to_b.get(at) in than_b for at in than_a)
        and any(words.to_b.get(at) in rest_b for at in than_a)
        and any(words.to_a.get(at) in rest_a for at in than_b)
    )


def _than(side: Side, index: int) -> set[int]:
    """The noun or verb behind the "than" that follows a word."""
    for at in range(index + 1, len(side.tokens)):
        if side.tokens[at].norm == "than":
            return set(behind_than(side, at)[:1])
        if side.tokens[at].norm in MARKS:
            break
    return set()


def said_beside(collation: Collation, link: Link, words: Words, a: int, b: int) -> bool:
    """Whether a sentence beside the link tells the clause of one of the two words: the draft says what the original
    says as well, or the original what the draft says."""
    return _says(collation.draft, link.b, words.a, a) or _says(collation.original_of(link), link.a, words.b, b)


def _says(document: Document, numbers: tuple[int, ...], side: Side, index: int) -> bool:
    word = side.tokens[index]
    verb = side.predicate(index)
    around = {
        side.tokens[at].lemma.casefold()
        for at in (side.clause(verb) if verb is not None else ())
        if at != index and is_content(side.tokens[at])
    }
    for number in range(numbers[0] - 1, numbers[-1] + 2):
        if number in numbers or not 0 <= number < len(document.sentences):
            continue
        tokens = document.sentences[number].tokens
        if any(_means(word, token) for token in tokens):
            shared = around & {token.lemma.casefold() for token in tokens if is_content(token)}
            if len(shared) >= 2:
                return True
    return False


def _means(word: Token, other: Token) -> bool:
    x, y = word.lemma.casefold(), other.lemma.casefold()
    return x == y or word.tag[:1] == other.tag[:1] and synonymous(x, y, word.tag)
