"""What figures count: currencies, percentages, measures and their abbreviations, by canonical name."""

from __future__ import annotations

import re

_CURRENCY_SIGNS = {
    **{"US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD"},
    **{"R$": "BRL", "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS"},
    **{"₺": "TRY", "₴": "UAH", "₦": "NGN", "₫": "VND", "฿": "THB", "₱": "PHP", "₵": "GHS", "₡": "CRC"},
}
_CODES = frozenset(
    "USD EUR GBP JPY CNY INR RUB AUD CAD NZD CHF SEK NOK DKK PLN CZK HUF TRY UAH ILS ZAR BRL MXN KRW SGD HKD NGN "
    "KES".split()
)
_CURRENCY_WORDS = {
    **{"dollar": "USD", "buck": "USD", "euro": "EUR", "rouble": "RUB", "ruble": "RUB", "yen": "JPY", "yuan": "CNY"},
    **{"renminbi": "CNY", "rupee": "INR", "shekel": "ILS", "zloty": "PLN", "hryvnia": "UAH", "naira": "NGN"},
    **{"rand": "ZAR", "baht": "THB", "forint": "HUF", "sterling": "GBP"},
}
_DOLLARS = {
    **{"australian": "AUD", "canadian": "CAD", "hong kong": "HKD", "singapore": "SGD", "new zealand": "NZD"},
    "us": "USD",
}
_ABBREVIATIONS = {
    **{"km": "kilometre", "m": "metre", "cm": "centimetre", "mm": "millimetre", "ft": "foot", "mi": "mile"},
    **{"kg": "kilogram", "g": "gram", "mg": "milligram", "lb": "pound weight", "lbs": "pound weight", "oz": "ounce"},
    **{"mph": "mile per hour", "kph": "kilometre per hour", "km/h": "kilometre per hour", "l": "litre"},
    **{"ml": "millilitre", "hr": "hour", "hrs": "hour", "min": "minute", "mins": "minute", "sec": "second"},
    **{"secs": "second", "p": "penny", "kw": "kilowatt", "mw": "megawatt", "gw": "gigawatt", "mb": "megabyte"},
    **{"gb": "gigabyte", "tb": "terabyte", "ha": "hectare", "yr": "year", "yrs": "year"},
    **{"°": "degree", "°c": "degree celsius", "°f": "degree fahrenheit"},
    **{"%": "percent", "pc": "percent", "pp": "percentage point", "bp": "basis point", "bps": "basis point"},
}
_SCALES = {"C": "degree celsius", "F": "degree fahrenheit"}
_SPELLINGS = {
    **{"people": "person", "men": "man", "women": "woman", "children": "child", "lives": "life", "feet": "foot"},
    **{"kronor": "krona", "kroner": "krone"},
    **{"percentage": "percent", "per cent": "percent", "pct": "percent", "pence": "penny"},
    **{"kilometer": "kilometre", "meter": "metre", "centimeter": "centimetre", "millimeter": "millimetre"},
    **{"liter": "litre", "milliliter": "millilitre", "kilo": "kilogram", "kilogramme": "kilogram"},
}

_SIGN = "[$£€¥₹₽₩₪₺₴₦₫฿₱₵₡]"
SIGN_BEFORE = re.compile(
    rf"(?:(?P<code>\b(?:{'|'.join(sorted(_CODES))})) ?|(?P<sign>(?:\b[A-Z]{{1,2}})?{_SIGN})[ \u00a0]?)(?P<minus>[-−])?$"
)
SIGN_AFTER = re.compile(r"[ \u00a0]?(?P<sign>[€£₽₴₪%‰])|[ \u00a0](?P<code>[A-Z]{3})\b")
_ATTACHED = re.compile(r"(?i)(?:km/h|°[cf]?|[a-z]+)(?!\w)")
_SPACED = re.compile(
    r"(?i)[ \u00a0](?P<unit>percentage[ -]points?|basis points?|per cent|percent|pct|pc|"
    r"degrees (?:celsius|fahrenheit|c\b|f\b)|km/h|°[cf]|"
    r"(?:km|cm|mm|kg|mg|mph|kph|lbs?|oz|hrs?|mins?|secs?|ft|gb|mb|tb|mw|gw|kw|ha))(?![\w-])"
)
_SCALE = re.compile(r"[ \u00a0](?P<scale>[CF])(?![\w&'’/-]|\.\w| [A-Z])")
_SPEED = re.compile(
    r"(?i)[ \u00a0-]?(?P<unit>kilomet(?:re|er)s?|kms?|miles?|met(?:re|er)s?|m(?=/))(?:[ -](?:an|per|a)[ -]|/|(?<=km)p?)"
    r"(?P<time>hour|h|second|sec|s)\b"
)
_COINED = re.compile(
    r"(?i)[ \u00a0-](?:(?P<country>us|u\.s\.|australian|canadian|hong kong|singapore|new zealand)[ ])?"
    r"(?P<money>dollar|buck|euro|rouble|ruble|yen|yuan|renminbi|rupee|shekel|zloty|hryvnia|naira|rand|baht|forint|"
    r"pound|cent)s?(?!\w)(?P<sterling>[ ]sterling)?"
)
_HYPHENED = re.compile(r"[-‑](?P<unit>[a-z]+)(?:[-‑][a-z]+)*")
_WEIGHT = re.compile(
    r"(?i)\b(?:weigh\w*|weight|heavy|heavier|lighter|lost|gained|ounces?|luggage|baggage|fish|explosives?|pounds of)\b"
)
# How far around a figure a word of weight speaks of it.
_NEAR = 60


