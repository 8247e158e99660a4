"""The sentences of a text as passages in which another text's statement may be told again in free words.

A statement told again in other words keeps what it is about: the names, the figures, most nouns, and of the verb often
no more than a relation in a thesaurus. So each word of it is looked for by itself, and the passage is the one that
tells most of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker.checks._reading import prose
from checker.checks.facts._grammar import NEGATIVES, is_verb
from checker.checks.facts._negations import Negation, negations
from checker.checks.facts._reversals import turns
from checker.checks.facts._words import Side, is_content, share_stem, side_of
from checker.document import Document, Token
from checker.language.relations import opposite, synonymous
from checker.language.spelling import folded
from checker.language.thesaurus import close, related

SAME, SYNONYM, CLOSE, RELATED = 1.0, 0.8, 0.6, 0.4
"""How much two words are worth as one: the same, of one sense, close and related in the thesaurus."""
LIGHT = frozenset("be have do make take get give go come become seem say tell".split())
"""Verbs that say little without what goes with them."""
REFUSALS = frozenset("decline refuse fail neglect".split())
"""Verbs that say that the verb behind them was not done."""
_AGAINST = frozenset("against rather instead despite although though nor else otherwise".split())
_LOOSE = frozenset(("relcl", "advcl", "conj", "cc", "parataxis", "appos", "punct", "mark"))
_SAID_WITH = ("acomp", "attr", "dobj", "oprd", "xcomp", "ccomp")
_SAID_BEHIND = ("prep", "prt", "advmod")
NAMED, THING = 1.5, 1.0
"""How much a name or a figure, and any other noun, says of what a passage tells."""
_DEED, _OTHER = 0.8, 0.5
_OFTEN = 4


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence: its content ``words`` and those that turn it round without a "not" (``turning``), as indices into
    its ``side``, its ``denials``, and the content words of the clause of each verb."""

    number: int
    side: Side
    words: tuple[int, ...]
    denials: tuple[Negation, ...]
    turning: frozenset[int]
    clauses: Mapping[int, tuple[int, ...]]

    def tokens(self, indices: Iterable[int]) -> tuple[Token, ...]:
        """The tokens at ``indices``."""
        return tuple(self.side.tokens[index] for index in indices)


def passages(document: Document) -> Mapping[int, Passage]:
    """The prose sentences whose grammar is known by their number, read once."""
    if "passages" not in document.derived:
        document.derived["passages"] = {
            number: _passage(document, number)
            for number, sentence in prose(document) if any(token.tag for token in sentence.tokens)
        }
    found: Mapping[int, Passage] = document.derived["passages"]
    return found


def _passage(document: Document, number: int) -> Passage:
    side = side_of(document, (number,))
    tokens = side.tokens
    return Passage(
        number,
        side,
        tuple(at for at, token in enumerate(tokens) if is_word(token)),
        (*negations(side), *_refusals(side)),
        frozenset(at for at, token in enumerate(tokens) if turns(side, at) or token.norm in _AGAINST),
        {verb: tuple(at for at in side.clause(verb) if is_word(tokens[at])) for verb in side.verbs()},
    )


def _refusals(side: Side) -> Iterator[Negation]:
    """What somebody "declined to", "failed to" do is denied by that verb, unless a "not" turns it round again."""
    for verb in side.verbs():
        if side.tokens[verb].lemma in REFUSALS and not side.negated(verb):
            for child in side.children(verb):
                if side.tokens[child].dep == "xcomp" and side.tokens[child].tag == "VB":
                    yield Negation(verb, child)


def _running_words(document: Document) -> frozenset[str]:
    """The lemmas that stand in many sentences of a text: that two passages have one of them, the name of whom all is
    about, shows nothing of what they tell."""
    if "running words" not in document.derived:
        sentences = Counter(
            lemma for passage in passages(document).values()
            for lemma in {token.lemma.casefold() for token in passage.tokens(passage.words)}
        )
        document.derived["running words"] = frozenset(lemma for lemma, times in sentences.items() if times > _OFTEN)
    found: frozenset[str] = document.derived["running words"]
    return found


def is_word(token: Token) -> bool:
    """Whether a token says something of its own: no pronoun, no negative word."""
    return is_content(token) and not token.tag.startswith(("P", "W")) and token.norm not in NEGATIVES


def weight(token: Token) -> float:
    """How much it says of a passage that it tells a word."""
    if is_named(token):
        return NAMED
    return THING if token.tag.startswith("N") else _DEED if token.tag.startswith("V") else _OTHER


def is_named(token: Token) -> bool:
    """Whether a token is a name or a number."""
    return token.tag.startswith("NNP") or token.tag == "CD"


def alike(a: Token, b: Token) -> float:
    """How surely two words say the same, from 0 to 1."""
    if a.norm == b.norm:
        return SAME
    if is_named(a) or is_named(b):
        return SAME if a.lemma.casefold() == b.lemma.casefold() else 0.0
    return _alike(a.lemma.casefold(), b.lemma.casefold(), a.tag[:1], b.tag[:1])


