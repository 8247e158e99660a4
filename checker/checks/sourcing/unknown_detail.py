"""A name, figure or date that no original has stands in a sentence that is otherwise the original's.

Why it matters:
    Whoever shortens or rewrites a story works from the story. A detail that it does not hold was looked up, remembered
    or made up, and an editor has to know which. What stands in the place of another detail is told as a change; figures
    are told for information, since an update is full of new ones.

Flags:
    A: The museum in Oster reopened on Monday after a year of repairs. The old roof had leaked since the spring.
    B: The museum in Oster reopened on Monday after a year of repairs, paid for by the Kelmar Foundation.

    A: The ferry was turned back by high waves, the harbour office said. Nobody was hurt.
    B: The ferry with its 86 passengers was turned back by high waves, the harbour office said. Nobody was hurt.

Passes:
    A: The museum in Oster reopened on Monday after repairs that the Kelmar Foundation paid for. It has a new roof.
    B: The museum in Oster, repaired with money of the Kelmar Foundation, reopened on Monday with a new roof.

    A: The ferry with 71 passengers and 15 crew on board was turned back by high waves, the harbour office said.
    B: The ferry with 86 people on board was turned back by high waves, the harbour office said.

    A: The World Health Assembly met in Oster. Its delegates will vote on the plan today.
    B: The delegates of the WHA, who met in Oster, will vote on the plan on Tuesday.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import permutations

from rapidfuzz.distance import Levenshtein

from checker.checks._names import follows_from, stands_for
from checker.checks._reading import named, quoted
from checker.checks._vocabulary import Vocabulary
from checker.checks.sourcing._support import brought, noted_in
from checker.collation import Collation, Link
from checker.document import Document, Figure, Name, Span
from checker.finding import Remark
from checker.language.dictionary import is_name
from checker.language.dictionary import known as is_known
from checker.language.dictionary import level
from checker.registry import check

_TOLD = frozenset(("PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", ""))
_ROUND = 0.12
"""Share by which a figure may be rounder than the original's."""
_SHARE = 0.06
_FEW = 5.0
"""So many things may be counted by whoever reads their names."""
_FEWEST_LETTERS = 4
_SPELLED_OUT = 3
_FEWEST_INITIALS, _MOST_INITIALS = 3, 6
_LIKE, _LIKE_FROM_THE_START = 0.7, 0.5
"""From which similarity on two names may be one: "Naples" and "Napoli" start alike."""
_COUNTRIES = frozenset("US USA UK UAE EU UN".split())
"""Every reader knows what they stand for: one may stand for its government, its army or its people."""
_UNITS = frozenset(
    "second minute hour day week month year decade percent percentage point kilometre mile metre foot tonne kilogram "
    "gram litre degree".split()
)
_RELATIVE = re.compile(
    r"(?i)\b(?:today|yesterday|tomorrow|tonight|overnight|last|this|next|ago|earlier|later|previous|following|eve)\b"
)


@check(
    severity="warning",
    needs=("originals",),
    yields_to=(
        "facts/date-changed", "facts/figure-changed", "facts/name-changed", "facts/quantity-changed",
        "facts/subject-exchanged", "facts/roles-exchanged", "quotes/speaker-changed", "quotes/altered",
    ),
)
def unknown_detail(collation: Collation) -> Iterator[Remark]:
    """One remark for each name, and for information each figure, of a linked sentence that follows from no original."""
    draft = collation.draft
    if draft.metadata.get("language") != "en":
        return
    marks = quoted(draft)
    for link in collation.prose_links():
        if link.relation in ("verbatim", "typographic"):
            continue
        for number in link.b:
            span = draft.sentences[number].span
            names, numbers = set(_names(collation, span)), set(_numbers(collation, link, span))
            for found in sorted(names | numbers):
                if not marks.touches(found):
                    yield Remark(
                        message=f"{named(draft.words(found))} is not in the original: is the source known?",
                        b=found,
                        confidence=min(0.75, 0.4 + 0.4 * link.score),
                        # An update is full of new figures, and they are why it is written.
                        severity=None if found in names else "info",
                    )


