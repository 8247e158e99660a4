"""When two opposite verbs tell of two deeds, or of one deed from its two ends: who does them, and to what."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._frames import differing_ends
from checker.checks.facts._grammar import ANY_SUBJECTS, is_verb
from checker.checks.facts._places import agents, done_to
from checker.checks.facts._words import Side, Words
from checker.language.noun_kinds import is_person

# Deeds in which a thing passes from one to the other: it is one thing, whoever is left out.
_PASSING = frozenset(("buy", "lend", "rent", "give", "teach"))
_LIGHT = frozenset("be have do say tell get make let".split())
_UPRIGHT = frozenset("perch sit stand".split())
_QUALIFIES = ("amod", "compound", "nummod")
_UP = 3


def by_degree(words: Words, a: int, b: int) -> bool:
    """Whether one of two is a comparative and a "less" goes with the other: "harder", "less easy"; or both are, and
    what is compared was turned too: "less effective in older patients", "better in younger ones"."""
    tags = words.a.tokens[a].tag, words.b.tokens[b].tag
    turned = [
        any(
            token.tag in ("JJR", "RBR") and at != index and at not in known
            and side.predicate(at) == side.predicate(index)
            for at, token in enumerate(side.tokens)
        )
        for side, index, known in ((words.a, a, words.to_b), (words.b, b, words.to_a))
    ]
    if tags[0] == tags[1] == "JJR" and all(turned):
        return True
    return any(
        side.tokens[at].tag in ("JJR", "RBR") and side.tokens[at].norm not in ("more", "less")
        and there > 0 and other.tokens[there - 1].norm in ("less", "least")
        for side, at, other, there in ((words.a, a, words.b, b), (words.b, b, words.a, a))
    )


def two_ends(words: Words, a: int, b: int) -> bool:
    """Whether two verbs tell one deed from its two ends, and nothing says that one party does both: what a shop sold
    its customers bought."""
    tokens = words.a.tokens[a], words.b.tokens[b]
    if not all(token.tag.startswith("V") for token in tokens):
        return False
    lemmas = [token.lemma.casefold() for token in tokens]
    deeds = differing_ends(*lemmas)
    if not deeds:
        return False
    first, second = doers(words.a, a), doers(words.b, b)
    if not deeds & _PASSING and not (first & words.to_b.keys() or second & words.to_a.keys()):
        return False  # who lost may be who won, in other words
    return not any(words.to_b.get(at) in second for at in first)


def changed_hands(words: Words, a: int, b: int) -> bool:
    """Whether two passives tell that a thing was sold, and neither of them who sold or got it: what was sold was
    bought. What belongs to somebody is sold by him and bought by him to two ends."""
    tokens = words.a.tokens[a], words.b.tokens[b]
    if not all(token.tag.startswith("V") for token in tokens):
        return False
    if "buy" not in differing_ends(*(token.lemma.casefold() for token in tokens)):
        return False
    return all(
        side.passive(verb) and not doers(side, verb) | other_parties(side, verb) and not any(
            side.tokens[child].dep == "poss" for thing in done_to(side, verb) for child in side.children(thing)
        )
        for side, verb in ((words.a, a), (words.b, b))
    )


def lies_somewhere(words: Words, a: int, b: int) -> bool:
    """Whether two verbs of posture tell where a thing is: a chapel that stands on a hill sits there, while a tower
    that lies there has fallen."""
    if not {words.a.tokens[a].lemma, words.b.tokens[b].lemma} <= _UPRIGHT:
        return False
    return not any(_is_somebody(side, at) for side, verb in ((words.a, a), (words.b, b)) for at in subjects(side, verb))


def _is_somebody(side: Side, index: int) -> bool:
    token = side.tokens[index]
    if token.tag.startswith("NNP"):
        names = side.document.annotations.names
        return any(name.kind in ("PERSON", "") and name.span.overlaps(token.span) for name in names)
    return is_person(token.lemma.casefold())


def kin(words: Words, a: int, b: int) -> bool:
    """Whether two nouns tell of relatives from their two ends: "a mother of four", "who has four children"."""
    if words.a.tokens[a].dep == words.b.tokens[b].dep:
        return False  # "his father said", "his son said"
    lemmas = (words.a.tokens[a].lemma.casefold(), words.b.tokens[b].lemma.casefold())
    return bool(differing_ends(*lemmas, noun=True))


def other_doer(words: Words, a: int, b: int) -> bool:
    """Whether who does the one is named on the other side as the doer of another verb, and somebody else does this
    one: "engineers will build a bridge where a barge brought one down", "the bridge that a barge demolished"."""
    for side, other, known, here, there in (
        (words.a, words.b, words.to_b, a, b), (words.b, words.a, words.to_a, b, a),
    ):
        if not (side.tokens[here].tag.startswith("V") and other.tokens[there].tag.startswith("V")):
            return False
        own, others = doers(side, here), doers(other, there)
        mapped = {known[at] for at in own if at in known}
        if not mapped or not others or mapped & others:
            continue
        rivals = (verb for verb in other.verbs() if verb != there and other.tokens[verb].lemma not in _LIGHT)
        if any(mapped & doers(other, verb) for verb in rivals):
            return True
    return False


def told_of_its_past(words: Words, a: int, b: int) -> bool:
    """Whether one of two verbs only says in passing what had been done to the thing before: "lift a ban", "the ban
    that was introduced in 2015"."""
    tokens = words.a.tokens[a], words.b.tokens[b]
    if not all(token.tag.startswith("V") for token in tokens):
        return False
    passing = [token.dep in ("relcl", "acl") for token in tokens]
    if passing[0] == passing[1]:
        return False
    if passing[0]:
        return any(words.to_b.get(at) in done_to(words.b, b) for at in _things_above(words.a, a))
    return any(words.to_a.get(at) in done_to(words.a, a) for at in _things_above(words.b, b))


