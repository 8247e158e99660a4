"""Which words can mean the same, and which the opposite.

``word_relations.txt`` holds the synonyms and the antonyms of WordNet 3.0 (Princeton University; its licence
allows use, copying and distribution with the notice in WORDNET-LICENSE.txt beside it) in their common
senses. It was made by tests/benchmarks/word_relations.py. What WordNet does not relate is listed: here the
verbs of change on a scale (Levin's class 45.6), prepositions and comparatives; in ``newsroom_opposites.txt``
what courts, parliaments, markets, hospitals and matches decide between.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Set
from functools import cache, lru_cache
from importlib import resources

UP = frozenset(
    "rise climb grow increase gain soar jump surge swell rocket rally mount advance expand widen accelerate strengthen "
    "raise boost lift improve double triple leap spike".split()
)
DOWN = frozenset(
    "fall drop decline decrease lose sink plunge plummet slip slump tumble dip shrink contract narrow slow weaken "
    "lower cut reduce lessen worsen halve diminish dwindle slide".split()
)
_PAIRS = (
    "for|against", "over|under", "above|below", "before|after", "because|despite", "up|down", "into|from",
    "inside|outside", "within|outside",
    "more|less", "more|fewer", "most|least", "many|few", "most|few", "first|last", "win|lose", "beat|lose",
    "defeat|lose", "ahead|behind", "earlier|later", "older|younger", "accept|reject", "approve|reject",
    "back|oppose", "support|oppose",
    "open|close", "begin|end", "start|end", "start|stop", "begin|stop", "arrive|leave", "enter|leave", "confirm|deny",
    "hire|fire", "last|next", "past|future",
    "acquit|convict", "innocent|guilty", "guilty|acquit", "allow|ban", "allow|forbid", "permit|ban",
)  # fmt: skip
_NEGATIVE = ("un", "dis", "non", "mis")
_LATIN = ("in", "im", "il", "ir")  # before verbs and nouns they do not deny: "imprison", "inflow"
_CLASSES = {"V": "v", "N": "n", "J": "a", "R": "r"}


_Table = Mapping[str, Set[int]]


@cache
def _tables() -> tuple[_Table, _Table, _Table, frozenset[tuple[str, str]]]:
    """Numbers of lines by word: of synonyms, of the left and of the right side of opposites; and the pairs of
    words that are opposites in a rarer sense or by derivation."""
    text = resources.files("checker.language").joinpath("word_relations.txt").read_text(encoding="ascii")
    same: dict[str, set[int]] = defaultdict(set)
    left: dict[str, set[int]] = defaultdict(set)
    right: dict[str, set[int]] = defaultdict(set)
    rarer: set[tuple[str, str]] = set()
    for number, line in enumerate(text.splitlines()):
        kind, sign, words = line[0], line[1], line[3:]
        if sign == "=":
            for word in words.split():
                same[f"{kind}:{word}"].add(number)
            continue
        first, _, second = words.partition(" | ")
        if sign == "?":
            rarer.update((f"{kind}:{first}", f"{kind}:{word}") for word in second.split())
            continue
        for side, table in ((first, left), (second, right)):
            for word in side.split():
                table[f"{kind}:{word}"].add(number)
    # Plain, so that a word that is asked for adds nothing.
    return dict(same), dict(left), dict(right), frozenset(rarer)


@cache
def _members() -> Mapping[int, frozenset[str]]:
    """The words of each line of synonyms."""
    same, _, _, _ = _tables()
    found: dict[int, set[str]] = defaultdict(set)
    for word, numbers in same.items():
        for number in numbers:
            found[number].add(word.partition(":")[2])
    return {number: frozenset(words) for number, words in found.items()}


@cache
def _listed() -> frozenset[tuple[str, str]]:
    pairs = [tuple(pair.split("|")) for pair in _PAIRS]
    return frozenset((x, y) for first, second in pairs for x, y in ((first, second), (second, first)))


@cache
def _newsroom() -> frozenset[tuple[str, str]]:
    """Pairs with the letter of their word class before each word."""
    text = resources.files("checker.language").joinpath("newsroom_opposites.txt").read_text(encoding="ascii")
    found: set[tuple[str, str]] = set()
    for line in text.splitlines():
        if line and not line.startswith("#"):
            left, right = (side.split() for side in line[2:].split(" | "))
            for first in left:
                for second in right:
                    found.update((
                        (f"{line[0]}:{first}", f"{line[0]}:{second}"), (f"{line[0]}:{second}", f"{line[0]}:{first}"),
                    ))
    return frozenset(found)


@lru_cache(maxsize=50_000)
def synonymous(a: str, b: str, tag: str = "") -> bool:
    """Whether two lemmas share a common sense; ``tag`` (Penn Treebank) limits it to its word class."""
    same, _, _, _ = _tables()
    none: frozenset[int] = frozenset()
    return any(same.get(f"{kind}:{a}", none) & same.get(f"{kind}:{b}", none) for kind in _classes(tag))


@lru_cache(maxsize=50_000)
def opposite(a: str, b: str, tag: str = "") -> bool:
    """Whether two lemmas are opposites in a common sense; ``tag`` limits it to its word class."""
    if a == b or synonymous(a, b, tag):
        return False
    classes = _CLASSES.get(tag[:1], "vna").replace("r", "a")
    return any((f"{kind}:{a}", f"{kind}:{b}") in _newsroom() for kind in classes) or _opposite(a, b, tag)


@lru_cache(maxsize=50_000)
def _opposite(a: str, b: str, tag: str) -> bool:
    """The same without those of the newsroom: what they are to a synonym is another matter."""
    if a == b or synonymous(a, b, tag):
        return False
    if (a, b) in _listed() or (a in UP and b in DOWN) or (a in DOWN and b in UP):
        return True
    prefixes = _NEGATIVE + (_LATIN if tag[:1] in ("J", "R") else ())
    if any(long == prefix + short for prefix in prefixes for short, long in ((a, b), (b, a)) if len(short) > 3):
        return True
    _, left, right, _ = _tables()
    none: frozenset[int] = frozenset()
    return any(
        left.get(f"{kind}:{a}", none) & right.get(f"{kind}:{b}", none)
        or right.get(f"{kind}:{a}", none) & left.get(f"{kind}:{b}", none)
        for kind in _classes(tag)
    )


@lru_cache(maxsize=50_000)
def nearly_opposite(a: str, b: str, tag: str = "") -> bool:
    """Whether one lemma is the opposite of the other or of one of its synonyms, in any sense or by derivation."""
    if synonymous(a, b, tag):
        return False
    rarer = _tables()[3]
    return (
        opposite(a, b, tag)
        or any((f"{kind}:{x}", f"{kind}:{y}") in rarer for kind in _classes(tag) for x, y in ((a, b), (b, a)))
        or any(_opposite(word, b, tag) for word in _synonyms(a, tag))
        or any(_opposite(a, word, tag) for word in _synonyms(b, tag))
    )


_DENIES = ("un", "in", "im", "il", "ir", "dis", "non")


@lru_cache(maxsize=20_000)
def denied_by(word: str) -> str:
    """What a word with a negative prefix denies ("legal" for "illegal", "illegally"), "" for any other word.

    Only where WordNet has the two as opposites, in any sense or by derivation: "invent" and "discuss" deny nothing.
    """
    _, left, right, rarer = _tables()
    none: frozenset[int] = frozenset()
    for form in (word, *(word[:-len(end)] + instead for end, instead in _ADVERBS if word.endswith(end))):
        for prefix in _DENIES:
            bare = form.removeprefix(prefix).removeprefix("-")
            if bare == form or len(bare) < 3:
                continue
            for kind in "vnar":
                x, y = f"{kind}:{bare}", f"{kind}:{form}"
                if (x, y) in rarer or (y, x) in rarer or left.get(x, none) & right.get(y, none) or (
                    left.get(y, none) & right.get(x, none)
                ):
                    return bare
    return ""


@lru_cache(maxsize=20_000)
def is_undone(word: str) -> bool:
    """Whether a word is the participle of a verb behind "un-": "unanswered", and not "united"."""
    bare = word.removeprefix("un").removeprefix("-")
    if bare == word or len(bare) < 5 or not bare.endswith("ed"):
        return False
    same, _, _, _ = _tables()
    return any(f"v:{stem}" in same for stem in (bare[:-2], bare[:-1], bare[:-3], bare[:-3] + "y"))


_ADVERBS = (("ly", ""), ("ly", "le"), ("ily", "y"), ("ally", ""))


def _synonyms(word: str, tag: str) -> list[str]:
    same, _, _, _ = _tables()
    members = _members()
    none: frozenset[int] = frozenset()
    return sorted({
        other for kind in _classes(tag) for line in same.get(f"{kind}:{word}", none) for other in members[line]
    })


def _classes(tag: str) -> str:
    return _CLASSES.get(tag[:1], "") or "vnar"
