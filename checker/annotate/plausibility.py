"""How much better another word would fit: the language model's view of a text, word by word.

Substitution gain. For a content word, the model names its own candidates of the same word class and
inflection; each is scored on what stands to the left and six tokens to the right, and the score of
the word that stands there is subtracted. A word that the model finds merely surprising gains little
(nothing else fits much better); a wrong word gains much. The comparison of a word with likelier
replacements in its context is that of contextual spelling correction (Golding and Roth 1999; for
causal models Islam and Inkpen 2009), here with both sides of the context. Where an original has
another wording in the place, that is the rival (checker/annotate/gains.py).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from checker.annotate.gains import judge
from checker.annotate.model_words import BREAK, Target, model_text, windows
from checker.annotate.replacements import Replacement
from checker.document import Document, Plausibility, Span, Token, Wording
from checker.language import causal, concrete, prevalence, wrong_word

CLASSES = frozenset(("VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "NN", "NNS", "JJ", "JJR", "JJS"))

# The detector's shortlist: about 70 of 1,000 words of edited prose (docs/decisions/detector.md).
SUSPECT = 0.1
# Where an original has another word in the place, one gain tells more than the detector, and costs little.
SUSPECT_REPLACED = 0.01
# Beside an original any other word needs so much gain with a lower score that none in thirty reaches it.
SUSPECT_TOLD = 0.2

# About a minute's work on two cores, and three times the longest of articles.
MOST_WORDS = 5000


def assess(
    document: Document,
    wanted: Sequence[Span] | None = None,
    replaced: Sequence[Replacement] = (),
    causal_model: bool = True,
    thorough: bool = False,
    told_before: Callable[[Span], str] | None = None,
) -> Document:
    """The document with ``annotations.plausibilities``, one for each word that was probed.

    ``wanted`` are spans of the document worth judging, None for all of it; page furniture and
    headlines are never judged, and furniture is not read. Where the document has suspicions, exactly
    the words that the detector shortlists have a plausibility: from SUSPECT (SUSPECT_TOLD where there is a story),
    and from SUSPECT_REPLACED those that are ``replaced``, whose gain is that of the original's wording. Without
    suspicions all are judged, and those that the cascade let go are left out: they gain little. Without
    ``causal_model`` there is a shortlist only. ``told_before`` gives what the originals say where a part of the draft
    comes from, which the language model reads before that part.
    With ``thorough`` gains are worked out for words, too, that cannot gain enough to be told.
    Needs an annotated document; a text without word classes (in another language) has no words to
    judge. Raises ModelError where the model is not installed. Gains are in bits, to two decimals. Of a
    text with more than MOST_WORDS words to judge only the first are judged, and ``notices`` says so.
    """
    doubts = {suspicion.span: suspicion.word for suspicion in document.annotations.suspicions}
    replacements = {replacement.word.span: replacement for replacement in replaced}
    judged = _judged_words(document, wanted)
    lift = _lift(judged, doubts)
    if doubts:
        free = SUSPECT if told_before is None else SUSPECT_TOLD
        judged = [
            token for token in judged
            if doubts.get(token.span, 0.0) >= (SUSPECT_REPLACED if _is_placed(replacements.get(token.span)) else free)
        ]
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
        placed = [token for token in judged if _is_placed(replacements.get(token.span))]
        others = [token for token in judged if not _is_placed(replacements.get(token.span))]
        for tokens, story in ((placed, None), (others, told_before)):
            told = story is not None
            if doubts and told:
                found.update((token.span, replace(found[token.span], told=True)) for token in tokens)
            targets = [_target(token, replacements, doubts, thorough, lift, told) for token in tokens]
            text = model_text(document, targets, model)
            for start, end, inside in windows(text):
                span = inside[0].target.token.span.cover(inside[-1].target.token.span)
                before = story(span) if story is not None else ""
                first = model.encode(before + BREAK)[0] if before else ()
                for one in judge(model, text.ids, start, end, inside, first):
                    found[one.span] = replace(one, suspicion=doubts.get(one.span, 0.0), told=told)
    plausibilities = tuple(
        replace(
            found[span], wording=_wording(replacements.get(span), found[span]), fixed=_is_fixed(replacements.get(span))
        )
        for span in sorted(found)
    )
    annotations = replace(document.annotations, plausibilities=plausibilities)
    return replace(document, annotations=annotations, notices=notices)


def _is_placed(replacement: Replacement | None) -> bool:
    """Whether an original has another word in the very place."""
    return replacement is not None and not replacement.apart


def _is_fixed(replacement: Replacement | None) -> bool:
    """Whether an original has an expression of which the draft keeps another word of sense near."""
    return replacement is not None and replacement.fixed


def _wording(replacement: Replacement | None, plausibility: Plausibility) -> Wording | None:
    """What the original has in the place; what it has elsewhere only where that fits about as well as any other."""
    if replacement is None:
        return None
    gains = dict(plausibility.candidates)
    fits = 2 * gains.get(replacement.wording.text, 0.0) >= (plausibility.gain or 0.0) > 0
    return replacement.wording if fits or not replacement.apart else None


def _target(
    token: Token, replacements: Mapping[Span, Replacement], doubts: Mapping[Span, float], thorough: bool, lift: float,
    told: bool,
) -> Target:
    replacement = replacements.get(token.span)
    needed = 0.0
    if doubts and not thorough:
        placed = _is_placed(replacement)
        known = wrong_word.Evidence(
            token.tag, token.norm, doubts[token.span], None, placed, told,
            _is_fixed(replacement), concrete.is_concrete(token.lemma.lower(), token.tag),
        )
        needed = wrong_word.gain_needed(known, lift)
    if replacement is None:
        return Target(token, token.span, needed=needed)
    wording = replacement.wording
    return Target(token, wording.span, wording.text, replacement.uneven, needed, replacement.apart)


def _lift(judged: Sequence[Token], doubts: Mapping[Span, float]) -> float:
    """What the document may add to the odds of each word, by the detector alone, since no gain is known yet."""
    odds = [
        wrong_word.odds(wrong_word.Evidence(token.tag, token.norm, doubts[token.span], None), causal_model=False)
        for token in judged
        if doubts.get(token.span)
    ]
    return prevalence.shift(odds)


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
