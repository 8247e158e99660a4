"""A second measure of moved text, written apart: ``python -m tests.benchmarks moves_second CORPUS.jsonl.gz``.

Its author knew the promises (checker/collation.py) and not the ways of the aligner. It is here to be believed
where the first set, which the aligner was tuned on, no longer can be: nothing may be chosen by its figures.

Each draft is made from a clean article as an editor's hand makes one: a quotation goes up under the lead, the
background down to the end, a sentence changes its place in a paragraph or goes over to another, two
neighbouring paragraphs change places, the last part comes first. Words are replaced, dropped and put in, clauses go to the
front, paragraphs are parted and joined; sentences are deleted, others come in from another article; passages
stand twice, word for word or edited.

The truth: what moved is what is outside the heaviest chain (in words of the original) of surviving sentences
that keeps its order. Parts of the draft that do not cross one another are judged one by one. Where two answers weigh
within a tenth of one another both are right, and the one nearer to the tool's is counted. A second copy is no
move; either copy may be called the second. Articles that hold two sentences much alike are left out, and
so are foreign sentences that resemble one of the article: there nobody could tell.

Precision and recall are those of sentences of the draft for moves, of pairs of copies for duplicates, of pairs of sentences
for links. ``found_by_kind`` is the share of the truly moved sentences that were said to be, by what moved them
and by how much they were edited. CHECKER_SAMPLE=3 measures every third article.
"""

from __future__ import annotations

import gzip
import json
import os
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from checker.align import align
from checker.annotate import annotate
from checker.collation import Collation
from checker.document import Document, Paragraph, Sentence, Span
from checker.segment import segment

