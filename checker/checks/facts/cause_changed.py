"""The draft gives another cause than the original.

Why it matters:
    Why something happened is often the news, and somebody may be to blame. Causes are what "because of", "due to",
    "blamed on" and the like introduce. Told is a cause that the original rules out, and one that stands in the place
    of the original's, which speaks of it for another reason.

Flags:
    A: The bridge reopened a month late. The council put the delay down to a shortage of steel rather than to the fire.
    B: The bridge reopened a month late because of the fire, the council said.

    A: Attendance fell by a tenth because of the new charges, the museum said. The weather was better than usual.
    B: Attendance at the museum fell by a tenth on account of the weather, it said. There are new charges.

    A: Worn brakes, not the ice, caused the crash on Sunday, the inspectors found.
    B: The crash on Sunday was caused by the ice, the inspectors found.

Passes:
    A: Worn brakes, not the ice, caused the crash on Sunday, the inspectors found.
    B: The crash on Sunday was due to worn brakes and not to the ice, the inspectors found.

    A: Attendance fell by a tenth because of the new charges, the museum said. The weather was better than usual.
    B: Because visitors now have to pay, attendance fell by a tenth, the museum said, in spite of the good weather.

    A: The bridge reopened a month late after a shortage of steel. The ferry was cancelled because of the storm.
    B: Because of the storm the ferry was cancelled. The bridge reopened a month late.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.checks._reading import named
from checker.checks._wording import Word, content, likeness
from checker.collation import Collation, Link
from checker.document import Document, Span, Token
from checker.finding import Remark
from checker.registry import check

_MARKERS = (
    ("because", "of"), ("due", "to"), ("owing", "to"), ("on", "account", "of"), ("thanks", "to"),
    ("as", "a", "result", "of"), ("blamed", "on"), ("attributed", "to"), ("down", "to"), ("in", "the", "wake", "of"),
    ("because",),
)  # fmt: skip
_BRINGING = frozenset(
    "cause trigger spark prompt delay slow necessary necessitate blame bring damage destroy ignite start".split()
)
"""What is done or was made necessary "by" a cause."""
_ENDS = frozenset((",", ";", ":", ".", "\u2013", "\u2014", "(", ")")) | frozenset(
    "and but which who that while when".split()
)
_RULING_OUT = frozenset((("rather", "than"), (",", "not"), ("and", "not")))
_DENIED = frozenset("not than never neither nor no n't without despite".split())
_GENERAL = frozenset(
    "amount circumstance concern condition difficulty fact factor fear impact issue lack level number presence "
    "pressure problem reason situation state people year month week day need part shortage cost rise fall".split()
)
_LONGEST, _REACH = 9, 2


@dataclass(frozen=True, slots=True)
class _Cause:
    span: Span
    words: tuple[Word, ...]


@check(severity="warning", needs=("originals",))
def cause_changed(collation: Collation) -> Iterator[Remark]:
    """One remark for each cause that a linked sentence gives and its original's does not."""
    draft = collation.draft
    for link in collation.prose_links():
        if link.relation in ("verbatim", "typographic"):
            continue
        original = collation.original_of(link)
        around = range(max(0, link.a[0] - _REACH), min(len(original.sentences), link.a[-1] + _REACH + 1))
        stated = [cause for number in link.a for cause in _causes(original, number)]
        for number in link.b:
            for cause in _causes(draft, number):
                ruled_out = _ruled_out(original, around, cause)
                other = None if ruled_out else _other(collation, link, around, stated, cause)
                if ruled_out is not None:
                    message = f"{named(draft.words(cause.span))} is a cause that the original rules out."
                    yield Remark(message=message, b=cause.span, a=ruled_out, original=link.original, confidence=0.7)
                elif other is not None:
                    given, known = named(draft.words(cause.span)), named(original.words(other))
                    message = f"The original gives another cause: {known}, and not {given}."
                    yield Remark(message=message, b=cause.span, a=other, original=link.original, confidence=0.6)


def _causes(document: Document, number: int) -> Iterator[_Cause]:
    """What a sentence gives as the first of its causes, unless it is denied."""
    tokens = document.sentences[number].tokens
    for at in range(len(tokens)):
        first = _behind(tokens, at)
        if not first or any(token.norm in _DENIED or token.negated for token in tokens[max(0, at - 3):at]):
            continue
        yield from _phrase(document, tokens, at, first)
        return


def _behind(tokens: Sequence[Token], at: int) -> int:
    """The token behind a marker of causes at ``at``, or 0."""
    for words in _MARKERS:
        if tuple(token.norm for token in tokens[at:at + len(words)]) == words:
            return at + len(words)
    if tokens[at].norm == "on" and tokens[at].head >= 0 and tokens[tokens[at].head].lemma.casefold() == "blame":
        return at + 1
    brought = at and tokens[at - 1].lemma.casefold() in _BRINGING and tokens[at - 1].tag in ("VBN", "JJ", "VBD")
    return at + 1 if tokens[at].norm == "by" and brought else 0


def _phrase(document: Document, tokens: Sequence[Token], at: int, first: int) -> Iterator[_Cause]:
    last = _end(tokens, first)
    words = tuple(word for word in content(tokens[first:last]) if word.lemma not in _GENERAL and word.tag[0] == "N")
    if words:
        yield _Cause(tokens[at].span.cover(tokens[last - 1].span), words)


def _end(tokens: Sequence[Token], first: int) -> int:
    """The token behind the phrase that begins at ``first``: "warm, dry weather" is one."""
    last = first
    while last < min(len(tokens), first + _LONGEST):
        between = 0 < last < len(tokens) - 1 and tokens[last - 1].tag[:2] == tokens[last + 1].tag[:2] == "JJ"
        if tokens[last].norm in _ENDS and not between:
            break
        last += 1
    return last


def _ruled_out(original: Document, around: range, cause: _Cause) -> Span | None:
    """The part of the sentences ``around``, behind "rather than" or ", not", that has the cause's words."""
    for number in around:
        tokens = original.sentences[number].tokens
        for at, token in enumerate(tokens):
            before = tokens[at - 1].norm if at else ""
            if (before, token.norm) not in _RULING_OUT:
                continue
            last = _end(tokens, at + 1)
            denied = list(content(tokens[at + 1:last]))
            if denied and all(any(_same(word, other) for other in denied) for word in cause.words):
                return tokens[at].span.cover(tokens[last - 1].span)
    return None


def _other(
    collation: Collation, link: Link, around: range, stated: Sequence[_Cause], cause: _Cause
) -> Span | None:
    """The original's cause, where it shares no word with the draft's, whose words stand elsewhere in the original, and
    where no cause of the draft's sentences has its own."""
    original, draft = collation.original_of(link), collation.draft
    if not stated or any(_alike(word, other) for known in stated for word in cause.words for other in known.words):
        return None
    beside = [word for number in around for word in content(original.sentences[number].tokens)]
    if not all(any(_same(word, other) for other in beside) for word in cause.words):
        return None
    near = range(max(0, link.b[0] - 1), min(len(draft.sentences), link.b[-1] + 2))
    given = [word for number in near for other in _causes(draft, number) for word in other.words]
    kept = any(_alike(word, other) for known in stated for word in known.words for other in given)
    return None if kept else stated[0].span


def _same(word: Word, other: Word) -> bool:
    return likeness(word, other.lemma, other.tag[0], True) >= 1


def _alike(word: Word, other: Word) -> bool:
    return likeness(word, other.lemma, other.tag[0], True) > 0
