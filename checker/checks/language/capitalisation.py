r"""A capital is missing, or stands where English has none.

Why it matters:
    A sentence or a name in small letters is the trace of a tool that folded the case.

Flags:
    B: The council met on Friday. the vote on the bridge was put off until the spring.

    B: The ferry left for norway on monday with 40 people.

    A: The judge sent Kelvane to prison for a year.
    B: The judge sent kelvane to prison for a year.

    B: On Friday i met the mayor at the harbour.

Passes:
    B: The iPhone maker eBay and van der Berg met at 5 p.m. on the quay, bell hooks wrote.

    B: “the river,” she read aloud, “was green.” Polish glass needs polish in march time.

    B: The plan has three parts:\n\n- a new quay for the ferry.\n\n- a second bridge to the island.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.checks._reading import named, quoted, words_of
from checker.checks.language._texts import FOLD, Evidence, is_word, plain
from checker.collation import Collation
from checker.document import Document, Sentence, Span
from checker.finding import Place, Remark, Suggestion
from checker.language import dictionary
from checker.registry import check

_STOP = re.compile(r"(?<![\w.])(?P<last>[A-Za-z]{4,})\.\s+(?P<first>[a-z]{2,})(?=[\s,])")
_ABBREVIATED = frozenset("approx dept govt intl misc natl prof sept".split())

FEWEST_WORDS = 4
"""A shorter line is an item of a list more often than a sentence."""

_PARTICLES = frozenset("de del della di da dos du la le van von der den bin ibn al el d' l' ter ten af av zu".split())
_DATES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july august september "
    "october november december".split()
)
LEAST_COMMON = 5
"""The level of a listed name that is looked for in small letters: rarer ones are words of other languages."""


@check(severity="error")
def capitalisation(collation: Collation) -> Iterator[Remark]:
    """Sentences and names that begin with a small letter; a name once, with its other places."""
    draft = collation.draft
    evidence = Evidence.of(collation)
    marks = quoted(draft)
    ended = True
    small: dict[str, list[tuple[Span, str, int | None, Span | None]]] = {}
    paragraph = -1
    for number, sentence in plain(draft):
        at = draft.paragraph_of(number)
        first = at != paragraph
        small_first = _begins_small(draft, sentence, number in evidence.linked)
        if small_first and ended and not marks.touches(sentence.tokens[0].span):
            theirs = evidence.linked.get(number, ())
            if not any(_begins_small(collation.originals[place.original], place.sentence) for place in theirs):
                span = sentence.tokens[0].span
                yield _remark(draft, span, sentence.span, first, number in evidence.linked)
        for span in _inside(draft, sentence):
            if not marks.touches(span):
                yield _remark(draft, span, Span(span.start, sentence.span.end), False, True)
        paragraph = at
        ended = draft.text[sentence.span.end - 1] in ".!?”\"’)"
        for word, span, meant, original, a in _names(collation, sentence, number, evidence):
            small.setdefault(word, []).append((span, meant, original, a))
    for places in small.values():
        span, meant, original, a = places[0]
        times = f", {len(places)} times" if len(places) > 1 else ""
        why = ", as in the original" if a is not None else ""
        yield Remark(
            f"{named(draft.words(span))} should be {named(meant)}{why}{times}.",
            span,
            a=a,
            original=original,
            suggestion=Suggestion(meant, "review"),
            confidence=0.9 if a is not None or meant.lower() in _DATES else 0.8,
            severity=None if a is not None or meant.lower() in _DATES or meant == "I" else "warning",
            related=tuple(Place(other) for other, *_ in places[1:]),
        )


def _begins_small(document: Document, sentence: Sentence, linked: bool = True) -> bool:
    """Whether it is a whole sentence that begins in small letters; without an original, only with a known word."""
    words = words_of(sentence)
    if len(words) < FEWEST_WORDS or words[0] is not sentence.tokens[0]:
        return False
    text = document.words(words[0].span)
    if not text.islower() or not is_word(text.translate(FOLD)) or words[0].norm in _PARTICLES:
        return False
    return document.text[sentence.span.end - 1] in ".!?”\"" and (linked or dictionary.known(words[0].norm))


def _inside(draft: Document, sentence: Sentence) -> Iterator[Span]:
    """Words in small letters behind a full stop that ends no abbreviation."""
    for found in _STOP.finditer(draft.text, sentence.span.start, sentence.span.end):
        last = found["last"]
        whole = last.islower() and dictionary.level(last) >= LEAST_COMMON or last.lower() in _DATES
        if whole and last not in _ABBREVIATED and dictionary.known(found["first"]):
            yield Span(*found.span("first"))


def _remark(draft: Document, span: Span, sentence: Span, first: bool, linked: bool) -> Remark:
    text = draft.words(span)
    return Remark(
        f"The sentence {named(draft.words(sentence))} begins with a small letter.",
        span,
        suggestion=Suggestion(text[0].upper() + text[1:], "review"),
        confidence=0.9 if linked or not first else 0.8,
        severity=None if linked or not first else "warning",
    )


def _names(
    collation: Collation, sentence: Sentence, number: int, evidence: Evidence
) -> Iterator[tuple[str, Span, str, int | None, Span | None]]:
    """Words in small letters that an original, or English, writes with a capital alone."""
    draft = collation.draft
    theirs: dict[str, tuple[str, int, Span]] = {}
    for original, token in evidence.tokens(number):
        document = collation.originals[original]
        text = document.words(token.span)
        opens = document.sentence_at(token.span.start - 1) is None if token.span.start else True
        if text[:1].isupper() and token.norm.translate(FOLD) not in evidence.shapes and not opens:
            theirs.setdefault(token.norm, (text, original, token.span))
    for token in sentence.tokens:
        text = draft.words(token.span)
        word = text.translate(FOLD)
        if not text.islower() or word in evidence.shapes or token.norm in _PARTICLES:
            continue
        if token.norm in theirs and is_word(word) and _is_named(collation, theirs[token.norm]):
            yield (token.norm, token.span, *theirs[token.norm])
        elif word == "i" and token.tag == "PRP":
            yield token.norm, token.span, "I", None, None
        elif len(word) > 3 and dictionary.is_name(word) and dictionary.level(word.capitalize()) >= LEAST_COMMON:
            yield token.norm, token.span, text.capitalize(), None, None


def _is_named(collation: Collation, theirs: tuple[str, int, Span]) -> bool:
    """Whether the capital belongs to a name or a date of the original, and to no title or heading."""
    text, original, span = theirs
    annotations = collation.originals[original].annotations
    kinds = ("PERSON", "GPE", "LOC", "FAC", "NORP", "ORG", "LANGUAGE", "")
    inside = any(name.span.contains(span) and name.kind in kinds for name in annotations.names)
    return (inside and not dictionary.level(text.lower())) or text.lower() in _DATES
