"""Who speaks in a text: by which names and nouns, and whether two ways of naming a speaker may mean one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from unicodedata import combining

from rapidfuzz.distance import Levenshtein

from checker.checks._antecedents import antecedent, names_in
from checker.document import Document, Name, Span, Token
from checker.language.dictionary import is_name
from checker.language.noun_kinds import is_kind_of
from checker.language.noun_kinds import is_person as names_a_person

_GROUPS_OF_SOURCES = """
police: police policeman policewoman officer detective constable investigator force sheriff inspector superintendent
prosecution: prosecutor prosecution investigator
defence: defence defense lawyer attorney barrister solicitor counsel
court: court judge magistrate tribunal jury
fire: firefighter fireman fire brigade
neighbourhood: resident neighbour neighbor villager local inhabitant townspeople householder tenant
bystander: witness eyewitness bystander onlooker passer-by resident neighbour neighbor villager local passenger survivor
medicine: doctor surgeon nurse medic paramedic physician hospital clinic
employer: company firm business employer operator manufacturer maker airline bank retailer carrier supplier developer
employer: owner engineer
staff: union unionist striker
government: government minister ministry cabinet department premier
opposition: opposition
council: council councillor mayor municipality authority
regulator: regulator watchdog inspectorate commission authority
police: authority
prosecution: authority
government: authority agency
rescue: coastguard rescuer lifeboat brigade
science: scientist researcher academic professor engineer economist biologist historian university doctor physician
science: investigator
family: family parent mother father relative widow widower son daughter brother sister wife husband uncle aunt
school: school teacher headteacher headmaster headmistress
pupil: student pupil
club: club coach owner
army: army navy military soldier general troop force
rebels: rebel militia insurgent
campaign: campaigner activist charity protester demonstrator aid volunteer
landlord: landlord owner
driver: driver motorist owner
accused: suspect defendant accused driver owner
"""
_PRIVATE = frozenset(("neighbourhood", "bystander"))
_CALLINGS = frozenset("family pupil school medicine science campaign club fire".split())
"""What one of the neighbours or of those who saw it may be besides."""
_THEIRS = frozenset(("its", "their"))
_SINGLE = frozenset(("he", "she"))
_GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_ADDRESSES = frozenset("mr mrs ms miss mx dr prof professor rev reverend sir dame lord lady father sister".split())
_COURTESIES = {"mr": "m", "sir": "m", "lord": "m", "mrs": "f", "ms": "f", "miss": "f", "dame": "f", "lady": "f"}
_PLACES = frozenset(("GPE", "LOC", "NORP"))
_NO_PERSON = frozenset(("GPE", "LOC", "NORP", "FAC", "EVENT", "LAW", "LANGUAGE"))
_BODIES_TOO = frozenset(
    "backer builder buyer carrier champion competitor contractor creditor developer giant host insurer investor leader "
    "lender maker manufacturer operator organiser organizer owner partner producer publisher retailer rival seller "
    "shareholder sponsor supplier winner".split()
)
_PAPERS = ("document", "inquiry", "investigation")
_NOUNS = frozenset(("NN", "NNS"))
_PROPER = frozenset(("NNP", "NNPS"))
_MODIFIERS = frozenset(("NN", "NNS", "NNP", "NNPS", "JJ", "CD", "POS", "PRP$", "DT", "HYPH", "VBN"))
_TITLE = re.compile(r"\b(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Dame|Lord|Lady)\.?\s+$")
_APPOSITION = re.compile(r", (?:the )?| ")
_ROLE_BEFORE, _ROLE_AFTER = 5, 12
_ALIKE, _ALIKE_FIRST = 0.5, 0.75


@dataclass(frozen=True, slots=True)
class Voice:
    """Whoever says something.

    ``span`` are the words, a pronoun too; ``name`` is the name they are or mean, as the document gives it in full;
    ``nouns`` are the lemmas of what the speaker is called, at any place of the document; ``gender`` is "m", "f" or "".
    ``alone`` says that the words are of one person.
    """

    span: Span
    name: Name | None
    nouns: frozenset[str]
    gender: str = ""
    by_pronoun: bool = False
    alone: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name, folded; none where there is no name."""
        return name_words(self.name) if self.name is not None else ()

    @property
    def groups(self) -> frozenset[str]:
        """The groups of sources that the speaker may be one of; none where the nouns do not tell."""
        return frozenset(group for noun in self.nouns for group in _groups().get(noun, ()))

    @property
    def sources(self) -> frozenset[str]:
        """Those of the nouns that name a source, and no mere part of one ("water" in "the water company")."""
        return frozenset(noun for noun in self.nouns if noun in _groups())


