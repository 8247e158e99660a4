"""Writes checker/language/word_patterns.txt: which words and word classes follow one another in edited prose.

``python -m tests.benchmarks word_patterns PATH``: PATH is the folder of the corpora, ``../shared/corpora``. Every
``STEPS``-th article of each is tagged; that takes a quarter of an hour. The corpora are public domain or CC BY 4.0.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checker.annotate import grammar
from checker.document import Document, Sentence
from checker.language.word_patterns import END, ORDER, START, class_of
from checker.readers import read_text
from checker.segment import segment

TARGET = Path("checker/language/word_patterns.txt")
STEPS = {
    "state_hr_reports": 14, "senate_releases": 16, "congress_releases": 20, "wh_releases": 20, "beige_book": 30,
    "digitalgov": 20, "blog_18f": 20, "openstax": 10, "sotu": 10,
}  # fmt: skip
LONGEST = 20_000
"""Of an article, in code points: the rest of a long one is more of the same."""

FEWEST = {1: 1, 2: 1, 3: 2, 4: 3}
"""How often a pattern of so many words must occur to be kept."""


def run(path: Path) -> dict[str, Any]:
    """Write the patterns with their counts, in order."""
    counts: Counter[tuple[str, ...]] = Counter()
    sentences = 0
    for classes in (line for name, step in STEPS.items() for line in tagged(path / f"{name}.jsonl.gz", step)):
        sentences += 1
        add(counts, classes)
    text = table(counts)
    TARGET.write_text(text, encoding="utf-8")
    return {"sentences": sentences, "patterns": text.count("\n"), "bytes": len(text.encode())}


def add(counts: Counter[tuple[str, ...]], classes: tuple[str, ...]) -> None:
    """Count the patterns of one sentence, of one word up to ``ORDER``."""
    row = (START,) * (ORDER - 1) + classes + (END,)
    for end in range(ORDER - 1, len(row)):
        for size in range(1, ORDER + 1):
            counts[row[end - size + 1:end + 1]] += 1


def table(counts: Counter[tuple[str, ...]]) -> str:
    """A line for each context: the context, a tab, and what follows it with the counts."""
    lines: dict[tuple[str, ...], list[str]] = {}
    for pattern, number in sorted(counts.items()):
        if number >= FEWEST[len(pattern)]:
            lines.setdefault(pattern[:-1], []).append(f"{pattern[-1]} {number}")
    return "".join(f"{' '.join(context)}\t{' '.join(following)}\n" for context, following in sorted(lines.items()))


def tagged(path: Path, step: int) -> Iterator[tuple[str, ...]]:
    """The classes of the words of each sentence."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % step == 0:
                document, _ = grammar.parse(segment(read_text(json.loads(line)["text"][:LONGEST], "text")))
                for paragraph in document.paragraphs:
                    if paragraph.role == "prose":
                        yield from (classes_of(document, sentence) for sentence in paragraph.sentences)


def classes_of(document: Document, sentence: Sentence) -> tuple[str, ...]:
    """As the checks see them."""
    return tuple(class_of(token.norm, token.tag) for token in sentence.tokens if token.tag)
