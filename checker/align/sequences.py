"""Which tokens of two sequences are the same, in order.

The longest common subsequence. In sentences diff-match-patch finds it, without a time limit (Myers, "An O(ND)
Difference Algorithm and Its Variations", Algorithmica 1986): of several that are equally long it takes the one
that an editor would more often. In long passages a comparison does that weighs a machine word of pairs at once
(Hyyrö, "Bit-Parallel LCS-length Computation Revisited", 2004, as in RapidFuzz). What is too large for that too is
cut at tokens that stand once on either side (the longest run of them that ascends on both, as in a patience diff),
and where there are none into blocks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from diff_match_patch import diff_match_patch
from rapidfuzz.distance import LCSseq

from checker.align.budget import Budget
from checker.align.moves import longest_chain

SENTENCES = 1 << 14
# A bit for each pair of tokens: 8 MB.
MOST_PAIRS = 1 << 26
BLOCK = 1 << 12
ANCHORS = (1, 4, 16)
# What looking at one token for an anchor costs, beside weighing one pair.
PAIRS_A_TOKEN = 1 << 10
_FIRST_CODE = 0x100


@dataclass(slots=True)
class Step:
    """Tokens ``a`` up to ``a_end`` became tokens ``b`` up to ``b_end``; ``equal`` says unchanged."""

    equal: bool
    a: int
    a_end: int
    b: int
    b_end: int

    def __bool__(self) -> bool:
        """Whether there is anything in it."""
        return self.a < self.a_end or self.b < self.b_end


def compare(a: Sequence[str], b: Sequence[str], budget: Budget) -> list[Step]:
    """The steps from ``a`` to ``b``, equalities and changes in turn; together they cover both."""
    codes: dict[str, int] = {}
    coded_a, coded_b = ([codes.setdefault(norm, len(codes)) for norm in norms] for norms in (a, b))
    return join(_steps(coded_a, coded_b, budget))


def join(steps: Iterator[Step] | Sequence[Step]) -> list[Step]:
    """Neighbours of one kind made one, and what is empty left out."""
    joined: list[Step] = []
    for step in steps:
        if joined and joined[-1].equal == step.equal:
            joined[-1].a_end, joined[-1].b_end = step.a_end, step.b_end
        elif step:
            joined.append(step)
    return joined


def _steps(a: list[int], b: list[int], budget: Budget) -> Iterator[Step]:
    """Part by part, from a stack: long texts go deeper than Python does."""
    waiting = [(0, len(a), 0, len(b))]
    while waiting:
        start_a, stop_a, start_b, stop_b = waiting.pop()
        pairs = (stop_a - start_a) * (stop_b - start_b)
        if pairs <= SENTENCES and budget.allows("words", pairs):
            yield from _shortest(a[start_a:stop_a], b[start_b:stop_b], start_a, start_b)
            continue
        at_a, at_b = start_a, start_b
        while at_a < stop_a and at_b < stop_b and a[at_a] == b[at_b]:
            at_a, at_b = at_a + 1, at_b + 1
        yield Step(True, start_a, at_a, start_b, at_b)
        end_a, end_b = stop_a, stop_b
        while end_a > at_a and end_b > at_b and a[end_a - 1] == b[end_b - 1]:
            end_a, end_b = end_a - 1, end_b - 1
        if end_a < stop_a:
            waiting.append((end_a, stop_a, end_b, stop_b))
        pairs = (end_a - at_a) * (end_b - at_b)
        if pairs <= MOST_PAIRS and budget.allows("words", pairs):
            yield from _exact(a[at_a:end_a], b[at_b:end_b], at_a, at_b)
            continue
        cuts = _anchors(a[at_a:end_a], b[at_b:end_b], budget) or _blocks(end_a - at_a, end_b - at_b, budget)
        if not cuts:
            yield Step(False, at_a, end_a, at_b, end_b)
            continue
        bounds = [(at_a, at_b), *((at_a + x, at_b + y) for x, y in cuts), (end_a, end_b)]
        parts = [(x, next_x, y, next_y) for (x, y), (next_x, next_y) in zip(bounds, bounds[1:], strict=False)]
        waiting.extend(reversed(parts))


def _exact(a: list[int], b: list[int], at_a: int, at_b: int) -> Iterator[Step]:
    for step in LCSseq.opcodes(a, b):
        yield Step(
            step.tag == "equal",
            at_a + step.src_start, at_a + step.src_end, at_b + step.dest_start, at_b + step.dest_end,
        )


def _shortest(a: list[int], b: list[int], at_a: int, at_b: int) -> Iterator[Step]:
    characters: dict[int, str] = {}
    for code in (*a, *b):
        characters.setdefault(code, chr(_FIRST_CODE + len(characters)))
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    for operation, piece in engine.diff_main(*("".join(map(characters.__getitem__, part)) for part in (a, b)), False):
        end_a, end_b = at_a + len(piece) * (operation <= 0), at_b + len(piece) * (operation >= 0)
        yield Step(operation == 0, at_a, end_a, at_b, end_b)
        at_a, at_b = end_a, end_b


def _anchors(a: list[int], b: list[int], budget: Budget) -> list[tuple[int, int]]:
    """The longest run, ascending on both sides, of tokens that stand once on either; else of short rows of tokens."""
    for size in ANCHORS:
        if not budget.allows("words", (len(a) + len(b)) * PAIRS_A_TOKEN):
            return []
        places_a, places_b = _unique(a, size), _unique(b, size)
        both = sorted((at, places_b[row]) for row, at in places_a.items() if row in places_b)
        kept = longest_chain([y for _, y in both], [1] * len(both))
        if kept:
            return [both[index] for index in sorted(kept)]
    return []


def _unique(codes: list[int], size: int) -> dict[tuple[int, ...], int]:
    rows = list(zip(*(codes[start:] for start in range(size)), strict=False))
    often = Counter(rows)
    return {row: place for place, row in enumerate(rows) if often[row] == 1}


def _blocks(length_a: int, length_b: int, budget: Budget) -> list[tuple[int, int]]:
    """Cuts at the same shares of both sides, so that no block is longer than ``BLOCK``; none where it is one block."""
    budget.short.add("words")
    count = -(-max(length_a, length_b) // BLOCK)
    return [(length_a * number // count, length_b * number // count) for number in range(1, count)]
