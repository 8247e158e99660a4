"""The house's own words: names, spellings and phrases that a desk allows, as plain text, one a line.

    # Towns and firms of our area
    Kelmouth
    Brightwater Ferries   # not "Bright Water"
    going forward

A finding of the families language and style falls away where every word that it marks belongs to one of
them. Facts and quotations are never excused: two names that are both well spelled can still be exchanged.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from checker.document import Document, Span
from checker.errors import InputError
from checker.finding import Finding

MAX_BYTES = 1_000_000
FAMILIES = ("language", "style")

_COMMENT = re.compile(r"(?:^|\s)#.*")
_WORD = re.compile(r"\w+(?:['’.&-]\w+)*")
_LONGEST = 200


def parse(data: bytes, name: str) -> tuple[str, ...]:
    """The words and phrases of a file, in its order; ``name`` is what messages call it.

    Raises InputError where it is too large or not UTF-8, or holds a line that is no word or phrase.
    """
    shown = repr(name)
    if len(data) > MAX_BYTES:
        raise InputError(f"{shown} is larger than any list of words")
    try:
        lines = data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise InputError(f"{shown} is no list of words: it is not UTF-8") from error
    words: dict[str, None] = {}
    for number, line in enumerate(lines, 1):
        word = " ".join(_COMMENT.sub("", line).split())
        if word and (len(word) > _LONGEST or not _WORD.search(word)):
            raise InputError(f"{shown} is no list of words: line {number} holds no word, or more than a phrase")
        if word:
            words[word] = None
    return tuple(words)


def without_house_words(
    findings: Iterable[Finding], draft: Document, vocabulary: Sequence[str]
) -> tuple[Finding, ...]:
    """The findings less those of language and style that mark nothing but words of the vocabulary."""
    findings = tuple(findings)
    if not vocabulary or not any(_excusable(finding) for finding in findings):
        return findings
    words = [Span(*word.span()) for word in _WORD.finditer(draft.text)]
    starts = [word.start for word in words]
    ours = _ours(draft.text, words, _by_first_word(tuple(vocabulary)))

    def is_ours(finding: Finding) -> bool:
        if not _excusable(finding):
            return False
        first = max(0, bisect_right(starts, finding.b.start) - 1)
        last = bisect_right(starts, finding.b.end - 1)
        marked = [number for number in range(first, last) if words[number].overlaps(finding.b)]
        return bool(marked) and all(number in ours for number in marked)

    return tuple(finding for finding in findings if not is_ours(finding))


def _excusable(finding: Finding) -> bool:
    return bool(finding.b) and finding.check.partition("/")[0] in FAMILIES


@lru_cache(maxsize=8)
def _by_first_word(vocabulary: tuple[str, ...]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    terms: dict[str, dict[tuple[str, ...], None]] = {}
    for term in vocabulary:
        words = tuple(_folded(word) for word in _WORD.findall(term))
        terms.setdefault(words[0], {})[words] = None
    return {first: tuple(found) for first, found in terms.items()}


def _ours(text: str, words: Sequence[Span], terms: Mapping[str, Sequence[tuple[str, ...]]]) -> frozenset[int]:
    """The numbers of the words of a text that a term covers."""
    folded = [_folded(word.of(text)) for word in words]
    covered: set[int] = set()
    for number, word in enumerate(folded):
        for term in terms.get(word, ()):
            if tuple(folded[number:number + len(term)]) == term:
                covered.update(range(number, number + len(term)))
    return frozenset(covered)


def _folded(word: str) -> str:
    """A word without its case, and without the possessive that any name can take."""
    return word.casefold().replace("’", "'").removesuffix("'s")
