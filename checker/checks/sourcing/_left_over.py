"""What of an original's sentence nothing else in the draft tells: what is new may be that, in other words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import chain

from checker.checks._wording import Word, content, likeness
from checker.collation import Collation
from checker.document import Document, Span
from checker.language.spelling import folded

FEWEST = 2
ENOUGH = ((1.5, 0.35), (2.0, 0.3))
"""What the counterparts must come to, and be a share of the words there: either."""
_LONGEST = 40
"""Words of a sentence beyond which it is no sentence of prose and is not compared word by word."""
_AROUND = 5
"""How many sentences around one of the draft's may tell what it could be thought to render."""

_Sources = Mapping[int, frozenset[int]]


def told_in_other_words(collation: Collation, index: int, number: int, span: Span, near: Collection[int]) -> bool:
    """Whether an original has a sentence of which some words stand nowhere in what the draft made of it, and are at
    ``span`` of the draft's sentence ``number``, or have a counterpart there: two or more, a third of the words there.

    One such word is enough where the sentence is ``near``, has no link and is of some such length.
    """
    original = collation.originals[index]
    here = words_at(collation.draft, span)
    if not here or len(here) > _LONGEST:
        return False
    for at in _candidates(original, here, near):
        there = words_at(original, original.sentences[at].span)
        if len(there) > _LONGEST:
            continue
        left = _left(collation, index, at, number, span)
        value, count = _matched(here, left)
        if count >= FEWEST and any(value >= max(least, share * len(here)) for least, share in ENOUGH):
            return True
        alone = (index, at) in collation.omitted and at in near
        if alone and count and 0.5 * len(here) <= len(there) <= 2 * len(here):
            return True
    return False


def may_render(collation: Collation, index: int, number: int, span: Span, near: Collection[int]) -> bool:
    """Whether a sentence ``near`` of an original has as many words without any counterpart in the draft's other words
    as ``span`` of the draft's sentence ``number`` has without one in the original: these may be those, reworded.

    A sentence of which the draft made nothing is not reworded in a passage that has none of its words.
    """
    original = collation.originals[index]
    here = words_at(collation.draft, span)
    new = sum(
        not any(
            _likeness(word, other)
            for sentence in original.sentences
            for other in words_at(original, sentence.span)
        )
        for word in here
    )
    for at in sorted(near):
        if not 0 <= at < len(original.sentences):
            continue
        elsewhere = _elsewhere(collation, index, at, number, span, _AROUND)
        left = [
            word
            for word in words_at(original, original.sentences[at].span)
            if not any(_likeness(other, word) for other in elsewhere)
        ]
        if len(left) >= max(1, new) and ((index, at) not in collation.omitted or _matched(here, left)[1]):
            return True
    return False


def _candidates(original: Document, here: Sequence[Word], near: Collection[int]) -> list[int]:
    """The sentences of an original that may have a counterpart of two of the words, or of one where they are near, in
    order."""
    if "sentences of words" not in original.derived:
        found: dict[str, set[int]] = defaultdict(set)
        for number, sentence in enumerate(original.sentences):
            for word in words_at(original, sentence.span):
                found[word.lemma].add(number)
        original.derived["sentences of words"] = dict(found)
    places: Mapping[str, set[int]] = original.derived["sentences of words"]
    known = original.derived.setdefault("alike", {})
    for word in here:
        if word not in known:
            known[word] = [lemma for lemma in places if likeness(word, lemma, word.tag[0], True)]
    hits = Counter(
        at for word in here for at in set(chain.from_iterable(places[lemma] for lemma in known[word]))
    )
    return sorted(at for at, count in hits.items() if count >= FEWEST or at in near)


def words_at(document: Document, span: Span) -> tuple[Word, ...]:
    """The content words, the names' words and the figures at a span, each once."""
    known = document.derived.setdefault("words of spans", {})
    if span not in known:
        tokens = tuple(document.tokens_in(span))
        names = (
            Word(folded(token.norm.removesuffix("'s")), token.tag) for token in tokens if token.tag.startswith("NNP")
        )
        figures = (
            Word(f"{figure.value:g}", "CD") for figure in document.annotations.figures if span.contains(figure.span)
        )
        known[span] = tuple(dict.fromkeys(chain(content(tokens), names, figures)))
    found: tuple[Word, ...] = known[span]
    return found


def _left(collation: Collation, index: int, at: int, number: int, span: Span) -> list[Word]:
    """The words of an original's sentence that have no sure counterpart in what the draft made of it and of its
    neighbours, but for ``span``."""
    original = collation.originals[index]
    elsewhere = _elsewhere(collation, index, at, number, span)
    return [
        word
        for word in words_at(original, original.sentences[at].span)
        if all(_likeness(other, word) < 1 for other in elsewhere)
    ]


def _elsewhere(
    collation: Collation, index: int, at: int, number: int, span: Span, around: int = 0
) -> list[Word]:
    """The words of what the draft made of an original's sentence and of its neighbours, and of as many sentences
    ``around`` the draft's own, but for ``span``."""
    draft = collation.draft
    made = {
        other
        for link in collation.links
        if link.original == index and not {at - 1, at, at + 1}.isdisjoint(link.a)
        for other in link.b
    }
    if around:
        made.update(range(max(0, number - around), min(len(draft.sentences), number + around + 1)))
    spans = [draft.sentences[other].span for other in sorted(made - {number})]
    if number in made:
        whole = draft.sentences[number].span
        spans += [Span(whole.start, span.start), Span(span.end, whole.end)]
    return [word for part in spans if len(part) for word in words_at(draft, part)]


def _matched(here: Sequence[Word], left: Sequence[Word]) -> tuple[float, int]:
    """What the best pairs of words come to, each word in one pair, and how many they are."""
    pairs = sorted(
        (-value, a, b)
        for a, word in enumerate(here)
        for b, other in enumerate(left)
        if (value := _likeness(word, other)) > 0
    )
    taken: tuple[set[int], set[int]] = set(), set()
    total = 0.0
    for value, a, b in pairs:
        if a not in taken[0] and b not in taken[1]:
            taken[0].add(a)
            taken[1].add(b)
            total -= value
    return total, len(taken[0])


def _likeness(word: Word, other: Word) -> float:
    if "CD" in (word.tag, other.tag):
        return float(word == other)
    named = word.tag.startswith("NNP") or other.tag.startswith("NNP")
    return likeness(word, other.lemma, other.tag[0], not named)
