"""Two opposites that tell one state of things by what stands around them: "comply or lose it", "comply to keep it"."""

from __future__ import annotations

from checker.checks.facts._frames import differing_ends
from checker.checks.facts._grammar import ANY_SUBJECTS
from checker.checks.facts._places import done_to
from checker.checks.facts._reach import governing
from checker.checks.facts._words import Side, Words
from checker.language.noun_kinds import is_kind_of
from checker.language.thesaurus import turned_round

_WRONGLY = frozenset(
    "bad badly erroneous erroneously false falsely ill improperly incorrect incorrectly mistake mistakenly poorly "
    "wrong wrongly".split()
)
_CONDITIONS = frozenset(("if", "unless"))
_MODIFIERS = frozenset(("amod", "compound", "nmod"))
# They say little without what goes with them: "keep it closed", "leave it closed".
_LIGHT = frozenset("be become bring come do get give go have keep leave let make put set stay take".split())
_DEICTIC = ({"go", "come"}, {"bring", "take"})
_POSTURES = frozenset(("sit", "stand", "lie"))
_STANCES = frozenset(("for", "against"))
_HATREDS = frozenset("contempt disdain disgust dislike disregard disrespect hate hatred loathing scorn".split())
_DRUG = "drug"
_ILLS = ("disease", "symptom")


def or_else(words: Words, a: int, b: int) -> bool:
    """Whether one of two verbs tells what happens otherwise and the other under which condition it does not: "must pay
    or lose their seats", "must pay if they are to keep their seats"."""
    return (
        _is_alternative(words.a, a) and _is_condition(words.b, b)
        or _is_condition(words.a, a) and _is_alternative(words.b, b)
    )


def _is_alternative(side: Side, index: int) -> bool:
    """Whether an "or" joins a verb to the one before it."""
    head = side.heads[index]
    return side.tokens[index].tag.startswith("V") and side.tokens[index].dep == "conj" and any(
        side.tokens[at].norm == "or" and side.tokens[at].dep == "cc" for at in side.children(head) if head < at < index
    )


def _is_condition(side: Side, index: int) -> bool:
    """Whether a verb, or one that it completes, stands under an "if", or says to what end something is done."""
    if not side.tokens[index].tag.startswith("V"):
        return False
    for verb in (index, *governing(side, index)):
        marks = [side.tokens[child] for child in side.children(verb) if child < verb]
        if any(token.norm in _CONDITIONS and token.dep == "mark" for token in marks):
            return True
        if side.tokens[verb].dep == "advcl" and any(token.tag == "TO" for token in marks):
            return True
    return False


def remedy(words: Words, a: int, b: int) -> bool:
    """Whether a "for" and an "against" say what is cured or hated, and not who takes which side: "a medicine for
    malaria", "a spray against gout"; "hatred for" them. Weapons for somebody are none against them."""
    if {words.a.tokens[a].norm, words.b.tokens[b].norm} != _STANCES:
        return False
    return any(_cures(side, index) or _hates(side, index) for side, index in ((words.a, a), (words.b, b)))


def _hates(side: Side, index: int) -> bool:
    head = side.tokens[side.heads[index]]
    return head.lemma.casefold() in _HATREDS and side.tokens[index].norm == "for"


def _cures(side: Side, index: int) -> bool:
    """Whether a preposition hangs on a drug, or on the participle that says what is done with it, or stands before an
    illness."""
    head = side.heads[index]
    if side.tokens[head].dep in ("acl", "relcl"):
        head = side.heads[head]
    drug = side.tokens[head].lemma.casefold()
    behind = [side.tokens[at].lemma.casefold() for at in side.children(index) if side.tokens[at].dep == "pobj"]
    return drug == _DRUG or is_kind_of(drug, _DRUG) or any(
        is_kind_of(lemma, kind) for lemma in behind for kind in _ILLS
    )


def misdone(words: Words, a: int, b: int) -> bool:
    """Whether a "mis-" is put into a word of its own: "mislabelled", "wrongly labelled", "at the wrong address"."""
    for side, index, other, there in ((words.a, a, words.b, b), (words.b, b, words.a, a)):
        own, norm = other.tokens[there], side.tokens[index].norm
        if norm.startswith("mis") and norm[3:6] in (own.norm[:3], own.lemma.casefold()[:3]):
            near = (*other.children(there), other.heads[there])
            return any(other.tokens[at].lemma.casefold() in _WRONGLY for at in near)
    return False


