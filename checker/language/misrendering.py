"""Two small networks of our own that read a passage of the original with one of the draft and mark changes of meaning.

MiniLM's encoder reads both passages as one sequence and has one output for each word of the draft: does it say
something else than the original says there? It was trained on rewrites into which a careless hand's slips had been put,
beside rewordings that change nothing (docs/decisions/misrendering.md is its model card, ``checker/training`` made it).
It was trained twice, on other material, and the two err in different places: what counts is the mean of both.
The weights are part of the package, are checked against the SHA-256 in ``misrendering.json``, which was written with
them, and are loaded at the first use.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from checker.language.packaged import Packaged
from checker.language.pair_reader import PairReader

NAME = "checker-misrendering"
GRAPHS = ("misrendering.onnx", "misrendering_second.onnx")
MANIFEST = "misrendering.json"

_files = Packaged("misrendering network", MANIFEST, GRAPHS)


def judge(original: str, draft: str) -> tuple[tuple[int, int, float], ...]:
    """For each word of ``draft`` its first code point, the one behind its last and its score, the log odds that it
    misstates ``original``, rounded to three decimals. Words beyond the pieces that are read at once are left out.
    Raises ModelError where the files of the package are damaged."""
    return _load().judge(original, draft)


def models() -> Mapping[str, str]:
    """The networks' names and the SHA-256 of their weights, for a report."""
    digests = _files.digests()
    return {f"{NAME}-{number}": digests[graph] for number, graph in enumerate(GRAPHS, 1)}


@lru_cache(maxsize=1)
def _load() -> PairReader:
    return PairReader(_files, GRAPHS)
