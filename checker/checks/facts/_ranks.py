"""Words that say which of a row a thing is, lost from before a noun that the draft keeps: "first", "next", "only".

Any other adjective a free rewrite may leave out. These pick the thing out, so that without them it is another, or none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.checks.facts._words import Side, Words
from checker.document import Span, Token

_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
_RANKS = _ORDINALS | frozenset("last next previous following final".split())
_SAID_OTHERWISE = frozenset(
    """
    after again ago already always another before beforehand change coming consecutive current debut earlier ever
    final finally first following former formerly inaugural initial just last late later latest maiden mere merely
    more never new newcomer next now once only opening original other past previous previously row running since
    single sole solely straight succession then this today tomorrow twice unique unprecedented until upcoming
    yesterday
    """.split()
)
"""Words of time and order, of which any may say which of a row in another way."""
_BARE = frozenset(("det", "poss", "prep", "punct", "case"))


def lost_ranks(words: Words, around: Iterable[Token]) -> Iterator[tuple[int, Span]]:
    """The words of rank that the draft lost, as indices of the original's side, with the draft's phrase without them.

    The draft has the noun bare of everything but its article, and nothing in the sentences ``around`` that may say a
    row or a time.
    """
    side, other = words.a, words.b
    if any(_may_rank(token) for token in around):
        return
    for index, token in enumerate(side.tokens):
        noun = side.heads[index]
        if token.norm not in _RANKS or token.dep != "amod" or not side.tokens[noun].tag.startswith("NN"):
            continue
        lemma = side.tokens[noun].lemma.casefold()
        here, there = _nouns(side, lemma), _nouns(other, lemma)
        if len(here) != 1 or len(there) != 1:
            continue
        children = other.children(there[0])
        if all(other.tokens[child].dep in _BARE for child in children):
            inside = [there[0], *(child for child in children if child < there[0])]
            yield index, other.tokens[min(inside)].span.cover(other.tokens[there[0]].span)


def _may_rank(token: Token) -> bool:
    parts = set(token.norm.split("-"))
    return bool(parts & (_SAID_OTHERWISE | _ORDINALS)) or token.tag in ("JJS", "RBS", "JJR") or (
        token.norm[:1].isdigit() and token.norm.endswith(("st", "nd", "rd", "th"))
    )


def _nouns(side: Side, lemma: str) -> list[int]:
    return [
        at for at, token in enumerate(side.tokens) if token.tag.startswith("NN") and token.lemma.casefold() == lemma
    ]
