"""One thing misstated in an honest rewrite: is it told?  ``python -m tests.benchmarks misstated tests/benchmarks/stories.jsonl``.

Of each story's honest version every figure and date that the original has too is changed in turn, in its own form: the
digits of a number changed about, one of them another, a nought more or less, "six" for "five"; another weekday, month
or day. Then, two a story of each kind, what misstatements.py makes: a "not" put in, an opposite, another name. Found is
a change on which ``facts/``, ``quotes/`` or ``sourcing/`` say anything at warning or above; a place beside which they
speak of the honest version already is left out. Nobody has to read a text for this, so that the closed half is as good
as any. CHECKER_SAMPLE=N takes every Nth story. No language model is asked.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from checker import pipeline
from checker.annotate import annotate
from checker.checks.facts._dates import compatible
from checker.checks.facts._quantities import same
from checker.document import Document, Span
from checker.finding import Finding, at_least
from checker.readers import read_text
from checker.segment import segment
from checker.settings import Settings
from tests.benchmarks import misstatements
from tests.benchmarks.blind import HALVES, LEVELS
from tests.benchmarks.misstatements import Change
from tests.benchmarks.stories import stories

SETTINGS = Settings(select=("facts", "quotes", "sourcing"), language_model=False)
KINDS = ("figure", "date", *misstatements.MAKERS)
_EACH = 2
_BESIDE = 20
_SMALL = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
NAMED = (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
    "January February March April May June July August September October November December".split(),
)
_NUMBER = re.compile(r"\d[\d,.]*\d|\d|[A-Za-z]+")
_WORD = re.compile(r"[A-Za-z]+")
_DAY = re.compile(r"\b\d{1,2}\b")


def run(path: Path) -> dict[str, Any]:
    """For each half and kind of value: how many were changed, and the shares told at error and at all."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for story in list(stories(path))[::int(os.environ.get("CHECKER_SAMPLE", "1"))]:
        already = [finding.b for finding in _told(story.original, story.honest)]
        for change in drawn(_document(story.original), _document(story.honest), already):
            told = {
                LEVELS[finding.severity] for finding in _told(story.original, change.text)
                if finding.b.overlaps(change.place)
            }
            counts[story.half, change.kind].update(("changed", *sorted(told)[:1]))
    return {half: {kind: _shares(counts[half, kind]) for kind in KINDS} for half in HALVES}


def drawn(original: Document, draft: Document, already: Sequence[Span]) -> Iterator[Change]:
    """Every value changed, and of each other kind as many changes as are counted; none beside what is told ``already``."""
    yield from changes(original, draft)
    made: dict[str, list[Change]] = defaultdict(list)
    for change in misstatements.changes(draft):
        around = Span(max(0, change.place.start - _BESIDE), change.place.end + _BESIDE)
        if not any(span.overlaps(around) for span in already):
            made[change.kind].append(change)
    for each in made.values():
        yield from sorted(each, key=lambda one: _drawn(draft.text[:30], str(one.place.start)))[:_EACH]


def _told(original: str, draft: str) -> list[Finding]:
    found = pipeline.compare(original, draft, SETTINGS).findings
    return [finding for finding in found if at_least(finding.severity, "warning")]


def changes(original: Document, draft: Document) -> Iterator[Change]:
    """Every value of the draft that the original has, changed by itself."""
    for figure in draft.annotations.figures:
        if not figure.ordinal and any(same(there, figure) for there in original.annotations.figures):
            yield from _changed("figure", draft.text, figure.span, _NUMBER, other_number)
    for date in draft.annotations.dates:
        if any(compatible(there, date) for there in original.annotations.dates):
            pattern = _DAY if date.granularity == "day" and _DAY.search(draft.words(date.span)) else _WORD
            yield from _changed("date", draft.text, date.span, pattern, other_day)


def _changed(
    kind: str, text: str, span: Span, pattern: re.Pattern[str], other: Callable[[str, int], str]
) -> Iterator[Change]:
    for found in pattern.finditer(text, span.start, span.end):
        word = found.group()
        new = other(word, _drawn(text[:30], str(span.start), word))
        if new != word:
            changed = text[:found.start()] + new + text[found.end():]
            yield Change(kind, changed, Span(found.start(), found.start() + len(new)))
            return


def other_number(word: str, drawn: int) -> str:
    """Another number in the same form, by ``drawn``; the word itself where it is no number."""
    if word.casefold() in _SMALL:
        at = _SMALL.index(word.casefold())
        new = _SMALL[at + 1 if at == 0 or at + 1 < len(_SMALL) and drawn % 2 else at - 1]
        return new.capitalize() if word[0].isupper() else new
    digits = [at for at, sign in enumerate(word) if sign.isdigit()]
    if not digits:
        return word
    how, drawn = drawn % 3, drawn // 3
    if how == 0 and len(digits) > 1 and word[digits[0]] != word[digits[1]] != "0":
        signs = list(word)
        signs[digits[0]], signs[digits[1]] = signs[digits[1]], signs[digits[0]]
        return "".join(signs)
    if how == 1 and 1 < len(word) < 4 and word.isdigit():
        return word[:-1] if word.endswith("0") and len(word) > 2 else word + "0"
    at = digits[drawn % 2 if len(digits) > 1 else 0]
    least = 1 if at == 0 else 0
    choices = [str(digit) for digit in range(least, 10) if str(digit) != word[at]]
    return word[:at] + choices[drawn // 2 % len(choices)] + word[at + 1:]


def other_day(word: str, drawn: int) -> str:
    """Another weekday, month or day of the month, by ``drawn``; the word itself where it is none."""
    if word.isdigit():
        return str(int(word) % 27 + 1)
    names = next((names for names in NAMED if word in names), None)
    return word if names is None else names[(names.index(word) + 1 + drawn % (len(names) - 1)) % len(names)]


def _drawn(*parts: str) -> int:
    return int(hashlib.sha256("|".join(parts).encode()).hexdigest()[:8], 16)


def _document(text: str) -> Document:
    return annotate(segment(read_text(text, "text")))


def _shares(count: Counter[str]) -> dict[str, float]:
    changed = max(1, count["changed"])
    return {
        "changed": count["changed"],
        "at error": round(count["error"] / changed, 3),
        "found": round((count["error"] + count["warning"]) / changed, 3),
    }
