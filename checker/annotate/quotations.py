"""Words in quotation marks, who said them, and by which verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from checker.annotate.marks import Pair, pair_marks
from checker.annotate.speakers import Attributor
from checker.document import Document, Name, Quotation, Span, StrayMark

_SPACE = re.compile(r"\s*")
_WORD = re.compile(r"\w[\w'’.-]*")
_TITLE_SMALL = frozenset("a an and as at but by for from in into of on or over the to with vs".split())

# Fewer words than this are a term and no speech, unless somebody says them.
_SPEECH = 4


def find_quotations(
    document: Document, names: Sequence[Name]
) -> tuple[tuple[Quotation, ...], tuple[StrayMark, ...]]:
    """Every quotation in order of its opening mark, and the marks that have no partner.

    A quotation over several paragraphs is one for each of them where each opens again, all closed.
    Page furniture has no stray marks. Speakers are found where the document's tokens have their grammar.
    """
    prose = [paragraph.span for paragraph in document.paragraphs if paragraph.role != "furniture"]
    pairs, strays = pair_marks(document.text, prose)
    aside = [
        pair
        for paragraph in document.paragraphs
        if paragraph.role == "furniture"
        for pair in pair_marks(document.text, [paragraph.span])[0]
    ]
    pairs = tuple(sorted((*pairs, *aside), key=lambda pair: pair.opening.span))
    found = [_quotation(document.text, pair) for pair in pairs]
    found = _attributed(document, names, found, [pair.continued for pair in pairs])
    return tuple(_with_scare(document.text, quotation) for quotation in found), strays


def _quotation(text: str, pair: Pair) -> Quotation:
    end = pair.closing.span.end if pair.closing is not None else pair.end
    inner_start, inner_end = pair.opening.span.end, pair.end
    # French sets a space inside its marks, which is no part of the words.
    start = min(inner_end, _SPACE.match(text, inner_start, inner_end).end())  # type: ignore[union-attr]
    inner = Span(start, start + len(text[start:inner_end].rstrip()))
    closed = pair.continued or pair.closing is not None
    return Quotation(Span(pair.opening.span.start, end), inner, closed=closed)


def _attributed(
    document: Document, names: Sequence[Name], found: list[Quotation], continued: Sequence[bool]
) -> list[Quotation]:
    if document.metadata.get("language") != "en":
        return found
    attributor = Attributor(document, names, tuple(found))
    result: list[Quotation] = []
    for index, quotation in enumerate(found):
        speaker, said = attributor.attribution(index)
        if said is None and speaker is None and index and attributor.goes_on(index):
            speaker, said = result[-1].speaker, result[-1].said
        result.append(replace(quotation, speaker=speaker, said=said))
    for index, goes_on in enumerate(continued[:-1]):
        last, following = result[index], result[index + 1]
        if goes_on and last.said is not None and following.said is None:
            result[index + 1] = replace(following, speaker=last.speaker, said=last.said)
    for index in range(len(result) - 2, -1, -1):
        last, following = result[index], result[index + 1]
        if continued[index] and last.said is None and following.said is not None:
            result[index] = replace(last, speaker=following.speaker, said=following.said)
    return result


def _with_scare(text: str, quotation: Quotation) -> Quotation:
    if quotation.said is not None or not quotation.closed:
        return quotation
    words = _WORD.findall(quotation.inner.of(text))
    speech = len(words) >= _SPEECH and not _is_title(words, quotation.inner.of(text))
    return quotation if speech else replace(quotation, scare=True)


def _is_title(words: Sequence[str], inner: str) -> bool:
    """Whether all but the small words have a capital, as the title of a book or a film has."""
    if inner[-1:] in ",.!?":
        return False
    great = [word for word in words if word.lower() not in _TITLE_SMALL]
    return bool(great) and all(word[0].isupper() or word[0].isdigit() for word in great)
