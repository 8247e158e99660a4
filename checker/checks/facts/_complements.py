"""The rest of a whole: two of 14 were against, so twelve of 14 were for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.checks.facts._grammar import is_clause, is_verb, negation_cues
from checker.checks.facts._quantities import LEAST, same_number, share
from checker.checks.facts._reckoned import shares
from checker.checks.facts._words import may_say
from checker.collation import Collation
from checker.document import Document, Figure, Sentence, Span
from checker.finding import Remark
from checker.language.relations import nearly_opposite, opposite

_ROUNDED = 0.006
_REST_OF = re.compile(r"(?i)\b(?:the\s)?(?:other|remaining|rest,|others,)\s$")
_REST = re.compile(r"(?i)\b(?:the\s(?:rest|others|remainder)|all\s(?:the\s)?others)\b")
_EXCEPTED = re.compile(r"(?i)\b(?:all|every\w*|each)(?:\s\w+){0,2}?\s(?:but|bar|except|save)(?:\sfor)?\s$")
_RAISING = frozenset("expect think believe want seem intend plan suppose reckon predict foresee".split())
_HELD = ("N", "V", "J", "R", "IN")


def complement(original: Document, figures: Sequence[Figure], draft: Document, b: Figure) -> Figure | None:
    """The part of a whole in the original, or the share among ``figures``, of which
    the draft's ``b`` is the rest, told of the rest and not of the part.

    The same is told of both where one verb governs them, equally denied, and no word around it has become its
    opposite; then nothing but the number has changed. "All but nine" tells of the rest by itself.
    """
    if share(b):
        rest = (a for a in figures if share(a) and abs(share(a) + share(b) - 1) < _ROUNDED and share(a) != share(b))
        parts = (  # "five of the seven were for", "two out of seven were against"
            part for part, whole in shares(original) if abs(part.value / whole.value + share(b) - 1) < _ROUNDED
        )
        return next((a for a in (*rest, *parts) if not _one_predicate(original, a, draft, b)), None)
    if b.value != b.high:
        return None
    for part, whole in shares(original):
        if b.value == whole.value - part.value and b.value != part.value:
            if _is_excepted(original, part) != _is_excepted(draft, b) or not _one_predicate(original, part, draft, b):
                return part
    excepted = (a for a in figures if _is_excepted(original, a)) if not _is_excepted(draft, b) else ()
    return next((a for a in excepted if _is_whole_less(original, a, b)), None)


def _is_whole_less(original: Document, part: Figure, b: Figure) -> bool:
    """Whether ``b`` is what is left of a number of the original named before its ``part``: "1,260 were rescued. All but
    35 are ashore"."""
    return b.value >= LEAST and any(
        whole.value - part.value == b.value and whole.value == whole.high and not whole.ordinal and not share(whole)
        for whole in original.annotations.figures if whole.span.start < part.span.start
    )


def is_of_rest(document: Document, figure: Figure) -> bool:
    """Whether a figure is of those who are left: "the other five", "five other climbers", "the remaining five"."""
    return _REST_OF.search(document.text, max(0, figure.phrase.start - 16), figure.phrase.start) is not None or any(
        token.norm in ("other", "others", "remaining") for token in document.tokens_in(figure.phrase)
    )


def is_rest(a: Document, told: Sequence[Figure], b: Document, others: Sequence[Figure]) -> bool:
    """Whether one of the figures ``told`` in a clause of ``a`` and one of the ``others`` in a passage of ``b`` that
    says the opposite are a part and the rest of one whole: "four of the five did", "one did not"; "all but two did"."""
    for x in told:
        for y in others:
            if x.ordinal or y.ordinal or x.value != x.high or y.value != y.high or is_denied(b, y) == is_denied(a, x):
                continue
            if share(x) and share(y) and abs(share(x) + share(y) - 1) < _ROUNDED:
                return True
            if x.value == y.value and _is_excepted(a, x) != _is_excepted(b, y):
                return True
            wholes = {whole.value for one, mine in ((a, x), (b, y)) for part, whole in shares(one) if part is mine}
            if len(wholes) == 1 and x.value + y.value in wholes:
                return True
    return False


def _is_excepted(document: Document, figure: Figure) -> bool:
    """Whether a figure says how many are not meant: "all but nine"."""
    return _EXCEPTED.search(document.text, max(0, figure.phrase.start - 32), figure.phrase.start) is not None


def is_denied(document: Document, figure: Figure) -> bool:
    """Whether the clause of a figure is denied: "nobody under 16 may", "may not be more than 30"."""
    found = _predicate(document, figure)
    return found is not None and found[1]


