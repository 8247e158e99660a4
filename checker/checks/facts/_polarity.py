"""What one text denies and the other tells in words of its own, with nothing in it that denies: weighed evidence.

"A ship's anchor did not slice through it" and "the anchor of a ship cut through the cable" share hardly a phrase. That
they tell of one thing is seen from what they name and from the rest of what is denied (_passages.py). That the one is
the contrary of the other is seen from what is missing: nothing there denies, puts off, limits or is an opposite, so
that nothing can account for the "not". What could is no matter of more or less, and ends the matter; how much speaks
for one and the same thing is weighed, by a logistic regression which ``python -m tests.benchmarks fit_polarity
tests/benchmarks/stories.jsonl`` fits: "not" put into honest rewrites against the denials that honest rewrites hold.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from checker.checks._reading import is_shortened, quoted
from checker.checks.facts._accounted import (
    accounted_for,
    asserted,
    belongs,
    is_plain,
    is_refused,
    of_another,
    stated,
    turning_there,
)
from checker.checks.facts._grammar import ANY_SUBJECTS
from checker.checks.facts._negations import phrase, with_helpers
from checker.checks.facts._passages import (
    CLOSE,
    LIGHT,
    NAMED,
    RELATED,
    SAME,
    SYNONYM,
    THING,
    Retold,
    alike,
    beside,
    best,
    is_named,
    is_word,
    passages,
    retold,
    told,
    weight,
)
from checker.checks.facts._words import words_of
from checker.collation import Collation
from checker.document import Document, Span
from checker.finding import Remark

FEATURES = ("bare", "rest", "sentence", "named", "matched", "light", "turning", "beside", "longer")
WEIGHTS = (-0.85, 2.35, 1.64, 0.18, 0.31, 1.03, -0.38, -3.11, -2.62)
BIAS = 0.15
LEAST = 0.7

_AROUND = 2
_SHORT = 8
_FEW = 2
_TOLD = 0.75
_ALIKE = 0.5
_JOINED = 2
_STILL = frozenset("longer yet even anymore alone quite".split())


def weighed(collation: Collation, already: Sequence[Remark]) -> Iterator[Remark]:
    """One remark for each denial that the other text tells undenied, those that ``already`` tell of left out."""
    for index in range(len(collation.originals)):
        for lost in (True, False):
            here, there = _both(collation, index, lost)
            cut = lost and is_shortened(collation, index)
            for found in candidates(collation, index, lost):
                values = features(found, here, there)
                score = 1 / (1 + math.exp(-BIAS - sum(w * x for w, x in zip(WEIGHTS, values, strict=True))))
                if score < LEAST or not enough(found) or cut and found.sure < SYNONYM:
                    continue  # who shortens leaves denials out, and keeps what was said beside them
                if _is_copied(collation, index, lost, found.here.number):
                    continue
                surely = _surely(found, values)
                untold = surely and is_refused(found) and asserted(found)
                if not untold and _closely_told(collation, index, lost, found):
                    continue  # the two sides were compared clause by clause, but for what was refused
                denied = phrase(found.here.side, found.negation)
                said = _said(found)
                a, b = (denied, said) if lost else (said, denied)
                if not any(_same_place(remark, index, a, b, lost) for remark in already):
                    yield _remark(collation, index, a, b, score, surely)


def _is_copied(collation: Collation, index: int, lost: bool, number: int) -> bool:
    """Whether the sentence of a denial stands word for word in the other text, so that nothing became of it."""
    return any(
        link.original == index and link.relation in ("verbatim", "typographic")
        and number in (link.a if lost else link.b)
        for link in collation.links
    )


def _closely_told(collation: Collation, index: int, lost: bool, found: Retold) -> bool:
    """Whether a link holds both passages and tells most words alike."""
    a, b = (found.here.number, found.there.number) if lost else (found.there.number, found.here.number)
    for link in collation.links:
        if link.original == index and a in link.a and b in link.b:
            words = words_of(collation, link)
            if words is not None and words.told_alike(_ALIKE):
                return True
    return False


def _same_place(remark: Remark, index: int, a: Span, b: Span, lost: bool) -> bool:
    if remark.b.overlaps(b) and not lost:
        return True
    return lost and remark.original == index and remark.a is not None and remark.a.overlaps(a)


def _said(found: Retold) -> Span:
    """The verb with its helpers, or the word, that says it there."""
    side, at = found.there.side, found.counterpart
    return with_helpers(side, at) if at in found.there.clauses else side.tokens[at].span


def _surely(found: Retold, values: Sequence[float]) -> bool:
    """Whether the same word is said of nearly the same, and nothing turns it round."""
    named = dict(zip(FEATURES, values, strict=True))
    return found.sure == SAME and not named["turning"] and min(named["rest"], named["sentence"]) >= _TOLD


def _remark(collation: Collation, index: int, a: Span, b: Span, score: float, surely: bool) -> Remark:
    words_a, words_b = collation.originals[index].words(a), collation.draft.words(b)
    return Remark(
        message=(
            f"\u201c{words_a}\u201d became \u201c{words_b}\u201d: "
            + ("that turns the meaning round." if surely else "does that turn the meaning round?")
        ),
        b=b,
        a=a,
        original=index,
        confidence=round(min(0.9, score - 0.1), 2) if surely else round(min(0.75, score - 0.25), 2),
        severity="error" if surely else "warning",
    )


def _both(collation: Collation, index: int, lost: bool) -> tuple[Document, Document]:
    original, draft = collation.originals[index], collation.draft
    return (original, draft) if lost else (draft, original)


def candidates(collation: Collation, index: int, lost: bool) -> Iterator[Retold]:
    """The denials that the other text tells somewhere near and that nothing there can account for."""
    here, there = _both(collation, index, lost)
    own, others = passages(here), passages(there)
    speech = quoted(here)
    for passage in own.values():
        if not passage.denials or any(token.norm == "?" for token in passage.side.tokens):
            continue
        around = [others[number] for number in _numbers(collation, index, lost, passage.number) if number in others]
        for negation in passage.denials:
            if speech.touches(passage.side.tokens[negation.index].span):
                continue  # a quotation is kept word for word, or told of as altered
            found = retold(passage, negation, around)
            if found is not None and stated(found) and not accounted_for(found, own, others):
                yield found


def _numbers(collation: Collation, index: int, lost: bool, number: int) -> Sequence[int]:
    """The sentences of the other text in which what sentence ``number`` says may be told: all of a short text, else
    those around what was made of it or of its neighbours."""
    sentences = (collation.draft if lost else collation.originals[index]).sentences
    if len(sentences) <= _SHORT:
        return range(len(sentences))
    near = range(number - 1, number + 2)
    linked = {
        other
        for link in collation.links if link.original == index
        for own, others in (((link.a, link.b) if lost else (link.b, link.a)),) if any(at in near for at in own)
        for other in others
    }
    return sorted({at for other in linked for at in range(other - _AROUND, other + _AROUND + 1)})


def enough(found: Retold) -> bool:
    """Whether enough is told of the same thing.

    Beside the verb that is one word, and two where the verb says little or one that is only related stands for it;
    where none does, three, or two of which one is a name or a figure and one is none. One thing of it has to stand
    in the clause of the verb there itself, more than one where the verb says little, and more than a name where no
    word is the verb's own: of the people whom a sentence names it may say anything. "No" and "nobody" deny one
    thing of many: as the subject alone, and where nearly all is told; so does "declined to".
    """
    side, verb, count = found.here.side, found.verb, len(found.found)
    if not count:
        return False
    light = side.tokens[verb].lemma in LIGHT
    if is_plain(found):
        if not _one_statement(found, light):
            return False
        if not found.sure or _by_any_verb(found):
            names = sum(is_named(side.tokens[at]) for at in found.found)
            things = any(
                not is_named(side.tokens[at]) and alike(side.tokens[at], found.there.side.tokens[other]) > RELATED
                for at, other in found.found.items()
            )
            return things and (count > _FEW or count == _FEW and names > 0)
        light = light and found.sure < SAME
        return count >= _FEW or found.sure >= CLOSE and not light
    if found.sure < SYNONYM:
        return False
    told_here = _told_of_sentence(found) >= _TOLD
    if is_refused(found):
        return count >= _FEW or told_here
    subjects = [at for at in side.children(verb) if side.tokens[at].dep in ANY_SUBJECTS]
    subject = any(found.negation.index in (at, *side.children(at)) for at in subjects)
    compared = any(token.norm in ("more", "longer") for token in side.tokens)
    return subject and told_here and not compared and not light


def _one_statement(found: Retold, light: bool) -> bool:
    """Whether enough of it stands in the clause of the counterpart itself; of the same verb it may stand anywhere where
    nearly all is told."""
    if found.sure == SAME and _told_of_sentence(found) >= _TOLD:
        return True
    told_there = _told_in_clause(found)
    if not found.sure or _by_any_verb(found):
        return told_there > NAMED
    return told_there > THING if light else told_there >= THING


def _by_any_verb(found: Retold) -> bool:
    """Whether what stands for the verb there is a verb that says little, and no synonym."""
    return found.sure < SYNONYM and found.there.side.tokens[found.counterpart].lemma in LIGHT


def _told_in_clause(found: Retold) -> float:
    """The weight of what is told in the clause of the counterpart itself; a name of many words is told once."""
    here, there = found.here.side, found.there.side
    verb = there.predicate(found.counterpart)
    clause = told(there, found.counterpart if verb is None else verb)
    total, name = 0.0, None
    for at in sorted(found.inside):
        named = is_named(here.tokens[at])
        goes_on = named and name is not None and at - name <= _JOINED
        name = at if named else name
        if not goes_on and at in found.found and found.found[at] in clause:
            total += weight(here.tokens[at]) * alike(here.tokens[at], there.tokens[found.found[at]])
    return total


def _told_of_sentence(found: Retold) -> float:
    """The share of the sentence with the denial that is told there."""
    words, others = found.here.tokens(found.here.words), found.there.tokens(found.there.words)
    return sum(best(token, others) for token in words) / max(1, len(words))


def features(found: Retold, here: Document, there: Document) -> tuple[float, ...]:
    """The values of FEATURES.

    ``bare``: no word stands for the verb; ``rest``: the share of the other clause that is told here; ``sentence``: the
    share of this sentence that is told there; ``named``: names and figures told there, up to 3; ``matched``: words of
    the denied statement told there, up to 5; ``light``: the verb says little by itself; ``turning``: words there that
    turn something else round, up to 2; ``beside``: denials in the sentences beside it that may be this one, up to 2;
    ``longer``: "no longer", "not yet", "not even".
    """
    own, others = passages(here), passages(there)
    tokens, words = found.here.side.tokens, found.there.side
    verb = words.predicate(found.counterpart)
    said = [
        token for at in told(words, found.counterpart if verb is None else verb)
        if is_word(token := words.tokens[at]) and at != found.counterpart
    ]
    all_here = found.here.tokens(found.here.words)
    near = {*found.here.side.below(found.verb), *range(found.negation.index - 1, found.negation.index + 4)}
    denied_beside = sum(
        not of_another(passage, denial, found, own) and belongs(passage, denial.index, found, own)
        for passage in beside(others, found.there.number) for denial in passage.denials
    )
    return (
        float(not found.sure),
        sum(best(token, all_here) for token in said) / len(said) if said else 0.5,
        _told_of_sentence(found),
        min(3.0, sum(is_named(tokens[at]) for at in found.found)),
        min(5.0, len(found.found)),
        float(tokens[found.verb].lemma in LIGHT),
        min(2.0, len(turning_there(found, own))),
        min(2.0, denied_beside),
        float(any(tokens[at].norm in _STILL for at in near if 0 <= at < len(tokens))),
    )
