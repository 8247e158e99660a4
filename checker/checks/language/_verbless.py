"""Long sentences without a verb, and words that may be a verb whatever their tag.

Taggers may take a verb for a noun: "those under 16 pay $5", "a day pass costs 44 euros".
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.checks._reading import FINITE, named
from checker.checks.language._families import tags
from checker.checks.language._gaps import may_be_verb
from checker.checks.language._rows import Row
from checker.checks.language._texts import Evidence, answers
from checker.document import Document, Token
from checker.finding import Remark

FEWEST_WORDS = 8
LIKELIER = 0.0
"""In bits: what a row must gain where a word in the shape of a noun is read as its verb."""

_SUBJECTS = ("NN", "CD")


def hides_verb(words: Sequence[Token]) -> bool:
    """Whether a word behind a noun, a pronoun or a figure may be its verb, or one is nothing but a verb by the list."""
    for one, two in zip(words, words[1:], strict=False):
        known = set(tags(two.norm))
        if known and known <= {"VBD", "VBZ", "VBP", "VB"}:
            return True
        if one.tag.startswith(_SUBJECTS) and not two.tag.startswith("VB") and known & {"VBZ", "VBD"}:
            return True
        if one.tag in ("CD", "NNS", "NNPS", "PRP") and two.tag == "NN" and "VB" in known:
            return True
    return False


def verbless(draft: Document, row: Row, evidence: Evidence) -> Remark | None:
    """A long sentence without a verb that stands for one with a verb; "passed" may be a past tense, however tagged."""
    text = draft.words(row.sentence.span)
    words = [token for index, token in enumerate(row.tokens) if row.is_word(index)]
    lemmas = {token.lemma.casefold() for token in words} | {token.norm for token in words}
    theirs = [token for _, token in evidence.tokens(row.number) if token.tag in FINITE]
    if answers(draft, row.sentence) or any(
        token.norm in lemmas or token.lemma.casefold() in lemmas for token in theirs
    ):
        return None  # "Talks resume on Monday": the original's verb, taken for a noun
    if len(words) < FEWEST_WORDS or text[-1] != "." or not text[0].isupper() or not theirs:
        return None
    opened = ("DT", "PRP$", "CD")
    plain = (at for at in range(len(words) - 1) if words[at + 1].tag in opened and may_be_verb(words, at))
    hidden = (at for at in range(1, len(row.tokens)) if _would_be_verb(row, at))
    if any(map(_is_verb, words)) or hides_verb(words) or any(plain) or any(hidden):
        return None
    place = next((place for place in evidence.linked[row.number]), None)
    return Remark(
        f"{named(text)} has no verb; the original has {named(theirs[0].norm)}.",
        row.sentence.span,
        a=theirs[0].span,
        original=place.original if place else None,
        confidence=0.65,
        severity="warning",
    )


def _would_be_verb(row: Row, index: int) -> bool:
    """Whether a word that is tagged as a noun may be a finite verb, by the list and by its neighbours: "the rescues on
    the mountain now number nine"."""
    known = set(tags(row.tokens[index].norm)) & {"VBP", "VBZ", "VBD"}
    return row.tokens[index].tag.startswith("NN") and any(
        row.gain(index, index + 1, tag) >= LIKELIER for tag in sorted(known)
    )


def _is_verb(token: Token) -> bool:
    """Whether it is tagged as a verb, an "-ing" apart, or an adjective that may be a past tense."""
    if token.tag.startswith("JJ"):
        return "VBD" in tags(token.norm)
    return token.tag == "MD" or token.tag.startswith("VB") and token.tag != "VBG"
