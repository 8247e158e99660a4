"""A word fits the grammar of its sentence but not the sense.

Why it matters:
    Translation engines and spinning tools put in words that are spelled right and parse well, and mean something
    else: readers laugh, or believe it.

Flags:
    B: The talks began late on Monday. Inside the hall, the minister melted officials from six towns.

    A: The minister greeted officials from six towns in the hall before the talks on the new harbour began.
    B: The minister melted officials from six towns in the hall before the talks on the new harbour began.

Passes:
    B: The talks began late on Monday. Inside the hall, the minister greeted officials from six towns.

    A: The foundry melted bells from six towns in the hall before the war ended.
    B: Before the war ended, the foundry melted bells from six towns in the hall.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from checker.checks._reading import Cover, named
from checker.collation import Collation
from checker.document import Plausibility, Span, Token
from checker.finding import Remark, Severity, Suggestion
from checker.language import words
from checker.registry import check


@dataclass(frozen=True, slots=True)
class Bar:
    """The gain, in bits, from which a word is told at a severity."""

    error: float
    warning: float


NEVER = math.inf

# For words that the language model knows as one token, and for rarer ones, which it finds unlikely anywhere. Chosen on
# Brown press texts, public-domain prose and the quiet fixtures, for about 0.1 false errors and 1 false warning in 1,000
# words; nouns are left to warnings, since an article's own subject is full of them (docs/decisions/language-model.md).
COMMON = {"verb": Bar(23.0, 17.0), "adjective": Bar(23.0, 19.0), "noun": Bar(NEVER, 22.0)}
RARE = {"verb": Bar(24.0, 20.0), "adjective": Bar(NEVER, 23.0), "noun": Bar(NEVER, 26.0)}
# Where an original has one other word of the same kind in this place, less is enough. Chosen on correct paraphrases.
ALIGNED = {"verb": Bar(18.0, 15.0), "noun": Bar(24.0, 20.0)}

# A logistic over the gain, fitted on the same texts with one word in 100 replaced by a synonym in a wrong sense.
SLOPE = 0.25
OFFSET = {"verb": -4.9, "adjective": -4.9, "noun": -5.6}

_CLASSES = {"V": "verb", "N": "noun", "J": "adjective"}
_FEWEST_RIVALS_NAMED = 2


@dataclass(frozen=True, slots=True)
class _Wording:
    """What an original has where the draft has the word."""

    original: int
    span: Span
    text: str


@check(severity="error", needs=("plausibility",))
def garbled_phrase(collation: Collation) -> Iterator[Remark]:
    """Words that another word would beat by far, less names and what the original says too."""
    draft = collation.draft
    names = Cover.of(name.span for name in draft.annotations.names)
    for plausibility in draft.annotations.plausibilities:
        token = next(iter(draft.tokens_in(plausibility.span)), None)
        if token is None or not plausibility.candidates or names.touches(token.span):
            continue
        kind = _CLASSES.get(token.tag[:1], "")
        wording = _wording(collation, token)
        severity = severity_of(token, kind, plausibility.gain, wording is not None)
        if severity is None or _original_uses(collation, token, kind):
            continue
        yield _remark(collation, token, kind, plausibility, severity, wording)


def severity_of(token: Token, kind: str, gain: float, aligned: bool = False) -> Severity | None:
    """How bad a word is that another beats by ``gain`` bits; None for not worth telling.

    ``aligned`` says that an original has another word in its place.
    """
    bar = (COMMON if token.norm in words.forms() else RARE).get(kind)
    if aligned and kind in ALIGNED:
        bar = ALIGNED[kind]
    if bar is None or gain < bar.warning:
        return None
    return "error" if gain >= bar.error else "warning"


def confidence_of(kind: str, gain: float) -> float:
    """The chance that a word with this gain is wrong, from 0 to 1."""
    return round(1 / (1 + math.exp(-(SLOPE * gain + OFFSET[kind]))), 2)


def _original_uses(collation: Collation, token: Token, kind: str) -> bool:
    """Whether the linked sentences have the word too; a noun anywhere in an original is the story's own."""
    sentence = collation.draft.sentence_at(token.span.start)
    for number, original in enumerate(collation.originals):
        linked = {a for link in collation.links if link.original == number and sentence in link.b for a in link.a}
        for place, other in enumerate(original.sentences):
            if (kind == "noun" or place in linked) and any(_same_word(token, candidate) for candidate in other.tokens):
                return True
    return False


def _same_word(one: Token, other: Token) -> bool:
    return one.norm == other.norm or (one.lemma != "" and one.lemma.lower() == other.lemma.lower())


def _remark(
    collation: Collation,
    token: Token,
    kind: str,
    plausibility: Plausibility,
    severity: Severity,
    wording: _Wording | None,
) -> Remark:
    word = named(collation.draft.words(token.span))
    confidence = confidence_of(kind, plausibility.gain)
    doubt = "does not fit here" if severity == "error" else "may be the wrong word here"
    if wording is not None:
        return Remark(
            message=f"{word} {doubt}; the original has {named(wording.text)}.",
            b=token.span,
            a=wording.span,
            original=wording.original,
            suggestion=Suggestion(wording.text, "review"),
            confidence=confidence,
            severity=severity,
        )
    best = plausibility.candidates[0]
    near = [name for name, gain in plausibility.candidates if gain >= best[1] / 2][:_FEWEST_RIVALS_NAMED]
    return Remark(
        message=f"{word} {doubt}; a word such as {' or '.join(named(name) for name in near)} would.",
        b=token.span,
        confidence=confidence,
        severity=severity,
    )


def _wording(collation: Collation, token: Token) -> _Wording | None:
    """The word of the same class that stood in an original where the draft has ``token``."""
    for link in collation.links:
        for edit in link.edits:
            if edit.kind != "replace" or not edit.b.contains(token.span):
                continue
            original = collation.originals[link.original]
            theirs = [other for other in original.tokens_in(edit.a) if other.tag == token.tag]
            ours = [other for other in collation.draft.tokens_in(edit.b) if other.tag == token.tag]
            # In a longer replacement only a word of its own kind, one to one, can be what it stands for.
            if len(theirs) == len(ours):
                other = theirs[ours.index(token)]
                return _Wording(link.original, other.span, original.words(other.span))
    return None
