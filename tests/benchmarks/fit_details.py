"""Fits the weights of checker/checks/facts/_holes.py: ``python -m tests.benchmarks fit_details ../shared``.

Honest rewrites by other hands: the open half of stories.jsonl beside this file (an invented news item and the same
told lightly, moderately or freely in other words) and the open half of the blind pairs, their planted faults left out. The
holes of these count as said in other words, though some are real. From the same drafts a seeded program takes an adjective,
an adverb, a noun or the noun before it, a prepositional phrase, an apposition, or several of these, out of about every
other sentence, wherever all its words have a counterpart and the draft says them nowhere near; the holes that come of it
are real. No other text is fitted on. News before and after an edit, fables told twice and encyclopedia articles with their
simple versions are told of beside them, since people leave out more there.

``weights``: fitted on all rewrites, as they stand in _holes.py. ``bar``: the lowest at which weights fitted on one half of the
rewrites (by a hash of their names) ask about the honest drafts of the other half at most PER_THOUSAND times in 1,000 words,
both halves taken together; rounded up to .05. The marks were made with both halves in view, so only the weights are held out. ``out of fold``: by kind of text, how many cuts are found at that bar, how many honest
passages are asked about, each by the weights of the other half; of texts that nothing was fitted on, by the weights of a half too.
``in force``: the same with the weights and the bar of the checks. CHECKER_SAMPLE=5 takes every fifth pair, CHECKER_DETAILS=1 lists what is asked.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy

from checker.align import align
from checker.checks._reading import subtree
from checker.checks.facts._details import said_elsewhere
from checker.checks.facts._hole_marks import forms_around
from checker.checks.facts._holes import BAR, DROPPED, Hole, holes
from checker.checks.facts._words import is_content, is_headline, words_of
from checker.collation import Collation, Link
from checker.document import Document, Sentence, Span, Token
from checker.errors import InputError
from tests.benchmarks import blind, stories
from tests.benchmarks.garble_texts import prepared

HERE = Path(__file__).resolve().parent
FITTED = ("free", "heavy", "medium", "light", "rewritten", "translated", "spun", "updated")
RIDGE = 8.0
PER_THOUSAND = 0.25
SHARE = 0.6
SEVERAL = 3
LONGEST = 700
# What could render the words speaks against a cut, or not at all; what was copied around it for one, or not at all.
AGAINST = frozenset(
    """
    all elsewhere|another class|any near|elsewhere|empty|free|related|related beside|spare|unheld
    """.strip().split("|")
)
FOR = frozenset(("anchored", "gap", "held", "in order", "length", "plain", "predicate", "size", "surplus"))
# That the rest is told is a condition of the check, beside the weights.
LEFT_OUT = frozenset(("rest",))
KINDS = ("adjective", "adverb", "noun modifier", "noun", "phrase", "apposition", "several")
_NOUNS = ("dobj", "pobj", "attr", "conj")


@dataclass(frozen=True, slots=True)
class Text:
    """An original and an honest draft; ``bad_a`` and ``bad_b`` are the spans of what is not honest in them."""

    name: str
    kind: str
    original: str
    draft: str
    bad_a: tuple[Span, ...] = ()
    bad_b: tuple[Span, ...] = ()

    @property
    def half(self) -> int:
        """0 or 1."""
        return int(hashlib.sha256(self.name.encode()).hexdigest(), 16) % 2


@dataclass(frozen=True, slots=True)
class Row:
    """A hole: where it is, and the cuts that made it; an honest draft's has none."""

    text: Text
    sentences: tuple[int, ...]
    hole: Hole
    quote: str
    cuts: tuple[tuple[str, int], ...] = ()


