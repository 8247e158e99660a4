"""Wrong words in a draft beside its original: ``python -m tests.benchmarks replaced ../shared``.

Honest pairs (rewrites by writers who knew no check, the open half of stories.jsonl beside this file; news before and after an
edit, fables told twice, encyclopedia articles and their simple versions) give the words that people put in. The same
drafts, with one word of about half the sentences replaced in each way of tests/benchmarks/spinner.py, by any word
that the thesaurus puts with it ("related"), or by a word above, below or beside another sense of it ("kin"), give
wrong ones in the same surroundings. ``fitted``: the weights of checker/language/wrong_word.py, with one word in 100
taken to be wrong, on all pairs and on half of them, by a hash of their names; synonyms of a common sense are left
out; for words in whose very place the original has another ("replaced"), and for all others ("told"). ``held out``:
at the bars of errors and of warnings, the honest and the wrong words of the other half that the weights of the first
tell. ``honest`` and ``told``: what ``checker compare`` says on the other half, of honest drafts and of the wrong
words by kind and class, synonyms of a common sense apart. CHECKER_SAMPLE=5 takes every fifth pair, CHECKER_DETAILS=1
lists what is told of honest drafts.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy

from checker import pipeline
from checker.align import align
from checker.checks.language.garbled_phrase import REPLACED, TOLD
from checker.document import Document, Sentence, Span, Token
from checker.errors import InputError
from checker.language import dictionary, relations, thesaurus, wrong_word
from checker.settings import Settings
from tests.benchmarks import spinner, stories, wordnet
from tests.benchmarks.garble_texts import prepared

SETTINGS = Settings(select=("language/garbled-phrase",))
KINDS = ("synonym", "literal", "calque", "lookalike", "related", "kin")
BARS = {"replaced": REPLACED["noun"], "told": TOLD["noun"]}
STORIES = Path(__file__).parent / "stories.jsonl"
COMMON_LEVEL = 3
SHARE = 0.5
LONGEST = 400
PRIOR, DENSITY = 0.01, 1 / 15
RIDGE, RIDGE_OF_CLASSES = 1.0, 3.0
_FEWEST_TOKENS = 6


@dataclass(frozen=True, slots=True)
class Pair:
    """An original and an honest draft, both annotated."""

    name: str
    original: Document
    draft: Document

    @property
    def part(self) -> str:
        """``choose`` or ``report``."""
        return ("choose", "report")[int(hashlib.sha256(self.name.encode()).hexdigest(), 16) % 2]


@dataclass(frozen=True, slots=True)
class Spoiled:
    """A draft with wrong words: at each span its kind ("synonym, common sense" apart) and the letter of its class."""

    draft: Document
    wrong: Mapping[Span, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Row:
    """A word that the original has not: the letter of its class, its features, whether it is wrong, and whether the
    original has another in the very place."""

    letter: str
    values: tuple[float, ...]
    wrong: bool
    replaced: bool


def run(shared: Path) -> dict[str, Any]:
    """The weights, and the figures."""
    rows: dict[str, list[Row]] = {"choose": [], "report": []}
    told: dict[str, Counter[str]] = defaultdict(Counter)
    alarms: list[str] = []
    words = 0
    every = int(os.environ.get("CHECKER_SAMPLE", "1"))
    for number, pair in enumerate(pairs(shared, every)):
        drafts = [Spoiled(pair.draft, {})]
        drafts += [spoiled(pair, kind) for kind in ("synonym", KINDS[1 + number % (len(KINDS) - 1)])]
        for draft in drafts:
            if draft.wrong or draft is drafts[0]:
                rows[pair.part].extend(_judged(pair.original, draft))
                if pair.part == "report":
                    _tell(pair, draft, told, alarms)
        words += len(pair.draft.text.split()) if pair.part == "report" else 0
    honest = told.pop("honest", Counter())
    return {
        "weights": {name: _figures(_of(rows["choose"], name), _of(rows["report"], name), name) for name in BARS},
        "honest": {**honest, "words": words},
        "told": {
            kind: {
                "edits": counter.total(),
                **{level: round(counter[level] / max(1, counter.total()), 2) for level in ("error", "warning")},
            }
            for kind, counter in sorted(told.items())
        },
        **({"alarms": alarms} if os.environ.get("CHECKER_DETAILS") else {}),
    }


def pairs(shared: Path, every: int = 1) -> Iterator[Pair]:
    """The honest pairs in English, short ones alone; of all the ``every``-th."""
    for name, original, draft in list(_texts(shared / "data"))[::every]:
        if max(len(original.split()), len(draft.split())) <= LONGEST:
            try:
                pair = Pair(name, prepared(original), prepared(draft))
            except InputError:
                continue
            if pair.original.metadata.get("language") == pair.draft.metadata.get("language") == "en":
                yield pair


def _texts(data: Path) -> Iterator[tuple[str, str, str]]:
    for story in stories.stories(STORIES):
        if story.half == "open":
            yield f"rewrite {story.name}", story.original, story.honest
    for row in _rows(data / "iterater_news.jsonl"):
        yield f"news {row['doc_id']}", row["before_revision"], row["after_revision"]
    for row in _rows(data / "aesop_align.jsonl")[::2]:
        yield f"fable {row['id']}", " ".join(row["s1"]), " ".join(row["s2"])
    for row in _rows(data / "swipe.jsonl")[::3]:
        yield f"swipe {row['r_page']}", row["r_content"], row["s_content"]


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def spoiled(pair: Pair, kind: str, share: float = SHARE) -> Spoiled:
    """One word of about ``share`` of the draft's sentences replaced."""
    chance = random.Random(pair.name + kind)
    draft = pair.draft
    chosen: dict[Span, tuple[Token, str]] = {}
    for paragraph in draft.paragraphs:
        for sentence in paragraph.sentences if paragraph.role == "prose" else ():
            if len(sentence.tokens) < _FEWEST_TOKENS or chance.random() >= share:
                continue
            options = [
                (token, new)
                for token in sentence.tokens
                if (new := _options(draft, sentence, token, kind))
            ]
            classes = sorted({token.tag[0] for token, _ in options})
            if classes:
                letter = chance.choice(classes)
                token, names = chance.choice([option for option in options if option[0].tag[0] == letter])
                chosen[token.span] = token, chance.choice(names)
    parts: list[str] = []
    wrong: dict[Span, tuple[str, str]] = {}
    done = shift = 0
    for span, (token, new) in sorted(chosen.items()):
        parts += [draft.text[done:span.start], new]
        wrong[Span(span.start + shift, span.start + shift + len(new))] = _named(kind, token, new), token.tag[0]
        done, shift = span.end, shift + len(new) - len(span)
    return Spoiled(prepared("".join((*parts, draft.text[done:]))), wrong) if wrong else Spoiled(draft, {})


