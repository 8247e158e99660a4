"""What is many and said as one, or one and said as many, where no plain subject stands beside its verb: "there was
many", "police is", "one of the soldier", "a better conditions"; and "which" for a person.

But for "which", the detector must doubt the word and be calm once it is mended
(:mod:`checker.checks.language._repairs`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.checks.language._doubts import Doubts
from checker.checks.language._families import tags
from checker.checks.language._repairs import Repair, calmest, form_calmed
from checker.document import Document, Sentence, Token
from checker.language.inflections import inflections

# The levels from which a word is looked at, and what may be left of the doubt once it is mended.
THERE, THERE_BARE, COLLECTIVE, PARTITIVE, ARTICLE = 9.0, 11.0, 8.0, 8.0, 11.0
LEFT, LEFT_BESIDE_ARTICLE = 5.5, 6.5
# By how much the level of a shared noun and the sum of all levels around it must fall in the plural.
OWN, AROUND = 5.0, 5.0

_OTHER = {"is": "are", "was": "were", "has": "have", "isn't": "aren't", "wasn't": "weren't", "hasn't": "haven't"}
_MANY = frozenset(
    "many several few numerous various two three four five six seven eight nine ten eleven twelve dozens hundreds "
    "thousands".split()
)
_ALWAYS_MANY = frozenset("police people cattle".split())
_SHARES = frozenset(
    "many several few both one two three four five six seven eight nine ten dozens hundreds each".split()
)
_DEFINITE = frozenset("the these those his her its their our my".split())
_EITHER = frozenset(
    "crew staff family audience group team board council committee party panel jury class squad crowd public press "
    "police rest lot kind sort same kin few many best most least other remainder congregation community band "
    "government management army cast choir opposition media population youth public wounded dead injured".split()
)
# People who are no firm, office or thing at the same time.
_PEOPLE = frozenset(
    "man woman boy girl child mayor minister doctor nurse teacher farmer lawyer judge priest bishop pope soldier "
    "policeman policewoman officer sergeant captain pilot actor actress singer artist writer author poet painter "
    "student pupil prisoner refugee migrant tourist suspect patient neighbour neighbor mother father son daughter "
    "brother sister wife husband widow widower king queen prince princess senator congressman governor councillor "
    "councilor chairman chairwoman spokesman spokeswoman professor scientist fisherman fireman firefighter driver "
    "striker goalkeeper coach waiter gunman thief robber uncle aunt cousin nephew niece grandfather grandmother "
    "people".split()
)
_ONE_PEOPLE = frozenset("a an one this that of every each and secret".split())
_BETWEEN = ("JJ", "JJR", "JJS", "VBN", "VBG", "RBR", "RB")


@dataclass(frozen=True, slots=True)
class Number:
    """A word in the wrong number: its index, the span of words that shows it, what is wrong and what was meant."""

    index: int
    first: int
    what: str
    meant: str
    sure: bool


def wrong_numbers(draft: Document, sentence: Sentence, doubts: Doubts) -> Iterator[Number]:
    """Those of a sentence, from left to right."""
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        if not draft.words(token.span).islower():
            continue
        found = _verb(draft, sentence, index, doubts) or _share(draft, sentence, index, doubts)
        found = found or _behind_article(draft, sentence, index, doubts)
        if found is not None:
            yield found
        elif token.norm == "which" and _is_of_person(tokens, index):
            yield Number(index, index - 1, "speaks of a person and should be “who”", "who", False)


def _verb(draft: Document, sentence: Sentence, index: int, doubts: Doubts) -> Number | None:
    """ "There was many people", "police is looking"."""
    tokens, token = sentence.tokens, sentence.tokens[index]
    if token.norm not in _OTHER or index == 0:
        return None
    place = index - 1
    while place > 0 and tokens[place].tag == "RB":
        place -= 1
    before = tokens[place]
    if before.norm == "there" and before.tag == "EX":
        bar, what = THERE, _counted(tokens, index)
    elif before.norm in _ALWAYS_MANY and before.tag.startswith("NN") and _is_subject(tokens, place, index):
        bar, what = COLLECTIVE, before.norm
    else:
        return None
    if not what or doubts.form(token) < (bar if " " in what or before.norm != "there" else THERE_BARE):
        return None
    meant = _OTHER[token.norm]
    if calmest(draft, sentence, [Repair(index, index + 1, (meant,))], LEFT) is None:
        return None
    return Number(index, place, f"does not go with “{what}”: should it be “{meant}”?", meant, True)


def _counted(tokens: Sequence[Token], verb: int) -> str:
    """The plural noun behind "there is", with the word of number before it; empty for anything else."""
    place = verb + 1
    while place < len(tokens) and (tokens[place].tag == "RB" or tokens[place].norm in ("been", "so", "too")):
        place += 1
    if place + 1 < len(tokens) and _is_many(tokens[place]) and tokens[place + 1].tag == "IN":
        return tokens[place].norm
    if place >= len(tokens) or tokens[place].norm not in _MANY | {"no"}:
        return ""
    noun = place + 1
    while noun < len(tokens) and tokens[noun].tag in _BETWEEN:
        noun += 1
    plural = noun < len(tokens) and (tokens[noun].norm == "people" or _is_many(tokens[noun]))
    return f"{tokens[place].norm} {tokens[noun].norm}" if plural else ""


def _is_subject(tokens: Sequence[Token], noun: int, verb: int) -> bool:
    """Whether the noun is the verb's, and no name, no people among peoples and nothing that holds it is."""
    clause = tokens[verb].head if tokens[verb].dep in ("aux", "auxpass") else verb
    if tokens[noun].dep not in ("nsubj", "nsubjpass") or tokens[noun].head != clause:
        return False
    before = tokens[noun - 1] if noun else None
    sovereign = tokens[noun].norm == "people" and before is not None and before.norm == "the"
    return before is None or not sovereign and before.norm not in _ONE_PEOPLE


