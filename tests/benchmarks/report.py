"""``make bench``: run what measures the shared data, and write the figures into a Markdown file.

    python -m tests.benchmarks.report ../shared reports/benchmarks.md

To add a benchmark, write a module beside this one with ``run(path) -> dict`` and name it here with what it reads.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable
from pathlib import Path

BENCHMARKS = (
    ("command", "."),
    ("gate", "."),
    ("speed", "corpora/senate_releases.jsonl.gz"),
    ("segment", "data"),
    ("aesop_align", "data/aesop_align.jsonl"),
    ("calibration", "data"),
    ("swipe", "data/swipe.jsonl"),
    ("iterater_news", "data/iterater_news.jsonl"),
    ("moves", "corpora/state_hr_reports.jsonl.gz"),
    ("moves", "corpora/senate_releases.jsonl.gz"),
    ("moves_second", "corpora/state_hr_reports.jsonl.gz"),
    ("moves_second", "corpora/congress_releases.jsonl.gz"),
    ("clean", "data/gum_wikinews.jsonl"),
    ("clean", "data/brown_press.jsonl"),
    ("garble", "."),
    ("replaced", "."),
)


def main(arguments: list[str]) -> int:
    """Measure, and write; 2 where the shared data is missing."""
    shared, target = Path(arguments[0]), Path(arguments[1])
    if not (shared / "data").is_dir():
        sys.stderr.write(f"the benchmarks need the shared data, and {shared / 'data'} is missing\n")
        return 2
    lines = ["# Benchmarks", "", "Written by `make bench` (which takes about twenty minutes; the figures for demetr are in docs/decisions/meaning.md). Seconds are those of one machine: read them as ratios."]
    for name, place in BENCHMARKS:
        sys.stderr.write(f"measuring {name} on {place}\n")
        module = importlib.import_module(f"tests.benchmarks.{name}")
        lines += ["", f"## {name}: {place}", "", (module.__doc__ or "").strip(), "", *_figures(module.run, shared / place)]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"The figures are in {target}\n")
    return 0


def _figures(run: Callable[[Path], object], path: Path) -> list[str]:
    """The figures as JSON, or why there are none: some need data that has to be installed by hand."""
    try:
        return ["```json", json.dumps(run(path), indent=2), "```"]
    except (ImportError, FileNotFoundError) as error:
        return [f"Not measured here: {error}."]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
