"""Bounded work on any input, counted in operations; the same bytes on every run; no language is needed."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from checker.align import align, candidates
from checker.align.budget import COARSER, EACH, EACH_TOKEN, Budget
from checker.align.candidates import COMMON, MOST_CANDIDATES, cosine, similarities
from checker.align.features import vectors
from checker.align.sequences import BLOCK, MOST_PAIRS, compare
from checker.align.words import Side, word_edits
from checker.collation import Collation
from checker.document import Document
from checker.readers import read_text
from checker.segment import segment

SYLLABLES = "ba ko ri ten mul sa vor eli".split()


def words(count: int, random: Random) -> list[str]:
    return ["".join(random.choices(SYLLABLES, k=random.randint(1, 4))) for _ in range(count)]


def sentences(count: int, random: Random) -> list[str]:
    return [" ".join(words(9, random)).capitalize() + "." for _ in range(count)]


def document(texts: list[str]) -> Document:
    return segment(Document.from_sentences(texts))


def spent(a: list[str], b: list[str]) -> tuple[Collation, Budget, int]:
    """The collation, what it took, and how many tokens there were."""
    original, draft = document(a), document(b)
    tokens = sum(len(sentence.tokens) for side in (original, draft) for sentence in side.sentences)
    budget = Budget.of(tokens)
    return align([original], draft, budget), budget, tokens


def test_a_line_that_repeats_without_end() -> None:
    a = ["The tide is high."] * 2_000
    collation, budget, tokens = spent(a, a[:-200])
    assert [(link.a, link.b, link.relation) for link in collation.links] == [((n,), (n,), "verbatim") for n in range(1_800)]
    assert sum(budget.spent.values()) < tokens
    assert collation.degraded == ()


def test_sentences_that_are_all_nearly_the_same_make_few_pairs() -> None:
    random = Random(4)
    texts = [[f"The tide was {word} at {random.randrange(90)} today." for word in words(600, random)] for _ in range(2)]
    of_a, of_b = vectors([document(side) for side in texts])
    similar = similarities(of_a, of_b, ["prose"] * len(of_a), ["prose"] * len(of_b))
    assert max(map(len, similar.columns)) <= MOST_CANDIDATES


def test_what_shares_only_common_words_is_still_found() -> None:
    random = Random(5)
    kinds = sentences(4, random)
    original = [kinds[number % 4] for number in range(5 * COMMON)]
    changed = [sentence.replace(".", " today.") for sentence in original]
    of_a, of_b = vectors([document(original), document(changed)])
    similar = similarities(of_a, of_b, ["prose"] * len(of_a), ["prose"] * len(of_b))
    assert all(similar.columns) and all(max(column.values()) > 0.8 for column in similar.columns)


def test_a_reversed_text_ends_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = sentences(60, Random(6))
    whole, budget, _ = spent(texts, texts[::-1])
    assert whole.degraded == () and budget.spent["chains"] > 200
    scarce = Budget({**EACH, "chains": 200})
    collation = align([document(texts)], document(texts[::-1]), scarce)
    assert scarce.spent["chains"] <= 200
    assert collation.degraded == (COARSER["chains"],)
    assert {(link.a, link.b) for link in collation.links} == {((n,), (59 - n,)) for n in range(60)}


def test_a_giant_sentence_is_cut_at_what_stands_once() -> None:
    random = Random(7)
    a = words(12_000, random)
    b = [word if random.random() < 0.9 else "new" for word in a]
    assert len(a) * len(b) > MOST_PAIRS
    budget = Budget.of(len(a) + len(b))
    steps = compare(a, b, budget)
    assert budget.degraded() == ()
    kept = sum(step.a_end - step.a for step in steps if step.equal)
    assert kept >= sum(x == y for x, y in zip(a, b, strict=True)) * 0.99


def test_a_giant_sentence_without_a_hold_is_cut_into_blocks() -> None:
    a, b = ["up", "down"] * 6_000, ["down", "out", "up"] * 4_000
    budget = Budget.of(len(a) + len(b))
    steps = compare(a, b, budget)
    assert budget.degraded() == (COARSER["words"],)
    assert budget.spent["words"] <= EACH["words"] + EACH_TOKEN["words"] * (len(a) + len(b))
    assert budget.spent["words"] > BLOCK
    at_a = at_b = 0
    for step in steps:
        assert (step.a, step.b) == (at_a, at_b)
        at_a, at_b = step.a_end, step.b_end
        assert not step.equal or a[step.a:step.a_end] == b[step.b:step.b_end]
    assert (at_a, at_b) == (len(a), len(b))


def test_phrases_that_all_changed_places_inside_a_sentence_are_looked_for_up_to_a_point() -> None:
    random = Random(8)
    phrases = [f"{' '.join(words(4, random))} item{number} and" for number in range(60)]
    a, b = (document([" ".join(order)]) for order in (phrases, random.sample(phrases, len(phrases))))
    for limit, degraded in ((1_000_000, ()), (3_000, (COARSER["moves"],))):
        budget = Budget({**EACH, "moves": limit})
        edits = word_edits(Side.of(a, (0,)), Side.of(b, (0,)), budget)
        assert budget.degraded() == degraded and budget.spent["moves"] <= limit
        for side, text in (("a", a.text), ("b", b.text)):
            pieces = sorted(getattr(edit, side) for edit in edits if getattr(edit, side))
            assert "".join(text[piece.start:piece.end] for piece in pieces) == text


@pytest.mark.parametrize("size", [1_000, 4_000])
def test_each_stage_has_work_in_proportion(size: int) -> None:
    random = Random(9)
    a = sentences(size // 9, random)
    b = [" ".join("other" if random.random() < 0.1 else word for word in sentence.split()) for sentence in a]
    b[20:20] = [b.pop(5), b.pop(5)]
    collation, budget, tokens = spent(a, b)
    assert collation.degraded == ()
    assert budget.spent["chains"] < tokens and budget.spent["words"] < 40 * tokens and budget.spent["moves"] < 4 * tokens


PROGRAM = """
import sys
from pathlib import Path
from tests.align.test_scale import digest
sys.stdout.write(digest(Path(sys.argv[1])))
"""


def digest(folder: Path) -> str:
    """A hash of everything that an alignment says, without any model."""
    original, draft = (segment(read_text((folder / name).read_text("utf-8"), name)) for name in ("original.txt", "draft.txt"))
    collation = align([original], draft)
    return hashlib.sha256(repr((collation.links, collation.omitted, collation.added)).encode()).hexdigest()


def test_hash_seeds_and_load_change_nothing(root: Path) -> None:
    folder = root / "fixtures" / "pairs" / "docks-spun"
    running = [
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(folder)], cwd=root, stdout=subprocess.PIPE, text=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
        )
        for seed in ("0", "1", "4242")
    ]
    assert {process.communicate()[0] for process in running} == {digest(folder)}


def test_french_with_french_and_no_lemmas(root: Path) -> None:
    folder = root / "fixtures" / "pairs" / "derby-francais"
    original, draft = (segment(read_text((folder / name).read_text("utf-8"), name)) for name in ("original.txt", "draft.txt"))
    assert not any(token.lemma for sentence in draft.sentences for token in sentence.tokens)
    collation = align([original], draft)
    assert len({number for link in collation.links for number in link.b}) >= 0.8 * len(draft.sentences)
    for link in collation.links:
        theirs, ours = (
            {word.strip("«»,.:;").lower() for number in numbers for word in side.words(side.sentences[number].span).split()}
            for side, numbers in ((original, link.a), (draft, link.b))
        )
        assert theirs & ours


def test_lemmas_are_one_more_likeness() -> None:
    texts = [["Nous allions voir nos chevaux."], ["Elle va au cheval."]]
    plain = [document(side) for side in texts]
    lemmas = {"allions": "aller", "va": "aller", "chevaux": "cheval", "cheval": "cheval"}

    def lemmatised(side: Document) -> Document:
        sentence = side.sentences[0]
        tokens = tuple(replace(token, lemma=lemmas.get(token.norm, token.norm), tag="NN") for token in sentence.tokens)
        paragraph = side.paragraphs[0]
        return replace(side, paragraphs=(replace(paragraph, sentences=(replace(sentence, tokens=tokens),)),))

    (a,), (b,) = vectors(plain)
    (lemma_a,), (lemma_b,) = vectors([lemmatised(side) for side in plain])
    assert cosine(lemma_a, lemma_b) > cosine(a, b) > 0


def test_a_draft_of_many_sentences_weighs_fewer_places_for_each_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "MOST_PAIRS", 100)
    texts = [f"Boat number {number} left the quay at Kelmouth with {number * 7} crates of herring." for number in range(40)]
    original, draft = document(texts), document(texts[::-1])
    collation = align((original,), draft)
    assert candidates.FEWER in collation.degraded
    assert [(link.a, link.b) for link in collation.links] == [((39 - number,), (number,)) for number in range(40)]
    assert candidates.FEWER not in align((original,), document(texts[:5])).degraded
