"""What the comparer reads, how it is batched, and that a run goes on where it was stopped."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path
from random import Random

import pytest

torch = pytest.importorskip("torch", reason="training needs the extra `training`")
pytest.importorskip("lemminflect", reason="training needs the extra `training`")
pytest.importorskip("safetensors", reason="training needs the extra `training`")

from checker.language.misrendering_words import KEPT, NEW, ORIGINAL, TOLD  # noqa: E402
from checker.training import comparing, encoder  # noqa: E402
from checker.training.batches import CLS, IGNORED, SEP  # noqa: E402
from checker.training.comparer import (  # noqa: E402
    TOKENS,
    Comparer,
    Encoded,
    WordPieces,
    batch,
    batches,
    encode,
    loss,
)
from checker.training.encoder import Encoder  # noqa: E402
from checker.training.held_out import HONEST_TOLD, figures, questions  # noqa: E402
from checker.training.lexicon import WORDNET  # noqa: E402
from checker.training.rewrites import Pair, rewrite  # noqa: E402
from tests.training.test_pairs import given  # noqa: E402
from tests.training.test_rewrites import LINE  # noqa: E402

# "unfathomableness" is no piece of its own.
PAIR = Pair("The council sold unfathomableness .".split(), "The unfathomableness was rented .".split(), [0, 0, 0, 1, 0])
TOKENIZER = resources.files("checker.language").joinpath("detector_tokenizer.json").read_bytes()


@pytest.fixture(scope="module")
def pieces() -> WordPieces:
    return WordPieces(TOKENIZER)


@pytest.fixture(scope="module")
def network() -> Comparer:
    torch.manual_seed(0)
    return Comparer(Encoder()).eval()


def test_kinds_and_first_pieces(pieces: WordPieces) -> None:
    row = encode(pieces, PAIR)
    long = len(pieces["unfathomableness"])
    assert long > 1
    assert row.ids[0] == CLS and row.ids[-1] == SEP and row.ids.count(SEP) == 2
    assert row.kinds == [
        ORIGINAL, TOLD, ORIGINAL, ORIGINAL, *[TOLD] * long, TOLD, ORIGINAL, KEPT, *[KEPT] * long, NEW, NEW, KEPT, NEW,
    ]
    assert [row.ids[place] for place in row.places] == [pieces[word][0] for word in PAIR.draft]
    assert row.places[0] == row.ids.index(SEP) + 1 and row.labels == PAIR.labels


def test_what_is_cut_off_has_no_place(pieces: WordPieces) -> None:
    row = encode(pieces, PAIR, encode(pieces, PAIR).places[-2])
    assert row.places[-2:] == [IGNORED, IGNORED] and IGNORED not in row.places[:-2]
    assert len(row.ids) == len(row.kinds)


def test_only_first_pieces_of_the_draft_have_labels(pieces: WordPieces) -> None:
    honest = Pair(["Yes"], ["Yes"], [0])
    made = batch([encode(pieces, PAIR), encode(pieces, honest)])
    assert (made.labels != IGNORED).sum(1).tolist() == [5, 1]
    assert made.labels[0, encode(pieces, PAIR).places[3]] == 1 and made.any.tolist() == [1, 0]
    assert made.ids.shape[1] % 8 == 0 and made.ids[1].count_nonzero() == 5


def test_batches_hold_every_row_once() -> None:
    rows = [Encoded([1] * length, [0] * length, [], []) for length in range(5, 250)]
    found = batches(rows, Random(1))
    assert sorted(len(row.ids) for group in found for row in group) == list(range(5, 250))
    assert all(len(group) * -(-max(len(row.ids) for row in group) // 8) * 8 <= TOKENS for group in found)


def test_padding_changes_no_score(network: Comparer, pieces: WordPieces) -> None:
    long, short = encode(pieces, PAIR), encode(pieces, Pair(["Yes"], ["Yes"], [0]))
    alone, together = batch([short]), batch([short, long])
    with torch.no_grad():
        first, second = network(alone.ids, alone.kinds), network(together.ids, together.kinds)
    place = short.places[0]
    assert torch.allclose(first[0][0, place], second[0][0, place], atol=1e-4)
    assert torch.allclose(first[1][0], second[1][0], atol=1e-4)
    assert torch.isfinite(loss(network, together))


def test_held_out_items_are_asked_about_one_edit_at_a_time(network: Comparer, pieces: WordPieces) -> None:
    asked = questions([rewrite(LINE)], pieces)
    kinds = [question.asked for question in asked]
    assert {kind: kinds.count(kind) for kind in kinds} == {"honest": 2, "planted": 3, "harmless": 2, "misreported": 1}
    for question in asked:
        assert any(question.row.labels) == (question.asked != "honest")
        assert set(question.sentences) <= {0, 1} and len(question.sentences) == len(question.row.places)
    found = figures(network, asked)
    assert {len(values) for values in found.values()} == {len(HONEST_TOLD)}
    assert all(0 <= share <= 1 for name in ("planted", "misreported", "harmless") for share in found[name])


@pytest.mark.skipif(not WORDNET.is_dir(), reason="needs Debian's wordnet-base")
def test_batches_hang_on_stage_and_step() -> None:
    def first(stage: int, step: int) -> list[Encoded]:
        return next(comparing.made(given(), TOKENIZER, stage, step))

    assert first(1, 0) == first(1, 0) != first(1, 40)
    assert first(0, 0) != first(1, 0)


def test_a_run_goes_on_where_it_was_stopped(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, pieces: WordPieces
) -> None:
    monkeypatch.setattr(encoder, "LAYERS", 1)
    monkeypatch.setattr(comparing, "start", lambda wheel: Encoder())
    run = comparing.Run(tmp_path / "none.whl", tmp_path)
    rows = [encode(pieces, PAIR)]
    before = run.learn(rows, 0.0)
    run.enter(1)
    after = [run.learn(rows, 0.0) for _ in range(5)]
    assert after[-1] < before and run.step == 5 and run.done(10) == 0.5
    run.save()
    again = comparing.Run(tmp_path / "none.whl", tmp_path)
    assert (again.number, again.step, again.tokens) == (1, 5, 6 * len(rows[0].ids))
    assert all(map(torch.equal, run.wanted, again.wanted)) and all(map(torch.equal, run.average, again.average))
    last = [weight.detach().clone() for weight in run.wanted]
    with again.averaged():
        assert all(map(torch.equal, again.wanted, again.average))
    assert all(map(torch.equal, again.wanted, last))


def test_the_exported_graph_scores_as_the_network_does(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, network: Comparer, pieces: WordPieces
) -> None:
    runtime = pytest.importorskip("onnxruntime")
    from checker.training import export

    monkeypatch.setattr(comparing, "averaged", lambda wheel, work: network)
    export.export_comparer(tmp_path, tmp_path, tmp_path)
    assert json.loads((tmp_path / "misrendering.json").read_text(encoding="utf-8")).keys() == {
        "misrendering_second.onnx"
    }
    session = runtime.InferenceSession(tmp_path / "misrendering_second.onnx", providers=["CPUExecutionProvider"])
    row = encode(pieces, PAIR)
    (scores,) = session.run(["logits"], {"ids": row.ids, "kinds": row.kinds})
    with torch.no_grad():
        expected = network(torch.tensor([row.ids]), torch.tensor([row.kinds]))[0][0]
    assert scores.shape == (len(row.ids), 1)
    assert torch.allclose(torch.tensor(scores[:, 0]), expected, atol=0.1)
