r"""A sentence has lost a part of itself.

Why it matters:
    A sentence that breaks off, or that nobody does anything in, is what careless cutting or translating leaves.

Flags:
    B: The council will vote on Friday. The mayor said that she hoped for a.

    B: The council will vote on Friday. Says that the old quay cannot be mended.

    B: The talks broke down on Friday. Although the two sides had agreed on most of the text.

    B: The talks broke down on Friday. According to the deputy minister for fisheries.

    B: The talks broke down on Friday. Move on. The minister left the town in the evening.

Passes:
    B: Was the vote lost? Not so. A long day for everybody.

    B: The mayor had no comment. “Says who? Because of the,” she said.

    B: Because the quay is old, it cannot be mended. Asked about the cost, the mayor shrugged.

    B: It is what the town dreamed of. Nobody knew what the fuss was about.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks._reading import CLOSING_MARKS, is_command, named, quoted, words_of
from checker.collation import Collation
from checker.document import Document, Paragraph, Sentence, Span, Token
from checker.finding import Remark
from checker.registry import check

FEWEST_WORDS = 4
FEWEST_VERBLESS_WORDS = 8
"""Shorter sentences without a verb are style more often than not."""

# Words that govern what follows and cannot end a sentence.
_OPENERS = frozenset("the a an every my your our their its and or because although whereas than".split())
_SUBORDINATORS = frozenset("because although though whereas unless while".split())
_PREPOSITIONS = frozenset("according despite amid due regarding concerning owing following unlike besides throughout".split())
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_MARKS_OF_STYLE = frozenset(":;*•—–-")


@check(severity="warning")
def fragment(collation: Collation) -> Iterator[Remark]:
    """At most one remark a sentence; none for headlines, lists and what is quoted."""
    draft = collation.draft
    marks = quoted(draft)
    for paragraph in draft.paragraphs:
        if paragraph.role != "prose":
            continue
        for position, sentence in enumerate(paragraph.sentences):
            if not marks.touches(sentence.span) and _is_plain(draft, sentence):
                yield from _remark(draft, paragraph, position)


def _is_plain(draft: Document, sentence: Sentence) -> bool:
    """Whether it is written as a sentence: from a capital to a single full stop that ends no abbreviation."""
    text = draft.words(sentence.span)
    words = words_of(sentence)
    if not words or not words[0].tag or not text[0].isupper() or text[-1] != "." or text.endswith(".."):
        return False
    last = draft.words(words[-1].span)
    return not (last[0].isupper() and len(last) <= 5) and not _MARKS_OF_STYLE.intersection(
        draft.words(token.span) for token in sentence.tokens
    )


def _remark(draft: Document, paragraph: Paragraph, position: int) -> Iterator[Remark]:
    sentence = paragraph.sentences[position]
    words = words_of(sentence)
    text = named(draft.words(sentence.span))
    last = words[-1]
    if _breaks_off(draft, sentence, last):
        message = f"The sentence {text} breaks off after {named(draft.words(last.span))}."
        yield Remark(message, sentence.span, confidence=0.95, severity="error")
    # A line of its own may be a list's or a caption's; below a sentence, prose is expected.
    elif position and (what := _lacks(draft, words, paragraph.sentences[position - 1])):
        yield Remark(f"{text} {what}.", sentence.span, confidence=0.65)


def _breaks_off(draft: Document, sentence: Sentence, last: Token) -> bool:
    """Whether it ends in a word that must be followed: "... hoped for a." """
    spaced = last.span.start > 0 and draft.text[last.span.start - 1].isspace()
    return spaced and len(words_of(sentence)) > 2 and draft.words(last.span) in _OPENERS


def _lacks(draft: Document, words: tuple[Token, ...], before: Sentence) -> str:
    """What a sentence has not got; empty where it seems whole."""
    first, norm = words[0], words[0].norm
    span = Span(first.span.start, words[-1].span.end)
    finite = [token for token in words if token.tag in _FINITE]
    if is_command(Sentence(span, words)) and draft.text[before.span.end - 1] not in CLOSING_MARKS:
        return "is a command to nobody"
    if len(words) < FEWEST_WORDS or any("'" in token.norm for token in words):
        return ""
    if _is_headless(words):
        return f"has no subject: it does not say who {named(draft.words(first.span))[1:-1].lower()}"
    if norm in _SUBORDINATORS and len(finite) == 1 and "," not in draft.words(span):
        return f"is a clause with {named(draft.words(first.span).lower())} that belongs to no sentence"
    verbs = [token for token in words if token.tag.startswith("VB") or token.tag == "MD"]
    if norm in _PREPOSITIONS and all(token.tag == "VBG" for token in verbs):
        return "has no verb and belongs to no sentence"
    if first.tag == "VBG" and not any(token.tag in _FINITE or token.tag in ("VB", "VBN") for token in words):
        return "has no finite verb"
    if not verbs and len(words) >= FEWEST_VERBLESS_WORDS and norm in ("the", "a", "an", "its", "their", "his", "her"):
        return "has no verb"
    return ""


def _is_headless(words: tuple[Token, ...]) -> bool:
    """Whether it begins with a finite verb and no subject follows before the next clause.

    The past tense is too often a participle ("Asked about the cost, ..."): only with "that" behind it
    is it certain. A question ("Will he go.") has its subject behind the verb.
    """
    first = words[0]
    behind = [token for token in words[1:6]]
    if first.tag == "VBD":
        return words[1].norm == "that" and words[1].tag == "IN"
    if first.tag not in ("VBZ", "MD") or any("subj" in token.dep for token in behind if token.head == first.head):
        return False
    clause = next((index for index, token in enumerate(words) if token.norm in ("that", "which", "who")), len(words))
    return not any("subj" in token.dep or token.dep in ("expl", "attr") for token in words[1:clause])
