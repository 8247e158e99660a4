"""When two words of the two texts may say the same: the words themselves, their kin, synonyms and loose ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.document import Document, Token
from checker.language.relations import opposite, synonymous
from checker.language.spelling import folded
from checker.language.thesaurus import related

LIGHT = frozenset(
    """
    be have do will would can could may might shall should must get go make take give come put bring let keep use
    say tell there other such same own more most much many few some any all one thing way time lot kind so only
    also fellow
    decline refuse fail manage begin start continue try seem appear tend intend
    """.split()
)
"""Words that a sentence has, whatever it is about."""

_LOOSE = 0.5
"""What a word counts that a thesaurus puts beside one of the original's."""

_OPEN = ("N", "V", "J")
_STEM, _STEM_SHARE = 4, 0.55
_NOUNS_OF_VERBS = frozenset(
    (noun, verb)
    for line in """
    bear birth | choose choice | die dead death | fly flight | give gift | hate hatred | live life | lose defeat loss |
    prove proof | see sight | sell sale seller | shoot shot | sing song | sit seat | speak speech | steal theft thief |
    think thought | win victory victor | speak spokesman spokesmen spokesperson spokespeople spokeswoman spokeswomen
    """.split("|")
    for verb, *nouns in (line.split(),)
    for noun in nouns
)
"""Nouns that share fewer letters with their verbs than kin do."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word's lemma in lower case, without accents, and its tag."""

    lemma: str
    tag: str


Places = Mapping[int, float]
"""What each sentence of an original has for a word, where it has anything."""


def content(tokens: Iterable[Token]) -> Iterator[Word]:
    """Nouns, verbs and adjectives that carry what a sentence says; names, which a story has throughout, do not."""
    for token in tokens:
        lemma = folded(token.lemma.casefold())
        if not token.tag.startswith(_OPEN) or token.tag.startswith("NNP") or token.dep in ("aux", "auxpass"):
            continue
        if lemma not in LIGHT and token.norm[:1].isalpha():
            yield Word(lemma, token.tag)


def vocabulary(original: Document) -> Mapping[tuple[str, str], Sequence[int]]:
    """The sentences in which each content word stands, by its lemma and the first letter of its tag."""
    if "vocabulary" not in original.derived:
        places: dict[tuple[str, str], list[int]] = defaultdict(list)
        for number, sentence in enumerate(original.sentences):
            for word in content(sentence.tokens):
                places[word.lemma, word.tag[0]].append(number)
            # What opens a sentence has a capital and may be read as a name: "Snow is expected".
            for token in sentence.tokens[:1]:
                if token.tag.startswith("NNP"):
                    places[folded(token.lemma.casefold()), "N"].append(number)
        original.derived["vocabulary"] = dict(places)
    found: Mapping[tuple[str, str], Sequence[int]] = original.derived["vocabulary"]
    return found


def places_of(original: Document, word: Word, rewording: bool) -> Places:
    """What each sentence of ``original`` has for a word: 1 for it, its kin or a synonym, less for a loose one."""
    known = original.derived.setdefault("supported", {})
    key = word.lemma, word.tag[0], rewording
    if key not in known:
        places: dict[int, float] = {}
        for (lemma, kind), numbers in vocabulary(original).items():
            value = likeness(word, lemma, kind, rewording)
            for number in numbers if value else ():
                places[number] = max(value, places.get(number, 0.0))
        known[key] = places
    found: Places = known[key]
    return found


def likeness(word: Word, lemma: str, kind: str, rewording: bool) -> float:
    """How surely ``word`` stands for a word of another text, of which ``kind`` is the first letter of its tag: from 0
    to 1. Without ``rewording`` only the same words and their kin count."""
    if word.lemma == lemma or kin(word.lemma, lemma):
        return 1.0
    if not rewording:
        return 0.0
    if word.tag[0] == kind and synonymous(word.lemma, lemma, word.tag):
        return 1.0
    return _LOOSE if related(word.lemma, lemma) and not opposite(word.lemma, lemma, word.tag) else 0.0


def kin(a: str, b: str) -> bool:
    """Whether two words share a stem, as "suspect" and "suspicion", or are verb and noun, as "lose" and "defeat"."""
    if a[:_STEM] != b[:_STEM]:
        return (a, b) in _NOUNS_OF_VERBS or (b, a) in _NOUNS_OF_VERBS
    shared = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return shared >= _STEM and shared >= _STEM_SHARE * max(len(a), len(b))


def has(original: Document, word: str) -> bool:
    """Whether the word, or one with its stem, stands in the original."""
    if "stems" not in original.derived:
        stems: dict[str, set[str]] = defaultdict(set)
        for sentence in original.sentences:
            for token in sentence.tokens:
                stems[bare(token.norm)[:_STEM]].add(bare(token.norm))
        original.derived["stems"] = dict(stems)
    return any(word == stem or kin(word, stem) for stem in original.derived["stems"].get(word[:_STEM], ()))


def bare(word: str) -> str:
    return folded(word.casefold().strip(".,\u201c\u201d\"'\u2019").removesuffix("\u2019s").removesuffix("'s"))
