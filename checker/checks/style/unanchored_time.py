r"""A time word has nothing that it counts from.

Why it matters:
    In an article without a date, a reader who meets it a week later cannot tell when “yesterday” was.

Flags:
    B: The town council yesterday voted to close the northern quay. Fishermen protested.

    A: Tarrow, 4 May 2021\n
    The town council yesterday voted to close the northern quay, and fishermen protested.
    B: Tarrow, 9 May 2021\n
    The town council yesterday voted to close the northern quay, and fishermen protested.

Passes:
    B: Tarrow, 4 May 2021\n
    The town council yesterday voted to close the northern quay. Fishermen protested.

    B: The town council voted on Tuesday to close the northern quay. Today it chose a contractor.

    B: Most of the boats in the harbour today are pleasure craft. “We voted yesterday,” she said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.checks._datelines import DATELINE
from checker.checks._reading import named, prose, quoted
from checker.collation import Collation
from checker.document import Document, Sentence, Span
from checker.finding import Place, Remark
from checker.registry import check

_DAY_WORDS = re.compile(
    r"\b(?:(?:earlier|later) today|today|yesterday|tomorrow|tonight|(?<!the )last night(?! of)"
    r"|this (?:morning|afternoon|evening)|(?:yesterday|tomorrow) (?:morning|afternoon|evening|night)"
    r"|(?:last|next) week)\b(?!['’]s)",
    re.I,
)
_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = "(?P<month>" + "|".join(f"{month[:3]}(?:{month[3:]}|t)?\\.?" for month in _MONTHS) + ")"
_WRITTEN_DAYS = (
    re.compile(r"(?P<year>\d{4})-(?P<number>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(rf"\b(?P<day>[0-3]?\d)(?:st|nd|rd|th)? {_MONTH},? (?P<year>\d{{4}})\b", re.I),
    re.compile(rf"\b{_MONTH} (?P<day>[0-3]?\d)(?:st|nd|rd|th)?,? (?P<year>\d{{4}})\b", re.I),
)
_SOME_DAY = re.compile(
    rf"\b(?:{_MONTH.replace('?P<month>', '?:')} [0-3]?\d\b|[0-3]?\d {_MONTH.replace('?P<month>', '?:')}\b"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d{1,2}[./]\d{1,2}[./]\d{2,4}\b)",
    re.I,
)
_DATE_KEYS = ("date", "published", "issued", "created", "updated", "modified")
_MOST_HEAD = 3
"""Paragraphs at the top in which an article tells its date."""


@check(severity="info")
def unanchored_time(collation: Collation) -> Iterator[Remark]:
    """At most one remark for words without a date, and one for words that came from another day."""
    draft = collation.draft
    own = _date(draft)
    words = list(_words(draft))
    if not words:
        return
    if own is None and not _is_anchored(draft):
        yield Remark(
            f"{named(draft.words(words[0]))} has no date to count from: the draft gives no day and no date.",
            words[0],
            confidence=0.6,
            related=tuple(Place(span) for span in words[1:]),
        )
    elif own is not None:
        yield from _from_another_day(collation, own, words)


def _words(draft: Document) -> Iterator[Span]:
    """The time words that the article itself says of an event."""
    marks = quoted(draft)
    for _, sentence in prose(draft):
        for found in _DAY_WORDS.finditer(draft.text, sentence.span.start, sentence.span.end):
            span = Span(*found.span())
            if not marks.touches(span) and (found[0].lower() != "today" or _is_event(sentence, span)):
                yield span


def _is_event(sentence: Sentence, word: Span) -> bool:
    """Whether "today" is a day and not "nowadays": its verb is in the past or the future."""
    tokens = sentence.tokens
    at = next((index for index, token in enumerate(tokens) if token.span.overlaps(word)), None)
    if at is None or not 0 <= (head := tokens[at].head) < len(tokens):
        return False
    if tokens[head].tag == "VBD":
        return True
    return any(
        token.head == head and token.dep.startswith("aux") and (token.tag == "VBD" or token.lemma in ("will", "'ll"))
        for token in tokens
    )


def _date(document: Document) -> str | None:
    """The day of the article, as ISO 8601 writes it: of its file, else of its furniture or its first lines."""
    for key in _DATE_KEYS:
        if found := _WRITTEN_DAYS[0].match(document.metadata.get(key, "")):
            return found[0]
    for text in _edges(document):
        for pattern in _WRITTEN_DAYS:
            if found := pattern.search(text):
                return _iso(found)
    return None


def _iso(found: re.Match[str]) -> str:
    parts = found.groupdict()
    month = int(parts["number"]) if "number" in parts else 1 + [name[:3] for name in _MONTHS].index(
        parts["month"][:3].lower()
    )
    return f"{parts['year']}-{month:02}-{int(parts['day']):02}"


def _edges(document: Document) -> Iterator[str]:
    """Where an article tells its date: its furniture and its first paragraphs."""
    for index, paragraph in enumerate(document.paragraphs):
        if index < _MOST_HEAD or paragraph.role == "furniture":
            yield document.words(paragraph.span)


def _is_anchored(draft: Document) -> bool:
    """Whether a weekday, a day of the month or a dateline says when."""
    if any(date.granularity in ("day", "weekday") for date in draft.annotations.dates):
        return True
    if any(draft.metadata.get(key) for key in _DATE_KEYS):
        return True
    return any(_SOME_DAY.search(text) or DATELINE.match(text) for text in _edges(draft))


def _from_another_day(collation: Collation, own: str, words: list[Span]) -> Iterator[Remark]:
    """The first word that was taken over from an original of another date."""
    for link in collation.links:
        theirs = _date(collation.original_of(link))
        if theirs is None or theirs == own:
            continue
        for edit in link.edits:
            for word in words:
                if edit.kind == "equal" and edit.b.contains(word):
                    shift = edit.a.start - edit.b.start
                    yield Remark(
                        f"{named(collation.draft.words(word))} was taken over from the original of {theirs}, "
                        f"but the draft is of {own}.",
                        word,
                        a=Span(word.start + shift, word.end + shift),
                        original=link.original,
                        confidence=0.8,
                        severity="warning",
                    )
                    return
