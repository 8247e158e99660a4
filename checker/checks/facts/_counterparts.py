"""Which value of the original a value of the draft stands for, inside one link."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Protocol, TypeVar

from checker.checks.facts._grammar import governor, governors, is_verb
from checker.collation import Collation, Link
from checker.document import Date, Document, Span
from checker.finding import Remark, Severity, Suggestion


class Placed(Protocol):
    """Anything that an annotation found in a text."""

    @property
    def span(self) -> Span:
        """Where it stands."""


SPEECH = frozenset("say tell add announce report state note warn write".split())

_UP = 3
_LIGHT = frozenset(("have", "do", "get", "make", "take"))
_ANAPHORIC = frozenset(("former", "latter"))

Value = TypeVar("Value", bound=Placed)


def inside_a(collation: Collation, link: Link, values: Sequence[Value]) -> list[Value]:
    """Those of ``values``, annotations of the link's original in order, that lie in the link."""
    sentences = collation.original_of(link).sentences
    return list(inside(values, [sentences[number].span for number in link.a]))


def inside_b(collation: Collation, link: Link, values: Sequence[Value]) -> list[Value]:
    """Those of ``values``, annotations of the draft in order, that lie in the link."""
    return list(inside(values, [collation.draft.sentences[number].span for number in link.b]))


def inside(values: Sequence[Value], spans: Sequence[Span]) -> Iterator[Value]:
    """Those of ``values``, in order of their text, that lie in one of ``spans``."""
    for span in spans:
        first = bisect_left(values, span.start, key=lambda value: value.span.start)
        for index in range(first, len(values)):
            if values[index].span.start >= span.end:
                break
            if span.contains(values[index].span):
                yield values[index]


def pair(
    collation: Collation,
    link: Link,
    a: Sequence[Value],
    b: Sequence[Value],
    same: Callable[[Value, Value], bool],
) -> tuple[list[tuple[Value, Value]], list[Value], list[Value]]:
    """Pair off the values that are the same, those that the word edits set side by side first.

    Returns the pairs, and what stayed alone on side ``a`` and on side ``b``.
    """
    pairs: list[tuple[Value, Value]] = []
    left_a, left_b = list(a), list(b)
    for in_place in (True, False):
        for value_a in list(left_a):
            place = collation.place_in_draft(link, value_a.span)
            for value_b in left_b:
                if (not in_place or place.overlaps(value_b.span)) and same(value_a, value_b):
                    pairs.append((value_a, value_b))
                    left_a.remove(value_a)
                    left_b.remove(value_b)
                    break
    return pairs, left_a, left_b


def side_by_side(collation: Collation, link: Link, a: Span, b: Span, widest: int = 80) -> bool:
    """Whether the word edits put ``b`` where ``a`` stood, in a replacement of at most ``widest`` characters."""
    for edit in link.edits:
        if edit.kind == "replace" and edit.a.overlaps(a) and edit.b.overlaps(b):
            return max(len(edit.a), len(edit.b)) <= widest
    return False


def framed(collation: Collation, link: Link, a: Span, b: Span) -> bool:
    """Whether one stands in the other's place: in one replacement that touches little else, or with the
    same word before and the same word behind."""
    for edit in link.edits:
        if edit.kind == "replace" and edit.a.contains(a) and edit.b.contains(b):
            if len(edit.a) - len(a) <= 16 and len(edit.b) - len(b) <= 16:
                return True
    around_a, around_b = _around(collation.original_of(link), a), _around(collation.draft, b)
    return around_a == around_b and any(around_a)


def _around(document: Document, span: Span) -> tuple[str, str]:
    """The token before and the token behind in the sentence, "" at its ends."""
    number = document.sentence_at(span.start)
    if number is None:
        return "", ""
    tokens = document.sentences[number].tokens
    before = [token.norm for token in tokens if token.span.end <= span.start]
    behind = [token.norm for token in tokens if token.span.start >= span.end]
    return (before[-1] if before else "", behind[0] if behind else "")


def fitting(collation: Collation, link: Link, a: Span, b: Span, sure: bool = False) -> Suggestion | None:
    """The original's words for the draft's, where they read as a sentence there; else None.

    They do where the same words stand around both, where one word takes the place of another of its
    form, or where the caller is ``sure``. A capital at the start of a sentence follows the place.
    """
    original, draft = collation.original_of(link), collation.draft
    tags = [[token.tag for token in document.tokens_in(span)] for document, span in ((original, a), (draft, b))]
    alike = len(tags[0]) == 1 and tags[0] == tags[1] and tags[0] != [""]
    if not (sure or alike or framed(collation, link, a, b)):
        return None
    words = original.words(a)
    if _opens(original, a) and not _opens(draft, b) and not _is_name(original, a):
        words = words[:1].lower() + words[1:]
    elif _opens(draft, b):
        words = words[:1].upper() + words[1:]
    return Suggestion(words) if words else None


