"""Expressions of several words that a dictionary lists: "death toll", "hard currency", "rain cats and dogs".

``fixed_expressions.txt`` holds those of WordNet 3.0 (Princeton University; its licence is in WORDNET-LICENSE.txt beside
it) whose words are common. It was made by tests/benchmarks/fixed_expressions.py. Another word for one of theirs, even
one that means the same, makes another expression or none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources

_GRAMMAR = frozenset(
    "a an the this that these those all both each every no any some such another other more most many much few own "
    "same i you he she it we they me him her us them my your his its our their one oneself self someone something what "
    "which who how so too not and or but nor if as than of in to for on with at by from into about over after between "
    "through under against before without within across along among around behind below beside beyond near past round "
    "since until up out off down away back forth together apart aside ahead be is are was were been being have has had "
    "do does did done get go come make take give put".split()
)


def has_sense(word: str) -> bool:
    """Whether a word of an expression carries sense of its own; light verbs and words of grammar do not."""
    return word not in _GRAMMAR


@cache
def _listed() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The expressions by each of their words."""
    text = resources.files("checker.language").joinpath("fixed_expressions.txt").read_text(encoding="ascii")
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for line in text.splitlines():
        expression = tuple(line.split(" "))
        for word in dict.fromkeys(expression):
            found[word].append(expression)
    return {word: tuple(expressions) for word, expressions in found.items()}


def around(row: Sequence[Sequence[str]], place: int) -> frozenset[str]:
    """The words of sense, less itself, of all listed expressions in which the word at ``place`` of ``row`` stands.

    ``row`` gives the forms of each word, in lower case: as it stands, and its lemma. Empty for no expression.
    """
    found: set[str] = set()
    for form in dict.fromkeys(row[place]):
        for expression in _listed().get(form, ()):
            for at, word in enumerate(expression):
                start = place - at
                if word != form or start < 0 or start + len(expression) > len(row):
                    continue
                if all(part in row[start + number] for number, part in enumerate(expression)):
                    found.update(part for number, part in enumerate(expression) if number != at and has_sense(part))
    return frozenset(found)
