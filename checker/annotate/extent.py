"""How much of a text is read closely: all of what a desk publishes, and the beginning of what no desk does.

Grammar and checks take time and memory in proportion to a text, and some of them more. Beyond a budget a text is
segmented, aligned and shown like any other, but neither annotated nor checked, and its notices say so.
"""

from __future__ import annotations

from dataclasses import replace

from checker.collation import Collation
from checker.document import Document, Paragraph

# Twice the longest of features; and code points, since a token may be as long as a text.
MOST_TOKENS = 60_000
MOST_CHARACTERS = 400_000


def read_closely(document: Document) -> int:
    """How many of the first sentences of a segmented document are within the budget."""
    tokens = 0
    for number, sentence in enumerate(document.sentences):
        tokens += len(sentence.tokens)
        if tokens > MOST_TOKENS or sentence.span.end > MOST_CHARACTERS:
            return number
    return len(document.sentences)


def head(document: Document) -> Document:
    """The document with its first sentences alone, as many as are read closely; its text stays whole.

    The document itself where that is all of them.
    """
    left = read_closely(document)
    if left == len(document.sentences):
        return document
    paragraphs: list[Paragraph] = []
    for paragraph in document.paragraphs:
        if not left:
            break
        paragraphs.append(replace(paragraph, sentences=paragraph.sentences[:left]))
        left -= len(paragraphs[-1].sentences)
    return replace(document, paragraphs=tuple(paragraphs))


def with_rest(read: Document, whole: Document) -> Document:
    """``read``, which was made of the head of ``whole``, with the sentences that were left out behind it."""
    paragraphs = list(whole.paragraphs)
    for number, paragraph in enumerate(read.paragraphs):
        rest = paragraphs[number].sentences[len(paragraph.sentences):]
        paragraphs[number] = replace(paragraph, sentences=(*paragraph.sentences, *rest))
    share = len(read.sentences)
    notice = (
        f"{whole.name} is longer than any article: its first {share:,} of {len(whole.sentences):,} sentences were read"
        " closely, and what follows was aligned and not checked."
    )
    return replace(read, paragraphs=tuple(paragraphs), notices=(*read.notices, notice))


def close_part(collation: Collation) -> Collation:
    """What the checks may see: the collation itself, or of longer texts the part that was read closely.

    Sentence numbers and offsets stay. A link that reaches out of the part is left out with its sentences, which are
    neither added nor omitted: nothing is known of them.
    """
    originals = tuple(head(original) for original in collation.originals)
    draft = head(collation.draft)
    if draft is collation.draft and all(a is b for a, b in zip(originals, collation.originals, strict=True)):
        return collation
    last = len(draft.sentences)
    lasts = [len(original.sentences) for original in originals]
    return replace(
        collation,
        originals=originals,
        draft=draft,
        links=tuple(link for link in collation.links if link.b[-1] < last and link.a[-1] < lasts[link.original]),
        omitted=tuple((original, number) for original, number in collation.omitted if number < lasts[original]),
        added=tuple(number for number in collation.added if number < last),
    )
