"""Numbers in digits and in English words: where they stand and what they are worth.

Values are computed as exact fractions and turned into floats last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from checker.document import Sentence, Span

_SMALL = {
    name: value
    for value, name in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {
    name: 10 * value for value, name in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SHORT_SCALES = {
    **{"k": 1000, "m": 10**6, "mn": 10**6, "mln": 10**6},
    **{"b": 10**9, "bn": 10**9, "tn": 10**12, "trn": 10**12},
}
_ORDINALS = {
    name: value
    for value, name in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
        1,
    )
}
_ORDINAL_TENS = {name[:-1] + "ieth": value for name, value in _TENS.items()}
_ORDINAL_SCALES = {"hundredth": 100, "thousandth": 1000, "millionth": 10**6}
_PARTS = {"half": 2, "quarter": 4, **{name: value for name, value in _ORDINALS.items() if 3 <= value <= 10}}
_GLYPHS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅛": (1, 8)}

# "dozens" is two dozen at least and less than a hundred, "hundreds" less than a thousand, and so on.
_VAGUE = {
    "dozens": (24, 99),
    "scores": (40, 99),
    "hundreds": (200, 999),
    "thousands": (2000, 999_999),
    "millions": (2 * 10**6, 999_999_999),
    "billions": (2 * 10**9, 10**12 - 1),
    "trillions": (2 * 10**12, 10**15 - 1),
}
# What goes before "of thousands": its least, and what it stays below.
_MANY_OF = {
    **{"tens": (10, 100), "dozens": (24, 100), "scores": (40, 100)},
    **{"hundreds": (100, 1000), "thousands": (1000, 10**6)},
}

_TENS_WORDS = "|".join(_TENS)
_SMALL_WORDS = "|".join(sorted(_SMALL, key=len, reverse=True))
_UNIT_WORDS = f"{_TENS_WORDS}|{_SMALL_WORDS}"
_BELOW_TEN = "one|two|three|four|five|six|seven|eight|nine"
_GREAT = "thousand|million|billion|trillion"
_SCALE_WORDS = f"hundred|{_GREAT}"
_BELOW_HUNDRED = rf"(?:(?:{_TENS_WORDS})(?:[ -](?:{_BELOW_TEN})\b)?|(?:{_SMALL_WORDS})\b)"
_HUNDREDS = rf"(?:(?:{_BELOW_HUNDRED}|half[ -]a|an?)[ -])?hundred(?:[ ]and[ ]{_BELOW_HUNDRED}|[ -]{_BELOW_HUNDRED})?"
_DOZEN = rf"(?:(?:{_BELOW_HUNDRED}|half[ -]a|an?)[ -])?dozen"
_GROUP = rf"(?:{_HUNDREDS}|{_DOZEN}|{_BELOW_HUNDRED}|half[ -]a|an?(?=[ -](?:{_GREAT})\b))"
_CARDINAL = (
    rf"(?:{_GROUP}[ -](?:{_GREAT})\b(?:[ ]and[ ]|[ ]))*"
    rf"(?:{_GROUP}[ -](?:{_GREAT})\b|{_HUNDREDS}\b|{_DOZEN}\b|{_BELOW_HUNDRED}|(?:{_GREAT})\b)"
)
_ORDINAL_WORDS = "|".join(sorted([*_ORDINALS, *_ORDINAL_TENS, *_ORDINAL_SCALES], key=len, reverse=True))
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+|\d+)(?:\.\d+)?|\.\d+"
_PART_WORDS = "half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
_WHOLE = r"[ ](?:of|an?|the|its|their|his|her|our|all|as)\b|-(?:hour|day|mile|year|century|million)"
_MORE = r"[ ](?:more|less|fewer|higher|lower|larger|smaller|bigger|cheaper|dearer|longer|shorter)\b"
# What is "more than a third" or has changed "by a third" is a share, and no third thing: a noun must not follow.
_BEFORE_SHARE = "|".join(
    f"(?<={words}[ ])"
    for words in "by than nearly almost about around roughly over under only just".split()
    + [f"{noun}[ ]of" for noun in "increase rise fall drop decline growth gain jump cut reduction".split()]
)
# "A third was hurt" is one more; a share is of many, unless it is a half.
_PLURAL = r"[ ](?:were|are|have)\b"
_AFTER_SHARE = (
    r"(?=[.,;:)]|$|[ ](?:up|down|on|from|below|above|over|since|compared|who|whose|were|are|was|is|had|have|has|did|do|"
    r"does|could|would|will|can|may|might|must|should|said|say|says|think|thought|in|at|against|last|this|and|or|but|"
    r"when|while|after|before|during|between|than|to|[a-z]+ed)\b)"
)

_CHANCE = rf"""
    (?<![\w.,/]) (?P<chance>
        (?P<favourable>{_DIGITS}|{_UNIT_WORDS}) (?:[ ](?P<what>[a-z]+(?:[ ][a-z]+)?))??
        [ ](?:in|out[ ]of)[ ](?:every[ ])? (?P<all>{_DIGITS}|{_UNIT_WORDS})
      ) (?![\w-]) (?![.,]\d)
  | """
_OTHERS = rf"""
    (?<![\w-]) (?P<vague>
        (?:several|(?:a[ ])?few|many|couple)[ ](?:dozen|hundred|thousand|million|billion)(?!\w)
      | (?:(?:tens|hundreds|thousands|dozens|scores)[ ]of[ ])?
        (?:dozens|scores|hundreds|thousands|millions|billions|trillions)\b(?![-’'])
      )
  | (?<![\w-]) (?P<part>
        (?: (?P<count>{_BELOW_TEN}|\d)[ -](?P<name>(?:{_PART_WORDS})s?)
          | (?P<one>an?[ ](?:third|quarter|fifth|tenth|half)|half|quarter)(?={_WHOLE})
          | (?P<more>an?[ ](?:{_PART_WORDS}))(?={_MORE})
          | (?:{_BEFORE_SHARE})(?P<free>an?[ ](?:{_PART_WORDS})|half){_AFTER_SHARE}
          | (?P<many>an?[ ](?:{_PART_WORDS})|half)(?={_PLURAL})
        ) (?!\w)
        (?P<ofscale>[ ]of[ ]a[ ](?:{_GREAT}))?
      ) (?P<halfscale>(?<=half)[ -]a[ -](?:{_SCALE_WORDS}|dozen)\b)?
  | (?<![\w-]) (?P<ordinal>(?:(?:{_TENS_WORDS})[ -])?(?:{_ORDINAL_WORDS})) (?!\w)
  | (?<![\w.,/-]) (?P<ordinal_digits>\d{{1,3}}(?:,\d{{3}})*)(?:st|nd|rd|th) (?!\w)
  | (?<![\w-]) (?P<words>
        {_CARDINAL} (?:[ ]and[ ](?:a[ ](?:half|quarter)|three[ ]quarters)(?:[ ](?:{_GREAT}))?)?
      ) (?!\w)
  | (?P<sign>(?<![\w.,)\]%])[-−](?=[.\d]))?
    (?<![\w.,/])(?<![^\W\d]-)(?<!\d:) (?P<digits>{_DIGITS})
    (?:(?P<glyph>[½⅓⅔¼¾⅕⅛])|[ ](?P<slashed>[123]/[2345])(?![\w/]))?
    (?: [ \u00a0-]?(?P<scale>{_SCALE_WORDS}|dozen)(?!\w)
      | [ ]?(?P<short>(?:bn|mn|mln|tn|trn)|(?<=\d)[kmbKMB])(?![\w'’])
    )?
  | (?<!\w) (?P<lone_glyph>[½⅓⅔¼¾⅕⅛])
  | (?<![\w/]) (?P<lone_slashed>1/[2345]|2/3|3/4) (?![\w/])
    """
_PATTERN = re.compile(_CHANCE + _OTHERS, re.X | re.I)
_NO_CHANCE = re.compile("(?P<chance>(?!))|" + _OTHERS, re.X | re.I)
_WINDOW = 12
_SEGMENT = re.compile(
    r"(?i)\b(?:first|second|third|last|final|other|latter|better|top|bottom|the|this|each|1st|2nd)\s$"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number in its place. ``share`` is a part of a whole: "two-thirds", "1 in 5", and ``loose`` where what has
    the share stands inside ("one farm in six"); ``bare`` is what "100m" is worth if it is a distance."""

    span: Span
    value: Fraction
    high: Fraction
    ordinal: bool = False
    vague: bool = False
    share: bool = False
    digits: bool = False
    words: bool = False
    bare: Fraction | None = None
    loose: bool = False


def numbers_of(text: str, sentence: Sentence, words: bool) -> Iterator[Number]:
    """The numbers of a sentence; "one farm in six" is a share where the words are a noun's and none follows."""
    for number in find_numbers(text, sentence.span, words):
        if number.loose and not _is_chance(sentence, number.span):
            yield from find_numbers(text, number.span, words, chances=False)
        else:
            yield number


def _is_chance(sentence: Sentence, span: Span) -> bool:
    tokens = sentence.tokens
    inside = [index for index, token in enumerate(tokens) if span.contains(token.span)]
    of = next((index for index in inside if tokens[index].norm in ("in", "out")), 0)
    if not of or not tokens[of - 1].tag.startswith("NN"):
        return False
    between = tokens[inside[0] + 1:of - 1]
    behind = tokens[inside[-1] + 1].tag if inside[-1] + 1 < len(tokens) else ""
    return all(token.tag.startswith(("NN", "JJ")) for token in between) and not behind.startswith(("NN", "JJ", "CD"))


def find_numbers(text: str, span: Span, words: bool, chances: bool = True) -> Iterator[Number]:
    """The numbers inside ``span``, in order; those in English words only where ``words`` is true, and no two as one
    share ("one in six") where ``chances`` is false."""
    position = span.start
    pattern = _PATTERN if chances else _NO_CHANCE
    while True:
        found = pattern.search(text, position, span.end)
        if found is None:
            return
        number = _number(found, words)
        if number is None and found["chance"]:
            # "Won 7-5 in two hours": two numbers, and no chance.
            found = _NO_CHANCE.search(text, found.start(), span.end) or found
            number = _number(found, words)
        if number is not None:
            yield number
        position = max(found.end(), position + 1)


def _number(found: re.Match[str], words: bool) -> Number | None:
    span = Span(*found.span())
    if found["digits"]:
        return _in_digits(found, span)
    if found["lone_glyph"]:
        return _share(span, Fraction(*_GLYPHS[found["lone_glyph"]]))
    if found["lone_slashed"]:
        return _share(span, Fraction(found["lone_slashed"]))
    if not words:
        return None
    if found["chance"]:
        return _chance(found, span)
    if found["vague"]:
        return _vague(found["vague"].lower(), span)
    if found["part"]:
        return _part(found, span)
    if found["ordinal"]:
        value = Fraction(_ordinal(found["ordinal"].lower()))
        return Number(span, value, value, ordinal=True, words=True)
    if found["ordinal_digits"]:
        value = Fraction(found["ordinal_digits"].replace(",", ""))
        return Number(span, value, value, ordinal=True)
    return _in_words(found, span)


def _share(span: Span, value: Fraction) -> Number:
    return Number(span, value, value, share=True, words=True)


def _in_digits(found: re.Match[str], span: Span) -> Number | None:
    after = found.string[span.end:span.end + 2]
    if re.match(r"[.,:/]\d", after) or re.match(r"\w", after) and found["short"]:
        return None
    bare = Fraction(re.sub(r"[^\d.]", "", found["digits"]))
    if found["glyph"]:
        bare += Fraction(*_GLYPHS[found["glyph"]])
    if found["slashed"]:
        bare += Fraction(found["slashed"])
    scale = _scale(found["scale"] or found["short"])
    value = bare * scale
    if found["sign"]:
        value, bare = -value, -bare
    # "m" is also metres, and "b" a second version of a thing.
    doubtful = (found["short"] or "").lower() in ("m", "b")
    return Number(span, value, value, digits=True, bare=bare if doubtful else None)


def _scale(word: str | None) -> int:
    if not word:
        return 1
    word = word.lower()
    return 12 if word == "dozen" else _SCALES.get(word) or _SHORT_SCALES[word]


def _simple(text: str) -> Fraction:
    text = text.lower()
    if text.isalpha():
        return Fraction(_SMALL.get(text, 0) or _TENS.get(text, 0))
    return Fraction(re.sub(r"[^\d.]", "", text))


def _chance(found: re.Match[str], span: Span) -> Number | None:
    part, whole = _simple(found["favourable"]), _simple(found["all"])
    if whole < 2 or part >= whole or 1900 <= whole <= 2099:
        return None
    return Number(span, part / whole, part / whole, share=True, words=True, loose=bool(found["what"]))


def _vague(words: str, span: Span) -> Number:
    several = re.fullmatch(r"(?:several|(?:a )?few|many|couple) (\w+)", words)
    if several:
        words = several[1] + "s"
    first, of, last = words.partition(" of ")
    low, high = _VAGUE[last if of else first]
    if of:
        least, below = _MANY_OF[first]
        one = low // 2
        low, high = least * one, below * one - 1
    return Number(span, Fraction(low), Fraction(high), vague=True, words=True)


def _part(found: re.Match[str], span: Span) -> Number | None:
    if found["count"]:
        name = found["name"].lower()
        count = _simple(found["count"])
        # "two third graders" are two.
        if (count == 1) == name.endswith("s"):
            return None
        value = count / _PARTS["half" if name == "halves" else name.removesuffix("s")]
    else:
        # "the first half of the game" is a stretch of time and no share.
        if _SEGMENT.search(found.string, max(0, span.start - _WINDOW), span.start):
            return None
        name = (found["one"] or found["more"] or found["free"] or found["many"] or found["part"]).lower()
        value = Fraction(1, next(_PARTS[part] for part in re.findall("[a-z]+", name) if part in _PARTS))
    if found["halfscale"]:
        value *= _scale(re.split(r"[ -]", found["halfscale"])[-1])
        return Number(span, value, value, words=True)
    if found["ofscale"]:
        value *= _SCALES[found["ofscale"].lower().split()[-1]]
        return Number(span, value, value, words=True)
    return _share(span, value)


def _ordinal(words: str) -> int:
    value = 0
    for word in re.split(r"[ -]", words):
        value += next(known[word] for known in (_TENS, _ORDINALS, _ORDINAL_TENS, _ORDINAL_SCALES) if word in known)
    return value


def _in_words(found: re.Match[str], span: Span) -> Number | None:
    total, current = Fraction(0), Fraction(0)
    for word in re.findall(r"[a-z]+", found["words"].lower()):
        if word in ("a", "an"):
            current = current or Fraction(1)
        elif word == "half":
            current = current + Fraction(1, 2)
        elif word == "quarter":
            current = current + Fraction(1, 4)
        elif word == "quarters":
            current = current - 3 + Fraction(3, 4)
        elif word in _SMALL or word in _TENS:
            current += _SMALL.get(word, 0) or _TENS.get(word, 0)
        elif word == "hundred" or word == "dozen":
            current = (current or Fraction(1)) * (100 if word == "hundred" else 12)
        elif word in _SCALES:
            total += (current or Fraction(1)) * _SCALES[word]
            current = Fraction(0)
    value = total + current
    return Number(span, value, value, words=True)
