"""Faults by rule: what is new in a sentence is marked, or is the form that the new words ask of a verb."""

from __future__ import annotations

from random import Random

import pytest

pytest.importorskip("numpy")
pytest.importorskip("lemminflect", reason="training needs the extra `training`")

from checker.training.lexicon import WORDNET  # noqa: E402
from checker.training.misstating import KINDS, Misstater, names, others  # noqa: E402
from checker.training.parses import Token, tokens  # noqa: E402
from tests.training.parsed_sentences import PARSES, PASSAGE  # noqa: E402

pytestmark = pytest.mark.skipif(not WORDNET.is_dir(), reason="needs Debian's wordnet-base")
AROUND = [tokens(sentence) for sentence in PASSAGE]


def faults(kind: str, seeds: int = 60) -> list[tuple[list[str], list[Token]]]:
    found = []
    for seed in range(seeds):
        misstater = Misstater(PARSES, Random(seed))
        for sentence in PASSAGE:
            changed = misstater.misstated(tokens(sentence), AROUND, kind)
            if changed is not None:
                found.append(([one.lemma for one in sentence], changed))
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_new_is_marked(kind: str) -> None:
    found = faults(kind)
    assert found
    for lemmas, changed in found:
        assert any(token.false for token in changed)
        left = [*lemmas, "do"]
        for token in changed:
            if not token.false:
                assert token.lemma in left
                left.remove(token.lemma)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("undenied", "Mayor Ann Poole said all former tenants will *leave* before 12 weeks ."),
        ("certainty", "Tom Reed *will* meet Jane Hill because prices reportedly rose ."),
        ("certainty", "Tom Reed may meet Jane Hill because prices *rose* ."),
        ("names", "*Jane* *Hill* may meet *Tom* *Reed* because prices reportedly rose ."),
        ("small word", "Tom Reed may meet Jane Hill *although* prices reportedly rose ."),
        ("detail left out", "Mayor Ann Poole said all *tenants* will not leave before 12 weeks ."),
        ("denied", "The council did *not* sell the old houses in May ."),
        ("tense", "The council *will* *sell* the old houses in May ."),
        ("scope", "Mayor Ann Poole said *most* former tenants will not leave before 12 weeks ."),
    ],
)  # fmt: skip
def test_faults_look_so(kind: str, expected: str) -> None:
    found = {" ".join(f"*{token.word}*" if token.false else token.word for token in changed) for _, changed in faults(kind)}
    assert expected in found


def test_a_month_is_no_hedge() -> None:
    assert all(any(token.word == "May" for token in changed) for lemmas, changed in faults("certainty") if "council" in lemmas)


def test_a_fault_hangs_on_its_seed_alone() -> None:
    def text(seed: int) -> list[str]:
        misstater = Misstater(PARSES, Random(seed))
        made = [misstater.misstated(tokens(sentence), AROUND) for sentence in PASSAGE * 5]
        return [" ".join(token.word for token in sentence or []) for sentence in made]

    assert text(1) == text(1) != text(2)


def test_sisters_are_no_synonyms() -> None:
    opposites, sisters = others("buy", "V")
    assert "sell" in opposites and sisters and "purchase" not in sisters


def test_names_are_runs() -> None:
    assert list(names(["O", "BPERSON", "IPERSON", "BDATE", "BGPE"])) == [(1, 3, "PERSON"), (4, 5, "GPE")]
