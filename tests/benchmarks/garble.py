"""Wrong words in fluent sentences: ``python -m tests.benchmarks garble ../shared``.

Clean articles that neither training nor choosing saw (tests/benchmarks/garble_texts.py) are judged as they are, then with one
word of about half the sentences replaced in each way of tests/benchmarks/spinner.py. Recall is at so many false alarms
in 1,000 words, of the gain alone, of the detector alone and of both, by word class; with its middle 95 % over articles drawn
again and again. Many synonyms are harmless, so that a recall of 1 cannot be reached. Needs the language model, lemminflect,
wordfreq and Debian's wordnet-base. CHECKER_SAMPLE=5 takes every fifth article.
"""

from __future__ import annotations

import os
import random
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from checker.annotate.plausibility import assess
from checker.annotate.suspicion import suspect
from checker.checks.language.garbled_phrase import garbled_phrase
from checker.collation import Collation
from checker.document import Document, Span
from checker.finding import Remark
from checker.language import causal, prevalence, wrong_word
from tests.benchmarks.garble_texts import Article, prepared, texts
from tests.benchmarks.spinner import WORD_KINDS, spin

RATES = (0.5, 1.0, 2.0, 5.0)
CLASSES = {"verb": "V", "noun": "N", "adjective": "J"}
BANDS = {"rare (Zipf below 3)": (0.0, 3.0), "middling": (3.0, 4.0), "common (4 and above)": (4.0, 9.0)}
DRAWS = 200


@dataclass(frozen=True, slots=True)
class Entry:
    """A content word of an article: what was put into it (``kind``) or "clean". ``shift`` and ``shift_alone`` are what
    its whole document adds to the odds of both models, and of the detector alone."""

    article: int
    kind: str
    word: str
    tag: str
    gain: float | None
    chance: float
    shift: float = 0.0
    shift_alone: float = 0.0

    @property
    def odds(self) -> float:
        """Of both models together."""
        return wrong_word.odds(wrong_word.Evidence(self.tag, self.word, self.chance, self.gain))

    @property
    def odds_alone(self) -> float:
        """Of the detector alone."""
        return wrong_word.odds(wrong_word.Evidence(self.tag, self.word, self.chance, None), causal_model=False)


SCORES: dict[str, Callable[[Entry], float]] = {
    "both": lambda entry: entry.odds + entry.shift,
    "both, each word by itself": lambda entry: entry.odds,
    "detector": lambda entry: entry.odds_alone + entry.shift_alone,
    "detector, each word by itself": lambda entry: entry.odds_alone,
    "gain (where the detector asks for it)": lambda entry: entry.gain or 0.0,
}


def run(shared: Path) -> dict[str, Any]:
    """The figures on the part that is reported on."""
    causal.load()
    every = int(os.environ.get("CHECKER_SAMPLE", "1"))
    chosen = list(texts(shared, "report"))[::every]
    entries: list[Entry] = []
    said: Counter[tuple[str, str | None]] = Counter()
    alarms: list[str] = []
    words: dict[int, int] = {}
    seconds = 0.0
    for number, article in enumerate(chosen):
        words[number] = len(article.text.split())
        started = time.process_time()
        document = assess(suspect(article.document()), thorough=True)
        seconds += time.process_time() - started
        entries.extend(entries_of(document, number, "clean"))
        found = remarks(document)
        said.update(("clean", remark.severity) for remark in found)
        alarms.extend(f"{document.words(remark.b)} {remark.severity}" for remark in found)
        for kind in WORD_KINDS:
            document, edits = damaged(article, kind)
            entries.extend(entry for entry in entries_of(document, number, kind, edits))
            severities = {remark.b: remark.severity for remark in remarks(document)}
            said.update((kind, severities.get(span)) for span in edits)
    total = sum(words.values())
    return {
        "articles": len(chosen),
        "words": total,
        "cpu seconds for each 1,000 clean words": round(1000 * seconds / total, 2),
        "recall": figures(entries, words),
        "check, clean, for each 1,000 words": {
            severity: round(1000 * said["clean", severity] / total, 2) for severity in ("error", "warning")
        },
        "check, share of the edits": {
            kind: {
                severity: round(said[kind, severity] / max(1, sum(said[kind, each] for each in ("error", "warning", None))), 3)
                for severity in ("error", "warning")
            }
            for kind in WORD_KINDS
        },
        "alarms": alarms,
    }


def damaged(article: Article, kind: str) -> tuple[Document, tuple[Span, ...]]:
    """An article damaged in one way and judged there, and the places."""
    spun = spin(article.document(), article.number, kind=kind)
    edits = tuple(span for span, _, _ in spun.edits)
    return assess(suspect(prepared(spun.text)), thorough=True), edits


