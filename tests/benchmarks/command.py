"""How long the real pair takes: ``python -m tests.benchmarks command ../shared``.

Seconds of CPU and of wall, the median of three. ``warm`` is one comparison in a process that has loaded everything;
``command`` is the whole command from a cold start.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from checker import pipeline
from checker.language import causal
from checker.readers import read_file
from checker.renderers import render
from checker.settings import Settings

RUNS = 3
ROOT = Path(__file__).resolve().parents[2]


def run(shared: Path) -> dict[str, Any]:
    """Seconds by what was run, each as ``cpu`` and ``wall``."""
    seeds = (shared / "seeds").resolve()
    original, draft = seeds / "original.txt", seeds / "draft.txt"
    pair = [str(original), str(draft)]
    measured = {
        "help": _command("--help"),
        "command without the language model": _command("compare", *pair, "--no-language-model"),
        "warm comparison and HTML without the language model": _warm(original, draft, Settings(language_model=False)),
    }
    if causal.available():
        measured["command with the language model"] = _command("compare", *pair)
        measured["warm comparison and HTML with the language model"] = _warm(original, draft, Settings())
    return measured


def _warm(original: Path, draft: Path, settings: Settings) -> dict[str, float]:
    def compare() -> None:
        texts = [read_file(path, settings.max_bytes) for path in (original, draft)]
        render(pipeline.compare(texts[:1], texts[1], settings), "html")

    compare()
    return _median(compare, time.process_time)


def _command(*arguments: str) -> dict[str, float]:
    def children() -> float:
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "checker", *arguments]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}

        def start() -> None:
            done = subprocess.run(command, cwd=folder, env=environment, capture_output=True)
            if done.returncode not in (0, 1):
                raise RuntimeError(done.stderr.decode())

        return _median(start, children)


def _median(work: Callable[[], None], cpu: Callable[[], float]) -> dict[str, float]:
    seconds: dict[str, list[float]] = {"cpu": [], "wall": []}
    for _ in range(RUNS):
        used, begun = cpu(), time.perf_counter()
        work()
        seconds["cpu"].append(cpu() - used)
        seconds["wall"].append(time.perf_counter() - begun)
    return {name: round(statistics.median(values), 2) for name, values in seconds.items()}
