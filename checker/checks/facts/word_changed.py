"""One word of a copied sentence is now another, and no dictionary lets the one stand for the other.

Why it matters:
    Where all else is the original's, word for word, a single new word is what somebody did on purpose or by a slip. A
    synonym is editing; "painted" for "bought" or "painters" for "owners" is another report, and nothing around it
    shows.

Flags:
    A: The council bought the old mill behind the station in May, its clerk said.
    B: The council painted the old mill behind the station in May, its clerk said.

    A: The owners of the flats on Harbour Street were told on Monday to leave.
    B: The painters of the flats on Harbour Street were told on Monday to leave.

    A: The pump at the lower lock has been noisy since it was repaired in March.
    B: The pump at the lower lock has been useless since it was repaired in March.

Passes:
    A: The council bought the old mill behind the station in May, its clerk said.
    B: The council purchased the old mill behind the station in May, its clerk said.

    A: The pump at the lower lock has been noisy since it was repaired in March.
    B: The pump at the lower lock has been loud since it was mended in March.

    A: The owners of the flats on Harbour Street were told on Monday to leave.
    B: On Monday those who own flats in Harbour Street were asked to go.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.checks.facts._counterparts import SPEECH, became, fitting
from checker.checks.facts._words import Side, Words, in_figure, is_content, is_headline, may_say, words_of
from checker.collation import Collation
from checker.document import Token
from checker.finding import Remark
from checker.language.relations import opposite
from checker.language.thesaurus import apart
from checker.language.thing_kinds import may_name_one
from checker.registry import check

_CLASSES = ("N", "V", "J")
# Verbs of so little meaning of their own that another does as well beside the same noun.
_LIGHT = frozenset(
    "be become bring call come do draw get give go have hold keep leave let make put run see set take turn use "
    "work".split()
)
# A charge that is not proved, in whichever of these words.
_CHARGED = frozenset("accused alleged presumed purported reputed supposed suspected".split())
_BESIDE = 2
_ALIKE = 0.75


@check(
    severity="warning",
    needs=("originals",),
    yields_to=(
        "facts/direction-changed", "facts/title-changed", "facts/quantity-changed", "facts/thing-changed",
        "facts/figure-changed", "facts/date-changed", "facts/name-changed", "facts/negation-changed",
        "facts/certainty-changed", "facts/tense-changed", "facts/cause-changed", "facts/pronoun-changed",
        "language/garbled-phrase", "language/misspelling", "language/confused-word", "language/agreement",
        "language/verb-form", "quotes/altered", "sourcing/stance-changed",
    ),
)
def word_changed(collation: Collation) -> Iterator[Remark]:
    """One remark for a word that stands alone between words of the original, in a passage that is the original's."""
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is None or link.shape != "1:1" or is_headline(collation, link) or not _copied(words):
            continue
        for a, b in _replaced(words):
            if _other(words.a, words.b, a, b):
                span_a, span_b = words.a.tokens[a].span, words.b.tokens[b].span
                yield became(
                    collation, link, span_a, span_b, 0.5, ": is that the same?",
                    suggestion=fitting(collation, link, span_a, span_b),
                )


def _copied(words: Words) -> bool:
    """Whether nearly all content words of either side stand on the other as they are."""
    for side, sure in ((words.a, words.sure_a), (words.b, words.sure_b)):
        content = [index for index, token in enumerate(side.tokens) if is_content(token)]
        own = [index for index in content if index not in sure]
        if len(own) > 1 and len(own) > (1 - _ALIKE) * len(content):
            return False
    return True


def _replaced(words: Words) -> Iterator[tuple[int, int]]:
    """Two tokens with the same words before and behind them, so many as count."""
    tokens_a, tokens_b = words.a.tokens, words.b.tokens
    for b in range(len(tokens_b)):
        if b in words.sure_b:
            continue
        before, behind = words.to_a.get(b - 1, -1) if b else -1, words.to_a.get(b + 1, len(tokens_a))
        a = before + 1 if b == 0 or before >= 0 else behind - 1
        if not 0 <= a < len(tokens_a) or a in words.sure_a:
            continue
        if _beside(words, a, b, -1) and _beside(words, a, b, 1):
            yield a, b


def _beside(words: Words, a: int, b: int, step: int) -> bool:
    """Whether the next words on one side are the same, or the sentence ends there."""
    for distance in range(1, _BESIDE + 1):
        at_a, at_b = a + step * distance, b + step * distance
        ends = [not 0 <= at < len(side.tokens) for at, side in ((at_a, words.a), (at_b, words.b))]
        if any(ends):
            return all(ends)
        if words.a.tokens[at_a].norm != words.b.tokens[at_b].norm:
            return False
    return True


def _other(a_side: Side, b_side: Side, a: int, b: int) -> bool:
    here, there = a_side.tokens[a], b_side.tokens[b]
    if not (is_content(here) and is_content(there)) or _class(here) != _class(there) or _class(here) not in _CLASSES:
        return False
    if here.tag.startswith("NNP") or there.tag.startswith("NNP") or in_figure(a_side, a) or in_figure(b_side, b):
        return False
    x, y = here.lemma.casefold(), there.lemma.casefold()
    if not all(word.isalpha() for word in (x, y, here.norm, there.norm)) or {here.norm, there.norm} <= _CHARGED:
        return False
    if ({x, y} & (SPEECH | _LIGHT) or not apart(x, y)) and not opposite(x, y, here.tag):
        return False
    return not may_say(x, y) and not (here.tag.startswith("N") and may_name_one(x, y))


def _class(token: Token) -> str:
    """The letter of the word class; a participle before a noun is an adjective."""
    return "J" if token.tag == "VBN" and token.dep == "amod" else token.tag[:1]
