"""A comparative that is denied, and the superlative that says the same: "he had not known an older", "the oldest"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from checker.checks.facts._negations import Negation
from checker.checks.facts._words import Side
from checker.document import Document, Token


def outdone(side: Side, other: Side, negation: Negation) -> bool:
    """Whether it says of a comparative what only the other text says by a superlative: "he had not known an older"."""
    clause = side.clause(negation.verb) if negation.verb is not None else range(len(side.tokens))
    behind = [side.tokens[at] for at in clause if at > negation.index]
    # "No longer" tells of time and compares nothing; what is "older" on both sides was not put as a superlative.
    lemmas = _of_degree(behind, "R") - _of_degree(other.tokens, "R") - {"long"}
    utmost = _norms_of(other, "JJS", "RBS") - _norms_of(side, "JJS", "RBS")
    compared = {token.norm for token in behind if token.norm.endswith("er")} - {token.norm for token in other.tokens}
    if any(f"{norm[:-2]}est" in utmost for norm in compared):
        return True  # whatever the parse takes "braver" for
    if _degrees(side.tokens[negation.index:], "more") & _degrees(other.tokens, "most") - _degrees(side.tokens, "most"):
        return True
    return bool(lemmas) and any(
        (lemmas & _of_degree(there, "S")) - _of_degree(own, "S")
        for there, own in ((other.tokens, side.tokens), (_all(other.document), _all(side.document)))
    )


def _degrees(tokens: Sequence[Token], word: str) -> set[str]:
    """What stands right behind a "more" or a "most"."""
    return {token.norm for before, token in zip(tokens, tokens[1:], strict=False) if before.norm == word} - {"than"}


def _norms_of(side: Side, *tags: str) -> set[str]:
    return {token.norm for token in side.tokens if token.tag in tags}


def _of_degree(tokens: Iterable[Token], degree: Literal["R", "S"]) -> set[str]:
    """The lemmas of the comparatives ("R") or superlatives ("S")."""
    return {token.lemma.casefold() for token in tokens if token.tag in (f"JJ{degree}", f"RB{degree}")}


def _all(document: Document) -> Iterator[Token]:
    return (token for sentence in document.sentences for token in sentence.tokens)
