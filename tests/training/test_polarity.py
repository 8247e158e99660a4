"""The network of denials: what trains it, where it starts from, and that it goes on where it was stopped."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib import resources
from itertools import islice
from pathlib import Path

import click
import pytest

torch = pytest.importorskip("torch", reason="training needs the extra `training`")
pytest.importorskip("lemminflect", reason="training needs the extra `training`")
pytest.importorskip("safetensors", reason="training needs the extra `training`")

from checker.training import __main__, comparing, encoder, polarity  # noqa: E402
from checker.training.comparer import WordPieces, batch, encode, loss  # noqa: E402
from checker.training.comparing import PASSAGE_SHARE, Run  # noqa: E402
from checker.training.encoder import Encoder  # noqa: E402
from checker.training.loop import curve  # noqa: E402
from checker.training.rewrites import Pair  # noqa: E402
from tests.training.test_turned import link  # noqa: E402

TOKENIZER = resources.files("checker.language").joinpath("detector_tokenizer.json").read_bytes()
PAIR = Pair("The mill was sold .".split(), "The mill was not sold .".split(), [0, 0, 0, 1, 1, 0])
GIVEN = [link(), link(translated=True)]


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """One layer, started from nothing."""
    monkeypatch.setattr(encoder, "LAYERS", 1)
    monkeypatch.setattr(comparing, "start", lambda wheel: Encoder())


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    return tmp_path / "none.whl"


def compared(wheel: Path, work: Path) -> Run:
    """A comparer that was trained a little, its average unlike its last weights."""
    folder = work / comparing.FOLDER
    folder.mkdir()
    run = Run(wheel, folder)
    for _ in range(3):
        run.learn([encode(WordPieces(TOKENIZER), PAIR)], 0.0)
    run.save()
    return run


def test_without_a_comparer_it_says_what_to_run(wheel: Path, tmp_path: Path) -> None:
    (tmp_path / polarity.FOLDER).mkdir()
    with pytest.raises(click.ClickException, match="run `make train-comparer` first"):
        polarity.begun(wheel, tmp_path)
    compared(wheel, tmp_path)
    with pytest.raises(click.ClickException, match="run `make train-polarity` first"):
        polarity.averaged(wheel, tmp_path)


@pytest.mark.parametrize(
    ("given", "code", "said"),
    [
        (["--export"], 1, "run `make train-polarity` first"),
        (["--rewrites", "r", "--translations", "t"], 1, "run `make train-comparer` first"),
        (["--rewrites", "r"], 2, "polarity needs --translations"),
        (["--translations", "t"], 2, "polarity needs --rewrites"),
    ],
)
def test_the_command_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, given: list[str], code: int,
    said: str,
) -> None:
    monkeypatch.setattr(__main__, "_wheel", lambda work: work / "none.whl")
    monkeypatch.setattr("sys.argv", ["training", "--network", "polarity", "--corpora", "c", "--work", str(tmp_path), *given])
    with pytest.raises(SystemExit) as stopped:
        __main__.main()
    assert stopped.value.code == code and said in capsys.readouterr().err.splitlines()[-1]


def test_it_starts_from_the_comparers_average_and_goes_on(wheel: Path, tmp_path: Path) -> None:
    (tmp_path / polarity.FOLDER).mkdir()
    before = compared(wheel, tmp_path)
    run = polarity.begun(wheel, tmp_path)
    assert not all(map(torch.equal, before.wanted, before.average))
    assert all(map(torch.equal, run.wanted, before.average)) and all(map(torch.equal, run.average, before.average))
    assert run.step == run.tokens == 0 and {layer.dropout for layer in run.network.encoder.layers} == {0.1}
    run.learn(next(polarity.made(GIVEN, TOKENIZER, 0)), 0.0)
    run.save()
    again = polarity.begun(wheel, tmp_path)
    assert again.step == 1 and again.done(4) == 0.25 and all(map(torch.equal, run.wanted, again.wanted))
    assert not all(map(torch.equal, run.wanted, before.average))
    assert all(map(torch.equal, polarity.averaged(wheel, tmp_path).parameters(), _averaged(again)))


def _averaged(run: Run) -> list[torch.nn.Parameter]:
    return list(run.settled().parameters())


def test_the_passage_weighs_more_than_the_comparers(wheel: Path, tmp_path: Path) -> None:
    network = Run(wheel, tmp_path).network.eval()
    given = batch([encode(WordPieces(TOKENIZER), PAIR)])
    assert polarity.STAGES[0].passages == 1.0 and {stage.passages for stage in comparing.STAGES} == {PASSAGE_SHARE}
    with torch.no_grad():
        own, none, full = loss(network, given), loss(network, given, 0.0), loss(network, given, 1.0)
    assert torch.allclose(own - none, PASSAGE_SHARE * (full - none), atol=1e-4) and full > own > none


def test_what_is_held_out_trains_nothing() -> None:
    other = replace(link(original="Owls hoot.", draft="Owls hooted.", original_turns=(), draft_turns=(), faults=()), held_out=True)
    pieces = WordPieces(TOKENIZER)
    hidden = pieces["Owls"][0]
    rows = [row for rows in islice(polarity.made([*GIVEN, other], TOKENIZER, 0), 40) for row in rows]
    assert rows and not any(hidden in row.ids for row in rows)
    assert all(hidden in question.row.ids for question in polarity.questions([*GIVEN, other], pieces))
    assert len(polarity.questions([*GIVEN, other], pieces)) == 1


def test_batches_hang_on_the_step() -> None:
    assert next(polarity.made(GIVEN, TOKENIZER, 0)) == next(polarity.made(GIVEN, TOKENIZER, 0))
    assert next(polarity.made(GIVEN, TOKENIZER, 0)) != next(polarity.made(GIVEN, TOKENIZER, 40))


def test_so_many_examples_are_translations() -> None:
    given = [
        link(original="Owls hoot.", draft="Owls hooted.", original_turns=(), draft_turns=(), faults=(), translated=True),
        link(original_turns=(), draft_turns=(), faults=()),
    ]
    hidden = WordPieces(TOKENIZER)["Owls"][0]
    rows = [row for rows in islice(polarity.made(given, TOKENIZER, 0), 30) for row in rows]
    assert 0.2 < sum(hidden in row.ids for row in rows) / len(rows) < 0.45


def test_training_notes_its_curve(
    wheel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared(wheel, tmp_path)
    monkeypatch.setattr(polarity, "member", lambda wheel, name: TOKENIZER)
    monkeypatch.setattr(polarity, "read", lambda rewrites, corpora: [])
    monkeypatch.setattr(polarity, "of_translations", lambda path: [])
    monkeypatch.setattr(polarity, "linked", lambda folder, texts: [*GIVEN, *[replace(one, held_out=True) for one in GIVEN * 8]])
    monkeypatch.setattr(polarity, "POOL", 8)
    polarity.train(wheel, tmp_path, tmp_path, tmp_path, tmp_path, 2)
    (line,) = curve(tmp_path / polarity.FOLDER)
    assert line["stage"] == "polarity" and line["step"] == 2
    assert {"honest", "bar", "planted"} <= line.keys() and "harmless" not in line


def test_the_exported_graph_has_its_manifest(monkeypatch: pytest.MonkeyPatch, wheel: Path, tmp_path: Path) -> None:
    from checker.training import export

    network = Run(wheel, tmp_path).settled()
    monkeypatch.setattr(polarity, "averaged", lambda wheel, work: network)
    export.export_polarity(wheel, tmp_path, tmp_path)
    manifest = json.loads((tmp_path / "polarity.json").read_text(encoding="utf-8"))
    assert manifest.keys() == {"polarity.onnx"} and (tmp_path / "polarity.onnx").stat().st_size > 1000
