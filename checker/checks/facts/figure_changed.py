"""A figure differs between the original and the draft.

Why it matters:
    A changed toll, sum or share alters the facts and usually needs a correction.

Flags:
    A: The blast at the Orvel mill killed 12 people, officials said.
    B: The blast at the Orvel mill killed 21 people, officials said.

    A: The council approved a budget of $35 million for the new harbour wall.
    B: The council approved a budget of $35 billion for the new harbour wall.

    A: The hospital has treated more than 400 patients since the outbreak began.
    B: The hospital has treated 400 patients since the outbreak began.

    A: The survey found 12 men and 21 women among the dead.
    B: The survey found 21 men and 12 women among the dead.

    A: Doctors at the clinic cut the daily dose from 10 to 5 milligrams.
    B: Doctors at the clinic cut the daily dose from 5 to 10 milligrams.

    A: Prices in Velm rose by 5 percent in the year to June.
    B: Prices in Velm rose by 5 percentage points in the year to June.

    A: Two of the five suspects were released, police in Oster said.
    B: Five of the two suspects were released, police in Oster said.

Passes:
    A: Doctors at the clinic cut the daily dose from 10 to 5 milligrams.
    B: The daily dose was cut to 5 milligrams from 10 by doctors at the clinic.

    A: The blast at the Orvel mill killed 12 people, officials said.
    B: Officials said a dozen people were killed in the blast at the Orvel mill.

    A: The ferry was towed for 10 miles and will be in dock for 12 months.
    B: The ferry was towed for 16 kilometres and will be in dock for a year.

    A: The average wage was 34,125 crowns in June, the office said.
    B: In June, the office said, the average wage was CZK 34,125.

    A: About 14,000 workers walked out at the Tarn shipyard on Monday.
    B: Around 14 thousand workers walked out at the Tarn shipyard on Monday.

    A: The survey found 12 men and 21 women among the dead.
    B: The survey found 21 women and 12 men among the dead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.checks.facts._counterparts import (
    exchanged,
    fitting,
    framed,
    inside_a,
    inside_b,
    other_day,
    pair,
    said_nearby,
    same_governor,
    side_by_side,
)
from checker.checks.facts._grammar import governors
from checker.collation import Collation, Link
from checker.document import Document, Figure, Token
from checker.finding import Remark, Suggestion
from checker.registry import check

_DIMENSIONS = {
    "share": "percent|percentage point|basis point",
    "length": "kilometre|mile|metre|centimetre|millimetre|foot|inch|yard",
    "area": "hectare|acre|square kilometre|square mile|square metre|square foot",
    "mass": "tonne|ton|kilogram|pound|ounce|gram",
    "volume": "litre|gallon|barrel|pint",
    "time": "second|minute|hour|day|week|month|year|decade|century",
    "power": "watt|kilowatt|megawatt|gigawatt",
    "other": "degree|knot|volt",
}
MEASURES = {unit: dimension for dimension, units in _DIMENSIONS.items() for unit in units.split("|")}
UPDATE = "; is it an update?"
CHANGES = frozenset(
    "rise climb grow increase raise double triple treble quadruple halve fall drop decline decrease reduce cut lower "
    "lift revise update correct jump surge soar slip sink shrink swell widen narrow bring upgrade downgrade".split()
)
COMPARES = frozenset("surpass exceed top pass outnumber overtake reach approach near total".split())
_CODE = re.compile(r"(?P<before>[a-z]+(?:-[a-z]+)*-?|'?(?=\d*0s))(?P<number>\d+)(?P<after>s?)")
_FACTORS = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800, "month": 2_629_746, "year": 31_556_952,
    "decade": 315_569_520, "century": 3_155_695_200, "millimetre": 0.001, "centimetre": 0.01, "metre": 1,
    "kilometre": 1000, "inch": 0.0254, "foot": 0.3048, "yard": 0.9144, "mile": 1609.344, "gram": 0.001, "kilogram": 1,
    "tonne": 1000, "ton": 907.18, "pound": 0.4536, "ounce": 0.02835, "litre": 1, "gallon": 3.785, "pint": 0.473,
    "barrel": 158.99, "hectare": 10_000, "acre": 4046.9, "square metre": 1, "square kilometre": 1_000_000,
    "square mile": 2_589_988, "square foot": 0.0929, "watt": 1, "kilowatt": 1000, "megawatt": 1e6, "gigawatt": 1e9,
}  # fmt: skip
_ROUNDING = 1.06
_SPELLINGS = {"kilometer": "kilometre", "meter": "metre", "liter": "litre", "kilo": "kilogram"}
# Currencies of several countries: the word may stand for any of the codes.
_SHARED_MONEY = {
    "crown": "CZK SEK NOK DKK ISK", "krona": "SEK ISK", "krone": "NOK DKK", "koruna": "CZK", "peso": "MXN ARS CLP COP",
    "franc": "CHF XOF XAF", "dinar": "RSD JOD KWD DZD IQD TND", "shilling": "KES UGX TZS", "rupee": "INR PKR LKR NPR",
    "pound": "GBP EGP LBP SYP", "lira": "TRY", "rial": "IRR OMR", "riyal": "SAR QAR", "dirham": "AED MAD",
}  # fmt: skip
_SIDES = {
    "": "exact", "about": "exact", "at least": "above", "more than": "above", "at most": "below", "less than": "below",
    "nearly": "below",
}
_LIKELY = 5
"""Two figures that nothing but their place in the sentence holds together may be so many times as large."""

_ROUNDED = {
    "about": (0.94, 1.06), "more than": (1.0, 1.12), "at least": (1.0, 1.12), "less than": (0.88, 1.0),
    "at most": (0.88, 1.0), "nearly": (0.88, 1.0),
}


@check(severity="error", needs=("originals",))
def figure_changed(collation: Collation) -> Iterator[Remark]:
    """Compare the figures of each link, each with its unit and its qualifier."""
    for link in collation.prose_links():
        original, draft = collation.original_of(link), collation.draft
        figures_a = inside_a(collation, link, original.annotations.figures)
        figures_b = inside_b(collation, link, draft.annotations.figures)
        pairs, left_a, left_b = pair(collation, link, figures_a, figures_b, _same)
        twice = {a.unit for a in left_a} & {b.unit for b in left_b} - {""}
        more, left_a, left_b = pair(
            collation,
            link,
            left_a,
            left_b,
            lambda a, b: not twice & {a.unit, b.unit} and _same_but_for_words(a, b),
        )
        for a, b in (*pairs, *more):
            if not _said_by_the_verb(original, a, draft, b) and (
                remark := _qualified_otherwise(collation, link, a, b)
            ):
                yield remark
        cardinal = [(a, b) for a, b in pairs if not a.ordinal]
        yield from exchanged(collation, link, cardinal, lambda figure: figure.phrase)
        alone = len(left_a) == len(left_b) == 1 and link.shape == "1:1"
        for b in left_b:
            other = _counterpart(collation, link, left_a, b)
            sure = other is not None
            if other is None and alone and _may_be_one(left_a[0], b):
                other = left_a[0]
            if other is None:
                continue
            left_a.remove(other)
            if framed(collation, link, other.span, b.span) or not said_nearby(
                collation, b.span, other, draft.annotations.figures, _same_number
            ):
                update = other_day(collation, link) or _told_as_change(collation, link, b)
                if sure or not update:
                    yield _changed(collation, link, other, b, update, sure)
        yield from _codes(collation, link)


def _same(a: Figure, b: Figure) -> bool:
    return (a.value, a.high) == (b.value, b.high) and _one_kind(a, b) and _unit(a) == _unit(b)


def _same_number(a: Figure, b: Figure) -> bool:
    return a.value == b.value and _one_kind(a, b)


def _same_but_for_words(a: Figure, b: Figure) -> bool:
    """The same number of what may be the same thing under another name ("soldiers", "troops"), or the
    same share as a fraction and in percent."""
    if "percent" in (a.unit, b.unit) and a.unit != b.unit:
        part, whole = (b, a) if a.unit == "percent" else (a, b)
        return 0 < part.value < 1 and abs(100 * part.value - whole.value) < 1
    if _converted(a, b):
        return True
    if (a.value, a.high) != (b.value, b.high) or not _one_kind(a, b):
        return False
    if any(code in _SHARED_MONEY.get(word, "").split() for word, code in ((a.unit, b.unit), (b.unit, a.unit))):
        return True
    return not a.unit or not b.unit or not (_measured(a) or _measured(b))


def _converted(a: Figure, b: Figure) -> bool:
    """Whether the two are one quantity in two units ("12 months", "one year"), rounded at most."""
    if _unit(a) == _unit(b) or _dimension(a) != _dimension(b) or not {_unit(a), _unit(b)} <= set(_FACTORS):
        return False
    low, high = sorted((a.value * _FACTORS[_unit(a)], b.value * _FACTORS[_unit(b)]))
    return 0 < high <= low * _ROUNDING


def _one_kind(a: Figure, b: Figure) -> bool:
    return a.ordinal == b.ordinal


def _unit(figure: Figure) -> str:
    return _SPELLINGS.get(figure.unit, figure.unit)


def _measured(figure: Figure) -> bool:
    """Whether the unit is a measure or a currency, so that another unit is another quantity."""
    return bool(_dimension(figure))


def _dimension(figure: Figure) -> str:
    if len(figure.unit) == 3 and figure.unit.isupper():
        return "money"
    return MEASURES.get(_unit(figure), "")


def _counterpart(collation: Collation, link: Link, left_a: list[Figure], b: Figure) -> Figure | None:
    candidates = [a for a in left_a if _one_kind(a, b)]
    for a in candidates:
        beside = side_by_side(collation, link, a.span, b.span)
        if beside and (_comparable(a, b) or framed(collation, link, a.span, b.span)):
            return None if _rounded(a, b) else a
    for a in candidates:
        if not _measured(a) or _dimension(a) != _dimension(b):
            continue
        same_number = (a.value, a.high) == (b.value, b.high)
        if same_number or (_unit(a) == _unit(b) and same_governor(collation, link, a.span, b.span)):
            return None if _rounded(a, b) else a
    alike = [a for a in candidates if a.unit and _unit(a) == _unit(b)]
    return alike[0] if len(alike) == 1 and not _rounded(alike[0], b) else None


def _rounded(a: Figure, b: Figure) -> bool:
    """Whether the draft gives the original's figure rounded, and says so ("nearly 200")."""
    if b.qualifier not in _ROUNDED or _unit(a) != _unit(b) or not b.value or a.value != a.high or b.value != b.high:
        return False
    ratio = a.value / b.value
    low, high = _ROUNDED[b.qualifier]
    return low <= ratio <= high


