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

Passes:
    A: The court heard that the guard had then opened the gate to the visitors.
    B: The court heard that the guard had opened the gate to the visitors.

    A: The survey counted 4,000 seals on the islands off the coast of Velm.
    B: Off the coast of Velm, the survey counted 4,000 seals on the islands.

    A: The mill, which an old family had built on cheap land, closed on Friday after a long dispute.
    B: The mill closed on Friday.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.checks.facts._details import Detail, details, values
from checker.checks.facts._words import Words, is_content, words_of
from checker.collation import Collation, Link
from checker.finding import Place, Remark
from checker.registry import check

_KEPT = 0.6
_MOST = 3
_FEW_LINKS = 3
_OFTEN = 0.25


@check(severity="warning", needs=("originals",))
def detail_dropped(collation: Collation) -> Iterator[Remark]:
    """One remark a passage; all for information where many passages lost something: the draft is a shorter text."""
    remarks: list[Remark] = []
    links = 0
    for link in collation.prose_links():
        links += 1
        words = words_of(collation, link)
        if words is None or len(link.a) > 1 or _headline(collation, link):
            continue
        found = list(details(words, True, *values(collation, link, on_a=True)))
        if found and len(found) <= _MOST and _told_in_full(words):
            remarks.append(_remark(collation, link, found))
    shortened = len(remarks) >= _FEW_LINKS and len(remarks) > _OFTEN * links
    for remark in remarks:
        yield replace(remark, severity="info") if shortened else remark


def _headline(collation: Collation, link: Link) -> bool:
    return any(
        document.paragraphs[document.paragraph_of(numbers[0])].role == "headline"
        for document, numbers in ((collation.original_of(link), link.a), (collation.draft, link.b))
    )


def _told_in_full(words: Words) -> bool:
    """Whether most of the original's words have a counterpart, and the draft is nearly as long."""
    content = [index for index, token in enumerate(words.a.tokens) if is_content(token)]
    length = sum(is_content(token) for token in words.b.tokens)
    return sum(index in words.to_b for index in content) >= _KEPT * len(content) and length >= 0.8 * len(content) - 1


def _remark(collation: Collation, link: Link, found: list[Detail]) -> Remark:
    original = collation.original_of(link)
    first, rest = found[0], found[1:]
    named = " and ".join(f"\u201c{original.words(detail.phrase)}\u201d" for detail in found)
    return Remark(
        message=f"The draft leaves out {named} and keeps the rest of the sentence: is it still right?",
        b=first.place,
        a=first.phrase,
        original=link.original,
        confidence=min(0.7, 0.25 + 0.4 * link.score),
        related=tuple(
            place for detail in rest for place in (Place(detail.place), Place(detail.phrase, link.original))
        ),
    )
