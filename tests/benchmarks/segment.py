"""How well texts are segmented: ``python -m tests.benchmarks segment ../shared/data``.

The path is the folder that holds gum_wikinews.jsonl and brown_press.jsonl, or the first of them.

Text. gum_wikinews gives the sentences of each paragraph, not the page. The text is rebuilt with one
space between sentences and a blank line between paragraphs (``space``). Where a sentence ends without
any mark and the next begins with a capital, the page had a line break (a caption and its credit, a
list, a heading): ``lines`` puts it back. ``one_line`` has no line break at all.

Counts. ``boundaries`` counts the ends of sentences (offset of the code point after the last that is not
white space): precision, recall and F1 over all articles together. ``inner`` leaves out the ends that
are the end of a paragraph. ``sentences`` counts a sentence only where both of its edges are right.

``paragraphs`` counts the ends of paragraphs in the same texts laid out in other ways: a paragraph a
line, wrapped at 60, 72 or 80 columns, with and without a blank line between.

``furniture`` lists nothing but counts: paragraphs that are dates or have a picture's credit (``gum``,
by their form: see :func:`_is_furniture`), and false alarms, where brown_press has none at all. brown_press
has boundaries of sentences too; nothing was tuned to it.

``speed`` is CPU seconds for 250,000 words in one line and for a line of 5,000,000 characters.
"""

from __future__ import annotations

import json
import re
import textwrap
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from checker.document import Span
from checker.readers import read_text
from checker.segment import furniture, paragraphs, segment, sentences

Article = list[list[str]]

_MARK_AT_END = re.compile(r"[.?!:;,…\"'”’)\]-]$")
_DATE = re.compile(r"\w+day, \w+ \d{1,2}, \d{4}")
_CREDIT = re.compile(r"(?:Image|Video|Audio): [^.]+(?: [A-Z]\.)?[^.]*\.?$")


def run(path: Path) -> dict[str, Any]:
    """All figures; the speed is the machine's, the rest is the same everywhere."""
    folder = path if path.is_dir() else path.parent
    articles = list(_gum(folder / "gum_wikinews.jsonl"))
    press = list(brown(folder / "brown_press.jsonl"))
    return {
        "sentences": {
            "gum": {name: score_sentences(articles, joined) for name, joined in _JOINED.items()},
            "brown": {name: score_sentences(press, _JOINED[name]) for name in ("space", "lines")},
        },
        "paragraphs": {layout: _score_paragraphs(articles, layout) for layout in ("blank", "line", "b72", "n60", "n72", "n80")},
        "furniture": {"gum": score_furniture(articles), "brown": count_furniture(press)},
        "speed": _speed(articles),
    }


def _gum(path: Path) -> Iterator[Article]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)["paras"]


def brown(path: Path) -> Iterator[Article]:
    """Its words are put together again; its marks of a semicolon and a question are doubled."""
    for line in path.read_text(encoding="utf-8").splitlines():
        yield [[_untokenized(word for word, _ in words) for words in paragraph] for paragraph in json.loads(line)["paras"]]


def _untokenized(words: Iterable[str]) -> str:
    text = re.sub(r" ([.,;:?!])", r"\1", re.sub(r"([;?])\1", r"\1", " ".join(words)))
    return re.sub(r" ?''", '"', re.sub(r"`` ?", '"', text))


def joined_by_space(before: str, after: str) -> str:
    return " "


def joined_by_lines(before: str, after: str) -> str:
    return " " if _MARK_AT_END.search(before) or not after[:1].isupper() else "\n"


def joined_on_one_line(before: str, after: str) -> str:
    return " "


_JOINED = {"space": joined_by_space, "lines": joined_by_lines, "one_line": joined_on_one_line}


