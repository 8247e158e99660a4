"""What another word would gain over the one that stands in a place, by the causal language model.

Without an original the model names rivals itself, of the same class and inflection, likeliest first on what stands to
the left; those that can still matter are scored on what stands to the right too. Where an original has a wording for
the place, that wording alone is the rival: what an honest editor puts in fits about as well, and what a spinning tool
takes from another sense of the word fits far worse. Of a word that comes off badly, the model's own rivals are asked
besides: they beat a word of another sense too, whatever the original has.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.annotate.model_words import RIGHT, ModelWord
from checker.document import Plausibility, Span
from checker.language import causal, words

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

CANDIDATES = 6
# Beside an original's wording so many are scored in full; few words come so far.
WITNESSES = 12
# The cascade, in bits. A word goes on where its likeliest rival on the left context alone is MARGIN ahead,
# then where a rival is still GLANCE ahead after GLANCE_RIGHT tokens more; FINALISTS rivals are scored in full.
# Of the words that end with a gain worth telling, 98 % come through (docs/decisions/language-model.md).
MARGIN = 5.0
GLANCE = 7.0
GLANCE_RIGHT = 2
# It goes on only where the gain that its score asks for is still near, too: what six tokens more, or four, add. Of the
# words that end with such a gain all came through in a trial (docs/decisions/language-model.md).
HOPE, GLANCE_HOPE = 14.0, 6.0
FINALISTS = 3
# What stands behind a word can say so much more against it than its surprise, beside an original's wording.
BEHIND = 4.0

_BITS = 1 / math.log(2)


@dataclass(frozen=True, slots=True)
class _Rival:
    """A word that could stand there: its token, and the logarithm of its probability after the left context."""

    name: str
    number: int
    first: float


@dataclass(frozen=True, slots=True)
class _Probe:
    """A word with its rivals; ``standing`` is its own logarithm after the left context."""

    word: ModelWord
    standing: float
    rivals: tuple[_Rival, ...]


def judge(
    model: causal.CausalModel, ids: tuple[int, ...], start: int, end: int, judged: Sequence[ModelWord],
    first: tuple[int, ...] = (),
) -> Iterator[Plausibility]:
    """The plausibilities of the words that did not fall out of the cascade, gains in bits to two decimals.

    One reading of ``ids`` from ``start`` up to ``end``, and of ``first`` before them, serves them all.
    """
    if first:
        # What is read first stands before the run; from here on all numbers count from its first token.
        shift = len(first) - start
        judged = [replace(word, start=word.start + shift, end=word.end + shift) for word in judged]
        ids, start, end = first + ids[start:end], 0, len(first) + end - start
    # Index i of the reading's distributions is the one for token start + i.
    end = min(end, max(word.end for word in judged) + RIGHT)
    wanted = {index - start for word in judged for index in range(word.start, min(word.end + RIGHT, end))}
    free = [word for word in judged if word.target.apart or not word.target.wording]
    reading = model.read(ids[start:end], sorted({word.start - start for word in judged}), sorted(wanted))
    found = _gains_of_wordings(model, reading, ids, start, [word for word in judged if word.target.wording])
    witnesses = _witnesses(model, reading, ids, start, [
        word for word in judged
        if not word.target.apart and not word.target.uneven and word.target.token.span in found
        and found[word.target.token.span][0][1] >= word.target.needed
    ])
    probes: list[_Probe] = []
    for word in free:
        rivals = _rivals(model, reading.rows[word.start - start], word)
        standing = float(reading.logp[word.start - start:word.end - start].sum())
        if rivals and (rivals[0].first - standing) * _BITS >= max(MARGIN, word.target.needed - HOPE):
            probes.append(_Probe(word, standing, tuple(rivals)))
    glanced: list[_Probe] = []
    for probe, gains in _gains(model, reading, ids, start, probes, GLANCE_RIGHT):
        if gains[0][0] >= max(GLANCE, probe.word.target.needed - GLANCE_HOPE):
            glanced.append(replace(probe, rivals=tuple(rival for _, rival in gains[:FINALISTS])))
    for probe, gains in _gains(model, reading, ids, start, glanced, RIGHT):
        span = probe.word.target.token.span
        known = dict(found.get(span, ()))
        for gain, rival in gains:
            known.setdefault(rival.name, gain)
        found[span] = tuple(sorted(known.items(), key=lambda pair: (-pair[1], pair[0])))
    for span, candidates in sorted(found.items()):
        yield Plausibility(span, candidates[0][1], candidates, rival=witnesses.get(span))


def _witnesses(
    model: causal.CausalModel, reading: causal.Reading, ids: tuple[int, ...], start: int, judged: Sequence[ModelWord]
) -> dict[Span, float]:
    """What the best of the model's own words gains over one that stands for an original's, which is no witness, by
    the span of the word."""
    probes: list[_Probe] = []
    for word in judged:
        rivals = _rivals(model, reading.rows[word.start - start], word, WITNESSES + 1)
        others = [rival for rival in rivals if rival.name != word.target.wording.lower()][:WITNESSES]
        if others:
            standing = float(reading.logp[word.start - start:word.end - start].sum())
            probes.append(_Probe(word, standing, tuple(others)))
    return {
        probe.word.target.token.span: gains[0][0] for probe, gains in _gains(model, reading, ids, start, probes, RIGHT)
    }


def _gains_of_wordings(
    model: causal.CausalModel, reading: causal.Reading, ids: tuple[int, ...], start: int, judged: Sequence[ModelWord]
) -> dict[Span, tuple[tuple[str, float], ...]]:
    """What an original's wording gains, by the span of the word that stands for it. What stands there can lose little
    more than it surprises, so that a word which surprises by BEHIND fewer bits than it needs is let go."""
    probes: list[tuple[ModelWord, float]] = []
    branches: list[causal.Branch] = []
    for word in judged:
        standing = float(reading.logp[word.start - start:word.end - start].sum())
        if -standing * _BITS >= word.target.needed - BEHIND:
            at = word.start - start
            # From the token before it, so that the wording's first token is scored too.
            wording = model.encode(" " + word.target.wording)[0]
            branches.append(causal.Branch(at, (reading.ids[at], *wording, *ids[word.end:word.end + RIGHT])))
            probes.append((word, standing))
    found: dict[Span, tuple[tuple[str, float], ...]] = {}
    for (word, standing), scores in zip(probes, model.score(reading, branches), strict=True):
        stop = min(word.end + RIGHT, len(ids))
        cut = len(scores) - (stop - word.end)
        left = float(scores[:cut].sum()) - standing
        right = float(scores[cut:].sum()) - float(reading.logp[word.end - start:stop - start].sum())
        # Two words are less likely than one whatever they say, so that there what follows has to agree.
        gain = round((2 * min(left, right) if word.target.uneven else left + right) * _BITS, 2)
        found[word.target.token.span] = ((word.target.wording, gain),)
    return found


def _gains(
    model: causal.CausalModel, reading: causal.Reading, ids: tuple[int, ...], start: int, probes: Sequence[_Probe],
    right: int,
) -> Iterator[tuple[_Probe, list[tuple[float, _Rival]]]]:
    """Each probe with what each rival gains over it (bits, two decimals) on ``right`` tokens more, best first."""
    branches = [
        causal.Branch(probe.word.start - start + 1, (rival.number, *ids[probe.word.end:probe.word.end + right]))
        for probe in probes
        for rival in probe.rivals
    ]
    scores = iter(model.score(reading, branches))
    for probe in probes:
        stop = min(probe.word.end + right, len(ids))
        standing = probe.standing + float(reading.logp[probe.word.end - start:stop - start].sum())
        gains = [
            (round((rival.first + float(next(scores).sum()) - standing) * _BITS, 2), rival) for rival in probe.rivals
        ]
        yield probe, sorted(gains, key=lambda pair: (-pair[0], pair[1].name))


def _rivals(
    model: causal.CausalModel, row: NDArray[numpy.float32], word: ModelWord, most: int = CANDIDATES
) -> list[_Rival]:
    """The ``most`` likeliest other words of the same class and inflection, likeliest first."""
    import numpy

    names, numbers = _vocabulary(model, word.target.token.tag)
    if not len(numbers):
        return []
    chances = row[numbers]
    best = numpy.argsort(-chances, kind="stable")[:most + 1]
    rivals = [_Rival(names[index], int(numbers[index]), float(chances[index])) for index in best]
    return [rival for rival in rivals if rival.name != word.target.token.norm][:most]


_VOCABULARIES: dict[tuple[int, str], tuple[tuple[str, ...], NDArray[numpy.int64]]] = {}


def _vocabulary(model: causal.CausalModel, tag: str) -> tuple[tuple[str, ...], NDArray[numpy.int64]]:
    """The words that can bear ``tag`` and their token numbers."""
    import numpy

    key = id(model), tag
    if key not in _VOCABULARIES:
        known = model.vocabulary
        names = tuple(name for name in words.bearing(tag) if " " + name in known)
        _VOCABULARIES[key] = names, numpy.array([known[" " + name] for name in names], numpy.int64)
    return _VOCABULARIES[key]
