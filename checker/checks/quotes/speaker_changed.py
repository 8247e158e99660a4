"""A quotation is given to another speaker.

Why it matters:
    The right words in the wrong mouth are a false quotation, and often a libel.

Flags:
    A: "We will never sell the harbour to a foreign company," Mayor Ines Dorn said. Tom Arlen, the builder, walked out.
    B: "We will never sell the harbour to a foreign company," said Tom Arlen, the builder. Mayor Ines Dorn walked out.

    A: Judge Ruth Sandel closed the case. The mayor, Tom Arlen, said it was late. "She knew it all in May," he said.
    B: "She knew it all in May," Judge Ruth Sandel said. The mayor, Tom Arlen, called her ruling late.

Passes:
    A: Judge Ruth Sandel closed the case. The mayor, Tom Arlen, said it was late. "She knew it all in May," he said.
    B: "She knew it all in May," said Tom Arlen, the mayor, to whom the ruling of Judge Ruth Sandel came late.

    A: "We will never sell the harbour to a foreign company," Mayor Ines Dorn said.
    B: “We will never sell the harbour to a foreign company,” said Dorn.

    A: "We will never sell the harbour to a foreign company," Mayor Ines Dorn said.
    B: “We will never sell the harbour to a foreign company,” the mayor said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.checks.quotes._sources import find_source, spoken
from checker.collation import Collation
from checker.document import Document, Name, Span
from checker.finding import Remark, Suggestion
from checker.registry import check

_SURE = 0.8
_BACK = 2
_PRONOUNS = frozenset(("he", "she"))
_SUBJECT = frozenset(("nsubj", "nsubjpass"))
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Dame|Lord|Lady)\.?\s+$")


@check(severity="critical", needs=("originals",))
def speaker_changed(collation: Collation) -> Iterator[Remark]:
    """Compare the named speaker of every quotation with the original's, whom a pronoun may stand for."""
    draft = collation.draft
    for quotation in spoken(draft):
        source = find_source(collation, quotation)
        if source is None or quotation.speaker is None or source.share < _SURE:
            continue
        original = collation.originals[source.original]
        speakers = [
            other.speaker
            for other in original.annotations.quotations
            if other.speaker is not None and source.quotation.contains(other.inner)
        ]
        names_b = _person(draft, quotation.speaker)
        if not speakers or not names_b:
            continue
        resolved = [_antecedent(original, speaker) for speaker in speakers]
        by_pronoun = any(name is not None for name in resolved)
        # Who is named beside the subject may be meant too; who is named nowhere may be the same by another name.
        beside = [original.sentences[original.sentence_at(name.span.start) or 0].span for name in resolved if name]
        if by_pronoun and (not _names(original, names_b) or any(_names(original, names_b, span) for span in beside)):
            continue
        speakers = [name.span if name else speaker for name, speaker in zip(resolved, speakers, strict=True)]
        names = [(speaker, _person(original, speaker)) for speaker in speakers]
        if not all(person for _, person in names) or any(person & names_b for _, person in names):
            continue
        named_a, named_b = _with_title(original, names[0][0]), _with_title(draft, quotation.speaker)
        words_a, words_b = original.words(named_a), draft.words(named_b)
        yield Remark(
            message=f"The original gives this quotation to \u201c{words_a}\u201d, the draft to \u201c{words_b}\u201d.",
            b=named_b,
            a=named_a,
            original=source.original,
            suggestion=Suggestion(words_a),
            confidence=min(0.95, 0.9 * source.share) - (0.2 if by_pronoun else 0),
            severity="error" if by_pronoun else None,
        )


def _with_title(document: Document, speaker: Span) -> Span:
    """``speaker`` with the courtesy title before it, so that a suggestion changes both."""
    title = _TITLE.search(document.text, max(0, speaker.start - 12), speaker.start)
    return Span(title.start(), speaker.end) if title else speaker


def _antecedent(document: Document, speaker: Span) -> Name | None:
    """The person whom "he" or "she" means: the subject of the nearest sentence that names a person.

    None for any other speaker, and where two persons may be meant.
    """
    here = document.sentence_at(speaker.start)
    if here is None or document.words(speaker).casefold() not in _PRONOUNS:
        return None
    for number in range(here, max(-1, here - 1 - _BACK), -1):
        if document.paragraph_of(here) - document.paragraph_of(number) > 1:
            return None
        persons = [
            name for name in document.annotations.names
            if name.span.end <= speaker.start and document.sentences[number].span.contains(name.span)
            and not any(quotation.span.contains(name.span) for quotation in document.annotations.quotations)
        ]
        subjects = {name.canonical: name for name in persons if _is_subject(document, number, name.span)}
        if len(subjects) == 1:
            only = next(iter(subjects.values()))
            return only if only.kind == "PERSON" else None
        if persons:
            return None
    return None


def _is_subject(document: Document, number: int, span: Span) -> bool:
    """Whether the name is the subject of the sentence's main verb, or in apposition to it."""
    tokens = document.sentences[number].tokens
    for token in tokens:
        if span.contains(token.span) and token.head >= 0:
            noun = tokens[token.head] if token.dep == "appos" else token
            if noun.dep in _SUBJECT and tokens[noun.head].dep == "ROOT":
                return True
    return False


def _names(document: Document, words: frozenset[str], span: Span | None = None) -> bool:
    """Whether a person of these words is named in the document, or inside ``span`` of it."""
    return any(
        name.kind == "PERSON" and words & set(name.canonical.casefold().replace(".", "").split())
        for name in document.annotations.names
        if span is None or span.contains(name.span)
    )


def _person(document: Document, speaker: Span) -> frozenset[str]:
    """The words of the names in ``speaker`` or in apposition to it, folded; none for a pronoun or an office."""
    return frozenset(
        word
        for name in document.annotations.names
        if (name.kind == "PERSON" and speaker.overlaps(name.span))
        or (name.kind in ("PERSON", "ORG") and document.text[speaker.end:name.span.start] == ", ")
        for word in name.canonical.casefold().replace(".", "").split()
        if len(word) > 1
    )
