"""The texts on which wrong words are looked for: some to choose by, others to report on, none trained on."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.annotate import annotate
from checker.document import Document
from checker.readers import read_text
from checker.segment import segment
from checker.training.corpus import articles, part_of
from tests.benchmarks.clean import articles_of

WORDS = {
    "report": {"gum_wikinews": 220, "brown_press": 160, "corpora": 100},
    "choose": {"brown_press": 300, "corpora": 200},
}
FEWEST_WORDS = 80
OF_CORPORA = {"report": 60, "choose": 36}
OF_BROWN = 24


@dataclass(frozen=True, slots=True)
class Article:
    """A clean text, cut after the paragraph that reaches its length; ``source`` names its set."""

    source: str
    number: int
    text: str

    def document(self) -> Document:
        """The text read, segmented and annotated."""
        return prepared(self.text)


def prepared(text: str) -> Document:
    """A text read, segmented and annotated."""
    return annotate(segment(read_text(text, "article")))


def texts(shared: Path, part: str) -> Iterator[Article]:
    """The articles of a part: ``report`` or ``choose``.

    Of the Brown corpus' press every other text is in either, Wikinews is only reported on, and of the corpora
    that the detector was trained on both parts were held out.
    """
    if part == "report":
        for number, text in enumerate(articles_of(shared / "data" / "gum_wikinews.jsonl")):
            yield Article("gum_wikinews", number, cut(text, WORDS[part]["gum_wikinews"]))
    brown = list(articles_of(shared / "data" / "brown_press.jsonl"))[part == "choose"::2][:OF_BROWN]
    for number, text in enumerate(brown):
        yield Article("brown_press", number, cut(text, WORDS[part]["brown_press"]))
    for number, text in enumerate(random.Random(3).sample(held_out(shared, part), OF_CORPORA[part])):
        yield Article("corpora", number, cut(text, WORDS[part]["corpora"]))


def held_out(shared: Path, part: str) -> list[str]:
    """The texts of the corpora that the detector was not trained on, of a part."""
    return [
        text.replace("\n", "\n\n") for file, number, text in articles(shared / "corpora")
        if part_of(file, number) == part and len(text.split()) >= FEWEST_WORDS
    ]


def cut(text: str, words: int) -> str:
    """The paragraphs up to and with the one that reaches so many words."""
    kept: list[str] = []
    for paragraph in text.split("\n\n"):
        if len(" ".join(kept).split()) >= words:
            break
        kept.append(paragraph)
    return "\n\n".join(kept)
