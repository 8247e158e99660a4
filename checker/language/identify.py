"""Is a text English? By the share of its words that are function words."""

from __future__ import annotations

import re
from typing import Literal

_WORD = re.compile(r"[^\W\d_]+")

_FUNCTION_WORDS = {
    "en": "the of and to in that is was for it with as his on be at by had not are but from or have an they which one "
    "were her all their there been if more when will would who so no she he its said has this after about than",
    "fr": "le la les des du et est une un dans que qui pour pas sur au aux avec il elle ce cette par sont ont été plus "
    "leur mais ou où nous vous se sa son ses ne en de",
    "de": "der die das und ist nicht ein eine einen dem den des mit auf für von zu im sich auch es an als bei nach wie "
    "aus sie er wird wurde hat haben sind war",
    "es": "el la los las de del que y en un una por con para se su sus al lo como más pero fue ha no es son este esta",
    "it": "il lo la gli le di del della dei che e un una per con non si è sono ha anche come più nel nella al da",
    "pt": "o os a as de do da dos das que e em um uma para com não se por mais como foi ao na no é são",
    "nl": "de het een en van is dat die in te niet op voor met zijn er aan ook als door bij naar uit wordt heeft maar",
}
# English words, or common in English names and Latin phrases: they speak for no other language.
_SHARED = frozenset(
    "a am an as come de die do dos en had in is la le man me no on pas per plus pour son war was".split()
)
_SETS = {
    name: frozenset(words.split()) - (frozenset() if name == "en" else _SHARED)
    for name, words in _FUNCTION_WORDS.items()
}

FOREIGN_WORDS = frozenset(word for name, words in _SETS.items() if name != "en" for word in words)
"""Function words of other languages that stand for nothing in English."""

ENGLISH_WORDS = _SETS["en"].difference(*(words.split() for name, words in _FUNCTION_WORDS.items() if name != "en"))
"""Function words of English that are none of another language."""

# In running English every third or fourth word is in the list above; a text of a language that is
# not listed shares a few by chance.
_LEAST_SHARE = 0.12
_SHORT = 12
_SAMPLE = 2000


_FOREIGN_WORDS = 40
_FOREIGN_SHARE = 0.05


def surely_foreign(text: str) -> bool:
    """Whether a text of some length is surely no English: less than one word in twenty is in the list above."""
    words = [match[0].lower() for match, _ in zip(_WORD.finditer(text), range(_SAMPLE))]
    return len(words) >= _FOREIGN_WORDS and sum(word in _SETS["en"] for word in words) < _FOREIGN_SHARE * len(words)


def language_of(text: str) -> Literal["en", ""]:
    """``en`` for English text, empty for any other.

    A text of a dozen words or fewer counts as English unless another language's function words
    outnumber the English ones or it is not in Latin letters.
    """
    words = [match[0].lower() for match, _ in zip(_WORD.finditer(text), range(_SAMPLE))]
    if not words:
        return ""
    if sum(word[0] < "\u0250" for word in words) * 2 < len(words):
        return ""
    hits = {name: sum(word in known for word in words) for name, known in _SETS.items()}
    margin = 1 if len(words) > _SHORT else 2
    if any(count >= hits["en"] + margin for count in hits.values()):
        return ""
    if len(words) > _SHORT and hits["en"] < _LEAST_SHARE * len(words):
        return ""
    return "en"
