"""When two figures are one quantity: in other units, as a share, rounded, or said vaguely on purpose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from checker.document import Document, Figure
from checker.language.thing_kinds import kinds_of

_DIMENSIONS = {
    "share": "percent|percentage point|basis point",
    "length": "kilometre|mile|metre|centimetre|millimetre|foot|inch|yard",
    "area": "hectare|acre|square kilometre|square mile|square metre|square foot",
    "mass": "tonne|ton|kilogram|pound|ounce|gram|milligram",
    "volume": "litre|millilitre|gallon|barrel|pint|cubic metre|cubic foot|cubic kilometre",
    "time": "second|minute|hour|day|week|fortnight|month|year|decade|century",
    "power": "watt|kilowatt|megawatt|gigawatt",
    "speed": "kilometre per hour|mile per hour|metre per second|kilometre per second|mile per second|knot",
    "temperature": "degree|degree celsius|degree fahrenheit|kelvin",
    "other": "volt",
}
_MEASURES = {unit: name for name, units in _DIMENSIONS.items() for unit in units.split("|")}
FACTORS = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800, "fortnight": 1_209_600,
    "month": 2_629_746, "year": 31_556_952, "decade": 315_569_520, "century": 3_155_695_200, "millimetre": 0.001,
    "centimetre": 0.01, "metre": 1, "kilometre": 1000, "inch": 0.0254, "foot": 0.3048, "yard": 0.9144,
    "mile": 1609.344, "milligram": 1e-6, "gram": 0.001, "kilogram": 1, "tonne": 1000, "ton": 907.18, "pound": 0.4536,
    "ounce": 0.02835, "millilitre": 0.001, "litre": 1, "gallon": 3.785, "pint": 0.473, "barrel": 158.99,
    "hectare": 10_000, "acre": 4046.9, "square metre": 1, "square kilometre": 1_000_000, "square mile": 2_589_988,
    "square foot": 0.0929, "watt": 1, "kilowatt": 1000, "megawatt": 1e6, "gigawatt": 1e9,
    "kilometre per hour": 1 / 3.6, "mile per hour": 0.44704, "metre per second": 1, "kilometre per second": 1000,
    "mile per second": 1609.344, "knot": 0.51444,
}  # fmt: skip
"""How many seconds, metres, kilograms, litres, square metres, watts or metres a second a unit is."""
LIKELY = 5
"""Two figures that nothing but their place in the sentence holds together may be so many times as large."""
CLOSE = 1.3
"""What is at most so many times as large is nearly the same."""
LEAST = 6
"""Smaller numbers stand with any unit."""
_CONVERTED = 1.06
_ONE_DEGREE = 1.0
_WHOLE_PERCENT = 10
_QUANTITY = "23"
"""WordNet's file of nouns for quantities and units of measure."""
_SAME_UNIT = {
    "kilometer": "kilometre", "meter": "metre", "liter": "litre", "kilo": "kilogram", "occasion": "time",
    "pound weight": "pound",
}  # fmt: skip
# Currencies of several countries: the word may stand for any of the codes.
_SHARED_MONEY = {
    "crown": "CZK SEK NOK DKK ISK", "krona": "SEK ISK", "krone": "NOK DKK", "koruna": "CZK", "peso": "MXN ARS CLP COP",
    "franc": "CHF XOF XAF", "dinar": "RSD JOD KWD DZD IQD TND", "shilling": "KES UGX TZS", "rupee": "INR PKR LKR NPR",
    "pound": "GBP EGP LBP SYP", "lira": "TRY", "rial": "IRR OMR", "riyal": "SAR QAR", "dirham": "AED MAD",
}  # fmt: skip

