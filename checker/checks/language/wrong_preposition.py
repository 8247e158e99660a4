"""A word has a preposition behind it that English does not give it, or lacks the one that it asks for.

Why it matters:
    Translation engines carry over the preposition of the other language: "consists from nine members" is understood,
    and shows that nobody read the text.

Flags:
    A: The new choir consists of nine women from Velm, the parish said on Friday.
    B: The parish said on Friday that the new choir consists from nine women from Velm.

Passes:
    A: The ferry left for Oster on Monday with 90 people on board.
    B: On Monday the ferry left from Velm with 90 people on board.

    A: The composer wrote music for a poem of 90 lines, the choir of Velm said on Friday.
    B: The composer set a poem of 90 lines to music, the choir of Velm said on Friday.

    A: The minister spoke about the new bridge in Velm on Friday.
    B: On Friday the minister spoke of the new bridge in Velm.

    A: The new choir consists of nine women from Velm, the parish said on Friday.
    B: The parish said on Friday that the new choir consists of nine women from Velm.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks._reading import Cover, named, quoted
from checker.checks.language._doubts import (
    LIKELIER_PREPOSITION,
    LIKELIER_PREPOSITION_OF_NOUN,
    LIKELIER_WITHOUT_PREPOSITION,
    OTHER_CALMED,
    OTHER_PREPOSITION,
    SAME_OBJECT,
    SAME_OBJECT_CALMED,
    Doubts,
)
from checker.checks.language._repairs import word_calmed
from checker.checks.language._rows import Row, rows
from checker.checks.language._second_opinion import gain
from checker.checks.language._small_words import SMALL_WORDS, Difference, prepositions
from checker.checks.language._texts import Evidence
from checker.collation import Collation
from checker.document import Document
from checker.finding import Remark, Suggestion
from checker.registry import check

_ALIKE = frozenset(
    frozenset(pair.split()) for pair in (
        "on upon", "in within", "to towards", "among between",
    )
)
"""Pairs that many words take in one sense: "agree on it", "agree upon it"."""

_TELLING = frozenset(
    "speak talk complain hear know think dream warn learn write read tell inform remind boast sure certain".split()
)
_BOTH = {
    frozenset(("of", "about")): _TELLING,
    frozenset(("on", "about")): _TELLING | frozenset("advise brief consult question clear".split()),
    frozenset(("from", "of")): frozenset("die make free independent".split()),
}
"""Pairs that only these words take in one sense: "read of it", "died from it"; nothing consists from its parts."""


@check(severity="warning", needs=("suspicion",), yields_to=("language/extra-word", "language/verb-form"))
def wrong_preposition(collation: Collation) -> Iterator[Remark]:
    """A preposition behind a word that has another, or none, in a linked sentence, where the detector doubts it and is
    calmed by that, or the language model finds the sentence much likelier so."""
    draft = collation.draft
    evidence = Evidence.of(collation)
    marks = quoted(draft)
    doubts = Doubts.of(draft)
    for row in rows(draft):
        done: set[int] = set()
        for difference in prepositions(evidence, row) if row.number in evidence.linked else ():
            if difference.index not in done and not _is_alike(row, difference) and (
                _is_doubted(draft, row, difference, doubts, marks) or _is_likelier(draft, row, difference)
            ):
                done.add(difference.index)
                yield _remark(draft, row, difference)


def _is_alike(row: Row, difference: Difference) -> bool:
    """Whether the word takes both prepositions in one sense."""
    if difference.kind != "another":
        return False
    pair = frozenset((row.tokens[difference.repair.first].norm, difference.theirs.norm))
    return pair in _ALIKE or row.tokens[difference.index].lemma.lower() in _BOTH.get(pair, ())


def _is_doubted(draft: Document, row: Row, difference: Difference, doubts: Doubts, marks: Cover) -> bool:
    """Whether the detector doubts a verb's or an adjective's preposition, and the original's calms it."""
    token = row.tokens[difference.repair.first]
    # Behind a noun it may belong to the verb before: "set a poem to music".
    if difference.kind != "another" or not row.tokens[difference.index].tag.startswith(("VB", "JJ")):
        return False
    if doubts.word(token) < OTHER_PREPOSITION or marks.touches(row.sentence.span):
        return False
    same = difference.same_object and doubts.word(token) >= SAME_OBJECT
    place = row.sentence.tokens.index(token)
    calmed = word_calmed(draft, row.sentence, place, difference.theirs.norm)
    return calmed >= (SAME_OBJECT_CALMED if same else OTHER_CALMED)


def _is_likelier(draft: Document, row: Row, difference: Difference) -> bool:
    """Whether the language model, where it may be asked, finds the sentence likelier with what the original has."""
    noun = row.tokens[difference.index].tag.startswith("NN")
    bar = LIKELIER_PREPOSITION_OF_NOUN if noun else LIKELIER_PREPOSITION
    found = gain(draft, row.sentence, [row.repair_of_sentence(difference.repair)], about=SMALL_WORDS)
    return found is not None and found >= (bar if difference.kind == "another" else LIKELIER_WITHOUT_PREPOSITION)


def _remark(draft: Document, row: Row, difference: Difference) -> Remark:
    word, first = row.tokens[difference.index], difference.repair.first
    theirs = difference.theirs
    place = row.span(difference.index, max(difference.index + 1, difference.repair.last))
    if difference.kind == "another":
        place = row.span(first, first + 1)
    shown = named(draft.words(place.cover(word.span)))
    said, instead = {
        "another": (f"{shown} has the wrong preposition; the original has {named(theirs.norm)}.", theirs.norm),
        "too many": (f"{shown} has a preposition too many; the original has none.", draft.words(word.span)),
        "too few": (
            f"{shown} lacks a preposition; the original has {named(theirs.norm)}.",
            f"{draft.words(word.span)} {theirs.norm}",
        ),
    }[difference.kind]
    return Remark(
        said, place, a=theirs.span, original=difference.original, suggestion=Suggestion(instead, "review"),
        confidence=0.8,
    )
