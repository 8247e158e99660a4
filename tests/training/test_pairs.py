"""The mixture of pairs: every label stands at a word, and one seed gives one run of pairs."""

from __future__ import annotations

from itertools import islice
from random import Random

import pytest

pytest.importorskip("numpy")
pytest.importorskip("lemminflect", reason="training needs the extra `training`")

from checker.training.lexicon import WORDNET  # noqa: E402
from checker.training.pairs import Maker, Material, material, versions_of  # noqa: E402
from checker.training.parses import Parses  # noqa: E402
from checker.training.rewrites import Pair, part_of, rewrite  # noqa: E402
from tests.training.parsed_sentences import MET, PARSES, SAID, SOLD  # noqa: E402
from tests.training.test_rewrites import LINE  # noqa: E402

pytestmark = pytest.mark.skipif(not WORDNET.is_dir(), reason="needs Debian's wordnet-base")


def given() -> Material:
    return material(PARSES, [rewrite(LINE), rewrite({**LINE, "id": "a05"})], Parses.of([[SOLD, SAID], [MET]]))


def pairs(seed: int, count: int = 60) -> list[Pair]:
    return list(islice(iter(Maker(given(), Random(seed)).mixed, None), count))


def test_held_out_items_do_not_train() -> None:
    assert part_of("x01") == "train" and part_of("a05") == "choose"
    found = given()
    assert [item.id for item in found.rewrites] == ["x01"]
    assert len(found.retold) == len(found.versions) == len(versions_of(found.rewrites)) == 2
    assert found.retold[0][:4] == ["The", "council", "bought", "the"]


def test_the_same_seed_gives_the_same_pairs() -> None:
    assert pairs(1) == pairs(1) != pairs(2)


def test_every_word_has_its_label() -> None:
    made = pairs(3, 200)
    assert all(pair.original and len(pair.draft) == len(pair.labels) for pair in made)
    assert {label for pair in made for label in pair.labels} == {0, 1}
    shares = sum(any(pair.labels) for pair in made) / len(made)
    assert 0.3 < shares < 0.9


def test_pairs_by_rule_are_of_one_paragraph() -> None:
    maker = Maker(given(), Random(4))
    words = {one.word for passage in PARSES for sentence in passage for one in sentence}
    for _ in range(50):
        assert set(maker.by_rule().original) <= words
        assert maker.in_rewrite().original[:2] == ["The", "council"]
