"""Where the words of a quotation come from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from checker.collation import Collation
from checker.document import Document, Quotation, Span, Token
from checker.language.spelling import folded

FEWEST_WORDS = 4
ENOUGH = 0.6
_TELLING = ("N", "V", "J", "R", "M")
_HELPERS = frozenset(("be", "have", "do"))
_NEGATIVE = frozenset("no not n't never none neither nor nobody nothing".split())
ELLIPSES = ("...", "\u2026", "[...]", "[\u2026]")


@dataclass(frozen=True, slots=True)
class Source:
    """The original's quotation that a draft's quotation is made from.

    ``share`` of the draft's words stand in ``quotation`` in the same order; ``a`` and ``b`` are the
    words that differ first on either side (equal spans of the original and of the draft, widened to
    a word where one would be empty), or None where none does. ``gap`` says that nothing was changed
    and something was left out; ``led_in`` that ``b`` are words of grammar before a quotation that begins in the middle
    of a sentence ("she “was asleep”", "“I was asleep”").
    """

    original: int
    quotation: Span
    share: float
    a: Span | None = None
    b: Span | None = None
    gap: bool = False
    led_in: bool = False


def spoken(document: Document) -> Iterator[Quotation]:
    """The quotations that are long enough to be somebody's words."""
    for quotation in document.annotations.quotations:
        if not quotation.scare and len(words(document, quotation.inner)) >= FEWEST_WORDS:
            yield quotation


def words(document: Document, span: Span) -> list[Token]:
    """The tokens inside ``span`` that are no punctuation."""
    return [token for token in document.tokens_in(span) if any(character.isalnum() for character in token.norm)]


def find_source(collation: Collation, quotation: Quotation) -> Source | None:
    """The quotation of an original that has most of these words, or None where none has enough."""
    texts = tuple(original.text for original in collation.originals)
    found = collation.draft.derived.get("sources")
    if found is None or found[0] != texts:
        found = collation.draft.derived["sources"] = (texts, {})
    known: dict[Span, Source | None] = found[1]
    if quotation.inner not in known:
        known[quotation.inner] = _find_source(collation, quotation)
    return known[quotation.inner]


def _find_source(collation: Collation, quotation: Quotation) -> Source | None:
    draft_words = words(collation.draft, quotation.inner)
    draft_norms = [folded(token.norm) for token in draft_words]
    distinct = frozenset(draft_norms)
    # What has every word in its order is found first among the few that have every word: nothing is better.
    for number, original in enumerate(collation.originals):
        for span, original_words, norms, known in _spoken_in(original):
            if draft_words and distinct <= known:
                source = _judge(
                    original.text, collation.draft, number, span, original_words, norms, draft_words, draft_norms
                )
                if _rank(source) == (1.0, True):
                    return source
    best: Source | None = None
    for number, original in enumerate(collation.originals):
        for span, original_words, norms, known in _spoken_in(original):
            if sum(map(known.__contains__, draft_norms)) < ENOUGH * len(draft_words):
                continue
            source = _judge(
                original.text, collation.draft, number, span, original_words, norms, draft_words, draft_norms
            )
            if source.share >= ENOUGH and (best is None or _rank(source) > _rank(best)):
                best = source
    return best


_Speech = tuple[Span, list[Token], list[str], frozenset[str]]


def _spoken_in(original: Document) -> Sequence[_Speech]:
    """Every speech with its words, and these folded."""
    if "speeches" not in original.derived:
        speeches = ((span, tokens, [folded(token.norm) for token in tokens]) for span, tokens in _speeches(original))
        original.derived["speeches"] = tuple((*speech, frozenset(speech[2])) for speech in speeches)
    found: Sequence[_Speech] = original.derived["speeches"]
    return found


def _rank(source: Source) -> tuple[float, bool]:
    return source.share, source.a is None


def _speeches(document: Document) -> Iterator[tuple[Span, list[Token]]]:
    """Every quotation, and every two in a row, without and with what stands between them: the attribution, where
    the draft lost the marks around it, is no change of the speaker's words."""
    previous: tuple[Span, list[Token]] | None = None
    for quotation in document.annotations.quotations:
        own = quotation.inner, words(document, quotation.inner)
        yield own
        if previous is not None:
            both = previous[0].cover(own[0])
            yield both, [*previous[1], *own[1]]
            yield both, words(document, both)
        previous = own


def _judge(
    original: str,
    draft: Document,
    number: int,
    span: Span,
    a: Sequence[Token],
    norms_a: Sequence[str],
    b: Sequence[Token],
    norms_b: Sequence[str],
) -> Source:
    matcher = SequenceMatcher(None, norms_a, norms_b, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    share = sum(block.size for block in blocks) / len(b)
    if draft.metadata.get("language") != "en" and sorted(norms_a) == sorted(norms_b):
        # Other languages set "says the mayor" inside the marks, where its words may change places.
        return Source(number, span, share)
    at_a, at_b = (blocks[0].a, 0) if blocks and blocks[0].b == 0 else (max(0, (blocks[0].a if blocks else 0) - 1), 0)
    for block in blocks:
        left_out, put_in = a[at_a:block.a], b[at_b:block.b]
        if left_out and put_in and _bracketed(draft, put_in):
            put_in = left_out = ()
        if put_in or (left_out and not _marked(draft, b, at_b, block.b)):
            led_in = block.a == at_b == 0 and norms_a[0] == a[0].span.of(original) and not any(map(_tells, put_in))
            spans = _cover(a, at_a, block.a), _cover(b, at_b, block.b)
            return Source(number, span, share, *spans, gap=not put_in, led_in=led_in)
        at_a, at_b = block.a + block.size, block.b + block.size
    if at_b < len(b):
        return Source(number, span, share, _cover(a, at_a, min(at_a + len(b) - at_b, len(a))), _cover(b, at_b, len(b)))
    return Source(number, span, share)


def _tells(token: Token) -> bool:
    """Whether a word says more than a pronoun, an article or a form of "be"."""
    return token.norm in _NEGATIVE or token.tag.startswith(_TELLING) and token.lemma.casefold() not in _HELPERS


def _marked(draft: Document, b: Sequence[Token], before: int, after: int) -> bool:
    """Whether the draft says with an ellipsis or brackets that something was left out between two words."""
    if not 0 < before <= after < len(b) + 1 or after >= len(b):
        return False
    between = draft.text[b[before - 1].span.end:b[after].span.start]
    return any(ellipsis in between for ellipsis in ELLIPSES) or "[" in between or "\u201d" in between or '"' in between


def _bracketed(draft: Document, inside: Sequence[Token]) -> bool:
    """Whether the draft says with square brackets that these words are its own: "told [the mayor]"."""
    before, after = draft.text[:inside[0].span.start], draft.text[inside[-1].span.end:]
    return before[-1:] == "[" and after[:1] == "]"


def _cover(tokens: Sequence[Token], start: int, end: int) -> Span:
    """The words from ``start`` to ``end``; with no words there, the one on either side of the place."""
    if start >= end:
        start, end = max(0, start - 1), min(len(tokens), max(start, end) + 1)
    if not tokens or start >= end:
        place = tokens[-1].span.end if tokens else 0
        return Span(place, place)
    return Span(tokens[start].span.start, tokens[end - 1].span.end)
