"""Honest rewording by rule: a parsed sentence said otherwise, or with less, but not falsely."""

from __future__ import annotations

from functools import cache
from random import Random

from checker.language import thesaurus
from checker.training.lexicon import CONTENT, _index, _synset, inflected, synonyms
from checker.training.parses import Token

# Verbs that do too many things to be replaced or turned about.
PLAIN_VERBS = frozenset(("be", "have", "do", "say"))
HEDGES = frozenset(
    "may might could allegedly reportedly apparently possibly probably likely alleged suspected perhaps".split()
)
DENIALS = frozenset(("not", "never", "no"))
NOT_DROPPED = HEDGES | DENIALS | frozenset("only least most more less".split())
WORDS_OF_DIGITS = dict(
    zip(
        map(str, range(13)),
        "zero one two three four five six seven eight nine ten eleven twelve".split(),
        strict=True,
    )
)
DIGITS_OF_WORDS = {word: digit for digit, word in WORDS_OF_DIGITS.items()}
# Near enough for a draft: a network that calls these misstated would call most of a rewrite so.
SMALL_WORDS = {
    "because": ("as", "since"), "but": ("although", "yet"), "also": ("too",),
    "about": ("around", "roughly", "some", "approximately"), "approximately": ("about",), "may": ("might", "could"),
    "might": ("may", "could"), "must": ("should",), "after": ("following",), "before": ("prior",),
    "several": ("some", "a number of"), "many": ("numerous",), "during": ("in",), "while": ("whereas",),
    "however": ("but",), "allegedly": ("reportedly",), "reportedly": ("allegedly",),
    "said": ("says", "stated", "told"), "says": ("said",), "that": ("",), "the": ("a", "its", "this"),
    "a": ("one", "the"), "which": ("that",), "who": ("that",), "within": ("in",), "until": ("till",),
    "despite": ("notwithstanding",), "last": ("past",), "all": ("every",), "will": ("is to", "would"),
    "would": ("will",), "can": ("could",), "former": ("ex-",), "president": ("head", "leader"),
    "chairman": ("chair",), "nearly": ("almost", "close to"), "almost": ("nearly",), "first": ("initial",),
    "total": ("overall",), "year": ("12 months",), "people": ("persons",),
}  # fmt: skip
# Other names are no words of the language: the month of May, the WHO.
TITLES = frozenset(("president", "chairman", "former"))
ARTICLES_KEPT = 0.6
LONGEST_ARGUMENT, LONGEST_FRONTED, LONGEST_DROPPED, SHORTEST_LEFT = 9, 11, 7, 7


def reworded(sentence: list[Token], strength: float, chance: Random) -> list[Token]:
    """The sentence with changes of order, fewer details and other words, the more the nearer ``strength`` is to 1."""
    if chance.random() < strength * 0.6:
        sentence = passive(sentence)
    if chance.random() < strength * 0.8:
        sentence = fronted(sentence)
    for _ in range(2):
        if chance.random() < strength * 0.5:
            sentence = trimmed(sentence, chance)
    found: list[Token] = []
    for at, token in enumerate(sentence):
        found.extend([token] if token.false else _respoken(sentence, at, strength, chance))
    return found


def _respoken(sentence: list[Token], at: int, strength: float, chance: Random) -> list[Token]:
    """What stands for one word."""
    token = sentence[at]
    word = token.word.lower()
    name = token.tag in ("NNP", "NNPS") and word not in TITLES
    if word in SMALL_WORDS and not name and chance.random() < strength * 0.35:
        if word in ("the", "a") and chance.random() < ARTICLES_KEPT:
            return [token]
        others = chance.choice(SMALL_WORDS[word]).split()
        return [Token(other, other, token.tag, token.dep, token.entity) for other in others]
    for table in (DIGITS_OF_WORDS, WORDS_OF_DIGITS):
        if word in table and chance.random() < strength:
            return [Token(table[word], table[word], "CD", token.dep, token.entity)]
    if token.tag in CONTENT and word.isalpha() and token.entity.startswith("O") and chance.random() < strength * 0.55:
        options = honest_synonyms(token.lemma.lower(), token.tag[0])
        form = inflected(chance.choice(options), token.tag) if options else ""
        if form:
            return [
                Token(form, "", token.tag, token.dep, token.entity, head=token.head, synonym_of=token.lemma)
            ]
    if token.tag == "VBD" and token.lemma not in PLAIN_VERBS and chance.random() < strength * 0.12:
        form = inflected(token.lemma, "VBN")
        if form:
            return [Token("has", "have", "VBZ"), Token(form, token.lemma, "VBN", token.dep)]
    return [token]


