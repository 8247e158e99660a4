"""A sheet for somebody who did not build the checks: correct paraphrases (DEMETR) that have an error, or a warning.

    python -m tests.benchmarks.reading_sheet ../shared/data/demetr.jsonl
    python -m tests.benchmarks.reading_sheet ../shared/data/demetr.jsonl warning

Prints up to 60 pairs without quotation marks, each with what is said of them at error (or at the floor) or above, and
room for a verdict: ``right`` where the paraphrase really gives another figure, name, time or claim, ``false`` where it says
the same. The share of the false ones, over all pairs without quotation marks, is the rate after reading. The
language model is off.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from checker.finding import Finding, Severity, at_least
from tests.benchmarks.demetr import findings, items

MOST = 60


def run(path: Path, floor: Severity = "error") -> dict[str, Any]:
    """The pairs of the file at ``path`` that are flagged at ``floor`` or above, and how many there are of all."""
    pairs = sorted({(item.ref, item.good) for item in items(path) if not item.quoted})
    flagged = [(pair, loud) for pair in pairs if (loud := _loud(findings(*pair, keep=True), floor))]
    return {
        "pairs": len(pairs),
        "flagged": len(flagged),
        "floor": floor,
        "sheet": [
            {
                "original": original,
                "draft": draft,
                "said": [f"{finding.severity} {finding.check}: {finding.message}" for finding in loud],
            }
            for (original, draft), loud in flagged[:MOST]
        ],
    }


def _loud(found: tuple[Finding, ...], floor: Severity) -> list[Finding]:
    return [finding for finding in found if at_least(finding.severity, floor)]


def main(arguments: list[str]) -> int:
    """Print the sheet of the file that ``arguments`` name, at "error", or at the severity behind it."""
    path, *rest = arguments
    if rest not in ([], ["error"], ["warning"]):
        print(f"The severity must be error or warning, and not {' '.join(rest)}.", file=sys.stderr)
        return 2
    result = run(Path(path), "warning" if rest == ["warning"] else "error")
    print(f"{result['flagged']} of {result['pairs']} correct paraphrases have a finding at {result['floor']} or above.")
    for number, entry in enumerate(result["sheet"], 1):
        print(f"\n{number}. ORIGINAL  {entry['original']}\n   DRAFT     {entry['draft']}")
        for said in entry["said"]:
            print(f"   SAID      {said}")
        print("   VERDICT   ")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
