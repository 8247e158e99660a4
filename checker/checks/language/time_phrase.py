"""A date, an age or a span of time is put as another language puts it.

Why it matters:
    "Since 14 months" and "the decade of 1890" are how other languages count time. Readers stumble, and see that the
    copy was translated by somebody, or something, in a hurry.

Flags:
    A: The club has not played at home for 14 months.
    B: The club has not played at home since 14 months.

    B: The bridge was closed before two years. Trains cross it again.

    A: Mara Brill, 41 years old, found the coin in a field near Velm.
    B: Mara Brill, 41 years, found the coin in a field near Velm.

    B: Eagles were last seen on the island in the decade of 1890.

    B: The fire broke out in the night to Friday.

    B: The jury met during less than five hours on Monday.

    B: The school opens again on 14 of May.

    B: The tenor died in Tarn at the weekend in age of 84.

Passes:
    B: The club has not played at home for 14 months. Since two years of drought ended, its pitch is green again.

    A: The club has played nowhere "since 14 months", as its Dutch owner puts it.
    B: The club, its Dutch owner says, has played nowhere "since 14 months".

    B: The bridge will not open before two years. The last train crossed it five months ago, not since 12 years ago.

    B: Mara Brill, 41 years old, found the coin. Her brother, 39 years her junior, was with her.

    B: Of the 30 players, 14 of May's squad are injured. In the age of 24-hour news nobody waits for the paper.

    B: On the 14th of May the school opens again, and the night train to Friday Harbour runs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.checks._reading import named
from checker.checks.language._texts import plain
from checker.collation import Collation
from checker.document import Document, Span
from checker.finding import Remark, Suggestion
from checker.registry import check

_NUMBER = (
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|several|many|a\sfew)"
)
_ABOUT = r"(?:(?:more|less|fewer)\sthan|at\sleast|nearly|about|almost|over|some|around|exactly)\s"
_ALMOST = r"(?:(?:more|less|fewer)\sthan|nearly|almost)"
_TIMES = r"(?:years|months|weeks|days|hours|minutes|decades)"
_MONTH = "(?:January|February|March|April|June|July|August|September|October|November|December|May)"
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_ENDS = r"(?=[.,;:!?)”\"]|\s(?:and|or|but|when|while|because|although)\b|$)"
_PERIOD = rf"(?P<span>(?:{_ABOUT})?{_NUMBER}\s{_TIMES})"


@dataclass(frozen=True, slots=True)
class _Phrase:
    """``wrong``: a pattern with the groups that ``right`` names, and with ``all`` for the words that it replaces where
    they are not all of it. A sentence with ``unless`` before it may be sound."""

    wrong: re.Pattern[str]
    right: str
    unless: re.Pattern[str] | None = None


# "He could be freed before two years."
_OPEN = re.compile(r"(?i)\b(?:not|never|no|will|would|can|could|may|might|must|should|to|ever)\b|n['\u2019]t\b")
_PHRASES = (
    _Phrase(re.compile(rf"\bsince\s{_PERIOD}{_ENDS}"), "for {span}"),
    _Phrase(re.compile(rf"\bbefore\s{_PERIOD}{_ENDS}"), "{span} ago", _OPEN),
    _Phrase(re.compile(rf"\bduring\s(?P<span>{_ALMOST}\s{_NUMBER}\s{_TIMES})\b(?!\sof\b)"), "for {span}"),
    _Phrase(re.compile(r"\bthe\sdecade\sof\s(?P<year>(?:1[5-9]|20)\d0)\b"), "the {year}s"),
    _Phrase(re.compile(rf"\b(?P<day>[12]?\d|3[01])\sof\s(?P<month>{_MONTH})\b(?!['\u2019]s)"), "{day} {month}"),
    _Phrase(re.compile(rf"\bthe\snight\sto\s(?P<day>{_DAY})\b(?!\s[A-Z])"), "the night before {day}"),
    _Phrase(re.compile(r"\bin\s(?:the\s)?age\sof\s(?P<age>\d\d)\b(?![-%\d])"), "at the age of {age}"),
    _Phrase(re.compile(r"\b[A-Z][\w'\u2019-]+\s[A-Z][\w'\u2019-]+,\s(?P<all>(?P<age>[1-9]\d)\syears)(?=,)"), "{age}"),
)


@check(severity="warning")
def time_phrase(collation: Collation) -> Iterator[Remark]:
    """Patterns of which edited prose of 11.8 million words has none (docs/decisions/language-checks.md)."""
    draft = collation.draft
    known = frozenset[str]().union(*(_said(original) for original in collation.originals))
    for _, sentence in plain(draft):
        for phrase in _PHRASES:
            for found in phrase.wrong.finditer(draft.text, sentence.span.start, sentence.span.end):
                excused = phrase.unless and phrase.unless.search(draft.text, sentence.span.start, found.start())
                if excused or found[0] in known:
                    continue
                group = "all" if "all" in phrase.wrong.groupindex else 0
                place = Span(found.start(group), found.end(group))
                right = " ".join(phrase.right.format_map(found.groupdict()).split())
                yield Remark(
                    f"{named(draft.words(place))} is not how English puts it: {named(right)}.",
                    place,
                    suggestion=Suggestion(right, "review"),
                    confidence=0.9,
                )


def _said(original: Document) -> frozenset[str]:
    """What an original puts so itself, in a quotation for one."""
    return frozenset(found[0] for phrase in _PHRASES for found in phrase.wrong.finditer(original.text))