def seen_from_elsewhere(words: Words, a: int, b: int) -> bool:
    """Whether two verbs differ in where the speaker stands, or in a posture that says nothing: "went to a clinic",
    "came to a clinic"; "stood idle", "sat idle"."""
    lemmas = {side.tokens[at].lemma.casefold() for side, at in ((words.a, a), (words.b, b))}
    if lemmas in _DEICTIC:
        return True
    return lemmas <= _POSTURES and any(
        side.tokens[child].dep in ("acomp", "oprd", "advcl", "attr") or side.tokens[child].tag == "JJ"
        for side, at in ((words.a, a), (words.b, b)) for child in side.children(at)
    )


def without_it(words: Words, a: int, b: int) -> bool:
    """Whether a "without" or a "not" makes much of little: "have little income", "without much income"."""
    return any(
        index and any(token.norm in ("without", "not", "n't") for token in side.tokens[max(0, index - 2):index])
        and side.tokens[index].norm in ("much", "many")
        for side, index in ((words.a, a), (words.b, b))
    )


def called_by_either_end(words: Words, a: int, b: int) -> bool:
    """Whether two words before one noun name a deed by its two ends: a "borrowed" boat is one "on loan"."""
    for side, index in ((words.a, a), (words.b, b)):
        if side.tokens[index].dep not in _MODIFIERS or not side.tokens[side.heads[index]].tag.startswith("N"):
            return False
    if words.to_b.get(words.a.heads[a]) != words.b.heads[b]:
        return False
    return bool(differing_ends(words.a.tokens[a].lemma.casefold(), words.b.tokens[b].lemma.casefold()))


def converse(words: Words, a: int, b: int) -> bool:
    """Whether two nouns say of two things what each is to the other: "the flood was the result of the thaw", "the thaw
    was the cause of the flood"."""
    (of_a, things_a), (of_b, things_b) = _relation(words.a, a), _relation(words.b, b)
    if not of_a or not of_b:
        return False
    turned = {words.to_b.get(at) for at in of_a} & things_b or {words.to_b.get(at) for at in things_a} & of_b
    return bool(turned) and not {words.to_b.get(at) for at in of_a} & of_b


def _relation(side: Side, index: int) -> tuple[set[int], set[int]]:
    """What a predicate noun is said of, and what stands behind its "of", each with the words that qualify it."""
    if side.tokens[index].dep != "attr" or not side.tokens[index].tag.startswith("NN"):
        return set(), set()
    subjects = [at for at in side.children(side.heads[index]) if side.tokens[at].dep in ANY_SUBJECTS]
    behind = [
        below for child in side.children(index) if side.tokens[child].norm == "of" for below in side.children(child)
    ]
    return _phrases(side, subjects), _phrases(side, behind)


def _phrases(side: Side, heads: list[int]) -> set[int]:
    return {
        at for head in heads for at in (head, *side.children(head)) if side.tokens[at].tag.startswith(("N", "J", "CD"))
    }


def done_by_and_to(words: Words, a: int, b: int) -> bool:
    """Whether one of two verbs says of a noun what it does and the other what somebody did to it: "the losing side",
    "the side that they beat"."""
    return _does(words.a, a) and _suffers(words.b, b) or _suffers(words.a, a) and _does(words.b, b)


def _does(side: Side, index: int) -> bool:
    return side.tokens[index].tag == "VBG" and side.tokens[index].dep == "amod"


def _suffers(side: Side, index: int) -> bool:
    """Whether a verb says which of several are meant, and somebody else is its subject."""
    if side.tokens[index].dep != "relcl" or side.passive(index) or done_to(side, index):
        return False
    subjects = [side.tokens[child] for child in side.children(index) if side.tokens[child].dep in ANY_SUBJECTS]
    return bool(subjects) and not any(token.tag.startswith("W") for token in subjects)


def loosely_opposite(x: str, y: str, tag: str) -> bool:
    """Whether a thesaurus turns one lemma into the other, and they are no two verbs that say little by themselves."""
    return turned_round(x, y, tag) and not (tag.startswith("V") and {x, y} <= _LIGHT)
