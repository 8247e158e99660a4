"""Which quotation mark closes which.

Double marks are paired first, with a stack for each paragraph; single marks then within what the
double ones leave whole, because an apostrophe looks like half of them. What a paragraph leaves open
may go on in the next (which opens again, as the convention is) or be closed further down.

A mark counts as stray only where its side is certain: a straight mark between two spaces, a sign
for inches or a doubtful apostrophe makes its paragraph doubtful, and nothing in it is stray.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker.document import Span, StrayMark

_MARK = re.compile(r"``|''(?!')|‘‘|’’|[“”„‟\"″＂«»‹›‘’‚‛'`]")
_SINGLE = frozenset("‘’‚‛'`")
_ALL = "“”„‟\"″＂«»‹›‘’‚‛'`"
_ALWAYS_OPEN = frozenset(("“", "„", "‟", "``", "‘‘"))
_ALWAYS_CLOSE = frozenset(("”", "’’"))
_POINTED = frozenset("«»‹›")
_BEFORE_OPENING = frozenset("([{<-–—―/¿¡=:_*")
_AFTER_CLOSING = frozenset(")]}>-–—―/.,;:!?…*_")
_NEVER_FIRST = frozenset(")]},;:!?")
_ENDS_SPEECH = frozenset(".,!?…;:-–—")
_ELIDED = re.compile(
    r"(?i)(?:em|tis|twas|twere|twill|til|till|n|cause|bout|round|cos|cuz|neath|gainst|fraid|nuff|s)\b|\d0s|\d\d\b"
)

# In one paragraph: no desk writes more, and what they pair is nobody's guess.
MOST_MARKS = 1_000

# A quotation that is closed further on than this many paragraphs was not closed at all, unless it is
# a speech or a letter in whole paragraphs.
_REACH = 8


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark in its place: which side it may be of, and whether that could be told.

    ``inches`` stands after a digit, where it is a quotation mark only if it closes something.
    """

    span: Span
    form: str
    opens: bool
    closes: bool
    doubtful: bool = False
    inches: bool = False

    @property
    def single(self) -> bool:
        """Whether an apostrophe looks like it."""
        return self.form in _SINGLE


@dataclass(frozen=True, slots=True)
class Pair:
    """Two halves of a quotation. ``closing`` is None where the quotation goes on in the next
    paragraph (``continued``) or ends nowhere; ``end`` is where its words end then."""

    opening: Mark
    closing: Mark | None
    end: int
    continued: bool = False


def pair_marks(text: str, paragraphs: Sequence[Span]) -> tuple[tuple[Pair, ...], tuple[StrayMark, ...]]:
    """The pairs of all paragraphs in order of their opening, and the marks that have no partner."""
    reversed_guillemets = _guillemets_reversed(text)
    halves = [_pair_paragraph(text, span, reversed_guillemets) for span in paragraphs]
    pairs = [pair for half in halves for pair in half.pairs]
    strays: list[StrayMark] = []
    waiting: tuple[int, Mark] | None = None

    def give_up() -> None:
        nonlocal waiting
        if waiting is not None:
            number, mark = waiting
            pairs.append(Pair(mark, None, paragraphs[number].end))
            strays.append(_stray(mark, "opening", halves[number].doubtful))
            waiting = None

    def reaches(opening: tuple[int, Mark], number: int, closing: Mark) -> bool:
        whole = paragraphs[opening[0]].start == opening[1].span.start and paragraphs[number].end == closing.span.end
        return whole or number - opening[0] <= _REACH

    for number, half in enumerate(halves):
        for mark in half.closings:
            if waiting is not None and _partners(waiting[1], mark) and reaches(waiting, number, mark):
                pairs.append(Pair(waiting[1], mark, mark.span.start))
                waiting = None
            else:
                strays.append(_stray(mark, "closing", half.doubtful))
        for index, mark in enumerate(half.openings):
            last = index == len(half.openings) - 1
            if last and number + 1 < len(halves) and halves[number + 1].starts_with == _family(mark):
                pairs.append(Pair(mark, None, paragraphs[number].end, continued=True))
                continue
            give_up()
            waiting = (number, mark)
    give_up()
    pairs.sort(key=lambda pair: pair.opening.span)
    return tuple(pairs), tuple(sorted(strays, key=lambda stray: stray.span))


