"""How much better another word would fit: the language model's view of a text, word by word.

Substitution gain. For a content word, the model names its own candidates of the same word class and
inflection; each is scored on what stands to the left and six tokens to the right, and the score of
the word that stands there is subtracted. A word that the model finds merely surprising gains little
(nothing else fits much better); a wrong word gains much. The comparison of a word with likelier
replacements in its context is that of contextual spelling correction (Golding and Roth 1999; for
causal models Islam and Inkpen 2009), here with both sides of the context.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.document import Document, Plausibility, Span, Token
from checker.language import causal, words, wrong_word

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

CLASSES = frozenset(("VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "NN", "NNS", "JJ", "JJR", "JJS"))

# The detector's shortlist: about 70 of 1,000 words of edited prose (docs/decisions/detector.md).
SUSPECT = 0.1
SUSPECT_REPLACED = 0.05

RIGHT = 6
CANDIDATES = 6
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
# A reading is this many tokens; a word is judged after at least LEFT of them, where the text has so many.
WINDOW = 256
LEFT = 64

# About a minute's work on two cores, and three times the longest of articles.
MOST_WORDS = 5000

_BREAK = "\n\n"
_BITS = 1 / math.log(2)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word to judge: tokens ``start`` up to ``end`` of the text's model tokens; ``needed`` is the gain in bits below
    which nothing is ever told of it."""

    span: Span
    tag: str
    norm: str
    start: int
    end: int
    needed: float = 0.0


@dataclass(frozen=True, slots=True)
class _Tokens:
    """The whole text as the model reads it; ``words`` are those worth judging, in order."""

    ids: tuple[int, ...]
    words: tuple[_Word, ...]


@dataclass(frozen=True, slots=True)
class _Rival:
    """A word that could stand there: its token, and the logarithm of its probability after the left context."""

    name: str
    number: int
    first: float


@dataclass(frozen=True, slots=True)
class _Probe:
    """A word with its rivals; ``standing`` is its own logarithm after the left context."""

    word: _Word
    standing: float
    rivals: tuple[_Rival, ...]


def assess(
    document: Document,
    wanted: Sequence[Span] | None = None,
    replaced: Sequence[Span] = (),
    causal_model: bool = True,
    thorough: bool = False,
) -> Document:
    """The document with ``annotations.plausibilities``, one for each word that was probed.

    ``wanted`` are spans of the document worth judging, None for all of it; page furniture and
    headlines are never judged, and furniture is not read. Where the document has suspicions, exactly
    the words that the detector shortlists have a plausibility: SUSPECT, and SUSPECT_REPLACED inside
    ``replaced``, what an original has in other words. Without suspicions all are judged, and those
    that the cascade let go are left out: they gain little. Without ``causal_model`` there is a shortlist only.
    With ``thorough`` gains are worked out for words, too, that cannot gain enough to be told.
    Needs an annotated document; a text without word classes (in another language) has no words to
    judge. Raises ModelError where the model is not installed. Gains are in bits, to two decimals. Of a
    text with more than MOST_WORDS words to judge only the first are judged, and ``notices`` says so.
    """
    doubts = {suspicion.span: suspicion.word for suspicion in document.annotations.suspicions}
    judged = _judged_words(document, wanted)
    if doubts:
        judged = _shortlist(judged, doubts, replaced)
    if not judged:
        return document
    notices = document.notices
    if len(judged) > MOST_WORDS:
        judged = judged[:MOST_WORDS]
        part = 100 * judged[-1].span.end // len(document.text)
        notices += (f"The text is very long: garbled phrases were looked for in its first {part} % only.",)
    found: dict[Span, Plausibility] = {}
    if doubts:
        gain = 0.0 if causal_model else None
        found = {token.span: Plausibility(token.span, gain, (), doubts[token.span]) for token in judged}
    if causal_model:
        model = causal.load()
        needed: dict[Span, float] = {}
        if doubts and not thorough:
            inside = _within(judged, replaced)
            for token in judged:
                here = token.span in inside
                needed[token.span] = wrong_word.gain_needed(token.tag, token.norm, doubts[token.span], here)
        text = _tokens(document, judged, model, needed)
        for window in _windows(text):
            for plausibility in _judge(model, text.ids, *window):
                found[plausibility.span] = replace(plausibility, suspicion=doubts.get(plausibility.span, 0.0))
    plausibilities = tuple(found[span] for span in sorted(found))
    annotations = replace(document.annotations, plausibilities=plausibilities)
    return replace(document, annotations=annotations, notices=notices)


def _judged_words(document: Document, wanted: Sequence[Span] | None) -> list[Token]:
    """Words that carry sense in what is wanted of the prose, less auxiliaries and what is no plain word."""
    content = (
        token
        for paragraph in document.paragraphs
        if paragraph.role == "prose"
        for sentence in paragraph.sentences
        for token in sentence.tokens
        if _is_content(token)
    )
    if wanted is None:
        return list(content)
    tokens = list(content)
    inside = _within(tokens, wanted)
    return [token for token in tokens if token.span in inside]


def _within(tokens: Sequence[Token], wanted: Sequence[Span]) -> frozenset[Span]:
    """The spans of the tokens, which are in order, that share a code point with something wanted."""
    found: set[Span] = set()
    spans = deque(_merged(wanted))
    for token in tokens:
        while spans and spans[0].end <= token.span.start:
            spans.popleft()
        if spans and spans[0].overlaps(token.span):
            found.add(token.span)
    return frozenset(found)