def _named(kind: str, token: Token, new: str) -> str:
    lemma = token.lemma.lower()
    common = kind == "synonym" and any(
        relations.synonymous(lemma, other, token.tag)
        for other in wordnet.synonyms(lemma, spinner.TAGS[token.tag[:2]])
        if new in spinner.inflected((other,), token.tag)
    )
    return "synonym, common sense" if common else kind


def _options(draft: Document, sentence: Sentence, token: Token, kind: str) -> tuple[str, ...]:
    if kind not in ("related", "kin"):
        return spinner.options(draft, sentence, token, kind)
    letter = spinner.TAGS.get(token.tag[:2])
    word = draft.words(token.span)
    if not letter or not (word.isalpha() and word.islower()) or token.dep in ("aux", "auxpass"):
        return ()
    lemma = token.lemma.lower()
    synonyms = set(wordnet.synonyms(lemma, letter))
    if kind == "kin":
        others = [other for other in wordnet.kin(lemma, letter) if dictionary.level(other) >= COMMON_LEVEL]
        others = [other for other in others if not thesaurus.related(lemma, other)]
    else:
        others = [other for other in sorted(thesaurus.neighbours(lemma)) if wordnet.senses(other, letter)]
    fit = tuple(other for other in others if other not in synonyms)
    return tuple(new for new in spinner.inflected(fit, token.tag) if new != word)


def _judged(original: Document, spoilt: Spoiled) -> Iterator[Row]:
    """The words that the original has not: the wrong ones, or all of an honest draft."""
    from checker.annotate.plausibility import assess
    from checker.annotate.replacements import replacements
    from checker.annotate.suspicion import suspect
    from checker.annotate.told_before import told_before

    collation = align([original], spoilt.draft)
    spans = pipeline._own_words(collation)
    if spoilt.wrong:
        spans = tuple(span for span, (kind, _) in spoilt.wrong.items() if "common" not in kind)
    names = [name.span for name in spoilt.draft.annotations.names]
    theirs = {token.norm for sentence in original.sentences for token in sentence.tokens}
    document = assess(
        suspect(spoilt.draft, [original]), spans, replacements(collation), thorough=True,
        told_before=partial(told_before, collation),
    )
    tokens = {token.span: token for sentence in spoilt.draft.sentences for token in sentence.tokens}
    for entry in document.annotations.plausibilities:
        token = tokens[entry.span]
        if token.norm not in theirs and not any(name.overlaps(entry.span) for name in names):
            replaced = not entry.told
            evidence = wrong_word.Evidence(
                token.tag, token.norm, entry.suspicion, entry.gain, replaced, not replaced
            )
            yield Row(token.tag[0], wrong_word.features(evidence), bool(spoilt.wrong), replaced)