def _may_be_one(a: Figure, b: Figure) -> bool:
    """Whether the only figure that each side has for itself may be one: both count things, or measure the same."""
    if not _one_kind(a, b) or _rounded(a, b) or _dimension(a) != _dimension(b):
        return False
    if (_measured(a) and _unit(a) != _unit(b)) or not 0 < min(a.value, b.value) * _LIKELY >= max(a.value, b.value):
        return False
    return (a.value, a.high) != (b.value, b.high)


def _codes(collation: Collation, link: Link) -> Iterator[Remark]:
    """Names with a number in them ("F-16"), and decades, of which one has another number in the draft."""
    original, draft = collation.original_of(link), collation.draft
    codes_a, codes_b = (
        [
            (token, found)
            for number in numbers
            for token in document.sentences[number].tokens
            if (found := _CODE.fullmatch(token.norm)) is not None
        ]
        for document, numbers in ((original, link.a), (draft, link.b))
    )
    words_a, words_b = ({_code(found) for _, found in codes} for codes in (codes_a, codes_b))
    for token_b, b in codes_b:
        alike = [
            token
            for token, a in codes_a
            if (a["before"].strip("'"), a["after"]) == (b["before"].strip("'"), b["after"])
        ]
        lost = [token for token in alike if _code_of(token) not in words_b]
        if _code(b) in words_a or len(lost) != 1 or b[0] in original.text.casefold():
            continue
        yield Remark(
            message=f"\u201c{original.words(lost[0].span)}\u201d became \u201c{draft.words(token_b.span)}\u201d.",
            b=token_b.span,
            a=lost[0].span,
            original=link.original,
            suggestion=Suggestion(original.words(lost[0].span)),
            confidence=min(0.95, 0.6 + 0.3 * link.score),
        )


