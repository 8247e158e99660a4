"""Whether two names can be of one person, place or body: part, plural, letters, adjective, capital for a state."""

from __future__ import annotations

import re

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
_SAINT = re.compile(r"\bst\.? ")
_STATES = {"britain": "united kingdom", "great britain": "united kingdom", "america": "united states"}


def same_entity(a: Name, b: Name) -> bool:
    """Whether two names can be of one entity: one is part of the other, its plural, its acronym or its adjective."""
    first, second = folded(a.canonical), folded(b.canonical)
    if first.removesuffix("s") == second.removesuffix("s") or _state(first) == _state(second):
        return True
    words_a, words_b = first.split(), second.split()
    if set(words_a) <= set(words_b) or set(words_b) <= set(words_a):
        return True
    if _acronym(words_a, second) or _acronym(words_b, first):
        return True
    return "NORP" in (a.kind, b.kind) and of_one_land(first, second)


def folded(name: str) -> str:
    """A name's canonical form without case, stops, hyphens and possessive; "St" as "saint"."""
    plain = name.casefold().replace(".", "").replace("-", " ").replace("\u2019", "'").removesuffix("'s")
    return _SAINT.sub("saint ", plain)


def stands_for(a: Name, b: Name) -> bool:
    """Whether one of two names is the seat of the government of the other, a land or a people."""
    for seat, land in ((a, b), (b, a)):
        governed = _CAPITALS.get(folded(seat.canonical))
        there = folded(land.canonical)
        if governed is not None and (_state(there) == governed or of_one_land(governed, there)):
            return True
    return False


def of_one_land(first: str, second: str) -> bool:
    """Whether the two share a stem of four letters and more, as Russia and Russian do, or are listed as a pair."""
    for land, people in ((first, second), (second, first)):
        if people in _LANDS.get(land, ()) or people in _LANDS.get(_state(land), ()):
            return True
    shared = 0
    for x, y in zip(first, second, strict=False):
        if x != y:
            break
        shared += 1
    return shared >= 4 and shared >= min(len(first), len(second)) - 2 and abs(len(first) - len(second)) <= 4


def _state(name: str) -> str:
    return _STATES.get(name, name)


def _acronym(words: list[str], short: str) -> bool:
    letters = "".join(word[0] for word in words if word not in ("of", "the", "and", "for", "in"))
    return len(words) > 1 and len(short) > 1 and short.replace(" ", "") in (letters, "".join(word[0] for word in words))
