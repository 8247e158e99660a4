"""Whether two sources that one text cites are two for certain: a person, a body, and who may speak for which."""

from __future__ import annotations

from collections.abc import Iterable

from checker.checks._names import stands_for
from checker.checks._voices import Voice, described, is_paper, is_person, rivals, same_person
from checker.document import Document
from checker.language.noun_kinds import is_person as names_a_person
from checker.language.noun_kinds import subsumes
from checker.language.relations import synonymous
from checker.language.thesaurus import related

BODIES = frozenset(
    "agency airline army association authority bank board brigade business charity church club college commission "
    "committee company council court department developer employer federation firm force government hospital institute "
    "insurer manufacturer ministry municipality navy operator parliament party police prosecution regulator retailer "
    "school service tribunal union university watchdog".split()
)
_SPEAKS_FOR = frozenset(
    "adviser aide analyst ambassador boss chair chairman chairwoman chief commissioner director economist editor "
    "executive expert founder general governor head leader manager mayor member minister officer official owner "
    "partner president principal representative secretary source spokesman spokesperson spokeswoman".split()
)
"""What somebody is called who may stand for a body, for a group, or for anyone."""

_STAFF = frozenset("colleague crew employee engineer expert player staffer striker volunteer worker".split())
_CROWD = frozenset(
    "critic man observer opponent person relative resident supporter survivor user victim visitor witness woman".split()
)
_PUBLIC = frozenset("police prosecution defence court fire government opposition council school army".split())
_WHOSE = frozenset(("its", "their", "whose", "his", "her"))
_OF_ONE = frozenset(("his", "her"))
_POINTING = frozenset(("the", "this", "that", "these", "those"))
_LEARNED = frozenset(("science", "medicine"))
_NO_BODY = frozenset(("GPE", "LOC", "NORP", "FAC"))


def are_two(document: Document, a: Voice, b: Voice) -> bool:
    """Whether nobody can take ``a`` and ``b``, both cited by ``document``, for one source or for one's spokesman.

    Where the text leaves it open ("the lender" may be any bank) the answer is no.
    """
    if _is_nobody(a) or _is_nobody(b) or a.name is not None and b.name is not None and same_person(a.words, b.words):
        return False
    person_a, person_b = _is_person(document, a), _is_person(document, b)
    if person_a and person_b:
        return not a.by_pronoun and not b.by_pronoun or not _beside(document, a, b)
    if rivals(a, b):
        return True
    if a.groups & b.groups or (a.nouns & b.nouns) - _SPEAKS_FOR or _owned(document, a) and _owned(document, b):
        return False
    if person_a or person_b:
        person, other = (a, b) if person_a else (b, a)
        return _is_outside(document, person, other)
    if a.name is None or b.name is None:
        return _is_body_and_people(a, b) or _is_body_and_people(b, a) or _are_groups(a, b)
    return a.name.kind == b.name.kind and a.name.kind not in _NO_BODY and not _abbreviated(a, b)


def seem_two(document: Document, a: Voice, b: Voice) -> bool:
    """Whether ``a`` and ``b`` are described as two, though somebody may know that one speaks for the other: no word,
    kind or owner in common, and neither a bare "the company" or "managers" that may stand for the other."""
    if are_two(document, a, b):
        return True
    if _is_nobody(a) or _is_nobody(b) or a.by_pronoun or b.by_pronoun or a.groups & b.groups:
        return False
    if a.name is not None and b.name is not None and stands_for(a.name, b.name):
        return False  # a seat of government and its land
    if is_paper(a.nouns) and b.groups & _LEARNED or is_paper(b.nouns) and a.groups & _LEARNED:
        return False  # who wrote the study may be cited for it
    one, two = described(document, a), described(document, b)
    if not one or not two or one & two or _are_akin(a.nouns, b.nouns):
        return False
    for x, y in ((a, b), (b, a)):
        owner = document.words(x.span).casefold().partition(" ")[0]
        if owner in _WHOSE:
            return owner in _OF_ONE and _is_person(document, y) and not x.nouns & _SPEAKS_FOR and bool(x.nouns)
        if not _is_specific(document, x):
            if x.nouns & (_SPEAKS_FOR | _STAFF) or not x.nouns or y.name is not None and not y.nouns:
                return False
        if _is_person(document, x) and (not x.nouns or y.alone and y.name is None and not y.nouns & BODIES):
            return False  # who "the widow" is may be told in passing
    return True