def currency_of(sign: str) -> str:
    """The ISO 4217 code of a sign or code, or the empty string."""
    return sign if sign in _CODES else _CURRENCY_SIGNS.get(sign, _CURRENCY_SIGNS.get(sign[-1:], ""))


def attached(text: str, start: int, end: int) -> tuple[str, int] | None:
    """The unit that is written onto a figure ("5km", "20°C", "7%") and where it ends.

    None where other letters are: the figure is a part of some name.
    """
    speed = _SPEED.match(text, start, end)
    if speed:
        return _speed(speed), speed.end()
    found = _ATTACHED.match(text, start, end)
    if found is None:
        return ("", start) if not text[start:start + 1].isalpha() else None
    unit = _SCALES.get(found[0]) or _ABBREVIATIONS.get(found[0].lower())
    return None if unit is None else (unit, found.end())


def _speed(found: re.Match[str]) -> str:
    unit = found["unit"].lower().rstrip("s")
    unit = _ABBREVIATIONS.get(unit) or _SPELLINGS.get(unit, unit)
    return f"{unit} per {'hour' if found['time'][0] in 'hH' else 'second'}"


def written(text: str, start: int, end: int) -> tuple[str, int] | None:
    """The unit word right after a figure that needs no parse: percent, degrees, money, abbreviations."""
    found = _SPEED.match(text, start, end)
    if found:
        return _speed(found), found.end()
    found = _SPACED.match(text, start, end)
    if found:
        unit = re.sub(r"[ -]+", " ", found["unit"].lower())
        if unit.startswith(("percentage point", "basis point")):
            return unit.rstrip("s"), found.end()
        if unit.startswith("degrees"):
            return "degree celsius" if unit[8] == "c" else "degree fahrenheit", found.end()
        return _ABBREVIATIONS.get(unit) or _SPELLINGS.get(unit, unit), found.end()
    found = _SCALE.match(text, start, end)
    if found:
        return _SCALES[found["scale"]], found.end()
    found = _COINED.match(text, start, end)
    if found:
        return _money(found, text, end), found.end()
    return None


def _money(found: re.Match[str], text: str, end: int) -> str:
    money, country = found["money"].lower(), (found["country"] or "").lower().replace(".", "")
    if money == "dollar" and country:
        return _DOLLARS.get(country, "USD")
    if money == "pound":
        # A sentence that speaks of weight means the weight; nothing else tells the two apart.
        near = _WEIGHT.search(text, max(0, found.start() - _NEAR), min(end, found.end() + _NEAR))
        return "pound weight" if near and found["sterling"] is None else "GBP"
    return _CURRENCY_WORDS.get(money, money)


def hyphened(text: str, start: int, end: int) -> tuple[str, int] | None:
    """The unit in "30-country" or "16-year-old", and where the compound ends."""
    found = _HYPHENED.match(text, start, end)
    if found is None:
        return None
    unit = found["unit"]
    if len(unit) > 1 and unit in _ABBREVIATIONS:
        return _ABBREVIATIONS[unit], found.end()
    return singular(unit), found.end()


def singular(lemma: str) -> str:
    """The canonical name of a counted noun, from its lemma."""
    lemma = lemma.lower()
    return _CURRENCY_WORDS.get(lemma) or _SPELLINGS.get(lemma, lemma)