def _names(collation: Collation, span: Span) -> Iterator[Span]:
    """The names at ``span`` that no original has in any form, and those of people whom it gives another first name."""
    draft = collation.draft
    known = [Vocabulary.of(original) for original in collation.originals]
    taken: list[Span] = [date.span for date in noted_in(draft.annotations.dates, span)]
    taken.extend(figure.phrase for figure in noted_in(draft.annotations.figures, span))
    for name in noted_in(draft.annotations.names, span):
        if any(other.overlaps(name.span) for other in taken):
            continue
        taken.append(name.span)
        words = _without_rank(draft.words(name.span))
        if name.span.start == span.start and words.isalpha() and is_known(words.lower()) and not is_name(words.lower()):
            continue  # a word with the capital of the sentence's start
        if name.kind in _TOLD and (_renamed(collation, known, name) or _is_new(collation, known, words)):
            if not any(follows_from(name.canonical, original) for original in collation.originals) and not any(
                stands_for(other, name) for original in collation.originals for other in original.annotations.names
            ):  # "Moscow" for Russia, "the Dutch" for the Netherlands
                yield name.span
    for token in draft.tokens_in(span):
        if token.tag.startswith("NNP") and not any(other.overlaps(token.span) for other in taken):
            word = draft.words(token.span)
            common = level(word.lower()) or token.span.start == span.start and is_known(word.lower())
            if word.isalpha() and not word.isupper() and not common and _is_new(collation, known, word):
                if not any(follows_from(word, original) for original in collation.originals):
                    yield token.span


def _without_rank(words: str) -> str:
    """A name of three words and more without the letters of a rank before it: "DI" for a detective inspector."""
    first, *others = words.split()
    return " ".join(others) if len(others) > 1 and first.isupper() and 1 < len(first) < _FEWEST_LETTERS else words


def _is_new(collation: Collation, known: Sequence[Vocabulary], words: str) -> bool:
    """Whether they can be nothing but a name, and no original has a word, a spelling or the letters of it."""
    if len(words) < _FEWEST_LETTERS and not words.isupper() or words.replace(".", "") in _COUNTRIES:
        return False
    own = " ".join(word for word in words.split() if not any(level(part) for part in word.lower().split("-")))
    if not own or any(vocabulary.has(own) for vocabulary in known):
        return False
    letters = words.removesuffix("s")
    plural = re.compile(rf"\b{re.escape(letters)}s?\b")
    if letters.isupper() and any(plural.search(original.text) for original in collation.originals):
        return False  # "NGO-funded" has the letters of "NGOs"
    return not any(
        words.replace(".", "") in _initials(original) or any(_is_like(word, words) for word in _capitals(original))
        for original in collation.originals
    )


def _is_like(other: str, words: str) -> bool:
    """Whether a name is another spelling or translation of a word of the original, or what its letters stand for."""
    initials = "".join(word[0] for word in words.split())
    if other.isupper() and len(other) > 1 and len(initials) > 1:
        if initials.upper() in other or len(initials) >= _SPELLED_OUT and initials[0] == other[0]:
            return True
    return any(_is_spelled_like(other, word) for word in words.split())


def _is_spelled_like(a: str, b: str) -> bool:
    enough = _LIKE_FROM_THE_START if a[:1] == b[:1] else _LIKE
    return Levenshtein.normalized_similarity(a.casefold(), b.casefold()) >= enough


def _capitals(original: Document) -> frozenset[str]:
    """The words of an original that have a capital."""
    if "capitals" not in original.derived:
        original.derived["capitals"] = frozenset(
            word
            for sentence in original.sentences
            for token in sentence.tokens
            if (word := original.words(token.span).replace(".", ""))[:1].isupper()
        )
    capitals: frozenset[str] = original.derived["capitals"]
    return capitals