def became(
    collation: Collation,
    link: Link,
    a: Span,
    b: Span,
    confidence: float,
    tail: str = ".",
    *,
    suggestion: Suggestion | None = None,
    severity: Severity | None = None,
) -> Remark:
    """A remark that the words at ``a`` of the link's original are those at ``b`` in the draft; ``tail`` ends its
    sentence."""
    words_a, words_b = collation.original_of(link).words(a), collation.draft.words(b)
    return Remark(
        message=f"\u201c{words_a}\u201d became \u201c{words_b}\u201d{tail}",
        b=b,
        a=a,
        original=link.original,
        suggestion=suggestion,
        confidence=confidence,
        severity=severity,
    )


def only_change(
    collation: Collation, link: Link, found: Callable[[Document], Sequence[Sequence[tuple[Hashable, Span]]]]
) -> tuple[Span, Span] | None:
    """The places of the one value of a link that the draft has nowhere and of the one there that no original has.

    ``found`` gives the values of each sentence of a text, each with its place. None where there is none on one of the
    sides, or more than one.
    """
    original, draft = collation.original_of(link), collation.draft
    if not any(found(original)[number] for number in link.a):
        return None
    known = {value for document in collation.originals for values in found(document) for value, _ in values}
    kept = {value for values in found(draft) for value, _ in values}
    lost = [place for number in link.a for value, place in found(original)[number] if value not in kept]
    new = [place for number in link.b for value, place in found(draft)[number] if value not in known]
    return (lost[0], new[0]) if len(lost) == len(new) == 1 else None


def _opens(document: Document, span: Span) -> bool:
    number = document.sentence_at(span.start)
    return number is not None and document.sentences[number].span.start == span.start


def _is_name(document: Document, span: Span) -> bool:
    return any(token.tag.startswith("NNP") or token.norm == "i" for token in list(document.tokens_in(span))[:1])


def same_governor(collation: Collation, link: Link, a: Span, b: Span) -> bool:
    """Whether the verb that governs one is among the verbs above the other; of speech only as the nearest of both."""
    above_a, above_b = governors(collation.original_of(link), a), governors(collation.draft, b)
    if not above_a or not above_b:
        return False
    if above_a[0] == above_b[0]:
        return True
    return any(near in above and near not in SPEECH for near, above in ((above_a[0], above_b), (above_b[0], above_a)))


def exchanged(
    collation: Collation,
    link: Link,
    pairs: Sequence[tuple[Value, Value]],
    words_of: Callable[[Value], Span],
    keeps: Callable[[tuple[Value, Value], tuple[Value, Value]], bool],
) -> Iterator[Remark]:
    """A remark for every two values that stand on both sides, where each verb has the other's of them,
    or each stands between the words that stood around the other and is no mere item of a list. Of the last, none where
    ``keeps`` says that each of two pairs still has its own words.

    ``words_of`` gives what to quote for a value. The suggestion puts both back.
    """
    original, draft = collation.original_of(link), collation.draft
    bound = [(a, b, _binding(original, a.span), _binding(draft, b.span)) for a, b in pairs]
    for index, (a, b, at_a, at_b) in enumerate(bound):
        for other_a, other_b, other_at_a, other_at_b in bound[index + 1:]:
            verbs = at_a[0] != at_b[0] and (at_a[0], at_b[0]) == (other_at_b[0], other_at_a[0]) and at_a[0] and at_b[0]
            ends = {at_a[1], at_b[1]} == {"from", "to"} and (at_a[1], at_b[1]) == (other_at_b[1], other_at_a[1])
            placed = (at_a[2], at_b[2]) == (other_at_b[2], other_at_a[2]) and at_a[2] != at_b[2] and any(at_a[2])
            doers = at_a[3] != at_b[3] and (at_a[3], at_b[3]) == (other_at_b[3], other_at_a[3]) and at_a[3] and at_b[3]
            done = doers and at_a[0] == at_b[0] == other_at_a[0] == other_at_b[0]
            placed = placed and not _listed(draft, b.span, other_b.span) and not _resolved(original, a, draft, b)
            # "Licensed for 40, had 93", "had a licence for 40 and took 93": a verb that says little may be either's.
            light = verbs and (at_a[0] in _LIGHT or at_b[0] in _LIGHT)
            if (placed or light) and keeps((a, b), (other_a, other_b)):
                verbs, placed = verbs if not light else "", False
            if not verbs and not ends and not done and not placed:
                continue
            if original.words(a.span).casefold() == original.words(other_a.span).casefold():
                continue  # "fell 6 percent", "rose 6 percent": either is the other
            first, second = sorted(((words_of(b), words_of(other_a)), (words_of(other_b), words_of(a))))
            whole = first[0].cover(second[0])
            between = draft.text[first[0].end:second[0].start]
            yield Remark(
                message=(
                    f"\u201c{draft.words(words_of(b))}\u201d and \u201c{draft.words(words_of(other_b))}\u201d "
                    "have changed places."
                ),
                b=whole,
                a=words_of(a).cover(words_of(other_a)),
                original=link.original,
                suggestion=Suggestion(original.words(first[1]) + between + original.words(second[1])),
                confidence=min(0.9, 0.5 + 0.4 * link.score),
            )
            break


