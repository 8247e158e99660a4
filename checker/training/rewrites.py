"""Short texts told again by hand, with edits by hand that misstate them and edits that do not.

A line of the file has an ``id``, correct rewrites (``honest`` and ``again``), ``faults`` and ``fine``. The original is
a story of ``stories.jsonl`` beside the file, which has the ``honest`` version too, and one more version with a fault of
its own; or the line has it; or it is a passage of the corpora, and the line says where that stands: ``length`` code
points from ``start`` on in :func:`joined`. Where the line says that it ``adds``, one version has news of its own.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from checker.language.misrendering_words import split
from checker.training.corpus import articles

STORIES = "stories.jsonl"
VERSIONS = ("honest", "again")
# Of the versions that a pair is made of: a story's faulty one has its fault only once.
MISREPORTED_SHARE = 0.5
# A draft is mostly compared with the original, else with the other rewrite: much the same facts, other words.
WITH_ORIGINAL, WHOLE_WITH_ORIGINAL = 0.78, 0.75
WITH_FAULT, WITH_FINE = 0.65, 0.45
AT_FAULT = 0.85
TWO_SENTENCES = 0.3
FAULTS_OF_WHOLE = (0.0, 0.2, 0.5, 0.8)
LENT, MOST_LENT = 0.35, 3

_BREAK = re.compile(r'(?<=[.!?])["”’]?\s+(?=["“‘A-Z0-9£$€])|\n+')
_ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|Rev|Col|Gen|Lt|Sgt|Sen|Rep|No|Jr|Sr|U\.S|[A-Z])\.$")
_CLOSING = ('"', "”", "’")

Place = tuple[int, int]


class Pair(NamedTuple):
    """The words of an original and of a draft, and for each of the draft's whether it misstates (1) or not (0)."""

    original: list[str]
    draft: list[str]
    labels: list[int]


@dataclass(frozen=True, slots=True)
class Edit:
    """``put`` for ``find``, which stands once in its version; ``kind`` is that of a fault, "" of a harmless edit."""

    find: str
    put: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Rewrite:
    """An original with its correct versions and the edits of each; ``misreported`` is a version with its own fault."""

    id: str
    original: str
    versions: Mapping[str, str]
    faults: Mapping[str, tuple[Edit, ...]]
    fine: Mapping[str, tuple[Edit, ...]]
    misreported: tuple[str, Place] | None = None
    kind: str = ""


Lend = Callable[[str], Edit | None]
"""A fault of another item that a text has a place for."""


def _none(text: str) -> None:
    """Nothing is lent."""


def part_of(name: str) -> str:
    """Where an item belongs: an eighth of them chooses, the rest trains."""
    return "choose" if int(hashlib.md5(name.encode()).hexdigest(), 16) % 8 == 0 else "train"


