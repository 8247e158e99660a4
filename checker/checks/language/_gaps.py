"""Places in a sentence where its grammar lacks a noun, a subject or a verb.

Word classes and the parse are one witness, and taggers bend what they read until it fits: a remark needs the detector
beside it (:mod:`checker.checks.language._doubts`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from checker.checks._apart import BODIES
from checker.checks._reading import FINITE
from checker.checks.language._families import tags
from checker.document import Token
from checker.language.noun_kinds import is_person

Kind = Literal["noun", "subject", "verb"]

_DETERMINERS = frozenset("the a an its their our my your every".split())
_NOMINAL = frozenset(("NN", "NNS", "NNP", "NNPS", "DT", "JJ", "PRP$", "CD"))
_BE = frozenset("be been being is are was were".split())
_HAVE = frozenset("has have had".split())
_STARTS = frozenset(("DT", "PRP$", "CD", "NNP", "IN", "JJ"))

# Words behind which a modal may stand before its subject or without its verb: "what the board can the town cannot".
INVERTING = frozenset("than as what all so nor neither only".split())

# Verbs behind which "to" has a verb with it and never a noun.
_WANTING = frozenset("attempt decide hope intend manage refuse seek threaten try want".split())

# Where a verb's group may end: before a phrase, an adverb, a mark or another clause.
_ENDING = frozenset(("IN", "RB", "CC", ",", ".", ":"))

# Verbs with two objects.
_DITRANSITIVE = frozenset(
    "give offer promise hand send pay tell show grant award lend owe teach guarantee deny cost bring buy find allow "
    "leave earn win fetch sell save spare wish read write ask".split()
)

# Words that open a clause, whose subject must follow them.
_OPENERS = frozenset("if because although though while whereas unless whether when since".split())


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing before a word; ``plain`` where nothing in English could stand so."""

    kind: Kind
    plain: bool


def gap_before(tokens: Sequence[Token], texts: Sequence[str], index: int) -> Gap | None:
    """The gap before the token at ``index`` of a sentence, whose tokens are written as ``texts``.

    A gap that is not ``plain`` needs an original that has what is missing.
    """
    if index == 0:
        return Gap("subject", False) if _is_headless(tokens, texts) else None
    return _noun(tokens, texts, index) or _subject(tokens, index) or _verb(tokens, index)


def is_elliptic(tokens: Sequence[Token], index: int) -> bool:
    """Whether the verb may be left out before ``index``, since the clause before has it: ", a barn the cows"."""
    if index < 4 or tokens[index].tag not in ("CD", "$", "DT", "PRP$"):
        return False
    place = index - 1
    while place > 0 and (tokens[place].tag in _NOMINAL or "NNS" in tags(tokens[place].norm)):
        place -= 1
    if place == index - 1 or tokens[place].norm not in (",", ";", "and", "but"):
        return False
    marks = (",", ";", ".", "and", "but")
    end = next((at for at in range(index, len(tokens)) if tokens[at].norm in marks), len(tokens))
    return any(token.tag in FINITE for token in tokens[:place]) and not any(
        token.tag in FINITE for token in tokens[index:end]
    )


def is_denied(tokens: Sequence[Token], index: int) -> bool:
    """Whether a modal verb with "not" ends before ``index``, where it may stand for what was said before: "would they
    sell? They will not for now"; before an object it cannot."""
    if index < 2 or tokens[index - 1].norm not in ("not", "n't") or tokens[index - 2].tag != "MD":
        return index > 0 and tokens[index - 1].norm == "cannot" and tokens[index].tag in _ENDING
    return tokens[index].tag in _ENDING


def is_complete(tokens: Sequence[Token], index: int) -> bool:
    """Whether the place before ``index`` parts a verb's two objects ("promised nine nurses new jobs"), the phrase that
    a sentence opens with from its subject ("behind Mount Esker its tracks"), a clause without a pronoun from its verb
    ("the tax he pays keeps a"), or a modal verb in the shape of a noun from its verb ("no pupil dare speak")."""
    if index == 0:
        return False
    before, after = tokens[index - 1], tokens[index]
    if before.norm in ("need", "dare") and after.tag == "VB":
        return True
    verb = next((token for token in reversed(tokens[:index]) if token.tag.startswith(("VB", "MD"))), None)
    receives = before.tag.startswith(("NNP", "PRP")) or before.tag.startswith("NN") and _may_receive(before)
    objects = receives and after.tag.startswith(("JJ", "DT", "PRP$", "NN"))
    if objects and verb is not None and verb.lemma in _DITRANSITIVE:
        return True
    placed = tokens[0].tag == "IN" and all(token.tag.startswith(("NNP", "DT")) for token in tokens[1:index])
    if placed and before.tag.startswith("NNP") and after.tag in ("DT", "PRP$"):
        return any(token.tag in FINITE for token in tokens[index:])
    contact = index > 3 and tokens[index - 2].tag.startswith("VB") and tokens[index - 3].tag == "PRP"
    return contact and "VBZ" in tags(before.norm) and tokens[index - 4].tag.startswith(("NN", "CD", "$"))


def _may_receive(noun: Token) -> bool:
    lemma = noun.lemma.lower()
    return is_person(lemma) or lemma in BODIES


