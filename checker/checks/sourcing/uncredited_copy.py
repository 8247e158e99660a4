r"""Much of the draft is the original's wording, and the draft does not say so.

Why it matters:
    Agencies and other papers let their text be used with a credit; without one it is plagiarism.

Flags:
    A: The town council of Tarrow voted late on Tuesday to close the northern quay of the fishing harbour
    until the spring, because the old sea wall had moved by almost four inches since the storms of November.
    The harbour master said that two dozen boats would have to find other berths, and that the fish market would
    be held in the car park of the school. Nobody was hurt when a part of the wall fell.
    B: The town council of Tarrow voted late on Tuesday to close the northern quay of the fishing harbour
    until the spring, because the old sea wall had moved by almost four inches since the storms of November.
    Twenty-four boats need new berths, according to Jane Arden, the harbour master. She wants the pupils to lend
    their car park to the fish market, which opens on three mornings a week and draws buyers from the whole county.

Passes:
    A: (Coastal News Agency) The town council of Tarrow voted late on Tuesday to close the northern quay of the harbour
    until the spring, because the old sea wall had moved by almost four inches since the storms of November.
    B: The town council of Tarrow voted late on Tuesday to close the northern quay of the harbour
    until the spring, because the old sea wall had moved by almost four inches since the storms of November.
    Twenty-four boats need new berths, according to Jane Arden, the harbour master. She wants the pupils to lend
    their car park to the fish market, which opens on three mornings a week and draws buyers from the whole county.
    With reporting by Coastal News Agency.

    A: The council voted to close the quay. Boats have to find other berths.
    B: The council voted to close the quay. Boats have to find other berths.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.checks._reading import Cover, bare, named, prose, quoted
from checker.collation import Collation, Link
from checker.document import Document, Span
from checker.finding import Place, Remark
from checker.registry import check

FEWEST_WORDS = 60
"""A shorter draft is a sentence or two, which nobody credits."""

LONG_RUN = 25
COUNTED_RUN = 10
LARGE_SHARE = 0.3
FEWEST_COPIED = 50
"""Copied words, in runs of ten and more, that a large share has to come to: a third of a brief is a handful of plain
facts ("was taken to hospital on Sunday night"), which nobody words otherwise."""

_MOST_RELATED = 5

_CREDIT = re.compile(
    r"\b(?:reporting (?:by|from)|with (?:files|reporting|material|reports|inputs?) (?:from|by)"
    r"|this (?:article|story|report|piece|text|dispatch) (?:was|is|has been|first|originally|appeared|by|from)"
    r"|(?:first|originally|previously) (?:published|appeared|reported)"
    r"|(?:re)?published (?:with permission|from|courtesy)|republished|reprinted|syndicated|adapted from|courtesy of"
    r"|(?:used|reproduced) (?:with|by) permission)\b",
    re.I,
)
_LABEL = re.compile(r"(?:^|[\r\n(\[])[^\S\r\n]*(?:sources?|credit|via|from|by)\s*:\s*\S", re.I)
_AGENCY = re.compile(
    r"\b(?:AP|AFP|DPA|dpa|EFE|ANSA|UPI|PA Media|PTI|ANI|IANS|TASS|Tass|Xinhua|Kyodo|Yonhap|Anadolu|Reuters|Bloomberg"
    r"|Associated Press|Press Association|Agence France-Presse|Deutsche Presse-Agentur"
    r"|(?:[Nn]ews|[Ww]ire) (?:[Aa]genc(?:y|ies)|[Ss]ervices?)|Agencies|[Nn]ewswires?)\b"
)
_CAPITAL = "[A-ZÀ-ÖØ-Þ]"
_NAME = re.compile(rf"{_CAPITAL}[\w&’'-]*(?: (?:(?:of|de|the|and|for) )?{_CAPITAL}[\w&’'-]*)*")
_IN_BRACKETS = re.compile(r"\(([A-Z][^()\n]{1,40})\)")
_BYLINE = re.compile(r"(?:By|BY|From|FROM|Par|PAR|Por|POR|Von|VON|Di|DI)\b\s*")
_CALENDAR = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun"
    r"|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_SOURCE_KEYS = ("source", "provider", "credit", "creditline", "byline", "author", "agency", "copyright", "publisher")
_MOST_BYLINE_WORDS = 12
_EDGE = 3
"""Paragraphs at the top and at the bottom in which a credit stands."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Words that stand in both texts, one after the other; ``words`` counts those outside quotations."""

    original: int
    a: Span
    b: Span
    words: int


@check(severity="warning", needs=("originals", "others_text"))
def uncredited_copy(collation: Collation) -> Iterator[Remark]:
    """One remark for the draft: the longest run, with the others beside it."""
    draft = collation.draft
    marks = quoted(draft)
    total = sum(_count(draft, sentence.span, marks) for _, sentence in prose(draft))
    if total < FEWEST_WORDS or any(_same(original, draft) for original in collation.originals):
        return
    runs = sorted(_runs(collation, marks), key=lambda run: (-run.words, run.b.start))
    counted = [run for run in runs if run.words >= COUNTED_RUN]
    if not counted:
        return
    copied = sum(run.words for run in counted)
    longest = counted[0]
    if longest.words < LONG_RUN and copied < max(FEWEST_COPIED, LARGE_SHARE * total):
        return
    if _is_credited(draft, [collation.originals[number] for number in sorted({run.original for run in counted})]):
        return
    share = min(round(100 * copied / total), 100 if _is_all(draft, counted) else 99)
    yield Remark(
        f"{_percent(share)} of the draft repeats the original word for word, and nothing credits it; the longest run "
        f"has {longest.words} words: {named(draft.words(longest.b))}.",
        longest.b,
        a=longest.a,
        original=longest.original,
        confidence=0.9 if longest.words >= 2 * LONG_RUN or share >= 50 else 0.75,
        related=tuple(Place(run.b) for run in counted[1:1 + _MOST_RELATED]),
    )