def _share(draft: Document, sentence: Sentence, index: int, doubts: Doubts) -> Number | None:
    """ "Many of the refugee", "one of the soldier"."""
    tokens, token = sentence.tokens, sentence.tokens[index]
    if token.tag != "NN" or token.lemma in _EITHER or doubts.form(token) < PARTITIVE or not _is_one(token):
        return None
    first = index - 1
    while first > 0 and tokens[first].tag in _BETWEEN:
        first -= 1
    if first < 2 or tokens[first].norm not in _DEFINITE or tokens[first - 1].norm != "of":
        return None
    share = tokens[first - 2]
    following = tokens[index + 1].tag if index + 1 < len(tokens) else "."
    if share.norm not in _SHARES or following[:2] in ("NN", "PO", "HY", "CD", "JJ"):
        return None
    plurals = [form for form in inflections(token.norm, token.lemma) if "NNS" in tags(form)]
    meant = next((form for form in plurals if _calms(draft, sentence, index, form)), None)
    if meant is None:
        return None
    return Number(index, first - 2, f"is one, and “{share.norm} of” asks for “{meant}”", meant, True)


def _calms(draft: Document, sentence: Sentence, index: int, form: str) -> bool:
    calmed = form_calmed(draft, sentence, index, form)
    return calmed is not None and calmed[0] >= OWN and calmed[1] >= AROUND


def _behind_article(draft: Document, sentence: Sentence, index: int, doubts: Doubts) -> Number | None:
    """ "A better conditions", "a new shoes"."""
    tokens, token = sentence.tokens, sentence.tokens[index]
    if not _is_many(token) or doubts.form(token) < ARTICLE:
        return None
    first = index - 1
    while first > 0 and tokens[first].tag in _BETWEEN and tokens[first].norm not in ("few", "many", "good", "great"):
        first -= 1
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if tokens[first].norm not in ("a", "an") or first == index - 1:
        return None
    if following is not None and (following.tag[:2] in ("NN", "PO", "HY", "CD", "JJ") or following.norm in "'’-–/&"):
        return None
    singular = [form for form in inflections(token.norm, token.lemma) if form == token.lemma and "NN" in tags(form)]
    repairs = [Repair(index, index + 1, (form,)) for form in singular]
    best = calmest(draft, sentence, [*repairs, Repair(first, first + 1, ())], LEFT_BESIDE_ARTICLE)
    if best is None:
        return None
    return Number(index, first, f"is plural behind “{tokens[first].norm}”", "", False)


def _is_of_person(tokens: Sequence[Token], index: int) -> bool:
    """Whether "which" is the subject of a clause that hangs on a person."""
    comma = tokens[index - 1].norm == ","
    noun = index - 2 if comma else index - 1
    if noun < 0 or tokens[noun].lemma not in _PEOPLE or tokens[noun].tag not in ("NN", "NNS"):
        return False
    clause = tokens[index].head
    if tokens[index].dep not in ("nsubj", "nsubjpass") or clause <= index or tokens[clause].dep != "relcl":
        return False
    if tokens[clause].head != noun:
        return False
    first = noun
    while first > 0 and tokens[first - 1].tag.startswith((*_BETWEEN, "DT", "PRP$", "NN", "CD")):
        first -= 1
    # Behind a comma "which" may stand for the clause, unless the noun opens the sentence; "the office of mayor which".
    if comma:
        return first == 0 and tokens[noun].dep in ("nsubj", "nsubjpass")
    return first < noun and tokens[first].tag in ("DT", "PRP$", "CD")


def _is_many(token: Token) -> bool:
    known = set(tags(token.norm))
    return token.tag == "NNS" and "NNS" in known and "NN" not in known and token.lemma not in _EITHER


def _is_one(token: Token) -> bool:
    """Whether it is a noun in the singular that has a plural."""
    known = set(tags(token.norm))
    return "NN" in known and "NNS" not in known and any(
        "NNS" in tags(form) for form in inflections(token.norm, token.lemma)
    )
