"""Other tools at the work that ``speed`` measures: ``python -m tests.benchmarks.peers NAME ORIGINAL DRAFT``.

Prints the seconds of CPU that comparing two texts took, as JSON; reading them and loading the tool is not counted.
"""

from __future__ import annotations

import difflib
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path


def _characters(a: str, b: str) -> Callable[[], object]:
    from diff_match_patch import diff_match_patch

    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    return lambda: engine.diff_main(a, b, False)


def _characters_in_a_second(a: str, b: str) -> Callable[[], object]:
    from diff_match_patch import diff_match_patch

    engine = diff_match_patch()
    return lambda: engine.diff_main(a, b)


def _words(a: str, b: str) -> Callable[[], object]:
    from diff_match_patch import diff_match_patch

    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    codes: dict[str, str] = {}

    def compare() -> object:
        coded = ["".join(codes.setdefault(word, chr(0x100 + len(codes))) for word in text.split()) for text in (a, b)]
        return engine.diff_main(coded[0], coded[1], False)

    return compare


def _fast(a: str, b: str) -> Callable[[], object]:
    from fast_diff_match_patch import diff

    return lambda: diff(a, b, timelimit=0)


def _difflib(a: str, b: str) -> Callable[[], object]:
    return lambda: difflib.SequenceMatcher(None, a.split(), b.split(), autojunk=False).get_opcodes()


def _redlines(a: str, b: str) -> Callable[[], object]:
    from redlines import Redlines

    return lambda: Redlines(a, b).output_markdown


def _html(a: str, b: str) -> Callable[[], object]:
    from lxml.html.diff import htmldiff

    pages = ["".join(f"<p>{part}</p>" for part in text.replace("&", " ").replace("<", " ").split("\n\n")) for text in (a, b)]
    return lambda: htmldiff(pages[0], pages[1])


def _rapidfuzz(a: str, b: str) -> Callable[[], object]:
    from rapidfuzz.distance import Levenshtein

    return lambda: Levenshtein.opcodes(a.split(), b.split())


def _collatex(a: str, b: str) -> Callable[[], object]:
    from collatex import Collation, collate

    collation = Collation()
    collation.add_plain_witness("A", a)
    collation.add_plain_witness("B", b)
    return lambda: collate(collation, segmentation=False)


PEERS: dict[str, Callable[[str, str], Callable[[], object]]] = {
    "diff-match-patch, its limit of 1 s": _characters_in_a_second,
    "diff-match-patch, characters": _characters,
    "diff-match-patch, words": _words,
    "fast-diff-match-patch": _fast,
    "difflib, words": _difflib,
    "redlines": _redlines,
    "lxml.html.diff": _html,
    "rapidfuzz, words": _rapidfuzz,
    "CollateX": _collatex,
}


def main(arguments: list[str]) -> None:
    """Measure once."""
    name, *paths = arguments
    work = PEERS[name](*(Path(path).read_text("utf-8") for path in paths))
    begun = time.process_time()
    work()
    print(json.dumps(time.process_time() - begun))


if __name__ == "__main__":
    main(sys.argv[1:])
