"""Two subjects changed places: each has what the original says of the other.

Why it matters:
    Both names are in both texts and nothing else has changed, so nobody notices that it is now the
    other port, party or player.

Flags:
    A: Velm handles about a third of the country's grain. Oster handles about a fifth of it.
    B: Oster handles about a third of the country's grain. Velm handles about a fifth of it.

    A: Both parties like the tax, which Green Future wants now and Free Oster wants later.
    B: Both parties like the tax. Free Oster wants it now and Green Future wants it later.

Passes:
    A: Velm handles about a third of the country's grain. Oster handles about a fifth of it.
    B: Oster handles about a fifth of the country's grain. Velm handles about a third of it.

    A: Holm met Varga in Oster on Monday. Varga thanked the town.
    B: Varga met Holm in Oster on Monday. Varga thanked the town.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.checks.facts._grammar import SUBJECTS
from checker.checks.facts._words import Side, words_of
from checker.collation import Collation, Link
from checker.document import Span
from checker.finding import Place, Remark, Suggestion
from checker.registry import check

_MUTUAL = frozenset("meet face play fight marry join resemble tie draw talk speak agree merge".split())
_NEAR = 3


@dataclass(frozen=True, slots=True)
class _Subject:
    """A verb that both sides of a link have, and the nouns that are its subject on either side."""

    link: Link
    a: Span
    b: Span
    names_a: frozenset[str]
    names_b: frozenset[str]


@check(severity="error", needs=("originals",))
def subject_exchanged(collation: Collation) -> Iterator[Remark]:
    """Look for two verbs near each other, each of which has the subject of the other."""
    found = [subject for link in collation.prose_links() for subject in _subjects(collation, link)]
    done: set[int] = set()
    for number, first in enumerate(found):
        for other, second in enumerate(found[number + 1:], number + 1):
            if number in done or other in done or first.link.original != second.link.original:
                continue
            if first.link.b[-1] + _NEAR < second.link.b[0] or not _mirrored(first, second):
                continue
            done.update((number, other))
            yield _remark(collation, first, second)


def _subjects(collation: Collation, link: Link) -> Iterator[_Subject]:
    words = words_of(collation, link)
    if words is None:
        return
    for a in words.a.verbs():
        b = words.to_b.get(a)
        if b is None or a not in words.sure_a or words.a.tokens[a].lemma in _MUTUAL:
            continue
        subjects_a, subjects_b = (
            [child for child in side.children(verb) if side.tokens[child].dep in SUBJECTS]
            for side, verb in ((words.a, a), (words.b, b))
        )
        if len(subjects_a) != 1 or len(subjects_b) != 1:
            continue
        span_a, span_b = _name(words.a, subjects_a[0]), _name(words.b, subjects_b[0])
        if not span_a or not span_b:
            continue
        names_a, names_b = (
            frozenset(token.norm for token in document.tokens_in(span))
            for document, span in ((collation.original_of(link), span_a), (collation.draft, span_b))
        )
        if names_a - names_b and names_b - names_a:
            yield _Subject(link, span_a, span_b, names_a - names_b, names_b - names_a)


def _name(side: Side, index: int) -> Span:
    """The noun at a token with the nouns before it; empty where the token is none."""
    token = side.tokens[index]
    if not token.tag.startswith("N"):
        return Span(0, 0)
    first = index
    while first > 0 and side.tokens[first - 1].tag.startswith("N"):
        first -= 1
    return side.tokens[first].span.cover(token.span)


def _mirrored(first: _Subject, second: _Subject) -> bool:
    return bool(first.names_a & second.names_b) and bool(first.names_b & second.names_a)


def _remark(collation: Collation, first: _Subject, second: _Subject) -> Remark:
    original, draft = collation.original_of(first.link), collation.draft
    words = draft.words(first.b), draft.words(second.b)
    return Remark(
        message=(
            f"\u201c{words[0]}\u201d and \u201c{words[1]}\u201d have changed places: "
            "each has what the original says of the other."
        ),
        b=first.b,
        a=first.a,
        original=first.link.original,
        suggestion=Suggestion(original.words(first.a)),
        confidence=min(0.95, 0.55 + 0.2 * first.link.score + 0.2 * second.link.score),
        related=(Place(second.b), Place(second.a, second.link.original)),
    )
