"""Moves, splits and mergers between an article and its plain version: precision and recall.

The file records for every pair of texts the edits (insert, delete, equal) that lead from the one to the
other, and people grouped them by what they do. Three of their categories are about where sentences are:

- a **split** (``syntactic_sentence_splitting``) is true at every end of a draft sentence that one of its
  insertions or deletions touches. We say that there is one between two neighbouring sentences of the draft
  that stand in one link and share a sentence of the original.
- a **merger** (``syntactic_sentence_fusion``) is the mirror image: the ends are those of original sentences.
- a **move** (``discourse_reordering``) is true where its deletions and insertions are. We say that there is
  one where a link or a phrase within a link is ``moved``. Most of the recorded ones move a few words within
  a sentence, and many of those reword them too.

Precision is the share of what we say that touches a recorded one of the same category, recall the share
of the recorded ones that something that we say touches. ``gross`` is all three together. The texts are
those of the file where the edits rebuild them (white space apart), else what the edits give.

The coefficients of the link judgement were fitted on the first documents of the file: ``unseen`` is the
rest.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.align import align
from checker.annotate import annotate
from checker.collation import Collation
from checker.document import Document, Span
from checker.readers import read_text
from checker.segment import segment

SPLIT, MERGER, MOVE = "syntactic_sentence_splitting", "syntactic_sentence_fusion", "discourse_reordering"
SWIPE_DOCUMENTS = 160
NAMES = {SPLIT: "splits", MERGER: "mergers", MOVE: "moves"}

Event = frozenset[tuple[str, int]]


@dataclass
class Counts:
    """How many we said, how many of those were right, how many were recorded, how many of those we found."""

    said: int = 0
    right: int = 0
    true: int = 0
    found: int = 0

    def add(self, said: Sequence[Event], true: Sequence[Event]) -> None:
        """Count the events of one pair of texts; one is met where it shares a place with another."""
        everything, everything_said = set().union(*true), set().union(*said)
        self.said += len(said)
        self.right += sum(not event.isdisjoint(everything) for event in said)
        self.true += len(true)
        self.found += sum(not event.isdisjoint(everything_said) for event in true)

    def scores(self) -> dict[str, float | int]:
        """Precision, recall and F1."""
        precision, recall = self.right / max(self.said, 1), self.found / max(self.true, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        return {
            "true": self.true, "said": self.said,
            "precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3),
        }


def run(path: Path) -> dict[str, Any]:
    """Align every pair of the file at ``path``."""
    seen, unseen = ({category: Counts() for category in (*NAMES, "gross")} for _ in range(2))
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        row = json.loads(line)
        counts = seen if number < SWIPE_DOCUMENTS else unseen
        a, b, places = texts(row)
        collation = align([a], b)
        said = {SPLIT: splits(collation), MERGER: mergers(collation), MOVE: moves(collation)}
        true = recorded(row, a, b, places)
        for category in NAMES:
            counts[category].add(said[category], true[category])
            counts["gross"].add(said[category], true[category])
    return {
        part: {NAMES.get(category, category): one.scores() for category, one in counts.items()}
        for part, counts in (("seen", seen), ("unseen", unseen))
    }


Places = list[tuple[Span, Span]]


def texts(row: Mapping[str, Any]) -> tuple[Document, Document, Places]:
    """Both texts, and where each edit stands in them (an empty span where it has no words)."""
    pieces = [
        [edit.get("text", "") + edit.get(other, "") for edit in row["edits"]] for other in ("delete", "insert")
    ]
    documents, spans = [], []
    for own, text in zip(pieces, (row["r_content"], row["s_content"]), strict=True):
        if "".join("".join(own).split()) != "".join(text.split()):
            text = " ".join(piece.strip() for piece in own if piece.strip())
        spans.append(list(_laid_out(own, text)))
        documents.append(annotate(segment(read_text(text, "text"))))
    return documents[0], documents[1], list(zip(*spans, strict=True))


def _laid_out(pieces: Sequence[str], text: str) -> Iterator[Span]:
    """Where each piece stands in ``text``, which has all of their letters, and white space of its own."""
    at = 0
    for piece in pieces:
        letters = sum(not character.isspace() for character in piece)
        while letters and text[at].isspace():
            at += 1
        start = at
        while letters:
            letters -= not text[at].isspace()
            at += 1
        yield Span(start, at)


def recorded(row: Mapping[str, Any], a: Document, b: Document, places: Places) -> dict[str, list[Event]]:
    """What the file says, by category: a split as the draft sentences that begin at it, a merger as the
    original's, a move as the characters that it took out and put in."""
    events: dict[str, list[Event]] = {category: [] for category in NAMES}
    kinds = [edit["type"] for edit in row["edits"]]
    for annotation in row["annotations"]:
        category = annotation["category"]
        if category not in NAMES:
            continue
        touched = [(*places[number], kinds[number]) for number in annotation["opis"]]
        if category == MOVE:
            event = {("a", at) for span, _, kind in touched if kind == "delete" for at in range(span.start, span.end)}
            event |= {("b", at) for _, span, kind in touched if kind == "insert" for at in range(span.start, span.end)}
        else:
            side, document = ("b", b) if category == SPLIT else ("a", a)
            event = {
                (side, number)
                for one in touched
                for number in _ends_touched(document, one[0] if side == "a" else one[1])
            }
        events[category].append(frozenset(event))
    return events


def _ends_touched(document: Document, span: Span) -> Iterator[int]:
    """The sentences, but for the first, at whose beginning or at the end before it ``span`` stands."""
    for number in range(1, len(document.sentences)):
        if span.overlaps(Span(document.sentences[number - 1].span.end, document.sentences[number].span.start)):
            yield number
        elif document.sentences[number - 1].span.end == span.end or document.sentences[number].span.start == span.start:
            yield number


def splits(collation: Collation) -> list[Event]:
    """The draft sentences that begin at a split."""
    return [
        frozenset({("b", second)})
        for link in collation.links
        for first, second in zip(link.b, link.b[1:], strict=False)
        if second == first + 1
    ]


def mergers(collation: Collation) -> list[Event]:
    """The original sentences that begin at a merger."""
    return [
        frozenset({("a", second)})
        for link in collation.links
        for first, second in zip(link.a, link.a[1:], strict=False)
        if second == first + 1
    ]


def moves(collation: Collation) -> list[Event]:
    """The characters of moved links and of moved phrases, on both sides."""
    return [
        frozenset(
            {("a", at) for at in range(one.start, one.end)} | {("b", at) for at in range(two.start, two.end)}
        )
        for link in collation.links
        for one, two in (
            [(collation.span_a(link), collation.span_b(link))]
            if link.moved
            else [(edit.a, edit.b) for edit in link.edits if edit.kind == "moved"]
        )
    ]
