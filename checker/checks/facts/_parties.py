"""Who is meant: the one person, body or place behind a name, a description, a relative or a personal pronoun."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from checker.checks._names import of_one_land
from checker.checks._reading import Cover, quoted
from checker.checks.facts._entities import MEN, WOMEN, clusters, described, key_of, undated
from checker.collation import Collation
from checker.document import Document, Name, Span, Token
from checker.language.dictionary import is_name
from checker.language.noun_kinds import is_person
from checker.language.party_labels import is_label

_HE = frozenset(("he", "him", "his", "himself"))
_SHE = frozenset(("she", "her", "hers", "herself"))
GENDERS = {**dict.fromkeys(_HE, "m"), **dict.fromkeys(_SHE, "f")}
_LANDS = frozenset(("GPE", "LOC", "NORP", "FAC"))
_WHERE = frozenset(("in", "at", "near"))
SETTLED = frozenset(
    "borough city county district island kingdom municipality port province republic state town village".split()
)
_BODY_BEHIND = re.compile(r"\b(?:of|at|for|in) the $")
_SOME = frozenset(("a", "an", "another"))
_DEFINITE = frozenset(("the", "its", "his", "her", "their"))
_ENDS = frozenset((",", ".", ";", ":", "and", "\u201d", '"'))
_OBJECTS = frozenset(("him", "her"))
_PEOPLE = frozenset(
    """
    child teenager baby parent friend colleague neighbour neighbor partner rival boss chief coach captain judge guard
    nurse pilot student pupil cook chef guest host victim suspect patient thief star poet artist client witness minister
    spouse toddler adult youth resident relative
    """.split()
)
_AGENTS = tuple("er or ist man woman person ian ant ent ee eer mate ess ic ive ar".split())
_BACK = 2
"""How many sentences before its own a pronoun may point to."""
_FAR = 3
MOST_TOKENS = 160
"""A longer sentence is a list or no prose."""
_DEPTH = 6
_VAGUE = frozenset("one other another people man woman thing lot part number side day year time way somebody".split())


@dataclass(frozen=True, slots=True)
class Parties:
    """One text's names, each with a key that all texts of a collation share.

    ``keys`` are by the name's place in ``names``, "" where two entities could be meant; ``people`` are the keys of
    persons, ``kinds`` what the texts take each for, ``by_word`` the key that alone has a word, ``bound`` whom a noun
    ("the minister") describes, if it describes one alone, ``genders`` "m" or "f".
    """

    document: Document
    names: tuple[Name, ...]
    keys: tuple[str, ...]
    people: frozenset[str]
    kinds: Mapping[str, frozenset[str]]
    by_word: Mapping[str, str]
    bound: Mapping[str, str]
    genders: Mapping[str, str]
    marks: Cover
    trees: dict[int, tuple[tuple[int, ...], ...]] = field(default_factory=dict, compare=False, repr=False)
    derived: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    def named(self, token: Token) -> str | None:
        """The key of the name that a token belongs to, the parse may have missed it here; None for no name."""
        place = self._place(token.span)
        if place is not None:
            return self.keys[place]
        word = self.document.words(token.span)
        if token.tag == "JJ" and word.istitle():
            lands = {key for key in self.kinds if key and of_one_land(key, token.norm)}
            return min(lands) if len(lands) == 1 else None
        return self.by_word.get(token.norm) if token.tag.startswith("N") and word[:1].isupper() else None

    def is_named(self, number: int, index: int) -> bool:
        """Whether a token belongs to a name, or has one behind a comma: "its founder, Ann Pell"."""
        tokens = self.document.sentences[number].tokens
        comma = index + 1 < len(tokens) and tokens[index + 1].norm == ","
        beside = [at for at in self.below(number)[index] if comma and tokens[at].dep == "appos"]
        return any(self.named(tokens[at]) for at in (index, *beside))

    def _place(self, span: Span) -> int | None:
        """The place in ``names`` of the name that shares a code point with ``span``."""
        at = bisect_left(self.names, span.end, key=lambda name: name.span.start) - 1
        return at if at >= 0 and self.names[at].span.overlaps(span) else None

    def below(self, number: int) -> tuple[tuple[int, ...], ...]:
        """What hangs on each token of a sentence, ascending."""
        if number not in self.trees:
            tokens = self.document.sentences[number].tokens
            found: list[list[int]] = [[] for _ in tokens]
            for child, token in enumerate(tokens):
                if 0 <= token.head < len(tokens) and token.head != child:
                    found[token.head].append(child)
            self.trees[number] = tuple(map(tuple, found))
        return self.trees[number]

    def sort(self, key: str) -> str:
        """What a key is: "person", "land" or "body"; "" where the texts do not say."""
        if key in self.people:
            return "person"
        kinds = self.kinds.get(key, frozenset())
        return "land" if kinds & _LANDS else "body" if kinds == {"ORG"} and " " in key else ""

    def words(self, number: int, index: int) -> str:
        """The name that a token belongs to as the text writes it, else the token's own words; less a possessive."""
        token = self.document.sentences[number].tokens[index]
        place = self._place(token.span)
        words = self.document.words(token.span if place is None else self.names[place].span)
        return words.removesuffix("'s").removesuffix("\u2019s")

    def name(self, key: str) -> str:
        """The longest form of a party's name in the text."""
        names = [name for name, own in zip(self.names, self.keys, strict=True) if own == key]
        full = max(names, key=lambda name: (len(name.span), -name.span.start))
        return self.document.words(full.span).removesuffix("'s").removesuffix("\u2019s")

    def party(self, number: int, index: int, depth: int = 0) -> str:
        """Who is meant by a token: a name's key, "~" and a lemma for what has no name, "" where that is unclear."""
        tokens = self.document.sentences[number].tokens
        token = tokens[index]
        key = self.named(token)
        if key is not None or depth > _DEPTH:
            return key or ""
        if token.tag.startswith("W"):
            noun = antecedent(tokens, index)
            return self.party(number, noun, depth + 1) if noun is not None else ""
        if token.norm in _HE | _SHE:
            return self._person(number, index)
        if token.norm == "it":
            return self._thing(number, index, depth)
        if not token.tag.startswith("NN"):
            return ""
        beside = [at for at in self.below(number)[index] if tokens[at].dep == "appos"]
        if token.dep == "appos" and token.head != index:
            beside.append(token.head)
        for at in beside:
            if own := self.named(tokens[at]):
                return own
        lemma = token.lemma.casefold()
        if own := self._named_behind(number, index):
            return own
        if lemma in SETTLED and (land := self._land_of(number, index)):
            return land
        if token.tag == "NN" and lemma in self.bound:
            if not any(tokens[at].norm in _SOME for at in self.below(number)[index]):
                return self.bound[lemma]
        return "" if lemma in _VAGUE else "~" + lemma

    def _land_of(self, number: int, index: int) -> str:
        """The land or town that a noun is called by: "the city of Velm"; "" for none."""
        tokens, below = self.document.sentences[number].tokens, self.below(number)
        for at in below[index]:
            if tokens[at].norm == "of" and at == index + 1:
                keys = {self.named(tokens[under]) or "" for under in below[at] if tokens[under].dep == "pobj"}
                if len(keys) == 1 and (key := min(keys)) and key not in self.people:
                    return key
        return ""

    def _named_behind(self, number: int, index: int) -> str:
        """The person named between commas behind "the artist", whatever the parse hangs the name on; "" for none."""
        tokens = self.document.sentences[number].tokens
        told = any(tokens[at].norm in _DEFINITE for at in self.below(number)[index])
        if not told or not is_person(tokens[index].lemma.casefold()) or len(tokens) < index + 3:
            return ""
        place = self._place(tokens[index + 2].span) if tokens[index + 1].norm == "," else None
        if place is None or self.keys[place] not in self.people:
            return ""
        name = self.names[place].span
        behind = next((token.norm for token in tokens[index + 2:] if token.span.start >= name.end), ".")
        return self.keys[place] if behind in _ENDS and name.start >= tokens[index].span.end else ""

    def _thing(self, number: int, index: int, depth: int) -> str:
        """The thing without name that an "it" means as the subject of a side clause: the main clause's; "" for none."""
        tokens, below = self.document.sentences[number].tokens, self.below(number)
        clause = tokens[index].head
        if tokens[index].dep not in ("nsubj", "nsubjpass") or tokens[clause].dep not in ("advcl", "pcomp"):
            return ""
        main = tokens[clause].head if tokens[clause].dep == "advcl" else tokens[tokens[clause].head].head
        subjects = [at for at in below[main] if tokens[at].dep in ("nsubj", "nsubjpass")]
        if len(subjects) != 1 or tokens[subjects[0]].tag != "NN":
            return ""
        found = self.party(number, subjects[0], depth + 1)
        return found if found.startswith("~") and not is_human(found[1:]) else ""

    def genders_told(self) -> Iterator[tuple[str, str]]:
        """The persons whom an object's pronoun means because the other one in question does it, with its gender."""
        for number, sentence in enumerate(self.document.sentences):
            tokens = sentence.tokens[:MOST_TOKENS]
            for index, token in enumerate(tokens):
                if token.norm not in _OBJECTS or token.dep not in ("dobj", "pobj", "dative"):
                    continue
                verb = tokens[token.head].head if token.dep == "pobj" else token.head
                doers = {
                    self.named(tokens[at]) or "" for at in self.below(number)[verb]
                    if tokens[at].dep == "nsubj" and at < len(tokens)
                }
                here = self._people_before(number, token, _BACK)
                if len(doers) == 1 and doers < here and len(here) == 2 and "" not in here:
                    yield min(here - doers), "m" if token.norm in _HE else "f"

    def other_than(self, number: int, index: int, others: frozenset[str]) -> str:
        """Whom a pronoun means that cannot mean ``others``, who do something to it; "" where two are left."""
        return self._person(number, index, others)

    def _person(self, number: int, index: int, others: frozenset[str] = frozenset()) -> str:
        """The only person named before a pronoun, near by, whose gender may be the pronoun's; "" where two are."""
        token = self.document.sentences[number].tokens[index]
        gender = "m" if token.norm in _HE else "f"
        here = self._people_before(number, token, _BACK) - others
        fitting = {key for key in here if self.genders.get(key, gender) == gender}
        return min(fitting) if len(fitting) == 1 and not self.marks.touches(token.span) else ""

    def _people_before(self, number: int, token: Token, back: int) -> set[str]:
        start = self.document.sentences[max(0, number - back)].span.start
        first, last = (
            bisect_left(self.names, at, key=lambda name: name.span.start) for at in (start, token.span.start)
        )
        return {key for key in self.keys[first:last] if key in self.people or not key}

    def pronouns(self) -> Iterator[tuple[str, str, Token]]:
        """The pronouns that can mean one person alone, with the person's key and the pronoun's gender.

        Nobody else, named or described, stands in the four sentences before, and the pronoun is no object of a verb.
        """
        for number, sentence in enumerate(self.document.sentences):
            for token in sentence.tokens[:MOST_TOKENS]:
                if token.norm not in _HE | _SHE or token.dep in ("dobj", "dative") or self.marks.touches(token.span):
                    continue
                here = self._people_before(number, token, _FAR)
                if len(here) == 1 and "" not in here and not self._others(number, min(here)):
                    yield min(here), "m" if token.norm in _HE else "f", token

    def _others(self, number: int, key: str) -> bool:
        """Whether somebody without name, or named later in the sentence or the next one, may be meant as well."""
        for at in range(max(0, number - _FAR), min(number + 2, len(self.document.sentences))):
            tokens = self.document.sentences[at].tokens
            for index, token in enumerate(tokens[:MOST_TOKENS]):
                own = self.named(token)
                if token.dep == "pobj" and tokens[token.head].norm in _WHERE:
                    continue
                person = own is not None and " " in own and is_name(own.split()[0])  # whatever a name was taken for
                if own is not None and own != key and (person or self.sort(own) != "land"):
                    return True
                if own is None and token.tag == "NN" and is_human(token.lemma.casefold()):
                    if self.party(at, index) != key and not self._beside(at, index, key):
                        return True
        return False

    def _beside(self, number: int, index: int, key: str) -> bool:
        """Whether a noun stands in one phrase with a person's name, or is said of the person."""
        tokens = self.document.sentences[number].tokens
        near = (tokens[at] for at in (tokens[index].head, index + 1) if 0 <= at < len(tokens))
        if tokens[index].dep == "attr":  # "it was her aunt" speaks of two
            return not any(tokens[at].norm in ("it", "there") for at in self.below(number)[tokens[index].head])
        return tokens[index].dep == "compound" or any(self.named(token) == key for token in near)