def run(shared: Path) -> dict[str, Any]:
    """The weights, the bar, and what they find."""
    every = int(os.environ.get("CHECKER_SAMPLE", "1"))
    rows: list[Row] = []
    words: Counter[tuple[str, int]] = Counter()
    cuts: Counter[tuple[str, str]] = Counter()
    for text in list(texts(shared / "data"))[::every]:
        try:
            found, taken = _rows(text)
        except InputError:
            continue
        rows.extend(found)
        cuts.update((text.kind, kind) for kind, _ in taken)
        words[text.kind, text.half] += len(text.draft.split())
    fit = [row for row in rows if row.text.kind in FITTED]
    halves = [fitted([row for row in fit if row.text.half != half]) for half in (0, 1)]
    total = sum(count for (kind, _), count in words.items() if kind in FITTED)
    odds = lambda row: row.hole.odds(halves[row.text.half])  # noqa: E731
    bar = _bar(fit, odds, total)
    return {
        "weights": fitted(fit),
        "bar": bar,
        "holes": {"honest": sum(not row.cuts for row in fit), "real": sum(bool(row.cuts) for row in fit)},
        "out of fold": _told(rows, odds, bar, words, cuts),
        "in force": _told(rows, lambda row: row.hole.odds(DROPPED), BAR, words, cuts),
    }


def texts(data: Path) -> Iterator[Text]:
    """The rewrites, then what is only told of."""
    for story in stories.stories(HERE / "stories.jsonl"):
        if story.half == "open":
            yield Text(f"rewrite {story.name}", story.level, story.original, story.honest)
    for pair in blind.pairs(HERE / "blind"):
        if pair.half == "open":
            bad_a = tuple(fault.original for fault in pair.faults if fault.original)
            bad_b = tuple(fault.draft for fault in pair.faults if fault.draft)
            yield Text(f"blind {pair.name}", pair.kind, pair.original, pair.draft, bad_a, bad_b)
    for row in _lines(data / "iterater_news.jsonl"):
        changed = tuple(
            Span(edit["start_char_pos"], max(edit["start_char_pos"] + 1, edit["end_char_pos"]))
            for edit in row["edit_actions"]
            if edit["major_intent"] == "meaning-changed"
        )
        name = f"news {row['doc_id']} {row['revision_depth']}"
        yield Text(name, "news edits", row["before_revision"], row["after_revision"], changed)
    for row in _lines(data / "aesop_align.jsonl")[::2]:
        yield Text(f"fable {row['id']}", "fables", " ".join(row["s1"]), " ".join(row["s2"]))
    for row in _lines(data / "swipe.jsonl")[::6]:
        yield Text(f"swipe {row['r_page']}", "simple articles", row["r_content"], row["s_content"])


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _rows(text: Text) -> tuple[list[Row], set[tuple[str, int]]]:
    """The holes of the honest draft and of the cut ones; the cuts that could be found."""
    if max(len(text.original.split()), len(text.draft.split())) > LONGEST:
        return [], set()
    original, draft = prepared(text.original), prepared(text.draft)
    if {original.metadata.get("language"), draft.metadata.get("language")} != {"en"}:
        return [], set()
    honest = align([original], draft)
    rows: list[Row] = []
    known: set[Span] = set()
    for link, hole, spans in _holes_of(honest):
        if not _is_bad(text, honest, link):
            known |= spans
            rows.append(Row(text, link.a, hole, original.words(hole.phrase)))
    taken: set[tuple[str, int]] = set()
    for kind in KINDS:
        shorter = shortened(text, honest, kind)
        if shorter is None:
            continue
        collation, parts = align([original], shorter[0]), shorter[1]
        real = {(kind, number): part for number, part in enumerate(parts) if _is_told_nowhere(collation, part)}
        taken |= real.keys()
        for link, hole, spans in _holes_of(collation):
            hit = tuple(cut for cut, part in real.items() if spans & part)
            if hit and not spans <= known:
                rows.append(Row(text, link.a, hole, original.words(hole.phrase), hit))
    return rows, taken


def _is_bad(text: Text, collation: Collation, link: Link) -> bool:
    a, b = collation.original_of(link).sentences, collation.draft.sentences
    return any(a[number].span.overlaps(span) for number in link.a for span in text.bad_a) or any(
        b[number].span.overlaps(span) for number in link.b for span in text.bad_b
    )


def _holes_of(collation: Collation) -> Iterator[tuple[Link, Hole, frozenset[Span]]]:
    """Each hole that facts/detail-dropped looks at, with the spans of its words in the original."""
    for link in collation.prose_links():
        if len(link.a) > 1 or is_headline(collation, link):
            continue
        tokens = collation.originals[0].sentences[link.a[0]].tokens
        for hole in holes(collation, link):
            yield link, hole, frozenset(tokens[index].span for index in hole.members)


