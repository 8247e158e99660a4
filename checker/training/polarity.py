"""The training of the network of denials: the comparer's weights, fine-tuned on turned passages; resumes likewise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random

import click

from checker.training import comparing
from checker.training.comparer import Comparer, Encoded, WordPieces, batches, encode
from checker.training.comparing import Run, Stage, stream, through
from checker.training.encoder import member
from checker.training.held_out import Question, figures
from checker.training.loop import CHECKPOINT
from checker.training.rewrites import read
from checker.training.turned import Link, example, linked, of_rewrites, of_translations

FOLDER = "polarity"
STAGES = (Stage("polarity", 2e-4, 60, 0.03, 0.02, 0.1, passages=1.0),)
LONGEST = 256
# Translations are few beside rewrites, and the nearest to what the network is asked about.
TRANSLATED = 0.3
POOL = 800
ASKED = 1500


def train(
    wheel: Path, work: Path, corpora: Path, rewrites: Path, translations: Path, steps: int, seconds: float = 1e9
) -> None:
    """Train ``steps``, or until ``seconds`` are over, from the last checkpoint or else from the comparer's."""
    folder = work / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    run = begun(wheel, work)
    given = linked(folder, [*of_rewrites(read(rewrites, corpora)), *of_translations(translations)])
    tokenizer = member(wheel, "tokenizer.json")
    held_out = questions(given, WordPieces(tokenizer))
    through(
        run, lambda _, step: stream(partial(made, given, tokenizer, step)), lambda network: _judged(network, held_out),
        steps, seconds,
    )


def begun(wheel: Path, work: Path) -> Run:
    """The run where it was stopped; a new one has the averaged weights of the comparer."""
    folder = work / FOLDER
    if (folder / CHECKPOINT).exists():
        return Run(wheel, folder, STAGES)
    _need(work / comparing.FOLDER / CHECKPOINT, "train-comparer")
    run = Run(wheel, folder, STAGES)
    run.network.load_state_dict(comparing.averaged(wheel, work).state_dict())
    run.enter(0)
    return run


def made(given: Sequence[Link], tokenizer: bytes, step: int) -> Iterator[list[Encoded]]:
    """Batches without end of what is not held out; what comes hangs on the step."""
    chance = Random(f"{FOLDER} {step}")
    pieces = WordPieces(tokenizer)
    own = [link for link in given if not link.held_out]
    rewrites, translations = ([link for link in own if link.translated == translated] for translated in (False, True))
    while True:
        drawn = (chance.choice(translations if chance.random() < TRANSLATED else rewrites) for _ in range(POOL))
        pairs = (example(link, chance) for link in drawn)
        yield from batches([encode(pieces, pair, LONGEST) for pair in pairs if pair.original and pair.draft], chance)


def questions(given: Sequence[Link], pieces: WordPieces) -> list[Question]:
    """An example of each of some links that are held out, always the same."""
    chance = Random(FOLDER)
    own = [link for link in given if link.held_out]
    pairs = [example(link, chance) for link in chance.sample(own, min(ASKED, len(own)))]
    return [
        Question("planted" if any(pair.labels) else "honest", encode(pieces, pair, LONGEST), [0] * len(pair.labels))
        for pair in pairs if pair.original and pair.draft
    ]


def averaged(wheel: Path, work: Path) -> Comparer:
    """The network with the averaged weights of the checkpoint."""
    _need(work / FOLDER / CHECKPOINT, "train-polarity")
    return Run(wheel, work / FOLDER, STAGES).settled()


def _need(checkpoint: Path, target: str) -> None:
    if not checkpoint.exists():
        raise click.ClickException(f"{checkpoint} is missing: run `make {target}` first")


def _judged(network: Comparer, asked: Sequence[Question]) -> dict[str, list[float]]:
    found = figures(network, asked)
    return {name: found[name] for name in ("honest", "bar", "planted")}