_ROUNDED = {
    "about": (0.94, 1.06), "more than": (1.0, 1.12), "at least": (1.0, 1.12), "less than": (0.88, 1.0),
    "at most": (0.88, 1.0), "nearly": (0.88, 1.0),
}
_OLD = re.compile(r"(?i)-old\b|\byears old\b")
_OLD_BEHIND = re.compile(r"(?i)\s(?:old|of\sage)\b")
_OF_AGE = re.compile(r"(?i)\b(?:aged?|age\sof)\s$")
_AGED = 8
_FRACTION = (0.95, 1.06)
"""A fraction in plain words ("four in five") may be so far from what it stands for."""
_FEW_OVER = 1.0
"""About a dozen may be one more or one less."""


def same(a: Figure, b: Figure) -> bool:
    """The same number of the same unit."""
    if (a.value, a.high) != (b.value, b.high) or unit_of(a) != unit_of(b):
        return False
    # "In the 12th minute", "after 12 minutes".
    return one_kind(a, b) or dimension(a) == "time"


def same_number(a: Figure, b: Figure) -> bool:
    """The same number, of whatever."""
    return a.value == b.value and one_kind(a, b)


def same_but_for_words(a: Figure, b: Figure) -> bool:
    """The same number of what may be the same thing under another name ("soldiers", "troops"), or the
    same share as a fraction and in percent."""
    if a.value == a.high == b.value == b.high == 0 and "" in (a.unit, b.unit) and one_kind(a, b):
        return True  # nought is nought of whatever: "0%", "zero"
    if "percent" in (a.unit, b.unit) and a.unit != b.unit:
        part, whole = (b, a) if a.unit == "percent" else (a, b)
        return 0 < part.value < 1 and abs(100 * part.value - whole.value) < 1
    if _converted(a, b):
        return True
    if (a.value, a.high) != (b.value, b.high) or not one_kind(a, b):
        return False
    if {a.unit, b.unit} == {"GBP", "pound weight"}:
        return True  # the same "pounds", of which one stands beside a word of weight
    if one_money(a, b):
        return True
    return not a.unit or not b.unit or not (measured(a) or measured(b))


def one_money(a: Figure, b: Figure) -> bool:
    """Whether one currency may be meant by its word and by its code: "kronor", "SEK"."""
    return any(code in _SHARED_MONEY.get(word, "").split() for word, code in ((a.unit, b.unit), (b.unit, a.unit)))


def ends_of(whole: Figure, figures: Sequence[Figure]) -> bool:
    """Whether ``figures`` have both ends of the range ``whole``: "between 10 and 12", "from 10 to 12"."""
    if not whole.value < whole.high or vague(whole):
        return False
    single = [figure for figure in figures if figure.value == figure.high and comparable(whole, figure)]
    return all(any(figure.value == end for figure in single) for end in (whole.value, whole.high))


def slip(a: Figure, b: Figure) -> bool:
    """Whether the digits of one are the other's in another order, a nought came or went, or a million has become a
    billion."""
    if a.value and b.value and round(max(a.value, b.value) / min(a.value, b.value), 6) in (10, 100, 1000, 1e6):
        return True
    digits = [f"{figure.value:g}".strip("0") for figure in (a, b)]
    return digits[0] != digits[1] and sorted(digits[0]) == sorted(digits[1]) and len(digits[0]) > 1


def renders(a: Figure, b: Figure) -> bool:
    """Whether the draft's ``b`` gives the original's ``a`` less exactly, and rightly so.

    Rounded, where it says so ("nearly 200" of 190); as a plain fraction ("four in ten" of 39%); vaguely ("dozens" of
    70); by one end of a range ("up to 70" of 50 to 70).
    """
    if a.value < a.high and b.value == b.high and comparable(a, b) and one_kind(a, b):
        ends = {"at most": a.high, "less than": a.high, "at least": a.value, "more than": a.value}
        return not vague(a) and b.value == ends.get(b.qualifier)
    if not b.value or a.value != a.high or not one_kind(a, b):
        return False
    a = in_unit_of(b, a)
    share_a, share_b = share(a), share(b)
    if share_a and share_b and a.unit != b.unit:
        return renders_share(share_a, b)
    if b.value != b.high:
        return vague(b) and comparable(a, b) and 0.95 * b.value <= a.value <= b.high
    if share_a and a.unit == b.unit and a.value >= _WHOLE_PERCENT and b.value == int(a.value + 0.5) != a.value:
        return True  # "54.3%", "54%"
    if not comparable(a, b) or b.qualifier not in _ROUNDED:
        return False
    if _digits(b) > _digits(a) or a.qualifier and _digits(b) == _digits(a):
        return False
    if b.qualifier == "about" and b.value >= 10 and abs(a.value - b.value) <= _FEW_OVER and not measured(b):
        return True
    low, high = _ROUNDED[b.qualifier]
    return low <= a.value / b.value <= high


