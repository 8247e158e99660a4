"""Which words could stand where another stands: the same class, the same inflection.

``word_forms.txt`` holds the English content words that the language model knows as one token, each
with the Penn tags that it can bear. It was made by tests/benchmarks/word_forms.py from the lexicon
of LemmInflect (MIT), which is the NIH's SPECIALIST Lexicon.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources


@cache
def forms() -> Mapping[str, frozenset[str]]:
    """Tags by word, lower case."""
    table = resources.files("checker.language").joinpath("word_forms.txt").read_text(encoding="ascii")
    return {word: frozenset(tags.split()) for word, _, tags in (line.partition(" ") for line in table.splitlines())}


@cache
def bearing(tag: str) -> tuple[str, ...]:
    """The words that can bear a tag, in order of the alphabet."""
    return tuple(word for word, tags in forms().items() if tag in tags)
