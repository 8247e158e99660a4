"""Whether a small change calms the detector: it reads the sentence as it stands, and reads it again without the slip.

A doubt alone is no proof, since the detector doubts what is merely odd. Where one change of grammar (another form of
the word, a word of grammar more, less or instead) takes the doubt away and raises none beside it, what stood there was
a slip: of the clean words that are as doubted, hardly one has such a change (docs/decisions/language-checks.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.document import Document, Sentence
from checker.language import detector

REACH = 4
"""Words on each side whose doubts count."""

BESIDE = 2
"""The same where one word is exchanged for another of its kind."""

MOST_READ = 400
"""Sentences of a draft that are read again; one that asks for more of them is not helped by more remarks."""

LONGEST = 120
"""Words of a sentence that is read again."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The levels of each word of a sentence that is read by itself (:func:`checker.language.detector.level`)."""

    form: tuple[float, ...]
    missing: tuple[float, ...]
    order: tuple[float, ...]
    word: tuple[float, ...]

    def worst(self, first: int, last: int) -> float:
        """The highest level of form, missing and order around the words from ``first`` to the one before ``last``."""
        reach = slice(max(0, first - REACH), last + REACH)
        return max((*self.form[reach], *self.missing[reach], *self.order[reach]), default=0.0)

    def total(self, first: int, last: int) -> float:
        """The sum of the same levels."""
        reach = slice(max(0, first - REACH), last + REACH)
        return sum((*self.form[reach], *self.missing[reach], *self.order[reach]))


@dataclass(frozen=True, slots=True)
class Repair:
    """The words ``words`` in the place of those from ``first`` to ``last``, that one left out, in a sentence."""

    first: int
    last: int
    words: tuple[str, ...]


def worst_before(draft: Document, sentence: Sentence, repair: Repair) -> float:
    """The worst level around the place as it stands; 0 where the draft's readings are used up."""
    found = _read(draft, [draft.words(token.span) for token in sentence.tokens])
    return found.worst(repair.first, max(repair.last, repair.first + 1)) if found else 0.0


def worst_after(draft: Document, sentence: Sentence, repair: Repair) -> float:
    """The worst level around the place once it is repaired; as high as can be where the readings are used up."""
    words = [draft.words(token.span) for token in sentence.tokens]
    found = _read(draft, [*words[:repair.first], *repair.words, *words[repair.last:]])
    return found.worst(repair.first, repair.first + max(1, len(repair.words))) if found else float("inf")


def calmest(
    draft: Document, sentence: Sentence, repairs: Sequence[Repair], most: float
) -> Repair | None:
    """The one after which the least doubt is left, if that is ``most`` at most."""
    best: tuple[float, Repair] | None = None
    for repair in repairs:
        left = worst_after(draft, sentence, repair)
        if left <= most and (best is None or left < best[0]):
            best = left, repair
    return best[1] if best else None


def calmed(draft: Document, sentence: Sentence, repair: Repair) -> float:
    """How far the sum of all levels around the place falls once it is repaired; without end below 0 where the readings
    are used up, so that nothing is told."""
    words = [draft.words(token.span) for token in sentence.tokens]
    first, last = repair.first, repair.last
    more = 1 if first == last else 0
    before = _read(draft, words)
    after = _read(draft, [*words[:first], *repair.words, *words[last:]])
    if before is None or after is None:
        return float("-inf")
    return before.total(first, last + more) - after.total(first, first + len(repair.words) + more)


def word_calmed(draft: Document, sentence: Sentence, index: int, word: str) -> float:
    """How far the sum of all levels, that of the wrong word among them, falls around the word at ``index`` with
    ``word`` in its place; 0 where the readings are used up."""
    words = [draft.words(token.span) for token in sentence.tokens]
    before = _read(draft, words)
    after = _read(draft, [*words[:index], word, *words[index + 1:]])
    if before is None or after is None:
        return 0.0
    reach = slice(max(0, index - BESIDE), index + BESIDE + 1)
    one, other = (
        sum((*found.form[reach], *found.missing[reach], *found.order[reach], *found.word[reach]))
        for found in (before, after)
    )
    return one - other


def form_calmed(draft: Document, sentence: Sentence, index: int, form: str) -> tuple[float, float] | None:
    """How far the level of the word's own form and the sum of all levels around it fall with ``form`` in its place.

    None where a worse doubt rises somewhere near, or where the readings are used up.
    """
    words = [draft.words(token.span) for token in sentence.tokens]
    before = _read(draft, words)
    after = _read(draft, [*words[:index], form, *words[index + 1:]])
    if before is None or after is None or after.worst(index, index + 1) > before.worst(index, index + 1):
        return None
    fall = before.total(index, index + 1) - after.total(index, index + 1)
    return before.form[index] - after.form[index], fall


def _read(draft: Document, words: Sequence[str]) -> Reading | None:
    """What the detector makes of these words; None where the sentence is too long or the readings are used up."""
    read: dict[tuple[str, ...], Reading] = draft.derived.setdefault("readings", {})
    key = tuple(words)
    if key not in read:
        if len(read) >= MOST_READ or not 0 < len(key) <= LONGEST:
            return None
        (row,) = detector.judge([key])
        read[key] = Reading(
            tuple(detector.level("form", one.form) for one in row),
            tuple(detector.level("missing", one.missing) for one in row),
            tuple(detector.level("order", one.order) for one in row),
            tuple(detector.level("word", one.word) for one in row),
        )
    return read[key]
