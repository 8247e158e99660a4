"""The hook over 1,000 drafts of 700 words, ten of each original: ``python -m tests.benchmarks gate ../shared``.

The originals are articles of ../shared, cut at 700 words. Each draft is one of them with paragraphs moved, sentences
left out and taken from elsewhere, figures changed, and in every other sentence words changed or in other places: as
much work as a rewritten story makes, and no sense. Measured are the wall clock and the processes' time of
``checker hook`` with two processes and without the language model; the memory of the largest process and the most of
all together; the same again with nothing changed; and a run that is killed after a third, and started again.
CHECKER_SAMPLE=N takes every Nth original.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

ORIGINALS, DRAFTS_EACH, WORDS = 100, 10, 700
PROCESSES = 2
ROOT = Path(__file__).resolve().parents[2]
SETTINGS = """\
drafts = ["drafts/*/*.txt"]
original-path = ["originals/{parent}.txt"]
language-model = "off"
jobs = 2
"""
_SENTENCE = re.compile(r"(?<=[.!?])[\"”’]*\s+")


def run(shared: Path) -> dict[str, Any]:
    """Seconds and megabytes by what was run."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(folder)
        drafts = lay_out(shared / "corpora" / "state_hr_reports.jsonl.gz", desk, int(os.environ.get("CHECKER_SAMPLE", "1")))
        words = sum(len(path.read_text(encoding="utf-8").split()) for path in drafts)
        figures: dict[str, Any] = {"drafts": len(drafts), "words a draft": round(words / len(drafts))}
        figures["all new"] = _measured(desk, "one")
        figures["nothing changed"] = _measured(desk, "one")
        figures["killed after a third"] = _killed(desk, "two", len(drafts) // 3)
        figures["and started again"] = _measured(desk, "two")
        figures["reports"] = len(list((desk / "reports").rglob("*.html")))
        figures["left half-written"] = len([path for path in desk.rglob("*.part")])
        return figures


def lay_out(corpus: Path, desk: Path, every: int = 1) -> list[Path]:
    """The originals and drafts in a folder, with settings; the drafts of one original share a folder."""
    random = Random(7)
    articles = [text for text in _articles(corpus)][:ORIGINALS:every]
    strange = [sentence for text in articles for sentence in _sentences(text)]
    drafts: list[Path] = []
    for number, text in enumerate(articles):
        place = desk / "originals" / f"{number:03}.txt"
        place.parent.mkdir(exist_ok=True)
        place.write_text(text, encoding="utf-8")
        for turn in range(DRAFTS_EACH):
            draft = desk / "drafts" / f"{number:03}" / f"{turn}.txt"
            draft.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(rewritten(text, strange, random), encoding="utf-8")
            drafts.append(draft)
    (desk / "checker.toml").write_text(SETTINGS, encoding="utf-8")
    return drafts


def rewritten(text: str, strange: list[str], random: Random) -> str:
    """A draft of a text: the same matter, no sentence sure to be the same."""
    paragraphs = [[_reworded(sentence, random) for sentence in _sentences(paragraph)] for paragraph in text.split("\n\n")]
    if len(paragraphs) > 3:
        at, to = random.randrange(1, len(paragraphs)), random.randrange(1, len(paragraphs))
        paragraphs.insert(to, paragraphs.pop(at))
    for paragraph in paragraphs:
        if len(paragraph) > 2 and random.random() < 0.2:
            paragraph.pop(random.randrange(len(paragraph)))
        elif random.random() < 0.2:
            paragraph.insert(random.randrange(len(paragraph) + 1), random.choice(strange))
    return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs) + "\n"


def _reworded(sentence: str, random: Random) -> str:
    if random.random() < 0.1:
        sentence = re.sub(r"\d+", lambda figure: str(int(figure[0]) + random.randrange(1, 9)), sentence, count=1)
    words = sentence.split()
    if random.random() < 0.5 and len(words) > 7:
        for _ in range(2):
            at = random.randrange(1, len(words) - 2)
            words[at], words[at + 1] = words[at + 1], words[at]
        words[random.randrange(1, len(words) - 1)] = random.choice(("other", "many", "late", "group", "reported", "under"))
    return " ".join(words)


def _sentences(text: str) -> list[str]:
    return [sentence.strip() for sentence in _SENTENCE.split(text) if sentence.strip()]


def _articles(corpus: Path) -> Iterator[str]:
    """The first articles with enough words, cut at the paragraph or sentence that reaches 700."""
    with gzip.open(corpus, "rt", encoding="utf-8") as file:
        for line in file:
            text = json.loads(line)["text"]
            if len(text.split()) < WORDS:
                continue
            paragraphs: list[str] = []
            left = WORDS
            for paragraph in text.split("\n"):
                kept: list[str] = []
                for sentence in _sentences(paragraph):
                    if left > 0:
                        kept.append(sentence)
                        left -= len(sentence.split())
                if kept:
                    paragraphs.append(" ".join(kept))
            yield "\n\n".join(paragraphs) + "\n"


def _measured(desk: Path, cache: str) -> dict[str, float]:
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    process = _start(desk, cache)
    most = 0
    while process.poll() is None:
        most = max(most, _memory(process.pid))
        time.sleep(0.2)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if process.returncode not in (0, 1):
        raise RuntimeError(f"the hook ended with {process.returncode}")
    return {
        "wall seconds": round(time.perf_counter() - begun, 1),
        "cpu seconds": round(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, 1),
        "largest process MB": round(after.ru_maxrss / 1024),
        "all processes MB": round(most / 1e6),
    }


def _killed(desk: Path, cache: str, after: int) -> dict[str, int]:
    """Start with an empty cache, and kill every process of the run once ``after`` drafts are done."""
    process = _start(desk, cache)
    entries = desk / cache
    while process.poll() is None and len(list(entries.glob("*/*.entry"))) < after:
        time.sleep(0.1)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return {"finished": len(list(entries.glob("*/*.entry")))}


def _start(desk: Path, cache: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "checker", "hook", "-q", "--cache", cache, "--jobs", str(PROCESSES)],
        cwd=desk, env={**os.environ, "PYTHONPATH": str(ROOT)}, start_new_session=True,
    )


def _memory(parent: int) -> int:
    """Bytes that a process and its children hold, what they share counted once (Linux)."""
    total = 0
    for status in Path("/proc").glob("[0-9]*/smaps_rollup"):
        try:
            if os.getpgid(int(status.parent.name)) == parent:
                found = re.search(r"^Pss:\s+(\d+) kB", status.read_text(encoding="ascii"), re.M)
                total += int(found[1]) * 1024 if found else 0
        except (OSError, ValueError):
            continue
    return total