def is_human(lemma: str) -> bool:
    """Whether a noun is mostly said of people: for WordNet a crane, a quarry and help are persons, too."""
    return lemma in MEN | WOMEN | _PEOPLE or lemma.endswith(_AGENTS) and is_person(lemma)


def antecedent(tokens: Sequence[Token], index: int) -> int | None:
    """The noun that a relative pronoun stands for; None where it asks, or is none."""
    at = index
    for _ in range(len(tokens)):
        if tokens[at].dep == "relcl":
            return tokens[at].head
        if tokens[at].head == at or not 0 <= tokens[at].head < len(tokens):
            return None
        at = tokens[at].head
    return None


def parties_of(collation: Collation) -> tuple[Parties, ...]:
    """The parties of every original and, last, of the draft; worked out once."""
    documents = (*collation.originals, collation.draft)
    texts = tuple(document.text for document in collation.originals)
    known = collation.draft.derived.get("parties")
    if known is None or known[0] != texts:
        known = collation.draft.derived["parties"] = (texts, tuple(_parties(documents)))
    found: tuple[Parties, ...] = known[1]
    return found


def _parties(documents: Sequence[Document]) -> Iterator[Parties]:
    leaders, people = clusters(undated(name) for document in documents for name in _of_parties(document))
    bound: dict[str, set[str]] = defaultdict(set)
    genders: dict[str, set[str]] = defaultdict(set)
    read = []
    keyed: dict[tuple[str, str], str] = {}
    kinds: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        names = _of_parties(document)
        for name in names:
            if (name.canonical, name.kind) not in keyed:
                keyed[name.canonical, name.kind] = key_of(undated(name), leaders)
        keys = tuple(keyed[name.canonical, name.kind] for name in names)
        read.append((document, names, keys))
        for name, key in zip(names, keys, strict=True):
            kinds[key].add(name.kind)
            if _BODY_BEHIND.search(document.text, max(0, name.span.start - 10), name.span.start):
                people -= {key}  # "the director of the Calder Philharmonic"
        for lemma, key in described(document, names, keys):
            bound[lemma].add(key)
            people |= {key} if key and is_person(lemma) else set()
            if lemma in MEN | WOMEN and key in people:
                genders[key].add("m" if lemma in MEN else "f")
    by_word: dict[str, set[str]] = defaultdict(set)
    for key in sorted(kinds.keys() - {""}):
        for word in key.split():
            by_word[word].add(key)
    told = [
        Parties(
            document, names, keys, people, {key: frozenset(found) for key, found in kinds.items()},
            {word: min(found) for word, found in by_word.items() if len(found) == 1},
            {lemma: min(found) for lemma, found in bound.items() if len(found) == 1 and "" not in found},
            {}, quoted(document),
        )
        for document, names, keys in read
    ]
    for parties in told:
        for key, gender in parties.genders_told():
            genders[key].add(gender)
    known = {key: min(found) for key, found in genders.items() if len(found) == 1 and key}
    yield from (replace(parties, genders=known) for parties in told)


def _of_parties(document: Document) -> tuple[Name, ...]:
    """A text's names, less the labels of members of parliament: in "Ann Pell (D-Ohio)" one party is named."""
    return tuple(name for name in document.annotations.names if not is_label(name.canonical))
