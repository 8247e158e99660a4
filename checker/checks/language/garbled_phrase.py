"""A word fits the grammar of its sentence but not the sense.

Why it matters:
    Translation engines and spinning tools put in words that are spelled right and parse well, and mean something
    else: readers laugh, or believe it.

Flags:
    B: The talks began late on Monday. Inside the hall, the minister melted officials from six towns.

    A: The minister greeted officials from six towns in the hall before the talks on the new harbour began.
    B: The minister melted officials from six towns in the hall before the talks on the new harbour began.

    A: The council will raise the question of the old swimming pool in May.
    B: In May the council will hoist the question of the old swimming pool.

    A: The city wants to dry out the black market in concert tickets, the mayor said on Monday.
    B: The city wants to dry out the dark market in concert tickets, the mayor said on Monday.

    A: Heavy snow fell on the port of Elden overnight, and two schools stayed shut.
    B: Two schools stayed shut after ponderous snow fell on the port of Elden overnight.

Passes:
    B: The talks began late on Monday. Inside the hall, the minister greeted officials from six towns.

    A: The foundry melted bells from six towns in the hall before the war ended.
    B: Before the war ended, the foundry melted bells from six towns in the hall.

    A: The bank will close its last branch in the old town of Elden in June, the manager told staff on Monday.
    B: The bank will shut its last office in the old town of Elden in June, the manager told staff on Monday.

    A: Heavy snow fell on the port of Elden overnight, and two schools stayed shut.
    B: Two schools stayed shut after thick snow fell on the port of Elden overnight.

    A: The coach said on Monday that the win had been the best of the season.
    B: The win had been the season's best, the coach quipped on Monday.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from checker.checks._reading import Cover, named
from checker.checks.language._texts import foreign
from checker.collation import Collation
from checker.document import Document, Plausibility, Token
from checker.finding import Remark, Severity, Suggestion
from checker.language import concrete, inflections, prevalence, wrong_word
from checker.language.classes import VERBS_OF_REPORT, VERBS_OF_SPEECH
from checker.registry import check


@dataclass(frozen=True, slots=True)
class Bar:
    """The log odds, as of :func:`checker.language.wrong_word.odds`, from which a word is told at a severity."""

    error: float
    warning: float


NEVER = math.inf
_CLASSES = {"V": "verb", "N": "noun", "J": "adjective"}

# Chosen on press texts of another time and on held-out public-domain prose, for about 0.1 false errors and 0.3 false
# warnings in 1,000 words, and raised where the quiet fixtures had more; an article's own subject is full of odd
# nouns, which stay warnings (docs/decisions/detector.md).
# The bars of warnings lie in wrong_word, since the language model is not asked for words that cannot reach them.
BOTH = {
    "verb": Bar(0.1, wrong_word.LEAST["V"]),
    "adjective": Bar(0.4, wrong_word.LEAST["J"]),
    "noun": Bar(NEVER, wrong_word.LEAST["N"]),
}
# Where an original has another word in this place, an error is right four times of five if one replaced word
# in thirty is wrong, and a warning more often than not.
REPLACED = {name: Bar(0.1, -0.8) for name in _CLASSES.values()}
# Any other word that the originals have not: lively English is told here first, its verbs above all, of which two in
# three below the error's bar were honest ones (docs/decisions/detector.md).
TOLD = {name: Bar(0.1, wrong_word.LEAST_TOLD[letter]) for letter, name in _CLASSES.items()} | {"verb": Bar(0.1, 0.0)}
# The detector without the language model.
ALONE = {"verb": Bar(NEVER, 1.2), "adjective": Bar(NEVER, 0.5), "noun": Bar(NEVER, 1.0)}

# An error is what an editor would call sure.
SURE = 0.6
# Beside an original, only the words that it has not are judged, two in five: the same wrong words among fewer.
OWN = 0.9
# The odds take one word in 100 to be wrong; of the words that stand in another's place it is one in thirty
# (the open stories and pairs).
IN_PLACE = 1 / 30
# What that adds to the odds.
MORE_IN_PLACE = round(math.log(IN_PLACE / (1 - IN_PLACE)) - math.log(prevalence.USUAL / (1 - prevalence.USUAL)), 2)

_RIVALS_NAMED = 2


@check(severity="error", needs=("plausibility",), yields_to=("language/misspelling",))
def garbled_phrase(collation: Collation) -> Iterator[Remark]:
    """Words that the models hold for wrong, less names and what the original says too."""
    draft = collation.draft
    names = Cover.of(name.span for name in draft.annotations.names)
    others = Cover.of(sentence.span for _, sentence in foreign(draft))
    shift: float | None = None
    for plausibility in draft.annotations.plausibilities:
        token = next(iter(draft.tokens_in(plausibility.span)), None)
        if token is None or token.tag[:1] not in _CLASSES or names.touches(token.span):
            continue
        # Only what might be told is worth looking up.
        if others.touches(token.span) or severity_of(token, plausibility, shift=prevalence.MOST) is None:
            continue
        if _original_uses(collation, token, _CLASSES[token.tag[:1]]) or _says(token, plausibility):
            continue
        shift = shift_of(draft) if shift is None else shift
        severity = severity_of(token, plausibility, bool(collation.originals), shift)
        if severity is not None:
            yield _remark(collation, token, plausibility, severity, shift)


def shift_of(draft: Document) -> float:
    """What the draft as a whole adds to the log odds of each of its words: several that are surely wrong make the
    others likelier. Words that were not judged do not count."""
    known = {plausibility.span: plausibility for plausibility in draft.annotations.plausibilities}
    asked = any(plausibility.gain is not None for plausibility in known.values())
    told = any(plausibility.told for plausibility in known.values())
    names = Cover.of(name.span for name in draft.annotations.names)
    odds: list[float] = []
    for suspicion in draft.annotations.suspicions:
        token = next(iter(draft.tokens_in(suspicion.span)), None)
        if not suspicion.word or token is None or names.touches(token.span):
            continue
        if token.tag[:1] in _CLASSES and token.norm.isalpha() and token.tag not in ("NNP", "NNPS"):
            unasked = Plausibility(token.span, 0.0 if asked else None, (), suspicion.word, told=told)
            odds.append(odds_of(token, known.get(token.span, unasked)))
    return prevalence.shift(odds)


def odds_of(token: Token, plausibility: Plausibility, shift: float = 0.0) -> float:
    """The natural log odds that the word is wrong; ``shift`` is what the whole document adds to those of each word."""
    replaced = _is_replaced(plausibility)
    evidence = wrong_word.Evidence(
        token.tag, token.norm, plausibility.suspicion, plausibility.gain, replaced, plausibility.told,
        plausibility.fixed, concrete.is_concrete(token.lemma.lower(), token.tag), plausibility.rival,
    )
    return wrong_word.odds(evidence, causal_model=plausibility.gain is not None) + shift


def _is_replaced(plausibility: Plausibility) -> bool:
    """Whether an original has another word in the very place."""
    return plausibility.wording is not None and not plausibility.told


def severity_of(
    token: Token, plausibility: Plausibility, compared: bool = False, shift: float = 0.0
) -> Severity | None:
    """How bad a word is; None for not worth telling. ``compared``: there is an original; ``shift`` as in odds_of."""
    bars = REPLACED if _is_replaced(plausibility) else TOLD if plausibility.told else BOTH
    if plausibility.gain is None:
        bars = ALONE
    bar = bars[_CLASSES[token.tag[:1]]]
    odds = odds_of(token, plausibility, shift)
    if odds < bar.warning:
        return None
    sure = confidence_of(odds, _is_beside(plausibility), compared) >= SURE
    return "error" if odds >= bar.error and sure else "warning"


def _is_beside(plausibility: Plausibility) -> bool:
    """Whether the language model knew what an original says."""
    return plausibility.gain is not None and (plausibility.told or plausibility.wording is not None)


def confidence_of(odds: float, beside: bool = False, compared: bool = False) -> float:
    """The chance that a word of these odds is wrong, from 0 to 1; higher where there is an original (``compared``) and
    where the language model knew what that says (``beside``)."""
    return round(1 / (1 + math.exp(-odds - (MORE_IN_PLACE if beside else OWN if compared else 0.0))), 2)


def _original_uses(collation: Collation, token: Token, kind: str) -> bool:
    """Whether the linked sentences have the word too; a noun anywhere in an original is the story's own."""
    sentence = collation.draft.sentence_at(token.span.start)
    for number, original in enumerate(collation.originals):
        linked = {a for link in collation.links if link.original == number and sentence in link.b for a in link.a}
        for place, other in enumerate(original.sentences):
            if (kind == "noun" or place in linked) and any(_same_word(token, candidate) for candidate in other.tokens):
                return True
    return False


