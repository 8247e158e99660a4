"""Whether two names can be of one person, place or body: part, plural, letters, adjective, capital for a state."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache

from checker.document import Name

_LANDS = {
    land.replace("_", " "): frozenset(people.split("/"))
    for land, _, people in (
        pair.partition("=")
        for pair in """
        scotland=scottish/scots/scot england=english ireland=irish wales=welsh/welshman britain=british/briton
        france=french finland=finnish/finn/finns poland=polish/pole/poles netherlands=dutch holland=dutch
        spain=spanish/spaniard denmark=danish/dane/danes sweden=swedish/swede/swedes iceland=icelandic
        norway=norwegian greece=greek/greeks switzerland=swiss turkey=turkish/turk/turks thailand=thai/thais
        cyprus=cypriot/cypriots argentina=argentine/argentinian peru=peruvian germany=german/germans china=chinese
        japan=japanese portugal=portuguese malta=maltese lebanon=lebanese taiwan=taiwanese vietnam=vietnamese
        iraq=iraqi/iraqis philippines=filipino/filipinos/filipina/philippine united_states=american/americans
        united_kingdom=british/briton/britons new_zealand=kiwi/kiwis south_korea=korean/koreans
        north_korea=korean/koreans czech_republic=czech/czechs slovakia=slovak/slovaks serbia=serb/serbs
        croatia=croat/croats belgium=belgian/belgians afghanistan=afghan/afghans kazakhstan=kazakh uzbekistan=uzbek
        tajikistan=tajik turkmenistan=turkmen israel=israeli/israelis ivory_coast=ivorian cambodia=khmer
        myanmar=burmese congo=congolese venice=venetian naples=neapolitan moscow=muscovite glasgow=glaswegian
        liverpool=liverpudlian manchester=mancunian catalonia=catalan brittany=breton normandy=norman flanders=flemish
        """.split()
    )
}  # fmt: skip
"""What a land's people and things are called, where the word has no four letters of its name or much behind them."""
_CAPITALS = {
    capital.replace("_", " "): land.replace("_", " ")
    for capital, _, land in (
        pair.partition("=")
        for pair in """
        washington=united_states moscow=russia london=united_kingdom westminster=united_kingdom paris=france
        berlin=germany madrid=spain rome=italy lisbon=portugal vienna=austria warsaw=poland kyiv=ukraine kiev=ukraine
        minsk=belarus budapest=hungary prague=czech_republic belgrade=serbia athens=greece ankara=turkey tehran=iran
        baghdad=iraq damascus=syria jerusalem=israel cairo=egypt tripoli=libya algiers=algeria khartoum=sudan
        nairobi=kenya abuja=nigeria pretoria=south_africa kigali=rwanda kinshasa=congo delhi=india new_delhi=india
        islamabad=pakistan kabul=afghanistan dhaka=bangladesh colombo=sri_lanka beijing=china taipei=taiwan tokyo=japan
        seoul=south_korea pyongyang=north_korea hanoi=vietnam manila=philippines jakarta=indonesia canberra=australia
        wellington=new_zealand ottawa=canada brasilia=brazil caracas=venezuela havana=cuba riyadh=saudi_arabia
        doha=qatar stockholm=sweden oslo=norway copenhagen=denmark helsinki=finland dublin=ireland
        brussels=european_union holyrood=scotland edinburgh=scotland cardiff=wales stormont=northern_ireland
        """.split()
    )
}  # fmt: skip
"""Seats of government, which desks write for the government ("Moscow said")."""
_PEOPLE = ("i", "n", "an", "ian", "ese", "ish")
_ARTICLES = frozenset(("a", "an", "the"))
_DASHES = frozenset(("\u2014", "\u2013"))
_SAINT = re.compile(r"\bst\.? ")
_STATES = {"britain": "united kingdom", "great britain": "united kingdom", "america": "united states"}


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
    yield from (land + "!" for land in {_state(plain), *_people_of().get(plain, ())})


@cache
def _people_of() -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for land, people in _LANDS.items():
        for word in people:
            found[word].add(_state(land))
    return found


def stands_for(a: Name, b: Name) -> bool:
    """Whether one of two names is the seat of government of the other, or both are one land's: itself, its people."""
    first, second = folded(a.canonical), folded(b.canonical)
    for seat, there in ((first, second), (second, first)):
        governed = _CAPITALS.get(seat)
        if governed is not None and (_state(there) == governed or of_one_land(governed, there)):
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
    land = _by_people().get(long) or _by_people().get(long.removesuffix("s"))
    return land is not None and _by_people().get(short) != land


@cache
def _by_people() -> dict[str, str]:
    lands = sorted({*_LANDS, *_CAPITALS.values()})
    return {**{people: land for land in lands for people in _peoples(land)}, **{land: land for land in lands}}


def is_land(name: str) -> bool:
    """Whether a canonical name is not a seat of government: what stands for one is the land then."""
    return folded(name) not in _CAPITALS


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
