"""Writes checker/language/physical_verbs.txt: what bodies do, bear and feel, eating, touching, moving, and the weather.

Run it again only for another WordNet: ``python -m tests.benchmarks physical_verbs PATH``. Needs Debian's package
wordnet-base (WordNet 3.0). Kept are single words of which at least half of the senses are verbs of the body, of eating,
touching, moving or weather (WordNet's lexicographer files 29, 34, 35, 38 and 43), so that "put" and "run", which mean
anything, are none.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from checker.language import dictionary
from tests.benchmarks.wordnet import FOLDER

PHYSICAL = frozenset(("29", "34", "35", "38", "43"))


def run(path: Path) -> dict[str, Any]:
    """Write the table to ``path``, a verb a line."""
    kinds: dict[str, str] = {}
    for line in (FOLDER / "data.verb").read_text(encoding="ascii").splitlines():
        if not line.startswith(" "):
            offset, kind = line.split(" ", 2)[:2]
            kinds[offset] = kind
    found = []
    for line in (FOLDER / "index.verb").read_text(encoding="ascii").splitlines():
        fields = line.split()
        if not line.startswith(" ") and fields[0].isalpha() and dictionary.known(fields[0]):
            senses = [kinds[offset] in PHYSICAL for offset in fields[-int(fields[2]):]]
            if 2 * sum(senses) >= len(senses):
                found.append(fields[0])
    path.write_text("\n".join(sorted(found)) + "\n", encoding="ascii")
    return {"verbs": len(found)}
