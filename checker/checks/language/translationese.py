r"""The draft as a whole reads like a spun or machine-translated copy.

Why it matters:
    A tool that exchanges words leaves a text that is right in every sentence and strange in all of them; an editor
    should know before reading for single slips.

Flags:
    A: The city asked residents to use less water. The mayor said the old pumps would be replaced next year. The council
    bought new pumps for the two main stations. Workers began to dig on Monday near the river.
    B: The metropolis beseeched denizens to utilise less water. The mayor said the antiquated pumps would be supplanted
    next year. The council procured new pumps for the two cardinal stations. Labourers commenced to excavate on Monday
    near the river.

Passes:
    A: The city asked residents to use less water. The mayor said the old pumps would be replaced next year.
    B: Residents were asked to save water. The old pumps will be replaced next year, the mayor said.

    A: The metropolis beseeched denizens to utilise less water. The mayor said the antiquated pumps would be supplanted.
    B: The city asked residents to use less water. The mayor said the old pumps would be replaced.

    A: The mayor said the city would use the old quarry for water. “We need a plan,” she said. Workers began to build
    the pipe in May, and the council will buy pumps. People near the quarry said they want a meeting before it ends.
    B: The mayor argued the city would draw the old quarry for water. “We require a scheme,” she remarked. Workers
    commenced to assemble the pipe in May, and the council will procure pumps. People near the quarry asserted they
    seek a meeting before it concludes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.checks._reading import Cover, named, quoted
from checker.checks.language._texts import is_english
from checker.collation import Collation
from checker.document import Document, Span, Token
from checker.finding import Place, Remark
from checker.language import dictionary
from checker.language.relations import opposite
from checker.language.spelling import folded
from checker.registry import check

RARER = 3
"""Levels of the dictionary, each twice as common as the one before, by which a word is rarer than the original's."""

COMMON, RARE = 8, 5
"""A word of the original at or above the first is common, one of the draft at or below the second is rare: a reporter
who writes "argued" for "said" chose a rarer word, but no rare one."""

FEWEST_RARE = 4
SHARE_RARE = 0.006
"""Rare words for common ones: at least so many, and such a share of the draft, for a draft to be called spun."""

FEWEST = 5
SHARE = 0.008
"""Exchanged words: at least so many, and of the words of the draft such a share."""

SURPLUS = 3
"""Rarer words to each commoner one: an honest rewrite puts in about as many of the one as of the other."""

MOST_NAMED = 4
_TAGS = ("NN", "VB", "JJ", "RB")
_HONORIFIC = re.compile(r"\b(?:Mr|Mrs|Ms|Dr)(?P<stop>\.?)(?=\s[A-Z])")


@dataclass(frozen=True, slots=True)
class _Exchange:
    """A word of the original, and what stands in its place."""

    b: Span
    theirs: str
    ours: str
    rise: int
    rare: bool


@check(severity="warning", needs=("originals",))
def translationese(collation: Collation) -> Iterator[Remark]:
    """One remark for the whole draft, at the first rare word, with the others beside it."""
    draft = collation.draft
    if not is_english(draft):
        return
    exchanges = sorted(_exchanges(collation), key=lambda exchange: exchange.b)
    rarer = [exchange for exchange in exchanges if exchange.rise >= RARER]
    commoner = sum(exchange.rise <= -RARER for exchange in exchanges)
    words = sum(token.norm[:1].isalpha() for sentence in draft.sentences for token in sentence.tokens)
    if len(rarer) < max(FEWEST, SHARE * words) or len(rarer) < SURPLUS * commoner:
        return
    rare = [exchange for exchange in rarer if exchange.rare]
    if len(rare) < max(FEWEST_RARE, SHARE_RARE * words):
        return
    told = sorted(rare, key=lambda exchange: (-exchange.rise, exchange.b))[:MOST_NAMED]
    pairs = ", ".join(f"{named(exchange.ours)} for {named(exchange.theirs)}" for exchange in told)
    honorifics = " and honorifics are styled in two ways" if _mixes(collation) else ""
    yield Remark(
        f"The draft reads like a spun or machine-translated copy: it has rare words in {len(rare)} places where the "
        f"original has common ones ({pairs}){honorifics}.",
        rare[0].b,
        confidence=min(0.9, 0.5 + 0.02 * (len(rarer) - SURPLUS * commoner) + 0.1 * bool(honorifics)),
        related=tuple(Place(exchange.b) for exchange in rare[1:]),
    )


def _exchanges(collation: Collation) -> Iterator[_Exchange]:
    """Content words of the draft that stand, one to one, where the original has another of the same class.

    Not inside quotation marks: what changed there is told by the family of quotes.
    """
    draft = collation.draft
    names = Cover.of(name.span for name in draft.annotations.names)
    marks = quoted(draft)
    for link in collation.prose_links():
        original = collation.original_of(link)
        for edit in link.edits:
            if edit.kind != "replace":
                continue
            ours = _content(draft, edit.b)
            theirs = _content(original, edit.a)
            if len(ours) != len(theirs):
                continue
            for one, two in zip(ours, theirs, strict=True):
                a, b = original.words(two.span), draft.words(one.span)
                if one.tag != two.tag or not (a.islower() and b.islower()) or names.touches(one.span):
                    continue
                if marks.touches(one.span):
                    continue
                if one.lemma == two.lemma or folded(a) == folded(b) or opposite(two.lemma, one.lemma, one.tag):
                    continue
                if dictionary.known(a) and dictionary.known(b):
                    yield _exchange(one, two, a, b)


def _exchange(ours: Token, theirs: Token, a: str, b: str) -> _Exchange:
    level = dictionary.level(theirs.lemma)
    rare = level >= COMMON and max(map(dictionary.level, (b, ours.lemma, folded(b), folded(ours.lemma)))) <= RARE
    return _Exchange(ours.span, a, b, level - dictionary.level(ours.lemma), rare)


def _content(document: Document, span: Span) -> list[Token]:
    return [token for token in document.tokens_in(span) if token.tag.startswith(_TAGS) and token.norm.isalpha()]


def _mixes(collation: Collation) -> bool:
    """Whether the draft writes "Mr" and "Mr." and no original does."""
    return _styles(collation.draft) > 1 and all(_styles(original) < 2 for original in collation.originals)


def _styles(document: Document) -> int:
    return len({found["stop"] for found in _HONORIFIC.finditer(document.text)})
