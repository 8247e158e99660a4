"""Whether the originals tell of a man or of a woman, and pronouns of the draft that nobody there can be meant by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.checks.facts._entities import MEN, WOMEN
from checker.checks.facts._parties import GENDERS, MOST_TOKENS, Parties, is_human
from checker.document import Document, Token
from checker.language.dictionary import is_name, level
from checker.language.first_names import gender_of
from checker.language.noun_kinds import is_kind_of

_OTHER = {"m": "f", "f": "m"}
_BACK = 2
_CALLED_SHE = ("vessel", "animal", "country", "vehicle", "craft", "deity")
"""Kinds of things that a text may call "she", or "he"."""
_ANYBODY = frozenset("one each everyone everybody anyone anybody nobody someone somebody whoever".split())
_DOERS = frozenset(("nsubj", "nsubjpass", "appos", "dobj", "poss"))
_OBJECTS = frozenset(("dobj", "pobj", "dative"))
_SURE = 3
"""How many times as many pronouns must be of one gender as of the other."""


@dataclass(frozen=True, slots=True)
class Stray:
    """A pronoun of the draft that no person near it can be meant by; ``key`` is whom it can only mean, "" where that
    may be two; ``a`` is a pronoun of the other gender there; ``sure`` that an original tells the gender of all."""

    token: Token
    key: str
    original: int
    a: Token | None
    sure: bool


@dataclass(frozen=True, slots=True)
class _Near:
    """Who is named in a passage, and the nouns there that mean nobody who is."""

    keys: frozenset[str]
    nouns: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Told:
    """What the originals tell: the gender of each person, the genders of which there is any sign at all, those that the
    first names may have, those of nouns such as "son", who may be named elsewhere, and those of pronouns that mean
    nobody who is named: an animal, a ship."""

    sure: Mapping[str, str]
    tokens: Mapping[tuple[str, str], tuple[int, Token]]
    signs: frozenset[str]
    likely: frozenset[str]
    unnamed: frozenset[str]
    loose: frozenset[str]

    def of(self, key: str) -> str:
        """The gender of a person as the originals tell it, else that which the first name has nearly always."""
        return self.sure.get(key) or _by_first_name(key)


def _by_first_name(key: str) -> str:
    """The gender that a person of this first name nearly always has, "" where that is not known."""
    first, _, behind = key.partition(" ")
    return gender_of(first) if behind else ""


def strays(sources: Sequence[Parties], draft: Parties) -> Iterator[Stray]:
    """The pronouns of the draft, none in quotation marks, by which nobody of the other gender alone can be meant."""
    told = _told(sources)
    for number, sentence in enumerate(draft.document.sentences):
        if number in draft.document.furniture:
            continue
        for index, token in enumerate(sentence.tokens[:MOST_TOKENS]):
            gender = GENDERS.get(token.norm)
            if gender is None or draft.marks.touches(token.span):
                continue
            near = _near(draft, number)
            if any(_may_be(noun, gender) for noun in near.nouns) or any(told.of(key) == gender for key in near.keys):
                continue
            key = _meant(draft, number, index)
            other = _OTHER[gender]
            people = {told.of(one) for one in near.keys}
            known = people == {other} and near.nouns <= MEN | WOMEN and near.keys <= told.sure.keys()
            # "His widow, Noreen": the owner is another than what is owned.
            if near.keys and near.keys <= _owned(draft, number, index):
                continue
            if gender in (told.unnamed | told.loose if known else told.signs | told.likely):
                continue
            if known and _beside(sources, near.keys, gender):
                continue
            if not known and ("" in people and key not in told.sure or key and told.of(key) != other):
                continue
            if not known and not key and other not in told.signs:
                continue
            whom = key.strip("~") or (min(near.keys) if len(near.keys) == 1 else "")
            at = [told.tokens[one, other] for one in sorted(near.keys) if (one, other) in told.tokens]
            yield Stray(token, whom, at[0][0] if at else 0, at[0][1] if at else None, known)


def _beside(sources: Sequence[Parties], keys: frozenset[str], gender: str) -> bool:
    """Whether an original, too, has a pronoun of this gender where nobody but these is named."""
    return any(
        GENDERS.get(token.norm) == gender and not source.marks.touches(token.span)
        and _near(source, number).keys <= keys
        for source in sources
        for number, sentence in enumerate(source.document.sentences)
        for token in sentence.tokens[:MOST_TOKENS]
    )


def _may_be(noun: str, gender: str) -> bool:
    """Whether a noun is one of this gender, or a thing that may be called so."""
    return noun in (MEN if gender == "m" else WOMEN) or any(is_kind_of(noun, kind) for kind in _CALLED_SHE)


def _near(parties: Parties, number: int) -> _Near:
    """Who is told of in a sentence and the two before it, or more where these go on about somebody.

    A text that opens with a pronoun names the person behind it.
    """
    document = parties.document
    last = number + 2 if number == 0 else number + 1
    first = at = number
    while at >= max(0, first - _BACK):
        first = at if any(token.norm in GENDERS for token in document.sentences[at].tokens) else first
        at -= 1
    first = at + 1
    keys: set[str] = set()
    nouns: set[str] = set()
    for at in range(first, min(last, len(document.sentences))):
        for index, token in enumerate(document.sentences[at].tokens[:MOST_TOKENS]):
            key = parties.named(token)
            lemma = token.lemma.casefold()
            if key is None and token.tag == "NNP" and token.dep in _DOERS and not parties.marks.touches(token.span):
                keys.add("")  # a name that the model missed: "Per is taught by his mother"
            elif key is not None:
                if not key or _is_somebody(parties, key):
                    keys.add(key)
            elif token.norm in _ANYBODY or token.tag == "NN" and lemma not in MEN | WOMEN and _may_be(lemma, ""):
                nouns.add(lemma)
            elif token.tag in ("NN", "NNP") and is_human(lemma):
                party = parties.party(at, index)
                if party and not party.startswith("~"):
                    keys.add(party)
                else:
                    nouns.add(lemma)
    return _Near(frozenset(keys), frozenset(nouns))


def _is_somebody(parties: Parties, key: str) -> bool:
    """Whether a name may be a person's, or an animal's: it is no land's, and no body's that has a common word."""
    if parties.sort(key) in ("person", "land"):
        return parties.sort(key) == "person"
    return not any(level(word) and not is_name(word) for word in key.split())


def _told(sources: Sequence[Parties]) -> _Told:
    votes: dict[str, dict[str, int]] = defaultdict(lambda: {"m": 0, "f": 0})
    tokens: dict[tuple[str, str], tuple[int, Token]] = {}
    signs: set[str] = set()
    loose: set[str] = set()
    for place, source in enumerate(sources):
        signs.update(_signs(source.document))
        for number, sentence in enumerate(source.document.sentences):
            for index, token in enumerate(sentence.tokens[:MOST_TOKENS]):
                gender = GENDERS.get(token.norm)
                if gender is None or source.marks.touches(token.span):
                    continue
                key = _meant(source, number, index).strip("~")
                if key in _owned(source, number, index):
                    continue
                if not key:
                    loose.add(gender)
                else:
                    votes[key][gender] += 1
                    tokens.setdefault((key, gender), (place, token))
    sure = {
        key: gender for key, found in votes.items() for gender in "mf"
        if found[gender] >= max(1, _SURE * found[_OTHER[gender]])
        and (_by_first_name(key) in ("", gender) or found[gender] > 1)
    }
    described = {key: gender for source in sources for key, gender in source.genders.items()}
    known = {**sure, **described}
    likely = {known.get(key) or _by_first_name(key) for source in sources for key in source.people}
    nouns = {
        "m" if token.norm in MEN else "f" for source in sources for sentence in source.document.sentences
        for token in sentence.tokens if token.tag == "NN" and token.norm in MEN | WOMEN
    }
    return _Told(known, tokens, frozenset(signs), frozenset(likely - {""}), frozenset(nouns), frozenset(loose))


def _owned(parties: Parties, number: int, index: int) -> frozenset[str]:
    """The keys of what a possessive goes with: "his widow, Noreen", "her rival Jean"."""
    tokens = parties.document.sentences[number].tokens
    if tokens[index].dep != "poss":
        return frozenset()
    head = tokens[index].head
    near = {head, *(at for at in parties.below(number)[head] if tokens[at].dep in ("appos", "compound"))}
    return frozenset(filter(None, (parties.named(tokens[at]) for at in near)))


def _signs(document: Document) -> Iterator[str]:
    """The genders of all pronouns of a text and of its nouns for men and women, those in quotation marks too."""
    for sentence in document.sentences:
        for token in sentence.tokens:
            lemma = token.lemma.casefold().rstrip(".")
            if token.norm in GENDERS:
                yield GENDERS[token.norm]
            elif lemma in MEN | WOMEN or token.norm.rstrip(".") in MEN | WOMEN:
                yield "m" if lemma in MEN or token.norm.rstrip(".") in MEN else "f"


def _meant(parties: Parties, number: int, index: int) -> str:
    """The person whom a pronoun means: the subject of the nearest clause above its own, else the only person named
    before it in the sentence, else the subject of the sentence before; "" where that is nobody who is named."""
    tokens = parties.document.sentences[number].tokens
    if tokens[index].dep in _OBJECTS and tokens[index].norm in ("him", "her"):
        return ""
    held = [index]
    while 0 <= tokens[held[-1]].head < len(tokens) and tokens[held[-1]].head not in held:
        held.append(tokens[held[-1]].head)
    for at in held[1:]:
        for child in parties.below(number)[at]:
            if tokens[child].dep in ("nsubj", "nsubjpass") and child not in held and (
                found := _person(parties, number, child)
            ):
                return found
    before = {at: key for at in range(index) if (key := _person(parties, number, at))}
    if before or number == 0:
        beside = any(tokens[at].dep == "poss" and tokens[at].head in held for at in before)
        return "" if beside or not before else min(before.values()) if len(set(before.values())) == 1 else "~"
    above = parties.document.sentences[number - 1].tokens
    subjects = [
        at for at, token in enumerate(above)
        if token.dep in ("nsubj", "nsubjpass") and above[token.head].dep == "ROOT"
    ]
    return _person(parties, number - 1, subjects[0]) if len(subjects) == 1 else ""


def _person(parties: Parties, number: int, index: int) -> str:
    """The key of a person who is named or described by a noun, "~" for somebody who is not named."""
    token = parties.document.sentences[number].tokens[index]
    if token.norm in _ANYBODY and token.dep != "nummod":
        return "~"
    if not token.tag.startswith("NN"):
        return ""
    key = parties.party(number, index)
    if key.startswith("~") or not key:
        return "~" if token.tag == "NN" and is_human(token.lemma.casefold()) else ""
    return key if parties.sort(key) == "person" else ""
