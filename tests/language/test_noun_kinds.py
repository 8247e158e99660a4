"""What kind of thing a noun names, and what it is a kind of."""

from __future__ import annotations

from checker.language.noun_kinds import is_concrete, is_deed, is_person, siblings, subsumes


def test_persons() -> None:
    assert is_person("surgeon") and is_person("councillor") and not is_person("kitchen")


def test_kinds() -> None:
    assert subsumes("lorry", "vehicle") and subsumes("vehicle", "lorry") and not subsumes("lorry", "tram")
    assert siblings("barn", "church") and not siblings("barn", "onion")


def test_a_word_that_is_not_listed_is_nothing() -> None:
    assert not is_person("zzyzx") and not subsumes("zzyzx", "house") and not siblings("zzyzx", "house")


def test_what_can_be_touched() -> None:
    assert all(is_concrete(noun) for noun in ("spoon", "horse", "tomato", "elbow"))
    assert not any(is_concrete(noun) for noun in ("policy", "clerk", "price", "xyzzy"))


def test_what_is_done() -> None:
    assert all(is_deed(noun) for noun in ("sale", "merger", "ban", "takeover"))
    assert not any(is_deed(noun) for noun in ("pump", "footbridge", "clerk", "xyzzy"))
