"""Originals and a draft go in, a collation comes out: what came from where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.align.budget import Budget
from checker.align.candidates import FEWER, MOST_CANDIDATES, candidates_each, similarities, twins
from checker.align.features import vectors
from checker.align.links import Group, Texts, link
from checker.align.moves import longest_chain
from checker.align.words import edits_between
from checker.collation import Collation, Link, Relation, WordEdit
from checker.document import Document, ParagraphRole

__all__ = ["align"]


def align(originals: Sequence[Document], draft: Document, budget: Budget | None = None) -> Collation:
    """Align ``draft`` with all ``originals`` at once; each link names its original, the best one wins.

    Every sentence of every text is in a link, omitted or added. Of the links of one original the
    heaviest chain that runs forward on both sides stays put; the others are ``moved``. The work is bounded by
    ``budget``, one that fits the lengths of the texts where none is given; ``degraded`` says where it ran out.
    """
    originals = tuple(originals)
    if not originals:
        return Collation((), draft, added=tuple(range(len(draft.sentences))))
    sentences = [sentence for document in (*originals, draft) for sentence in document.sentences]
    budget = budget or Budget.of(sum(len(sentence.tokens) for sentence in sentences))
    *vectors_a, vectors_b = vectors([*originals, draft])
    flat = [(source, number) for source, document in enumerate(originals) for number in range(len(document.sentences))]
    texts = Texts(
        a=[vector for document in vectors_a for vector in document],
        b=vectors_b,
        source=[source for source, _ in flat],
        similar=similarities(
            [vector for document in vectors_a for vector in document],
            vectors_b,
            [role for original in originals for role in _roles(original)],
            _roles(draft),
            twins([key for original in originals for key in _keys(original)], _keys(draft)),
        ),
        budget=budget,
    )
    links = [_link(group, flat, originals, draft, budget) for group in link(texts)]
    links = _mark_moves(links, originals, draft)
    linked_a = {(link.original, number) for link in links for number in link.a}
    linked_b = {number for link in links for number in link.b}
    fewer = (FEWER,) if candidates_each(len(draft.sentences)) < MOST_CANDIDATES else ()
    return Collation(
        originals=originals,
        draft=draft,
        links=tuple(links),
        omitted=tuple(pair for pair in flat if pair not in linked_a),
        added=tuple(number for number in range(len(draft.sentences)) if number not in linked_b),
        degraded=(*budget.degraded(), *fewer),
    )


def _roles(document: Document) -> list[ParagraphRole]:
    return [paragraph.role for paragraph in document.paragraphs for _ in paragraph.sentences]


def _keys(document: Document) -> list[str]:
    return ["\0".join(token.norm for token in sentence.tokens) for sentence in document.sentences]


def _link(
    group: Group, flat: Sequence[tuple[int, int]], originals: Sequence[Document], draft: Document, budget: Budget
) -> Link:
    original = flat[group.a[0]][0]
    a = tuple(flat[position][1] for position in group.a)
    b = tuple(group.b)
    edits = edits_between(originals[original], a, draft, b, budget)
    relation = _relation(edits)
    score = 1.0 if relation == "verbatim" else group.score
    return Link(original, a, b, relation, round(score, 2), duplicate=group.duplicate, edits=edits)


def _relation(edits: Sequence[WordEdit]) -> Relation:
    kinds = {edit.kind for edit in edits}
    if kinds <= {"equal"}:
        return "verbatim"
    return "typographic" if kinds <= {"equal", "typographic"} else "paraphrase"


def _mark_moves(links: list[Link], originals: Sequence[Document], draft: Document) -> list[Link]:
    """The smallest set of moves, by the words of both sides, so that it is the same in the mirror."""
    marked = list(links)
    for original in sorted({link.original for link in links}):
        own = [index for index, link in enumerate(links) if link.original == original and not link.duplicate]
        weights = [_size(originals[original], links[index].a) + _size(draft, links[index].b) for index in own]
        stays = longest_chain([links[index].a[0] for index in own], weights)
        for position, index in enumerate(own):
            if position not in stays:
                marked[index] = replace(links[index], moved=True)
    return marked


def _size(document: Document, numbers: Sequence[int]) -> int:
    return sum(len(document.sentences[number].tokens) or 1 for number in numbers)
