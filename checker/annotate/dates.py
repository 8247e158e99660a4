"""Points in time: days, months, years, weekdays and times of day, as newsrooms write them.

Relative words ("yesterday", "last week") are no dates. A number of four digits is a year only where
what stands around it says so.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import Literal

from checker.document import Date, Document, Sentence, Span

Granularity = Literal["year", "season", "month", "day", "weekday", "time"]

_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_NUMBER = {name: number for number, name in enumerate(_MONTHS, 1)}
_NUMBER |= {name[:3]: number for name, number in _NUMBER.items()} | {"sept": 9}
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

_MONTH = r"(?P<month>(?:January|February|March|April|May|June|July|August|September|October|November|December|" \
    r"JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)(?!\w)" \
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:\.|(?!\w)))"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\w%])(?![.,:]\d)"
_YEAR = r"(?P<year>1\d{3}|20\d\d)(?!\w)(?![.,:]\d)"
_GAP = r"[ \u00a0\u202f]{1,2}"
_ORDINAL = r"(?:st|nd|rd|th)?"
_NO_MORE = r"(?![\w%])(?![.,:]\d)"
_ANY_DAY = r"[12]\d|3[01]|0?[1-9]"

_MONTH_DAY = re.compile(
    rf"(?<!\w){_MONTH}{_GAP}{_DAY}"
    rf"(?:(?P<to>\s?[-–]\s?|{_GAP}(?:to|and|through|or){_GAP})(?P<last>{_ANY_DAY}){_ORDINAL}{_NO_MORE})?"
    rf"(?:,?{_GAP}{_YEAR})?"
)
_DAY_MONTH = re.compile(
    rf"(?<![\w.,:$£€-])"
    rf"(?:(?P<first>{_ANY_DAY}){_ORDINAL}(?P<to>\s?[-–]\s?|{_GAP}(?:to|and|or){_GAP}))?"
    rf"{_DAY}{_GAP}(?:of{_GAP})?{_MONTH}(?:,?{_GAP}{_YEAR})?"
)
_ISO = re.compile(
    r"(?<![\w-])(?P<iso>(?:1\d{3}|20\d\d)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![\d-])(?:T[\d:.]+Z?)?"
)
_SLASHED = re.compile(
    r"(?<![\w/.])(?P<one>\d{1,2})(?P<mark>[./])(?P<two>\d{1,2})(?P=mark)(?P<year>1\d{3}|20\d\d)(?![\w/])"
)
_MONTH_YEAR = re.compile(rf"(?<!\w){_MONTH},?{_GAP}(?:of{_GAP})?{_YEAR}")
_LONE_MONTH = re.compile(rf"(?<![\w@#-]){_MONTH}")
_LONE_WEEKDAY = re.compile(
    r"(?<![\w@#-])(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?!\w)s?"
)
_NO_FIGURE = r"(?<![\w:.,$£€])"
_CLOCK = re.compile(
    rf"{_NO_FIGURE}(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?\s?"
    r"(?P<half>[ap]\.m\.?|[ap]m|AM|PM|A\.M\.|P\.M\.)(?!\w)"
)
_COLON = re.compile(
    rf"{_NO_FIGURE}(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\w:])(?!\.\d)"
)
_MILITARY = re.compile(
    rf"{_NO_FIGURE}(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?=\s?(?:GMT|UTC|hrs|hours|CET|EST|BST|ET)\b)"
)
_YEARS = re.compile(
    r"(?<![\w.,:/$£€¥₹#@+-])(?P<year>1\d{3}|20\d\d)"
    r"(?:[-–/](?P<last>(?:1\d|20)?\d\d)(?![\w/-]))?(?!\w)(?![.,:]\d|[%°])"
)

_SPOKEN = re.compile(
    r"\b(?i:at|from|until|till|by|before|after|between|and|to|around|about|since)\s(?P<time>"
    r"(?P<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])(?:[:.](?P<minute>[0-5]\d))?"
    r"(?:\so['’]clock)?\s(?:in\sthe\s(?P<part>morning|afternoon|evening)|at\s(?P<night>night))"
    r")(?![\w-])|(?<![\w-])(?P<twelve>noon|midday|midnight)(?![\w-])"
)
_HOURS = "twelve one two three four five six seven eight nine ten eleven".split()
# A name of a month that is also a word or a first name needs company before it stands alone.
_SHY = frozenset(("may", "march", "april", "june", "mar", "jun", "august", "dec", "sep", "jan"))
_COMPANY = re.compile(
    r"(?i)(?:\b(?:in|since|until|till|by|last|next|this|early|mid|late|of|from|during|before|after|through|between|"
    r"every|each|to|and|for|the)\s|\b(?:mid|early|late)-)$"
)
_SEASON = re.compile(r"(?i)(?<![\w@#-])(?P<season>spring|summer|autumn|fall|winter)(?!\w|-\w)")
_IN_SEASON = re.compile(
    r"(?i)\b(?:in|since|until|till|by|during|this|next|last|early|mid|late|before|after|every|each|(?:from|of) last)\s"
    r"(?:the\s)?(?:(?:early|late|following|previous|coming)\s)?$|\b(?:mid|early|late)-$"
)
# A fall is also a drop, and a spring comes out of the ground.
_NO_SEASON = re.compile(
    r"(?i)\s(?:of\s(?:the|a|an|water)\b|in\s(?:the\s)?[a-z]+s\b|to\b|from\b|back\b|short\b|below\b)"
)
_FEAST = re.compile(r"(?:Black|Good|Ash|Super|Bloody|Easter|Cyber|Holy|Palm|Giving|Shrove|Maundy|Sheffield|Boxing)\s$")

_BEFORE_YEAR = re.compile(
    r"(?i)(?:\b(?:in|since|until|till|by|from|during|of|after|before|to|through|early|mid|late|circa|ca\.|around|"
    r"about|between|and|or|for|season|spring|summer|autumn|fall|winter|year|fiscal|calendar)\s|[(\[,]\s?|\bmid-)$"
)
_IDENTIFIER = re.compile(
    r"(?i)\b(?:room|flight|article|section|route|page|no\.?|number|chapter|bus|highway|unit|building|suite|apartment|"
    r"form|bill|resolution|law|model|channel|gate|platform|area|postcode|zip|box|case|docket|class|boeing|airbus|"
    r"chapter|paragraph|item|lot|extension|ext\.?|hb|sb|hr|s\.)\s$"
)
_DEFINITE = re.compile(r"(?i)\b(?:the|its|their|his|her|in|since|of|after|before)\s$|['’]s?\s$")
_EVENT = re.compile(r"(?i)\s(?:elections?|levels|olympics|games|prices|protests|championships?|accords?|talks)\b")
_WINDOW = 40
_PLURALS = frozenset(("NNS", "NNPS"))
_COUNTED = frozenset(("NN", "NNS"))
_BETWEEN = frozenset(("JJ", "JJR", "VBN", "VBG", "HYPH", "RB"))


def find_dates(document: Document) -> tuple[Date, ...]:
    """The dates in order of the text. In other languages than English only those in digits."""
    english = document.metadata.get("language") == "en"
    finders = _ENGLISH if english else _ANY
    dates: list[Date] = []
    for paragraph in document.paragraphs:
        if paragraph.role == "furniture":
            continue
        for sentence in paragraph.sentences:
            taken: list[Date] = []
            for finder in finders:
                for date in finder(document, sentence):
                    index = bisect_left(taken, date.span.end, key=lambda other: other.span.start)
                    if not index or taken[index - 1].span.end <= date.span.start:
                        taken.insert(index, date)
            dates.extend(taken)
    return tuple(dates)


def _matches(pattern: re.Pattern[str], document: Document, sentence: Sentence) -> Iterator[re.Match[str]]:
    return pattern.finditer(document.text, sentence.span.start, sentence.span.end)


def _before(document: Document, sentence: Sentence, offset: int) -> str:
    """The end of the sentence's text before ``offset``."""
    return document.text[max(sentence.span.start, offset - _WINDOW):offset]


