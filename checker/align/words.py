"""What happened to the words inside a link.

Tokens are compared, never characters. Chance equalities between larger edits are then taken back, edits
slide to the edges of clauses and never end inside a figure, and what was taken out here and put in there
has moved.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checker.align.budget import Budget
from checker.align.features import is_word
from checker.align.moved_words import with_moves
from checker.align.sequences import Step, compare, join
from checker.align.side import Side
from checker.align.typography import same_but_for_typography
from checker.collation import EditKind, WordEdit
from checker.document import Document, Span

__all__ = ["Side", "edits_between", "word_edits"]


def edits_between(
    original: Document, a: Sequence[int], draft: Document, b: Sequence[int], budget: Budget
) -> tuple[WordEdit, ...]:
    """The edits from sentences ``a`` of ``original`` to sentences ``b`` of ``draft``, in order of the draft."""
    spans = [
        Span(document.sentences[own[0]].span.start, document.sentences[own[-1]].span.end)
        for document, own in ((original, a), (draft, b))
    ]
    whole = all(own[-1] - own[0] + 1 == len(own) for own in (a, b))
    if whole and len(spans[0]) == len(spans[1]) and original.words(spans[0]) == draft.words(spans[1]):
        return (WordEdit("equal", *spans),)
    return word_edits(Side.of(original, a), Side.of(draft, b), budget)


def word_edits(original: Side, draft: Side, budget: Budget | None = None) -> tuple[WordEdit, ...]:
    """The edits that make the draft's side of a link from the original's, in order of the draft."""
    budget = budget or Budget()
    steps = compare(original.norms, draft.norms, budget)
    steps = _take_back_chance(steps, original, draft)
    _slide(steps, original, draft)
    steps = _keep_figures_whole(join(steps), original, draft)
    return tuple(_merge(with_moves(list(_merge(_edits(steps, original, draft))), original, draft, budget)))


def _take_back_chance(steps: Sequence[Step], original: Side, draft: Side) -> list[Step]:
    """Make an equality part of the edits around it where it says no more than they do together.

    The idea of diff-match-patch's semantic clean-up, in letters of words: "the" between two
    rewritten phrases is chance. A figure, a name or a run of two real words never is. Leftmost first; what
    grew is asked again.
    """
    kept: list[Step] = []
    waiting = list(reversed(steps))
    while waiting:
        step = waiting.pop()
        if kept and waiting and step.equal and _is_chance(kept[-1], step, waiting[-1], original, draft):
            before, after = kept.pop(), waiting.pop()
            waiting.append(Step(False, before.a, after.a_end, before.b, after.b_end))
            if kept:
                waiting.append(kept.pop())
        else:
            kept.append(step)
    return kept


def _is_chance(before: Step, step: Step, after: Step, original: Side, draft: Side) -> bool:
    if before.equal or after.equal or draft.says_enough(step.b, step.b_end):
        return False
    return draft.weight(step.b, step.b_end) <= sum(
        max(original.weight(change.a, change.a_end), draft.weight(change.b, change.b_end)) for change in (before, after)
    )


def _slide(steps: list[Step], original: Side, draft: Side) -> None:
    """Move an insertion or deletion between two equalities to where it begins or ends a clause."""
    for before, step, after in zip(steps, steps[1:], steps[2:], strict=False):
        if step.equal or (step.a < step.a_end) == (step.b < step.b_end):
            continue
        side = original if step.a < step.a_end else draft
        start, end = (step.a, step.a_end) if step.a < step.a_end else (step.b, step.b_end)
        left = 0
        while left < before.a_end - before.a and _same(side, start - left - 1, end - left - 1):
            left += 1
        right = 0
        while right < after.a_end - after.a and _same(side, start + right, end + right):
            right += 1
        shift = max(range(-left, right + 1), key=lambda by: (_edge(side, start + by, end + by), -abs(by), -by))
        before.a_end, before.b_end = before.a_end + shift, before.b_end + shift
        after.a, after.b = after.a + shift, after.b + shift
        step.a, step.a_end = step.a + shift, step.a_end + shift
        step.b, step.b_end = step.b + shift, step.b_end + shift


def _same(side: Side, first: int, second: int) -> bool:
    return 0 <= first and second < len(side.norms) and side.norms[first] == side.norms[second]


def _edge(side: Side, start: int, end: int) -> int:
    """How well tokens ``start`` to ``end`` stand as a phrase: by the marks and white space at their edges."""
    score = 0
    if start == 0 or not is_word(side.norms[start - 1]):
        score += 2
    if end == len(side.norms) or not is_word(side.norms[end]):
        score += 1
    if is_word(side.norms[start]):
        score += 2
    return score


def _keep_figures_whole(steps: list[Step], original: Side, draft: Side) -> list[Step]:
    """Let a change that would end inside a figure ("3 million" from "4 million") take all of it."""
    for before, step, after in zip([None, *steps[:-1]], steps, [*steps[1:], None], strict=True):
        if step.equal:
            continue
        while before and (step.a in original.inner or step.b in draft.inner):
            before.a_end, before.b_end = before.a_end - 1, before.b_end - 1
            step.a, step.b = step.a - 1, step.b - 1
        while after and (step.a_end in original.inner or step.b_end in draft.inner):
            after.a, after.b = after.a + 1, after.b + 1
            step.a_end, step.b_end = step.a_end + 1, step.b_end + 1
    return join(steps)


def _edits(steps: Sequence[Step], original: Side, draft: Side) -> Iterator[WordEdit]:
    """The steps as spans. White space goes with the token before it."""
    a_at, b_at = original.starts[0], draft.starts[0]
    for index, step in enumerate(steps):
        following = steps[index + 1] if index + 1 < len(steps) else None
        if step.equal:
            yield from _equal(original, draft, step, following)
            a_at, b_at = original.ends[step.a_end - 1], draft.ends[step.b_end - 1]
            continue
        runs_a = original.runs(step.a, step.a_end)
        runs_b = draft.runs(step.b, step.b_end)
        if runs_a and runs_b and len(runs_a) == len(runs_b) == 1:
            same = same_but_for_typography(runs_a[0].of(original.text), runs_b[0].of(draft.text))
            yield WordEdit("typographic" if same else "replace", runs_a[0], runs_b[0])
        elif runs_a and runs_b:
            yield WordEdit("replace", runs_a[0], runs_b[0])
            for run in runs_a[1:]:
                yield WordEdit("delete", run, Span(runs_b[0].end, runs_b[0].end))
            for run in runs_b[1:]:
                yield WordEdit("insert", Span(runs_a[-1].end, runs_a[-1].end), run)
        elif runs_a:
            for run in runs_a:
                yield WordEdit("delete", run, Span(b_at, b_at))
        else:
            for run in runs_b:
                yield WordEdit("insert", Span(a_at, a_at), run)
        a_at = runs_a[-1].end if runs_a else a_at
        b_at = runs_b[-1].end if runs_b else b_at


def _equal(original: Side, draft: Side, step: Step, following: Step | None) -> Iterator[WordEdit]:
    """What both sides have: at once as far as it is the same to the letter, else token by token."""
    last_a, last_b = step.a_end - 1, step.b_end - 1
    until_a, until_b = original.tokens[last_a].span.end, draft.tokens[last_b].span.end
    a, b = Span(original.starts[step.a], until_a), Span(draft.starts[step.b], until_b)
    gaps = sum(len(side.runs(first, end)) for side, first, end in (
        (original, step.a, step.a_end), (draft, step.b, step.b_end)
    ))
    if len(a) == len(b) and gaps == 2 and a.of(original.text) == b.of(draft.text):
        yield WordEdit("equal", a, b)
        yield from _space(original, last_a, draft, last_b, following)
        return
    for i, j in zip(range(step.a, step.a_end), range(step.b, step.b_end), strict=True):
        a, b = Span(original.starts[i], original.tokens[i].span.end), Span(draft.starts[j], draft.tokens[j].span.end)
        yield WordEdit("equal" if a.of(original.text) == b.of(draft.text) else "typographic", a, b)
        yield from _space(original, i, draft, j, following if i == last_a else None)


def _space(original: Side, i: int, draft: Side, j: int, following: Step | None) -> Iterator[WordEdit]:
    """The white space behind token ``i`` and token ``j``, which are the same."""
    a, b = Span(original.tokens[i].span.end, original.ends[i]), Span(draft.tokens[j].span.end, draft.ends[j])
    if not a and not b:
        return
    if a.of(original.text) == b.of(draft.text):
        yield WordEdit("equal", a, b)
    elif a and not b and following is not None and following.a < following.a_end:
        yield WordEdit("delete", a, b)
    elif b and not a and following is not None and following.b < following.b_end:
        yield WordEdit("insert", a, b)
    else:
        yield WordEdit("typographic", a, b)


def _merge(edits: Iterable[WordEdit]) -> Iterator[WordEdit]:
    """Neighbours that belong together made one: a deletion beside an insertion is a replacement."""
    current: WordEdit | None = None
    for edit in edits:
        if current is None:
            current = edit
            continue
        kind = _together(current.kind, edit.kind)
        if kind and current.a.end == edit.a.start and current.b.end == edit.b.start:
            current = WordEdit(kind, Span(current.a.start, edit.a.end), Span(current.b.start, edit.b.end))
        else:
            yield current
            current = edit
    if current is not None:
        yield current


def _together(first: EditKind, second: EditKind) -> EditKind | None:
    if first == second and first != "moved":
        return first
    if {first, second} <= {"delete", "insert", "replace"}:
        return "replace"
    return None
