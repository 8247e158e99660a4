"""Wrong words: ``python -m tests.benchmarks garble ../shared/data/gum_wikinews.jsonl``.

Clean articles (the first 400 words of each, 24 articles at most) are judged as they are, then with a content word of
about half the sentences replaced by a WordNet synonym in any of its senses, inflected alike. Many such edits are
harmless, so that a recall of 1 cannot be reached. Needs the language model, lemminflect and Debian's wordnet-base.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checker.annotate import annotate
from checker.annotate.plausibility import assess
from checker.checks.language.garbled_phrase import garbled_phrase
from checker.collation import Collation
from checker.document import Document, Span
from checker.finding import Remark
from checker.language import causal
from checker.readers import read_text
from checker.segment import segment
from tests.benchmarks.clean import articles_of
from tests.benchmarks.spinner import spin

ARTICLES = 24
WORDS = 400
RATES = (0.5, 1.0, 2.0, 5.0)
CLASSES = {"verb": "V", "noun": "N", "adjective": "J"}


def run(path: Path) -> dict[str, Any]:
    """Recall of spun words at some rates of false alarms, what the check itself says, and the time it takes."""
    causal.load()
    words, seconds = 0, 0.0
    clean: list[tuple[str, float]] = []
    spun: list[tuple[str, float]] = []
    alarms: list[tuple[str, str]] = []
    hits: Counter[str | None] = Counter()
    for number, text in enumerate(chosen(path)):
        document = prepared(text)
        words += len(text.split())
        started = time.process_time()
        document = assess(document)
        seconds += time.process_time() - started
        tags = tags_of(document)
        clean.extend((tags[entry.span], entry.gain) for entry in document.annotations.plausibilities)
        alarms.extend((document.words(remark.b), remark.severity or "error") for remark in remarks(document))
        damaged = spin(document, number)
        edits = {span: tag for span, _, tag in damaged.edits}
        document = assess(prepared(damaged.text), tuple(edits))
        judged = {entry.span: entry.gain for entry in document.annotations.plausibilities}
        spun.extend((tag, judged.get(span, 0.0)) for span, tag in edits.items())
        severities = {remark.b: remark.severity for remark in remarks(document)}
        hits.update(severities.get(span) for span in edits)
    severities_of_alarms = Counter(severity for _, severity in alarms)
    return {
        "words": words,
        "edits": len(spun),
        "cpu seconds for each 1,000 clean words": round(1000 * seconds / words, 2),
        "recall at false alarms for each 1,000 words": {
            name: recall(clean, spun, start, words) for name, start in CLASSES.items()
        },
        "check, clean, for each 1,000 words": {
            severity: round(1000 * severities_of_alarms[severity] / words, 2) for severity in ("error", "warning")
        },
        "check, share of the edits": {
            severity: round(hits[severity] / len(spun), 3) for severity in ("error", "warning")
        },
        "alarms": [" ".join(alarm) for alarm in alarms],
    }


def chosen(path: Path) -> Iterator[str]:
    """At most ARTICLES articles, the same each time, each cut after the paragraph that reaches WORDS."""
    articles = list(articles_of(path))
    if len(articles) > ARTICLES:
        articles = random.Random(2).sample(articles, ARTICLES)
    for article in articles:
        kept: list[str] = []
        for paragraph in article.split("\n\n"):
            if len(" ".join(kept).split()) >= WORDS:
                break
            kept.append(paragraph)
        yield "\n\n".join(kept)


def prepared(text: str) -> Document:
    """A text read, segmented and annotated."""
    return annotate(segment(read_text(text, "article")))


def remarks(document: Document) -> list[Remark]:
    """What the check says of a text alone."""
    return list(garbled_phrase(Collation((), document)))


def tags_of(document: Document) -> dict[Span, str]:
    """The Penn tag of each token by its span."""
    return {token.span: token.tag for sentence in document.sentences for token in sentence.tokens}


def recall(
    clean: list[tuple[str, float]], spun: list[tuple[str, float]], start: str, words: int
) -> dict[str, float]:
    """The share of spun words of one class above the gain that leaves so many clean words, by that rate."""
    wrong = [gain for tag, gain in spun if tag.startswith(start)]
    right = sorted((gain for tag, gain in clean if tag.startswith(start)), reverse=True)
    found: dict[str, float] = {"edits": len(wrong)}
    for rate in RATES:
        allowed = int(rate * words / 1000)
        bar = right[allowed] if allowed < len(right) else 0.0
        found[f"{rate:g}"] = round(sum(gain > bar for gain in wrong) / max(1, len(wrong)), 2)
    return found
