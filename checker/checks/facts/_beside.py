"""Whether a sentence beside a link denies what one of its clauses says, so that nothing was lost or gained."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._complements import is_rest
from checker.checks.facts._grammar import ANY_SUBJECTS, NEGATIVES, is_verb, negation_cues
from checker.checks.facts._reversals import alike, denies
from checker.checks.facts._words import Side, is_content, side_of
from checker.collation import Collation, Link
from checker.document import Document, Figure, Sentence, Token
from checker.language.relations import synonymous

_FAR = 3
_SURELY = 0.75
_LIKE = 0.5
_SHORT = 6
_POINTING = frozenset("that this it they these those".split())
_FALSE = ("false", "untrue", "incorrect", "baseless", "mistaken")


def denied_beside(collation: Collation, link: Link, side: Side, verb: int, lost: bool) -> bool:
    """Whether a sentence next to the other side of a link denies what the clause of ``verb`` does: a clause that was
    moved into a sentence of its own is in no link.

    A short denial of the same subject behind it ("It did not.") is enough, unless one stands behind both sides; so is
    a part of a whole, of the rest of which the contrary is said.
    """
    original = collation.original_of(link)
    document, numbers = (collation.draft, link.b) if lost else (original, link.a)
    own, own_numbers = (original, link.a) if lost else (collation.draft, link.b)
    told = [
        side.tokens[at] for at in side.clause(verb)
        if is_content(side.tokens[at]) and side.tokens[at].norm not in NEGATIVES
    ]
    if is_rest(own, _figures_of(side, verb), document, side_of(document, numbers).figures()):
        return True
    if any(taken_back(document, number) for number in numbers):
        if not any(taken_back(own, number) for number in own_numbers):
            return True
    return any(_denies_alike(sentence, told, share) for sentence, share in _beside(document, numbers))


def _figures_of(side: Side, verb: int) -> list[Figure]:
    """The figures in the clause of a verb."""
    held = [side.tokens[at].span for at in side.clause(verb)]
    return [figure for figure in side.figures() if any(figure.span.overlaps(span) for span in held)]


def _beside(document: Document, numbers: tuple[int, ...]) -> Iterator[tuple[Sentence, float]]:
    """The sentences around, each with the share of what is told that it must tell."""
    for number in range(numbers[0] - _FAR, numbers[-1] + 1 + _FAR):
        if 0 <= number < len(document.sentences) and number not in numbers:
            near = numbers[0] - 1 <= number <= numbers[-1] + 1
            yield document.sentences[number], _LIKE if near else _SURELY


def _denies_alike(sentence: Sentence, told: list[Token], share: float) -> bool:
    tokens = sentence.tokens
    if not any(negation_cues(tokens, at) or denies(tokens[at]) for at in range(len(tokens))):
        return False
    content = [token for token in tokens if is_content(token)]
    return sum(any(alike(token, other) for other in content) for token in told) >= max(2, share * len(told))


def taken_back(document: Document, number: int) -> bool:
    """Whether the sentence behind the one at ``number`` only denies that of a subject of it: "He did not.", "It never
    was"; in "Her sister did not." it is denied of somebody else. "That proved to be wrong" does so as well."""
    if number + 1 >= len(document.sentences):
        return False
    if _called_false(document.sentences[number + 1]):
        return True
    tokens = [token for token in document.sentences[number + 1].tokens if token.norm[:1].isalnum()]
    denied = any(negation_cues(tokens, at) for at in range(len(tokens)))
    named = {token.lemma.casefold() for token in document.sentences[number].tokens if token.dep in ANY_SUBJECTS}
    if any(
        token.dep in ANY_SUBJECTS and not token.tag.startswith(("PRP", "DT")) and token.lemma.casefold() not in named
        for token in tokens
    ):
        return False
    return denied and len(tokens) <= _SHORT and not any(
        is_verb(token) and is_content(token) or token.tag.startswith(("J", "N")) and token.tag[:3] != "NNP"
        for token in tokens
    )


def _called_false(sentence: Sentence) -> bool:
    """Whether a short sentence says of what went before that it is not so: "That was a mistaken belief"."""
    tokens = [token for token in sentence.tokens if token.norm[:1].isalnum()]
    if not tokens or len(tokens) > _SHORT or tokens[0].norm not in _POINTING:
        return False
    return any(
        token.tag == "JJ" and any(token.norm == word or synonymous(token.norm, word, "JJ") for word in _FALSE)
        for token in tokens
    ) and not any(negation_cues(tokens, at) for at in range(len(tokens)))
