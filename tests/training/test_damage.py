"""The damage that the detector learns from: every change is labelled, and nothing else is."""

from __future__ import annotations

from random import Random

import pytest

numpy = pytest.importorskip("numpy")
pytest.importorskip("lemminflect", reason="training needs the extra `training`")

from checker.training.corpus import PARTS, Corpus, part_of  # noqa: E402
from checker.training.damage import FORM, MISSING, ORDER, WORD, Damager, Line  # noqa: E402
from checker.training.lexicon import WORDNET, Lexicon  # noqa: E402

SENTENCES = [
    [("The", "DT"), ("council", "NN"), ("opened", "VBD"), ("a", "DT"), ("new", "JJ"), ("bridge", "NN"), ("in", "IN"), ("spring", "NN"), (".", ".")],
    [("Two", "CD"), ("ships", "NNS"), ("carried", "VBD"), ("the", "DT"), ("old", "JJ"), ("engines", "NNS"), ("to", "IN"), ("port", "NN"), (".", ".")],
    [("The", "DT"), ("mayor", "NN"), ("closed", "VBD"), ("a", "DT"), ("small", "JJ"), ("road", "NN"), ("near", "IN"), ("town", "NN"), (".", ".")],
] * 4  # fmt: skip


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    if not WORDNET.is_dir():
        pytest.skip("needs Debian's wordnet-base")
    words = sorted({word for sentence in SENTENCES for word, _ in sentence})
    tags = sorted({tag for sentence in SENTENCES for _, tag in sentence})
    flat = [pair for sentence in SENTENCES for pair in sentence]
    corpus = Corpus(
        words, tags, numpy.array([words.index(word) for word, _ in flat]), numpy.array([tags.index(tag) for _, tag in flat]),
        numpy.cumsum([0, *map(len, SENTENCES)]), numpy.ones(len(SENTENCES), bool),
        numpy.full(len(SENTENCES), PARTS.index("train")),
    )
    vectors = numpy.random.default_rng(0).normal(size=(1000 + len(words), 8))
    return Lexicon(corpus, [f"[{number}]" for number in range(1000)] + words, vectors)


def given(lexicon: Lexicon) -> list[tuple[list[int], list[int]]]:
    return [
        ([lexicon.number(word) for word, _ in sentence], [lexicon.tags.index(tag) for _, tag in sentence])
        for sentence in SENTENCES
    ]


def damaged(lexicon: Lexicon, seed: int) -> list[Line]:
    return Damager(lexicon, Random(seed)).run(given(lexicon))


def test_every_change_is_labelled_and_nothing_else(lexicon: Lexicon) -> None:
    kinds = set()
    for seed in range(60):
        for line, (before, _) in zip(damaged(lexicon, seed), given(lexicon), strict=True):
            kinds |= {label.index(1) for label in line.labels if any(label)}
            untouched = [word for word, label in zip(line.ids, line.labels, strict=True) if not any(label)]
            rest = list(before)
            for word in untouched:
                assert word in rest
                rest.remove(word)
            if not any(map(any, line.labels)):
                assert line.ids == before
    assert kinds == {WORD, FORM, MISSING, ORDER}


def test_damage_hangs_on_its_seed_alone(lexicon: Lexicon) -> None:
    assert damaged(lexicon, 3) == damaged(lexicon, 3)
    assert damaged(lexicon, 3) != damaged(lexicon, 4)


def test_reports_of_one_country_are_in_one_part() -> None:
    assert {part_of("state_hr_reports", f"{year}/norland#{section}") for year in (2019, 2020) for section in range(9)} == {
        part_of("state_hr_reports", "2021/norland#3")
    }
    parts = [part_of("wh_releases", f"article-{number}") for number in range(3000)]
    assert parts.count("report") > 10 and parts.count("choose") > 10 and parts.count("train") > 2900