def _code(found: re.Match[str]) -> str:
    """The code as it stands; of a decade its last two digits ("the 1980s", "the '80s")."""
    return found["number"][-2:] + "s" if found["after"] and not found["before"].strip("'") else found[0]


def _code_of(token: Token) -> str:
    found = _CODE.fullmatch(token.norm)
    return _code(found) if found is not None else ""


def _comparable(a: Figure, b: Figure) -> bool:
    if not a.unit or not b.unit or _unit(a) == _unit(b):
        return True
    return (a.value, a.high) == (b.value, b.high)


def _changed(
    collation: Collation, link: Link, a: Figure, b: Figure, update: bool = False, sure_pair: bool = True
) -> Remark:
    original, draft = collation.original_of(link), collation.draft
    sure = framed(collation, link, a.span, b.span)
    whole = bool(a.unit) == bool(b.unit)
    words_a, words_b = original.words(a.phrase), draft.words(b.phrase)
    return Remark(
        message=f"\u201c{words_a}\u201d became \u201c{words_b}\u201d{UPDATE if update else '.'}",
        b=b.phrase,
        a=a.phrase,
        original=link.original,
        suggestion=None if update else fitting(collation, link, a.phrase, b.phrase, whole),
        confidence=min(0.97, 0.35 + 0.2 * sure_pair + 0.25 * sure + 0.2 * link.score),
        severity="warning" if update or not sure_pair else None,
    )


