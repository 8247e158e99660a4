"""A finding's words with a sentence or so around them, for outputs that show findings one by one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from checker.collation import Collation
from checker.document import Document, Span
from checker.finding import Finding

# Code points: about a line and a half of prose on each side, and the two ends of a long passage.
REACH = 110
LONGEST = 360
HEAD, TAIL = 200, 110

# Families that judge the draft by itself: what stands beside it in the original says nothing about them.
_OF_ONE_TEXT = ("structure", "style")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words in context, all of it raw text. ``words`` is empty for a place where something is missing.

    ``words`` has two parts where the middle of a long passage was left out. ``aligned`` is true for
    a passage that the finding does not name but that stands beside its words in the collation.
    """

    before: str
    words: tuple[str, ...]
    after: str
    aligned: bool = False


def in_draft(collation: Collation, finding: Finding) -> Excerpt:
    """The finding's place in the draft."""
    return excerpt(collation.draft, finding.b)


def in_original(collation: Collation, finding: Finding) -> tuple[int, Excerpt] | None:
    """The number of the original and the finding's place in it, else what is aligned with its words there.

    None where the original has nothing to set against them.
    """
    if finding.a is not None and finding.original is not None:
        return finding.original, excerpt(collation.originals[finding.original], finding.a)
    if not finding.b or finding.check.partition("/")[0] in _OF_ONE_TEXT:
        return None
    for link in collation.links:
        sentences = (collation.draft.sentences[number].span for number in link.b)
        if any(span.overlaps(finding.b) for span in sentences):
            text = collation.original_of(link).words(collation.span_a(link))
            return link.original, Excerpt("", (), head(text, LONGEST), aligned=True)
    return None


def excerpt(document: Document, span: Span) -> Excerpt:
    """The words of ``span`` and the rest of the sentences that they stand in, cut to length."""
    outer = _around(document, span)
    before = document.text[outer.start:span.start]
    after = document.text[span.end:outer.end]
    words = document.words(span)
    parts: tuple[str, ...] = (words,) if words else ()
    if len(words) > LONGEST:
        parts = (head(words, HEAD).removesuffix(" …"), tail(words, TAIL).removeprefix("… "))
    return Excerpt(tail(before, REACH), parts, head(after, REACH))


def _around(document: Document, span: Span) -> Span:
    """The sentences that ``span`` touches; where it only touches an edge, the neighbour of its paragraph too."""
    first = bisect_left(document.sentences, span.start, key=lambda sentence: sentence.span.end)
    last = bisect_right(document.sentences, span.end, key=lambda sentence: sentence.span.start)
    touched = [sentence.span for sentence in document.sentences[first:last] if _touches(sentence.span, span)]
    if not touched:
        return span
    cover = touched[0].cover(touched[-1]).cover(span)
    if span:
        return cover
    for paragraph in document.paragraphs:
        if paragraph.span.start <= span.start <= paragraph.span.end:
            end = next((s.span.end for s in paragraph.sentences if s.span.start > span.start), cover.end)
            return Span(cover.start, max(end, cover.end))
    return cover


def _touches(sentence: Span, span: Span) -> bool:
    if span:
        return sentence.overlaps(span)
    return sentence.start <= span.start <= sentence.end


def head(text: str, length: int) -> str:
    """The first code points up to a word's end, with an ellipsis where something follows."""
    if len(text) <= length:
        return text
    cut = text[:length].rsplit(None, 1)[0] if " " in text[:length] else text[:length]
    return cut.rstrip(" ,;:") + " …"


def tail(text: str, length: int) -> str:
    """The last code points from a word's start, with an ellipsis where something goes before."""
    if len(text) <= length:
        return text
    piece = text[len(text) - length:]
    cut = piece.split(None, 1)[1] if " " in piece.rstrip() else piece
    return "… " + cut
