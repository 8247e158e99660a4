"""Writes checker/language/fixed_expressions.txt: the expressions of several words that a dictionary lists.

Run it again only for another WordNet: ``python -m tests.benchmarks fixed_expressions PATH``. Needs Debian's package
wordnet-base (WordNet 3.0). Kept are entries of two to five words without a capital of which at least two carry sense and
of which all are words that common prose has ("death toll", "hard currency", "pay attention"), so that no names of
plants and animals are among them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from checker.language import dictionary, fixed_expressions
from tests.benchmarks.wordnet import FOLDER

LEAST_LEVEL = 3
LONGEST = 5


def run(path: Path) -> dict[str, Any]:
    """Write the table to ``path``, an expression a line."""
    found: set[str] = set()
    for kind in ("noun", "verb", "adj", "adv"):
        for line in (FOLDER / f"data.{kind}").read_text(encoding="ascii").splitlines():
            if not line.startswith(" "):
                fields = line.split()
                found.update(word.partition("(")[0] for word in fields[4:4 + 2 * int(fields[3], 16):2])
    lines = sorted(" ".join(parts) for parts in (word.split("_") for word in found) if _kept(parts))
    path.write_text("\n".join(lines) + "\n", encoding="ascii")
    return {"lines": len(lines)}


def _kept(parts: list[str]) -> bool:
    plain = 2 <= len(parts) <= LONGEST and all(part.isalpha() and part.islower() for part in parts)
    if not plain or sum(fixed_expressions.has_sense(part) for part in parts) < 2:
        return False
    return all(dictionary.level(part) >= LEAST_LEVEL for part in parts)