def read(path: Path, corpora: Path | None) -> list[Rewrite]:
    """The items of the file at ``path``, with their originals; without corpora, those whose original stands here."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    stories = {
        story["id"]: story
        for story in map(json.loads, path.with_name(STORIES).read_text(encoding="utf-8").splitlines())
    }
    passages = _passages(rows, corpora) if corpora else {}
    found = []
    for row in rows:
        if "corpus" not in row:
            found.append(rewrite({**stories.get(row["id"], {}), **row}))
        elif corpora:
            found.append(rewrite({**row, "original": passages[row["id"]]}))
    return found


def rewrite(row: Mapping[str, Any]) -> Rewrite:
    """The item of a line that its original has been added to."""
    versions = {name: row[name] for name in VERSIONS}

    def edits(key: str, version: str) -> tuple[Edit, ...]:
        own = (edit for edit in row[key] if edit["in"] == version)
        return tuple(Edit(edit["find"], edit["put"], edit.get("kind", "")) for edit in own)

    misreported = None
    if row.get("wrong") and row["wrong"] in row["faulty"]:
        start = row["faulty"].index(row["wrong"])
        misreported = (row["faulty"], (start, start + len(row["wrong"])))
    return Rewrite(
        row["id"], row["original"], versions, {name: edits("faults", name) for name in versions},
        {name: edits("fine", name) for name in versions}, misreported, row.get("kind", ""),
    )


def joined(text: str) -> str:
    """An article as one line: passages are counted in it."""
    return " ".join(line.strip() for line in text.split("\n"))


def _passages(rows: Iterable[Mapping[str, Any]], corpora: Path) -> dict[str, str]:
    wanted: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
    for row in rows:
        if "corpus" in row:
            wanted.setdefault((row["corpus"], row["article"]), []).append(row)
    found: dict[str, str] = {}
    if not wanted:
        return found
    for file, article, text in articles(corpora):
        for row in wanted.get((file, article), ()):
            found[row["id"]] = joined(text)[row["start"]:row["start"] + row["length"]]
    return found


def sentences(text: str) -> list[Place]:
    """Where the sentences of a rewrite stand."""
    found: list[Place] = []
    start = 0
    for match in _BREAK.finditer(text):
        if _ABBREVIATION.search(text[start:match.start()]):
            continue
        found.append((start, match.start() + (match.group()[0] in _CLOSING)))
        start = match.end()
    if start < len(text):
        found.append((start, len(text)))
    return found


def applied(text: str, edits: Iterable[Edit], marked: bool = False) -> tuple[str, list[Place]]:
    """The text with the edits, and where it misstates now; with ``marked``, where any edit changed it."""
    out = ""
    done = 0
    places: list[Place] = []
    for start, edit in sorted(((text.find(edit.find), edit) for edit in edits), key=lambda pair: pair[0]):
        if start < done:
            continue
        out += text[done:start]
        done = start + len(edit.find)
        if edit.put:
            place = _changed(edit, len(out))
            out += edit.put
        else:
            after = text[done:done + 1]
            if out.endswith(" ") and after in (" ", ",", ".", ";"):
                out = out[:-1]
            # Nothing that was left out can be marked: what stands on either side of the hole is.
            place = (max(0, len(out) - 1), len(out) + 2)
            if (not out or out.endswith(" ")) and after == " ":
                done += 1
        if edit.kind or marked:
            places.append(place)
    return out + text[done:], places


def _changed(edit: Edit, start: int) -> Place:
    """Where the part of ``put`` that ``find`` has not stands, in whole words, if ``put`` begins at ``start``."""
    before, after = edit.find.split(" "), edit.put.split(" ")
    shorter = min(len(before), len(after))
    head = next((number for number in range(shorter) if before[number] != after[number]), shorter)
    left = shorter - head
    tail = next((number for number in range(left) if before[-1 - number] != after[-1 - number]), left)
    first = start + sum(len(word) + 1 for word in after[:head])
    last = start + len(edit.put) - sum(len(word) + 1 for word in after[len(after) - tail:])
    if last > first:
        return first, last
    return max(0, first - 1), first + 2


def labelled(text: str, places: Sequence[Place], within: Place) -> tuple[list[str], list[int]]:
    """The words of a part of a text, and whether each touches one of the places."""
    start, stop = within
    words = split(text[start:stop])
    labels = [
        int(any(first + start < end and last + start > begin for begin, end in places)) for _, first, last in words
    ]
    return [word for word, _, _ in words], labels


def window(item: Rewrite, chance: Random, lend: Lend = _none) -> Pair:
    """One or two sentences of a version, with one fault at most, its own or lent, beside the whole of what they
    retell."""
    name = _version(item, chance)
    if name in item.versions:
        lent = lend(item.versions[name]) if chance.random() < LENT else None
        faults = (lent,) if lent else item.faults[name]
        chosen = [chance.choice(faults)] if faults and chance.random() < WITH_FAULT else []
        text, places = _edited(item, name, chosen, chance)
    else:
        text, places = _misreported(item)
    original = _original(item, name, WITH_ORIGINAL, chance)
    found = sentences(text)
    if places and chance.random() < AT_FAULT:
        begin, end = places[0]
        first = next((i for i, (start, stop) in enumerate(found) if start < end and stop > begin), 0)
    else:
        first = chance.randrange(len(found))
    last = first
    if chance.random() < TWO_SENTENCES:
        if first and chance.random() < 0.5:
            first -= 1
        elif last + 1 < len(found):
            last += 1
    words, labels = labelled(text, places, (found[first][0], found[last][1]))
    return Pair(original, words, labels)


def whole(item: Rewrite, chance: Random, lend: Lend = _none) -> Pair:
    """All of a version, with none, some or most of its faults and some lent ones, beside what it retells."""
    name = _version(item, chance)
    if name in item.versions:
        share = chance.choice(FAULTS_OF_WHOLE)
        lent = [edit for _ in range(MOST_LENT) if (edit := lend(item.versions[name]))]
        faults = [*item.faults[name], *lent]
        chosen = [edit for edit in chance.sample(faults, len(faults)) if chance.random() < share]
        text, places = _edited(item, name, chosen, chance)
    else:
        text, places = _misreported(item)
    original = _original(item, name, WHOLE_WITH_ORIGINAL, chance)
    words, labels = labelled(text, places, (0, len(text)))
    return Pair(original, words, labels)


def _version(item: Rewrite, chance: Random) -> str:
    names = list(item.versions)
    weights = [1.0] * len(names)
    if item.misreported:
        names.append("")
        weights.append(MISREPORTED_SHARE)
    return chance.choices(names, weights)[0]


def _misreported(item: Rewrite) -> tuple[str, list[Place]]:
    assert item.misreported
    text, place = item.misreported
    return text, [place]


def _edited(item: Rewrite, name: str, faults: Sequence[Edit], chance: Random) -> tuple[str, list[Place]]:
    """A version with some faults and by chance some harmless edits; of two that overlap, the first."""
    text = item.versions[name]
    kept: list[Edit] = []
    taken: list[Place] = []
    for edit in (*faults, *(edit for edit in item.fine[name] if chance.random() < WITH_FINE)):
        start = text.find(edit.find)
        stop = start + len(edit.find)
        if all(start >= end or stop <= begin for begin, end in taken):
            kept.append(edit)
            taken.append((start, stop))
    return applied(text, kept)


def _original(item: Rewrite, name: str, share: float, chance: Random) -> list[str]:
    others = [text for other, text in item.versions.items() if other != name]
    text = item.original if chance.random() < share else chance.choice(others)
    return [word for word, _, _ in split(text)]
