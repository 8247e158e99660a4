"""Relative clauses of the draft that tell something of somebody in passing, and whether an original has any of it."""

from __future__ import annotations

from collections.abc import Sequence

from checker.document import Document, Token

_RELATIVES = frozenset(("who", "which", "whose"))
_ONCE = frozenset("former formerly once previously".split())
_PAST = _ONCE | frozenset("before earlier ever never twice".split())


def of_whom(tokens: Sequence[Token], verb: int, inside: Sequence[int]) -> int | None:
    """The token that a clause in passing is about: one behind a comma, or one that follows it ("who runs the club and
    was formerly its coach"). None for any other clause.

    ``inside`` are the clause's tokens in order, ``verb`` is its verb.
    """
    first, above = inside[0], tokens[verb].head
    if above < 0:
        return None
    if tokens[verb].dep == "conj" and tokens[above].dep == "relcl":
        return tokens[above].head if is_past(tokens, inside) else None
    behind = tokens[verb].dep == "relcl" and first > 0 and tokens[first - 1].norm == ","
    return above if behind and tokens[first].norm in _RELATIVES else None


def is_past(tokens: Sequence[Token], inside: Sequence[int]) -> bool:
    """Whether the clause has a word for what was: "formerly", "before"."""
    return any(tokens[at].norm in _PAST for at in inside)


def is_checked_elsewhere(tokens: Sequence[Token], inside: Sequence[int]) -> bool:
    """Whether the clause has a name or a figure, which are compared by themselves."""
    return any(tokens[at].tag.startswith(("NNP", "CD")) for at in inside)


def told_of(original: Document, word: str) -> frozenset[int]:
    """The sentences that have a word as it is written, and those beside them."""
    return frozenset(
        at
        for number, sentence in enumerate(original.sentences)
        if any(token.norm.removesuffix("'s") == word for token in sentence.tokens)
        for at in (number - 1, number, number + 1)
        if 0 <= at < len(original.sentences)
    )


def has_past(original: Document, word: str) -> bool:
    """Whether a sentence with the word tells what somebody once was: "once ran a school" may be a "former head"."""
    return any(
        token.norm in _ONCE and sentence.tokens[at - 1].norm != "at"
        for sentence in original.sentences
        if any(token.norm.removesuffix("'s") == word for token in sentence.tokens)
        for at, token in enumerate(sentence.tokens)
    )
