"""Parts of a draft's sentence that could be left out, say something of their own, and render nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.checks._reading import subtree
from checker.checks._wording import bare, content, has, likeness, places_of
from checker.checks.sourcing._left_over import words_at
from checker.collation import Collation, Link
from checker.document import Document, Span, Token

_MODIFYING = frozenset(("relcl", "acl", "advcl", "appos"))
_CIRCUMSTANCES = {"out": "of", "despite": "", "without": "", "amid": "", "against": ""}
"""Prepositions that tell of a motive ("out of spite"), a hindrance, something wanting, something going on at the same
time and an opposite, each with the word that has to follow; others are an idiom's, or only say when, where and how."""

_WHEN = frozenset("when while as before until".split())
_LONGEST = 25
_CLOSE = 0.6
"""The share of a sentence's other words that have to be the original's own: in a free rewrite what is new is mostly
somebody's way of putting it."""


def additions(collation: Collation, link: Link) -> Iterator[Span]:
    """The clauses, appositions and circumstances of a link's draft sentences that have no word an original has in any
    wording, where each word of what the original says there has its rendering elsewhere in the draft."""
    original, draft = collation.original_of(link), collation.draft
    for number in link.b:
        tokens = draft.sentences[number].tokens
        last = -1
        for index, token in enumerate(tokens):
            if index <= last or not _is_optional(tokens, index):
                continue
            inside = subtree(tokens, index)
            span = tokens[min(inside)].span.cover(tokens[max(inside)].span)
            if len(inside) > _LONGEST or not _is_new(collation, tokens, index, inside):
                continue
            rest = [tokens[at] for at in range(len(tokens)) if at not in inside]
            if _is_close(original, link, rest) and not _is_wanted(collation, link, original, draft, span):
                last = max(inside)
                yield span


def _is_optional(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.head < 0 or token.norm == "aged":
        return False
    if token.dep == "advcl" and tokens[min(subtree(tokens, index))].norm in _WHEN:
        return False
    if token.dep == "prep":
        following = tokens[index + 1].norm if index + 1 < len(tokens) else ""
        return token.norm in _CIRCUMSTANCES and _CIRCUMSTANCES[token.norm] in ("", following)
    if token.dep == "conj":
        return token.tag.startswith("V") and tokens[token.head].tag.startswith("V")
    return token.dep in _MODIFYING and (token.dep != "appos" or token.tag.startswith("N"))


def _is_new(collation: Collation, tokens: Sequence[Token], index: int, inside: Sequence[int]) -> bool:
    """Whether no original has any word of the part, in these or in other words."""
    words = list(content(tokens[at] for at in inside))
    named = [tokens[at] for at in inside if tokens[at].tag.startswith(("NNP", "CD"))]
    if any(token.tag == "CD" for token in named) or named and tokens[index].dep == "conj":
        return False  # figures are compared by themselves, and what was announced may be due on a day
    least = 1 if tokens[index].dep == "prep" else 2
    if not words or len(words) + len(named) < least:
        return False
    return not any(
        any(places_of(original, word, True) or has(original, word.lemma) for word in words)
        or any(has(original, bare(token.norm)) for token in named)
        for original in collation.originals
    )


def _is_close(original: Document, link: Link, rest: Sequence[Token]) -> bool:
    words = list(content(rest))
    told = sum(any(places_of(original, word, False).get(at) for at in link.a) for word in words)
    return bool(words) and told >= _CLOSE * len(words)


def _is_wanted(collation: Collation, link: Link, original: Document, draft: Document, span: Span) -> bool:
    """Whether a word of the original's passage, or of a sentence beside it that nothing was made of, stands nowhere
    else in the draft, so that the part may be its rendering."""
    others = {at for at in (link.a[0] - 1, link.a[-1] + 1) if (link.original, at) in collation.omitted}
    made = {at for other in collation.links if other.original == link.original for at in other.b
            if not {*link.a, *others}.isdisjoint(other.a)}
    near = sorted({*made, *(at + step for at in link.b for step in (-1, 1) if 0 <= at + step < len(draft.sentences))})
    inside = set(words_at(draft, span))
    elsewhere = [word for at in near for word in words_at(draft, draft.sentences[at].span) if word not in inside]
    return any(
        not any(likeness(other, word.lemma, word.tag[0], True) for other in elsewhere)
        for at in sorted({*link.a, *others})
        for word in words_at(original, original.sentences[at].span)
        if not word.tag.startswith(("NNP", "CD"))
    )
