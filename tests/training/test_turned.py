"""Passages beside one another: which texts are read, what their links hold, and what examples are made of them."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import Any

import pytest

pytest.importorskip("numpy")

from checker.training import turned  # noqa: E402
from checker.training.denying import Turn  # noqa: E402
from checker.training.rewrites import Edit, Pair, rewrite  # noqa: E402
from checker.training.turned import (  # noqa: E402
    Fault,
    Link,
    Text,
    example,
    linked,
    links,
    of_rewrites,
    of_translations,
)
from tests.training.test_rewrites import LINE  # noqa: E402

A = "The council sold the old mill in May after a long debate."
B = "After a long debate, the council sold the old mill in May to a baker."
C = "In May the council debated for long, and the old mill was sold to a baker."
TEXT = Text("x-1", (A, B, C), ((), (Edit("a baker", "a butcher", "person"), Edit("the", "a", "thing")), ()), True, False)


def link(**changed: Any) -> Link:
    original, draft = "The council had sold the mill.", "The mill was sold by it, which the council decided in May."
    given: dict[str, Any] = {
        "original": original, "draft": draft, "original_turns": (Turn(15, 15, " not", True, "sold"),),
        "draft_turns": (
            Turn(12, 12, " not", True, "sold"), Turn(43, 50, "did not decide", True, "decide"),
        ),
        "faults": (Fault("date", 54, 57, "June"), Fault("negation", 9, 12, "will be")), "translated": False,
        "held_out": False,
    }  # fmt: skip
    return Link(**{**given, **changed})


def examples(given: Link, count: int = 400) -> list[Pair]:
    chance = Random(1)
    return [example(given, chance) for _ in range(count)]


def false(pair: Pair) -> list[str]:
    return [word for word, label in zip(pair.draft, pair.labels, strict=True) if label]


def translation(number: int, **changed: Any) -> dict[str, Any]:
    faults = [{"kind": "person", "find": "a baker", "put": "a butcher"}]
    row = {"id": f"de-{number:02d}", "language": "German", "reference": A, "translation": B, "faults": faults}
    return {**row, **changed}


def written(folder: Path, rows: list[dict[str, Any]]) -> Path:
    path = folder / "translations.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_only_open_translations_are_read(tmp_path: Path) -> None:
    rows = [translation(number) for number in (1, 2, 99, 100, 101, 102, 200, 201, 202, 999)]
    found = of_translations(written(tmp_path, rows))
    assert [text.id for text in found] == ["de-01", "de-99", "de-101", "de-102", "de-200"]
    assert all(text.translated for text in found)


def test_a_third_translation_is_a_version(tmp_path: Path) -> None:
    two, three = of_translations(written(tmp_path, [translation(1), translation(101, third=C)]))
    assert two.versions == (A, B) and three.versions == (A, B, C)
    assert [len(faults) for faults in two.faults] == [0, 1] and [len(faults) for faults in three.faults] == [0, 1, 0]


def test_a_fifth_of_the_translations_is_held_out(tmp_path: Path) -> None:
    found = of_translations(written(tmp_path, [translation(number) for number in range(1, 201)]))
    assert {text.id: text.held_out for text in found[:6]} == {
        "de-01": False, "de-03": True, "de-05": False, "de-07": False, "de-09": False, "de-11": True,
    }
    assert 0.1 < sum(text.held_out for text in found) / len(found) < 0.3


def test_only_open_rewrites_are_read_and_an_eighth_is_held_out() -> None:
    ids = ("x01", "x02", "a05", "beige_book-2-0", "openstax-0-1")
    found = of_rewrites([rewrite({**LINE, "id": name}) for name in ids])
    assert {text.id: text.held_out for text in found} == {"x01": False, "a05": True, "openstax-0-1": False}
    assert found[0].versions == (LINE["original"], LINE["honest"], LINE["again"])
    assert [len(faults) for faults in found[0].faults] == [0, 2, 1] and not found[0].translated


def test_every_version_is_linked_with_every_other() -> None:
    found = list(links(TEXT))
    assert {(one.original, one.draft) for one in found} == {(A, B), (A, C), (B, A), (B, C), (C, A), (C, B)}
    assert all(one.original_turns and one.draft_turns for one in found)
    # "the" stands there more than once.
    assert {one.draft: one.faults for one in found} == {
        A: (), B: (Fault("person", B.index("a baker"), B.index("a baker") + 7, "a butcher"),), C: (),
    }


def test_passages_that_are_the_same_teach_nothing() -> None:
    assert list(links(Text("x-1", (A, A), ((), ()), False, False))) == []


def test_offsets_count_from_the_start_of_the_passage() -> None:
    first = "Rain fell in Leeds on Monday and nobody was surprised at all by that."
    other = "Nobody was at all surprised that on Monday it rained in Leeds."
    found = list(links(Text("x-1", (f"{first} {A}", f"{other} {B}"), ((), TEXT.faults[1]), False, False)))
    (own,) = [one for one in found if one.original == A]
    assert own.draft == B and [B[fault.start:fault.end] for fault in own.faults] == ["a baker"]
    assert [(A[turn.start:turn.end], turn.verb) for turn in own.original_turns] == [("sold", "sell")]
    assert [(B[turn.start:turn.end], turn.verb) for turn in own.draft_turns] == [("sold", "sell")]


def test_links_are_read_again_where_the_material_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = linked(tmp_path, [TEXT])
    assert found == list(links(TEXT))
    with monkeypatch.context() as patch:
        patch.setattr(turned, "links", lambda text: pytest.fail("read anew"))
        assert linked(tmp_path, [TEXT]) == found
    (file,) = tmp_path.iterdir()
    assert file.suffix == ".jsonl" and all(json.loads(line) for line in file.read_text("ascii").splitlines())
    assert linked(tmp_path, [Text("x-1", (A, B), ((), ()), True, False)]) != found
    assert len(list(tmp_path.iterdir())) == 2


def test_the_same_seed_gives_the_same_examples() -> None:
    assert examples(link()) == examples(link())
    other = Random(2)
    assert examples(link(), 20) != [example(link(), other) for _ in range(20)]


def test_the_changed_words_are_labelled_and_no_other() -> None:
    seen = {tuple(false(pair)) for pair in examples(link())}
    assert seen == {
        (), ("not", "sold"), ("did", "not", "decide", "in"), ("was", "sold"), ("June",), ("will", "be"),
    }


def test_what_is_turned_on_both_sides_has_no_label() -> None:
    both = alone = 0
    for pair in examples(link()):
        assert len(pair.draft) == len(pair.labels)
        there, here = "not" in pair.original, "not" in pair.draft
        if there and here:
            assert 1 not in pair.labels
            both += 1
        elif there:
            assert false(pair) == ["was", "sold"]
            alone += 1
        elif here:
            assert 1 in pair.labels
    assert both > 20 and alone > 20


def test_another_verb_is_not_turned_on_both_sides() -> None:
    given = link(draft_turns=link().draft_turns[1:], faults=())
    for pair in examples(given):
        assert "not" not in pair.original
        assert ("not" in pair.draft) == any(pair.labels)


def test_faults_by_hand_are_mostly_of_polarity() -> None:
    made = [false(pair) for pair in examples(link(original_turns=(), draft_turns=()), 2000)]
    polar, other = made.count(["will", "be"]), made.count(["June"])
    assert 0.75 < (polar + other) / len(made) < 0.92
    assert 0.8 < polar / (polar + other) < 0.95


def test_a_denial_of_the_draft_is_rather_taken_back() -> None:
    draft = "The mill was not sold, but it was bought."
    turns = (Turn(13, 17, "", False), Turn(33, 33, " not", True, "bought"))
    made = examples(link(draft=draft, draft_turns=turns, original_turns=(), faults=()), 1000)
    back, denied = (sum(words == false(pair) for pair in made) for words in (["was", "sold"], ["not", "bought"]))
    assert back > denied > 50


def test_a_link_without_turns_and_faults_stays_as_it_is() -> None:
    given = link(original_turns=(), draft_turns=(), faults=())
    assert not any(any(pair.labels) for pair in examples(given, 50))
