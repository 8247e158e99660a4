"""Rewrites by hand: what an edit changes is labelled and nothing else is, and the file that they come from."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from random import Random
from typing import Any

import pytest

pytest.importorskip("numpy")

from checker.language.misrendering_words import split  # noqa: E402
from checker.training.rewrites import (  # noqa: E402
    STORIES,
    VERSIONS,
    Edit,
    Rewrite,
    applied,
    joined,
    labelled,
    part_of,
    read,
    rewrite,
    sentences,
    whole,
    window,
)

FILE = Path(__file__).parents[1] / "benchmarks" / "rewrites.jsonl"
ROWS = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
TOLD = {story["id"]: story for story in map(json.loads, FILE.with_name(STORIES).read_text(encoding="utf-8").splitlines())}
ORIGINAL = "The council bought the old mill in May, Dr. Ann Poole said. It may open a museum there."
HONEST = "The old mill was bought by the council in May, according to Dr. Ann Poole. A museum may open there."
AGAIN = "Dr. Ann Poole said the council had acquired the old mill in May. It might turn it into a museum."
LINE: dict[str, Any] = {
    "id": "x01", "original": ORIGINAL, "honest": HONEST, "again": AGAIN, "kind": "action",
    "faulty": "The council sold the old mill in May.", "wrong": "sold",
    "faults": [
        {"in": "honest", "find": "was bought", "put": "was rented", "kind": "action"},
        {"in": "honest", "find": "may open", "put": "has opened", "kind": "hedge"},
        {"in": "again", "find": "old mill", "put": "old barn", "kind": "thing"},
    ],
    "fine": [
        {"in": "honest", "find": "according to", "put": "said"},
        {"in": "again", "find": "might", "put": "may"},
    ],
}  # fmt: skip


def false_words(text: str, edits: list[Edit]) -> tuple[str, list[str]]:
    changed, places = applied(text, edits)
    words, labels = labelled(changed, places, (0, len(changed)))
    return changed, [word for word, label in zip(words, labels, strict=True) if label]


def versions(row: dict[str, Any]) -> dict[str, str]:
    return {name: {**TOLD.get(row["id"], {}), **row}[name] for name in VERSIONS}


def test_only_the_changed_words_of_a_fault_are_labelled() -> None:
    text, false = false_words(HONEST, [Edit("was bought by the council", "was sold to the council", "action")])
    assert text.startswith("The old mill was sold to the council in May") and false == ["sold", "to"]
    assert false_words(HONEST, [Edit("in May", "in June", "date"), Edit("according to", "said")])[1] == ["June"]
    assert false_words(HONEST, [Edit("may open", "might open")])[1] == []


def test_what_stands_beside_a_hole_is_labelled() -> None:
    text, false = false_words(HONEST, [Edit("may", "", "hedge")])
    assert text.endswith("A museum open there.") and false == ["museum", "open"]
    text, false = false_words("The plan, it is thought, failed.", [Edit("it is thought", "", "hedge")])
    assert text == "The plan,, failed." and false == [",", ","]
    text, false = false_words("Perhaps it failed.", [Edit("Perhaps", "", "hedge")])
    assert text == "it failed." and false == ["it"]


def test_where_the_difference_itself_was_taken_out_the_next_word_is_labelled() -> None:
    text, false = false_words(HONEST, [Edit("A museum may open", "A museum open", "hedge")])
    assert text.endswith("A museum open there.") and false == ["open"]


def test_sentences_do_not_end_at_titles() -> None:
    assert [HONEST[start:stop] for start, stop in sentences(HONEST)] == [
        "The old mill was bought by the council in May, according to Dr. Ann Poole.", "A museum may open there.",
    ]
    quoted = "“It is sold.” The clerk left."
    assert [quoted[start:stop] for start, stop in sentences(quoted)] == ["“It is sold.”", "The clerk left."]


def test_pairs_label_every_planted_word_and_nothing_else() -> None:
    item = rewrite(LINE)
    assert item.misreported == (LINE["faulty"], (12, 16))
    chance = Random(1)
    seen = set()
    for make in (window, whole):
        for _ in range(300):
            pair = make(item, chance)
            assert len(pair.draft) == len(pair.labels)
            false = {word for word, label in zip(pair.draft, pair.labels, strict=True) if label}
            assert false == {"rented", "has", "opened", "barn", "sold"} & set(pair.draft)
            seen |= false
    assert seen == {"rented", "has", "opened", "barn", "sold"}


def test_the_same_seed_gives_the_same_pairs() -> None:
    item = rewrite(LINE)

    def pairs(seed: int) -> list[Any]:
        chance = Random(seed)
        return [make(item, chance) for _ in range(20) for make in (window, whole)]

    assert pairs(3) == pairs(3) != pairs(4)


def test_an_items_part_never_changes() -> None:
    assert [part_of(name) for name in ("a01", "a05", "a08", "openstax-0-0", "beige_book-2-0")] == [
        "train", "choose", "choose", "train", "choose",
    ]
    parts = [part_of(row["id"]) for row in ROWS]
    assert parts.count("choose") == 479 and parts.count("train") == len(ROWS) - 479


def test_an_original_is_found_by_its_place_in_the_corpora(tmp_path: Path) -> None:
    text = "A heading\n  The mill is old.\n\n It is sold. \nNobody knows."
    with gzip.open(tmp_path / "papers.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.write(json.dumps({"id": "p/1", "text": text}) + "\n")
    start = joined(text).index("The mill")
    row = {
        "id": "papers-1", "corpus": "papers", "article": "p/1", "start": start, "length": 29, "honest": "Old mill.",
        "again": "A mill.", "faults": [], "fine": [],
    }  # fmt: skip
    (tmp_path / "rewrites.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    (tmp_path / STORIES).write_text("", encoding="utf-8")
    (item,) = read(tmp_path / "rewrites.jsonl", tmp_path)
    assert isinstance(item, Rewrite) and item.original == "The mill is old.  It is sold."


def test_an_original_may_stand_in_the_line_and_passages_are_left_out_without_the_corpora(tmp_path: Path) -> None:
    passage = {"corpus": "papers", "article": "p/1", "start": 0, "length": 9}
    rows = [LINE, {**{key: LINE[key] for key in LINE if key != "original"}, **passage, "id": "papers-1"}]
    (tmp_path / "rewrites.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    (tmp_path / STORIES).write_text("", encoding="utf-8")
    (item,) = read(tmp_path / "rewrites.jsonl", None)
    assert (item.id, item.original) == ("x01", ORIGINAL)


def test_every_line_can_be_read_and_every_edit_applies() -> None:
    assert [row["id"] for row in ROWS] == sorted({row["id"] for row in ROWS})
    for row in ROWS:
        texts = versions(row)
        assert all(texts.values())
        item = rewrite({**TOLD.get(row["id"], {"original": "."}), **row})
        for edit in (*row["faults"], *row["fine"]):
            assert texts[edit["in"]].count(edit["find"]) == 1 and edit["find"] != edit["put"]
        for name, text in texts.items():
            for own in (*item.faults[name], *item.fine[name]):
                changed, places = applied(text, [own], marked=True)
                assert changed != text
                assert any(start < places[0][1] and stop > places[0][0] for _, start, stop in split(changed))
        assert all(edit["kind"] for edit in row["faults"]) and not any("kind" in edit for edit in row["fine"])


def test_no_line_holds_a_passage_of_the_corpora_or_a_closed_story() -> None:
    shared = {"id", "again", "faults", "fine"}
    for row in ROWS:
        if "corpus" in row:
            assert row.keys() - {"adds"} == shared | {"corpus", "article", "start", "length", "honest"}
        elif "original" in row:
            assert row.keys() - {"adds"} == shared | {"original", "honest"} and row["id"] not in TOLD
        else:
            assert row.keys() == shared and row["id"] in TOLD
            assert not row["id"][0] in "fghij" or int(row["id"][1:]) % 2, "a closed story"
