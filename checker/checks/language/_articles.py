"""Whether "a" or "an" belongs before a word, by the sound that it begins with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.document import Document, Token

_SILENT = re.compile(r"(?:hour|honest|honou?r|heir)", re.I)
_VOWELS = ("unus", "unim", "unin", "urge", "urban", "utter", "usher", "upper")
_CONSONANTS = ("eur", "one-", "unan", "univers", "union", "unit", "unif", "uniq", "unic", "unil")
_DOUBTFUL = ("eu", "ew", "one", "once", "uni", "us", "ut", "ub", "uk", "ur", "ou", "uv", "ug", "ufo")
_LETTERS = re.compile(r"[A-Z]{2,}s?\b|[A-Z]\b|[A-Z]\d")
_CURRENCY = re.compile(r"R\d|[A-Z]{1,3}[$€£]\d?")
_VOWEL_LETTERS = frozenset("AEFHILMNORSX")


def wrong_article(draft: Document, tokens: Sequence[Token], index: int) -> tuple[str, str] | None:
    """The article that the token at ``index`` should be, written as that one is, and the word that asks for it.

    None where the token is no article, is right, or where the word is spoken in both ways.
    """
    token = tokens[index]
    if token.norm not in ("a", "an") or token.tag != "DT" or index + 1 == len(tokens):
        return None
    start = tokens[index + 1].span.start
    if draft.text[token.span.end:start] not in (" ", " “", ' "', " ‘", "\u00a0"):
        start = tokens[min(index + 2, len(tokens) - 1)].span.start
        if draft.text[token.span.end:start].strip() not in ('"', "“", "‘", "'"):
            return None
    following = re.compile(r"[\w'’-]+").match(draft.text, start)
    if following is None or not following[0][0].isalpha() or len(following[0]) < 3:
        return None
    if draft.words(token.span) == "A" and index > 0 or _CURRENCY.match(following[0]):
        return None  # a letter, not an article; "a R480 million contract" is one of rand
    sound = _begins_with_vowel(following[0])
    if sound is None or sound == (token.norm == "an"):
        return None
    right = "an" if sound else "a"
    return right.capitalize() if draft.words(token.span)[0].isupper() else right, following[0]


def article_for(word: str) -> str:
    """The indefinite article before ``word``; "a" where that depends on the speaker."""
    return "an" if _begins_with_vowel(word) else "a"


def _begins_with_vowel(word: str) -> bool | None:
    """Whether it is spoken with a vowel first; None where that depends on the speaker."""
    if _LETTERS.match(word) and not word[1:2].islower():
        bare = word.rstrip("s")
        if len(bare) > 1 and any(letter in "AEIOU" for letter in bare):
            return None
        return bare[0] in _VOWEL_LETTERS
    if word[:1].lower() == "h":
        if _SILENT.match(word):
            return True
        return None if word[1:2] in "ei" else False
    if word[:1].lower() in "ueo":
        # "European", "union", "one" begin with a consonant's sound; so does "u" before one consonant and a vowel.
        lower = word.lower()
        if lower.startswith(_VOWELS):
            return True
        if lower.startswith(_CONSONANTS):
            return False
        if lower.startswith(_DOUBTFUL):
            return None
        return lower[0] in "aeiou"
    return word[0].lower() in "aeio" if word.isascii() else None