def twos(a: Figure, b: Figure) -> bool:
    """Whether the draft counts one by one what the original has in pairs: "three couples", "six people"."""
    return a.unit in ("pair", "couple") and a.value == a.high and b.value == b.high == 2 * a.value and not measured(b)


def in_unit_of(a: Figure, b: Figure) -> Figure:
    """``b`` converted to the unit of ``a``, where both measure the same; else as it is."""
    units = unit_of(a), unit_of(b)
    if units[0] == units[1] or dimension(a) != dimension(b) or not set(units) <= set(FACTORS):
        return b
    factor = FACTORS[units[1]] / FACTORS[units[0]]
    return replace(b, value=b.value * factor, high=b.high * factor, unit=a.unit)


def renders_share(part: float, b: Figure) -> bool:
    """Whether the share ``b`` of the draft may stand for ``part``, from 0 to 1."""
    value = share(b)
    if not value or b.value != b.high:
        return False
    if b.unit == "percent" and abs(100 * part - b.value) < 1:
        return True
    low, high = _ROUNDED.get(b.qualifier, _FRACTION if not b.unit else (1.0, 1.0))
    return low <= part / value <= high


def share(figure: Figure) -> float:
    """The part of a whole that a fraction or a percentage is, from 0 to 1; 0.0 where it is none."""
    if figure.unit == "percent":
        return figure.value / 100
    return figure.value if not figure.unit and 0 < figure.value < 1 else 0.0


def vague(figure: Figure) -> bool:
    """Whether it says no number: "dozens", "a few hundred"."""
    return figure.qualifier == "about" and figure.value != figure.high and not figure.value % 1


def comparable(a: Figure, b: Figure) -> bool:
    """Whether both may count one thing: the same unit, or words for things that are no measures."""
    return (unit_of(a), dimension(a)) == (unit_of(b), dimension(b)) or not (measured(a) or measured(b))


def within(a: Figure, b: Figure, times: float = LIKELY) -> bool:
    """Whether the larger of two figures is at most so many times the smaller, and neither is nothing."""
    return 0 < max(a.value, b.value) <= times * min(a.value, b.value)


def _digits(figure: Figure) -> int:
    """How many digits of the number say something; a dozen is a round number too."""
    if figure.value == 12:
        return 1
    if figure.value % 1:
        return len(f"{figure.value:.6f}".replace(".", "").strip("0"))
    return len(f"{figure.value:.0f}".rstrip("0"))


def _converted(a: Figure, b: Figure) -> bool:
    """Whether the two are one quantity in two units ("12 months", "one year"), rounded at most."""
    if dimension(a) == dimension(b) == "temperature":
        return _one_temperature(a, b)
    if unit_of(a) == unit_of(b) or dimension(a) != dimension(b) or not {unit_of(a), unit_of(b)} <= set(FACTORS):
        return False
    low, high = sorted((a.value * FACTORS[unit_of(a)], b.value * FACTORS[unit_of(b)]))
    return 0 < high <= low * _CONVERTED


