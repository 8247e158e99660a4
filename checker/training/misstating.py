"""Faults by rule: a sentence that says something else than it did, with the words marked that say so."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from random import Random

from checker.language import thesaurus
from checker.language.noun_kinds import is_person
from checker.language.relations import DOWN, UP
from checker.training.lexicon import CONTENT, inflected, sisters, synonyms
from checker.training.parses import Passage, Sentence, Token
from checker.training.rewording import DIGITS_OF_WORDS, HEDGES, PLAIN_VERBS

KINDS = {
    "sister": 16, "antonym": 8, "random": 9, "denied": 6, "undenied": 3, "tense": 13, "certainty": 8, "figure": 6,
    "name": 7, "names": 4, "small word": 8, "title": 5, "aspect": 4, "scope": 5, "detail": 4, "detail left out": 4,
}  # fmt: skip
NAMED = ("PERSON", "ORG", "GPE", "NORP", "LOC", "FAC")
LONGEST_NAME = 5
SAME_PASSAGE = 0.6
SCOPES = "all some most few many no only both none half".split()
SCOPE_WORDS = frozenset("all some most few many both several every each half any".split())
SMALL_WORDS = {
    "because": ("although", "before", "unless"), "although": ("because",), "after": ("before", "because"),
    "before": ("after",), "despite": ("because of", "due to"), "if": ("although", "because"), "unless": ("if",),
    "until": ("since", "after"), "for": ("against",), "against": ("for",), "from": ("to",), "to": ("from",),
    "over": ("under",), "under": ("over",), "with": ("without",), "without": ("with",), "between": ("beyond",),
    "during": ("before", "after"), "since": ("until",), "than": ("as",), "by": ("for", "against"),
    "above": ("below",), "below": ("above",), "into": ("out of",), "least": ("most",), "most": ("least",),
    "more": ("less", "fewer"), "less": ("more",), "up": ("down",), "down": ("up",),
    "first": ("second", "last", "third"), "last": ("first", "next"), "next": ("last",), "only": ("also",),
    "also": ("only",), "still": ("no longer", "already"), "already": ("not yet", "still"), "again": ("finally",),
    "never": ("often",), "always": ("sometimes",), "so": ("although",), "and": ("or", "but not"), "or": ("and",),
    "nearly": ("more than",), "almost": ("over",), "about": ("at least", "at most"), "his": ("her",),
    "her": ("his",), "he": ("she",), "she": ("he",), "him": ("her",), "my": ("our",),
}  # fmt: skip
# They stand in every sentence, and mostly not where the other word would say something else.
COMMON, COMMON_LEFT = frozenset("and to by or from for".split()), 0.8
AUXILIARIES = frozenset("was were is are has have had will would can could should may".split())
PLANS = tuple(
    "plans hopes intends expects wants agreed promised refused failed tried had".split()
) + ("is set", "is due", "was asked")
PLANNING = frozenset("plan intend hope want aim expect seek agree try decide propose".split())
# What a doubt asks of the verb: its participle, its base, or the form that it had.
DOUBTS = {
    "may have": "VBN", "might have": "VBN", "is thought to have": "VBN", "is expected to": "VB", "could": "VB",
    "may": "VB", "will probably": "VB", "reportedly": "", "allegedly": "", "apparently": "",
}  # fmt: skip
PHASES = {
    "began to": "VB", "continued to": "VB", "refused to": "VB", "helped": "VB", "stopped": "VBG", "still": "",
    "never": "", "finally": "", "again": "", "no longer": "", "almost": "", "nearly": "", "had already": "", "once": "",
}  # fmt: skip
LIMITING = frozenset(
    "former deputy acting late alleged suspected assistant future proposed planned potential possible unlikely false "
    "partial temporary interim vice".split()
)
TITLES = tuple(
    "mayor governor minister president chancellor senator ambassador chairman director treasurer secretary manager "
    "captain coach goalkeeper doctor nurse surgeon dentist teacher principal professor student judge prosecutor "
    "lawyer farmer fisherman baker butcher engineer architect builder plumber painter sculptor composer singer driver "
    "pilot detective sergeant inspector spokesman editor reporter clerk councillor commissioner deputy adviser "
    "analyst economist owner tenant founder trustee warden ranger guard officer general colonel major".split()
)
MONTHS = tuple(
    "January February March April May June July August September October November December".split()
)
DAYS = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
MAGNITUDES = tuple("million billion thousand hundred two three five seven twenty".split())

# WordNet gives few of them an antonym.
FALLING = tuple(sorted(DOWN)[:4])

Attempt = Callable[[list[Token], int], list[Token] | None]


def false(words: str, tag: str = "", lemma: str = "", entity: str = "") -> list[Token]:
    """New words that misstate."""
    return [Token(word, lemma, tag, entity=entity, false=True) for word in words.split()]


class Misstater:
    """Makes one fault at a time with one stream of chance, out of the words and names of some paragraphs."""

    def __init__(self, passages: Iterable[Passage], chance: Random) -> None:
        self._chance = chance
        self._names: dict[str, list[tuple[str, ...]]] = {}
        self._words: dict[str, list[tuple[str, str]]] = {}
        for passage in passages:
            for sentence in passage:
                self._learn(sentence)
        self._attempts: dict[str, tuple[Attempt, ...]] = {
            "sister": (self._sister,), "antonym": (self._antonym,), "random": (self._random,),
            "denied": (self._denied,), "undenied": (self._undenied,), "tense": (self._tense,),
            "certainty": (self._certain, self._doubtful), "figure": (self._figure,),
            "small word": (self._small_word,), "title": (self._title,), "aspect": (self._aspect,),
            "scope": (self._scope,), "detail": (self._detail,), "detail left out": (self._detail_left_out,),
        }

    def _learn(self, sentence: Sentence) -> None:
        for start, stop, kind in names([one.entity for one in sentence]):
            self._names.setdefault(kind, []).append(tuple(one.word for one in sentence[start:stop]))
        for one in sentence:
            if one.tag in CONTENT and one.word.isalpha() and one.word.islower():
                self._words.setdefault(one.tag, []).append((one.word, one.lemma))

    def misstated(
        self, sentence: list[Token], passage: Iterable[list[Token]], kind: str = ""
    ) -> list[Token] | None:
        """The sentence with one fault, of a kind by chance; None where it offers no place for that. Names of the
        passage that it stands in come more often than others."""
        kind = kind or self._chance.choices(list(KINDS), list(KINDS.values()))[0]
        if kind in ("name", "names"):
            changed = self._exchanged(sentence) if kind == "names" else None
            return changed or self._renamed(sentence, passage)
        order = list(range(len(sentence)))
        self._chance.shuffle(order)
        for attempt in self._attempts[kind]:
            for at in order:
                changed = attempt(sentence, at)
                if changed is not None:
                    return changed
        return None

    def _sister(self, sentence: list[Token], at: int) -> list[Token] | None:
        base = _replaceable(sentence[at])
        options = others(base, sentence[at].tag[0])[1] if base else ()
        return self._replaced(sentence, at, options)

    def _antonym(self, sentence: list[Token], at: int) -> list[Token] | None:
        base = _replaceable(sentence[at])
        options = others(base, sentence[at].tag[0])[0] if base else ()
        return self._replaced(sentence, at, (*options, *(FALLING if base in UP else ())))

    def _random(self, sentence: list[Token], at: int) -> list[Token] | None:
        base, tag = _replaceable(sentence[at]), sentence[at].tag
        pool = self._words.get(tag)
        if not base or not pool:
            return None
        options = (self._chance.choice(pool)[1] for _ in range(5))
        unlike = [
            lemma for lemma in options
            if lemma != base and not thesaurus.related(lemma, base) and lemma not in synonyms(base, tag[0])
        ]
        return self._replaced(sentence, at, unlike)

    def _replaced(self, sentence: list[Token], at: int, options: Iterable[str]) -> list[Token] | None:
        token = sentence[at]
        known = list(options)
        form = inflected(self._chance.choice(known), token.tag) if known else ""
        if not form or form == token.word:
            return None
        new = Token(form, "", token.tag, token.dep, token.entity, True, token.head)
        return [*sentence[:at], new, *sentence[at + 1:]]

    def _denied(self, sentence: list[Token], at: int) -> list[Token] | None:
        token, before, after = sentence[at], sentence[:at], sentence[at + 1:]
        denial = Token("not", "not", "RB", false=True)
        if token.word.lower() in AUXILIARIES and after and after[0].word not in ("not", "n't"):
            return [*before, token, denial, *after]
        if token.tag == "VBD" and token.lemma not in PLAIN_VERBS and self._chance.random() < 0.5:
            return [*before, Token("did", "do", "VBD"), denial, Token(_base(token), token.lemma, "VB"), *after]
        return None

    def _undenied(self, sentence: list[Token], at: int) -> list[Token] | None:
        word = sentence[at].word.lower()
        if at + 1 == len(sentence):
            return None
        if word in ("not", "never"):
            return _without(sentence, at)
        if word == "no":
            return [*sentence[:at], *false(self._chance.choice(("some", "all", "a")), "DT"), *sentence[at + 1:]]
        return None

    def _tense(self, sentence: list[Token], at: int) -> list[Token] | None:
        token, before, after = sentence[at], sentence[:at], sentence[at + 1:]
        chance = self._chance
        if token.word in ("will", "would") and after and after[0].tag == "VB":
            verb = after[0]
            past = inflected(verb.lemma, "VBD") if chance.random() < 0.5 else ""
            if past:
                return [*before, *false(past, "VBD", verb.lemma), *after[1:]]
            participle = inflected(verb.lemma, "VBN")
            if participle:
                have = false(chance.choice(("has", "had", "have")), "VBZ", "have")
                return [*before, *have, *false(participle, "VBN", verb.lemma), *after[1:]]
        if token.tag in ("VBD", "VBZ") and token.lemma not in PLAIN_VERBS and token.word.isalpha():
            choice = chance.random()
            if choice < 0.4:
                return [*before, *false("will", "MD"), *false(_base(token), "VB", token.lemma), *after]
            if choice < 0.7:
                plan = [*false(chance.choice(PLANS), "VBZ"), *false("to", "TO")]
                return [*before, *plan, Token(_base(token), token.lemma, "VB"), *after]
        if token.lemma in PLANNING and len(after) > 1 and after[0].word == "to" and after[1].tag == "VB":
            past = inflected(after[1].lemma, "VBD")
            if past:
                return [*before, *false(past, "VBD", after[1].lemma), *after[2:]]
        return None

    def _certain(self, sentence: list[Token], at: int) -> list[Token] | None:
        word = sentence[at].word.lower()
        if sentence[at].tag == "NNP":  # the month
            return None
        if word in ("may", "might", "could", "should"):
            return [*sentence[:at], *false("will", "MD"), *sentence[at + 1:]]
        return _without(sentence, at) if word in HEDGES and at + 1 < len(sentence) else None

    def _doubtful(self, sentence: list[Token], at: int) -> list[Token] | None:
        token = sentence[at]
        if token.tag == "VBD" and token.lemma not in PLAIN_VERBS:
            return self._before_verb(sentence, at, DOUBTS, "MD")
        if token.word == "will":
            return [*sentence[:at], *false(self._chance.choice(("may", "might", "could")), "MD"), *sentence[at + 1:]]
        return None

    def _aspect(self, sentence: list[Token], at: int) -> list[Token] | None:
        token = sentence[at]
        if token.tag != "VBD" or token.lemma in PLAIN_VERBS:
            return None
        return self._before_verb(sentence, at, PHASES, "RB")

    def _before_verb(self, sentence: list[Token], at: int, words: dict[str, str], tag: str) -> list[Token]:
        token = sentence[at]
        chosen = self._chance.choice(list(words))
        needed = words[chosen]
        form = _base(token) if needed == "VB" else inflected(token.lemma, needed) if needed else ""
        verb = Token(form or token.word, token.lemma, needed or token.tag)
        return [*sentence[:at], *false(chosen, tag), verb, *sentence[at + 1:]]

    def _figure(self, sentence: list[Token], at: int) -> list[Token] | None:
        token, chance = sentence[at], self._chance
        word = token.word
        if token.tag == "CD":
            digits = [place for place, char in enumerate(word) if char in "0123456789"]
            if digits:
                place = chance.choice(digits[:2])
                digit = (int(word[place]) + chance.randrange(1, 9)) % 10 or 1
                new = f"{word[:place]}{digit}{word[place + 1:]}"
            else:
                table = tuple(DIGITS_OF_WORDS) if word.lower() in DIGITS_OF_WORDS else MAGNITUDES
                new = chance.choice([other for other in table if other != word.lower()])
        elif word in MONTHS or word in DAYS:
            new = chance.choice([other for other in (MONTHS if word in MONTHS else DAYS) if other != word])
        else:
            return None
        if new == word:
            return None
        return [*sentence[:at], *false(new, token.tag, entity=token.entity), *sentence[at + 1:]]

    def _exchanged(self, sentence: list[Token]) -> list[Token] | None:
        """Two names of one kind changed about."""
        by_kind: dict[str, list[tuple[int, int]]] = {}
        for start, stop, kind in names([token.entity for token in sentence]):
            by_kind.setdefault(kind, []).append((start, stop))
        for kind, places in by_kind.items():
            if len(places) < 2:
                continue
            (a, b), (c, d) = sorted(self._chance.sample(places, 2))
            first, second = ([token.word for token in sentence[i:j]] for i, j in ((a, b), (c, d)))
            if not set(first) & set(second):
                return [
                    *sentence[:a], *_name(second, kind), *sentence[b:c], *_name(first, kind), *sentence[d:]
                ]
        return None

    def _renamed(self, sentence: list[Token], passage: Iterable[list[Token]]) -> list[Token] | None:
        """Another name of the same kind."""
        places = list(names([token.entity for token in sentence]))
        self._chance.shuffle(places)
        for start, stop, kind in places:
            own = {token.word for token in sentence[start:stop]}
            near = [name for name in _names_in(passage, kind) if not own & set(name)]
            far = self._names.get(kind)
            if near and (not far or self._chance.random() < SAME_PASSAGE):
                new = self._chance.choice(near)
            elif far:
                new = self._chance.choice(far)
            else:
                continue
            if not own & set(new) and len(new) <= LONGEST_NAME:
                return [*sentence[:start], *_name(new, kind), *sentence[stop:]]
        return None

    def _small_word(self, sentence: list[Token], at: int) -> list[Token] | None:
        token = sentence[at]
        word = token.word.lower()
        if word not in SMALL_WORDS or word in COMMON and self._chance.random() < COMMON_LEFT:
            return None
        return [*sentence[:at], *false(self._chance.choice(SMALL_WORDS[word]), token.tag), *sentence[at + 1:]]

    def _title(self, sentence: list[Token], at: int) -> list[Token] | None:
        token = sentence[at]
        own = token.lemma.lower()
        if token.tag not in ("NN", "NNS", "NNP"):
            return None
        if own not in TITLES and not (token.word.islower() and is_person(own) and self._chance.random() < 0.5):
            return None
        new = self._chance.choice(TITLES)
        if new == own or thesaurus.related(new, own) or new in synonyms(own, "N"):
            return None
        form = inflected(new, "NNS") if token.tag == "NNS" else new
        form = form.capitalize() if token.word[0].isupper() else form
        title = Token(form, new, token.tag, token.dep, token.entity, True)
        return [*sentence[:at], title, *sentence[at + 1:]] if form else None

    def _scope(self, sentence: list[Token], at: int) -> list[Token] | None:
        token = sentence[at]
        word = token.word.lower()
        if word in SCOPE_WORDS:
            other = self._chance.choice([scope for scope in SCOPES if scope != word])
            return [*sentence[:at], *false(other, "DT"), *sentence[at + 1:]]
        bare = at == 0 or sentence[at - 1].tag not in ("DT", "JJ", "CD", "NN", "PRP$", "NNP", "POS", "JJR")
        if token.tag == "NNS" and bare and self._chance.random() < 0.4:
            other = self._chance.choice(("all", "most", "few", "only", "some", "no"))
            return [*sentence[:at], *false(other, "DT"), *sentence[at:]]
        return None

    def _detail(self, sentence: list[Token], at: int) -> list[Token] | None:
        pool = self._words.get("JJ")
        first = at == 0 or sentence[at - 1].tag in ("DT", "IN", "PRP$", "CC", "VBD", "VBZ")
        if not pool or not first or sentence[at].tag not in ("NN", "NNS"):
            return None
        return [*sentence[:at], *false(self._chance.choice(pool)[0], "JJ"), *sentence[at:]]

    def _detail_left_out(self, sentence: list[Token], at: int) -> list[Token] | None:
        token = sentence[at]
        if token.dep == "amod" and token.lemma in LIMITING and at + 1 < len(sentence):
            return _without(sentence, at)
        return None


@cache
def others(lemma: str, kind: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Antonyms, and sister terms that neither WordNet nor the thesaurus puts beside the word."""
    mark = {"V": "v", "N": "n", "J": "a", "R": "r"}[kind]
    listed = (entry.partition(":") for entry in thesaurus._entry(lemma)[0])
    opposites = tuple(word for own, _, word in listed if own == mark)
    return opposites, tuple(sorted(word for word in sisters(lemma, kind) if not thesaurus.related(word, lemma)))


