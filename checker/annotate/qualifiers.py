"""How surely a figure is meant: "more than", "nearly", "not even", and where the same words say a place."""

from __future__ import annotations

import re
from bisect import bisect_left

from checker.document import Certainty, Sentence, Span, Token

_DEGREE = (
    r"(?:(?:only )?(?:just|slightly|well|a little|far|much|considerably|significantly|substantially|marginally|"
    r"comfortably|easily|a shade|a touch) )?"
)
_GREATER = "older|higher|greater|bigger|larger|longer|taller|heavier|faster|further|farther|deeper|hotter|wider|richer"
_SMALLER = "younger|smaller|shorter|lighter|slower|nearer|lower|cheaper|colder|narrower|shallower"
_WORDS: tuple[tuple[Certainty, str], ...] = (
    ("about", r"(?:hardly|barely|scarcely|little|not much) (?:more|over|above)(?: than)?"),
    (
        "at most",
        r"no (?:more|greater|older|higher|longer|later) than|not more than|up to|"
        r"as (?:many|much|high|long) as|"
        r"at (?:the )?most|a maximum of|maximum",
    ),
    (
        "at least",
        r"n(?:o|ot) (?:fewer|less|younger|shorter) than|at (?:the )?least|a minimum of|minimum|"
        r"as (?:few|little|low) as|a good|a full",
    ),
    (
        "nearly",
        r"(?:just |a little )?(?:nearly|almost|close to|just under|just short of|(?:just )?shy of|approaching)|"
        r"(?:a little|slightly|narrowly) short of|(?:a little|slightly|a shade|a touch) under|not quite|nigh on",
    ),
    (
        "more than",
        _DEGREE + rf"(?:more than|over|above|upwards? of|in excess of|exceeding|north of|(?:{_GREATER}) than|"
        r"(?:over|above) the age of)",
    ),
    ("less than", r"(?:not|n['’]t)(?: \w+)? even|(?:fall|fell|falls|fallen|falling) (?:well |far )?short of"),
    ("less than", _DEGREE + rf"(?:fewer than|less than|under|below|(?:{_SMALLER}) than|(?:under|below) the age of)"),
    (
        "about",
        r"(?:about|around|roughly|approximately|approx\.?|circa|ca?\.|some|an? estimated|estimated|in the region of|"
        r"barely|hardly|scarcely)(?: the)?",
    ),
)
_BEFORE: tuple[tuple[Certainty, re.Pattern[str]], ...] = (
    *(
        (certainty, re.compile(rf"(?i)(?:(?<![\w-])|(?=n['’]t ))(?:{words})\s(?:another |an? additional )?$"))
        for certainty, words in _WORDS
    ),
    ("about", re.compile(r"~$")),
)
_AFTER: tuple[tuple[Certainty, re.Pattern[str]], ...] = (
    (
        "at least",
        re.compile(r"(?i)\s(?:or (?:more|above|older|over)|and (?:over|above|up)|at (?:the (?:very )?)?least)\b"),
    ),
    ("at most", re.compile(r"(?i)\s(?:or (?:less|fewer|under|below|younger)|at (?:the (?:very )?)?most)\b")),
    ("about", re.compile(r"(?i),?\s(?:or (?:so|thereabouts)|give or take)\b|-odd\b")),
    ("more than", re.compile(r"\+(?!\d)|-plus\b")),
)
_SPLIT = re.compile(r"(?i)n(?:o|['’])t \w+ (?=even\b)")
_NOT = re.compile(r"(?i)(?<!\bor )(?<!\bif )(?<!\bwhy )(?:\bnot|n['’]t)\s$")
LONGEST = 48
"""How many code points before a figure are searched for what qualifies it."""

_TALKING = frozenset("talk speak think worry ask complain hear know learn write tell argue joke dream care".split())
TIME = frozenset("second minute hour day week month year decade century".split())
_LENGTH = frozenset("metre kilometre centimetre millimetre foot inch yard mile".split())
_PLACED = frozenset(
    "hide bury lie sit stand trap submerge conceal drown entomb cover sink dive live sleep crawl hang hover soar float "
    "loom perch tower suspend".split()
)
_OVER = frozenset("hand sign turn pass".split())
_MASS = re.compile(r"(?i)\sof\s(?!the\b|its\b|their\b)[a-z]")
_MOVES = frozenset("go come move climb rise creep edge inch shoot jump push take bring put run walk drive".split())
_OPENING = ("DT", "PDT", "PRP$", "CD", "JJ")
_RACING = frozenset("race compete contest hold stage".split())
_LONG = re.compile(r"(?i)[ -](?:long|wide|high|tall|deep|thick|across|away|from|off|apart|of\s(?!the\b|its\b))\b")
_POINT = re.compile(r"(?i)\s(?:ago|later|earlier|old|before|after)\b")


