"""How likely a text goes on in one way, and in others: the causal language model, asked about a few words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from checker.language import causal

BEFORE = 120
"""Tokens before the place that are read, at most."""


def bits(before: str, options: Sequence[str]) -> tuple[float, ...]:
    """The base-2 logarithm of the probability of each of ``options`` after ``before``; one reading serves all.

    An option begins with the space before it, where there is one. Raises ModelError where the model is not installed.
    """
    model = causal.load()
    reading, last = _read(model, before)
    branches = [causal.Branch(last, (reading.ids[last], *model.encode(option)[0])) for option in options]
    return tuple(float(scores.sum()) / math.log(2) for scores in model.score(reading, branches))


def likeliest(before: str, count: int) -> tuple[str, ...]:
    """The ``count`` words that are likeliest to follow a space behind ``before``, the likeliest first."""
    import numpy

    model = causal.load()
    reading, last = _read(model, before)
    words = _words(model)
    chances = reading.rows[last][[number for _, number in words]]
    return tuple(words[index][0] for index in numpy.argsort(-chances, kind="stable")[:count])


@lru_cache(maxsize=1)
def _read(model: causal.CausalModel, before: str) -> tuple[causal.Reading, int]:
    """A reading, and the index of the last token of ``before`` in it."""
    left = model.encode(before)[0][-BEFORE:]
    # One token more, since a distribution is read with what stands there.
    return model.read([*left, 0], whole=(len(left),), wanted=(len(left),)), len(left)


@lru_cache(maxsize=1)
def _words(model: causal.CausalModel) -> tuple[tuple[str, int], ...]:
    return tuple((text[1:], number) for text, number in sorted(model.vocabulary.items()) if text.startswith(" "))