def names(entities: list[str]) -> Iterable[tuple[int, int, str]]:
    """First token, the one behind the last, and the kind of each name."""
    start = 0
    while start < len(entities):
        stop = start + 1
        if entities[start].startswith("B") and entities[start][1:] in NAMED:
            while stop < len(entities) and entities[stop].startswith("I"):
                stop += 1
            yield start, stop, entities[start][1:]
        start = stop


def _names_in(passage: Iterable[list[Token]], kind: str) -> list[tuple[str, ...]]:
    return [
        tuple(token.word for token in sentence[start:stop])
        for sentence in passage
        for start, stop, other in names([token.entity for token in sentence])
        if other == kind
    ]


def _name(words: Iterable[str], kind: str) -> list[Token]:
    return [Token(word, "", "NNP", entity=f"B{kind}", false=True) for word in words]


def _replaceable(token: Token) -> str:
    """The lemma of the original where a word may be replaced, else ""."""
    if token.tag not in CONTENT or not token.word.isalpha() or not token.word.islower() or token.false:
        return ""
    return "" if token.lemma in PLAIN_VERBS else (token.synonym_of or token.lemma).lower()


def _base(token: Token) -> str:
    return inflected(token.lemma, "VB") or token.lemma


def _without(sentence: list[Token], at: int) -> list[Token]:
    """Without a word; the next one is marked, since nothing that was left out can be."""
    return [*sentence[:at], replace(sentence[at + 1], false=True), *sentence[at + 2:]]