@cache
def _groups() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _GROUPS_OF_SOURCES.strip().splitlines():
        group, _, nouns = line.partition(":")
        for noun in nouns.split():
            found.setdefault(noun, set()).add(group)
    return {noun: frozenset(groups) for noun, groups in found.items()}


def name_words(name: Name) -> tuple[str, ...]:
    """The words of a name, folded, without accents and initials."""
    return _words_of(name.canonical)


@lru_cache(maxsize=20_000)
def _words_of(canonical: str) -> tuple[str, ...]:
    text = "".join(letter for letter in unicodedata.normalize("NFD", canonical) if not combining(letter))
    words = (word.removesuffix("'s") for word in text.casefold().replace(".", "").replace("’", "'").split())
    return tuple(word for word in words if len(word) > 1)


def voice_at(document: Document, span: Span) -> Voice:
    """The speaker whose words are at ``span``; "he" and "she" are looked up in the sentences before."""
    word = document.words(span).casefold()
    if word in _SINGLE:
        name = antecedent(document, span)
        nouns = _called(document, name) if name is not None else frozenset()
        return Voice(span, name, nouns, _GENDERS[word], by_pronoun=True)
    name = _name_at(document, span)
    gender = ""
    if name is not None:
        title = _TITLE.search(document.text, max(0, name.span.start - 12), name.span.start)
        gender = _COURTESIES.get(title.group(1).casefold(), "") if title else ""
    tokens = tuple(document.tokens_in(span))
    here = frozenset(
        _source_noun(token) or token.lemma.casefold()
        for token in tokens
        if (token.tag in _NOUNS or _source_noun(token)) and (name is None or token.norm not in name_words(name))
    )
    if tokens and tokens[0].norm in _THEIRS:
        here = frozenset()  # "its lawyers" speak for whoever spoke before
    head = next((token.lemma.casefold() for token in reversed(_before_preposition(tokens)) if token.tag in _NOUNS), "")
    if name is None and is_paper((head,)):
        here = frozenset((head,))  # "a study of 40 pupils" is none of the pupils
    own = name_words(name) if name is not None else ()
    alone = not any(token.tag in ("NNS", "NNPS") and token.norm not in own for token in tokens)
    called = _called(document, name) if name is not None else frozenset()
    return Voice(span, name, here | called, gender, alone=alone)


def is_paper(nouns: Collection[str]) -> bool:
    """Whether all of the nouns name something written or worked out, of which there is one at least: "a study"."""
    return bool(nouns) and all(any(is_kind_of(noun, kind) for kind in _PAPERS) for noun in nouns)


def _before_preposition(tokens: Sequence[Token]) -> Sequence[Token]:
    return tokens[:next((at for at, token in enumerate(tokens) if token.tag == "IN"), len(tokens))]


def described(document: Document, voice: Voice) -> frozenset[str]:
    """The nouns and names in a source's words, with what it is called elsewhere."""
    inside = (token for token in document.tokens_in(voice.span) if token.tag.startswith("N"))
    return voice.nouns.union(voice.words, (token.lemma.casefold().removesuffix("'s") for token in inside))


