"""Align and diff at any length, beside the tools of others: ``python -m tests.benchmarks speed ARTICLES.jsonl.gz``.

From Documents that are segmented and annotated to the collation, in seconds of CPU (the least of three runs up to
32,000 words, else one). The original is the articles of the file end to end; the draft has one paragraph in twelve moved,
one in thirty repeated elsewhere, one in twenty left out, and seven sentences in ten reworded (one word in seven), from a
fixed seed. ``growth`` is the exponent between 1,000 and 64,000 words. ``memory`` is what a process of its own that holds
the two Documents needs beyond them: ``traced`` is the peak of what Python and numpy allocated, ``resident`` of what the
system gave. At 250,000 words a stand-in for the annotation is used, which knows longer words for nouns and no figures.

``peers`` do the same pair of texts, as far as each comes in ``LIMIT`` seconds; ``ratio`` is their time over ours.
"""

from __future__ import annotations

import gc
import gzip
import json
import math
import os
import pickle
import resource
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

from checker.align import align
from checker.annotate import annotate
from checker.document import Document, Paragraph, Sentence
from checker.readers import read_text
from checker.segment import segment
from tests.benchmarks.moves import reworded
from tests.benchmarks.peers import PEERS

SIZES = (1_000, 8_000, 32_000, 64_000, 250_000)
LARGEST_FOR_PEERS = 64_000
WITHOUT_MODEL = 250_000
THREE_RUNS = 32_000
MEMORY_AT = 32_000
LIMIT = 40
LONGER_WORD = 4
ROOT = Path(__file__).resolve().parents[2]


def run(path: Path) -> dict[str, Any]:
    """Seconds by words of the original, growth, memory in MB, and the peers."""
    ours: dict[int, dict[str, float | int]] = {}
    memory: dict[str, float] = {}
    peers: dict[str, dict[str, Any]] = {name: {} for name in PEERS}
    given_up: set[str] = set()
    for size in SIZES:
        texts = generated(path, size)
        begun = time.process_time()
        documents = [annotated(text, size) for text in texts]
        annotation = time.process_time() - begun
        ours[size] = {"annotation": round(annotation, 2), **measured(documents, 3 if size <= THREE_RUNS else 1)}
        if size == MEMORY_AT:
            memory = _in_child([sys.executable, "-m", "tests.benchmarks.speed"], pickle.dumps(documents))
        if size <= LARGEST_FOR_PEERS:
            for name in PEERS:
                if name not in given_up:
                    seconds = _peer(name, texts)
                    if seconds is None:
                        given_up.add(name)
                        peers[name][str(size)] = f"not done in {LIMIT} s"
                    else:
                        ratio = seconds / ours[size]["align and diff"]
                        peers[name][str(size)] = {"seconds": round(seconds, 3), "ratio": round(ratio, 2)}
    spread = ours[64_000]["align and diff"] / ours[1_000]["align and diff"]
    return {
        "seconds": {str(size): figures for size, figures in ours.items()},
        "growth": round(math.log(spread) / math.log(64), 2),
        "memory": memory,
        "peers": peers,
    }


def generated(path: Path, words: int, seed: int = 7) -> tuple[str, str]:
    """An original of at least so many words and a draft of it."""
    paragraphs: list[list[str]] = []
    count = 0
    for paragraph in _paragraphs(path):
        paragraphs.append(paragraph)
        count += sum(len(sentence.split()) for sentence in paragraph)
        if count >= words:
            break
    else:
        raise ValueError(f"{path} has {count:,} words, and {words:,} are needed")
    random = Random(seed)
    order = list(paragraphs)
    for _ in range(max(1, len(paragraphs) // 12)):
        order.insert(random.randrange(len(order)), order.pop(random.randrange(len(order))))
    for _ in range(max(1, len(paragraphs) // 30)):
        order.insert(random.randrange(len(order)), random.choice(order))
    for _ in range(max(1, len(paragraphs) // 20)):
        order.pop(random.randrange(len(order)))
    vocabulary = [word for paragraph in paragraphs for sentence in paragraph for word in sentence.split()]
    draft = [[_reworded(sentence, vocabulary, random) for sentence in paragraph] for paragraph in order]
    return _text(paragraphs), _text(draft)


def _paragraphs(path: Path) -> Iterator[list[str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            document = segment(read_text(json.loads(line)["text"], "article"))
            for paragraph in document.paragraphs:
                if paragraph.role == "prose":
                    yield [document.words(sentence.span) for sentence in paragraph.sentences]


def _reworded(sentence: str, vocabulary: list[str], random: Random) -> str:
    return sentence if random.random() < 0.3 else reworded(sentence, vocabulary, random)


def _text(paragraphs: list[list[str]]) -> str:
    return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs)


def annotated(text: str, size: int) -> Document:
    """The Document of a text, by the model or, where that would take minutes, by the stand-in."""
    document = segment(read_text(text, "text"))
    return _lightly(document) if size >= WITHOUT_MODEL else annotate(document)


def _lightly(document: Document) -> Document:
    def words(sentence: Sentence) -> Sentence:
        return replace(sentence, tokens=tuple(
            replace(token, lemma=token.norm, tag="NN" if len(token.norm) >= LONGER_WORD else "IN")
            for token in sentence.tokens
        ))

    def sentences(paragraph: Paragraph) -> Paragraph:
        return replace(paragraph, sentences=tuple(map(words, paragraph.sentences)))

    return replace(document, paragraphs=tuple(map(sentences, document.paragraphs)))


def measured(documents: list[Document], runs: int) -> dict[str, float | int]:
    """The least seconds of ``runs`` alignments, and what came out."""
    seconds = []
    for _ in range(runs):
        gc.collect()
        begun = time.process_time()
        collation = align(documents[:1], documents[1])
        seconds.append(time.process_time() - begun)
    return {
        "align and diff": round(min(seconds), 3),
        "links": len(collation.links),
        "moved": sum(link.moved for link in collation.links),
        "duplicates": sum(link.duplicate for link in collation.links),
    }


def _in_child(command: list[str], data: bytes | None = None) -> Any:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, env=environment, input=data, capture_output=True, timeout=LIMIT * 5)
    if done.returncode:
        raise RuntimeError(done.stderr.decode())
    return json.loads(done.stdout)


def _peer(name: str, texts: tuple[str, str]) -> float | None:
    """Seconds of CPU, or None where the peer was not done in ``LIMIT``."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, side) for side in ("original", "draft")]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text, "utf-8")
        command = [sys.executable, "-m", "tests.benchmarks.peers", name, *map(str, paths)]
        try:
            done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=LIMIT)
        except subprocess.TimeoutExpired:
            return None
        if done.returncode:
            raise ImportError(done.stderr.decode().strip().rpartition("\n")[2])
        return float(json.loads(done.stdout))


def _memory() -> dict[str, float]:
    """MB beyond the Documents that come in on standard input."""
    documents = pickle.load(sys.stdin.buffer)
    align(documents[:1], segment(read_text("Nothing in common.", "warm")))
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    resident = pages * resource.getpagesize()
    collation = align(documents[:1], documents[1])
    resident = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 - resident
    del collation
    gc.collect()
    tracemalloc.start()
    align(documents[:1], documents[1])
    traced = tracemalloc.get_traced_memory()[1]
    return {"resident": round(resident / 1e6, 1), "traced": round(traced / 1e6, 1)}


if __name__ == "__main__":
    print(json.dumps(_memory()))
