"""A doubt taken out of a passage that is otherwise kept: "found what appeared to be a cannon", "found a cannon".

The doubt is over a noun or an adjective, so that no verb's modal could be compared, or over a verb in other words.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._grammar import negation_cues
from checker.checks.facts._supposed import is_open
from checker.checks.facts._words import Side, Words, in_figure
from checker.document import Span

_SEEMING = frozenset(("appear", "seem"))
HELD = frozenset("believe think suspect presume assume suppose understand allege report rumour rumor say fear".split())
PERHAPS = frozenset(
    "allegedly apparently conceivably maybe perhaps possibly potentially presumably probably purportedly reportedly "
    "seemingly supposedly".split()
)
MAY = frozenset(("could", "may", "might"))
_WILL = frozenset(("will", "'ll", "wo"))
_SAID_OF_IT = frozenset("attr acomp oprd".split())
_KEPT = 0.6


def hedge_gone(words: Words) -> Iterator[tuple[Span, Span]]:
    """The original's words of doubt with what they are over, and that thing in the draft, where it is told without."""
    if not words.told_alike(_KEPT) or _is_open(words):
        return
    for cue, thing in _doubted(words.a):
        b = words.to_b.get(thing, -1)
        if cue in words.to_b or thing not in words.sure_a or _is_denied(words.a, cue) or words.b.denied(b):
            continue
        if words.a.quoted(thing) or words.b.quoted(b) or in_figure(words.a, cue) or not _in_place(words, thing, b):
            continue
        ends = words.a.tokens[cue].span, words.a.tokens[thing].span
        yield min(ends).cover(max(ends)), words.b.tokens[b].span


def foretold(words: Words) -> Iterator[tuple[Span, Span]]:
    """The original's "could", "may" or "might" with its verb, and the draft's "will" with its own, of one subject: "the
    test could find", "the test will detect"."""
    if not words.told_alike(_KEPT) or _is_open(words) or _modals(words.a, _WILL):
        return
    for verb, cue in _modals(words.a, MAY).items():
        subjects = _subjects(words.a, verb)
        for other, sure in _modals(words.b, _WILL).items():
            if words.to_b.get(verb) == other or any(words.to_b.get(at) in _subjects(words.b, other) for at in subjects):
                if not words.a.negated(verb) and not words.b.negated(other):
                    yield (
                        words.a.tokens[cue].span.cover(words.a.tokens[verb].span),
                        words.b.tokens[sure].span.cover(words.b.tokens[other].span),
                    )


def _is_open(words: Words) -> bool:
    """Whether a word of the draft that the original has not leaves anything open."""
    return any(is_open(words, at) for at in range(len(words.b.tokens)) if at not in words.sure_b)


def _modals(side: Side, which: frozenset[str]) -> dict[int, int]:
    """The verbs of a side that have one of these modals, each with it."""
    return {
        side.heads[at]: at for at, token in enumerate(side.tokens)
        if token.norm in which and token.tag == "MD" and token.dep == "aux" and side.heads[at] > at
    }


def _subjects(side: Side, verb: int) -> set[int]:
    return {at for at in side.children(verb) if side.tokens[at].dep in ("nsubj", "nsubjpass")}


def _doubted(side: Side) -> Iterator[tuple[int, int]]:
    """The words of doubt of a side, each with the noun or the adjective that it is over."""
    for index, token in enumerate(side.tokens):
        lemma, head = token.lemma.casefold(), side.heads[index]
        if token.norm in PERHAPS and token.dep == "advmod" and side.tokens[head].tag.startswith(("N", "J")):
            before_amount = any(other.tag == "CD" for other in side.tokens[index + 1:index + 3])
            if not before_amount and abs(head - index) <= 4:
                yield index, head
        elif token.tag.startswith("V") and (
            lemma in _SEEMING or token.tag == "VBN" and lemma in HELD
        ) and _is_of_a_noun(side, index):
            for clause in side.children(index):
                if side.tokens[clause].lemma == "be" and side.tokens[clause].dep in ("xcomp", "ccomp"):
                    yield from ((index, at) for at in side.children(clause) if side.tokens[at].dep in _SAID_OF_IT)


def _is_of_a_noun(side: Side, verb: int) -> bool:
    """Whether a verb says what something is that has no other name here, or hangs on a noun: "what appeared to be",
    "a man thought to be"."""
    below = side.children(verb)
    if any(side.tokens[at].norm == "what" and side.tokens[at].dep in ("nsubj", "nsubjpass") for at in below):
        return True
    return side.tokens[verb].dep == "acl"


def _is_denied(side: Side, index: int) -> bool:
    return any(negation_cues(side.tokens, at) for at in range(max(0, index - 3), index))


def _in_place(words: Words, a: int, b: int) -> bool:
    """Whether the draft's word stands among the same words as the original's: it is the same thing that is told."""
    below = {at for at in words.b.below(b)} | set(words.b.above(b))
    around = [at for at in words.a.below(a) + list(words.a.above(a)) if at in words.sure_a]
    return sum(words.to_b[at] in below for at in around) >= 2
