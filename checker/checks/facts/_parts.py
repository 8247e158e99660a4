"""What is told of a part and then of the whole: "some of the villages", "the villages"; "diesel cars registered before
2011", "any diesel car"; "only patients who", "anyone"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._grammar import EXCEPT, negation_cues
from checker.checks.facts._words import Side, Words, is_content
from checker.document import Span
from checker.language.noun_kinds import is_person

_PARTS = frozenset(
    """
    some most many several few half majority minority bulk handful number part section portion share fraction couple
    third quarter fifth tenth percent cent dozen lot plurality remainder rest
    """.split()
)
"""What stands before "of the" and takes a part."""
_DEFINITE = frozenset("the this that these those its their his her our my your".split())
_NEARLY = frozenset("almost nearly virtually practically mostly largely mainly partly partially".split())
_REST = frozenset(("rest", "remainder"))
_UP_TO = frozenset("until till to through throughout by before".split())
_ALL = frozenset(
    """
    all every each everyone everybody everything everywhere anyone anybody anything anywhere throughout entire entirely
    whole wholly full fully total totally complete completely unanimous unanimously universal universally invariably
    always whoever whatever whichever regardless irrespective
    """.split()
)
_ANY = frozenset("anyone anybody anything anywhere any".split())
_EVERYWHERE = frozenset("throughout everywhere anywhere unanimously universally invariably without across".split())
"""What makes a whole clause hold of all."""
_WHOEVER = frozenset("anyone anybody everyone everybody those all".split())
_OPENING = frozenset("if whether without before than hardly deny denied refuse refused".split())
_WHOLES = (("without", "exception"), ("across", "the", "board"), ("to", "a", "man"), ("one", "and", "all"))
_LIMITS = _PARTS | _NEARLY | frozenset(
    """
    only solely exclusively alone except excepting excluding bar barring unless but apart save other others exception
    exempt exemption limit restrict confine reserve eligible certain selected various one two three four five six seven
    eight nine ten hundred thousand million some sometimes partial limited particular specific not no none nor never
    without those who whose where if provided
    """.split()
)
"""Words with which less than everything is told of."""
_LEFT_OUT = EXCEPT | frozenset("but unless without other only exception exclude exempt exemption not no".split())
_RESTRICTS = frozenset(("relcl", "acl"))


def widened(words: Words) -> tuple[Span, Span] | None:
    """The words of the original that limit what is told of, and those of the draft that tell of all of it."""
    return next(_undivided(words), None) or next(_universal(words), None) or next(_anyone(words), None)


def _undivided(words: Words) -> Iterator[tuple[Span, Span]]:
    """ "Some of the villages" that became "the villages", where nothing else in the draft's passage takes a part."""
    if any(_limits(words.b, at) for at in range(len(words.b.tokens))):
        return
    for a, token in enumerate(words.a.tokens):
        if not _takes_part(words.a, a):
            continue
        for child in words.a.children(a):
            if words.a.tokens[child].norm != "of":
                continue
            for noun in words.a.children(child):
                b = words.to_b.get(noun)
                if b is None or noun not in words.sure_a or words.a.tokens[noun].tag == "NN" and (
                    not _is_definite(words.a, noun)
                ):
                    continue
                if token.norm in _REST and _is_up_to(words.b, b):
                    continue  # "for the rest of the week", "until the week is out"
                if _is_definite(words.b, b) and words.b.tokens[words.b.heads[b]].norm != "of":
                    yield token.span.cover(words.a.tokens[noun].span), _phrase(words.b, b)


def _is_up_to(side: Side, noun: int) -> bool:
    """Whether it is the end of what a noun names that is meant: "until the week is out", "to the end of the week"."""
    above = [noun, *side.above(noun)][:4]
    return any(
        side.tokens[at].dep in ("prep", "mark") and side.tokens[at].norm in _UP_TO
        for there in above for at in (there, *side.children(there))
    )


def _takes_part(side: Side, index: int) -> bool:
    token = side.tokens[index]
    if token.tag == "CD" and token.norm != "one":
        return True
    lemma = token.lemma.casefold()
    if lemma == "number" and (token.tag == "NNS" or _is_definite(side, index)):
        return False  # how many there are: "the number of boats"
    if lemma == "part" and not any(side.tokens[child].dep in ("det", "amod") for child in side.children(index)):
        # What is "part of" a thing belongs to it, unless it is what something is done by or to.
        return token.dep not in ("attr", "pobj") or side.tokens[side.heads[index]].lemma not in ("as", "be")
    return token.norm in _PARTS or lemma in _PARTS


def _limits(side: Side, index: int) -> bool:
    token = side.tokens[index]
    if token.norm in _ANY and not _is_free(side, index):
        return True
    return token.norm in _LIMITS or token.lemma.casefold() in _LIMITS or token.tag == "CD" or (
        negation_cues(side.tokens, index)
    )


def _is_free(side: Side, index: int) -> bool:
    """Whether an "any" means all: nothing before it in the sentence denies, asks or makes a condition."""
    norms = [token.norm for token in side.tokens[max(0, index - 12):index]]
    if any(negation_cues(side.tokens, at) for at in range(max(0, index - 12), index)):
        return False
    return not _OPENING.intersection(norms)


def _is_definite(side: Side, noun: int) -> bool:
    return any(
        side.tokens[child].norm in _DEFINITE or side.tokens[child].dep == "poss" for child in side.children(noun)
    )


def _phrase(side: Side, noun: int) -> Span:
    first = min((child for child in side.children(noun) if noun - 4 <= child < noun), default=noun)
    return side.tokens[first].span.cover(side.tokens[noun].span)


