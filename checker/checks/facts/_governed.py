"""What a noun hangs on, and whether two nouns that stand in each other's place also hang where the other hung.

The words next to a noun are often an article and a comma, so two clauses told in the other order look like two nouns
that changed places. What tells them apart is the word that governs: in "lost the sheep and gained the bog" the sheep
are lost in whatever order it is told.
"""

from __future__ import annotations

from checker.checks.facts._words import Side, Words

_THROUGH = frozenset(("prep", "agent", "dative", "case"))


def governor(side: Side, noun: int) -> int:
    """The word that a noun hangs on, prepositions looked through; of a compound that of its last noun."""
    at = side.heads[last_of_run(side, noun)]
    seen = {noun}
    while at not in seen and side.tokens[at].dep in _THROUGH:
        seen.add(at)
        at = side.heads[at]
    return at


def last_of_run(side: Side, noun: int) -> int:
    """The last of the nouns that follow one another from ``noun`` on."""
    while noun + 1 < len(side.tokens) and side.tokens[noun + 1].tag.startswith("N"):
        noun += 1
    return noun


def kept_its_governor(words: Words, pair: tuple[int, int]) -> bool:
    """Whether one of two nouns of the original hangs in the draft on what it hung on, or is in that verb's clause,
    where the other is in another's."""
    here = words.to_b[pair[0]], words.to_b[pair[1]]
    for above in (governor, _verb):
        above_a, above_b = (
            tuple(above(side, noun) for noun in nouns) for side, nouns in ((words.a, pair), (words.b, here))
        )
        if above_a[0] == above_a[1] and above_b[0] == above_b[1]:
            continue  # one word governs both, on either side
        if any(
            x not in pair and words.to_b.get(x, -2) == y for x, y in zip(above_a, above_b, strict=True)
        ):
            return True
    return False


def took_the_others_governor(words: Words, a: int, b: int) -> bool:
    """Whether a noun of the draft hangs on what another noun hung on in the original, or is in that verb's clause."""
    return any(
        words.to_b.get(x, -2) == y or x in words.sure_a and words.a.tokens[x].lemma == words.b.tokens[y].lemma
        for x, y in ((above(words.a, a), above(words.b, b)) for above in (governor, _verb))
    )


def _verb(side: Side, noun: int) -> int:
    verb = side.predicate(noun)
    return governor(side, noun) if verb is None else verb
