"""``python -m tests.benchmarks NAME PATH``: run one benchmark and print its figures as JSON."""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path


def main(arguments: list[str]) -> int:
    """Run ``tests.benchmarks.NAME.run(PATH)``; PATH is what that benchmark reads or writes."""
    if len(arguments) != 2:
        names = sorted(path.stem for path in Path(__file__).parent.glob("[a-z]*.py"))
        print(f"usage: python -m tests.benchmarks NAME PATH\nNAME: {', '.join(names)}", file=sys.stderr)
        return 2
    name, path = arguments
    benchmark = importlib.import_module(f"tests.benchmarks.{name.replace('-', '_')}")
    print(json.dumps(benchmark.run(Path(path)), indent=2, sort_keys=True))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
