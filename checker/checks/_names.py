"""Whether two names can be of one person, place or body: part, plural, letters, adjective, capital for a state."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from checker.document import Document, Name
from checker.language import places
from checker.language.party_labels import spells_out

_LANDS = {
    land.replace("_", " "): frozenset(people.split("/"))
    for land, _, people in (
        pair.partition("=")
        for pair in """
        new_zealand=kiwi/kiwis philippines=filipina south_korea=korean/koreans north_korea=korean/koreans
        kazakhstan=kazakh/kazakhs uzbekistan=uzbek/uzbeks ivory_coast=ivorian/ivorians
        """.split()
    )
}
"""What a land's people and things are called, where checker.language.places does not have it."""
_SEATS = {
    seat: land.replace("_", " ")
    for seat, _, land in (
        pair.partition("=")
        for pair in """
        westminster=united_kingdom kyiv=ukraine delhi=india taipei=taiwan belgrade=serbia brussels=european_union
        holyrood=scotland edinburgh=scotland cardiff=wales stormont=northern_ireland
        """.split()
    )
}
"""Seats of government that are no capitals there."""
_PEOPLE = ("i", "n", "an", "ian", "ese", "ish")
_ARTICLES = frozenset(("a", "an", "the"))
_DASHES = frozenset(("\u2014", "\u2013"))
_SHORT = re.compile(r",\s([A-Z][a-z]{2,5})\.(?!\s+[A-Z]|\s*$)")
_PART = 6
_SAINT = re.compile(r"\bst\.? ")
_STATES = {"britain": "united kingdom", "great britain": "united kingdom", "america": "united states"}


_US = "united_states"
_DEFENCE = frozenset(("pentagon", "department of defense", "defense department", "dod"))
_CONGRESS = frozenset(("congress", "capitol hill"))
_POWERS: dict[str, tuple[str, frozenset[str]]] = {
    **dict.fromkeys(_DEFENCE, (_US, _DEFENCE)), **dict.fromkeys(_CONGRESS, (_US, _CONGRESS)),
    "white house": (_US, frozenset()), "senate": (_US, frozenset()), "house": (_US, frozenset()),
    "kremlin": ("russia", frozenset()),
}
"""Bodies by which news speaks of a government: its land, and what else the same body is called."""


def same_entity(a: Name, b: Name) -> bool:
    """Whether two names can be of one entity: one is part of the other, its plural, its acronym or its adjective."""
    first, second = folded(a.canonical), folded(b.canonical)
    if first.removesuffix("s") == second.removesuffix("s") or _state(first) == _state(second):
        return True
    words_a, words_b = _own_words(first), _own_words(second)
    if not words_a or not words_b:
        return False
    if set(words_a) <= set(words_b) or set(words_b) <= set(words_a):
        return True
    if _acronym(words_a, second) or _acronym(words_b, first):
        return True
    if _listed(first, second) or "NORP" in (a.kind, b.kind) and of_one_land(first, second):
        return True
    land, people = sorted((a, b), key=lambda name: len(name.canonical))
    return land.kind == "GPE" and people.kind not in ("GPE", "PERSON") and _is_people_of(first, second)


def _own_words(name: str) -> list[str]:
    """The words of a name without dashes and the articles before it: the last one ("Serie A") is always its own."""
    words = [word for word in name.split() if word not in _DASHES]
    while len(words) > 1 and words[0] in _ARTICLES:
        del words[0]
    return words


@lru_cache(maxsize=20_000)
def folded(name: str) -> str:
    """A name's canonical form without case, stops, hyphens and possessive; "St" as "saint"."""
    plain = name.casefold().replace(".", "").replace("-", " ").replace("\u2019", "'").removesuffix("'s")
    return _SAINT.sub("saint ", plain)


def features(name: Name) -> Iterator[str]:
    """What two names of one entity share at least one of, so that only few need be compared."""
    plain = folded(name.canonical)
    words = plain.split()
    yield from (word.removesuffix("s") for word in words)
    yield plain[:4] + "-"
    yield plain.replace(" ", "") + "."
    for letters in _letters(words):
        yield letters + "."
    yield from (land + "!" for land in _lands(plain))


def stands_for(a: Name, b: Name) -> bool:
    """Whether one of two names is the seat of government of the other, or both are one land's: itself, its people."""
    first, second = folded(a.canonical), folded(b.canonical)
    for seat, there in ((first, second), (second, first)):
        governed = _governed(seat)
        if governed & _lands(there) or any(_state(there) == land or of_one_land(land, there) for land in governed):
            return True
    if places.named(first) & places.named(second):
        return True
    if _state(first) == _state(second) or _listed(first, second):
        return True
    return "NORP" in (a.kind, b.kind) and of_one_land(first, second)


