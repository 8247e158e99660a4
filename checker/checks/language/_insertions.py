"""Whether a word more calms the detector where it misses one, and of which kind that word is.

The detector alone takes what is only terse for a hole ("4,000 people a year stand to gain"). Where a word is really
lost, some common word of its kind in its place takes the doubts around away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.checks._reading import named
from checker.checks.language._doubts import (
    FRAMED,
    FRAMED_CALMED,
    HOLE_ALONE,
    HOLE_BEYOND,
    HOLE_BORNE_OUT,
    HOLE_BORNE_OUT_BESIDE,
    HOLE_EXTREME,
    LIKELIER_ALONE,
    LIKELIER_WITH_A_WORD,
    Doubts,
)
from checker.checks.language._gaps import is_complete, is_elliptic
from checker.checks.language._repairs import Repair, calmed
from checker.checks.language._rows import Pairs, Row, is_whole
from checker.checks.language._second_opinion import gain
from checker.collation import Collation
from checker.document import Document, Sentence, Token
from checker.finding import Remark

# Words that stand for their kind. What they mean does not matter: the detector's levels of form, order and what is
# missing are asked, not that of the wrong word.
_KINDS = (
    ("preposition", "of with from at by into for in on about to as than over"),
    ("article", "the a his its their"),
    ("verb", "is was are were has had have be been will did said made"),
    ("pronoun", "he it they who that"),
    ("noun", "man people year"),
    ("word", "and not"),
)
_A = {"article": "An"}
MOST_THEIRS = 12
_OF_ITS_OWN = 24
_OWN = frozenset("mine yours his hers ours theirs".split())
_PERIODS = frozenset("year month week day night hour head piece season time litre kilo kilogram mile tonne".split())


@dataclass(frozen=True, slots=True)
class Insertion:
    """By how much the levels around fall, in sum, with the best word, and its kind ("" for one of the original)."""

    fall: float
    kind: str


def best_insertion(draft: Document, sentence: Sentence, index: int, theirs: Sequence[str] = ()) -> Insertion:
    """The one that calms most before the token at ``index``, among common words and those of the original."""
    found = [
        Insertion(calmed(draft, sentence, Repair(index, index, (word,))), kind) for word, kind in _words(theirs)
    ]
    return max(found, key=lambda insertion: insertion.fall)


def _words(theirs: Sequence[str]) -> Iterator[tuple[str, str]]:
    for kind, words in _KINDS:
        for word in words.split():
            yield word, kind
    for word in theirs[:MOST_THEIRS]:
        yield word, ""


def is_borne_out(draft: Document, sentence: Sentence, index: int, doubts: Doubts, theirs: Sequence[str] = ()) -> bool:
    """Whether a hole that another witness sees is one: the detector has no doubt of it, or a word more calms it."""
    token = sentence.tokens[index]
    level = doubts.missing(token)
    if not token.norm[:1].isalnum() or _is_rate(sentence, index):
        return False
    if level >= HOLE_EXTREME:
        return True
    return level >= HOLE_BORNE_OUT and best_insertion(draft, sentence, index, theirs).fall >= HOLE_BORNE_OUT_BESIDE


def is_likelier_with_a_word(collation: Collation, sentence: Sentence, remark: Remark) -> bool:
    """Whether the language model, where there is one, finds a sentence likelier with a word more before the last token
    of a remark; what is said of the whole sentence is not asked."""
    draft, tokens = collation.draft, sentence.tokens
    place = next((at for at in range(len(tokens) - 1, 0, -1) if tokens[at].span.end == remark.b.end), 0)
    if not place or remark.b.contains(sentence.span):
        return True
    theirs = []
    if remark.a is not None and remark.original is not None:
        theirs = [collation.originals[remark.original].words(remark.a)]
    found = gain(draft, sentence, [Repair(place, place, (word,)) for word, _ in _words(theirs)], _OF_ITS_OWN)
    return found is None or found >= (LIKELIER_WITH_A_WORD if collation.originals else LIKELIER_ALONE)


def _is_rate(sentence: Sentence, index: int) -> bool:
    """Whether what follows is an adverb in the shape of a noun: "4,000 people a year"."""
    tokens = sentence.tokens
    return tokens[index].norm in ("a", "an", "per", "each") and index + 1 < len(tokens) and (
        tokens[index + 1].lemma in _PERIODS
    )


def _is_double_genitive(tokens: Sequence[Token], index: int) -> bool:
    """Whether a possessive stands behind "of", where it takes no noun: "a cousin of hers"."""
    return index > 0 and tokens[index].norm in _OWN and tokens[index - 1].norm == "of"


def lost_beside(
    draft: Document, row: Row, pairs: Pairs, doubts: Doubts, theirs: Iterable[tuple[int, Token]]
) -> Iterator[Remark]:
    """The first place where the detector misses a word and one that an original has beside one of the two neighbours,
    and the sentence has not, calms it. ``theirs`` are the tokens of the linked sentences, each with the number of its
    original."""
    tokens = row.sentence.tokens
    ours = {token.norm for token in tokens}
    lost = {token.norm: (number, token) for number, token in theirs if token.norm.isalpha() and token.norm not in ours}
    for index in range(1, len(tokens)) if is_whole(draft, row, verb=False) else ():
        one, two = tokens[index - 1], tokens[index]
        if doubts.missing(two) < FRAMED or (one.norm, two.norm) in pairs or not two.norm[:1].isalnum():
            continue
        if is_elliptic(tokens, index) or is_complete(tokens, index) or _is_double_genitive(tokens, index - 1):
            continue
        for word, (number, token) in lost.items():
            if (one.norm, word) not in pairs and (word, two.norm) not in pairs:
                continue
            if one.lemma == "have" and token.tag == "VBN" or word == "that" and token.tag == "IN":
                continue  # "the school has two under threat", "told the jury the door was open"
            if calmed(draft, row.sentence, Repair(index, index, (word,))) < FRAMED_CALMED:
                continue
            around = draft.words(tokens[max(0, index - 3)].span.cover(tokens[min(len(tokens) - 1, index + 2)].span))
            yield Remark(
                f"A word seems to be missing before {named(draft.words(two.span))} in {named(around)}; the original "
                f"has {named(word)}.",
                one.span.cover(two.span),
                a=token.span,
                original=number,
                confidence=0.75,
                severity="warning",
            )
            return


def beyond_doubt(draft: Document, row: Row, pairs: Pairs, doubts: Doubts) -> Iterator[Remark]:
    """The first place between two small words where the detector has no doubt at all, and a common word calms it."""
    tokens = row.sentence.tokens
    if not is_whole(draft, row):
        return
    for index in range(1, len(tokens)):
        one, two = tokens[index - 1], tokens[index]
        if doubts.missing(two) < HOLE_BEYOND or (one.norm, two.norm) in pairs:
            continue
        if not draft.words(two.span).islower() or not one.norm[-1:].isalnum():
            continue
        if is_elliptic(tokens, index) or is_complete(tokens, index):
            continue
        if _is_double_genitive(tokens, index - 1):
            continue
        found = best_insertion(draft, row.sentence, index)
        if found.fall >= HOLE_ALONE:
            around = draft.words(tokens[max(0, index - 3)].span.cover(tokens[min(len(tokens) - 1, index + 2)].span))
            yield Remark(
                f"{_A.get(found.kind, 'A')} {found.kind} seems to be missing before {named(draft.words(two.span))} in "
                f"{named(around)}.",
                one.span.cover(two.span),
                confidence=0.75,
                severity="warning",
            )
            return