def _is_told_nowhere(collation: Collation, part: frozenset[Span]) -> bool:
    """Whether the draft has a passage for the words of the original at ``part`` and does not say them there or near."""
    for link in collation.prose_links():
        sentences = [collation.original_of(link).sentences[number] for number in link.a]
        inside = [token for sentence in sentences for token in sentence.tokens if token.span in part]
        if inside:
            near = forms_around(collation, link)
            return not all(said_elsewhere(token, near) for token in inside)
    return False


def shortened(text: Text, honest: Collation, kind: str) -> tuple[Document, tuple[frozenset[Span], ...]] | None:
    """The draft without a part of about every other sentence, and for each the spans of the original's words for it."""
    chance = random.Random(text.name + kind)
    draft, known = honest.draft, _counterparts(honest)
    kept_out = [*text.bad_b, *(quotation.span for quotation in draft.annotations.quotations)]
    cuts: dict[Span, frozenset[Span]] = {}
    for sentence in draft.sentences:
        options: list[tuple[Span, frozenset[Span]]] = []
        for part in _parts(sentence, kind):
            inside = [token.span for token in sentence.tokens if part.contains(token.span) and is_content(token)]
            if inside and all(span in known for span in inside) and not any(map(part.overlaps, kept_out)):
                options.append((part, frozenset(known[span] for span in inside)))
        if options and chance.random() < SHARE:
            chance.shuffle(options)
            for part, words in options[:SEVERAL if kind == "several" else 1]:
                if not any(map(part.overlaps, cuts)):
                    cuts[part] = words
    if not cuts:
        return None
    kept: list[str] = []
    done = 0
    for part in sorted(cuts):
        before = draft.text[done:part.start]
        kept.append(before.rstrip(" ") if draft.text[part.end:part.end + 1] in (".", ",", ";") else before)
        done = part.end + (draft.text[part.end:part.end + 1] == " " and not kept[-1][-1:].isalnum())
    document = prepared("".join((*kept, draft.text[done:])).lstrip())
    return document, tuple(cuts[part] for part in sorted(cuts))


def _counterparts(collation: Collation) -> dict[Span, Span]:
    """The original's word for each word of the draft that has one, by their spans."""
    found: dict[Span, Span] = {}
    for link in collation.prose_links():
        words = words_of(collation, link)
        if words is not None:
            found.update((words.b.tokens[b].span, words.a.tokens[a].span) for b, a in words.to_a.items())
            continue
        for edit in link.edits:
            shift = edit.a.start - edit.b.start
            for number in link.b if edit.kind == "equal" else ():
                for token in collation.draft.sentences[number].tokens:
                    if edit.b.contains(token.span):
                        found[token.span] = Span(token.span.start + shift, token.span.end + shift)
    return found


def _parts(sentence: Sentence, kind: str) -> Iterator[Span]:
    if kind == "several":
        for one in KINDS[:-1]:
            yield from _parts(sentence, one)
        return
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        alone = not any(other.head == index for at, other in enumerate(tokens) if at != index)
        if (
            (kind == "adjective" and alone and token.dep == "amod" and token.tag.startswith(("JJ", "VB")))
            or (kind == "adverb" and alone and token.dep == "advmod" and token.tag.startswith("R"))
            or (kind == "noun modifier" and alone and token.dep in ("compound", "nmod") and token.tag in ("NN", "NNS"))
            or (kind == "noun" and token.dep in _NOUNS and token.tag in ("NN", "NNS"))
        ):
            yield token.span
        if kind == "phrase" and token.dep == "prep" and token.tag == "IN":
            yield from _whole(tokens, index, 8)
        if kind == "apposition" and token.dep == "appos":
            for span in _whole(tokens, index, 10):
                before = next((other for other in tokens if other.norm == "," and other.span.end == span.start - 1), None)
                after = next((other for other in tokens if other.span.start == span.end), None)
                if before and after and after.norm in ",.":
                    yield before.span.cover(after.span if after.norm == "," else span)