def _one_temperature(a: Figure, b: Figure) -> bool:
    """Whether two temperatures are one on two scales, or one of them leaves out its scale."""
    if "degree" in (a.unit, b.unit) and a.value == b.value:
        return True
    one, other = (
        (figure.value - 32) / 1.8 if figure.unit == "degree fahrenheit"
        else figure.value - 273.15 if figure.unit == "kelvin" else figure.value
        for figure in (a, b)
    )
    return a.unit != b.unit and "degree" not in (a.unit, b.unit) and abs(one - other) < _ONE_DEGREE


def one_kind(a: Figure, b: Figure) -> bool:
    """Whether both are ordinals, or neither."""
    return a.ordinal == b.ordinal


def unit_of(figure: Figure) -> str:
    """Its unit in one spelling."""
    return _SAME_UNIT.get(figure.unit, figure.unit)


def is_length(noun: str) -> bool:
    """Whether a noun is a unit of length."""
    return _MEASURES.get(_SAME_UNIT.get(noun, noun)) == "length"


def measured(figure: Figure) -> bool:
    """Whether the unit is a measure or a currency, so that another unit is another quantity."""
    return bool(dimension(figure))


def same_under_another_name(
    left_a: Sequence[Figure], left_b: Sequence[Figure], parts: Sequence[tuple[Figure, Figure]], a: Figure, b: Figure
) -> bool:
    """Whether both may count one thing in two words: not where the draft's word is the original's for another number
    that the draft has lost ("12 men and 21 women", "21 men")."""
    if not same_but_for_words(a, b):
        return False
    if a.unit == b.unit or measured(a) and measured(b):
        return True
    if any(a is part and b.unit == whole.unit for part, whole in parts):
        return True
    return not (a.unit and _taken(a, b, left_a, left_b) or b.unit and _taken(b, a, left_b, left_a))


def _taken(a: Figure, b: Figure, left_a: Sequence[Figure], left_b: Sequence[Figure]) -> bool:
    """Whether what ``b`` counts is what another figure beside ``a`` counts, and that number counts it no more."""
    return bool(b.unit) and any(
        other is not a
        and other.unit == b.unit
        and not any(same_number(other, there) and there.unit in ("", b.unit) for there in left_b)
        for other in left_a
    )


def is_age(document: Document, figure: Figure) -> bool:
    """Whether it is how old somebody is: "Ann Sorrel, 34, said", "a 34-year-old nurse"."""
    if figure.unit == "year":
        said = _OLD.search(document.words(figure.phrase)) or _OLD_BEHIND.match(document.text, figure.phrase.end)
        return said is not None
    before = document.text[max(0, figure.span.start - _AGED):figure.span.start]
    behind = document.text[figure.span.end:figure.span.end + 1]
    plain = not figure.unit and not figure.value % 1
    return plain and (before.endswith(", ") and behind in (",", ".", ";", ")") or _OF_AGE.search(before) is not None)


def same_age(original: Document, draft: Document, a: Figure, b: Figure) -> bool:
    """Whether both say how old somebody is, and say the same: "Thelwell, 36,", "the 36-year-old"."""
    return a.value == b.value and is_age(original, a) and is_age(draft, b)


def dimension(figure: Figure) -> str:
    """What its unit measures, "" where it counts things."""
    if len(figure.unit) == 3 and figure.unit.isupper() or figure.unit in _SHARED_MONEY:
        return "money"
    if not figure.unit and 0 < figure.value < 1:
        return "share"
    return _MEASURES.get(unit_of(figure), "") or ("money" if _is_money(figure.unit) else "")


@lru_cache(maxsize=1000)
def _is_money(unit: str) -> bool:
    """Whether a noun first of all names a currency or a coin, as "franc" and "peso" do and "metre" does not."""
    franc, peso, metre = (kinds_of(noun).above for noun in ("franc", "peso", "metre"))
    kinds = kinds_of(unit)
    return kinds.sorts[:1] == (_QUANTITY,) and bool(franc & peso & kinds.above - metre)