def _percent(share: int) -> str:
    return "Less than 1 %" if share < 1 else f"{share} %"


def _is_all(draft: Document, runs: list[_Run]) -> bool:
    """Whether no word of the prose, quoted or not, stands outside the runs: one new sentence is not "100 %"."""
    copied = Cover.of(run.b for run in runs)
    return all(_count(draft, sentence.span, copied) == 0 for _, sentence in prose(draft))


def _same(original: Document, draft: Document) -> bool:
    """Whether the two are one text, typography and page furniture apart."""
    return bare(original.text) == bare(draft.text) or _words(original) == _words(draft)


def _words(document: Document) -> list[str]:
    return [word for _, sentence in prose(document) for word in bare(document.words(sentence.span))]


def _count(document: Document, span: Span, marks: Cover) -> int:
    return sum(
        any(character.isalnum() for character in token.norm) and not marks.touches(token.span)
        for token in document.tokens_in(span)
    )


def _runs(collation: Collation, marks: Cover) -> Iterator[_Run]:
    """Equal words of the links, joined where both sides go on with nothing but white space between."""
    open_run: _Run | None = None
    for link, a, b in _equals(collation):
        words = _count(collation.draft, b, marks)
        if open_run and open_run.original == link.original and _goes_on(collation, link, open_run, a, b):
            open_run = _Run(link.original, open_run.a.cover(a), open_run.b.cover(b), open_run.words + words)
            continue
        if open_run:
            yield _trimmed(collation, open_run)
        open_run = _Run(link.original, a, b, words)
    if open_run:
        yield _trimmed(collation, open_run)


def _equals(collation: Collation) -> Iterator[tuple[Link, Span, Span]]:
    furniture = collation.draft.furniture
    for link in sorted(collation.links, key=lambda link: link.b):
        if furniture.isdisjoint(link.b):
            for edit in link.edits:
                if edit.kind in ("equal", "typographic") and edit.a and edit.b:
                    yield link, edit.a, edit.b


def _goes_on(collation: Collation, link: Link, run: _Run, a: Span, b: Span) -> bool:
    """Whether ``a`` and ``b`` follow the run on their sides, white space apart."""
    if a.start < run.a.end or b.start < run.b.end:
        return False
    between_a = collation.original_of(link).text[run.a.end:a.start]
    between_b = collation.draft.text[run.b.end:b.start]
    return not between_a.strip() and not between_b.strip()


def _trimmed(collation: Collation, run: _Run) -> _Run:
    """The run without white space at its end."""
    a = run.a.of(collation.originals[run.original].text)
    b = run.b.of(collation.draft.text)
    return _Run(
        run.original,
        Span(run.a.start, run.a.start + len(a.rstrip())),
        Span(run.b.start, run.b.start + len(b.rstrip())),
        run.words,
    )


def _is_credited(draft: Document, originals: list[Document]) -> bool:
    """Whether the draft names where the words come from, or says that they come from elsewhere."""
    furniture = [draft.words(draft.sentences[number].span) for number in sorted(draft.furniture)]
    edges = [draft.words(paragraph.span) for paragraph in (*draft.paragraphs[:_EDGE], *draft.paragraphs[-_EDGE:])]
    declared = [draft.metadata.get(key, "") for key in _SOURCE_KEYS]
    if any(_CREDIT.search(text) or _LABEL.search(text) for text in (*furniture, *edges, *declared)):
        return True
    bylines = (text for text in edges if len(text.split()) <= _MOST_BYLINE_WORDS)
    if any(_AGENCY.search(text) for text in (*furniture, *bylines, *declared)):
        return True
    names = {name for original in originals for name in _credits(original)}
    whole = "\n".join((draft.text, *declared))
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", whole) for name in sorted(names))


def _credits(original: Document) -> Iterator[str]:
    """What a credit of the original would name: its agency, its paper, its author."""
    for key in _SOURCE_KEYS:
        if original.metadata.get(key, "").strip():
            yield original.metadata[key].strip()
    for found in _AGENCY.finditer(original.text):
        yield found[0]
    lines = [original.words(original.sentences[number].span) for number in sorted(original.furniture)]
    heads = [original.words(paragraph.span) for paragraph in original.paragraphs[:_EDGE]]
    for line in (*lines, *heads):
        for found in _IN_BRACKETS.finditer(line[:120]):
            yield found[1]
        # A line with a day or a "By" is a byline; any other short one may be a caption full of names.
        if len(line.split()) <= _MOST_BYLINE_WORDS and (_BYLINE.match(line) or _CALENDAR.search(line)):
            if line[-1] not in ".!?":
                yield from (name for name in _NAME.findall(_CALENDAR.sub(",", _BYLINE.sub("", line))) if len(name) > 1)
