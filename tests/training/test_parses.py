"""Parsed paragraphs come back as they were put away."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

pytest.importorskip("numpy")

from checker.training.parses import NEIGHBOURS, SHARES, Parses, paragraphs, parsed, plain, tokens  # noqa: E402
from tests.training.parsed_sentences import PARSES, PASSAGE, SAID, SOLD  # noqa: E402


def test_paragraphs_come_back_from_their_file(tmp_path: Path) -> None:
    PARSES.save(tmp_path / "parses.npz")
    again = Parses.load(tmp_path / "parses.npz")
    assert len(again) == 3 and again[0] == PASSAGE and list(again) == list(PARSES)
    # What is there is not read again.
    assert list(parsed(tmp_path / "parses.npz", iter(()))) == list(PARSES)


def test_tokens_hang_on_one_another() -> None:
    found = tokens(SOLD)
    assert [token.word for token in found] == [one.word for one in SOLD]
    assert found[1].head is found[2] is found[2].head and not any(token.false for token in found)
    assert len(tokens(SAID)) == len(SAID)


def test_dashes_and_quotes_have_one_form() -> None:
    assert plain("“It’s sold”—for 5–6 years") == "\"It's sold\" - for 5-6 years"


def test_paragraphs_of_each_of_the_corpora_hang_on_the_seed(tmp_path: Path) -> None:
    for name in SHARES:
        with gzip.open(tmp_path / f"{name}.jsonl.gz", "wt", encoding="utf-8") as lines:
            for number in range(4):
                rows = ["A heading", *(f"{name} {number} {line} " + "word " * 30 for line in range(6))]
                lines.write(json.dumps({"id": str(number), "text": "\n".join(rows)}) + "\n")
    found = list(paragraphs(tmp_path, 200, 2))
    assert found == list(paragraphs(tmp_path, 200, 2)) != list(paragraphs(tmp_path, 200, 3))
    assert {line.split()[0] for line in found} == set(SHARES) and "A heading" not in found
    articles = [tuple(line.split()[:2]) for line in found]
    assert all(articles.count(article) <= NEIGHBOURS for article in articles)
