"""A word that denies in itself, and no trace of a denial on the other side: "continued to lecture", "ceased to"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._grammar import NEGATIVES
from checker.checks.facts._reversals import turns
from checker.checks.facts._turning_words import REFUSING
from checker.checks.facts._words import Words, is_content, is_headline, share_stem, words_of
from checker.collation import Collation, Link
from checker.document import Token
from checker.finding import Remark
from checker.language.noun_kinds import is_concrete
from checker.language.relations import denied_by, synonymous
from checker.language.thesaurus import neighbours, related

_DENYING = REFUSING | {"never"}
_TRACES = _DENYING | NEGATIVES | frozenset(
    """
    adjourn against although barely but defer delay despite end except finish few former free hardly however instead
    last least less little lose miss only otherwise out postpone rarely scarcely seldom short than though unless until
    without yet
    """.split()
)
_TILL = frozenset(("until", "till"))
_NOW = frozenset(("now", "then"))
_FAR = 3
_STEM = 4
_COPIED = 0.75
"""The share of words kept from which a denying word is put in, and not told in another way."""


def denying(collation: Collation) -> Iterator[Remark]:
    """One remark a passage for a denying word of the draft that nothing in the original's passage can stand for."""
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is None or link.shape != "1:1" or is_headline(collation, link):
            continue
        if any(_traces(token) or turns(words.a, at) for at, token in enumerate(words.a.tokens)):
            continue
        norms = [token.norm for token in words.b.tokens]
        if any(norm in _TILL and behind in _NOW for norm, behind in zip(norms, norms[1:], strict=False)):
            continue  # "unknown until now"
        told = _told_near(collation, link)
        index = next((
            at for at, token in enumerate(words.b.tokens)
            if token.lemma.casefold() not in told and _denies(words, at)
        ), None)
        if index is not None and words.told_alike():
            yield _remark(collation, link, words.b.tokens[index], words.told_alike(_COPIED))


def _told_near(collation: Collation, link: Link) -> set[str]:
    """The lemmas of the original's sentences around a link, without those that the draft keeps in their own place."""
    original, draft = collation.original_of(link), collation.draft
    near = range(max(0, link.a[0] - _FAR), min(len(original.sentences), link.a[-1] + 1 + _FAR))
    kept = {
        (number, token.lemma.casefold())
        for other in collation.links if other.original == link.original and other is not link
        for number in other.a if number in near
        for sentence in other.b for token in draft.sentences[sentence].tokens
    }
    lemmas = ((number, token.lemma.casefold()) for number in near for token in original.sentences[number].tokens)
    return {lemma for number, lemma in lemmas if (number, lemma) not in kept}


def _traces(token: Token) -> bool:
    lemma = token.lemma.casefold()
    return token.negated or lemma in _TRACES or token.norm in _TRACES or _negative(token)


def _negative(token: Token) -> bool:
    return not token.tag.startswith("NNP") and bool(denied_by(token.lemma.casefold()) or denied_by(token.norm))


def _denies(words: Words, index: int) -> bool:
    token = words.b.tokens[index]
    lemma = token.lemma.casefold()
    if index in words.to_a or not is_content(token) or not (lemma in _DENYING or _negative(token)):
        return False
    if not token.tag.startswith("V") and lemma in REFUSING and is_concrete(lemma):
        return False  # the bar of a hotel
    if token.tag.startswith("V") and token.norm != lemma and lemma.startswith("un") and lemma not in _DENYING:
        return False  # "uncovered a crack" undoes what was done and denies nothing
    if token.dep == "amod" and words.b.heads[index] not in words.to_a:
        return False  # it qualifies what the original tells in other words or not at all
    verb = words.b.predicate(index)
    return (verb is None or not words.b.negated(verb)) and not any(
        is_content(there) and (related(lemma, there.lemma.casefold()) or synonymous(lemma, there.lemma.casefold()))
        for there in words.a.tokens
    ) and not _of_stem(words, lemma)


def _of_stem(words: Words, lemma: str) -> bool:
    """Whether the original has a word of the stem of one that the thesaurus puts beside a lemma: "negligent" of
    "neglect", by "negligence"."""
    nouns = [word for word in neighbours(lemma) if word[:_STEM] == lemma[:_STEM]]
    return any(
        share_stem(word, token.lemma.casefold()) for token in words.a.tokens if is_content(token)
        for word in (lemma, *nouns)
    )


def _remark(collation: Collation, link: Link, token: Token, copied: bool) -> Remark:
    return Remark(
        message=(
            f"\u201c{collation.draft.words(token.span)}\u201d denies, and nothing in the original\u2019s sentence "
            "does: is it right?"
        ),
        b=token.span,
        a=collation.span_a(link),
        original=link.original,
        confidence=min(0.7, 0.2 + 0.4 * link.score),
        severity="warning" if copied else "info",
    )
