"""The language model scores words rightly, the same however it is asked, and loads only when needed."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from checker.errors import ModelError
from checker.language import causal, words

TEXT = (
    "The minister met union leaders in the capital on Tuesday to discuss the strike, her office said. "
    "Both sides described the talks as useful, and a second round is planned for next week."
)


def test_nothing_heavy_is_imported_before_it_is_needed() -> None:
    code = (
        "import sys\n"
        "import checker.language.causal, checker.language.install, checker.language.words, checker.annotate.plausibility\n"
        "checker.language.causal.available()\n"
        "heavy = {'numpy', 'onnx', 'onnxruntime', 'tokenizers', 'gguf'} & set(sys.modules)\n"
        "print(*sorted(heavy))\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (run.returncode, run.stdout.strip()) == (0, ""), run.stderr


def test_a_missing_model_is_one_line_that_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHECKER_CACHE", str(tmp_path))
    assert not causal.available()
    with pytest.raises(ModelError, match="checker models install") as caught:
        causal.load()
    assert "\n" not in str(caught.value)


def test_a_model_that_cannot_be_loaded_is_told(tmp_path: Path) -> None:
    (tmp_path / "model.onnx").write_bytes(b"\x08\x01 no graph")
    with pytest.raises(ModelError, match="cannot be loaded"):
        causal.CausalModel(tmp_path, 1)


@pytest.mark.model
def test_the_model_knows_english() -> None:
    """The real weights in the right order: a wrong rotation or a swapped matrix gives noise, about 15 bits a token."""
    model = causal.load()
    ids, _ = model.encode(TEXT)
    bits = -model.read(ids).logp.mean() / 0.6931
    assert 2.0 < bits < 7.0
    start, _ = model.encode("The capital of France is")
    row = model.read([*start, 0], [len(start)]).rows[len(start)]
    assert int(row.argmax()) == model.vocabulary[" Paris"]


@pytest.mark.model
def test_tokens_keep_their_places_in_the_text() -> None:
    model = causal.load()
    text = "Café “naïve” 12,500 \ud800 people\u2019s 🏳️ vote"
    ids, offsets = model.encode(text)
    assert len(ids) == len(offsets)
    covered = {place for start, end in offsets for place in range(start, end)}
    assert covered == set(range(len(text)))
    starts = {text[start:end] for start, end in offsets}
    assert " people" in starts and " vote" in starts


@pytest.mark.model
def test_a_branch_scores_as_if_it_were_read_in_place() -> None:
    import numpy

    model = causal.load()
    ids, _ = model.encode(TEXT)
    reading = model.read(ids, range(8, 24))
    branches = [causal.Branch(at + 1, ids[at:at + 7]) for at in range(8, 24)]
    for at, scores in zip(range(8, 24), model.score(reading, branches), strict=True):
        assert reading.rows[at][ids[at]] == pytest.approx(reading.logp[at], abs=1e-5)
        assert numpy.abs(scores - reading.logp[at + 1:at + 7]).max() < 0.15


@pytest.mark.model
def test_a_branch_does_not_see_its_neighbours() -> None:
    model = causal.load()
    ids, _ = model.encode(TEXT)
    reading = model.read(ids)
    one, other = causal.Branch(9, ids[8:15]), causal.Branch(9, tuple(reversed(ids[8:15])))
    alone = model.score(reading, [one])[0]
    beside = model.score(reading, [other, one, other])[1]
    assert abs(alone - beside).max() < 0.15


@pytest.mark.model
def test_the_number_of_threads_changes_nothing() -> None:
    place = causal.folder()
    results = []
    for threads in (1, 2, 3):
        model = causal.CausalModel(place, threads)
        ids, _ = model.encode(TEXT)
        reading = model.read(ids, [10])
        scores = model.score(reading, [causal.Branch(11, ids[10:17]), causal.Branch(20, ids[19:24])])
        results.append((reading.logp.tobytes(), reading.rows[10].tobytes(), *(score.tobytes() for score in scores)))
    assert results[0] == results[1] == results[2]


@pytest.mark.model
@pytest.mark.parametrize("size", [1, 7, 20])
def test_how_much_is_read_at_once_changes_nothing(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    model = causal.load()
    ids, _ = model.encode(TEXT)
    asked, whole = (3, 19, 20, len(ids) - 1), (19, len(ids) - 1)
    together = model.read(ids, whole, asked)
    monkeypatch.setattr(causal, "PACK", size)
    apart = model.read(ids, whole, asked)
    assert apart.ids == together.ids and set(apart.rows) == set(together.rows)
    assert abs(apart.logp[list(asked)] - together.logp[list(asked)]).max() < 1e-4
    assert all(abs(apart.rows[at] - together.rows[at]).max() < 1e-3 for at in whole)
    assert abs(apart.past - together.past).max() < 1e-3


def test_word_forms_give_the_same_inflection() -> None:
    assert {"met", "told", "urged"} <= set(words.bearing("VBD"))
    assert {"treaty", "police"} <= set(words.bearing("NN"))
    assert "meeting" not in words.bearing("VBD") and "was" not in words.bearing("VBD")
    assert list(words.bearing("JJ")) == sorted(words.bearing("JJ"))


def test_nothing_is_loaded_ahead_that_is_not_installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(causal, "folder", lambda: tmp_path)
    causal._load.cache_clear()
    before = threading.active_count()
    causal.load_ahead()
    assert threading.active_count() == before


@pytest.mark.model
def test_the_model_is_loaded_once_however_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(causal.cores, "usable", lambda: 2)
    causal._load.cache_clear()
    causal.load_ahead()
    assert causal.load() is causal.load()
    assert causal._load.cache_info().misses == 1
