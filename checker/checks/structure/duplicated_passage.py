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

from checker.checks._reading import bare, named, prose, quoted
from checker.collation import Collation
from checker.document import Document, Span
from checker.finding import Place, Remark, Suggestion
from checker.registry import check

FEWEST_WORDS = 8
"""A sentence below this many words may come back as a refrain."""

CERTAIN_WORDS = 15
CERTAIN_PARAGRAPH_WORDS = 12
"""From here on nobody repeats a single sentence on purpose, or a paragraph of one."""

FEWEST_NEAR_WORDS = 16
NEAR = 0.65
"""Share of word trigrams that two versions of one sentence have in common (Jaccard)."""

MOST_CREDIT_WORDS = 10
"""The name under a pull quote is no longer."""

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
    marks = quoted(draft)
    in_one = marks.touches(first) != marks.touches(second)
    if _is_pulled(draft, firsts[0].number, firsts[-1].number, in_one):
        return
    if _is_pulled(draft, seconds[0].number, seconds[-1].number, in_one):
        return
    whole = _is_whole(draft, firsts[0].number) and _is_whole(draft, seconds[0].number)
    long = run.length > 1 or words >= (CERTAIN_PARAGRAPH_WORDS if whole else CERTAIN_WORDS)
    certain = exact and long and not meant and not in_one
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


def _is_whole(draft: Document, number: int) -> bool:
    """Whether the sentence is a paragraph."""
    return len(draft.paragraphs[draft.paragraph_of(number)].sentences) == 1


def _is_pulled(draft: Document, first: int, last: int, in_one: bool) -> bool:
    """Whether sentences ``first`` to ``last`` are a pull quote: a paragraph of its own with the
    speaker's name under it. ``in_one`` says that one of the two copies stands in quotation marks;
    only then may the name be a paragraph, for a cross-heading looks the same."""
    paragraph = draft.paragraph_of(first)
    if draft.paragraphs[paragraph].sentences[0] is not draft.sentences[first] or last + 1 == len(draft.sentences):
        return False
    after = draft.sentences[last + 1]
    credit = draft.words(after.span)
    if draft.paragraph_of(last + 1) != paragraph:
        return in_one and _is_credit(credit)
    return draft.paragraphs[paragraph].sentences[-1] is after and _is_credit(credit)


def _is_credit(text: str) -> bool:
    return len(text.split()) <= MOST_CREDIT_WORDS and text[-1] not in ".!?:”\""
