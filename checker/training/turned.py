"""Passages of two versions of one text side by side, and pairs made of them in which one denies what the other says.

The versions are those of rewrites by hand (rewrites.py) and translations of one sentence (tests/benchmarks describes
their file). Only what is open there is read; what is held out trains nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from checker.align import align
from checker.collation import Link as Aligned
from checker.document import Document, Span
from checker.language.misrendering_words import split
from checker.pipeline import prepare
from checker.readers.text import read_text
from checker.training.denying import Turn, marked, turned, turns, verb_place
from checker.training.rewrites import VERSIONS, Edit, Pair, Place, Rewrite, labelled, part_of

# Numbers of translations: from the first on all are open, from the second on none is.
LESSONS, UNSEEN = 101, 201
HELD_OUT = 5
# Of the examples: a denial on the draft's side; one verb turned on both sides or on the original's; a fault by hand.
DENIED, SAME_VERB, BY_HAND = 0.38, 0.22, 0.25
# Denials are more than what could be taken back, and are drawn less often.
TAKEN_BACK, ON_BOTH_SIDES, ANOTHER_VERB = 0.6, 0.55, 0.5
POLAR, POLAR_SHARE = frozenset(("negation", "antonym", "opposite", "direction")), 0.75
# So alike at least, and of neighbours no farther from one another: else the two may tell different things.
LEAST_SCORE, FARTHEST = 0.3, 4
SAME_START = 4


@dataclass(frozen=True, slots=True)
class Text:
    """The versions of a text, the first of them the original, and the faults by hand of each."""

    id: str
    versions: tuple[str, ...]
    faults: tuple[tuple[Edit, ...], ...]
    translated: bool
    held_out: bool


class Fault(NamedTuple):
    """A fault by hand: ``put`` in the place of the code points ``start`` up to ``end`` of a draft's passage."""

    kind: str
    start: int
    end: int
    put: str


@dataclass(frozen=True, slots=True)
class Link:
    """Two passages that tell the same, with every turn of each and the faults by hand of the second; offsets count from
    the start of the passage."""

    original: str
    draft: str
    original_turns: tuple[Turn, ...]
    draft_turns: tuple[Turn, ...]
    faults: tuple[Fault, ...]
    translated: bool
    held_out: bool


def of_rewrites(items: Iterable[Rewrite]) -> list[Text]:
    """The open ones, with odd numbers."""
    return [
        Text(
            item.id, (item.original, *(item.versions[name] for name in VERSIONS)),
            ((), *(item.faults[name] for name in VERSIONS)), False, part_of(item.id) == "choose",
        )
        for item in items if _number(item.id) % 2
    ]


def is_held_out(name: str) -> bool:
    """Whether a translation trains nothing."""
    return int(hashlib.md5(name.encode()).hexdigest(), 16) % HELD_OUT == 0


def of_translations(path: Path) -> list[Text]:
    """The open ones of the file at ``path``: odd numbers below LESSONS, and all from there up to UNSEEN."""
    found = []
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        number = _number(row["id"])
        if number >= UNSEEN or number < LESSONS and number % 2 == 0:
            continue
        versions = (row["reference"], row["translation"], *filter(None, [row.get("third")]))
        faults = tuple(Edit(fault["find"], fault["put"], fault["kind"]) for fault in row["faults"])
        held_out = is_held_out(row["id"])
        found.append(Text(row["id"], versions, ((), faults, ())[:len(versions)], True, held_out))
    return found


def _number(name: str) -> int:
    return int(name[1:] if name[1:].isdigit() else name.rpartition("-")[2])


def linked(folder: Path, texts: Sequence[Text]) -> list[Link]:
    """The links of the texts, from their file in ``folder`` if it is there, else written to it."""
    mark = hashlib.sha256(json.dumps([asdict(text) for text in texts]).encode()).hexdigest()[:12]
    path = folder / f"links-{mark}.jsonl"
    if not path.exists():
        new = path.with_name(f"new-{path.name}")
        with new.open("w", encoding="ascii") as lines:
            lines.writelines(json.dumps(asdict(link)) + "\n" for text in texts for link in links(text))
        new.replace(path)
    with path.open(encoding="ascii") as lines:
        return [_link(json.loads(line)) for line in lines]