def misreckoned(collation: Collation) -> Iterator[Remark]:
    """Remarks on a rest that the draft works out wrongly: "of 1,260, 840 were flown out and the rest walked", "the
    other 460 walked"."""
    draft = collation.draft
    here = {figure.value for figure in draft.annotations.figures}
    for b in draft.annotations.figures:
        said = _REST_OF.search(draft.text, max(0, b.phrase.start - 16), b.phrase.start)
        if said is None or b.value != b.high or share(b) or b.ordinal:
            continue
        for number, original in enumerate(collation.originals):
            if any(same_number(figure, b) for figure in original.annotations.figures):
                continue
            for part, whole in shares(original):
                right, rest = whole.value - part.value, _rest_behind(original, whole, part)
                close = right / 2 <= b.value <= right * 2 and b.value != right
                if rest is None or not close or part.value not in here or b.unit not in ("", part.unit, whole.unit):
                    continue
                span = Span(said.start(), b.phrase.end)
                yield Remark(
                    message=f"\u201c{draft.words(span)}\u201d: the rest of \u201c{original.words(whole.span)}\u201d "
                    f"less \u201c{original.words(part.span)}\u201d is {right:,g}.",
                    b=span,
                    a=whole.span.cover(part.span).cover(rest),
                    original=number,
                    confidence=0.8,
                )


def _rest_behind(original: Document, whole: Figure, part: Figure) -> Span | None:
    """Where a sentence speaks of the rest of a whole behind its part."""
    number = original.sentence_at(part.span.start)
    if number is None:
        return None
    start = max(whole.span.end, part.span.end)
    found = _REST.search(original.text, start, original.sentences[number].span.end)
    return Span(*found.span()) if found is not None else None


def denied_otherwise(original: Document, a: Figure, draft: Document, b: Figure) -> bool:
    """Whether one figure's clause is denied and the other's is not: "will not fall below", "will stay above"."""
    told = [_predicate(document, figure) for document, figure in ((original, a), (draft, b))]
    return told[0] is not None and told[1] is not None and told[0][1] != told[1][1]


def _one_predicate(original: Document, a: Figure, draft: Document, b: Figure) -> bool:
    told = [_predicate(document, figure) for document, figure in ((original, a), (draft, b))]
    if told[0] is None or told[1] is None:
        return False
    (verb, denied, held), (other, other_denied, other_held) = told[0], told[1]
    if denied != other_denied or verb != other and not may_say(verb, other, "V"):
        return False
    lost, new = held - other_held, other_held - held
    return not any(opposite(x, y) or nearly_opposite(x, y) for x in lost for y in new)


def _predicate(document: Document, figure: Figure) -> tuple[str, bool, frozenset[str]] | None:
    """The verb that governs a figure, whether it is denied, and the lemmas of the words of its clause."""
    number = document.sentence_at(figure.span.start)
    if number is None:
        return None
    sentence = document.sentences[number]
    index = next((at for at, token in enumerate(sentence.tokens) if token.span.overlaps(figure.span)), None)
    while index is not None and not is_verb(sentence.tokens[index]):
        head = sentence.tokens[index].head
        index = head if head >= 0 and head != index else None
    if index is None:
        return None
    clause = tuple(_clause(sentence, index))
    return (
        sentence.tokens[index].lemma,
        sum(
            negation_cues(sentence.tokens, at)
            for at in (*clause, *_raising(sentence, index))
            if not figure.phrase.contains(sentence.tokens[at].span)
        ) % 2 == 1,
        frozenset(sentence.tokens[at].lemma.casefold() for at in clause if sentence.tokens[at].tag.startswith(_HELD)),
    )


def _raising(sentence: Sentence, verb: int) -> Iterator[int]:
    """What hangs on the verb above, where its "not" is the lower one's: "had not expected it to make more than"."""
    above = sentence.tokens[verb].head
    if 0 <= above != verb and sentence.tokens[above].lemma in _RAISING:
        yield from (at for at, token in enumerate(sentence.tokens) if token.head == above and at != verb)


def _clause(sentence: Sentence, verb: int) -> Iterator[int]:
    """The tokens of a verb's clause, those of the clauses below it left out."""
    waiting = [verb]
    while waiting:
        index = waiting.pop()
        yield index
        waiting.extend(
            at
            for at, token in enumerate(sentence.tokens)
            if token.head == index and at != index and not is_clause(token)
        )