def _stray(mark: Mark, side: str, doubtful: bool) -> StrayMark:
    if doubtful or mark.doubtful:
        return StrayMark(mark.span, "unknown")
    return StrayMark(mark.span, "opening" if side == "opening" else "closing")


def _family(mark: Mark) -> str:
    if mark.form in _POINTED:
        return mark.form
    return "single" if mark.single else "double"


def _partners(opening: Mark, closing: Mark) -> bool:
    """Whether the two may be halves of one pair: guillemets only with each other."""
    pointed = {"«": "»", "»": "«", "‹": "›", "›": "‹"}
    if opening.form in pointed or closing.form in pointed:
        return pointed.get(opening.form) == closing.form
    return opening.single == closing.single


@dataclass(frozen=True, slots=True)
class _Half:
    """One paragraph: its pairs, and what it leaves open on either side."""

    pairs: list[Pair]
    openings: list[Mark]
    closings: list[Mark]
    doubtful: bool
    starts_with: str


def _guillemets_reversed(text: str) -> bool:
    """Whether the text quotes »so« and not «so»."""
    first = re.search("[«»]", text)
    return first is not None and first[0] == "»"


def _marks(text: str, paragraph: Span, reversed_guillemets: bool) -> Iterator[Mark]:
    for found in _MARK.finditer(text, paragraph.start, paragraph.end):
        doubled = found[0] in ("''", "’’") and text[found.start() - 1:found.start()].isalpha()
        if doubled and text[found.end():found.end() + 1].isalpha():
            continue  # an apostrophe that was typed twice
        yield _mark(text, Span(*found.span()), found[0], paragraph, reversed_guillemets)


def has_too_many(text: str, paragraph: Span) -> bool:
    """Whether a paragraph has more marks than MOST_MARKS: they are left alone."""
    return len(paragraph) > MOST_MARKS and len(_MARK.findall(text, paragraph.start, paragraph.end)) > MOST_MARKS


def _mark(text: str, span: Span, form: str, paragraph: Span, reversed_guillemets: bool) -> Mark:
    left, right = span.start - 1, span.end
    while left >= paragraph.start and text[left] in _ALL:
        left -= 1
    while right < paragraph.end and text[right] in _ALL:
        right += 1
    before = text[left] if left >= paragraph.start else " "
    after = text[right] if right < paragraph.end else " "
    could_open = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace() and after not in _NEVER_FIRST
    could_close = not before.isspace() and (after.isspace() or after in _AFTER_CLOSING)
    if form in _POINTED:
        opening = form in ("»›" if reversed_guillemets else "«‹")
        return Mark(span, form, opening, not opening)
    if form in _ALWAYS_OPEN:
        # German closes with the mark that opens in English.
        return Mark(span, form, True, form == "“" and could_close and not could_open)
    if form in _ALWAYS_CLOSE:
        return Mark(span, form, could_open and not could_close, True)
    if form in _SINGLE:
        opens = form != "’" and could_open and not _ELIDED.match(text, span.end)
        closes = form not in "‚‛`" and could_close and not (form == "‘" and not before.isalnum())
        return Mark(span, form, opens, closes, doubtful=form != "‘")
    inches = before.isdigit() and form in ('"', "″", "''")
    sure = could_open != could_close
    return Mark(span, form, could_open or not sure, could_close or not sure, not sure or inches, inches)


def _pair_paragraph(text: str, paragraph: Span, reversed_guillemets: bool) -> _Half:
    if has_too_many(text, paragraph):
        return _Half([], [], [], True, "")
    marks = tuple(_marks(text, paragraph, reversed_guillemets))
    doubles = [mark for mark in marks if not mark.single]
    pairs, openings, closings = _pair_doubles(doubles)
    doubtful = any(mark.doubtful for mark in doubles)
    openings, closings = _pair_misplaced(pairs, openings, closings)
    singles = [mark for mark in marks if mark.single]
    single_pairs, lonely = _pair_singles(text, singles, pairs)
    pairs.extend(single_pairs)
    used = {mark.span for pair in single_pairs for mark in (pair.opening, pair.closing) if mark is not None}
    _pair_mixed(text, [mark for mark in singles if mark.span not in used], pairs, openings, closings, lonely)
    openings.extend(lonely)
    openings.sort(key=lambda mark: mark.span)
    first = marks[0] if marks and marks[0].span.start == paragraph.start and marks[0].opens else None
    return _Half(pairs, openings, closings, doubtful, _family(first) if first else "")


