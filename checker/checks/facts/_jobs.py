"""What somebody does, told as another calling: "the mayor" where the original has only a governor.

A rewrite seldom says what somebody is in a word that the original has nowhere and that means something else, and drops
the original's word for it everywhere. Where both happen in one passage, and the two stand beside the same name, the
same words or in the same place, the one was taken for the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.checks.facts._counterparts import framed
from checker.checks.facts._details import forms
from checker.checks.facts._entities import MEN, WOMEN
from checker.checks.facts._parties import MOST_TOKENS, Parties, parties_of
from checker.checks.facts._replaced import way
from checker.checks.facts._titles import GENERIC, KIN, alike, is_office, kin
from checker.checks.facts._words import is_content, may_say, words_of
from checker.collation import Collation, Link
from checker.document import Document, Token
from checker.language.noun_kinds import is_person, subsumes
from checker.language.thing_kinds import both_occupations, may_name_one

_ENOUGH, _SURE = 0.95, 3.0
_MOST = 60
_QUALIFIES = frozenset(("compound", "amod", "nmod", "poss"))
_SAME_NAME, _SAME_WORD, _SAME_PLACE, _SAME_WAY, _ALONE, _TRADES = 1.5, 0.8, 1.0, 0.3, 0.7, 0.3
_LOOSE = GENERIC | frozenset("chief head boss agent aide owner founder".split())
"""What may be said of people of many callings."""


@dataclass(frozen=True, slots=True)
class Calling:
    """A noun for what one person is: its token ``index`` in ``sentence``, and the keys of who is called so."""

    token: Token
    sentence: int
    index: int
    names: frozenset[str]

    @property
    def lemma(self) -> str:
        """The word for it in the singular."""
        return _lemma(self.token)


@dataclass(frozen=True, slots=True)
class Job:
    """A calling of an original's and the one that the draft has instead."""

    original: int
    a: Calling
    b: Calling
    score: float

    @property
    def sure(self) -> bool:
        """Whether nearly everything says so."""
        return self.score >= _SURE


def jobs(collation: Collation) -> Iterator[Job]:
    """The callings that an original has and the draft has not, each with the one that took its place."""
    *sources, ours = parties_of(collation)
    for number, theirs in enumerate(sources):
        new = _untold(ours, theirs.document)
        lost = _untold(theirs, ours.document) if new else []
        alone = len({calling.lemma for calling in lost}) == len({calling.lemma for calling in new}) == 1
        links = {sentence: link for link in collation.prose_links() if link.original == number for sentence in link.b}
        found = sorted(
            (
                Job(number, a, b, _evidence(collation, links.get(b.sentence), (theirs, ours), a, b, alone))
                for a in lost for b in new if not _may_be_one(a.lemma, b.lemma)
            ),
            key=lambda job: (-job.score, job.b.token.span, job.a.token.span),
        )
        told: dict[str, str] = {}
        done: set[Calling] = set()
        for job in found:
            if job.score >= _ENOUGH and job.b not in done and told.setdefault(job.b.lemma, job.a.lemma) == job.a.lemma:
                done.add(job.b)
                yield job


def _untold(parties: Parties, other: Document) -> list[Calling]:
    """The callings of a text that another has in no word, the first so many."""
    found = list(_callings(parties))
    told = {lemma: _is_told(lemma, other) for lemma in {calling.lemma for calling in found}}
    return [calling for calling in found if not told[calling.lemma]][:_MOST]


def _callings(parties: Parties) -> Iterator[Calling]:
    """The nouns for the trade or the office of one person, those in quotation marks left out."""
    for number, sentence in enumerate(parties.document.sentences):
        if number in parties.document.furniture:
            continue
        for index, token in enumerate(sentence.tokens[:MOST_TOKENS]):
            lemma = _lemma(token)
            if token.tag in ("NN", "NNP") and is_person(lemma) and _says_what(lemma) and not (
                parties.marks.touches(token.span) or _is_shop(parties, number, index)
            ):
                yield Calling(token, number, index, _called(parties, number, index))


def _is_shop(parties: Parties, number: int, index: int) -> bool:
    """Whether the noun stands for a place: "the awning of a greengrocer's"."""
    tokens = parties.document.sentences[number].tokens
    return tokens[index].dep != "poss" and index + 1 < len(tokens) and tokens[index + 1].tag == "POS"


def _says_what(lemma: str) -> bool:
    """Whether a noun is the word for a trade or an office, and not only for a leader or a member of something."""
    return lemma not in _LOOSE and (both_occupations(lemma, lemma) or is_office(lemma))


def _lemma(token: Token) -> str:
    return token.lemma.casefold().removeprefix("ex-")


