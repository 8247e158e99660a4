"""``make bench``: run what measures the shared data, and write the figures into a Markdown file.

    python -m tests.benchmarks.report ../shared reports/benchmarks.md

To add one, write a module beside this one with ``run(shared) -> dict`` and name it here.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

BENCHMARKS = ("speed", "silence")


def main(arguments: list[str]) -> int:
    """Measure, and write; 2 where the shared data is missing."""
    shared, target = Path(arguments[0]), Path(arguments[1])
    if not (shared / "data").is_dir():
        sys.stderr.write(f"the benchmarks need the shared data, and {shared}/data is missing\n")
        return 2
    lines = ["# Benchmarks", "", "Written by `make bench`. Figures of one machine: read them as ratios.", ""]
    for name in BENCHMARKS:
        module = importlib.import_module(f"tests.benchmarks.{name}")
        lines += [f"## {name}", "", (module.__doc__ or "").strip(), "", *_table(module.run(shared)), ""]
    target.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")
    sys.stdout.write(f"The figures are in {target}\n")
    return 0


def _table(values: dict[str, Any]) -> list[str]:
    rows = ["| what | figure |", "| --- | --- |"]
    for name, value in values.items():
        shown = ", ".join(f"{key} {part}" for key, part in value.items()) if isinstance(value, dict) else str(value)
        rows.append(f"| {name} | {shown or 'none'} |")
    return rows


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
