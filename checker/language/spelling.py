"""British and American spellings of one word.

By rule, not by list, where English has a rule; what is left over is a closed set of words.
"""

from __future__ import annotations

import re
from functools import lru_cache

_SHORTEST = 5
_RULES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"is(e|ed|es|er|ers|ing|ation|ations|ational)$", r"iz\1"),
        (r"ys(e|ed|es|er|ers|ing)$", r"yz\1"),
        (r"our(|s|ed|ing|able|ful|ite|ites|less|ly|er|ers|hood|hoods)$", r"or\1"),
        (r"ll(ed|ing|er|ers|or|ors|ery)$", r"l\1"),
        (r"([tbh])re(|s|d)$", r"\1er\2"),
        (r"ogue(|s)$", r"og\1"),
        (r"amme(|s)$", r"am\1"),
        (r"[cs]e(|s|d)$", r"se\1"),
        (r"ae|oe", "e"),
        (r"dgement", "dgment"),
        (r"geing$", "ging"),
        (r"^(en|ful|in|dist)(rol|fil|stil|il)l?(ment|s|)$", r"\1\2\3"),
        (r"wards$", "ward"),
    )
)
_WORDS = {
    "grey": "gray", "greys": "grays", "tyre": "tire", "tyres": "tires", "kerb": "curb", "kerbs": "curbs",
    "cheque": "check", "cheques": "checks", "plough": "plow", "ploughs": "plows", "ploughed": "plowed",
    "aluminium": "aluminum", "whilst": "while", "amongst": "among", "towards": "toward", "skilful": "skillful",
    "mum": "mom", "mould": "mold", "moult": "molt", "storey": "story", "storeys": "stories", "sceptic": "skeptic",
    "sceptical": "skeptical", "scepticism": "skepticism", "learnt": "learned", "spelt": "spelled", "burnt": "burned",
}  # fmt: skip


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """``word`` (lower case) in the form that both spellings share; most words are their own."""
    if word in _WORDS:
        return _WORDS[word]
    if len(word) < _SHORTEST:
        return word
    for pattern, replacement in _RULES:
        word = pattern.sub(replacement, word)
    return word


def same_word(a: str, b: str) -> bool:
    """Whether two words are one, spelled in the British and in the American way."""
    return folded(a.casefold()) == folded(b.casefold())