def with_title(document: Document, span: Span) -> Span:
    """``span`` with the courtesy title before it, so that a suggestion changes both."""
    title = _TITLE.search(document.text, max(0, span.start - 12), span.start)
    return Span(title.start(), span.end) if title else span


def is_person(document: Document, name: Name) -> bool:
    """Whether a name is a person's: by the model, by the noun right before it ("farmer"), or by a known first name."""
    words = document.words(name.span).split()
    if name.kind == "PERSON":
        return True
    number = document.sentence_at(name.span.start)
    tokens = document.sentences[number].tokens if number is not None else ()
    before = [token for token in tokens if token.span.end <= name.span.start][-2:]
    if len(words) > 1 and before and before[-1].tag == "NN" and names_a_person(before[-1].lemma.casefold()):
        return True
    if len(words) > 1 and len(before) == 2 and before[1].norm == "," and before[0].tag == "NN":
        noun = before[0].lemma.casefold()
        if names_a_person(noun) and noun not in _BODIES_TOO and name.kind not in _NO_PERSON:
            return True
    if len(words) > 1 and words[0].casefold().removesuffix(".") in _ADDRESSES:
        return True
    if not name.kind and any(token.dep == "appos" and _is_calling(tokens, token, name) for token in tokens):
        return True
    return len(words) > 1 and is_name(words[0].casefold()) and name.kind not in _NO_PERSON


def _is_calling(tokens: Sequence[Token], token: Token, name: Name) -> bool:
    """Whether a noun says what the one named before it is: "Layla, a mother of four"."""
    noun = token.lemma.casefold()
    above = tokens[token.head] if token.head >= 0 else token
    return name.span.contains(above.span) and token.tag == "NN" and names_a_person(noun) and noun not in _BODIES_TOO


def same_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names may be one person's: of full names the last words count, and a first name cut short."""
    if len(a) < 2 or len(b) < 2:
        return bool(set(a) & set(b))
    if a[-1] != b[-1]:
        return bool(set(a) <= set(b) or set(b) <= set(a))
    return a[0][0] == b[0][0] or a[0] in b or b[0] in a


