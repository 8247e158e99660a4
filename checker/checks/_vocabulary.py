"""Whether a text knows a name in any form: in part, inflected, as letters, without its accents."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from checker.document import Document

_WORD = re.compile(r"[^\W\d_]+(?:[.'\u2019-][^\W\d_]+)*")
_SMALL = frozenset("of the and for in on at de la le du von van der den al el a an".split())
_SAINT = {"st": "saint", "mt": "mount", "ft": "fort"}
_STEM = 4
# Stems of a longer run of letters, which is no word, would take memory by its length squared.
_LONGEST = 60
_MOST_LETTERS = 6


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a text, folded, their stems, and the letters that its runs of capitals may be shortened to."""

    words: frozenset[str]
    stems: frozenset[str]
    letters: frozenset[str]

    @classmethod
    def of(cls, document: Document) -> Vocabulary:
        """The vocabulary of the whole text."""
        return _of(document.text)

    def has(self, name: str) -> bool:
        """Whether a word of the name, its letters or its stem stands in the text."""
        words = [word for word in _WORD.findall(name) if _fold(word) not in _SMALL]
        folded = [_fold(word) for word in words]
        if not folded:
            return True
        if any(word in self.words or word in self.letters for word in folded):
            return True
        if any("-" in word and self.words.issuperset(word.split("-")) for word in folded):
            return True  # two names in one: "Oster-Velm"
        if any(len(word) >= _STEM and word[:max(_STEM, len(word) - 3)] in self.stems for word in folded):
            return True
        return any(letters in self.words for letters in _initials(words))


@lru_cache(maxsize=32)
def _of(text: str) -> Vocabulary:
    found = list(_WORD.finditer(text))
    folded = frozenset(
        form
        for match in found
        for form in (_fold(match[0]), _plain(match[0]) if len(match[0]) >= _MOST_LETTERS else _fold(match[0]))
    )
    folded |= {part for word in folded if "-" in word for part in word.split("-") if len(part) >= _STEM}
    stems = frozenset(word[:length] for word in folded for length in range(_STEM, min(len(word), _LONGEST) + 1))
    letters: set[str] = set()
    run: list[str] = []
    end = 0
    for match in found:
        word = match[0]
        if text[end:match.start()].strip(" \n-") and run:
            letters.update(_initials(run))
            run = []
        end = match.end()
        if word[0].isupper():
            run.append(word)
        elif _fold(word) not in _SMALL and run:
            letters.update(_initials(run))
            run = []
    letters.update(_initials(run))
    return Vocabulary(folded, stems, frozenset(letters))


def _initials(words: list[str]) -> list[str]:
    """The first letters of two and more words, and of each part of the run."""
    return [
        "".join(_plain(word[0]).upper() for word in words[start:end])
        for start in range(len(words))
        for end in range(start + 2, min(len(words), start + _MOST_LETTERS) + 1)
    ]


@lru_cache(maxsize=20_000)
def _fold(word: str) -> str:
    """Lower case without accents; what is all capitals ("U.S.") stays apart from the word ("us")."""
    bare = word.replace(".", "").replace("\u2019", "'").removesuffix("'s")
    if 1 < len(bare) < _MOST_LETTERS and bare.isupper():
        return bare
    plain = _plain(word)
    return _SAINT.get(plain, plain)


@lru_cache(maxsize=20_000)
def _plain(word: str) -> str:
    letters = unicodedata.normalize("NFD", word.casefold().replace(".", "").replace("\u2019", "'").removesuffix("'s"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
