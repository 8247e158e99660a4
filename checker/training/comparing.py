"""The comparer's training: first on pairs made by rule, then on the mixture; resumes, and keeps an average."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import islice
from pathlib import Path
from random import Random

import numpy
import torch

from checker.training.comparer import PASSAGE_SHARE, Comparer, Encoded, WordPieces, batch, batches, encode, loss
from checker.training.encoder import member, start
from checker.training.held_out import figures, questions
from checker.training.loop import CHECKPOINT, note
from checker.training.pairs import Maker, Material, material, versions_of
from checker.training.parses import paragraphs, parsed
from checker.training.rewrites import Rewrite, part_of, read

FOLDER = "comparer"
RULE_TOKENS = 10_000_000
AVERAGE = 0.99
SAVE_SECONDS, REPORT_SECONDS = 240, 1800
POOL = 400
QUEUE = 60


@dataclass(frozen=True, slots=True)
class Stage:
    """The rate rises over ``warm_up`` steps and falls to ``least`` of itself at the end. Rewrites by hand are few, and
    would be learnt by heart without ``dropout``. A stage with ``tokens`` ends after so many, another one after steps.
    ``passages`` is what the passages weigh in the loss."""

    name: str
    rate: float
    warm_up: int
    least: float
    decay: float
    dropout: float
    tokens: int = 0
    passages: float = PASSAGE_SHARE


STAGES = (Stage("by rule", 3e-4, 80, 0.05, 0.01, 0.0, RULE_TOKENS), Stage("mixed", 3e-4, 40, 0.03, 0.02, 0.1))


class Run:
    """The network with all that has to be known to go on after a stop."""

    number: int
    stage: Stage
    step: int
    optimizer: torch.optim.Optimizer
    average: list[torch.Tensor]

    def __init__(self, wheel: Path, folder: Path, stages: Sequence[Stage] = STAGES) -> None:
        torch.manual_seed(0)
        self.folder = folder
        self.stages = stages
        self.network = Comparer(start(wheel))
        self.wanted = [weight for weight in self.network.parameters() if weight.requires_grad]
        self.enter(0)
        self.tokens = 0
        if (folder / CHECKPOINT).exists():
            state = torch.load(folder / CHECKPOINT, weights_only=True)
            self.network.load_state_dict(state["network"])
            self.enter(state["stage"])
            self.optimizer.load_state_dict(state["optimizer"])
            self.average, self.step, self.tokens = state["average"], state["step"], state["tokens"]

    def enter(self, number: int) -> None:
        """Begin a stage with the weights as they are."""
        self.number, self.stage, self.step = number, self.stages[number], 0
        for layer in self.network.encoder.layers:
            layer.dropout = self.stage.dropout
        groups = [
            {"params": [weight for weight in self.wanted if weight.ndim > 1], "weight_decay": self.stage.decay},
            {"params": [weight for weight in self.wanted if weight.ndim == 1], "weight_decay": 0.0},
        ]
        self.optimizer = torch.optim.AdamW(groups, lr=self.stage.rate, betas=(0.9, 0.98), fused=True)
        self.average = [weight.detach().clone() for weight in self.wanted]

    def done(self, steps: int) -> float:
        """How much of the stage is over."""
        return self.tokens / self.stage.tokens if self.stage.tokens else self.step / steps

    def learn(self, rows: list[Encoded], done: float) -> float:
        """One step. The loss before it."""
        for group in self.optimizer.param_groups:
            warm = min(1.0, (self.step + 1) / self.stage.warm_up)
            group["lr"] = self.stage.rate * warm * max(self.stage.least, 1 - done)
        self.network.train()
        value = loss(self.network, batch(rows), self.stage.passages)
        value.backward()
        torch.nn.utils.clip_grad_norm_(self.wanted, 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        with torch.no_grad():
            torch._foreach_lerp_(self.average, self.wanted, 1 - min(AVERAGE, (self.step + 1) / (self.step + 20)))
        self.step += 1
        self.tokens += sum(len(row.ids) for row in rows)
        return float(value.detach())

    @contextmanager
    def averaged(self) -> Iterator[Comparer]:
        """The network with its averaged weights, for a while."""
        now = [weight.detach().clone() for weight in self.wanted]
        _put(self.wanted, self.average)
        try:
            yield self.network.eval()
        finally:
            _put(self.wanted, now)

    def settled(self) -> Comparer:
        """The network with its averaged weights, for good."""
        _put(self.wanted, self.average)
        return self.network.eval()

    def save(self) -> None:
        """Write the checkpoint."""
        state = {
            "network": self.network.state_dict(), "optimizer": self.optimizer.state_dict(), "average": self.average,
            "stage": self.number, "step": self.step, "tokens": self.tokens,
        }
        torch.save(state, self.folder / f"{CHECKPOINT}.new")
        os.replace(self.folder / f"{CHECKPOINT}.new", self.folder / CHECKPOINT)


def train(wheel: Path, work: Path, corpora: Path, rewrites: Path, steps: int, seconds: float = 1e9) -> None:
    """Train until the mixture has had ``steps``, or ``seconds`` are over, from the last checkpoint if there is one."""
    folder = work / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    items = read(rewrites, corpora)
    given = prepared(folder, corpora, items)
    tokenizer = member(wheel, "tokenizer.json")
    held_out = questions([item for item in items if part_of(item.id) == "choose"], WordPieces(tokenizer))
    through(
        Run(wheel, folder), lambda number, step: stream(partial(made, given, tokenizer, number, step)),
        lambda network: figures(network, held_out), steps, seconds,
    )


def through(
    run: Run,
    source: Callable[[int, int], AbstractContextManager[Iterator[list[Encoded]]]],
    judged: Callable[[Comparer], Mapping[str, object]],
    steps: int,
    seconds: float,
) -> None:
    """Train through the stages with what the ``source`` has for each from a step on, and note how the network is
    ``judged``."""
    folder = run.folder
    began = saved = told = time.monotonic()

    def report() -> None:
        run.save()
        with run.averaged() as network:
            found = judged(network)
        note(folder, stage=run.stage.name, step=run.step, tokens=run.tokens, **found)

    for number in range(run.number, len(run.stages)):
        if number != run.number:
            run.enter(number)
        if run.done(steps) >= 1:
            continue
        losses: list[float] = []
        with source(number, run.step) as batches_of:
            while (done := run.done(steps)) < 1 and time.monotonic() - began < seconds:
                losses.append(run.learn(next(batches_of), done))
                if run.step % 20 == 0:
                    loss_now, past = round(float(numpy.mean(losses[-20:])), 4), round(time.monotonic() - began)
                    note(folder, stage=run.stage.name, step=run.step, tokens=run.tokens, loss=loss_now, seconds=past)
                if time.monotonic() - told > REPORT_SECONDS:
                    report()
                    saved = told = time.monotonic()
                elif time.monotonic() - saved > SAVE_SECONDS:
                    run.save()
                    saved = time.monotonic()
        report()
        if run.done(steps) < 1:
            return


def prepared(folder: Path, corpora: Path, items: list[Rewrite]) -> Material:
    """What pairs are made of; spaCy reads it once, the rewrites again where they have changed."""
    texts = versions_of([item for item in items if part_of(item.id) == "train"])
    mark = sha256("\n".join(texts).encode()).hexdigest()[:12]
    versions = parsed(folder / f"rewrites-{mark}.npz", texts)
    return material(parsed(folder / "paragraphs.npz", paragraphs(corpora)), items, versions)


@contextmanager
def stream(make: Callable[[], Iterator[list[Encoded]]]) -> Iterator[Iterator[list[Encoded]]]:
    """The batches without end that ``make`` makes, in a process beside."""
    context = multiprocessing.get_context("fork")
    queue: multiprocessing.Queue[list[Encoded]] = context.Queue(QUEUE)
    worker = context.Process(target=_produce, args=(make, queue), daemon=True)
    worker.start()
    try:
        yield iter(queue.get, None)
    finally:
        worker.terminate()
        worker.join()


def made(given: Material, tokenizer: bytes, stage: int, step: int) -> Iterator[list[Encoded]]:
    """Batches without end; what comes hangs on the stage and the step."""
    chance = Random(f"{STAGES[stage].name} {step}")
    maker = Maker(given, chance)
    pieces = WordPieces(tokenizer)
    pairs = iter(maker.by_rule if stage == 0 else maker.mixed, None)
    while True:
        rows = [encode(pieces, pair) for pair in islice(pairs, POOL) if pair.draft]
        yield from batches(rows, chance)


def _produce(
    make: Callable[[], Iterator[list[Encoded]]], queue: multiprocessing.Queue[list[Encoded]]
) -> None:
    for rows in make():
        queue.put(rows)


def averaged(wheel: Path, work: Path) -> Comparer:
    """The network with the averaged weights of the checkpoint."""
    return Run(wheel, work / FOLDER).settled()


def _put(weights: list[torch.nn.Parameter], values: list[torch.Tensor]) -> None:
    with torch.no_grad():
        for weight, value in zip(weights, values, strict=True):
            weight.copy_(value)