def _rebuilt(article: Article, joined: Callable[[str, str], str]) -> tuple[str, list[Span], set[int]]:
    """The text, its sentences, and the ends of its paragraphs."""
    text = ""
    gold: list[Span] = []
    ends: set[int] = set()
    for paragraph in article:
        if text:
            text += " " if joined is joined_on_one_line else "\n\n"
        for number, sentence in enumerate(paragraph):
            if number:
                text += joined(paragraph[number - 1], sentence)
            gold.append(Span(len(text), len(text) + len(sentence)))
            text += sentence
        ends.add(len(text))
    return text, gold, ends


def score_sentences(articles: list[Article], joined: Callable[[str, str], str]) -> dict[str, dict[str, float]]:
    names = ("boundaries", "inner", "sentences")
    totals = {name: [0, 0, 0] for name in names}
    for article in articles:
        text, gold, ends = _rebuilt(article, joined)
        found = [span for paragraph in paragraphs.split(text) for span in sentences.split(text, paragraph)]
        gold_ends, found_ends = {span.end for span in gold}, {span.end for span in found}
        for name, wanted, had in (
            ("boundaries", gold_ends, found_ends),
            ("inner", gold_ends - ends, found_ends - ends),
            ("sentences", set(gold), set(found)),
        ):
            totals[name][0] += len(wanted & had)
            totals[name][1] += len(had)
            totals[name][2] += len(wanted)
    return {name: _rates(*totals[name]) for name in names}


def _rates(right: int, found: int, wanted: int) -> dict[str, float]:
    return {
        "precision": round(right / found, 4) if found else 1.0,
        "recall": round(right / wanted, 4) if wanted else 1.0,
        "f1": round(2 * right / (found + wanted), 4) if found + wanted else 1.0,
    }


def _score_paragraphs(articles: list[Article], layout: str) -> dict[str, float]:
    right = found = wanted = 0
    for article in articles:
        blocks = [" ".join(paragraph) for paragraph in article]
        if layout[1:].isdigit():
            width = int(layout[1:])
            blocks = [textwrap.fill(block, width, break_on_hyphens=False, break_long_words=False) for block in blocks]
        text = ("\n\n" if layout[0] == "b" else "\n").join(blocks)
        gold = _ends(blocks)
        had = _ends(span.of(text) for span in paragraphs.split(text))
        right, found, wanted = right + len(gold & had), found + len(had), wanted + len(gold)
    return _rates(right, found, wanted)


def _ends(blocks: Iterable[str]) -> set[int]:
    """Where blocks end, counted in characters that are not white space."""
    ends: set[int] = set()
    place = 0
    for block in blocks:
        place += len("".join(block.split()))
        ends.add(place)
    return ends


def _is_furniture(block: str) -> bool:
    """What gum_wikinews has of it: the line of the date, and captions with the credit of their picture."""
    return bool(_DATE.fullmatch(block) or _CREDIT.search(block) or block.startswith("Categories:"))


def score_furniture(articles: list[Article]) -> dict[str, float]:
    right = found = wanted = 0
    for article in articles:
        blocks = [" ".join(paragraph) for paragraph in article]
        for block, role in zip(blocks, furniture.roles(blocks), strict=True):
            right += role == "furniture" and _is_furniture(block)
            found += role == "furniture"
            wanted += _is_furniture(block)
    return _rates(right, found, wanted)


def count_furniture(articles: list[Article]) -> dict[str, int]:
    roles = [role for article in articles for role in furniture.roles([" ".join(paragraph) for paragraph in article])]
    return {"paragraphs": len(roles), "furniture": roles.count("furniture"), "headlines": roles.count("headline")}


def _speed(articles: list[Article]) -> dict[str, float]:
    once = " ".join(sentence for article in articles for paragraph in article for sentence in paragraph) + " "
    words = once.split()
    text = once * (250_000 // len(words) + 1)
    return {
        "words_250k_one_line": _seconds(" ".join(text.split()[:250_000])),
        "characters_5m_one_line": _seconds((once * (5_000_000 // len(once) + 1))[:5_000_000]),
        "characters_5m_no_space": _seconds("x" * 5_000_000),
    }


def _seconds(text: str) -> float:
    start = time.process_time()
    segment(read_text(text, "speed"))
    return round(time.process_time() - start, 2)
