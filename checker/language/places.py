"""What everybody knows of places: in which country a town lies, of which it is the capital, what its people are called.

``places.txt`` is WordNet 3.0 (Princeton University; its licence is in WORDNET-LICENSE.txt beside it), cut down to
places. It was made by tests/benchmarks/places.py. Names are asked for in lower case, without stops and hyphens.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from checker.language._tables import fields_of

_NONE = frozenset[str]()
_ONE = {"great_britain": "united_kingdom"}
"""What WordNet has as two and a newspaper as one: the island and the state."""


@lru_cache(maxsize=20_000)
def _entry(name: str) -> tuple[frozenset[str], ...]:
    """The places of the name, those around them, what it is the capital of, and the places whose people it names."""
    letters = unicodedata.normalize("NFD", name.replace("\u2019", "'"))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    found = fields_of("places.txt", plain) or fields_of("places.txt", plain.removesuffix("s"))
    return tuple(frozenset(_ONE.get(key, key) for key in field.split()) for field in found) or (_NONE,) * 4


def named(name: str) -> frozenset[str]:
    """The places that have the name; none where it is not known."""
    return _entry(name)[0]


def governed(name: str) -> frozenset[str]:
    """The countries of which the name is the capital."""
    return _entry(name)[2]


def people_of(name: str) -> frozenset[str]:
    """The places whose people, or whatever else is theirs, have the name: "Pole" and "Polish"."""
    return _entry(name)[3]


@lru_cache(maxsize=20_000)
def implied(name: str) -> frozenset[str]:
    """The places that whoever reads the name may think of: its own, those around it, the country of its people."""
    here = named(name) | people_of(name)
    return here.union(_entry(name)[1], *(_entry(place.replace("_", " "))[1] for place in people_of(name)))
