r"""The draft, or a paragraph of it, breaks off.

Why it matters:
    A feed that cuts a text at a length, or a paste that missed the last line, leaves readers without the end.

Flags:
    B: The council met in Tarrow on Friday.\n\nThe mayor said that the new bridge would be open by the

    B: The council met in Tarrow on Friday.\n\nThe mayor said that the new bridge would be open by [...]

    A: The council met in Tarrow on Friday. The mayor opened the new bridge.
    B: The council met in Tarrow on Friday. The mayor opened the new bridge

Passes:
    B: The council met in Tarrow on Friday.\n\nThe vote is on Monday.\n\nWith reporting by Marta Kelvane

    B: The plan names three works:\n\n* a new quay for the ferry of the island\n\n* a second bridge

    B: Bridge to open by the end of the year
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.checks._reading import FINITE, named, words_of
from checker.collation import Collation
from checker.document import Document, Paragraph, Sentence, Span
from checker.finding import Remark
from checker.registry import check

FEWEST_WORDS = 6
"""A shorter last line is a signature or a note more often than a sentence."""

MOST_OPEN = 0.3
"""Share of paragraphs without a closing mark above which the text is written so: a list, captions, results."""

_ENDS = frozenset(".!?…:;”\"’')]}»*—–-=|")
_CUT = re.compile(r"(?:\[\s?(?:\.\.\.|…)\s?\]|\((?:more|cont|continued)\)|(?<=\w)\s(?:\.\.\.|…))\s*\Z", re.IGNORECASE)
_CREDIT = re.compile(
    r"(?i)\b(?:reporting|report|edit(?:ed|ing)|writ(?:ten|ing)|translat\w+|photos?|sources?|copyright|by)\b"
)
# Words that something must follow; some of them only where they bear such a tag.
_OPEN = frozenset(
    "the a an my your our their its every of by with from at into for and or but because although whereas than "
    "to".split()
)
_OPEN_TAGS = frozenset(("DT", "IN", "CC", "PRP$", "TO"))


@check(severity="error")
def broken_ending(collation: Collation) -> Iterator[Remark]:
    """One remark for the end of the text, and a warning for each paragraph that stops without a mark."""
    draft = collation.draft
    paragraphs = [paragraph for paragraph in draft.paragraphs if paragraph.role == "prose"]
    written_so = sum(_stops(draft, paragraph) for paragraph in paragraphs) > max(1, MOST_OPEN * len(paragraphs))
    for paragraph in paragraphs:
        sentence = paragraph.sentences[-1]
        final = paragraph is paragraphs[-1]
        end = Span(max(sentence.span.start, _last_words(draft, sentence)), sentence.span.end)
        if final and _CUT.search(draft.words(sentence.span)) and not _theirs_is_cut(collation):
            yield Remark(f"The draft is cut off at its end: {named(draft.words(end))}.", end, confidence=0.9)
            continue
        if not _stops(draft, paragraph) or written_so and not _is_open(sentence):
            continue
        where = _linked_end(collation, sentence)
        if _is_open(sentence):
            what = "The draft" if final else "A paragraph"
            yield Remark(f"{what} breaks off after {named(draft.words(end))}.", end, confidence=0.9)
        elif where is not None:
            yield Remark(
                f"The sentence that ends in {named(draft.words(end))} has lost its closing mark.",
                end,
                a=where[1],
                original=where[0],
                confidence=0.8,
                severity="warning",
            )
        elif len(paragraph.sentences) > 1 and final and not collation.originals:
            yield Remark(
                f"The draft ends without a closing mark after {named(draft.words(end))}: is that the end?",
                end,
                confidence=0.6,
                severity="warning",
            )


def _last_words(draft: Document, sentence: Sentence) -> int:
    words = words_of(sentence)
    return words[-min(4, len(words))].span.start if words else sentence.span.start


def _stops(draft: Document, paragraph: Paragraph) -> bool:
    """Whether the paragraph ends in a whole clause without a mark, and is no credit and no list's item."""
    sentence = paragraph.sentences[-1]
    words = words_of(sentence)
    text = draft.words(sentence.span)
    if len(words) < FEWEST_WORDS or text[-1] in _ENDS or not text[0].isupper() or _CREDIT.search(text[:30]):
        return False
    if "@" in text or "http" in text or "www." in text:
        return False
    return any(token.tag in FINITE for token in words) and text[-1].isalnum()


def _is_open(sentence: Sentence) -> bool:
    """Whether something must follow its last word."""
    last = words_of(sentence)[-1:]
    return bool(last) and last[0].norm in _OPEN and last[0].tag in _OPEN_TAGS


def _theirs_is_cut(collation: Collation) -> bool:
    return any(_CUT.search(original.text) for original in collation.originals)


def _linked_end(collation: Collation, sentence: Sentence) -> tuple[int, Span] | None:
    """The closing mark of the original's sentence that the draft's stands for."""
    number = collation.draft.sentence_at(sentence.span.start)
    for link in collation.links:
        if link.b[-1] == number:
            document = collation.originals[link.original]
            end = document.sentences[link.a[-1]].span.end
            if document.text[end - 1] in ".!?”\"’":
                return link.original, Span(end - 1, end)
    return None
