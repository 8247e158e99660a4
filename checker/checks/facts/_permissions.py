"""What is forbidden and told as allowed, where one side says so by a modal: "remain forbidden", "may be used"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._counterparts import became
from checker.checks.facts._grammar import SUBJECTS, negation_cues
from checker.checks.facts._places import done_to
from checker.checks.facts._words import Side, words_of
from checker.collation import Collation
from checker.document import Span
from checker.finding import Remark

_FORBIDS = frozenset("forbid ban prohibit outlaw bar".split())
_FORBIDDEN = frozenset("forbidden banned prohibited outlawed illegal".split())
_OPEN = frozenset(
    "except exception unless until till after before if once when but lift lifted no longer end ended other "
    "without only exempt".split()
)


def turned_permissions(collation: Collation) -> Iterator[Remark]:
    """One remark a passage for a thing that one side forbids and the other says may be done, of the same thing."""
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is None or any(_leaves_open(side) for side in (words.a, words.b)):
            continue
        for lost, side, other, known in ((True, words.a, words.b, words.to_b), (False, words.b, words.a, words.to_a)):
            found = next(_turned(side, other, known), None)
            if found is None or not words.told_alike():
                continue
            one, two = found
            span_a, span_b = (one, two) if lost else (two, one)
            confidence = min(0.85, 0.4 + 0.45 * link.score)
            yield became(collation, link, span_a, span_b, confidence, ", which says the opposite.")
            break


def _leaves_open(side: Side) -> bool:
    """Whether anything is denied, or holds only for a time or for some."""
    return any(
        negation_cues(side.tokens, at) or token.norm in _OPEN or token.lemma.casefold() in _OPEN
        for at, token in enumerate(side.tokens)
    )


def _turned(side: Side, other: Side, known: dict[int, int]) -> Iterator[tuple[Span, Span]]:
    """What ``side`` forbids and ``other`` permits."""
    permitted = {thing: span for thing, span in _permitted(other)}
    for thing, span in _forbidden(side):
        if known.get(thing) in permitted:
            yield span, permitted[known[thing]]


def _forbidden(side: Side) -> Iterator[tuple[int, Span]]:
    for at, token in enumerate(side.tokens):
        if token.tag.startswith("V") and token.lemma in _FORBIDS:
            yield from ((thing, token.span) for thing in done_to(side, at))
        elif token.norm in _FORBIDDEN and token.dep in ("acomp", "oprd", "attr"):
            verb = side.heads[at]
            subjects = [child for child in side.children(verb) if side.tokens[child].dep in SUBJECTS]
            if not subjects and side.tokens[verb].dep == "ccomp":
                # "Officials said nets remained forbidden": read as if they said nets.
                subjects = [child for child in side.children(side.heads[verb]) if side.tokens[child].dep == "dobj"]
            yield from ((thing, side.tokens[verb].span.cover(token.span)) for thing in subjects)


def _permitted(side: Side) -> Iterator[tuple[int, Span]]:
    for verb in side.verbs():
        modal = next((child for child in side.children(verb) if side.tokens[child].norm in ("may", "can")), None)
        if modal is None or any(side.tokens[child].norm == "have" for child in side.children(verb)):
            continue
        span = side.tokens[modal].span.cover(side.tokens[verb].span)
        subjects = {child for child in side.children(verb) if side.tokens[child].dep in SUBJECTS}
        yield from ((thing, span) for thing in done_to(side, verb) | subjects)
