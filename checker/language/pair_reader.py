"""Networks of our own that read a passage of the original with one of the draft, and score each word of the draft."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from checker.language.misrendering_words import UNKNOWN, sequence, split
from checker.language.packaged import Packaged

LONGEST = 384
"""Pieces read at once, the three marks included; what is behind them is not judged."""
_REMEMBERED = 20_000


class PairReader:
    """The networks of ``files`` whose ``graphs`` are read together: what counts is the mean of their scores."""

    def __init__(self, files: Packaged, graphs: Sequence[str]) -> None:
        from checker.language import detector

        self._sessions = [files.session(graph) for graph in graphs]
        # The encoder that all of them started from has one vocabulary.
        self._tokenizer = detector.tokenizer()
        self._pieces = lru_cache(maxsize=_REMEMBERED)(self._encoded)

    def _encoded(self, word: str) -> tuple[int, ...]:
        clean = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in word)
        return tuple(self._tokenizer.encode(clean, add_special_tokens=False).ids) or (UNKNOWN,)

    def judge(self, original: str, draft: str) -> tuple[tuple[int, int, float], ...]:
        """For each word of ``draft`` its first code point, the one behind its last and its log odds, rounded to three
        decimals. Words beyond LONGEST pieces are left out."""
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