def _told_as_change(collation: Collation, link: Link, b: Figure) -> bool:
    """Whether a verb above the new figure says that it changed, and no verb of the original does."""
    original = collation.original_of(link)
    before = {token.lemma for number in link.a for token in original.sentences[number].tokens}
    return any(verb in CHANGES and verb not in before for verb in governors(collation.draft, b.span))


def _said_by_the_verb(original: Document, a: Figure, draft: Document, b: Figure) -> bool:
    """Whether a verb says what the qualifier of the other side says ("surpassed 100" for "over 100")."""
    plain = (original, a) if not a.qualifier else (draft, b)
    return any(verb in COMPARES for verb in governors(plain[0], plain[1].span)[:1])


def _qualified_otherwise(collation: Collation, link: Link, a: Figure, b: Figure) -> Remark | None:
    """The number is the same, but "more than" came, went or turned round."""
    side_a, side_b = _SIDES[a.qualifier], _SIDES[b.qualifier]
    if side_a == side_b or a.ordinal:
        return None
    words_a, words_b = collation.original_of(link).words(a.phrase), collation.draft.words(b.phrase)
    return Remark(
        message=f"\u201c{words_a}\u201d became \u201c{words_b}\u201d.",
        b=b.phrase,
        a=a.phrase,
        original=link.original,
        suggestion=fitting(collation, link, a.phrase, b.phrase, bool(a.unit) == bool(b.unit)),
        confidence=min(0.9, 0.5 + 0.4 * link.score),
        severity=None if a.qualifier else "warning",
    )