def entries_of(document: Document, number: int, kind: str, spans: Sequence[Span] | None = None) -> list[Entry]:
    """The content words of a judged document, or those at ``spans`` only."""
    gains = {entry.span: entry.gain for entry in document.annotations.plausibilities}
    chances = {entry.span: entry.word for entry in document.annotations.suspicions}
    wanted = set(spans or ())
    entries = {
        token.span: Entry(number, kind, token.norm, token.tag, gains.get(token.span), chances.get(token.span, 0.0))
        for paragraph in document.paragraphs
        if paragraph.role == "prose"
        for sentence in paragraph.sentences
        for token in sentence.tokens
        if (token.tag[:1] in "VNJ" and token.norm.isalpha() and token.tag != "NNP") or token.span in wanted
    }
    together = prevalence.shift([entry.odds for entry in entries.values() if entry.tag[:1] in "VNJ"])
    alone = prevalence.shift([entry.odds_alone for entry in entries.values() if entry.tag[:1] in "VNJ"])
    return [
        replace(entry, shift=together, shift_alone=alone)
        for span, entry in entries.items()
        if spans is None or span in wanted
    ]


def remarks(document: Document) -> list[Remark]:
    """What the check says of a text alone."""
    return list(garbled_phrase(Collation((), document)))


def figures(entries: Sequence[Entry], words: dict[int, int]) -> dict[str, Any]:
    """Recall by kind, class and score; for synonyms also by band of frequency."""
    found: dict[str, Any] = {}
    for kind in WORD_KINDS:
        found[kind] = {}
        for name, start in CLASSES.items():
            wrong = [entry for entry in entries if entry.kind == kind and entry.tag.startswith(start)]
            if not wrong:
                continue
            right = [entry for entry in entries if entry.kind == "clean" and entry.tag.startswith(start)]
            row: dict[str, Any] = {"edits": len(wrong)}
            for title, score in SCORES.items():
                row[title] = with_interval(right, wrong, words, score)
            found[kind][name] = row
    found["synonyms by frequency, at 1"] = {
        band: {
            name: at_band(entries, words, start, low, high) for name, start in CLASSES.items()
        }
        for band, (low, high) in BANDS.items()
    }
    return found


def at_band(entries: Sequence[Entry], words: dict[int, int], start: str, low: float, high: float) -> dict[str, float]:
    """Recall of the synonyms of a band of frequency, where 1 of 1,000 clean words of any band is an alarm."""
    from wordfreq import zipf_frequency

    wrong = [
        entry for entry in entries
        if entry.kind == "synonym" and entry.tag.startswith(start) and low <= zipf_frequency(entry.word, "en") < high
    ]
    right = [entry for entry in entries if entry.kind == "clean" and entry.tag.startswith(start)]
    both, alone = SCORES["both"], SCORES["detector"]
    return {
        "edits": len(wrong),
        "both": recall([both(entry) for entry in right], [both(entry) for entry in wrong], sum(words.values()), 1.0),
        "detector": recall([alone(entry) for entry in right], [alone(entry) for entry in wrong], sum(words.values()), 1.0),
    }


def with_interval(
    right: Sequence[Entry], wrong: Sequence[Entry], words: dict[int, int], score: Callable[[Entry], float]
) -> dict[str, str]:
    """Recall at each rate, with the middle 95 % of what articles drawn with replacement give."""
    clean: dict[int, list[float]] = {number: [] for number in words}
    spun: dict[int, list[float]] = {number: [] for number in words}
    for entries, table in ((right, clean), (wrong, spun)):
        for entry in entries:
            table[entry.article].append(score(entry))
    chance = random.Random(5)
    numbers = sorted(words)
    draws = [numbers] + [chance.choices(numbers, k=len(numbers)) for _ in range(DRAWS)]
    result: dict[str, str] = {}
    for rate in RATES:
        values = [
            recall(_all(clean, draw), _all(spun, draw), sum(words[number] for number in draw), rate) for draw in draws
        ]
        low, high = sorted(values[1:])[DRAWS // 40], sorted(values[1:])[-DRAWS // 40 - 1]
        result[f"{rate:g}"] = f"{values[0]:.2f} ({low:.2f}-{high:.2f})"
    return result


def _all(table: dict[int, list[float]], numbers: Iterable[int]) -> list[float]:
    return [score for number in numbers for score in table[number]]


def recall(right: Sequence[float], wrong: Sequence[float], words: int, rate: float) -> float:
    """The share of ``wrong`` above the bar that so many of ``right`` exceed for each 1,000 words."""
    allowed = int(rate * words / 1000)
    ordered = sorted(right, reverse=True)
    bar = ordered[allowed] if allowed < len(ordered) else float("-inf")
    return round(sum(score > bar for score in wrong) / max(1, len(wrong)), 2)
