"""What happened to the words inside a link.

Tokens are compared, never characters: each distinct norm becomes one code point of a string that
diff-match-patch compares without a time limit (Myers, "An O(ND) Difference Algorithm and Its
Variations", Algorithmica 1986). Chance equalities between larger edits are then taken back, edits
slide to the edges of clauses, and what was taken out here and put in there has moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from diff_match_patch import diff_match_patch

from checker.align.features import is_word
from checker.align.typography import same_but_for_typography
from checker.collation import EditKind, WordEdit
from checker.document import Document, Span, Token

FEWEST_MOVED_WORDS = 3

_SURROGATES = (0xD800, 0xE000)
_FIRST_CODE = 0x100


@dataclass(frozen=True, slots=True)
class Side:
    """The tokens of one side of a link with the text that each accounts for: itself and the white
    space behind it, up to the next token or the end of its run of neighbouring sentences."""

    text: str
    tokens: tuple[Token, ...]
    regions: tuple[Span, ...]

    @classmethod
    def of(cls, document: Document, numbers: Sequence[int]) -> Side:
        """Side of the sentences ``numbers`` of ``document``, ascending."""
        tokens: list[Token] = []
        regions: list[Span] = []
        for position, number in enumerate(numbers):
            sentence = document.sentences[number]
            followed = position + 1 < len(numbers) and numbers[position + 1] == number + 1
            end = document.sentences[number + 1].span.start if followed else sentence.span.end
            own = sentence.tokens or (Token(sentence.span, ""),)
            starts = [sentence.span.start, *(token.span.start for token in own[1:]), end]
            tokens.extend(own)
            regions.extend(Span(start, stop) for start, stop in zip(starts, starts[1:], strict=False))
        return cls(document.text, tuple(tokens), tuple(regions))


@dataclass(slots=True)
class _Step:
    """Tokens ``a`` up to ``a_end`` became tokens ``b`` up to ``b_end``; ``equal`` says unchanged."""

    equal: bool
    a: int
    a_end: int
    b: int
    b_end: int


def word_edits(original: Side, draft: Side) -> tuple[WordEdit, ...]:
    """The edits that make the draft's side of a link from the original's, in order of the draft."""
    steps = _compare([token.norm for token in original.tokens], [token.norm for token in draft.tokens])
    steps = _take_back_chance(steps, original, draft)
    _slide(steps, original, draft)
    steps = _join([step for step in steps if step.a < step.a_end or step.b < step.b_end])
    return tuple(_merge(_with_moves(list(_edits(steps, original, draft)), original, draft)))


def _compare(a: list[str], b: list[str]) -> list[_Step]:
    codes: dict[str, str] = {}
    encoded = []
    for norms in (a, b):
        characters = []
        for norm in norms:
            if norm not in codes:
                point = _FIRST_CODE + len(codes)
                codes[norm] = chr(point if point < _SURROGATES[0] else point + _SURROGATES[1] - _SURROGATES[0])
            characters.append(codes[norm])
        encoded.append("".join(characters))
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    steps: list[_Step] = []
    at_a = at_b = 0
    for operation, characters in engine.diff_main(encoded[0], encoded[1], False):
        length_a = len(characters) if operation <= 0 else 0
        length_b = len(characters) if operation >= 0 else 0
        steps.append(_Step(operation == 0, at_a, at_a + length_a, at_b, at_b + length_b))
        at_a += length_a
        at_b += length_b
    return _join(steps)


def _join(steps: list[_Step]) -> list[_Step]:
    """Neighbours of one kind made one."""
    joined: list[_Step] = []
    for step in steps:
        if joined and joined[-1].equal == step.equal:
            joined[-1].a_end, joined[-1].b_end = step.a_end, step.b_end
        else:
            joined.append(step)
    return joined


def _weight(side: Side, start: int, end: int) -> int:
    """How much tokens say: their letters and digits, none for a word of one or two."""
    return sum(len(token.norm) for token in side.tokens[start:end] if is_word(token.norm) and len(token.norm) > 2)


def _take_back_chance(steps: list[_Step], original: Side, draft: Side) -> list[_Step]:
    """Make an equality part of the edits around it where it says no more than they do together.

    The idea of diff-match-patch's semantic clean-up, in letters of words: "the" between two
    rewritten phrases is chance. A figure, a name or a run of two real words never is.
    """
    changed = True
    while changed:
        changed = False
        for index in range(1, len(steps) - 1):
            step, before, after = steps[index], steps[index - 1], steps[index + 1]
            if not step.equal or before.equal or after.equal:
                continue
            said = _weight(draft, step.b, step.b_end)
            around = (_change(before, original, draft), _change(after, original, draft))
            tokens = draft.tokens[step.b:step.b_end]
            real = [token for token in tokens if len(token.norm) > 3 and is_word(token.norm)]
            if len(real) < 2 and said <= sum(around) and not any(_names_something(draft, token) for token in tokens):
                step.equal = False
                steps = _join(steps)
                changed = True
                break
    return steps


def _names_something(side: Side, token: Token) -> bool:
    """Whether a token is a figure or, as far as its capital tells, part of a name."""
    if any(character.isdigit() for character in token.norm):
        return True
    start = token.span.start
    return token.tag.startswith("NNP") if token.tag else start > 0 and side.text[start].isupper()


def _change(step: _Step, original: Side, draft: Side) -> int:
    return max(_weight(original, step.a, step.a_end), _weight(draft, step.b, step.b_end))


def _slide(steps: list[_Step], original: Side, draft: Side) -> None:
    """Move an insertion or deletion between two equalities to where it begins or ends a clause."""
    for index in range(1, len(steps) - 1):
        step, before, after = steps[index], steps[index - 1], steps[index + 1]
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
        for step_, name in ((before, "_end"), (step, ""), (step, "_end"), (after, "")):
            for letter in "ab":
                setattr(step_, letter + name, getattr(step_, letter + name) + shift)


def _same(side: Side, first: int, second: int) -> bool:
    return 0 <= first and second < len(side.tokens) and side.tokens[first].norm == side.tokens[second].norm


def _edge(side: Side, start: int, end: int) -> int:
    """How well tokens ``start`` to ``end`` stand as a phrase: by the marks and white space at their edges."""
    score = 0
    if start == 0 or not is_word(side.tokens[start - 1].norm):
        score += 2
    if end == len(side.tokens) or not is_word(side.tokens[end].norm):
        score += 1
    if is_word(side.tokens[start].norm):
        score += 2
    return score


def _edits(steps: list[_Step], original: Side, draft: Side) -> Iterator[WordEdit]:
    """The steps as spans. White space goes with the token before it."""
    a_at, b_at = original.regions[0].start, draft.regions[0].start
    for index, step in enumerate(steps):
        following = steps[index + 1] if index + 1 < len(steps) else None
        if step.equal:
            pairs = list(zip(range(step.a, step.a_end), range(step.b, step.b_end), strict=True))
            for i, j in pairs:
                last = (i, j) == pairs[-1]
                yield from _equal(original, i, draft, j, following if last else None)
            a_at, b_at = original.regions[step.a_end - 1].end, draft.regions[step.b_end - 1].end
            continue
        runs_a = _runs(original.regions[step.a:step.a_end])
        runs_b = _runs(draft.regions[step.b:step.b_end])
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


def _runs(regions: Sequence[Span]) -> list[Span]:
    """Neighbouring regions as one span each."""
    runs: list[Span] = []
    for region in regions:
        if runs and runs[-1].end == region.start:
            runs[-1] = Span(runs[-1].start, region.end)
        else:
            runs.append(region)
    return runs


def _equal(original: Side, i: int, draft: Side, j: int, following: _Step | None) -> Iterator[WordEdit]:
    """One token that both sides have, then the white space behind it."""
    token_a, token_b = original.tokens[i].span, draft.tokens[j].span
    core = Span(original.regions[i].start, token_a.end), Span(draft.regions[j].start, token_b.end)
    kind: EditKind = "equal" if core[0].of(original.text) == core[1].of(draft.text) else "typographic"
    yield WordEdit(kind, *core)
    a, b = Span(token_a.end, original.regions[i].end), Span(token_b.end, draft.regions[j].end)
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


def _with_moves(edits: list[WordEdit], original: Side, draft: Side) -> list[WordEdit]:
    """Phrases that were taken out in one place and put in in another, as one edit each."""
    taken = [index for index, edit in enumerate(edits) if edit.kind in ("delete", "replace")]
    put = [index for index, edit in enumerate(edits) if edit.kind in ("insert", "replace")]
    if not taken or not put:
        return edits
    norms_a = {index: _inside(original, edits[index].a) for index in taken}
    norms_b = {index: _inside(draft, edits[index].b) for index in put}
    starts: dict[tuple[str, ...], tuple[int, int]] = {}
    for index in taken:
        tokens = norms_a[index]
        for start in range(len(tokens) - FEWEST_MOVED_WORDS + 1):
            key = tuple(original.tokens[token].norm for token in tokens[start:start + FEWEST_MOVED_WORDS])
            starts.setdefault(key, (index, start))
    best: tuple[int, int, int, int, int] | None = None
    for index in put:
        tokens = norms_b[index]
        for start in range(len(tokens) - FEWEST_MOVED_WORDS + 1):
            key = tuple(draft.tokens[token].norm for token in tokens[start:start + FEWEST_MOVED_WORDS])
            if key not in starts or starts[key][0] == index or not all(map(is_word, key)):
                continue
            source, at = starts[key]
            length = 0
            while (
                at + length < len(norms_a[source])
                and start + length < len(tokens)
                and original.tokens[norms_a[source][at + length]].norm == draft.tokens[tokens[start + length]].norm
            ):
                length += 1
            if best is None or length > best[0]:
                best = (length, source, at, index, start)
    if best is None:
        return edits
    length, source, at, index, start = best
    a = Span(original.regions[norms_a[source][at]].start, original.regions[norms_a[source][at + length - 1]].end)
    b = Span(draft.regions[norms_b[index][start]].start, draft.regions[norms_b[index][start + length - 1]].end)
    rest: list[WordEdit] = []
    for number, edit in enumerate(edits):
        if number == source:
            rest.extend(_without_a(edit, a))
        elif number == index:
            rest.extend(_without_b(edit, b, a))
        else:
            rest.append(edit)
    return _with_moves(rest, original, draft)


def _inside(side: Side, span: Span) -> list[int]:
    return [number for number, token in enumerate(side.tokens) if span.contains(token.span)]


def _without_a(edit: WordEdit, moved: Span) -> Iterator[WordEdit]:
    left, right = Span(edit.a.start, moved.start), Span(moved.end, edit.a.end)
    after_b = Span(edit.b.end, edit.b.end)
    if edit.b:
        first = left if left or not right else right
        yield WordEdit("replace" if first else "insert", first, edit.b)
        if left and right:
            yield WordEdit("delete", right, after_b)
        return
    for piece in (left, right):
        if piece:
            yield WordEdit("delete", piece, edit.b)


def _without_b(edit: WordEdit, moved: Span, source: Span) -> Iterator[WordEdit]:
    left, right = Span(edit.b.start, moved.start), Span(moved.end, edit.b.end)
    if left:
        yield WordEdit("replace" if edit.a else "insert", edit.a, left)
    elif edit.a and not right:
        yield WordEdit("delete", edit.a, Span(moved.start, moved.start))
    yield WordEdit("moved", source, moved)
    if right:
        kept = edit.a if not left else Span(edit.a.end, edit.a.end)
        yield WordEdit("replace" if kept else "insert", kept, right)


def _merge(edits: list[WordEdit]) -> Iterator[WordEdit]:
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
