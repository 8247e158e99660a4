"""How far an end of a causal relation of one text is an end of one in another text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.checks._wording import Word, content, likeness
from checker.checks.facts._causal import Relation
from checker.document import Document, Token
from checker.language.spelling import folded

_TIMES = frozenset(
    """
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday year month week day night hour minute today yesterday tomorrow morning evening
    afternoon autumn spring summer winter weekend century decade
    """.split()
)
_GENERAL = frozenset(
    "amount circumstance concern condition difficulty fact factor fear impact issue level number presence "
    "pressure problem reason situation state cause result effect people need part case thing".split()
)
_OF_SOMETHING = frozenset(
    "cost price lack shortage want rise fall increase decrease drop growth decline loss rate share amount".split()
)
"""What is always of something, which tells more."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How much of the smaller of two ends the other has, from 0 to 1: each with its own, and each with the other."""

    first: float
    second: float
    first_second: float
    second_first: float


def words(tokens: Iterable[Token]) -> tuple[Word, ...]:
    """What an end is about: its names and content words, without times and words that stand for anything."""
    found: dict[Word, None] = {}
    listed = tuple(tokens)
    for word in content(listed):
        if word.lemma not in _TIMES and word.lemma not in _GENERAL:
            found[word] = None
    for token in listed:
        name = folded(token.lemma.casefold())
        if token.tag.startswith("NNP") and name not in _TIMES and name[:1].isalpha() and not name.endswith("."):
            found[Word(name, token.tag)] = None
    telling = tuple(word for word in found if word.lemma not in _OF_SOMETHING)
    return telling or tuple(found)


def said(document: Document, number: int) -> tuple[Word, ...]:
    """What a sentence is about, as :func:`words` says."""
    known = document.derived.setdefault("words of causes", {})
    if number not in known:
        known[number] = words(document.sentences[number].tokens)
    found: tuple[Word, ...] = known[number]
    return found


def fit(a: Relation, b: Relation) -> Fit:
    """How two relations, of an original and of a draft, fit, by the words that each has at one end alone."""
    first_a, second_a = _apart(words(a.first), words(a.second))
    first_b, second_b = _apart(words(b.first), words(b.second))
    return Fit(
        shared(first_a, first_b), shared(second_a, second_b), shared(first_a, second_b), shared(second_a, first_b)
    )


def _apart(first: Sequence[Word], second: Sequence[Word]) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """The words of two ends without those that both have."""
    return (
        tuple(word for word in first if not any(word.lemma == other.lemma for other in second)),
        tuple(word for word in second if not any(word.lemma == other.lemma for other in first)),
    )


def shared(a: Sequence[Word], b: Sequence[Word]) -> float:
    """What two ends have in common, as a share of the smaller one."""
    if not a or not b:
        return 0.0
    small, large = (a, b) if len(a) <= len(b) else (b, a)
    return sum(best(word, large) for word in small) / len(small)


def best(word: Word, others: Iterable[Word]) -> float:
    """How surely any of ``others`` stands for a word, from 0 to 1."""
    return max((likeness(word, other.lemma, other.tag[0], True) for other in others), default=0.0)