def qualifier(text: str, sentence: Sentence, span: Span, end: int, unit: str) -> tuple[Certainty, Span] | None:
    """What qualifies the figure at ``span`` and where that stands; None where nothing does.

    ``end`` is where the figure's phrase ends, behind its ``unit``.
    """
    start = max(sentence.span.start, span.start - LONGEST)
    for certainty, pattern in _BEFORE:
        found = pattern.search(text, start, span.start)
        if found and not _is_preposition(text, sentence, found, max(end, span.end), unit):
            # "did not hire even 300": the verb between belongs to the sentence.
            split = _SPLIT.match(found[0])
            return certainty, Span(found.start() + (split.end() if split else 0), span.start)
    for certainty, pattern in _AFTER:
        for place in dict.fromkeys((span.end, max(end, span.end))):
            after = pattern.match(text, place, sentence.span.end)
            if after and not _governs(sentence, after.end()):
                return certainty, Span(*after.span())
    return None


def not_even(text: str, sentence: Sentence, span: Span) -> Span | None:
    """The "not" right before a share, by which it is less than that: "not half of them"; none of a contrast."""
    found = _NOT.search(text, max(sentence.span.start, span.start - LONGEST), span.start)
    contrast = re.match(r"[^,;:.]*,?\sbut\b", text[span.end:sentence.span.end]) is not None
    return Span(found.start(), span.start) if found is not None and not contrast else None


def _governs(sentence: Sentence, end: int) -> bool:
    """Whether the word that ends there is a preposition with a noun behind it: "$5 million and over several years"."""
    if not sentence.tokens:
        return False
    index = _token_at(sentence, end - 1)
    behind = sentence.tokens[index + 1:]
    opened = behind[:1] and behind[0].tag in _OPENING
    return bool(opened) and any(token.dep == "pobj" and token.head == index for token in behind)


def _is_preposition(text: str, sentence: Sentence, found: re.Match[str], end: int, unit: str) -> bool:
    """Whether "over", "about" and their like say where, how long or on what, and not how many."""
    word = found[0].strip().lower()
    if word == "as long as":
        return unit not in TIME  # "as long as two members object"
    if word == "up to" and sentence.tokens:
        # "Went up to $2,640": where it went.
        up = _token_at(sentence, found.start())
        return up > 0 and sentence.tokens[up - 1].lemma in _MOVES
    if word not in ("over", "under", "above", "below", "about", "around") or not sentence.tokens:
        return False
    index = _token_at(sentence, found.start())
    token = sentence.tokens[index]
    governor = sentence.tokens[token.head] if 0 <= token.head < len(sentence.tokens) else token
    before = sentence.tokens[index - 1] if index else token
    if word == "over" and (token.tag == "RP" or before.lemma in _OVER):
        return True  # "hand over 600 letters"
    if word == "over" and unit in _LENGTH and not _LONG.match(text, end):
        # "A race over 30km", "carried the man over three miles": how far.
        return before.tag.startswith("N") or before.lemma in _RACING
    if word == "over" and unit in TIME and (before.tag == "CD" or before.norm.endswith("%")):
        return True  # "from 8% to 5% over two years"
    if token.dep != "prep":
        return False
    if word == "over" and unit in TIME:
        # "Over two years, prices rose", "it followed them over two years": the time that it took.
        return found.start() == sentence.span.start or _has_object(sentence, index) and not _POINT.match(text, end)
    if word in ("about", "around"):
        return word == "about" and governor.lemma in _TALKING
    if unit in _LENGTH and word in ("under", "below") and _MASS.match(text, end, sentence.span.end):
        return governor.lemma in _PLACED or governor.tag == "VBN" or governor.tag.startswith("N")
    # "Slept under nine hours": nobody sleeps beneath a time.
    return governor.lemma in _PLACED and unit not in TIME


def _has_object(sentence: Sentence, index: int) -> bool:
    """Whether the verb that the preposition at ``index`` hangs on has an object that stands before it."""
    head = sentence.tokens[index].head
    return any(
        token.head == head and token.dep in ("dobj", "obj") and not token.norm.isdigit()
        for token in sentence.tokens[max(head, 0):index]
    )


def _token_at(sentence: Sentence, offset: int) -> int:
    return max(bisect_left(sentence.tokens, offset + 1, key=_start) - 1, 0)


def _start(token: Token) -> int:
    return token.span.start