ARTICLES = 60
SEED = "second hand"
NEAR = 1.1
_SYNONYMS = dict(
    pair.split(":")
    for pair in "said:stated reported:noted stated:said about:around including:among however:but also:too many:numerous"
    " people:persons government:administration during:throughout large:big help:assist began:started ended:finished"
    " need:require important:key because:since several:various while:although told:informed announced:declared show:indicate"
    " used:employed often:frequently children:youngsters country:nation law:statute police:officers year:twelvemonth new:recent"
    " work:labor support:backing provide:supply ensure:guarantee protect:shield million:m percent:% approximately:some".split()
)
_LIGHT, _MANY, _HALF = ("a word or two", 0.0, 0.1), ("many words", 0.15, 0.3), ("about half of the words", 0.4, 0.6)
_FILLERS = "also reportedly then still now already later largely apparently meanwhile".split()


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence of the draft. ``origin`` is its number in the original, None for one from elsewhere."""

    text: str
    origin: int | None
    kind: str = "what was moved around it"
    edited: str = "verbatim"
    copy: bool = False


def run(path: Path) -> dict[str, Any]:
    """Make and align ARTICLES drafts of the file at ``path``."""
    every = int(os.environ.get("CHECKER_SAMPLE", "1"))
    counts: Counter[str] = Counter()
    kinds: Counter[tuple[str, bool]] = Counter()
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    chosen = list(_usable(rows))[::every]
    for position, (name, paragraphs) in enumerate(chosen):
        rng = random.Random(f"{SEED}:{name}")
        strange = [text for part in chosen[position - 1][1] for text in part]
        draft = make_draft(paragraphs, strange, rng)
        collation = align(
            [annotate(segment(_document("original", paragraphs)))],
            annotate(segment(_document("draft", [[unit.text for unit in part] for part in draft]))),
        )
        _score(paragraphs, [unit for part in draft for unit in part], collation, counts, kinds)
    return {
        "articles": len(chosen),
        **{what: _figures(counts, what) for what in ("moves", "duplicates", "links", "added", "omitted")},
        "found_by_kind": {
            name: f"{kinds[name, True]} of {kinds[name, True] + kinds[name, False]}" for name in sorted({name for name, _ in kinds})
        },
    }


def _usable(rows: Sequence[dict[str, Any]]) -> Iterator[tuple[str, list[list[str]]]]:
    """ARTICLES articles from all over the file, as paragraphs of sentences."""
    step = max(len(rows) // (ARTICLES * 4), 1)
    found = 0
    for row in rows[::step]:
        document = segment(Document(row["id"], row["text"]))
        paragraphs = [
            [document.words(sentence.span).replace("\n", " ") for sentence in paragraph.sentences]
            for paragraph in document.paragraphs if paragraph.role == "prose" and paragraph.sentences
        ]
        sentences = [text for part in paragraphs for text in part]
        if not (10 <= len(sentences) <= 70 and len(paragraphs) >= 4) or _has_twins(sentences):
            continue
        yield row["id"], paragraphs
        found += 1
        if found == ARTICLES:
            return


def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip(".,;:!?\"'()“”‘’").lower() for word in text.split())


def _alike(a: str, b: str, limit: float) -> bool:
    words_a, words_b = _words(a), _words(b)
    return len(words_a & words_b) > limit * min(len(words_a), len(words_b))


def _has_twins(sentences: Sequence[str]) -> bool:
    return any(_alike(a, b, 0.6) for number, a in enumerate(sentences) for b in sentences[:number])


def _document(name: str, paragraphs: Sequence[Sequence[str]]) -> Document:
    """A document whose sentences are given: this measures no segmentation."""
    parts: list[Paragraph] = []
    text = ""
    for sentences in paragraphs:
        text += "\n\n" if text else ""
        spans: list[Sentence] = []
        for sentence in sentences:
            text += " " if spans else ""
            spans.append(Sentence(Span(len(text), len(text) + len(sentence))))
            text += sentence
        parts.append(Paragraph(Span(spans[0].span.start, len(text)), tuple(spans)))
    return Document(name, text, tuple(parts))


def make_draft(paragraphs: Sequence[Sequence[str]], strange: Sequence[str], rng: random.Random) -> list[list[Unit]]:
    """The draft, as paragraphs of units."""
    draft: list[list[Unit]] = []
    for part in paragraphs:
        start = sum(len(other) for other in draft)
        draft.append([Unit(text, start + number) for number, text in enumerate(part)])
    originals = [text for part in paragraphs for text in part]
    gone = rng.uniform(0.0, 0.15)
    draft = [kept for part in draft if (kept := [unit for unit in part if rng.random() >= gone])]
    hands = [_sentence_within, _sentence_over, _quotation_up, _paragraph, _background_down, _exchange, _last_part_first]
    weights = [3, 3, 2, 3, 2, 2, 1]
    for hand in rng.choices(hands, weights, k=rng.choice((1, 1, 2, 2, 3, 4))):
        draft = [part for part in hand(draft, rng) if part]
    level = rng.choice((0.1, 0.3, 0.6))
    draft = [[_edited(unit, rng) if rng.random() < level else unit for unit in part] for part in draft]
    if rng.random() < 0.4:
        _duplicate(draft, rng)
    _insert(draft, [text for text in strange if not any(_alike(text, own, 0.35) for own in originals)], rng)
    return _other_paragraphs(draft, rng)


def _marked(units: Sequence[Unit], kind: str) -> list[Unit]:
    return [replace(unit, kind=kind) for unit in units]


def _sentence_within(draft: list[list[Unit]], rng: random.Random) -> list[list[Unit]]:
    long = [number for number, part in enumerate(draft) if len(part) > 1]
    if long:
        part = draft[rng.choice(long)]
        taken = part.pop(rng.randrange(len(part)))
        part.insert(rng.randint(0, len(part)), replace(taken, kind="sentence in its paragraph"))
    return draft


def _sentence_over(draft: list[list[Unit]], rng: random.Random) -> list[list[Unit]]:
    source, target = rng.sample(range(len(draft)), 2)
    size = min(rng.choice((1, 1, 2)), len(draft[source]))
    start = rng.randint(0, len(draft[source]) - size)
    taken = draft[source][start:start + size]
    del draft[source][start:start + size]
    place = rng.choice((0, len(draft[target]), rng.randint(0, len(draft[target]))))
    draft[target][place:place] = _marked(taken, "sentence to another paragraph")
    return draft


def _quotation_up(draft: list[list[Unit]], rng: random.Random) -> list[list[Unit]]:
    places = [(number, at) for number, part in enumerate(draft) if number > 1 for at in range(len(part))]
    quoted = [place for place in places if any(mark in draft[place[0]][place[1]].text for mark in "“\"")]
    if places:
        number, at = rng.choice(quoted or places)
        draft.insert(1, _marked([draft[number].pop(at)], "sentence up under the lead"))
    return draft


def _paragraph(draft: list[list[Unit]], rng: random.Random) -> list[list[Unit]]:
    taken = _marked(draft.pop(rng.randrange(len(draft))), "paragraph")
    draft.insert(rng.randint(0, len(draft)), taken)
    return draft


def _background_down(draft: list[list[Unit]], rng: random.Random) -> list[list[Unit]]:
    if len(draft) < 5:
        return _paragraph(draft, rng)
    size = rng.randint(2, max(len(draft) // 3, 2))
    start = rng.randint(1, len(draft) - size - 1)
    taken = [_marked(part, "block") for part in draft[start:start + size]]
    return draft[:start] + draft[start + size:] + taken


def _exchange(draft: list[list[Unit]], rng: random.Random) -> list[list[Unit]]:
    at = rng.randrange(len(draft) - 1)
    draft[at], draft[at + 1] = _marked(draft[at + 1], "exchange"), _marked(draft[at], "exchange")
    return draft


def _last_part_first(draft: list[list[Unit]], rng: random.Random) -> list[list[Unit]]:
    cut = rng.randint(len(draft) // 2, len(draft) - 1)
    return [_marked(part, "last part first") for part in draft[cut:]] + [_marked(part, "last part first") for part in draft[:cut]]


def _edited(unit: Unit, rng: random.Random) -> Unit:
    words = unit.text.split()
    if len(words) < 4:
        return unit
    if rng.random() < 0.15 and (turned := _clause_to_front(unit.text)):
        return replace(unit, text=turned, edited="clause to the front")
    name, least, most = rng.choice((_LIGHT, _LIGHT, _MANY, _HALF))
    if name == _HALF[0]:
        words = (_clause_to_front(unit.text) or unit.text).split()
    for _ in range(max(round(len(words) * rng.uniform(least, most)), 1)):
        at = rng.randrange(1, len(words) - 1)
        bare = words[at].strip(".,;:\"“”").lower()
        action = rng.choice(("replace", "replace", "drop", "put in", "exchange"))
        if bare in _SYNONYMS:
            words[at] = words[at].lower().replace(bare, _SYNONYMS[bare])
        elif action == "drop" and len(words) > 4:
            del words[at]
        elif action == "put in":
            words.insert(at, rng.choice(_FILLERS))
        elif action == "exchange":
            words[at], words[at - 1] = words[at - 1], words[at]
        else:
            words[at] = rng.choice(_FILLERS + list(_SYNONYMS.values()))
    return replace(unit, text=" ".join(words), edited=name)


def _clause_to_front(text: str) -> str:
    """The last clause first: "A did b, c" is "c, A did b"."""
    body, end = text.rstrip(".?!"), text[len(text.rstrip(".?!")):]
    head, comma, tail = body.rpartition(", ")
    if not comma or len(head.split()) < 4 or len(tail.split()) < 2 or any(mark in text for mark in "“”\""):
        return ""
    return f"{tail[:1].upper()}{tail[1:]}, {head}{end}"


def _duplicate(draft: list[list[Unit]], rng: random.Random) -> None:
    """Put one to three sentences that keep their order a second time, somewhere else."""
    units = [unit for part in draft for unit in part]
    stays = _chain([(unit.origin or 0, _weight(unit)) for unit in units])
    keeping = {unit.origin for number, unit in enumerate(units) if number in stays}
    for _ in range(rng.choice((1, 1, 2))):
        source = rng.randrange(len(draft))
        size = min(rng.choice((1, 1, 2, 3)), len(draft[source]))
        start = rng.randint(0, len(draft[source]) - size)
        copied = draft[source][start:start + size]
        if any(unit.origin not in keeping or unit.copy for unit in copied):
            continue
        keeping -= {unit.origin for unit in copied}
        edit = rng.random() < 0.4
        second = [replace(_edited(unit, rng) if edit else unit, copy=True, kind="copy") for unit in copied]
        if rng.random() < 0.5:
            draft.insert(rng.randint(0, len(draft)), second)
        else:
            target = rng.randrange(len(draft))
            draft[target][len(draft[target]):] = second


def _insert(draft: list[list[Unit]], strange: list[str], rng: random.Random) -> None:
    for _ in range(min(rng.randint(0, 3), len(strange))):
        text = strange.pop(rng.randrange(len(strange)))
        target = rng.choice(draft)
        if rng.random() < 0.3:
            draft.insert(rng.randint(0, len(draft)), [Unit(text, None)])
        else:
            target.insert(rng.randint(0, len(target)), Unit(text, None))


def _other_paragraphs(draft: list[list[Unit]], rng: random.Random) -> list[list[Unit]]:
    """Part long paragraphs and join neighbours, now and then."""
    parts: list[list[Unit]] = []
    for part in draft:
        if len(part) > 2 and rng.random() < 0.2:
            cut = rng.randint(1, len(part) - 1)
            parts += [part[:cut], part[cut:]]
        elif parts and rng.random() < 0.1:
            parts[-1] = parts[-1] + part
        else:
            parts.append(part)
    return parts


def _weight(unit: Unit) -> int:
    return len(unit.text.split())


def _chain(items: Sequence[tuple[int, float]]) -> set[int]:
    """The places of the heaviest run of ``items`` (number, weight) whose numbers ascend."""
    best: list[tuple[float, int]] = []
    for at, (number, weight) in enumerate(items):
        before = max(((best[other][0], other) for other in range(at) if items[other][0] < number), default=(0.0, -1))
        best.append((before[0] + weight, before[1]))
    chosen: set[int] = set()
    at = max(range(len(items)), key=lambda place: best[place][0], default=-1)
    while at >= 0:
        chosen.add(at)
        at = best[at][1]
    return chosen


def _true_moves(units: Sequence[tuple[int, int, int]], said: set[int]) -> set[int]:
    """The moved sentences of the draft, of all right answers the one nearest to ``said``.

    ``units`` are (sentence of the draft, its number in the original, its words), in order of the draft.
    """
    truth: set[int] = set()
    for part in _uncrossed(units):
        total = sum(weight for _, _, weight in part)
        kept = _chain([(number, weight) for _, number, weight in part])
        least = total - sum(part[place][2] for place in kept)
        answers = [{part[place][0] for place in range(len(part)) if place not in kept}]
        for bonus in (0.001, 0.02, 0.05, 0.1, 0.3, 1.0):
            favoured = [(number, weight * (1 if b in said else 1 + bonus)) for b, number, weight in part]
            stays = _chain(favoured)
            if total - sum(part[place][2] for place in stays) <= NEAR * least:
                answers.append({part[place][0] for place in range(len(part)) if place not in stays})
        here = said & {b for b, _, _ in part}
        truth |= min(answers, key=lambda answer: len(answer ^ here))
    return truth


def _uncrossed(units: Sequence[tuple[int, int, int]]) -> Iterator[list[tuple[int, int, int]]]:
    """The units in the smallest parts that no moved sentence crosses."""
    order = sorted(number for _, number, _ in units)
    part: list[tuple[int, int, int]] = []
    highest = -1
    for place, unit in enumerate(units):
        part.append(unit)
        highest = max(highest, unit[1])
        if highest == order[place]:
            yield part
            part = []


def _score(
    paragraphs: Sequence[Sequence[str]], units: Sequence[Unit], collation: Collation, counts: Counter[str], kinds: Counter[tuple[str, bool]]
) -> None:
    weights = [len(text.split()) for part in paragraphs for text in part]
    said = {number for link in collation.links if link.moved for number in link.b}
    first = [(b, unit.origin, weights[unit.origin]) for b, unit in enumerate(units) if unit.origin is not None and not unit.copy]
    assert all(before[0] < after[0] for before, after in pairwise(first))
    moved = _true_moves(first, said)
    _count(counts, "moves", said, moved)
    for b in sorted(moved):
        kinds[f"moved by: {units[b].kind}", b in said] += 1
        kinds[f"words: {units[b].edited}", b in said] += 1

    place = {origin: b for b, origin, _ in first}
    second = {number for link in collation.links if link.duplicate for number in link.b}
    pairs = {b: {b, place[unit.origin]} for b, unit in enumerate(units) if unit.copy and unit.origin is not None}
    wanted = {frozenset(pair) for pair in pairs.values()}
    found = {frozenset(pair) for pair in pairs.values() if len(pair & second) == 1}
    stray = {frozenset((b,)) for b in second if not any(b in pair for pair in found)}
    _count(counts, "duplicates", found | stray, wanted)

    linked = {(a, b) for link in collation.links for a in link.a for b in link.b}
    _count(counts, "links", linked, {(unit.origin, b) for b, unit in enumerate(units) if unit.origin is not None})
    _count(counts, "added", set(collation.added), {b for b, unit in enumerate(units) if unit.origin is None})
    _count(counts, "omitted", {a for _, a in collation.omitted}, set(range(len(weights))) - set(place))


def _count(counts: Counter[str], what: str, said: set[Any], true: set[Any]) -> None:
    counts[f"{what} right"] += len(said & true)
    counts[f"{what} said"] += len(said)
    counts[f"{what} true"] += len(true)


def _figures(counts: Counter[str], what: str) -> dict[str, float | int]:
    right, said, true = (counts[f"{what} {part}"] for part in ("right", "said", "true"))
    return {
        "precision": round(right / said, 4) if said else 0.0,
        "recall": round(right / true, 4) if true else 0.0,
        "said": said,
        "true": true,
    }
