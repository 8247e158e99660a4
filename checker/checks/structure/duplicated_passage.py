r"""A passage stands twice in the draft.

Why it matters:
    A paragraph that was pasted twice tells readers that nobody read the article before it ran.

Flags:
    B: The harbour board voted on Monday to close the northern quay until the spring.\n
    Fishermen said that they had not been asked.\n
    The harbour board voted on Monday to close the northern quay until the spring.

    B: The council met in Tarrow on Friday. It put off the vote on the new bridge.\n
    Residents had hoped for a decision.\n
    The council met in Tarrow on Friday. It put off the vote on the new bridge.

    B: Engineers worked through the night to mend the burst main under Lowther Street and to bring supplies back.\n
    Schools stayed shut.\n
    Engineers worked through the night to mend a burst main under Lowther Street and to bring supplies back.

Passes:
    B: “We are going home,” she said.\n
    The road was open.\n
    “We are going home,” she said.

    B: Tickets for the first of the two concerts at the old town hall go on sale at nine on Friday morning.\n
    Tickets for the last of the two concerts at the old town hall go on sale at nine on Monday morning.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.checks._reading import bare, named, prose
from checker.collation import Collation
from checker.document import Document, Span
from checker.finding import Place, Remark, Suggestion
from checker.registry import check

FEWEST_WORDS = 8
"""A sentence below this many words may come back as a refrain."""

CERTAIN_WORDS = 15
"""From here on nobody repeats a single sentence on purpose."""

FEWEST_NEAR_WORDS = 16
NEAR = 0.7
"""Share of word trigrams that two versions of one sentence have in common (Jaccard)."""

_SHINGLE = 3
_MOST_STARTS = 8
_MOST_HOLDERS = 4


@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence as it is compared. ``facts`` are its capitalised words and figures, which two
    sentences of one pattern ("Tickets for the first concert ...") do not share."""

    number: int
    span: Span
    words: tuple[str, ...]
    facts: frozenset[str]
    shingles: frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines ``second`` up to ``second + length`` that repeat those from ``first``."""

    first: int
    second: int
    length: int


@check(severity="error")
def duplicated_passage(collation: Collation) -> Iterator[Remark]:
    """One remark for each copy of a passage but the first."""
    lines = _lines(collation.draft)
    doubled = _doubled(collation.originals)
    for run in _runs(lines):
        yield from _remark(collation.draft, lines, run, doubled)


def _lines(document: Document) -> list[_Line]:
    lines = []
    for number, sentence in prose(document):
        text = document.words(sentence.span)
        words = bare(text)
        if not words or (number == 0 and text[-1].isalnum()):
            continue
        facts = frozenset("".join(bare(word)) for word in text.split()[1:] if not word.islower())
        shingles = (words[at:at + _SHINGLE] for at in range(len(words) - _SHINGLE + 1))
        lines.append(_Line(number, sentence.span, words, facts, frozenset(shingles)))
    return lines


def _doubled(originals: tuple[Document, ...]) -> frozenset[tuple[str, ...]]:
    """Sentences that an original says twice itself."""
    found: set[tuple[str, ...]] = set()
    for original in originals:
        seen: set[tuple[str, ...]] = set()
        for _, sentence in prose(original):
            words = bare(original.words(sentence.span))
            (found if words in seen else seen).add(words)
    return frozenset(found)


def _runs(lines: list[_Line]) -> Iterator[_Run]:
    """The longest runs that repeat earlier lines, in order, none inside another.

    Linear in the text: a line is looked up by its words, and by those of its trigrams that few
    lines hold; of a line that stands many times only the first few are tried.
    """
    exact: dict[tuple[str, ...], list[int]] = {}
    holders: dict[tuple[str, ...], list[int]] = {}
    at = 0
    entered = 0
    while at < len(lines):
        while entered < at:
            _enter(lines, entered, exact, holders)
            entered += 1
        best = _Run(0, at, 0)
        for start in _starts(lines[at], exact, holders):
            length = 0
            while start + length < at and at + length < len(lines) and _same(lines[start + length], lines[at + length]):
                length += 1
            if length > best.length:
                best = _Run(start, at, length)
        if best.length:
            yield best
        at += max(1, best.length)


def _enter(
    lines: list[_Line],
    index: int,
    exact: dict[tuple[str, ...], list[int]],
    holders: dict[tuple[str, ...], list[int]],
) -> None:
    line = lines[index]
    exact.setdefault(line.words, []).append(index)
    if len(line.words) >= FEWEST_NEAR_WORDS:
        for shingle in line.shingles:
            holders.setdefault(shingle, []).append(index)


def _starts(
    line: _Line, exact: dict[tuple[str, ...], list[int]], holders: dict[tuple[str, ...], list[int]]
) -> list[int]:
    """Earlier lines that ``line`` may repeat, likeliest first."""
    found = exact.get(line.words, [])[:_MOST_STARTS]
    if found or len(line.words) < FEWEST_NEAR_WORDS:
        return found
    shared: dict[int, int] = {}
    for shingle in line.shingles:
        holding = holders.get(shingle, ())
        if len(holding) <= _MOST_HOLDERS:
            for index in holding:
                shared[index] = shared.get(index, 0) + 1
    return sorted(shared, key=lambda index: (-shared[index], index))[:_MOST_STARTS]


def _same(first: _Line, second: _Line) -> bool:
    if first.words == second.words:
        return True
    if min(len(first.words), len(second.words)) < FEWEST_NEAR_WORDS or first.facts != second.facts:
        return False
    common = len(first.shingles & second.shingles)
    return common >= NEAR * len(first.shingles | second.shingles)


def _remark(
    draft: Document, lines: list[_Line], run: _Run, doubled: frozenset[tuple[str, ...]]
) -> Iterator[Remark]:
    firsts = lines[run.first:run.first + run.length]
    seconds = lines[run.second:run.second + run.length]
    words = sum(len(line.words) for line in seconds)
    if max(len(line.words) for line in seconds) < FEWEST_WORDS and (run.length < 3 or words < 2 * FEWEST_WORDS):
        return
    first = Span(firsts[0].span.start, firsts[-1].span.end)
    second = Span(seconds[0].span.start, seconds[-1].span.end)
    exact = all(one.words == other.words for one, other in zip(firsts, seconds, strict=True))
    meant = all(line.words in doubled for line in seconds)
    certain = exact and not meant and (words >= CERTAIN_WORDS or run.length > 1)
    how = "stands twice" if exact else "stands twice in nearly the same words"
    too = ", as it does in the original" if meant else ""
    yield Remark(
        f"The passage {named(draft.words(second))} {how} in the draft{too}.",
        second,
        suggestion=Suggestion("", "review"),
        confidence=0.99 if certain else 0.8,
        severity="error" if certain else "warning",
        related=(Place(first),),
    )