def _is_told(lemma: str, other: Document) -> bool:
    """Whether a text says a calling, in whatever word: the same, a narrower one, one of its family."""
    words = forms(other)
    if lemma in words or any(kin(lemma, there) or len(there) > len(lemma) and lemma in there for there in words):
        return True
    return any(_may_be_one(lemma, there) for there in _nouns(other) - _LOOSE)


def _nouns(document: Document) -> frozenset[str]:
    """The lemmas of the words for persons of a text, those for men and women, and for relatives, left out."""
    if "callings" not in document.derived:
        document.derived["callings"] = frozenset(
            lemma for sentence in document.sentences for token in sentence.tokens
            if token.tag.startswith("NN") and is_person(lemma := _lemma(token)) and lemma not in MEN | WOMEN | KIN
        )
    found: frozenset[str] = document.derived["callings"]
    return found


def _may_be_one(x: str, y: str) -> bool:
    return alike(x, y) or may_name_one(x, y) or may_say(x, y, "N") or subsumes(x, y)


def _evidence(
    collation: Collation, link: Link | None, parties: tuple[Parties, Parties], a: Calling, b: Calling, alone: bool
) -> float:
    """How much says that one was taken for the other: whose it is, what qualifies it, what it hangs on, that there is
    no third."""
    score = _ALONE * alone + _TRADES * both_occupations(a.lemma, b.lemma)
    if a.names and b.names:
        score += _SAME_NAME if a.names & b.names else -_SAME_NAME
    beside_a, beside_b = _beside(parties[0], a), _beside(parties[1], b)
    score += _SAME_WORD * min(2, len(beside_a & beside_b))
    words = words_of(collation, link) if link is not None and a.sentence in link.a else None
    if words is None or link is None:
        return score
    at_a, at_b = (
        next(at for at, token in enumerate(side.tokens) if token.span == calling.token.span)
        for side, calling in ((words.a, a), (words.b, b))
    )
    (way_a, head_a), (way_b, head_b) = way(words.a, at_a), way(words.b, at_b)
    if words.to_b.get(head_a, -1) == head_b or framed(collation, link, a.token.span, b.token.span):
        score += _SAME_PLACE + _SAME_WAY * (way_a == way_b)
    return score


def _beside(parties: Parties, calling: Calling) -> frozenset[str]:
    """The lemmas of what qualifies a noun: the words before it, and what its "of", "for" or "from" governs."""
    tokens, below = parties.document.sentences[calling.sentence].tokens, parties.below(calling.sentence)
    held = {at for at in below[calling.index] if tokens[at].dep in _QUALIFIES}
    for at in below[calling.index]:
        if tokens[at].dep == "prep":
            held.update(under for under in below[at] if tokens[under].dep == "pobj")
    return frozenset(tokens[at].lemma.casefold() for at in held if is_content(tokens[at]))


def _called(parties: Parties, number: int, index: int) -> frozenset[str]:
    """The keys of who is called so: the name that the noun stands before or beside, or is said of."""
    tokens, below = parties.document.sentences[number].tokens, parties.below(number)
    token = tokens[index]
    near = {at for at in below[index] if tokens[at].dep == "appos"}
    if token.dep in ("appos", "compound"):
        near.add(token.head)
    if token.dep == "attr":
        near.update(at for at in below[token.head] if tokens[at].dep == "nsubj")
    keys = {parties.named(tokens[at]) or "" for at in near if at != index} | {parties.party(number, index)}
    return frozenset(key for key in keys if key and not key.startswith("~"))


def other_sex(collation: Collation) -> Iterator[tuple[int, Token, Token]]:
    """The callings in "-man" of an original that the draft has in "-woman", or the other way round, and in no other
    form: "spokesman", "spokeswoman". With the number of the original and the token of either."""
    draft = _gendered(collation.draft)
    for number, original in enumerate(collation.originals):
        known = _gendered(original)
        for (stem, ending), b in sorted(draft.items()):
            a = known.get((stem, "man" if ending == "woman" else "woman"))
            if a is not None and (stem, ending) not in known:
                yield number, a, b


def _gendered(document: Document) -> dict[tuple[str, str], Token]:
    found: dict[tuple[str, str], Token] = {}
    for number, sentence in enumerate(document.sentences):
        if number in document.furniture:
            continue
        for token in sentence.tokens:
            lemma = token.lemma.casefold()
            ending = "woman" if lemma.endswith("woman") else "man"
            stem = lemma.removesuffix(ending)
            if token.tag in ("NN", "NNP") and stem != lemma and len(stem) > 2 and is_person(lemma):
                found.setdefault((stem, ending), token)
    return found
