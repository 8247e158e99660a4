"""Damage to clean sentences, fresh on every pass, with what each word's labels then are.

Four labels a word: it is the wrong word; it is the right word in the wrong form; something is missing
before it; it stands in the wrong place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

from checker.training.lexicon import CONTENT, Lexicon, inflected, lemma_of, other_forms, sisters, synonyms

WORD, FORM, MISSING, ORDER = range(4)
LABELS = 4

KINDS = {
    "synonym": 28, "bigram": 20, "near": 12, "sister": 9, "random": 4, "inflection": 8,
    "preposition": 4, "determiner": 6, "swap": 4, "deletion": 5,
}  # fmt: skip
CLASSES = {"V": 38, "N": 36, "J": 21, "R": 5}
EDITS = {1: 45, 2: 35, 3: 20}
# Of a run of sentences: left clean, one edit in all of it, or each sentence damaged with DAMAGED.
PROFILES = {"clean": 6, "one": 12, "many": 82}
DAMAGED = 0.8
# How fast the wish for a replacement falls with its distance in frequency, in powers of ten.
EVENNESS = 0.7
NO_TARGETS = frozenset(("be", "have", "do", "say"))
PREPOSITIONS = (
    "of in to for on with at from by about into through during against between after before over under toward among "
    "within without across behind near upon"
).split()
FORMS_OF_DETERMINERS = {
    "a": ("an", "these"), "an": ("a", "those"), "this": ("these",), "these": ("this",),
    "that": ("those",), "those": ("that",), "is": ("are",), "are": ("is",), "was": ("were",), "were": ("was",),
    "has": ("have",), "have": ("has",), "much": ("many",), "many": ("much",), "its": ("it",), "their": ("they",),
}  # fmt: skip
DROPPED = frozenset("DT IN TO VBD VBZ VBP VB VBN VBG NN NNS MD PRP PRP$ WDT RP".split())


@dataclass(slots=True)
class Line:
    """A sentence while it is damaged: word numbers, Penn tag numbers, labels [words][LABELS]."""

    ids: list[int]
    tags: list[int]
    labels: list[list[int]]


class Damager:
    """Damages sentences with one stream of chance."""

    def __init__(self, lexicon: Lexicon, chance: Random) -> None:
        self._lexicon = lexicon
        self._chance = chance
        self._names = lexicon.tags
        self._prepositions = {lexicon.number(word) for word in PREPOSITIONS}
        self._that = lexicon.number("that")
        self._determiners = {
            lexicon.number(word): [lexicon.number(form) for form in forms]
            for word, forms in FORMS_OF_DETERMINERS.items()
        }

    def run(self, sentences: list[tuple[list[int], list[int]]]) -> list[Line]:
        """A run of (word numbers, tag numbers), damaged or left alone."""
        chance = self._chance
        lines = [Line(list(ids), list(tags), [[0] * LABELS for _ in ids]) for ids, tags in sentences]
        profile = _weighted(chance, PROFILES)
        if profile == "one":
            self._damage(chance.choice(lines), 1)
        elif profile == "many":
            for line in lines:
                if chance.random() < DAMAGED:
                    self._damage(line, _weighted(chance, EDITS))
        return lines

    def _damage(self, line: Line, edits: int) -> None:
        for _ in range(edits):
            for _ in range(4):
                if self._edit(line, _weighted(self._chance, KINDS)):
                    break

    def _edit(self, line: Line, kind: str) -> bool:
        if kind == "swap":
            return self._swap(line)
        if kind == "deletion":
            return self._delete(line)
        if kind == "preposition":
            return self._preposition(line)
        if kind == "determiner":
            return self._determiner(line)
        return self._replace(line, kind)

    def _free(self, line: Line, at: int) -> bool:
        return not any(line.labels[at])

    def _targets(self, line: Line) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        lexicon = self._lexicon
        for at, (word, tag) in enumerate(zip(line.ids, line.tags, strict=True)):
            name = self._names[tag]
            if name in CONTENT and word < len(lexicon.plain) and lexicon.plain[word] and self._free(line, at):
                found.setdefault(name[0], []).append(at)
        return found

    def _replace(self, line: Line, kind: str) -> bool:
        targets = self._targets(line)
        shares = {name: share for name, share in CLASSES.items() if name in targets}
        if not shares:
            return False
        at = self._chance.choice(targets[_weighted(self._chance, shares)])
        lexicon, number, tag = self._lexicon, line.ids[at], line.tags[at]
        word, name = lexicon.words[number], self._names[tag]
        lemma = lemma_of(word, name[0])
        if lemma in NO_TARGETS and name[0] == "V":
            return False
        if kind == "inflection":
            forms = other_forms(word, name)
            if not forms:
                return False
            line.ids[at] = lexicon.number(self._chance.choice(forms))
            line.labels[at][FORM] = 1
            return True
        options = self._options(line, at, kind, lemma, name)
        options.pop(number, None)
        same = [other for other in options if lemma_of(lexicon.words[other], name[0]) == lemma]
        for other in same:
            del options[other]
        if not options:
            return False
        own = lexicon.log_count(number)
        # A list of rare words must not do: what replaces a word is about as frequent.
        weighed = {
            other: weight * 10 ** (-abs(lexicon.log_count(other) - own) * EVENNESS) for other, weight in options.items()
        }
        best = max(weighed.values())
        if best < 0.05 and self._chance.random() > 0.4:
            return False
        line.ids[at] = _weighted(self._chance, weighed)
        line.labels[at][WORD] = 1
        return True

    def _options(self, line: Line, at: int, kind: str, lemma: str, name: str) -> dict[int, float]:
        lexicon, tag = self._lexicon, line.tags[at]
        if kind in ("synonym", "sister"):
            found = (synonyms if kind == "synonym" else sisters)(lemma, name[0])
            items = list(found.items())
            if len(items) > 40:
                items = self._chance.sample(items, 40)
            forms = ((inflected(word, name), weight) for word, weight in items)
            return {lexicon.number(form): weight for form, weight in forms if form}
        if kind == "near":
            return {word: 1.0 for word in lexicon.near.get(line.ids[at], ()) if tag in lexicon.tags_of[word]}
        if kind == "bigram":
            if not 0 < at < len(line.ids) - 1:
                return {}
            words = lexicon.between(line.ids[at - 1], line.ids[at + 1], tag)
            if len(words) > 40:
                words = words[[self._chance.randrange(len(words)) for _ in range(40)]]
            return {int(word): 1.0 for word in words}
        pool = lexicon.pools.get(tag)
        if pool is None or not len(pool):
            return {}
        return {int(pool[self._chance.randrange(len(pool))]): 1.0 for _ in range(12)}

    def _swap(self, line: Line) -> bool:
        places = [
            at for at in range(len(line.ids) - 1)
            if all(
                line.ids[place] < len(self._lexicon.plain) and self._lexicon.plain[line.ids[place]]
                and self._free(line, place) for place in (at, at + 1)
            )
            and line.tags[at] != line.tags[at + 1]
        ]
        if not places:
            return False
        at = self._chance.choice(places)
        for values in (line.ids, line.tags):
            values[at], values[at + 1] = values[at + 1], values[at]
        line.labels[at][ORDER] = line.labels[at + 1][ORDER] = 1
        return True

    def _delete(self, line: Line) -> bool:
        by_class: dict[str, list[int]] = {}
        for at in range(len(line.ids) - 1):
            name = self._names[line.tags[at]]
            # Without the first noun of a compound, or a "that" before a clause, nothing is missing.
            compound = name[0] == "N" and self._names[line.tags[at + 1]][0] == "N"
            if compound or line.ids[at] == self._that:
                continue
            if name in DROPPED and self._free(line, at) and self._free(line, at + 1):
                by_class.setdefault(name[:2], []).append(at)
        if not by_class:
            return False
        at = self._chance.choice(by_class[self._chance.choice(sorted(by_class))])
        for values in (line.ids, line.tags, line.labels):
            del values[at]
        line.labels[at][MISSING] = 1
        return True

    def _preposition(self, line: Line) -> bool:
        places = [at for at, word in enumerate(line.ids) if word in self._prepositions and self._free(line, at)]
        if not places:
            return False
        at = self._chance.choice(places)
        others = sorted(self._prepositions - {line.ids[at]})
        weights = {other: 10 ** (0.6 * self._lexicon.log_count(other)) for other in others}
        line.ids[at] = _weighted(self._chance, weights)
        line.labels[at][WORD] = 1
        return True

    def _determiner(self, line: Line) -> bool:
        places = [at for at, word in enumerate(line.ids) if word in self._determiners and self._free(line, at)]
        if not places:
            return False
        at = self._chance.choice(places)
        line.ids[at] = self._chance.choice(self._determiners[line.ids[at]])
        line.labels[at][FORM] = 1
        return True


def _weighted(chance: Random, weights: Mapping[Any, float]) -> Any:
    return chance.choices(list(weights), list(weights.values()))[0]