def _link(row: dict[str, Any]) -> Link:
    sides = {name: tuple(Turn(*turn) for turn in row[name]) for name in ("original_turns", "draft_turns")}
    return Link(**{**row, **sides, "faults": tuple(Fault(*fault) for fault in row["faults"])})


def links(text: Text) -> Iterator[Link]:
    """Every version beside every other one, passage by passage; passages that are the same word for word teach
    nothing."""
    documents = [prepare(read_text(version, text.id)) for version in text.versions]
    found = [turns(document, text.id) for document in documents]
    for a, original in enumerate(documents):
        for b, draft in enumerate(documents):
            if a == b:
                continue
            for link in align((original,), draft).prose_links():
                if not _teaches(link):
                    continue
                here, there = _passage(original, link.a), _passage(draft, link.b)
                words = draft.words(there)
                yield Link(
                    original.words(here), words, _inside(found[a], here), _inside(found[b], there),
                    tuple(_faults(words, text.faults[b])), text.translated, text.held_out,
                )


def _teaches(link: Aligned) -> bool:
    near = all(max(side) - min(side) <= FARTHEST for side in (link.a, link.b))
    return near and link.score > LEAST_SCORE and link.relation not in ("verbatim", "typographic")


def _passage(document: Document, numbers: Sequence[int]) -> Span:
    return document.sentences[min(numbers)].span.cover(document.sentences[max(numbers)].span)


def _inside(found: Iterable[Turn], passage: Span) -> tuple[Turn, ...]:
    return tuple(
        turn.counted_from(passage.start) for turn in found
        if passage.start <= turn.start and turn.end <= passage.end
    )


def _faults(draft: str, edits: Iterable[Edit]) -> Iterator[Fault]:
    for edit in edits:
        if draft.count(edit.find) == 1:
            start = draft.index(edit.find)
            yield Fault(edit.kind, start, start + len(edit.find), edit.put)


def example(link: Link, chance: Random) -> Pair:
    """The link as it is, or with one thing turned; what the draft says now and the original does not is labelled."""
    share = chance.random()
    original, draft, places = link.original, link.draft, list[Place]()
    if share < DENIED and link.draft_turns:
        draft, place = marked(draft, _drawn(link.draft_turns, chance))
        places.append(place)
    elif share < DENIED + SAME_VERB and link.original_turns and link.draft_turns:
        same = _of_one_verb(link)
        if same:
            there, here = chance.choice(same)
            original = turned(original, there)
            if chance.random() < ON_BOTH_SIDES:
                draft = turned(draft, here)
            else:
                places.append(verb_place(draft, here))
        elif chance.random() < ANOTHER_VERB:
            draft, place = marked(draft, chance.choice(link.draft_turns))
            places.append(place)
    elif share < DENIED + SAME_VERB + BY_HAND and link.faults:
        polar = [fault for fault in link.faults if fault.kind in POLAR]
        fault = chance.choice(polar if polar and chance.random() < POLAR_SHARE else link.faults)
        draft = draft[:fault.start] + fault.put + draft[fault.end:]
        places.append((fault.start, fault.start + len(fault.put)))
    return Pair([word for word, _, _ in split(original)], *labelled(draft, places, (0, len(draft))))


def _drawn(found: Sequence[Turn], chance: Random) -> Turn:
    denials = [turn for turn in found if turn.denies]
    rest = [turn for turn in found if not turn.denies]
    return chance.choice(rest if rest and (chance.random() < TAKEN_BACK or not denials) else denials)


def _of_one_verb(link: Link) -> list[tuple[Turn, Turn]]:
    """A denial of the original and one of the draft, where they deny the same verb."""
    return [
        (there, here)
        for there in link.original_turns if there.denies
        for here in link.draft_turns if here.denies and _same_verb(there.verb, here.verb)
    ]


def _same_verb(a: str, b: str) -> bool:
    """Whether two forms are one verb's: "sell" and "sell", "decided" and "decide"."""
    return a != "" and (a == b or min(len(a), len(b)) > SAME_START and a[:SAME_START] == b[:SAME_START])