def _resolved(original: Document, a: Placed, draft: Document, b: Placed) -> bool:
    """Whether only one sentence says "the former" and "the latter": the other names them, in whatever order."""
    def speaks(document: Document, span: Span) -> bool:
        number = document.sentence_at(span.start)
        tokens = document.sentences[number].tokens if number is not None else ()
        return any(
            token.norm in _ANAPHORIC and (behind is None or not behind.tag.startswith("N"))
            for token, behind in zip(tokens, (*tokens[1:], None), strict=True)
        )
    return speaks(original, a.span) != speaks(draft, b.span)


def _listed(document: Document, one: Span, other: Span) -> bool:
    """Whether nothing but "and", "or" or a comma stands between two values."""
    between = document.text[min(one.end, other.end):max(one.start, other.start)]
    return not set(between.replace(",", " ").casefold().split()) - {"and", "or", "&"}


def _binding(document: Document, span: Span) -> tuple[str, str, tuple[str, str], str]:
    """The verb that governs a value, the "from" or "to" that it hangs on ("" where there is none), the words around it,
    and the noun that is the verb's subject."""
    number = document.sentence_at(span.start)
    side = ""
    if number is not None:
        tokens = document.sentences[number].tokens
        index = next((at for at, token in enumerate(tokens) if token.span.overlaps(span)), 0)
        for _ in range(_UP):
            index = tokens[index].head if tokens[index].head >= 0 else index
            if tokens[index].norm in ("from", "to"):
                side = tokens[index].norm
                break
            if tokens[index].tag == "IN" or tokens[index].tag.startswith("V"):
                break
    return governor(document, span), side, _around(document, span), _doer(document, span)


def _doer(document: Document, span: Span) -> str:
    """The norm of the noun that is the subject of the verb above ``span``; "" where there is no such noun."""
    number = document.sentence_at(span.start)
    if number is None:
        return ""
    tokens = document.sentences[number].tokens
    index = next((at for at, token in enumerate(tokens) if token.span.overlaps(span)), -1)
    for _ in tokens:
        if index < 0 or is_verb(tokens[index]):
            break
        index = tokens[index].head
    doers = (token for token in tokens if token.head == index and token.dep == "nsubj")
    return next((token.norm for token in doers if token.tag.startswith("N")), "")


def said_nearby(
    collation: Collation, b: Span, value: Value, values: Sequence[Value], same: Callable[[Value, Value], bool]
) -> bool:
    """Whether the draft gives the original's ``value`` beside ``b`` as well ("rose to 23, from 17"): in the
    same sentence or one next to it. ``values`` are all of the draft's."""
    here = collation.draft.sentence_at(b.start)
    for other in values:
        if other.span != b and same(value, other):
            there = collation.draft.sentence_at(other.span.start)
            if here is not None and there is not None and abs(here - there) <= 1:
                return True
    return False


def given_near(
    collation: Collation, link: Link, value: Value, values: Sequence[Value], same: Callable[[Value, Value], bool]
) -> bool:
    """Whether the original gives the draft's ``value`` beside what the link holds of it: in a sentence next to it.
    ``values`` are all of the original's."""
    sentences = collation.original_of(link).sentences
    beside = {number + step for number in link.a for step in (-1, 1)}.difference(link.a)
    spans = [sentences[number].span for number in sorted(beside) if 0 <= number < len(sentences)]
    return any(same(other, value) for other in inside(values, spans))


def other_day(collation: Collation, link: Link) -> bool:
    """Whether the two sides of a link tell of different days: the draft may be an update."""
    dates_a = inside_a(collation, link, collation.original_of(link).annotations.dates)
    dates_b = inside_b(collation, link, collation.draft.annotations.dates)
    days_a, days_b = ({date.value for date in dates if _is_day(date)} for dates in (dates_a, dates_b))
    return bool(days_a and days_b) and not days_a & days_b


def _is_day(date: Date) -> bool:
    return date.granularity in ("day", "weekday")
