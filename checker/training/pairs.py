"""Pairs to learn from: made by rule of paragraphs and of rewrites, and by hand; in which shares, is said here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from checker.language.misrendering_words import split
from checker.training.lent import Lent
from checker.training.misstating import Misstater
from checker.training.parses import Parses, Passage, Token, plain, tokens
from checker.training.rewording import reworded
from checker.training.rewrites import VERSIONS, Pair, Rewrite, part_of, whole, window

# Of the mixture: made by rule of paragraphs, and of rewrites; the rest is by hand, so much of it in windows.
BY_RULE, IN_REWRITES, WINDOWS = 0.08, 0.2, 0.35
STRENGTHS = (0.1, 0.3, 0.5, 0.7, 0.9)
FAULTS = {0: 30, 1: 50, 2: 20}
# An original: so many tokens at least and at most; shorter sentences are headings.
SHORTEST, LONGEST = 12, 95
SHORTEST_SENTENCE, SHORTEST_RETOLD = 5, 4
ONE_SENTENCE, TURNED = 0.6, 0.25
# What the original does not have at all is no fault: it is asked about elsewhere.
UNSUPPORTED = 0.25
FAULTY_REWRITES, SECOND_SENTENCES, REWORDED_REWRITES, THEIR_STRENGTH = 0.6, 0.3, 0.3, 0.15
ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class Material:
    """What pairs are made of: parsed paragraphs; the rewrites to train on; and their versions, parsed, one for one
    with the originals of ``retold``."""

    paragraphs: Parses
    rewrites: Sequence[Rewrite]
    versions: Parses
    retold: Sequence[list[str]]


def versions_of(rewrites: Sequence[Rewrite]) -> list[str]:
    """The texts of the versions, as they are parsed."""
    return [plain(item.versions[name]) for item in rewrites for name in VERSIONS]


def material(paragraphs: Parses, rewrites: Sequence[Rewrite], versions: Parses) -> Material:
    """The rewrites that train, with the parses of all their versions in the order of :func:`versions_of`."""
    own = [item for item in rewrites if part_of(item.id) == "train"]
    retold = [[word for word, _, _ in split(plain(item.original))] for item in own for _ in VERSIONS]
    return Material(paragraphs, own, versions, retold)


class Maker:
    """Makes pairs with one stream of chance."""

    def __init__(self, given: Material, chance: Random) -> None:
        self._given = given
        self._chance = chance
        self._misstater = Misstater(given.paragraphs, chance)
        self._lent = Lent(given.rewrites)

    def mixed(self) -> Pair:
        """One of the mixture."""
        share = self._chance.random()
        if share < BY_RULE:
            return self.by_rule()
        if share < BY_RULE + IN_REWRITES:
            return self.in_rewrite()
        item = self._chance.choice(self._given.rewrites)
        make = window if self._chance.random() < WINDOWS else whole
        return make(item, self._chance, lambda text: self._lent.fault(text, self._chance))

    def by_rule(self) -> Pair:
        """A few sentences of a paragraph, and one or two of them reworded, with no, one or two faults."""
        chance = self._chance
        passage = self._passage()
        first = chance.randrange(len(passage))
        last = first + (chance.random() >= ONE_SENTENCE and first + 1 < len(passage))
        retold = [tokens(sentence) for sentence in passage[first:last + 1]]
        around = [tokens(sentence) for sentence in passage]
        if first < last and chance.random() < TURNED:
            retold.reverse()
        strength = chance.choice(STRENGTHS)
        draft = [reworded(sentence, strength, chance) for sentence in retold]
        wanted = chance.choices(list(FAULTS), list(FAULTS.values()))[0]
        made = 0
        for _ in range(ATTEMPTS * wanted):
            if made < wanted and self._misstate(draft, around):
                made += 1
        kept = passage
        if not made and chance.random() < UNSUPPORTED:
            kept = passage[:first] + passage[last + 1:] or passage
        return _pair([one.word for sentence in kept for one in sentence], draft)

    def in_rewrite(self) -> Pair:
        """One or two sentences of a version by hand, mostly with a fault by rule, beside the whole original."""
        chance = self._chance
        passage: Passage = []
        while not passage:
            number = chance.randrange(len(self._given.versions))
            passage = [one for one in self._given.versions[number] if len(one) >= SHORTEST_RETOLD]
        first = chance.randrange(len(passage))
        last = first + 1 + (chance.random() < SECOND_SENTENCES)
        draft = [tokens(sentence) for sentence in passage[first:last]]
        around = [tokens(sentence) for sentence in passage]
        if chance.random() < FAULTY_REWRITES:
            for _ in range(ATTEMPTS):
                if self._misstate(draft, around):
                    break
        if chance.random() < REWORDED_REWRITES:
            draft = [reworded(sentence, THEIR_STRENGTH, chance) for sentence in draft]
        return _pair(self._given.retold[number], draft)

    def _passage(self) -> Passage:
        """Sentences that follow one another, as many as fit."""
        while True:
            number = self._chance.randrange(len(self._given.paragraphs))
            found = [one for one in self._given.paragraphs[number] if len(one) >= SHORTEST_SENTENCE]
            if not found:
                continue
            size = 0
            kept: Passage = []
            for sentence in found[self._chance.randrange(len(found)):]:
                if size + len(sentence) > LONGEST:
                    break
                kept.append(sentence)
                size += len(sentence)
            if size >= SHORTEST:
                return kept

    def _misstate(self, draft: list[list[Token]], around: list[list[Token]]) -> bool:
        at = self._chance.randrange(len(draft))
        changed = self._misstater.misstated(draft[at], around)
        if changed is not None:
            draft[at] = changed
        return changed is not None


def _pair(original: list[str], draft: list[list[Token]]) -> Pair:
    return Pair(
        original, [token.word for sentence in draft for token in sentence],
        [int(token.false) for sentence in draft for token in sentence],
    )