def _is_specific(document: Document, voice: Voice) -> bool:
    """Whether a source is named, has a second noun that says which, or is several people of one calling."""
    if voice.name is not None:
        return True
    tokens = list(document.tokens_in(voice.span))
    nouns = [token for token in tokens if token.tag.startswith("N")]
    plain = tokens[0].norm not in _POINTING and not voice.nouns & (_SPEAKS_FOR | _STAFF | _CROWD)
    return len(nouns) > 1 or plain


def _is_nobody(voice: Voice) -> bool:
    return voice.name is None and not voice.nouns


def _is_person(document: Document, voice: Voice) -> bool:
    return voice.name is not None and is_person(document, voice.name)


def _owned(document: Document, voice: Voice) -> bool:
    """Whether the words say that the source belongs to one named before: "its director"."""
    return document.words(voice.span).casefold().partition(" ")[0] in _WHOSE


def _is_outside(document: Document, person: Voice, other: Voice) -> bool:
    """Whether a named person neither is nor speaks for the other source."""
    if other.alone and other.name is None and not other.nouns & BODIES:
        return _is_another(document, person, other)
    if other.name is not None and _beside(document, person, other):
        return False
    body = bool(other.nouns & BODIES) or other.name is not None and other.name.kind == "ORG"
    if not body or _owned(document, person):
        return False
    callings = {noun for noun in person.nouns if names_a_person(noun)}
    if callings and not callings & _SPEAKS_FOR or person.nouns & BODIES:
        return True  # a nurse, a baker, or somebody of another body
    named_body = other.name is not None and not other.nouns & BODIES and len(other.words) > 1
    return named_body and bool(person.groups & _PUBLIC) and not set(other.words) & BODIES


def _is_body_and_people(body: Voice, people: Voice) -> bool:
    """Whether one is a body and the other several people who are no part of one: "the company" and "farmers"."""
    callings = {noun for noun in people.nouns if names_a_person(noun)} - _STAFF - _SPEAKS_FOR
    return bool(body.nouns & BODIES) and people.name is None and not people.nouns & BODIES and bool(callings)


def _are_groups(a: Voice, b: Voice) -> bool:
    """Whether both are several people, of two callings that have nothing to do with each other."""
    if a.name is not None or b.name is not None or a.alone or b.alone:
        return False
    one, two = ({noun for noun in voice.nouns if names_a_person(noun)} for voice in (a, b))
    if not one or not two or (one | two) & (_SPEAKS_FOR | _STAFF | _CROWD):
        return False
    return not _are_akin(one, two)


def _are_akin(one: Iterable[str], two: Iterable[str]) -> bool:
    return any(x == y or related(x, y) or synonymous(x, y, "NN") or subsumes(x, y) for x in one for y in two)


def _is_another(document: Document, person: Voice, other: Voice) -> bool:
    """Whether a single person without a name comes in as somebody new: "a lawyer", "the family's lawyer"."""
    words = document.words(other.span).casefold().split()
    if not words or words[0] not in ("a", "an") and not any(word.endswith(("'s", "\u2019s")) for word in words):
        return False
    one, two = ({noun for noun in voice.nouns if names_a_person(noun)} for voice in (person, other))
    if not one or not two:
        return False
    return not _are_akin(one, two)


def _beside(document: Document, a: Voice, b: Voice) -> bool:
    """Whether a sentence that names one names the other too, so that it may say how they belong together."""
    assert a.name is not None and b.name is not None
    for sentence in document.sentences:
        names = [name for name in document.annotations.names if name.span.overlaps(sentence.span)]
        if all(any(same_person(_words(name.canonical), voice.words) for name in names) for voice in (a, b)):
            return True
    return False


def _words(canonical: str) -> tuple[str, ...]:
    return tuple(word for word in canonical.replace(".", "").replace("\u2019", "'").split() if len(word) > 1)


def _abbreviated(a: Voice, b: Voice) -> bool:
    """Whether one name may be letters for the other."""
    for short, long in ((a.words, b.words), (b.words, a.words)):
        if len(short) == 1 and len(long) > 1 and set(short[0]) <= {word[0] for word in long}:
            return True
    return False
