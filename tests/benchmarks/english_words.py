"""Writes checker/language/english_words.txt: English words in both spellings, with names, by how common they are.

``python -m tests.benchmarks english_words PATH``: PATH is where Debian's package ``scowl`` keeps its lists
(``/usr/share/dict/scowl``). Run it again only when those lists or the corpora in ``../shared/corpora`` change.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

TARGET = Path("checker/language/english_words.txt")
CORPORA = Path("../shared/corpora")

LARGEST = {"words": 70, "contractions": 70, "upper": 60, "proper-names": 50, "abbreviations": 70}
"""Up to which size each of SCOWL's lists is taken: what is above holds words that are misspellings more often."""

FEWEST_DOCUMENTS = 8
"""A small word that the lists lack and so many articles have is a word."""

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_LIST = re.compile(r"[a-z_0-9]+-(?P<kind>words|contractions|upper|proper-names|abbreviations)\.(?P<size>\d+)")


def run(path: Path) -> dict[str, Any]:
    """Write the words: on each line a level and the words of one initial; level n is 2**n occurrences and more."""
    counts, articles = counted()
    words = listed(path)
    added = {word for word, number in articles.items() if number >= FEWEST_DOCUMENTS and word.islower()} - words
    words |= {word for word in added if len(word) > 3 and word.isalpha() and word.isascii()}
    lines: dict[tuple[int, str], list[str]] = defaultdict(list)
    for word in words:
        level = counts[word].bit_length()
        lines[level, word[0]].append(word)
    text = "".join(f"{level} {' '.join(sorted(lines[level, initial]))}\n" for level, initial in sorted(lines))
    TARGET.write_text(text, encoding="utf-8")
    return {"words": len(words), "of the corpora alone": len(added), "bytes": len(text.encode())}


def listed(folder: Path) -> set[str]:
    """The words of the lists, as they are written there, without possessives."""
    found: set[str] = set()
    for path in sorted(folder.iterdir()):
        name = _LIST.fullmatch(path.name)
        if name and int(name["size"]) <= LARGEST[name["kind"]]:
            found.update(path.read_text(encoding="utf-8").split())
    return {word for word in found if not word.endswith("'s")}


def counted() -> tuple[Counter[str], Counter[str]]:
    """How often each word stands in the corpora, and in how many articles."""
    counts: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    for path in sorted(CORPORA.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                words = _WORD.findall(json.loads(line)["text"].replace("\u2019", "'"))
                counts.update(words)
                articles.update(set(words))
    return counts, articles