def spelled_otherwise(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two full names are one but for some letters of one word: "Jon" for "John", "Novak" for "Nowak"."""
    if len(a) != len(b) or len(a) < 2 or a == b:
        return False
    others = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(others) != 1:
        return False
    x, y = others[0]
    if x.startswith(y) and len(x) - len(y) > 2 or y.startswith(x) and len(y) - len(x) > 2:
        return False  # "Benjamin" is called "Ben"
    like = Levenshtein.normalized_similarity(x, y)
    return x[0] == y[0] and (like >= (_ALIKE if x == a[-1] else _ALIKE_FIRST) or Levenshtein.distance(x, y) == 1)


def rivals(a: Voice, b: Voice) -> bool:
    """Whether two speakers are of different groups of sources for certain, so that neither stands for the other."""
    if a.nouns & b.nouns - {"spokesman", "spokeswoman", "spokesperson"}:
        return False
    if not a.groups or not b.groups or a.groups & b.groups:
        return False
    for one, other in ((a, b), (b, a)):
        if one.groups <= _PRIVATE and other.groups <= _CALLINGS and one.alone and other.alone:
            return False  # a resident may be a mother, a teacher, a nurse
    return True


def mentions(document: Document, words: tuple[str, ...], span: Span | None = None) -> Iterator[Name]:
    """The names in the document, or inside ``span`` of it, that may be the person of these words."""
    for name in _sharing(document, words) if span is None else names_in(document, span):
        if same_person(name_words(name), words):
            yield name


def _sharing(document: Document, words: Sequence[str]) -> Iterator[Name]:
    """The names of the document that have one of these words, in order: no other can be the same person's."""
    if "names by word" not in document.derived:
        found: dict[str, list[int]] = {}
        for number, name in enumerate(document.annotations.names):
            for word in set(name_words(name)):
                found.setdefault(word, []).append(number)
        document.derived["names by word"] = found
    places: dict[str, list[int]] = document.derived["names by word"]
    for number in sorted({number for word in words for number in places.get(word, ())}):
        yield document.annotations.names[number]


def _name_at(document: Document, span: Span) -> Name | None:
    names = list(names_in(document, span))
    if (behind := _APPOSITION.match(document.text, span.end)) is not None:
        for name in names_in(document, Span(behind.end(), behind.end() + 1)):
            fits = behind[0] != " " and all(one.kind in _PLACES for one in names) or is_person(document, name)
            if name.span.start == behind.end() and fits and all(_is_inside_noun(document, span, one) for one in names):
                return name
    people = [name for name in names if is_person(document, name)]
    if people:
        return people[-1]
    if names:
        return names[-1] if not _is_inside_noun(document, span, names[-1]) else None
    return _by_surname(document, span)


def _by_surname(document: Document, span: Span) -> Name | None:
    """The person whose surname the words end in: the model sees a name in one sentence and a noun in the next."""
    tokens = [token for token in document.tokens_in(span) if token.tag != "POS"]
    if not tokens or not document.words(tokens[-1].span)[0].isupper():
        return None
    surname = tokens[-1].norm
    people = {
        name.canonical: name
        for name in _sharing(document, (surname,))
        if len(words := name_words(name)) > 1 and words[-1] == surname and is_person(document, name)
    }
    return next(iter(people.values())) if len(people) == 1 else None


def _is_inside_noun(document: Document, span: Span, name: Name) -> bool:
    """Whether a name only qualifies the noun that speaks: "the Oster council", "a spokesman for Belmark"."""
    tokens = [token for token in document.tokens_in(span)]
    return any(
        (token.tag in _NOUNS or _source_noun(token)) and not name.span.overlaps(token.span) for token in tokens
    )


def _called(document: Document, name: Name) -> frozenset[str]:
    """The nouns beside the mentions of a name: before it, and in apposition to it on either side."""
    key = f"called {name.canonical}"
    if key not in document.derived:
        found: set[str] = set()
        for other in mentions(document, name_words(name)):
            found.update(_beside(document, other.span))
        document.derived[key] = frozenset(found)
    called: frozenset[str] = document.derived[key]
    return called


def _beside(document: Document, span: Span) -> Iterator[str]:
    number = document.sentence_at(span.start)
    if number is None:
        return
    tokens = document.sentences[number].tokens
    inside = [index for index, token in enumerate(tokens) if span.overlaps(token.span)]
    if not inside:
        return
    at = inside[0] - 1
    if at > 0 and tokens[at].norm == ",":
        at -= 1
    first = at
    while first >= 0 and at - first < _ROLE_BEFORE and tokens[first].tag in _MODIFIERS:
        first -= 1
    yield from (token.lemma.casefold() for token in tokens[first + 1:at + 1] if _is_role(token))
    after = inside[-1] + 1
    if after < len(tokens) and (tokens[after].norm == "," or tokens[after].norm in ("of", "from", "for", "who")):
        for token in tokens[after + 1:after + _ROLE_AFTER]:
            other_clause = token.tag.startswith("VB") and token.norm not in ("runs", "is")
            if token.norm in (",", ";", "\u201d", '"') or other_clause:
                break
            if _is_role(token):
                yield token.lemma.casefold()


def _source_noun(token: Token) -> str:
    """The noun of a source that has a capital at a sentence's start: "Attorneys for Orrin"; "" for any other word."""
    return next((noun for noun in (token.norm, token.norm.removesuffix("s")) if noun in _groups()), "") if (
        token.tag in _PROPER
    ) else ""


def _is_role(token: Token) -> bool:
    """Whether a word beside a name says what somebody is: any noun, and a source with a capital ("Minister")."""
    return token.tag in _NOUNS or bool(_source_noun(token))