@lru_cache(maxsize=100_000)
def _alike(a: str, b: str, tag_a: str, tag_b: str) -> float:
    x, y = folded(a), folded(b)
    if x == y:
        return SAME
    if share_stem(x, y):
        return SYNONYM
    one_class = tag_a == tag_b
    if synonymous(x, y, tag_a if one_class else ""):
        return SYNONYM
    if one_class and opposite(x, y, tag_a):
        return 0.0
    if close(x, y):
        return CLOSE if one_class else RELATED
    return RELATED if one_class and related(x, y) else 0.0


def best(token: Token, others: Iterable[Token]) -> float:
    """How surely one of ``others`` says the same as a word."""
    return max((alike(token, other) for other in others), default=0.0)


def told(side: Side, verb: int) -> tuple[int, ...]:
    """The verb and what hangs on it, its subject and its complement too, without clauses that only add to it."""
    found, seen = [verb], {verb}
    for at in found:
        for child in side.children(at):
            if child not in seen and side.tokens[child].dep not in _LOOSE:
                seen.add(child)
                found.append(child)
    return tuple(found)


def core(side: Side, negation: Negation) -> tuple[int, ...]:
    """What a negative word denies: the verb, or what goes with a verb that says little; of "without" what is behind."""
    tokens, verb = side.tokens, negation.verb
    if tokens[negation.index].norm == "without":
        found = [child for child in side.children(negation.index) if tokens[child].dep in ("pobj", "pcomp")]
    elif verb is None:
        found = [side.heads[negation.index]]
    elif tokens[verb].lemma in LIGHT:
        found = [child for child in side.children(verb) if tokens[child].dep in _SAID_WITH and is_word(tokens[child])]
        found = found or [
            below for child in side.children(verb) if tokens[child].dep in _SAID_BEHIND
            for below in ([at for at in side.children(child) if is_word(tokens[at])] or [child])
        ]
        found = [at for at in found if is_word(tokens[at])] or [verb]
    else:
        found = [verb]
    return tuple(at for at in found if is_word(tokens[at]))


@dataclass(frozen=True, slots=True)
class Retold:
    """Where the statement denied by ``negation`` of ``here`` is told in another text.

    ``counterpart`` is the word of ``there`` that stands for the first word of ``core`` that has one, ``sure`` how
    surely (0.0: none does, and it is the verb on which most of the rest hangs); ``found`` gives for a word of
    ``inside``, what is told beside the core, its counterpart.
    """

    here: Passage
    negation: Negation
    verb: int
    core: tuple[int, ...]
    inside: tuple[int, ...]
    there: Passage
    counterpart: int
    sure: float
    found: Mapping[int, int]


def retold(here: Passage, negation: Negation, candidates: Sequence[Passage]) -> Retold | None:
    """The passage that tells most of what ``negation`` denies; None where none tells enough of it."""
    denied = core(here.side, negation)
    if not denied:
        return None
    verb = negation.verb if negation.verb is not None else denied[0]
    tokens = here.side.tokens
    everywhere = frozenset[str]().union(*(_running_words(at.side.document) for at in (here, *candidates[:1])))
    inside = tuple(
        at for at in told(here.side, verb)
        if is_word(tokens[at]) and at not in denied and tokens[at].lemma.casefold() not in everywhere
    )
    chosen: tuple[float, Retold] | None = None
    for there in candidates:
        sure, counterpart = max(_nearest(tokens[at], there, _denied_alike) for at in denied)
        nearest = {at: _nearest(tokens[at], there, alike) for at in inside}
        pairs = {at: pair for at, pair in nearest.items() if pair[0] >= RELATED}
        gain = sum(weight(tokens[at]) * likeness for at, (likeness, _) in pairs.items())
        score = 1.5 * sure + gain
        if (sure or gain >= 1.0) and (chosen is None or score > chosen[0]):
            found = {at: -other for at, (_, other) in pairs.items()}
            place = -counterpart if sure else _bearing(tokens, there, found)
            chosen = score, Retold(here, negation, verb, denied, inside, there, place, sure, found)
    return chosen[1] if chosen is not None else None


def _nearest(token: Token, there: Passage, likeness: Callable[[Token, Token], float]) -> tuple[float, int]:
    """How surely the likest word of a passage, the first of them, says what a token does, and its index, negative."""
    return max(((likeness(token, there.side.tokens[at]), -at) for at in there.words), default=(0.0, 0))


def _denied_alike(a: Token, b: Token) -> float:
    return alike(a, b) * (SYNONYM if is_verb(a) and not is_verb(b) else 1.0)


def _bearing(tokens: Sequence[Token], there: Passage, found: Mapping[int, int]) -> int:
    """The verb on which most of what was found hangs."""
    tally: dict[int, float] = {}
    for at, other in found.items():
        verb = there.side.predicate(other)
        if verb is not None:
            tally[verb] = tally.get(verb, 0.0) + weight(tokens[at])
    return max(tally, key=lambda verb: (tally[verb], -verb)) if tally else there.words[0]


def beside(of: Mapping[int, Passage], number: int) -> Iterator[Passage]:
    """The passages before and behind the one at ``number``."""
    return (of[at] for at in (number - 1, number + 1) if at in of)
