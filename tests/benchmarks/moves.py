"""Moves and copies that a seeded generator made, found again: precision and recall over sentences.

The generator takes real articles (a file of ``../shared/corpora``), rewords a share of every sentence
by taking words out, doubling neighbours' places and putting in words from elsewhere in the text, moves
paragraphs, and puts second copies of some at other places. What truly moved is the lightest set of
sentences whose removal leaves the rest in order, by the known origin of each; which of two copies is
the second one is nobody's to say, so copies count by their origin and are left out of the moves.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from checker.align import align
from checker.align.moves import longest_chain
from checker.document import Document
from checker.readers import read_text
from checker.segment import segment

ARTICLES = 60
FEWEST_PARAGRAPHS, MOST_PARAGRAPHS = 8, 60


@dataclass
class Made:
    """A draft made from an original: each draft sentence with its origin, and whether it is a second copy."""

    original: list[str]
    draft: list[str]
    origin: list[int]
    copies: set[int]


def run(path: Path) -> dict[str, Any]:
    """Generate from the articles of the file at ``path`` with a fixed seed, align, and count."""
    random = Random(20)
    moved = [0, 0, 0]
    copied = [0, 0, 0]
    for paragraphs in articles(path):
        made = make(paragraphs, random)
        originals, draft = _documents(made)
        collation = align(originals, draft)
        twice = {number for index, number in enumerate(made.origin) if index in made.copies}
        found_moved = {b for link in collation.links if link.moved for b in link.b if made.origin[b] not in twice}
        true_moved = {index for index in true_moves(made, originals[0], draft) if made.origin[index] not in twice}
        found_copies = {made.origin[b] for link in collation.links if link.duplicate for b in link.b}
        for counts, found, true in ((moved, found_moved, true_moved), (copied, found_copies, twice)):
            counts[0] += len(found & true)
            counts[1] += len(found)
            counts[2] += len(true)
    return {"moved": _scores(moved), "copies": _scores(copied)}


def _documents(made: Made) -> tuple[list[Document], Document]:
    return [segment(Document.from_sentences(made.original))], segment(Document.from_sentences(made.draft))


def _scores(counts: list[int]) -> dict[str, float | int]:
    right, said, true = counts
    return {"true": true, "precision": round(right / max(said, 1), 3), "recall": round(right / max(true, 1), 3)}


def articles(path: Path) -> Iterator[list[list[str]]]:
    """The first articles of a fitting length, as paragraphs of sentences."""
    found = 0
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            document = segment(read_text(json.loads(line)["text"], "article"))
            paragraphs = [
                [document.words(sentence.span) for sentence in paragraph.sentences]
                for paragraph in document.paragraphs
                if paragraph.role == "prose" and len(paragraph.sentences[0].tokens) > 5
            ]
            if FEWEST_PARAGRAPHS <= len(paragraphs) <= MOST_PARAGRAPHS:
                yield paragraphs
                found += 1
            if found == ARTICLES:
                return


def make(paragraphs: list[list[str]], random: Random) -> Made:
    """A draft with one to four moved paragraphs and up to two copies; one word in seven is touched."""
    original: list[str] = []
    numbered: list[list[int]] = []
    for paragraph in paragraphs:
        numbered.append(list(range(len(original), len(original) + len(paragraph))))
        original.extend(paragraph)
    order = [(paragraph, False) for paragraph in numbered]
    for _ in range(random.randint(1, 4)):
        order.insert(random.randrange(len(order)), order.pop(random.randrange(len(order))))
    for _ in range(random.randint(0, 2)):
        copy = random.choice(order)[0]
        order.insert(random.randrange(len(order) + 1), (copy, True))
    vocabulary = [word for sentence in original for word in sentence.split()]
    draft: list[str] = []
    origin: list[int] = []
    seen: set[int] = set()
    copies: set[int] = set()
    for paragraph, _ in order:
        for number in paragraph:
            if number in seen:
                copies.add(len(draft))
            seen.add(number)
            origin.append(number)
            draft.append(reworded(original[number], vocabulary, random))
    return Made(original, draft, origin, copies)


def reworded(sentence: str, vocabulary: list[str], random: Random) -> str:
    """The sentence with one word in seven taken out, replaced or joined by another."""
    words = sentence.split()
    for index in range(len(words)):
        chance = random.random()
        if chance < 0.05:
            words[index] = ""
        elif chance < 0.10:
            words[index] = random.choice(vocabulary)
        elif chance < 0.14:
            words[index] += " " + random.choice(vocabulary)
    return " ".join(word for word in words if word) or sentence


def true_moves(made: Made, original: Document, draft: Document) -> set[int]:
    """The draft sentences outside the heaviest chain that runs forward, by the tokens of both sides; of copies, the
    first alone counts."""
    own = [index for index in range(len(made.origin)) if index not in made.copies]
    weights = [
        len(draft.sentences[index].tokens) + len(original.sentences[made.origin[index]].tokens) for index in own
    ]
    stays = longest_chain([made.origin[index] for index in own], weights)
    return {index for position, index in enumerate(own) if position not in stays}