def _universal(words: Words) -> Iterator[tuple[Span, Span]]:
    """A word for all that the original has not, of a thing that the original limits by words that are gone."""
    if any(_is_all(words.a, at) for at in range(len(words.a.tokens))):
        return
    for b in range(len(words.b.tokens)):
        if not _is_all(words.b, b) or b in words.to_a:
            continue
        for noun, span in _lost_limits(words):
            if _told_of(words, noun, b):
                first, last = _universal_words(words.b, b)
                yield span, words.b.tokens[first].span.cover(words.b.tokens[last].span)


def _anyone(words: Words) -> Iterator[tuple[Span, Span]]:
    """ "Anybody who has paid" that became "anybody"."""
    for a, token in enumerate(words.a.tokens):
        if token.norm not in _WHOEVER:
            continue
        lost = [span for noun, span in _lost_limits(words) if noun == a and len(span) > len(token.span)]
        for b, other in enumerate(words.b.tokens):
            limited = any(words.b.tokens[child].dep in ("relcl", "acl", "prep") for child in words.b.children(b))
            verb = words.b.predicate(b)
            alike = verb is not None and words.to_a.get(verb) == words.a.predicate(a)
            if lost and other.norm in _WHOEVER and not limited and alike and _is_free(words.b, b):
                yield token.span.cover(lost[0]), other.span


def is_all_that(side: Side, index: int) -> bool:
    """Whether it is an "all" that says "only", by the clause behind it: "a short rest was all that they wanted"."""
    token = side.tokens[index]
    return token.norm == "all" and token.dep in ("attr", "nsubj") and (
        side.tokens[side.heads[index]].lemma == "be"
        and any(side.tokens[child].dep == "relcl" for child in side.children(index))
    )


def _is_all(side: Side, index: int) -> bool:
    token = side.tokens[index]
    if is_all_that(side, index):
        return False
    if token.norm in _ANY:
        return _is_free(side, index)
    before = side.tokens[index - 1].norm if index else ""
    if before in _NEARLY or before in ("not", "above", "after", "at", "in", "a", "of"):
        return False  # "not all", "after all", "a total of", "in full"
    if any(tuple(other.norm for other in side.tokens[index:index + len(run)]) == run for run in _WHOLES):
        return True
    behind = side.tokens[index + 1:index + 2]
    if token.norm == "throughout" and not any(other.norm[:1].isalnum() for other in behind):
        return False  # all the time, and not all of them
    return token.norm in _ALL


def _universal_words(side: Side, index: int) -> tuple[int, int]:
    for run in _WHOLES:
        if tuple(other.norm for other in side.tokens[index:index + len(run)]) == run:
            return index, index + len(run) - 1
    head = side.heads[index]
    return (index, head) if 0 < head - index <= 4 else (index, index)


def _lost_limits(words: Words) -> Iterator[tuple[int, Span]]:
    """Each noun of the original that is limited by words that the draft's passage has in no form, with these words."""
    said = {token.norm for token in words.b.tokens} | {token.lemma.casefold() for token in words.b.tokens}
    for a, token in enumerate(words.a.tokens):
        if token.norm in ("only", "solely", "exclusively") and not said & {"only", "solely", "exclusively", "alone"}:
            head = words.a.heads[a]
            yield head, token.span
        elif _takes_part(words.a, a) and token.tag != "CD" and not any(
            _takes_part(words.b, at) or words.b.tokens[at].tag == "CD" for at in range(len(words.b.tokens))
        ):
            below = [noun for child in words.a.children(a) if words.a.tokens[child].norm == "of"
                     for noun in words.a.children(child)]
            for noun in below or [words.a.heads[a]]:
                yield noun, token.span
        elif token.norm in EXCEPT and token.dep == "prep" and not said & _LEFT_OUT:
            yield words.a.heads[a], token.span
        elif token.norm in _NEARLY and not said & _NEARLY:
            head = words.a.heads[a]
            counted = [noun for child in words.a.children(head) if words.a.tokens[child].norm == "of"
                       for noun in words.a.children(child)]
            for noun in counted or [head if words.a.tokens[head].tag.startswith("N") else words.a.heads[head]]:
                yield noun, token.span
        elif token.dep in _RESTRICTS and not _is_parenthesis(words.a, a):
            inside = [at for at in (a, *words.a.below(a)) if is_content(words.a.tokens[at])]
            if inside and not any(at in words.to_b for at in inside):
                held = sorted((a, *words.a.below(a)))
                yield words.a.heads[a], words.a.tokens[held[0]].span.cover(words.a.tokens[held[-1]].span)


def _is_parenthesis(side: Side, verb: int) -> bool:
    first = min((verb, *side.below(verb)))
    return first > 0 and side.tokens[first - 1].norm in (",", "\u2013", "\u2014", "(")


def _told_of(words: Words, noun: int, index: int) -> bool:
    """Whether a word for all counts, or stands in the clause of, the counterpart of a noun of the original."""
    token = words.b.tokens[index]
    near = {words.b.heads[index], *words.b.children(index)}
    for child in words.b.children(index):
        if words.b.tokens[child].norm == "of":
            near.update(words.b.children(child))
    if words.b.tokens[words.b.heads[index]].tag == "CD":
        near.add(words.b.heads[words.b.heads[index]])
    b = words.to_b.get(noun)
    if b is not None and b in near:
        return True
    if token.norm in ("anyone", "anybody", "everyone", "everybody", "whoever"):
        return is_person(words.a.tokens[noun].lemma) and b is None
    if token.norm in _EVERYWHERE and b is None:
        return words.told_alike(0.4)
    same = b is not None and words.b.predicate(b) is not None and words.b.predicate(b) == words.b.predicate(index)
    return same and token.norm not in ("all", "every", "each", "any", "whole", "entire", "full", "total")
