"""The network that reads original and draft together: what differs stands out, the same figures every time."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from checker.errors import ModelError
from checker.language import misrendering
from checker.language.misrendering_words import split
from checker.language.packaged import Packaged

ORIGINAL = "The council bought the old mill behind the station in May, its clerk, Ann Poole, said on Monday."
DRAFT = "In May the council {} the old mill that stands behind the station, said Ann Poole, its {}."


def score(original: str, draft: str, word: str) -> float:
    start = draft.index(word)
    return next(score for at, _, score in misrendering.judge(original, draft) if at == start)


@pytest.mark.parametrize(("same", "other"), [("purchased", "rented"), ("acquired", "repaired")])
def test_another_deed_stands_out_and_a_synonym_does_not(same: str, other: str) -> None:
    right, wrong = DRAFT.format(same, "clerk"), DRAFT.format(other, "clerk")
    assert score(ORIGINAL, wrong, other) > score(ORIGINAL, right, same) + 1


def test_another_calling_stands_out() -> None:
    assert score(ORIGINAL, DRAFT.format("bought", "mayor"), "mayor") > score(ORIGINAL, DRAFT.format("bought", "clerk"), "clerk") + 3


def test_it_is_the_original_that_says_so() -> None:
    draft = DRAFT.format("rented", "clerk")
    assert score(ORIGINAL, draft, "rented") > score(ORIGINAL.replace("bought", "rented"), draft, "rented") + 2


def test_the_same_texts_have_the_same_scores() -> None:
    assert misrendering.judge(ORIGINAL, DRAFT) == misrendering.judge(ORIGINAL, DRAFT)


def test_marks_are_read_in_one_form() -> None:
    straight, curly = '"We didn\'t," she said - twice.', "\u201cWe didn\u2019t,\u201d she said \u2014 twice."
    assert [word for word, _, _ in split(straight)] == [word for word, _, _ in split(curly)]
    assert [found[2] for found in misrendering.judge(ORIGINAL, straight)] == [found[2] for found in misrendering.judge(ORIGINAL, curly)]


@pytest.mark.parametrize("text", ["", " ", "\ud800", "\x00 a", "\u200b", "x" * 5000, "word " * 700, "\u2026\u00bd \u1e9e"])
def test_any_text_can_be_read(text: str) -> None:
    for start, end, _ in misrendering.judge(ORIGINAL, text):
        assert text[start:end]
    misrendering.judge(text, DRAFT)


def test_words_are_spans_of_the_text() -> None:
    text = "\u201cIt\u2019s 4.5% up\u201d \u2026 said the 60-year-old."
    assert [text[start:end] for _, start, end in split(text)] == [
        "\u201c", "It\u2019s", "4.5%", "up", "\u201d", "\u2026", "said", "the", "60-year-old", "."
    ]


def test_another_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    misrendering._load.cache_clear()
    monkeypatch.setattr(Packaged, "digests", lambda self: dict.fromkeys(self.files, "0" * 64))
    with pytest.raises(ModelError, match="not the file"):
        misrendering.judge(ORIGINAL, DRAFT)
    misrendering._load.cache_clear()


def test_the_manifest_is_of_these_weights() -> None:
    manifest = json.loads((Path(misrendering.__file__).parent / misrendering.MANIFEST).read_text("ascii"))
    assert list(misrendering.models().values()) == [manifest[graph] for graph in misrendering.GRAPHS]
    assert manifest.keys() == set(misrendering.GRAPHS)


def test_a_score_is_the_mean_of_both_networks(monkeypatch: pytest.MonkeyPatch) -> None:
    network = misrendering._load()
    both = [score for _, _, score in network.judge(ORIGINAL, DRAFT)]
    each = []
    for session in network._sessions:
        monkeypatch.setattr(network, "_sessions", [session])
        each.append([score for _, _, score in network.judge(ORIGINAL, DRAFT)])
        monkeypatch.undo()
    assert len(each) == 2 and each[0] != each[1]
    assert both == pytest.approx([(x + y) / 2 for x, y in zip(*each, strict=True)], abs=0.002)


def test_nothing_heavy_is_imported_before_the_first_passage(root: Path) -> None:
    code = (
        "import sys\nimport checker.language.misrendering, checker.annotate.misrenderings\n"
        "print([name for name in ('onnxruntime', 'numpy', 'tokenizers', 'torch') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
