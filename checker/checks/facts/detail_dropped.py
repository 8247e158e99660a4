"""A qualifier or a part of a sentence fell out of a passage that is otherwise told in full.

Why it matters:
    "Illegally", "seasonal", "on the market": one such word less is another fact. Asked about where the rest of
    the sentence was kept, once a sentence; for information where the draft shortens the original on purpose.

Flags:
    A: The court heard that the unarmed guard had opened the gate to the visitors.
    B: The court heard that the guard had opened the gate to the visitors.

    A: The board was accused of neglecting to inspect the housing of seasonal workers in the port.
    B: The board was accused of neglecting to check the accommodation of workers in the port.

    A: The company wants to introduce the new tablets to the market without a prescription.
    B: The company wants to introduce the new tablets to the market.

    A: The committee was set up in 1937, but after two years of work it was broken up by the outbreak of the war.
    B: The board was set up in 1937, but after two years it was broken up by the outbreak of the war.

Passes:
    A: The court heard that the guard had then opened the gate to the visitors.
    B: The court heard that the guard had opened the gate to the visitors.

    A: The survey counted 4,000 seals on the islands off the coast of Velm.
    B: Off the coast of Velm, the survey counted 4,000 seals on the islands.

    A: The cases in Tarn have fallen in the past week, the nurses said.
    B: The cases in Tarn have fallen in a week, the nurses said.

    A: Mr Keane, a former postman, gave his players Monday off.
    B: Mr Keane, who used to be a postman, gave his players Monday off.

    A: The mill, which an old family had built on cheap land, closed on Friday after a long dispute.
    B: The mill closed on Friday.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.checks.facts._details import others_are_copied
from checker.checks.facts._holes import BAR, DROPPED, Hole, holes
from checker.checks.facts._ranks import lost_ranks
from checker.checks.facts._words import Words, is_headline, words_of
from checker.collation import Collation, Link
from checker.document import Span
from checker.finding import Place, Remark
from checker.registry import check

_MOST = 3
_FEW_LINKS = 3
_OFTEN = 0.25
_ONE_IN = 15
_DEATH = frozenset("die died dead death".split())
_FORMER = frozenset("former formerly previous previously".split())
_ALONE = frozenset("all both each either neither some that these this those".split())
_ONCE = frozenset("until till once then previously formerly ex retired onetime one-time ago".split())


@check(severity="warning", needs=("originals",), yields_to=("facts/title-changed",))
def detail_dropped(collation: Collation) -> Iterator[Remark]:
    """One remark a passage; of many only the surest ask, and none where the draft is a shorter text altogether."""
    found: list[tuple[float, Link, Remark]] = []
    prose = tuple(collation.prose_links())
    for link in prose:
        words = None if is_headline(collation, link) else words_of(collation, link)
        if words is None:
            continue
        near = range(max(0, link.b[0] - 1), min(len(collation.draft.sentences), link.b[-1] + 2))
        around = (token for number in near for token in collation.draft.sentences[number].tokens)
        ranks = list(lost_ranks(words, around)) if link.relation not in ("verbatim", "typographic") else []
        for index, place in ranks:
            yield _of_rank(collation, link, words.a.tokens[index].span, place)
        if len(link.a) > 1 or ranks:
            continue
        lost = [
            (hole.odds(DROPPED), hole) for hole in holes(collation, link)
            if not _said_of_the_past(words, hole) and not _told_by_its_determiner(words, hole)
        ]
        lost = [(odds, hole) for odds, hole in lost if odds >= BAR and hole.is_in_a_copy]
        if lost and len(lost) <= _MOST:
            remark = _remark(collation, link, [hole for _, hole in lost])
            found.append((max(odds for odds, _ in lost), link, remark))
    shortened = len(found) >= _FEW_LINKS and len(found) > _OFTEN * len(prose)
    loud = sorted(range(len(found)), key=lambda index: (-found[index][0], index))[:1 + len(prose) // _ONE_IN]
    for index, (_, link, remark) in enumerate(found):
        loudly = index in loud and not shortened and others_are_copied(collation, link)
        yield remark if loudly else replace(remark, severity="info")


def _of_rank(collation: Collation, link: Link, rank: Span, place: Span) -> Remark:
    named = collation.original_of(link).words(rank)
    return Remark(
        message=f"The draft leaves out \u201c{named}\u201d, which says which of them it is.",
        b=place,
        a=rank,
        original=link.original,
        confidence=min(0.7, 0.25 + 0.4 * link.score),
    )


def _said_of_the_past(words: Words, hole: Hole) -> bool:
    """Whether "former" is said by a verb: "used to be a postman", "was mayor until June"; or "late" by his death."""
    gone = {words.a.tokens[index].norm for index in hole.members}
    if "late" in gone and any(token.lemma.casefold() in _DEATH for token in words.b.tokens):
        return True
    if not gone & _FORMER:
        return False
    norms = [token.norm for token in words.b.tokens]
    return bool(_ONCE & set(norms)) or any(
        pair in (("used", "to"), ("the", "time"), ("had", "been"), ("was", "a"), ("was", "an"))
        for pair in zip(norms, norms[1:], strict=False)
    ) or any(norm.startswith("ex-") for norm in norms)


def _told_by_its_determiner(words: Words, hole: Hole) -> bool:
    """Whether the word before a noun that is gone stands for it alone: "both entities were", "both were"."""
    for index in hole.members:
        for child in words.a.children(index):
            token = words.a.tokens[child]
            there = words.to_b.get(child, -1)
            if token.norm in _ALONE and token.dep == "det" and there >= 0 and words.b.tokens[there].dep != "det":
                return True
    return False


def _remark(collation: Collation, link: Link, found: list[Hole]) -> Remark:
    original = collation.original_of(link)
    first, rest = found[0], found[1:]
    named = " and ".join(f"\u201c{original.words(hole.phrase)}\u201d" for hole in found)
    others = [*first.places[1:], *(place for hole in rest for place in hole.places)]
    return Remark(
        message=f"The draft leaves out {named} and keeps the rest of the sentence: is it still right?",
        b=first.places[0],
        a=first.phrase,
        original=link.original,
        confidence=min(0.7, 0.25 + 0.4 * link.score),
        related=(*map(Place, others), *(Place(hole.phrase, link.original) for hole in rest)),
    )