def _says(token: Token, plausibility: Plausibility) -> bool:
    """Whether one verb of saying stands for another: which of them fits is for other checks to say."""
    theirs = [plausibility.wording.text] if plausibility.wording else [name for name, _ in plausibility.candidates[:1]]
    ours = token.tag[:1] == "V" and not _sayings().isdisjoint((token.norm, token.lemma.lower()))
    return ours and any(text.lower() in _sayings() for text in theirs)


@cache
def _sayings() -> frozenset[str]:
    """All forms of the verbs of saying."""
    verbs = VERBS_OF_SPEECH | VERBS_OF_REPORT
    return verbs | {form for verb in verbs for form in inflections.inflections(verb, verb)}


def _same_word(one: Token, other: Token) -> bool:
    return one.norm == other.norm or (one.lemma != "" and one.lemma.lower() == other.lemma.lower())


def _remark(
    collation: Collation, token: Token, plausibility: Plausibility, severity: Severity, shift: float
) -> Remark:
    wording = plausibility.wording
    confidence = confidence_of(odds_of(token, plausibility, shift), _is_beside(plausibility), bool(collation.originals))
    doubt = "does not fit here" if severity == "error" else "may be the wrong word here"
    if wording is not None:
        # In the form that the original has, which may be another than the draft would need.
        theirs = " ".join(collation.originals[wording.original].words(wording.a).split())
        theirs = wording.text if theirs.lower() == wording.text.lower() else theirs
        return Remark(
            message=f"{named(collation.draft.words(wording.span))} {doubt}; the original has {named(theirs)}.",
            b=wording.span,
            a=wording.a,
            original=wording.original,
            suggestion=Suggestion(wording.text, "review"),
            confidence=confidence,
            severity=severity,
        )
    word = named(collation.draft.words(token.span))
    near = [name for name, gain in plausibility.candidates if gain >= plausibility.candidates[0][1] / 2]
    would = " or ".join(named(name) for name in near[:_RIVALS_NAMED])
    return Remark(
        message=f"{word} {doubt}; a word such as {would} would." if would else f"{word} {doubt}.",
        b=token.span,
        confidence=confidence,
        severity=severity,
    )
