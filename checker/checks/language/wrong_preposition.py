"""A verb or an adjective has another preposition behind it than English gives it.

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

from collections.abc import Iterator, Mapping, Sequence

from checker.checks._reading import named, quoted
from checker.checks.language._doubts import (
    OTHER_CALMED,
    OTHER_PREPOSITION,
    SAME_OBJECT,
    SAME_OBJECT_CALMED,
    Doubts,
)
from checker.checks.language._repairs import word_calmed
from checker.checks.language._rows import rows
from checker.checks.language._texts import Evidence
from checker.collation import Collation
from checker.document import Token
from checker.finding import Remark, Suggestion
from checker.registry import check

_PREPOSITIONS = frozenset(
    "of in to for on with at by from about into over under after against between through during as towards upon "
    "within without before".split()
)
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
_OBJECT_REACH = 4

# Original's number, its preposition and the lemma of that one's noun.
_Use = tuple[int, Token, str]


@check(severity="warning", needs=("suspicion",), yields_to=("language/extra-word", "language/verb-form"))
def wrong_preposition(collation: Collation) -> Iterator[Remark]:
    """A preposition that the detector doubts, behind a word that has another in a linked sentence, which calms it."""
    draft = collation.draft
    evidence = Evidence.of(collation)
    marks = quoted(draft)
    doubts = Doubts.of(draft)
    for row in rows(draft):
        if row.number not in evidence.linked or marks.touches(row.sentence.span):
            continue
        theirs = _uses(evidence, row.number)
        tokens = row.sentence.tokens
        for index in range(1, len(tokens)):
            token = tokens[index]
            governor = tokens[index - 1]
            # Behind a noun it may belong to the verb before: "set a poem to music".
            governs = governor.tag.startswith(("VB", "JJ")) and governor.norm.isalpha()
            uses = theirs.get(governor.lemma.lower(), ()) if governs else ()
            if token.norm not in _PREPOSITIONS or doubts.word(token) < OTHER_PREPOSITION or not uses:
                continue
            if not draft.words(token.span).islower() or any(other.norm == token.norm for _, other, _ in uses):
                continue
            ours = _object(tokens[index + 1:])
            for original, other, object_ in uses:
                pair = frozenset((token.norm, other.norm))
                if pair in _ALIKE or governor.lemma.lower() in _BOTH.get(pair, ()):
                    continue
                same = ours == object_ != "" and doubts.word(token) >= SAME_OBJECT
                bar = SAME_OBJECT_CALMED if same else OTHER_CALMED
                if word_calmed(draft, row.sentence, index, other.norm) >= bar:
                    text = named(draft.words(governor.span.cover(token.span)))
                    yield Remark(
                        f"{text} has the wrong preposition; the original has {named(other.norm)}.",
                        token.span,
                        a=other.span,
                        original=original,
                        suggestion=Suggestion(other.norm, "review"),
                        confidence=0.8,
                    )
                    break


def _uses(evidence: Evidence, number: int) -> Mapping[str, tuple[_Use, ...]]:
    """The prepositions of the sentences linked to the draft's sentence ``number``, by the lemma before each."""
    found: dict[str, tuple[_Use, ...]] = {}
    theirs = list(evidence.tokens(number))
    for index in range(1, len(theirs)):
        original, token = theirs[index]
        if token.norm in _PREPOSITIONS and token.tag in ("IN", "TO"):
            before = theirs[index - 1][1].lemma.lower()
            behind = [other for _, other in theirs[index + 1:index + 1 + _OBJECT_REACH]]
            found[before] = (*found.get(before, ()), (original, token, _object(behind)))
    return found


def _object(tokens: Sequence[Token]) -> str:
    """The lemma of the first noun, with no other preposition or verb before it; empty for none."""
    for token in tokens[:_OBJECT_REACH]:
        if token.tag.startswith("NN"):
            return token.lemma.lower()
        if token.tag.startswith(("IN", "TO", "VB", "MD", "CC")):
            return ""
    return ""
