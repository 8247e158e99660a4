"""A name is spelled otherwise, or became another name.

Why it matters:
    A misspelled or mistaken name is the commonest correction that newsrooms print.

Flags:
    A: The award went to Marta Kelvane, a nurse from Oster.
    B: The award went to Marta Kelvaine, a nurse from Oster.

    A: Police in Oster arrested two men over the fire at the mill.
    B: Police in Velm arrested two men over the fire at the mill.

Passes:
    A: The award went to Marta Kelvane, a nurse from Oster.
    B: Marta Kelvane, a nurse from Oster, won the award.

    A: The World Health Assembly met in Oster on Monday. The WHA will vote on the plan.
    B: The WHA met in Oster on Monday. The World Health Assembly will vote on the plan.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from checker.checks.facts._counterparts import framed, inside_a, inside_b, pair, side_by_side
from checker.collation import Collation, Link
from checker.document import Document, Name, Span
from checker.finding import Remark, Suggestion
from checker.registry import check

_KINDS = {"GPE": "place", "LOC": "place", "FAC": "place", "PERSON": "person", "ORG": "body", "NORP": "people"}
# The words of a body's or an event's name are translated and shortened; a person's and a place's are spelled.
_SPELLED = frozenset(("PERSON", "GPE", "LOC", "FAC"))
_CLOSE = 0.78


@check(severity="error", needs=("originals",))
def name_changed(collation: Collation) -> Iterator[Remark]:
    """Compare the names of each link; only what stands in the other's place is a change."""
    for link in collation.prose_links():
        original, draft = collation.original_of(link), collation.draft
        names_a = inside_a(collation, link, original.annotations.names)
        names_b = inside_b(collation, link, draft.annotations.names)
        _, left_a, left_b = pair(collation, link, names_a, names_b, same_entity)
        known = {
            spelling
            for name in original.annotations.names
            for spelling in (name.canonical, original.words(name.span))
        }
        speakers = [quotation.speaker for quotation in draft.annotations.quotations if quotation.speaker is not None]
        for b in left_b:
            if any(speaker.overlaps(b.span) for speaker in speakers):
                continue  # quotes/speaker-changed compares those
            for a in left_a:
                if not side_by_side(collation, link, a.span, b.span, 60):
                    continue
                if remark := _judge(collation, link, original, a, b, known):
                    left_a.remove(a)
                    left_b = [other for other in left_b if other is not b]
                    yield remark
                    break
        if remark := _alone(collation, link, left_a, left_b, speakers):
            yield remark


def _judge(
    collation: Collation, link: Link, original: Document, a: Name, b: Name, known: set[str]
) -> Remark | None:
    draft = collation.draft
    words_a, words_b = original.words(a.span), draft.words(b.span)
    sure = framed(collation, link, a.span, b.span)
    spelled = words_b not in known and _alike(words_a, words_b)
    if not spelled and not (sure and a.kind == b.kind and a.kind in _KINDS):
        return None
    if not spelled and (a.kind == "NORP" or _short_form(words_a, words_b)):
        return None
    what = "is spelled" if spelled else "became"
    tail = " in the draft" if spelled else ""
    return Remark(
        message=f"\u201c{words_a}\u201d {what} \u201c{words_b}\u201d{tail}.",
        b=b.span,
        a=a.span,
        original=link.original,
        suggestion=Suggestion(words_a),
        severity=None if _plain(words_a) != _plain(words_b) and (not spelled or a.kind in _SPELLED) else "warning",
        confidence=min(0.95, (0.6 if spelled else 0.5) + 0.15 * sure + 0.2 * link.score),
    )


def _alone(
    collation: Collation, link: Link, left_a: list[Name], left_b: list[Name], speakers: list[Span]
) -> Remark | None:
    """The one name of its kind that a sentence has and its original has not, against the one that is missing."""
    original, draft = collation.original_of(link), collation.draft
    own_words = {token.norm for sentence in original.sentences for token in sentence.tokens}
    for b in left_b:
        same_a = [a for a in left_a if a.kind == b.kind]
        same_b = [other for other in left_b if other.kind == b.kind]
        if b.kind not in ("PERSON", "GPE", "LOC", "ORG") or len(same_a) != 1 or len(same_b) != 1:
            continue
        words_a, words_b = original.words(same_a[0].span), draft.words(b.span)
        if any(token.norm in own_words for token in draft.tokens_in(b.span)) or _short_form(words_a, words_b):
            continue
        if any(speaker.overlaps(b.span) for speaker in speakers):
            continue
        return Remark(
            message=f"\u201c{words_b}\u201d is not in the original, which has \u201c{words_a}\u201d in this passage.",
            b=b.span,
            a=same_a[0].span,
            original=link.original,
            suggestion=Suggestion(words_a),
            confidence=min(0.7, 0.3 + 0.4 * link.score),
            severity="warning",
        )
    return None


def _short_form(a: str, b: str) -> bool:
    """Whether one of the two may be letters for the other's words: a part of them, in order."""
    for short, long in ((a, b), (b, a)):
        bare = short.replace(".", "")
        initials = "".join(word[0] for word in long.split())
        if bare.isupper() and len(bare) <= 6 and len(initials) > 1 and initials.upper() in bare:
            return True
    return False


def _plain(text: str) -> str:
    """Without diacritics."""
    letters = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _alike(a: str, b: str) -> bool:
    return Levenshtein.normalized_similarity(a.casefold(), b.casefold()) >= _CLOSE


def same_entity(a: Name, b: Name) -> bool:
    """Whether two names can be of one entity: one is part of the other, its plural, its acronym or its adjective."""
    first, second = _fold(a.canonical), _fold(b.canonical)
    if first.removesuffix("s") == second.removesuffix("s"):
        return True
    words_a, words_b = first.split(), second.split()
    if set(words_a) <= set(words_b) or set(words_b) <= set(words_a):
        return True
    if _acronym(words_a, second) or _acronym(words_b, first):
        return True
    return "NORP" in (a.kind, b.kind) and _demonym(first, second)


def _fold(name: str) -> str:
    return name.casefold().replace(".", "").replace("\u2019", "'").removesuffix("'s")


def _acronym(words: list[str], short: str) -> bool:
    letters = "".join(word[0] for word in words if word not in ("of", "the", "and", "for", "in"))
    return len(words) > 1 and len(short) > 1 and short.replace(" ", "") in (letters, "".join(word[0] for word in words))


def _demonym(first: str, second: str) -> bool:
    """Whether the two share a stem of four letters and more, as Russia and Russian do."""
    shared = 0
    for x, y in zip(first, second, strict=False):
        if x != y:
            break
        shared += 1
    return shared >= 4 and shared >= min(len(first), len(second)) - 2 and abs(len(first) - len(second)) <= 4
