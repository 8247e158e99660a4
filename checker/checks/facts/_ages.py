"""Whose each age is, where a text says so by its punctuation: "Mara Brill, 34,", "the 34-year-old pilot Mara Brill"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checker.checks.facts._quantities import is_age
from checker.checks.facts._updates import is_later
from checker.collation import Collation
from checker.document import Document, Figure, Name, Span

_BEHIND_NAME = re.compile(r", (?:who is |now |aged )?")
_BEHIND_NAME_AS_NOUN = re.compile(r", (?:an?|the) ")
_WITH_A_WORD = re.compile(r", (?:who is|now|aged) $")
_BEFORE_NAME = re.compile(r" (?:[a-z][a-z-]* ){0,3}")
_REACH = 12
_IN_A_PHRASE = ("JJ", "NN", "VBN", "VBG")

# By a person's fullest name, in lower case, the age and the name beside it.
_Ages = Mapping[str, tuple[Figure, Name]]


@dataclass(frozen=True, slots=True)
class AgeOfOther:
    """A person's age in the original, ``a``, and in the draft, ``b``, which the original gives as ``other`` to another
    by the ``name``; ``exchanged`` is that one's in the draft where it is the first one's."""

    original: int
    a: Figure
    b: Figure
    other: Figure
    name: Name
    exchanged: Figure | None


def ages_of_others(collation: Collation) -> Iterator[AgeOfOther]:
    """Each person whom the draft gives the age that an original gives one other."""
    here = _ages(collation.draft)
    for number, original in enumerate(collation.originals):
        there = _ages(original)
        for key, (b, _) in here.items():
            a = _of(there, key)
            if a is None or a.value == b.value or is_later(collation) and b.value == a.value + 1:
                continue
            others = [other for other, (figure, _) in there.items() if figure.value == b.value]
            if len(others) == 1 and (last := _of(here, others[0])) is not b:
                exchanged = last if last is not None and last.value == a.value else None
                yield AgeOfOther(number, a, b, *there[others[0]], exchanged)


def _ages(document: Document) -> _Ages:
    """The one age of each person; who is given two has none."""
    found: dict[str, list[tuple[Figure, Name]]] = defaultdict(list)
    for figure in document.annotations.figures:
        if figure.value == figure.high:
            name = _holder(document, figure)
            if name is not None:
                found[name.canonical.casefold()].append((figure, name))
    return {key: given[0] for key, given in found.items() if len({figure.value for figure, _ in given}) == 1}


def _of(ages: _Ages, key: str) -> Figure | None:
    """The age of a person who may be called by the last name alone in either text."""
    alike = [key] if key in ages else [
        other for other in ages if key.endswith(f" {other}") or other.endswith(f" {key}")
    ]
    return ages[alike[0]][0] if len(alike) == 1 else None


def _holder(document: Document, figure: Figure) -> Name | None:
    """The name that an age stands right behind, or right before in one phrase with it; None for what is no age."""
    text, names = document.text, document.annotations.names
    start, end = figure.span.start, figure.phrase.end
    if not is_age(document, figure) and (figure.unit or not _WITH_A_WORD.search(text, max(0, start - _REACH), start)):
        return None
    at = bisect_left(names, end, key=lambda name: name.span.start)
    if figure.unit and at < len(names) and _BEFORE_NAME.fullmatch(text, end, names[at].span.start):
        return names[at] if _is_phrase(document, Span(end, names[at].span.start)) else None
    behind = _BEHIND_NAME_AS_NOUN if figure.unit else _BEHIND_NAME
    before = names[bisect_left(names, start, key=lambda name: name.span.start) - 1] if at else None
    return before if before and behind.fullmatch(text, before.span.end, start) else None


def _is_phrase(document: Document, between: Span) -> bool:
    """Whether nothing but adjectives and nouns stands between an age and a name."""
    number = document.sentence_at(between.start)
    tokens = document.sentences[number].tokens if number is not None else ()
    return all(token.tag.startswith(_IN_A_PHRASE) for token in tokens if between.overlaps(token.span))
