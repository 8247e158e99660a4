"""What holds for any two texts: nothing is lost, a text is itself, a mirror shows the same, a permutation is only moves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.align import align
from checker.collation import Collation
from checker.document import Document
from checker.readers import read_text
from checker.segment import segment

NEWS = (
    "The harbour wall at Oster will cost 12 million euros, the council said on Monday.",
    "Work begins in March and will take two years.",
    "Mayor Ines Dorn called it the largest project in the history of the town.",
    "Fishermen fear that the noise will drive the herring away.",
    "A court in Velm dismissed their complaint last autumn.",
    "The builder, Arlen and Sons, has promised to stop the piling during the spawning season.",
    "Two cranes arrived by barge from Halden over the weekend.",
    "Residents of Quay Street complained about lorries that pass before dawn.",
    "An engineer measured cracks in eleven cellars close to the old mole.",
    "The insurance pays only if a surveyor confirms the damage within six weeks.",
    "Tourism brought 340,000 overnight stays last year, a fifth more than before the storm.",
    "Ferries to the islands are to leave from a pontoon until the work is finished.",
)

numbers = st.lists(st.integers(0, len(NEWS) - 1), min_size=1, max_size=len(NEWS), unique=True)
seeds = st.integers(0, 10_000)


def document(paragraphs: Sequence[str]) -> Document:
    return segment(read_text("\n\n".join(paragraphs), "text"))


def collate(a: Sequence[str], b: Sequence[str]) -> Collation:
    return align([document(a)], document(b))


def edited(sentence: str, random: Random) -> str:
    """The sentence without some of its words."""
    words = sentence.split()
    kept = [word for word in words[:-1] if random.random() > 0.2]
    return " ".join([*kept, words[-1]])


def rewritten(chosen: Sequence[int], seed: int) -> list[str]:
    """A draft of the sentences ``chosen``: one in three edited."""
    random = Random(seed)
    return [edited(NEWS[number], random) if random.random() < 0.33 else NEWS[number] for number in chosen]


def heaviest(sequence: Sequence[int], weights: Sequence[int]) -> int:
    """The weight of the heaviest ascending subsequence, by trying all."""
    return max(
        sum(weights[index] for index in kept)
        for size in range(len(sequence) + 1)
        for kept in combinations(range(len(sequence)), size)
        if all(sequence[first] < sequence[second] for first, second in zip(kept, kept[1:], strict=False))
    )


@given(numbers, numbers, seeds)
@settings(max_examples=20)
def test_every_sentence_is_in_exactly_one_place(a: list[int], b: list[int], seed: int) -> None:
    collation = collate([NEWS[number] for number in a], [*rewritten(b, seed), NEWS[b[0]]])
    of_a = Counter(number for link in collation.links if not link.duplicate for number in link.a)
    of_a.update(number for _, number in collation.omitted)
    assert of_a == Counter(range(len(collation.originals[0].sentences)))
    of_b = Counter(number for link in collation.links for number in link.b)
    of_b.update(collation.added)
    assert of_b == Counter(range(len(collation.draft.sentences)))


@given(numbers)
@settings(max_examples=12)
def test_a_text_is_itself(chosen: list[int]) -> None:
    text = [NEWS[number] for number in chosen]
    collation = collate(text, text)
    assert [(link.a, link.b) for link in collation.links] == [((n,), (n,)) for n in range(len(text))]
    assert all(
        link.relation == "verbatim" and link.score == 1 and not link.moved and not link.duplicate
        for link in collation.links
    )


@given(st.permutations(range(8)))
@settings(max_examples=20)
def test_a_permutation_of_paragraphs_is_the_smallest_set_of_moves(order: list[int]) -> None:
    collation = collate(NEWS[:8], [NEWS[number] for number in order])
    assert [(link.a, link.b) for link in collation.links] == [((a,), (b,)) for b, a in enumerate(order)]
    assert {link.relation for link in collation.links} == {"verbatim"}
    assert not collation.omitted and not collation.added
    weights = [len(collation.draft.sentences[b].tokens) for b in range(8)]
    stays = sum(weights[link.b[0]] for link in collation.links if not link.moved)
    assert stays == heaviest(order, weights)
    kept = [link.a[0] for link in collation.links if not link.moved]
    assert kept == sorted(kept)


@given(numbers, numbers, seeds)
@settings(max_examples=12)
def test_the_mirror_shows_the_same(a: list[int], b: list[int], seed: int) -> None:
    original, draft = [NEWS[number] for number in a], rewritten(b, seed)
    there, back = collate(original, draft), collate(draft, original)
    forward = {(link.a, link.b): (link.relation, link.shape) for link in there.links}
    turned = {"1:n": "n:1", "n:1": "1:n"}
    mirrored = {(link.b, link.a): (link.relation, turned.get(link.shape, link.shape)) for link in back.links}
    assert forward == mirrored
    assert {number for _, number in there.omitted} == set(back.added)
    assert {number for _, number in back.omitted} == set(there.added)
    # Which of two passages of one length moved is a toss that the mirror may decide otherwise; how much moved is not.
    assert moved_words(there) == moved_words(back)


def moved_words(collation: Collation) -> int:
    return sum(
        len(document.sentences[number].tokens)
        for link in collation.links
        if link.moved
        for document, side in ((collation.originals[0], link.a), (collation.draft, link.b))
        for number in side
    )


@given(numbers, st.integers(1, 3), seeds)
@settings(max_examples=12)
def test_several_originals_share_out_what_is_theirs(chosen: list[int], parts: int, seed: int) -> None:
    random = Random(seed)
    home = {number: random.randrange(parts) for number in range(len(NEWS))}
    originals = [[NEWS[number] for number in home if home[number] == part] or ["Nothing of note."] for part in range(parts)]
    collation = align([document(original) for original in originals], document([NEWS[number] for number in chosen]))
    assert [link.b for link in collation.links] == [(b,) for b in range(len(chosen))]
    for link in collation.links:
        number = chosen[link.b[0]]
        assert link.original == home[number] and link.relation == "verbatim"
        assert originals[link.original][link.a[0]] == NEWS[number]


@given(numbers, numbers, seeds)
@settings(max_examples=12)
def test_the_same_texts_give_the_same_links(a: list[int], b: list[int], seed: int) -> None:
    original, draft = [NEWS[number] for number in a], rewritten(b, seed)
    assert collate(original, draft) == collate(original, draft)
