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

from checker.language.misrendering_words import UNKNOWN, sequence, split
from checker.language.packaged import Packaged

NAME = "checker-misrendering"
GRAPHS = ("misrendering.onnx", "misrendering_second.onnx")
# The encoder that both networks started from has one vocabulary.
TOKENIZER = "detector_tokenizer.json"
MANIFEST = "misrendering.json"

LONGEST = 384
"""Pieces read at once, the three marks included; what is behind them is not judged."""
_REMEMBERED = 20_000

_files = Packaged("misrendering network", MANIFEST, GRAPHS)


def judge(original: str, draft: str) -> tuple[tuple[int, int, float], ...]:
    """For each word of ``draft`` its first code point, the one behind its last and its score, the log odds that it
    misstates ``original``, rounded to three decimals. Words beyond LONGEST pieces are left out. Raises ModelError where
    the files of the package are damaged."""
    return _load().judge(original, draft)


def models() -> Mapping[str, str]:
    """The networks' names and the SHA-256 of their weights, for a report."""
    digests = _files.digests()
    return {f"{NAME}-{number}": digests[graph] for number, graph in enumerate(GRAPHS, 1)}


class _Network:
    def __init__(self) -> None:
        from checker.language import detector

        self._sessions = [_files.session(graph) for graph in GRAPHS]
        self._tokenizer = detector.tokenizer()
        self._pieces = lru_cache(maxsize=_REMEMBERED)(self._encoded)

    def _encoded(self, word: str) -> tuple[int, ...]:
        clean = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in word)
        return tuple(self._tokenizer.encode(clean, add_special_tokens=False).ids) or (UNKNOWN,)

    def judge(self, original: str, draft: str) -> tuple[tuple[int, int, float], ...]:
        import numpy

        words_a, words_b = split(original), split(draft)
        sides = [[word for word, _, _ in words] for words in (words_a, words_b)]
        ids, kinds, places = sequence(sides[0], sides[1], self._pieces)
        feed = {
            "ids": numpy.array(ids[:LONGEST], numpy.int64), "kinds": numpy.array(kinds[:LONGEST], numpy.int64),
        }
        scores = [session.run(["logits"], feed)[0][:, 0].astype(numpy.float64) for session in self._sessions]
        rows = numpy.mean(scores, axis=0).round(3).tolist()
        return tuple(
            (start, end, rows[place])
            for (_, start, end), place in zip(words_b, places, strict=True) if place < len(rows)
        )


@lru_cache(maxsize=1)
def _load() -> _Network:
    return _Network()
