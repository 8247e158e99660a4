"""Files of nearly 5 MB through the whole command: ``python -m tests.benchmarks bounds ../shared``.

Plain English of many articles, and texts that no desk has: a million left quotation marks, a million accents on one letter, a
million paragraphs, words without an end, one sentence without a stop. Each is checked alone and compared with itself, the English also with its
own articles in another order, by ``checker`` without the language model, into a page and JSON. Measured are the
seconds of CPU, the megabytes at the peak, the exit status, and what the report says was not done.
CHECKER_SAMPLE=N takes texts of a share of the size.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

SIZE = 4_900_000
ROOT = Path(__file__).resolve().parents[2]
NO = "The mayor of Harrowby said no on Monday. "
MOST_SECONDS = 900


def run(shared: Path) -> dict[str, Any]:
    """For each text and each command: seconds of CPU, megabytes, exit status, and what was left undone."""
    size = SIZE // int(os.environ.get("CHECKER_SAMPLE", "1"))
    articles = _articles(shared / "corpora" / "senate_releases.jsonl.gz", size)
    texts = {
        "English": "\n\n".join(articles),
        "left quotation marks": NO + "\u201c" * (size // 3),
        "accents": NO + "a" + "\u0301" * (size // 2),
        "paragraphs": "No.\n\n" * (size // 5),
        "a word": NO + "x" * (size - 100),
        "no stop": " ".join("".join(letter for letter in " ".join(articles) if letter not in ".!?").split()),
    }
    random.Random(7).shuffle(articles)
    figures: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, text in texts.items():
            draft = Path(folder) / "draft.txt"
            draft.write_text(text, encoding="utf-8")
            figures[f"{name}: checked"] = measured("check", draft)
            figures[f"{name}: with itself"] = measured("compare", draft, draft)
            if name == "English":
                other = Path(folder) / "other.txt"
                other.write_text("\n\n".join(articles), encoding="utf-8")
                figures[f"{name}: in another order"] = measured("compare", other, draft)
    return figures


def measured(command: str, *texts: Path) -> dict[str, Any]:
    """What a run takes, in a process of its own that is ended after MOST_SECONDS of CPU."""
    folder = texts[0].parent
    arguments = [command, *(str(text) for text in texts), "--no-language-model", "--format", "html", "--format", "json", "-q"]
    child = subprocess.Popen(
        [sys.executable, "-m", "checker", *arguments, "-o", str(folder / "report.html")],
        cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS)),
    )
    assert child.stderr is not None
    said = child.stderr.read().decode("utf-8", "replace").strip()
    _, status, used = os.wait4(child.pid, 0)
    answer: dict[str, Any] = {
        "seconds of CPU": round(used.ru_utime + used.ru_stime, 1),
        "MB": round(used.ru_maxrss / 1024),
        "exit status": os.waitstatus_to_exitcode(status),
    }
    report = folder / "report.json"
    if report.exists():
        answer["left undone"] = json.loads(report.read_bytes())["degraded"]
        answer["MB of reports"] = round(sum(path.stat().st_size for path in folder.glob("report.*")) / 1e6, 1)
    for path in folder.glob("report.*"):
        path.unlink()
    if said:
        answer["said"] = said[-300:]
    return answer


def _articles(corpus: Path, size: int) -> list[str]:
    found: list[str] = []
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line)["text"]
            size -= len(text.encode()) + 2
            if size < 0:
                break
            found.append(text)
    return found
