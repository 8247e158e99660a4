"""Writes checker/language/first_names.txt: the first names that nearly always are a man's, or a woman's.

Run it again only for another census: ``python -m tests.benchmarks first_names PATH``, in an environment that has the
package ``names`` (0.3.0), which carries the counts of the United States census of 1990 (public domain). Kept are names of
which one sex has at least 95 in a hundred, less those that are the other sex's, or either's, in another language or
today: who is told of may come from anywhere.
"""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import Any

LEAST_SHARE = 0.95
EITHER = frozenset(
    """
    addison alex andrea angel ariel ashley beverly bobbie carmen carol casey chris claire clair courtney dale dana daniele
    dominique evelyn frances francis gabriele guadalupe han hong hyun ilya jackie jackson jaime jamie jan jean ji jin jo
    joan jocelyn jordan kai kelly kerry kim kris laurence lee leslie li lindsay luca lucia lynn maria marion meredith
    michele mika min ming misha morgan nicola nikita noa ola pat rene riley robin rosario sam sandy sasha shai shannon
    shelby shirley sidney simone soo stacy sun sung sydney tal taylor terry toni tracy trinity valery vivian wei whitney
    xin yael yan yi yong young
    """.split()
)


def run(path: Path) -> dict[str, Any]:
    """Write the table to ``path``, a name a line in lower case: ``name|m`` or ``name|f``."""
    counts = {sex: _counts(file) for sex, file in (("f", "dist.female.first"), ("m", "dist.male.first"))}
    lines = []
    for name in sorted((counts["f"].keys() | counts["m"].keys()) - EITHER):
        both = sum(of.get(name, 0.0) for of in counts.values())
        lines.extend(f"{name}|{sex}" for sex, of in counts.items() if of.get(name, 0.0) >= LEAST_SHARE * both)
    path.write_text("\n".join(lines) + "\n", encoding="ascii")
    return {"lines": len(lines)}


def _counts(file: str) -> dict[str, float]:
    """The share of each name among all of a sex, in hundredths."""
    text = resources.files("names").joinpath(file).read_text(encoding="ascii")
    return {fields[0].lower(): float(fields[1]) for fields in map(str.split, text.splitlines()) if fields}