def _initials(original: Document) -> frozenset[str]:
    """The initials of every few words in a row, in capitals."""
    if "initials" not in original.derived:
        found: set[str] = set()
        for sentence in original.sentences:
            letters = "".join(token.norm[:1] for token in sentence.tokens).upper()
            for many in range(_FEWEST_INITIALS, _MOST_INITIALS + 1):
                found.update(letters[at:at + many] for at in range(len(letters) - many + 1))
        original.derived["initials"] = frozenset(found)
    initials: frozenset[str] = original.derived["initials"]
    return initials


def _renamed(collation: Collation, known: Sequence[Vocabulary], name: Name) -> bool:
    """Whether the originals have the surname with other first names alone."""
    words = _without_rank(collation.draft.words(name.span)).casefold().replace(".", "").split()
    words = words if len(words) > 1 else name.canonical.split()
    if name.kind != "PERSON" or len(words) < 2 or any(words[0].casefold() in vocabulary.words for vocabulary in known):
        return False
    firsts = {
        parts[0]
        for original in collation.originals
        for other in original.annotations.names
        if other.kind == "PERSON" and len(parts := other.canonical.split()) > 1 and parts[-1] == words[-1]
    }
    return bool(firsts) and not any(first[0] == words[0][0] or _is_spelled_like(first, words[0]) for first in firsts)


def _numbers(collation: Collation, link: Link, span: Span) -> Iterator[Span]:
    """The figures and dates at ``span`` that stand in no original and follow from nothing in the passage."""
    draft, original = collation.draft, collation.original_of(link)
    first, last = max(0, link.a[0] - 1), min(len(original.sentences) - 1, link.a[-1] + 1)
    passage = original.sentences[first].span.cover(original.sentences[last].span)
    new = set.intersection(*(set(brought(other, draft, span)) for other in collation.originals))
    relative = _RELATIVE.search(original.words(passage)) is not None
    dated = any(noted_in(original.annotations.dates, passage))
    for date in noted_in(draft.annotations.dates, span):
        # Days and months may be read off a date in other words, and a weekday off the calendar.
        plain = date.granularity == "year" or date.granularity != "weekday" and not dated
        if date.span in new and plain and not relative:
            yield date.span
    for figure in noted_in(draft.annotations.figures, span):
        if figure.span in new and not _follows(original, passage, figure):
            yield figure.span


def _follows(original: Document, passage: Span, b: Figure) -> bool:
    """Whether a figure may be rounded, counted, converted or worked out from what the original has."""
    if b.ordinal or b.value != b.high or b.value <= _FEW and b.unit not in _UNITS:
        return True
    figures = [a for a in original.annotations.figures if not a.ordinal]
    if any(
        abs(a.value - b.value) <= _ROUND * max(a.value, b.value) and _digits(b.value) < _digits(a.value)
        for a in figures
    ):
        return True
    near = [a for a in figures if passage.overlaps(a.span)]
    if b.unit in _UNITS and any(a.unit in _UNITS and a.unit != b.unit for a in near):
        return True
    return any(_comes_to(x.value, y.value, b) for x, y in permutations(near, 2))


def _comes_to(x: float, y: float, b: Figure) -> bool:
    """Whether a figure is the sum, the difference, the product or the share of two others."""
    if b.value in (x + y, x - y, x * y):
        return True
    if not y or b.value >= 1 and b.unit != "percent":
        return False
    share = x / y
    parts = (100 * share, 100 - 100 * share, 100 * share - 100) if b.unit == "percent" else (share, 1 - share)
    return any(abs(part - b.value) <= _SHARE * b.value for part in parts)


def _digits(value: float) -> int:
    """How many digits are significant."""
    return len(f"{value:.10g}".replace(".", "").strip("0"))