def _month_number(name: str) -> int:
    return _NUMBER[name.rstrip(".").lower()]


def _full(year: str | None, month: int, day: int) -> str:
    return f"{year or '-'}-{month:02}-{day:02}"


def _iso(document: Document, sentence: Sentence) -> Iterator[Date]:
    for found in _matches(_ISO, document, sentence):
        yield Date(Span(*found.span()), found["iso"], "day")


def _slashed(document: Document, sentence: Sentence) -> Iterator[Date]:
    """07/01/2022 is two days, depending on the side of the ocean: only its year is certain."""
    for found in _matches(_SLASHED, document, sentence):
        one, two = int(found["one"]), int(found["two"])
        span = Span(*found.span())
        if found["mark"] == "." and 1 <= two <= 12 and 1 <= one <= 31 or one > 12 >= two >= 1 and one <= 31:
            yield Date(span, _full(found["year"], two, one), "day")
        elif two > 12 >= one >= 1 and two <= 31 or one == two <= 12:
            yield Date(span, _full(found["year"], one, two), "day")
        elif 1 <= one <= 12 and 1 <= two <= 12:
            yield Date(span, found["year"], "year")


def _month_day(document: Document, sentence: Sentence) -> Iterator[Date]:
    for found in _matches(_MONTH_DAY, document, sentence):
        month, day = _month_number(found["month"]), int(found["day"])
        if found["last"]:
            yield Date(Span(found.start(), found.start("to")), _full(found["year"], month, day), "day")
            yield Date(Span(found.start("last"), found.end()), _full(found["year"], month, int(found["last"])), "day")
        else:
            yield Date(Span(*found.span()), _full(found["year"], month, day), "day")