def _whole(tokens: Sequence[Token], index: int, most: int) -> Iterator[Span]:
    """A word with all that hangs on it, where these are from 2 to ``most`` tokens in a row."""
    inside = sorted(subtree(tokens, index))
    if inside[-1] - inside[0] == len(inside) - 1 and 2 <= len(inside) <= most:
        yield tokens[inside[0]].span.cover(tokens[inside[-1]].span)


def _bar(rows: Sequence[Row], odds: Callable[[Row], float], words: int) -> float:
    best: dict[tuple[str, tuple[int, ...]], float] = defaultdict(lambda: -99.0)
    for row in rows:
        if not row.cuts and row.hole.is_in_a_copy:
            place = row.text.name, row.sentences
            best[place] = max(best[place], odds(row))
    asked = sorted(best.values(), reverse=True)
    first = int(PER_THOUSAND * words / 1000)
    return math.ceil(20 * asked[first] + 1e-6) / 20 if first < len(asked) else 0.0


def _told(
    rows: Sequence[Row],
    odds: Callable[[Row], float],
    bar: float,
    words: Mapping[tuple[str, int], int],
    cuts: Mapping[tuple[str, str], int],
) -> dict[str, Any]:
    asked = [row for row in rows if row.hole.is_in_a_copy and odds(row) >= bar]
    false = {(row.text.kind, row.text.name, row.sentences) for row in asked if not row.cuts}
    found = {(row.text.kind, row.text.name, cut) for row in asked for cut in row.cuts}
    kinds = dict.fromkeys(kind for kind, _ in words)
    groups = {**{kind: (kind,) for kind in kinds}, "all rewrites": FITTED}
    details = os.environ.get("CHECKER_DETAILS")
    return {
        "by text": {
            name: {
                "words": (count := sum(words.get((kind, half), 0) for kind in group for half in (0, 1))),
                "asked in 1,000 words": round(1000 * sum(kind in group for kind, *_ in false) / max(1, count), 2),
                "cuts": (number := sum(total for (kind, _), total in cuts.items() if kind in group)),
                "found": round(sum(kind in group for kind, *_ in found) / max(1, number), 3),
            }
            for name, group in groups.items()
        },
        "found of the rewrites' cuts": {
            part: round(
                sum(kind in FITTED and cut[0] == part for kind, _, cut in found)
                / max(1, sum(total for (kind, one), total in cuts.items() if one == part and kind in FITTED)),
                3,
            )
            for part in KINDS
        },
        **({"asked": [f"{row.text.name}: {row.quote}" for row in asked if not row.cuts]} if details else {}),
    }


def fitted(rows: Sequence[Row]) -> dict[str, float]:
    """The weights of a logistic regression with a ridge on all but the constant; none has the sign that AGAINST or FOR denies."""
    names = {name for row in rows for name in row.hole.marks} - LEFT_OUT
    while True:
        found = _logistic(rows, names)
        wrong = [name for name, value in found.items() if value * ((name in FOR) - (name in AGAINST)) < 0]
        if not wrong:
            return {name: round(value, 2) for name, value in found.items() if abs(value) >= 0.005}
        names = names - {max(wrong, key=lambda name: (abs(found[name]), name))}


def _logistic(rows: Sequence[Row], marks: set[str]) -> dict[str, float]:
    names = sorted(marks, key=lambda name: (name != "one", name))
    matrix = numpy.array([[float(row.hole.marks.get(name, 0.0)) for name in names] for row in rows])
    real = numpy.array([float(bool(row.cuts)) for row in rows])
    weights = numpy.zeros(len(names))
    ridge = numpy.eye(len(names)) * RIDGE
    ridge[0, 0] = 1e-6
    for _ in range(50):
        chance = 1 / (1 + numpy.exp(-matrix @ weights))
        slope = matrix.T @ (real - chance) - ridge @ weights
        step = numpy.linalg.solve((matrix.T * (chance * (1 - chance))) @ matrix + ridge, slope)
        weights += numpy.clip(step, -2, 2)
    return {name: float(weight) for name, weight in zip(names, weights, strict=True)}
