"""A clause that has lost its subject behind "that", and "in spite" that has lost its "of".

"She said that was untrue" is good English, with "that" for a subject. So the sentence must be as odd with "this" in the
place of "that", and right with a person between the two.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.checks._reading import FINITE, named
from checker.checks.language._doubts import Doubts
from checker.checks.language._repairs import Repair, calmest, worst_after
from checker.document import Document, Sentence
from checker.finding import Remark
from checker.language.classes import VERBS_OF_REPORT, VERBS_OF_SPEECH

# The level of "something is missing before it", what may be left with a subject, and what must be left with "this".
SUBJECT, LEFT, STANDING = 11.0, 4.5, 6.5

_PERSONS = ("he", "she", "they")
_REACH = 5


@dataclass(frozen=True, slots=True)
class Lost:
    """A word of kind ``kind`` that is missing before the token at ``index``."""

    index: int
    kind: str


def lost_words(draft: Document, sentence: Sentence, doubts: Doubts) -> Iterator[Lost]:
    """Those of a sentence, from left to right."""
    tokens = sentence.tokens
    for index in range(2, len(tokens)):
        before, token = tokens[index - 1], tokens[index]
        if before.norm == "spite" and tokens[index - 2].norm == "in" and token.tag in ("DT", "PRP$", "NN", "NNP", "JJ"):
            yield Lost(index, "“of”")
        if before.norm != "that" or token.tag not in FINITE or doubts.missing(token) < SUBJECT:
            continue
        reported = any(
            one.lemma in VERBS_OF_SPEECH | VERBS_OF_REPORT and one.tag.startswith("VB")
            for one in tokens[max(0, index - _REACH):index - 1]
        )
        if not reported or worst_after(draft, sentence, Repair(index - 1, index, ("this",))) < STANDING:
            continue
        if calmest(draft, sentence, [Repair(index, index, (person,)) for person in _PERSONS], LEFT) is not None:
            yield Lost(index, "subject")


def told(draft: Document, sentence: Sentence, lost: Lost) -> Remark:
    """What is missing behind "that" or "in spite"."""
    tokens = sentence.tokens
    around = draft.words(tokens[max(0, lost.index - 3)].span.cover(tokens[min(len(tokens) - 1, lost.index + 2)].span))
    word, span = draft.words(tokens[lost.index].span), tokens[lost.index - 1].span.cover(tokens[lost.index].span)
    what = f"A {lost.kind}" if lost.kind.isalpha() else lost.kind
    message = f"{what} seems to be missing before {named(word)} in {named(around)}."
    return Remark(message, span, confidence=0.8, severity="warning")