def _day_month(document: Document, sentence: Sentence) -> Iterator[Date]:
    for found in _matches(_DAY_MONTH, document, sentence):
        month, day = _month_number(found["month"]), int(found["day"])
        start = found.start()
        if found["first"]:
            yield Date(Span(start, found.start("to")), _full(found["year"], month, int(found["first"])), "day")
            start = found.start("day")
        yield Date(Span(start, found.end()), _full(found["year"], month, day), "day")


def _month_year(document: Document, sentence: Sentence) -> Iterator[Date]:
    for found in _matches(_MONTH_YEAR, document, sentence):
        yield Date(Span(*found.span()), f"{found['year']}-{_month_number(found['month']):02}", "month")


def _lone_month(document: Document, sentence: Sentence) -> Iterator[Date]:
    for found in _matches(_LONE_MONTH, document, sentence):
        name = found["month"].rstrip(".").lower()
        before = _before(document, sentence, found.start())
        after = document.text[found.end():min(sentence.span.end, found.end() + _WINDOW)]
        if name in _SHY and not _COMPANY.search(before) or name in ("may", "march") and before.lower().endswith("the "):
            continue
        if len(name) < 5 and name not in ("may", "june", "july") and not _COMPANY.search(before):
            continue
        if re.match(r"\s[A-Z][a-z]+", after) and name in _SHY or re.match(r"[-’'](?!s\b)\w", after):
            continue
        yield Date(Span(*found.span()), _MONTHS[_NUMBER[name] - 1], "month")


def _weekday(document: Document, sentence: Sentence) -> Iterator[Date]:
    for found in _matches(_LONE_WEEKDAY, document, sentence):
        if _FEAST.search(_before(document, sentence, found.start())):
            continue
        yield Date(Span(*found.span()), found["weekday"].lower(), "weekday")