def _pair_doubles(marks: Sequence[Mark]) -> tuple[list[Pair], list[Mark], list[Mark]]:
    pairs: list[Pair] = []
    stack: list[Mark] = []
    closings: list[Mark] = []
    for mark in marks:
        partner = stack and _partners(stack[-1], mark)
        if partner and mark.closes:
            pairs.append(Pair(stack.pop(), mark, mark.span.start))
        elif mark.opens:
            stack.append(mark)
        elif not mark.inches:
            closings.append(mark)
    return pairs, stack, closings


def _pair_misplaced(
    pairs: list[Pair], openings: list[Mark], closings: list[Mark]
) -> tuple[list[Mark], list[Mark]]:
    """Pair straight marks whose number is even: a space on the wrong side (so," he said) is no missing mark."""
    left = sorted((mark for mark in (*openings, *closings) if mark.form == '"'), key=lambda mark: mark.span)
    if not left or len(left) % 2:
        return openings, closings
    pairs.extend(Pair(first, second, second.span.start) for first, second in zip(left[::2], left[1::2], strict=True))
    return [mark for mark in openings if mark not in left], [mark for mark in closings if mark not in left]


def _pair_singles(text: str, marks: Sequence[Mark], doubles: Sequence[Pair]) -> tuple[list[Pair], list[Mark]]:
    """Pairs of single marks, and the curly openings that nothing closes."""
    pairs: list[Pair] = []
    lonely: list[Mark] = []
    containers = _containers(marks, doubles)
    # The candidates of an opening end at the next one, so that every mark is looked at once.
    done = -1
    for index, mark in enumerate(marks):
        if not mark.opens or mark.span.start < done:
            continue
        candidates: list[Mark] = []
        for at in range(index + 1, len(marks)):
            other = marks[at]
            if other.opens and not other.closes:
                break
            if other.closes and containers[at] == containers[index]:
                candidates.append(other)
                if not _may_be_apostrophe(text, other):
                    break
        if candidates:
            pairs.append(Pair(mark, candidates[-1], candidates[-1].span.start))
            done = candidates[-1].span.end
        elif mark.form == "‘":
            lonely.append(mark)
    if len(lonely) + len(pairs) > 1:
        lonely = [replace(mark, doubtful=True) for mark in lonely]
    return pairs, lonely


def _containers(marks: Sequence[Mark], pairs: Sequence[Pair]) -> list[int]:
    """For each mark where the innermost double quotation around it starts, -1 outside all."""
    edges = sorted((pair.opening.span.start, pair.end) for pair in pairs)
    found: list[int] = []
    around: list[tuple[int, int]] = []
    following = 0
    for mark in marks:
        while following < len(edges) and edges[following][0] < mark.span.start:
            around.append(edges[following])
            following += 1
        while around and around[-1][1] <= mark.span.start:
            around.pop()
        found.append(around[-1][0] if around else -1)
    return found


def _may_be_apostrophe(text: str, mark: Mark) -> bool:
    """After an "s" a closing mark may be a plural's possessive, after "in" a dropped g; after a stop neither."""
    before = text[max(0, mark.span.start - 2):mark.span.start].lower()
    return before.endswith("s") or before == "in"


def _pair_mixed(
    text: str,
    singles: Sequence[Mark],
    pairs: list[Pair],
    openings: list[Mark],
    closings: list[Mark],
    lonely: list[Mark],
) -> None:
    """Pair what is left of one kind with what is left of the other: 'so'' or "so'."""
    free = [mark for mark in singles if mark.opens]
    around = dict(zip((mark.span for mark in free), _containers(free, pairs), strict=True))
    for closing, container in list(zip(closings, _containers(closings, pairs), strict=True)):
        place = bisect_left(free, closing.span.start, key=lambda mark: mark.span.end) - 1
        if place >= 0 and closing.form not in _POINTED and around[free[place].span] == container:
            opening = free.pop(place)
            pairs.append(Pair(opening, closing, closing.span.start))
            closings.remove(closing)
            lonely[:] = [mark for mark in lonely if mark.span != opening.span]
    ends = [mark for mark in singles if mark.closes and text[mark.span.start - 1] in _ENDS_SPEECH]
    for opening in list(openings):
        place = bisect_left(ends, opening.span.end + 1, key=lambda mark: mark.span.start)
        if place < len(ends) and opening.form not in _POINTED:
            end = ends.pop(place)
            pairs.append(Pair(opening, end, end.span.start))
            openings.remove(opening)
