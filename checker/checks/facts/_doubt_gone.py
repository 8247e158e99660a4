"""A statement that is only possible or thought in the original, told as a fact by another verb or in another order.

"May slow memory loss, a trial suggests", "slows memory loss, a study shows": the draft's sentence gives somebody's word
for it, too, and that is no doubt where the original gives it as well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.checks.facts._grammar import is_verb
from checker.checks.facts._hedge_gone import HELD, MAY, PERHAPS
from checker.checks.facts._supposed import OPEN
from checker.checks.facts._verbs import REPORTS, group
from checker.checks.facts._words import Side, Words, is_content
from checker.document import Span
from checker.language.classes import HEDGES

PERCEIVED = frozenset(
    "see hear feel smell taste notice observe imagine understand expect remember recall recognise recognize".split()
)
_SAID = frozenset(("say", "report"))
_CREDITS = frozenset(("accord", "according"))
_NO_DOUBT = frozenset("about set due can would ought must should let enable able allow tend offer ready".split())
_NEAR = 8
_FEWEST, _KEPT = 3, 0.5
"""How many words of sense of the statement must stand in the draft's clause, and what share of them."""


def doubt_gone(words: Words) -> Iterator[tuple[Span, Span]]:
    """The original's word of doubt with its verb, and the draft's verb that tells the same without a doubt."""
    for cue, verb in _doubtful(words.a):
        told = _told(words, cue, verb)
        if told is None or words.a.negated(verb) or words.b.negated(told) or _is_open(words, cue, told):
            continue
        if _is_kept(words, cue, verb):
            continue
        if words.a.quoted(verb) or words.b.quoted(told) or cue in words.to_b and words.a.tokens[cue].tag != "MD":
            continue
        # What one may or could do is often allowed, unless it is the same verb: "may slow", "slows".
        if words.a.tokens[cue].tag == "MD" and words.to_b.get(verb) != told and not group(words.a, verb).perfect:
            continue
        found = group(words.b, told)
        if found.time and not found.modal and words.b.tokens[told].lemma not in REPORTS:
            yield words.a.tokens[cue].span.cover(words.a.tokens[verb].span), found.span


def _doubtful(side: Side) -> Iterator[tuple[int, int]]:
    """The words that make a verb's statement less than a fact, each with the verb."""
    for index, token in enumerate(side.tokens):
        lemma, head = token.lemma.casefold(), side.heads[index]
        if token.tag == "MD" and token.norm in MAY and token.dep == "aux" and is_verb(side.tokens[head]):
            asked = any(side.tokens[child].norm in ("if", "whether") for child in side.children(head))
            if side.tokens[head].lemma not in PERCEIVED and not asked:
                yield index, head
        elif token.norm in PERHAPS and token.dep == "advmod" and is_verb(side.tokens[head]):
            behind = side.tokens[index + 1:index + 3]
            if not any(figure.phrase.overlaps(other.span) for figure in side.figures() for other in behind):
                yield index, head  # no "perhaps 300 came"
        elif token.tag == "VBN" and lemma in HELD and side.passive(index):
            for child in side.children(index):
                if side.tokens[child].dep in ("xcomp", "ccomp") and is_verb(side.tokens[child]):
                    yield index, child
                if side.tokens[child].norm == "of" and lemma not in _SAID:
                    yield from ((index, at) for at in side.children(child) if side.tokens[at].dep == "pcomp")


def _is_kept(words: Words, cue: int, verb: int) -> bool:
    """Whether a sentence of the draft near by has the word of doubt beside a word of the statement."""
    document, stated = words.b.document, {
        words.a.tokens[at].lemma.casefold() for at in words.a.clause(verb) if is_content(words.a.tokens[at])
    }
    lemma = words.a.tokens[cue].lemma.casefold()
    here = document.sentence_at(words.b.tokens[0].span.start) or 0
    return any(
        lemma in said and said & (stated - {lemma})
        for said in (
            {token.lemma.casefold() for token in sentence.tokens}
            for sentence in document.sentences[max(0, here - _NEAR):here + _NEAR]
        )
    )


def _told(words: Words, cue: int, verb: int) -> int | None:
    """The draft's verb in whose clause most of the statement stands; None where too little of it does."""
    side = words.a
    above = side.heads[verb] if side.tokens[verb].dep in ("xcomp", "ccomp", "pcomp") else verb
    stated = {*side.clause(verb)} | {at for at in side.clause(cue if side.tokens[cue].tag == "VBN" else above)}
    stated = {at for at in stated if is_content(side.tokens[at]) and at != cue}
    there = [words.to_b[at] for at in sorted(stated) if at in words.to_b]
    if len(there) < _FEWEST or len(there) < _KEPT * len(stated):
        return None
    verbs = Counter(held for at in there if (held := words.b.predicate(at)) is not None)
    found, times = max(verbs.items(), key=lambda pair: (pair[1], -pair[0]), default=(0, 0))
    return found if times >= max(_FEWEST - 1, _KEPT * len(there)) else None


def _is_open(words: Words, cue: int, told: int) -> bool:
    """Whether a word around the draft's verb leaves anything open, or gives somebody's word where the original gives
    nobody's."""
    side = words.b
    credited = any(
        at != cue and (token.lemma in REPORTS and token.tag.startswith("V") or token.lemma.casefold() in _CREDITS)
        for at, token in enumerate(words.a.tokens)
    )
    for at in _around(side, told):
        token = side.tokens[at]
        lemma = token.lemma.casefold()
        if lemma in _CREDITS or token.tag.startswith("V") and token.lemma in REPORTS and lemma not in HEDGES:
            if not credited:
                return True
        elif token.norm == "?" or lemma not in _NO_DOUBT and (lemma in HEDGES or lemma in OPEN or token.norm in OPEN):
            return True
    return False


def _around(side: Side, verb: int) -> Iterator[int]:
    """What belongs to the clause of a verb, to those that it hangs on, and to those that hang on it and are no
    statements beside it."""
    held = [verb]
    for index in held:
        held.extend(
            child for child in side.children(index)
            if side.tokens[child].dep != "conj" or not is_verb(side.tokens[child])
        )
    yield from held
    for above in side.above(verb):
        if above not in held:
            yield from (at for at in side.clause(above) if at not in held)