def _noun(tokens: Sequence[Token], texts: Sequence[str], index: int) -> Gap | None:
    """ "The of the town", "its has", "the and the mayor", "the naval was"."""
    before, after = tokens[index - 1], tokens[index]
    if texts[index] in ("'", "’", "-", "–"):
        return None
    ends = after.tag in FINITE and _is_verb_only(after) or after.norm in ("of", "and", "that", "which", "who", ".")
    if before.norm in _DETERMINERS and before.tag in ("DT", "PRP$"):
        return Gap("noun", True) if ends else None
    if after.tag not in FINITE or not _is_verb_only(after) or set(tags(before.norm)) != {"JJ"}:
        return None
    first = index - 1
    while first > 0 and set(tags(tokens[first - 1].norm)) == {"JJ"}:
        first -= 1
    # "The most popular is the old one".
    opened = first > 0 and tokens[first - 1].norm in _DETERMINERS | {"this"} and tokens[first].norm != "most"
    return Gap("noun", False) if opened else None


def _subject(tokens: Sequence[Token], index: int) -> Gap | None:
    """ "When couldn't see", "because had left"; "in the letter, said that", "hoped that would pass"."""
    before, after = tokens[index - 1], tokens[index]
    if after.tag not in FINITE:
        return None
    if before.norm in _OPENERS and _is_verb_only(after):
        # "Knew when was the ferry" has its subject behind the verb.
        asked = before.norm == "when" and index > 1 and tokens[index - 2].tag.startswith("VB")
        turned = asked and index + 1 < len(tokens) and tokens[index + 1].tag in ("DT", "PRP", "PRP$", "NNP")
        return Gap("subject", not turned)
    if before.norm == "that" and before.tag in ("WDT", "IN") or before.norm == "," and not _has_subject(tokens, index):
        return Gap("subject", False)
    return None


def _has_subject(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the verb, the one that it helps or the one that it is joined to has a subject."""
    clause = tokens[verb].head if tokens[verb].dep in ("aux", "auxpass") else verb
    return tokens[clause].dep in ("conj", "relcl", "acl", "advcl", "parataxis") or any(
        token.head == clause and ("subj" in token.dep or token.dep == "expl") for token in tokens
    )


def _verb(tokens: Sequence[Token], index: int) -> Gap | None:
    """ "Could not the harbour", "refused to the guest", "has the theft as", "the two towns on Friday that"."""
    before, after = tokens[index - 1], tokens[index]
    wanted = tokens[index - 2] if index > 1 and before.norm == "to" else None
    if wanted is not None and wanted.lemma in _WANTING and wanted.tag.startswith("VB"):
        return Gap("verb", True) if after.tag in ("DT", "PRP$") and after.norm not in ("no", "this", "that") else None
    place = index - 1
    while place > 0 and tokens[place].tag == "RB":
        place -= 1
    first = tokens[place]
    subject = tokens[place - 1].tag if place else ""
    declared = subject.startswith(("NN", "PRP")) and subject != "PRP$" or subject == "WDT"
    if first.tag == "MD" and any(token.norm in INVERTING for token in tokens[:place]):
        return None
    if first.norm in _HAVE and after.tag == "IN" or _asks(tokens, place):
        return None  # "they have until Friday", "on which side her people are"
    if first.tag == "MD" and declared and after.tag in ("DT", "PRP$"):
        return Gap("verb", True)
    helped = first.tag == "MD" or first.norm in _BE or first.norm in _HAVE
    # "On Saturday the team", "the keeper Anna Kelvane".
    bare = before.tag.startswith("NN") and before.dep not in ("pobj", "npadvmod") and after.tag != "NNP"
    bare = bare and not may_be_verb(tokens, index - 1)
    if after.tag in _STARTS and (helped or bare):
        return Gap("verb", False)
    # What the tagger takes for a verb behind a modal need not be one.
    if first.tag == "MD" and after.tag == "VB" and tags(after.norm) and "VB" not in tags(after.norm):
        return Gap("verb", False)
    return None


def may_be_verb(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word behind a noun may be the verb, whatever the tagger takes it for: "those at the harbour plan a"."""
    known = tags(tokens[index].norm)
    return index > 0 and tokens[index - 1].tag.startswith("NN") and ("VB" in known or "VBP" in known)


def _asks(tokens: Sequence[Token], place: int) -> bool:
    """Whether the noun at ``place`` belongs to a question's word."""
    return any(token.norm in ("which", "what", "whose") for token in tokens[max(0, place - 2):place])


def _is_headless(tokens: Sequence[Token], texts: Sequence[str]) -> bool:
    """Whether a statement begins with its main verb: "Is followed by the mayor", "Wrote on Friday that"."""
    past = tokens[0].tag == "VBN" and "VBD" in tags(tokens[0].norm)
    if len(tokens) < 4 or texts[-1] != "." or tokens[0].tag not in FINITE and not past:
        return False
    clause = tokens[0].head if tokens[0].dep in ("aux", "auxpass") else 0
    return tokens[clause].dep == "ROOT" and not _has_subject(tokens, 0)


def _is_verb_only(token: Token) -> bool:
    """Whether the list has it as a verb and as nothing else; auxiliaries are always that."""
    known = set(tags(token.norm))
    return token.tag == "MD" or token.lemma in ("be", "have") or bool(known) and all(tag[:1] == "V" for tag in known)