def of_another_kind(words: Words, a: int, b: int) -> bool:
    """Whether two verbs have two things of one name as objects: what qualifies the one goes with another noun on the
    other side ("build a temporary bridge where a stone crossing stood", "the stone bridge was demolished")."""
    for side, other, known, here, there in (
        (words.a, words.b, words.to_b, a, b), (words.b, words.a, words.to_a, b, a),
    ):
        if not (side.tokens[here].tag.startswith("V") and other.tokens[there].tag.startswith("V")):
            return False
        for thing in done_to(side, here):
            for child in side.children(thing):
                moved = known.get(child)
                if side.tokens[child].dep not in _QUALIFIES or moved is None:
                    continue
                if known.get(thing) in done_to(other, there) and other.heads[moved] != known[thing] and (
                    other.tokens[moved].dep in _QUALIFIES
                ):
                    return True
    return False


def doers(side: Side, verb: int) -> set[int]:
    """Who does it: the subject of an active verb, what stands behind the "by" of a passive."""
    if not side.passive(verb):
        return subjects(side, verb)
    return agents(side, verb)


def other_parties(side: Side, verb: int) -> set[int]:
    """The other party of a deed: what stands behind "to" or "from", and behind the "by" that is no passive's."""
    leads = ("to", "from") if side.passive(verb) else ("to", "from", "by")
    return {
        below for child in side.children(verb) if side.tokens[child].norm in leads
        for below in side.children(child) if side.tokens[below].dep == "pobj"
    }


def subjects(side: Side, verb: int) -> set[int]:
    """The head of a verb's subject; of a verb that shares the subject of the one before ("took the lead but lost"),
    that one's."""
    for _ in range(_UP):
        found = {child for child in side.children(verb) if side.tokens[child].dep in ANY_SUBJECTS}
        if found or side.tokens[verb].dep not in ("conj", "xcomp", "advcl"):
            return {at for at in found if not side.tokens[at].tag.startswith(("PRP", "W", "DT", "EX"))}
        verb = side.heads[verb]
    return set()


def _things_above(side: Side, index: int) -> Iterator[int]:
    """The noun that a clause hangs on, and those which that hangs on ("a ban on vans in the square that was")."""
    for above in side.above(index):
        if is_verb(side.tokens[above]):
            return
        yield above
