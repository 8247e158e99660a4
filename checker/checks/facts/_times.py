"""How many times as much: "doubled", "three times as likely", "won it twice"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._clauses import likeness
from checker.checks.facts._counterparts import became, only_change
from checker.collation import Collation, Link
from checker.document import Document, Sentence, Span
from checker.finding import Remark

_VERBS = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4, "quintuple": 5, "halve": 1 / 2}
_WORDS = {"twice": 2, "thrice": 3}
_NUMBERS = {
    word: number for number, word in enumerate("two three four five six seven eight nine ten".split(), 2)
}
_ONE_CLAUSE = 0.4


def times_changed(collation: Collation, link: Link) -> Iterator[Remark]:
    """A remark on the only factor of a link that the draft gives otherwise, where no original has the draft's."""
    places = only_change(collation, link, _factors)
    if places is not None and likeness(collation, link, *places) >= _ONE_CLAUSE:
        yield became(collation, link, *places, min(0.9, 0.5 + 0.4 * link.score))


def _factors(document: Document) -> tuple[tuple[tuple[float, Span], ...], ...]:
    """The factors of each sentence of a text, with their places."""
    if "factors" not in document.derived:
        document.derived["factors"] = tuple(tuple(_found(sentence)) for sentence in document.sentences)
    factors: tuple[tuple[tuple[float, Span], ...], ...] = document.derived["factors"]
    return factors


def _found(sentence: Sentence) -> Iterator[tuple[float, Span]]:
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        before = tokens[index - 1].norm if index else ""
        if token.lemma in _VERBS and token.tag.startswith("V"):
            yield _VERBS[token.lemma], token.span
        elif token.norm in _WORDS:
            yield _WORDS[token.norm], token.span
        elif token.norm == "times" and (before in _NUMBERS or before.isdecimal() and len(before) < 4):
            yield _NUMBERS.get(before) or int(before), tokens[index - 1].span.cover(token.span)
        elif token.norm.endswith("fold") and token.norm[:-4].rstrip("-") in _NUMBERS:
            yield _NUMBERS[token.norm[:-4].rstrip("-")], token.span
