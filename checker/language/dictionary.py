"""Which words are English, in either spelling, and how common each is.

``english_words.txt`` holds SCOWL's lists (Kevin Atkinson; use, copying and distribution are allowed with the notice
in SCOWL-LICENSE.txt beside it) with names, and words that eight articles of public-domain prose share. It was made by
tests/benchmarks/english_words.py. The level of a word is the number of binary digits of its count in that prose,
12 million words: 0 for a word that does not occur, 10 for one of about 700 occurrences, 20 for "the".
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from importlib import resources

from rapidfuzz import process
from rapidfuzz.distance import OSA

from checker.language.spelling import folded

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_PREFIXES = (
    "anti auto bi bio co counter cross cyber de dis eco electro ex extra fore geo hydro hyper il im in inter intra ir "
    "kilo macro mal mega meta micro mid mini mis mono multi nano neo neuro non out over paleo para petro photo poly "
    "post pre pro proto pseudo psycho quasi re self semi socio step sub super sur tele thermo trans tri ultra un under "
    "uni up vice"
).split()
_SUFFIXES = (
    "able ably adom age al an ation ations d dom ed en er ers es esque ess est ful fully gate goer goers graphy hood "
    "ian ibility ic ical ification ify ified in ing ings ish ism isms ist ists ite ites ity ization izations ize ized "
    "izer izers izing less lessly let lets like ling logist logists logy ly maker makers making man men ment ments "
    "ness oid ology ologist ologists or ors ous person r rs s ship ships side some ster sters th tion tions ty ward "
    "wards ware ways wide wise woman women work worker workers working wright y"
).split()
_HISSING = ("s", "x", "z", "ch", "sh")
_SHORTEST_STEM = 3
_SHORTEST_HALF = 3
_SHORTEST_FOR_TWO = 7
_LONGEST = 40
"""Two letters wrong of fewer are another word."""


@cache
def _levels() -> Mapping[str, int]:
    table = resources.files("checker.language").joinpath("english_words.txt").read_text(encoding="utf-8")
    levels: dict[str, int] = {}
    for line in table.splitlines():
        level, _, words = line.partition(" ")
        levels.update(dict.fromkeys(words.split(" "), int(level)))
    return levels


@cache
def _small() -> frozenset[str]:
    """The words that are written with a small initial, with and without their accents."""
    words = [word for word in _levels() if word.islower()]
    bare = (_without_accents(word) for word in words if not word.isascii())
    return frozenset((*words, *bare))


def _without_accents(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@cache
def _capital() -> frozenset[str]:
    """In lower case, the words that are written with a capital alone."""
    return frozenset(word.lower() for word in _levels() if not word.islower()) - _small()


@cache
def _by_initial() -> Mapping[str, tuple[str, ...]]:
    """Words that are worth suggesting, by their initial."""
    found: dict[str, list[str]] = {}
    for word, level in _levels().items():
        if level and word.islower():
            found.setdefault(word[0], []).append(word)
    return {initial: tuple(sorted(words)) for initial, words in found.items()}


def level(word: str) -> int:
    """How common ``word`` is as it is written, from 0 to 20; 0 too for one that is not listed."""
    return _levels().get(word, 0)


def is_name(word: str) -> bool:
    """Whether ``word`` (lower case) is English with a capital alone: "france", "monday"."""
    return word in _capital()


@lru_cache(maxsize=20_000)
def known(word: str) -> bool:
    """Whether ``word`` (straight apostrophes) is listed as written, in small letters, or in the other spelling."""
    lower = word.lower()
    if word in _levels() or lower in _small() or (not word.islower() and lower in _capital()):
        return True
    bare = lower.removesuffix("'s").removesuffix("'")
    if bare != lower:
        return known(word[:len(bare)])
    other = folded(lower)
    return other != lower and other in _small()


@lru_cache(maxsize=20_000)
def derived(word: str) -> bool:
    """Whether ``word`` (lower case) can be made of words: compounds, prefixes, suffixes that no list has in full."""
    small = _small()
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) > _SHORTEST_STEM and known(word[len(prefix):]):
            return True
    for suffix in _SUFFIXES:
        stem = word[:-len(suffix)]
        if word.endswith(suffix) and len(stem) > _SHORTEST_STEM and _is_stem(stem, suffix):
            return True
    return any(
        {word[:cut], word[cut:]} <= small and min(level(word[:cut]), level(word[cut:])) >= _compounding(word, cut)
        for cut in range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF + 1)
    )


def _compounding(word: str, cut: int) -> int:
    """How common two halves must be: short ones are often inside a misspelt word by chance."""
    return 6 if min(cut, len(word) - cut) > _SHORTEST_HALF else 8


def _is_stem(stem: str, suffix: str) -> bool:
    small = _small()
    vowel = suffix[0] in "aeiouy"
    if suffix in ("s", "ed") and (stem.endswith(_HISSING) or stem[-1] == "y" and stem[-2] not in "aeiou"):
        return suffix == "ed" and stem.endswith(_HISSING) and stem in small  # "churches", "parties", "carried"
    if stem in small:
        # A final consonant is doubled before some of these, and a silent e is lost: neither is free to be kept.
        return level(stem) > 0 and not (vowel and stem.endswith("e"))
    if vowel and stem + "e" in small:
        return level(stem + "e") > 0
    return len(suffix) > 2 and stem[-1] == "i" and stem[:-1] + "y" in small


def corrections(word: str) -> tuple[str, ...]:
    """Listed words one letter away from ``word`` (lower case), else two, likeliest first.

    A letter is put in, left out or replaced, or two neighbours change places. Two are tried only where the
    word is long and begins with the right letter. A word of more than 40 letters has none: it is no slip.
    """
    if len(word) > _LONGEST:
        return ()
    near = sorted(_near(word), key=lambda other: (-_likelihood(word, other), other))
    if regular := regular_form(word):
        return (regular, *(other for other in near if other != regular))
    if near or len(word) < _SHORTEST_FOR_TWO:
        return tuple(near)
    found = process.extract(word, _by_initial().get(word[0], ()), scorer=OSA.distance, score_cutoff=2, limit=None)
    return tuple(sorted((other for other, *_ in found), key=lambda other: (-_likelihood(word, other), other)))


def regular_form(word: str) -> str:
    """The form on "-ies" or "-es" of a word that was written with a bare "s": "partys", "churchs"; empty for others,
    and where no list has the form ("fintechs")."""
    stem = word[:-1]
    if not word.endswith("s") or len(stem) < _SHORTEST_STEM:
        return ""
    form = stem[:-1] + "ies" if stem[-1] == "y" and stem[-2] not in "aeiou" else ""
    if stem.endswith(_HISSING):
        form = stem + "es"
    return form if level(form) > 0 else ""


def _likelihood(word: str, other: str) -> float:
    """By how common the other is; a letter doubled or single and two that changed places are the commonest slips."""
    slip = len(word) == len(other) and sorted(word) == sorted(other)
    double = _single(word) == _single(other)
    return level(other) + 3 * (slip or double) - 2 * (word[0] != other[0])


def _single(word: str) -> str:
    return "".join(letter for letter, before in zip(word, " " + word, strict=False) if letter != before)


def _near(word: str) -> Iterator[str]:
    levels = _levels()
    for other in sorted(set(_edits(word))):
        if other != word and other in levels and other.islower():
            yield other


def _edits(word: str) -> Iterable[str]:
    for cut in range(len(word) + 1):
        head, tail = word[:cut], word[cut:]
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in _LETTERS)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        yield from (head + letter + tail for letter in _LETTERS)
