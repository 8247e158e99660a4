"""Whom "he" and "she" mean: the subject of the nearest sentence that names a person."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.checks._reading import Cover, quoted
from checker.document import Document, Name, Span, Token
from checker.language.classes import VERBS_OF_SPEECH

_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_BACK = 2


def names_in(document: Document, span: Span) -> Iterator[Name]:
    """The names that share a code point with ``span``."""
    names = document.annotations.names
    first = max(0, bisect_left(names, span.start, key=lambda name: name.span.start) - 1)
    for name in names[first:]:
        if name.span.start >= span.end:
            return
        if name.span.overlaps(span):
            yield name


def antecedent(document: Document, speaker: Span) -> Name | None:
    """The person whom "he" or "she" means: the subject of the nearest sentence that names a person.

    None where two persons may be meant. A text that opens with the pronoun names the person behind it.
    """
    here = document.sentence_at(speaker.start)
    if here is None:
        return None
    for number in range(here, max(-1, here - 1 - _BACK), -1):
        if document.paragraph_of(here) - document.paragraph_of(number) > 1:
            return None
        found = _subject(document, number, before=speaker.start)
        if found is not None:
            return found if isinstance(found, Name) and found.kind == "PERSON" else None
    if here == 0 and len(document.sentences) > 1:
        following = _subject(document, 1, before=len(document.text))
        return following if isinstance(following, Name) and following.kind == "PERSON" else None
    return None


def _subject(document: Document, number: int, before: int) -> Name | bool | None:
    """The one name that is the subject of a sentence; None where it has no names, False where it does not tell."""
    if "marks" not in document.derived:
        document.derived["marks"] = quoted(document)
    marks: Cover = document.derived["marks"]
    names = [
        name for name in names_in(document, document.sentences[number].span)
        if name.span.end <= before and not marks.touches(name.span)
    ]
    subjects = {name.canonical: name for name in names if _is_subject(document.sentences[number].tokens, name.span)}
    if len(subjects) == 1:
        return next(iter(subjects.values()))
    return False if names else None


def _is_subject(tokens: Sequence[Token], span: Span) -> bool:
    """Whether the name is the subject of the sentence's main verb, or in apposition to it."""
    for index, token in enumerate(tokens):
        if span.contains(token.span) and token.head >= 0:
            noun = tokens[token.head] if token.dep == "appos" else token
            if noun.dep in _SUBJECTS and noun.head >= 0 and tokens[noun.head].dep == "ROOT":
                return True
            if _says(tokens, index):
                return True
    return False


def _says(tokens: Sequence[Token], index: int) -> bool:
    """Whether a relative clause of the noun, or of what stands in apposition to it, has it say something."""
    nouns = {index, *(at for at, other in enumerate(tokens) if other.head == index and other.dep == "appos")}
    if tokens[index].dep == "appos":
        nouns.add(tokens[index].head)
    verbs = {
        at for at, other in enumerate(tokens)
        if other.head in nouns and other.dep == "relcl" and other.lemma in VERBS_OF_SPEECH
    }
    return any(other.head in verbs and other.norm == "who" and other.dep in _SUBJECTS for other in tokens)