def _tell(pair: Pair, spoilt: Spoiled, told: dict[str, Counter[str]], alarms: list[str]) -> None:
    findings = pipeline.compare(pair.original, spoilt.draft, SETTINGS).findings
    if not spoilt.wrong:
        for finding in findings:
            told["honest"][finding.severity] += 1
            alarms.append(f"{finding.severity} {finding.confidence:.2f} {finding.message} ({pair.name})")
        return
    for span, (kind, letter) in spoilt.wrong.items():
        levels = sorted(finding.severity for finding in findings if finding.b.overlaps(span))
        told[f"{kind}, {letter}"][levels[0] if levels else "nothing"] += 1


def _matrix(rows: Sequence[Row]) -> numpy.ndarray:
    """A one, what a class adds for verbs and for adjectives, the detector's log odds, the gain."""
    return numpy.array([[1.0, row.letter == "V", row.letter == "J", *row.values[1:]] for row in rows], float)


def _fitted(rows: Sequence[Row]) -> numpy.ndarray:
    """Newton's steps; weights make DENSITY of the words wrong. A class differs from another where many words say so."""
    x, wrong = _matrix(rows), numpy.array([row.wrong for row in rows])
    share = numpy.where(wrong, DENSITY / wrong.mean(), (1 - DENSITY) / (1 - wrong.mean()))
    penalty = numpy.diag([0.01, RIDGE_OF_CLASSES, RIDGE_OF_CLASSES, RIDGE, RIDGE])
    beta = numpy.zeros(x.shape[1])
    for _ in range(50):
        chance = 1 / (1 + numpy.exp(-x @ beta))
        slope = x.T @ (share * (wrong - chance)) - penalty @ beta
        curvature = (x * (share * chance * (1 - chance))[:, None]).T @ x + penalty
        beta = beta + numpy.clip(numpy.linalg.solve(curvature, slope), -2, 2)
    return beta


def _weights(beta: numpy.ndarray) -> dict[str, list[float]]:
    """As they stand in checker/language/wrong_word.py."""
    prior = numpy.log(PRIOR / (1 - PRIOR)) - numpy.log(DENSITY / (1 - DENSITY))
    constants = {"N": beta[0], "V": beta[0] + beta[1], "J": beta[0] + beta[2]}
    return {
        letter: [round(float(value), 2) for value in (constant + prior, beta[3], beta[4])]
        for letter, constant in constants.items()
    }


def _chance(bar: float) -> float:
    """The chance at log odds that take PRIOR of the words to be wrong, where DENSITY of them are."""
    return float(1 / (1 + numpy.exp(-bar + numpy.log(PRIOR / (1 - PRIOR)) - numpy.log(DENSITY / (1 - DENSITY)))))


def _of(rows: Sequence[Row], name: str) -> list[Row]:
    return [row for row in rows if row.replaced == (name == "replaced")]


def _figures(choose: Sequence[Row], report: Sequence[Row], name: str) -> dict[str, Any]:
    if len({row.wrong for row in choose}) < 2:
        return {}  # a small sample
    beta = _fitted(choose)
    return {
        "fitted": {"all": _weights(_fitted([*choose, *report])), "half": _weights(beta)},
        "held out": {"all": _held_out(beta, report, name), **{
            letter: _held_out(beta, [row for row in report if row.letter == letter], name) for letter in "VNJ"
        }},
    }


def _held_out(beta: numpy.ndarray, rows: Sequence[Row], name: str) -> dict[str, Any]:
    chances = 1 / (1 + numpy.exp(-_matrix(rows) @ beta))
    wrong = numpy.array([row.wrong for row in rows], bool)
    return {
        level: {
            "honest": f"{int((chances[~wrong] > bar).sum())} of {int((~wrong).sum())}",
            "wrong": f"{int((chances[wrong] > bar).sum())} of {int(wrong.sum())}",
        }
        for level, bar in (("error", _chance(BARS[name].error)), ("warning", _chance(BARS[name].warning)))
    }