def _shortlist(judged: list[Token], doubts: Mapping[Span, float], replaced: Sequence[Span]) -> list[Token]:
    """The words that the detector doubts enough."""
    inside = _within(judged, replaced)
    return [
        token
        for token in judged
        if doubts.get(token.span, 0.0) >= (SUSPECT_REPLACED if token.span in inside else SUSPECT)
    ]


def _merged(spans: Sequence[Span]) -> Iterator[Span]:
    """The spans in order, those that overlap or touch as one; empty ones hold no word."""
    current: Span | None = None
    for span in sorted(span for span in spans if span):
        if current is not None and span.start <= current.end:
            current = current.cover(span)
            continue
        if current is not None:
            yield current
        current = span
    if current is not None:
        yield current


def _is_content(token: Token) -> bool:
    auxiliary = token.dep in ("aux", "auxpass") or token.lemma in ("be", "have", "do")
    return token.tag in CLASSES and not auxiliary and token.norm.isalpha() and len(token.span) > 2


def _tokens(
    document: Document, judged: Sequence[Token], model: causal.CausalModel, needed: Mapping[Span, float]
) -> _Tokens:
    ids: list[int] = []
    found: list[_Word] = []
    gap = model.encode(_BREAK)[0]
    waiting = deque(judged)
    for paragraph in document.paragraphs:
        if paragraph.role == "furniture":
            continue
        if not waiting:
            break
        if ids:
            ids.extend(gap)
        text, places = _unwrapped(document.text, paragraph.span)
        numbers, offsets = model.encode(text)
        starts: dict[int, int] = {}
        for number, (start, _) in enumerate(offsets):
            # Only a word after a space is comparable with the candidates, which are words after a space.
            if text[start] == " " and start + 1 < len(text):
                starts[places[start + 1]] = number
        ends = {places[end - 1] + 1: number + 1 for number, (_, end) in enumerate(offsets)}
        while waiting and waiting[0].span.end <= paragraph.span.end:
            token = waiting.popleft()
            if token.span.start in starts and token.span.end in ends:
                word = len(ids) + starts[token.span.start], len(ids) + ends[token.span.end]
                found.append(_Word(token.span, token.tag, token.norm, *word, needed.get(token.span, 0.0)))
        ids.extend(numbers)
    return _Tokens(tuple(ids), tuple(found))


def _unwrapped(text: str, span: Span) -> tuple[str, list[int]]:
    """The paragraph with each run of white space as one space, and where each of its code points stood."""
    out: list[str] = []
    places: list[int] = []
    for offset in range(span.start, span.end):
        char = text[offset]
        if char.isspace():
            if out and out[-1] == " ":
                continue
            char = " "
        out.append(char)
        places.append(offset)
    return "".join(out), places


def _windows(text: _Tokens) -> Iterator[tuple[int, int, tuple[_Word, ...]]]:
    """Runs of tokens to read, as start and end, each with the words that are judged in it."""
    position = 0
    while position < len(text.words):
        start = max(0, text.words[position].start - LEFT)
        end = min(len(text.ids), start + WINDOW)
        inside: list[_Word] = []
        for word in text.words[position:]:
            if min(word.end + RIGHT, len(text.ids)) > end:
                break
            inside.append(word)
        position += len(inside) or 1
        if inside:
            yield start, end, tuple(inside)


def _judge(
    model: causal.CausalModel, ids: tuple[int, ...], start: int, end: int, judged: Sequence[_Word]
) -> Iterator[Plausibility]:
    # Index i of the reading's distributions is the one for token start + i.
    end = min(end, max(word.end for word in judged) + RIGHT)
    wanted = {index - start for word in judged for index in range(word.start, min(word.end + RIGHT, end))}
    reading = model.read(ids[start:end], sorted({word.start - start for word in judged}), sorted(wanted))
    probes: list[_Probe] = []
    for word in judged:
        rivals = _rivals(model, reading.rows[word.start - start], word)
        standing = float(reading.logp[word.start - start:word.end - start].sum())
        if rivals and (rivals[0].first - standing) * _BITS >= max(MARGIN, word.needed - HOPE):
            probes.append(_Probe(word, standing, tuple(rivals)))
    glanced: list[_Probe] = []
    for probe, gains in _gains(model, reading, ids, start, probes, GLANCE_RIGHT):
        if gains[0][0] >= max(GLANCE, probe.word.needed - GLANCE_HOPE):
            glanced.append(replace(probe, rivals=tuple(rival for _, rival in gains[:FINALISTS])))
    for probe, gains in _gains(model, reading, ids, start, glanced, RIGHT):
        candidates = tuple((rival.name, gain) for gain, rival in gains)
        yield Plausibility(probe.word.span, candidates[0][1], candidates)


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


def _rivals(model: causal.CausalModel, row: NDArray[numpy.float32], word: _Word) -> list[_Rival]:
    """The likeliest other words of the same class and inflection, likeliest first."""
    import numpy

    names, numbers = _vocabulary(model, word.tag)
    if not len(numbers):
        return []
    chances = row[numbers]
    best = numpy.argsort(-chances, kind="stable")[:CANDIDATES + 1]
    rivals = [_Rival(names[index], int(numbers[index]), float(chances[index])) for index in best]
    return [rival for rival in rivals if rival.name != word.norm][:CANDIDATES]


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
