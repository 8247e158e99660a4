"""What is denied of one thing and told of that thing alone: "does not apply to ferries", "applies only to ferries"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._counterparts import became
from checker.checks.facts._grammar import EXCEPT, SUBJECTS
from checker.checks.facts._words import Side, Words, is_content, words_of
from checker.collation import Collation
from checker.document import Span
from checker.finding import Remark

_LEAVING_SOME = EXCEPT | frozenset(
    "all any anybody anyone anything before but every less more most other others till unless until without".split()
)
_REACH = 4
_TOLD = 0.6


def narrowed(collation: Collation) -> Iterator[Remark]:
    """One remark for every "not" of the original for which the draft has an "only" before the same complement."""
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is None or not words.told_alike(_TOLD):
            continue
        for a, b in _limited(words):
            yield became(collation, link, a, b, 0.75, ": that turns the meaning round.")


def _limited(words: Words) -> Iterator[tuple[Span, Span]]:
    for index, token in enumerate(words.b.tokens):
        if token.norm != "only" or index in words.to_a or any(other.norm == "only" for other in words.a.tokens):
            continue
        behind = range(index + 1, min(index + 1 + _REACH, len(words.b.tokens)))
        said = next((at for at in behind if is_content(words.b.tokens[at])), None)
        above = words.b.predicate(index)
        if said is None or above is None or said not in words.to_a or words.b.negated(above):
            continue
        a = words.to_a[said]
        verb = words.a.predicate(a)
        if verb is None or verb == a or words.to_b.get(verb) != above or words.a.negated(verb) != 1:
            continue
        cue = next((at for at in words.a.children(verb) if words.a.tokens[at].dep == "neg"), None)
        if cue is not None and cue < a and not _leaves_some(words.a, verb) and words.b.tokens[said].dep not in SUBJECTS:
            span = words.a.tokens[cue].span.cover(words.a.tokens[verb].span)
            yield span, token.span.cover(words.b.tokens[said].span)


def _leaves_some(side: Side, verb: int) -> bool:
    return any(side.tokens[at].norm in _LEAVING_SOME for at in (*side.clause(verb), *side.below(verb)))
