"""Whether a pronoun may stand where it does, in the case that it has."""

from __future__ import annotations

from checker.checks._reading import FINITE
from checker.checks.language._rows import Row
from checker.document import Token
from checker.language.noun_kinds import is_person

_REFLEXIVE = tuple(
    frozenset(group.split()) for group in (
        "himself he", "herself she", "itself it", "themselves they", "myself i", "ourselves we", "yourself you",
    )
)
_DEPTH = 6
"""Verbs that a verb without a subject is followed through to one that has one."""


def fits(row: Row, index: int) -> bool:
    """Whether a possessive has its noun, or a subject its verb, right behind it ("June 30 its net profit"), "his" does
    the work of a noun, or a reflexive pronoun behind a verb goes with the subject."""
    token, following = row.tokens[index], row.tokens[index + 1:]
    ends = not following or not following[0].norm[:1].isalnum() or following[0].dep == "prep"
    if token.norm == "his" and ends and _stands_alone(row, index) or _is_reflexive(row, index):
        return True  # "two faces that matched his", "found themselves work"
    if token.tag == "PRP$":
        after = next((one for one in following if one.tag[:2] not in ("JJ", "RB", "VB", "CD")), None)
        return after is not None and after.tag.startswith("NN") and following[0].tag[:2] in ("NN", "JJ", "CD")
    verb = following[0] if following else None
    finite = verb is not None and verb.tag in FINITE
    return finite and token.dep in ("nsubj", "nsubjpass") and token.norm in ("he", "she", "they", "we", "i")


def _stands_alone(row: Row, index: int) -> bool:
    """Whether "his" may do without its noun: "older than his", "a friend of his", "a face that matched his"; "her land,
    and he kept his"."""
    before = row.tokens[index - 1] if index else None
    if before is None:
        return False
    relative = before.tag.startswith("VB") and before.dep == "relcl"
    if any(token.tag == "PRP$" and token.norm != "his" for token in row.tokens[:index]):
        return True
    return relative or before.norm in ("than", "like", "as", "of") or before.lemma == "be"


def _is_reflexive(row: Row, index: int) -> bool:
    """Whether a reflexive pronoun right behind a verb agrees with the subject of its clause, as far as that is seen."""
    group = next((group for group in _REFLEXIVE if row.tokens[index].norm in group), None)
    if group is None or not index or not row.tokens[index - 1].tag.startswith("VB"):
        return False
    tokens = row.sentence.tokens
    verb = tokens.index(row.tokens[index - 1])
    for _ in range(_DEPTH):
        subject = next((one for one in tokens if one.head == verb and "subj" in one.dep), None)
        if subject is not None:
            return _goes_with(group, subject)
        if tokens[verb].dep not in ("conj", "xcomp", "advcl", "aux", "auxpass", "pcomp"):
            break
        verb = tokens[verb].head
    return True


def _goes_with(group: frozenset[str], subject: Token) -> bool:
    """Whether a pronoun of ``group`` may stand for the subject; a body of people may be many or one."""
    if subject.tag == "PRP":
        return subject.norm in group
    if subject.tag not in ("NN", "NNS"):
        return True
    if subject.tag == "NNS" or "they" in group:
        return "they" in group
    return is_person(subject.lemma.lower()) == ("it" not in group)


def is_in_case(row: Row, index: int, group: tuple[str, ...]) -> bool:
    """Whether the neighbours ask for the case that it has: "she can", "of him trying"."""
    following = row.tokens[index + 1].tag if index + 1 < len(row.tokens) else ""
    if row.tokens[index].norm == group[0]:
        return following in FINITE
    return following == "VBG" or index > 0 and row.tokens[index - 1].tag in ("IN", "VB", "VBG") and following != "VBD"