def _seasons(document: Document, sentence: Sentence) -> Iterator[Date]:
    for found in _matches(_SEASON, document, sentence):
        season = found["season"].lower()
        if not _IN_SEASON.search(_before(document, sentence, found.start())):
            continue
        if season in ("fall", "spring") and _NO_SEASON.match(document.text, found.end(), sentence.span.end):
            continue
        yield Date(Span(*found.span()), "autumn" if season == "fall" else season, "season")


def _clock(document: Document, sentence: Sentence) -> Iterator[Date]:
    for found in _matches(_CLOCK, document, sentence):
        hour = int(found["hour"])
        if 1 <= hour <= 12:
            hour = hour % 12 + (12 if found["half"][0] in "pP" else 0)
        yield Date(Span(*found.span()), f"T{hour:02}:{found['minute'] or '00'}", "time")
    for pattern in (_COLON, _MILITARY):
        for found in _matches(pattern, document, sentence):
            yield Date(Span(*found.span()), f"T{int(found['hour']):02}:{found['minute']}", "time")


def _spoken(document: Document, sentence: Sentence) -> Iterator[Date]:
    """Times of day in words: "at seven in the evening", "until noon"."""
    for found in _matches(_SPOKEN, document, sentence):
        if found["twelve"]:
            hour = 0 if found["twelve"] == "midnight" else 12
        else:
            word = found["hour"].lower()
            hour = (_HOURS.index(word) if word.isalpha() else int(word)) % 12
            early = found["part"] is not None and found["part"].lower() == "morning" or found["night"] and hour < 5
            hour += 0 if early else 12
            hour %= 24
        place = found.span("twelve" if found["twelve"] else "time")
        yield Date(Span(*place), f"T{hour:02}:{found['minute'] or '00'}", "time")


def _years(document: Document, sentence: Sentence) -> Iterator[Date]:
    for found in _matches(_YEARS, document, sentence):
        year, last = found["year"], found["last"]
        if last is not None:
            end = last if len(last) == 4 else year[:2] + last
            if 0 < int(end) - int(year) <= 120:
                yield Date(Span(*found.span()), f"{year}/{end}", "year")
                continue
        span = Span(found.start("year"), found.end("year"))
        if last is None and _is_year(document, sentence, span, int(year)):
            yield Date(span, year, "year")


def _is_year(document: Document, sentence: Sentence, span: Span, year: int) -> bool:
    before = _before(document, sentence, span.start)
    if _IDENTIFIER.search(before):
        return False
    if 1900 <= year <= 2099 and _EVENT.match(document.text, span.end, sentence.span.end):
        return True
    introduced = _BEFORE_YEAR.search(before) is not None
    counted = _counts(sentence, span)
    if counted == "many":
        # "the 2014 elections" is a year, "1,500 workers" without its comma is not.
        return _DEFINITE.search(before) is not None and 1900 <= year <= 2099 and year % 100 != 0
    if 1900 <= year <= 2099:
        return True
    return introduced and counted == ""


def _counts(sentence: Sentence, span: Span) -> str:
    """``many`` before a plural noun, ``one`` before another noun, else nothing."""
    tokens = sentence.tokens
    index = bisect_left(tokens, span.end, key=lambda token: token.span.start)
    for token in tokens[index:index + 4]:
        if token.tag in _PLURALS or token.norm == "people":
            return "many"
        if token.tag in _COUNTED:
            return "one"
        if token.tag not in _BETWEEN:
            return ""
    return ""


_Finder = Callable[[Document, Sentence], Iterator[Date]]
_ANY: tuple[_Finder, ...] = (_iso, _slashed, _years)
_ENGLISH: tuple[_Finder, ...] = (
    _iso,
    _slashed,
    _month_day,
    _day_month,
    _month_year,
    _clock,
    _spoken,
    _years,
    _weekday,
    _lone_month,
    _seasons,
)
