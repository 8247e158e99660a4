"""How likely a row of words is, by which words and word classes follow one another in edited prose.

A word of grammar stands for itself, every other word for its word class (Penn Treebank). ``word_patterns.txt`` holds
the counts of rows of up to four, made by tests/benchmarks/word_patterns.py from the public-domain corpora. Rows are
scored by interpolation with the weights of Witten and Bell (1991): what follows a context of three, of two, of one.
It knows no meaning, so it can tell a word that is missing, misplaced or in a wrong form, and never a wrong word.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib import resources

ORDER = 4
START, END = "<s>", "</s>"

_GRAMMAR = frozenset(
    "a an the this that these those all both each every no any some such another other more most many much few several "
    "own same i you he she it we they me him her us them my your his its our their himself herself itself themselves "
    "who whom whose which what when where why how there here of in to for on with at by from as into about over after "
    "between through during against under before without within among across until since than because while if though "
    "although whether despite per like up out off down away back and or but nor yet so not n't also only even just "
    "still already "
    "then now never very too well is are was were be been being am has have had having do does did done doing "
    "will would can could may might must shall should".split()
)
_MARKS = {"``": "\"", "''": "\"", "“": "\"", "”": "\"", "’": "'", "‘": "'", "–": "-", "—": "-", "--": "-"}


@lru_cache(maxsize=50_000)
def class_of(norm: str, tag: str) -> str:
    """What stands for a word: itself, or its tag."""
    if tag.startswith("NNP"):
        return tag  # "US", "May", "IT", "The" in a name
    if norm in _GRAMMAR:
        # "that" and "her" do two kinds of work; so do "like", "back" and "well".
        return f"{norm}/{tag}" if norm in ("that", "her", "like", "back", "well", "to", "no", "so", "as") else norm
    if norm.endswith("n't"):
        return norm
    if not any(letter.isalnum() for letter in norm):
        return _MARKS.get(norm, norm[:1])
    return tag


@cache
def _lines() -> Mapping[str, str]:
    """By context, words with a space between them: what follows it and how often, alternately."""
    text = resources.files("checker.language").joinpath("word_patterns.txt").read_text(encoding="utf-8")
    return {context: right for context, _, right in (line.partition("\t") for line in text.splitlines())}


@lru_cache(maxsize=50_000)
def _followers(context: tuple[str, ...]) -> tuple[Mapping[str, int], int]:
    """What follows a context how often, and the sum; nothing and 0 for a context that is not known."""
    key = " ".join(context)
    # A word may have a space in it or be empty, a context in the file has neither.
    words = _lines().get(key, "").split() if len(context) == len(key.split()) else []
    counts = tuple(map(int, words[1::2]))
    return dict(zip(words[::2], counts, strict=True)), sum(counts)


@lru_cache(maxsize=200_000)
def _chance(context: tuple[str, ...], word: str) -> float:
    follow, total = _followers(context)
    if not context:
        return (follow.get(word, 0) + 0.1) / (total + 0.1 * len(follow))
    shorter = _chance(context[1:], word)
    if not follow:
        return shorter
    return (follow.get(word, 0) + len(follow) * shorter) / (total + len(follow))


@lru_cache(maxsize=200_000)
def _bits(words: tuple[str, ...]) -> float:
    """Of the last word, given those before it."""
    return math.log2(_chance(words[:-1], words[-1]))


def bits(row: Sequence[str], start: int = 0, end: int | None = None) -> float:
    """The logarithm to base 2 of the chance of ``row[start:end]``, given what stands before it, and of what comes
    behind it up to the reach of a context. ``row`` is a whole sentence, without its edges."""
    padded = (START,) * (ORDER - 1) + tuple(row) + (END,)
    first = start + ORDER - 1
    last = len(padded) if end is None else min(len(padded), end + 2 * (ORDER - 1))
    return sum(_bits(padded[at - ORDER + 1:at + 1]) for at in range(first, last))


def gain(row: Sequence[str], start: int, end: int, instead: Sequence[str]) -> float:
    """How many bits likelier the sentence is with ``instead`` in the place of ``row[start:end]``."""
    reach = ORDER - 1
    before = (*(START,) * (reach - start), *row[max(0, start - reach):start])
    after = (*row[end:end + reach], END)[:reach]
    return _middle(before, tuple(instead), after) - _standing(before, tuple(row[start:end]), after)


def _middle(before: tuple[str, ...], words: tuple[str, ...], after: tuple[str, ...]) -> float:
    """The bits of all but ``before``, whose length is the reach of a context."""
    whole = (*before, *words, *after)
    return sum(_bits(whole[at - ORDER + 1:at + 1]) for at in range(ORDER - 1, len(whole)))


# What stands in a place is asked for again with every word that could stand there instead.
_standing = lru_cache(maxsize=20_000)(_middle)


def support(row: Sequence[str]) -> float:
    """In bits a word: what the words before each say for it beyond its being common; below 0 for a row in no order."""
    alone = sum(math.log2(_chance((), word)) for word in (*row, END))
    return (bits(row) - alone) / (len(row) + 1)
