"""False alarms on clean text: ``python -m tests.benchmarks clean ../shared/data/gum_wikinews.jsonl``.

The file holds one article a line: ``paras`` are paragraphs of sentences, each a string or a list of
(word, word class) as in the Brown corpus. Every article is checked alone and compared with itself,
without the language model; all that is found there is counted as false, for each 1,000 words by check and severity.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from checker import pipeline
from checker.finding import Finding
from checker.settings import Settings

SETTINGS = Settings(language_model=False)

_CLOSING = frozenset(".,;:?!)%") | {"''"}
_OPENING = frozenset(("(", "``"))

Word = Sequence[str]


def run(path: Path) -> dict[str, Any]:
    """The figures of ``check``, and what comparing an article with itself found besides."""
    words = articles = 0
    alone: Counter[tuple[str, str]] = Counter()
    caused: Counter[tuple[str, str]] = Counter()
    flagged = 0
    for text in articles_of(path):
        articles += 1
        words += len(text.split())
        found = pipeline.check(text, SETTINGS).findings
        compared = pipeline.compare(text, text, SETTINGS).findings
        alone.update(map(_kind, found))
        caused.update(Counter(map(_kind, compared)) - Counter(map(_kind, found)))
        flagged += any(finding.severity in ("critical", "error") for finding in found)
    return {
        "articles": articles,
        "words": words,
        "articles with an error": flagged,
        "check": _rates(alone, words),
        "against itself, besides": _rates(caused, words),
    }


def articles_of(path: Path) -> Iterator[str]:
    """The articles of a file as running text."""
    for line in path.read_text(encoding="utf-8").splitlines():
        paragraphs = json.loads(line)["paras"]
        yield "\n\n".join(
            " ".join(sentence if isinstance(sentence, str) else _joined(sentence) for sentence in paragraph)
            for paragraph in paragraphs
        )


def _joined(sentence: Sequence[Word]) -> str:
    """Words of the Brown corpus as they were printed."""
    text = ""
    glued = True
    for word, _ in sentence:
        shown = {"``": '"', "''": '"'}.get(word, word)
        text += shown if glued or word in _CLOSING else f" {shown}"
        glued = word in _OPENING
    return text


def _kind(finding: Finding) -> tuple[str, str]:
    return finding.check, finding.severity


def _rates(found: Counter[tuple[str, str]], words: int) -> dict[str, Any]:
    severities: Counter[str] = Counter()
    for (_, severity), number in found.items():
        severities[severity] += number
    return {
        "for each 1,000 words": {severity: round(1000 * number / words, 3) for severity, number in severities.items()},
        "findings": {f"{check} ({severity})": number for (check, severity), number in sorted(found.items())},
    }