def _is_people_of(first: str, second: str) -> bool:
    """Whether one name is the other's with an ending for its people: "Oman" and "Omani", whatever it was taken for."""
    land, people = sorted((first, second), key=len)
    return people in _peoples(land) and not _of_another_land(land, people)


def _peoples(land: str) -> set[str]:
    """What the people of a land may be called."""
    return {stem + ending for stem in (land, land[:-1]) for ending in _PEOPLE}


def _of_another_land(short: str, long: str) -> bool:
    """Whether the longer of two names is known for another land, or its people, than the shorter can be of."""
    lands = _lands(long)
    return bool(lands) and not lands & _lands(short)


@lru_cache(maxsize=20_000)
def _lands(name: str) -> frozenset[str]:
    """The lands that have a name, and those whose people have it."""
    listed = [land for land, people in _LANDS.items() if name in people]
    known = places.named(name) | places.people_of(name)
    return frozenset(_state(land.replace("_", " ")) for land in (*known, *listed))


def _governed(name: str) -> frozenset[str]:
    """The lands whose seat of government has a name."""
    found = {_SEATS[name]} if name in _SEATS else set()
    return frozenset(land.replace("_", " ") for land in places.governed(name)) | found


def is_land(name: str) -> bool:
    """Whether a canonical name is not a seat of government: what stands for one is the land then."""
    return not _governed(folded(name))


def follows_from(name: str, original: Document) -> bool:
    """Whether everybody knows a name who reads the original: the country or state of a town there, or its people."""
    if spells_out(name, original.text):
        return True
    plain = folded(name)
    if plain.isalpha() and len(plain) >= _PART and re.search(rf"\b[a-z]+-?{plain}\b", original.text):
        return True  # "transatlantic": with a capital it would be another name, as Wolverhampton is for Hampton
    return not (places.named(plain) | places.people_of(plain)).isdisjoint(_implied(original))


def is_power_of(name: str, lost: Iterable[str], original: Document) -> bool:
    """Whether a name is that of a body by which news speaks of a land's government, the original speaks of that land,
    and no other such body is ``lost``: "the Pentagon" where it has "the Department of Defense"."""
    plain = folded(name)
    land, also = _POWERS.get(plain, ("", frozenset()))
    if not land or land not in _implied(original):
        return False
    bodies = {folded(other).removeprefix("us ") for other in lost} - {plain}
    return not any(body in _POWERS and body not in also for body in bodies)


def is_spelled_out(name: Name, original: Document) -> bool:
    """Whether the original shortens the name of a place behind a town's: "Sudbury, Ont., will"; a name that ends its
    sentence is whole, as Niger is."""
    plain = folded(name.canonical)
    shortened = _SHORT.findall(original.text) if name.kind in ("GPE", "LOC") else ()
    return any(plain.startswith(short.casefold()) and not places.named(short.casefold()) for short in shortened)


def _implied(original: Document) -> frozenset[str]:
    """The places that whoever reads a text's names may think of: those that they name, and those around them."""
    if "implied places" not in original.derived:
        names = {folded(name.canonical) for name in original.annotations.names}
        parts = {
            folded(word) for name in original.annotations.names if name.kind != "PERSON"
            for word in original.words(name.span).split()
        }
        # An adjective of a land is often taken for no name at all.
        peoples = {
            plain for sentence in original.sentences for token in sentence.tokens if token.tag.startswith(("J", "N"))
            if (word := original.words(token.span))[:1].isupper() and places.people_of(plain := folded(word))
        }
        original.derived["implied places"] = frozenset().union(*map(places.implied, names | parts | peoples))
    found: frozenset[str] = original.derived["implied places"]
    return found


def of_one_land(first: str, second: str) -> bool:
    """Whether the two share a stem of four letters and more, as Russia and Russian do, or are listed as a pair."""
    if _listed(first, second):
        return True
    if _of_another_land(*sorted((first, second), key=len)):
        return False
    shared = 0
    for x, y in zip(first, second, strict=False):
        if x != y:
            break
        shared += 1
    return shared >= 4 and shared >= min(len(first), len(second)) - 2 and abs(len(first) - len(second)) <= 4


def _listed(first: str, second: str) -> bool:
    return any(
        people in _LANDS.get(land, ()) or people in _LANDS.get(_state(land), ())
        or not places.people_of(people).isdisjoint(places.named(land) | places.people_of(land))
        for land, people in ((first, second), (second, first))
    )


def _state(name: str) -> str:
    return _STATES.get(name, name)


def _acronym(words: list[str], short: str) -> bool:
    return len(words) > 1 and len(short) > 1 and short.replace(" ", "") in _letters(words)


def _letters(words: list[str]) -> tuple[str, str]:
    """The initials of a name's words, and of those that are no small words."""
    own = "".join(word[0] for word in words if word not in ("of", "the", "and", "for", "in"))
    return own, "".join(word[0] for word in words)
