"""A small network of our own that reads both passages and marks what one denies and the other tells.

It is the second network of ``misrendering.py``, trained further on denials that a rule or a hand put into rewrites and
translations or took out of them (docs/decisions/polarity.md is its model card, ``checker/training`` made it). The
weights are part of the package, are checked against the SHA-256 in ``polarity.json``, which was written with them, and
are loaded at the first use.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from checker.language.packaged import Packaged
from checker.language.pair_reader import PairReader

NAME = "checker-polarity"
GRAPH = "polarity.onnx"
MANIFEST = "polarity.json"

_files = Packaged("polarity network", MANIFEST, (GRAPH,))


def judge(original: str, draft: str) -> tuple[tuple[int, int, float], ...]:
    """For each word of ``draft`` its first code point, the one behind its last and its score, the log odds that one of
    the two passages denies there what the other tells, rounded to three decimals. Words beyond the pieces that are read
    at once are left out. Raises ModelError where the files of the package are damaged."""
    return _load().judge(original, draft)


def models() -> Mapping[str, str]:
    """The network's name and the SHA-256 of its weights, for a report."""
    return {NAME: _files.digests()[GRAPH]}


@lru_cache(maxsize=1)
def _load() -> PairReader:
    return PairReader(_files, (GRAPH,))