@cache
def honest_synonyms(lemma: str, kind: str) -> tuple[str, ...]:
    """Words of the first two senses, of a word of many senses only those that the thesaurus has too; and of a word of
    few senses those of any sense that the thesaurus calls close."""
    if lemma in PLAIN_VERBS:
        return ()
    senses = _index(kind).get(lemma, ())
    early = {word for offset in senses[:2] for word in _synset(kind, offset)[0]}
    found = set()
    for word in synonyms(lemma, kind):
        if word in early and (len(senses) <= 2 or thesaurus.related(word, lemma)):
            found.add(word)
        elif len(senses) <= 3 and thesaurus.close(word, lemma):
            found.add(word)
    return tuple(sorted(found))


def subtree(sentence: list[Token], root: Token) -> list[Token]:
    """The root and all that hangs on it."""
    inside = {id(root)}
    grown = True
    while grown:
        grown = False
        for token in sentence:
            if id(token) not in inside and token.head is not None and id(token.head) in inside:
                inside.add(id(token))
                grown = True
    return [token for token in sentence if id(token) in inside]


def _run(sentence: list[Token], part: list[Token]) -> tuple[int, int] | None:
    """Where a part stands, if nothing stands between its words."""
    start = sentence.index(part[0])
    stop = start + len(part)
    return (start, stop) if sentence[start:stop] == part else None


def passive(sentence: list[Token]) -> list[Token]:
    """Subject and object of the main verb changed about, where both are short."""
    for verb in sentence:
        if verb.tag not in ("VBD", "VBZ", "VBP") or verb.dep != "ROOT" or verb.lemma in PLAIN_VERBS:
            continue
        subjects, objects = (
            [token for token in sentence if token.head is verb and token.dep == dep] for dep in ("nsubj", "dobj")
        )
        if len(subjects) != 1 or len(objects) != 1:
            continue
        if subjects[0].tag in ("PRP", "WDT", "WP") or objects[0].tag in ("PRP", "WP"):
            continue
        subject, object_ = subtree(sentence, subjects[0]), subtree(sentence, objects[0])
        first, second = _run(sentence, subject), _run(sentence, object_)
        participle = inflected(verb.lemma, "VBN")
        if not first or not second or not participle or max(len(subject), len(object_)) > LONGEST_ARGUMENT:
            continue
        at = sentence.index(verb)
        if not first[1] <= at < second[0]:
            continue
        plural = objects[0].tag in ("NNS", "NNPS")
        form = ("were" if plural else "was") if verb.tag == "VBD" else ("are" if plural else "is")
        verb.word, verb.tag = participle, "VBN"
        return [
            *sentence[:first[0]], *object_, *sentence[first[1]:at], Token(form, "be", "VBD"), verb,
            Token("by", "by", "IN"), *subject, *sentence[at + 1:second[0]], *sentence[second[1]:],
        ]
    return sentence


def fronted(sentence: list[Token]) -> list[Token]:
    """A phrase or clause beside the main verb moved to the front, or from there to the end."""
    for root in sentence:
        if root.dep not in ("prep", "npadvmod", "advcl") or root.head is None or root.head.dep != "ROOT":
            continue
        part = subtree(sentence, root)
        place = _run(sentence, part)
        if place is None or not 2 <= len(part) <= LONGEST_FRONTED:
            continue
        rest = sentence[:place[0]] + sentence[place[1]:]
        if not rest or rest[-1].tag != ".":
            continue
        if place[0] > 0:
            return [*part, Token(",", ",", ","), *rest]
        rest = rest[1:] if rest[0].word == "," else rest
        return [*rest[:-1], *part, rest[-1]]
    return sentence


def trimmed(sentence: list[Token], chance: Random) -> list[Token]:
    """Without one detail, where nothing hangs on it that makes the rest true."""
    for root in chance.sample(sentence, len(sentence)):
        if root.dep not in ("amod", "advmod", "prep", "relcl", "appos", "npadvmod") or root.lemma in NOT_DROPPED:
            continue
        part = subtree(sentence, root)
        if any(token.lemma in DENIALS or token.false for token in part):
            continue
        if len(part) <= LONGEST_DROPPED and len(sentence) - len(part) >= SHORTEST_LEFT:
            gone = {id(token) for token in part}
            return [token for token in sentence if id(token) not in gone]
    return sentence
